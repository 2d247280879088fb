"""The database fails in the middle of "confirm": no number is burnt, and nothing is half there."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import text

from handover_app.domain.fees import Payee
from handover_app.domain.money import Money
from handover_app.domain.people import Role
from handover_app.domain.receipts import PaperRef, Payment, PaymentMethod
from handover_app.domain.refusals import DatabaseAway, DatabaseFileAway
from tests.services.hall import PAYS, PAYS_TOO, Clock, Hall

BILL = Money(10_000_00)


def confirm(hall: Hall, code: str = PAYS) -> PaperRef:
    """The click that takes the money."""
    return hall.desks.receipts.take_payment(
        hall.act(Role.CASHIER),
        hall.unit(code),
        Payee.DEVELOPER,
        [Payment(PaymentMethod.CASH, BILL)],
    )


def on_postgresql(hall: Hall, *statements: str) -> None:
    """Something an administrator does, beside the program."""
    with hall.database.engine.begin() as connection:
        for statement in statements:
            connection.execute(text(statement))


FAULTS = {
    "the number": ("number_series", "UPDATE"),
    "the receipt": ("receipts", "INSERT"),
    "its lines": ("receipt_lines", "INSERT"),
    "its payments": ("receipt_payments", "INSERT"),
    "the paper": ("papers", "INSERT"),
    "the operation": ("operations", "INSERT"),
    "the journal": ("journal", "INSERT"),
    "the head of the chain": ("journal_heads", "UPDATE"),
}


@pytest.fixture
def postgresql_hall(postgresql_hall_url: str, clock: Clock, tmp_path: Path) -> Iterator[Hall]:
    """A hall on PostgreSQL, whose server can be told to fail."""
    hall = Hall(postgresql_hall_url, clock, tmp_path / "photos")
    hall.learn()
    yield hall
    hall.database.close()


@pytest.mark.parametrize("moment", FAULTS)
def test_a_server_that_dies_at_any_row_leaves_no_trace(postgresql_hall: Hall, moment: str) -> None:
    hall = postgresql_hall
    # A receipt before, so that number and chain are moved on and not begun.
    hall.pay(PAYS_TOO, Payee.DEVELOPER)
    table, kind = FAULTS[moment]
    before, said = hall.content(), hall.journal()
    on_postgresql(
        hall,
        "CREATE FUNCTION power_cut() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN "
        "PERFORM pg_terminate_backend(pg_backend_pid()); RETURN NEW; END $$",
        f"CREATE TRIGGER power_cut BEFORE {kind} ON {table} "
        "FOR EACH ROW EXECUTE FUNCTION power_cut()",
    )
    with pytest.raises(DatabaseAway):
        confirm(hall)
    on_postgresql(hall, f"DROP TRIGGER power_cut ON {table}")
    assert hall.content() == before
    assert hall.journal() == said
    assert confirm(hall).number == "SJ-S1-A000002", "the next number, as if nothing had been"
    assert hall.check_fails() == {}


def test_a_full_disk_leaves_no_trace(sqlite_hall: Hall) -> None:
    hall = sqlite_hall
    hall.pay(PAYS_TOO, Payee.PROPERTY_COMPANY)
    connection = hall.database.engine.raw_connection()
    cursor = connection.cursor()
    (pages,) = cursor.execute("PRAGMA page_count").fetchone() or (0,)
    cursor.execute(f"PRAGMA max_page_count={pages}")
    cursor.close()
    connection.close()  # back into the pool, where the next transaction takes it
    before, said = hall.content(), hall.journal()
    with pytest.raises(DatabaseFileAway):
        confirm(hall)
    assert hall.content() == before
    assert hall.journal() == said
    hall.database.engine.dispose()
    assert confirm(hall).number == "SJ-S1-A000001"
    assert hall.check_fails() == {}
