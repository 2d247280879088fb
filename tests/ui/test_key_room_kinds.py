"""The kinds tab: the table of kinds as a draft, and public keys."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QAbstractButton, QCheckBox, QLineEdit, QSpinBox
from pytestqt.qtbot import QtBot

from handover_app.domain.keys import KeyKind, KindInUse, KindNameMissing, PublicNameTaken
from handover_app.domain.people import Role
from handover_app.ui.key_room.kinds import KindsTab
from handover_app.ui.widgets.row_table import RowTable
from tests.ui.back_office import opened, type_words
from tests.ui.front_office import FrontOffice

pytestmark = pytest.mark.usefixtures("dressed")


@pytest.fixture
def office(sqlite_url: str, tmp_path: Path) -> Iterator[FrontOffice]:
    made = FrontOffice(sqlite_url, tmp_path, Role.KEY_CLERK)
    yield made
    made.close()


@pytest.fixture
def tab(office: FrontOffice, qtbot: QtBot) -> KindsTab:
    return opened(KindsTab, office, qtbot)


def press(tab: KindsTab, name: str) -> None:
    button = tab.findChild(QAbstractButton, name)
    assert button.isEnabled(), name
    button.click()


def kinds(tab: KindsTab) -> list[str]:
    return [row.kind.name for row in tab.findChild(RowTable, "keyKinds").rows()]


def mark(tab: KindsTab, name: str) -> None:
    tab.findChild(RowTable, "keyKinds").selectRow(kinds(tab).index(name))


def field(tab: KindsTab, name: str) -> QLineEdit:
    return tab.findChild(QLineEdit, name)


def stored(office: FrontOffice) -> list[str]:
    return [each.name for each in office.desks.key_kinds.kinds().kinds]


def test_the_table_shows_kinds_and_what_a_unit_gets(tab) -> None:
    found = {row.kind.name: row.count for row in tab.findChild(RowTable, "keyKinds").rows()}
    assert (found["单元门卡"], found["车库卡"]) == (2, 0)
    assert not tab.findChild(QAbstractButton, "saveKinds").isEnabled()


def test_a_kind_is_added_and_saved_with_its_count(office, tab) -> None:
    press(tab, "addKind")
    type_words(field(tab, "kindName"), "水表箱")
    type_words(field(tab, "kindLock"), "水表箱")
    tab.findChild(QSpinBox, "kindCount").setValue(2)
    assert "水表箱" not in stored(office), "nothing is written before it is saved"
    press(tab, "saveKinds")
    assert office.errors == []
    table = office.desks.key_kinds.kinds()
    assert KeyKind("水表箱", "水表箱") in table.kinds
    assert table.template[-1] == ("水表箱", 2)
    assert office.band.said[-1][1] == "Kinds of keys saved"
    assert not tab.findChild(QAbstractButton, "saveKinds").isEnabled()


def test_a_draft_stays_over_a_refresh_and_a_refusal_and_goes_when_it_is_left(office, tab) -> None:
    press(tab, "addKind")
    type_words(field(tab, "kindName"), "水表箱")
    tab.refresh()
    assert kinds(tab)[-1] == "水表箱"
    press(tab, "saveKinds")
    assert [type(error) for error in office.errors] == [KindNameMissing]
    assert kinds(tab)[-1] == "水表箱"
    press(tab, "leaveKinds")
    assert kinds(tab) == stored(office)


def test_typing_in_the_middle_of_a_name_leaves_the_cursor_there(tab, qtbot) -> None:
    press(tab, "addKind")
    name = field(tab, "kindName")
    qtbot.keyClicks(name, "ac")
    name.setCursorPosition(1)
    qtbot.keyClicks(name, "b")
    assert (name.text(), name.cursorPosition()) == ("abc", 2)
    assert kinds(tab)[-1] == "abc"


def test_a_kind_that_is_in_use_is_not_taken_away(office, tab) -> None:
    mark(tab, "邮箱")
    press(tab, "removeKind")
    assert "邮箱" not in kinds(tab)
    press(tab, "saveKinds")
    assert [type(error) for error in office.errors] == [KindInUse]
    assert "邮箱" in stored(office)


def test_a_kind_without_keys_is_taken_away(office, tab) -> None:
    mark(tab, "车库卡")
    press(tab, "removeKind")
    press(tab, "saveKinds")
    assert "车库卡" not in stored(office)


def test_kinds_are_put_into_another_order(office, tab) -> None:
    first, second = kinds(tab)[:2]
    mark(tab, second)
    press(tab, "kindUp")
    press(tab, "kindUp")
    assert kinds(tab)[:2] == [second, first], "above the first there is no place"
    press(tab, "kindDown")
    press(tab, "kindUp")
    press(tab, "saveKinds")
    assert stored(office)[:2] == [second, first]


def test_a_kind_becomes_public_and_is_offered_for_public_keys(office, tab) -> None:
    mark(tab, "车库卡")
    tab.findChild(QCheckBox, "kindPublic").setChecked(True)
    press(tab, "saveKinds")
    assert KeyKind("车库卡", "车库", public=True) in office.desks.key_kinds.kinds().kinds
    assert "车库卡" in [each.accessibleName() for each in tab.findChildren(QSpinBox)]


def test_public_keys_come_onto_the_books(office, tab) -> None:
    field(tab, "publicName").setText("1号楼 配电房")
    tab.findChild(QSpinBox, "publicCount0").setValue(2)
    press(tab, "addPublic")
    assert office.errors == []
    [made] = office.desks.key_kinds.public()
    assert (made.unit_code, len(made.keys)) == ("1号楼 配电房", 2)
    table = tab.findChild(RowTable, "publicKeys")
    assert [column.text(table.rows()[0]) for column in table.model().columns] == [
        "1号楼 配电房", "设备房 ×2", "–", "2 / 2"
    ]  # fmt: skip
    assert field(tab, "publicName").text() == ""
    assert tab.findChild(QSpinBox, "publicCount0").value() == 0


def test_a_name_that_is_taken_keeps_what_was_typed(office, tab) -> None:
    office.desks.key_kinds.add_public(office.session.act(), "水泵房", (("设备房", 1),))
    field(tab, "publicName").setText("水泵房")
    tab.findChild(QSpinBox, "publicCount1").setValue(1)
    press(tab, "addPublic")
    assert [type(error) for error in office.errors] == [PublicNameTaken]
    assert field(tab, "publicName").text() == "水泵房"
    assert tab.findChild(QSpinBox, "publicCount1").value() == 1


def test_the_labels_of_public_keys_are_printed_once_they_are_on_the_books(office, tab) -> None:
    assert not tab.findChild(QAbstractButton, "publicLabels").isEnabled()
    field(tab, "publicName").setText("水泵房")
    tab.findChild(QSpinBox, "publicCount0").setValue(2)
    press(tab, "addPublic")
    press(tab, "publicLabels")
    assert office.errors == []
    assert [(pdf[:4], title) for pdf, title in office.printed] == [
        (b"%PDF", "Key labels of 水泵房")
    ]
