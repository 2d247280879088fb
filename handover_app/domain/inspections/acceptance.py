"""Refusals as legal events, legal's judgement, deemed delivery, and signatures (guide 8.10)."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import date, datetime
from uuid import UUID

from handover_app.domain.events import Aggregate
from handover_app.domain.identity import new_id
from handover_app.domain.inspections.events import (
    DeemedDelivered,
    DeemedWithdrawn,
    RefusalJudged,
    RefusalRecorded,
)
from handover_app.domain.inspections.kinds import (
    DeemedCause,
    RefusalReason,
    SigningParty,
    SigningPurpose,
    SigningState,
)
from handover_app.domain.inspections.refusals import (
    DeemedBasisMissing,
    InspectionTextTooLong,
    JudgementBasisMissing,
    NotDeemed,
    RefusalReasonMissing,
    SigningReasonMissing,
)
from handover_app.domain.keys import printable
from handover_app.domain.signatures import Signature, SignatureEmpty

LONGEST_NAME = 120
LONGEST_LINE = 200
LONGEST_REASON = 500
LONGEST_STATEMENT = 4000
"""Characters that are kept of a name, another reason, why nothing is signed, a statement."""


def statement(words: str, most: int = LONGEST_STATEMENT) -> str:
    """What somebody said, without control signs and spaces at its ends; its lines stay.

    Raises:
        InspectionTextTooLong: it has more than ``most`` characters; nothing is cut unseen.
    """
    found = printable(words).strip()
    if len(found) > most:
        raise InspectionTextTooLong(most)
    return found


@dataclass(frozen=True, kw_only=True)
class SigningOrder:
    """How one party signs: ``reason`` for a refusal, ``signature`` when on the pane."""

    party: SigningParty
    name: str
    state: SigningState
    reason: str = ""
    signature: Signature | None = None

    def checked(self) -> SigningOrder:
        """The same, found sound.

        Raises:
            SigningReasonMissing: a refusal to sign without a reason.
            SignatureEmpty, SignatureTooLong: the pane has nothing, or too much.
            InspectionTextTooLong: the name or the reason is longer than what is kept.
        """
        name, reason = statement(self.name, LONGEST_NAME), statement(self.reason, LONGEST_REASON)
        if self.state is SigningState.REFUSED and not reason:
            raise SigningReasonMissing(self.party)
        if self.state is SigningState.ON_PANE:
            if self.signature is None:
                raise SignatureEmpty
            self.signature.check()
        signature = self.signature if self.state is SigningState.ON_PANE else None
        return replace(self, name=name, reason=reason, signature=signature)


@dataclass(frozen=True, kw_only=True)
class Signing:
    """A signature, or its refusal, as it was stored."""

    id: UUID
    unit_id: UUID
    subject: UUID
    purpose: SigningPurpose
    party: SigningParty
    name: str
    state: SigningState
    reason: str
    signature: Signature | None
    at: datetime
    clerk: UUID


@dataclass(eq=False, kw_only=True)
class Judgement:
    """What legal says of a refusal's reason; the latest counts."""

    id: UUID
    justified: bool
    basis: str
    at: datetime
    clerk: UUID


@dataclass(frozen=True, kw_only=True)
class RefusalOrder:
    """What is written into a refusal record; the inspector judges nothing."""

    reasons: tuple[RefusalReason, ...]
    other: str = ""
    owner_words: str = ""
    offered: str = ""
    next_date: date | None = None

    def checked(self) -> RefusalOrder:
        """The same, found sound.

        Raises:
            RefusalReasonMissing: neither a reason nor words, or “other” without words.
            InspectionTextTooLong: a text is longer than what is kept.
        """
        other = statement(self.other, LONGEST_LINE).replace("\n", " ")
        words, offered = statement(self.owner_words), statement(self.offered)
        needs_words = RefusalReason.OTHER in self.reasons and not (other or words)
        if needs_words or not (self.reasons or words):
            raise RefusalReasonMissing
        return replace(self, other=other, owner_words=words, offered=offered)


@dataclass(eq=False, kw_only=True)
class AcceptanceRefusal(Aggregate):
    """The record of a refusal (拒收记录) that the owner signs."""

    id: UUID
    unit_id: UUID
    inspection_id: UUID
    number: str
    reasons: tuple[RefusalReason, ...]
    other: str
    owner_words: str
    offered: str
    next_date: date | None
    made_at: datetime
    clerk: UUID
    judgements: list[Judgement] = field(default_factory=list)
    version: int = field(default=1, init=False)
    changes: int = field(default=0, init=False)

    @property
    def justified(self) -> bool | None:
        """What legal says; None: nothing yet."""
        latest = max(self.judgements, key=lambda each: (each.at, each.id), default=None)
        return None if latest is None else latest.justified

    def recorded(self) -> None:
        """Record the refusal."""
        self.record(
            RefusalRecorded(
                unit_id=self.unit_id,
                refusal_id=self.id,
                number=self.number,
                reasons=self.reasons,
            )
        )

    def judge(self, justified: bool, basis: str, clerk: UUID, now: datetime) -> None:
        """Legal sets whether the reason is good.

        Raises:
            JudgementBasisMissing: without saying why.
        """
        basis = statement(basis)
        if not basis:
            raise JudgementBasisMissing
        self.judgements.append(
            Judgement(id=new_id(), justified=justified, basis=basis, at=now, clerk=clerk)
        )
        self.record(
            RefusalJudged(
                unit_id=self.unit_id, refusal_id=self.id, number=self.number, justified=justified
            )
        )


@dataclass(eq=False, kw_only=True)
class DeemedDelivery(Aggregate):
    """视同交付: legal's decision about a unit, with day, basis and proof of service."""

    id: UUID
    unit_id: UUID
    cause: DeemedCause
    day: date
    basis: str
    proof: str
    at: datetime
    clerk: UUID
    withdrawn_at: datetime | None = None
    withdrawn_reason: str = ""
    version: int = field(default=1, init=False)
    changes: int = field(default=0, init=False)

    def decided(self) -> None:
        """Record the decision.

        Raises:
            DeemedBasisMissing: basis or proof is missing.
        """
        self.basis, self.proof = statement(self.basis), statement(self.proof)
        if not (self.basis and self.proof):
            raise DeemedBasisMissing
        self.record(DeemedDelivered(unit_id=self.unit_id, cause=self.cause, day=self.day))

    def withdraw(self, reason: str, code: str, now: datetime) -> None:
        """Take the decision back; it stays readable.

        Raises:
            NotDeemed: it was withdrawn before.
            JudgementBasisMissing: without saying why.
        """
        if self.withdrawn_at is not None:
            raise NotDeemed(code)
        reason = statement(reason, LONGEST_REASON)
        if not reason:
            raise JudgementBasisMissing
        self.withdrawn_at, self.withdrawn_reason = now, reason
        self.record(DeemedWithdrawn(unit_id=self.unit_id, reason=self.withdrawn_reason))


@dataclass(frozen=True)
class RefusalLine:
    """A refusal record as the window sees it."""

    refusal_id: UUID
    unit_id: UUID
    unit_code: str
    number: str
    reasons: tuple[RefusalReason, ...]
    other: str
    owner_words: str
    offered: str
    next_date: date | None
    made_at: datetime
    justified: bool | None
    basis: str
    owner_signed: SigningState | None
    paper_id: UUID | None


@dataclass(frozen=True)
class DeemedLine:
    """A deemed delivery as the window sees it."""

    unit_id: UUID
    unit_code: str
    cause: DeemedCause
    day: date
    basis: str
    proof: str
    at: datetime
    withdrawn_at: datetime | None
    withdrawn_reason: str
