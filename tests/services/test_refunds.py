"""Refunds: a paper of their own, two people, the owner's account, and a float of their own."""

from __future__ import annotations

from datetime import date
from functools import partial
from typing import cast

from sqlalchemy import event, select

from handover_app.domain import papers as sheets
from handover_app.domain.acts import Act
from handover_app.domain.fees import ChargeItem, Payee
from handover_app.domain.handover import ReasonMissing
from handover_app.domain.identity import new_id
from handover_app.domain.money import Money
from handover_app.domain.people import ApprovalNeeded, NotAllowed, Right, Role
from handover_app.domain.receipts import (
    AccountMissing,
    AccountOfAnother,
    BankAccount,
    ChargeState,
    ConsentMissing,
    NothingToPay,
    NothingToRefund,
    OthersMustSign,
    OwnRefund,
    RefundMethod,
    RefundNotFound,
    RefundState,
    RefundStepRefused,
    RefundSummary,
    RefundUnsigned,
    RescissionOpen,
)
from handover_app.domain.shifts import RefundFloatShort, ShiftNotOpen
from handover_app.domain.units import OwnerNotFound
from handover_app.services.receipts import RefundWish
from handover_app.storage.tables.receipts import receipts, refunds
from tests.services.hall import (
    ACCOUNT,
    NIL,
    OWED,
    OWED_BEYOND,
    PAYS,
    SHARED,
    Hall,
    column,
    race,
    rows,
    unit_file,
)

AREA, FEE = ChargeItem.AREA_DIFFERENCE, ChargeItem.SERVICE_FEE
IN_CASH = RefundWish(RefundMethod.CASH)
BY_BANK = RefundWish(RefundMethod.TRANSFER, account=ACCOUNT)
TO_CARD = RefundWish(RefundMethod.ORIGINAL_CARD, card_tail=" 6222000011112222 ")
DUE = Money(10_000_00)
NUMBER = "6222000011112222"


def apply(hall: Hall, wish: RefundWish = BY_BANK, code: str = OWED) -> RefundSummary:
    """The cashier applies, nobody has agreed yet."""
    hall.desks.refunds.apply(hall.act(Role.CASHIER), hall.unit(code), wish)
    return refund(hall, code)


def refund(hall: Hall, code: str = OWED) -> RefundSummary:
    """The newest refund of a flat."""
    return hall.desks.receipts.settlement(hall.unit(code)).refunds[-1]


def state(hall: Hall, item: ChargeItem = AREA, code: str = OWED) -> ChargeState:
    """Where a charge stands."""
    lines = hall.desks.receipts.settlement(hall.unit(code)).lines
    return next(each.state for each in lines if each.line.item == item)


def owed_co_owners(hall: Hall) -> None:
    """The flat of two owners is measured smaller than contracted."""
    lines = [line for line in rows() if line[column("房间编码")] == SHARED]
    lines[0][column("实测建筑面积(㎡)")] = "99.50"
    result = hall.desks.unit_import.run(hall.act(Role.ADMINISTRATOR), unit_file(lines))
    assert not result.problems


def test_a_refund_counts_once_two_people_agreed_and_the_payee_signed(hall: Hall) -> None:
    settlement = hall.desks.receipts.settlement
    assert settlement(hall.unit(OWED)).refund_due == DUE
    with hall.records("StatementIssued", "RefundPrepared"):
        made = apply(hall)
    assert (made.number, made.state, made.amount) == ("TK-S1-000001", RefundState.APPLIED, DUE)
    assert made.promised == date(2026, 11, 22)
    assert (made.payee, made.account_tail) == ("翟丙", "2222")
    assert settlement(hall.unit(OWED)).refund_due == Money(0)
    hall.sign(made.refund_id)
    assert state(hall) is ChargeState.REFUND_PREPARED, "signed, but nobody agreed"
    finance = hall.desks.refunds
    finance.check(hall.act(Role.FINANCE), made.refund_id)
    assert state(hall) is ChargeState.REFUND_PREPARED
    with hall.records("RefundMoved") as moved:
        finance.approve(hall.act(Role.FINANCE), made.refund_id)
    assert (moved[0].data["state"], moved[0].unit_id) == ("APPROVED", hall.unit(OWED))
    assert state(hall) is ChargeState.REFUND_SIGNED
    found = settlement(hall.unit(OWED))
    assert (found.refund_number, found.refund_signed) == (made.number, True)
    with hall.changes_nothing():
        hall.sign(made.refund_id)
    assert hall.check_fails() == {}


def test_a_refund_that_was_agreed_to_at_the_desk_waits_for_the_signature(hall: Hall) -> None:
    with hall.records(
        "Approved", "StatementIssued", "RefundPrepared", "RefundMoved", "RefundMoved"
    ):
        made = hall.refund(OWED)
    assert state(hall) is ChargeState.REFUND_PREPARED
    with hall.refuses(RefundUnsigned):
        hall.desks.refunds.send(hall.act(Role.FINANCE), made, "F001")
    hall.sign(made)
    assert state(hall) is ChargeState.REFUND_SIGNED


def test_the_way_of_a_refund_to_the_bank_and_back(hall: Hall) -> None:
    desk, made = hall.desks.refunds, hall.refund(OWED)
    hall.sign(made)
    with hall.refuses(RefundStepRefused):
        desk.arrived(hall.act(Role.FINANCE), made)
    with hall.refuses(ReasonMissing):
        desk.send(hall.act(Role.FINANCE), made, " ")
    desk.send(hall.act(Role.FINANCE), made, "F001")
    with hall.refuses(RefundStepRefused):
        desk.send(hall.act(Role.FINANCE), made, "F001")
    with hall.refuses(ReasonMissing):
        desk.bounced(hall.act(Role.FINANCE), made, "")
    desk.bounced(hall.act(Role.FINANCE), made, "户名不符")
    assert (refund(hall).state, refund(hall).note) == (RefundState.BOUNCED, "户名不符")
    right = BankAccount("翟丙", "示例银行", "湖滨支行", "6222 0000 1111 3333", consent=True)
    with hall.records("AccountCorrected"):
        desk.correct_account(hall.act(Role.CASHIER), made, right)
    assert refund(hall).account_tail == "3333"
    desk.send(hall.act(Role.FINANCE), made, "F002")
    with hall.refuses(RefundStepRefused):
        desk.correct_account(hall.act(Role.CASHIER), made, ACCOUNT)
    desk.arrived(hall.act(Role.FINANCE), made)
    assert refund(hall).state is RefundState.ARRIVED
    assert hall.check_fails() == {}


def test_who_applied_neither_checks_nor_approves(hall: Hall) -> None:
    hall.desks.refunds.apply(hall.act(Role.FINANCE), hall.unit(OWED), BY_BANK)
    made = refund(hall).refund_id
    with hall.refuses(OwnRefund):
        hall.desks.refunds.check(hall.act(Role.FINANCE), made)
    with hall.refuses(NotAllowed):
        hall.desks.refunds.check(hall.act(Role.CASHIER), made)
    hall.desks.refunds.check(hall.act(Role.ADMINISTRATOR), made)
    with hall.refuses(OwnRefund):
        hall.desks.refunds.approve(hall.act(Role.FINANCE), made)
    with hall.refuses(RefundStepRefused):
        hall.desks.refunds.check(hall.act(Role.ADMINISTRATOR), made)


def test_a_rejected_application_opens_the_claim_again(hall: Hall) -> None:
    made = apply(hall)
    with hall.refuses(ReasonMissing):
        hall.desks.refunds.reject(hall.act(Role.FINANCE), made.refund_id, " ")
    hall.desks.refunds.reject(hall.act(Role.FINANCE), made.refund_id, "账号有误")
    assert state(hall) is ChargeState.OPEN
    again = apply(hall)
    assert (again.number, again.amount) == ("TK-S1-000002", DUE)
    with hall.refuses(RefundStepRefused):
        hall.desks.refunds.approve(hall.act(Role.FINANCE), made.refund_id)


def test_nothing_is_refunded_twice_or_to_who_owes(hall: Hall) -> None:
    apply(hall)
    for code in (OWED, PAYS, NIL):
        with hall.refuses(NothingToRefund):
            apply(hall, IN_CASH, code)
    with hall.refuses(RefundNotFound):
        hall.sign(new_id())


def test_of_two_desks_at_once_one_makes_the_refund(hall: Hall) -> None:
    def attempt(station: str) -> object:
        act = hall.act(Role.CASHIER, station)
        return hall.desks.refunds.apply(act, hall.unit(OWED), BY_BANK)

    answers = race(lambda: attempt("S1"), lambda: attempt("S2"))
    assert sum(isinstance(each, NothingToRefund) for each in answers) == 1
    assert hall.count("refunds") == 1


def test_beyond_the_threshold_nothing_goes_back_before_the_owner_chose(hall: Hall) -> None:
    with hall.refuses(RescissionOpen):
        apply(hall, code=OWED_BEYOND)


# To whom, and to which account


def test_of_a_card_only_the_last_four_digits_are_kept(hall: Hall) -> None:
    for tail in ("", "123", "12a4"):
        with hall.refuses(AccountMissing):
            apply(hall, RefundWish(RefundMethod.ORIGINAL_CARD, card_tail=tail))
    assert apply(hall, TO_CARD).account_tail == "2222"
    assert NUMBER not in str(hall.content())


def test_a_transfer_needs_a_whole_account_and_the_owners_consent(hall: Hall) -> None:
    for account, kind in (
        (None, AccountMissing),
        (BankAccount("翟丙", "示例银行", " ", NUMBER, consent=True), AccountMissing),
        (BankAccount("翟丙", "示例银行", "湖滨支行", "六二二二", consent=True), AccountMissing),
        (BankAccount("翟丙", "示例银行", "湖滨支行", NUMBER), ConsentMissing),
        (BankAccount("旁人", "示例银行", "湖滨支行", NUMBER, consent=True), AccountOfAnother),
    ):
        with hall.refuses(kind):
            apply(hall, RefundWish(RefundMethod.TRANSFER, account=account))


def test_the_full_account_is_for_finance_alone_and_every_look_is_journalled(hall: Hall) -> None:
    made = apply(hall)
    assert made.paper is not None
    with hall.database.read() as reading:
        paper = cast(sheets.Refund, reading.papers.get(made.paper.paper_id))
    assert paper.account_number.endswith("2222")
    assert NUMBER not in str(paper)
    with hall.refuses(NotAllowed):
        hall.desks.refunds.account(hall.act(Role.CASHIER), made.refund_id)
    with hall.records("AccountShown") as rows_:
        shown = hall.desks.refunds.account(hall.act(Role.FINANCE), made.refund_id)
    assert shown.number == NUMBER
    assert rows_[0].data == {"number": made.number, "refund_id": str(made.refund_id)}
    told = [hall.journal(), hall.content()["papers"], hall.content()["operations"]]
    assert not any(NUMBER in str(each) for each in told)


def test_another_owner_than_the_first_needs_the_others_signatures(hall: Hall) -> None:
    owed_co_owners(hall)
    second = RefundWish(RefundMethod.CASH, owner=1)
    act = hall.approved(hall.act(Role.CASHIER), Role.FINANCE, Right.APPROVE_REFUND)
    apply_as = hall.desks.refunds.apply
    with hall.refuses(OthersMustSign) as refused:
        apply_as(act, hall.unit(SHARED), second)
    assert refused.value.facts() == {"names": ("覃己",)}
    with hall.refuses(OwnerNotFound):
        apply_as(act, hall.unit(SHARED), RefundWish(RefundMethod.CASH, owner=2))
    signed = RefundWish(RefundMethod.CASH, owner=1, others_signed=True)
    ref = apply_as(act, hall.unit(SHARED), signed)
    with hall.database.read() as reading:
        paper = cast(sheets.Refund, reading.papers.get(ref.paper_id))
    assert (paper.payee, paper.co_owners) == ("孔壬", ("覃己",))


# Cash


def test_cash_above_the_limit_needs_a_second_person_when_it_is_applied_for(hall: Hall) -> None:
    with hall.refuses(ApprovalNeeded) as refused:
        apply(hall, IN_CASH)
    assert refused.value.facts() == {"right": Right.APPROVE_REFUND}
    made = hall.refund(OWED, IN_CASH)
    assert refund(hall).state is RefundState.APPROVED
    summary = refund(hall)
    assert summary.refund_id == made
    assert summary.paper is not None
    with hall.database.read() as reading:
        paper = cast(sheets.Refund, reading.papers.get(summary.paper.paper_id))
    assert paper.cash_limit_fen == 1_000_00


def test_cash_leaves_the_refund_float_alone_and_never_the_takings(hall: Hall) -> None:
    shift = hall.open_shift("S1", refund_float=9_999_99)
    hall.pay(PAYS, Payee.DEVELOPER)
    made, desk = hall.refund(OWED, IN_CASH), hall.desks.refunds
    hall.sign(made)

    def drawers() -> tuple[Money, Money]:
        book = hall.desks.shifts.book(hall.act(Role.FINANCE), shift.id).drawer
        return book.takings, book.refund_float

    assert drawers() == (Money(10_000_00), Money(9_999_99))
    with hall.refuses(RefundFloatShort) as refused:
        desk.pay_cash(hall.act(Role.CASHIER), made)
    assert refused.value.facts() == {"available": Money(9_999_99), "asked": DUE}
    hall.desks.shifts.top_up(hall.act(Role.CASHIER), Money(2), "银行取现")
    with hall.records("RefundMoved", "RefundMoved"):
        desk.pay_cash(hall.act(Role.CASHIER), made)
    assert drawers() == (Money(10_000_00), Money(1))
    assert refund(hall).state is RefundState.ARRIVED
    with hall.refuses(RefundFloatShort):
        desk.pay_cash(hall.act(Role.CASHIER), made)
    assert hall.check_fails() == {}


def test_no_cash_leaves_unsigned_unapproved_twice_or_outside_of_a_shift(hall: Hall) -> None:
    desk, made = hall.desks.refunds, hall.refund(OWED, IN_CASH)
    with hall.refuses(ShiftNotOpen):
        desk.pay_cash(hall.act(Role.CASHIER), made)
    hall.open_shift("S1", refund_float=50_000_00)
    with hall.refuses(RefundUnsigned):
        desk.pay_cash(hall.act(Role.CASHIER), made)
    hall.sign(made)
    with hall.refuses(RefundStepRefused):
        desk.send(hall.act(Role.FINANCE), made, "F001")
    desk.pay_cash(hall.act(Role.CASHIER), made)
    with hall.refuses(RefundStepRefused):
        desk.pay_cash(hall.act(Role.CASHIER), made)
    assert hall.count("refund_steps") == 5


def test_a_transfer_is_not_paid_out_in_cash(hall: Hall) -> None:
    made = hall.refund(OWED)
    hall.sign(made)
    hall.open_shift("S1", refund_float=50_000_00)
    with hall.refuses(RefundStepRefused):
        hall.desks.refunds.pay_cash(hall.act(Role.CASHIER), made)


def test_of_two_desks_at_once_one_pays_the_cash_out(hall: Hall) -> None:
    made = hall.refund(OWED, IN_CASH)
    hall.sign(made)
    stations = ("S1", "S2")
    for station in stations:
        hall.open_shift(station, refund_float=50_000_00)
    acts = [hall.act(Role.CASHIER, station) for station in stations]
    race(*(partial(hall.desks.refunds.pay_cash, act, made) for act in acts))
    steps = [row for row in hall.journal() if row.data.get("state") == "SENT"]
    assert len([row for row in steps if row.name == "RefundMoved"]) == 1
    assert hall.check_fails() == {}


# What is late


def test_refunds_past_their_promised_day_are_a_list(hall: Hall) -> None:
    desk, made = hall.desks.refunds, hall.refund(OWED)
    hall.sign(made)
    assert desk.overdue() == ()
    hall.clock.forward(days=15)
    assert desk.overdue() == (), "the promised day itself is in time"
    hall.clock.forward(days=1)
    assert [each.refund_id for each in desk.overdue()] == [made]
    desk.send(hall.act(Role.FINANCE), made, "F001")
    assert desk.overdue(), "on its way is not there"
    desk.arrived(hall.act(Role.FINANCE), made)
    assert desk.overdue() == ()
    assert [each.state for each in desk.all()] == [RefundState.ARRIVED]


def asked_for_all(hall: Hall) -> int:
    """How many statements finance's list of refunds costs."""
    asked: list[str] = []

    def note(_connection: object, _cursor: object, statement: str, *_rest: object) -> None:
        asked.append(statement)

    event.listen(hall.database.engine, "before_cursor_execute", note)
    hall.desks.refunds.all()
    event.remove(hall.database.engine, "before_cursor_execute", note)
    return len(asked)


def test_finances_list_names_the_charges_and_asks_for_all_refunds_at_once(hall: Hall) -> None:
    first = apply(hall)
    for_one = asked_for_all(hall)
    hall.desks.refunds.reject(hall.act(Role.FINANCE), first.refund_id, "账号不对")
    apply(hall)
    found = hall.desks.refunds.all()
    assert [each.item for each in found] == ["面积补差款"] * 2
    assert [each.paper is not None for each in found] == [True, True]
    assert asked_for_all(hall) == for_one


# Turned into prepaid service fee


def test_a_conversion_makes_two_linked_papers_and_moves_no_money(hall: Hall) -> None:
    shift = hall.open_shift()
    act = hall.approved(hall.act(Role.CASHIER), Role.FINANCE, Right.APPROVE_REFUND)
    with hall.records(
        "StatementIssued",
        "RefundPrepared",
        "RefundSigned",
        *["RefundMoved"] * 4,
        "ReceiptIssued",
    ):
        refs = hall.desks.conversions.convert(act, hall.unit(OWED))
    with hall.database.read() as reading:
        back = cast(sheets.Refund, reading.papers.get(refs[0].paper_id))
        paid = cast(sheets.Receipt, reading.papers.get(refs[1].paper_id))
    assert (back.converted_number, paid.refund_number) == (refs[1].number, refs[0].number)
    assert back.amount_fen == paid.total_fen == 831_60
    assert state(hall, FEE) is ChargeState.PAID
    left = hall.desks.receipts.settlement(hall.unit(OWED)).refund_due
    assert left == DUE - Money(831_60), "the rest is still owed"
    with hall.database.engine.connect() as connection:
        linked = connection.execute(select(receipts.c.refund_id)).scalar_one()
        assert linked == connection.execute(select(refunds.c.id)).scalar_one()
    drawer = hall.desks.shifts.book(hall.act(Role.FINANCE), shift.id).drawer
    assert (drawer.takings, drawer.refund_float) == (Money(0), Money(0))
    assert hall.check_fails() == {}


def test_a_conversion_needs_a_claim_a_charge_a_shift_and_a_second_person(hall: Hall) -> None:
    convert = hall.desks.conversions.convert

    def agreed() -> Act:
        return hall.approved(hall.act(Role.CASHIER), Role.FINANCE, Right.APPROVE_REFUND)

    act = agreed()
    with hall.refuses(ShiftNotOpen):
        convert(act, hall.unit(OWED))
    hall.open_shift()
    with hall.refuses(ApprovalNeeded):
        convert(hall.act(Role.CASHIER), hall.unit(OWED))
    for code, kind in ((PAYS, NothingToRefund), (OWED_BEYOND, RescissionOpen)):
        act = agreed()
        with hall.refuses(kind):
            convert(act, hall.unit(code))
    hall.pay(OWED, Payee.PROPERTY_COMPANY)
    act = agreed()
    with hall.refuses(NothingToPay):
        convert(act, hall.unit(OWED))
