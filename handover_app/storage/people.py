"""Clerks."""

from __future__ import annotations

from uuid import UUID

from sqlalchemy import select

from handover_app.domain.people import Clerk, ClerkSummary, Role
from handover_app.storage.repository import Repository
from handover_app.storage.tables.people import clerks


class ClerkRepository(Repository[Clerk]):
    """Everyone who works with the program."""

    kind = Clerk

    def named(self, name: str) -> Clerk | None:
        """The clerk of this name."""
        return self._one(clerks.c.name == name)

    def name_of(self, clerk_id: UUID) -> str:
        """The name, or nothing."""
        statement = select(clerks.c.name).where(clerks.c.id == clerk_id)
        return self._session.execute(statement).scalar_one_or_none() or ""

    def summaries(self) -> tuple[ClerkSummary, ...]:
        """All clerks that can sign in, by name."""
        found = self._all(clerks.c.pin_hash.is_not(None), order=clerks.c.name)
        return tuple(each.summary() for each in found)

    def administrators(self) -> int:
        """How many active administrators can sign in."""
        return sum(
            1 for each in self.summaries() if each.active and Role.ADMINISTRATOR in each.roles
        )
