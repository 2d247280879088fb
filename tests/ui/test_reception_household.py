"""At the window: a check-in in four keys and a scan, and a household of two with an agent."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import pypdfium2
import zxingcpp
from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QCheckBox,
    QLabel,
    QLineEdit,
    QPushButton,
    QRadioButton,
)
from pytestqt.qtbot import QtBot

from handover_app.domain.acts import Act
from handover_app.domain.handover import Stage, StepState
from tests.ui.hands import Hands, write

ALONE, COUPLE = "1-1-601", "1-1-502"
SECOND, AGENT = "邹桂刚", "代样例"
MOST_KEYS = 4


def words_of(paper: Path) -> str:
    pages = PdfReader(BytesIO(paper.read_bytes())).pages
    return "".join(page.extract_text() for page in pages).replace("\n", "").replace(" ", "")


def code_on(paper: Path) -> str:
    """The digits of the QR code on the first page of a paper."""
    page = pypdfium2.PdfDocument(paper.read_bytes())[0].render(scale=250 / 72).to_pil()
    (found,) = zxingcpp.read_barcodes(page)
    return found.text


def number_of(hands: Hands, code: str, place: int) -> str:
    """The identity number on the contract, as a card reader would type it."""
    desks = hands.station.desks
    with desks.database.read() as reading:
        unit = reading.units.by_code(code)
        assert unit is not None
        return unit.owners[place].id_number


def form_of(hands: Hands, code: str, folder: Path) -> str:
    """The code on a paper of the unit that the owner brings along."""
    desks = hands.station.desks
    act = Act(hands.station.session.clerk.id, "1号台")
    unit_id = desks.units.with_code(code).unit_id
    paper = folder / "brought.pdf"
    paper.write_bytes(desks.inspection_forms.print_unit(act, unit_id).pdf)
    return code_on(paper)


def open_reception(hands: Hands, qtbot: QtBot) -> None:
    """Keys of a page answer in the window that is in front."""
    hands.go("Reception")
    with qtbot.waitActive(hands.window):
        hands.window.activateWindow()


def shown(hands: Hands) -> str:
    """Everything that the open page says."""
    labels = hands.station.current_page().findChildren(QLabel)
    return "\n".join(each.text() for each in labels if each.isVisible())


def test_a_household_is_checked_in_with_four_keys_and_a_scan(
    staffed: Hands, qtbot: QtBot, tmp_path: Path
) -> None:
    brought = form_of(staffed, ALONE, tmp_path)
    open_reception(staffed, qtbot)
    staffed.scan(brought)
    box = staffed.find(QCheckBox, "identitySeen")
    staffed.until(box.isEnabled)
    keys = 0
    for key, done in (
        (Qt.Key.Key_F3, box),
        (Qt.Key.Key_F4, staffed.find(QCheckBox, "consentGeneral")),
    ):
        keys += 1
        QTest.keyClick(staffed.station.current_page(), key)
        staffed.until(done.isChecked)
    with staffed.printed() as papers:
        keys += 1
        QTest.keyClick(staffed.station.current_page(), Qt.Key.Key_F9)
    assert keys <= MOST_KEYS
    words = words_of(papers[0])
    assert "交房流程单" in words
    assert "A001" in words
    assert "潘志若" in words

    # The flow sheet's own code opens the household at the next station.
    staffed.go("Settlement")
    staffed.scan(code_on(papers[0]))
    staffed.until(lambda: ALONE in shown(staffed))


def test_a_couple_with_an_agent_is_checked_in_and_the_agent_may_not_pay(
    staffed: Hands, qtbot: QtBot
) -> None:
    open_reception(staffed, qtbot)
    staffed.open(COUPLE)
    staffed.until(lambda: staffed.find(QRadioButton, "agent").isEnabled())
    # Somebody else's number, then the one of the owner who is here.
    field = staffed.find(QLineEdit, "idNumber")
    QTest.keyClick(staffed.station.current_page(), Qt.Key.Key_F2)
    write(field, number_of(staffed, ALONE, 0))
    QTest.keyClick(field, Qt.Key.Key_Return)
    staffed.until(lambda: "No match" in shown(staffed))
    QTest.keyClick(staffed.station.current_page(), Qt.Key.Key_F3)
    QTest.keyClick(staffed.station.current_page(), Qt.Key.Key_F9)
    staffed.until(lambda: "the number is not on the contract" in shown(staffed))
    QTest.keyClick(staffed.station.current_page(), Qt.Key.Key_F2)
    typed = number_of(staffed, COUPLE, 1)
    write(field, typed)
    QTest.keyClick(field, Qt.Key.Key_Return)
    staffed.until(lambda: f"Match: {SECOND}" in shown(staffed))
    assert typed not in field.text()

    # The first owner is absent and represented; the agent goes from desk to desk.
    staffed.press(staffed.find(QRadioButton, "agent"))
    staffed.type("agentName", AGENT)
    staffed.choose("presence-1", "represented")
    for scope in ("inspect", "sign", "take keys"):
        staffed.press(staffed.find(QCheckBox, f"scope-{scope}"))
    staffed.type("agentNumber", "320583199202020017")
    with staffed.printed() as papers:
        QTest.keyClick(staffed.station.current_page(), Qt.Key.Key_F9)
    words = words_of(papers[0])
    assert f"{AGENT}（代理人）" in words
    staffed.until(lambda: f"Agent {AGENT}" in shown(staffed))
    with staffed.printed() as papers:
        staffed.click("identitySheet")
    words = words_of(papers[0])
    assert "签到/身份核验表" in words
    assert "委托代理" in words
    assert typed not in words
    assert typed[-4:] in words

    cash_desk(staffed)


def cash_desk(hands: Hands) -> None:
    """The cashier's desk refuses the agent in words; a supervisor lets the household pay."""
    hands.go("Settlement")
    hands.open(COUPLE)
    hands.click("toShift")
    hands.click("openShift")
    hands.go("Settlement")
    hands.until(lambda: f"Agent {AGENT}" in shown(hands))
    hands.choose("tasks", "Property company · 876.37")
    hands.click("takeMoney")
    hands.until(lambda: "does not cover “pay”" in hands.window.error_line.words())
    assert AGENT in hands.window.error_line.words()
    way_on = hands.window.error_line.findChild(QPushButton, "wayOn")
    hands.press(way_on)
    hands.answer(hands.dialog(), "Approve", Name="方圆", PIN="135791", Reason="业主来电同意")
    hands.until(lambda: hands.find(QAbstractButton, "takeMoney").isEnabled())
    with hands.printed() as papers:
        hands.click("takeMoney")
    assert "收款收据" in words_of(papers[0])
    desks = hands.station.desks
    unit_id = desks.units.with_code(COUPLE).unit_id
    card = desks.handover.card(unit_id)
    assert card.step(Stage.SETTLEMENT).state is not StepState.NOT_STARTED
    (lifted,) = [line for line in card.history if line.event == "AuthorityLifted"]
    assert lifted.data["reason"] == "业主来电同意"
