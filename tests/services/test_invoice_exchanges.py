"""Purchase-invoice exchange: old receipts come back once, ours are checked, the paper is kept."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest

from handover_app.domain import papers
from handover_app.domain.acts import AlreadyDone
from handover_app.domain.fees import Payee
from handover_app.domain.invoice_exchanges import (
    GivenInvoice,
    InvoiceExchanged,
    InvoiceProblem,
    InvoiceRefused,
    NothingReturned,
    OldReceipt,
    ReceiptExchanged,
    ReturnProblem,
    ReturnRefused,
)
from handover_app.domain.money import Money
from handover_app.domain.people import NotAllowed, Right, Role
from handover_app.domain.receipts import PaperRef, PaymentMethod, ReceiptGivenBack
from handover_app.domain.refusals import ChangedMeanwhile
from handover_app.domain.units import UnitNotSold
from tests.services.hall import NIL, PAYS, PAYS_TOO, UNSOLD, Hall, race

TODAY = date(2026, 11, 7)
CREDIT_CODE = "91320583MA1MT8DK5G"
OLD = OldReceipt("0001234", date(2024, 5, 1), Money(300_000_00))
OLD_TOO = OldReceipt("0001235", date(2024, 6, 1), Money(700_000_00))
INVOICE = GivenInvoice("26322000000000000001", TODAY, "曾甲")


def exchange(
    hall: Hall,
    code: str = PAYS,
    returned: Any = (OLD, OLD_TOO),
    invoice: GivenInvoice = INVOICE,
    role: Role = Role.CASHIER,
) -> PaperRef:
    """The receipts come back and the invoice goes out."""
    return hall.desks.invoice_exchanges.exchange(hall.act(role), hall.unit(code), returned, invoice)


def ours(hall: Hall, code: str = PAYS, payee: Payee = Payee.DEVELOPER) -> OldReceipt:
    """A receipt of this morning for a flat, as its paper reads."""
    number = hall.pay(code, payee).number
    receipt = next(
        each
        for each in hall.desks.receipts.settlement(hall.unit(code)).receipts
        if each.number == number
    )
    return OldReceipt(number, TODAY, receipt.total)


def test_an_exchange_stores_what_came_back_and_its_paper(hall: Hall) -> None:
    with hall.records("ReceiptsExchanged") as rows:
        ref = exchange(hall)
    assert rows[0].unit_id == hall.unit(PAYS)
    assert rows[0].data["receipts"] == ["0001234", "0001235"]
    assert rows[0].data["total"] == 1_000_000_00
    (summary,) = hall.desks.invoice_exchanges.of_unit(hall.unit(PAYS))
    assert summary.receipts == (OLD, OLD_TOO)
    assert (summary.number, summary.total) == (ref.number, Money(1_000_000_00))
    assert (summary.invoice_number, summary.title) == (INVOICE.number, "曾甲")
    assert (summary.clerk, summary.at) == (Role.CASHIER.value, hall.clock())
    with hall.database.read() as reading:
        paper = reading.papers.get(ref.paper_id)
    assert isinstance(paper, papers.InvoiceExchange)
    assert paper.head.number == ref.number
    assert [each.number for each in paper.receipts] == ["0001234", "0001235"]
    assert (paper.total_fen, paper.capital) == (1_000_000_00, "人民币壹佰万元整")
    assert (paper.invoice_number, paper.invoice_date) == (INVOICE.number, TODAY)
    assert paper.owners == ("曾甲",)


def test_exchanges_are_numbered_without_a_gap(hall: Hall) -> None:
    first = exchange(hall, returned=[OLD])
    with hall.refuses(ReceiptExchanged):
        exchange(hall, returned=[OLD], invoice=GivenInvoice("2", TODAY, "曾甲"))
    second = exchange(hall, returned=[OLD_TOO], invoice=GivenInvoice("2", TODAY, "曾甲"))
    assert (first.number[-6:], second.number[-6:]) == ("000001", "000002")


def test_an_old_receipt_is_taken_back_once_whichever_flat_it_is_shown_for(hall: Hall) -> None:
    ref = exchange(hall)
    hall.clock.forward(hours=1)
    with hall.refuses(ReceiptExchanged) as refused:
        again = OldReceipt(" ０００１２３５ ", OLD_TOO.issued_on, OLD_TOO.amount)
        exchange(hall, NIL, [again], GivenInvoice("2", TODAY, "仇乙"))
    said: Any = refused.value
    assert (said.number, said.exchange) == ("0001235", ref.number)
    assert (said.clerk, said.at) == (Role.CASHIER.value, hall.clock() - timedelta(hours=1))


def test_an_invoice_is_given_once(hall: Hall) -> None:
    ref = exchange(hall, returned=[OLD])
    with hall.refuses(InvoiceExchanged) as refused:
        exchange(hall, NIL, [OLD_TOO])
    said: Any = refused.value
    assert (said.exchange, said.clerk) == (ref.number, Role.CASHIER.value)


def test_two_desks_that_take_one_old_receipt_back_at_once_give_one_invoice(hall: Hall) -> None:
    def at(code: str, invoice: str) -> PaperRef:
        return exchange(hall, code, [OLD], GivenInvoice(invoice, TODAY, "曾甲"))

    answers = race(lambda: at(PAYS, "1"), lambda: at(NIL, "2"))
    assert hall.count("invoice_exchanges") == hall.count("exchanged_receipts") == 1
    (refused,) = [each for each in answers if not isinstance(each, PaperRef)]
    assert isinstance(refused, ReceiptExchanged | ChangedMeanwhile)


def test_a_receipt_of_our_own_is_known_by_its_number(hall: Hall) -> None:
    receipt = ours(hall)
    exchange(hall, returned=[OldReceipt(receipt.number.lower(), TODAY, receipt.amount)])
    (summary,) = hall.desks.invoice_exchanges.of_unit(hall.unit(PAYS))
    assert summary.receipts == (receipt,)
    with hall.refuses(ReceiptExchanged):
        exchange(hall, returned=[receipt], invoice=GivenInvoice("2", TODAY, "曾甲"))


def test_a_receipt_of_our_own_is_known_by_the_number_of_the_printed_book(hall: Hall) -> None:
    receipt = ours(hall)
    hall.damage(f"UPDATE receipts SET book_number = 'NO0077' WHERE number = '{receipt.number}'")
    exchange(hall, returned=[OldReceipt("No 0077", TODAY, receipt.amount)])
    (summary,) = hall.desks.invoice_exchanges.of_unit(hall.unit(PAYS))
    assert summary.receipts == (receipt,)
    with hall.refuses(ReceiptExchanged):
        exchange(hall, returned=[receipt], invoice=GivenInvoice("2", TODAY, "曾甲"))


def refused_as(hall: Hall, problem: ReturnProblem, *returned: OldReceipt, code: str = PAYS) -> None:
    """The exchange is refused for this reason."""
    with hall.refuses(ReturnRefused) as refused:
        exchange(hall, code, returned)
    said: Any = refused.value
    assert said.problem is problem


def test_a_number_like_ours_that_nobody_issued_is_refused(hall: Hall) -> None:
    refused_as(hall, ReturnProblem.NOT_OURS, OldReceipt("SJ-S1-A000099", TODAY, Money(1)))


def test_a_receipt_of_another_unit_is_refused(hall: Hall) -> None:
    refused_as(hall, ReturnProblem.OTHER_UNIT, ours(hall, PAYS_TOO))


def test_a_receipt_of_the_property_company_is_no_part_of_the_price(hall: Hall) -> None:
    refused_as(hall, ReturnProblem.OTHER_PAYEE, ours(hall, payee=Payee.PROPERTY_COMPANY))


def test_a_receipt_with_another_amount_or_day_than_ours_is_refused(hall: Hall) -> None:
    receipt = ours(hall)
    more = OldReceipt(receipt.number, TODAY, receipt.amount + Money(1))
    earlier = OldReceipt(receipt.number, TODAY - timedelta(days=1), receipt.amount)
    refused_as(hall, ReturnProblem.DIFFERS, more)
    refused_as(hall, ReturnProblem.DIFFERS, earlier)


def receipt_id(hall: Hall, code: str) -> Any:
    """The only receipt of a flat."""
    (receipt,) = hall.desks.receipts.settlement(hall.unit(code)).receipts
    return receipt.receipt_id


def test_a_voided_receipt_is_refused(hall: Hall) -> None:
    receipt = ours(hall)
    act = hall.approved(hall.act(Role.CASHIER), Role.FINANCE, Right.VOID_RECEIPT)
    hall.desks.cancels.void(act, receipt_id(hall, PAYS), "金额有误", copy_back=True)
    refused_as(hall, ReturnProblem.VOIDED, receipt)


def test_a_receipt_that_a_counter_receipt_cancels_is_refused_and_so_is_that(hall: Hall) -> None:
    receipt = ours(hall)
    act = hall.approved(hall.act(Role.CASHIER), Role.FINANCE, Right.VOID_RECEIPT)
    counter = hall.desks.cancels.counter(act, receipt_id(hall, PAYS), "次日发现有误")
    refused_as(hall, ReturnProblem.REVERSED, receipt)
    refused_as(hall, ReturnProblem.REVERSED, OldReceipt(counter.number, TODAY, receipt.amount))


@pytest.mark.parametrize(
    ("receipt", "problem"),
    [
        (OldReceipt("  ", TODAY, Money(1)), ReturnProblem.NUMBER_WRONG),
        (OldReceipt("9" * 41, TODAY, Money(1)), ReturnProblem.NUMBER_WRONG),
        (OldReceipt("1", TODAY, Money(0)), ReturnProblem.AMOUNT_WRONG),
        (OldReceipt("1", TODAY, Money(-1)), ReturnProblem.AMOUNT_WRONG),
        (OldReceipt("1", TODAY + timedelta(days=1), Money(1)), ReturnProblem.IN_THE_FUTURE),
        (OldReceipt("0001234 ", TODAY, Money(1)), ReturnProblem.TWICE),
    ],
)
def test_an_old_receipt_that_was_misread_is_refused(
    sqlite_hall: Hall, receipt: OldReceipt, problem: ReturnProblem
) -> None:
    refused_as(sqlite_hall, problem, OLD, receipt)


def test_an_exchange_takes_at_least_one_receipt_back(hall: Hall) -> None:
    with hall.refuses(NothingReturned):
        exchange(hall, returned=())


@pytest.mark.parametrize(
    ("invoice", "problem"),
    [
        (GivenInvoice(" ", TODAY, "曾甲"), InvoiceProblem.NUMBER_WRONG),
        (GivenInvoice("9" * 41, TODAY, "曾甲"), InvoiceProblem.NUMBER_WRONG),
        (GivenInvoice("1", TODAY, "  "), InvoiceProblem.TITLE_MISSING),
        (GivenInvoice("1", TODAY, "公司", "91320583MA1MT8DK5A"), InvoiceProblem.TAX_NUMBER_WRONG),
        (GivenInvoice("1", TODAY, "公司", "12345"), InvoiceProblem.TAX_NUMBER_WRONG),
        (GivenInvoice("1", TODAY + timedelta(days=1), "曾甲"), InvoiceProblem.IN_THE_FUTURE),
    ],
)
def test_an_invoice_that_is_not_whole_is_refused(
    sqlite_hall: Hall, invoice: GivenInvoice, problem: InvoiceProblem
) -> None:
    with sqlite_hall.refuses(InvoiceRefused) as refused:
        exchange(sqlite_hall, invoice=invoice)
    said: Any = refused.value
    assert said.problem is problem


def test_a_receipt_that_was_exchanged_is_neither_voided_nor_countered(hall: Hall) -> None:
    old = ours(hall)
    exchange(hall, returned=(old,))
    unit = hall.unit(PAYS)
    receipt = hall.desks.receipts.settlement(unit).receipts[0].receipt_id
    act = hall.approved(hall.act(Role.CASHIER), Role.FINANCE, Right.VOID_RECEIPT)
    with hall.refuses(ReceiptGivenBack) as refused:
        hall.desks.cancels.counter(act, receipt, "收错")
    assert refused.value.facts() == {"number": old.number, "invoice_number": INVOICE.number}
    act = hall.approved(hall.act(Role.CASHIER), Role.FINANCE, Right.VOID_RECEIPT)
    with hall.refuses(ReceiptGivenBack):
        hall.desks.cancels.void(act, receipt, "收错", copy_back=True)


def test_a_company_gives_its_credit_code(hall: Hall) -> None:
    lower = GivenInvoice("1", TODAY, " 示例  贸易有限公司 ", CREDIT_CODE.lower())
    exchange(hall, invoice=lower)
    (summary,) = hall.desks.invoice_exchanges.of_unit(hall.unit(PAYS))
    assert (summary.title, summary.tax_number) == ("示例 贸易有限公司", CREDIT_CODE)


def test_only_who_takes_money_exchanges_for_a_unit_that_is_sold(hall: Hall) -> None:
    with hall.refuses(NotAllowed):
        exchange(hall, role=Role.RECEPTION)
    with hall.refuses(UnitNotSold):
        exchange(hall, UNSOLD)


def test_a_repeated_click_is_answered_with_the_paper(hall: Hall) -> None:
    act = hall.act(Role.CASHIER)
    service = hall.desks.invoice_exchanges
    ref = service.exchange(act, hall.unit(PAYS), [OLD], INVOICE)
    with pytest.raises(AlreadyDone) as done:
        service.exchange(act, hall.unit(PAYS), [OLD], INVOICE)
    assert done.value.result == {"number": ref.number, "paper": str(ref.paper_id)}
    assert hall.count("invoice_exchanges") == 1


def test_the_paper_of_an_exchange_prints(sqlite_hall: Hall) -> None:
    ref = exchange(sqlite_hall)
    act = sqlite_hall.act(Role.CASHIER)
    printed = sqlite_hall.desks.papers.print(act, ref.paper_id)
    assert printed.pdf.startswith(b"%PDF")


def test_a_transfer_of_a_receipt_that_was_taken_back_still_arrives(hall: Hall) -> None:
    ref = hall.pay(PAYS, Payee.DEVELOPER, method=PaymentMethod.TRANSFER)
    paid = hall.desks.receipts.settlement(hall.unit(PAYS)).receipts[-1]
    exchange(hall, returned=(OldReceipt(ref.number, TODAY, paid.total),))
    act = hall.act(Role.CASHIER)
    assert hall.desks.cancels.arrived(act, paid.receipt_id, TODAY) == paid.total
