"""What has happened to the unit: the journal in words; folds away on a small screen."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QScrollArea, QVBoxLayout, QWidget

from handover_app.domain.handover import HistoryLine
from handover_app.domain.people import CONSOLE_NAME
from handover_app.ui.messages import event_line
from handover_app.ui.widgets.buttons import IconButton
from handover_app.ui.widgets.card import Card, rule
from handover_app.ui.widgets.text import text

WIDTH = 220
_FOLDED = 44


class HistoryColumn(Card):
    """The newest line first."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent=parent)
        self.show_heading(self.tr("What has happened"))
        self.setFixedWidth(WIDTH)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._button = IconButton("chevron-right", self.tr("Fold the history"))
        self._button.setFixedSize(18, 18)
        self._button.clicked.connect(lambda: self.fold(not self.is_folded()))
        self.head.addWidget(self._button)
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setAccessibleName(self.tr("What has happened"))
        self.body.addWidget(self._area, 1000)
        # Keeps the button at the top when the lines are folded away.
        self.body.addStretch(1)
        self.show_lines(())

    def show_lines(self, lines: Sequence[HistoryLine]) -> None:
        """Show the journal of a unit; times are in the computer's local time."""
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 4, 0)
        column.setSpacing(6)
        today = datetime.now().astimezone().date()
        for line in lines:
            at = line.at.astimezone()
            when = at.strftime("%H:%M" if at.date() == today else "%m-%d")
            grid = QGridLayout()
            grid.setContentsMargins(0, 0, 0, 0)
            grid.setVerticalSpacing(0)
            grid.setHorizontalSpacing(8)
            grid.addWidget(text(when, "small"), 0, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(text(event_line(line.event, line.data), wrap=True), 0, 1)
            clerk = self.tr("command line") if line.clerk == CONSOLE_NAME else line.clerk
            station = "" if line.clerk == CONSOLE_NAME else line.station
            who = " · ".join(each for each in (station, clerk) if each)
            grid.addWidget(text(who, "small", wrap=True), 1, 1)
            grid.setColumnMinimumWidth(0, 38)
            grid.setColumnStretch(1, 1)
            column.addLayout(grid)
            column.addWidget(rule())
        if not lines:
            column.addWidget(text(self.tr("Nothing yet."), "soft"))
        column.addStretch(1)
        self._area.setWidget(inside)

    def fold(self, folded: bool) -> None:
        """Make room for the work, or show the lines again."""
        self._area.setVisible(not folded)
        self.heading.setVisible(not folded)
        self.setFixedWidth(_FOLDED if folded else WIDTH)

    def is_folded(self) -> bool:
        """Whether only the button is shown."""
        return self._area.isHidden()
