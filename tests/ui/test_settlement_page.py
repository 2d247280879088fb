"""The cashier takes money: one payee at a time, parts, terminals, instalments, credit."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QPushButton, QWidget

from handover_app.domain.fees import ChargeItem, Payee
from handover_app.domain.people import Role
from handover_app.domain.receipts import ChargeState, DecisionKind, PaymentMethod
from handover_app.domain.refusals import DatabaseAway
from handover_app.ui.messages import sentence
from handover_app.ui.settlement.page import SettlementPage
from tests.ui import gallery
from tests.ui.back_office import unnamed
from tests.ui.cash_desk import PAPERS, Desk, LosesAnAnswer
from tests.ui.front_office import OWES, REFUND, UNMEASURED, UNSOLD, FrontOffice

pytestmark = pytest.mark.usefixtures("dressed")

Show = Callable[..., Desk]

HOLD = """
import sqlite3, sys
file = sqlite3.connect(sys.argv[1], isolation_level=None)
file.execute("BEGIN IMMEDIATE")
print("held", flush=True)
sys.stdin.readline()
"""


@pytest.fixture
def office(sqlite_url: str, tmp_path: Path) -> Iterator[FrontOffice]:
    made = FrontOffice(sqlite_url, tmp_path, Role.CASHIER)
    yield made
    made.close()


@pytest.fixture
def show(office: FrontOffice, qtbot) -> Show:
    def made(code: str, **named: Any) -> Desk:
        return Desk(office, qtbot, code, **named)

    return made


def test_money_is_taken_for_one_payee_and_the_receipt_is_printed(office, show) -> None:
    desk = show(OWES)
    assert desk.tasks() == [
        "Developer · 2,689.74",
        "Property company · 750.12",
        "Collected for others · 12,948.50",
    ]
    assert desk.amount == "2,689.74"
    assert "人民币贰仟陆佰捌拾玖元柒角肆分" in desk.words()
    desk.press("takeMoney")
    assert desk.states() == [ChargeState.PAID, ChargeState.OPEN, ChargeState.OPEN]
    assert "收款收据" in office.paper()
    assert "物业服务费" not in office.paper()
    assert office.band.said == [("done", f"{OWES}　Money taken", "SJ-office-A000001")]
    assert desk.page.desk.tasks.currentText() == "Property company · 750.12"
    assert desk.amount == "750.12"


def test_the_months_of_the_service_fee_are_said_once(show) -> None:
    words = show(OWES).words()
    assert "× 2.80 × 3 个月" in words
    assert words.count("个月") == 1


def test_the_payee_is_chosen_and_its_receipt_names_no_other(office, show) -> None:
    desk = show(OWES)
    desk.task("Collected")
    assert desk.amount == "12,948.50"
    desk.press("takeMoney")
    receipt = office.paper()
    assert "代收" in receipt
    assert "面积" not in receipt.split("专项维修资金")[0]
    assert desk.states()[2] is ChargeState.PAID


def test_what_is_typed_survives_news_from_another_station(office, show) -> None:
    desk = show(OWES)
    desk.press("method-CARD")
    desk.type("reference", "004213")
    desk.type("amount", "100")
    office.desks.gifts.issue_gift(office.desks.people.console(), office.unit(OWES))
    desk.page.refresh()
    assert (desk.amount, desk.page.desk.payment.reference.text()) == ("100", "004213")
    office.settle(OWES)
    desk.page.refresh()
    assert "Nothing is open for this unit." in desk.words()


def test_a_bill_may_be_paid_in_parts_by_several_methods(office, show) -> None:
    desk = show(OWES)
    desk.press("method-CARD")
    desk.type("amount", "2,000")
    desk.type("reference", "004213")
    desk.press("addPart")
    assert desk.amount == "689.74"
    desk.press("method-QR_PAYMENT")
    desk.type("reference", "77")
    desk.press("takeMoney")
    assert office.refusals() == []
    assert "2,000.00" in office.paper()
    assert "689.74" in office.paper()


def test_a_part_can_be_taken_out_again(show) -> None:
    desk = show(OWES)
    desk.type("amount", "89.74")
    desk.press("addPart")
    assert desk.amount == "2,600.00"
    desk.buttons("Take this part out")[0].click()
    assert desk.page.desk.payment.draft.parts == []
    assert desk.amount == "2,689.74"


@pytest.mark.parametrize(
    ("method", "amount", "refusal"),
    [
        ("CASH", "2,689.00", "AmountDiffers"),
        ("CASH", "2,689.75", "AmountDiffers"),
        ("CASH", "2,689.745", "InvalidAmount"),
        ("CASH", "much", "InvalidAmount"),
        ("CASH", "", "InvalidAmount"),
        ("CARD", "2,689.74", "ReferenceMissing"),
        ("TRANSFER", "2,689.74", "ReferenceMissing"),
        ("CHEQUE", "2,689.74", "ReferenceMissing"),
    ],
)
def test_a_wrong_amount_or_a_missing_slip_books_nothing(
    office, show, method: str, amount: str, refusal: str
) -> None:
    desk = show(OWES)
    desk.press(f"method-{method}")
    desk.page.desk.payment.amount.setText(amount)
    desk.press("takeMoney")
    assert office.refusals() == [refusal]
    assert desk.settlement().receipts == ()
    assert desk.amount == amount
    assert desk.seen(QPushButton, "takeMoney").isEnabled()


@pytest.mark.parametrize("amount", ["3,000", "0", "-5"])
def test_a_part_larger_than_the_rest_or_of_nothing_is_refused(office, show, amount: str) -> None:
    desk = show(OWES)
    desk.type("amount", amount)
    desk.press("addPart")
    assert office.refusals() == ["AmountDiffers"]
    assert desk.page.desk.payment.draft.parts == []


def test_a_card_is_taken_on_the_payees_own_terminal_which_is_proposed(office, show) -> None:
    desk = show(OWES)
    assert not desk.is_seen("terminal")
    desk.press("method-CARD")
    box = desk.seen(QComboBox, "terminal")
    assert [box.itemText(each) for each in range(box.count())] == ["POS-开发"]
    desk.type("reference", "004213")
    desk.press("takeMoney")
    assert desk.settlement().receipts[0].payments[0].terminal == "POS-开发"


def test_of_two_terminals_one_is_chosen_before_money_is_taken(office, show) -> None:
    console = office.desks.people.console()
    office.desks.terminals.add(console, "POS-开发-2", PaymentMethod.CARD, Payee.DEVELOPER)
    desk = show(OWES)
    desk.press("method-CARD")
    desk.type("reference", "004213")
    desk.press("takeMoney")
    assert office.refusals() == ["TerminalMissing"]
    desk.choose("terminal", "POS-开发-2")
    desk.page.refresh()
    desk.press("takeMoney")
    assert desk.settlement().receipts[0].payments[0].terminal == "POS-开发-2"


def test_a_payee_without_a_terminal_says_so(office, show) -> None:
    console = office.desks.people.console
    for each in office.desks.terminals.all():
        office.desks.terminals.change(console(), each.id, each.name, active=False)
    desk = show(OWES)
    desk.press("method-QR_PAYMENT")
    assert "This payee has no terminal or account for it" in desk.words()


def test_without_a_shift_the_page_says_so_and_leads_to_it(office, show, qtbot) -> None:
    opened: list[str] = []
    office.context = replace(office.context, open_page=opened.append)
    desk = show(OWES, shift=False)
    assert "No shift is open at this station" in desk.words()
    assert not desk.seen(QPushButton, "takeMoney").isEnabled()
    desk.type("amount", "100")
    desk.buttons("To the shift")[0].click()
    assert opened == ["shifts"]
    office.open_shift()
    desk.page.refresh()
    assert "No shift is open" not in desk.words()
    assert desk.amount == "100"
    assert desk.seen(QPushButton, "takeMoney").isEnabled()


def test_at_another_cashiers_shift_the_page_says_whose_it_is(office, show) -> None:
    console = replace(office.desks.people.console(), station="office")
    office.desks.shifts.open_shift(console)
    desk = show(OWES, shift=False)
    assert "The shift here is command line's" in desk.words()
    assert not desk.seen(QPushButton, "takeMoney").isEnabled()


def test_the_items_of_a_receipt_are_chosen_where_there_are_several(office, show) -> None:
    catalogue = office.desks.fees.catalogue()
    fee = next(e for e in catalogue.active() if e.item == ChargeItem.SERVICE_FEE)
    console = office.desks.people.console
    parking = replace(fee, item=ChargeItem("PARKING"), name="车位管理费", position=99)
    office.desks.fees.add_item(console(), parking)
    desk = show(OWES)
    desk.task("Property company")
    assert desk.amount == "1,500.24"
    desk.tick("take-PARKING", on=False)
    assert desk.amount == "750.12"
    desk.press("takeMoney")
    assert desk.line("SERVICE_FEE").state is ChargeState.PAID
    assert desk.line("PARKING").state is ChargeState.OPEN


# The offscreen platform says this of every menu that opens.
@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_an_instalment_is_paid_and_the_rest_stays(office, show) -> None:
    desk = show(OWES)
    desk.decide("SERVICE_FEE", DecisionKind.INSTALMENTS)
    desk.press("decide")
    assert desk.tasks()[-1] == "Property company, instalment · 375.06"
    desk.task("Property company")
    desk.type("part-SERVICE_FEE", "300")
    assert desk.amount == "300.00"
    desk.press("takeMoney")
    assert office.refusals() == []
    line = desk.line("SERVICE_FEE")
    assert (line.received.format(), line.open.format()) == ("300.00", "450.12")
    assert "received 300.00 · still open 450.12" in desk.words()
    assert desk.tasks()[-1] == "Property company, instalment · 75.06"


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_an_instalment_beyond_what_is_open_is_refused_and_stays_typed(office, show) -> None:
    desk = show(OWES)
    desk.decide("SERVICE_FEE", DecisionKind.INSTALMENTS)
    desk.press("decide")
    desk.task("Property company")
    desk.type("part-SERVICE_FEE", "800")
    desk.press("takeMoney")
    assert office.refusals() == ["PartNotAllowed"]
    assert desk.seen(QLineEdit, "part-SERVICE_FEE").text() == "800"


def test_an_invoice_wish_and_the_printed_books_number_go_with_the_receipt(office, show) -> None:
    desk = show(OWES)
    assert not desk.is_seen("invoiceTitle")
    desk.press("moreFields")
    desk.type("invoiceTitle", "示例商贸有限公司")
    desk.type("taxNumber", "123")
    desk.type("bookNumber", "0008812")
    desk.press("takeMoney")
    assert office.refusals() == ["TaxNumberInvalid"]
    assert desk.seen(QLineEdit, "invoiceTitle").text() == "示例商贸有限公司"
    desk.type("taxNumber", "91350100M000100Y43")
    desk.press("takeMoney")
    assert office.refusals() == ["TaxNumberInvalid"]
    assert "0008812" in office.paper()
    assert not desk.is_seen("invoiceTitle")
    desk.press("moreFields")
    assert desk.seen(QLineEdit, "invoiceTitle").text() == ""


def test_what_a_counter_receipt_set_free_is_offered_as_credit(office, show) -> None:
    desk = show(OWES)
    assert not desk.is_seen("method-CREDIT")
    desk.press("takeMoney")
    desk.open(PAPERS)
    desk.press("open-SJ-office-A000001")
    desk.press("counterReceipt")
    desk.open(0)
    assert "Owner's credit · Developer" in desk.words()
    desk.task("Developer")
    desk.press("method-CREDIT")
    assert desk.amount == "2,689.74"
    desk.press("takeMoney")
    assert office.refusals() == []
    assert desk.settlement().credit == {}


def test_the_slower_of_two_cashiers_is_told_by_whom_and_when(office, show) -> None:
    desk = show(OWES)
    desk.type("amount", "2,689.74")
    office.settle(OWES)
    desk.press("takeMoney")
    assert office.refusals() == ["AlreadyTaken"]
    said = sentence(office.errors[0])
    assert "command line" in said
    assert "SJ-console-A000001" in said
    assert len(desk.settlement().receipts) == 3
    assert "Nothing is open for this unit." in desk.words()


def test_a_database_away_in_the_middle_burns_no_number_and_keeps_the_fields(
    office, show, sqlite_url: str
) -> None:
    desk = show(OWES)
    desk.press("method-CARD")
    desk.type("reference", "004213")
    with taken_by_another_process(sqlite_url.removeprefix("sqlite:///")):
        desk.press("takeMoney")
    assert isinstance(office.errors[0], DatabaseAway)
    assert desk.settlement().receipts == ()
    assert desk.page.desk.payment.reference.text() == "004213"
    desk.press("takeMoney")
    assert [each.number for each in desk.settlement().receipts] == ["SJ-office-A000001"]


@contextmanager
def taken_by_another_process(file: str) -> Iterator[None]:
    """A second program writes in the file and does not end; locks count between processes only."""
    held = subprocess.Popen(
        [sys.executable, "-c", HOLD, file], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    )
    assert held.stdout is not None
    assert held.stdout.readline().strip() == b"held"
    try:
        yield
    finally:
        held.communicate(b"\n")


def test_after_a_lost_answer_the_same_click_takes_the_money_once(office, show) -> None:
    office.context = replace(office.context, runner=LosesAnAnswer())
    desk = show(OWES)
    desk.press("takeMoney")
    assert office.refusals() == ["DatabaseAway"]
    assert office.printed == []
    desk.press("takeMoney")
    assert [each.number for each in desk.settlement().receipts] == ["SJ-office-A000001"]
    assert "收款收据" in office.paper()
    assert office.band.said == [("done", f"{OWES}　Done before", "SJ-office-A000001")]


def test_an_unsold_and_an_unmeasured_unit_say_why_nothing_is_taken(show) -> None:
    assert "This unit is not sold" in show(UNSOLD).words()
    assert "The measured area is missing" in show(UNMEASURED).words()


def test_without_a_unit_the_page_says_what_to_do(office, qtbot) -> None:
    page = SettlementPage(office.context)
    qtbot.addWidget(page)
    page.show()
    said = [each.text() for each in page.findChildren(QLabel) if each.isVisible()]
    assert "No unit is in hand." in said
    assert "Choose a household from the list, scan, or type." in said
    assert not page.desk.payment.primary.isVisible()


def test_payments_made_ahead_are_named_and_lower_what_is_open(office, show, tmp_path) -> None:
    import openpyxl

    book = openpyxl.Workbook()
    book.active.append(["房号", "项目", "金额", "日期", "方式"])
    book.active.append([OWES, "物业服务费", "500.00", "2026-11-01", "转账"])
    book.save(tmp_path / "ahead.xlsx")
    ahead, console = office.desks.prior_payments, office.desks.people.console()
    assert ahead.run(console, ahead.load(tmp_path / "ahead.xlsx")).problems == ()
    desk = show(OWES)
    assert "Property company · 250.12" in desk.tasks()
    assert "Paid ahead 500.00 on 2026-11-01, 转账" in desk.words()


@pytest.mark.parametrize(("language", "title"), [("en", "Still to pay"), ("zh_CN", "还需支付")])
def test_the_page_opens_in_both_languages_with_every_control_named(
    show, qapp, qtbot, language: str, title: str
) -> None:
    gallery.dress(qapp, "light", language)
    desk = show(OWES)
    for tab in range(desk.page.desk.tabs.count()):
        desk.open(tab)
        assert unnamed(desk.page) == []
    qtbot.waitUntil(lambda: title in desk.words())


SMALLEST = (924, 522)
"""What the smallest window leaves for a page."""


def seen_whole(desk: Desk, name: str) -> bool:
    """Whether a field of the cash desk is seen without scrolling."""
    field = desk.seen(QWidget, name)
    place = field.visibleRegion().boundingRect()
    return (place.width(), place.height()) == (field.width(), field.height())


@pytest.mark.parametrize("language", ["en", "zh_CN"])
def test_the_smallest_window_shows_the_amount_under_every_method(
    office, qtbot, dressed, language: str
) -> None:
    gallery.dress(dressed, "light", language)
    desk = Desk(office, qtbot, OWES)
    desk.page.resize(*SMALLEST)
    for method in ("CASH", "CARD", "QR_PAYMENT", "TRANSFER"):
        desk.press(f"method-{method}")
        qtbot.waitUntil(lambda: seen_whole(desk, "amount"), timeout=2000)
        assert seen_whole(desk, "reference"), method
        assert seen_whole(desk, f"method-{method}"), method
        assert seen_whole(desk, "takeMoney"), method


def test_nobody_is_called_to_the_desk_for_a_refund_that_is_not_whole(office, show) -> None:
    desk = show(REFUND)
    desk.task("Refund to the owner")
    desk.press("refund")
    desk.press("refund-TRANSFER")
    desk.press("refund")
    desk.choose("owner", desk.settlement().owners[1])
    desk.press("refund")
    assert office.refusals() == ["AccountMissing", "AccountMissing", "OthersMustSign"]
    assert office.second.asked == []
