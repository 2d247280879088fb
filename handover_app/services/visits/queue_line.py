"""One look at the hall: whose number is at which station, and who waits for which step."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from uuid import UUID

from handover_app.domain.handover import Stage, StepState
from handover_app.domain.masking import mask_name
from handover_app.domain.visits import (
    AppointmentNote,
    CalledNumber,
    CallKind,
    HallBoard,
    HallCall,
    HallStep,
    QueueCall,
    QueueLine,
    QueueSettingsSummary,
    SpecialGroup,
    Turn,
    Waiting,
    WaitingLine,
    bound_for,
    in_turn,
    past_of,
    times_of,
    turn_of,
)
from handover_app.services.clock import local_day
from handover_app.services.handover import Presence
from handover_app.storage.unit_of_work import Reading
from handover_app.storage.visits.queue import VisitHere

OVER = (StepState.DONE, StepState.NOT_NEEDED, StepState.LATER)
"""States in which nobody is called: what was put off waits until it is taken back."""
_FIRST = (SpecialGroup.ELDERLY, SpecialGroup.DISABLED, SpecialGroup.KEY_OWNER)
"""Groups of the appointment that go first, as who was marked at reception does."""
SHOWN = (Stage.INSPECTION, Stage.SETTLEMENT, Stage.PAPERS, Stage.KEYS)
"""The steps whose queues the hall is told of; a gift waits for nobody's turn."""


@dataclass(frozen=True)
class HallNow:
    """Everything the stations' queues are made of, as of one moment."""

    presence: Presence
    here: Mapping[UUID, VisitHere]
    calls: Mapping[UUID, Sequence[QueueCall]]
    settings: QueueSettingsSummary
    appointments: Mapping[UUID, AppointmentNote]
    now: datetime
    _queues: dict[Stage, Waiting] = field(default_factory=dict, repr=False)

    @classmethod
    def of(cls, reading: Reading, now: datetime) -> HallNow:
        """Look once, for all stations."""
        return cls(
            Presence.of(reading, now),
            reading.queue.here(),
            reading.queue.of_day(local_day(now)),
            reading.queue_settings.summary(),
            reading.appointments.on(local_day(now)),
            now,
        )

    def queue(self, stage: Stage) -> Waiting:
        """A station's queue, made once."""
        if stage not in self._queues:
            self._queues[stage] = self.presence.queue(stage)
        return self._queues[stage]

    def of_visit(self, visit_id: UUID) -> Sequence[QueueCall]:
        """The facts about a visit's number."""
        return self.calls.get(visit_id, ())

    def turn(self, visit_id: UUID) -> Turn | None:
        """Where a number is; None: it waits, has left, or its step was done meanwhile."""
        turn = turn_of(self.of_visit(visit_id))
        if turn is None or visit_id not in self.here or self.is_over(visit_id, turn.stage):
            return None
        return turn

    def turns(self) -> Iterator[Turn]:
        """Every number that is at a station."""
        return (turn for visit_id in self.here if (turn := self.turn(visit_id)) is not None)

    def is_over(self, visit_id: UUID, stage: Stage) -> bool:
        """Whether nothing is left to do at a step for any unit of a visit."""
        states = self.presence.states
        return all(
            states[unit_id][stage] in OVER
            for unit_id in self.here[visit_id].unit_ids
            if unit_id in states
        )

    def unit_at(self, visit_id: UUID, stage: Stage) -> UUID:
        """The first of a visit's units that has something left to do at a step."""
        units, states = self.here[visit_id].unit_ids, self.presence.states
        unfinished = (x for x in units if x in states and states[x][stage] not in OVER)
        return next(unfinished, units[0])

    def since(self, visit_id: UUID, stage: Stage, otherwise: datetime) -> datetime:
        """Since when a visit waits for a step; ``otherwise``: it was called before its turn."""
        units = self.here[visit_id].unit_ids if visit_id in self.here else ()
        waits = [x.since for x in self.queue(stage).here if x.unit_id in units]
        past = past_of(self.of_visit(visit_id), stage).since
        return min([*waits, *([past] if past else [])], default=otherwise)

    def called(self, turn: Turn) -> CalledNumber:
        """A number at a station, as that station sees it."""
        visit = self.here[turn.visit_id]
        return CalledNumber(
            visit.visit_id,
            self.unit_at(visit.visit_id, turn.stage),
            visit.queue_number,
            turn.stage,
            turn.station,
            turn.called_at,
            turn.started_at,
            past_of(self.of_visit(visit.visit_id), turn.stage).skips,
        )

    def lines(self, stage: Stage) -> tuple[QueueLine, ...]:
        """The numbers that can be called at a step, in the order in which they are.

        Who is at a station, was sent to another one, or walks through the flat is left out.
        """
        found: dict[UUID, QueueLine] = {}
        for each in self.queue(stage).here:
            visit_id = self.presence.facts[each.unit_id].visit_id
            if visit_id is None or visit_id not in self.here or visit_id in found:
                continue
            if self.turn(visit_id) is None and not self._is_away(visit_id, stage):
                found[visit_id] = self._line(self.here[visit_id], stage, each)
        return in_turn(found.values(), self.settings.rule, self.now)

    def before(self, visit_id: UUID, stage: Stage) -> int:
        """How many households are called before a visit; all that wait, where it does not yet."""
        waiting = [each.visit_id for each in self.lines(stage)]
        return waiting.index(visit_id) if visit_id in waiting else len(waiting)

    def waits_at(self, visit_id: UUID, stage: Stage) -> bool:
        """Whether a visit waits for a step with any of its units."""
        units = self.here[visit_id].unit_ids
        return any(each.unit_id in units for each in self.queue(stage).here)

    def in_order(self, stage: Stage, station: str) -> tuple[WaitingLine, ...]:
        """Who waits here: who is at this station first, then as they are called, then the others.

        Units of one visit stay together.
        """
        places = {line.visit_id: place for place, line in enumerate(self.lines(stage))}
        last = len(places)

        def place(each: WaitingLine) -> tuple[int, str, datetime]:
            visit_id = self.presence.facts[each.unit_id].visit_id
            if visit_id is None or visit_id not in self.here:
                return last, each.queue_number, each.since
            turn = self.turn(visit_id)
            mine = turn is not None and turn.station == station
            return -1 if mine else places.get(visit_id, last), each.queue_number, each.since

        return tuple(sorted(self.queue(stage).here, key=place))

    def _is_away(self, visit_id: UUID, stage: Stage) -> bool:
        """Sent to another station and still expected there, or with a team in the flat."""
        states = self.presence.states
        units = [each for each in self.here[visit_id].unit_ids if each in states]
        if any(states[each][Stage.INSPECTION] is StepState.IN_HAND for each in units):
            return True
        bound = bound_for(self.of_visit(visit_id))
        return bound not in (None, stage) and self.waits_at(visit_id, bound)

    def _line(self, visit: VisitHere, stage: Stage, waits: WaitingLine) -> QueueLine:
        past = past_of(self.of_visit(visit.visit_id), stage)
        since = waits.since if past.since is None else min(past.since, waits.since)
        booked = [self.appointments[x] for x in visit.unit_ids if x in self.appointments]
        return QueueLine(
            visit_id=visit.visit_id,
            queue_number=visit.queue_number,
            since=since,
            special=visit.special or any(each.group in _FIRST for each in booked),
            slot=min((_begins(each) for each in booked), default=None),
            skips=past.skips,
            back_at=past.back_at,
            calls=0 if past.back_at is None else self._calls_since(stage, past.back_at),
            skipped=past.skipped,
        )

    def _calls_since(self, stage: Stage, at: datetime) -> int:
        return sum(
            call.kind is CallKind.CALLED and call.stage is stage and call.at > at
            for calls in self.calls.values()
            for call in calls
        )


def _begins(note: AppointmentNote) -> datetime:
    """When an appointment begins, in UTC."""
    return datetime.combine(note.day, note.begins).astimezone(UTC)


def hall_board(hall: HallNow, project: str) -> HallBoard:
    """What the hall display shows; no owner's full name.

    Who has not come yet stands above who has; among either the newest call comes first.
    """
    times = times_of(hall.calls.values())
    turns = sorted(
        hall.turns(), key=lambda each: (not each.begun, each.called_at, each.call_id), reverse=True
    )
    steps: list[HallStep] = []
    waiting: set[UUID] = set()
    missed: dict[str, datetime] = {}
    for stage in SHOWN:
        lines = hall.lines(stage)
        median = times[stage].waited_median if stage in times else None
        steps.append(HallStep(stage, len(lines), median))
        waiting |= {each.visit_id for each in lines}
        missed |= {x.queue_number: x.back_at for x in lines if x.skipped and x.back_at}
    names = hall.settings.masked_names
    return HallBoard(
        project,
        tuple(
            HallCall(
                each.call_id,
                hall.here[each.visit_id].queue_number,
                mask_name(hall.here[each.visit_id].visitor) if names else "",
                each.stage,
                each.station,
                each.called_at,
                each.begun,
            )
            for each in turns
        ),
        tuple(sorted(missed, key=lambda number: missed[number])),
        tuple(steps),
        len(waiting),
        hall.settings.skip_calls,
        hall.settings.voice,
    )
