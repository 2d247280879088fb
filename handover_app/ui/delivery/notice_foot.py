"""What can be done with the notices that are marked, or with all that are shown."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from handover_app.ui.delivery.step_form import Follow
from handover_app.ui.widgets.buttons import KeyButton, PrimaryButton
from handover_app.ui.widgets.menu_button import MenuButton
from handover_app.ui.widgets.text import text


class NoticeFoot(QWidget):
    """A menu of what became of a notice, printing, and the one obvious next action.

    Attributes:
        follow_asked: what is to be noted or issued of the marked units.
        print_asked: the notices in one file.
        issue_asked: notices for all of them.
    """

    follow_asked = Signal(object)
    print_asked = Signal()
    issue_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.note = MenuButton(self.tr("Note what happened"), "noteStep")
        for words, name, what in (
            (self.tr("Sent out"), "noteSent", Follow.SENT),
            (self.tr("Reached the owner"), "noteDelivered", Follow.DELIVERED),
            (self.tr("Came back"), "noteReturned", Follow.RETURNED),
            (self.tr("Owner reminded"), "noteReminded", Follow.REMINDED),
            (self.tr("Property company told"), "notePropertyTold", Follow.PROPERTY),
        ):
            action = self.note.choices.addAction(words, partial(self.follow_asked.emit, what))
            action.setObjectName(name)
        self.second = KeyButton(self.tr("Second notice"), "F7")
        self.second.setObjectName("secondDeliveryNotice")
        self.second.clicked.connect(partial(self.follow_asked.emit, Follow.SECOND))
        self.print = KeyButton(self.tr("Print"), "F8")
        self.print.setObjectName("printDeliveryNotices")
        self.print.clicked.connect(self.print_asked)
        self.primary = PrimaryButton(self.tr("Issue"))
        self.primary.setObjectName("issueDeliveryNotices")
        self.primary.clicked.connect(self.issue_asked)
        self._marked = text("", "soft")
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 0, 14, 8)
        row.setSpacing(8)
        row.addWidget(self.note)
        row.addWidget(self.second)
        row.addWidget(self._marked)
        row.addStretch(1)
        row.addWidget(self.print)
        row.addWidget(self.primary)

    def show_counts(self, targets: int, ready: int, issued: int, marked: int) -> None:
        """So many units are meant, so many of them wait for a notice, so many have one."""
        self.note.setEnabled(marked > 0)
        self.second.setEnabled(marked > 0 and issued > 0)
        self.print.setEnabled(issued > 0)
        self.primary.setEnabled(targets > 0)
        words = self.tr("Issue {count} notices") if ready else self.tr("Issue what is news")
        self.primary.show_words(words.format(count=ready))
        said = self.tr("{count} units marked") if marked > 1 else ""
        self._marked.setText(said.format(count=marked))
