"""Finance's page: notices of all units, payments made ahead, contracts, invoices, consultations."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from fractions import Fraction
from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtCore import QDate
from PySide6.QtWidgets import QAbstractButton, QSpinBox

from handover_app.domain.area_settlement import AreaClause
from handover_app.domain.contracts import AreaTerms
from handover_app.domain.fees import AreaMethod, ChargeItem, Payee, Penalty, PenaltyKind
from handover_app.domain.invoice_exchanges import GivenInvoice, OldReceipt
from handover_app.domain.money import Money
from handover_app.domain.refusals import DatabaseAway
from handover_app.ui.finance.page import FinancePage
from handover_app.ui.finance.presenter import (
    number_of,
    number_words,
    penalty_of,
    percent_of,
    percent_words,
)
from handover_app.ui.widgets.tiles import BlockedLine
from tests.services import lists
from tests.ui.back_office import opened
from tests.ui.finance_office import Desk, FinanceOffice
from tests.ui.front_office import OWES, REFUND, RESCISSION, UNSOLD

pytestmark = pytest.mark.usefixtures("dressed")

PENALTY = Penalty(PenaltyKind.LATE_DELIVERY, 30, Fraction(1, 10_000), Money(100_000_000))


@pytest.fixture
def office(sqlite_url: str, tmp_path: Path) -> Iterator[FinanceOffice]:
    made = FinanceOffice(sqlite_url, tmp_path)
    yield made
    made.close()


@pytest.fixture
def page(office: FinanceOffice, qtbot) -> FinancePage:
    return opened(FinancePage, office, qtbot)


def version(office: FinanceOffice, code: str) -> int:
    issued = office.desks.statements.latest(office.unit(code))
    return issued.version_number if issued else 0


def words(pdf: bytes) -> str:
    """What stands on the pages of a file."""
    return "".join(page.extract_text() for page in PdfReader(BytesIO(pdf)).pages)


# Statements


def test_all_units_are_notified_after_a_yes(office, page) -> None:
    desk = Desk(page, "Statements")
    rows = desk.rows("statements")
    assert len(rows) == 9
    assert desk.find(QAbstractButton, "issueStatements").text() == "Notify 8 units"
    desk.press("issueStatements")
    (question,) = office.answers.questions
    assert "8 for the first time" in question
    assert version(office, OWES) == 1
    assert version(office, UNSOLD) == 0
    assert not desk.find(QAbstractButton, "issueStatements").isEnabled()
    assert office.band.said[-1][1] == "8 statements frozen"


def test_what_changed_stands_first_beside_what_was_notified(office, page) -> None:
    office.desks.statements.issue(office.console())
    office.desks.contracts.record_penalty(
        office.session.act(), office.unit(OWES), PENALTY, "逾期交房"
    )
    desk = Desk(page, "Statements")
    desk.pick("statementView", "Changed since the notice")
    assert [each.code for each in desk.rows("statements")] == [OWES]
    assert "version 1, changed" in desk.words("statements")
    first, *rest = desk.rows("comparison")
    assert (first.notified, first.now, first.changed) == (None, Money(-300_000), True)
    assert not any(each.changed for each in rest)
    assert all(each.notified == each.now for each in rest)


def test_nobody_is_notified_again_without_a_reason(office, page) -> None:
    office.desks.statements.issue(office.console())
    office.desks.contracts.record_penalty(
        office.session.act(), office.unit(OWES), PENALTY, "逾期交房"
    )
    desk = Desk(page, "Statements")
    desk.pick("statementView", "Changed since the notice")
    desk.press("issueUnit")
    assert office.refusals() == ["ReasonMissing"]
    assert version(office, OWES) == 1
    desk.type("noticeReason", "逾期交房违约金")
    desk.press("issueUnit")
    assert version(office, OWES) == 2
    issued = office.desks.statements.latest(office.unit(OWES))
    assert issued is not None
    assert issued.reason == "逾期交房违约金"
    assert desk.text("noticeReason") == ""
    assert desk.rows("statements") == []


def test_rescission_rights_are_flagged_and_listed(office, page) -> None:
    desk = Desk(page, "Statements")
    desk.pick("statementView", "Rescission right")
    assert RESCISSION in [each.code for each in desk.rows("statements")]
    assert "may rescind" in desk.words("statements")
    desk.pick("statementView", "All units")
    place = [each.code for each in desk.rows("statements")].index(OWES)
    assert "may rescind" not in desk.words("statements", place)


def test_a_buildings_statements_are_one_workbook_and_one_file_to_print(
    office, page, tmp_path: Path
) -> None:
    office.desks.statements.issue(office.console(), (office.unit(OWES), office.unit(REFUND)))
    desk = Desk(page, "Statements")
    desk.pick("statementBuilding", "1号楼")
    office.files.chosen = tmp_path / "statements.xlsx"
    desk.press("saveStatements")
    assert OWES in str(lists.cells(office.files.chosen.read_bytes()))
    desk.press("printStatements")
    pdf, title = office.printed[-1]
    assert title == "Fee statements, 1号楼"
    assert {code for code in (OWES, REFUND, RESCISSION) if code in words(pdf)} == {OWES, REFUND}
    desk.press("lookStatements")
    assert RESCISSION in words(office.printed[-1][0])


def test_before_the_first_notice_nothing_is_printed(office, page) -> None:
    desk = Desk(page, "Statements")
    desk.press("printStatements")
    assert office.refusals() == ["NothingIssued"]
    assert office.printed == []


# Payments made ahead


def ahead(tmp_path: Path) -> Path:
    """Two sound rows, one of an unknown unit, and one with a third decimal."""
    rows = (
        (OWES, "物业服务费", "100.00", "2026-11-01", "转账", "PZ-1", ""),
        (REFUND, "物业服务费", "200.5", "2026-11-02", "转账", "PZ-2", ""),
        ("9-9-999", "物业服务费", "1", "2026-11-02", "转账", "PZ-3", ""),
        (OWES, "物业服务费", "1.234", "2026-11-02", "转账", "PZ-4", ""),
    )
    return lists.workbook(tmp_path / "ahead.xlsx", lists.PAYMENT_HEADER, *rows)


def test_payments_made_ahead_come_in_by_preview_and_result(office, page, tmp_path: Path) -> None:
    office.files.chosen = ahead(tmp_path)
    desk = Desk(page, "Paid ahead")
    desk.press("importPayments")
    assert [each.code for each in desk.rows("listRows")] == [OWES, REFUND]
    assert [each.row for each in desk.rows("listProblems")] == [4, 5]
    assert office.desks.prior_payments.lines() == ()
    desk.press("runImport")
    assert len(office.desks.prior_payments.lines()) == 2
    office.files.chosen = tmp_path / "left-out.xlsx"
    desk.press("saveLeftOut")
    assert len(lists.cells(office.files.chosen.read_bytes())) == 3
    desk.press("runImport")
    assert sorted(each.code for each in desk.rows("ahead")) == [OWES, REFUND]
    assert office.errors == []


def test_the_same_workbook_again_has_nothing_to_write(office, page, tmp_path: Path) -> None:
    service = office.desks.prior_payments
    office.files.chosen = ahead(tmp_path)
    service.run(office.session.act(), service.load(office.files.chosen))
    desk = Desk(page, "Paid ahead")
    desk.press("importPayments")
    assert desk.rows("listRows") == []
    assert not desk.find(QAbstractButton, "runImport").isEnabled()
    desk.press("backToList")
    assert len(desk.rows("ahead")) == 2


def test_a_file_that_is_no_list_is_said_and_nothing_is_begun(office, page, tmp_path: Path) -> None:
    office.files.chosen = lists.workbook(tmp_path / "other.xlsx", ("甲", "乙"), ("1", "2"))
    desk = Desk(page, "Paid ahead")
    desk.press("importPayments")
    assert office.refusals() == ["HeadingsMissing"]
    assert not desk.find(QAbstractButton, "runImport").isEnabled()


def test_a_payment_made_ahead_is_cancelled_with_a_reason_and_stays_listed(
    office, page, tmp_path: Path
) -> None:
    service = office.desks.prior_payments
    service.run(office.session.act(), service.load(ahead(tmp_path)))
    desk = Desk(page, "Paid ahead")
    desk.type("aheadFilter", OWES)
    desk.stand("ahead", 0)
    desk.press("cancelPayment")
    assert office.refusals() == ["ReasonMissing"]
    desk.type("aheadReason", "银行退回")
    desk.press("cancelPayment")
    assert "cancelled: 银行退回" in desk.words("ahead")
    assert not desk.find(QAbstractButton, "cancelPayment").isEnabled()
    (line,) = service.lines(office.unit(OWES))
    assert line.cancelled == "银行退回"


# Contracts


def take(page: FinancePage, code: str, tab: str = "Contracts") -> Desk:
    """A tab with a unit that was typed into its field."""
    desk = Desk(page, tab)
    desk.type("unitField", code)
    desk.find(object, "unitField").returnPressed.emit()
    assert desk.text("unitSaid").startswith(code)
    return desk


def test_the_terms_of_a_contract_change_what_its_unit_owes(office, page) -> None:
    before = office.desks.statements.changes(office.unit(OWES)).now[0].amount
    desk = take(page, OWES)
    desk.pick("clause", "As the contract says itself")
    desk.pick("method", "B: new total − contract total")
    desk.type("threshold", "0.1")
    desk.type("factor", "1.5")
    desk.press("saveTerms")
    assert office.desks.contracts.terms(office.unit(OWES)) == AreaTerms(
        clause=AreaClause.CUSTOM,
        method=AreaMethod.NEW_TOTAL_LESS_OLD,
        threshold=Fraction(1, 1000),
        factor=Fraction(3, 2),
    )
    after = office.desks.statements.changes(office.unit(OWES)).now[0].amount
    assert before != after
    assert (desk.text("threshold"), desk.text("factor")) == ("0.1", "1.5")
    other = office.desks.contracts.terms(office.unit(REFUND))
    assert other.threshold is None


def test_terms_may_hold_for_a_whole_building(office, page) -> None:
    desk = take(page, OWES)
    desk.type("threshold", "2.5")
    desk.pick("termsScope", "all of 1号楼")
    desk.press("saveTerms")
    assert office.band.said[-1][1] == "Terms of 9 contracts changed"
    assert office.desks.contracts.terms(office.unit(REFUND)).threshold == Fraction(25, 1000)


@pytest.mark.parametrize(
    ("words", "refusals"), [("三", []), ("100", ["TermsUnfit"]), ("-1", ["TermsUnfit"])]
)
def test_impossible_terms_are_said_and_what_was_typed_stays(
    office, page, words: str, refusals: list[str]
) -> None:
    desk = take(page, OWES)
    desk.type("threshold", words)
    desk.press("saveTerms")
    assert office.refusals() == refusals
    said = [each.words() for each in desk.tab.findChildren(BlockedLine) if each.words()]
    assert bool(said) != bool(refusals)
    assert desk.text("threshold") == words
    assert office.desks.contracts.terms(office.unit(OWES)).threshold is None


def test_the_homes_of_a_family_are_noted_in_the_units_history(office, page) -> None:
    desk = take(page, OWES)
    desk.pick("homes", "2")
    desk.press("saveHomes")
    history = office.desks.handover.card(office.unit(OWES)).history
    assert ("HomesSet", 2) in [(line.event, line.data.get("homes")) for line in history]


def test_a_penalty_is_days_times_rate_times_base_and_can_be_cancelled(office, page) -> None:
    desk = take(page, OWES)
    assert not desk.find(QAbstractButton, "recordPenalty").isEnabled()
    desk.find(QSpinBox, "penaltyDays").setValue(30)
    desk.type("penaltyRate", "1")
    desk.type("penaltyBase", "1000000")
    assert desk.text("penaltyAmount") == "to the owner 3,000.00"
    desk.press("recordPenalty")
    assert office.refusals() == ["ReasonMissing"]
    assert desk.text("penaltyRate") == "1"
    desk.type("penaltyReason", "逾期交房三十日")
    desk.press("recordPenalty")
    (row,) = desk.rows("penalties")
    assert (row.record.penalty, row.counts) == (PENALTY, True)
    assert desk.text("penaltyReason") == ""
    desk.stand("penalties", 0)
    desk.type("penaltyReason", "双方协商免除")
    desk.press("cancelPenalty")
    newest, oldest = desk.rows("penalties")
    assert (newest.record.cancelled, newest.counts, oldest.counts) == (True, False, False)
    lines = office.desks.statements.changes(office.unit(OWES)).now
    assert ChargeItem.LATE_DELIVERY not in [line.item for line in lines if line.amount]


def test_a_name_that_fits_several_units_offers_them(office, page) -> None:
    desk = Desk(page, "Contracts")
    desk.type("unitField", "1-1")
    desk.find(object, "unitField").returnPressed.emit()
    offered = desk.find(object, "unitOffered")
    assert offered.isVisible()
    place = next(p for p in range(offered.count()) if offered.itemText(p).startswith(OWES))
    offered.activated.emit(place)
    assert desk.text("unitSaid").startswith(OWES)
    desk.type("unitField", "nobody")
    desk.find(object, "unitField").returnPressed.emit()
    assert desk.text("unitSaid") == "Nothing fits “nobody”."


def test_numbers_are_read_exactly_and_shown_as_they_were_typed() -> None:
    assert percent_of("3") == Fraction(3, 100)
    assert percent_words(Fraction(3, 100)) == "3"
    assert number_words(number_of("１．５")) == "1.5"
    assert (percent_words(None), number_words(None)) == ("", "")
    for words in ("", "三", "NaN", "Infinity", "1e99", "1/3"):
        assert number_of(words) is None
    assert penalty_of(PenaltyKind.LATE_PAYMENT, 0, "1", Money(1)) is None
    assert penalty_of(PenaltyKind.LATE_PAYMENT, 1, "0", Money(1)) is None
    assert penalty_of(PenaltyKind.LATE_PAYMENT, 1, "1", None) is None
    owed = penalty_of(PenaltyKind.LATE_PAYMENT, 30, "0.5", Money(100_000_000))
    assert owed is not None
    assert owed.amount == Money(150_000)


# Invoices


def test_our_receipts_are_exchanged_for_the_invoice_once(office, page) -> None:
    office.desks.statements.issue(office.console(), (office.unit(OWES),))
    office.settle(OWES)
    receipts = office.desks.receipts.settlement(office.unit(OWES)).receipts
    (due,) = [each.total for each in receipts if each.payee is Payee.DEVELOPER]
    desk = take(page, OWES, "Invoices")
    offers = desk.find(object, "ourReceipts")
    assert offers.count() == 2
    assert not desk.find(QAbstractButton, "exchange").isEnabled()
    offers.activated.emit(1)
    desk.type("returnedNumber", "SJ2024-0007")
    desk.find(object, "returnedDay").setDate(desk.find(object, "returnedDay").date().addDays(-300))
    desk.type("returnedAmount", "500000")
    desk.press("addReturned")
    assert [each.amount for each in desk.rows("returned")] == [due, Money(50_000_000)]
    desk.press("exchange")
    assert office.refusals() == ["InvoiceRefused"]
    assert len(desk.rows("returned")) == 2
    desk.type("invoiceNumber", "24532000000012345678")
    desk.press("exchange")
    (done,) = desk.rows("exchanges")
    assert (len(done.receipts), done.total) == (2, due + Money(50_000_000))
    assert "24532000000012345678" in office.paper()
    assert desk.rows("returned") == []
    assert offers.count() == 1
    desk.press("printExchange")
    assert len(office.printed) == 2
    desk.type("returnedNumber", "SJ2024-0007")
    desk.type("returnedAmount", "500000")
    desk.press("addReturned")
    desk.type("invoiceNumber", "24532000000012345679")
    desk.press("exchange")
    assert office.refusals()[-1] == "ReceiptExchanged"


def test_an_exchange_whose_answer_was_lost_is_printed_and_not_made_twice(office, page) -> None:
    service, act, unit = office.desks.invoice_exchanges, office.session.act(), office.unit(OWES)
    day = office.desks.now().date() - timedelta(days=300)
    old, invoice = OldReceipt("SJ2024-0007", day, Money(100)), GivenInvoice("245320", day, "业主甲")
    service.exchange(act, unit, [old], invoice)
    desk = take(page, OWES, "Invoices")
    click = (desk.tab.context.desks.invoice_exchanges.exchange, (unit, (old,), invoice))
    desk.tab.lost.refused(click, act, DatabaseAway())
    desk.type("returnedNumber", old.number)
    desk.find(object, "returnedDay").setDate(QDate(day.year, day.month, day.day))
    desk.type("returnedAmount", "1.00")
    desk.press("addReturned")
    desk.type("invoiceNumber", invoice.number)
    desk.type("invoiceTitle", invoice.title)
    desk.find(object, "invoiceDay").setDate(QDate(day.year, day.month, day.day))
    desk.press("exchange")
    assert office.errors == []
    assert len(desk.rows("exchanges")) == 1
    assert len(office.printed) == 1
    assert desk.rows("returned") == []


def test_a_receipt_that_was_entered_wrongly_is_taken_out_again(office, page) -> None:
    desk = take(page, OWES, "Invoices")
    desk.type("returnedNumber", "SJ2024-0007")
    desk.press("addReturned")
    assert desk.rows("returned") == []
    desk.type("returnedAmount", "1.00")
    desk.press("addReturned")
    desk.press("removeReturned")
    assert desk.rows("returned") == []
    assert not desk.find(QAbstractButton, "exchange").isEnabled()


# Consultations


def test_consultations_are_listed_and_found_by_their_words(office, page, qtbot) -> None:
    fees = office.desks.fees
    fees.log_consultation(office.console(), office.unit(OWES), "业主甲", "面积为何变大？", "见报告")
    fees.log_consultation(office.console(), office.unit(REFUND), "业主乙", "何时退款？", "")
    desk = Desk(page, "Consultations")
    assert [each.code for each in desk.rows("consultations")] == [REFUND, OWES]
    desk.type("consultationFilter", "面积")
    assert [each.who for each in desk.rows("consultations")] == ["业主甲"]
