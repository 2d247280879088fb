"""A folder that pictures arrive in by themselves: from a phone's cable, or from a share."""

from __future__ import annotations

import os
from collections.abc import Callable
from contextlib import suppress
from functools import partial
from pathlib import Path
from time import monotonic, time_ns

from PySide6.QtCore import QObject, QTimer, Signal

from handover_app.ui.background import Runner
from handover_app.ui.photos.intake import SUFFIXES

POLL_MS = 1500
LOST_AFTER_S = 30.0
"""A look that was not answered by then was dropped, or the share hangs."""

Listing = dict[str, tuple[int, int]]
"""Bytes and time of change (ns) of each picture in a folder, by name."""


def listing_of(folder: Path) -> Listing | None:
    """The pictures of a folder; None: it is gone. Runs in a worker, since a share may be slow."""
    try:
        with os.scandir(folder) as entries:
            return dict(_pictures(entries))
    except OSError:
        return None


def _pictures(entries: object) -> list[tuple[str, tuple[int, int]]]:
    found = []
    for entry in entries:  # type: ignore[attr-defined]
        if Path(entry.name).suffix.lower() not in SUFFIXES or entry.name.startswith("."):
            continue
        with suppress(OSError):  # taken away between the look at the folder and at the file
            if entry.is_file():
                known = entry.stat()
                found.append((entry.name, (known.st_size, known.st_mtime_ns)))
    return found


class Arrivals:
    """Tells from one look at a folder to the next which pictures are new and complete.

    What lay there when the watching began is not new. A picture is complete when its size and
    time were the same at two looks, one after the other.
    """

    def __init__(self, began_ns: int) -> None:
        self._began = began_ns
        self._known: Listing = {}
        self._last: Listing | None = None
        self._gone_at_first = False

    def look(self, found: Listing | None) -> list[str]:
        """The names that are new and complete now, oldest first; each is answered once."""
        if found is None:
            self._gone_at_first = self._gone_at_first or self._last is None
            return []
        if self._last is None:
            self._known = self._old(found)
        before, self._last = self._last or {}, found
        fresh = [
            name
            for name, state in found.items()
            if self._known.get(name) != state and before.get(name) == state and state[0] > 0
        ]
        self._known.update((name, found[name]) for name in fresh)
        return sorted(fresh, key=lambda name: (found[name][1], name))

    def _old(self, found: Listing) -> Listing:
        """A folder that comes back later may hold pictures that were taken meanwhile."""
        if not self._gone_at_first:
            return dict(found)
        return {name: state for name, state in found.items() if state[1] <= self._began}


class WatchedFolder(QObject):
    """Looks into one folder again and again, off the GUI thread; goes on when it comes back.

    Attributes:
        arrived: the path of a picture that is new and complete.
        here: False when the folder is gone, True when it is (back) here.
        changed: another folder is watched from now on, or none.
    """

    arrived = Signal(object)
    here = Signal(bool)
    changed = Signal()

    def __init__(
        self,
        runner: Runner,
        parent: QObject | None = None,
        *,
        clock: Callable[[], float] = monotonic,
        began_ns: Callable[[], int] = time_ns,
    ) -> None:
        super().__init__(parent)
        self._runner, self._clock, self._began_ns = runner, clock, began_ns
        self._folder: Path | None = None
        self._arrivals = Arrivals(0)
        self._asked_at: float | None = None
        self._here = True
        self._timer = QTimer(self, interval=POLL_MS)
        self._timer.timeout.connect(self.look)

    def folder(self) -> Path | None:
        """What is watched, or None."""
        return self._folder

    def is_here(self) -> bool:
        """Whether the folder was there at the last look."""
        return self._here

    def watch(self, folder: Path | None) -> None:
        """Watch this folder from now on; None: none."""
        if folder == self._folder:
            return
        self._folder, self._here, self._asked_at = folder, True, None
        self._arrivals = Arrivals(self._began_ns())
        if folder is None:
            self._timer.stop()
        else:
            self._timer.start()
            self.look()
        self.changed.emit()

    def look(self) -> None:
        """Look once; while an answer is awaited, not again."""
        asked = self._asked_at
        if self._folder is None or (asked and self._clock() - asked < LOST_AFTER_S):
            return
        self._asked_at = self._clock()
        seen = partial(self._seen, self._folder)
        self._runner.read(self, partial(listing_of, self._folder), seen, key="folder")

    def _seen(self, folder: Path, found: Listing | None) -> None:
        if folder != self._folder:
            return
        self._asked_at = None
        if (found is not None) is not self._here:
            self._here = found is not None
            self.here.emit(self._here)
        for name in self._arrivals.look(found):
            self.arrived.emit(folder / name)
