"""The transfer of keys from the contractor to the property company, with a third party (E03)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import ClassVar
from uuid import UUID

from handover_app.domain.keys.events import KeyEvent
from handover_app.domain.refusals import DomainError


@dataclass(eq=False)
class TransferPartyMissing(DomainError):
    """A transfer names three parties: who hands over, who receives, who looks on."""


@dataclass(eq=False)
class NothingToReceive(DomainError):
    """None of these units has a key that is still with the contractor."""


@dataclass(frozen=True, kw_only=True)
class TransferParties:
    """The three parties of a transfer (domain guide E03); ``witness`` is the developer's."""

    contractor: str
    handed_by: str
    received_by: str
    witness: str
    remark: str = ""

    def check(self) -> None:
        """Raises: TransferPartyMissing unless all three are named."""
        parties = (self.contractor, self.handed_by, self.received_by, self.witness)
        if not all(each.strip() for each in parties):
            raise TransferPartyMissing


@dataclass(frozen=True, kw_only=True)
class KeyTransfer:
    """A transfer as it is stored: it never changes."""

    id: UUID
    number: str
    parties: TransferParties
    key_count: int
    at: datetime
    clerk: UUID
    paper_id: UUID | None = None


@dataclass(frozen=True, kw_only=True)
class KeyTransferMade(KeyEvent):
    """Keys were transferred by the contractor."""

    topic: ClassVar[str] = "keys"
    transfer_id: UUID
    number: str
    contractor: str
    keys: int
