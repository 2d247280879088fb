"""The handover certificate: issued when the keys may go, signed by the owners' side."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from handover_app.documents.wording import wording
from handover_app.domain.acts import Act
from handover_app.domain.gifts import (
    CERTIFICATE,
    Agreement,
    AgreementSigned,
    CertificateDesk,
    CertificateIssued,
    CertificateIssuedBefore,
    CertificateLine,
    CertificateOrder,
    SignOrder,
)
from handover_app.domain.handover import Effect, Stage
from handover_app.domain.identity import new_id
from handover_app.domain.inspections import SigningState
from handover_app.domain.papers import PaperKind
from handover_app.domain.people import Right
from handover_app.domain.receipts import PaperRef, UnitRescinded
from handover_app.domain.units import Unit
from handover_app.domain.visits import Presence, Scope, VisitorKind
from handover_app.services.clock import local_day
from handover_app.services.handover import Progress, progress_of, require_unit
from handover_app.services.papers.certificate_papers import (
    Correction,
    certificate,
    certificate_text,
    handed_on,
    open_defects,
)
from handover_app.services.papers.numbers import number_on_paper
from handover_app.services.visits.authorities import require_scope
from handover_app.storage.database import Database
from handover_app.storage.unit_of_work import Reading, UnitOfWork

CERTIFICATE_BOOK = "交接书"


class CertificateService:
    """One certificate a unit; a correction is a new one that names the old one.

    It is issued once the keys are signed for, or in the same visit at the key desk as soon as the
    gate table lets the keys go. It is a condition of nothing.
    """

    def __init__(self, database: Database) -> None:
        self._database = database

    def desk(self, unit_id: UUID) -> CertificateDesk:
        """What will be signed, by whom, and what keeps it back.

        Raises:
            UnitNotFound: there is none with this id.
        """
        now = self._database.now()
        with self._database.read() as reading:
            unit = require_unit(reading, unit_id)
            progress = progress_of(reading, unit)
            handed_over = progress.facts.handed_over
            signers, absent = _signers(reading, unit)
            blockers = () if handed_over else progress.blockers(Stage.KEYS)
            return CertificateDesk(
                unit_id=unit_id,
                text=certificate_text(reading, progress, now),
                signers=signers,
                absent=absent,
                handed_on=handed_on(progress, now) or local_day(now),
                handed_over=handed_over,
                open_defects=len(open_defects(reading, unit)),
                blockers=tuple(each for each in blockers if each.effect is Effect.BLOCK),
                issued=_issued(reading, unit_id),
            )

    def issue(self, act: Act, unit_id: UUID, order: CertificateOrder) -> PaperRef:
        """Issue the certificate with how the owners' side signed it, or refused to; its paper.

        Raises:
            UnitNotSold: nobody has bought it.
            GateClosed: the keys may not be handed over yet; `.blockers` says why.
            UnitRescinded: the owner gave the contract back.
            CertificateIssuedBefore: there is one, and no reason for another was given.
            SignerMissing, SignedTwice, AgreementReasonMissing, AgreementChanged, SignatureEmpty,
                SignatureTooLong, DocumentTextTooLong: what is signed is not whole.
            BeyondAuthority: an agent signs who may not.
        """
        now = self._database.now()
        with self._database.write(act, unit_id) as work:
            work.require(Right.ISSUE_ARTICLES)
            unit = require_unit(work, unit_id)
            unit.require_sold()
            progress = progress_of(work, unit)
            _require_ready(progress)
            text = certificate_text(work, progress, now)
            order = order.checked(_title(), text)
            issued = _issued(work, unit_id)
            if issued and not order.reason:
                raise CertificateIssuedBefore(issued[-1].number, issued[-1].at)
            ref = _issue(work, progress, order, issued[-1].number if issued else "", now)
            work.commit({"paper": ref.paper_id, "number": ref.number})
            return ref


def _require_ready(progress: Progress) -> None:
    if progress.facts.rescinded:
        raise UnitRescinded(progress.unit.code)
    if not progress.facts.handed_over:
        progress.open_gate(Stage.KEYS)


def _issue(
    work: UnitOfWork, progress: Progress, order: CertificateOrder, replaces: str, now: datetime
) -> PaperRef:
    """Number, signatures and paper; the words are those that were checked."""
    unit = progress.unit
    serial = work.take_number(CERTIFICATE_BOOK)
    number = number_on_paper(work, f"JJ-{work.act.station}-{serial:06d}")
    text = certificate_text(work, progress, now)
    signed = [_signed(work, unit, each, number, text, now) for each in order.signers]
    reason = order.reason if replaces else ""
    paper = certificate(work, progress, now, number, signed, Correction(replaces, reason))
    work.record(CertificateIssued(unit_id=unit.id, number=number, replaces=replaces, reason=reason))
    return work.papers.store(paper, unit.id, signed[0].id, now)


def _signed(
    work: UnitOfWork, unit: Unit, order: SignOrder, number: str, text: str, now: datetime
) -> Agreement:
    """Keep one person's signature under the certificate ``number``, with the words."""
    if order.state is not SigningState.REFUSED:
        require_scope(work, unit.id, Scope.SIGN, [order.signer])
    made = Agreement(
        id=new_id(),
        unit_id=unit.id,
        code=CERTIFICATE,
        name=_title(),
        edition=number,
        text=text,
        signer=order.signer,
        state=order.state,
        reason=order.reason,
        signature=order.signature,
        at=now,
        clerk=work.act.clerk,
    )
    work.agreements.add(made)
    work.record(
        AgreementSigned(
            unit_id=unit.id, document=CERTIFICATE, name=_title(), edition=number, state=order.state
        )
    )
    return made


def _title() -> str:
    return wording()("handover_certificate.title")


def _signers(reading: Reading, unit: Unit) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Who may sign for the owners' side, and who of them is not here by the check-in."""
    owners = tuple(owner.name for owner in unit.owners)
    visit = reading.visits.latest_of(unit.id)
    if visit is None:
        return owners, ()
    agent = visit.authority.agent if visit.authority else ""
    if visit.kind is VisitorKind.AGENT:
        return (agent or visit.visitor,), ()
    told = visit.latest_parties()
    absent = tuple(
        owner.name
        for owner in unit.owners
        if owner.id in told and told[owner.id].presence is not Presence.PRESENT
    )
    return tuple(dict.fromkeys((*owners, *([agent] if agent else [])))), absent


def _issued(reading: Reading, unit_id: UUID) -> tuple[CertificateLine, ...]:
    """The certificates of a unit, oldest first."""
    signed: dict[str, list[Agreement]] = {}
    for each in reading.agreements.of_unit(unit_id):
        if each.code == CERTIFICATE:
            signed.setdefault(each.edition, []).append(each)
    return tuple(
        CertificateLine(
            paper_id=ref.paper_id,
            number=ref.number,
            at=signed[ref.number][0].at,
            signers=tuple(
                each.signer for each in signed[ref.number] if each.state is not SigningState.REFUSED
            ),
            refused=tuple(
                each.signer for each in signed[ref.number] if each.state is SigningState.REFUSED
            ),
        )
        for ref in reading.papers.of_unit(unit_id, PaperKind.HANDOVER_CERTIFICATE)
        if ref.number in signed
    )
