"""Whatever happens on a day: lines, receipts, shifts and days are one sum, and nothing is lost."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, settings
from hypothesis.stateful import run_state_machine_as_test

from tests.services.hall import Hall
from tests.services.money_days import Days


def live(make: Callable[[], Hall], days: int, steps: int) -> None:
    """Live through so many random stretches of days."""
    machine = type("Days", (Days,), {"make": staticmethod(make)})
    run_state_machine_as_test(
        machine,
        settings=settings(
            max_examples=days,
            stateful_step_count=steps,
            deadline=None,
            suppress_health_check=list(HealthCheck),
        ),
    )


def test_whatever_happens_on_a_day_every_fen_is_accounted_for(
    fresh_halls: Callable[[], Hall],
) -> None:
    live(fresh_halls, 4, 30)


@pytest.mark.soak
@pytest.mark.timeout(3600)
def test_whatever_happens_on_a_hundred_days_every_fen_is_accounted_for(
    fresh_halls: Callable[[], Hall],
) -> None:
    live(fresh_halls, 100, 60)
