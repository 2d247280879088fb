"""The second person consents at the same laptop: name, PIN and a reason, for one operation."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from handover_app.ui.result_band import ErrorLine
from handover_app.ui.widgets.buttons import PrimaryButton
from handover_app.ui.widgets.text import text


@dataclass(frozen=True)
class Consent:
    """What the second person typed. The PIN is not shown when the object is printed."""

    name: str
    pin: str
    reason: str

    def __repr__(self) -> str:
        return f"Consent(name={self.name!r}, reason={self.reason!r})"


class ApprovalDialog(QDialog):
    """Asks the second person; stays open until the consent was taken or the dialog is left.

    Attributes:
        submitted: a :class:`Consent`, each time the button is pressed.
    """

    submitted = Signal(object)

    def __init__(self, what: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("A second person is needed"))
        self.setMinimumWidth(420)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(12)
        column.addWidget(text(what, "title", wrap=True))
        column.addWidget(
            text(self.tr("Somebody other than you gives name and PIN here."), "soft", wrap=True)
        )
        self._error = ErrorLine()
        column.addWidget(self._error)
        self.name, self.pin, self.reason = QLineEdit(), QLineEdit(), QLineEdit()
        self.pin.setEchoMode(QLineEdit.EchoMode.Password)
        form = QFormLayout()
        form.setSpacing(8)
        for words, field in (
            (self.tr("Name"), self.name),
            (self.tr("PIN"), self.pin),
            (self.tr("Reason"), self.reason),
        ):
            field.setAccessibleName(words)
            form.addRow(words, field)
        column.addLayout(form)
        row = QHBoxLayout()
        row.addStretch(1)
        leave = QPushButton(self.tr("Leave it"))
        leave.setAccessibleName(self.tr("Leave it"))
        leave.setAutoDefault(False)
        leave.clicked.connect(self.reject)
        self.give = PrimaryButton(self.tr("Approve"))
        self.give.setDefault(True)
        self.give.clicked.connect(self._submit)
        row.addWidget(leave)
        row.addWidget(self.give)
        column.addLayout(row)
        self.name.setFocus(Qt.FocusReason.OtherFocusReason)

    def tell(self, words: str) -> None:
        """Say why the consent was not taken; the PIN is typed anew."""
        self._error.tell(words)
        self.pin.clear()
        self.pin.setFocus(Qt.FocusReason.OtherFocusReason)

    def _submit(self) -> None:
        name, reason = self.name.text().strip(), self.reason.text().strip()
        if not name or not self.pin.text() or not reason:
            self._error.tell(self.tr("Not approved: name, PIN and reason are all needed."))
            return
        self.submitted.emit(Consent(name, self.pin.text(), reason))
