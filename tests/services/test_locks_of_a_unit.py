"""Two desks that take a unit and its defects the other way round do not wait for each other."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from handover_app.domain.people import Role
from handover_app.services.defects.noting import doing_now, require_defect
from handover_app.services.handover import require_unit
from tests.services.hall import NIL, Clock, Hall, race
from tests.services.rectifying import give_phone, inspect, log, main_contractor


@pytest.fixture
def postgresql_hall(postgresql_hall_url: str, clock: Clock, tmp_path: Path) -> Iterator[Hall]:
    """A hall whose desks write at once; on SQLite one writes after the other."""
    hall = Hall(postgresql_hall_url, clock, tmp_path / "photos")
    hall.learn()
    yield hall
    hall.database.close()


def test_a_notice_of_a_unit_does_not_wait_for_the_desk_that_has_the_unit(
    postgresql_hall: Hall,
) -> None:
    hall = postgresql_hall
    inspect(hall, NIL)
    give_phone(hall, main_contractor(hall))
    told, changed = log(hall, NIL).defect_id, log(hall, NIL).defect_id
    held, issued = threading.Event(), threading.Event()

    def change() -> str:
        with hall.database.write(hall.act(Role.INSPECTOR)) as work:
            require_unit(work, hall.unit(NIL))
            held.set()
            assert issued.wait(10), "the notice waits for the unit"
            doing = doing_now(work, hall.clock())
            require_defect(work, changed).change(doing, {"note": "窗边"})
            work.commit()
        return "changed"

    def issue() -> str:
        assert held.wait(10)
        number = hall.desks.notices.issue_by_hand(hall.act(Role.LEAD), [told]).number
        issued.set()
        return number

    first, second = race(change, issue)
    assert (first, str(second)[:3]) == ("changed", "ZG-")
