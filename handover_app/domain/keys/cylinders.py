"""A lost key and what it costs: a new cylinder, old keys useless, who bears it (form 6.9)."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime
from uuid import UUID

from handover_app.domain.keys.states import KeyState
from handover_app.domain.keys.summaries import KeySetSummary
from handover_app.domain.keys.texts import fitting
from handover_app.domain.money import NIL, Money
from handover_app.domain.refusals import DomainError

MOST_NEW_KEYS = 50
"""Keys of one cylinder: more is a slip of the finger."""


@dataclass(eq=False)
class NoSuchLock(DomainError):
    """No key of this set opens that lock."""

    lock: str
    code: str


@dataclass(eq=False)
class ChangeUnexplained(DomainError):
    """A change of a cylinder says why, who bears its cost and who did it."""


@dataclass(eq=False)
class CostNegative(DomainError):
    """The cost of a cylinder is nil or more."""


@dataclass(eq=False)
class NewKeysWrong(DomainError):
    """A new cylinder brings between one and ``most`` keys, each of a named kind."""

    most: int


@dataclass(eq=False)
class DestructionUnexplained(DomainError):
    """A key leaves the books with a reason."""


@dataclass(frozen=True, kw_only=True)
class CylinderOrder:
    """A change of one lock of a set; ``new`` is kind and count of the keys that come with it.

    ``lock`` is the lock as the keys name it; ``borne_by`` pays, ``done_by`` did the work.
    """

    key_set_id: UUID
    lock: str
    reason: str
    cost: Money
    borne_by: str
    done_by: str
    new: tuple[tuple[str, int], ...]

    def checked(self) -> CylinderOrder:
        """The order with its texts trimmed.

        Raises:
            ChangeUnexplained, CostNegative, NewKeysWrong: what it lacks.
            KeyTextTooLong: a text that cannot be kept.
        """
        order = replace(
            self,
            reason=fitting(self.reason, 200),
            borne_by=fitting(self.borne_by, 120),
            done_by=fitting(self.done_by, 120),
            new=tuple((fitting(kind, 40), count) for kind, count in self.new),
        )
        if not (order.reason and order.borne_by and order.done_by):
            raise ChangeUnexplained
        if order.cost < NIL:
            raise CostNegative
        counts = [count for _, count in order.new]
        wrong = any(not kind or count < 1 for kind, count in order.new)
        if wrong or not 1 <= sum(counts) <= MOST_NEW_KEYS:
            raise NewKeysWrong(MOST_NEW_KEYS)
        return order


@dataclass(frozen=True, kw_only=True)
class CylinderChange:
    """A change of a cylinder as it is stored: it never changes."""

    id: UUID
    key_set_id: UUID
    lock: str
    reason: str
    cost: Money
    borne_by: str
    done_by: str
    at: datetime
    clerk: UUID
    code: str = ""


@dataclass(frozen=True, kw_only=True)
class CylinderAnswer:
    """What a change comes to: the set now, and the codes of the new keys, for their labels."""

    change_id: UUID
    summary: KeySetSummary
    codes: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class LostKey:
    """A key that is lost, useless since its cylinder was changed, or whose lock is to be changed.

    ``holder`` had it last, ``since`` is when it was lost or became useless (UTC); ``note`` what
    was noted of the loss. ``kinds`` are kind and count of the living keys of its lock, which a new
    cylinder makes useless; ``faulty``: it did not work when it was tried last.
    """

    key_id: UUID
    key_set_id: UUID
    unit_id: UUID | None
    code: str
    kind: str
    lock: str
    state: KeyState
    holder: str
    since: datetime
    note: str = ""
    kinds: tuple[tuple[str, int], ...] = ()
    faulty: bool = False
