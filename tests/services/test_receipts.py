"""The cash desk takes money: receipts by payee without a gap, by every method, never beyond."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any
from uuid import UUID

import pytest
from sqlalchemy import select

from handover_app.domain.acts import AlreadyDone
from handover_app.domain.fees import ChargeItem, FeeItem, Formula, Payee
from handover_app.domain.money import Money
from handover_app.domain.people import NotAllowed, Role
from handover_app.domain.receipts import (
    AlreadyTaken,
    AmountDiffers,
    BookNumberUsed,
    ChargeState,
    InvoiceWish,
    NothingToPay,
    PaperRef,
    Payment,
    PaymentMethod,
    ReferenceMissing,
    StatementChanged,
    TaxNumberInvalid,
    TerminalMissing,
    WrongTerminal,
)
from handover_app.domain.shifts import ShiftNotOpen
from handover_app.domain.units import UnitNotSold
from handover_app.storage.tables.papers import papers
from handover_app.storage.tables.receipts import receipt_lines, receipt_payments, receipts
from tests.services.hall import (
    NIL,
    PAYS,
    PAYS_TOO,
    SHARED,
    UNMEASURED,
    UNSOLD,
    Hall,
    race,
)

AREA, FEE, FUND = (
    ChargeItem.AREA_DIFFERENCE,
    ChargeItem.SERVICE_FEE,
    ChargeItem.MAINTENANCE_FUND,
)
CASH, CARD, QR = PaymentMethod.CASH, PaymentMethod.CARD, PaymentMethod.QR_PAYMENT
BILL = Money(10_000_00)
IN_CASH = [Payment(CASH, BILL)]
CREDIT_CODE = "91350100M000100Y43"
"""A unified social credit code of nobody, with its right check character."""


@pytest.fixture
def desk(hall: Hall) -> Hall:
    """A hall with an open shift at the first two stations."""
    hall.open_shift("S1")
    hall.open_shift("S2")
    return hall


def states(hall: Hall, code: str) -> dict[ChargeItem, ChargeState]:
    """The state of each charge of a flat."""
    lines = hall.desks.receipts.settlement(hall.unit(code)).lines
    return {each.line.item: each.state for each in lines}


def numbers(hall: Hall) -> list[str]:
    """All receipt numbers in their order."""
    with hall.database.engine.connect() as connection:
        return list(connection.execute(select(receipts.c.number).order_by("number")).scalars())


def take(hall: Hall, *payments: Payment, code: str = PAYS, **named: Any) -> PaperRef:
    """The cashier takes these for the developer."""
    payee = named.pop("payee", Payee.DEVELOPER)
    act = hall.act(Role.CASHIER, named.pop("station", "S1"))
    return hall.desks.receipts.take_payment(act, hall.unit(code), payee, payments, **named)


def paper_of(hall: Hall, ref: PaperRef) -> dict[str, Any]:
    """The stored paper."""
    with hall.database.engine.connect() as connection:
        found = connection.execute(select(papers.c.data).where(papers.c.id == ref.paper_id))
        data: dict[str, Any] = json.loads(found.scalar_one())
        return data


def terminal(hall: Hall, payee: Payee, method: PaymentMethod) -> UUID:
    """The payee's first terminal."""
    return next(
        each.id
        for each in hall.desks.terminals.all()
        if (each.payee, each.method) == (payee, method)
    )


def test_the_statement_names_each_charge_with_its_payee(hall: Hall) -> None:
    settlement = hall.desks.receipts.settlement(hall.unit(PAYS))
    assert [(each.line.item, each.line.payee, each.line.amount) for each in settlement.lines] == [
        (AREA, Payee.DEVELOPER, Money(10_000_00)),
        (FEE, Payee.PROPERTY_COMPANY, Money(848_40)),
        (FUND, Payee.COLLECTED, Money(14_645_00)),
    ]
    assert settlement.payees == (Payee.DEVELOPER, Payee.PROPERTY_COMPANY, Payee.COLLECTED)
    assert settlement.statement_version == 0
    assert states(hall, UNMEASURED) == dict.fromkeys((AREA, FEE, FUND), ChargeState.UNKNOWN)
    assert states(hall, NIL)[AREA] is ChargeState.NIL


def test_a_payment_is_numbered_journalled_and_kept_as_paper_at_once(desk: Hall) -> None:
    with desk.records("StatementIssued", "ReceiptIssued") as rows:
        ref = desk.pay(PAYS, Payee.DEVELOPER)
    assert ref.number == "SJ-S1-A000001"
    assert rows[1].data["number"] == ref.number
    assert (rows[1].data["payee"], rows[1].data["total"]) == ("DEVELOPER", 10_000_00)
    assert states(desk, PAYS) == {
        AREA: ChargeState.PAID,
        FEE: ChargeState.OPEN,
        FUND: ChargeState.OPEN,
    }
    with desk.database.engine.connect() as connection:
        stored = connection.execute(select(papers).where(papers.c.id == ref.paper_id)).one()
        receipt = connection.execute(select(receipts)).one()
    paper = json.loads(stored.data)
    assert (stored.subject, stored.number) == (receipt.id, ref.number)
    assert (paper["total_fen"], paper["capital"]) == (10_000_00, "人民币壹万元整")
    assert paper["head"]["chain_head"]
    assert (receipt.payer, receipt.clerk) == ("曾甲", desk.clerk(Role.CASHIER))


def test_who_was_never_notified_is_notified_by_the_first_receipt_once(desk: Hall) -> None:
    desk.pay(PAYS, Payee.DEVELOPER)
    with desk.records("ReceiptIssued"):
        desk.pay(PAYS, Payee.PROPERTY_COMPANY)
    (told,) = desk.desks.statements.versions(desk.unit(PAYS))
    assert told.version_number == 1
    assert {line.item: line.amount for line in told.lines}[AREA] == BILL
    with desk.database.engine.connect() as connection:
        named = connection.execute(select(receipts.c.statement_version)).scalars().all()
        kept = connection.execute(select(papers.c.id).where(papers.c.id == told.paper_id)).all()
    assert set(named) == {1}
    assert kept


def test_no_money_is_taken_outside_of_a_shift(hall: Hall) -> None:
    hall.open_shift("S1")
    with hall.refuses(ShiftNotOpen) as refused:
        take(hall, *IN_CASH, station="S2")
    assert refused.value.facts() == {"station": "S2"}
    with hall.refuses(NotAllowed):
        hall.pay(PAYS, Payee.DEVELOPER, act=hall.act(Role.RECEPTION))


def test_a_receipt_belongs_to_the_shift_it_was_made_in(desk: Hall) -> None:
    for station in ("S1", "S2"):
        desk.pay(PAYS if station == "S1" else PAYS_TOO, Payee.DEVELOPER, station)
    with desk.database.engine.connect() as connection:
        found = connection.execute(select(receipts.c.station, receipts.c.shift_id)).all()
    for station, shift_id in found:
        shift = desk.desks.shifts.current(station)
        assert shift is not None
        assert shift.id == shift_id


def test_a_receipt_never_mixes_payees(desk: Hall) -> None:
    for payee in desk.desks.receipts.settlement(desk.unit(PAYS)).payees:
        desk.pay(PAYS, payee)
    with desk.database.engine.connect() as connection:
        rows = connection.execute(
            select(receipts.c.number, receipts.c.payee, receipt_lines.c.item).join(
                receipt_lines, receipt_lines.c.receipt_id == receipts.c.id
            )
        ).all()
    assert sorted((row.number, row.payee, row.item) for row in rows) == [
        ("SJ-S1-A000001", Payee.DEVELOPER, AREA),
        ("SJ-S1-B000001", Payee.PROPERTY_COMPANY, FEE),
        ("SJ-S1-C000001", Payee.COLLECTED, FUND),
    ]
    with desk.refuses(NothingToPay):
        parts = {FEE: Money(848_40), FUND: Money(14_645_00)}
        take(desk, Payment(CASH, Money(15_493_40)), payee=Payee.COLLECTED, parts=parts)


def test_collected_money_names_the_principal_on_paper(hall: Hall) -> None:
    paper = paper_of(hall, hall.pay(PAYS, Payee.COLLECTED))
    assert paper["collected_for"] == "住宅专项维修资金专户"
    assert paper["payee"] == "澄湖示例物业服务有限公司"


def test_two_principals_never_stand_on_one_paper(desk: Hall) -> None:
    cable = FeeItem(
        item=ChargeItem("CABLE_TV"),
        position=0,
        name="有线电视初装费",
        payee=Payee.COLLECTED,
        formula=Formula.FIXED,
        rate=Money(300_00),
        principal="广电公司",
    )
    desk.desks.fees.add_item(desk.act(Role.FINANCE), cable)
    both = {FUND: Money(14_645_00), cable.item: Money(300_00)}
    with desk.refuses(NothingToPay):
        take(desk, Payment(CASH, Money(14_945_00)), payee=Payee.COLLECTED, parts=both)
    first, second = (paper_of(desk, desk.pay(PAYS, Payee.COLLECTED)) for _ in range(2))
    assert (first["total_fen"], first["collected_for"]) == (14_645_00, "住宅专项维修资金专户")
    assert (second["total_fen"], second["collected_for"]) == (300_00, "广电公司")


def test_all_owners_stand_on_the_receipt(hall: Hall) -> None:
    hall.pay(SHARED, Payee.DEVELOPER)
    with hall.database.engine.connect() as connection:
        assert connection.execute(select(receipts.c.payer)).scalar_one() == "覃己、孔壬"


def test_the_payments_must_be_the_bill(desk: Hall) -> None:
    for amounts in ([], [9_999_99], [10_000_01], [10_001_00, -1_00], [10_000_00, 0]):
        with desk.refuses(AmountDiffers) as refused:
            take(desk, *(Payment(CASH, Money(fen)) for fen in amounts))
        assert refused.value.facts() == {"bill": BILL, "paid": Money(sum(amounts))}


def test_a_bill_may_be_paid_in_several_ways_each_with_its_reference(desk: Hall) -> None:
    for method in (CARD, QR, PaymentMethod.TRANSFER, PaymentMethod.CHEQUE):
        with desk.refuses(ReferenceMissing) as refused:
            take(desk, Payment(CASH, Money(1_00)), Payment(method, Money(9_999_00), "  "))
        assert refused.value.facts() == {"method": method}
    parts = [
        Payment(CASH, Money(1_00)),
        Payment(CARD, Money(9_000_00), " POS 0042 "),
        Payment(QR, Money(999_00), "4200001"),
    ]
    paper = paper_of(desk, take(desk, *parts))
    assert [each["amount_fen"] for each in paper["methods"]] == [1_00, 9_000_00, 999_00]
    assert [each["reference"] for each in paper["methods"]] == ["", "POS 0042", "4200001"]
    with desk.database.engine.connect() as connection:
        found = connection.execute(
            select(receipt_payments.c.terminal_id).order_by(receipt_payments.c.position)
        ).scalars()
        assert list(found) == [None, *(terminal(desk, Payee.DEVELOPER, e) for e in (CARD, QR))]


def test_a_terminal_takes_money_of_its_own_payee_only(desk: Hall) -> None:
    foreign = terminal(desk, Payee.PROPERTY_COMPANY, CARD)
    with desk.refuses(WrongTerminal) as refused:
        take(desk, Payment(CARD, BILL, "0042", foreign))
    assert refused.value.facts()["belongs_to"] is Payee.PROPERTY_COMPANY
    assert refused.value.facts()["payee"] is Payee.DEVELOPER
    with desk.refuses(TerminalMissing):
        take(desk, Payment(QR, BILL, "0042", terminal(desk, Payee.DEVELOPER, CARD)))


def test_cash_names_no_terminal(desk: Hall) -> None:
    take(desk, Payment(PaymentMethod.CASH, BILL, "", terminal(desk, Payee.PROPERTY_COMPANY, CARD)))
    assert not any(each.due for each in desk.desks.terminals.all())
    assert desk.check_fails() == {}


def test_of_two_terminals_one_is_chosen_and_without_one_no_card_is_taken(desk: Hall) -> None:
    admin, first = desk.act(Role.ADMINISTRATOR), terminal(desk, Payee.DEVELOPER, CARD)
    second = desk.desks.terminals.add(admin, "POS-开发-2", CARD, Payee.DEVELOPER)
    with desk.refuses(TerminalMissing) as refused:
        take(desk, Payment(CARD, BILL, "0042"))
    assert refused.value.facts() == {"method": CARD, "payee": Payee.DEVELOPER}
    take(desk, Payment(CARD, BILL, "0042", second))
    for each, name in ((first, "POS-开发"), (second, "POS-开发-2")):
        desk.desks.terminals.change(desk.act(Role.ADMINISTRATOR), each, name, active=False)
    for chosen in (None, first):
        with desk.refuses(TerminalMissing):
            take(desk, Payment(CARD, BILL, "0042", chosen), code=PAYS_TOO)


def test_what_is_paid_is_not_paid_again(desk: Hall) -> None:
    ref = desk.pay(PAYS, Payee.DEVELOPER)
    with desk.refuses(AlreadyTaken) as refused:
        desk.pay(PAYS, Payee.DEVELOPER, "S2")
    assert refused.value.facts() == {
        "number": ref.number,
        "clerk": Role.CASHIER.value,
        "at": desk.clock.moment,
    }
    with desk.refuses(NothingToPay) as nothing:
        desk.pay(NIL, Payee.DEVELOPER)
    assert nothing.value.facts() == {"payee": Payee.DEVELOPER}
    with desk.refuses(UnitNotSold):
        desk.pay(UNSOLD, Payee.PROPERTY_COMPANY)
    with desk.refuses(NothingToPay):
        desk.pay(UNMEASURED, Payee.PROPERTY_COMPANY)


def test_numbers_have_no_gap_after_refusals_and_broken_transactions(desk: Hall) -> None:
    desk.pay(PAYS, Payee.DEVELOPER)
    with desk.refuses(AlreadyTaken):
        desk.pay(PAYS, Payee.DEVELOPER)
    with desk.database.write(desk.act(Role.CASHIER)) as work:
        assert work.take_number("A") == 2  # and then the block is left without a commit
    desk.pay(PAYS_TOO, Payee.DEVELOPER)
    desk.pay(SHARED, Payee.DEVELOPER, station="S2")
    desk.pay(SHARED, Payee.PROPERTY_COMPANY)
    assert numbers(desk) == ["SJ-S1-A000001", "SJ-S1-A000002", "SJ-S1-B000001", "SJ-S2-A000001"]
    assert desk.check_fails() == {}


def test_a_repeated_payment_is_answered_with_its_receipt(desk: Hall) -> None:
    act = desk.act(Role.CASHIER)
    ref = desk.pay(PAYS, Payee.DEVELOPER, act=act)
    with desk.changes_nothing(), pytest.raises(AlreadyDone) as done:
        desk.desks.receipts.take_payment(act, desk.unit(PAYS), Payee.DEVELOPER, [])
    assert done.value.result == {"number": "SJ-S1-A000001", "paper": str(ref.paper_id)}


def test_of_two_cashiers_at_once_one_wins_and_the_other_hears_who_and_when(desk: Hall) -> None:
    answers = race(
        lambda: take(desk, *IN_CASH, station="S1"), lambda: take(desk, *IN_CASH, station="S2")
    )
    (won,) = (each for each in answers if isinstance(each, PaperRef))
    (lost,) = (each for each in answers if isinstance(each, AlreadyTaken))
    assert (lost.number, lost.clerk, lost.at) == (
        won.number,
        Role.CASHIER.value,
        desk.clock.moment,
    )
    assert numbers(desk) == [won.number]
    assert desk.check_fails() == {}


def test_the_same_click_sent_twice_at_once_takes_the_money_once(desk: Hall) -> None:
    act = desk.act(Role.CASHIER)

    def click() -> PaperRef:
        return desk.desks.receipts.take_payment(act, desk.unit(PAYS), Payee.DEVELOPER, IN_CASH)

    answers = race(click, click)
    assert sorted(type(each).__name__ for each in answers) == ["AlreadyDone", "PaperRef"]
    assert desk.count("receipts") == 1


def test_what_was_not_notified_is_not_charged(desk: Hall) -> None:
    unit = desk.unit(PAYS)
    desk.desks.statements.issue(desk.act(Role.CASHIER), [unit])
    fee = next(each for each in desk.desks.fees.catalogue().items if each.item == FEE)
    dearer = replace(fee, rate=Money(300))
    desk.desks.fees.set_item(desk.act(Role.FINANCE), fee, dearer)
    assert [each.item for each in desk.desks.receipts.settlement(unit).changed] == [FEE]
    with desk.refuses(StatementChanged) as refused:
        desk.pay(PAYS, Payee.PROPERTY_COMPANY)
    assert refused.value.facts() == {"version": 1, "items": ("物业服务费",)}
    desk.pay(PAYS, Payee.DEVELOPER)  # that line is as it was notified
    desk.desks.statements.issue(desk.act(Role.CASHIER), [unit], "物业费标准调整")
    ref = desk.pay(PAYS, Payee.PROPERTY_COMPANY)
    paper = paper_of(desk, ref)
    assert (paper["total_fen"], paper["statement_version"]) == (909_00, 2)
    assert desk.check_fails() == {}


def test_who_paid_the_old_amount_pays_the_difference_after_a_new_notice(desk: Hall) -> None:
    unit = desk.unit(PAYS)
    desk.pay(PAYS, Payee.PROPERTY_COMPANY)
    fee = next(each for each in desk.desks.fees.catalogue().items if each.item == FEE)
    desk.desks.fees.set_item(desk.act(Role.FINANCE), fee, replace(fee, rate=Money(300)))
    desk.desks.statements.issue(desk.act(Role.CASHIER), [unit], "物业费标准调整")
    assert desk.desks.receipts.settlement(unit).open_total(Payee.PROPERTY_COMPANY) == Money(60_60)
    desk.pay(PAYS, Payee.PROPERTY_COMPANY)
    assert states(desk, PAYS)[FEE] is ChargeState.PAID


def test_an_invoice_takes_a_title_and_a_sound_tax_number(desk: Hall) -> None:
    for wrong in ("91350100M000100Y44", "1234", "总局"):
        with desk.refuses(TaxNumberInvalid):
            take(desk, *IN_CASH, invoice=InvoiceWish("示例公司", wrong))
    wish = InvoiceWish(" 示例公司 ", f" {CREDIT_CODE.lower()} ")
    paper = paper_of(desk, take(desk, *IN_CASH, invoice=wish))
    assert (paper["invoice_title"], paper["invoice_tax_number"]) == ("示例公司", CREDIT_CODE)


def test_a_number_of_the_printed_book_stands_on_one_receipt(desk: Hall) -> None:
    ref = take(desk, *IN_CASH, book_number=" 0012345 ")
    with desk.refuses(BookNumberUsed) as refused:
        take(desk, *IN_CASH, code=PAYS_TOO, book_number="0012345")
    assert refused.value.facts() == {"book_number": "0012345", "number": ref.number}
    take(desk, *IN_CASH, code=PAYS_TOO, book_number="0012346")
    fee = Payment(CASH, Money(848_40))
    take(desk, fee, payee=Payee.PROPERTY_COMPANY, book_number="0012345")  # a book of its own
