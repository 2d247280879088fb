"""A whole day of teams and households: nobody is forgotten, nobody goes twice, and all adds up."""

from __future__ import annotations

import pytest

from handover_app.domain.inspections import Conclusion
from tests.services.hall import Hall
from tests.services.inspection_day import InspectionDay


def live_a_day(hall: Hall, teams: int, households: int, seed: int) -> None:
    """Live through it, and look at what the desks say in the evening."""
    day = InspectionDay(hall, teams, households, seed)
    day.live()
    assert len(day.concluded) == len(set(day.concluded)) == households
    assert day.most_running == min(teams, day.most_running)
    assert day.most_running > 1
    board = hall.desks.dispatch.board()
    assert (board.waiting, board.running, board.finished) == ((), (), households)
    for unit in day.concluded:
        seen = hall.desks.inspections.of_unit(unit)
        assert seen is not None
        assert seen.requested_at is not None
        assert seen.started_at is not None
        assert seen.concluded_at is not None
        assert seen.requested_at <= seen.assigned_at <= seen.started_at <= seen.concluded_at
        assert (seen.conclusion is Conclusion.REFUSED) == (unit in day.refused)
    assert len(hall.desks.acceptance.refusals()) == len(day.refused)
    run = day.evening()
    assert run.notices
    assert run.left_out == ()
    assert hall.check_fails() == {}


def test_six_teams_see_twenty_households_and_all_adds_up(hall: Hall) -> None:
    live_a_day(hall, 6, 20, 20261205)


@pytest.mark.soak
@pytest.mark.timeout(3600)
def test_thirty_teams_see_a_hundred_and_fifty_households_and_all_adds_up(hall: Hall) -> None:
    live_a_day(hall, 30, 150, 20261206)
