"""The check: for each of its lines a damaged database in which exactly that line fails."""

from __future__ import annotations

import json

import pytest
from sqlalchemy import select, text, update

from handover_app.domain.defects import Finding
from handover_app.domain.fees import Payee
from handover_app.domain.inspections import Conclusion, TeamRole
from handover_app.domain.people import Role
from handover_app.storage.migrations import NEWEST
from handover_app.storage.tables.journal import journal
from handover_app.storage.tables.papers import papers
from tests.cases import every_case
from tests.pictures import picture, stored_pictures
from tests.services.hall import NIL, PAYS, PAYS_TOO, Hall, Keep, let_rows_change

NAMES = (
    "schema at head",
    "foreign keys",
    "journal chain unbroken",
    "receipts without a gap",
    "every photo there with its hash",
    "no key in two hands",
    "defects where their steps led",
    "money adds up",
    "charged as notified",
    "terminals of their payees",
    "cancelled once",
    "credit not overdrawn",
    "refunds step by step",
    "drawers follow from their rows",
    "days are the sum of their shifts",
    "paper numbers",
)


def without_rules(hall: Hall, *statements: str) -> None:
    """Change rows behind the program's back, foreign keys and all."""
    hall.damage()
    with hall.database.engine.connect() as connection:
        driver = connection.connection.dbapi_connection
        assert driver is not None
        cursor = driver.cursor()
        if hall.database.is_sqlite:
            cursor.execute("PRAGMA foreign_keys=OFF")
        else:
            cursor.execute("SET session_replication_role = replica")
        for statement in statements:
            cursor.execute(statement)
        cursor.close()
        driver.commit()
        connection.invalidate()


@pytest.fixture
def busy(hall: Hall) -> Hall:
    """A hall in which something of everything has happened."""
    team = [(role, role.value) for role in TeamRole]
    hall.check_in(NIL)
    hall.desks.inspections.assign(hall.act(Role.DISPATCHER), hall.unit(NIL), "验房1组", team)
    defect = hall.desks.defects.log(
        hall.act(Role.INSPECTOR), hall.unit(NIL), Finding(code="TJ-001")
    )
    hall.desks.photos.attach(hall.act(Role.INSPECTOR), defect.defect_id, picture())
    hall.desks.notices.issue_unit(hall.act(Role.INSPECTOR), hall.unit(NIL))
    hall.desks.inspections.conclude(
        hall.act(Role.INSPECTOR), hall.unit(NIL), Conclusion.ACCEPTED_WITH_DEFECTS
    )
    hall.pay(NIL, Payee.PROPERTY_COMPANY)
    hall.pay(PAYS, Payee.DEVELOPER)
    hall.pay(PAYS_TOO, Payee.DEVELOPER)
    hall.hand_over(NIL, "仇乙")
    assert hall.check_fails() == {}
    return hall


def fails_only(hall: Hall, name: str) -> tuple[str, ...]:
    """Exactly this line of the check fails; its answers."""
    failing = hall.check_fails()
    assert list(failing) == [name]
    return failing[name]


def each_fails(busy: Hall, keep: Keep, name: str, damages: list[str]) -> None:
    """Each of these damages, of a hall that is sound otherwise, fails exactly this line."""
    with every_case(before=keep(busy)) as case:
        for damage in damages:
            with case(damage):
                busy.damage(damage)
                assert fails_only(busy, name)


def test_the_check_asks_its_questions_in_their_order_and_writes_nothing(busy: Hall) -> None:
    with busy.changes_nothing():
        results = busy.desks.checks.run()
    assert tuple(result.name for result in results) == NAMES
    assert all(result.ok for result in results)


def test_an_old_schema_is_seen(busy: Hall) -> None:
    busy.damage("UPDATE alembic_version SET version_num = '0001'")
    assert fails_only(busy, "schema at head") == (f"at 0001, should be at {NEWEST}",)


def test_what_is_not_as_the_schema_says_is_seen(busy: Hall) -> None:
    busy.damage(
        "DROP INDEX ix_receipts_unit_id",
        "ALTER TABLE clerks RENAME COLUMN name TO called",
        "DROP TABLE number_series",
    )
    assert busy.check_fails()["schema at head"] == (
        "clerks.name is gone",
        "table number_series is gone",
        "index ix_receipts_unit_id is gone",
    )


def test_a_row_that_refers_to_nothing_is_seen(busy: Hall) -> None:
    unit = busy.unit(PAYS_TOO)
    literal = unit.hex if busy.database.is_sqlite else str(unit)
    without_rules(busy, f"DELETE FROM gift_issues WHERE unit_id = '{literal}'")
    without_rules(busy, "DELETE FROM rectification_notices")
    assert fails_only(busy, "foreign keys") == (
        "defects.notice_id: 1 without a row",
        "notice_lines.notice_id: 1 without a row",
    )


def test_a_gap_in_the_receipts_is_seen(busy: Hall) -> None:
    key = "(SELECT id FROM receipts WHERE number = 'SJ-S1-A000001')"
    without_rules(
        busy,
        f"DELETE FROM receipt_lines WHERE receipt_id = {key}",
        f"DELETE FROM receipt_payments WHERE receipt_id = {key}",
        "DELETE FROM receipts WHERE number = 'SJ-S1-A000001'",
    )
    assert fails_only(busy, "receipts without a gap") == (
        "S1 book A: [1]",
        "SJ-S1-A000001 is on paper only",
    )


def test_a_renumbered_receipt_and_a_changed_series_are_seen(busy: Hall, keep: Keep) -> None:
    damages = [
        "UPDATE receipts SET number = 'SJ-S1-A000009' WHERE number = 'SJ-S1-A000001'",
        "UPDATE number_series SET last = 7 WHERE book = 'A'",
        "DELETE FROM number_series WHERE book = 'A'",
    ]
    each_fails(busy, keep, "receipts without a gap", damages)


def test_a_changed_and_a_missing_photo_are_seen(busy: Hall) -> None:
    (file,) = stored_pictures(busy.database.photos)
    whole = file.read_bytes()
    file.write_bytes(whole[:-1] + bytes([whole[-1] ^ 1]))
    assert fails_only(busy, "every photo there with its hash")
    file.write_bytes(whole)
    assert busy.check_fails() == {}
    file.unlink()
    (answer,) = fails_only(busy, "every photo there with its hash")
    assert file.stem[:12] in answer


def test_a_key_that_is_not_where_its_movements_say_is_seen(busy: Hall, keep: Keep) -> None:
    damages = [
        "UPDATE keys SET holder = 'somebody' WHERE position = 0",
        "UPDATE keys SET state = 'RECEIVED' WHERE state = 'HANDED_OVER'",
        "DELETE FROM key_movements WHERE sequence = 1",
        "DELETE FROM key_movements WHERE kind = 'HANDED_OVER'",
        "UPDATE key_movements SET holder = 'somebody' WHERE kind = 'HANDED_OVER'",
        "UPDATE key_movements SET kind = 'HANDED_OVER' WHERE sequence = 1",
    ]
    each_fails(busy, keep, "no key in two hands", damages)


def test_money_that_does_not_add_up_is_seen(busy: Hall, keep: Keep) -> None:
    damages = [
        "UPDATE receipts SET total = total + 1 WHERE number = 'SJ-S1-A000001'",
        "UPDATE receipt_lines SET amount = amount - 1 WHERE position = 0",
        "DELETE FROM receipt_payments",
    ]
    each_fails(busy, keep, "money adds up", damages)


# The journal


def test_a_row_that_was_changed_cut_or_taken_out_is_seen(busy: Hall, keep: Keep) -> None:
    damages = [
        "DELETE FROM journal WHERE sequence = 3",
        "DELETE FROM journal WHERE station = 'S1' AND sequence = "
        "(SELECT max(sequence) FROM journal WHERE station = 'S1')",
        "DELETE FROM journal WHERE station = 'S1'",
        "DELETE FROM journal_heads WHERE station = 'S1'",
        "UPDATE journal_heads SET sequence = sequence + 1 WHERE station = 'S1'",
        "UPDATE journal SET data = '{}' WHERE name = 'ReceiptIssued'",
        "UPDATE journal SET algorithm = 2 WHERE name = 'ReceiptIssued'",
        "UPDATE journal SET name = 'ReceiptVoided' WHERE name = 'ReceiptIssued'",
        "UPDATE journal SET station = 'S9' WHERE station = 'S1'",
    ]
    each_fails(busy, keep, "journal chain unbroken", damages)


def test_two_swapped_rows_are_seen(busy: Hall) -> None:
    for step in ((3, 999), (4, 3), (999, 4)):
        busy.damage(
            f"UPDATE journal SET sequence = {step[1]} WHERE station = 'S1' AND sequence = {step[0]}"
        )
    assert fails_only(busy, "journal chain unbroken") == ("S1 broken at 3",)


def test_a_tail_that_was_cut_with_the_noted_head_is_missed_by_the_papers(busy: Hall) -> None:
    with busy.database.engine.begin() as connection:
        let_rows_change(connection)
        rows = connection.execute(
            select(journal).where(journal.c.station == "S1").order_by(journal.c.sequence)
        ).all()
        anchors = {
            json.loads(data)["head"]["chain_head"]
            for data in connection.execute(select(papers.c.data)).scalars()
        }
        last = max(row.sequence for row in rows if row.hash in anchors)
        keep = rows[last - 2]
        connection.execute(
            text("DELETE FROM journal WHERE station = 'S1' AND sequence > :last"),
            {"last": keep.sequence},
        )
        connection.execute(
            text("UPDATE journal_heads SET sequence = :s, hash = :h WHERE station = 'S1'"),
            {"s": keep.sequence, "h": keep.hash},
        )
    by_operations, by_papers = fails_only(busy, "journal chain unbroken")
    assert "operations" in by_operations
    assert "papers" in by_papers


def _flips(value: object) -> list[object]:
    """The value with each of its bytes changed, one at a time."""
    if isinstance(value, int):
        return [value + 1000, -value]
    raw = str(value).encode()
    found: list[object] = []
    for place, byte in enumerate(raw):
        for bit in (1, 2, 32):
            try:
                found.append((raw[:place] + bytes([byte ^ bit]) + raw[place + 1 :]).decode("utf-8"))
            except UnicodeDecodeError:
                continue  # no text any more: the driver would not even read it
    return [each for each in found if "\0" not in str(each)]


COLUMNS = (
    "station", "sequence", "at", "clerk", "operation", "name", "topic", "unit_id", "data",
    "algorithm", "previous", "hash",
)  # fmt: skip


def test_every_byte_of_a_row_counts(empty_sqlite_hall: Hall) -> None:
    """Three rows of a short chain: each byte of each column is changed, and each change found."""
    hall = empty_sqlite_hall
    for name in ("柳青", "梅兰"):
        hall.desks.people.add(hall.desks.people.console(), name, "2468", [Role.LEAD])
    from handover_app.storage.checks import journal_chain

    with hall.database.engine.connect() as connection:
        rows = connection.execute(text("SELECT * FROM journal")).mappings().all()
    assert len(rows) == 3
    hall.damage()
    asked = 0

    def found() -> bool:
        with hall.database.read() as reading:
            return bool(reading.ask(journal_chain))

    assert not found()
    with hall.database.engine.connect() as connection:
        driver = connection.connection.dbapi_connection
        assert driver is not None
        cursor = driver.cursor()
        for row in rows[1:]:
            for name in COLUMNS:
                if row[name] is None:
                    continue
                for other in _flips(row[name]):
                    cursor.execute(
                        f"UPDATE journal SET {name} = ? WHERE id = ?", (other, row["id"])
                    )
                    assert found(), (name, row[name], other)
                    asked += 1
                cursor.execute(
                    f"UPDATE journal SET {name} = ? WHERE id = ?", (row[name], row["id"])
                )
        cursor.close()
    assert not found()
    assert asked > 1000


def test_rows_that_cannot_be_read_fail_their_line_and_no_other(busy: Hall) -> None:
    busy.damage("UPDATE keys SET state = 'nonsense' WHERE position = 0")
    (answer,) = fails_only(busy, "no key in two hands")
    assert answer.startswith("cannot be read")
    with busy.database.engine.begin() as connection:
        let_rows_change(connection)
        connection.execute(update(journal).values(data="not json").where(journal.c.id == 1))
    assert list(busy.check_fails()) == ["journal chain unbroken", "no key in two hands"]
