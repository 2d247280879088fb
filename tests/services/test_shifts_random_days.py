"""Random days: whatever happens, lines = receipts = shift = day, and the drawer is as it should."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import func, select

from handover_app.domain.fees import Payee
from handover_app.domain.money import NIL, Money
from handover_app.domain.people import Role
from handover_app.domain.receipts import PaperRef, PaymentMethod
from handover_app.domain.shifts import CashBook, ShiftSummary
from handover_app.storage.shift_checks import shifts_add_up
from handover_app.storage.tables.receipts import receipt_lines, receipt_voids, receipts
from handover_app.storage.tables.shifts import shifts
from tests.services.cash_desk import FLOAT, closed, counter, expected, opened, pay, void
from tests.services.hall import NIL as EVEN
from tests.services.hall import PAYS, PAYS_TOO, SHARED, Hall

STATIONS = ("S1", "S2")
BILLS = [(code, Payee.PROPERTY_COMPANY) for code in (PAYS, PAYS_TOO, SHARED, EVEN)] + [
    (code, Payee.DEVELOPER) for code in (PAYS, PAYS_TOO)
]
METHODS = (PaymentMethod.CASH, PaymentMethod.CARD, PaymentMethod.TRANSFER)
steps = st.lists(
    st.tuples(
        st.sampled_from(["pay", "pay", "void", "counter", "in", "out"]),
        st.sampled_from(STATIONS),
        st.sampled_from(METHODS),
        st.integers(0, 5),
    ),
    min_size=4,
    max_size=14,
)


@dataclass
class Model:
    """What a plain head keeps: cash in each drawer, and the receipts that still stand."""

    hall: Hall
    cash: dict[str, Money] = field(default_factory=lambda: dict.fromkeys(STATIONS, FLOAT))
    standing: dict[tuple[str, Payee], tuple[PaperRef, str, Money]] = field(default_factory=dict)
    issued: Money = NIL

    def step(self, what: str, station: str, method: PaymentMethod, place: int) -> None:
        """Do one thing at the desk, if it can be done."""
        desk, act = self.hall.desks, self.hall.act(Role.CASHIER, station)
        bill = BILLS[place]
        if what == "in":
            desk.shifts.cash_in(act, Money(place + 1), "换零")
            self.cash[station] += Money(place + 1)
        elif what == "out":
            desk.shifts.cash_out(act, Money(place + 1), "垫付")
            self.cash[station] -= Money(place + 1)
        elif what == "pay" and bill not in self.standing:
            owed = desk.receipts.settlement(self.hall.unit(bill[0])).open_total(bill[1])
            ref = pay(self.hall, *bill, method, station=station)
            in_cash = owed if method is PaymentMethod.CASH else NIL
            self.standing[bill] = (ref, station, in_cash)
            self.cash[station] += in_cash
            self.issued += owed
        elif what in ("void", "counter") and bill in self.standing:
            ref, where, in_cash = self.standing.pop(bill)
            owed = -desk.receipts.settlement(self.hall.unit(bill[0])).open_total(bill[1])
            if what == "void":
                void(self.hall, ref, slip="CX-1")
                self.cash[where] -= in_cash
            else:
                printed = counter(self.hall, ref, station)
                desk.papers.print(self.hall.act(Role.CASHIER), printed.paper_id)
            owed += desk.receipts.settlement(self.hall.unit(bill[0])).open_total(bill[1])
            self.issued -= owed

    def clear(self) -> None:
        """Take every standing receipt back, so that the next day begins with open bills."""
        for bill in list(self.standing):
            self.step("counter", "S1", PaymentMethod.CASH, BILLS.index(bill))


def lines_of(hall: Hall, day: date) -> Money:
    """The lines of a day's receipts that stand, by a query of the test's own."""
    with hall.database.engine.connect() as connection:
        voided = select(receipt_voids.c.receipt_id)
        found = connection.execute(
            select(func.sum(receipt_lines.c.amount))
            .join(receipts, receipts.c.id == receipt_lines.c.receipt_id)
            .join(shifts, shifts.c.id == receipts.c.shift_id)
            .where(shifts.c.day == day, receipts.c.id.not_in(voided))
        ).scalar_one()
    return found or NIL


def compared(hall: Hall) -> None:
    """Every terminal that took money agrees with the book."""
    for each in hall.desks.terminals.all():
        if each.due:
            with hall.database.read() as reading:
                book = Money.total(amount for _, amount in reading.terminals.not_compared(each.id))
            hall.desks.terminals.compare(hall.act(Role.LEAD), each.id, book)


def sums_of(hall: Hall, shift: ShiftSummary) -> CashBook:
    """What finance sees of a shift."""
    return hall.desks.shifts.book(hall.act(Role.FINANCE), shift.id).sums


@settings(
    max_examples=4, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(day=steps)
def test_whatever_happens_every_fen_is_accounted_for(
    hall: Hall, day: list[tuple[str, str, PaymentMethod, int]]
) -> None:
    hall.clock.forward(days=1)
    open_shifts = [opened(hall, station) for station in STATIONS]
    model = Model(hall)
    for each in day:
        model.step(*each)
    for shift in open_shifts:
        assert expected(hall, shift) == model.cash[shift.station]
    model.clear()
    compared(hall)
    books = []
    for shift in open_shifts:
        found = closed(hall, shift).closed
        assert found is not None
        assert found.difference == NIL
        books.append(sums_of(hall, shift))
    today = open_shifts[0].day
    hall.desks.days.close_day(hall.act(Role.FINANCE), today)
    total = hall.desks.days.book(hall.act(Role.FINANCE), today).sums
    assert lines_of(hall, today) == total.receipts_total == model.issued
    assert total.receipts_total == Money.total(book.receipts_total for book in books)
    for book in (total, *books):
        assert Money.total(each.amount for each in book.by_item) == book.receipts_total
        assert book.received + book.waited_for == book.receipts_total
        assert book.of_method(PaymentMethod.CASH) >= NIL
    with hall.database.read() as reading:
        assert reading.ask(shifts_add_up) == []
