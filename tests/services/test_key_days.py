"""Whatever happens on a day: every key has one holder, and no key comes or goes unseen."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, Phase, settings
from hypothesis.stateful import run_state_machine_as_test

from tests.services.hall import Hall
from tests.services.key_days import KeyDays


def live(make: Callable[[], Hall], days: int, steps: int) -> None:
    """Live through so many random days."""
    machine = type("KeyDays", (KeyDays,), {"make": staticmethod(make)})
    run_state_machine_as_test(
        machine,
        settings=settings(
            max_examples=days,
            stateful_step_count=steps,
            deadline=None,
            # Making a day shorter takes minutes here; the steps that failed are printed anyway.
            phases=(Phase.generate,),
            suppress_health_check=list(HealthCheck),
        ),
    )


def test_whatever_happens_on_a_day_every_key_has_one_holder(
    fresh_halls: Callable[[], Hall],
) -> None:
    live(fresh_halls, 4, 30)


@pytest.mark.soak
@pytest.mark.timeout(3600)
def test_whatever_happens_on_a_hundred_days_every_key_has_one_holder(
    fresh_halls: Callable[[], Hall],
) -> None:
    live(fresh_halls, 100, 60)
