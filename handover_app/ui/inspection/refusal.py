"""The refusal record (拒收记录) as it is told: reasons to tick, words, offers, the next date."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QGridLayout,
    QHBoxLayout,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from handover_app.domain.inspections import LONGEST_LINE, RefusalOrder, RefusalReason
from handover_app.domain.refusals import DomainError
from handover_app.ui.inspection.signed_words import Walked, refusal_words
from handover_app.ui.inspection.signing import SigningRow
from handover_app.ui.messages import sentence, word
from handover_app.ui.tokens import Tone
from handover_app.ui.widgets.buttons import PrimaryButton
from handover_app.ui.widgets.day_field import day_field, day_of
from handover_app.ui.widgets.fields import Labelled, button, line, tick
from handover_app.ui.widgets.text import set_tone, text

_WIDTH, _LINES = 780, 76


class RefusalDialog(QDialog):
    """Everything the owner says, and how it is signed; whoever writes it judges nothing.

    What was typed stays while it is closed and opened again.

    Attributes:
        filled: a :class:`RefusalOrder` and how it is signed.
    """

    filled = Signal(object, object)

    def __init__(self, walked: Walked, now: Callable[[], datetime], parent: QWidget) -> None:
        super().__init__(parent)
        self._walked = walked
        self.setObjectName("refusalDialog")
        self.setWindowTitle(self.tr("Refusal record"))
        self.setMinimumWidth(_WIDTH)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(10)
        column.addLayout(self._head())
        column.addLayout(self._reasons())
        column.addLayout(self._statements())
        column.addLayout(self._next(now().astimezone().date()))
        self._signing = SigningRow(self._words, now)
        self._signing.show_names(walked.owners, walked.team)
        column.addWidget(self._signing)
        self._refused = text("", "small", wrap=True)
        set_tone(self._refused, Tone.BAD)
        self._refused.hide()
        column.addWidget(self._refused)
        column.addLayout(self._foot())
        self._watch()

    def order(self) -> RefusalOrder:
        """What was told so far."""
        return RefusalOrder(
            reasons=tuple(each for each, box in self._boxes.items() if box.isChecked()),
            other=self._other.text(),
            owner_words=self._owner.toPlainText(),
            offered=self._offered.toPlainText(),
            next_date=day_of(self._day) if self._agreed.isChecked() else None,
        )

    def tell(self, error: Exception) -> None:
        """Why it was not kept; what was typed is still there."""
        if isinstance(error, DomainError):
            self._refused.setText(sentence(error))
            self._refused.show()
        self._keep.setEnabled(True)

    def _head(self) -> QVBoxLayout:
        head = QVBoxLayout()
        head.setSpacing(2)
        head.addWidget(text(f"{self._walked.code}　{self._walked.owners}", "title"))
        words = self.tr("As the owner tells it. Nobody judges the reasons here; legal does later.")
        head.addWidget(text(words, "soft", wrap=True))
        return head

    def _reasons(self) -> QGridLayout:
        self._boxes: dict[RefusalReason, QCheckBox] = {}
        grid = QGridLayout()
        grid.setHorizontalSpacing(20)
        grid.setVerticalSpacing(4)
        half = len(RefusalReason) // 2
        for place, reason in enumerate(RefusalReason):
            box = self._boxes[reason] = tick(word(reason), f"refused-{reason.value}")
            grid.addWidget(box, place % half, place // half)
        self._other = line(self.tr("Another reason"), "otherReason", self.tr("Another reason"))
        self._other.setMaxLength(LONGEST_LINE)
        self._other.textEdited.connect(self._on_other)
        grid.addWidget(self._other, half, 0, 1, 2)
        return grid

    def _statements(self) -> QHBoxLayout:
        self._owner, self._offered = QPlainTextEdit(), QPlainTextEdit()
        row = QHBoxLayout()
        row.setSpacing(20)
        for words, field, name in (
            (self.tr("In the owner's own words"), self._owner, "ownerWords"),
            (self.tr("What was offered on the spot"), self._offered, "offered"),
        ):
            field.setTabChangesFocus(True)
            field.setFixedHeight(_LINES)
            row.addWidget(Labelled(words, field, name), 1)
        return row

    def _next(self, today: date) -> QHBoxLayout:
        self._agreed = tick(self.tr("A next date was agreed upon"), "nextAgreed")
        self._day = day_field(today)
        self._day.setObjectName("nextDate")
        self._day.setAccessibleName(self.tr("Next date"))
        self._day.setEnabled(False)
        self._agreed.toggled.connect(self._day.setEnabled)
        row = QHBoxLayout()
        row.addWidget(self._agreed)
        row.addWidget(self._day)
        row.addStretch(1)
        return row

    def _foot(self) -> QHBoxLayout:
        back = button(self.tr("Back"), "leaveRefusal")
        back.clicked.connect(self.reject)
        self._keep = PrimaryButton(self.tr("Note the refusal and print the record"))
        self._keep.setObjectName("keepRefusal")
        self._keep.clicked.connect(self._on_keep)
        # Enter in a field must not note a refusal.
        for each in (back, self._keep):
            each.setAutoDefault(False)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(back)
        foot.addWidget(self._keep)
        return foot

    def _watch(self) -> None:
        """A signature stands for what was told when it was drawn."""
        for box in (*self._boxes.values(), self._agreed):
            box.toggled.connect(self._signing.renew)
        self._other.textChanged.connect(self._signing.renew)
        self._day.dateChanged.connect(self._signing.renew)
        for field in (self._owner, self._offered):
            field.textChanged.connect(self._signing.renew)

    def _on_other(self, words: str) -> None:
        self._boxes[RefusalReason.OTHER].setChecked(bool(words.strip()))

    def _words(self) -> str:
        return refusal_words(self._walked, self.order())

    def _on_keep(self) -> None:
        self._refused.hide()
        try:
            order = self.order().checked()
            signings = [each.checked() for each in self._signing.orders()]
        except DomainError as error:
            self.tell(error)
            return
        self._keep.setEnabled(False)
        self.filled.emit(order, signings)
