"""Keys, bags and movements: a key's state and holder are those of its last movement."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from uuid import UUID

from handover_app.domain.identity import new_id
from handover_app.domain.keys.states import (
    GONE,
    UNPROVEN,
    KeyState,
    MovementKind,
    Trial,
    state_after,
)
from handover_app.domain.tags import short_id

_TRIALS = {
    MovementKind.TRIED: Trial.WORKS,
    MovementKind.TRIED_FAULTY: Trial.FAULTY,
    MovementKind.RECEIVED: Trial.NOT_TRIED,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class KeyMovement:
    """A movement of one key; ``sequence`` counts up from 1 within the key.

    ``place`` is the hook where the key hangs after it; ``matter`` is the loan, transfer, mandate
    or change of a cylinder that it belongs to; ``note`` is the condition, or a reason.
    """

    id: UUID
    key_id: UUID
    sequence: int
    kind: MovementKind
    holder: str
    at: datetime
    clerk: UUID
    place: str = ""
    matter: UUID | None = None
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Moved:
    """What a movement is about, beside its kind: the same for every key of a batch."""

    holder: str
    clerk: UUID
    at: datetime
    place: str = ""
    matter: UUID | None = None
    note: str = ""


@dataclass(eq=False, kw_only=True)
class Key:
    """One key; state, trial, holder and place follow from its movements.

    ``lock`` names the lock it opens, shared by the kinds that open it; ``moves`` is the number of
    its movements, ``fresh`` those not yet stored. ``loan_id``, ``mandate_id`` and ``bag_id`` are
    what it is under now; ``due`` and
    ``inspection_id`` are those of the loan.
    """

    id: UUID
    position: int
    kind: str
    lock: str
    state: KeyState = KeyState.AWAITED
    trial: Trial = Trial.NOT_TRIED
    holder: str = ""
    place: str = ""
    since: datetime | None = None
    moves: int = 0
    tag_number: int | None = None
    tag_issue: int = 1
    loan_id: UUID | None = None
    mandate_id: UUID | None = None
    bag_id: UUID | None = None
    due: datetime | None = None
    inspection_id: UUID | None = None
    fresh: list[KeyMovement] = field(default_factory=list)

    @property
    def short_id(self) -> str:
        """The digits beside the code of its tag; empty while it has none."""
        return "" if self.tag_number is None else short_id(self.tag_number)

    @property
    def awaited(self) -> bool:
        """Whether the contractor still has it."""
        return self.state is KeyState.AWAITED

    @property
    def on_set(self) -> bool:
        """Whether it belongs to what the owner gets."""
        return self.state not in GONE

    @property
    def with_owner(self) -> bool:
        """Whether it was handed over, or is kept for the owner's repairs, even if a crew has it."""
        return self.state is KeyState.HANDED_OVER or self.mandate_id is not None

    @property
    def proven(self) -> bool:
        """Whether it was received, tried and works (domain guide E06), wherever it is now."""
        return self.trial is Trial.WORKS and self.state not in UNPROVEN

    def move(self, kind: MovementKind, moved: Moved) -> None:
        """Add a movement; whether it is allowed, the set has asked."""
        state = None if self.moves == 0 else self.state
        self.state = state_after(kind, state, mandated=self.mandate_id is not None)
        self.trial = _TRIALS.get(kind, self.trial)
        self.holder, self.place, self.since = moved.holder, moved.place, moved.at
        self.moves += 1
        if kind is MovementKind.LENT:
            self.loan_id = moved.matter
        elif self.state is not KeyState.LENT:
            self.loan_id = None
        if kind is MovementKind.RETAINED:
            self.mandate_id = moved.matter
        elif kind is MovementKind.GIVEN_BACK:
            self.mandate_id = None
        self.fresh.append(
            KeyMovement(
                id=new_id(),
                key_id=self.id,
                sequence=self.moves,
                kind=kind,
                holder=moved.holder,
                at=moved.at,
                clerk=moved.clerk,
                place=moved.place,
                matter=moved.matter,
                note=moved.note,
            )
        )


@dataclass(eq=False, kw_only=True)
class KeyBag:
    """A sealed bag (钥匙袋) with a tag of its own: one scan stands for all keys in it.

    ``number`` counts bags up within the project, such as ``00417``; ``opened_at`` None: sealed.
    """

    id: UUID
    key_set_id: UUID
    number: str
    seal: str
    sealed_at: datetime
    sealed_by: UUID
    tag_number: int
    tag_issue: int = 1
    opened_at: datetime | None = None
    opened_by: UUID | None = None
    reason: str = ""

    @property
    def short_id(self) -> str:
        """The digits beside the code of its tag."""
        return short_id(self.tag_number)

    @property
    def sealed(self) -> bool:
        """Whether its keys go with it."""
        return self.opened_at is None


@dataclass(frozen=True)
class Receiver:
    """Who takes the keys: an owner, or an agent with authority to take them (form 6.8)."""

    name: str
    is_agent: bool = False
