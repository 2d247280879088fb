"""Short ways through a cashier's day: open, take money, print, count, close."""

from __future__ import annotations

from uuid import UUID

from sqlalchemy import select

from handover_app.domain.acts import Act
from handover_app.domain.fees import Payee
from handover_app.domain.money import Money
from handover_app.domain.people import Right, Role
from handover_app.domain.receipts import PaperRef, Payment, PaymentMethod
from handover_app.domain.shifts import CashBox, Closing, ShiftSummary
from handover_app.storage.tables.receipts import receipts
from tests.services.hall import PIN, Hall

FLOAT, REFUND_FLOAT = Money(500_00), Money(2_000_00)


def opened(
    hall: Hall,
    station: str = "S1",
    cash: Money | None = FLOAT,
    refund_float: Money | None = REFUND_FLOAT,
    drawer: str = "",
    act: Act | None = None,
) -> ShiftSummary:
    """An open shift of the cashier."""
    act = act or hall.act(Role.CASHIER, station)
    return hall.desks.shifts.open_shift(act, cash, refund_float, drawer)


def second_cashier(hall: Hall) -> UUID:
    """Another cashier, who relieves the first one."""
    console = hall.desks.people.console()
    return hall.desks.people.add(console, "second cashier", PIN, [Role.CASHIER]).id


def pay(
    hall: Hall,
    code: str,
    payee: Payee,
    *methods: PaymentMethod,
    station: str = "S1",
    printed: bool = True,
    act: Act | None = None,
) -> PaperRef:
    """The bill of a payee, by one method or 100 yuan by each but the last; the receipt printed."""
    unit = hall.unit(code)
    bill = hall.desks.receipts.settlement(unit).open_total(payee)
    chosen = methods or (PaymentMethod.CASH,)
    parts = [Payment(each, Money(100_00), "REF1") for each in chosen[:-1]]
    rest = bill - Money.total(part.amount for part in parts)
    parts.append(Payment(chosen[-1], rest, "REF2"))
    by = act or hall.act(Role.CASHIER, station)
    ref = hall.desks.receipts.take_payment(by, unit, payee, parts)
    if printed:
        hall.desks.papers.print(hall.act(Role.CASHIER, station), ref.paper_id)
    return ref


def receipt_id(hall: Hall, number: str) -> UUID:
    """The receipt of this number."""
    with hall.database.engine.connect() as connection:
        found = select(receipts.c.id).where(receipts.c.number == number)
        return UUID(str(connection.execute(found).scalar_one()))


def void(hall: Hall, ref: PaperRef, station: str = "S1", slip: str = "") -> None:
    """Finance consents, the owner's copy is back."""
    act = hall.approved(hall.act(Role.CASHIER, station), Role.FINANCE, Right.VOID_RECEIPT)
    identity = receipt_id(hall, ref.number)
    hall.desks.cancels.void(act, identity, "开错", copy_back=True, reversal_slip=slip)


def counter(hall: Hall, ref: PaperRef, station: str = "S1") -> PaperRef:
    """A negative receipt, with finance's consent."""
    act = hall.approved(hall.act(Role.CASHIER, station), Role.FINANCE, Right.VOID_RECEIPT)
    return hall.desks.cancels.counter(act, receipt_id(hall, ref.number), "金额有误")


def pieces(amount: Money) -> dict[int, int]:
    """An amount in hundreds and single fen."""
    hundreds, rest = divmod(amount.fen, 100_00)
    return {100_00: hundreds, 1: rest}


def counted(hall: Hall, station: str, cash: Money, refund_float: Money = REFUND_FLOAT) -> None:
    """Both drawers counted by whoever opened the shift."""
    shift = hall.desks.shifts.current(station)
    assert shift is not None
    for box, amount in ((CashBox.TAKINGS, cash), (CashBox.REFUND_FLOAT, refund_float)):
        hall.desks.shifts.count(Act(shift.clerk_id, station), box, pieces(amount))


def expected(hall: Hall, shift: ShiftSummary) -> Money:
    """What should be in the drawer, as finance may ask."""
    return hall.desks.shifts.book(hall.act(Role.FINANCE), shift.id).drawer.takings


def closed(hall: Hall, shift: ShiftSummary, **said: object) -> ShiftSummary:
    """Count what should be there, then close."""
    book = hall.desks.shifts.book(hall.act(Role.FINANCE), shift.id).drawer
    counted(hall, shift.station, book.takings, book.refund_float)
    act = Act(shift.clerk_id, shift.station)
    return hall.desks.shifts.close_shift(act, shift.id, Closing(**said))  # type: ignore[arg-type]
