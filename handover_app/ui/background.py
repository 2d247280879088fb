"""The only way out of the GUI thread: reads side by side, writes in the order of the clicks."""

from __future__ import annotations

import gc
import logging
from collections import deque
from collections.abc import Callable, Hashable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import partial
from typing import Any, Protocol, TypeVar

from PySide6.QtCore import QCoreApplication, QObject, Qt, QTimer, Signal, Slot

T = TypeVar("T")

READERS = 3
BUSY_AFTER_MS = 500
COLLECT_EVERY_MS = 1000

_log = logging.getLogger(__name__)


class Runner(Protocol):
    """What a page sees. Answers come on the GUI thread, to a page that is still there."""

    def read(
        self,
        owner: QObject,
        call: Callable[[], T],
        done: Callable[[T], None],
        failed: Callable[[Exception], None] | None = None,
        *,
        key: Hashable | None = None,
    ) -> None:
        """Ask; a newer read of the same owner with the same ``key`` drops this one's answer."""

    def write(
        self,
        owner: QObject,
        call: Callable[[], T],
        done: Callable[[T], None],
        failed: Callable[[Exception], None] | None = None,
    ) -> None:
        """Do; writes are done one after the other, in the order in which they were given."""


@dataclass(frozen=True)
class _Waiting:
    owner: int
    done: Callable[[Any], None]
    failed: Callable[[Exception], None] | None
    key: tuple[int, Hashable] | None
    write: bool


class BackgroundRunner(QObject):
    """The runner of the real window: one writer thread and three readers.

    Attributes:
        unhandled: an exception that the page gave no ``failed`` for; the window shows it.
        busy: True when something has taken half a second, False when all is answered.
    """

    unhandled = Signal(object)
    busy = Signal(bool)
    _arrived = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._writer = ThreadPoolExecutor(1, "handover-writer")
        self._readers = ThreadPoolExecutor(READERS, "handover-reader")
        self._answers: deque[tuple[int, Any, Exception | None]] = deque()
        self._waiting: dict[int, _Waiting] = {}
        self._newest: dict[tuple[int, Hashable], int] = {}
        self._owners: set[int] = set()
        self._ticket = 0
        self._closed = False
        self._patience = QTimer(self, singleShot=True, interval=BUSY_AFTER_MS)
        self._patience.timeout.connect(self._say_busy)
        self._said_busy = False
        self._arrived.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    def read(
        self,
        owner: QObject,
        call: Callable[[], T],
        done: Callable[[T], None],
        failed: Callable[[Exception], None] | None = None,
        *,
        key: Hashable | None = None,
    ) -> None:
        """See :class:`Runner`."""
        if self._closed:
            # The answer of a last write may make a page ask for more; nobody is there to see it.
            return
        full_key = None if key is None else (id(owner), key)
        ticket = self._enter(owner, _Waiting(id(owner), done, failed, full_key, write=False))
        if full_key is not None:
            superseded = self._newest.get(full_key)
            if superseded is not None:
                self._waiting.pop(superseded, None)
            self._newest[full_key] = ticket
        self._readers.submit(self._work, ticket, call)

    def write(
        self,
        owner: QObject,
        call: Callable[[], T],
        done: Callable[[T], None],
        failed: Callable[[Exception], None] | None = None,
    ) -> None:
        """See :class:`Runner`."""
        ticket = self._enter(owner, _Waiting(id(owner), done, failed, None, write=True))
        self._writer.submit(self._work, ticket, call)

    def cancel_reads(self) -> None:
        """Drop the answers of all reads under way; writes are always answered."""
        for ticket, waiting in list(self._waiting.items()):
            if not waiting.write:
                self._leave(ticket)

    def pending(self) -> int:
        """How many answers are still to come."""
        return len(self._waiting)

    def close(self) -> None:
        """Finish the writes given so far, drop all reads, end the threads."""
        self._closed = True
        self.cancel_reads()
        self._writer.shutdown(wait=True)
        self._readers.shutdown(wait=True, cancel_futures=True)

    def _enter(self, owner: QObject, waiting: _Waiting) -> int:
        self._ticket += 1
        if waiting.owner not in self._owners:
            self._owners.add(waiting.owner)
            owner.destroyed.connect(partial(self._forget, waiting.owner))
        self._waiting[self._ticket] = waiting
        if not self._patience.isActive() and not self._said_busy:
            self._patience.start()
        return self._ticket

    def _forget(self, owner: int, *_: object) -> None:
        """Drop every answer of an owner that was destroyed; its identity may be used again."""
        self._owners.discard(owner)
        for ticket, waiting in list(self._waiting.items()):
            if waiting.owner == owner:
                self._leave(ticket)

    def _work(self, ticket: int, call: Callable[[], Any]) -> None:
        """Runs in a thread: knows the call and the ticket, and no widget."""
        try:
            self._answers.append((ticket, call(), None))
        except Exception as error:  # noqa: BLE001 - carried to the GUI thread and told there
            self._answers.append((ticket, None, error))
        self._arrived.emit()

    @Slot()
    def _deliver(self) -> None:
        while self._answers:
            ticket, value, error = self._answers.popleft()
            waiting = self._leave(ticket)
            if waiting is not None:
                _answer(waiting.done, waiting.failed, self.unhandled, value, error)

    def _leave(self, ticket: int) -> _Waiting | None:
        waiting = self._waiting.pop(ticket, None)
        if waiting is not None and waiting.key is not None:
            self._newest.pop(waiting.key, None)
        if not self._waiting:
            self._patience.stop()
            if self._said_busy:
                self._said_busy = False
                self.busy.emit(False)
        return waiting

    def _say_busy(self) -> None:
        self._said_busy = True
        self.busy.emit(True)


class InlineRunner(QObject):
    """Does everything at once in the calling thread: for tests and pictures of one page."""

    unhandled = Signal(object)
    busy = Signal(bool)

    def read(
        self,
        owner: QObject,
        call: Callable[[], T],
        done: Callable[[T], None],
        failed: Callable[[Exception], None] | None = None,
        *,
        key: Hashable | None = None,
    ) -> None:
        """See :class:`Runner`."""
        self._run(call, done, failed)

    def write(
        self,
        owner: QObject,
        call: Callable[[], T],
        done: Callable[[T], None],
        failed: Callable[[Exception], None] | None = None,
    ) -> None:
        """See :class:`Runner`."""
        self._run(call, done, failed)

    def cancel_reads(self) -> None:
        """Nothing is ever under way."""

    def close(self) -> None:
        """Nothing to end."""

    def _run(
        self,
        call: Callable[[], T],
        done: Callable[[T], None],
        failed: Callable[[Exception], None] | None,
    ) -> None:
        value, error = None, None
        try:
            value = call()
        except Exception as raised:  # noqa: BLE001 - told like the real runner tells it
            error = raised
        _answer(done, failed, self.unhandled, value, error)


def _answer(
    done: Callable[[Any], None],
    failed: Callable[[Exception], None] | None,
    unhandled: Any,
    value: Any,
    error: Exception | None,
) -> None:
    if error is None:
        done(value)
    elif failed is not None:
        failed(error)
    else:
        unhandled.emit(error)


class Collector(QObject):
    """Runs Python's collector from a GUI timer.

    A collection in a worker thread could end the life of a widget there, which Qt does not
    survive; so the automatic one is off while this object is alive.
    """

    def __init__(self, parent: QCoreApplication | QObject) -> None:
        super().__init__(parent)
        self._thresholds = gc.get_threshold()
        gc.disable()
        self._timer = QTimer(self, interval=COLLECT_EVERY_MS)
        self._timer.timeout.connect(self.collect)
        self._timer.start()

    @Slot()
    def collect(self) -> None:
        """Collect the oldest generation that has grown past its threshold."""
        for generation in (2, 1, 0):
            if gc.get_count()[generation] > self._thresholds[generation]:
                gc.collect(generation)
                return

    def stop(self) -> None:
        """Give the collecting back to Python."""
        self._timer.stop()
        gc.enable()


def log_unexpected(error: BaseException) -> str:
    """Log an exception by its types and places only, and return the same text for copying.

    The message of an exception may carry names and numbers of people; types and places do not.
    """
    lines: list[str] = []
    seen: BaseException | None = error
    while seen is not None:
        lines.append(type(seen).__qualname__)
        frame = seen.__traceback__
        while frame is not None:
            code = frame.tb_frame.f_code
            lines.append(f"  {code.co_qualname} line {frame.tb_lineno}")
            frame = frame.tb_next
        seen = seen.__cause__ or seen.__context__
    text = "\n".join(lines)
    _log.error("unexpected failure\n%s", text)
    return text
