"""What a station does with a number inside one transaction: lock, look, add a fact."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from uuid import UUID

from handover_app.domain.handover import Stage
from handover_app.domain.identity import new_id
from handover_app.domain.people import Approval, Right
from handover_app.domain.visits import (
    CalledElsewhere,
    CalledNumber,
    CallKind,
    NoQueueThere,
    NotCalledHere,
    NotCheckedIn,
    NumberMoved,
    QueueCall,
    QueueLine,
    StillCalled,
    Turn,
    Visit,
    past_of,
    right_to_call,
    turn_of,
)
from handover_app.services.handover import progress_of, require_unit
from handover_app.services.visits.queue_line import OVER, HallNow
from handover_app.storage.unit_of_work import UnitOfWork


@dataclass(frozen=True)
class Held:
    """A visit with its row locked, what happened to its number, and the unit it is about here."""

    visit: Visit
    calls: tuple[QueueCall, ...]
    unit_id: UUID

    @property
    def turn(self) -> Turn | None:
        """Where its number is, by the facts alone."""
        return turn_of(self.calls)

    def called(self) -> CalledNumber:
        """The number at its station."""
        turn = self.turn
        assert turn is not None  # it was called just now
        return CalledNumber(
            self.visit.id,
            self.unit_id,
            self.visit.queue_number,
            turn.stage,
            turn.station,
            turn.called_at,
            turn.started_at,
            past_of(self.calls, turn.stage).skips,
        )


class QueueDesk:
    """The numbers within one transaction; one station at a time, so that none is called twice."""

    def __init__(self, work: UnitOfWork, now: datetime) -> None:
        self._work = work
        self._now = now
        work.queue_settings.for_change()

    def require_caller(self, stage: Stage) -> None:
        """Raises: NoQueueThere, NotAllowed."""
        right = right_to_call(stage)
        if right is None:
            raise NoQueueThere(stage)
        self._work.require(right)

    def held(self, unit_id: UUID) -> Held:
        """The open visit about a unit.

        Raises:
            NotCheckedIn: the household is not here.
        """
        visit = self._work.visits.open_of(unit_id)
        if visit is None:
            raise NotCheckedIn(require_unit(self._work, unit_id).code)
        return Held(visit, self._work.queue.of_visit(visit.id), unit_id)

    def called_here(self, unit_id: UUID) -> tuple[Held, Turn]:
        """The number that is at this station.

        Raises:
            NotCalledHere: it is not, or no longer.
            NotCheckedIn, NotAllowed: nobody is here, or this clerk does not call.
        """
        held = self.held(unit_id)
        turn = held.turn
        if turn is None or turn.station != self._work.act.station:
            raise NotCalledHere(require_unit(self._work, unit_id).code)
        self.require_caller(turn.stage)
        return held, turn

    def first_free(self, hall: HallNow, due: Sequence[QueueLine], stage: Stage) -> Held | None:
        """The first of these to whom nothing has happened since ``hall`` was looked at."""
        for line in due:
            visit = self._work.visits.get(line.visit_id)
            calls = self._work.queue.of_visit(line.visit_id)
            seen = len(hall.of_visit(line.visit_id))
            if visit is not None and visit.closed_at is None and len(calls) == seen:
                return Held(visit, calls, hall.unit_at(line.visit_id, stage))
        return None

    def make_free(self) -> None:
        """What the station has in hand is done here; what it only called stands in the way.

        Raises:
            StillCalled: the number called before has neither come nor been passed over.
        """
        last = self._work.queue.last_called_at(self._work.act.station)
        visit = None if last is None else self._work.visits.get(last)
        if visit is None or visit.closed_at is not None:
            return
        held = Held(visit, self._work.queue.of_visit(visit.id), visit.unit_id)
        turn = held.turn
        if turn is None or turn.station != self._work.act.station:
            return
        ended = self._ended(visit, turn.stage)
        if not turn.begun and ended is None:
            raise StillCalled(visit.queue_number)
        self.append(held, CallKind.DONE, turn, at=ended)

    def call(self, held: Held, stage: Stage, since: datetime) -> CalledNumber:
        """Call a number to this station; where its step was done meanwhile, that is noted first."""
        act = self._work.act
        if held.turn is not None:
            ended = self._ended(held.visit, held.turn.stage)
            held = self.append(held, CallKind.DONE, held.turn, at=ended)
        turn = Turn(held.visit.id, stage, act.station, act.clerk, self._now, since, act.operation)
        return self.append(held, CallKind.CALLED, turn).called()

    def take_over(self, held: Held, turn: Turn) -> Held:
        """Take a number from another station, with a supervisor's consent to this very act.

        Raises:
            CalledElsewhere: nobody consented; it says who called the number.
            ApprovalNeeded: the consent is for something else.
        """
        if self._work.act.approval is None:
            name = self._work.clerk_name(turn.clerk)
            number = held.visit.queue_number
            raise CalledElsewhere(number, turn.station, name, turn.called_at)
        consent = self._work.approval(Right.LIFT_GATE)
        return self.append(held, CallKind.HANDED_BACK, turn, consent=consent)

    def append(
        self,
        held: Held,
        kind: CallKind,
        turn: Turn,
        *,
        to: Stage | None = None,
        consent: Approval | None = None,
        at: datetime | None = None,
    ) -> Held:
        """Add a fact about a number and note it; answers the visit with it.

        ``at`` is when it happened, where that was before now.
        """
        call = QueueCall(
            id=new_id(),
            visit_id=held.visit.id,
            place=len(held.calls) + 1,
            kind=kind,
            stage=turn.stage,
            station=turn.station,
            clerk=self._work.act.clerk,
            at=self._now if at is None else at,
            since=turn.since,
            to=to,
        )
        self._work.queue.add([call])
        self._work.record(
            NumberMoved(
                unit_id=held.unit_id,
                kind=kind,
                queue_number=held.visit.queue_number,
                stage=turn.stage,
                station=turn.station,
                to=to,
                approver=None if consent is None else consent.approver,
                reason="" if consent is None else consent.reason,
            )
        )
        return replace(held, calls=(*held.calls, call))

    def _ended(self, visit: Visit, stage: Stage) -> datetime | None:
        """When the step of a visit was done at its desk; None: something is left to do."""
        ended = visit.arrived_at
        for each in visit.units:
            if not each.open:
                continue
            progress = progress_of(self._work, require_unit(self._work, each.unit_id))
            step = next(x for x in progress.steps() if x.stage is stage)
            if step.state not in OVER:
                return None
            ended = max(ended, min(step.at or self._now, self._now))
        return max(ended, self._work.queue.of_visit(visit.id)[-1].at)
