"""Knows a USB scanner among the keys that are typed, whatever has the focus.

A scanner types like a person, only faster, and what it types is known by being valid: 29 digits
that the project signed (reliability rules). So digits wait for as long as a scanner may take for
its next one, and whatever turns out not to be a code goes on to the field it was meant for.
"""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QInputMethodEvent, QKeyEvent
from PySide6.QtWidgets import QWidget

from handover_app.domain.tags import CODE_LENGTH, TagReader

HELD_MS = 35
"""The longest pause of a scanner between two digits, and the longest a person's digit waits."""
END_MS = 60
"""How long after a code its Enter or Tab may come."""
LATE_MS = 10
"""A timer so late tells that the window was busy, and that keys may still wait to be read."""
BURST = 4
"""So many digits in one breath come from no finger; other keys then wait their turn."""

_MOST = CODE_LENGTH + 1
_DIGITS = dict(zip("0123456789０１２３４５６７８９", "0123456789" * 2, strict=True))
_SILENT = frozenset(
    {
        Qt.Key.Key_Shift,
        Qt.Key.Key_Control,
        Qt.Key.Key_Alt,
        Qt.Key.Key_AltGr,
        Qt.Key.Key_Meta,
        Qt.Key.Key_CapsLock,
        Qt.Key.Key_NumLock,
    }
)
_ENDS = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab})
_CORRECTIONS = frozenset({Qt.Key.Key_Backspace, Qt.Key.Key_Delete})
_KEYPAD = Qt.KeyboardModifier.KeypadModifier
_WATCHED = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.KeyRelease,
        QEvent.Type.ShortcutOverride,
        QEvent.Type.InputMethod,
        QEvent.Type.MouseButtonPress,
    }
)


@dataclass(frozen=True, eq=False)
class _Held:
    """One key that waits; ``digit`` is empty for a release and for what is no digit."""

    target: QWidget
    event: QKeyEvent | QInputMethodEvent
    digit: str = ""

    @property
    def key(self) -> int:
        """The key of a press or release, 0 for what an input method sent."""
        return self.event.key() if isinstance(self.event, QKeyEvent) else 0

    @property
    def is_release(self) -> bool:
        """Whether a key went up."""
        return self.event.type() == QEvent.Type.KeyRelease


class ScannerFilter(QObject):
    """Stands before every widget of one window and its dialogs, and takes codes out of the keys.

    Attributes:
        scanned: the 29 digits of a code of this project.
    """

    scanned = Signal(str)

    def __init__(
        self,
        window: QWidget,
        parent: QObject | None = None,
        *,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        super().__init__(parent)
        self._window = window
        self._clock = clock
        self._reader: TagReader | None = None
        self._held: list[_Held] = []
        self._unreleased: Counter[int] = Counter()
        self._giving_back = False
        self._hold = _Patience(self, HELD_MS, clock, self.give_back)
        self._end = _Patience(self, END_MS, clock, _nothing)
        application = QGuiApplication.instance()
        assert isinstance(application, QGuiApplication)
        application.applicationStateChanged.connect(self._on_state)
        application.installEventFilter(self)

    def read_with(self, reader: TagReader) -> None:
        """Know codes by this from now on; before, nothing is held."""
        self._reader = reader

    def stop(self) -> None:
        """Stand aside: the window closes."""
        self.give_back()
        self._reader = None
        application = QCoreApplication.instance()
        if application is not None:
            application.removeEventFilter(self)

    def give_back(self) -> None:
        """Send every waiting key to the widget it was meant for, in the order of typing."""
        held, self._held = self._held, []
        self._hold.stop()
        self._send(held)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        if event.type() not in _WATCHED or self._giving_back or self._reader is None:
            return False
        if not isinstance(watched, QWidget) or not self._is_here(watched):
            return False
        if isinstance(event, QInputMethodEvent):
            return self._on_input_method(watched, event)
        if not isinstance(event, QKeyEvent):
            # A click comes after what was typed before it.
            self.give_back()
            return False
        if event.type() == QEvent.Type.KeyPress:
            taken = self._on_press(watched, event)
        elif event.type() == QEvent.Type.KeyRelease:
            taken = self._on_release(watched, event)
        else:
            taken = self._on_shortcut(event)
        if taken:
            # Qt offers a key that was not accepted to the parents, too.
            event.accept()
        return taken

    def _on_press(self, target: QWidget, event: QKeyEvent) -> bool:
        if event.key() in _SILENT:
            return False
        if self._ends_a_scan(event):
            self._end.stop()
            self._unreleased[event.key()] += 1
            return True
        digit = "" if event.isAutoRepeat() else _digit(event)
        if not digit and (_is_command(event) or self._digits() < BURST):
            self.give_back()
            return False
        self._unreleased.pop(event.key(), None)
        self._hold_back(_Held(target, _copy(event), digit))
        return True

    def _on_release(self, target: QWidget, event: QKeyEvent) -> bool:
        if self._unreleased[event.key()] > 0:
            self._unreleased[event.key()] -= 1
            return True
        down = sum(-1 if held.is_release else 1 for held in self._held if held.key == event.key())
        if down > 0:
            self._held.append(_Held(target, _copy(event)))
        return down > 0

    def _on_shortcut(self, event: QKeyEvent) -> bool:
        """Before a press, Qt asks whether it may be a shortcut; the Enter of a scan is none."""
        if self._ends_a_scan(event):
            return True
        if event.key() not in _SILENT and not _digit(event) and _is_command(event):
            self.give_back()
        return False

    def _on_input_method(self, target: QWidget, event: QInputMethodEvent) -> bool:
        """An input method commits digits as text, one or many at a time, often full-width."""
        words = event.commitString()
        if not words and not event.preeditString():
            return False
        composing = event.preeditString() or event.replacementLength()
        digits = words if all(sign in _DIGITS for sign in words) else ""
        if composing or len(words) > CODE_LENGTH or not (digits or self._digits() >= BURST):
            self.give_back()
            return False
        for part in digits or (words,):
            self._hold_back(_Held(target, _commit(part), _DIGITS.get(part, "")))
        event.accept()
        return True

    def _hold_back(self, held: _Held) -> None:
        self._held.append(held)
        if not held.digit:
            return
        self._hold.start()
        places = [place for place, each in enumerate(self._held) if each.digit]
        for chosen in _choices(places):
            code = "".join(self._held[place].digit for place in chosen)
            if self._reader is not None and self._reader.is_ours(code):
                self._take_out(frozenset(chosen), code)
                return
        if len(places) > _MOST:
            first, self._held = self._held[: places[1]], self._held[places[1] :]
            self._send(first)

    def _take_out(self, chosen: frozenset[int], code: str) -> None:
        up = Counter(self._held[place].key for place in chosen)
        rest: list[_Held] = []
        for place, held in enumerate(self._held):
            if held.is_release and up[held.key] > 0:
                up[held.key] -= 1
            elif place not in chosen:
                rest.append(held)
        self._held = rest
        self._unreleased = Counter({key: count for key, count in up.items() if key and count})
        self.give_back()
        self._end.start()
        self.scanned.emit(code)

    def _send(self, held: list[_Held]) -> None:
        self._giving_back = True
        for each in held:
            # The widget may have been destroyed in the meantime; nothing else has a use for it.
            with suppress(RuntimeError):
                QCoreApplication.sendEvent(each.target, each.event)
        self._giving_back = False

    def _ends_a_scan(self, event: QKeyEvent) -> bool:
        plain = not event.modifiers() & ~_KEYPAD
        return self._end.runs() and event.key() in _ENDS and plain and not event.isAutoRepeat()

    def _digits(self) -> int:
        return sum(1 for held in self._held if held.digit)

    def _is_here(self, widget: QWidget | None) -> bool:
        """Whether a widget belongs to this window or to a dialog over it."""
        while widget is not None and widget is not self._window:
            widget = widget.parentWidget()
        return widget is not None

    def _on_state(self, state: Qt.ApplicationState) -> None:
        if state != Qt.ApplicationState.ApplicationActive:
            self.give_back()


class _Patience:
    """A timer that gives the keys still to be read one more turn when the window was busy.

    Keys wait in the system's queue while a page is drawn; the pause was then ours, not theirs.
    """

    def __init__(
        self, owner: QObject, ms: int, clock: Callable[[], float], over: Callable[[], None]
    ) -> None:
        self._ms, self._clock, self._over = ms, clock, over
        self._started = 0.0
        self._again = False
        kind = Qt.TimerType.PreciseTimer
        self._timer = QTimer(owner, singleShot=True, interval=ms, timerType=kind)
        self._timer.timeout.connect(self._on_timeout)

    def start(self) -> None:
        """Begin anew."""
        self._started, self._again = self._clock(), False
        self._timer.start()

    def stop(self) -> None:
        """It is over without a word."""
        self._timer.stop()

    def runs(self) -> bool:
        """Whether it is not over yet."""
        return self._timer.isActive()

    def _on_timeout(self) -> None:
        passed = (self._clock() - self._started) * 1000
        if passed > self._ms + LATE_MS and not self._again:
            self._again = True
            self._timer.start()
        else:
            self._over()


def _choices(places: list[int]) -> Iterator[list[int]]:
    """Where a code may stand: in the last 29 digits, or around one that a person typed between."""
    if len(places) >= CODE_LENGTH:
        yield places[-CODE_LENGTH:]
    if len(places) >= _MOST:
        last = places[-_MOST:]
        yield from ([*last[:gone], *last[gone + 1 :]] for gone in range(1, CODE_LENGTH))


def _digit(event: QKeyEvent) -> str:
    plain = not event.modifiers() & ~_KEYPAD
    return _DIGITS.get(event.text(), "") if plain else ""


def _is_command(event: QKeyEvent) -> bool:
    """Whether a key does something else than write."""
    if event.modifiers() & ~(_KEYPAD | Qt.KeyboardModifier.ShiftModifier):
        return True
    if event.key() in _CORRECTIONS:
        return False
    return not event.text() or not event.text().isprintable()


def _copy(event: QKeyEvent) -> QKeyEvent:
    """An event of our own: Qt's lives no longer than its delivery."""
    return QKeyEvent(
        event.type(),
        event.key(),
        event.modifiers(),
        event.nativeScanCode(),
        event.nativeVirtualKey(),
        event.nativeModifiers(),
        event.text(),
        event.isAutoRepeat(),
        event.count(),
    )


def _commit(words: str) -> QInputMethodEvent:
    event = QInputMethodEvent()
    event.setCommitString(words)
    return event


def _nothing() -> None:
    """After the time for an Enter has passed nothing is to be done."""
