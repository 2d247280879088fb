"""The line of a station about its step: what blocks it, why it was put off, and the way on."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from handover_app.domain.handover import Condition, Effect, MarkKind, Stage, StepState
from handover_app.domain.people import Right, Role
from handover_app.ui.gifts.desk import GiftDesk
from tests.ui.front_office import OWES, REASON, FrontOffice
from tests.ui.hands import write

pytestmark = pytest.mark.usefixtures("dressed")


def test_a_step_is_put_off_taken_up_blocked_and_lifted_in_the_page(
    sqlite_url: str, tmp_path: Path, qtbot
) -> None:
    office = FrontOffice(sqlite_url, tmp_path, Role.GIFTS)
    page = GiftDesk(office.context)
    qtbot.addWidget(page)
    page.show()
    unit, line = office.unit(OWES), page.step_line
    assert line.isHidden()
    page.card_view.mark_asked.emit(Stage.GIFT, MarkKind.LATER)
    assert line.isHidden(), "no unit is in hand"
    page.show_unit(unit)
    assert line.isHidden()

    page.card_view.mark_asked.emit(Stage.GIFT, MarkKind.LATER)
    assert line.ask_line.isVisible()
    line.ask_line.note.click()
    assert line.ask_line.reason.placeholderText() == "a reason is needed"
    QTest.keyClick(line.ask_line.reason, Qt.Key.Key_Escape)
    assert line.isHidden(), "left, and nothing was noted"
    page.card_view.mark_asked.emit(Stage.GIFT, MarkKind.LATER)
    write(line.ask_line.reason, "改日来取")
    QTest.keyClick(line.ask_line.reason, Qt.Key.Key_Return)
    assert line.line.words() == "Later: 改日来取"
    step = office.desks.handover.card(unit).step(Stage.GIFT)
    assert (step.state, step.marked) == (StepState.LATER, "改日来取")
    page.card_view.mark_asked.emit(Stage.GIFT, MarkKind.TAKEN_BACK)
    write(line.ask_line.reason, "现在领")
    line.ask_line.note.click()
    assert line.isHidden()

    console = office.desks.people.console()
    condition = Condition.AREA_DIFFERENCE_SETTLED
    office.desks.projects.set_gate(console, Stage.GIFT, condition, Effect.BLOCK)
    page.refresh()
    assert line.line.words() == "Blocked: area difference not settled."
    page.issue.click()
    assert office.refusals() == ["GateClosed"]
    line.line.lift_requested.emit()
    assert office.second.asked == [(Right.LIFT_GATE, f"Gift of {OWES} in spite of a block")]
    assert line.line.words() == "May begin, but is still open: area difference not settled."
    page.issue.click()
    assert office.desks.gifts.of_unit(unit).gift_at is not None
    lifted = office.desks.handover.card(unit).history
    assert [each.data["reason"] for each in lifted if each.event == "GateLifted"] == [REASON]
    office.close()
