"""Kinds of keys, the template of a unit's set, and public keys (E01)."""

from __future__ import annotations

import pytest

from handover_app.domain.acts import AlreadyDone
from handover_app.domain.identity import new_id
from handover_app.domain.keys import (
    KeyCountWrong,
    KeyKind,
    KeyKinds,
    KeyNotFound,
    KeyState,
    KeyTextTooLong,
    KindInUse,
    KindNameMissing,
    KindTwice,
    KindUnknown,
    PublicNameMissing,
    PublicNameTaken,
)
from handover_app.domain.people import NotAllowed, Role
from handover_app.domain.refusals import DomainError
from tests.services.hall import NIL, Hall
from tests.services.handing_over import keys_of
from tests.services.key_room import LATE, import_flats

METER = KeyKind("水表箱", "水表箱")
PLANT, OFFICE = "设备房", "管理用房"


def change(hall: Hall, *more: KeyKind, template: tuple[tuple[str, int], ...] = ()) -> None:
    """Further kinds, and further lines of the template."""
    table = hall.desks.key_kinds.kinds()
    hall.desks.key_kinds.set_kinds(
        hall.act(Role.KEY_CLERK),
        KeyKinds(kinds=(*table.kinds, *more), template=(*table.template, *template)),
    )


def add_public(hall: Hall, name: str, *counts: tuple[str, int]) -> None:
    hall.desks.key_kinds.add_public(hall.act(Role.KEY_CLERK), name, counts)


def test_a_new_project_has_kinds_and_a_template_of_five_keys(hall: Hall) -> None:
    table = hall.desks.key_kinds.kinds()
    assert KeyKind("入户门 装修钥匙", "入户门") in table.kinds
    assert KeyKind(PLANT, PLANT, public=True) in table.kinds
    assert sum(count for _, count in table.template) == 5


def test_a_changed_template_counts_for_new_units_only(hall: Hall) -> None:
    with hall.records("KeyKindsSet") as journalled:
        change(hall, KeyKind(" 水表箱 ", " 水表箱 "), template=((METER.name, 2),))
    assert [METER.name, METER.lock, METER.public] in journalled[0].data["kinds"]
    assert METER in hall.desks.key_kinds.kinds().kinds
    assert hall.desks.key_kinds.kinds().template[-1] == (METER.name, 2)
    import_flats(hall, LATE)
    assert [key.kind for key in keys_of(hall, LATE)][-2:] == [METER.name] * 2
    assert METER.name not in {key.kind for key in keys_of(hall, NIL)}


@pytest.mark.parametrize(
    ("more", "template", "refusal"),
    [
        ((KeyKind(" ", "门"),), (), KindNameMissing),
        ((KeyKind("水表箱", ""),), (), KindNameMissing),
        ((METER, METER), (), KindTwice),
        ((KeyKind("邮箱 ", "邮箱"),), (), KindTwice),
        ((KeyKind("水" * 41, "门"),), (), KeyTextTooLong),
        ((KeyKind("水表箱", "门" * 41),), (), KeyTextTooLong),
        ((), ((METER.name, 1),), KindUnknown),
        ((METER,), ((METER.name, 0),), KeyCountWrong),
        ((METER,), ((METER.name, 100),), KeyCountWrong),
        ((METER,), ((METER.name, -1),), KeyCountWrong),
        ((METER,), ((METER.name, 1), (METER.name, 2)), KindTwice),
    ],
)
def test_a_table_that_is_not_right_changes_nothing(
    hall: Hall,
    more: tuple[KeyKind, ...],
    template: tuple[tuple[str, int], ...],
    refusal: type[DomainError],
) -> None:
    with hall.refuses(refusal):
        change(hall, *more, template=template)


def test_a_kind_of_which_keys_are_on_the_books_stays(hall: Hall) -> None:
    table = hall.desks.key_kinds.kinds()
    kept = tuple(each for each in table.kinds if each.name != "邮箱")
    template = tuple(each for each in table.template if each[0] != "邮箱")
    with hall.refuses(KindInUse) as refused:
        hall.desks.key_kinds.set_kinds(
            hall.act(Role.KEY_CLERK), KeyKinds(kinds=kept, template=template)
        )
    assert refused.value.facts() == {"name": "邮箱"}


def test_a_kind_without_keys_may_go(hall: Hall) -> None:
    table = hall.desks.key_kinds.kinds()
    kept = tuple(each for each in table.kinds if each.name != OFFICE)
    hall.desks.key_kinds.set_kinds(
        hall.act(Role.KEY_CLERK), KeyKinds(kinds=kept, template=table.template)
    )
    assert OFFICE not in {each.name for each in hall.desks.key_kinds.kinds().kinds}


def test_an_empty_table_is_refused(hall: Hall) -> None:
    with hall.refuses(KindNameMissing):
        hall.desks.key_kinds.set_kinds(hall.act(Role.KEY_CLERK), KeyKinds(kinds=(), template=()))


def test_public_keys_are_at_the_desk_each_with_a_tag_of_its_own(hall: Hall) -> None:
    with hall.records("KeysReceived", "PublicKeysMade") as journalled:
        made = hall.desks.key_kinds.add_public(
            hall.act(Role.KEY_CLERK), " 1号楼配电房 ", ((PLANT, 2), (OFFICE, 1))
        )
    assert (made.unit_id, made.unit_code) == (None, "1号楼配电房")
    assert [key.kind for key in made.keys] == [PLANT, PLANT, OFFICE]
    assert {key.state for key in made.keys} == {KeyState.AT_DESK}
    assert len({key.short_id for key in made.keys}) == 3
    assert journalled[1].data["keys"] == 3
    assert [each.key_set_id for each in hall.desks.key_kinds.public()] == [made.key_set_id]
    assert hall.check_fails() == {}


def test_the_labels_of_public_keys_are_read_by_the_scanner(hall: Hall) -> None:
    made = hall.desks.key_kinds.add_public(hall.act(Role.KEY_CLERK), "水泵房", ((PLANT, 2),))
    codes = hall.desks.keys.codes_of_set(made.key_set_id)
    assert len(codes) == 2
    verdict = hall.desks.keys.scan(hall.act(Role.KEY_CLERK), codes[1])
    assert (verdict.key_set_id, verdict.unit_code) == (made.key_set_id, "水泵房")
    assert verdict.key.key_id == made.keys[1].key_id
    with pytest.raises(KeyNotFound):
        hall.desks.keys.codes_of_set(new_id())


def test_public_keys_stand_in_the_order_of_their_names(hall: Hall) -> None:
    for name in ("B 水泵房", "A 配电房"):
        add_public(hall, name, (PLANT, 1))
    assert [each.unit_code for each in hall.desks.key_kinds.public()] == ["A 配电房", "B 水泵房"]


def test_public_keys_have_a_name_that_no_others_have(hall: Hall) -> None:
    add_public(hall, "水泵房", (PLANT, 1))
    with hall.refuses(PublicNameMissing):
        add_public(hall, "  ", (PLANT, 1))
    with hall.refuses(PublicNameTaken):
        add_public(hall, " 水泵房", (PLANT, 1))
    with hall.refuses(KeyTextTooLong):
        add_public(hall, "水" * 61, (PLANT, 1))


@pytest.mark.parametrize(
    ("counts", "refusal"),
    [
        ((("没有这种", 1),), KindUnknown),
        (((PLANT, 0),), KeyCountWrong),
        (((PLANT, 100),), KeyCountWrong),
        (((PLANT, 1), (PLANT, 1)), KindTwice),
    ],
)
def test_public_keys_are_of_known_kinds_and_counted(
    hall: Hall, counts: tuple[tuple[str, int], ...], refusal: type[DomainError]
) -> None:
    with hall.refuses(refusal):
        add_public(hall, "水泵房", *counts)


def test_public_keys_without_a_key_are_refused(hall: Hall) -> None:
    with hall.refuses(KeyCountWrong):
        add_public(hall, "水泵房")


def test_kinds_of_public_keys_are_in_use_too(hall: Hall) -> None:
    add_public(hall, "水泵房", (PLANT, 1))
    table = hall.desks.key_kinds.kinds()
    kept = tuple(each for each in table.kinds if each.name != PLANT)
    with hall.refuses(KindInUse):
        hall.desks.key_kinds.set_kinds(
            hall.act(Role.KEY_CLERK), KeyKinds(kinds=kept, template=table.template)
        )


def test_only_who_keeps_the_keys_changes_kinds_and_public_keys(hall: Hall) -> None:
    table = hall.desks.key_kinds.kinds()
    with hall.refuses(NotAllowed):
        hall.desks.key_kinds.set_kinds(hall.act(Role.CASHIER), table)
    with hall.refuses(NotAllowed):
        hall.desks.key_kinds.add_public(hall.act(Role.CASHIER), "水泵房", ((PLANT, 1),))


def test_public_keys_that_are_added_again_by_a_retry_are_answered_as_done(hall: Hall) -> None:
    act = hall.act(Role.KEY_CLERK)
    made = hall.desks.key_kinds.add_public(act, "水泵房", ((PLANT, 1),))
    with hall.changes_nothing(), pytest.raises(AlreadyDone) as done:
        hall.desks.key_kinds.add_public(act, "水泵房", ((PLANT, 1),))
    assert done.value.result == {"key_set": str(made.key_set_id)}


def test_a_table_that_is_saved_again_by_a_retry_is_answered_as_done(hall: Hall) -> None:
    act, table = hall.act(Role.KEY_CLERK), hall.desks.key_kinds.kinds()
    wanted = KeyKinds(kinds=(*table.kinds, METER), template=table.template)
    hall.desks.key_kinds.set_kinds(act, wanted)
    with hall.changes_nothing(), pytest.raises(AlreadyDone):
        hall.desks.key_kinds.set_kinds(act, wanted)


def test_a_table_that_is_as_it_was_writes_nothing(hall: Hall) -> None:
    with hall.changes_nothing():
        hall.desks.key_kinds.set_kinds(hall.act(Role.KEY_CLERK), hall.desks.key_kinds.kinds())
