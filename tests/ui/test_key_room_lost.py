"""Lost keys in the key room: an owner's, a bag, public keys, and keys that never worked."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLineEdit

from handover_app.domain.keys import KeyState, TagVoid
from handover_app.domain.people import Role
from handover_app.ui.key_room.lost import LostKeysTab
from tests.ui.back_office import opened
from tests.ui.front_office import OWES, FrontOffice
from tests.ui.test_key_room_retained import find, keys, press, retained, rows, write

pytestmark = pytest.mark.usefixtures("dressed")


@pytest.fixture
def office(sqlite_url: str, tmp_path: Path) -> Iterator[FrontOffice]:
    made = FrontOffice(sqlite_url, tmp_path, Role.KEY_CLERK)
    yield made
    made.close()


def change_the_lock(tab: LostKeysTab, reason: str) -> None:
    """Fill in what a new cylinder needs, and note it."""
    for name in ("changeReason", "doneBy"):
        write(tab, name, reason)
    if not find(tab, QLineEdit, "borneBy").text():
        write(tab, "borneBy", "物业公司")
    press(tab, "changeCylinder")


def test_the_lock_of_a_key_that_its_owner_lost_is_changed_and_its_tag_explains_it(
    office: FrontOffice, qtbot
) -> None:
    code = office.desks.keys.codes(office.unit(OWES))[1]
    retained(office)
    tab = opened(LostKeysTab, office, qtbot)
    assert tab.take_scan(code)
    key = next(each for each in keys(office) if each.state is KeyState.HANDED_OVER)
    assert find(tab, QComboBox, "lostKey").currentData() == key.key_id
    assert not find(tab, QAbstractButton, "noteLoss").isEnabled()
    assert find(tab, QLineEdit, "borneBy").text() == key.holder
    change_the_lock(tab, "业主遗失")
    assert office.errors == []
    (change,) = rows(tab, "cylinderChanges")
    assert change.borne_by == key.holder
    with pytest.raises(TagVoid):
        office.desks.keys.scan(office.session.act(), code)
    assert KeyState.AT_DESK in {each.state for each in keys(office)}


def test_a_sealed_bag_is_noted_as_lost_with_all_its_keys(office: FrontOffice, qtbot) -> None:
    codes = office.desks.keys.codes(office.unit(OWES))
    for code in codes:
        office.desks.keys.try_key(office.session.act(), code)
    bag = office.desks.key_bags.seal(office.session.act(), codes, "F-1")
    tab = opened(LostKeysTab, office, qtbot)
    assert tab.take_scan(bag.code)
    choice = find(tab, QComboBox, "lostKey")
    assert (choice.count(), bag.bag.number in choice.currentText()) == (1, True)
    press(tab, "noteLoss")
    assert office.errors == []
    assert {key.state for key in keys(office)} == {KeyState.LOST}
    assert len(rows(tab, "lostKeys")) == len(codes)


def test_a_public_key_is_noted_as_lost(office: FrontOffice, qtbot) -> None:
    kind = office.desks.key_kinds.kinds().kinds[0].name
    made = office.desks.key_kinds.add_public(office.session.act(), "1号楼 大门", [(kind, 2)])
    tab = opened(LostKeysTab, office, qtbot)
    assert tab.take_scan(made.keys[1].short_id)
    press(tab, "noteLoss")
    (line,) = rows(tab, "lostKeys")
    assert (line.code, line.key_id) == ("1号楼 大门", made.keys[1].key_id)


def test_a_key_that_never_worked_is_destroyed(office: FrontOffice, qtbot) -> None:
    code, before = office.desks.keys.codes(office.unit(OWES))[0], len(keys(office))
    office.desks.keys.try_key(office.session.act(), code, works=False)
    tab = opened(LostKeysTab, office, qtbot)
    assert tab.take_scan(code)
    write(tab, "destroyReason", "齿形不符")
    press(tab, "destroyKey")
    assert office.errors == []
    assert len(keys(office)) == before - 1
