"""Where a key can be, and which movement is allowed from where.

Sources: domain guide E01–E07 (before the day), J01–J03 (on the day), forms 6.8–6.10.
"""

from __future__ import annotations

from enum import Enum

KEY_DESK = "钥匙台"
"""Who holds a key that is at the desk."""


class MovementKind(Enum):
    """What happened to a key; movements are only ever added."""

    EXPECTED = "expected"
    RECEIVED = "received"
    TRIED = "tried, works"
    TRIED_FAULTY = "tried, does not work"
    HUNG = "hung"
    LENT = "lent"
    RETURNED = "returned"
    HANDED_OVER = "handed over"
    RETAINED = "retained"
    GIVEN_BACK = "given back"
    LOST = "lost"
    CYLINDER_CHANGED = "cylinder changed"
    DESTROYED = "destroyed"


class KeyState(Enum):
    """Where a key stands after its last movement."""

    AWAITED = "awaited"
    AT_DESK = "at the desk"
    LENT = "lent"
    HANDED_OVER = "handed over"
    RETAINED = "retained"
    LOST = "lost"
    USELESS = "useless"
    DESTROYED = "destroyed"


class Trial(Enum):
    """What came of the last try in the lock (domain guide E06)."""

    NOT_TRIED = "not tried"
    WORKS = "works"
    FAULTY = "does not work"


class LockSetup(Enum):
    """Whether the electronic lock of the flat is set up; a code is never noted (J04)."""

    NO_ELECTRONIC_LOCK = "no electronic lock"
    NOT_SET_UP = "not set up"
    SET_UP = "set up"


ON_THE_BOOKS = frozenset(KeyState) - {KeyState.AWAITED, KeyState.DESTROYED}
"""States of keys that are counted: a key comes by receipt and goes by destruction."""

LIVE = ON_THE_BOOKS - {KeyState.USELESS}
"""States of keys that open a door."""

GONE = frozenset({KeyState.USELESS, KeyState.DESTROYED})
"""States of keys that no owner gets any more."""

UNPROVEN = GONE | {KeyState.AWAITED, KeyState.LOST}
"""States in which it does not count that a key worked when it was tried."""

HERE = frozenset({KeyState.AT_DESK, KeyState.RETAINED})
"""States of keys that hang at the desk."""

ALLOWED: dict[MovementKind, frozenset[KeyState]] = {
    MovementKind.EXPECTED: frozenset(),
    MovementKind.RECEIVED: frozenset({KeyState.AWAITED}),
    MovementKind.TRIED: frozenset({KeyState.AT_DESK, KeyState.LENT}),
    MovementKind.TRIED_FAULTY: frozenset({KeyState.AT_DESK, KeyState.LENT}),
    MovementKind.HUNG: HERE,
    MovementKind.LENT: HERE,
    # What was thought lost may turn up again.
    MovementKind.RETURNED: frozenset({KeyState.LENT, KeyState.LOST}),
    MovementKind.HANDED_OVER: frozenset({KeyState.AT_DESK}),
    # With the handover, or later, when the owner leaves one for a repair.
    MovementKind.RETAINED: frozenset({KeyState.AT_DESK, KeyState.HANDED_OVER}),
    MovementKind.GIVEN_BACK: frozenset({KeyState.RETAINED}),
    MovementKind.LOST: HERE | {KeyState.LENT},
    MovementKind.CYLINDER_CHANGED: LIVE,
    MovementKind.DESTROYED: frozenset({KeyState.AT_DESK, KeyState.USELESS}),
}
"""From which states a movement may start; the first one makes the key."""

STATE_AFTER: dict[MovementKind, KeyState] = {
    MovementKind.EXPECTED: KeyState.AWAITED,
    MovementKind.RECEIVED: KeyState.AT_DESK,
    MovementKind.LENT: KeyState.LENT,
    MovementKind.HANDED_OVER: KeyState.HANDED_OVER,
    MovementKind.RETAINED: KeyState.RETAINED,
    MovementKind.GIVEN_BACK: KeyState.HANDED_OVER,
    MovementKind.LOST: KeyState.LOST,
    MovementKind.CYLINDER_CHANGED: KeyState.USELESS,
    MovementKind.DESTROYED: KeyState.DESTROYED,
}
"""Where a movement leads; one that is not named leaves the key where it is."""

MAKING = frozenset({MovementKind.EXPECTED, MovementKind.RECEIVED})
"""Movements that a key may begin with."""


def state_after(kind: MovementKind, state: KeyState | None, *, mandated: bool) -> KeyState:
    """Where a movement leads from a state; ``mandated``: the key is the owner's, kept for repairs.

    Raises:
        ValueError: a key does not begin with this movement.
    """
    if kind is MovementKind.RETURNED:
        return KeyState.RETAINED if mandated else KeyState.AT_DESK
    found = STATE_AFTER.get(kind, state)
    if found is None or (state is None and kind not in MAKING):
        raise ValueError(kind)
    return found
