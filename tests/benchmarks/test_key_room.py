"""How long what the key room shows takes to be read in a large ledger.

Not part of the test command. Run it on a machine that does nothing else:

    python -m pytest -p no:randomly -s tests/benchmarks/test_key_room.py

What a scan, a loan and a return cost stands in `test_keys.py`.
"""

from __future__ import annotations

import statistics
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from handover_app.domain.keys import CabinetWish, LedgerFilter, StockScope
from handover_app.domain.keys.cabinets import MOST_HOOK_COLUMNS, MOST_HOOK_ROWS
from handover_app.domain.people import Role
from handover_app.storage.database import migrate
from tests.benchmarks.big_hall import KEYS_OF_SET, OUT, SETS, fill, timed
from tests.services.hall import Clock, Hall

ROOM_MS = 250
"""Milliseconds that a tab of the key room may take to be read, at the median."""


@pytest.fixture(scope="module")
def hall(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Hall]:
    """The large ledger."""
    folder: Path = tmp_path_factory.mktemp("room")
    url = f"sqlite:///{folder / 'hall.sqlite'}"
    migrate(url)
    hall = Hall(url, Clock(), folder / "photos")
    hall.furnish()
    fill(hall.database, hall.clerk(Role.KEY_CLERK))
    for name in ("A", "B", "C"):
        wish = CabinetWish(name, MOST_HOOK_ROWS, MOST_HOOK_COLUMNS)
        hall.desks.key_cabinets.add(hall.act(Role.KEY_CLERK), wish)
    yield hall
    hall.database.close()


def _reads(hall: Hall) -> dict[str, Callable[[], object]]:
    """What the tabs read."""
    desks = hall.desks
    return {
        "loans": desks.key_loans.board,
        "readiness": desks.key_lists.readiness,
        "cabinets": desks.key_cabinets.board,
        "untagged": desks.key_tags.untagged,
        "ledger": lambda: desks.key_ledger.page(LedgerFilter()),
        "ledger of a person": lambda: desks.key_ledger.page(LedgerFilter(person="曹壬")),
        "ledger of a company": lambda: desks.key_ledger.page(LedgerFilter(company="晨湖")),
    }


def test_every_tab_of_a_large_ledger_stands_at_once(hall: Hall) -> None:
    assert hall.desks.key_loans.board().keys_out == OUT
    assert hall.desks.key_lists.readiness().units > SETS
    spent = {
        name: statistics.median(timed(read)[0] for _ in range(9)) * 1000
        for name, read in _reads(hall).items()
    }
    print("".join(f"\n{name}: {each:.0f} ms" for name, each in spent.items()))  # noqa: T201
    assert max(spent.values()) <= ROOM_MS


def test_a_count_of_everything_shows_its_lines_at_once(hall: Hall) -> None:
    takes = hall.desks.stock_takes
    made = takes.start(hall.act(Role.KEY_CLERK), StockScope())
    assert made.tally.expected > SETS * KEYS_OF_SET - OUT
    spent = statistics.median(timed(lambda: takes.result(made.stock_take_id))[0] for _ in range(9))
    print(f"\ncount of {made.tally.expected} keys: {spent * 1000:.0f} ms")  # noqa: T201
    assert spent * 1000 <= ROOM_MS
