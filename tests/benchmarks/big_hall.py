"""A large ledger for the benchmarks: 21,000 keys, 200,000 movements, several hundred loans out.

`Bare` carries out the very statements that ours sent, with the same values, by the driver alone on
a copy of the database, in one transaction.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from datetime import timedelta
from itertools import count
from typing import Any
from uuid import UUID, uuid4

from sqlalchemy import Connection, event, insert, select

from handover_app.domain.keys import (
    KEY_DESK,
    KeyState,
    LockSetup,
    MovementKind,
    TagState,
    Trial,
)
from handover_app.domain.tags import KEY_TAG, tag_code
from handover_app.storage.database import Database
from handover_app.storage.tables.key_desk import key_loans
from handover_app.storage.tables.keys import key_movements, key_sets, key_tags, keys
from handover_app.storage.tables.units import units
from tests.services.hall import MORNING

SETS, KEYS_OF_SET, MOVES, OUT = 4200, 5, 10, 600
ROUNDS, WARM = 250, 50


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


def _flats(connection: Connection) -> list[dict[str, Any]]:
    """A flat for each set, like one that is there but for its place."""
    pattern = dict(connection.execute(select(units).limit(1)).one()._mapping)
    return [
        pattern
        | {
            "id": uuid4(), "building": f"{place // 100 + 50}号楼", "floor": place % 100 // 4 + 1,
            "room": f"{place % 100:04d}", "code": f"{place // 100 + 50}-1-{place % 100:04d}",
        }
        for place in range(SETS)
    ]  # fmt: skip


def fill(database: Database, clerk: UUID) -> list[str]:
    """Many flats whose keys have a past; answers the codes of keys that are here.

    The hall must have a flat already.
    """
    tags, here = count(3 * 10**9, 97), []
    loans = [_loan(place, clerk) for place in range(OUT)]
    with database.engine.begin() as connection:
        connection.execute(insert(key_loans), loans)
        flats = _flats(connection)
        connection.execute(insert(units), flats)
        for place, flat in enumerate(flats):
            one = {
                "id": uuid4(), "unit_id": flat["id"], "version": 1, "changes": 1, "name": "",
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
    with database.read() as reading:
        secret = reading.projects.only().key
    return [tag_code(secret, KEY_TAG, number, 1) for number in here[-ROUNDS:]]


class Bare:
    """The driver alone, on a copy of the database: what ours sent, once more."""

    def __init__(self, ours: Database, copy: Database) -> None:
        self._connection: Any = copy.engine.raw_connection().driver_connection
        self._begin = "BEGIN IMMEDIATE" if copy.is_sqlite else "BEGIN"
        self._told: list[tuple[str, Any, bool]] = []
        self._ours = ours.engine
        event.listen(ours.engine, "before_cursor_execute", self._note)

    def _note(self, _c: Any, _k: Any, statement: str, values: Any, _x: Any, many: bool) -> None:
        if not statement.startswith("BEGIN"):
            self._told.append((statement, values, many))

    def stop(self) -> None:
        """Listen no longer."""
        event.remove(self._ours, "before_cursor_execute", self._note)

    def repeat(self) -> int:
        """Carry out what was noted, in one transaction; answers how many statements."""
        told, self._told = self._told, []
        cursor = self._connection.cursor()
        cursor.execute(self._begin)
        for statement, values, many in told:
            (cursor.executemany if many else cursor.execute)(statement, values)
            if cursor.description:
                cursor.fetchall()
        cursor.execute("COMMIT")
        return len(told)


def timed(job: Callable[[], Any]) -> tuple[float, Any]:
    begun = time.perf_counter()
    answer = job()
    return time.perf_counter() - begun, answer
