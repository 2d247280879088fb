"""The life of a tag: printed ahead, bound by its first scan, replaced, made void."""

from __future__ import annotations

import pytest

from handover_app.domain.acts import AlreadyDone
from handover_app.domain.identity import new_id
from handover_app.domain.keys import (
    KeyDestroyed,
    KeyNotFound,
    TagBlank,
    TagNotBlank,
    TagOfSealedBag,
    TagReplacedByNewer,
    TagVoid,
)
from handover_app.domain.people import NotAllowed, Role
from handover_app.domain.tags import BAG_TAG, KEY_TAG, short_id
from tests.documents.reading import text
from tests.services.hall import NIL, PAYS, Hall, race
from tests.services.key_desk import blank, codes, sealed, tag_numbers


def bind(hall: Hall, code: str, place: int = 0, unit: str = NIL) -> None:
    """Hang a blank tag on a key of a flat."""
    found = hall.desks.keys.of_unit(hall.unit(unit))
    act = hall.act(Role.KEY_CLERK)
    hall.desks.key_tags.bind(act, code, found.keys[place].key_id, found.key_set_id)


def scan(hall: Hall, code: str) -> tuple[str, str]:
    """The unit and the kind of key that a code stands for."""
    verdict = hall.desks.keys.scan(hall.act(Role.KEY_CLERK), code)
    return verdict.unit_code, verdict.key.kind


# Blank


@pytest.mark.parametrize("kind", [KEY_TAG, BAG_TAG])
def test_tags_are_made_ahead_with_numbers_of_their_own(hall: Hall, kind: int) -> None:
    there = tag_numbers(hall)
    with hall.records("BlankTagsMade") as journalled:
        made = hall.desks.key_tags.make_blank(hall.act(Role.KEY_CLERK), 30, kind)
    assert journalled[0].data["count"] == 30
    numbers = {int(code[2:12]) for code in made}
    assert len(numbers) == 30
    assert numbers.isdisjoint(there)
    assert {code[:1] for code in made} == {str(kind)}
    for code in made[:2]:
        with hall.refuses(TagBlank) as refused:
            hall.desks.keys.scan(hall.act(Role.KEY_CLERK), code)
        assert refused.value.facts() == {"short_id": short_id(int(code[2:12]))}


def test_the_labels_of_blank_tags_bear_their_short_id_and_nothing_else(hall: Hall) -> None:
    made = hall.desks.key_tags.make_blank(hall.act(Role.KEY_CLERK), 2)
    printed = text(hall.desks.key_tags.labels_of(made))
    for code in made:
        assert short_id(int(code[2:12])) in printed.replace(" ", "")
    assert NIL not in printed


def test_only_who_keeps_the_key_room_makes_tags(hall: Hall) -> None:
    with hall.refuses(NotAllowed):
        hall.desks.key_tags.make_blank(hall.act(Role.CASHIER), 1)


# Bound


def test_the_first_scan_binds_a_blank_tag_and_the_old_one_is_void(hall: Hall) -> None:
    old, new = codes(hall)[0], blank(hall)
    with hall.records("TagBound") as journalled:
        bind(hall, new)
    assert journalled[0].data["number"] == int(new[2:12])
    assert journalled[0].unit_id == hall.unit(NIL)
    assert codes(hall)[0] == new
    assert scan(hall, new) == (NIL, "入户门 正式钥匙")
    with hall.refuses(TagVoid) as refused:
        hall.desks.keys.scan(hall.act(Role.KEY_CLERK), old)
    assert refused.value.facts()["reason"] == short_id(int(new[2:12])), "it says what to look for"
    assert hall.check_fails() == {}


def test_a_tag_that_hangs_on_a_key_is_not_bound_again(hall: Hall) -> None:
    theirs = codes(hall, PAYS)[0]
    with hall.refuses(TagNotBlank) as refused:
        bind(hall, theirs)
    assert refused.value.facts()["code"] == PAYS


def test_a_void_tag_is_not_bound(hall: Hall) -> None:
    code = blank(hall)
    hall.desks.key_tags.void(hall.act(Role.KEY_CLERK), code, "印坏")
    with hall.refuses(TagNotBlank):
        bind(hall, code)


def test_the_tag_of_a_bag_is_not_bound_to_a_key(hall: Hall) -> None:
    code = hall.desks.key_tags.make_blank(hall.act(Role.KEY_CLERK), 1, BAG_TAG)[0]
    with hall.refuses(TagNotBlank):
        bind(hall, code)


def test_no_tag_is_bound_to_a_key_that_opens_nothing_any_more(hall: Hall) -> None:
    found, new = hall.desks.keys.of_unit(hall.unit(NIL)), blank(hall)
    key, key_set_id = found.keys[0], found.key_set_id
    hall.desks.keys.try_key(hall.act(Role.KEY_CLERK), codes(hall)[0], works=False)
    hall.desks.key_locks.destroy(hall.act(Role.KEY_CLERK), key.key_id, "断裂")
    with hall.refuses(KeyDestroyed):
        hall.desks.key_tags.bind(hall.act(Role.KEY_CLERK), new, key.key_id, key_set_id)


def test_a_tag_is_bound_to_a_key_of_the_set_that_is_named(hall: Hall) -> None:
    code = blank(hall)
    mine = hall.desks.keys.of_unit(hall.unit(NIL))
    theirs = hall.desks.keys.of_unit(hall.unit(PAYS))
    for key_id, set_id in (
        (theirs.keys[0].key_id, mine.key_set_id),
        (mine.keys[0].key_id, new_id()),
    ):
        with hall.refuses(KeyNotFound):
            hall.desks.key_tags.bind(hall.act(Role.KEY_CLERK), code, key_id, set_id)


def test_a_binding_that_is_repeated_is_answered_as_done(hall: Hall) -> None:
    code, found = blank(hall), hall.desks.keys.of_unit(hall.unit(NIL))
    act = hall.act(Role.KEY_CLERK)
    hall.desks.key_tags.bind(act, code, found.keys[0].key_id, found.key_set_id)
    with hall.changes_nothing(), pytest.raises(AlreadyDone) as done:
        hall.desks.key_tags.bind(act, code, found.keys[0].key_id, found.key_set_id)
    assert done.value.result == {"number": int(code[2:12])}


def test_of_two_clerks_who_bind_one_tag_at_once_one_wins(hall: Hall) -> None:
    code = blank(hall)
    answers = race(lambda: bind(hall, code, 0), lambda: bind(hall, code, 1))
    assert sorted(type(each).__name__ for each in answers) == ["NoneType", "TagNotBlank"]
    assert codes(hall).count(code) == 1
    assert hall.check_fails() == {}


def test_of_two_flats_that_want_one_tag_at_once_one_gets_it(hall: Hall) -> None:
    code = blank(hall)
    answers = race(lambda: bind(hall, code, 0, NIL), lambda: bind(hall, code, 0, PAYS))
    assert sorted(type(each).__name__ for each in answers) == ["NoneType", "TagNotBlank"]
    assert (codes(hall) + codes(hall, PAYS)).count(code) == 1
    assert hall.check_fails() == {}


# Replaced


def test_a_new_label_voids_the_old_one(hall: Hall) -> None:
    old = codes(hall)[0]
    with hall.records("TagReplaced") as journalled:
        pdf = hall.desks.key_tags.replace_label(hall.act(Role.KEY_CLERK), old)
    assert journalled[0].data["issue"] == 2
    assert pdf.startswith(b"%PDF")
    with hall.refuses(TagReplacedByNewer) as refused:
        hall.desks.keys.scan(hall.act(Role.KEY_CLERK), old)
    assert refused.value.facts()["issue"] == 2
    new = codes(hall)[0]
    assert new != old
    assert scan(hall, new) == (NIL, "入户门 正式钥匙")
    assert hall.check_fails() == {}


def test_the_short_id_stays_when_the_label_is_new(hall: Hall) -> None:
    typed = hall.desks.keys.of_unit(hall.unit(NIL)).keys[0].short_id
    hall.desks.key_tags.replace_label(hall.act(Role.KEY_CLERK), typed)
    assert scan(hall, typed) == (NIL, "入户门 正式钥匙")


# Void


def test_a_damaged_tag_is_made_void_and_its_key_has_none(hall: Hall) -> None:
    code = codes(hall)[0]
    with hall.records("TagVoided") as journalled:
        hall.desks.key_tags.void(hall.act(Role.KEY_CLERK), code, " 印坏 ")
    assert journalled[0].data["reason"] == "印坏"
    summary = hall.desks.keys.of_unit(hall.unit(NIL))
    assert summary.keys[0].short_id == ""
    assert not summary.ready
    assert len(codes(hall)) == 4
    bind(hall, blank(hall))
    assert len(codes(hall)) == 5
    assert hall.check_fails() == {}


def test_a_void_tag_keeps_the_reason_it_has(hall: Hall) -> None:
    """An old tag is explained by what was noted when it became void."""
    code = codes(hall)[0]
    hall.desks.key_tags.void(hall.act(Role.KEY_CLERK), code, "印坏")
    with hall.refuses(TagVoid) as refused:
        hall.desks.key_tags.void(hall.act(Role.KEY_CLERK), code, "另一原因")
    assert refused.value.facts()["reason"] == "印坏"


def test_the_tag_of_a_sealed_bag_is_replaced_and_not_voided(hall: Hall) -> None:
    bag = sealed(hall)
    with hall.refuses(TagOfSealedBag) as refused:
        hall.desks.key_tags.void(hall.act(Role.KEY_CLERK), bag, "标签破损")
    facts = refused.value.facts()
    assert (facts["bag"], facts["code"]) == ("00001", NIL)
    hall.desks.key_tags.replace_label(hall.act(Role.KEY_CLERK), bag)
    with hall.refuses(TagReplacedByNewer):
        hall.desks.keys.scan(hall.act(Role.KEY_CLERK), bag)
    typed = short_id(int(bag[2:12]))
    assert len(hall.desks.keys.scan(hall.act(Role.KEY_CLERK), typed).keys) == 5


def test_a_void_tag_that_hung_on_nothing_is_told_as_void_not_as_blank(hall: Hall) -> None:
    """Else the clerk is told to bind it, and the binding is refused."""
    [code] = hall.desks.key_tags.make_blank(hall.act(Role.KEY_CLERK), 1)
    hall.desks.key_tags.void(hall.act(Role.KEY_CLERK), code, "印歪")
    with pytest.raises(TagVoid) as told:
        hall.desks.keys.scan(hall.act(Role.KEY_CLERK), code)
    assert (told.value.code, told.value.reason) == ("", "印歪")
