"""Key sets for the tests of the domain: five keys, and how to bring one into every state."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from uuid import UUID

from handover_app.domain.identity import new_id
from handover_app.domain.keys import Key, KeySet, KeyState, Moved, MovementKind, Receiver

START = datetime(2026, 11, 7, 1, 0, tzinfo=UTC)
LATER = START + timedelta(hours=1)
CLERK = UUID(int=7)
CONTRACTOR, CREW, OWNER = "总包", "晨湖建设", "曾甲"
KINDS = (
    ("入户门 正式", "入户门"), ("入户门 机械", "入户门"), ("单元门卡", "单元门"), ("邮箱", "邮箱"),
    ("水表箱", "水表箱"),
)  # fmt: skip


def awaited(count: int = 5) -> KeySet:
    """A set that is still with the contractor."""
    made = KeySet(
        id=new_id(),
        unit_id=new_id(),
        code="1-1-0101",
        hook="B-12",
        keys=[
            Key(id=new_id(), position=place, kind=kind, lock=lock, tag_number=100 + place)
            for place, (kind, lock) in enumerate(KINDS[:count])
        ],
    )
    made.expect(CONTRACTOR, CLERK, START)
    return made


def received(count: int = 5) -> KeySet:
    """A set that came to the desk, untried; what it said of that is forgotten."""
    made = awaited(count)
    made.receive(made.keys, CLERK, START, new_id())
    forget(made)
    return made


def proven(count: int = 5) -> KeySet:
    """A set whose keys were all tried and work."""
    made = received(count)
    for key in made.keys:
        made.try_key(key, True, CLERK, START)
    forget(made)
    return made


def forget(key_set: KeySet) -> None:
    """As if it were stored: neither events nor movements wait."""
    key_set.take_events()
    for key in key_set.keys:
        key.fresh.clear()


def lent(holder: str = CREW, matter: UUID | None = None, note: str = "") -> Moved:
    """A loan to somebody."""
    return Moved(holder=holder, clerk=CLERK, at=LATER, matter=matter or new_id(), note=note)


def changed(key_set: KeySet, key: Key) -> None:
    """The lock of a key gets a new cylinder that comes without keys."""
    key_set.change_cylinder(key.lock, new_id(), [], Moved(holder="", clerk=CLERK, at=LATER))


def hand_over(key_set: KeySet, receiver: str = OWNER) -> None:
    """The owner gets every key."""
    scanned = {key.id for key in key_set.keys}
    key_set.hand_over(Receiver(receiver), scanned, CLERK, LATER)


def _retained(key_set: KeySet) -> None:
    hand_over(key_set)
    key_set.retain(key_set.keys[0], new_id(), CLERK, LATER)


def _useless(key_set: KeySet) -> None:
    changed(key_set, key_set.keys[0])


WAYS: dict[KeyState, Callable[[KeySet], None]] = {
    KeyState.AT_DESK: lambda key_set: None,
    KeyState.LENT: lambda key_set: key_set.lend([key_set.keys[0]], lent()),
    KeyState.HANDED_OVER: hand_over,
    KeyState.RETAINED: _retained,
    KeyState.LOST: lambda key_set: key_set.lose(key_set.keys[0], CLERK, LATER, "不见了"),
    KeyState.USELESS: _useless,
    KeyState.DESTROYED: lambda key_set: key_set.destroy(key_set.keys[0], CLERK, LATER, "断"),
}
"""How the first key of a proven set comes into a state."""


def in_state(state: KeyState) -> KeySet:
    """A set whose first key is in this state."""
    if state is KeyState.AWAITED:
        made = awaited()
    else:
        made = proven()
        WAYS[state](made)
    assert made.keys[0].state is state
    forget(made)
    return made


MOVES: dict[MovementKind, Callable[[KeySet, Key], object]] = {
    MovementKind.RECEIVED: lambda s, k: s.receive([k], CLERK, LATER, new_id()),
    MovementKind.TRIED: lambda s, k: s.try_key(k, True, CLERK, LATER),
    MovementKind.TRIED_FAULTY: lambda s, k: s.try_key(k, False, CLERK, LATER, "卡住"),
    MovementKind.HUNG: lambda s, k: s.hang([k], "C-3", CLERK, LATER),
    MovementKind.LENT: lambda s, k: s.lend([k], lent()),
    MovementKind.RETURNED: lambda s, k: s.take_back([k], CLERK, LATER),
    MovementKind.RETAINED: lambda s, k: s.retain(k, new_id(), CLERK, LATER),
    MovementKind.GIVEN_BACK: lambda s, k: s.give_back(k, OWNER, CLERK, LATER),
    MovementKind.LOST: lambda s, k: s.lose(k, CLERK, LATER, "不见了"),
    MovementKind.DESTROYED: lambda s, k: s.destroy(k, CLERK, LATER, "断"),
}
"""How the desk asks for each movement of one key."""


def everything(key_set: KeySet) -> list[object]:
    """All that a set holds, to see that nothing changed."""
    own = {name: value for name, value in vars(key_set).items() if name not in ("keys", "bags")}
    return [
        sorted(map(repr, own.items())),
        [dict(vars(key), fresh=list(key.fresh)) for key in key_set.keys],
        [dict(vars(bag)) for bag in key_set.bags],
    ]
