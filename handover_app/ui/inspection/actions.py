"""The buttons for the defect under the cursor; where there is no room, icons alone."""

from __future__ import annotations

from enum import Enum

from PySide6.QtCore import QEvent, QSize, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from handover_app.domain.defects import DefectSummary
from handover_app.ui.tokens import CONTROL_HEIGHT
from handover_app.ui.widgets.buttons import IconButton, KeyButton

_ICON, _AIR = 32, 8


class Size(Enum):
    """How much the buttons say."""

    FULL = "words and keys"
    WORDS = "words"
    ICONS = "icons"


class DefectActions(QWidget):
    """F6, F7, F8 and, in a small window, the way to the details.

    Attributes:
        close_asked: the defect was mended on the spot.
        photo_asked: it gets a photo.
        order_asked: a crew is wanted for it.
        details_asked: show the details in the place of the list, or the list again.
    """

    close_asked = Signal()
    photo_asked = Signal()
    order_asked = Signal()
    details_asked = Signal(bool)

    def __init__(self) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(_AIR)
        self._details = IconButton("file-text", self.tr("Details"))
        self._details.setObjectName("defect-details")
        self._details.setCheckable(True)
        self._details.toggled.connect(self.details_asked)
        row.addWidget(self._details)
        self._wide: dict[str, KeyButton] = {}
        self._small: dict[str, IconButton] = {}
        for words, key, name, icon, asked in (
            (self.tr("Closed on the spot"), "F6", "close-on-the-spot", "check", self.close_asked),
            (self.tr("Add photo"), "F7", "add-photo", "camera", self.photo_asked),
            (self.tr("Order a crew"), "F8", "order-crew", "wrench", self.order_asked),
        ):
            wide, small = KeyButton(words, key), IconButton(icon, words, key)
            wide.setObjectName(name)
            small.setObjectName(f"{name}-small")
            self._wide[name], self._small[name] = wide, small
            for each in (wide, small):
                each.clicked.connect(asked)
                row.addWidget(each)
        self._size: Size | None = None
        self._needed: dict[Size, int] = {}
        self.show_size(Size.FULL)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Other letters need other room."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.StyleChange, QEvent.Type.FontChange):
            self._needed.clear()

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """What the smallest form needs: the page may always become that narrow."""
        buttons = len(self._small) + 1
        return QSize(buttons * _ICON + (buttons - 1) * _AIR, CONTROL_HEIGHT)

    def show_defect(self, defect: DefectSummary | None) -> None:
        """Enable what can be done with it; None: the cursor stands on none."""
        open_ = defect is not None and defect.open
        for buttons in (self._wide, self._small):
            for name, each in buttons.items():
                each.setEnabled(defect is not None if name == "add-photo" else open_)
        self._details.setEnabled(defect is not None)

    def show_size(self, size: Size) -> None:
        """Say words and keys, words, or show icons alone."""
        if size is self._size:
            return
        self._size = size
        for each in self._wide.values():
            each.show_key(size is Size.FULL)
            each.setVisible(size is not Size.ICONS)
        for small in self._small.values():
            small.setVisible(size is Size.ICONS)

    def needs(self, size: Size) -> int:
        """Pixels that the buttons take when they say so much; measured once, in that form."""
        if size not in self._needed:
            self.show_size(size)
            details = 0 if self._details.isHidden() else _ICON + _AIR
            self._needed[size] = self.sizeHint().width() - details
        return self._needed[size] + (0 if self._details.isHidden() else _ICON + _AIR)

    def show_details_button(self, shown: bool) -> None:
        """In a small window the details stand behind a button."""
        self._details.setVisible(shown)

    def details_pressed(self) -> bool:
        """Whether the details are asked for in the place of the list."""
        return self._details.isChecked()

    def press_details(self, shown: bool) -> None:
        """The details are shown, or the list again."""
        self._details.setChecked(shown)
