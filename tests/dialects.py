"""The databases' dialects for tests, which open thousands of them: all share their statements.

SQLAlchemy turns a statement into SQL once for each engine, and that took a third of the time of
the tests: every one has an engine of its own. These are its own dialects but for their cache.
"""

from __future__ import annotations

from sqlalchemy import Engine
from sqlalchemy.dialects import registry
from sqlalchemy.dialects.postgresql.psycopg import PGDialect_psycopg
from sqlalchemy.dialects.sqlite.pysqlite import SQLiteDialect_pysqlite
from sqlalchemy.util import LRUCache

_STATEMENTS: LRUCache[object, object] = LRUCache(4000)


class _Alike:
    """Equal to all of its kind, since the dialect is a part of a statement's key in the cache."""

    def __eq__(self, other: object) -> bool:
        return type(self) is type(other)

    def __hash__(self) -> int:
        return hash(type(self))

    @classmethod
    def engine_created(cls, engine: Engine) -> None:
        """Give a new engine the statements of all that were before it."""
        engine.update_execution_options(compiled_cache=_STATEMENTS)


class SQLite(_Alike, SQLiteDialect_pysqlite):
    """SQLite as in the program."""

    supports_statement_cache = True


class PostgreSQL(_Alike, PGDialect_psycopg):
    """PostgreSQL as in the program."""

    supports_statement_cache = True


def share() -> None:
    """Use these dialects in this process from now on."""
    registry.register("sqlite", __name__, "SQLite")
    registry.register("postgresql.psycopg", __name__, "PostgreSQL")
