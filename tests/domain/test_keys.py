"""Keys: every movement from every state, bags, mandates, and what makes a set ready."""

from __future__ import annotations

from dataclasses import replace

import pytest

from handover_app.domain.identity import new_id
from handover_app.domain.keys import (
    ALLOWED,
    KEY_DESK,
    MAKING,
    BagAlreadyOpen,
    BagEmpty,
    Key,
    KeyAlreadyHere,
    KeyBag,
    KeyDestroyed,
    KeyElsewhere,
    KeyFaulty,
    KeyInBag,
    KeyNotReceived,
    KeyNotRetained,
    KeyNotTried,
    KeySet,
    KeysMissing,
    KeyState,
    KeyUseless,
    LockSetup,
    Moved,
    MovementKind,
    NoKeySet,
    Receiver,
    ReceiverMissing,
    SealMissing,
    Trial,
    state_after,
    why_not,
)
from handover_app.domain.refusals import DomainError
from tests.domain.key_sets import (
    CLERK,
    CONTRACTOR,
    CREW,
    LATER,
    MOVES,
    OWNER,
    START,
    awaited,
    changed,
    everything,
    forget,
    hand_over,
    in_state,
    lent,
    proven,
    received,
)

# Every movement from every state

_REFUSALS: dict[str, type[DomainError] | None] = {
    "ok": None, "waits": KeyNotReceived, "here": KeyAlreadyHere, "away": KeyElsewhere,
    "unkept": KeyNotRetained, "dead": KeyUseless, "gone": KeyDestroyed,
}  # fmt: skip
_TABLE = """
                   AWAITED  AT_DESK  LENT  HANDED_OVER  RETAINED  LOST  USELESS  DESTROYED
RECEIVED           ok       here     away  away         here      away  dead     gone
TRIED              waits    ok       ok    away         away      away  dead     gone
TRIED_FAULTY       waits    ok       ok    away         away      away  dead     gone
HUNG               waits    ok       away  away         ok        away  dead     gone
LENT               waits    ok       away  away         ok        away  dead     gone
RETURNED           waits    here     ok    away         here      ok    dead     gone
HANDED_OVER        waits    ok       away  away         away      away  dead     gone
RETAINED           waits    ok       away  ok           away      away  dead     gone
GIVEN_BACK         waits    unkept   away  away         ok        away  dead     gone
LOST               waits    ok       ok    away         ok        away  dead     gone
CYLINDER_CHANGED   waits    ok       ok    ok           ok        ok    dead     gone
DESTROYED          waits    ok       away  away         away      away  ok       gone
"""
_HEAD, *_LINES = (line.split() for line in _TABLE.strip().splitlines())
CELLS = [
    (MovementKind[line[0]], KeyState[state], _REFUSALS[cell])
    for line in _LINES
    for state, cell in zip(_HEAD, line[1:], strict=True)
]
"""Movement, state before, and the refusal: the desk's rules, written a second time."""


def test_the_table_names_every_movement_and_every_state() -> None:
    assert {state for _, state, _ in CELLS} == set(KeyState)
    assert {kind for kind, _, _ in CELLS} == set(MovementKind) - {MovementKind.EXPECTED}
    assert ALLOWED[MovementKind.EXPECTED] == frozenset(), "it makes the key"


@pytest.mark.parametrize(
    ("kind", "state", "refusal"),
    CELLS,
    ids=[f"{kind.name} from {state.name}" for kind, state, _ in CELLS],
)
def test_a_movement_is_allowed_or_refused_by_name_and_changes_nothing_then(
    kind: MovementKind, state: KeyState, refusal: type[DomainError] | None
) -> None:
    key_set = in_state(state)
    key = key_set.keys[0]
    said = why_not(kind, key, key_set.code)
    assert type(said) is (type(None) if refusal is None else refusal)
    if kind not in MOVES:  # these move whole sets: below
        return
    before = everything(key_set)
    if refusal is None:
        MOVES[kind](key_set, key)
        assert key.state is state_after(kind, state, mandated=state is KeyState.RETAINED)
        assert key_set.has_events()
        assert [each.kind for each in key.fresh] == [kind]
        assert (key.fresh[0].holder, key.fresh[0].sequence) == (key.holder, key.moves)
        return
    with pytest.raises(refusal) as caught:
        MOVES[kind](key_set, key)
    assert caught.value.facts() == (said.facts() if said else None)
    assert everything(key_set) == before
    assert not key_set.has_events()


@pytest.mark.parametrize("state", [s for s in KeyState if s is not KeyState.AT_DESK])
def test_a_batch_moves_whole_or_not_at_all(state: KeyState) -> None:
    """The other keys of the batch could be lent."""
    key_set = in_state(state)
    for key in key_set.keys[1:]:
        key.state, key.trial = KeyState.AT_DESK, Trial.WORKS
    if state is KeyState.RETAINED:  # which may be lent for the repair
        key_set.keys[0].state = KeyState.LENT
    before = everything(key_set)
    with pytest.raises(DomainError):
        key_set.lend(list(reversed(key_set.keys)), lent())
    assert everything(key_set) == before


@pytest.mark.parametrize(
    ("kind", "after"),
    [
        (MovementKind.EXPECTED, KeyState.AWAITED),
        (MovementKind.RECEIVED, KeyState.AT_DESK),
        (MovementKind.TRIED, KeyState.LENT),
        (MovementKind.TRIED_FAULTY, KeyState.LENT),
        (MovementKind.HUNG, KeyState.LENT),
        (MovementKind.LENT, KeyState.LENT),
        (MovementKind.RETURNED, KeyState.AT_DESK),
        (MovementKind.HANDED_OVER, KeyState.HANDED_OVER),
        (MovementKind.RETAINED, KeyState.RETAINED),
        (MovementKind.GIVEN_BACK, KeyState.HANDED_OVER),
        (MovementKind.LOST, KeyState.LOST),
        (MovementKind.CYLINDER_CHANGED, KeyState.USELESS),
        (MovementKind.DESTROYED, KeyState.DESTROYED),
    ],
)
def test_every_movement_leads_to_a_state(kind: MovementKind, after: KeyState) -> None:
    assert state_after(kind, KeyState.LENT, mandated=False) is after
    back = KeyState.RETAINED if kind is MovementKind.RETURNED else after
    assert state_after(kind, KeyState.LENT, mandated=True) is back


@pytest.mark.parametrize("kind", [kind for kind in MovementKind if kind not in MAKING])
def test_a_key_begins_with_being_expected_or_received(kind: MovementKind) -> None:
    key = Key(id=new_id(), position=0, kind="入户门", lock="入户门")
    if kind is MovementKind.RETURNED:
        return  # `ALLOWED` keeps it from a key that was never lent
    with pytest.raises(ValueError, match=kind.name):
        key.move(kind, Moved(holder=CREW, clerk=CLERK, at=START))


# Expected, received, tried


def test_what_the_contractor_has_is_expected_from_him() -> None:
    key_set = awaited()
    assert {(key.state, key.holder) for key in key_set.keys} == {(KeyState.AWAITED, CONTRACTOR)}
    assert [event.event_name for _, event in key_set.take_events()] == ["KeySetMade"]
    transfer = new_id()
    key_set.receive(key_set.keys[:3], CLERK, LATER, transfer)
    assert [key.state for key in key_set.keys].count(KeyState.AWAITED) == 2
    key = key_set.keys[0]
    assert (key.holder, key.place, key.since) == (KEY_DESK, "B-12", LATER)
    assert (key.fresh[-1].matter, key.fresh[-1].sequence) == (transfer, 2)
    assert not key_set.tried


def test_a_set_is_tried_when_every_key_works_and_ready_when_each_bears_a_tag() -> None:
    key_set = received()
    for key in key_set.keys:
        assert not key_set.tried
        key_set.try_key(key, True, CLERK, LATER)
    assert key_set.tried
    assert key_set.ready
    key_set.keys[3].tag_number = None
    assert key_set.tried
    assert not key_set.ready
    key_set.try_key(key_set.keys[1], False, CLERK, LATER)
    assert not key_set.tried


@pytest.mark.parametrize("state", [KeyState.AWAITED, KeyState.LOST])
def test_a_key_that_nobody_has_at_hand_does_not_count_as_tried(state: KeyState) -> None:
    key_set = in_state(state)
    for key in key_set.keys:
        key.trial = Trial.WORKS
    assert not key_set.tried
    assert not key_set.keys[0].proven


@pytest.mark.parametrize("state", [KeyState.USELESS, KeyState.DESTROYED])
def test_a_key_that_is_gone_does_not_keep_the_others_from_being_ready(state: KeyState) -> None:
    key_set = in_state(state)
    assert key_set.keys[0] not in key_set.live
    assert key_set.ready


def test_a_set_without_keys_is_neither_tried_nor_handed_over() -> None:
    empty = KeySet(id=new_id(), unit_id=None, name="设备房")
    assert (empty.tried, empty.ready, empty.handed_over) == (False, False, False)


def test_a_lent_key_may_be_tried_where_it_is() -> None:
    key_set, loan = received(), new_id()
    key = key_set.keys[0]
    key_set.lend([key], lent(matter=loan))
    key_set.try_key(key, True, CLERK, LATER)
    assert (key.state, key.holder, key.loan_id) == (KeyState.LENT, CREW, loan)
    assert (key.trial, key.fresh[-1].matter) == (Trial.WORKS, loan)


# Out on loan, and back


def test_a_lent_key_names_who_has_it_since_when() -> None:
    key_set = proven()
    key_set.lend(key_set.keys[:1], lent())
    with pytest.raises(KeyElsewhere) as refused:
        key_set.lend(key_set.keys[:1], lent("洁净保洁"))
    facts = refused.value
    assert (facts.kind, facts.holder, facts.at) == ("入户门 正式", CREW, LATER)
    assert (facts.code, facts.state) == ("1-1-0101", KeyState.LENT)


def test_a_returned_key_is_back_on_its_hook_and_off_the_loan() -> None:
    key_set, loan = proven(), new_id()
    key = key_set.keys[0]
    key_set.lend([key], lent(matter=loan))
    forget(key_set)
    key_set.take_back([key], CLERK, LATER, note="齿口磨损", late=True)
    assert (key.state, key.holder, key.place, key.loan_id) == (
        KeyState.AT_DESK, KEY_DESK, "B-12", None,
    )  # fmt: skip
    assert (key.fresh[0].matter, key.fresh[0].note) == (loan, "齿口磨损")
    ((_, event),) = key_set.take_events()
    assert (event.data()["late"], event.data()["holder"]) == (True, CREW)


def test_a_key_that_was_lost_comes_back_as_it_turns_up() -> None:
    key_set = in_state(KeyState.LOST)
    key = key_set.keys[0]
    assert not key_set.ready
    key_set.take_back([key], CLERK, LATER)
    assert key.state is KeyState.AT_DESK
    assert key_set.ready, "it was tried before it was lost"


def test_whoever_loses_a_key_had_it_last() -> None:
    key_set = proven()
    key = key_set.keys[0]
    key_set.lend([key], lent())
    key_set.lose(key, CLERK, LATER, "工地找不到")
    assert (key.state, key.holder, key.place) == (KeyState.LOST, CREW, "")
    assert key.fresh[-1].note == "工地找不到"


# Bags


def sealed() -> tuple[KeySet, KeyBag]:
    """A proven set in a sealed bag."""
    key_set = proven()
    bag = key_set.seal(key_set.keys, "D-1", " F-0042 ", 900, CLERK, LATER)
    forget(key_set)
    return key_set, bag


def test_tried_keys_go_into_a_sealed_bag_with_a_tag_of_its_own() -> None:
    key_set, bag = sealed()
    assert key_set.sealed_bag is bag
    assert (bag.seal, bag.sealed, bag.tag_number) == ("F-0042", True, 900)
    assert key_set.in_bag(bag) == key_set.keys
    assert {key.holder for key in key_set.keys} == {KEY_DESK}, "a bag moves nothing"


@pytest.mark.parametrize(
    ("keys", "seal", "refusal"),
    [
        (slice(0, 0), "F-1", BagEmpty),
        (slice(0, 5), " ", SealMissing),
    ],
)
def test_a_bag_needs_a_key_and_a_seal(keys: slice, seal: str, refusal: type[DomainError]) -> None:
    key_set = proven()
    with pytest.raises(refusal):
        key_set.seal(key_set.keys[keys], "D-1", seal, 900, CLERK, LATER)
    assert key_set.bags == []


@pytest.mark.parametrize("works", [None, False])
def test_a_key_that_is_not_proven_goes_into_no_bag(works: bool | None) -> None:
    key_set = received()
    for key in key_set.keys[1:]:
        key_set.try_key(key, True, CLERK, LATER)
    if works is False:
        key_set.try_key(key_set.keys[0], False, CLERK, LATER)
    with pytest.raises(KeyNotTried):
        key_set.seal(key_set.keys, "D-1", "F-1", 900, CLERK, LATER)
    assert key_set.sealed_bag is None


def test_a_key_that_is_out_or_in_another_bag_goes_into_no_bag() -> None:
    key_set, _ = sealed()
    with pytest.raises(KeyInBag):
        key_set.seal(key_set.keys, "D-2", "F-2", 901, CLERK, LATER)
    other = proven()
    other.lend(other.keys[:1], lent())
    with pytest.raises(KeyElsewhere):
        other.seal(other.keys, "D-2", "F-2", 901, CLERK, LATER)


@pytest.mark.parametrize(
    "kind",
    [
        kind
        for kind in MOVES
        if kind not in (MovementKind.RECEIVED, MovementKind.RETURNED, MovementKind.GIVEN_BACK)
    ],
    ids=lambda kind: kind.name,
)
def test_a_single_key_of_a_sealed_bag_moves_nowhere(kind: MovementKind) -> None:
    key_set, _ = sealed()
    before = everything(key_set)
    with pytest.raises(KeyInBag) as refused:
        MOVES[kind](key_set, key_set.keys[0])
    assert refused.value.facts() == {"kind": "入户门 正式", "code": "1-1-0101", "bag": "D-1"}
    assert everything(key_set) == before


def test_the_whole_bag_is_lent_and_returned_and_hung_and_stays_sealed() -> None:
    key_set, bag = sealed()
    key_set.hang(key_set.keys, "C-3", CLERK, LATER)
    assert {key.place for key in key_set.keys} == {"C-3"}
    assert key_set.hook == "C-3"
    key_set.lend(key_set.keys, lent())
    with pytest.raises(KeyInBag):
        key_set.take_back(key_set.keys[:1], CLERK, LATER)
    key_set.take_back(key_set.keys, CLERK, LATER)
    assert {key.place for key in key_set.keys} == {"C-3"}
    assert bag.sealed


def test_the_keys_of_an_opened_bag_go_one_by_one() -> None:
    key_set, bag = sealed()
    key_set.open_bag(bag, " 查验 ", CLERK, LATER)
    assert (bag.sealed, bag.reason, bag.opened_by) == (False, "查验", CLERK)
    assert key_set.in_bag(bag) == []
    key_set.lend(key_set.keys[:1], lent())
    with pytest.raises(BagAlreadyOpen):
        key_set.open_bag(bag, "再开", CLERK, LATER)


def test_a_bag_is_opened_wherever_it_is_and_its_keys_come_back_singly() -> None:
    key_set, bag = sealed()
    key_set.lend(key_set.keys, lent())
    key_set.open_bag(bag, "借用人拆封", CLERK, LATER)
    key_set.take_back(key_set.keys[:2], CLERK, LATER)
    assert [key.state for key in key_set.keys].count(KeyState.LENT) == 3


# To the owner


def test_the_owner_gets_every_key_and_breaks_the_seal() -> None:
    key_set, bag = sealed()
    key_set.hand_over(Receiver(f" {OWNER} "), {k.id for k in key_set.keys}, CLERK, LATER)
    assert {(key.state, key.holder) for key in key_set.keys} == {(KeyState.HANDED_OVER, OWNER)}
    assert key_set.handed_over_at == LATER
    assert not bag.sealed
    assert [e.event_name for _, e in key_set.take_events()] == ["BagOpened", "KeysHandedOver"]


def test_a_refused_handover_moves_no_key() -> None:
    key_set = proven()
    everyone = {key.id for key in key_set.keys}
    before = everything(key_set)
    with pytest.raises(ReceiverMissing):
        key_set.hand_over(Receiver("  "), everyone, CLERK, LATER)
    with pytest.raises(KeysMissing) as refused:
        key_set.hand_over(Receiver(OWNER), [k.id for k in key_set.keys[1:4]], CLERK, LATER)
    assert refused.value.kinds == ("入户门 正式", "水表箱")
    assert everything(key_set) == before
    key_set.try_key(key_set.keys[3], False, CLERK, LATER)
    forget(key_set)
    before = everything(key_set)
    with pytest.raises(KeyFaulty) as faulty:
        key_set.hand_over(Receiver(OWNER), everyone, CLERK, LATER)
    assert faulty.value.kind == "邮箱"
    assert everything(key_set) == before


@pytest.mark.parametrize("state", [KeyState.LENT, KeyState.LOST])
def test_a_key_that_is_not_here_keeps_the_set_here(state: KeyState) -> None:
    key_set = in_state(state)
    before = everything(key_set)
    with pytest.raises(KeyElsewhere) as refused:
        hand_over(key_set)
    assert refused.value.state is state
    assert everything(key_set) == before


def test_an_awaited_key_keeps_the_set_here() -> None:
    key_set = awaited()
    key_set.receive(key_set.keys[1:], CLERK, LATER, new_id())
    with pytest.raises(KeyNotReceived):
        hand_over(key_set)
    assert not key_set.handed_over


def test_a_second_handover_says_who_has_the_keys() -> None:
    key_set = in_state(KeyState.HANDED_OVER)
    with pytest.raises(KeyElsewhere) as refused:
        hand_over(key_set, "他人")
    assert (refused.value.holder, refused.value.at) == (OWNER, LATER)


def test_of_a_set_whose_keys_are_all_gone_nothing_is_handed_over() -> None:
    key_set = proven(2)
    changed(key_set, key_set.keys[0])
    with pytest.raises(NoKeySet):
        hand_over(key_set)
    assert not key_set.handed_over


def test_the_key_of_the_inspection_passes_straight_to_the_owner() -> None:
    key_set, loan, other = proven(), new_id(), new_id()
    first, second = key_set.keys[:2]
    key_set.lend([first], lent("验房1组", loan))
    everyone = {key.id for key in key_set.keys}
    key_set.lend([second], lent("洁净保洁", other))
    with pytest.raises(KeyElsewhere):
        key_set.hand_over(Receiver(OWNER), everyone, CLERK, LATER, straight=[loan])
    key_set.take_back([second], CLERK, LATER)
    forget(key_set)
    key_set.hand_over(Receiver(OWNER), everyone, CLERK, LATER, straight=[loan])
    assert [each.kind for each in first.fresh] == [
        MovementKind.RETURNED, MovementKind.HANDED_OVER,
    ]  # fmt: skip
    assert first.fresh[0].matter == loan
    assert first.loan_id is None
    assert first.holder == OWNER


def test_new_keys_of_a_changed_cylinder_go_to_an_owner_who_has_the_others() -> None:
    key_set = in_state(KeyState.HANDED_OVER)
    fresh = Key(id=new_id(), position=5, kind="入户门 正式", lock="入户门", tag_number=300)
    key_set.change_cylinder(
        "入户门", new_id(), [fresh], Moved(holder="", clerk=CLERK, at=LATER, note="遗失")
    )
    key_set.try_key(fresh, True, CLERK, LATER)
    first = key_set.handed_over_at
    key_set.hand_over(Receiver("曾乙"), {fresh.id}, CLERK, START)
    assert fresh.holder == "曾乙"
    assert {key.holder for key in key_set.live if key is not fresh} == {OWNER}
    assert key_set.handed_over_at == first, "the flat passed with the first handover"


# Retained


def test_the_retained_key_hangs_here_and_is_the_owners() -> None:
    key_set, mandate = proven(), new_id()
    kept = key_set.keys[0]
    everyone = {key.id for key in key_set.keys}
    key_set.hand_over(Receiver(OWNER), everyone, CLERK, LATER, retained=kept, mandate=mandate)
    assert (kept.state, kept.holder, kept.place) == (KeyState.RETAINED, KEY_DESK, "B-12")
    assert kept.mandate_id == mandate
    assert key_set.handed_over
    assert {key.state for key in key_set.keys[1:]} == {KeyState.HANDED_OVER}
    names = [event.event_name for _, event in key_set.take_events()]
    assert names == ["KeyRetained", "KeysHandedOver"]


def test_a_retained_key_that_was_lent_is_retained_again_when_it_returns() -> None:
    key_set = in_state(KeyState.RETAINED)
    kept = key_set.keys[0]
    mandate = kept.mandate_id
    key_set.lend([kept], lent())
    with pytest.raises(KeyElsewhere) as refused:
        key_set.give_back(kept, OWNER, CLERK, LATER)
    assert refused.value.holder == CREW
    key_set.take_back([kept], CLERK, LATER)
    assert (kept.state, kept.mandate_id) == (KeyState.RETAINED, mandate)
    key_set.lose(kept, CLERK, LATER, "不见了")
    key_set.take_back([kept], CLERK, LATER)
    assert (kept.state, kept.mandate_id) == (KeyState.RETAINED, mandate)


def test_what_is_given_back_is_retained_no_more() -> None:
    key_set = in_state(KeyState.RETAINED)
    kept = key_set.keys[0]
    mandate = kept.mandate_id
    key_set.give_back(kept, OWNER, CLERK, LATER)
    assert (kept.state, kept.holder, kept.mandate_id) == (KeyState.HANDED_OVER, OWNER, None)
    assert kept.fresh[-1].matter == mandate
    assert not kept.fresh[-1].place


# Cylinders


@pytest.mark.parametrize(
    "state",
    [KeyState.AT_DESK, KeyState.LENT, KeyState.HANDED_OVER, KeyState.RETAINED, KeyState.LOST],
)
def test_a_changed_cylinder_makes_every_key_of_its_lock_useless(state: KeyState) -> None:
    key_set = in_state(state)
    holder = key_set.keys[0].holder
    change = new_id()
    made = [
        Key(id=new_id(), position=5 + n, kind="入户门 正式", lock="入户门", tag_number=300 + n)
        for n in range(3)
    ]
    key_set.change_cylinder(
        "入户门", change, made, Moved(holder="", clerk=CLERK, at=LATER, note="遗失")
    )
    old = key_set.keys[:2]
    assert {key.state for key in old} == {KeyState.USELESS}
    assert old[0].holder == holder, "it stays where it is on the books"
    assert old[0].fresh[-1].matter == change
    assert old[0].loan_id is None
    assert key_set.keys[-3:] == made
    assert {(k.state, k.trial, k.holder) for k in made} == {
        (KeyState.AT_DESK, Trial.NOT_TRIED, KEY_DESK)
    }
    assert {key.state for key in key_set.keys[2:5]}.isdisjoint({KeyState.USELESS})
    assert not key_set.tried


def test_a_changed_cylinder_leaves_keys_that_are_still_awaited() -> None:
    key_set = awaited()
    key_set.receive(key_set.keys[:1], CLERK, LATER, new_id())
    changed(key_set, key_set.keys[0])
    states = [KeyState.USELESS, KeyState.AWAITED]
    assert [key.state for key in key_set.keys[:2]] == states


def test_a_bag_that_holds_the_keys_of_the_lock_alone_is_opened_with_it() -> None:
    key_set = proven()
    bag = key_set.seal(key_set.keys[:2], "D-1", "F-1", 900, CLERK, LATER)
    changed(key_set, key_set.keys[0])
    assert not bag.sealed
    other = proven()
    other.seal(other.keys, "D-2", "F-2", 901, CLERK, LATER)
    before = everything(other)
    with pytest.raises(KeyInBag):
        changed(other, other.keys[0])
    assert everything(other) == before, "the desk opens the bag first"


# The lock


def test_the_lock_is_noted_once_and_never_a_code() -> None:
    key_set = received()
    key_set.note_lock(LockSetup.SET_UP, "F-9")
    ((_, event),) = key_set.take_events()
    facts = event.data()
    assert (facts["lock_setup"], facts["door_seal"]) == ("SET_UP", "F-9")
    key_set.note_lock(LockSetup.SET_UP, "F-9")
    assert not key_set.has_events()


def test_typed_tags_are_counted_in_what_is_journalled() -> None:
    key_set = received()
    key_set.typed = 2
    key_set.try_key(key_set.keys[0], True, CLERK, LATER)
    ((_, event),) = key_set.take_events()
    assert event.data()["typed"] == 2


def test_a_key_is_found_in_its_own_set_alone() -> None:
    key_set = received()
    assert key_set.key_of(key_set.keys[2].id) is key_set.keys[2]
    assert key_set.key_of(new_id()) is None


def test_a_loan_notes_the_condition_with_every_movement() -> None:
    key_set = proven()
    moved = replace(lent(note="门锁完好"), place="")
    key_set.lend(key_set.keys, moved)
    assert {key.fresh[0].note for key in key_set.keys} == {"门锁完好"}
    assert {key.loan_id for key in key_set.keys} == {moved.matter}
