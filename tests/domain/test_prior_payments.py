"""A payment made ahead is cancelled once, never edited; the import's sum is that of its rows."""

from __future__ import annotations

from datetime import UTC, date, datetime

from handover_app.domain.fees import ChargeItem
from handover_app.domain.identity import new_id
from handover_app.domain.money import Money
from handover_app.domain.prior_payments import (
    PriorPayment,
    PriorPaymentCancellation,
    PriorPaymentCancelled,
    PriorPaymentResult,
    PriorPaymentRow,
)

NOW = datetime(2026, 11, 7, 1, 0, tzinfo=UTC)


def payment() -> PriorPayment:
    """Three months of service fee."""
    return PriorPayment(
        id=new_id(),
        unit_id=new_id(),
        item=ChargeItem.SERVICE_FEE,
        amount=Money(848_40),
        paid_on=date(2026, 11, 1),
        method="",
        reference="LS-1",
        remark="",
        source="预收.xlsx",
        source_row=2,
        repeat=0,
        clerk=new_id(),
        at=NOW,
    )


def cancellation(reason: str) -> PriorPaymentCancellation:
    """A decision to take it out of account."""
    return PriorPaymentCancellation(id=new_id(), reason=reason, clerk=new_id(), at=NOW)


def test_a_cancelled_payment_counts_no_more_and_keeps_the_first_reason() -> None:
    made = payment()
    assert made.counts
    made.cancel(cancellation("记错"), "物业费")
    made.cancel(cancellation("再记"), "物业费")
    assert not made.counts
    assert [each.reason for each in made.cancellations] == ["记错"]
    events = [event for _, event in made.take_events()]
    assert [type(event) for event in events] == [PriorPaymentCancelled]
    assert made.amount == Money(848_40)


def test_the_sum_of_an_import_is_that_of_its_rows() -> None:
    rows = tuple(
        PriorPaymentRow(
            row=place,
            unit_id=new_id(),
            code="1-1-0101",
            item=ChargeItem.SERVICE_FEE,
            item_name="物业费",
            amount=Money(place),
            paid_on=date(2026, 11, 1),
        )
        for place in (2, 3)
    )
    assert PriorPaymentResult(read=3, rows=rows, problems=(), warnings=()).total == Money(5)


def test_a_row_and_a_stored_payment_that_say_the_same_have_the_same_key() -> None:
    stored = payment()
    row = PriorPaymentRow(
        row=9,
        unit_id=stored.unit_id,
        code="1-1-0101",
        item=ChargeItem("SERVICE_FEE"),
        item_name="物业费",
        amount=Money(848_40),
        paid_on=date(2026, 11, 5),
        reference="LS-1",
    )
    assert row.key == stored.key
