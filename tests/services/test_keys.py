"""The key desk: what a scan says, what it refuses, and trying keys in their locks."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pytest
from sqlalchemy import select

from handover_app.domain.acts import Act
from handover_app.domain.inspections import Conclusion
from handover_app.domain.keys import (
    KEY_DESK,
    Borrower,
    CabinetWish,
    KeyElsewhere,
    KeyNotReceived,
    KeyState,
    LoanOrder,
    MandateOrder,
    NoKeySet,
    StockScope,
    TagBlank,
    TagForged,
    TagOfAnotherProject,
    TagReplacedByNewer,
    TagUnknown,
    TagVoid,
    Trial,
)
from handover_app.domain.people import Role
from handover_app.domain.refusals import DomainError
from handover_app.domain.tags import BAG_TAG, KEY_TAG, NotATag, TagDamaged, luhn_digit, tag_code
from handover_app.domain.units import BuildingNotFound
from handover_app.storage.tables.keys import key_tags
from tests.cases import every_case
from tests.services.hall import NIL, PAYS, Hall, Keep, order_for, race, rows, unit_file
from tests.services.key_desk import blank, codes, secret, tag_numbers, unused

# What a scan says


def test_a_flat_gets_five_keys_each_with_a_tag_of_its_own(hall: Hall) -> None:
    summary = hall.desks.keys.of_unit(hall.unit(NIL))
    assert len(summary.keys) == 5
    assert {(key.state, key.trial) for key in summary.keys} == {(KeyState.AT_DESK, Trial.NOT_TRIED)}
    assert len(tag_numbers(hall)) == hall.count("keys") == 5 * 9
    assert len(set(codes(hall))) == 5
    assert {len(code) for code in codes(hall)} == {29}


def test_imported_keys_are_with_the_contractor_until_they_are_transferred(
    empty_hall: Hall,
) -> None:
    hall = empty_hall
    hall.furnish(units=False)
    hall.desks.unit_import.run(hall.desks.people.console(), unit_file(rows()))
    hall.learn()
    with hall.database.read() as reading:
        contractor = reading.contractors.main()
    found = hall.desks.keys.of_unit(hall.unit(NIL)).keys
    assert {(key.state, key.holder) for key in found} == {(KeyState.AWAITED, contractor)}
    with hall.refuses(KeyNotReceived) as refused:
        hall.desks.keys.try_key(hall.act(Role.KEY_CLERK), codes(hall)[0])
    assert refused.value.facts()["holder"] == contractor


def test_a_scan_gives_context_and_writes_nothing(hall: Hall) -> None:
    code = codes(hall)[2]
    act = hall.act(Role.CASHIER)
    with hall.changes_nothing():
        verdict = hall.desks.keys.scan(act, code)
    assert (verdict.unit_code, verdict.unit_id) == (NIL, hall.unit(NIL))
    assert (verdict.whole, verdict.counts) == (5, ((verdict.key.kind, 1),))
    line = hall.desks.keys.of_unit(hall.unit(NIL)).keys[2]
    assert verdict.key == line
    typed = f" {line.short_id[:5]} {line.short_id[5:]} "
    assert hall.desks.keys.scan(hall.act(Role.CASHIER), typed).key == line
    wide = code.translate({ord(str(digit)): chr(0xFF10 + digit) for digit in range(10)})
    assert hall.desks.keys.scan(hall.act(Role.CASHIER), wide).key == line
    assert hall.desks.keys.scan(hall.act(Role.CASHIER), f"{code}\r\n").key == line


def test_a_tag_number_tells_nothing_of_the_flat(sqlite_hall: Hall) -> None:
    with sqlite_hall.database.engine.connect() as connection:
        found = select(key_tags.c.number).order_by(key_tags.c.key_id)
        numbers = list(connection.execute(found).scalars())
    assert numbers != sorted(numbers)
    assert max(numbers) - min(numbers) > 10**6
    assert min(numbers) >= 2 * 10**9, "a short id is no mobile number"


def test_labels_are_printed_for_a_building_that_is_there(hall: Hall) -> None:
    assert hall.desks.keys.labels("2").startswith(b"%PDF")
    assert hall.desks.keys.labels("2号楼") == hall.desks.keys.labels("2")
    with pytest.raises(BuildingNotFound):
        hall.desks.keys.labels("9")


def test_a_flat_without_keys_on_the_books_says_so(hall: Hall) -> None:
    hall.damage(
        "DELETE FROM key_tags", "DELETE FROM key_movements", "DELETE FROM keys",
        "DELETE FROM key_sets",
    )  # fmt: skip
    with pytest.raises(NoKeySet):
        hall.desks.keys.of_unit(hall.unit(NIL))
    with hall.refuses(NoKeySet):
        hall.desks.key_handovers.hand_over(
            hall.act(Role.KEY_CLERK), hall.unit(NIL), order_for("仇乙"), []
        )


# What a scan refuses, at every desk that scans

MANDATE = MandateOrder(reason="厨房漏水", belongings="无", who_may_enter="晨湖建设")
SQL = "'; DROP TABLE keys; --"
FORMULA = '=HYPERLINK("http://example.com","x")'


def _damaged(hall: Hall) -> str:
    code = codes(hall)[0]
    return code[:20] + str((int(code[20]) + 1) % 10) + code[21:]


def _of_an_older_issue(hall: Hall) -> str:
    old = codes(hall)[0]
    hall.desks.key_tags.replace_label(hall.act(Role.KEY_CLERK), old)
    return old


def _void(hall: Hall) -> str:
    code = codes(hall)[0]
    hall.desks.key_tags.void(hall.act(Role.KEY_CLERK), code, "标签损坏")
    return code


def _short_id_with_a_slip(hall: Hall) -> str:
    typed = hall.desks.keys.of_unit(hall.unit(NIL)).keys[0].short_id
    return typed[:-1] + str((int(typed[-1]) + 1) % 10)


BAD: dict[str, tuple[type[DomainError], Callable[[Hall], str]]] = {
    "nothing": (NotATag, lambda _: ""),
    "a barcode": (NotATag, lambda _: "6901234567892"),
    "a digit missing": (NotATag, lambda hall: codes(hall)[0][1:]),
    "a word": (NotATag, lambda _: "钥匙"),
    "a URL": (NotATag, lambda _: "https://example.com"),
    "a URL with a code": (NotATag, lambda hall: f"https://example.com/{codes(hall)[0]}"),
    "5,000 characters": (NotATag, lambda _: "7" * 5000),
    "a code in 5,000 blanks": (NotATag, lambda hall: " " * 5000 + codes(hall)[0]),
    "control characters": (NotATag, lambda hall: f"\x00\x1b[2J{codes(hall)[0]}\x07"),
    "SQL": (NotATag, lambda _: SQL),
    "SQL behind a code": (NotATag, lambda hall: codes(hall)[0] + SQL),
    "a formula": (NotATag, lambda _: FORMULA),
    "another version": (NotATag, lambda _: "12" + "0" * 26 + luhn_digit("12" + "0" * 26)),
    "a short id with a slip": (NotATag, _short_id_with_a_slip),
    "damaged": (TagDamaged, _damaged),
    "forged": (TagForged, lambda hall: tag_code(b"wrong", KEY_TAG, min(tag_numbers(hall)), 1)),
    "of another project": (
        TagOfAnotherProject,
        lambda hall: tag_code(b"their key", KEY_TAG, unused(hall), 1),
    ),
    "unknown": (TagUnknown, lambda hall: tag_code(secret(hall), KEY_TAG, unused(hall), 1)),
    "of another kind": (
        TagUnknown,
        # Not the number of `good` in `_desks`: one number scanned twice counts once.
        lambda hall: tag_code(secret(hall), BAG_TAG, int(codes(hall)[0][2:12]), 1),
    ),
    "of an older issue": (TagReplacedByNewer, _of_an_older_issue),
    "void": (TagVoid, _void),
    "blank": (TagBlank, blank),
}
"""What may be held under a scanner: the refusal, and the text."""


def _desks(hall: Hall) -> dict[str, Callable[[Act, str], object]]:
    """Every way of a scan into the books."""
    desks, unit = hall.desks, hall.unit(NIL)
    order = LoanOrder(borrower=Borrower(company="晨湖建设"), purpose="厨房漏水")
    good = codes(hall)[1]
    counted = desks.stock_takes.start(hall.act(Role.KEY_CLERK), StockScope()).stock_take_id
    return {
        "scan": desks.keys.scan,
        "try": desks.keys.try_key,
        "lend": lambda act, text: desks.key_loans.lend(act, order, [good, text]),
        "lend to the team": desks.key_loans.lend_to_team,
        "take back": lambda act, text: desks.key_loans.take_back(act, [good, text]),
        "hand over": lambda act, text: desks.key_handovers.hand_over(
            act, unit, order_for("仇乙"), [good, text]
        ),
        "lose": lambda act, text: desks.key_locks.lose(act, text, "说不清"),
        "a new label": desks.key_tags.replace_label,
        "seal": lambda act, text: desks.key_bags.seal(act, [good, text], "F-1"),
        "open": lambda act, text: desks.key_bags.open(act, text, "查验"),
        "hang": lambda act, text: desks.key_cabinets.hang(act, [good, text], "A-01"),
        "retain": lambda act, text: desks.key_mandates.retain(act, text, MANDATE),
        "count": lambda act, text: desks.stock_takes.scan(act, counted, text),
    }


@pytest.mark.timeout(400)
def test_what_is_no_good_tag_is_refused_by_name_at_every_desk_and_changes_nothing(
    hall: Hall, keep: Keep
) -> None:
    """One row of the journal says so, with no word of what was scanned."""
    with every_case(before=keep(hall)) as case:
        for bad, (kind, text_of) in BAD.items():
            with case(bad):
                _is_refused_at_every_desk(hall, kind, text_of(hall))


def _is_refused_at_every_desk(hall: Hall, kind: type[DomainError], text: str) -> None:
    hall.inspect(NIL, Conclusion.ACCEPTED)
    hall.desks.key_cabinets.add(hall.act(Role.KEY_CLERK), CabinetWish("A", 2, 5))
    desks = _desks(hall)
    before = len(hall.journal())
    for attempt in desks.values():
        with hall.refuses(kind):
            attempt(hall.act(Role.KEY_CLERK), text)
    if kind is NotATag:
        noted = {tuple(row.data["data"].items()) for row in hall.since(before)}
        assert noted == {(("text_length", len(text)),)}


def test_what_is_no_good_tag_is_neither_bound_nor_voided(hall: Hall, keep: Keep) -> None:
    with every_case(before=keep(hall)) as case:
        for bad, (kind, text_of) in BAD.items():
            if bad in ("void", "blank"):
                continue
            with case(bad):
                text, key_set = text_of(hall), hall.desks.keys.of_unit(hall.unit(NIL))
                key_id, act = key_set.keys[1].key_id, hall.act(Role.KEY_CLERK)
                with hall.refuses(kind):
                    hall.desks.key_tags.bind(act, text, key_id, key_set.key_set_id)
                with hall.refuses(kind):
                    hall.desks.key_tags.void(hall.act(Role.KEY_CLERK), text, "印坏")


def test_a_void_tag_says_what_it_was_and_why(hall: Hall) -> None:
    text = _void(hall)
    with hall.refuses(TagVoid) as refused:
        hall.desks.keys.scan(hall.act(Role.CASHIER), text)
    facts = refused.value.facts()
    assert (facts["code"], facts["reason"]) == (NIL, "标签损坏")
    assert facts["kind"] == "入户门 正式钥匙"
    assert facts["at"] == hall.clock()


def test_a_refused_scan_is_noted_at_the_station_that_scanned(hall: Hall) -> None:
    with hall.refuses(NotATag):
        hall.desks.keys.scan(hall.act(Role.CASHIER, "S7"), SQL)
    row = hall.journal()[-1]
    assert (row.station, row.clerk) == ("S7", hall.clerk(Role.CASHIER))


# Trying


def test_trying_a_key_notes_whether_it_works(hall: Hall) -> None:
    code = codes(hall)[0]
    with hall.records("KeyTried") as journalled:
        summary = hall.desks.keys.try_key(hall.act(Role.KEY_CLERK), code)
    assert journalled[0].data["works"] is True
    assert [key.trial for key in summary.keys].count(Trial.WORKS) == 1
    assert (summary.keys[0].state, summary.keys[0].holder) == (KeyState.AT_DESK, KEY_DESK)
    assert not summary.tried
    summary = hall.desks.keys.try_key(hall.act(Role.KEY_CLERK), code, works=False, note="卡住")
    assert summary.keys[0].trial is Trial.FAULTY
    for each in codes(hall):
        summary = hall.desks.keys.try_key(hall.act(Role.KEY_CLERK), each)
    assert summary.tried
    assert summary.ready


def test_a_typed_short_id_is_told_from_a_scan_in_the_journal(hall: Hall) -> None:
    typed = hall.desks.keys.of_unit(hall.unit(NIL)).keys[0].short_id
    with hall.records("KeyTried", "KeyTried") as journalled:
        hall.desks.keys.try_key(hall.act(Role.KEY_CLERK), typed)
        hall.desks.keys.try_key(hall.act(Role.KEY_CLERK), codes(hall)[0])
    assert [row.data["typed"] for row in journalled] == [1, 0]


def test_the_keys_of_an_owner_are_not_tried(hall: Hall) -> None:
    scanned = codes(hall)
    hall.inspect(NIL, Conclusion.ACCEPTED)
    hall.hand_over(NIL, "仇乙")
    with hall.refuses(KeyElsewhere) as refused:
        hall.desks.keys.try_key(hall.act(Role.KEY_CLERK), scanned[0])
    assert refused.value.facts()["holder"] == "仇乙"


def test_trials_of_two_stations_at_once_are_all_noted(hall: Hall) -> None:
    def try_all(station: str) -> Callable[[], object]:
        def attempt() -> object:
            scanned: Sequence[str] = codes(hall)
            for code in scanned:
                hall.desks.keys.try_key(hall.act(Role.KEY_CLERK, station), code)
            return len(scanned)

        return attempt

    before = hall.count("key_movements")
    assert race(try_all("S1"), try_all("S2")) == [5, 5]
    assert hall.count("key_movements") == before + 10
    assert hall.check_fails() == {}
    assert {key.trial for key in hall.desks.keys.of_unit(hall.unit(PAYS)).keys} == {Trial.NOT_TRIED}
