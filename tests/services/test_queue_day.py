"""A day of calls at many stations at once: no number is lost, and none is at two stations."""

from __future__ import annotations

import random
import threading
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager, suppress
from typing import Any

import pytest

from handover_app.domain.acts import Act
from handover_app.domain.handover import MarkKind, Stage
from handover_app.domain.people import Role
from handover_app.domain.refusals import ChangedMeanwhile
from handover_app.domain.visits import (
    CalledNumber,
    CallKind,
    NobodyWaits,
    NotWaitingThere,
    QueueCall,
    turn_of,
)
from handover_app.services.clock import local_day
from handover_app.services.desks import Desks, desks_of
from handover_app.services.people import Argon2Hasher
from handover_app.storage.database import Database
from tests.services.hall import Hall, id_number, phone, unit_file

STEPS = ((Stage.SETTLEMENT, Role.CASHIER), (Stage.GIFT, Role.GIFTS))


def flats(count: int) -> list[list[Any]]:
    """So many flats of a tower as rows of the sales workbook."""
    return [
        [
            "5号楼", "1单元", place // 10 + 1, f"{place // 10 + 1:02d}{place % 10 + 1:02d}",
            f"5-1-{place // 10 + 1:02d}{place % 10 + 1:02d}", "B1", "毛坯", f"HT-5{place:03d}",
            "建筑面积", "10000.00", "1000000.00", "100.00", "", "101.00", "", f"曾{place:03d}",
            "身份证", id_number(200 + place), phone(200 + place), "", "", "", "按揭", "2026-10-31",
        ]
        for place in range(count)
    ]  # fmt: skip


class QueueDay:
    """Households that wait for two steps, and stations that call them, each in its own thread."""

    def __init__(self, hall: Hall, households: int, stations: int, seed: int) -> None:
        self.hall, self.queue = hall, hall.desks.queue
        # Stations are computers of their own; a few of them share one's connections here.
        self._computers = [
            desks_of(Database(hall.database.url, now=hall.clock), Argon2Hasher(cheap=True))
            for _ in range(-(-stations // 8))
        ]
        hall.desks.unit_import.run(hall.desks.people.console(), unit_file(flats(households)))
        hall.learn()
        settings = {"skip_calls": 5, "skip_minutes": 3, "skips_most": 2}
        hall.desks.queue_settings.set(hall.act(Role.ADMINISTRATOR), settings)
        self.units = [hall.unit(code) for code in hall.units() if code.startswith("5-")]
        for code in sorted(hall.units()):
            if code.startswith("5-"):
                hall.check_in(code)
        self._seed, self._stations = seed, stations
        self._guard, self._broken = threading.Lock(), threading.Event()
        self._out: set[str] = set()
        self.wrong: list[object] = []
        self.served: Counter[tuple[Stage, str]] = Counter()

    def live(self) -> None:
        """Let all stations work until nobody waits, or one of them breaks."""
        with ThreadPoolExecutor(self._stations) as threads:
            list(threads.map(self._work, range(self._stations)))
        for each in self._computers:
            each.close()

    def _work(self, place: int) -> None:
        stage, role = STEPS[place % 2]
        chance = random.Random(self._seed * 1000 + place)
        station = f"{place}号台"
        desks = self._computers[place % len(self._computers)]
        ended = False
        try:
            while not self._broken.is_set() and self._call_one(desks, stage, role, station, chance):
                pass
            ended = True
        finally:
            if not ended:
                self._broken.set()

    def _call_one(
        self, desks: Desks, stage: Stage, role: Role, station: str, chance: random.Random
    ) -> bool:
        queue = desks.queue
        try:
            called = queue.next(self.hall.act(role, station), stage)
        except ChangedMeanwhile:
            return True
        except NobodyWaits:
            self.hall.clock.forward(minutes=1)
            time.sleep(self._stations / 200)
            return bool(queue.waiting(stage, station).waiting.here) and not self.wrong
        with self._holding(called) as let_go:
            act, unit_id = self.hall.act(role, station), called.unit_id
            what = chance.random()
            if what < 0.15:
                let_go()
                queue.skip(act, unit_id)
            elif what < 0.2:
                let_go()
                queue.hand_back(act, unit_id)
            elif what < 0.25:
                let_go()
                with suppress(NotWaitingThere):
                    queue.transfer(act, unit_id, STEPS[1 - STEPS.index((stage, role))][0])
                    return True
                queue.hand_back(self.hall.act(role, station), unit_id)
            else:
                self._serve(desks, act, called, role, let_go)
        return True

    def _serve(self, desks: Desks, act: Act, called: CalledNumber, role: Role, let_go: Any) -> None:
        desks.queue.start(act, called.unit_id)
        with self._guard:
            self.served[(called.stage, called.queue_number)] += 1
        let_go()
        mark = self.hall.act(role, act.station)
        desks.handover.mark(mark, called.unit_id, called.stage, MarkKind.LATER, "改日再办")

    @contextmanager
    def _holding(self, called: CalledNumber) -> Iterator[Any]:
        """Nobody else has the number, until it is let go."""
        with self._guard:
            if called.queue_number in self._out:
                self.wrong.append(("at two stations", called))
            self._out.add(called.queue_number)

        def let_go() -> None:
            with self._guard:
                self._out.discard(called.queue_number)

        yield let_go

    def check(self) -> None:
        """Everybody was served once at each step, and the facts of each number hang together."""
        assert self.wrong == []
        everybody = {f"A{n:03d}" for n in range(1, len(self.units) + 1)}
        assert self.served == Counter((stage, each) for stage, _ in STEPS for each in everybody)
        assert self.queue.display().calls == ()
        with self.hall.database.read() as reading:
            days = reading.queue.of_day(local_day(self.hall.clock()))
        assert len(days) == len(self.units)
        for calls in days.values():
            _hang_together(calls)
        assert self.hall.check_fails() == {}


def _hang_together(calls: Sequence[QueueCall]) -> None:
    """A number is called where it waits, and whatever comes next happens at the same station."""
    assert [each.place for each in calls] == list(range(1, len(calls) + 1))
    for place, call in enumerate(calls):
        turn = turn_of(calls[:place])
        if call.kind is CallKind.CALLED:
            assert turn is None, calls
        else:
            assert turn is not None, calls
            assert (turn.station, turn.stage) == (call.station, call.stage)


def test_a_short_day_of_calls_loses_and_doubles_no_number(hall: Hall) -> None:
    day = QueueDay(hall, 12, 4, seed=7)
    day.live()
    day.check()


@pytest.mark.soak
@pytest.mark.timeout(3600)
def test_three_hundred_households_at_forty_stations_lose_and_double_no_number(hall: Hall) -> None:
    day = QueueDay(hall, 300, 40, seed=11)
    day.live()
    day.check()
