"""What the key desk asks all day is answered from indexes, however large the ledger has grown.

SQLite says beforehand how it would find each answer; the tables that grow are never gone through.
"""

from __future__ import annotations

from collections.abc import Callable

import pytest

from handover_app.domain.keys import Borrower, LedgerFilter, LoanOrder
from handover_app.domain.people import Role
from tests.services.hall import NIL, Hall
from tests.services.key_desk import codes
from tests.services.key_room import statements

GROWING = {"keys", "key_sets", "key_tags", "key_movements", "journal", "operations"}
ORDER = LoanOrder(borrower=Borrower(company="晨湖建设", person="曹壬"), purpose="漏水")


def plans(hall: Hall, job: Callable[[], object]) -> list[list[str]]:
    """How each answer of a job is found, a line a table."""
    with statements(hall) as asked:
        job()
    read = [each for each in asked if each.startswith(("SELECT", "UPDATE"))]
    assert read
    with hall.database.engine.connect() as connection:
        driver = connection.connection.driver_connection
        assert driver is not None
        plans_of = (
            driver.execute(f"EXPLAIN QUERY PLAN {each}", [None] * each.count("?")) for each in read
        )
        return [[str(row[-1]) for row in plan] for plan in plans_of]


def gone_through(found: list[list[str]]) -> set[str]:
    """The growing tables that are read from end to end."""
    lines = [line for plan in found for line in plan]
    return {line.split()[1] for line in lines if line.startswith("SCAN")} & GROWING


@pytest.mark.parametrize("name", ["scan", "try", "lend", "take back", "look up", "card", "board"])
def test_no_growing_table_is_gone_through(sqlite_hall: Hall, name: str) -> None:
    desks, unit = sqlite_hall.desks, sqlite_hall.unit(NIL)
    first, second = codes(sqlite_hall)[:2]
    act = sqlite_hall.act(Role.KEY_CLERK)
    desks.key_loans.lend(sqlite_hall.act(Role.KEY_CLERK), ORDER, [first])
    jobs: dict[str, Callable[[], object]] = {
        "scan": lambda: desks.keys.scan(act, second),
        "try": lambda: desks.keys.try_key(act, second),
        "lend": lambda: desks.key_loans.lend(act, ORDER, [second]),
        "take back": lambda: desks.key_loans.take_back(act, [first]),
        "look up": lambda: desks.keys.of_unit(unit),
        "card": lambda: desks.handover.card(unit),
        "board": desks.key_loans.board,
    }
    assert gone_through(plans(sqlite_hall, jobs[name])) == set()


def test_the_newest_page_of_the_ledger_is_read_in_its_order(sqlite_hall: Hall) -> None:
    found = plans(sqlite_hall, lambda: sqlite_hall.desks.key_ledger.page(LedgerFilter()))
    (page,) = (each for each in found if each[0].startswith("SCAN key_movements"))
    assert page[0] == "SCAN key_movements USING INDEX ix_key_movements_at"
    assert not [line for line in page if "ORDER BY" in line]
