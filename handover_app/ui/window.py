"""The frame: navigation, search bar, pages, result band, error line and status line."""

from __future__ import annotations

from typing import Protocol, runtime_checkable
from uuid import UUID

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QMainWindow,
    QProgressBar,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from handover_app.domain.people import Right
from handover_app.domain.refusals import DomainError
from handover_app.ui.background import log_unexpected
from handover_app.ui.help.panel import HelpPanel
from handover_app.ui.messages import sentence, unexpected
from handover_app.ui.navigation import Navigation, PageSpec
from handover_app.ui.result_band import Body
from handover_app.ui.search_bar import SearchBar
from handover_app.ui.status_line import StatusLine
from handover_app.ui.tokens import Tone
from handover_app.ui.widgets.buttons import IconButton
from handover_app.ui.widgets.status_dot import StatusDot
from handover_app.ui.widgets.text import Elided
from handover_app.ui.widgets.training_banner import TrainingFrame

SMALLEST = (1092, 614)
"""1366×768 at 125 %."""

CANCEL_AFTER_MS = 1500
"""After the half second that the runner waits before it says that it is busy: two in all."""


@runtime_checkable
class ShowsUnits(Protocol):
    """A page that can show a unit."""

    def show_unit(self, unit_id: UUID) -> None:
        """Show the handover card and the work for this unit."""


class ApplicationWindow(QMainWindow):
    """The window of a station.

    Attributes:
        search: the bar at the top; its signals say what was scanned, typed or chosen.
        band: says what a scan or a click came to.
        status: the line at the foot.
        page_opened: the key of the page that is shown now.
        sign_out_requested: somebody else wants to take the station over.
        cancel_requested: the operator no longer wants to wait for a look-up.
        camera_requested: the camera is to scan, or no longer.
    """

    page_opened = Signal(str)
    sign_out_requested = Signal()
    cancel_requested = Signal()
    camera_requested = Signal()
    refused = Signal(object)

    def __init__(self, specs: list[PageSpec], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Handover"))
        self.setMinimumSize(*SMALLEST)
        self._specs = {spec.key: spec for spec in specs}
        self._pages: dict[str, QWidget] = {}
        self._help: HelpPanel | None = None
        self._stack = QStackedWidget()
        self.navigation = Navigation(specs)
        self.navigation.chosen.connect(self.open_page)
        self.navigation.sign_out_requested.connect(self.sign_out_requested)
        self.search = SearchBar()
        self.status = StatusLine()
        self._connection = StatusDot()
        self._project = Elided()
        self._body = Body(self._stack)
        self.band = self._body.band
        self.error_line = self._body.error_line
        self._patience = QTimer(self, singleShot=True, interval=CANCEL_AFTER_MS)
        self._assemble()
        QShortcut(QKeySequence("F1"), self).activated.connect(self.show_help)
        QApplication.instance().focusChanged.connect(self._on_focus)  # type: ignore[union-attr]

    def open_page(self, key: str) -> QWidget:
        """Show a page, made at its first showing."""
        page = self.page(key)
        if page is not self._stack.currentWidget():
            self.error_line.let_go()
        self._stack.setCurrentWidget(page)
        self.navigation.select(key)
        self.search.take_focus()
        self.page_opened.emit(key)
        return page

    def page(self, key: str) -> QWidget:
        """The page of this key, made now if it was not yet."""
        if key not in self._pages:
            self._pages[key] = self._specs[key].factory()
            self._stack.addWidget(self._pages[key])
        return self._pages[key]

    def current_key(self) -> str:
        """The key of the page shown, empty before the first."""
        shown = self._stack.currentWidget()
        return next((key for key, page in self._pages.items() if page is shown), "")

    def open_unit(self, unit_id: UUID) -> None:
        """Show a unit in the page that is open, or in the first page that can show one."""
        for key in [self.current_key(), *self.navigation.shown()]:
            page = self.page(key) if key else None
            if isinstance(page, ShowsUnits):
                if key != self.current_key():
                    self.open_page(key)
                page.show_unit(unit_id)
                return

    def show_rights(self, rights: frozenset[Right]) -> None:
        """Show the stations of these rights; the page that is open stays if it may."""
        self.navigation.show_rights(rights)
        shown = self.navigation.shown()
        if shown and self.current_key() not in shown:
            self.open_page(shown[0])

    @Slot(object)
    def show_error(self, error: Exception) -> None:
        """Tell a failure in words; what nobody foresaw goes to the log and the copy button."""
        if isinstance(error, DomainError):
            self.error_line.tell(sentence(error), passing=True)
            self.refused.emit(error)
            return
        details = log_unexpected(error)
        self.error_line.tell(unexpected(), details)

    @Slot(bool)
    def show_busy(self, busy: bool) -> None:
        """Show that something takes long; after two seconds the waiting can be ended."""
        self._progress.setVisible(busy)
        if busy:
            self._patience.start()
        else:
            self._patience.stop()
            self._cancel.hide()

    def show_connection(self, words: str, *, sound: bool) -> None:
        """How the database is reached, and whether it answers."""
        self._connection.tell(words, Tone.GOOD if sound else Tone.BAD)

    def show_project(self, words: str) -> None:
        """The project and the day, in the chip at the right."""
        self._project.setText(words)
        self._chip.setVisible(bool(words))
        width = self._project.fontMetrics().horizontalAdvance(words)
        self._chip.setFixedWidth(min(width, 300) + 26)

    def show_training(self, training: bool) -> None:
        """Say on every page, and in the window's title, that nothing here counts."""
        self._frame.show_training(training)
        name = self.tr("Handover")
        self.setWindowTitle(f"{self._frame.words()} · {name}" if training else name)

    def lay_strip(self, strip: QWidget) -> None:
        """Lay a strip over the whole window, above navigation and page."""
        self._frame.lay_strip(strip)

    @Slot()
    def show_help(self) -> None:
        """Show the keys of the page, and what there is to know about it."""
        if self._help is None:
            self._help = HelpPanel(self)
            self.page_opened.connect(self._follow_with_help)
        self._show_page_help()
        self._help.show()
        self._help.activateWindow()

    @Slot(str)
    def _follow_with_help(self, _key: str) -> None:
        if self._help is not None and self._help.isVisible():
            self._show_page_help()

    def _show_page_help(self) -> None:
        key = self.current_key()
        title = self._specs[key].title if key else ""
        if self._help is not None:
            self._help.show_page(key, title, self._stack.currentWidget())

    def _assemble(self) -> None:
        right = QVBoxLayout()
        right.setContentsMargins(0, 0, 0, 0)
        right.setSpacing(0)
        for widget in (self._top_bar(), self._progress):
            right.addWidget(widget)
        right.addWidget(self._body, 1)
        right.addWidget(self.status)
        whole = QWidget()
        row = QHBoxLayout(whole)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.navigation)
        row.addLayout(right, 1)
        self._frame = TrainingFrame(whole)
        self.setCentralWidget(self._frame)

    def _top_bar(self) -> QFrame:
        bar = QFrame()
        bar.setObjectName("topBar")
        bar.setFixedHeight(52)
        row = QHBoxLayout(bar)
        row.setContentsMargins(16, 0, 8, 0)
        row.setSpacing(12)
        self.search.setMaximumWidth(620)
        self._progress = QProgressBar(maximum=0, textVisible=False)
        self._progress.setFixedHeight(3)
        self._progress.setAccessibleName(self.tr("Working"))
        self._progress.hide()
        self._cancel = QPushButton(self.tr("Stop waiting"))
        self._cancel.setAccessibleName(self.tr("Stop waiting"))
        self._cancel.clicked.connect(self.cancel_requested)
        self._cancel.hide()
        self._patience.timeout.connect(self._cancel.show)
        self._chip = QFrame()
        self._chip.setProperty("role", "chip")
        self._chip.setFixedHeight(22)
        inside = QHBoxLayout(self._chip)
        inside.setContentsMargins(11, 0, 11, 0)
        self._project.setProperty("role", "small")
        inside.addWidget(self._project)
        self._chip.hide()
        keys = IconButton("keyboard", self.tr("Help and keys of this page (F1)"))
        keys.clicked.connect(self.show_help)
        self.camera = IconButton("camera", self.tr("Scan with the camera"), "Ctrl+Shift+K")
        self.camera.setObjectName("camera")
        self.camera.clicked.connect(self.camera_requested)
        row.addWidget(self.search, 1)
        row.addWidget(self.camera)
        row.addWidget(self._cancel)
        row.addStretch()
        for widget in (self._connection, self._chip, keys):
            row.addWidget(widget)
        self.band.lie_over(bar)
        self.search.field.textEdited.connect(self.band.hide)
        return bar

    @Slot(QWidget, QWidget)
    def _on_focus(self, _old: QWidget | None, new: QWidget | None) -> None:
        """A scanner types blindly: when nothing has the focus, the search bar takes it."""
        if new is None and self.isActiveWindow() and not QApplication.activePopupWidget():
            QTimer.singleShot(0, self, self._catch_focus)

    def _catch_focus(self) -> None:
        if self.isActiveWindow() and self.focusWidget() in (None, self):
            self.search.field.setFocus(Qt.FocusReason.OtherFocusReason)
