"""Teams on the board and households before it: what the tests of the dispatch start from."""

from __future__ import annotations

from datetime import UTC, datetime, time
from uuid import UUID

from handover_app.domain.inspections import TeamLine, TeamRole, TeamState, TeamWish
from handover_app.domain.people import Role
from tests.services.hall import Hall


def wish(name: str = "验房1组", **changes: object) -> TeamWish:
    """A full team that works around the clock, so that no test depends on where it is run."""
    members = tuple((role, f"{name}{role.value}", "17000000000") for role in TeamRole)
    facts = {"begins": time(0), "ends": time(23, 59)} | changes
    return TeamWish(name, members, **facts)  # type: ignore[arg-type]


def team(hall: Hall, name: str = "验房1组", **changes: object) -> UUID:
    """A team of the board; answers its id."""
    act = hall.act(Role.DISPATCHER)
    return hall.desks.dispatch.add_team(act, wish(name, **changes)).team_id


def line(hall: Hall, name: str = "验房1组") -> TeamLine:
    """A team as the board shows it."""
    return next(each for each in hall.desks.dispatch.board().teams if each.name == name)


def state(hall: Hall, name: str = "验房1组") -> TeamState:
    """Where a team is."""
    return line(hall, name).state


def waiting(hall: Hall) -> list[str]:
    """The codes of the households that wait, in their order."""
    return [each.code for each in hall.desks.dispatch.board().waiting]


def at(hour: int, minute: int = 0) -> datetime:
    """A local time of the hall's day, in UTC."""
    return datetime(2026, 11, 7, hour, minute).astimezone().astimezone(UTC)
