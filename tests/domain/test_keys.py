"""Key sets: a state machine against a plain model, and the refusals one by one."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from uuid import UUID

import pytest
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from handover_app.domain.identity import new_id
from handover_app.domain.keys import (
    KEY_DESK,
    STATE_AFTER,
    Key,
    KeyElsewhere,
    KeyFaulty,
    KeySet,
    KeysMissing,
    KeyState,
    MovementKind,
    Receiver,
    ReceiverMissing,
)

START = datetime(2026, 11, 7, 1, 0, tzinfo=UTC)
CLERK = UUID(int=7)
KINDS = ("入户门", "入户门", "单元门", "信箱", "水表箱")


def key_set(count: int = 5) -> KeySet:
    """A set that was booked in."""
    found = KeySet(
        id=new_id(),
        unit_id=new_id(),
        keys=[
            Key(
                id=new_id(), position=place, kind=KINDS[place], tag_number=100 + place,
                tag_issue=1, state=KeyState.RECEIVED, holder="",
            )
            for place in range(count)
        ],
    )  # fmt: skip
    found.received(CLERK, START)
    return found


def test_a_set_that_is_booked_in_lies_at_the_key_desk() -> None:
    keys = key_set()
    assert {(key.state, key.holder) for key in keys.keys} == {(KeyState.RECEIVED, KEY_DESK)}
    assert [event.event_name for _, event in keys.take_events()] == ["KeySetMade"]
    assert not keys.tried
    assert keys.handed_over_at is None
    assert keys.key_of(102) is keys.keys[2]
    assert keys.key_of(999) is None


def test_an_empty_set_is_not_handed_over() -> None:
    assert not KeySet(id=new_id(), unit_id=new_id()).handed_over


def test_every_movement_leads_to_a_state() -> None:
    assert set(STATE_AFTER) == set(MovementKind)
    assert set(STATE_AFTER.values()) == set(KeyState)


def test_a_refused_handover_moves_no_key() -> None:
    keys = key_set()
    tags = [key.tag_number for key in keys.keys]
    with pytest.raises(ReceiverMissing):
        keys.hand_over(Receiver(" "), tags, CLERK, START)
    with pytest.raises(KeysMissing) as missing:
        keys.hand_over(Receiver("甲"), tags[1:], CLERK, START)
    assert missing.value.facts() == {"kinds": ("入户门",)}
    keys.try_key(keys.keys[4], False, CLERK, START)
    with pytest.raises(KeyFaulty) as faulty:
        keys.hand_over(Receiver("甲"), tags, CLERK, START)
    assert faulty.value.facts() == {"kind": "水表箱"}
    assert not any(key.state is KeyState.HANDED_OVER for key in keys.keys)


def test_a_new_label_counts_up_and_moves_nothing() -> None:
    keys = key_set()
    keys.replace_tag(keys.keys[0])
    assert (keys.keys[0].tag_issue, len(keys.keys[0].movements)) == (2, 1)


class KeyDesk(RuleBasedStateMachine):
    """Tries, faults and handovers in any order, against what a person would write on paper."""

    @initialize(count=st.integers(1, 5))
    def begin(self, count: int) -> None:
        """Book a set in."""
        self.now = START
        self.keys = key_set(count)
        self.keys.take_events()
        self.works: list[bool | None] = [None] * count
        self.owner: str | None = None
        self.moves = count

    @rule(place=st.integers(0, 4), works=st.booleans())
    def try_key(self, place: int, works: bool) -> None:
        """Somebody tries a key in its lock."""
        key = self.keys.keys[place % len(self.keys.keys)]
        self.now += timedelta(minutes=1)
        if self.owner is not None:
            with pytest.raises(KeyElsewhere) as refused:
                self.keys.try_key(key, works, CLERK, self.now)
            assert refused.value.facts()["holder"] == self.owner
            return
        self.keys.try_key(key, works, CLERK, self.now)
        self.works[place % len(self.keys.keys)] = works
        self.moves += 1
        assert self.keys.has_events()

    @rule(
        name=st.sampled_from(["", " ", "甲", " 乙 "]),
        left_out=st.one_of(st.none(), st.integers(0, 4)),
    )
    def hand_over(self, name: str, left_out: int | None) -> None:
        """Somebody wants the keys; perhaps one was not scanned."""
        self.now += timedelta(minutes=1)
        tags = [key.tag_number for key in self.keys.keys]
        if left_out is not None:
            tags.pop(left_out % len(tags))
        expected: type[Exception] | None = None
        if not name.strip():
            expected = ReceiverMissing
        elif self.owner is not None:
            expected = KeyElsewhere
        elif left_out is not None:
            expected = KeysMissing
        elif False in self.works:
            expected = KeyFaulty
        if expected is not None:
            with pytest.raises(expected):
                self.keys.hand_over(Receiver(name), tags, CLERK, self.now)
            return
        self.keys.hand_over(Receiver(name), tags, CLERK, self.now)
        self.owner = name.strip()
        self.moves += len(self.works)
        assert self.keys.handed_over_at == self.now

    @rule(place=st.integers(0, 4))
    def replace_label(self, place: int) -> None:
        """A label is printed again."""
        key = self.keys.keys[place % len(self.keys.keys)]
        issue = key.tag_issue
        self.keys.replace_tag(key)
        assert key.tag_issue == issue + 1

    @invariant()
    def every_key_has_one_holder(self) -> None:
        """State and holder are those of the last movement; movements count 1, 2, 3 …"""
        for place, key in enumerate(self.keys.keys):
            sequence = [each.sequence for each in key.movements]
            assert sequence == list(range(1, len(sequence) + 1))
            last = key.movements[-1]
            assert (key.state, key.holder) == (STATE_AFTER[last.kind], last.holder)
            assert key.holder == (self.owner or KEY_DESK)
            if self.owner is None:
                state = {None: KeyState.RECEIVED, True: KeyState.TRIED, False: KeyState.FAULTY}
                assert key.state is state[self.works[place]]
        assert sum(len(key.movements) for key in self.keys.keys) == self.moves
        assert self.keys.handed_over is (self.owner is not None)
        assert self.keys.tried is (self.owner is not None or all(self.works))


TestKeyDesk = KeyDesk.TestCase
