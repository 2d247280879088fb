"""Finance's page: refunds step by step, lists to the bank and back, and what is in the way."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtWidgets import QAbstractButton, QCheckBox, QTabWidget

from handover_app.domain.acts import Act
from handover_app.domain.fees import Payee
from handover_app.domain.people import Role
from handover_app.domain.receipts import RefundMethod, RefundState, RefundSummary
from handover_app.domain.refusals import DatabaseAway
from handover_app.ui.finance.page import FinancePage
from handover_app.ui.finance.presenter import (
    RefundAct,
    RefundView,
    RefundWait,
    is_overdue,
    may_correct,
    refund_acts,
    refund_waits,
    refunds_in,
)
from handover_app.ui.finance.tab import FinanceTab
from handover_app.ui.widgets.tiles import BlockedLine
from tests.services import lists
from tests.ui import gallery
from tests.ui.back_office import opened, unnamed
from tests.ui.finance_office import ACCOUNT, TABS, Desk, FinanceOffice
from tests.ui.front_office import OWES, REFUND

pytestmark = pytest.mark.usefixtures("dressed")


@pytest.fixture
def office(sqlite_url: str, tmp_path: Path) -> Iterator[FinanceOffice]:
    made = FinanceOffice(sqlite_url, tmp_path)
    yield made
    made.close()


def only(office: FinanceOffice) -> RefundSummary:
    (refund,) = office.desks.refunds.all()
    return refund


def test_a_refund_goes_its_way_by_the_one_primary_button(office, qtbot) -> None:
    office.refund()
    desk = Desk(opened(FinancePage, office, qtbot), "Refunds")
    for state in (RefundState.CHECKED, RefundState.APPROVED):
        desk.press("nextStep")
        assert only(office).state is state
    assert not only(office).signed
    desk.press("nextStep")
    assert only(office).signed
    desk.type("refundNote", "HD-0001")
    desk.press("nextStep")
    assert (only(office).state, only(office).note) == (RefundState.SENT, "HD-0001")
    desk.press("nextStep")
    assert only(office).state is RefundState.ARRIVED
    assert desk.rows("refunds") == []
    desk.pick("refundView", "All")
    assert [each.state for each in desk.rows("refunds")] == [RefundState.ARRIVED]
    assert not desk.find(QAbstractButton, "nextStep").isVisible()
    assert office.errors == []


def test_without_the_slips_number_nothing_is_sent_and_what_was_typed_stays(office, qtbot) -> None:
    office.refund(to="signed")
    desk = Desk(opened(FinancePage, office, qtbot), "Refunds")
    desk.press("nextStep")
    assert office.refusals() == ["ReasonMissing"]
    assert only(office).state is RefundState.APPROVED
    desk.type("refundNote", "HD-0002")
    office.hub.post(["receipts"])
    qtbot.wait(150)
    assert desk.text("refundNote") == "HD-0002"


def test_who_applied_is_told_that_somebody_else_checks(office, qtbot) -> None:
    office.refund(act=office.session.act())
    desk = Desk(opened(FinancePage, office, qtbot), "Refunds")
    assert not desk.find(QAbstractButton, "nextStep").isEnabled()
    said = [each.words() for each in desk.tab.findChildren(BlockedLine) if each.words()]
    assert any("somebody else" in words for words in said)


def test_a_refusal_needs_its_reason_and_opens_the_claim_again(office, qtbot) -> None:
    office.refund()
    desk = Desk(opened(FinancePage, office, qtbot), "Refunds")
    desk.press("otherStep")
    assert office.refusals() == ["ReasonMissing"]
    desk.type("refundNote", "户名与产权人不符")
    desk.press("otherStep")
    assert (only(office).state, only(office).note) == (RefundState.REJECTED, "户名与产权人不符")
    assert office.desks.receipts.settlement(office.unit(REFUND)).refund_due


def test_the_full_account_is_shown_on_request_only_and_journalled(office, qtbot) -> None:
    office.refund()
    page = opened(FinancePage, office, qtbot)
    desk = Desk(page, "Refunds")
    assert desk.text("account:number") == ""
    desk.press("showAccount")
    assert desk.text("account:number") == ACCOUNT.number
    history = office.desks.handover.card(office.unit(REFUND)).history
    assert "AccountShown" in [line.event for line in history]
    assert not any(ACCOUNT.number in str(line) for line in history)


def test_who_only_approves_is_offered_no_account_and_no_list(sqlite_url, tmp_path, qtbot) -> None:
    office = FinanceOffice(sqlite_url, tmp_path, Role.LEAD)
    office.refund()
    page = opened(FinancePage, office, qtbot)
    desk = Desk(page, "Refunds")
    assert not desk.find(QAbstractButton, "showAccount").isVisible()
    tabs = page.findChild(QTabWidget, "financeTabs")
    shown = [tabs.tabText(place) for place in range(tabs.count()) if tabs.isTabVisible(place)]
    assert shown == ["Refunds", "Consultations"]
    office.close()


def test_a_refund_that_came_back_is_sent_to_a_corrected_account(office, qtbot) -> None:
    refund = office.refund(to="signed")
    office.desks.refunds.send(office.console(), refund, "HD-1")
    desk = Desk(opened(FinancePage, office, qtbot), "Refunds")
    desk.type("refundNote", "账号不存在")
    desk.press("otherStep")
    assert only(office).state is RefundState.BOUNCED
    desk.press("showAccount")
    desk.type("account:number", "6222 0000 0000 7654321")
    desk.find(QCheckBox, "accountConsent").setChecked(False)
    desk.press("saveAccount")
    assert office.refusals() == ["ConsentMissing"]
    assert desk.text("account:number") == "6222 0000 0000 7654321"
    desk.find(QCheckBox, "accountConsent").setChecked(True)
    desk.press("saveAccount")
    assert only(office).account_tail == "4321"
    assert desk.text("account:number") == ""
    desk.type("refundNote", "HD-2")
    desk.press("nextStep")
    assert only(office).state is RefundState.SENT


def test_a_list_is_made_saved_and_heard_of_again_from_the_bank(
    office, qtbot, tmp_path: Path
) -> None:
    office.refund(to="signed")
    office.files.chosen = tmp_path / "list.xlsx"
    desk = Desk(opened(FinancePage, office, qtbot), "Payment lists")
    assert len(desk.rows("waitingRefunds")) == 1
    desk.press("makeList")
    assert only(office).state is RefundState.SENT
    assert ACCOUNT.number in str(lists.cells(office.files.chosen.read_bytes()))
    assert desk.rows("waitingRefunds") == []
    (sent,) = desk.rows("sentLists")
    assert (sent.payee, sent.count, sent.waiting) == (Payee.DEVELOPER, 1, 1)
    assert not any(ACCOUNT.number in words for words in desk.words("sentLists"))
    first = lists.cells(office.files.chosen.read_bytes())
    desk.stand("sentLists", 0)
    desk.press("openList")
    assert lists.cells(office.files.chosen.read_bytes()) == first
    refund = only(office)
    header = ("退款单号", "金额", "处理结果", "失败原因", "日期")
    rows = (
        (refund.number, str(refund.amount), "失败", "户名不符", "2026-11-20"),
        ("TK-没有-000001", "1.00", "成功", "", "2026-11-20"),
    )
    office.files.chosen = lists.workbook(tmp_path / "bank.xlsx", header, *rows)
    desk.press("importResult")
    assert [each.refund_number for each in desk.rows("listRows")] == [refund.number]
    assert [each.row for each in desk.rows("listProblems")] == [3]
    assert only(office).state is RefundState.SENT
    office.files.chosen = tmp_path / "left-out.xlsx"
    desk.press("saveLeftOut")
    assert "TK-没有-000001" in str(lists.cells(office.files.chosen.read_bytes()))
    desk.press("runImport")
    assert (only(office).state, only(office).note) == (RefundState.BOUNCED, "户名不符")
    desk.press("runImport")
    (sent,) = desk.rows("sentLists")
    assert (sent.bounced, sent.waiting) == (1, 0)
    assert office.errors == []


def test_what_the_bank_sent_back_stays_out_until_it_is_asked_for(
    office, qtbot, tmp_path: Path
) -> None:
    office.refund(to="signed")
    service, act = office.desks.payment_lists, office.console
    service.make(act(), office.desks.now().date(), Payee.DEVELOPER)
    refund = only(office)
    header, row = (
        ("退款单号", "金额", "结果", "原因"),
        (refund.number, str(refund.amount), "失败", "停用"),
    )
    told = service.load_result(lists.workbook(tmp_path / "bank.xlsx", header, row))
    service.result(act(), told)
    office.files.chosen = tmp_path / "again.xlsx"
    desk = Desk(opened(FinancePage, office, qtbot), "Payment lists")
    assert desk.text("listSum") == "Refunds: 0 · 0.00"
    assert "stays: 停用" in desk.words("waitingRefunds")
    desk.stand("waitingRefunds", 0)
    desk.press("sendAgain")
    assert "goes again" in desk.words("waitingRefunds")
    desk.press("makeList")
    assert only(office).state is RefundState.SENT
    assert len(desk.rows("sentLists")) == 2


def test_nothing_to_send_is_said_and_no_list_is_made(office, qtbot) -> None:
    desk = Desk(opened(FinancePage, office, qtbot), "Payment lists")
    desk.press("makeList")
    assert office.refusals() == ["NothingToSend"]
    assert desk.rows("sentLists") == []


def test_overdue_refunds_stand_first_and_ended_ones_last(office) -> None:
    office.refund()
    base, today = only(office), only(office).promised
    late = replace(base, number="late", promised=today - timedelta(days=3))
    later = replace(base, number="later", promised=today - timedelta(days=1))
    done = replace(late, number="done", state=RefundState.ARRIVED)
    rows = [base, done, later, late]
    assert [each.number for each in refunds_in(rows, RefundView.ALL, "", today)] == [
        "late",
        "later",
        base.number,
        "done",
    ]
    assert refunds_in(rows, RefundView.OVERDUE, "", today) == [late, later]
    assert done not in refunds_in(rows, RefundView.UNDER_WAY, "", today)
    assert refunds_in(rows, RefundState.ARRIVED, "", today) == [done]
    assert refunds_in(rows, RefundView.ALL, "1-1-301 late", today) == [late, later]
    assert not is_overdue(base, today)


def test_an_overdue_refund_is_marked_in_the_list(office, qtbot) -> None:
    office.refund()
    page = opened(FinancePage, office, qtbot)
    desk = Desk(page, "Refunds")
    assert desk.tab._list.remark.text() == ""
    late = replace(only(office), promised=desk.tab.today() - timedelta(days=1))
    desk.tab._show_all([late])
    assert desk.tab._list.remark.text() == "1 past the promised day"
    assert "past" in desk.tab._card._promised.text()


@pytest.mark.parametrize(
    ("state", "signed", "method", "acts", "waits"),
    [
        ("APPLIED", False, "TRANSFER", [RefundAct.CHECK, RefundAct.REJECT], None),
        ("CHECKED", False, "CASH", [RefundAct.APPROVE, RefundAct.REJECT], None),
        ("APPROVED", False, "TRANSFER", [RefundAct.SIGN, RefundAct.REJECT], RefundWait.UNSIGNED),
        ("APPROVED", True, "ORIGINAL_CARD", [RefundAct.SEND, RefundAct.REJECT], None),
        ("APPROVED", True, "CASH", [RefundAct.REJECT], RefundWait.CASH),
        ("SENT", True, "TRANSFER", [RefundAct.ARRIVE, RefundAct.BOUNCE], None),
        ("BOUNCED", True, "TRANSFER", [RefundAct.SEND, RefundAct.REJECT], RefundWait.ACCOUNT),
        ("ARRIVED", True, "TRANSFER", [], None),
        ("REJECTED", False, "TRANSFER", [], None),
    ],
)
def test_each_state_offers_its_steps_and_says_whose_the_next_one_is(
    office, state: str, signed: bool, method: str, acts: list[RefundAct], waits: RefundWait | None
) -> None:
    office.refund()
    row = replace(
        only(office), state=RefundState[state], signed=signed, method=RefundMethod[method]
    )
    assert list(refund_acts(row)) == acts
    assert refund_waits(row, "somebody else") is waits
    assert may_correct(row) == (state in ("APPLIED", "CHECKED", "APPROVED", "BOUNCED")) & (
        method != "CASH"
    )


def test_a_click_whose_answer_was_lost_is_the_same_operation_when_it_is_repeated(
    office, qtbot
) -> None:
    tab = FinanceTab(office.context)
    qtbot.addWidget(tab)
    acts: list[Act] = []

    def sent(act: Act, word: str) -> str:
        acts.append(act)
        if len(acts) == 1:
            raise DatabaseAway
        return word

    for word in ("once", "once", "other"):
        tab.write(sent, word, done=lambda _answer: None)
    assert acts[0].operation == acts[1].operation
    assert acts[2].operation != acts[1].operation
    assert office.refusals() == ["DatabaseAway"]


def test_a_unit_from_the_search_bar_is_shown_in_the_tab_that_is_open(office, qtbot) -> None:
    office.refund()
    page = opened(FinancePage, office, qtbot)
    desk = Desk(page, "Refunds")
    page.show_unit(office.unit(OWES))
    assert desk.rows("refunds") == []
    page.show_unit(office.unit(REFUND))
    assert len(desk.rows("refunds")) == 1
    statements = Desk(page, "Statements")
    page.show_unit(office.unit(OWES))
    assert [each.code for each in statements.rows("statements")] == [OWES]


@pytest.mark.parametrize("shade", ["light", "dark"])
@pytest.mark.parametrize("language", ["en", "zh_CN"])
def test_every_tab_opens_in_both_languages_and_themes_in_the_smallest_window(
    office, qapp, qtbot, language: str, shade: str
) -> None:
    gallery.dress(qapp, shade, language)
    office.refund()
    page = opened(FinancePage, office, qtbot)
    page.resize(944, 530)
    tabs = page.findChild(QTabWidget, "financeTabs")
    for place in range(tabs.count()):
        tabs.setCurrentIndex(place)
        page.show_unit(office.unit(OWES))
        assert not page.grab().isNull()
        assert unnamed(page) == []
        assert (tabs.tabText(place) == TABS[place]) == (language == "en")
    assert (page.width(), page.height()) == (944, 530)
    assert office.errors == []
