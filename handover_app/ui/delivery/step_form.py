"""What became of notices: sent, delivered, came back, reminded; a second one; F16's note."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from enum import Enum
from pathlib import Path

from PySide6.QtCore import QDate, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout

from handover_app.domain.delivery import DispatchChannel, NoticeRow, NoticeStep, StepDraft
from handover_app.ui.dialogs import Dialogs
from handover_app.ui.messages import word
from handover_app.ui.widgets.buttons import PrimaryButton
from handover_app.ui.widgets.day_field import day_field, day_of
from handover_app.ui.widgets.fields import Labelled, QuietBox, button, line
from handover_app.ui.widgets.text import text

_DAYS_TO_COME = 10


class Follow(Enum):
    """What is to be noted, or issued, of the chosen units."""

    SENT = NoticeStep.SENT
    DELIVERED = NoticeStep.DELIVERED
    RETURNED = NoticeStep.RETURNED
    REMINDED = NoticeStep.REMINDED
    SECOND = "second"
    PROPERTY = "property"


_WITH_CHANNEL = (Follow.SENT, Follow.REMINDED)
_WITH_PROOF = (Follow.DELIVERED, Follow.RETURNED)


class StepForm(QFrame):
    """Day, channel, tracking number, note and proof; what was typed stays when it is refused.

    Attributes:
        filled: what to do, the units, the draft of the step, and the path of the proof or None.
        left: nothing follows.
    """

    filled = Signal(object, object, object, object)
    left = Signal()

    def __init__(self, dialogs: Dialogs, today: date) -> None:
        super().__init__()
        self.setProperty("role", "box")
        self.setObjectName("stepForm")
        self._dialogs = dialogs
        self._what, self._rows = Follow.SENT, tuple[NoticeRow, ...]()
        self._proof: Path | None = None
        self._title = text("", "strong", wrap=True)
        self._day = day_field(today)
        self._channel = QuietBox()
        self._channel.setMinimumWidth(150)
        self._tracking = line(self.tr("Tracking number"), "tracking")
        self._note = line(self.tr("Note"), "stepNote")
        for field, most in ((self._tracking, 60), (self._note, 200)):
            field.setMaxLength(most)
            field.returnPressed.connect(self._on_do)
        self._parts = {
            "day": Labelled(self.tr("Day"), self._day, "stepDay"),
            "channel": Labelled(self.tr("How"), self._channel, "stepChannel"),
            "tracking": Labelled(self.tr("Tracking number"), self._tracking, "tracking"),
            "note": Labelled(self.tr("Note"), self._note, "stepNote"),
        }
        self._choose = button(self.tr("Attach a proof"), "attachProof")
        self._choose.clicked.connect(self._on_choose)
        leave = button(self.tr("Leave it"), "leaveStep")
        leave.clicked.connect(self.left)
        self._do = PrimaryButton(self.tr("Save"))
        self._do.setObjectName("saveStep")
        self._do.clicked.connect(self._on_do)
        self._lay_out(leave)
        escape = QShortcut(QKeySequence(Qt.Key.Key_Escape), self)
        escape.setWhatsThis(self.tr("Leave it"))
        escape.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        escape.activated.connect(self.left)
        self.hide()

    def _lay_out(self, leave: QPushButton) -> None:
        fields, foot = QHBoxLayout(), QHBoxLayout()
        for name, part in self._parts.items():
            fields.addWidget(part, 1 if name == "note" else 0)
        foot.addWidget(self._title, 1)
        foot.addWidget(self._choose)
        foot.addWidget(leave)
        foot.addWidget(self._do)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 10, 14, 10)
        for row in (fields, foot):
            row.setSpacing(8)
            column.addLayout(row)

    def ask(self, what: Follow, rows: Sequence[NoticeRow], today: date) -> None:
        """Open for these units."""
        self._what, self._rows, self._proof = what, tuple(rows), None
        self._title.setText(self._words())
        second = what is Follow.SECOND
        offered = today + timedelta(days=_DAYS_TO_COME) if second else today
        self._day.setDate(QDate(offered.year, offered.month, offered.day))
        self._show_channels()
        self._parts["day"].show_words(self.tr("Come by") if second else self.tr("Day"))
        self._parts["channel"].setVisible(what in _WITH_CHANNEL)
        self._parts["tracking"].setVisible(what is Follow.SENT and len(rows) == 1)
        self._parts["note"].setVisible(not second)
        self._parts["note"].show_words(self._note_words())
        self._choose.setVisible(what in _WITH_PROOF)
        self._choose.setText(self.tr("Attach a proof"))
        self._do.show_words(self.tr("Issue") if second else self.tr("Save"))
        self._tracking.clear()
        self._note.clear()
        self._do.setEnabled(True)
        self.show()
        self._day.setFocus(Qt.FocusReason.OtherFocusReason)

    def again(self) -> None:
        """It was refused."""
        self._do.setEnabled(True)

    def _words(self) -> str:
        first = self._rows[0].code if len(self._rows) == 1 else ""
        who = first or self.tr("{count} units").format(count=len(self._rows))
        what = {
            Follow.SECOND: self.tr("Second notice to {who}"),
            Follow.PROPERTY: self.tr("Property company told of {who}"),
            Follow.SENT: self.tr("Notice of {who} sent"),
            Follow.DELIVERED: self.tr("Notice of {who} delivered"),
            Follow.RETURNED: self.tr("Notice of {who} came back"),
            Follow.REMINDED: self.tr("Owner of {who} reminded"),
        }[self._what]
        return what.format(who=who)

    def _note_words(self) -> str:
        return {
            Follow.PROPERTY: self.tr("Who was told"),
            Follow.DELIVERED: self.tr("Who signed for it"),
            Follow.RETURNED: self.tr("Why it came back"),
        }.get(self._what, self.tr("Note"))

    def _show_channels(self) -> None:
        self._channel.clear()
        reminders = (DispatchChannel.PHONE, DispatchChannel.TEXT_MESSAGE)
        sending = (
            DispatchChannel.EXPRESS,
            DispatchChannel.REGISTERED_MAIL,
            DispatchChannel.BY_HAND,
        )
        for each in reminders if self._what is Follow.REMINDED else (*sending, reminders[1]):
            self._channel.addItem(word(each), each)

    def _on_choose(self) -> None:
        kinds = self.tr("Photos and papers") + " (*.pdf *.jpg *.jpeg *.png)"
        self._dialogs.ask_file(self, self.tr("Proof of delivery"), kinds, self._on_proof)

    def _on_proof(self, path: Path) -> None:
        self._proof = path
        self._choose.setText(path.name)

    def _on_do(self) -> None:
        if not self._do.isEnabled():
            return
        self._do.setEnabled(False)
        step = self._what.value if isinstance(self._what.value, NoticeStep) else NoticeStep.SENT
        channel = self._channel.currentData() if self._what in _WITH_CHANNEL else None
        draft = StepDraft(
            step, day_of(self._day), channel, self._tracking.text(), self._note.text().strip()
        )
        self.filled.emit(self._what, self._rows, draft, self._proof)
