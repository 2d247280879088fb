"""Teams of the dispatch board."""

from __future__ import annotations

from handover_app.domain.inspections import Team
from handover_app.storage.repository import Repository
from handover_app.storage.tables.teams import teams


class TeamRepository(Repository[Team]):
    """All teams."""

    kind = Team

    def named(self, name: str) -> Team | None:
        """The team of this name."""
        return self._one(teams.c.name == name)

    def all(self) -> list[Team]:
        """All teams by name."""
        return self._all(order=teams.c.name.asc())
