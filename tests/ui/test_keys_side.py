"""The right side of the scan desk: what does not fit is counted, and nothing is squeezed."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from uuid import UUID

import pytest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from handover_app.domain.keys import LentUnit, LoanBoard
from handover_app.domain.keys import LoanSummary as Loan
from handover_app.ui.keys.side import SideColumn
from handover_app.ui.widgets.text import Elided

pytestmark = pytest.mark.usefixtures("dressed")

NOW = datetime(2026, 12, 2, 10, 0, tzinfo=UTC)


def late(number: int) -> Loan:
    due = NOW - timedelta(hours=number)
    return Loan(
        loan_id=UUID(int=number), number=f"JY-{number:06}", company="鼎固门窗", person="王样例",
        phone="", purpose="换锁芯", condition="", lent_at=due, due_at=due,
        units=(LentUnit(unit_code=f"1-1-{number}01", keys=1),),
    )  # fmt: skip


def board(count: int) -> LoanBoard:
    return LoanBoard(
        at=NOW, overdue=tuple(late(number) for number in range(count, 0, -1)), soon=(), later=()
    )


class Place(QWidget):
    """A part of a window; a window of its own would grow with what is in it."""

    def __init__(self, height: int, *below: QWidget) -> None:
        super().__init__()
        self.column = SideColumn(*below)
        self.column.setParent(self)
        self.column.resize(300, height)


def shown_in(qtbot: QtBot, height: int, *below: QWidget) -> Place:
    place = Place(height, *below)
    qtbot.addWidget(place)
    place.show()
    place.column.show_board(board(6))
    qtbot.wait(1)
    return place


def shown(made: SideColumn) -> list[str]:
    labels = made.overdue.findChildren(Elided)
    return [label.text() for label in labels if label.isVisibleTo(made) and label.text()[0] == "1"]


@pytest.mark.parametrize(("height", "count"), [(700, 4), (300, 2), (160, 0)])
def test_as_many_overdue_loans_as_fit_are_shown_and_the_others_counted(
    qtbot, height: int, count: int
) -> None:
    place = shown_in(qtbot, height)
    made = place.column
    assert shown(made) == [f"1-1-{number}01" for number in (6, 5, 4, 3)[:count]]
    assert made.overdue.isVisible() is (count > 0)
    if count:
        assert made.overdue.remark.text() == f"and {6 - count} more"


def test_a_card_that_comes_up_below_takes_lines_away_and_squeezes_none(qtbot) -> None:
    cabinet = QWidget()
    cabinet.setMinimumHeight(200)
    cabinet.hide()
    place = shown_in(qtbot, 480, cabinet)
    made = place.column
    before = shown(made)
    cabinet.show()
    qtbot.waitUntil(lambda: len(shown(made)) < len(before))
    qtbot.wait(1)
    for label in (*made.overdue.findChildren(QLabel), *made.out.findChildren(QLabel)):
        assert label.isHidden() or label.height() >= label.minimumSizeHint().height()
