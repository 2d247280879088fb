"""The code on a unit's papers: given once, opens the unit, is no key, cannot be forged or void."""

from __future__ import annotations

from handover_app.domain.inspections import FormsPrinted
from handover_app.domain.keys import TagForged, TagOfAnotherProject, TagOfUnit, TagUnknown
from handover_app.domain.keys import UnitScanned as Scanned
from handover_app.domain.people import Role
from handover_app.domain.refusals import ChangedMeanwhile
from handover_app.domain.tags import (
    KEY_TAG,
    UNIT_NUMBERS,
    UNIT_TAG,
    NotATag,
    TagDamaged,
    luhn_digit,
    parse_code,
    short_id,
    tag_code,
)
from tests.services.hall import NIL, PAYS, SHARED, UNSOLD, Hall, race
from tests.services.key_desk import blank, codes, secret


def number(hall: Hall, unit: str = NIL) -> int:
    """The number on a unit's papers, which the first form gives."""
    hall.desks.inspection_forms.print_unit(hall.act(Role.DISPATCHER), hall.unit(unit))
    with hall.database.read() as reading:
        return reading.unit_tags.numbers([hall.unit(unit)])[hall.unit(unit)]


def code(hall: Hall, unit: str = NIL, issue: int = 1) -> str:
    """The code on a unit's papers."""
    return tag_code(secret(hall), UNIT_TAG, number(hall, unit), issue)


def look_up(hall: Hall, text: str) -> object:
    return hall.desks.keys.look_up(hall.act(Role.INSPECTOR), text)


def test_a_code_or_its_short_id_opens_the_unit_and_a_keys_code_its_keys(hall: Hall) -> None:
    wanted = Scanned(hall.unit(NIL), NIL)
    scanned, typed = code(hall), short_id(number(hall))
    with hall.changes_nothing():
        assert look_up(hall, scanned) == wanted
        assert look_up(hall, f" {typed[:4]}-{typed[4:8]} {typed[8:]}") == wanted
        key = look_up(hall, codes(hall)[0])
        assert getattr(key, "unit_code", "") == NIL
        assert not isinstance(key, Scanned)


def test_a_unit_keeps_its_number_and_no_other_has_it(hall: Hall) -> None:
    first = number(hall)
    assert first == UNIT_NUMBERS.start
    assert [number(hall, unit) - first for unit in (NIL, PAYS, SHARED, PAYS)] == [0, 1, 2, 1]
    assert hall.count("unit_tags") == 3


def test_a_number_that_an_older_program_gave_to_a_key_is_left_out(hall: Hall) -> None:
    theirs = int(blank(hall)[2:12])
    hall.damage(f"UPDATE key_tags SET number = {UNIT_NUMBERS.start} WHERE number = {theirs}")
    assert number(hall) == UNIT_NUMBERS.start + 1


def test_the_desks_of_keys_refuse_it_and_say_which_unit_it_is(hall: Hall) -> None:
    scanned, typed = code(hall), short_id(number(hall))
    unit, act = hall.unit(NIL), hall.act
    lend = hall.desks.key_loans
    for text in (scanned, typed):
        for attempt in (
            lambda text=text: hall.desks.keys.scan(act(Role.KEY_CLERK), text),
            lambda text=text: hall.desks.keys.try_key(act(Role.KEY_CLERK), text),
            lambda text=text: lend.take_back(act(Role.KEY_CLERK), [text]),
            lambda text=text: hall.desks.key_tags.void(act(Role.KEY_CLERK), text, "试"),
            lambda text=text: hall.desks.key_tags.bind(
                act(Role.KEY_CLERK),
                text,
                hall.desks.keys.of_unit(unit).keys[0].key_id,
                hall.desks.keys.of_unit(unit).key_set_id,
            ),
        ):
            with hall.refuses(TagOfUnit) as refused:
                attempt()
            assert refused.value.facts() == {"short_id": typed, "code": NIL}


def test_nobody_forges_one(hall: Hall) -> None:
    mine = code(hall)
    there = parse_code(mine, secret(hall)).number
    void = there + 1
    refused = {
        tag_code(b"wrong", UNIT_TAG, there, 1): TagForged,
        tag_code(b"wrong", UNIT_TAG, void, 1): TagOfAnotherProject,
        tag_code(secret(hall), UNIT_TAG, void, 1): TagUnknown,
        tag_code(secret(hall), UNIT_TAG, there, 2): TagUnknown,
        tag_code(secret(hall), KEY_TAG, there, 1): TagUnknown,
        short_id(void): TagUnknown,
        mine[:-1] + str((int(mine[-1]) + 1) % 10): TagDamaged,
        short_id(there)[:-1] + str((int(luhn_digit(str(there))) + 1) % 10): NotATag,
    }
    for text, kind in refused.items():
        with hall.refuses(kind):
            look_up(hall, text)


def test_two_stations_give_numbers_at_once_and_each_unit_has_its_own(hall: Hall) -> None:
    forms = hall.desks.inspection_forms
    units = [each for each in hall.units() if each != UNSOLD]
    acts = [hall.act(Role.DISPATCHER, f"S{place}") for place in range(4)]
    answers = race(
        lambda: forms.print_building(acts[0], "1"),
        lambda: forms.print_unit(acts[1], hall.unit(NIL)),
        lambda: forms.print_building(acts[2], "2"),
        lambda: forms.print_building(acts[3], "1"),
    )
    # The one who is too slow is told so in words, and presses once more; nothing is given twice.
    assert all(hasattr(each, "pdf") or isinstance(each, ChangedMeanwhile) for each in answers)
    assert any(hasattr(each, "pdf") for each in answers)
    for building in ("1", "2"):
        forms.print_building(hall.act(Role.DISPATCHER), building)
    with hall.database.read() as reading:
        given = reading.unit_tags.numbers([hall.unit(each) for each in units])
    assert len(set(given.values())) == len(units) == hall.count("unit_tags")
    assert hall.check_fails() == {}


def test_a_giver_who_passes_the_series_by_is_stopped_by_the_constraint(hall: Hall) -> None:
    """Whoever gives a number without waiting for his turn breaks nothing."""

    def give(station: str, unit: str) -> object:
        with hall.database.write(hall.act(Role.DISPATCHER, station)) as work:
            given = work.unit_tags.give([hall.unit(unit)])
            work.record(FormsPrinted(units=1))
            work.commit()
            return given[hall.unit(unit)]

    answers = race(lambda: give("S1", NIL), lambda: give("S2", PAYS))
    given = [each for each in answers if isinstance(each, int)]
    assert len(set(given)) == len(given) == hall.count("unit_tags")
    assert all(isinstance(each, int | ChangedMeanwhile) for each in answers)
