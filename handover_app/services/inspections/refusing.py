"""Refusal records within a transaction, and what legal sees of them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from uuid import UUID

from handover_app.domain.handover import UnitFacts
from handover_app.domain.identity import new_id
from handover_app.domain.inspections import (
    AcceptanceRefusal,
    Conclusion,
    DeemedCandidate,
    DeemedCause,
    DeemedDelivery,
    DeemedLine,
    Inspection,
    NotRefused,
    RefusalLine,
    RefusalOrder,
    SigningOrder,
    SigningParty,
    SigningPurpose,
    SigningState,
)
from handover_app.domain.receipts import PaperRef
from handover_app.domain.units import Unit
from handover_app.services.inspections.signing import sign
from handover_app.services.papers.acceptance_papers import refusal_record
from handover_app.services.papers.numbers import number_on_paper
from handover_app.storage.unit_of_work import Reading, UnitOfWork

REFUSAL_BOOK = "拒收"


def note_refusal(
    work: UnitOfWork,
    unit: Unit,
    inspection: Inspection,
    order: RefusalOrder,
    signings: Sequence[SigningOrder],
    now: datetime,
) -> PaperRef:
    """Keep the record of a refusal and issue it for signature.

    Raises:
        NotRefused: the latest conclusion is no refusal.
        RefusalReasonMissing, InspectionTextTooLong: see `RefusalOrder.checked`.
        SigningReasonMissing, SignatureEmpty, SignatureTooLong: see `sign`.
    """
    order = order.checked()
    latest = inspection.latest
    if latest is None or latest.conclusion is not Conclusion.REFUSED:
        raise NotRefused(unit.code)
    serial = work.take_number(REFUSAL_BOOK)
    refusal = AcceptanceRefusal(
        id=new_id(),
        unit_id=unit.id,
        inspection_id=inspection.id,
        number=number_on_paper(work, f"JS-{work.act.station}-{serial:06d}"),
        reasons=order.reasons,
        other=order.other,
        owner_words=order.owner_words,
        offered=order.offered,
        next_date=order.next_date,
        # What was told on paper in the morning was refused in the morning.
        made_at=latest.at,
        clerk=work.act.clerk,
    )
    refusal.recorded()
    work.acceptance_refusals.add(refusal)
    work.flush()
    return sign_refusal(work, unit, refusal, signings, now)


def sign_refusal(
    work: UnitOfWork,
    unit: Unit,
    refusal: AcceptanceRefusal,
    signings: Sequence[SigningOrder],
    now: datetime,
) -> PaperRef:
    """Keep how each party signed the record, and issue it with that."""
    sign(work, unit.id, refusal.id, SigningPurpose.REFUSAL, signings, now)
    return work.papers.store(refusal_record(work, unit, refusal, now), unit.id, refusal.id, now)


def refusal_lines(reading: Reading, found: Sequence[AcceptanceRefusal]) -> tuple[RefusalLine, ...]:
    """Refusal records as the window sees them."""
    ids = [each.id for each in found]
    codes = reading.units.lines([each.unit_id for each in found])
    papers = reading.papers.about_each(ids)
    signed = reading.signings.states(ids, SigningParty.OWNER)
    return tuple(
        _refusal_line(each, codes[each.unit_id].code, papers.get(each.id), signed.get(each.id))
        for each in found
    )


def deemed_lines(reading: Reading, found: Sequence[DeemedDelivery]) -> tuple[DeemedLine, ...]:
    """Deemed deliveries as the window sees them."""
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


def candidates(reading: Reading) -> tuple[DeemedCandidate, ...]:
    """Sold units whose owner never came, or whose refusal was judged as groundless."""
    facts = reading.handovers.facts()
    latest = {each.unit_id: each for each in reading.acceptance_refusals.all()}
    open_ = reading.reports.sold() - reading.deemed.units()
    causes: dict[UUID, DeemedCause] = {}
    for unit_id in open_:
        known = facts.get(unit_id)
        record = latest.get(unit_id)
        if never_came(known):
            causes[unit_id] = DeemedCause.NOT_COME
        elif known is not None and refused_groundlessly(known, record):
            causes[unit_id] = DeemedCause.REFUSED_WITHOUT_REASON
    return _in_order(reading, causes, latest)


def never_came(facts: UnitFacts | None) -> bool:
    """Whether no desk has seen the owner."""
    return facts is None or (facts.visit_id is None and facts.conclusion is None)


def refused_groundlessly(facts: UnitFacts, latest: AcceptanceRefusal | None) -> bool:
    """Whether legal judged the latest refusal so, and the owner has not accepted since."""
    accepted = facts.conclusion is not None and facts.conclusion.releases_keys
    return not accepted and latest is not None and latest.justified is False


def _in_order(
    reading: Reading, causes: Mapping[UUID, DeemedCause], latest: Mapping[UUID, AcceptanceRefusal]
) -> tuple[DeemedCandidate, ...]:
    units = sorted(reading.units.some(list(causes)), key=lambda each: each.code)
    return tuple(
        DeemedCandidate(
            unit.id,
            unit.code,
            unit.owner_names,
            causes[unit.id],
            unit.delivery_date,
            latest[unit.id].number if unit.id in latest else "",
        )
        for unit in units
    )


def _refusal_line(
    refusal: AcceptanceRefusal, code: str, paper: PaperRef | None, signed: SigningState | None
) -> RefusalLine:
    latest = max(refusal.judgements, key=lambda each: (each.at, each.id), default=None)
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
        signed,
        None if paper is None else paper.paper_id,
    )
