"""What happened at the key desk, for the journal: ids and counts, no telephone numbers."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar
from uuid import UUID

from handover_app.domain.events import Event


@dataclass(frozen=True, kw_only=True)
class KeyEvent(Event):
    """Everything about keys; ``typed`` tags were not scanned but typed by their short id."""

    topic: ClassVar[str] = "keys"
    key_set_id: UUID | None = None
    typed: int = 0


@dataclass(frozen=True, kw_only=True)
class KeySetMade(KeyEvent):
    """A unit's keys are expected from the contractor from now on."""

    keys: int


@dataclass(frozen=True, kw_only=True)
class KeysReceived(KeyEvent):
    """Keys came to the desk: from the contractor, or as new ones of a changed cylinder."""

    keys: tuple[UUID, ...]
    matter: UUID | None = None


@dataclass(frozen=True, kw_only=True)
class KeyTried(KeyEvent):
    """Somebody tried a key in its lock."""

    key_id: UUID
    kind: str
    works: bool


@dataclass(frozen=True, kw_only=True)
class KeysHung(KeyEvent):
    """Keys hang on a hook, which is their place from now on."""

    keys: tuple[UUID, ...]
    hook: str


@dataclass(frozen=True, kw_only=True)
class KeysLent(KeyEvent):
    """Keys went out to somebody who brings them back."""

    keys: tuple[UUID, ...]
    loan_id: UUID
    holder: str


@dataclass(frozen=True, kw_only=True)
class KeysReturned(KeyEvent):
    """Keys came back to the desk."""

    keys: tuple[UUID, ...]
    holder: str
    late: bool = False


@dataclass(frozen=True, kw_only=True)
class KeysHandedOver(KeyEvent):
    """The keys are the owner's; control of the flat passes."""

    receiver: str
    keys: int
    retained: int = 0


@dataclass(frozen=True, kw_only=True)
class KeyRetained(KeyEvent):
    """The owner leaves a key for repairs, by a written mandate (domain guide J03)."""

    key_id: UUID
    mandate_id: UUID


@dataclass(frozen=True, kw_only=True)
class KeyGivenBack(KeyEvent):
    """The owner took the retained key back against the mandate."""

    key_id: UUID
    mandate_id: UUID
    receiver: str


@dataclass(frozen=True, kw_only=True)
class KeyLost(KeyEvent):
    """A key is lost; ``holder`` had it last."""

    key_id: UUID
    kind: str
    holder: str


@dataclass(frozen=True, kw_only=True)
class CylinderChanged(KeyEvent):
    """A lock got a new cylinder, or its cards were made anew; the old keys open nothing."""

    lock: str
    change_id: UUID
    useless: int
    new: int


@dataclass(frozen=True, kw_only=True)
class KeyWasDestroyed(KeyEvent):
    """A key is no more."""

    key_id: UUID
    kind: str
    reason: str


@dataclass(frozen=True, kw_only=True)
class BagSealed(KeyEvent):
    """Tried keys went into a sealed bag (钥匙袋)."""

    bag_id: UUID
    number: str
    seal: str
    keys: int


@dataclass(frozen=True, kw_only=True)
class BagOpened(KeyEvent):
    """A sealed bag was opened; its keys go one by one."""

    bag_id: UUID
    number: str
    reason: str


@dataclass(frozen=True, kw_only=True)
class TagReplaced(KeyEvent):
    """A new label was issued; the old one is void."""

    issue: int
    key_id: UUID | None = None
    bag_id: UUID | None = None


@dataclass(frozen=True, kw_only=True)
class TagBound(KeyEvent):
    """A blank tag hangs on a key, or a bag, from now on."""

    number: int
    key_id: UUID | None = None
    bag_id: UUID | None = None


@dataclass(frozen=True, kw_only=True)
class TagVoided(KeyEvent):
    """A tag counts no more."""

    number: int
    reason: str


@dataclass(frozen=True, kw_only=True)
class BlankTagsMade(KeyEvent):
    """Tags were made ahead, to be bound by their first scan."""

    count: int


@dataclass(frozen=True, kw_only=True)
class LockNoted(KeyEvent):
    """Whether the electronic lock is set up (never a code), and the number of the door's seal."""

    lock_setup: str
    door_seal: str
