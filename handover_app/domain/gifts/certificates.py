"""The handover certificate (房屋交接书, form 6.12): when it is issued, to whom, and only once."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import ClassVar
from uuid import UUID

from handover_app.domain.events import Event
from handover_app.domain.gifts.agreements import SignerMissing, SignOrder
from handover_app.domain.gifts.packs import fitting_text
from handover_app.domain.handover.gates import Blocker
from handover_app.domain.inspections import LONGEST_REASON
from handover_app.domain.refusals import DomainError

CERTIFICATE = "HANDOVER_CERTIFICATE"
"""Under this code its signatures stand among what the household signed."""


@dataclass(eq=False)
class CertificateIssuedBefore(DomainError):
    """The unit has its certificate; a correction needs a reason."""

    number: str
    at: datetime


@dataclass(eq=False)
class SignedTwice(DomainError):
    """One person stands twice among those who sign."""

    name: str


@dataclass(frozen=True, kw_only=True)
class CertificateIssued(Event):
    """A handover certificate was issued; ``replaces`` is the number that it corrects."""

    topic: ClassVar[str] = "gifts"
    number: str
    replaces: str
    reason: str


@dataclass(frozen=True, kw_only=True)
class CertificateOrder:
    """How the owners' side signs, each person in turn; ``reason`` is why it is issued anew."""

    signers: tuple[SignOrder, ...]
    reason: str = ""

    def checked(self, name: str, text: str) -> CertificateOrder:
        """The same, found sound for the ``text`` of the certificate ``name``.

        Raises:
            SignerMissing: nobody is named.
            SignedTwice: somebody is named twice.
            AgreementReasonMissing, AgreementChanged, SignatureEmpty, SignatureTooLong,
                DocumentTextTooLong: as `SignOrder.checked`.
        """
        if not self.signers:
            raise SignerMissing
        signers = tuple(each.checked(name, text) for each in self.signers)
        names = [each.signer for each in signers]
        for each in names:
            if names.count(each) > 1:
                raise SignedTwice(each)
        return CertificateOrder(
            signers=signers, reason=fitting_text(self.reason, LONGEST_REASON, lines=True)
        )


@dataclass(frozen=True, kw_only=True)
class CertificateLine:
    """A certificate that was issued, with who signed it and who refused to."""

    paper_id: UUID
    number: str
    at: datetime
    signers: tuple[str, ...] = ()
    refused: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class CertificateDesk:
    """What the property desk sees before it issues a certificate.

    ``text`` is what will be signed; ``signers`` are the owners, or the agent who acts for them, and
    ``absent`` those of them who are not here by the check-in. ``blockers`` keep it back until the
    keys may be handed over. ``handed_on`` is the day of the handover, today where the keys are not
    signed for yet.
    """

    unit_id: UUID
    text: str
    signers: tuple[str, ...]
    absent: tuple[str, ...]
    handed_on: date
    handed_over: bool
    open_defects: int
    blockers: tuple[Blocker, ...] = ()
    issued: tuple[CertificateLine, ...] = ()
