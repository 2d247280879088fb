"""`check` at the command line: each damage ends with exit 1 and names its line."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from sqlcipher3 import dbapi2

from handover_app.cli import main
from handover_app.domain.defects import Finding
from handover_app.domain.fees import Payee
from handover_app.domain.inspections import Conclusion, TeamRole
from handover_app.domain.people import Role
from tests.pictures import picture, stored_pictures
from tests.services.hall import NIL, OWED, PAYS, Clock, Hall

PAPER_DAY = date(2999, 12, 31)
"""Its sheets are still to be used when the tests run, by the clock of the program."""


@pytest.fixture(scope="module")
def sound(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a database in which something of everything has happened."""
    from handover_app.storage.database import migrate

    folder = tmp_path_factory.mktemp("sound")
    url = f"sqlite:///{folder / 'p.sqlite'}"
    migrate(url)
    hall = Hall(url, Clock(), folder / "p.sqlite.photos")
    hall.furnish()
    team = [(role, role.value) for role in TeamRole]
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
    hall.refund(OWED)
    hall.hand_over(NIL, "仇乙")
    hall.desks.paper_days.print_day(hall.act(Role.LEAD), PAPER_DAY, receipts=2)
    hall.database.close()
    return folder


@pytest.fixture
def database(sound: Path, tmp_path: Path) -> Path:
    """A copy of that database to damage."""
    shutil.copytree(sound, tmp_path / "copy")
    return tmp_path / "copy" / "p.sqlite"


def sql(*statements: str) -> Callable[[Path], None]:
    """Damage by statements through the plain driver, foreign keys off."""

    def damage(database: Path) -> None:
        connection = dbapi2.connect(str(database))
        guards = connection.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'")
        for (guard,) in guards.fetchall():
            connection.execute(f"DROP TRIGGER {guard}")
        for statement in statements:
            changed = connection.execute(statement).rowcount
            assert changed > 0 or statement.startswith("DROP"), "the damage must be one"
        connection.commit()
        connection.close()

    return damage


def cut_a_photo(database: Path) -> None:
    """Damage a picture beside the database."""
    (photo,) = stored_pictures(database.with_name(database.name + ".photos"))
    photo.write_bytes(photo.read_bytes()[:-10])


DAMAGE: dict[str, Callable[[Path], None]] = {
    "schema at head": sql("UPDATE alembic_version SET version_num = '0001'"),
    "foreign keys": sql("DELETE FROM rectification_notices"),
    "journal chain unbroken": sql("UPDATE journal SET data = '{}' WHERE name = 'ReceiptIssued'"),
    "receipts without a gap": sql("UPDATE number_series SET last = 5 WHERE book = 'A'"),
    "every photo there with its hash": cut_a_photo,
    "no key in two hands": sql("UPDATE keys SET holder = 'x' WHERE position = 1"),
    "defects where their steps led": sql("UPDATE defects SET round = 7"),
    "money adds up": sql("UPDATE receipts SET total = total + 1 WHERE book = 'A'"),
    "charged as notified": sql("DELETE FROM statement_issues"),
    "terminals of their payees": sql("UPDATE receipt_payments SET method = 'CARD'"),
    "cancelled once": sql("UPDATE receipts SET reverses = id WHERE book = 'A'"),
    "credit not overdrawn": sql("UPDATE receipt_payments SET method = 'CREDIT'"),
    "refunds step by step": sql("UPDATE refund_steps SET state = 'SENT' WHERE position = 1"),
    "drawers follow from their rows": sql("UPDATE shifts SET refund_float = -1"),
    "days are the sum of their shifts": sql(
        "INSERT INTO day_closes SELECT id, day, opened_at, clerk, 1, 0 FROM shifts"
    ),
    "paper numbers": sql("UPDATE paper_sheets SET day = '2026-11-06'"),
}


def test_a_sound_database_passes_with_every_line(
    database: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["check", "--json", "--database", str(database)]) == 0
    told = json.loads(capsys.readouterr().out)
    assert told["ok"] is True
    assert [each["name"] for each in told["checks"]] == list(DAMAGE)


@pytest.mark.parametrize("name", list(DAMAGE))
def test_a_damaged_database_ends_with_exit_1_and_the_name_of_the_line(
    database: Path, capsys: pytest.CaptureFixture[str], name: str
) -> None:
    DAMAGE[name](database)
    assert main(["check", "--json", "--database", str(database)]) == 1
    told, said = capsys.readouterr()
    checks = json.loads(told)
    assert checks["ok"] is False
    assert [each["name"] for each in checks["checks"] if not each["ok"]] == [name]
    assert all(each["failures"] for each in checks["checks"] if not each["ok"])
    assert name in said
    assert main(["check", "--database", str(database)]) == 1
    assert f"FAIL {name}" in capsys.readouterr().out


LAST_RECEIPT = "(SELECT id FROM receipts WHERE book = 'A' ORDER BY serial DESC LIMIT 1)"
CLEVER: dict[str, tuple[str, Callable[[Path], None]]] = {
    "the revision deleted": ("schema at head", sql("DELETE FROM alembic_version")),
    "the revision's table gone": ("schema at head", sql("DROP TABLE alembic_version")),
    "a table gone": ("schema at head", sql("DROP TABLE gate_lifts")),
    "a unique index gone": ("schema at head", sql("DROP INDEX uq_visits_open")),
    "journal and heads emptied": (
        "journal chain unbroken",
        sql("DELETE FROM journal", "DELETE FROM journal_heads"),
    ),
    "rows in another order": (
        "journal chain unbroken",
        sql("UPDATE journal SET id = -1 WHERE id = (SELECT max(id) FROM journal)"),
    ),
    "the last receipt gone with its number": (
        "receipts without a gap",
        sql(
            f"DELETE FROM receipt_lines WHERE receipt_id = {LAST_RECEIPT}",
            f"DELETE FROM receipt_payments WHERE receipt_id = {LAST_RECEIPT}",
            f"DELETE FROM receipts WHERE id = {LAST_RECEIPT}",
            "UPDATE number_series SET last = last - 1 WHERE book = 'A'",
        ),
    ),
    "a receipt of another station": (
        "receipts without a gap",
        sql("UPDATE receipts SET number = 'SJ-S9-A000001' WHERE book = 'A'"),
    ),
    "a photo's hash that is no text": (
        "every photo there with its hash",
        sql("UPDATE photos SET sha256 = x'00ff'"),
    ),
    "all amounts of a receipt raised together": (
        "money adds up",
        sql(
            "UPDATE receipts SET total = total + 100",
            "UPDATE receipt_lines SET amount = amount + 100",
            "UPDATE receipt_payments SET amount = amount + 100",
        ),
    ),
    "half a fen": ("money adds up", sql("UPDATE receipts SET total = total + 0.5")),
}


@pytest.mark.parametrize("damage", list(CLEVER))
def test_a_damage_by_somebody_who_knows_the_tables_is_named_too(
    database: Path, capsys: pytest.CaptureFixture[str], damage: str
) -> None:
    name, harm = CLEVER[damage]
    harm(database)
    assert main(["check", "--database", str(database)]) == 1
    told, said = capsys.readouterr()
    assert f"FAIL {name}" in told
    assert name in said
    assert len(said.splitlines()) == 1


def test_a_database_of_another_program_is_refused_and_left_as_it_is(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "others.sqlite"
    connection = dbapi2.connect(str(file))
    connection.execute("CREATE TABLE songs (title TEXT)")
    connection.commit()
    connection.close()
    papers = ["documents", "1-1-101", "--out", str(tmp_path / "papers")]
    assert main([*papers, "--database", str(file)]) == 1
    assert len(capsys.readouterr().err.splitlines()) == 1
    connection = dbapi2.connect(str(file))
    assert connection.execute("SELECT name FROM sqlite_master").fetchall() == [("songs",)]
    connection.close()
    assert main(["check", "--database", str(file)]) == 1
    assert "schema at head" in capsys.readouterr().err


def test_several_damages_are_all_named(database: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for name in ("no key in two hands", "money adds up"):
        DAMAGE[name](database)
    assert main(["check", "--database", str(database)]) == 1
    said = capsys.readouterr().err
    assert "no key in two hands" in said
    assert "money adds up" in said


def test_a_file_that_is_no_database_is_one_line_of_words(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "list.sqlite"
    file.write_text("楼栋,单元\n" * 2000)
    assert main(["check", "--database", str(file)]) == 1
    said = capsys.readouterr().err
    assert len(said.strip().splitlines()) == 1
    assert "Traceback" not in said
    assert file.read_text().startswith("楼栋")
