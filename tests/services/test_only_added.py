"""What is only ever added: the database itself refuses to edit or delete it."""

from __future__ import annotations

from datetime import date

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError

from handover_app.domain.fees import Payee
from handover_app.domain.people import Role
from handover_app.domain.receipts import PaymentMethod
from tests.cases import every_case
from tests.services.cash_desk import receipt_id, void
from tests.services.hall import PAYS, Hall, Keep

ADDED = (
    "receipts",
    "receipt_lines",
    "receipt_payments",
    "receipt_voids",
    "payment_arrivals",
    "journal",
    "key_movements",
)


def test_the_database_itself_refuses_to_edit_or_delete(hall: Hall, keep: Keep) -> None:
    void(hall, hall.pay(PAYS, Payee.DEVELOPER))
    late = hall.pay(PAYS, Payee.DEVELOPER, method=PaymentMethod.TRANSFER)
    identity = receipt_id(hall, late.number)
    hall.desks.cancels.arrived(hall.act(Role.CASHIER), identity, date(2026, 11, 7))
    back = keep(hall)
    for change in ("UPDATE {0} SET id = id", "DELETE FROM {0}"):
        with every_case(before=back) as case:
            for table in ADDED:
                with case(change.format(table)):
                    _is_refused(hall, table, change.format(table))


def _is_refused(hall: Hall, table: str, statement: str) -> None:
    assert hall.count(table)
    before, rows = hall.stored(), hall.journal()
    refused = pytest.raises(DBAPIError, match="only added")
    with refused, hall.database.engine.begin() as connection:
        connection.execute(text(statement))
    assert hall.stored() == before
    assert hall.journal() == rows
