"""The dark column at the left: the stations that the operator's roles may use."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QFrame, QVBoxLayout, QWidget

from handover_app.domain.people import Right
from handover_app.ui.icons import pixmap
from handover_app.ui.theme import current, text_font
from handover_app.ui.widgets.buttons import pressed_by_key
from handover_app.ui.widgets.text import text

WIDTH = 148
LOW, HIGH = 24, 36
"""Heights of a station's button in pixels, where twenty stand one above another."""


@dataclass(frozen=True)
class PageSpec:
    """A page as the navigation knows it.

    Attributes:
        key: the page's name in code, such as ``settlement``.
        title: the word in the navigation, in the window's language.
        icon: name of an icon.
        factory: makes the page when it is first opened.
        allowed: any one of these rights shows the page; empty shows it to everybody.
    """

    key: str
    title: str
    icon: str
    factory: Callable[[], QWidget]
    allowed: frozenset[Right] = frozenset()


class NavigationButton(QAbstractButton):
    """One station: icon, word, and how many wait there."""

    def __init__(self, title: str, icon: str, *, checkable: bool = True) -> None:
        super().__init__()
        self._icon = icon
        self._title = title
        self._badge = 0
        self.setText(title)
        self.setAccessibleName(title)
        self.setCheckable(checkable)
        # A low screen shows all stations closer together; none lies over its neighbour.
        self.setMinimumHeight(LOW)
        self.setMaximumHeight(HIGH)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def show_badge(self, count: int) -> None:
        """How many wait; nothing is shown for none."""
        self._badge = count
        self.setAccessibleName(f"{self._title} {count}" if count else self._title)
        self.update()

    def event(self, event: QEvent) -> bool:
        return pressed_by_key(self, event) or super().event(event)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return QSize(WIDTH - 16, HIGH)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        tokens = current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.isChecked() or self.underMouse():
            painter.setPen(Qt.PenStyle.NoPen)
            ground = QColor(tokens.navigation_selected)
            ground.setAlphaF(1.0 if self.isChecked() else 0.5)
            painter.setBrush(ground)
            painter.drawRoundedRect(self.rect(), 8, 8)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor("#7fb0ff"), 2))
            painter.drawRoundedRect(self.rect().adjusted(1, 1, -1, -1), 7, 7)
        ink = "#ffffff" if self.isChecked() else tokens.navigation_ink
        picture = pixmap(self._icon, ink, 17, self.devicePixelRatioF())
        painter.drawPixmap(9, (self.height() - 17) // 2, picture)
        painter.setPen(QColor(ink))
        painter.setFont(self.font())
        width = self.width() - 36 - (36 if self._badge else 4)
        words = self.fontMetrics().elidedText(self._title, Qt.TextElideMode.ElideRight, width)
        painter.drawText(36, 0, width, self.height(), Qt.AlignmentFlag.AlignVCenter, words)
        if self._badge:
            self._paint_badge(painter)
        painter.end()

    def _paint_badge(self, painter: QPainter) -> None:
        painter.setFont(text_font(12, bold=True))
        count = str(self._badge)
        width = max(21, painter.fontMetrics().horizontalAdvance(count) + 14)
        left = self.width() - width - 8
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(current().navigation_badge))
        top = (self.height() - 20) // 2
        painter.drawRoundedRect(left, top, width, 20, 10, 10)
        painter.setPen(QColor("#ffffff"))
        painter.drawText(left, top, width, 20, Qt.AlignmentFlag.AlignCenter, count)


class Navigation(QFrame):
    """The column of stations; Ctrl+1…9 reach the first nine that are shown."""

    chosen = Signal(str)
    sign_out_requested = Signal()

    def __init__(self, specs: list[PageSpec], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("navigation")
        self.setFixedWidth(WIDTH)
        self.setAccessibleName(self.tr("Stations"))
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 12, 8, 8)
        column.setSpacing(2)
        name = text(self.tr("Handover"))
        name.setObjectName("application")
        name.setContentsMargins(8, 0, 0, 10)
        column.addWidget(name)
        self._group = QButtonGroup(self)
        self._buttons: dict[str, NavigationButton] = {}
        self._specs = specs
        for spec in specs:
            button = NavigationButton(spec.title, spec.icon)
            button.clicked.connect(lambda _=False, key=spec.key: self.chosen.emit(key))
            self._group.addButton(button)
            self._buttons[spec.key] = button
            column.addWidget(button)
        column.addStretch(1)
        leave = NavigationButton(self.tr("Change clerk"), "log-out", checkable=False)
        leave.setShortcut("Ctrl+L")
        leave.setToolTip(self.tr("Another clerk takes this station over (Ctrl+L)"))
        leave.clicked.connect(self.sign_out_requested)
        self._leave = leave
        column.addWidget(leave)

    def show_rights(self, rights: frozenset[Right]) -> None:
        """Show the stations that any of the rights opens."""
        for spec in self._specs:
            self._buttons[spec.key].setVisible(not spec.allowed or bool(spec.allowed & rights))
        for place, key in enumerate(self.shown()):
            shortcut = f"Ctrl+{place + 1}" if place < 9 else ""
            self._buttons[key].setShortcut(shortcut)
            self._buttons[key].setToolTip(shortcut)

    def shown(self) -> list[str]:
        """The keys of the pages that can be opened, from the top."""
        return [spec.key for spec in self._specs if not self._buttons[spec.key].isHidden()]

    def select(self, key: str) -> None:
        """Mark the page that is open."""
        self._buttons[key].setChecked(True)

    def show_badge(self, key: str, count: int) -> None:
        """How many wait at a station."""
        if key in self._buttons:
            self._buttons[key].show_badge(count)
