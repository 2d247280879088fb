"""The door to a database: reading, writing, migration, and the news of what changed."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, nullcontext
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from uuid import UUID

from sqlalchemy import Engine
from sqlalchemy.engine import make_url
from sqlalchemy.exc import (
    DatabaseError,
    DBAPIError,
    IntegrityError,
    OperationalError,
    ProgrammingError,
)
from sqlalchemy.orm import Session
from sqlalchemy.orm.exc import StaleDataError

from handover_app.domain.acts import Act, AlreadyDone
from handover_app.domain.refusals import (
    ChangedMeanwhile,
    DatabaseAway,
    DatabaseFileAway,
    DatabaseUnfit,
    DomainError,
    Unfit,
)
from handover_app.station import data_folder
from handover_app.storage import journal
from handover_app.storage.engines import make_engine, reading, writing
from handover_app.storage.file_lock import FileLock
from handover_app.storage.migrations import NEWEST
from handover_app.storage.tables import map_all
from handover_app.storage.unit_of_work import Reading, UnitOfWork

Clock = Callable[[], datetime]
_REMEMBERED = 1000
"""Own operations that a look for foreign changes can still tell from others."""
_LOST_RACES = ("40001", "40P01")
"""PostgreSQL's codes for a serialisation failure and a deadlock: the other desk was faster."""
_NOT_UNIQUE = "23505"
"""PostgreSQL's code for a broken unique constraint."""


def utc_now() -> datetime:
    """The present, in UTC."""
    return datetime.now(UTC)


@dataclass(frozen=True)
class Change:
    """What a committed transaction touched; ``operation`` None: something of another station."""

    topics: frozenset[str]
    operation: UUID | None = None


class Database:
    """One SQLite file or one PostgreSQL database, with the folder of its photos."""

    def __init__(self, url: str, now: Clock = utc_now, photos: Path | None = None) -> None:
        map_all()
        self.url = url
        self.now = now
        self.engine: Engine = make_engine(url)
        self._reader, self._writer = reading(self.engine), writing(self.engine)
        parsed = make_url(url)
        self.is_sqlite = parsed.get_backend_name() == "sqlite"
        path = Path(parsed.database or "") if self.is_sqlite else None
        self._lock = FileLock(path.with_name(path.name + ".lock")) if path else None
        # A server has no folder that we see: its photos lie with this station's own data.
        self.photos = photos or (
            path.with_name(path.name + ".photos") if path else data_folder() / "photos"
        )
        self._listeners: list[Callable[[Change], None]] = []
        self._own: dict[UUID, None] = {}
        self._guard = threading.Lock()

    def listen(self, listener: Callable[[Change], None]) -> Callable[[], None]:
        """Call ``listener`` after each commit made through this object, in the writing thread.

        Returns what ends the listening.
        """
        with self._guard:
            self._listeners.append(listener)

        def stop() -> None:
            with self._guard:
                if listener in self._listeners:
                    self._listeners.remove(listener)

        return stop

    def is_own(self, operation: UUID) -> bool:
        """Whether the operation was one of the latest begun through this object."""
        with self._guard:
            return operation in self._own

    def _remember(self, operation: UUID) -> None:
        with self._guard:
            self._own[operation] = None
            if len(self._own) > _REMEMBERED:
                del self._own[next(iter(self._own))]

    def close(self) -> None:
        """Give all connections back."""
        self.engine.dispose()

    def quick_check(self) -> None:
        """Raises: DatabaseUnfit when SQLite finds the file damaged."""
        if not self.is_sqlite:
            return
        try:
            with self.engine.connect() as connection:
                verdict = connection.exec_driver_sql("PRAGMA quick_check").scalar_one()
        except DBAPIError:
            verdict = "unreadable"
        if verdict != "ok":
            raise DatabaseUnfit(Unfit.DAMAGED)

    @contextmanager
    def read(self) -> Iterator[Reading]:
        """A consistent view; it has no ``commit``."""
        with _plain_refusals(), Session(self._reader, expire_on_commit=False) as session:
            yield Reading(session)

    @contextmanager
    def write(self, act: Act, unit_id: UUID | None = None) -> Iterator[UnitOfWork]:
        """One use case, one transaction; leaving without ``commit()`` leaves no trace.

        A refusal that leaves the block is noted in the journal in a transaction of its own.

        Raises:
            AlreadyDone: the operation was carried out before.
            ChangedMeanwhile: another station was faster.
            DatabaseAway: the database does not answer.
        """
        self._remember(act.operation)
        work: UnitOfWork | None = None
        try:
            with self._transaction() as session:
                journal.refuse_repeated(session, act)
                work = UnitOfWork(session, act, self.now, unit_id)
                yield work
        except AlreadyDone:
            raise
        except DomainError as refusal:
            self._note(act, unit_id, refusal)
            raise
        finally:
            # What is committed is news, whatever happens to the answer.
            if work is not None and work.committed:
                self._publish(Change(work.topics, act.operation))

    @contextmanager
    def _transaction(self) -> Iterator[Session]:
        lock = self._lock.held() if self._lock else nullcontext()
        # A query must not flush by itself: what changed without an event would slip past the look
        # for it, which the unit of work takes before each flush.
        session_of = partial(Session, self._writer, autoflush=False, expire_on_commit=False)
        with lock, _plain_refusals(), session_of() as session:
            session.connection()
            yield session

    def _note(self, act: Act, unit_id: UUID | None, refusal: DomainError) -> None:
        if isinstance(refusal, DatabaseAway | DatabaseUnfit):
            return
        with self._transaction() as session:
            # The same click may have come twice at once: the slower one is answered as done.
            journal.refuse_repeated(session, act)
            journal.note_refusal(session, act, unit_id, refusal, self.now())
            session.commit()

    def _publish(self, change: Change) -> None:
        with self._guard:
            listeners = list(self._listeners)
        for listener in listeners:
            listener(change)


@contextmanager
def _plain_refusals() -> Iterator[None]:
    """Turn the libraries' errors that a desk can meet into named refusals."""
    try:
        yield
    except StaleDataError as error:
        raise ChangedMeanwhile from error
    except IntegrityError as error:
        # Two desks at once break a unique constraint; any other one is a programming error.
        if _broke_unique(error.orig):
            raise ChangedMeanwhile from error
        raise
    except OperationalError as error:
        if getattr(error.orig, "sqlstate", None) in _LOST_RACES:
            raise ChangedMeanwhile from error
        if not hasattr(error.orig, "sqlstate"):
            raise DatabaseFileAway from error  # no server: SQLite and its file
        raise DatabaseAway from error
    except ProgrammingError as error:
        if error.statement is None:
            raise DatabaseAway from error  # an address with an option that no server knows
        raise
    except DatabaseError as error:
        if type(error) is not DatabaseError:
            raise  # a subclass is a programming error
        raise DatabaseUnfit(Unfit.DAMAGED) from error


def _broke_unique(error: BaseException | None) -> bool:
    """By PostgreSQL's code, since its words follow the server's language; SQLite has words only."""
    code = getattr(error, "sqlstate", None)
    return code == _NOT_UNIQUE if code else str(error).startswith("UNIQUE ")


def migrate(url: str) -> None:
    """Bring a database to the newest schema; makes the SQLite file when it is not there.

    Raises:
        DatabaseAway: it does not answer, or its folder is not there.
        DatabaseUnfit: no database, damaged, or of a newer program.
    """
    with _plain_refusals():
        if _is_newest(url):
            return  # importing the history costs a quarter of a second at every start
        from handover_app.storage.migrations.upgrade import upgrade

        upgrade(url)


def _is_newest(url: str) -> bool:
    """Whether the database is at the newest revision; False too where that can't be told."""
    parsed = make_url(url)
    if parsed.get_backend_name() == "sqlite" and not Path(parsed.database or "").is_file():
        return False
    engine = make_engine(url)
    try:
        with engine.connect() as connection:
            found = connection.exec_driver_sql("SELECT version_num FROM alembic_version").scalars()
            return list(found) == [NEWEST]
    except DBAPIError:
        return False
    finally:
        engine.dispose()


def is_new(url: str) -> bool:
    """Whether the database is not there yet, or empty.

    Raises:
        DatabaseAway, DatabaseUnfit: as `migrate`.
    """
    from handover_app.storage.migrations import upgrade

    parsed = make_url(url)
    if parsed.get_backend_name() == "sqlite" and not Path(parsed.database or "").exists():
        return True
    with _plain_refusals():
        return upgrade.is_new(url)
