"""Inspection teams of three, their hours, and where they are now (domain guide A05, A09, G07)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import datetime, time
from uuid import UUID

from handover_app.domain.events import Aggregate
from handover_app.domain.identity import new_id
from handover_app.domain.inspections.events import TeamBreak, TeamSet, TeamTakenOff
from handover_app.domain.inspections.kinds import TeamRole, TeamState
from handover_app.domain.inspections.refusals import HoursWrong, TeamIncomplete, TeamNameMissing
from handover_app.domain.inspections.texts import fitting_line


@dataclass(eq=False, kw_only=True)
class RosterMember:
    """Somebody on a team's roster."""

    id: UUID
    role: TeamRole
    name: str
    phone: str = ""


@dataclass(frozen=True)
class TeamWish:
    """What the roster's form says of a team; ``members`` are role, name and phone.

    ``cover_id`` is the team that stands in while this one is at lunch.
    """

    name: str
    members: tuple[tuple[TeamRole, str, str], ...]
    senior: bool = False
    begins: time = time(8, 30)
    ends: time = time(18, 0)
    lunch_from: time | None = None
    lunch_to: time | None = None
    cover_id: UUID | None = None


@dataclass(eq=False, kw_only=True)
class Team(Aggregate):
    """A team of the board; hours and lunch are local times, ``cover_id`` the team at lunch.

    ``back_at`` is when its last break ended (UTC): since then it has been idle.
    """

    id: UUID
    name: str
    senior: bool = False
    begins: time = time(8, 30)
    ends: time = time(18, 0)
    lunch_from: time | None = None
    lunch_to: time | None = None
    cover_id: UUID | None = None
    break_since: datetime | None = None
    back_at: datetime | None = None
    active: bool = True
    members: list[RosterMember] = field(default_factory=list)
    version: int = field(default=1, init=False)
    changes: int = field(default=0, init=False)

    @property
    def missing_roles(self) -> tuple[TeamRole, ...]:
        """Roles that nobody has; a warning, not a block."""
        there = {member.role for member in self.members}
        return tuple(role for role in TeamRole if role not in there)

    @property
    def wish(self) -> TeamWish:
        """What the roster says now."""
        return TeamWish(
            self.name,
            _by_role((each.role, each.name, each.phone) for each in self.members),
            self.senior,
            self.begins,
            self.ends,
            self.lunch_from,
            self.lunch_to,
            self.cover_id,
        )

    def become(self, wish: TeamWish) -> None:
        """Take over what the roster's form says; the same again changes nothing.

        Raises:
            TeamNameMissing: it has no name.
            TeamIncomplete: nobody is named.
            HoursWrong: an end before its beginning, or half a lunch break.
            InspectionTextTooLong: more characters than are kept.
        """
        wish = _tidy(wish)
        if self.name and wish == self.wish:
            return
        self.name, self.senior = wish.name, wish.senior
        self.begins, self.ends = wish.begins, wish.ends
        self.lunch_from, self.lunch_to = wish.lunch_from, wish.lunch_to
        self.cover_id = wish.cover_id
        if wish.members != self.wish.members:
            self.members[:] = [
                RosterMember(id=new_id(), role=role, name=name, phone=phone)
                for role, name, phone in wish.members
            ]
        self.was_set()

    def was_set(self) -> None:
        """Record what holds from now on.

        Raises:
            TeamNameMissing, TeamIncomplete, HoursWrong: see `become`.
        """
        if not self.name:
            raise TeamNameMissing
        if not self.members:
            raise TeamIncomplete
        half = (self.lunch_from is None) is not (self.lunch_to is None)
        if half or self.ends <= self.begins:
            raise HoursWrong
        if self.lunch_from and self.lunch_to and self.lunch_to <= self.lunch_from:
            raise HoursWrong
        self.record(TeamSet(team_id=self.id, name=self.name, missing=self.missing_roles))

    def take_off(self) -> None:
        """The team is on the board no more; an inspection that runs goes on."""
        if self.active:
            self.active = False
            self.record(TeamTakenOff(team_id=self.id, name=self.name, off=True))

    def put_back(self) -> None:
        """The team is on the board again."""
        if not self.active:
            self.active = True
            self.record(TeamTakenOff(team_id=self.id, name=self.name, off=False))

    def take_break(self, now: datetime) -> None:
        """The team rests, once it is out of the flat; a second time changes nothing."""
        if self.break_since is None:
            self.break_since = now
            self.record(TeamBreak(team_id=self.id, name=self.name, began=True))

    def come_back(self, now: datetime) -> None:
        """The team is there again, and idle since now."""
        if self.break_since is not None:
            self.break_since, self.back_at = None, now
            self.record(TeamBreak(team_id=self.id, name=self.name, began=False))

    def at_lunch(self, local: time) -> bool:
        """Whether the team eats at this local time."""
        if self.lunch_from is None or self.lunch_to is None:
            return False
        return self.lunch_from <= local < self.lunch_to


def _by_role(
    members: Iterable[tuple[TeamRole, str, str]],
) -> tuple[tuple[TeamRole, str, str], ...]:
    """In the order of the roles, whatever order they were stored in."""
    return tuple(sorted(members, key=lambda each: list(TeamRole).index(each[0])))


def _tidy(wish: TeamWish) -> TeamWish:
    """Without control signs and spaces; who has no name is nobody."""
    members = _by_role(
        (role, fitting_line("member", name), fitting_line("phone", phone))
        for role, name, phone in wish.members
        if name.strip()
    )
    return replace(wish, name=fitting_line("team", wish.name), members=members)


@dataclass(frozen=True)
class TeamLine:
    """A team on the dispatch board.

    ``unit_code`` is where it is or goes, ``since`` when its state began (UTC), ``place``
    (building, entrance, floor) where it was last today; ``households`` and ``minutes`` (median)
    are today's; ``unreturned`` the units whose keys it still has from earlier inspections.
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
    cover_id: UUID | None = None

    @property
    def wish(self) -> TeamWish:
        """What the roster says, as the form begins with it."""
        return TeamWish(
            self.name,
            self.members,
            self.senior,
            self.begins,
            self.ends,
            self.lunch_from,
            self.lunch_to,
            self.cover_id,
        )
