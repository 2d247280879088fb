"""What has changed since the notice, side by side, and the way on: notify again with a reason."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from handover_app.domain.fees import LineChange
from handover_app.domain.money import Money
from handover_app.ui.settlement.desk_form import DeskForm, empty, line_field
from handover_app.ui.widgets.card import rule
from handover_app.ui.widgets.text import text
from handover_app.ui.widgets.tiles import BlockedLine


class NoticeForm(DeskForm):
    """Nothing of a changed item is charged before the owner was notified again.

    Attributes:
        issue_asked: the reason.
    """

    issue_asked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", "notifyAgain", parent)
        self.primary.show_words(self.tr("Notify again and print"))
        line = BlockedLine()
        line.show_blocked(
            self.tr(
                "These amounts are not those the owner was notified of. They are charged only "
                "after a new notice."
            )
        )
        self.fields.addWidget(line)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(4)
        self._grid.setColumnStretch(0, 1)
        self.fields.addLayout(self._grid)
        words = self.tr("Why the amounts changed")
        self.reason = line_field(words, "noticeReason")
        self.labelled(words, self.reason, "noticeReason")
        self.reason.textChanged.connect(self._on_reason)
        self.primary.clicked.connect(self._on_issue)
        self.end()
        self._on_reason("")

    def show_changes(self, changes: Sequence[LineChange]) -> None:
        """Show what was notified beside what is charged now; a typed reason stays."""
        empty(self._grid)
        right = Qt.AlignmentFlag.AlignRight
        self._grid.addWidget(text(self.tr("Notified"), "small"), 0, 1, right)
        self._grid.addWidget(text(self.tr("Now"), "small"), 0, 2, right)
        row = 1
        for each in changes:
            self._grid.addWidget(rule(), row, 0, 1, 3)
            self._grid.addWidget(text(each.name, wrap=True), row + 1, 0)
            self._grid.addWidget(text(_shown(each.notified), "soft"), row + 1, 1, right)
            self._grid.addWidget(text(_shown(each.now), "strong"), row + 1, 2, right)
            if each.why:
                self._grid.addWidget(text(each.why, "small", wrap=True), row + 2, 0, 1, 3)
            row += 3

    def give_back(self) -> None:
        """The answer is there: the button may be pressed again."""
        self._on_reason(self.reason.text())

    def _on_reason(self, words: str) -> None:
        self.primary.setEnabled(bool(words.strip()))

    def _on_issue(self) -> None:
        self.primary.setEnabled(False)
        self.issue_asked.emit(self.reason.text())


def _shown(amount: Money | None) -> str:
    return "—" if amount is None else amount.format()
