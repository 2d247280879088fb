"""Engines for both databases: SQLite by sqlcipher3 with safe PRAGMAs, PostgreSQL by psycopg."""

from __future__ import annotations

from typing import Any

import sqlalchemy
from sqlalchemy import Connection, Engine, event
from sqlalchemy.engine import make_url

from handover_app.domain.refusals import DatabaseUnfit, Unfit

WRITING = "handover_writing"
OLDEST_SQLITE = (3, 51, 3)
"""Every older SQLite may corrupt a database in WAL mode when the log is reset."""

_PRAGMAS = (
    "journal_mode=WAL",
    "synchronous=FULL",
    "foreign_keys=ON",
    "busy_timeout=5000",
    "cell_size_check=ON",
    "trusted_schema=OFF",
)


def make_engine(url: str, *, foreign_keys: bool = True) -> Engine:
    """An engine for ``sqlite:///PATH`` or ``postgresql+psycopg://…``.

    Raises:
        DatabaseUnfit: the SQLite library is too old for WAL.
    """
    parsed = make_url(url)
    if parsed.get_backend_name() == "sqlite":
        return _sqlite(url, foreign_keys)
    if parsed.drivername == "postgresql":
        parsed = parsed.set(drivername="postgresql+psycopg")
    return sqlalchemy.create_engine(
        parsed,
        hide_parameters=True,
        pool_pre_ping=True,
        connect_args={"connect_timeout": 3},
    )


def writing(engine: Engine) -> Engine:
    """The engine for transactions that write: on SQLite they begin with the write lock."""
    return engine.execution_options(**{WRITING: True})


def reading(engine: Engine) -> Engine:
    """The engine for views: all their queries see the same moment, as on SQLite anyway."""
    if engine.dialect.name == "sqlite":
        return engine
    return engine.execution_options(isolation_level="REPEATABLE READ", postgresql_readonly=True)


def _sqlite(url: str, foreign_keys: bool) -> Engine:
    from sqlcipher3 import dbapi2

    if dbapi2.sqlite_version_info < OLDEST_SQLITE:
        raise DatabaseUnfit(Unfit.OLD_SQLITE)
    engine = sqlalchemy.create_engine(url, module=dbapi2, hide_parameters=True)

    @event.listens_for(engine, "connect")
    def _prepare(connection: Any, _record: Any) -> None:
        # The driver must not begin transactions by itself: `begin` below says which kind.
        connection.isolation_level = None
        cursor = connection.cursor()
        for pragma in _PRAGMAS:
            if not foreign_keys and pragma.startswith("foreign_keys"):
                pragma = "foreign_keys=OFF"
            cursor.execute(f"PRAGMA {pragma}")
        cursor.close()

    @event.listens_for(engine, "begin")
    def _begin(connection: Connection) -> None:
        writing = connection.get_execution_options().get(WRITING, False)
        # A deferred BEGIN that later writes fails at once under another writer.
        connection.exec_driver_sql("BEGIN IMMEDIATE" if writing else "BEGIN")

    return engine
