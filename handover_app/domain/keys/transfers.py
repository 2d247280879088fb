"""The transfer of keys from the contractor to the property company, with a third party (E03)."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime
from typing import ClassVar
from uuid import UUID

from handover_app.domain.keys.events import KeyEvent
from handover_app.domain.keys.texts import fitting
from handover_app.domain.refusals import DomainError

_LONGEST_COMPANY, _LONGEST_PERSON, _LONGEST_WITNESS, _LONGEST_REMARK = 120, 60, 120, 200


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

    def checked(self) -> TransferParties:
        """The parties with their names trimmed.

        Raises:
            TransferPartyMissing: one of the three is not named.
            KeyTextTooLong: a name or the remark is longer than the sheet holds.
        """
        found = replace(
            self,
            contractor=fitting(self.contractor, _LONGEST_COMPANY),
            handed_by=fitting(self.handed_by, _LONGEST_PERSON),
            received_by=fitting(self.received_by, _LONGEST_PERSON),
            witness=fitting(self.witness, _LONGEST_WITNESS),
            remark=fitting(self.remark, _LONGEST_REMARK),
        )
        if not all((found.contractor, found.handed_by, found.received_by, found.witness)):
            raise TransferPartyMissing
        return found


@dataclass(frozen=True)
class AwaitedKey:
    """A key that the contractor still has, as the window offers it for a transfer."""

    key_id: UUID
    unit_id: UUID
    unit_code: str
    kind: str
    short_id: str


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
