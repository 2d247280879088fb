"""What is decided at the cash desk: waivers, plans, the owner's choice, a notice given anew."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QDate
from PySide6.QtWidgets import QComboBox, QDateEdit, QLineEdit, QPushButton

from handover_app.domain.fees import ChargeItem, Payee
from handover_app.domain.money import Money
from handover_app.domain.people import Right, Role
from handover_app.domain.receipts import ChargeState, DecisionKind
from tests.ui.cash_desk import MORE, PAPERS, Desk, LosesAnAnswer
from tests.ui.front_office import OWES, REASON, RESCISSION, FrontOffice

pytestmark = pytest.mark.usefixtures("dressed")
# The offscreen platform says this of every menu that opens.
opens_a_menu = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

Show = Callable[[str], Desk]


@pytest.fixture
def office(sqlite_url: str, tmp_path: Path) -> Iterator[FrontOffice]:
    made = FrontOffice(sqlite_url, tmp_path, Role.CASHIER)
    yield made
    made.close()


@pytest.fixture
def show(office: FrontOffice, qtbot) -> Show:
    return lambda code: Desk(office, qtbot, code)


def change_fund(office: FrontOffice, yuan: int) -> None:
    """The maintenance fund's rate changes after the notices were given."""
    fees, console = office.desks.fees, office.desks.people.console
    row = next(e for e in fees.catalogue().active() if e.item == ChargeItem.MAINTENANCE_FUND)
    fees.set_item(console(), row, replace(row, rate=Money(yuan * 100)))


def journal(office: FrontOffice) -> str:
    return str(office.desks.handover.card(office.unit(OWES)).history[0].data)


@opens_a_menu
@pytest.mark.parametrize(
    ("kind", "state"),
    [
        (DecisionKind.WAIVED, ChargeState.WAIVED),
        (DecisionKind.INSTALMENTS, ChargeState.INSTALMENTS),
    ],
)
def test_a_line_is_waived_or_put_off_with_a_second_person(
    office, show, kind: DecisionKind, state: ChargeState
) -> None:
    desk = show(OWES)
    desk.decide("AREA_DIFFERENCE", kind)
    desk.press("decide")
    assert [right for right, _ in office.second.asked] == [Right.DECIDE_CHARGE]
    assert desk.states()[0] is state
    assert desk.page.desk.task().payee is Payee.PROPERTY_COMPANY
    assert REASON in journal(office)


@opens_a_menu
def test_a_part_is_waived_and_the_rest_stays_to_be_paid(office, show) -> None:
    desk = show(OWES)
    desk.decide("AREA_DIFFERENCE", DecisionKind.WAIVED)
    assert desk.seen(QLineEdit, "waived").text() == "2,689.74"
    desk.type("waived", "89.74")
    desk.press("decide")
    assert desk.line("AREA_DIFFERENCE").open == Money(2_600_00)
    assert "waived 89.74 · still open 2,600.00" in desk.words()
    assert desk.amount == "2,600.00"


@opens_a_menu
@pytest.mark.parametrize(
    ("amount", "refusal"), [("3,000", "PartNotAllowed"), ("0", "PartNotAllowed")]
)
def test_more_than_is_open_is_not_waived_and_the_amount_stays(
    office, show, amount: str, refusal: str
) -> None:
    desk = show(OWES)
    desk.decide("AREA_DIFFERENCE", DecisionKind.WAIVED)
    desk.type("waived", amount)
    desk.press("decide")
    assert office.refusals() == [refusal]
    assert desk.seen(QLineEdit, "waived").text() == amount


@opens_a_menu
def test_instalments_are_rows_of_a_day_and_an_amount(office, show) -> None:
    desk = show(OWES)
    desk.decide("SERVICE_FEE", DecisionKind.INSTALMENTS)
    assert desk.seen(QLineEdit, "instalment-1").text() == "375.06"
    desk.type("instalment-1", "250.12")
    desk.type("instalment-2", "250")
    desk.press("addInstalment")
    assert desk.seen(QLineEdit, "instalment-3").text() == "250.00"
    desk.seen(QDateEdit, "due-3").setDate(QDate(2027, 6, 1))
    desk.press("decide")
    plan = desk.line("SERVICE_FEE").plan
    assert [each.amount.format() for each in plan] == ["250.12", "250.00", "250.00"]
    assert plan[2].due == date(2027, 6, 1)
    assert "Due 2027-06-01: 250.00" in desk.words()


@opens_a_menu
def test_instalments_that_do_not_add_up_are_refused_and_stay_typed(office, show) -> None:
    desk = show(OWES)
    desk.decide("SERVICE_FEE", DecisionKind.INSTALMENTS)
    desk.type("instalment-1", "100")
    desk.press("decide")
    assert office.refusals() == ["PlanDiffers"]
    assert desk.seen(QLineEdit, "instalment-1").text() == "100"
    desk.type("instalment-1", "much")
    desk.press("decide")
    assert office.refusals()[-1] == "InvalidAmount"
    desk.buttons("Take instalment 1 out")[0].click()
    assert desk.seen(QLineEdit, "instalment-1").text() == "375.06"


@opens_a_menu
def test_after_a_lost_answer_the_same_decision_counts_once(office, show) -> None:
    office.context = replace(office.context, runner=LosesAnAnswer())
    desk = show(OWES)
    desk.decide("AREA_DIFFERENCE", DecisionKind.WAIVED)
    desk.type("waived", "100")
    desk.press("decide")
    assert office.refusals() == ["DatabaseAway"]
    desk.press("decide")
    assert desk.line("AREA_DIFFERENCE").waived == Money(100_00)
    assert office.band.said[-1][1] == f"{OWES}　Done before"


@opens_a_menu
def test_a_lost_receipt_does_not_make_the_next_waiver_the_one_before_it(office, show) -> None:
    runner = LosesAnAnswer()
    runner.lost = True  # not yet
    office.context = replace(office.context, runner=runner)
    desk = show(OWES)

    def waive() -> None:
        desk.decide("AREA_DIFFERENCE", DecisionKind.WAIVED)
        desk.type("waived", "100")
        desk.press("decide")

    waive()
    desk.task("Property company")
    runner.lost = False
    desk.press("takeMoney")
    assert office.refusals() == ["DatabaseAway"]
    waive()
    assert desk.line("AREA_DIFFERENCE").waived == Money(200_00)


@opens_a_menu
def test_a_decision_is_left_without_a_trace(office, show) -> None:
    desk = show(OWES)
    desk.decide("SERVICE_FEE", DecisionKind.WAIVED)
    desk.press("leaveDecision")
    assert desk.is_seen("takeMoney")
    assert office.second.asked == []


def test_while_the_flat_may_be_given_back_neither_money_nor_paper_is_offered(show) -> None:
    desk = show(RESCISSION)
    assert not desk.is_seen("takeMoney")
    assert "Legal must first note" in desk.words()
    desk.task("Property company")
    assert desk.amount == "925.09"
    assert desk.is_seen("takeMoney")


def test_the_cashier_calls_a_legal_clerk_who_notes_that_the_flat_is_kept(office, show) -> None:
    desk = show(RESCISSION)
    assert not desk.is_seen("keepsReason")
    desk.press("noteChoice")
    assert [right for right, _ in office.second.asked] == [Right.RECORD_RESCISSION]
    assert not desk.settlement().rescission_open
    assert desk.amount == "48,749.31"
    assert desk.is_seen("takeMoney")


def test_an_undecided_owner_waits_on(office, show) -> None:
    desk = show(RESCISSION)
    desk.choose("choice", "Undecided")
    desk.press("noteChoice")
    assert desk.settlement().choice is DecisionKind.UNDECIDED
    assert "Noted so far: Undecided" in desk.words()
    assert not desk.is_seen("takeMoney")


def test_a_flat_that_was_given_back_is_settled_no_more(office, show) -> None:
    desk = show(RESCISSION)
    desk.choose("choice", "Gives the flat back")
    assert not desk.is_seen("repaidBy")
    desk.tick("ownDay")
    desk.seen(QDateEdit, "repaidBy").setDate(QDate(2027, 1, 15))
    desk.press("noteChoice")
    assert desk.settlement().repaid_by == date(2027, 1, 15)
    assert desk.tasks() == []
    assert "The price is repaid by 2027-01-15" in desk.words()


def test_a_choice_can_be_changed_later(office, show) -> None:
    desk = show(RESCISSION)
    desk.press("noteChoice")
    desk.open(MORE)
    desk.press("toChoice")
    assert "Noted so far: Keeps the flat" in desk.words()
    desk.choose("choice", "Undecided")
    desk.press("noteChoice")
    assert desk.settlement().rescission_open


def test_a_legal_clerk_notes_it_alone_but_names_the_statement(sqlite_url, tmp_path, qtbot) -> None:
    office = FrontOffice(sqlite_url, tmp_path, Role.LEGAL)
    desk = Desk(office, qtbot, RESCISSION, shift=False)
    desk.press("noteChoice")
    assert office.refusals() == ["ReasonMissing"]
    desk.type("keepsReason", "书面声明 12-02")
    desk.press("noteChoice")
    assert not desk.settlement().rescission_open
    assert office.second.asked == []
    office.close()


def test_what_changed_since_the_notice_stands_side_by_side_and_is_not_charged(office, show) -> None:
    office.desks.statements.issue(office.desks.people.console(), [office.unit(OWES)])
    change_fund(office, 150)
    desk = show(OWES)
    assert desk.tasks()[0] == "Notify again: amounts changed"
    words = desk.words()
    for part in ("Notified", "12,948.50", "Now", "13,395.00", "89.30㎡ × 150.00", "Changed"):
        assert part in words
    assert "Notice 1 of" in words
    desk.task("Collected for others")
    assert not desk.is_seen("takeMoney")
    assert desk.is_seen("notifyAgain")
    desk.task("Developer")
    assert desk.is_seen("takeMoney")


def test_a_new_notice_needs_a_reason_is_printed_and_then_charged(office, show) -> None:
    office.desks.statements.issue(office.desks.people.console(), [office.unit(OWES)])
    change_fund(office, 150)
    desk = show(OWES)
    assert not desk.seen(QPushButton, "notifyAgain").isEnabled()
    desk.type("noticeReason", "维修资金标准调整")
    desk.press("notifyAgain")
    assert office.refusals() == []
    assert "13,395.00" in office.paper()
    assert "维修资金标准调整" in office.paper()
    assert "Notice 2 of" in desk.words()
    desk.task("Collected for others · 13,395.00")
    desk.press("takeMoney")
    assert desk.line("MAINTENANCE_FUND").state is ChargeState.PAID


def test_the_area_settlement_sheet_is_made_and_stands_among_the_papers(office, show) -> None:
    desk = show(OWES)
    desk.open(MORE)
    desk.press("areaSheet")
    assert "面积" in office.paper()
    desk.open(PAPERS)
    assert any(w.startswith("Area settlement sheet BC-office-") for w in desk.words().split("\n"))


def test_a_consultation_of_the_survey_report_is_logged(office, show) -> None:
    desk = show(OWES)
    desk.open(MORE)
    desk.type("consultQuestion", "公摊怎么算")
    desk.press("consult")
    assert office.refusals() == ["ConsultationEmpty"]
    assert desk.seen(QLineEdit, "consultQuestion").text() == "公摊怎么算"
    desk.type("consultWho", "业主本人")
    desk.type("consultAnswer", "已解释")
    desk.press("consult")
    assert desk.seen(QLineEdit, "consultQuestion").text() == ""
    assert "公摊怎么算 — 已解释" in desk.words()


def test_another_household_begins_with_nothing_typed(office, show) -> None:
    desk = show(RESCISSION)
    desk.choose("choice", "Undecided")
    desk.open(MORE)
    desk.page.show_unit(office.unit(OWES))
    desk.page.show_unit(office.unit(RESCISSION))
    assert desk.page.desk.tabs.currentIndex() == 0
    assert desk.seen(QComboBox, "choice").currentText() == "Keeps the flat"
