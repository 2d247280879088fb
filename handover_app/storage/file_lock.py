"""A lock between processes on one laptop, taken before BEGIN IMMEDIATE.

SQLite's own busy timeout lets one of several processes starve; a queue at a file does not.
"""

from __future__ import annotations

import os
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from handover_app.domain.refusals import DatabaseFileAway

if sys.platform == "win32":
    import msvcrt

    def _acquire(descriptor: int) -> None:
        msvcrt.locking(descriptor, msvcrt.LK_LOCK, 1)

    def _release(descriptor: int) -> None:
        os.lseek(descriptor, 0, os.SEEK_SET)
        msvcrt.locking(descriptor, msvcrt.LK_UNLCK, 1)

else:
    import fcntl

    def _acquire(descriptor: int) -> None:
        fcntl.flock(descriptor, fcntl.LOCK_EX)

    def _release(descriptor: int) -> None:
        fcntl.flock(descriptor, fcntl.LOCK_UN)


class FileLock:
    """An exclusive lock between threads and processes; the system frees it when a process dies."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._threads = threading.Lock()

    @contextmanager
    def held(self) -> Iterator[None]:
        """Hold the lock inside the ``with``.

        Raises:
            DatabaseFileAway: the folder is not there or cannot be written.
        """
        with self._threads:
            try:
                descriptor = os.open(self._path, os.O_RDWR | os.O_CREAT, 0o600)
            except OSError as error:
                raise DatabaseFileAway from error  # the folder or the stick is gone
            try:
                _acquire(descriptor)
                try:
                    yield
                finally:
                    _release(descriptor)
            finally:
                os.close(descriptor)
