"""Buttons that say their key, and the one primary button of a page."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QKeySequence, QPainter, QPaintEvent, QShortcutEvent
from PySide6.QtWidgets import QAbstractButton, QPushButton, QSizePolicy, QWidget

from handover_app.ui.icons import pixmap
from handover_app.ui.theme import current, text_font
from handover_app.ui.tokens import CONTROL_HEIGHT

_BADGE_PADDING = 5


def pressed_by_key(button: QAbstractButton, event: QEvent) -> bool:
    """Click at once when the button's own key was pressed; Qt would wait a tenth of a second."""
    if not isinstance(event, QShortcutEvent) or event.isAmbiguous():
        return False
    button.click()
    return True


class KeyButton(QPushButton):
    """A button with its key in a small frame beside the words."""

    def __init__(
        self, words: str, key: str = "", *, checkable: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(words, parent)
        self._key, self._shown = key, bool(key)
        self.setCheckable(checkable)
        self.setAccessibleName(words)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setMinimumHeight(CONTROL_HEIGHT)
        if key:
            self.setShortcut(QKeySequence(key))
            self._leave_place()

    def show_words(self, words: str) -> None:
        """Change the words, for the eye and the screen reader."""
        self.setText(words)
        self.setAccessibleName(words)
        if self._key:
            self.setShortcut(QKeySequence(self._key))

    def show_key(self, shown: bool) -> None:
        """Whether the key stands beside the words; where there is no room, the tool tip has it."""
        if self._key and shown is not self._shown:
            self._shown = shown
            self._leave_place()

    def event(self, event: QEvent) -> bool:
        return pressed_by_key(self, event) or super().event(event)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        hint = super().sizeHint()
        return QSize(hint.width(), max(hint.height(), CONTROL_HEIGHT))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        super().paintEvent(event)
        if not self._shown:
            return
        tokens = current()
        colour = QColor(self._badge_colour(tokens.on_accent, tokens.soft, tokens.faint))
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(text_font(11))
        width = self._badge_width()
        badge = QRect(self.width() - width - 14, (self.height() - 18) // 2, width, 18)
        painter.setPen(colour)
        painter.drawText(badge, Qt.AlignmentFlag.AlignCenter, self._key)
        colour.setAlphaF(0.5)
        painter.setPen(colour)
        painter.drawRoundedRect(badge, 4, 4)
        painter.end()

    def _leave_place(self) -> None:
        # The style sheet leaves the place; its own focus rule would take it back.
        right = f" padding-right: {self._badge_width() + 24}px;" if self._shown else ""
        self.setStyleSheet(f"text-align: {'left' if self._shown else 'center'};{right}")
        self.setToolTip("" if self._shown else f"{self.accessibleName()} ({self._key})")

    def _badge_colour(self, on_accent: str, soft: str, faint: str) -> str:
        if not self.isEnabled():
            return faint
        filled = self.isChecked() or self.property("role") == "primary"
        return on_accent if filled else soft

    def _badge_width(self) -> int:
        return QFontMetrics(text_font(11)).horizontalAdvance(self._key) + 2 * _BADGE_PADDING + 2


class PrimaryButton(KeyButton):
    """The one obvious next action of a page; F9 unless the page says otherwise."""

    def __init__(self, words: str, key: str = "F9", parent: QWidget | None = None) -> None:
        super().__init__(words, key, parent=parent)
        self.setProperty("role", "primary")


class IconButton(QPushButton):
    """A button of an icon alone; ``words`` are its accessible name and its tool tip."""

    def __init__(self, name: str, words: str, key: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = name
        self.setProperty("role", "plain")
        self.setAccessibleName(words)
        self.setToolTip(f"{words} ({key})" if key else words)
        self.setFixedSize(32, 32)
        if key:
            self.setShortcut(QKeySequence(key))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        super().paintEvent(event)
        # Drawn here and not set as an icon, so that it follows the theme.
        picture = pixmap(self._name, current().soft, 16, self.devicePixelRatioF())
        painter = QPainter(self)
        painter.drawPixmap((self.width() - 16) // 2, (self.height() - 16) // 2, picture)
        painter.end()
