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
    NotDeemed,
    NotRefused,
    RefusalLine,
    RefusalNotFound,
    RefusalOrder,
    SigningOrder,
    SigningParty,
    SigningPurpose,
)
from handover_app.domain.people import Right
from handover_app.domain.receipts import PaperRef
from handover_app.domain.units import Unit
from handover_app.services.clock import local_day
from handover_app.services.defects.logging import inspection_of
from handover_app.services.handover import require_unit
from handover_app.services.inspections.signing import sign
from handover_app.services.papers import acceptance_papers, inspection_papers
from handover_app.services.papers.numbers import number_on_paper
from handover_app.storage.database import Database
from handover_app.storage.unit_of_work import Reading, UnitOfWork

REFUSAL_BOOK = "拒收"


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

    def record_refusal(
        self,
        act: Act,
        unit_id: UUID,
        order: RefusalOrder,
        signings: Sequence[SigningOrder] = (),
    ) -> PaperRef:
        """The owner's refusal with reasons and words, for signature; judged by nobody here.

        Raises:
            NotRefused: the latest conclusion is no refusal.
            RefusalReasonMissing: neither a reason nor words.
            SigningReasonMissing, SignatureEmpty, SignatureTooLong: see `sign`.
        """
        now = self._database.now()
        with self._database.write(act, unit_id) as work:
            work.require(Right.INSPECT)
            unit = require_unit(work, unit_id)
            order = order.checked()
            inspection = inspection_of(work, unit)
            latest = inspection.latest
            if latest is None or latest.conclusion is not Conclusion.REFUSED:
                raise NotRefused(unit.code)
            refusal = _refusal(work, unit, inspection.id, order, now)
            refusal.recorded()
            work.acceptance_refusals.add(refusal)
            work.flush()
            sign(work, unit_id, refusal.id, SigningPurpose.REFUSAL, signings, now)
            ref = _store(work, unit, refusal, now)
            work.commit({"paper": ref.paper_id, "number": refusal.number})
            return ref

    def sign_refusal(
        self, act: Act, refusal_id: UUID, signings: Sequence[SigningOrder]
    ) -> PaperRef:
        """The owner signs the refusal record later, or refuses to; it is issued anew.

        Raises:
            RefusalNotFound: there is no such record; and as `sign`.
        """
        now = self._database.now()
        with self._database.write(act) as work:
            work.require(Right.INSPECT)
            refusal = _require(work, refusal_id)
            sign(work, refusal.unit_id, refusal.id, SigningPurpose.REFUSAL, signings, now)
            ref = _store(work, require_unit(work, refusal.unit_id), refusal, now)
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
            if not _may_be_deemed(work, unit, cause):
                raise DeemedNotPossible(unit.code)
            deemed = DeemedDelivery(
                id=new_id(),
                unit_id=unit_id,
                cause=cause,
                day=day,
                basis=basis.strip(),
                proof=proof.strip(),
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
            codes = reading.units.lines([each.unit_id for each in found])
            return tuple(_line(reading, each, codes[each.unit_id].code) for each in found)

    def deemed(self) -> tuple[DeemedLine, ...]:
        """Every deemed delivery, withdrawn ones too, oldest first."""
        with self._database.read() as reading:
            found = reading.deemed.all()
            codes = reading.units.lines([each.unit_id for each in found])
            return tuple(
                DeemedLine(
                    each.unit_id,
                    codes[each.unit_id].code,
                    each.cause,
                    each.day,
                    each.basis,
                    each.proof,
                    each.at,
                    each.withdrawn_at,
                    each.withdrawn_reason,
                )
                for each in found
            )


def _refusal(
    work: UnitOfWork, unit: Unit, inspection_id: UUID, order: RefusalOrder, now: datetime
) -> AcceptanceRefusal:
    serial = work.take_number(REFUSAL_BOOK)
    return AcceptanceRefusal(
        id=new_id(),
        unit_id=unit.id,
        inspection_id=inspection_id,
        number=number_on_paper(work, f"JS-{work.act.station}-{serial:06d}"),
        reasons=order.reasons,
        other=order.other.strip(),
        owner_words=order.owner_words.strip(),
        offered=order.offered.strip(),
        next_date=order.next_date,
        made_at=now,
        clerk=work.act.clerk,
    )


def _may_be_deemed(work: UnitOfWork, unit: Unit, cause: DeemedCause) -> bool:
    """Whether the facts fit the cause: nobody came, or a refusal was judged as groundless."""
    facts = work.handovers.facts(unit.id)[unit.id]
    if facts.conclusion is not None and facts.conclusion.releases_keys:
        return False
    if cause is DeemedCause.NOT_COME:
        return facts.visit_id is None
    records = work.acceptance_refusals.of_unit(unit.id)
    return bool(records) and records[-1].justified is False


def _store(work: UnitOfWork, unit: Unit, refusal: AcceptanceRefusal, now: datetime) -> PaperRef:
    paper = acceptance_papers.refusal_record(work, unit, refusal, now)
    return work.papers.store(paper, unit.id, refusal.id, now)


def _require(work: UnitOfWork, refusal_id: UUID) -> AcceptanceRefusal:
    found = work.acceptance_refusals.get(refusal_id)
    if found is None:
        raise RefusalNotFound
    return found


def _line(reading: Reading, refusal: AcceptanceRefusal, code: str) -> RefusalLine:
    latest = max(refusal.judgements, key=lambda each: (each.at, each.id), default=None)
    paper = reading.papers.about(refusal.id)
    owner = reading.signings.of(refusal.id).get(SigningParty.OWNER)
    return RefusalLine(
        refusal.id,
        refusal.unit_id,
        code,
        refusal.number,
        refusal.reasons,
        refusal.other,
        refusal.owner_words,
        refusal.offered,
        refusal.next_date,
        refusal.made_at,
        refusal.justified,
        "" if latest is None else latest.basis,
        None if owner is None else owner.state,
        None if paper is None else paper.paper_id,
    )
