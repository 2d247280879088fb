"""Reception: finding a household and checking it in."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from handover_app.domain.acts import Act
from handover_app.domain.identity import new_id
from handover_app.domain.people import Right
from handover_app.domain.receipts import PaperRef
from handover_app.domain.visits import (
    AgentNameMissing,
    AlreadyCheckedIn,
    IdentityNotChecked,
    NotCheckedIn,
    Visit,
    VisitorKind,
    VisitUnit,
)
from handover_app.services.clock import local_day
from handover_app.services.handover import progress_of, require_unit
from handover_app.services.papers import desk_papers
from handover_app.storage.database import Database
from handover_app.storage.unit_of_work import UnitOfWork

QUEUE_LETTER = "A"
_EVERY_STATION = "*"


class VisitService:
    """Households come and go."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def check_in(
        self,
        act: Act,
        unit_id: UUID,
        kind: VisitorKind,
        visitor: str = "",
        *,
        identity_seen: bool,
    ) -> PaperRef:
        """Check the owner or an agent in; returns the flow sheet with the queue number.

        Raises:
            UnitNotSold: nobody owns the unit.
            AlreadyCheckedIn: a visit is open, with its time.
            AgentNameMissing: an agent without a name.
            IdentityNotChecked: the original document was not seen.
        """
        now = self._database.now()
        with self._database.write(act, unit_id) as work:
            work.require(Right.CHECK_IN)
            unit = require_unit(work, unit_id)
            unit.require_sold()
            there = work.visits.open_of(unit_id)
            if there is not None:
                raise AlreadyCheckedIn(there.arrived_at, there.queue_number)
            if kind is VisitorKind.AGENT and not visitor.strip():
                raise AgentNameMissing
            if not identity_seen:
                raise IdentityNotChecked
            visit = _visit(work, unit_id, kind, visitor.strip() or unit.owners[0].name, now)
            visit.opened()
            work.visits.add(visit)
            work.flush()
            paper = desk_papers.flow_sheet(work, progress_of(work, unit), visit, now)
            ref = work.papers.store(paper, unit_id, visit.id, now)
            work.commit({"queue_number": visit.queue_number, "paper": ref.paper_id})
            return ref

    def leave(self, act: Act, unit_id: UUID) -> None:
        """The household leaves; a later arrival is another visit.

        Raises:
            NotCheckedIn: no visit is open.
        """
        with self._database.write(act, unit_id) as work:
            work.require(Right.CHECK_IN)
            visit = work.visits.open_of(unit_id)
            if visit is None:
                raise NotCheckedIn(require_unit(work, unit_id).code)
            visit.close(self._database.now())
            work.commit()


def _visit(
    work: UnitOfWork, unit_id: UUID, kind: VisitorKind, visitor: str, now: datetime
) -> Visit:
    """A visit with the next number of the day: one series for the whole hall."""
    day = local_day(now)
    serial = work.take_number(f"queue {day.isoformat()}", _EVERY_STATION)
    return Visit(
        id=new_id(),
        unit_id=unit_id,
        day=day,
        queue_number=f"{QUEUE_LETTER}{serial:03d}",
        kind=kind,
        visitor=visitor,
        arrived_at=now,
        units=[VisitUnit(id=new_id(), unit_id=unit_id)],
    )
