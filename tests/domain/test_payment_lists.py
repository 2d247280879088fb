"""A payment list counts what the bank has said of its rows."""

from __future__ import annotations

from datetime import UTC, date, datetime

from handover_app.domain.fees import Payee
from handover_app.domain.identity import new_id
from handover_app.domain.money import Money
from handover_app.domain.payment_lists import BankResult, PaymentList, PaymentListRow

NOW = datetime(2026, 11, 7, 1, 0, tzinfo=UTC)


def row(place: int, *, arrived: bool | None) -> PaymentListRow:
    """A refund with the bank's word, or none."""
    heard = BankResult(
        id=new_id(),
        arrived=bool(arrived),
        reason="",
        booked_on=date(2026, 11, 7),
        source="结果.xlsx",
        clerk=new_id(),
        at=NOW,
    )
    return PaymentListRow(
        id=new_id(),
        position=place,
        refund_id=new_id(),
        refund_number=f"TK-S1-00000{place}",
        account_name="翟丙",
        account_number="6222000011112222",
        bank="示例银行",
        branch="湖滨支行",
        amount=Money(100),
        remark="",
        results=[] if arrived is None else [heard],
    )


def test_a_list_tells_what_arrived_what_came_back_and_what_waits() -> None:
    made = PaymentList(
        id=new_id(),
        number="FK-S1-000001",
        day=date(2026, 11, 7),
        payee=Payee.DEVELOPER,
        total=Money(400),
        made_at=NOW,
        clerk=new_id(),
        rows=[
            row(0, arrived=True),
            row(1, arrived=False),
            row(2, arrived=None),
            row(3, arrived=True),
        ],
    )
    told = made.summary("财务")
    assert (told.count, told.arrived, told.bounced, told.waiting) == (4, 2, 1, 1)
    assert made.rows[0].tail == "2222"
    assert made.rows[2].result is None
