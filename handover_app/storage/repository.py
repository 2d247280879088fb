"""What all repositories share: loading one root, locked when it is to be changed."""

from __future__ import annotations

from typing import Generic, TypeVar
from uuid import UUID

from sqlalchemy import ColumnElement, select
from sqlalchemy.orm import Session

Root = TypeVar("Root")


class SilentChange(AssertionError):
    """An aggregate changed without an event: a programming error, never the desk's."""


class Repository(Generic[Root]):
    """Aggregates of one kind; inside a unit of work they are loaded with their row locked.

    The lock leaves others room for rows that refer to it: a photo, or a notice, of a unit does not
    wait for whoever has the unit, or the two would wait for each other.
    """

    kind: type[Root]

    def __init__(self, session: Session, locking: bool) -> None:
        self._session = session
        self._locking = locking

    def get(self, identity: UUID) -> Root | None:
        """The root with this id, or None."""
        locked = {"key_share": True} if self._locking else None
        return self._session.get(self.kind, identity, with_for_update=locked)

    def add(self, root: Root) -> Root:
        """Make a new root part of the transaction."""
        self._session.add(root)
        return root

    def _one(self, *where: ColumnElement[bool]) -> Root | None:
        statement = select(self.kind).where(*where)
        if self._locking:
            statement = statement.with_for_update(of=self.kind, key_share=True)
        return self._session.execute(statement).scalars().one_or_none()

    def _newest(self, *where: ColumnElement[bool], order: ColumnElement[object]) -> Root | None:
        statement = select(self.kind).where(*where).order_by(order).limit(1)
        if self._locking:
            statement = statement.with_for_update(of=self.kind, key_share=True)
        return self._session.execute(statement).scalars().one_or_none()

    def _all(self, *where: ColumnElement[bool], order: ColumnElement[object]) -> list[Root]:
        statement = select(self.kind).where(*where).order_by(order)
        return list(self._session.execute(statement).scalars())
