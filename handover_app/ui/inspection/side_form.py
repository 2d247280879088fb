"""What the forms in the details share: a heading, fields, a button to save and one to go back."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from handover_app.ui.widgets.fields import ROOM_FOR_THE_BAR, Labelled, button, scrolled
from handover_app.ui.widgets.text import text


class SideForm(QWidget):
    """A form in the place of the details; Esc goes back, and nothing is saved.

    Attributes:
        saved: what the form says, for the pane to write.
        left: nobody wants to save.
    """

    saved = Signal(object)
    left = Signal()

    def __init__(self, heading: str, save: str) -> None:
        super().__init__()
        self.setAccessibleName(heading)
        inside = QWidget()
        self._fields = QVBoxLayout(inside)
        self._fields.setContentsMargins(0, 0, ROOM_FOR_THE_BAR, 0)
        self._fields.setSpacing(6)
        self.save_button = button(save, "save-form", "primary")
        self.save_button.clicked.connect(self.save)
        back = button(self.tr("Back"), "leave-form")
        back.clicked.connect(self.left)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(back)
        foot.addWidget(self.save_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(text(heading, "strong", wrap=True))
        column.addWidget(scrolled(inside, heading), 1)
        column.addLayout(foot)

    def save(self) -> None:
        """Emit what was typed."""
        self.saved.emit(self.said())

    def said(self) -> object:
        """What was typed, as the service takes it."""
        raise NotImplementedError(type(self).__name__)

    def focus_first(self) -> None:
        """To the first field."""
        item = self._fields.itemAt(0)
        first = None if item is None else item.widget()
        if first is not None and first.focusPolicy() is Qt.FocusPolicy.NoFocus:
            first = first.nextInFocusChain()
        (first or self.save_button).setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def labelled(self, words: str, field: QWidget, name: str) -> None:
        """Add a field under its words."""
        self._fields.addWidget(Labelled(words, field, name))

    def plain(self, widget: QWidget) -> None:
        """Add something without words of its own above it."""
        self._fields.addWidget(widget)

    def filled(self) -> None:
        """No more fields."""
        self._fields.addStretch(1)
