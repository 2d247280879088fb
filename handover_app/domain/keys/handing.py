"""What is asked before the keys are the owner's (domain guide J01, J02, form 6.8)."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime
from uuid import UUID

from handover_app.domain.keys.mandates import MandateMissing, MandateOrder
from handover_app.domain.keys.records import Receiver
from handover_app.domain.keys.refusals import ReceiverMissing
from handover_app.domain.keys.texts import fitting
from handover_app.domain.refusals import DomainError
from handover_app.domain.signatures import Signature


@dataclass(eq=False)
class AgentWithoutAuthority(DomainError):
    """An agent takes keys only with a written authority to take them; which one, is noted."""

    name: str


@dataclass(eq=False)
class LockNotExplained(DomainError):
    """Lock and keys are explained before the owner signs for them (domain guide J01)."""


@dataclass(eq=False)
class KeyNotInHandover(DomainError):
    """The key that is to be retained is not among those handed over."""


@dataclass(frozen=True, kw_only=True)
class HandoverOrder:
    """Who takes the keys, on what authority, and how it is signed.

    ``authority`` is what an agent's right to take the keys rests on, such as the number of the
    power of attorney; ``explained`` the tick that lock and keys were explained (J01);
    ``signature`` None: signed on paper. ``retained_key_id`` stays at the desk under ``mandate``.
    """

    receiver: Receiver
    explained: bool
    authority: str = ""
    signature: Signature | None = None
    retained_key_id: UUID | None = None
    mandate: MandateOrder | None = None

    def checked(self) -> HandoverOrder:
        """The order with its texts trimmed.

        Raises:
            ReceiverMissing, AgentWithoutAuthority, LockNotExplained, MandateMissing: what it lacks.
            KeyTextTooLong, SignatureEmpty, SignatureTooLong: what cannot be kept; and as
                `MandateOrder.checked`.
        """
        name, authority = fitting(self.receiver.name, 60), fitting(self.authority, 200)
        if not name:
            raise ReceiverMissing
        if self.receiver.is_agent and not authority:
            raise AgentWithoutAuthority(name)
        if not self.explained:
            raise LockNotExplained
        if self.signature is not None:
            self.signature.check()
        if (self.retained_key_id is None) != (self.mandate is None):
            raise MandateMissing
        return replace(
            self,
            receiver=replace(self.receiver, name=name),
            authority=authority if self.receiver.is_agent else "",
            mandate=None if self.mandate is None else self.mandate.checked(),
        )


@dataclass(frozen=True, kw_only=True)
class KeyHandoverRecord:
    """A handover as it was signed for; it never changes."""

    id: UUID
    key_set_id: UUID
    number: str
    order: HandoverOrder
    key_count: int
    at: datetime
    clerk: UUID
