"""Random days at two key desks, beside a plain model that says who has every key."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import dataclass
from typing import Any
from uuid import UUID

import pytest
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule
from sqlalchemy import func, select

from handover_app.domain.acts import Act, AlreadyDone
from handover_app.domain.handover import Condition, Effect, Stage
from handover_app.domain.keys import (
    ON_THE_BOOKS,
    Borrower,
    CabinetWish,
    CylinderOrder,
    HandoverOrder,
    KeyState,
    LoanOrder,
    MandateOrder,
    Receiver,
    TagState,
)
from handover_app.domain.money import Money
from handover_app.domain.people import Role
from handover_app.domain.refusals import DomainError
from handover_app.domain.tags import BAG_TAG, KEY_TAG, tag_code
from handover_app.storage.tables.journal import journal
from handover_app.storage.tables.keys import key_movements, key_sets, key_tags, keys
from handover_app.storage.tables.units import units
from tests.services.hall import BEYOND, NIL, PAYS, Hall, race
from tests.services.key_desk import secret
from tests.services.key_model import HERE, Books

FLATS, STATIONS, CREWS = (NIL, PAYS, BEYOND), ("S1", "S2"), ("晨湖建设", "洁净保洁")
OWNERS = ("曾甲", "仇乙")
MANDATE = MandateOrder(reason="厨房漏水", belongings="无", who_may_enter="晨湖建设")
STATES = {
    KeyState.AT_DESK: "at the desk", KeyState.LENT: "lent", KeyState.HANDED_OVER: "owner",
    KeyState.RETAINED: "kept", KeyState.LOST: "lost", KeyState.USELESS: "useless",
    KeyState.DESTROYED: "destroyed",
}  # fmt: skip

stations, flats = st.sampled_from(STATIONS), st.sampled_from(FLATS)
some = st.frozensets(st.integers(0, 5), max_size=3)
"""Keys of a flat by their places; none stands for all that are at hand."""
one = st.integers(0, 5)


@dataclass
class Row:
    """A key as it is stored, with its newest movement."""

    state: KeyState
    holder: str
    place: str
    moves: int
    bag: UUID | None


class KeyDays(RuleBasedStateMachine):
    """Two stations, three flats, two crews: every key has one holder, whoever asks for what."""

    make: Callable[[], Hall]

    def __init__(self) -> None:
        super().__init__()
        self.hall = type(self).make()
        self.desks, self.secret = self.hall.desks, secret(self.hall)
        self.books = Books()
        self.seals = 0
        self.old_labels: list[str] = []
        self.last: tuple[Callable[[Act], object], Act] | None = None

    @initialize()
    def morning(self) -> None:
        """Every key was received; the gates warn only, and there is a board to hang keys on."""
        console = self.desks.people.console
        for condition in (Condition.ACCEPTED, Condition.AREA_DIFFERENCE_SETTLED):
            self.desks.projects.set_gate(console(), Stage.KEYS, condition, Effect.WARN)
        self.desks.key_cabinets.add(self.hall.act(Role.KEY_CLERK), CabinetWish("A", 2, 5))
        for key, (flat, lock) in self._stored_keys().items():
            self.books.receive(key, flat, lock)
        self.moves = self.hall.count("key_movements")

    # Looking and acting

    def _stored_keys(self) -> dict[UUID, tuple[str, str]]:
        """Flat and lock of every key, by its place in its set."""
        query = (
            select(keys.c.id, units.c.code, keys.c.lock)
            .join(key_sets, key_sets.c.id == keys.c.key_set_id)
            .join(units, units.c.id == key_sets.c.unit_id)
            .order_by(units.c.code, keys.c.position)
        )
        with self.hall.database.engine.connect() as connection:
            return {row.id: (row.code, row.lock) for row in connection.execute(query)}

    def _codes(self) -> dict[UUID, str]:
        """The code on every key and bag."""
        bound = select(key_tags).where(key_tags.c.state == TagState.BOUND)
        with self.hall.database.engine.connect() as connection:
            return {
                row.key_id or row.bag_id: tag_code(self.secret, row.kind, row.number, row.issue)
                for row in connection.execute(bound)
            }

    def _rows(self) -> dict[UUID, Row]:
        with self.hall.database.engine.connect() as connection:
            return {
                row.id: Row(row.state, row.holder, row.place, row.moves, row.bag_id)
                for row in connection.execute(select(keys))
            }

    def _refusals(self) -> tuple[int, int]:
        """How many rows the journal has, and how many of them are refusals."""
        refused = select(func.count()).where(journal.c.name == "Refused")
        with self.hall.database.engine.connect() as connection:
            return self.hall.count("journal"), connection.execute(refused).scalar_one()

    def _do(
        self, station: str, attempt: Callable[[Act], object], role: Role = Role.KEY_CLERK
    ) -> bool:
        """Whether it was done; what was refused changed nothing and left one row in the journal."""
        self.hall.clock.forward(minutes=1)
        act = self.hall.act(role, station)
        before, (noted, refused) = self.hall.content(), self._refusals()
        try:
            attempt(act)
        except DomainError:
            assert self.hall.content() == before
            assert self._refusals() == (noted + 1, refused + 1)
            return False
        assert self._refusals()[0] > noted
        self.last = (attempt, act)
        return True

    def _chosen(self, flat: str, places: Collection[int], *where: str) -> list[UUID]:
        """Keys of a flat that bear a tag: those at these places, or all that are where named."""
        coded = self._codes()
        there = [key for key in self.books.of_flat(flat) if key in coded]
        if not places:
            return [key for key in there if self.books.at([key], *where)]
        return list(dict.fromkeys(there[place % len(there)] for place in places)) if there else []

    def _one(self, flat: str, place: int) -> UUID | None:
        """A key of a flat that bears a tag; None: the last one is gone."""
        return next(iter(self._chosen(flat, [place])), None)

    def _scanned(self, chosen: Collection[UUID]) -> tuple[list[str], list[UUID]]:
        """What a clerk scans for these keys, and what that names: a bag is all its keys."""
        rows, codes = self._rows(), self._codes()
        texts: dict[str, None] = {}
        named: dict[UUID, None] = {}
        for key in chosen:
            bag = rows[key].bag
            texts[codes[bag] if bag in codes else codes[key]] = None
            inside = [key] if bag is None else [k for k, row in rows.items() if row.bag == bag]
            named |= dict.fromkeys(inside)
        return list(texts), list(named)

    # What desks do

    @rule(flat=flats, place=one, works=st.booleans(), station=stations)
    def try_one(self, flat: str, place: int, works: bool, station: str) -> None:
        """A key is tried in its lock."""
        key = self._one(flat, place)
        if key is None:
            return
        code, in_bag = self._codes()[key], self._rows()[key].bag is not None
        done = self._do(station, lambda act: self.desks.keys.try_key(act, code, works=works))
        assert done == (self.books.at([key], "at the desk", "lent") and not in_bag)

    @rule(flat=flats, station=stations)
    def try_all(self, flat: str, station: str) -> None:
        """The evening before: every key of a flat that is here is tried."""
        for key in self._chosen(flat, [], "at the desk"):
            code = self._codes()[key]
            self._do(station, lambda act, code=code: self.desks.keys.try_key(act, code))

    @rule(flat=flats, places=some, crew=st.sampled_from(CREWS), station=stations)
    def lend(self, flat: str, places: frozenset[int], crew: str, station: str) -> None:
        """A crew borrows."""
        texts, named = self._scanned(self._chosen(flat, places, *HERE))
        order = LoanOrder(borrower=Borrower(company=crew), purpose="维修")
        done = self._do(station, lambda act: self.desks.key_loans.lend(act, order, texts))
        assert done == (bool(named) and self.books.at(named, *HERE))
        if done:
            self.books.lend(named, crew)

    @rule(flat=flats, place=one)
    def lend_at_once(self, flat: str, place: int) -> None:
        """Two clerks lend the same key at once: one wins, the other hears who has it."""
        texts, named = self._scanned(self._chosen(flat, [place]))
        self.hall.clock.forward(minutes=1)
        order = [LoanOrder(borrower=Borrower(company=each), purpose="维修") for each in CREWS]
        answers = race(
            *(
                lambda order=order, station=station: self.desks.key_loans.lend(
                    self.hall.act(Role.KEY_CLERK, station), order, texts
                )
                for order, station in zip(order, STATIONS, strict=True)
            )
        )
        won = [n for n, each in enumerate(answers) if not isinstance(each, DomainError)]
        assert None not in answers
        assert len(won) == int(bool(named) and self.books.at(named, *HERE))
        for winner in won:
            self.books.lend(named, CREWS[winner])

    @rule(flat=flats, places=some, station=stations)
    def take_back(self, flat: str, places: frozenset[int], station: str) -> None:
        """Keys come back, whenever that is."""
        texts, named = self._scanned(self._chosen(flat, places, "lent", "lost"))
        done = self._do(station, lambda act: self.desks.key_loans.take_back(act, texts, "完好"))
        assert done == (bool(named) and self.books.at(named, "lent", "lost"))
        if done:
            self.books.take_back(named)

    @rule(flat=flats, places=some, station=stations)
    def seal(self, flat: str, places: frozenset[int], station: str) -> None:
        """Tried keys go into a bag."""
        codes = self._codes()
        texts = [codes[key] for key in self._chosen(flat, places, "at the desk")]
        self.seals += 1
        seal = f"F-{self.seals}"
        self._do(station, lambda act: self.desks.key_bags.seal(act, texts, seal))

    @rule(flat=flats, place=one, station=stations)
    def open_bag(self, flat: str, place: int, station: str) -> None:
        """The bag of a key is opened, if it lies in one."""
        key = self._one(flat, place)
        if key is None:
            return
        code, bag = self._codes()[key], self._rows()[key].bag
        done = self._do(station, lambda act: self.desks.key_bags.open(act, code, "查验"))
        assert done == (bag is not None)

    @rule(flat=flats, places=some, hook=st.sampled_from(["A-01", "A-02", "Z-99"]))
    def hang(self, flat: str, places: frozenset[int], hook: str) -> None:
        """A set gets a place on the board."""
        texts, named = self._scanned(self._chosen(flat, places, *HERE))
        if self._do("S1", lambda act: self.desks.key_cabinets.hang(act, texts, hook)):
            rows = self._rows()
            assert {rows[key].place for key in named if self.books.at([key], *HERE)} <= {hook}

    @rule(flat=flats, receiver=st.sampled_from(OWNERS), keep=st.booleans(), station=stations)
    def hand_over(self, flat: str, receiver: str, keep: bool, station: str) -> None:
        """The owner comes for the keys, and may leave one for a repair."""
        here = self._chosen(flat, [], "at the desk")
        texts, _ = self._scanned(here)
        kept = here[0] if keep and here else None
        order = HandoverOrder(
            receiver=Receiver(receiver), explained=True, retained_key_id=kept,
            mandate=None if kept is None else MANDATE,
        )  # fmt: skip
        unit = self.hall.unit(flat)
        if self._do(
            station, lambda act: self.desks.key_handovers.hand_over(act, unit, order, texts)
        ):
            self.books.hand_over(flat, receiver, kept)

    @rule(flat=flats, place=one, station=stations)
    def retain(self, flat: str, place: int, station: str) -> None:
        """The owner brings a key back for a repair."""
        key = self._one(flat, place)
        if key is None:
            return
        code = self._codes()[key]
        if self._do(station, lambda act: self.desks.key_mandates.retain(act, code, MANDATE)):
            assert self.books.at([key], "owner")
            self.books.retain(key)

    @rule(chance=st.integers(0, 9), receiver=st.sampled_from(OWNERS), station=stations)
    def give_back(self, chance: int, receiver: str, station: str) -> None:
        """The owner takes a kept key again; a crew may still have it."""
        running = self.desks.key_mandates.list()
        if not running:
            return
        line = running[chance % len(running)]
        in_bag = self._rows()[line.key_id].bag is not None
        done = self._do(
            station, lambda act: self.desks.key_mandates.give_back(act, line.mandate_id, receiver)
        )
        assert done == (self.books.at([line.key_id], "kept") and not in_bag)
        if done:
            self.books.give_back(line.key_id, receiver)

    @rule(flat=flats, place=one, station=stations)
    def lose(self, flat: str, place: int, station: str) -> None:
        """A key is not to be found; a bag is lost whole."""
        texts, named = self._scanned(self._chosen(flat, [place]))
        if not texts:
            return
        done = self._do(station, lambda act: self.desks.key_locks.lose(act, texts[0], "不见了"))
        assert not done or self.books.at(named, *HERE, "lent")
        if done:
            self.books.lose(named)

    @precondition(lambda self: len(self.books.lines) < 9 * 5 + 6)
    @rule(flat=flats, place=one, new=st.integers(1, 2))
    def change_cylinder(self, flat: str, place: int, new: int) -> None:
        """A lock is changed; new keys come with it."""
        there = self.books.of_flat(flat)
        lock = self.books.lines[there[place % len(there)]].lock
        found = self.desks.keys.of_unit(self.hall.unit(flat))
        order = CylinderOrder(
            key_set_id=found.key_set_id, lock=lock, reason="遗失", cost=Money(180_00),
            borne_by="晨湖建设", done_by="锁匠", new=(("新钥匙", new),),
        )  # fmt: skip
        if self._do("S1", lambda act: self.desks.key_locks.change_cylinder(act, order)):
            self.books.change_cylinder(flat, lock)
            fresh = {k: v for k, v in self._stored_keys().items() if k not in self.books.lines}
            assert len(fresh) == new
            for key, (where, its) in fresh.items():
                self.books.receive(key, where, its)

    @rule(flat=flats, place=one, station=stations)
    def destroy(self, flat: str, place: int, station: str) -> None:
        """A key is destroyed, mostly one that opens nothing."""
        there = self.books.of_flat(flat)
        useless = [key for key in there if self.books.at([key], "useless")]
        key = (useless or there)[place % len(useless or there)]
        in_bag = self._rows()[key].bag is not None
        done = self._do(station, lambda act: self.desks.key_locks.destroy(act, key, "断"))
        assert done == (self.books.at([key], "at the desk", "useless") and not in_bag)
        if done:
            self.books.destroy(key)

    # Labels

    @rule(flat=flats, place=one, station=stations)
    def new_label(self, flat: str, place: int, station: str) -> None:
        """A label is printed anew; the old one counts no more."""
        key = self._one(flat, place)
        if key is None:
            return
        code = self._codes()[key]
        if self._do(station, lambda act: self.desks.key_tags.replace_label(act, code)):
            self.old_labels.append(code)

    @rule(flat=flats, place=one, station=stations)
    def bind(self, flat: str, place: int, station: str) -> None:
        """A tag that was printed ahead is hung on a key."""
        key = self._one(flat, place)
        if key is None:
            return
        old = self._codes()[key]
        made: list[tuple[str, ...]] = []
        self._do(station, lambda act: made.append(self.desks.key_tags.make_blank(act, 1, KEY_TAG)))
        set_id = self.desks.keys.of_unit(self.hall.unit(flat)).key_set_id
        text = made[0][0]
        if self._do(station, lambda act: self.desks.key_tags.bind(act, text, key, set_id)):
            self.old_labels.append(old)

    @precondition(lambda self: self.old_labels)
    @rule(chance=st.integers(0, 99), station=stations)
    def scan_an_old_label(self, chance: int, station: str) -> None:
        """What counts no more moves nothing."""
        old = self.old_labels[chance % len(self.old_labels)]
        order = LoanOrder(borrower=Borrower(company=CREWS[0]), purpose="维修")
        assert not self._do(station, lambda act: self.desks.keys.scan(act, old))
        assert not self._do(station, lambda act: self.desks.key_loans.lend(act, order, [old]))

    @rule(text=st.sampled_from(["", "钥匙", f"{BAG_TAG}1" + "0" * 27, "=1+1", "'; --"]))
    def scan_rubbish(self, text: str) -> None:
        """Whatever lies under the scanner."""
        assert not self._do("S1", lambda act: self.desks.keys.try_key(act, text))

    # People

    @rule(flat=flats, place=one)
    def without_the_right(self, flat: str, place: int) -> None:
        """A cashier lends no key."""
        texts, _ = self._scanned(self._chosen(flat, [place]))
        order = LoanOrder(borrower=Borrower(company=CREWS[0]), purpose="维修")
        assert not self._do(
            "S1", lambda act: self.desks.key_loans.lend(act, order, texts), Role.CASHIER
        )

    @precondition(lambda self: self.last is not None)
    @rule()
    def click_twice(self) -> None:
        """A click that is repeated is answered as done, and does nothing."""
        assert self.last is not None
        attempt, act = self.last
        with self.hall.changes_nothing(), pytest.raises(AlreadyDone):
            attempt(act)

    # What holds after everything

    @invariant()
    def every_key_is_where_the_model_says(self) -> None:
        """State and holder of every key, of those too that nobody named."""
        stored = {key: (STATES[r.state], r.holder) for key, r in self._rows().items()}
        assert stored == {k: (line.where, line.holder) for k, line in self.books.lines.items()}

    @invariant()
    def the_last_movement_of_a_key_is_what_is_said_of_it(self) -> None:
        """Holder and place; movements count from one without a gap, and none goes away."""
        rows, last, count = self._rows(), dict[UUID, Any](), 0
        query = select(key_movements).order_by(key_movements.c.key_id, key_movements.c.sequence)
        with self.hall.database.engine.connect() as connection:
            for each in connection.execute(query):
                before = last[each.key_id].sequence if each.key_id in last else 0
                assert each.sequence == before + 1
                last[each.key_id] = each
                count += 1
        for key, row in rows.items():
            assert (last[key].holder, last[key].place) == (row.holder, row.place)
            assert last[key].sequence == row.moves
        assert count >= self.moves
        self.moves = count

    @invariant()
    def keys_come_by_receipt_and_go_by_destruction(self) -> None:
        """The books count what is neither with the contractor nor destroyed."""
        on_the_books = [row for row in self._rows().values() if row.state in ON_THE_BOOKS]
        assert len(on_the_books) == self.books.counted

    def teardown(self) -> None:
        """In the evening the program's own check finds nothing."""
        assert self.hall.check_fails() == {}
