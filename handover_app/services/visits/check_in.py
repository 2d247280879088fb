"""Reception: checking a household in, checking again, taking further units along, leaving."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from handover_app.domain.acts import Act
from handover_app.domain.handover import Stage
from handover_app.domain.identity import new_id
from handover_app.domain.people import Right
from handover_app.domain.receipts import PaperRef
from handover_app.domain.units import Unit
from handover_app.domain.visits import (
    PLAIN_ARRIVAL,
    AgentNameMissing,
    AlreadyCheckedIn,
    Arrival,
    IdentityNotChecked,
    IdentitySheetIssued,
    NotCheckedIn,
    OtherOwners,
    Visit,
    VisitorKind,
    VisitUnit,
)
from handover_app.services.clock import local_day
from handover_app.services.handover import open_gate, progress_of, require_unit
from handover_app.services.keys.desk import Secret
from handover_app.services.papers import desk_papers, visit_papers
from handover_app.services.papers.words import word_of
from handover_app.services.visits.identity import checked_arrival, note_identity
from handover_app.storage.database import Database
from handover_app.storage.unit_of_work import UnitOfWork

QUEUE_LETTER = "A"
_EVERY_STATION = "*"


class VisitService:
    """Households come and go."""

    def __init__(self, database: Database, secret: Secret) -> None:
        self._database = database
        self._secret = secret

    def check_in(
        self,
        act: Act,
        unit_id: UUID,
        kind: VisitorKind,
        visitor: str = "",
        *,
        identity_seen: bool,
        arrival: Arrival = PLAIN_ARRIVAL,
    ) -> PaperRef:
        """Check the owner or an agent in; returns the flow sheet with the queue number.

        Whoever comes early, late or without appointment is checked in like everybody.

        Raises:
            UnitNotSold: nobody owns the unit.
            AlreadyCheckedIn: a visit is open, with its time.
            AgentNameMissing, IdentityNotChecked: an agent without a name; no original was seen.
            IdentityDoubtful: only with a supervisor's approval; `.doubts` says why.
            AuthorityIncomplete, RepresentedByNobody, NotOfThisUnit, WordsTooLong: it is not whole.
            OtherOwners: a further unit has none of these owners.
        """
        now = act.moment(self._database.now())
        with self._database.write(act, unit_id) as work:
            work.require(Right.CHECK_IN)
            unit = _locked(work, unit_id, arrival.further)
            unit.require_sold()
            open_gate(work, unit, Stage.CHECK_IN)
            _refuse_open(work, [unit_id, *arrival.further])
            arrival, visitor = checked_arrival(unit, kind, visitor, arrival)
            _require_shown(visitor, identity_seen=identity_seen)
            visit = _visit(work, unit, kind, visitor, now)
            visit.opened()
            _take_along(work, unit, visit, arrival.further)
            note_identity(work, unit, visit, arrival, now)
            work.visits.add(visit)
            work.flush()
            ref = self._flow_sheet(work, unit, visit, now)
            work.commit({"queue_number": visit.queue_number, "paper": ref.paper_id})
            return ref

    def check_again(
        self,
        act: Act,
        unit_id: UUID,
        kind: VisitorKind,
        visitor: str = "",
        *,
        identity_seen: bool,
        arrival: Arrival = PLAIN_ARRIVAL,
    ) -> PaperRef:
        """Check identity again while the household is here: another owner came, or an authority.

        The earlier check stays. Answers the sheet of the identity check (form 6.2).

        Raises:
            NotCheckedIn: no visit is open.
            And as `check_in`.
        """
        now = self._database.now()
        with self._database.write(act, unit_id) as work:
            work.require(Right.CHECK_IN)
            unit, visit = _here(work, unit_id)
            arrival, visitor = checked_arrival(unit, kind, visitor, arrival)
            _require_shown(visitor, identity_seen=identity_seen)
            visit.acts(kind, visitor)
            note_identity(work, unit, visit, arrival, now, again=True)
            work.flush()
            ref = _identity_sheet(work, unit, visit, now)
            work.commit({"paper": ref.paper_id})
            return ref

    def take_along(self, act: Act, unit_id: UUID, further: Sequence[UUID]) -> PaperRef:
        """Make further units of the same owners part of the open visit; a new flow sheet.

        Raises:
            NotCheckedIn: no visit is open; AlreadyCheckedIn: a further unit is in another one.
            OtherOwners: a further unit has none of these owners.
        """
        now = self._database.now()
        with self._database.write(act, unit_id) as work:
            work.require(Right.CHECK_IN)
            _locked(work, unit_id, further)
            unit, visit = _here(work, unit_id)
            there = {each.unit_id for each in visit.units}
            fresh = [each for each in further if each not in there]
            _refuse_open(work, fresh)
            _take_along(work, unit, visit, fresh)
            work.flush()
            main = unit if visit.unit_id == unit_id else require_unit(work, visit.unit_id)
            ref = self._flow_sheet(work, main, visit, now)
            if work.has_events():
                work.commit({"paper": ref.paper_id})
            return ref

    def identity_sheet(self, act: Act, unit_id: UUID) -> PaperRef:
        """The sheet of the identity check (form 6.2) of the newest visit, for the signatures.

        Raises:
            NotCheckedIn: the household was never here.
        """
        now = self._database.now()
        with self._database.write(act, unit_id) as work:
            work.require(Right.CHECK_IN)
            unit = require_unit(work, unit_id)
            visit = work.visits.latest_of(unit_id)
            if visit is None:
                raise NotCheckedIn(unit.code)
            ref = _identity_sheet(work, unit, visit, now)
            work.commit({"paper": ref.paper_id})
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

    def _flow_sheet(self, work: UnitOfWork, unit: Unit, visit: Visit, now: datetime) -> PaperRef:
        numbers = work.unit_tags.give([each.unit_id for each in visit.units])
        secret = self._secret.of(work)
        codes = desk_papers.unit_codes(secret, numbers)
        paper = desk_papers.flow_sheet(work, progress_of(work, unit), visit, now, codes)
        return work.papers.store(paper, unit.id, visit.id, now)


def _locked(work: UnitOfWork, unit_id: UUID, further: Sequence[UUID]) -> Unit:
    """The unit, with the rows of all held in one order, so that two desks don't wait crosswise."""
    for each in sorted({unit_id, *further}):
        require_unit(work, each)
    return require_unit(work, unit_id)


def _here(work: UnitOfWork, unit_id: UUID) -> tuple[Unit, Visit]:
    unit = require_unit(work, unit_id)
    visit = work.visits.open_of(unit_id)
    if visit is None:
        raise NotCheckedIn(unit.code)
    return unit, visit


def _refuse_open(work: UnitOfWork, unit_ids: Sequence[UUID]) -> None:
    """Raises: AlreadyCheckedIn."""
    for unit_id in unit_ids:
        there = work.visits.open_of(unit_id)
        if there is not None:
            raise AlreadyCheckedIn(there.arrived_at, there.queue_number)


def _require_shown(visitor: str, *, identity_seen: bool) -> None:
    """Raises: AgentNameMissing, IdentityNotChecked."""
    if not visitor:
        raise AgentNameMissing
    if not identity_seen:
        raise IdentityNotChecked


def _take_along(work: UnitOfWork, unit: Unit, visit: Visit, wanted: Sequence[UUID]) -> None:
    """Make further units of the same owners part of the visit.

    Raises:
        OtherOwners: one has none of these owners.
    """
    ids = [each for each in dict.fromkeys(wanted) if each != unit.id]
    if not ids:
        return
    related = set(work.households.related(unit.id))
    for each in [require_unit(work, unit_id) for unit_id in ids]:
        if each.id not in related:
            raise OtherOwners(each.code)
        visit.take_along(each.id)


def _identity_sheet(work: UnitOfWork, unit: Unit, visit: Visit, now: datetime) -> PaperRef:
    paper = visit_papers.identity_check(work, progress_of(work, unit), visit, now)
    ref = work.papers.store(paper, unit.id, visit.id, now)
    work.record(IdentitySheetIssued(unit_id=unit.id, paper_id=ref.paper_id))
    return ref


def _visit(work: UnitOfWork, unit: Unit, kind: VisitorKind, visitor: str, now: datetime) -> Visit:
    """A visit with the next number of the day: one series for the whole hall."""
    day = local_day(now)
    serial = work.take_number(f"queue {day.isoformat()}", _EVERY_STATION)
    marks = work.households.marks(unit.id)
    return Visit(
        id=new_id(),
        unit_id=unit.id,
        day=day,
        queue_number=f"{QUEUE_LETTER}{serial:03d}",
        kind=kind,
        visitor=visitor,
        arrived_at=now,
        nth=work.visits.count_about(unit.id) + 1,
        # Dispatch sends a senior team to whoever is marked.
        special="、".join(word_of("household_marks", each) for each in marks),
        units=[VisitUnit(id=new_id(), unit_id=unit.id)],
    )
