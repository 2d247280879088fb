"""Keys as the window sees them: frozen, without behaviour."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from handover_app.domain.keys.states import KeyState, LockSetup, Trial


@dataclass(frozen=True)
class KeyLine:
    """A key as the window sees it; ``due`` is when a lent one is to be back (UTC).

    ``with_team``: the inspection team of its unit has it, and may pass it straight to the owner.
    """

    key_id: UUID
    kind: str
    short_id: str
    state: KeyState
    trial: Trial
    holder: str
    place: str = ""
    since: datetime | None = None
    due: datetime | None = None
    bag: str = ""
    retained: bool = False
    with_team: bool = False


@dataclass(frozen=True)
class BagLine:
    """A bag as the window sees it; counts by kind in the order of the keys."""

    bag_id: UUID
    number: str
    seal: str
    short_id: str
    sealed: bool
    counts: tuple[tuple[str, int], ...]


@dataclass(frozen=True)
class KeySetSummary:
    """A unit's keys, or public keys, as the window sees them; ``paper_id`` is the newest sheet."""

    key_set_id: UUID
    unit_id: UUID | None
    unit_code: str
    hook: str
    keys: tuple[KeyLine, ...]
    bag: BagLine | None
    tried: bool
    ready: bool
    handed_over: bool
    handed_over_at: datetime | None
    lock_setup: LockSetup = LockSetup.NO_ELECTRONIC_LOCK
    door_seal: str = ""
    building: str = ""
    paper_id: UUID | None = None


@dataclass(frozen=True)
class UnitScanned:
    """The code on a unit's papers was scanned, or its short id typed."""

    unit_id: UUID
    unit_code: str


@dataclass(frozen=True)
class ScanVerdict:
    """What a sound scan stands for: the keys of a tag or of a sealed bag; never a right.

    ``code`` is the text as it was read; ``whole`` is how many keys the set has; ``team`` is the
    inspection team that waits for the unit's key, empty where none does.
    """

    key_set_id: UUID
    unit_id: UUID | None
    unit_code: str
    hook: str
    keys: tuple[KeyLine, ...]
    code: str
    whole: int
    bag: BagLine | None = None
    team: str = ""

    @property
    def key(self) -> KeyLine:
        """The key, or the first one of the bag."""
        return self.keys[0]

    @property
    def counts(self) -> tuple[tuple[str, int], ...]:
        """Kind and count of what was scanned, in the order of the keys."""
        found: dict[str, int] = {}
        for each in self.keys:
            found[each.kind] = found.get(each.kind, 0) + 1
        return tuple(found.items())
