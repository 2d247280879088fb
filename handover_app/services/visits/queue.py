"""Calling numbers to stations: one call, one fact; nobody is called to two stations."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from uuid import UUID

from handover_app.domain.acts import Act
from handover_app.domain.handover import Stage
from handover_app.domain.receipts import PaperRef
from handover_app.domain.visits import (
    AlreadyBegun,
    CalledNumber,
    CallKind,
    HallBoard,
    NobodyWaits,
    NoQueueThere,
    NotCalledHere,
    NotWaitingThere,
    QueueRule,
    Skipped,
    StationQueue,
    StepTimes,
    StillCalled,
    past_of,
    right_to_call,
    times_of,
)
from handover_app.services.clock import local_day
from handover_app.services.handover import require_unit
from handover_app.services.keys.desk import Secret
from handover_app.services.visits import tickets
from handover_app.services.visits.queue_desk import QueueDesk
from handover_app.services.visits.queue_line import HallNow, hall_board
from handover_app.storage.database import Database

_TRIES = 3
_OWN_ORDER = (Stage.CHECK_IN, Stage.INSPECTION)
"""Reception sees who came first; for the inspection the dispatcher's board decides."""


class QueueService:
    """Numbers are called, and come, or not."""

    def __init__(self, database: Database, secret: Secret) -> None:
        self._database = database
        self._secret = secret

    def waiting(self, stage: Stage, station: str) -> StationQueue:
        """A station's queue: who waits in the order of the calls, who is on the way, who is done.

        Reception and inspection keep the order of the waiting.
        """
        hall = self._look(self._database.now())
        waiting = hall.queue(stage)
        called = {turn.visit_id: hall.called(turn) for turn in hall.turns()}
        by_unit = {
            unit_id: each
            for visit_id, each in called.items()
            for unit_id in hall.here[visit_id].unit_ids
        }
        missed = {
            unit_id: skips
            for visit_id, visit in hall.here.items()
            if (skips := past_of(hall.of_visit(visit_id), stage).skips)
            for unit_id in visit.unit_ids
        }
        if stage not in _OWN_ORDER:
            waiting = replace(waiting, here=hall.in_order(stage, station))
        mine = (each for each in called.values() if each.station == station)
        return StationQueue(
            waiting, by_unit, missed, next(mine, None), hall.settings.limits_of(stage)
        )

    def display(self) -> HallBoard:
        """What the hall display shows: the last called numbers with their stations."""
        now = self._database.now()
        with self._database.read() as reading:
            return hall_board(HallNow.of(reading, now), reading.projects.only().name)

    def times(self) -> tuple[StepTimes, ...]:
        """Waiting and service of today by step, in the order of the day."""
        with self._database.read() as reading:
            found = times_of(reading.queue.of_day(local_day(self._database.now())).values())
        return tuple(found[stage] for stage in Stage if stage in found)

    def ticket(self, act: Act, unit_id: UUID) -> PaperRef:
        """The slip with the number of a household that is here.

        Raises:
            NotCheckedIn: the household is not here.
        """
        return tickets.issue(self._database, self._secret, act, unit_id)

    def next(self, act: Act, stage: Stage) -> CalledNumber:
        """Call the next number to this station; what it had in hand is done here.

        Raises:
            NobodyWaits: nobody can be called now.
            StillCalled: the number called before has neither come nor been passed over.
            NoQueueThere, NotAllowed: nobody is called there, or not by this clerk.
        """
        now = self._database.now()
        for tries in range(_TRIES, 0, -1):
            hall = self._look(now)
            lines, rule = hall.lines(stage), hall.settings.rule
            due = [each for each in lines if each.is_due(rule, now)]
            with self._database.write(act) as work:
                desk = QueueDesk(work, now)
                desk.require_caller(stage)
                desk.make_free()
                held = desk.first_free(hall, due, stage)
                if held is None and due and tries > 1:
                    continue  # others called all of them since we looked: look again
                if held is None:
                    again = [at for each in lines if (at := each.again_at(rule)) is not None]
                    raise NobodyWaits(stage, len(lines) - len(due), min(again, default=None))
                since = next(each.since for each in due if each.visit_id == held.visit.id)
                called = desk.call(held, stage, since)
                work.commit(_answer(called))
                return called
        raise AssertionError("the last look calls or refuses")

    def call(self, act: Act, stage: Stage, unit_id: UUID) -> CalledNumber:
        """Call the number of a household that was chosen; a supervisor lets it be taken over.

        Raises:
            NotCheckedIn: the household is not here.
            CalledElsewhere: another station called it; by whom.
            NotWaitingThere: there is nothing left to do at this step.
            StillCalled, NoQueueThere, NotAllowed: see `next`.
        """
        now = self._database.now()
        hall = self._look(now)
        with self._database.write(act, unit_id) as work:
            desk = QueueDesk(work, now)
            desk.require_caller(stage)
            held = desk.held(unit_id)
            if held.visit.id in hall.here and hall.is_over(held.visit.id, stage):
                raise NotWaitingThere(require_unit(work, unit_id).code, stage)
            turn = held.turn
            if turn is not None and turn.station == act.station and not turn.begun:
                raise StillCalled(held.visit.queue_number)
            if turn is not None and turn.station != act.station:
                # A number whose step was done meanwhile is at no station any more.
                seen = len(held.calls) == len(hall.of_visit(held.visit.id))
                if not seen or hall.turn(held.visit.id) is not None:
                    held = desk.take_over(held, turn)
            desk.make_free()
            held = replace(held, calls=work.queue.of_visit(held.visit.id))
            called = desk.call(held, stage, hall.since(held.visit.id, stage, now))
            work.commit(_answer(called))
            return called

    def recall(self, act: Act, unit_id: UUID) -> CalledNumber:
        """Call the number again.

        Raises:
            NotCalledHere: it is not at this station.
            AlreadyBegun: the household is in hand.
        """
        return self._at_hand(act, unit_id, CallKind.RECALLED)

    def start(self, act: Act, unit_id: UUID) -> CalledNumber:
        """The household has come to the desk.

        Raises:
            NotCalledHere, AlreadyBegun: see `recall`.
        """
        return self._at_hand(act, unit_id, CallKind.STARTED)

    def skip(self, act: Act, unit_id: UUID) -> Skipped:
        """The household is not there; the number comes again, or goes to the end.

        Raises:
            NotCalledHere: it is not at this station.
        """
        now = self._database.now()
        with self._database.write(act, unit_id) as work:
            desk = QueueDesk(work, now)
            held, turn = desk.called_here(unit_id)
            held = desk.append(held, CallKind.SKIPPED, turn)
            skips = past_of(held.calls, turn.stage).skips
            rule: QueueRule = work.queue_settings.summary().rule
            work.commit({"skips": skips})
            return Skipped(
                held.visit.queue_number,
                skips,
                now + timedelta(minutes=rule.skip_minutes),
                at_the_end=skips >= rule.skips_most,
            )

    def done(self, act: Act, unit_id: UUID) -> None:
        """Nothing more is done here now; what is unfinished waits anew.

        Raises:
            NotCalledHere: it is not at this station.
        """
        with self._database.write(act, unit_id) as work:
            desk = QueueDesk(work, self._database.now())
            held, turn = desk.called_here(unit_id)
            desk.append(held, CallKind.DONE, turn)
            work.commit()

    def hand_back(self, act: Act, unit_id: UUID) -> None:
        """Put the number back in its place; another station's, with a supervisor's consent.

        Raises:
            NotCalledHere: it is at no station.
            CalledElsewhere: it is at another one, and nobody consented.
        """
        with self._database.write(act, unit_id) as work:
            desk = QueueDesk(work, self._database.now())
            held = desk.held(unit_id)
            turn = held.turn
            if turn is None:
                raise NotCalledHere(require_unit(work, unit_id).code)
            desk.require_caller(turn.stage)
            if turn.station == act.station:
                desk.append(held, CallKind.HANDED_BACK, turn)
            else:
                desk.take_over(held, turn)
            work.commit()

    def transfer(self, act: Act, unit_id: UUID, to: Stage) -> None:
        """Send the household on to another step; there it keeps the time since which it waits.

        Raises:
            NotCalledHere: it is not at this station.
            NotWaitingThere: the other step is done, or cannot begin yet.
            NoQueueThere: nobody is called there.
        """
        now = self._database.now()
        hall = self._look(now)
        with self._database.write(act, unit_id) as work:
            desk = QueueDesk(work, now)
            held, turn = desk.called_here(unit_id)
            if right_to_call(to) is None:
                raise NoQueueThere(to)
            there = held.visit.id in hall.here and hall.waits_at(held.visit.id, to)
            if not there or to is turn.stage:
                raise NotWaitingThere(require_unit(work, unit_id).code, to)
            desk.append(held, CallKind.TRANSFERRED, turn, to=to)
            work.commit()

    def _at_hand(self, act: Act, unit_id: UUID, kind: CallKind) -> CalledNumber:
        with self._database.write(act, unit_id) as work:
            desk = QueueDesk(work, self._database.now())
            held, turn = desk.called_here(unit_id)
            if turn.begun:
                raise AlreadyBegun(held.visit.queue_number)
            called = desk.append(held, kind, turn).called()
            work.commit(_answer(called))
            return called

    def _look(self, now: datetime) -> HallNow:
        with self._database.read() as reading:
            return HallNow.of(reading, now)


def _answer(called: CalledNumber) -> dict[str, str]:
    """What a repetition of the click is answered with."""
    return {"queue_number": called.queue_number, "unit": str(called.unit_id)}
