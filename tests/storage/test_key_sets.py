"""Key sets are read and written by statements of their own: they keep the same promises."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any
from uuid import UUID

import pytest
from sqlalchemy import event, select, text
from sqlalchemy.exc import DBAPIError

from handover_app.domain.acts import Act
from handover_app.domain.identity import new_id
from handover_app.domain.keys import Key, KeySet, KeyState, LockSetup, Moved, Trial
from handover_app.domain.refusals import ChangedMeanwhile
from handover_app.storage.database import Database
from handover_app.storage.tables.keys import key_movements, keys
from handover_app.storage.unit_of_work import Reading, SilentChange, UnitOfWork
from tests.storage.shelf import Shelf


def key_set(work: Reading, shelf: Shelf, place: int = 0) -> KeySet:
    """The keys of a flat."""
    found = work.key_sets.get(shelf.key_sets[place])
    assert found is not None
    return found


def try_keys(work: UnitOfWork, shelf: Shelf, *positions: int) -> KeySet:
    """Try keys of the first flat and save the set."""
    found = key_set(work, shelf)
    for position in positions or (0,):
        found.try_key(found.keys[position], True, shelf.clerk, shelf.database.now())
    work.key_sets.save(found)
    return found


@contextmanager
def statements(database: Database) -> Iterator[list[tuple[str, Any]]]:
    """What is said to the database inside: the statement's first words, and its parameters."""
    said: list[tuple[str, Any]] = []

    def note(_c: object, _u: object, statement: str, parameters: Any, *_rest: object) -> None:
        said.append((" ".join(statement.split()[:3]).replace('"', ""), parameters))

    event.listen(database.engine, "before_cursor_execute", note)
    yield said
    event.remove(database.engine, "before_cursor_execute", note)


def sequences(shelf: Shelf) -> dict[UUID, list[int]]:
    """The movements of every key, by their numbers."""
    found: dict[UUID, list[int]] = {}
    with shelf.database.engine.connect() as connection:
        query = select(key_movements.c.key_id, key_movements.c.sequence)
        for row in connection.execute(query.order_by(key_movements.c.sequence)):
            found.setdefault(row.key_id, []).append(row.sequence)
    return found


# What is written


def test_a_set_comes_back_as_it_went_in(shelf: Shelf, act: Act) -> None:
    now = shelf.database.now()
    with shelf.database.write(act) as work:
        found = key_set(work, shelf)
        found.try_key(found.keys[0], True, shelf.clerk, now)
        found.try_key(found.keys[1], False, shelf.clerk, now, "卡住")
        found.hang([found.keys[0]], "B-12", shelf.clerk, now)
        found.note_lock(LockSetup.SET_UP, "F-0007")
        work.key_sets.save(found)
        work.commit()
    with shelf.database.read() as reading:
        read = key_set(reading, shelf)
    assert (read.code, read.hook, read.lock_setup, read.door_seal) == (
        "1-1-101", "B-12", LockSetup.SET_UP, "F-0007",
    )  # fmt: skip
    assert (read.version, found.version) == (2, 2)
    names = [each for each in vars(found.keys[0]) if each != "fresh"]
    for was, now_is in zip(found.keys, read.keys, strict=True):
        assert [getattr(was, each) for each in names] == [getattr(now_is, each) for each in names]
    assert [key.trial for key in read.keys] == [Trial.WORKS, Trial.FAULTY]


def test_only_what_changed_is_written(shelf: Shelf, act: Act) -> None:
    with shelf.database.write(act) as work:
        found = work.key_sets.some(shelf.key_sets)[shelf.key_sets[0]]
        found.try_key(found.keys[1], True, shelf.clerk, shelf.database.now())
        with statements(shelf.database) as said:
            work.key_sets.save(found)
        moved = found.keys[1].id
        work.commit()
    assert [words.split()[0] for words, _ in said] == ["UPDATE", "UPDATE", "INSERT"]
    assert [words.split()[-1] for words, _ in said[1:]] == ["SET", "key_movements"]
    with shelf.database.engine.connect() as connection:
        tried = select(keys.c.id).where(keys.c.trial == Trial.WORKS)
        assert connection.execute(tried).scalars().all() == [moved]
    assert sorted(map(len, sequences(shelf).values())) == [2, 2, 2, 3]


def test_the_movements_of_a_saved_set_are_written_once(shelf: Shelf, act: Act) -> None:
    with shelf.database.write(act) as work:
        found = try_keys(work, shelf, 0)
        found.hang(found.keys, "A-1", shelf.clerk, shelf.database.now())
        work.key_sets.save(found)
        work.commit()
    assert sorted(map(len, sequences(shelf).values())) == [2, 2, 3, 4]
    with shelf.database.read() as reading:
        assert key_set(reading, shelf).version == 3


def test_a_set_is_read_by_two_statements_however_many_are_asked_for(shelf: Shelf) -> None:
    with shelf.database.read() as reading, statements(shelf.database) as said:
        assert len(reading.key_sets.some(shelf.key_sets)) == 2
    asked = [words for words, _ in said if not words.startswith("BEGIN")]
    assert [words.split()[0] for words in asked] == ["SELECT", "SELECT"]


def test_new_keys_of_a_set_that_is_there_are_added(shelf: Shelf, act: Act) -> None:
    now = shelf.database.now()
    made = Key(id=new_id(), position=9, kind="入户门", lock="入户门", tag_number=99)
    with shelf.database.write(act) as work:
        found = key_set(work, shelf)
        moved = Moved(holder="钥匙台", clerk=shelf.clerk, at=now)
        found.change_cylinder("入户门", new_id(), [made], moved)
        work.key_sets.save(found)
        work.commit()
    with shelf.database.read() as reading:
        read = key_set(reading, shelf)
        assert reading.key_sets.tags([99])[99].key_id == made.id
    states = [KeyState.USELESS, KeyState.USELESS, KeyState.AT_DESK]
    assert [key.state for key in read.keys] == states
    assert sequences(shelf)[made.id] == [1]


# No silent change


def _movement_without_a_word(found: KeySet, shelf: Shelf) -> None:
    found.try_key(found.keys[0], True, shelf.clerk, shelf.database.now())
    found.take_events()


def _another_hook(found: KeySet, shelf: Shelf) -> None:
    del shelf
    found.hook = "Z-1"


def _another_holder(found: KeySet, shelf: Shelf) -> None:
    del shelf
    found.keys[0].holder = "somebody"


@pytest.mark.parametrize(
    "change",
    [_movement_without_a_word, _another_hook, _another_holder],
    ids=lambda change: change.__name__,
)
def test_a_set_that_says_nothing_of_its_change_is_not_saved(
    shelf: Shelf, act: Act, change: Callable[[KeySet, Shelf], None]
) -> None:
    before = shelf.everything()

    def attempt() -> None:
        with shelf.database.write(act) as work:
            found = key_set(work, shelf)
            change(found, shelf)
            work.key_sets.save(found)
            work.commit()

    with pytest.raises(SilentChange):
        attempt()
    assert shelf.everything() == before


def test_a_changed_set_that_nobody_saved_is_not_forgotten_in_silence(
    shelf: Shelf, act: Act
) -> None:
    def attempt() -> None:
        with shelf.database.write(act) as work:
            found = key_set(work, shelf)
            found.try_key(found.keys[0], True, shelf.clerk, shelf.database.now())
            work.commit()

    with pytest.raises(SilentChange):
        attempt()


def test_the_events_of_a_saved_set_are_in_the_journal_in_their_order(
    shelf: Shelf, act: Act
) -> None:
    with shelf.database.write(act) as work:
        found = key_set(work, shelf)
        found.try_key(found.keys[0], True, shelf.clerk, shelf.database.now())
        shelf.lift(work)
        found.hang(found.keys, "A-1", shelf.clerk, shelf.database.now())
        work.key_sets.save(found)
        work.commit()
    assert work.topics == {"keys", "handover"}
    with shelf.database.read() as reading:
        newest = [line.event for line in reading.history_of(shelf.units[0])][:3]
    assert newest == ["KeysHung", "GateLifted", "KeyTried"]


def test_what_is_changed_in_a_view_is_gone(shelf: Shelf) -> None:
    before = shelf.everything()
    with shelf.database.read() as reading:
        found = key_set(reading, shelf)
        found.try_key(found.keys[0], True, shelf.clerk, shelf.database.now())
    assert shelf.everything() == before


def test_leaving_without_a_commit_leaves_no_trace_of_a_saved_set(shelf: Shelf, act: Act) -> None:
    before = shelf.everything()
    with shelf.database.write(act) as work:
        try_keys(work, shelf, 0, 1)
    assert shelf.everything() == before


@pytest.mark.parametrize(
    "statement", ["UPDATE key_movements SET holder = 'x'", "DELETE FROM key_movements"]
)
def test_the_database_itself_refuses_to_edit_a_movement(shelf: Shelf, statement: str) -> None:
    with (
        pytest.raises(DBAPIError, match="only added"),
        shelf.database.engine.begin() as connection,
    ):
        connection.execute(text(statement))


# Two writers


def test_who_saves_what_another_station_has_changed_is_told(shelf: Shelf) -> None:
    with shelf.database.read() as reading:
        stale = key_set(reading, shelf)
    with shelf.database.write(shelf.act("S2")) as work:
        try_keys(work, shelf)
        work.commit()
    before = shelf.everything()

    def attempt() -> None:
        with shelf.database.write(shelf.act()) as work:
            stale.try_key(stale.keys[0], False, shelf.clerk, shelf.database.now())
            work.key_sets.save(stale)
            work.commit()

    with pytest.raises(ChangedMeanwhile):
        attempt()
    after = shelf.everything()
    assert {name for name in after if after[name] != before[name]} <= {"journal", "journal_heads"}


def test_sessions_that_change_one_set_at_once_lose_nothing(shelf: Shelf) -> None:
    """Twenty trials and hangings from four sessions at two stations, on keys of the same set."""
    errors: list[Exception] = []

    def write(station: str, position: int) -> None:
        own = Database(shelf.database.url)
        try:
            for _ in range(5):
                with own.write(shelf.act(station)) as work:
                    try_keys(work, shelf, position)
                    work.commit()
        except Exception as error:  # noqa: BLE001 - told by the test
            errors.append(error)
        finally:
            own.close()

    ways = [("S1", 0), ("S2", 0), ("S1", 1), ("S2", 1)]
    threads = [threading.Thread(target=write, args=each) for each in ways]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(60)
    assert errors == []
    with shelf.database.read() as reading:
        found = key_set(reading, shelf)
    assert (found.version, [key.moves for key in found.keys]) == (21, [12, 12])
    moved = sequences(shelf)
    assert [moved[key.id] for key in found.keys] == [list(range(1, 13))] * 2


def test_sets_that_are_asked_for_in_any_order_are_locked_in_one(shelf: Shelf) -> None:
    """Two batches over the same sets, named the other way round, do not wait for each other."""
    errors: list[Exception] = []

    def write(station: str, wanted: list[UUID]) -> None:
        own = Database(shelf.database.url)
        try:
            for _ in range(10):
                with own.write(shelf.act(station)) as work:
                    found = work.key_sets.some(wanted)
                    for identity in wanted:
                        each = found[identity]
                        each.try_key(each.keys[0], True, shelf.clerk, shelf.database.now())
                    work.key_sets.save(*found.values())
                    work.commit()
        except Exception as error:  # noqa: BLE001 - told by the test
            errors.append(error)
        finally:
            own.close()

    there = shelf.key_sets
    ways = [("S1", list(there)), ("S2", list(reversed(there)))]
    threads = [threading.Thread(target=write, args=each) for each in ways]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(60)
    assert errors == []
    with shelf.database.read() as reading:
        assert [key_set(reading, shelf, place).keys[0].moves for place in (0, 1)] == [22, 22]
