"""The lead's board: the figures of the day and the grid of all units."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime, time, timedelta
from uuid import UUID

from handover_app.domain.handover import Stage, StepState, UnitFacts
from handover_app.domain.inspections import Conclusion
from handover_app.domain.keys import board_of
from handover_app.domain.reports import Board, Cell, CellState, StationLoad
from handover_app.domain.visits import Waiting
from handover_app.services.clock import local_day
from handover_app.services.handover import Presence
from handover_app.storage.database import Database
from handover_app.storage.unit_of_work import Reading

TOP_DEFECTS = 5
_STATIONS = (Stage.INSPECTION, Stage.SETTLEMENT, Stage.PAPERS, Stage.KEYS)


class ReportService:
    """Live figures, counted from the facts of all desks."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def board(self) -> Board:
        """The whole day on one page."""
        now = self._database.now()
        with self._database.read() as reading:
            presence = Presence.of(reading, now)
            # A flat that was given back left the delivery list, whatever was noted of it before.
            facts = {key: each for key, each in presence.facts.items() if not each.rescinded}
            day = _hours(now)
            sold = reading.reports.sold()
            deemed = _deemed(reading, facts) & sold
            cells = tuple(
                Cell(*row, _cell(facts.get(unit), unit in sold, presence.states), unit in deemed)
                for row in reading.reports.grid()
                for unit in row[:1]
            )
            found, closed = reading.reports.defects()
            return Board(
                due=len(sold),
                keys_ready=_keys_ready(reading, facts),
                taken=reading.reports.taken(*day),
                refunded=reading.reports.refunded(*day),
                defects=found,
                closed_on_the_spot=closed,
                top_defects=reading.reports.top_defects(TOP_DEFECTS),
                loads=tuple(_load(presence.queue(stage), stage, now) for stage in _STATIONS),
                cells=cells,
                keys_overdue=board_of(reading.key_loans.out(), now).keys_overdue,
                keys_days_late=_keys_days_late(reading, now),
                deemed=len(deemed),
                **_counted(list(facts.values())),
            )


def _counted(facts: Sequence[UnitFacts]) -> dict[str, int]:
    """How many units there are of each kind, by the board's own names."""
    firsts = [each.first_conclusion for each in facts if each.first_conclusion is not None]
    latest = [each.conclusion for each in facts]
    without = [each for each in facts if each.conclusion is Conclusion.ACCEPTED]
    return {
        "arrived": sum(each.visit_id is not None for each in facts),
        "in_hand": sum(each.visit_open and not each.delivered for each in facts),
        "delivered": sum(each.delivered for each in facts),
        "delivered_without_defects": sum(each.delivered for each in without),
        "refused": latest.count(Conclusion.REFUSED),
        "only_looked": latest.count(Conclusion.ONLY_LOOKED),
        "first_inspections": len(firsts),
        "first_passed": firsts.count(Conclusion.ACCEPTED),
    }


def _hours(now: datetime) -> tuple[datetime, datetime]:
    """When the business day of this moment begins and ends."""
    begins = datetime.combine(local_day(now), time()).astimezone()
    return begins, begins + timedelta(days=1)


def _deemed(reading: Reading, facts: Mapping[UUID, UnitFacts]) -> frozenset[UUID]:
    """Units deemed delivered whose owner has not taken them over since."""
    delivered = {unit for unit, each in facts.items() if each.delivered}
    return reading.deemed.units() - delivered


def _keys_ready(reading: Reading, facts: Mapping[UUID, UnitFacts]) -> int:
    """How many units' keys are all tried and labelled (E06)."""
    unlabelled = reading.key_desk.lacking_labels()
    return sum(
        each.keys > 0 and each.keys_tried == each.keys and unit not in unlabelled
        for unit, each in facts.items()
    )


def _keys_days_late(reading: Reading, now: datetime) -> int:
    """How late the contractor's transfer is; units are looked at only once its day is over."""
    due = reading.projects.only().keys_due
    if due is None or local_day(now) <= due or not reading.key_sets.units_awaiting():
        return 0
    return (local_day(now) - due).days


def _load(queue: Waiting, stage: Stage, now: datetime) -> StationLoad:
    longest = max((int((now - row.since).total_seconds() // 60) for row in queue.here), default=0)
    return StationLoad(stage, len(queue.here), max(longest, 0))


def _cell(
    facts: UnitFacts | None, sold: bool, states: Mapping[UUID, Mapping[Stage, StepState]]
) -> CellState:
    if not sold:
        return CellState.NOT_SOLD
    if facts is None:
        return CellState.NOT_COME
    if facts.delivered:
        return CellState.DELIVERED
    if facts.conclusion is Conclusion.REFUSED:
        return CellState.REFUSED
    if not facts.visit_open:
        return CellState.NOT_COME
    # An accepted flat whose keys may not go out yet: somebody waits for a desk to act.
    blocked = states[facts.unit_id][Stage.KEYS] is StepState.BLOCKED
    return CellState.BLOCKED if blocked and facts.conclusion is not None else CellState.IN_HAND
