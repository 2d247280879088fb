"""Key sets, keys, their movements and tags: every key has one holder."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from enum import Enum
from typing import ClassVar
from uuid import UUID

from handover_app.domain.events import Aggregate, Event
from handover_app.domain.identity import new_id
from handover_app.domain.refusals import DomainError


class MovementKind(Enum):
    """What happened to a key; movements are only ever added."""

    RECEIVED = "received"
    TRIED = "tried, works"
    TRIED_FAULTY = "tried, does not work"
    HANDED_OVER = "handed over"


class KeyState(Enum):
    """Where a key stands after its last movement."""

    RECEIVED = "received"
    TRIED = "tried"
    FAULTY = "does not work"
    HANDED_OVER = "handed over"


STATE_AFTER: dict[MovementKind, KeyState] = {
    MovementKind.RECEIVED: KeyState.RECEIVED,
    MovementKind.TRIED: KeyState.TRIED,
    MovementKind.TRIED_FAULTY: KeyState.FAULTY,
    MovementKind.HANDED_OVER: KeyState.HANDED_OVER,
}
KEY_DESK = "钥匙台"


@dataclass(eq=False)
class TagUnknown(DomainError):
    """A sound code of this project, but no key bears it."""

    short_id: str


@dataclass(eq=False)
class TagOfAnotherProject(DomainError):
    """The code is well formed, but signed with another key, and its number is not ours."""


@dataclass(eq=False)
class TagForged(DomainError):
    """The number is ours, but the signature is not."""

    short_id: str


@dataclass(eq=False)
class TagVoid(DomainError):
    """The label was replaced by a newer one."""

    short_id: str


@dataclass(eq=False)
class KeyElsewhere(DomainError):
    """A key is not at this desk; ``holder`` says who has it."""

    kind: str
    holder: str
    at: datetime


@dataclass(eq=False)
class KeyOfAnotherUnit(DomainError):
    """The scanned key belongs to another unit."""

    code: str


@dataclass(eq=False)
class KeysMissing(DomainError):
    """Keys of the set have not been scanned."""

    kinds: tuple[str, ...]


@dataclass(eq=False)
class KeyFaulty(DomainError):
    """A key that does not work is not handed over."""

    kind: str


@dataclass(eq=False)
class NoKeySet(DomainError):
    """The unit has no keys on the books."""

    code: str


@dataclass(eq=False)
class ReceiverMissing(DomainError):
    """Somebody must be named who receives the keys."""


@dataclass(frozen=True, kw_only=True)
class KeySetMade(Event):
    """A unit's keys came onto the books, each with a bound tag."""

    topic: ClassVar[str] = "keys"
    key_set_id: UUID
    keys: int


@dataclass(frozen=True, kw_only=True)
class KeyTried(Event):
    """Somebody tried a key in its lock."""

    topic: ClassVar[str] = "keys"
    key_id: UUID
    kind: str
    works: bool


@dataclass(frozen=True, kw_only=True)
class KeysHandedOver(Event):
    """The keys are the owner's; control of the flat passes."""

    topic: ClassVar[str] = "keys"
    key_set_id: UUID
    receiver: str
    keys: int


@dataclass(frozen=True, kw_only=True)
class TagReplaced(Event):
    """A new label was issued; the old one is void."""

    topic: ClassVar[str] = "keys"
    key_id: UUID
    issue: int


@dataclass(eq=False, kw_only=True)
class KeyMovement:
    """A movement of one key; ``sequence`` counts up from 1 within the key."""

    id: UUID
    sequence: int
    kind: MovementKind
    holder: str
    at: datetime
    clerk: UUID


@dataclass(eq=False, kw_only=True)
class Key:
    """One key; state and holder are those of its last movement."""

    id: UUID
    position: int
    kind: str
    tag_number: int
    tag_issue: int
    state: KeyState
    holder: str
    movements: list[KeyMovement] = field(default_factory=list)

    def move(self, kind: MovementKind, holder: str, clerk: UUID, now: datetime) -> None:
        """Add a movement."""
        self.movements.append(
            KeyMovement(
                id=new_id(),
                sequence=len(self.movements) + 1,
                kind=kind,
                holder=holder,
                at=now,
                clerk=clerk,
            )
        )
        self.state = STATE_AFTER[kind]
        self.holder = holder


@dataclass(frozen=True)
class Receiver:
    """Who takes the keys: an owner, or an agent."""

    name: str
    is_agent: bool = False


@dataclass(eq=False, kw_only=True)
class KeySet(Aggregate):
    """The keys of one unit."""

    id: UUID
    unit_id: UUID
    keys: list[Key] = field(default_factory=list)
    version: int = field(default=1, init=False)
    changes: int = field(default=0, init=False)

    @property
    def tried(self) -> bool:
        """Whether every key was tried and works (domain guide E06), or is with the owner."""
        return all(key.state in (KeyState.TRIED, KeyState.HANDED_OVER) for key in self.keys)

    @property
    def handed_over(self) -> bool:
        """Whether all keys are the owner's."""
        return bool(self.keys) and all(key.state is KeyState.HANDED_OVER for key in self.keys)

    @property
    def handed_over_at(self) -> datetime | None:
        """When the last key went to the owner (UTC)."""
        if not self.handed_over:
            return None
        return max(key.movements[-1].at for key in self.keys)

    def received(self, clerk: UUID, now: datetime) -> None:
        """Book all keys in at the key desk."""
        for key in self.keys:
            key.move(MovementKind.RECEIVED, KEY_DESK, clerk, now)
        self.record(KeySetMade(unit_id=self.unit_id, key_set_id=self.id, keys=len(self.keys)))

    def key_of(self, tag_number: int) -> Key | None:
        """The key that bears the tag."""
        return next((key for key in self.keys if key.tag_number == tag_number), None)

    def try_key(self, key: Key, works: bool, clerk: UUID, now: datetime) -> None:
        """Note that a key was tried in its lock.

        Raises:
            KeyElsewhere: the key is the owner's.
        """
        self._require_here(key)
        kind = MovementKind.TRIED if works else MovementKind.TRIED_FAULTY
        key.move(kind, key.holder, clerk, now)
        self.record(KeyTried(unit_id=self.unit_id, key_id=key.id, kind=key.kind, works=works))

    def hand_over(
        self, to: Receiver, tag_numbers: Sequence[int], clerk: UUID, now: datetime
    ) -> None:
        """Hand every key of the set over.

        Raises:
            ReceiverMissing: nobody is named.
            KeysMissing: a key of the set was not scanned.
            KeyElsewhere: a key is not at the key desk.
            KeyFaulty: a key does not work.
        """
        if not to.name.strip():
            raise ReceiverMissing
        for key in self.keys:
            self._require_here(key)
        missing = tuple(key.kind for key in self.keys if key.tag_number not in tag_numbers)
        if missing:
            raise KeysMissing(missing)
        for key in self.keys:
            if key.state is KeyState.FAULTY:
                raise KeyFaulty(key.kind)
        for key in self.keys:
            key.move(MovementKind.HANDED_OVER, to.name.strip(), clerk, now)
        self.record(
            KeysHandedOver(
                unit_id=self.unit_id,
                key_set_id=self.id,
                receiver=to.name.strip(),
                keys=len(self.keys),
            )
        )

    def replace_tag(self, key: Key) -> None:
        """Issue a new label for a key; the old one is void from now on."""
        key.tag_issue += 1
        self.record(TagReplaced(unit_id=self.unit_id, key_id=key.id, issue=key.tag_issue))

    def _require_here(self, key: Key) -> None:
        if key.state is KeyState.HANDED_OVER:
            raise KeyElsewhere(key.kind, key.holder, key.movements[-1].at)


@dataclass(frozen=True)
class KeyLine:
    """A key as the window sees it."""

    key_id: UUID
    kind: str
    short_id: str
    state: KeyState
    holder: str


@dataclass(frozen=True)
class KeySetSummary:
    """A unit's keys as the window sees them."""

    unit_id: UUID
    unit_code: str
    keys: tuple[KeyLine, ...]
    tried: bool
    handed_over: bool
    handed_over_at: datetime | None
    paper_id: UUID | None = None


@dataclass(frozen=True)
class ScanVerdict:
    """What a sound scan stands for: the unit and the key; never a right."""

    unit_id: UUID
    unit_code: str
    key: KeyLine
    code: str
