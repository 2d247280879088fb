"""Label layouts at the desk: those of the program stay, one's own change, a nudge holds for all."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from uuid import UUID

import pytest
from sqlalchemy import select

from handover_app.domain.identity import new_id
from handover_app.domain.label_layout_records import (
    LayoutBuiltIn,
    LayoutNameTaken,
    LayoutNotFound,
    StoredLayout,
)
from handover_app.domain.label_layouts import (
    BUILT_IN,
    L7160,
    L7651,
    LabelField,
    LabelLayout,
    LabelsOffPage,
    LabelTooSmall,
    roll,
)
from handover_app.domain.people import NotAllowed, Role
from handover_app.domain.refusals import ChangedMeanwhile
from handover_app.storage.database import Database
from handover_app.storage.tables.label_layouts import label_layouts
from tests.documents.reading import pages
from tests.services.hall import Hall, race

KEYS = Role.KEY_CLERK
OWN = replace(L7160, name="钥匙牌", left=75, nudge_x=2, fields=(LabelField.SHORT_ID,))


def named(hall: Hall, name: str) -> StoredLayout:
    """The layout of this name."""
    return next(each for each in hall.desks.label_layouts.all() if each.layout.name == name)


def added(hall: Hall, layout: LabelLayout = OWN) -> UUID:
    """A layout of one's own."""
    return hall.desks.label_layouts.add(hall.act(KEYS), layout)


def test_a_database_has_the_six_layouts_of_the_program_from_its_migration(hall: Hall) -> None:
    found = hall.desks.label_layouts.all()
    assert tuple(each.layout for each in found) == BUILT_IN
    assert all(each.builtin for each in found)


def test_the_layouts_of_two_databases_are_the_same_by_identity(
    hall: Hall, empty_sqlite_hall: Hall
) -> None:
    assert empty_sqlite_hall.desks.label_layouts.all() == hall.desks.label_layouts.all()


def test_a_layout_of_ones_own_comes_back_with_every_measure(hall: Hall) -> None:
    with hall.records("LayoutAdded"):
        identity = added(hall)
    last = hall.desks.label_layouts.all()[-1]
    assert (last.id, last.layout, last.builtin) == (identity, OWN, False)
    assert hall.desks.label_layouts.layout(identity) == OWN


def test_who_does_not_keep_the_keys_changes_no_layout(hall: Hall) -> None:
    desk, identity = hall.desks.label_layouts, added(hall)
    for refused in (
        lambda act: desk.add(act, replace(OWN, name="另一种")),
        lambda act: desk.change(act, identity, 1, replace(OWN, code_side=200)),
        lambda act: desk.nudge(act, identity, 1, 1),
        lambda act: desk.delete(act, identity),
    ):
        with hall.refuses(NotAllowed):
            refused(hall.act(Role.CASHIER))


def test_a_layout_that_could_not_be_read_is_not_saved(hall: Hall) -> None:
    with hall.refuses(LabelTooSmall):
        added(hall, replace(OWN, code_side=90))


def test_a_name_stands_for_one_layout(hall: Hall) -> None:
    identity = added(hall)
    for name in ("钥匙牌", " Avery L7160 "):
        with hall.refuses(LayoutNameTaken):
            added(hall, replace(L7651, name=name))
    with hall.refuses(LayoutNameTaken):
        desk = hall.desks.label_layouts
        desk.change(hall.act(KEYS), identity, 1, replace(OWN, name="Avery L7651"))


def test_a_change_is_saved_and_told_and_none_is_not(hall: Hall) -> None:
    identity, desk = added(hall), hall.desks.label_layouts
    other = replace(OWN, name="钥匙牌 2", code_side=200, fields=tuple(LabelField))
    with hall.records("LayoutChanged") as rows:
        desk.change(hall.act(KEYS), identity, named(hall, "钥匙牌").version, other)
    assert desk.layout(identity) == other
    assert len(rows) == 1
    with hall.records():
        desk.change(hall.act(KEYS), identity, named(hall, "钥匙牌 2").version, other)


def test_a_change_to_what_was_changed_since_it_was_shown_is_refused(hall: Hall) -> None:
    identity, desk = added(hall), hall.desks.label_layouts
    shown = named(hall, "钥匙牌").version
    desk.nudge(hall.act(KEYS), identity, 5, 5)
    with hall.refuses(ChangedMeanwhile):
        desk.change(hall.act(KEYS), identity, shown, replace(OWN, code_side=200))


def test_of_two_changes_at_once_one_is_refused(hall: Hall) -> None:
    identity, desk = added(hall), hall.desks.label_layouts
    shown = named(hall, "钥匙牌").version

    def change(side: int) -> None:
        act = hall.act(KEYS, f"S{side}")
        desk.change(act, identity, shown, replace(OWN, code_side=side))

    answers = race(lambda: change(201), lambda: change(202))
    assert sorted(type(answer) for answer in answers if answer is not None) == [ChangedMeanwhile]
    assert desk.layout(identity).code_side in (201, 202)


def test_of_two_layouts_of_one_name_at_once_one_is_refused(hall: Hall) -> None:
    answers = race(lambda: added(hall), lambda: added(hall, replace(OWN, code_side=200)))
    refused = [answer for answer in answers if isinstance(answer, Exception)]
    assert [type(each) for each in refused] in ([LayoutNameTaken], [ChangedMeanwhile])
    assert len(hall.desks.label_layouts.all()) == len(BUILT_IN) + 1


def test_a_layout_of_the_program_is_copied_and_nudged_but_stays(hall: Hall) -> None:
    desk, sold = hall.desks.label_layouts, named(hall, "Avery L7160")
    with hall.refuses(LayoutBuiltIn):
        desk.change(hall.act(KEYS), sold.id, sold.version, replace(L7160, code_side=200))
    with hall.refuses(LayoutBuiltIn):
        desk.delete(hall.act(KEYS), sold.id)
    with hall.records("LayoutNudged"):
        desk.nudge(hall.act(KEYS), sold.id, -3, 12)
    assert desk.layout(sold.id) == replace(L7160, nudge_x=-3, nudge_y=12)
    with hall.records():
        desk.nudge(hall.act(KEYS), sold.id, -3, 12)
    added(hall, replace(named(hall, "Avery L7160").layout, name="副本"))
    assert named(hall, "副本").layout.nudge_y == 12


def test_a_nudge_off_the_label_is_refused(hall: Hall) -> None:
    narrow = named(hall, "40×30 mm")
    with hall.refuses(LabelsOffPage):
        hall.desks.label_layouts.nudge(hall.act(KEYS), narrow.id, 99, 0)


def test_a_layout_of_ones_own_is_deleted_and_its_name_is_free(hall: Hall) -> None:
    identity, desk = added(hall), hall.desks.label_layouts
    with hall.records("LayoutDeleted"):
        desk.delete(hall.act(KEYS), identity)
    assert len(desk.all()) == len(BUILT_IN)
    for refused in (
        lambda: desk.layout(identity),
        lambda: desk.delete(hall.act(KEYS), identity),
        lambda: desk.nudge(hall.act(KEYS), new_id(), 0, 0),
    ):
        with pytest.raises(LayoutNotFound):
            refused()
    added(hall)


def test_a_training_copy_has_the_layouts_with_their_nudges(
    sqlite_hall: Hall, tmp_path: Path
) -> None:
    desk = sqlite_hall.desks.label_layouts
    added(sqlite_hall)
    desk.nudge(sqlite_hall.act(KEYS), named(sqlite_hall, "Avery L7651").id, 4, -1)
    target = tmp_path / "training.sqlite"
    sqlite_hall.desks.training.make(sqlite_hall.act(Role.ADMINISTRATOR), target)
    copy = Database(f"sqlite:///{target}")
    with copy.engine.connect() as connection:
        rows = connection.execute(select(label_layouts.c.name, label_layouts.c.nudge_x)).all()
    copy.close()
    assert {("Avery L7651", 4), ("钥匙牌", 2)} <= {tuple(row) for row in rows}
    assert len(rows) == len(BUILT_IN) + 1


def test_a_layout_is_tried_without_saving_anything(sqlite_hall: Hall) -> None:
    desk = sqlite_hall.desks.label_layouts
    with sqlite_hall.changes_nothing():
        assert pages(desk.preview(OWN))[0].count("12345678901") == 21
        assert "钥匙牌" in pages(desk.test_print(OWN))[0]
        with pytest.raises(LabelTooSmall):
            desk.preview(replace(roll(500, 300), code_side=10))
