"""What the household signs at the property desk: the frozen text, how it was signed, or why not."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime
from typing import ClassVar
from uuid import UUID

from handover_app.domain.events import Event
from handover_app.domain.gifts.packs import LONGEST_TITLE, fitting_text
from handover_app.domain.inspections import LONGEST_REASON, SigningState
from handover_app.domain.refusals import DomainError
from handover_app.domain.signatures import Signature, SignatureEmpty


@dataclass(eq=False)
class AgreementSignedBefore(DomainError):
    """This person signed these very words before."""

    document: str
    signer: str
    at: datetime


@dataclass(eq=False)
class AgreementChanged(DomainError):
    """The text became another one while it was being signed."""

    document: str


@dataclass(eq=False)
class AgreementReasonMissing(DomainError):
    """A refusal to sign needs a reason."""

    document: str


@dataclass(eq=False)
class AgreementTextMissing(DomainError):
    """There is nothing to sign: neither the project nor the program has words for it."""

    document: str


@dataclass(eq=False)
class SignerMissing(DomainError):
    """Nobody is named who signs."""


@dataclass(eq=False)
class NothingToSign(DomainError):
    """Everything of the pack is signed."""


@dataclass(frozen=True, kw_only=True)
class AgreementSigned(Event):
    """A document was signed, or its signing refused; who and why stays out of the journal."""

    topic: ClassVar[str] = "gifts"
    document: str
    name: str
    edition: str
    state: SigningState


@dataclass(frozen=True, kw_only=True)
class SignOrder:
    """How one person signs: ``reason`` for a refusal, ``signature`` when on the pane."""

    signer: str
    state: SigningState = SigningState.ON_PAPER
    reason: str = ""
    signature: Signature | None = None

    def checked(self, document: str, text: str) -> SignOrder:
        """The same, found sound for the ``text`` of ``document``.

        Raises:
            SignerMissing: nobody is named.
            AgreementReasonMissing: a refusal without a reason.
            AgreementChanged: the strokes belong to other words.
            SignatureEmpty, SignatureTooLong: the pane has nothing, or too much.
            DocumentTextTooLong: name or reason is longer than what is kept.
        """
        signer = fitting_text(self.signer, LONGEST_TITLE)
        reason = fitting_text(self.reason, LONGEST_REASON, lines=True)
        if not signer:
            raise SignerMissing
        if self.state is SigningState.REFUSED and not reason:
            raise AgreementReasonMissing(document)
        signature = self.signature if self.state is SigningState.ON_PANE else None
        if self.state is SigningState.ON_PANE:
            if signature is None:
                raise SignatureEmpty
            signature.check()
            if signature.text != text:
                raise AgreementChanged(document)
        kept = reason if self.state is SigningState.REFUSED else ""
        return replace(self, signer=signer, reason=kept, signature=signature)


@dataclass(frozen=True, kw_only=True)
class Agreement:
    """One person's signature under one text, or the refusal, as it was stored; never changed."""

    id: UUID
    unit_id: UUID
    code: str
    name: str
    edition: str
    text: str
    signer: str
    state: SigningState
    reason: str
    signature: Signature | None
    at: datetime
    clerk: UUID


@dataclass(frozen=True, kw_only=True)
class AgreementLine:
    """A document of the pack that is signed.

    ``text`` is the one in force, with the household's names in it; ``state`` is how the text was
    signed last, None: not yet. ``signers`` signed it, ``edition_signed`` is the edition they had;
    ``paper_id`` the newest paper of it.
    """

    code: str
    name: str
    edition: str
    required: bool
    text: str
    state: SigningState | None = None
    at: datetime | None = None
    signers: tuple[str, ...] = ()
    edition_signed: str = ""
    reason: str = ""
    paper_id: UUID | None = None

    @property
    def signed(self) -> bool:
        """Whether somebody signed, and nobody refused afterwards."""
        return self.state in (SigningState.ON_PANE, SigningState.ON_PAPER)
