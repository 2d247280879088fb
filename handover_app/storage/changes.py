"""News from other programs on the same database: PostgreSQL tells, SQLite is looked at."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterable
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, bindparam, func, select
from sqlalchemy.exc import DBAPIError

from handover_app.domain.events import Event
from handover_app.storage.database import Change, Database
from handover_app.storage.journal import CHANNEL
from handover_app.storage.tables.journal import journal

POLL_SECONDS = 0.2
_newest = select(func.max(journal.c.id))
_after = select(journal.c.id, journal.c.operation, journal.c.topic).where(
    journal.c.id > bindparam("newest")
)
_FIRST_PAUSE, _LONGEST_PAUSE = 0.2, 5.0
_JOURNAL = "journal"


def every_topic() -> frozenset[str]:
    """The topics of all areas, for when nobody knows what was missed."""
    found, waiting = {_JOURNAL}, [Event]
    while waiting:
        kinds = waiting.pop().__subclasses__()
        found.update(kind.topic for kind in kinds)
        waiting.extend(kinds)
    return frozenset(found)


class ChangeWatcher:
    """Tells what other programs commit, from a thread of its own; own operations are left out.

    Whenever the watch begins to stand, at the start and after a lost connection, everything
    counts as changed: nobody knows what was missed before.
    """

    def __init__(self, database: Database, on_change: Callable[[Change], None]) -> None:
        self._database = database
        self._on_change = on_change
        self._stopped = threading.Event()
        self._thread: threading.Thread | None = None

    def start(self) -> None:
        """Begin to watch; the call returns at once."""
        if self._thread is None:
            self._thread = threading.Thread(target=self._run, name="changes", daemon=True)
            self._thread.start()

    def stop(self) -> None:
        """Stop watching; returns when the thread has ended."""
        self._stopped.set()
        if self._thread is not None and self._thread is not threading.current_thread():
            self._thread.join()

    def _run(self) -> None:
        watch = self._poll if self._database.is_sqlite else self._listen
        lost = lost_connection()
        pause = _FIRST_PAUSE
        while not self._stopped.is_set():
            begun = time.monotonic()
            try:
                with self._database.engine.connect() as connection:
                    # This connection is the watch's alone and never goes back to the others.
                    connection.detach()
                    watch(connection)
            except lost:
                steady = time.monotonic() - begun > _LONGEST_PAUSE
                pause = _FIRST_PAUSE if steady else min(pause * 2, _LONGEST_PAUSE)
                self._stopped.wait(pause)

    def _poll(self, connection: Connection) -> None:
        """SQLite: a number in the file changes with every commit of another connection."""
        newest = connection.execute(_newest).scalar_one() or 0
        version = None
        self._tell(every_topic())
        while not self._stopped.is_set():
            # Each look is a transaction of its own, or it would see the same moment for ever.
            connection.rollback()
            seen = connection.exec_driver_sql("PRAGMA data_version").scalar_one()
            if seen != version:
                rows = connection.execute(_after, {"newest": newest}).all()
                newest = max((row.id for row in rows), default=newest)
                self._tell_of((row.operation, row.topic) for row in rows)
                version = seen
            self._stopped.wait(POLL_SECONDS)

    def _listen(self, connection: Connection) -> None:
        """PostgreSQL: each commit sends its operation and topics to who listens."""
        driver: Any = connection.connection.dbapi_connection
        driver.autocommit = True
        driver.execute(f"LISTEN {CHANNEL}")
        self._tell(every_topic())
        while not self._stopped.is_set():
            try:
                notes = list(driver.notifies(timeout=POLL_SECONDS, stop_after=1))
            except lost_connection():
                connection.invalidate()  # or the pool would try to tidy a dead connection
                raise
            for note in notes:
                operation, _, topics = note.payload.partition(" ")
                self._tell_of((UUID(operation), topic) for topic in topics.split(","))

    def _tell_of(self, rows: Iterable[tuple[UUID, str]]) -> None:
        foreign = frozenset(
            topic for operation, topic in rows if not self._database.is_own(operation)
        )
        if foreign:
            self._tell(foreign)

    def _tell(self, topics: frozenset[str]) -> None:
        if not self._stopped.is_set():
            self._on_change(Change(topics))


def lost_connection() -> tuple[type[Exception], ...]:
    """What the libraries raise when a database is away."""
    import psycopg

    return (DBAPIError, psycopg.Error, OSError)
