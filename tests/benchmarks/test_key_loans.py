"""How long lending and taking back a key take beside the bare driver with the same statements.

Not part of the test command. Run it on a machine that does nothing else:

    python -m pytest -p no:randomly -s tests/benchmarks/test_key_loans.py

The database holds 21,000 keys, 200,000 movements and several hundred loans that are out. Ours is
the whole use case: rights, tag, key set, movement, loan, number, operation and journal, committed.
The bare side carries out the very statements that ours sent, with the same values, by the driver
alone on a copy of the database, in one transaction. Rounds are interleaved, medians compared.
"""

from __future__ import annotations

import shutil
import statistics
import time
from collections.abc import Callable, Iterator
from datetime import timedelta
from functools import partial
from itertools import count
from pathlib import Path
from typing import Any
from uuid import UUID, uuid4

import pytest
from sqlalchemy import event, insert

from handover_app.domain.keys import (
    KEY_DESK,
    Borrower,
    KeyState,
    LoanOrder,
    LockSetup,
    MovementKind,
    TagState,
    Trial,
)
from handover_app.domain.people import Role
from handover_app.domain.tags import KEY_TAG, tag_code
from handover_app.storage.database import Database, migrate
from handover_app.storage.tables.key_desk import key_loans
from handover_app.storage.tables.keys import key_movements, key_sets, key_tags, keys
from tests.services.hall import MORNING, Clock, Hall

LIMIT = 10
BOARD_MS = 150
"""Milliseconds that the board of several hundred loans may take at the median."""
SETS, KEYS_OF_SET, MOVES, OUT = 4200, 5, 10, 600
ROUNDS, WARM = 250, 50
ORDER = LoanOrder(borrower=Borrower(company="晨湖建设", person="曹壬"), purpose="漏水")


def _loan(place: int, clerk: UUID) -> dict[str, Any]:
    return {
        "id": uuid4(), "number": f"JY-S9-{place:06d}", "company": "晨湖建设",
        "person": f"工人{place % 40}", "phone": "", "purpose": "漏水", "condition": "",
        "lent_at": MORNING, "due_at": MORNING + timedelta(minutes=place), "clerk": clerk,
        "station": "S9", "inspection_id": None,
    }  # fmt: skip


def _key(place: int, key_set: UUID, loan: UUID | None) -> dict[str, Any]:
    return {
        "id": uuid4(), "key_set_id": key_set, "position": place, "kind": "入户门", "lock": "入户门",
        "state": KeyState.LENT if loan else KeyState.AT_DESK, "trial": Trial.WORKS,
        "holder": "晨湖建设" if loan else KEY_DESK, "place": "", "since": MORNING, "moves": MOVES,
        "loan_id": loan, "mandate_id": None, "bag_id": None,
    }  # fmt: skip


def _tag(number: int, key: dict[str, Any]) -> dict[str, Any]:
    return {
        "number": number, "kind": KEY_TAG, "issue": 1, "state": TagState.BOUND,
        "key_set_id": key["key_set_id"], "key_id": key["id"], "bag_id": None, "changed_at": None,
        "reason": "",
    }  # fmt: skip


def _moved(sequence: int, key: dict[str, Any], clerk: UUID) -> dict[str, Any]:
    return {
        "id": uuid4(), "key_id": key["id"], "sequence": sequence, "kind": MovementKind.HUNG,
        "holder": KEY_DESK, "at": MORNING, "clerk": clerk, "place": "", "matter": None, "note": "",
    }  # fmt: skip


def _fill(hall: Hall) -> list[str]:
    """Many sets of public keys with their past; answers the codes of keys that are here."""
    clerk, tags, here = hall.clerk(Role.KEY_CLERK), count(3 * 10**9, 97), []
    loans = [_loan(place, clerk) for place in range(OUT)]
    with hall.database.engine.begin() as connection:
        connection.execute(insert(key_loans), loans)
        for place in range(SETS):
            one = {
                "id": uuid4(), "unit_id": None, "version": 1, "changes": 1, "name": f"间 {place}",
                "hook": f"A-{place}", "lock_setup": LockSetup.NO_ELECTRONIC_LOCK, "door_seal": "",
                "handed_over_at": None,
            }  # fmt: skip
            lent = loans[place]["id"] if place < OUT else None
            made = [_key(n, one["id"], None if n else lent) for n in range(KEYS_OF_SET)]
            worn = [_tag(next(tags), key) for key in made]
            connection.execute(insert(key_sets), one)
            connection.execute(insert(keys), made)
            connection.execute(insert(key_tags), worn)
            past = [_moved(n + 1, key, clerk) for key in made for n in range(MOVES)]
            connection.execute(insert(key_movements), past)
            here.append(worn[-1]["number"])
    with hall.database.read() as reading:
        secret = reading.projects.only().key
    return [tag_code(secret, KEY_TAG, number, 1) for number in here[-ROUNDS:]]


class Bare:
    """The driver alone, on a copy of the database: what ours sent, once more."""

    def __init__(self, hall: Hall, copy: Path) -> None:
        self._connection: Any = sqlite(copy).engine.raw_connection().driver_connection
        self._told: list[tuple[str, Any, bool]] = []
        event.listen(hall.database.engine, "before_cursor_execute", self._note)

    def _note(self, _c: Any, _k: Any, statement: str, values: Any, _x: Any, many: bool) -> None:
        if not statement.startswith("BEGIN"):
            self._told.append((statement, values, many))

    def repeat(self) -> int:
        """Carry out what was noted, in one transaction; answers how many statements."""
        told, self._told = self._told, []
        cursor = self._connection.cursor()
        cursor.execute("BEGIN IMMEDIATE")
        for statement, values, many in told:
            (cursor.executemany if many else cursor.execute)(statement, values)
            if cursor.description:
                cursor.fetchall()
        cursor.execute("COMMIT")
        return len(told)


def sqlite(file: Path) -> Database:
    """The database in a file."""
    return Database(f"sqlite:///{file}")


def _timed(job: Callable[[], Any]) -> tuple[float, Any]:
    begun = time.perf_counter()
    answer = job()
    return time.perf_counter() - begun, answer


@pytest.fixture
def hall(tmp_path: Path) -> Iterator[Hall]:
    """The furnished hall in a file that is copied for the bare side."""
    migrate(f"sqlite:///{tmp_path / 'hall.sqlite'}")
    made = Hall(f"sqlite:///{tmp_path / 'hall.sqlite'}", Clock(), tmp_path / "photos")
    made.furnish()
    yield made
    made.database.close()


def test_a_loan_and_a_return_take_at_most_ten_bare_transactions(hall: Hall, tmp_path: Path) -> None:
    codes = _fill(hall)
    hall.database.engine.dispose()
    shutil.copyfile(tmp_path / "hall.sqlite", tmp_path / "bare.sqlite")
    bare, loans = Bare(hall, tmp_path / "bare.sqlite"), hall.desks.key_loans
    spent: dict[str, list[tuple[float, float]]] = {"lend": [], "take back": []}
    statements = dict.fromkeys(spent, 0)
    for code in codes:
        acts = {
            "lend": partial(loans.lend, hall.act(Role.KEY_CLERK), ORDER, [code]),
            "take back": partial(loans.take_back, hall.act(Role.KEY_CLERK), [code]),
        }
        for name, job in acts.items():
            ours, _ = _timed(job)
            others, statements[name] = _timed(bare.repeat)
            spent[name].append((ours, others))
    ratios = []
    for name, times in spent.items():
        mine, other = (statistics.median(each) for each in zip(*times[WARM:], strict=True))
        ratios.append(mine / other)
        print(  # noqa: T201
            f"\n{name}: ours {mine * 1000:.2f} ms, bare {other * 1000:.2f} ms with "
            f"{statements[name]} statements, ratio {mine / other:.1f}"
        )
    assert max(ratios) <= LIMIT


def test_the_board_of_a_large_ledger_stands_at_once(hall: Hall) -> None:
    _fill(hall)
    assert hall.desks.key_loans.board().keys_out == OUT
    spent = statistics.median(_timed(hall.desks.key_loans.board)[0] for _ in range(20))
    print(f"\nboard of {OUT} loans: {spent * 1000:.0f} ms")  # noqa: T201
    assert spent * 1000 <= BOARD_MS
