"""Who sits here: name and PIN; at the first start the administrator is made, with no default."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QDialog, QFormLayout, QLineEdit, QVBoxLayout, QWidget

from handover_app.ui.result_band import ErrorLine
from handover_app.ui.widgets.buttons import PrimaryButton
from handover_app.ui.widgets.text import text


class SignInDialog(QDialog):
    """Asks for a name and a PIN; closes when the caller accepts it.

    Attributes:
        submitted: name and PIN of somebody who wants to work here.
        created: name and PIN of the first administrator, typed twice alike.
    """

    submitted = Signal(str, str)
    created = Signal(str, str)

    def __init__(
        self,
        names: Sequence[str],
        *,
        station: str,
        first_start: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._first = first_start
        self.setWindowTitle(self.tr("Sign in"))
        self.setMinimumWidth(400)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 22, 24, 20)
        column.setSpacing(14)
        column.addWidget(text(self._title(), "title"))
        column.addWidget(text(self._remark(station), "soft", wrap=True))
        self._error = ErrorLine()
        column.addWidget(self._error)
        column.addLayout(self._form(names))
        word = self.tr("Make the administrator") if first_start else self.tr("Sign in")
        self.go = PrimaryButton(word, "")
        self.go.setDefault(True)
        self.go.clicked.connect(self._submit)
        column.addWidget(self.go, alignment=Qt.AlignmentFlag.AlignRight)
        (self.name if first_start else self.pin).setFocus(Qt.FocusReason.OtherFocusReason)

    def tell(self, words: str) -> None:
        """Say why it did not work; the PIN is typed anew."""
        self._error.tell(words)
        self.pin.clear()
        self.again.clear()
        self.pin.setFocus(Qt.FocusReason.OtherFocusReason)

    def _title(self) -> str:
        return self.tr("First start") if self._first else self.tr("Who sits here?")

    def _remark(self, station: str) -> str:
        if self._first:
            return self.tr(
                "Nobody is known to this project yet. Make the administrator, who adds the "
                "others. The PIN has four digits or more; nobody can look it up later."
            )
        return self.tr("Station {station}. The page and the queue stay as they are.").format(
            station=station
        )

    def _form(self, names: Sequence[str]) -> QFormLayout:
        form = QFormLayout()
        form.setSpacing(8)
        self.name = QComboBox()
        self.name.setEditable(True)
        self.name.addItems(list(names))
        self.pin, self.again = QLineEdit(), QLineEdit()
        for field in (self.pin, self.again):
            field.setEchoMode(QLineEdit.EchoMode.Password)
            field.setInputMethodHints(Qt.InputMethodHint.ImhDigitsOnly)
        rows: list[tuple[str, QWidget]] = [
            (self.tr("Name"), self.name),
            (self.tr("PIN"), self.pin),
        ]
        if self._first:
            rows.append((self.tr("PIN again"), self.again))
        else:
            self.again.setParent(self)
            self.again.hide()
        for words, widget in rows:
            widget.setAccessibleName(words)
            form.addRow(words, widget)
        return form

    def _submit(self) -> None:
        name, pin = self.name.currentText().strip(), self.pin.text()
        if not name or not pin:
            self._error.tell(self.tr("Not signed in: name and PIN are both needed."))
        elif self._first and pin != self.again.text():
            self.tell(self.tr("Not saved: the two PINs differ. Type both again."))
        elif self._first:
            self.created.emit(name, pin)
        else:
            self.submitted.emit(name, pin)
