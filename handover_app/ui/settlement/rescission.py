"""What the owner chose where the area gives a right to give the flat back; legal notes it."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QWidget

from handover_app.domain.receipts import DecisionKind
from handover_app.ui.messages import word
from handover_app.ui.settlement.desk_form import (
    DeskForm,
    date_field,
    day_of,
    line_field,
    show_day,
    tick,
)
from handover_app.ui.settlement.household import Household
from handover_app.ui.widgets.text import text
from handover_app.ui.widgets.tiles import BlockedLine

CHOICES = (DecisionKind.KEEPS, DecisionKind.RESCINDS, DecisionKind.UNDECIDED)


class RescissionForm(DeskForm):
    """Until legal has noted that the owner keeps the unit, neither money nor paper.

    Attributes:
        chosen: the :class:`DecisionKind`, the reason that a legal clerk typed, and the day by
            which the price is repaid (None: as the project says).
    """

    chosen = Signal(object, str, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", "noteChoice", parent)
        self.primary.clicked.connect(self._on_note)
        self._line = BlockedLine()
        self._now = text("", "soft", wrap=True)
        self.choice = QComboBox()
        for each in CHOICES:
            self.choice.addItem(word(each), each)
        self.choice.currentIndexChanged.connect(self._on_choice)
        self.own_day = tick(self.tr("The contract names the day"), "ownDay")
        words = self.tr("Repaid by")
        self.repaid_by = date_field(words, "repaidBy")
        self.own_day.toggled.connect(self._on_choice)
        said = self.tr("Signed statement: what and when")
        self.reason = line_field(said, "keepsReason")
        self.fields.addWidget(self._line)
        self.fields.addWidget(self._now)
        self.labelled(self.tr("The owner"), self.choice, "choice")
        self.fields.addWidget(self.own_day)
        self._day = self.labelled(words, self.repaid_by, "repaidBy")
        self._statement = self.labelled(said, self.reason, "keepsReason")
        self.end()
        self._on_choice()

    def show_open(self, household: Household, *, is_legal: bool) -> None:
        """Who is not legal gives no reason here, but calls a legal clerk."""
        settlement = household.settlement
        waits = settlement.rescission_open and settlement.choice is not DecisionKind.RESCINDS
        self._line.show_blocked(
            self.tr(
                "The area differs by more than the contract allows, so the owner may give the "
                "unit back. Legal must first note that the owner keeps it."
            )
            if waits
            else ""
        )
        noted = "" if settlement.choice is None else word(settlement.choice)
        self._now.setText(self.tr("Noted so far: {choice}").format(choice=noted))
        self._now.setVisible(bool(noted))
        self._statement.setVisible(is_legal)
        self.primary.setEnabled(True)

    def clear(self, today: date) -> None:
        """Another household: nothing is typed."""
        self.choice.setCurrentIndex(0)
        self.own_day.setChecked(False)
        show_day(self.repaid_by, today)
        self.reason.clear()

    def give_back(self) -> None:
        """The answer is there: the button may be pressed again."""
        self.primary.setEnabled(True)

    def _on_choice(self, *_: object) -> None:
        choice: DecisionKind = self.choice.currentData()
        rescinds = choice is DecisionKind.RESCINDS
        self.own_day.setVisible(rescinds)
        self._day.setVisible(rescinds and self.own_day.isChecked())
        self.primary.show_words(
            {
                DecisionKind.KEEPS: self.tr("Owner keeps the unit"),
                DecisionKind.RESCINDS: self.tr("Owner gives the unit back"),
            }.get(choice, self.tr("Owner is undecided"))
        )

    def _on_note(self) -> None:
        named = self.choice.currentData() is DecisionKind.RESCINDS and self.own_day.isChecked()
        due = day_of(self.repaid_by) if named else None
        self.chosen.emit(self.choice.currentData(), self.reason.text(), due)
