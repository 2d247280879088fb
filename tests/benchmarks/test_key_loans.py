"""How long the board of several hundred loans takes in a large ledger.

Not part of the test command. Run it on a machine that does nothing else:

    python -m pytest -p no:randomly -s tests/benchmarks/test_key_loans.py

What lending and taking back one key cost stands in `test_keys.py`.
"""

from __future__ import annotations

import statistics
from pathlib import Path

from handover_app.domain.people import Role
from handover_app.storage.database import migrate
from tests.benchmarks.big_hall import OUT, fill, timed
from tests.services.hall import Clock, Hall

BOARD_MS = 150
"""Milliseconds that the board may take at the median."""


def test_the_board_of_a_large_ledger_stands_at_once(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path / 'hall.sqlite'}"
    migrate(url)
    hall = Hall(url, Clock(), tmp_path / "photos")
    hall.furnish()
    fill(hall.database, hall.clerk(Role.KEY_CLERK))
    assert hall.desks.key_loans.board().keys_out == OUT
    spent = statistics.median(timed(hall.desks.key_loans.board)[0] for _ in range(20))
    hall.database.close()
    print(f"\nboard of {OUT} loans: {spent * 1000:.0f} ms")  # noqa: T201
    assert spent * 1000 <= BOARD_MS
