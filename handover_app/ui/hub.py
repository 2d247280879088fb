"""Tells pages that something they show has changed, here or at another station."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable
from functools import partial

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QWidget

BURST_MS = 80
"""Pause before a refresh, so that a batch of events gives one."""


class _Watch(QObject):
    """One page's interest; a child of the page, so that it goes when the page goes."""

    def __init__(
        self, widget: QWidget, topics: frozenset[str], refresh: Callable[[], None]
    ) -> None:
        super().__init__(widget)
        self.topics = topics
        self.stale = False
        self._widget = widget
        self._refresh = refresh
        self._pause = QTimer(self, singleShot=True, interval=BURST_MS)
        self._pause.timeout.connect(self._refresh_now)
        widget.installEventFilter(self)

    def touch(self) -> None:
        """Count as stale from now on; refresh soon if somebody is looking."""
        self.stale = True
        if self._widget.isVisible() and not self._pause.isActive():
            self._pause.start()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        if event.type() == QEvent.Type.Show and self.stale:
            self._pause.start(0)
        return super().eventFilter(watched, event)

    def _refresh_now(self) -> None:
        self._pause.setInterval(BURST_MS)
        if self.stale and self._widget.isVisible():
            self.stale = False
            self._refresh()


class Hub(QObject):
    """Carries topics from wherever they come up to the pages that watch them."""

    posted = Signal(frozenset)
    """The topics, on the GUI thread: for badges, sounds and the status line."""

    _arrived = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._incoming: deque[frozenset[str]] = deque()
        self._watches: dict[int, _Watch] = {}
        self._arrived.connect(self._spread, Qt.ConnectionType.QueuedConnection)

    def watch(self, widget: QWidget, topics: Iterable[str], refresh: Callable[[], None]) -> None:
        """Call ``refresh`` once, on the GUI thread, after any of ``topics`` and when visible."""
        watch = _Watch(widget, frozenset(topics), refresh)
        self._watches[id(watch)] = watch
        widget.destroyed.connect(partial(self._forget, id(watch)))

    def post(self, topics: Iterable[str]) -> None:
        """Say that something of these topics has changed. Any thread may call."""
        self._incoming.append(frozenset(topics))
        self._arrived.emit()

    def is_stale(self, widget: QWidget) -> bool:
        """Whether a page shows something that is no longer so."""
        return any(w.stale for w in self._watches.values() if w.parent() is widget)

    def _forget(self, watch: int, *_: object) -> None:
        self._watches.pop(watch, None)

    @Slot()
    def _spread(self) -> None:
        topics: set[str] = set()
        while self._incoming:
            topics |= self._incoming.popleft()
        if not topics:
            return
        for watch in list(self._watches.values()):
            if watch.topics & topics:
                watch.touch()
        self.posted.emit(frozenset(topics))
