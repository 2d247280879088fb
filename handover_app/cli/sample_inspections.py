"""Teams of the sample project, and households before the dispatch board for the pictures."""

from __future__ import annotations

from collections.abc import Callable
from datetime import time
from typing import TYPE_CHECKING
from uuid import UUID

if TYPE_CHECKING:
    from handover_app.domain.acts import Act
    from handover_app.domain.inspections import TeamLine
    from handover_app.services.desks import Desks

_NAMES = (
    ("沈样例", "陆样例", "韩样例"),
    ("梁样例", "宋样例", "郑样例"),
    ("谢样例", "唐样例", "许样例"),
    ("冯样例", "邓样例", "曹样例"),
    ("彭样例", "曾样例", "肖样例"),
    ("田样例", "董样例", "潘样例"),
    ("袁样例", "蔡样例", "蒋样例"),
    ("余样例", "", "杜样例"),
)
"""Sales, engineering, property; the last team lacks a role, which the board warns about."""
_SENIOR = (0, 4)
_WAITING = ("2-1-702", "2-1-1901", "2-2-1002", "3-1-201", "3-1-1401", "2-1-3101")
_DAY = time(8, 30), time(18, 0)
_LUNCHES = (time(11, 30), time(12, 30)), (time(12, 30), time(13, 30))


def teams_of_the_day(desks: Desks) -> tuple[UUID, ...]:
    """Eight teams on the board; two halves eat one after the other and cover each other."""
    from handover_app.domain.inspections import TeamRole, TeamWish
    from handover_app.services.clock import local

    now = local(desks.now()).time()
    # Who looks at the sample at night shall find teams at work too.
    begins, ends = _DAY if _DAY[0] <= now < _DAY[1] else (time(0), time(23, 59))
    made: list[UUID] = []
    for place, names in enumerate(_NAMES):
        members = tuple(
            (role, name, f"170-0000-{20 + place:02d}{number:02d}")
            for number, (role, name) in enumerate(zip(TeamRole, names, strict=True), start=1)
            if name
        )
        second = place >= len(_NAMES) // 2
        lunch_from, lunch_to = _LUNCHES[second]
        wish = TeamWish(
            f"验房{place + 1}组",
            members,
            place in _SENIOR,
            begins,
            ends,
            lunch_from,
            lunch_to,
            made[place - len(_NAMES) // 2] if second else None,
        )
        made.append(desks.dispatch.add_team(desks.people.console(), wish).team_id)
    return tuple(made)


def households_waiting(desks: Desks, act: Callable[[], Act]) -> None:
    """Households before the board: one has a team on its way, one is special, a team rests."""
    from handover_app.domain.visits import VisitorKind

    units = [desks.units.with_code(code).unit_id for code in _WAITING]
    for unit_id in units:
        if desks.handover.card(unit_id).visit_id is None:
            desks.visits.check_in(act(), unit_id, VisitorKind.OWNER, identity_seen=True)
    sent, resting, *_ = free_teams(desks)
    desks.dispatch.take_break(act(), resting.team_id)
    desks.dispatch.assign(act(), units[0], sent.team_id)
    desks.dispatch.mark_special(act(), units[-1], "行动不便，需轮椅")


def free_teams(desks: Desks) -> list[TeamLine]:
    """Teams that can be sent now; at lunch it is half of them."""
    from handover_app.domain.inspections import TeamState

    return [each for each in desks.dispatch.board().teams if each.state is TeamState.FREE]
