"""Clerks."""

from __future__ import annotations

from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from handover_app.domain.people import Clerk, ClerkSummary, Role
from handover_app.storage.repository import Repository
from handover_app.storage.tables.people import clerks


class ClerkRepository(Repository[Clerk]):
    """Everyone who works with the program."""

    kind = Clerk

    def __init__(self, session: Session, locking: bool) -> None:
        super().__init__(session, locking)
        self._names: dict[UUID, str] = {}

    def named(self, name: str) -> Clerk | None:
        """The clerk of this name."""
        return self._one(clerks.c.name == name)

    def name_of(self, clerk_id: UUID) -> str:
        """The name, or nothing; asked once, since a list names the same few people again."""
        if clerk_id not in self._names:
            statement = select(clerks.c.name).where(clerks.c.id == clerk_id)
            found = self._session.execute(statement).scalar_one_or_none()
            if found is None:
                return ""
            self._names[clerk_id] = found
        return self._names[clerk_id]

    def summaries(self) -> tuple[ClerkSummary, ...]:
        """All clerks that can sign in, by name."""
        found = self._all(clerks.c.pin_hash.is_not(None), order=clerks.c.name)
        return tuple(each.summary() for each in found)

    def administrators(self) -> int:
        """How many active administrators can sign in."""
        return sum(
            1 for each in self.summaries() if each.active and Role.ADMINISTRATOR in each.roles
        )
