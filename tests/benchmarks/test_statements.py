"""How long it takes to compute and freeze the statements of 3,000 units.

Not part of the test command. Run it on a machine that does nothing else:

    python -m pytest -p no:randomly -s tests/benchmarks/test_statements.py

Frozen means: computed, compared with what was notified, each paper stored, each version in the
journal's chain, one transaction. The second run notifies all of them again, with the earlier
amounts beside the new ones.
"""

from __future__ import annotations

import time
from dataclasses import replace
from pathlib import Path

import pytest

from handover_app.domain.fees import ChargeItem
from handover_app.domain.money import Money
from handover_app.services.desks import Desks, open_desks
from handover_app.services.people import Argon2Hasher
from tests.services.hall import rows, unit_file

UNITS = 3_000
LIMIT = 10.0
"""Seconds (issue: 3,000 fee statements computed and frozen within 10 s)."""


@pytest.fixture
def desks(tmp_path: Path) -> Desks:
    """A project of 3,000 sold flats."""
    url = f"sqlite:///{tmp_path / 'large.sqlite'}"
    found = open_desks(url, Argon2Hasher(cheap=True), sample=True)
    pattern = rows()[0]
    lines = []
    for place in range(UNITS):
        building, rest = divmod(place, 200)
        floor, room = divmod(rest, 6)
        number = f"{floor + 1}{room + 1:02d}"
        line = list(pattern)
        line[:5] = [f"{building + 1}号楼", "1单元", floor + 1, number, f"{building + 1}-1-{number}"]
        line[7], line[13] = f"HT-{place}", f"{97 + place % 7}.{place % 100:02d}"
        lines.append(line)
    result = found.unit_import.run(found.people.console(), unit_file(lines))
    assert result.created == UNITS
    return found


def test_three_thousand_statements_are_computed_and_frozen_within_ten_seconds(
    desks: Desks,
) -> None:
    begin = time.perf_counter()
    result = desks.statements.issue(desks.people.console())
    first = time.perf_counter() - begin
    assert result.first == UNITS
    fee = desks.fees.catalogue().item(ChargeItem.SERVICE_FEE)
    assert fee is not None
    desks.fees.set_item(desks.people.console(), fee, replace(fee, rate=Money(300)))
    begin = time.perf_counter()
    result = desks.statements.issue(desks.people.console(), None, "新标准")
    again = time.perf_counter() - begin
    assert result.again == UNITS
    desks.close()
    print(  # noqa: T201
        f"\n{UNITS} statements: first {first:.2f} s, again {again:.2f} s"
    )
    assert first < LIMIT
    assert again < LIMIT
