"""What must be unique of payments made ahead and exchanges is a constraint, whoever is faster."""

from __future__ import annotations

from datetime import date

import pytest

from handover_app.domain.fees import ChargeItem
from handover_app.domain.identity import new_id
from handover_app.domain.invoice_exchanges import ExchangedReceipt, InvoiceExchange
from handover_app.domain.money import Money
from handover_app.domain.prior_payments import PriorPayment, PriorPaymentCancellation
from handover_app.domain.refusals import ChangedMeanwhile
from tests.storage.shelf import Shelf


def payment(shelf: Shelf, *, unit: int = 0, repeat: int = 0, reference: str = "A") -> PriorPayment:
    """A payment made ahead, recorded as imported."""
    made = PriorPayment(
        id=new_id(), unit_id=shelf.units[unit], item=ChargeItem.SERVICE_FEE, amount=Money(100),
        paid_on=date(2026, 11, 1), method="", reference=reference, remark="", source="a.xlsx",
        source_row=2, repeat=repeat, clerk=shelf.clerk, at=shelf.database.now(),
    )  # fmt: skip
    made.imported("物业费")
    return made


def store(shelf: Shelf, *payments: PriorPayment) -> None:
    """Add payments in one transaction."""
    with shelf.database.write(shelf.act()) as work:
        for each in payments:
            work.prior_payments.add(each)
        work.commit()


def exchange(shelf: Shelf, invoice: str, receipt: str) -> None:
    """Store an exchange without asking what was stored before."""
    with shelf.database.write(shelf.act()) as work:
        made = InvoiceExchange(
            id=new_id(), number=f"HP-{invoice}", unit_id=shelf.units[0], invoice_number=invoice,
            invoice_date=date(2026, 11, 1), title="乙", tax_number="", total=Money(100),
            clerk=shelf.clerk, at=shelf.database.now(),
            receipts=[
                ExchangedReceipt(
                    id=new_id(), position=0, number=receipt, issued_on=date(2026, 1, 1),
                    amount=Money(100), receipt_id=None,
                )
            ],
        )  # fmt: skip
        made.exchanged()
        work.invoice_exchanges.add(made)
        work.commit()


def test_a_payment_that_says_the_same_is_stored_once(shelf: Shelf) -> None:
    store(shelf, payment(shelf))
    with pytest.raises(ChangedMeanwhile):
        store(shelf, payment(shelf))
    store(shelf, payment(shelf, repeat=1), payment(shelf, unit=1), payment(shelf, reference="B"))
    assert shelf.count("prior_payments") == 4


def test_sums_leave_cancelled_payments_out_and_stay_exact(shelf: Shelf) -> None:
    first, second, large = (payment(shelf, reference=each) for each in "ABL")
    large.amount = Money(10**16 + 1)
    store(shelf, first, second, large)
    with shelf.database.write(shelf.act()) as work:
        stored = work.prior_payments.get(first.id)
        assert stored is not None
        stored.cancel(
            PriorPaymentCancellation(
                id=new_id(), reason="记错", clerk=shelf.clerk, at=shelf.database.now()
            ),
            "物业费",
        )
        work.commit()
    with shelf.database.read() as reading:
        assert reading.prior_payments.by_item() == {
            shelf.units[0]: {ChargeItem.SERVICE_FEE: Money(10**16 + 101)}
        }
        assert reading.prior_payments.by_item([shelf.units[1]]) == {}


def cancel(shelf: Shelf, made: PriorPayment, reason: str) -> None:
    """Cancel a payment as it was read, however long ago."""
    made.cancel(
        PriorPaymentCancellation(
            id=new_id(), reason=reason, clerk=shelf.clerk, at=shelf.database.now()
        ),
        "物业费",
    )
    with shelf.database.write(shelf.act()) as work:
        work.prior_payments.add(made)
        work.commit()


def test_a_payment_is_cancelled_once_whoever_is_faster(shelf: Shelf) -> None:
    store(shelf, payment(shelf))
    with shelf.database.read() as reading:
        slow = reading.prior_payments.all()[0]
    with shelf.database.read() as reading:
        fast = reading.prior_payments.all()[0]
    cancel(shelf, fast, "甲")
    with pytest.raises(ChangedMeanwhile):
        cancel(shelf, slow, "乙")
    assert shelf.count("prior_payment_cancellations") == 1


def test_an_old_receipt_and_an_invoice_stand_in_one_exchange_only(shelf: Shelf) -> None:
    exchange(shelf, "1", "0001")
    with pytest.raises(ChangedMeanwhile):
        exchange(shelf, "2", "0001")
    with pytest.raises(ChangedMeanwhile):
        exchange(shelf, "1", "0002")
    exchange(shelf, "2", "0002")
    assert shelf.count("exchanged_receipts") == 2
