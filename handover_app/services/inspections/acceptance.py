"""Refusal records, legal's judgement, deemed delivery, signatures."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from uuid import UUID

from handover_app.domain.acts import Act
from handover_app.domain.identity import new_id
from handover_app.domain.inspections import (
    AcceptanceRefusal,
    Conclusion,
    DeemedAlready,
    DeemedCause,
    DeemedDelivery,
    DeemedLine,
    DeemedNotPossible,
    HappenedInFuture,
    LegalView,
    NotDeemed,
    RefusalLine,
    RefusalNotFound,
    RefusalOrder,
    SigningOrder,
    SigningPurpose,
)
from handover_app.domain.people import Right
from handover_app.domain.receipts import PaperRef
from handover_app.domain.units import Unit
from handover_app.services.clock import local_day
from handover_app.services.defects.logging import inspection_of
from handover_app.services.handover import require_unit
from handover_app.services.inspections import refusing
from handover_app.services.inspections.concluding import Concluding, note_conclusion
from handover_app.services.inspections.signing import sign
from handover_app.services.papers import inspection_papers
from handover_app.storage.database import Database
from handover_app.storage.unit_of_work import UnitOfWork


class AcceptanceService:
    """What the owner signs, and what a refusal leads to."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def sign_record(self, act: Act, unit_id: UUID, signings: Sequence[SigningOrder]) -> PaperRef:
        """Owner or team sign the inspection record, or refuse to; the record is issued anew.

        Raises:
            NoInspection: the unit has none.
            SigningReasonMissing, SignatureEmpty, SignatureTooLong: see `sign`.
        """
        now = self._database.now()
        with self._database.write(act, unit_id) as work:
            work.require(Right.INSPECT)
            unit = require_unit(work, unit_id)
            inspection = inspection_of(work, unit)
            sign(work, unit_id, inspection.id, SigningPurpose.RECORD, signings, now)
            paper = inspection_papers.inspection_record(work, unit, now)
            ref = work.papers.store(paper, unit_id, inspection.id, now)
            work.commit({"paper": ref.paper_id})
            return ref

    def refuse(
        self,
        act: Act,
        unit_id: UUID,
        order: RefusalOrder,
        signings: Sequence[SigningOrder] = (),
        *,
        at: datetime | None = None,
    ) -> tuple[PaperRef, PaperRef]:
        """The owner refuses the flat: the conclusion and its record in one; answers both papers.

        The first is the inspection record, the second the refusal record, which is signed; ``at``
        is when the owner refused (UTC; None: now). Nobody judges the reasons here.

        Raises:
            NoInspection: no team was assigned.
            HappenedInFuture: ``at`` is later than now.
            RefusalReasonMissing, InspectionTextTooLong: see `RefusalOrder.checked`.
            SigningReasonMissing, SignatureEmpty, SignatureTooLong: see `sign`.
        """
        now = self._database.now()
        with self._database.write(act, unit_id) as work:
            work.require(Right.INSPECT)
            unit = require_unit(work, unit_id)
            order = order.checked()
            inspection = inspection_of(work, unit)
            reason = order.owner_words or order.other
            concluded = Concluding(Conclusion.REFUSED, reason, at=at)
            record = note_conclusion(work, unit, inspection, concluded, now)
            refusal = refusing.note_refusal(work, unit, inspection, order, signings, now)
            work.commit({"record": record.paper_id, "paper": refusal.paper_id})
            return record, refusal

    def record_refusal(
        self,
        act: Act,
        unit_id: UUID,
        order: RefusalOrder,
        signings: Sequence[SigningOrder] = (),
    ) -> PaperRef:
        """The record of a refusal that was concluded before, for signature; judged by nobody here.

        Raises:
            NoInspection: no team was assigned.
            NotRefused: the latest conclusion is no refusal.
            RefusalReasonMissing, InspectionTextTooLong: see `RefusalOrder.checked`.
            SigningReasonMissing, SignatureEmpty, SignatureTooLong: see `sign`.
        """
        now = self._database.now()
        with self._database.write(act, unit_id) as work:
            work.require(Right.INSPECT)
            unit = require_unit(work, unit_id)
            inspection = inspection_of(work, unit)
            ref = refusing.note_refusal(work, unit, inspection, order, signings, now)
            work.commit({"paper": ref.paper_id})
            return ref

    def sign_refusal(
        self, act: Act, refusal_id: UUID, signings: Sequence[SigningOrder]
    ) -> PaperRef:
        """The owner signs the refusal record later, or refuses to; it is issued anew.

        Raises:
            RefusalNotFound: there is no such record.
            SigningReasonMissing, SignatureEmpty, SignatureTooLong: see `sign`.
        """
        now = self._database.now()
        with self._database.write(act) as work:
            work.require(Right.INSPECT)
            refusal = _require(work, refusal_id)
            unit = require_unit(work, refusal.unit_id)
            ref = refusing.sign_refusal(work, unit, refusal, signings, now)
            work.commit({"paper": ref.paper_id})
            return ref

    def judge(self, act: Act, refusal_id: UUID, *, justified: bool, basis: str) -> None:
        """Legal sets whether the refusal has a good reason (domain guide 8.10).

        Raises:
            RefusalNotFound: there is no such record.
            JudgementBasisMissing: without saying why.
        """
        now = self._database.now()
        with self._database.write(act) as work:
            work.require(Right.JUDGE_REFUSAL)
            _require(work, refusal_id).judge(justified, basis, act.clerk, now)
            work.commit()

    def deem_delivered(
        self, act: Act, unit_id: UUID, cause: DeemedCause, day: date, basis: str, proof: str
    ) -> None:
        """Legal sets a unit to 视同交付; it is never counted as delivered.

        Raises:
            DeemedAlready: it is so since another day.
            DeemedNotPossible: it was accepted; came although it is said not to have come; or its
                refusal was not judged as without good reason.
            DeemedBasisMissing: basis or proof of service is missing.
            HappenedInFuture: the day has not come.
        """
        now = self._database.now()
        with self._database.write(act, unit_id) as work:
            work.require(Right.JUDGE_REFUSAL)
            unit = require_unit(work, unit_id)
            unit.require_sold()
            there = work.deemed.standing(unit_id)
            if there is not None:
                raise DeemedAlready(unit.code, there.day)
            if day > local_day(now):
                raise HappenedInFuture
            if not _may_be_deemed(work, unit, cause, day):
                raise DeemedNotPossible(unit.code)
            deemed = DeemedDelivery(
                id=new_id(),
                unit_id=unit_id,
                cause=cause,
                day=day,
                basis=basis,
                proof=proof,
                at=now,
                clerk=act.clerk,
            )
            deemed.decided()
            work.deemed.add(deemed)
            work.commit()

    def withdraw_deemed(self, act: Act, unit_id: UUID, reason: str) -> None:
        """Legal takes a deemed delivery back; it stays readable.

        Raises:
            NotDeemed: there is none.
            JudgementBasisMissing: without saying why.
        """
        now = self._database.now()
        with self._database.write(act, unit_id) as work:
            work.require(Right.JUDGE_REFUSAL)
            unit = require_unit(work, unit_id)
            deemed = work.deemed.standing(unit_id)
            if deemed is None:
                raise NotDeemed(unit.code)
            deemed.withdraw(reason, unit.code, now)
            work.commit()

    def refusals(self, unit_id: UUID | None = None) -> tuple[RefusalLine, ...]:
        """Refusal records of a unit, or all, oldest first."""
        with self._database.read() as reading:
            repository = reading.acceptance_refusals
            found = repository.all() if unit_id is None else repository.of_unit(unit_id)
            return refusing.refusal_lines(reading, found)

    def deemed(self) -> tuple[DeemedLine, ...]:
        """Every deemed delivery, withdrawn ones too, oldest first."""
        with self._database.read() as reading:
            return refusing.deemed_lines(reading, reading.deemed.all())

    def legal(self) -> LegalView:
        """All that legal decides about: refusals, deemed deliveries, and which units may be so."""
        with self._database.read() as reading:
            return LegalView(
                refusing.refusal_lines(reading, reading.acceptance_refusals.all()),
                refusing.deemed_lines(reading, reading.deemed.all()),
                refusing.candidates(reading),
            )


def _may_be_deemed(work: UnitOfWork, unit: Unit, cause: DeemedCause, day: date) -> bool:
    """Whether the facts fit the cause: nobody came, or a refusal was judged as groundless.

    Nobody is late before the contract's delivery day.
    """
    facts = work.handovers.facts(unit.id)[unit.id]
    if facts.rescinded:
        return False
    if cause is DeemedCause.NOT_COME:
        early = unit.delivery_date is not None and day < unit.delivery_date
        return not early and refusing.never_came(facts)
    records = work.acceptance_refusals.of_unit(unit.id)
    return refusing.refused_groundlessly(facts, records[-1] if records else None)


def _require(work: UnitOfWork, refusal_id: UUID) -> AcceptanceRefusal:
    found = work.acceptance_refusals.get(refusal_id)
    if found is None:
        raise RefusalNotFound
    return found
