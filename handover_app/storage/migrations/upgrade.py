"""Bring a database to the newest schema, with Alembic run from inside the program."""

from __future__ import annotations

import threading
from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from alembic.util import CommandError
from sqlalchemy import Connection, inspect, text

from handover_app.domain.refusals import DatabaseUnfit, Unfit
from handover_app.storage.engines import make_engine, writing
from handover_app.storage.tables import metadata

# Alembic's context is global to the process.
_lock = threading.Lock()
_ADVISORY = 7_215_901


def configuration() -> Config:
    """Alembic's settings; its scripts lie beside this file."""
    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent))
    return config


def head() -> str:
    """The newest revision."""
    found = ScriptDirectory.from_config(configuration()).get_current_head()
    assert found is not None
    return found


def revision_of(connection: Connection) -> str | None:
    """The revision a database is at."""
    return MigrationContext.configure(connection).get_current_revision()


def upgrade(url: str) -> None:
    """Upgrade to the newest revision; foreign keys are off meanwhile and checked after.

    Raises:
        DatabaseUnfit: the database has a revision that this program does not know, or tables and
            no revision.
        RuntimeError: rows refer to rows that are not there; nothing was changed.
    """
    with _lock:
        # A batch migration with foreign keys on deletes child rows without a word.
        engine = make_engine(url, foreign_keys=False)
        try:
            # Two programs may open a new database at once: the second one waits for the first.
            with writing(engine).begin() as connection:
                if connection.dialect.name == "postgresql":
                    connection.execute(text(f"SELECT pg_advisory_xact_lock({_ADVISORY})"))
                if not _fits(connection):
                    raise DatabaseUnfit(Unfit.UNKNOWN_SCHEMA)
                config = configuration()
                config.attributes["connection"] = connection
                try:
                    command.upgrade(config, "head")
                except CommandError as error:
                    # A revision that this program does not know: a newer one made it.
                    raise DatabaseUnfit(Unfit.UNKNOWN_SCHEMA) from error
                if connection.dialect.name == "sqlite":
                    broken = connection.exec_driver_sql("PRAGMA foreign_key_check").all()
                    if broken:
                        raise RuntimeError(f"{len(broken)} rows refer to nothing")
        finally:
            engine.dispose()


def is_new(url: str) -> bool:
    """Whether nothing of ours, and in an SQLite file nothing at all, is in the database."""
    engine = make_engine(url)
    try:
        with engine.connect() as connection:
            return revision_of(connection) is None and _fits(connection)
    finally:
        engine.dispose()


def _fits(connection: Connection) -> bool:
    """Whether the tables that are there can be brought to our schema.

    Tables without a revision are another program's file, or ours with its revision lost; on a
    server others may keep tables beside ours.
    """
    if revision_of(connection) is not None:
        return True
    there = set(inspect(connection).get_table_names()) - {"alembic_version"}
    if connection.dialect.name == "postgresql":
        there &= set(metadata.tables)
    return not there
