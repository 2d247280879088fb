"""Retained and lost keys in the key room: told, given back, noted as lost, lock changed."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QLineEdit, QSpinBox

from handover_app.domain.keys import (
    Borrower,
    HandoverOrder,
    KeyLine,
    KeyState,
    LoanOrder,
    MandateOrder,
    MandateState,
    Receiver,
)
from handover_app.domain.money import Money
from handover_app.domain.people import Role
from handover_app.ui.key_room.lost import LostKeysTab
from handover_app.ui.key_room.retained import RetainedTab
from handover_app.ui.key_room.tab import KeyRoomTab
from handover_app.ui.widgets.row_table import RowTable
from handover_app.ui.widgets.signature_pane import SignatureDialog
from tests.ui.back_office import opened, type_words, unnamed
from tests.ui.front_office import OWES, FrontOffice

pytestmark = pytest.mark.usefixtures("dressed")

MANDATE = MandateOrder(reason="外窗渗水", belongings="无", who_may_enter="门窗单位")
CREW = LoanOrder(borrower=Borrower(company="门窗单位", person="曹壬"), purpose="外窗渗水")


@pytest.fixture
def office(sqlite_url: str, tmp_path: Path) -> Iterator[FrontOffice]:
    made = FrontOffice(sqlite_url, tmp_path, Role.KEY_CLERK)
    yield made
    made.close()


def keys(office: FrontOffice) -> tuple[KeyLine, ...]:
    """The living keys of the flat."""
    return office.desks.keys.of_unit(office.unit(OWES)).keys


def retained(office: FrontOffice) -> UUID:
    """The flat is handed over, and a key stays for repairs."""
    unit = office.accept(OWES)
    office.settle(OWES)
    statement = office.desks.receipts.settlement(unit)
    order = HandoverOrder(
        receiver=Receiver(statement.owners[0]), explained=True,
        retained_key_id=keys(office)[0].key_id, mandate=MANDATE,
    )  # fmt: skip
    codes = office.desks.keys.codes(unit)
    office.desks.key_handovers.hand_over(office.session.act(), unit, order, codes)
    return unit


def find(tab: KeyRoomTab, kind: type[Any], name: str) -> Any:
    """The one widget of this name."""
    found = tab.findChild(kind, name)
    assert found is not None, name
    return found


def press(tab: KeyRoomTab, name: str) -> None:
    """Press a button that is seen and can be pressed."""
    button = find(tab, QAbstractButton, name)
    assert button.isVisible(), name
    assert button.isEnabled(), name
    button.click()


def write(tab: KeyRoomTab, name: str, words: str) -> None:
    """Type into a field."""
    field = find(tab, QLineEdit, name)
    field.clear()
    type_words(field, words)


def rows(tab: KeyRoomTab, name: str) -> list[Any]:
    """The rows of a table."""
    return list(find(tab, RowTable, name).rows())


def test_a_retained_key_is_told_and_given_back_with_its_paper(office: FrontOffice, qtbot) -> None:
    retained(office)
    tab = opened(RetainedTab, office, qtbot)
    (line,) = rows(tab, "retainedKeys")
    assert (line.unit_code, line.days) == (OWES, 0)
    write(tab, "howTold", "电话")
    press(tab, "tellOwner")
    assert rows(tab, "retainedKeys")[0].state is MandateState.TOLD
    assert not find(tab, QAbstractButton, "tellOwner").isEnabled()
    press(tab, "giveBack")
    assert rows(tab, "retainedKeys") == []
    assert {key.state for key in keys(office)} == {KeyState.HANDED_OVER}
    assert [said[0] for said in office.band.said] == ["done", "done"]
    assert line.owner in office.paper()
    assert office.errors == []


def test_a_signature_on_the_pane_goes_with_the_return(office: FrontOffice, qtbot) -> None:
    unit = retained(office)
    tab = opened(RetainedTab, office, qtbot)
    press(tab, "signReturn")
    dialog = tab.findChild(SignatureDialog)
    assert dialog is not None
    pane = dialog.pane
    QTest.mousePress(pane, Qt.MouseButton.LeftButton, pos=QPoint(40, 40))
    move = QMouseEvent(
        QEvent.Type.MouseMove, QPointF(200, 60), pane.mapToGlobal(QPointF(200, 60)),
        Qt.MouseButton.NoButton, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier,
    )  # fmt: skip
    QApplication.sendEvent(pane, move)
    QTest.mouseRelease(pane, Qt.MouseButton.LeftButton, pos=QPoint(200, 60))
    dialog.findChild(QAbstractButton, "takeSignature").click()
    press(tab, "giveBack")
    (line,) = office.desks.key_mandates.of_unit(unit)
    with office.desks.database.read() as reading:
        paper = reading.papers.get(line.paper_id)
    assert paper.return_signed.strokes != ()


def test_while_a_crew_has_the_key_nobody_can_press_give_back(office: FrontOffice, qtbot) -> None:
    unit = retained(office)
    code = office.desks.keys.codes(unit)[0]
    office.desks.key_loans.lend(office.session.act(), CREW, (code,))
    tab = opened(RetainedTab, office, qtbot)
    give = find(tab, QAbstractButton, "giveBack")
    assert not give.isEnabled()
    assert "门窗单位" in give.toolTip()


def test_the_list_and_the_mandate_are_printed(office: FrontOffice, qtbot) -> None:
    retained(office)
    tab = opened(RetainedTab, office, qtbot)
    press(tab, "printRetained")
    press(tab, "printMandate")
    assert len(office.printed) == 2
    assert "WT-office-000001" in office.paper(0)
    assert "WT-office-000001" in office.paper(1)


def test_without_a_retained_key_it_says_so(office: FrontOffice, qtbot) -> None:
    tab = opened(RetainedTab, office, qtbot)
    assert rows(tab, "retainedKeys") == []
    assert not find(tab, QAbstractButton, "giveBack").isVisible()
    assert unnamed(tab) == []


def lost(office: FrontOffice, tab: LostKeysTab) -> None:
    """A key of the door is scanned and noted as lost."""
    code = office.desks.keys.codes(office.unit(OWES))[0]
    assert tab.take_scan(code)
    assert find(tab, QComboBox, "lostKey").currentData() == keys(office)[0].key_id
    write(tab, "lostNote", "工人遗失")
    press(tab, "noteLoss")


def test_a_scanned_key_is_noted_as_lost(office: FrontOffice, qtbot) -> None:
    tab = opened(LostKeysTab, office, qtbot)
    assert not find(tab, QAbstractButton, "noteLoss").isVisible()
    lost(office, tab)
    (line,) = rows(tab, "lostKeys")
    assert (line.code, line.state, line.note) == (OWES, KeyState.LOST, "工人遗失")
    assert not find(tab, QAbstractButton, "noteLoss").isVisible()
    assert office.errors == []


def test_the_keys_of_the_open_unit_are_offered(office: FrontOffice, qtbot) -> None:
    tab = opened(LostKeysTab, office, qtbot)
    tab.show_unit(office.unit(OWES))
    assert find(tab, QComboBox, "lostKey").count() == len(keys(office))


def test_a_new_cylinder_is_noted_with_its_cost_and_its_labels(office: FrontOffice, qtbot) -> None:
    tab = opened(LostKeysTab, office, qtbot)
    lost(office, tab)
    kind = keys(office)[0].kind
    find(tab, QSpinBox, f"new {kind}").setValue(3)
    for name, words in (
        ("changeReason", "工人遗失"), ("changeCost", "280"), ("borneBy", "门窗单位"),
        ("doneBy", "锁匠"),
    ):  # fmt: skip
        write(tab, name, words)
    press(tab, "changeCylinder")
    assert office.errors == []
    (change,) = rows(tab, "cylinderChanges")
    assert (change.cost, change.borne_by) == (Money(28000), "门窗单位")
    assert {row.state for row in rows(tab, "lostKeys")} == {KeyState.USELESS}
    assert sum(key.kind == kind for key in keys(office)) == 3
    assert len(office.printed) == 1


def test_what_is_missing_in_the_form_is_said_and_what_was_typed_stays(
    office: FrontOffice, qtbot
) -> None:
    tab = opened(LostKeysTab, office, qtbot)
    lost(office, tab)
    write(tab, "changeReason", "工人遗失")
    press(tab, "changeCylinder")
    assert office.refusals() == ["ChangeUnexplained"]
    assert find(tab, QLineEdit, "changeReason").text() == "工人遗失"
    assert rows(tab, "cylinderChanges") == []


def test_a_useless_key_is_destroyed(office: FrontOffice, qtbot) -> None:
    tab = opened(LostKeysTab, office, qtbot)
    lost(office, tab)
    for name in ("changeReason", "borneBy", "doneBy"):
        write(tab, name, "换锁")
    press(tab, "changeCylinder")
    before = len(rows(tab, "lostKeys"))
    write(tab, "destroyReason", "剪断回收")
    press(tab, "destroyKey")
    assert len(rows(tab, "lostKeys")) == before - 1
    assert office.errors == []


def test_every_control_of_the_lost_keys_has_a_name(office: FrontOffice, qtbot) -> None:
    tab = opened(LostKeysTab, office, qtbot)
    lost(office, tab)
    assert unnamed(tab) == []
