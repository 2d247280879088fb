"""Random days at two cash desks, beside a plain model that says where every fen must be."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

import pytest
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
)

from handover_app.domain.acts import Act
from handover_app.domain.fees import Payee
from handover_app.domain.money import Money
from handover_app.domain.people import Right, Role
from handover_app.domain.receipts import (
    CreditShort,
    NothingPending,
    PaperRef,
    Payment,
    PaymentMethod,
    ReceiptCancelled,
    RefundMethod,
    RefundUnsigned,
    VoidTooLate,
)
from handover_app.domain.refusals import DomainError
from handover_app.domain.shifts import (
    CashBox,
    ClosingBlocked,
    DayHasOpenShifts,
    DayIsClosed,
    Destination,
    NotEnoughCash,
    RefundFloatShort,
    ShiftNotOpen,
)
from handover_app.services.clock import local_day
from handover_app.services.receipts import RefundWish
from tests.services.cash_desk import pieces, receipt_id
from tests.services.hall import OWED, PAYS, PAYS_TOO, SHARED, Hall
from tests.services.money_model import BOOK, TERMINAL, Back, Books, Paid, Slip, Till, split

CASH, CREDIT = PaymentMethod.CASH, PaymentMethod.CREDIT
STATIONS, FLATS = ("S1", "S2"), (PAYS, PAYS_TOO, SHARED, OWED)
METHODS = (CASH, *TERMINAL, PaymentMethod.TRANSFER, PaymentMethod.CHEQUE, CREDIT)
FLOAT = 15_000_00

stations, flats, payees = map(st.sampled_from, (STATIONS, FLATS, tuple(BOOK)))
chances = st.integers(0, 10**6)


class Days(RuleBasedStateMachine):
    """Two stations, four flats, three payees, and days that end whether or not they are closed."""

    make: Callable[[], Hall]

    def __init__(self) -> None:
        super().__init__()
        self.hall = type(self).make()
        self.desks = self.hall.desks
        self.closed_days: set[object] = set()
        due = {}
        for code in FLATS:
            for each in self.desks.receipts.settlement(self.hall.unit(code)).lines:
                assert each.line.amount is not None
                due[(code, each.line.payee)] = (each.line.item, each.line.amount.fen)
        self.books = Books(due)

    # Ways to act

    def act(self, station: str = "S1", role: Role = Role.CASHIER) -> Act:
        """An act a minute later."""
        self.hall.clock.forward(minutes=1)
        return self.hall.act(role, station)

    def agreed(self, right: Right, station: str = "S1") -> Act:
        """The cashier's act with finance's consent."""
        return self.hall.approved(self.act(station), Role.FINANCE, right)

    @property
    def today(self) -> object:
        """The business day."""
        return local_day(self.hall.clock.moment)

    def till(self, station: str) -> Till | None:
        """The open shift of a station."""
        return self.books.till(station)

    def pick(self, chance: int, fit: Callable[[Slip], bool]) -> Slip:
        """One of the receipts, mostly one that fits."""
        fitting = [slip for slip in self.books.slips if fit(slip)] if chance % 4 else []
        slips = fitting or self.books.slips
        return slips[chance % len(slips)]

    @initialize()
    def begin(self) -> None:
        """Both cashiers have opened their drawers."""
        for station in STATIONS:
            self.open_shift(station)

    # Shifts and days

    @rule(station=stations)
    def open_shift(self, station: str) -> None:
        """A cashier opens the drawer."""
        if self.till(station):
            return
        act = self.act(station)
        if self.today in self.closed_days:
            with pytest.raises(DayIsClosed):
                self.desks.shifts.open_shift(act, refund_float=Money(FLOAT))
            return
        self.desks.shifts.open_shift(act, refund_float=Money(FLOAT))
        self.books.tills.append(Till(station, local_day(self.hall.clock.moment), 0, FLOAT))

    @rule(station=stations, chance=chances)
    def move_cash(self, station: str, chance: int) -> None:
        """The refund float is topped up, or cash is picked up by two people."""
        till = self.till(station)
        if till is None:
            return
        amount = 1 + chance % 8_000_00
        if chance % 2:
            self.desks.shifts.top_up(self.act(station), Money(amount), "银行取现")
            till.float_ += amount
            return
        act = self.agreed(Right.WITNESS_CASH, station)
        if amount > till.cash:
            with pytest.raises(NotEnoughCash):
                self.desks.shifts.pick_up(act, Money(amount), Destination.SAFE, "入库")
            return
        self.desks.shifts.pick_up(act, Money(amount), Destination.SAFE, "入库")
        till.cash -= amount

    @rule(station=stations)
    def close_shift(self, station: str) -> None:
        """Print, compare, count exactly what the model says, and there is no difference."""
        till = self.till(station)
        current = self.desks.shifts.current(station)
        assert (till is None) is (current is None)
        if till is None or current is None:
            return
        unprinted = [s for s in self.books.of_till(till) if not s.printed]
        for box, fen in ((CashBox.TAKINGS, till.cash), (CashBox.REFUND_FLOAT, till.float_)):
            self.desks.shifts.count(self.act(station), box, pieces(Money(fen)))
        if unprinted:
            with pytest.raises(ClosingBlocked):
                self.desks.shifts.close_shift(self.act(station), current.id)
        for slip in unprinted:
            slip.printed = True
            self.desks.papers.print(self.act(station), slip.paper)
        self.compare()
        done = self.desks.shifts.close_shift(self.act(station), current.id)
        till.is_open = False
        assert done.closed is not None
        assert (done.closed.difference, done.closed.refund_float_difference) == (Money(0),) * 2
        book = self.desks.shifts.book(self.act(), current.id).sums
        assert book.receipts_total.fen == sum(s.fen for s in self.books.of_till(till))
        late = [p for s in self.books.of_till(till) for p in s.paid if p.late]
        assert book.received.fen == book.receipts_total.fen - sum(p.fen for p in late)

    @rule()
    def compare(self) -> None:
        """Every terminal's batch is what the model says it took."""
        for terminal in self.desks.terminals.all():
            waiting = [
                paid
                for slip in self.books.slips
                if slip.payee is terminal.payee and not slip.voided
                for paid in slip.paid
                if paid.method is terminal.method and not paid.batched
            ]
            assert terminal.due is bool(waiting)
            total = Money(sum(paid.fen for paid in waiting))
            difference = self.desks.terminals.compare(self.act(), terminal.id, total)
            assert difference == Money(0)
            for paid in waiting:
                paid.batched = True

    @rule()
    def close_day(self) -> None:
        """The day is the sum of its shifts, and is locked once none is open."""
        day = local_day(self.hall.clock.moment)
        tills = [till for till in self.books.tills if till.day == day]
        act = self.act(role=Role.FINANCE)
        if any(till.is_open for till in tills):
            with pytest.raises(DayHasOpenShifts):
                self.desks.days.close_day(act, day)
            return
        self.desks.days.close_day(act, day)
        self.closed_days.add(day)
        total = sum(slip.fen for till in tills for slip in self.books.of_till(till))
        assert self.desks.days.book(act, day).sums.receipts_total.fen == total

    @rule(chance=chances)
    @precondition(lambda self: len(self.books.slips) > 3)
    def next_day(self, chance: int) -> None:
        """Now and then night falls, over open shifts too."""
        if chance % 3:
            return
        moment = self.hall.clock.moment + timedelta(days=1)
        self.hall.clock.moment = moment.replace(hour=1, minute=0)

    # Receipts

    @rule(station=stations, code=flats, payee=payees, chance=chances, methods=st.lists(
        st.sampled_from(METHODS), min_size=1, max_size=3))  # fmt: skip
    def pay(
        self,
        station: str,
        code: str,
        payee: Payee,
        chance: int,
        methods: list[PaymentMethod],
    ) -> None:
        """A household pays, all at once or a part of its instalments."""
        owing = [key for key in self.books.due if self.books.open(*key) > 0]
        if not owing:
            return
        if (code, payee) not in owing:
            code, payee = owing[chance % len(owing)]
        bill, till = self.books.open(code, payee), self.till(station)
        item, _ = self.books.due[(code, payee)]
        parts = None
        if (code, payee) in self.books.later:
            bill = 1 + chance % bill
            parts = {item: Money(bill)}
        paid = [p for p in split(bill, methods, chance) if p.fen]
        payments = [Payment(p.method, Money(p.fen), f"{chance:06d}") for p in paid]
        act, unit = self.act(station), self.hall.unit(code)

        def take() -> PaperRef:
            return self.desks.receipts.take_payment(act, unit, payee, payments, parts)

        asked = sum(p.fen for p in paid if p.method is CREDIT)
        refusal: type[DomainError] | None = None
        if till is None:
            refusal = ShiftNotOpen
        elif asked > self.books.credit(code, payee):
            refusal = CreditShort
        if till is None or refusal:
            with pytest.raises(refusal or ShiftNotOpen):
                take()
            return
        ref = take()
        number, day = self.books.number(station, payee), local_day(self.hall.clock.moment)
        slip = Slip(number, code, payee, item, bill, paid, till, day, ref.paper_id)
        assert ref.number == slip.number, "no number is left out"
        till.cash += sum(p.fen for p in paid if p.method is CASH)
        self.books.slips.append(slip)

    @rule(code=flats, payee=payees)
    def allow_instalments(self, code: str, payee: Payee) -> None:
        """Two people let the owner pay an item in parts."""
        if self.books.open(code, payee) > 0:
            item, _ = self.books.due[(code, payee)]
            act = self.agreed(Right.DECIDE_CHARGE)
            self.desks.decisions.instalments(act, self.hall.unit(code), item, "困难")
            self.books.later.add((code, payee))

    @rule(chance=chances)
    @precondition(lambda self: self.books.slips)
    def void(self, chance: int) -> None:
        """A receipt of this shift is voided, and its cash goes back; any other is refused."""
        slip = self.pick(chance, lambda each: each.voidable(local_day(self.hall.clock.moment)))
        act = self.agreed(Right.VOID_RECEIPT, slip.till.station)
        identity = receipt_id(self.hall, slip.number)

        def cancel() -> object:
            return self.desks.cancels.void(
                act, identity, "开错", copy_back=True, reversal_slip="000777"
            )

        if not slip.voidable(local_day(self.hall.clock.moment)):
            with pytest.raises(VoidTooLate if slip.stands else ReceiptCancelled):
                cancel()
            return
        cancel()
        slip.voided = True
        slip.till.cash -= slip.cash

    @rule(chance=chances, station=stations)
    @precondition(lambda self: self.books.slips)
    def counter(self, chance: int, station: str) -> None:
        """A negative receipt in the present shift; what had come is credit, no cash moves."""
        slip, till = self.pick(chance, lambda each: each.stands), self.till(station)
        act = self.agreed(Right.VOID_RECEIPT, station)
        identity = receipt_id(self.hall, slip.number)
        if not slip.stands or till is None:
            with pytest.raises(ShiftNotOpen if slip.stands else ReceiptCancelled):
                self.desks.cancels.counter(act, identity, "有误")
            return
        ref = self.desks.cancels.counter(act, identity, "有误")
        came = sum(p.fen for p in slip.paid if not p.late)
        paid = [Paid(CREDIT, -came)] if came else []
        paid += [Paid(p.method, -p.fen) for p in slip.paid if p.late]
        number = self.books.number(station, slip.payee)
        assert ref.number == number
        red = Slip(
            number, slip.code, slip.payee, slip.item, -slip.fen, paid, till, till.day, ref.paper_id
        )
        red.reverses, slip.countered = slip, True
        self.books.slips.append(red)

    @rule(chance=chances)
    @precondition(lambda self: self.books.slips)
    def arrive(self, chance: int) -> None:
        """What is waited for stands on the account."""
        slip = self.pick(chance, lambda each: each.stands and any(p.late for p in each.paid))
        late = [p for p in slip.paid if p.late]
        act, identity = self.act(), receipt_id(self.hall, slip.number)
        day = local_day(self.hall.clock.moment)
        if not slip.stands or not late:
            with pytest.raises(NothingPending if slip.stands else ReceiptCancelled):
                self.desks.cancels.arrived(act, identity, day)
            return
        assert self.desks.cancels.arrived(act, identity, day).fen == sum(p.fen for p in late)
        for each in late:
            each.arrived = True

    # Refunds

    @rule(code=flats, cash=st.booleans(), of_credit=st.booleans())
    def apply(self, code: str, cash: bool, of_credit: bool) -> None:
        """What is owed to the owner, or set free, comes on a refund paper."""
        owner, books = Payee.DEVELOPER, self.books
        fen = books.credit(code, owner) if of_credit else -books.open(code, owner)
        if fen <= 0:
            return
        wish = RefundWish(
            RefundMethod.CASH if cash else RefundMethod.TRANSFER,
            account=None if cash else self.hall.account(code),
            credit_of=owner if of_credit else None,
        )
        ref = self.desks.refunds.apply(
            self.agreed(Right.APPROVE_REFUND), self.hall.unit(code), wish
        )
        books.backs.append(Back(ref.number, code, fen, cash, of_credit))

    @rule(station=stations, chance=chances, sign=st.booleans())
    @precondition(lambda self: self.books.backs)
    def give_back(self, station: str, chance: int, sign: bool) -> None:
        """Cash leaves the float of a shift, once, signed, and never beyond what it holds."""
        back, till = self.books.backs[chance % len(self.books.backs)], self.till(station)
        found = {each.number: each.refund_id for each in self.desks.refunds.all()}[back.number]
        if sign and not back.signed:
            self.desks.refunds.sign(self.act(), found)
            back.signed = True
        if back.paid or not back.cash:
            return
        act = self.act(station)
        refusal: type[DomainError] | None = None
        if till is None:
            refusal = ShiftNotOpen
        elif back.fen > till.float_:
            refusal = RefundFloatShort
        elif not back.signed:
            refusal = RefundUnsigned
        if till is None or refusal:
            with pytest.raises(refusal or ShiftNotOpen):
                self.desks.refunds.pay_cash(act, found)
            return
        self.desks.refunds.pay_cash(act, found)
        back.paid = True
        till.float_ -= back.fen

    # What always holds

    @invariant()
    def credit_is_never_overdrawn(self) -> None:
        """Neither in the model nor at the desk."""
        if not self.books.slips:
            return
        slip = self.books.slips[-1]
        left = self.books.credit(slip.code, slip.payee)
        told = self.desks.receipts.settlement(self.hall.unit(slip.code)).credit
        assert told.get(slip.payee, Money(0)).fen == left >= 0

    def teardown(self) -> None:
        """Every line stands where the model says, and the check finds nothing."""
        for code in FLATS:
            for each in self.desks.receipts.settlement(self.hall.unit(code)).lines:
                assert each.open.fen == self.books.open(code, each.line.payee)
        for till in self.books.tills:
            current = self.desks.shifts.current(till.station)
            if till.is_open and current is not None:
                drawer = self.desks.shifts.book(self.act(role=Role.FINANCE), current.id).drawer
                assert (drawer.takings.fen, drawer.refund_float.fen) == (till.cash, till.float_)
                self.close_shift(till.station)
        assert self.hall.check_fails() == {}
