"""Whatever the desk asks for in whatever order: a key set against a plain model of it."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from handover_app.domain.identity import new_id
from handover_app.domain.keys import (
    KEY_DESK,
    ON_THE_BOOKS,
    Key,
    KeyBag,
    KeySet,
    KeyState,
    Moved,
    Receiver,
)
from handover_app.domain.refusals import DomainError
from tests.domain.key_sets import CONTRACTOR, START, awaited, everything

HOLDERS = ("晨湖建设", "洁净保洁", "验房1组")
OWNERS = ("曾甲", "代理人 仇乙")
CLERKS = (UUID(int=7), UUID(int=8))
some_keys = st.just(frozenset[int]()) | st.frozensets(st.integers(0, 11), max_size=6)
"""Keys by their places; none stands for every key from where the movement may start."""
one_key = st.integers(0, 11)


@dataclass
class Line:
    """What a clerk with a pencil would note of one key."""

    where: str
    holder: str
    works: bool | None = None
    kept: bool = False
    bag: int | None = None

    @property
    def on_the_books(self) -> bool:
        """Received, and not destroyed."""
        return self.where not in ("contractor", "destroyed")

    @property
    def live(self) -> bool:
        """Whether it opens a door, or will."""
        return self.where not in ("useless", "destroyed")


WHERE = {
    KeyState.AWAITED: "contractor", KeyState.AT_DESK: "desk", KeyState.LENT: "out",
    KeyState.HANDED_OVER: "owner", KeyState.RETAINED: "kept", KeyState.LOST: "lost",
    KeyState.USELESS: "useless", KeyState.DESTROYED: "destroyed",
}  # fmt: skip


class KeyRoom(RuleBasedStateMachine):
    """One set, three borrowers, an owner and his agent."""

    def __init__(self) -> None:
        super().__init__()
        self.now: datetime = START
        self.bags: list[KeyBag] = []
        self.counted = 0

    @initialize(morning=st.booleans())
    def expect(self, morning: bool) -> None:
        """The contractor has all five keys; on the morning of the day all are here and tried."""
        self.set: KeySet = awaited()
        self.lines = [Line("contractor", CONTRACTOR) for _ in self.set.keys]
        if morning:
            self.receive(frozenset())
            self.try_all()

    # Plumbing

    def _ask(self, allowed: bool, do: Callable[[], object]) -> bool:
        """Do it; whether it is allowed the model has said, and a refusal changes nothing."""
        self.now += timedelta(minutes=1)
        self.set.take_events()
        before = everything(self.set)
        try:
            do()
        except DomainError:
            assert not allowed
            assert everything(self.set) == before
            return False
        assert allowed
        assert self.set.has_events()
        return True

    def _keys(self, places: Collection[int], *at: str) -> tuple[list[Key], list[Line]]:
        whole = {n for n, line in enumerate(self.lines) if line.where in at} or {0}
        chosen = sorted({place % len(self.lines) for place in places} or whole)
        return [self.set.keys[n] for n in chosen], [self.lines[n] for n in chosen]

    def _with_bags(self, lines: list[Line]) -> bool:
        """No bag is torn: of a sealed bag all keys are named, or none."""
        return all(
            any(line is each for each in lines)
            for bag in {each.bag for each in lines if each.bag is not None}
            for line in self.lines
            if line.bag == bag
        )

    def _moved(self, holder: str) -> Moved:
        return Moved(holder=holder, clerk=CLERKS[0], at=self.now, matter=new_id())

    # What the desk does

    @rule(places=some_keys)
    def receive(self, places: frozenset[int]) -> None:
        keys, lines = self._keys(places, "contractor")
        allowed = all(line.where == "contractor" for line in lines)
        if self._ask(allowed, lambda: self.set.receive(keys, CLERKS[0], self.now, new_id())):
            for line in lines:
                line.where, line.holder = "desk", KEY_DESK
            self.counted += len(lines)

    @rule(place=one_key, works=st.booleans())
    def try_one(self, place: int, works: bool) -> None:
        (key,), (line,) = self._keys({place})
        allowed = line.where in ("desk", "out") and line.bag is None
        if self._ask(allowed, lambda: self.set.try_key(key, works, CLERKS[1], self.now)):
            line.works = works

    @rule()
    def try_all(self) -> None:
        """Most days every key that lies here is tried, which lets bags be sealed."""
        for place, line in enumerate(self.lines):
            if line.where == "desk" and line.bag is None:
                self.try_one(place, True)

    @rule(places=some_keys, hook=st.sampled_from(["B-12", "C-3"]))
    def hang(self, places: frozenset[int], hook: str) -> None:
        keys, lines = self._keys(places, "desk", "kept")
        allowed = all(line.where in ("desk", "kept") for line in lines) and self._with_bags(lines)
        if self._ask(allowed, lambda: self.set.hang(keys, hook, CLERKS[0], self.now)):
            assert self.set.hook == hook
            assert {key.place for key in keys} == {hook}

    @rule(places=some_keys)
    def seal(self, places: frozenset[int]) -> None:
        keys, lines = self._keys(places, "desk")
        allowed = all(line.where == "desk" and line.works and line.bag is None for line in lines)
        number = len(self.bags)

        def do() -> None:
            self.bags.append(
                self.set.seal(keys, f"D-{number}", f"F-{number}", number, CLERKS[0], self.now)
            )

        if self._ask(allowed, do):
            for line in lines:
                line.bag = number

    @precondition(lambda self: self.bags)
    @rule(number=st.integers(0, 9))
    def open_bag(self, number: int) -> None:
        number %= len(self.bags)
        bag = self.bags[number]
        inside = [line for line in self.lines if line.bag == number]
        if self._ask(bool(inside), lambda: self.set.open_bag(bag, "查验", CLERKS[1], self.now)):
            for line in inside:
                line.bag = None

    @rule(places=some_keys, holder=st.sampled_from(HOLDERS))
    def lend(self, places: frozenset[int], holder: str) -> None:
        keys, lines = self._keys(places, "desk")
        allowed = all(line.where in ("desk", "kept") for line in lines) and self._with_bags(lines)
        if self._ask(allowed, lambda: self.set.lend(keys, self._moved(holder))):
            for line in lines:
                line.where, line.holder = "out", holder

    @rule(places=some_keys)
    def take_back(self, places: frozenset[int]) -> None:
        keys, lines = self._keys(places, "out", "lost")
        allowed = all(line.where in ("out", "lost") for line in lines) and self._with_bags(lines)
        if self._ask(allowed, lambda: self.set.take_back(keys, CLERKS[1], self.now)):
            for line in lines:
                line.where, line.holder = "kept" if line.kept else "desk", KEY_DESK

    @rule(receiver=st.sampled_from([*OWNERS, " "]), every=st.booleans(), keep=st.booleans())
    def hand_over(self, receiver: str, every: bool, keep: bool) -> None:
        pairs = list(zip(self.set.keys, self.lines, strict=True))
        # What the owner leaves here is his, wherever the repair has taken it.
        wanted = [(k, n) for k, n in pairs if n.live and n.where != "owner" and not n.kept]
        scanned = {k.id for k, _ in (wanted if every else wanted[1:])}
        kept = wanted[0][0] if keep and wanted else None
        allowed = bool(receiver.strip()) and bool(wanted) and every
        allowed = allowed and all(n.where == "desk" and n.works is not False for _, n in wanted)
        allowed = allowed and self._with_bags([n for _, n in wanted])
        if self._ask(
            allowed,
            lambda: self.set.hand_over(
                Receiver(receiver), scanned, CLERKS[0], self.now, retained=kept, mandate=new_id()
            ),
        ):
            for key, line in wanted:
                line.where, line.holder, line.bag = "owner", receiver, None
                if key is kept:
                    line.where, line.holder, line.kept = "kept", KEY_DESK, True

    @rule(place=one_key)
    def retain(self, place: int) -> None:
        (key,), (line,) = self._keys({place})
        allowed = line.where in ("desk", "owner") and line.bag is None
        if self._ask(allowed, lambda: self.set.retain(key, new_id(), CLERKS[0], self.now)):
            line.where, line.holder, line.kept = "kept", KEY_DESK, True

    @rule(place=one_key, to=st.sampled_from(OWNERS))
    def give_back(self, place: int, to: str) -> None:
        (key,), (line,) = self._keys({place})
        allowed = line.where == "kept" and line.bag is None
        if self._ask(allowed, lambda: self.set.give_back(key, to, CLERKS[0], self.now)):
            line.where, line.holder, line.kept = "owner", to, False

    @rule(place=one_key)
    def lose(self, place: int) -> None:
        (key,), (line,) = self._keys({place})
        allowed = line.where in ("desk", "kept", "out") and line.bag is None
        if self._ask(allowed, lambda: self.set.lose(key, CLERKS[0], self.now, "不见了")):
            line.where = "lost"

    @precondition(lambda self: len(self.lines) < 8)
    @rule(place=one_key, new=st.integers(1, 3))
    def change_cylinder(self, place: int, new: int) -> None:
        lock = self.set.keys[place % len(self.lines)].lock
        old = [
            (key, line)
            for key, line in zip(self.set.keys, self.lines, strict=True)
            if key.lock == lock and line.live and line.where != "contractor"
        ]
        made = [
            Key(id=new_id(), position=len(self.lines) + n, kind="新", lock=lock) for n in range(new)
        ]
        allowed = self._with_bags([line for _, line in old])

        def do() -> None:
            self.set.change_cylinder(lock, new_id(), made, self._moved(""))

        if self._ask(allowed, do):
            for _, line in old:
                line.where, line.bag = "useless", None
            self.lines += [Line("desk", KEY_DESK) for _ in made]
            self.counted += new

    @rule(place=one_key)
    def destroy(self, place: int) -> None:
        (key,), (line,) = self._keys({place})
        allowed = line.where in ("desk", "useless") and line.bag is None
        if self._ask(allowed, lambda: self.set.destroy(key, CLERKS[0], self.now, "断")):
            line.where, line.holder = "destroyed", ""
            self.counted -= 1

    # What holds after everything

    @invariant()
    def every_key_is_where_the_model_says(self) -> None:
        for key, line in zip(self.set.keys, self.lines, strict=True):
            assert (WHERE[key.state], key.holder) == (line.where, line.holder)
            inside = None if key.bag_id is None else [b.id for b in self.bags].index(key.bag_id)
            assert inside == line.bag

    @invariant()
    def the_holder_is_that_of_the_last_movement(self) -> None:
        for key in self.set.keys:
            assert [each.sequence for each in key.fresh] == list(range(1, key.moves + 1))
            last = key.fresh[-1]
            assert (last.holder, last.at, last.place) == (key.holder, key.since, key.place)

    @invariant()
    def the_books_change_by_receipt_and_destruction_only(self) -> None:
        on_the_books = [key for key in self.set.keys if key.state in ON_THE_BOOKS]
        assert len(on_the_books) == self.counted
        assert len(on_the_books) == len([line for line in self.lines if line.on_the_books])

    @invariant()
    def only_lent_keys_are_under_a_loan(self) -> None:
        for key in self.set.keys:
            assert (key.loan_id is not None) == (key.state is KeyState.LENT)

    @invariant()
    def no_bag_is_torn(self) -> None:
        for bag in self.bags:
            inside = self.set.in_bag(bag)
            assert bool(inside) == bag.sealed
            assert len({key.state is KeyState.LENT for key in inside}) <= 1
            assert len({key.holder for key in inside}) <= 1

    @invariant()
    def the_set_is_tried_when_every_live_key_works(self) -> None:
        live = [line for line in self.lines if line.live]
        tried = all(line.works and line.where not in ("contractor", "lost") for line in live)
        assert self.set.tried == (bool(live) and tried)


TestKeyRoom = KeyRoom.TestCase
