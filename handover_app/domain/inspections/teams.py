"""Inspection teams of three, their hours, and where they are now (domain guide A05, A09, G07)."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime, time
from uuid import UUID

from handover_app.domain.events import Aggregate
from handover_app.domain.inspections.events import TeamBreak, TeamSet
from handover_app.domain.inspections.kinds import TeamRole, TeamState
from handover_app.domain.inspections.refusals import HoursWrong, TeamIncomplete


@dataclass(eq=False, kw_only=True)
class RosterMember:
    """Somebody on a team's roster."""

    id: UUID
    role: TeamRole
    name: str
    phone: str = ""


@dataclass(eq=False, kw_only=True)
class Team(Aggregate):
    """A team of the board; hours and lunch are local times, ``cover_id`` the team at lunch."""

    id: UUID
    name: str
    senior: bool = False
    begins: time = time(8, 30)
    ends: time = time(18, 0)
    lunch_from: time | None = None
    lunch_to: time | None = None
    cover_id: UUID | None = None
    break_since: datetime | None = None
    active: bool = True
    members: list[RosterMember] = field(default_factory=list)
    version: int = field(default=1, init=False)
    changes: int = field(default=0, init=False)

    @property
    def missing_roles(self) -> tuple[TeamRole, ...]:
        """Roles that nobody has; a warning, not a block."""
        there = {member.role for member in self.members}
        return tuple(role for role in TeamRole if role not in there)

    def was_set(self) -> None:
        """Record what holds from now on.

        Raises:
            TeamIncomplete: nobody is named.
            HoursWrong: an end before its beginning, or half a lunch break.
        """
        if not self.members:
            raise TeamIncomplete
        half = (self.lunch_from is None) is not (self.lunch_to is None)
        if half or self.ends <= self.begins:
            raise HoursWrong
        if self.lunch_from and self.lunch_to and self.lunch_to <= self.lunch_from:
            raise HoursWrong
        self.record(TeamSet(team_id=self.id, name=self.name, missing=self.missing_roles))

    def take_break(self, now: datetime) -> None:
        """The team rests; a second time changes nothing."""
        if self.break_since is None:
            self.break_since = now
            self.record(TeamBreak(team_id=self.id, name=self.name, began=True))

    def come_back(self) -> None:
        """The team is there again."""
        if self.break_since is not None:
            self.break_since = None
            self.record(TeamBreak(team_id=self.id, name=self.name, began=False))

    def on_duty(self, local: time) -> bool:
        """Whether the team works at this local time; its lunch is not duty."""
        if not self.begins <= local < self.ends:
            return False
        lunch = self.lunch_from is not None and self.lunch_to is not None
        return not (lunch and self.lunch_from <= local < self.lunch_to)  # type: ignore[operator]


@dataclass(frozen=True)
class TeamLine:
    """A team on the dispatch board.

    ``unit_code`` is where it is or goes, ``since`` when its state began, ``place`` (building,
    entrance, floor) where it was last; ``households`` and ``minutes`` (median) are today's.
    """

    team_id: UUID
    name: str
    senior: bool
    state: TeamState
    members: tuple[tuple[TeamRole, str, str], ...]
    missing_roles: tuple[TeamRole, ...]
    begins: time
    ends: time
    lunch_from: time | None
    lunch_to: time | None
    cover: str
    unit_id: UUID | None
    unit_code: str
    since: datetime | None
    place: tuple[str, str, int] | None
    households: int
    minutes: int | None
    active: bool = True
    unreturned: tuple[str, ...] = ()
