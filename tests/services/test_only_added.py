"""What is only ever added: the database itself refuses to edit or delete it."""

from __future__ import annotations

from datetime import date

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError

from handover_app.domain.fees import Payee
from handover_app.domain.people import Role
from handover_app.domain.receipts import PaymentMethod
from tests.services.cash_desk import receipt_id, void
from tests.services.hall import PAYS, Hall


@pytest.mark.parametrize(
    "table",
    [
        "receipts",
        "receipt_lines",
        "receipt_payments",
        "receipt_voids",
        "payment_arrivals",
        "journal",
        "key_movements",
    ],
)
@pytest.mark.parametrize("change", ["UPDATE {0} SET id = id", "DELETE FROM {0}"])
def test_the_database_itself_refuses_to_edit_or_delete(hall: Hall, table: str, change: str) -> None:
    void(hall, hall.pay(PAYS, Payee.DEVELOPER))
    late = hall.pay(PAYS, Payee.DEVELOPER, method=PaymentMethod.TRANSFER)
    identity = receipt_id(hall, late.number)
    hall.desks.cancels.arrived(hall.act(Role.CASHIER), identity, date(2026, 11, 7))
    assert hall.count(table)
    before = hall.content()
    with pytest.raises(DBAPIError, match="only added"), hall.database.engine.begin() as connection:
        connection.execute(text(change.format(table)))
    assert hall.content() == before
