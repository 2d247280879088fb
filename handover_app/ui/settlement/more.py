"""What is seldom done at the cash desk: the area settlement sheet, the log of consultations."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from handover_app.domain.fee_records import Consultation
from handover_app.domain.fees import ChargeItem
from handover_app.ui.messages import local
from handover_app.ui.settlement.desk_form import empty, labelled, line_field
from handover_app.ui.settlement.household import Household
from handover_app.ui.widgets.card import rule
from handover_app.ui.widgets.fields import scrolled
from handover_app.ui.widgets.text import text


class MoreForm(QWidget):
    """Sheet and log; neither moves money.

    Attributes:
        sheet_asked: the area settlement sheet is to be made and printed.
        consulted: who asked, what, and what was answered about the survey report.
        choice_asked: what the owner chose is noted or changed.
    """

    sheet_asked = Signal()
    consulted = Signal(str, str, str)
    choice_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        inside = QWidget()
        self._column = QVBoxLayout(inside)
        self._column.setContentsMargins(0, 0, 6, 0)
        self._column.setSpacing(8)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(scrolled(inside))
        self.sheet = self._button(self.tr("Print the area settlement sheet"), "areaSheet")
        self.sheet.clicked.connect(self.sheet_asked)
        self.choice = self._button(
            self.tr("The owner's choice to give the flat back …"), "toChoice"
        )
        self.choice.clicked.connect(self.choice_asked)
        self._column.addWidget(rule())
        self._column.addWidget(text(self.tr("Survey report consulted"), "heading"))
        self._build_log()
        self._column.addStretch(1)

    def show_household(self, household: Household | None) -> None:
        """Offer what this household can have, and the log so far."""
        lines = () if household is None else household.settlement.lines
        area = [each for each in lines if each.line.item == ChargeItem.AREA_DIFFERENCE]
        self.sheet.setEnabled(bool(area) and area[0].line.amount is not None)
        self.choice.setVisible(household is not None and household.settlement.rescission_right)
        for field in (self.who, self.question, self.answer, self.log):
            field.setEnabled(household is not None)
        self._show_log(() if household is None else household.consultations)

    def clear_log(self) -> None:
        """It is noted, or another household came; nothing is typed."""
        for field in (self.who, self.question, self.answer):
            field.clear()

    def _button(self, words: str, name: str) -> QPushButton:
        button = QPushButton(words)
        button.setAccessibleName(words)
        button.setObjectName(name)
        self._column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        return button

    def _build_log(self) -> None:
        who, question = self.tr("Who asked"), self.tr("What was asked")
        answer = self.tr("What was answered")
        self.who = line_field(who, "consultWho")
        self.question = line_field(question, "consultQuestion")
        self.answer = line_field(answer, "consultAnswer")
        for words, field in ((who, self.who), (question, self.question), (answer, self.answer)):
            self._column.addWidget(labelled(words, field))
        self.log = self._button(self.tr("Note the consultation"), "consult")
        self.log.clicked.connect(
            lambda: self.consulted.emit(self.who.text(), self.question.text(), self.answer.text())
        )
        self._rows = QVBoxLayout()
        self._rows.setSpacing(4)
        self._column.addLayout(self._rows)

    def _show_log(self, found: Sequence[Consultation]) -> None:
        empty(self._rows)
        for each in found:
            head = f"{local(each.at, '%m-%d %H:%M')} · {each.who} · {each.clerk}"
            words = f"{each.question} — {each.answer}" if each.answer else each.question
            self._rows.addWidget(text(head, "small"))
            self._rows.addWidget(text(words, "small", wrap=True))
