"""The page of the drawer: a blind shift from its float to its close, and the day over it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any, TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from handover_app.domain.fees import Payee
from handover_app.domain.money import Money
from handover_app.domain.people import Right, Role
from handover_app.domain.receipts import Payment, PaymentMethod
from handover_app.domain.refusals import DatabaseAway
from handover_app.domain.shifts import CashBox, CashMovementKind, ShiftSummary
from handover_app.ui.background import InlineRunner
from handover_app.ui.messages import local
from handover_app.ui.shifts.page import ShiftsPage
from handover_app.ui.widgets.row_table import RowTable
from tests.ui import gallery
from tests.ui.back_office import opened, type_words, unnamed
from tests.ui.front_office import OWES, SECOND, FrontOffice

pytestmark = pytest.mark.usefixtures("dressed")

W = TypeVar("W", bound=QWidget)
STATION = "office"


class Till:
    """One clerk before the page, by names and eyes."""

    def __init__(self, office: FrontOffice, qtbot: QtBot) -> None:
        self.office = office
        self.page = opened(ShiftsPage, office, qtbot)

    def seen(self, kind: type[W], name: str) -> W:
        """A visible widget by its object name."""
        found = [each for each in self.page.findChildren(kind, name) if each.isVisible()]
        assert len(found) == 1, f"{name}: {len(found)} seen"
        return found[0]

    def press(self, name: str) -> None:
        """Press a button that is seen and can be pressed."""
        button = self.seen(QAbstractButton, name)
        assert button.isEnabled(), name
        button.click()

    def type(self, **fields: str) -> None:
        """Type into lines."""
        for name, words in fields.items():
            type_words(self.seen(QLineEdit, name), words)

    def count(self, box: CashBox, **pieces: int) -> None:
        """Type pieces by the keyboard: ``y100`` are notes of a hundred, ``f50`` coins of 50 fen."""
        self.press(f"box-{box.name}")
        for face, number in pieces.items():
            fen = int(face[1:]) * (100 if face[0] == "y" else 1)
            field = self.seen(QLineEdit, f"{box.name}-{fen}")
            field.setFocus()
            field.selectAll()
            QTest.keyClicks(field, str(number))

    def move(self, kind: CashMovementKind, amount: str, reason: str) -> None:
        """Fill the form in and book it."""
        self.press(f"move-{kind.name}")
        self.type(moveAmount=amount, moveReason=reason)
        self.press("bookMove")

    def words(self) -> str:
        """Everything that is read on the page."""
        labels = [each.text() for each in self.page.findChildren(QLabel) if each.isVisible()]
        tables = [
            column.text(row)
            for table in self.page.findChildren(RowTable)
            if table.isVisible()
            for row in table.rows()
            for column in table._rows.columns
        ]
        return "\n".join(labels + tables)

    def shift(self) -> ShiftSummary | None:
        """The open shift, by the services."""
        return self.office.desks.shifts.current(STATION)


@pytest.fixture
def office(sqlite_url: str, tmp_path: Path) -> Iterator[FrontOffice]:
    made = FrontOffice(sqlite_url, tmp_path, Role.CASHIER)
    yield made
    made.close()


@pytest.fixture
def till(office: FrontOffice, qtbot: QtBot) -> Till:
    return Till(office, qtbot)


def open_shift(till: Till, change: str = "500", refunds: str = "") -> None:
    till.type(openingFloat=change, refundFloat=refunds)
    till.press("openShift")


def take(office: FrontOffice, method: PaymentMethod, payee: Payee) -> Money:
    """A household pays what it owes a payee; nothing is printed yet."""
    unit, desks = office.unit(OWES), office.desks
    desks.statements.issue(desks.people.console(), [unit], "")
    due = desks.receipts.settlement(unit).open_total(payee)
    names = {each.id: each for each in desks.terminals.all()}
    own = [each.id for each in names.values() if each.payee is payee and each.method is method]
    paid = Payment(method, due, "" if method is PaymentMethod.CASH else "123456", *own[:1])
    desks.receipts.take_payment(office.session.act(), unit, payee, [paid])
    return due


def pieces_of(amount: Money) -> dict[str, int]:
    """The fewest notes and coins of a sum."""
    left, found = amount.fen, {}
    for face in (10000, 5000, 2000, 1000, 500, 200, 100, 50, 20, 10, 5, 2, 1):
        number, left = divmod(left, face)
        if number:
            found[f"y{face // 100}" if face >= 100 else f"f{face}"] = number
    return found


def test_a_shift_is_opened_with_both_floats_and_shown_without_what_should_be_there(till) -> None:
    open_shift(till, "500", "3,000.00")
    shift = till.shift()
    assert shift is not None
    assert (shift.opening_float, shift.refund_float) == (Money(500_00), Money(3000_00))
    assert shift.number in till.words()
    due = take(till.office, PaymentMethod.CASH, Payee.PROPERTY_COMPANY)
    till.page.drawer.refresh()
    assert str(Money(500_00) + due) not in till.words()
    till.press("countAndClose")
    assert str(Money(500_00) + due) not in till.words()


def test_cash_moves_with_a_reason_and_a_pick_up_with_a_second_name(till, office) -> None:
    open_shift(till)
    till.move(CashMovementKind.IN, "200", "")
    assert "Say in words why" in till.words()
    assert till.shift().movements == ()
    till.move(CashMovementKind.IN, "200", "从保险柜取零钱")
    till.press(f"move-{CashMovementKind.PICK_UP.name}")
    destination = till.seen(QComboBox, "destination")
    destination.setCurrentIndex(destination.findText("Bank"))
    till.type(moveAmount="300", moveReason="送存")
    till.press("bookMove")
    assert office.second.asked[-1][0] is Right.WITNESS_CASH
    assert "300.00" in office.second.asked[-1][1]
    inside, picked = till.shift().movements
    assert (inside.amount, picked.amount, picked.witness) == (Money(20000), Money(30000), SECOND)
    assert "-300.00" in till.words()


def test_a_refused_movement_keeps_what_was_typed(till, office) -> None:
    open_shift(till, "10")
    till.move(CashMovementKind.OUT, "300", "买水")
    assert office.refusals() == ["NotEnoughCash"]
    assert till.seen(QLineEdit, "moveAmount").text() == "300"
    assert till.seen(QAbstractButton, "bookMove").isEnabled()
    assert till.shift().movements == ()


def test_money_without_a_receipt_names_its_household_and_goes_back_before_a_witness(till) -> None:
    open_shift(till)
    till.press("move-TAKEN")
    till.type(household=OWES)
    assert OWES in till.seen(QComboBox, "found").currentText()
    till.type(moveAmount="750.12", moveReason="打印机卡纸")
    till.press("bookMove")
    assert [each.unit_code for each in till.shift().movements if each.is_open] == [OWES]
    till.press("countAndClose")
    assert "money taken without a receipt" in till.words()
    till.press("backToShift")
    till.press(f"giveBack-{OWES}")
    assert till.office.second.asked[-1][0] is Right.WITNESS_CASH
    assert not any(each.is_open for each in till.shift().movements)
    till.press("countAndClose")
    assert "Nothing is in the way" in till.words()


def test_the_receipt_of_noted_money_is_made_on_the_settlement_page(till, office) -> None:
    opened_pages: list[str] = []
    object.__setattr__(office.context, "open_page", opened_pages.append)
    open_shift(till)
    till.page.show_unit(office.unit(OWES))
    till.type(moveAmount="5", moveReason="停电")
    till.press("bookMove")
    till.press(f"makeReceipt-{OWES}")
    assert opened_pages == ["settlement"]
    assert office.opened == [office.unit(OWES)]


def test_without_a_household_money_is_not_noted(till) -> None:
    open_shift(till)
    till.press("move-TAKEN")
    till.type(household="没有这户", moveAmount="5", moveReason="停电")
    till.press("bookMove")
    assert "Say whose money it is" in till.words()
    assert till.shift().movements == ()


def test_the_count_is_typed_by_keys_alone_and_summed_live(till) -> None:
    open_shift(till)
    till.press("countAndClose")
    hundred = till.seen(QLineEdit, "TAKINGS-10000")
    hundred.setFocus()
    QTest.keyClicks(hundred, "4x")
    QTest.keyClick(hundred, Qt.Key.Key_Return)
    fifty = till.page.focusWidget()
    assert fifty.objectName() == "TAKINGS-5000"
    QTest.keyClicks(fifty, "2")
    assert "Takings: 500.00 yuan" in till.words()


def test_a_shift_is_opened_counted_and_closed_by_keys_alone(till, qtbot) -> None:
    till.page.activateWindow()
    qtbot.waitUntil(till.page.isActiveWindow)
    change = till.seen(QLineEdit, "openingFloat")
    change.setFocus()
    QTest.keyClicks(change, "150")
    QTest.keyClick(change, Qt.Key.Key_F9)
    assert till.shift().opening_float == Money(150_00)
    QTest.keyClick(till.page, Qt.Key.Key_F8)
    for typed in ("1", "1"):
        QTest.keyClicks(till.page.focusWidget(), typed)
        QTest.keyClick(till.page.focusWidget(), Qt.Key.Key_Return)
    QTest.keyClick(till.page.focusWidget(), Qt.Key.Key_F9)
    assert till.shift() is None


def test_the_right_count_closes_the_shift_and_prints_its_report(till, office) -> None:
    open_shift(till)
    till.press("countAndClose")
    till.count(CashBox.TAKINGS, y100=5)
    till.press("closeShift")
    assert till.shift() is None
    assert len(office.printed) == 1
    assert "500.00" in office.paper()
    assert "Last shift here" in till.words()
    till.press("printShift")
    assert len(office.printed) == 2


def test_a_difference_is_told_only_after_the_count_and_needs_its_explanation(till, office) -> None:
    open_shift(till)
    till.press("countAndClose")
    till.count(CashBox.TAKINGS, y100=4, y50=1, y20=2)
    till.press("closeShift")
    assert office.refusals() == ["DifferenceUnexplained"]
    assert "-10.00 in the drawer" in till.words()
    assert [each.total for each in till.shift().counts] == [Money(490_00)]
    till.type(explanation="找零多给了一户")
    till.press("closeShift")
    closed = office.desks.days.day(office.desks.now().astimezone().date()).shifts[0].closed
    assert (closed.difference, closed.explanation) == (Money(-1000), "找零多给了一户")
    assert "找零多给了一户" in till.words()


def test_every_attempt_at_counting_is_kept(till) -> None:
    open_shift(till)
    till.press("countAndClose")
    till.count(CashBox.TAKINGS, y100=4)
    till.press("closeShift")
    shift_id = till.shift().id
    till.count(CashBox.TAKINGS, y100=5)
    till.press("closeShift")
    counts = till.office.desks.shifts.shift(shift_id).counts
    assert [each.total for each in counts] == [Money(400_00), Money(500_00)]
    assert till.shift() is None


def test_a_refund_float_that_was_not_counted_is_asked_for(till, office) -> None:
    open_shift(till, "500", "100")
    till.press("countAndClose")
    till.count(CashBox.TAKINGS, y100=5)
    till.press("closeShift")
    assert office.refusals() == ["CountMissing"]
    assert till.seen(QLineEdit, "REFUND_FLOAT-10000").isVisible()
    till.count(CashBox.REFUND_FLOAT, y100=1)
    till.press("closeShift")
    assert till.shift() is None


def test_an_empty_drawer_is_said_to_be_empty(till) -> None:
    open_shift(till, "")
    till.press("countAndClose")
    till.press("closeShift")
    assert till.office.refusals() == ["CountMissing"]
    till.press("empty-TAKINGS")
    till.press("closeShift")
    assert till.shift() is None


def test_an_unprinted_receipt_is_printed_from_the_list_that_blocks(till, office) -> None:
    open_shift(till)
    due = take(office, PaymentMethod.CASH, Payee.PROPERTY_COMPANY)
    till.page.drawer.refresh()
    till.press("countAndClose")
    till.count(CashBox.TAKINGS, **pieces_of(Money(500_00) + due))
    till.press("closeShift")
    assert office.refusals() == ["ClosingBlocked"]
    number = office.desks.shifts.ready_to_close(STATION)[0].what
    till.press(f"clear-{number}")
    assert len(office.printed) == 1
    assert "Nothing is in the way" in till.words()
    till.press("closeShift")
    assert till.shift() is None


def test_a_lead_lifts_unprinted_receipts_with_a_reason(till, office) -> None:
    open_shift(till)
    due = take(office, PaymentMethod.CASH, Payee.PROPERTY_COMPANY)
    till.page.drawer.refresh()
    till.press("countAndClose")
    till.count(CashBox.TAKINGS, **pieces_of(Money(500_00) + due))
    till.press("liftClosing")
    assert office.second.asked[-1][0] is Right.LIFT_CLOSING
    assert till.shift() is None


def test_a_terminal_is_compared_and_a_difference_explained(till, office) -> None:
    open_shift(till)
    due = take(office, PaymentMethod.CARD, Payee.DEVELOPER)
    office.desks.papers.print(
        office.session.act(),
        next(
            each.subject
            for each in office.desks.shifts.ready_to_close(STATION)
            if each.what.startswith("SJ")
        ),
    )
    till.page.drawer.refresh()
    till.press("countAndClose")
    name = office.desks.shifts.ready_to_close(STATION)[0].what
    assert str(due) not in till.words()
    assert not till.page.findChildren(QAbstractButton, "liftClosing")[0].isVisible()
    type_words(till.seen(QLineEdit, f"stated-{name}"), str(due - Money(1)))
    till.press(f"compare-{name}")
    assert office.refusals() == ["BatchDiffers"]
    assert till.seen(QLineEdit, f"stated-{name}").text() == str(due - Money(1))
    type_words(till.seen(QLineEdit, f"explained-{name}"), "机器少记一分")
    till.press(f"compare-{name}")
    assert "Nothing is in the way" in till.words()
    assert office.band.said[-1] == ("done", f"{name} compared", "-0.01")


def test_a_drawer_is_handed_to_a_cashier_by_name_with_its_sums(till, office) -> None:
    next_one = office.desks.people.add(
        office.desks.people.console(), "顾样例", "4321", [Role.CASHIER]
    )
    open_shift(till)
    till.press("countAndClose")
    till.count(CashBox.TAKINGS, y100=5)
    successor = till.seen(QComboBox, "successor")
    assert successor.findText("柳样例") < 0
    successor.setCurrentIndex(successor.findText("顾样例"))
    till.page.drawer.refresh()
    assert successor.currentText() == "顾样例", "news of another desk leave the choice alone"
    till.type(deposit="200", depositSlip="回单 0417")
    till.press("closeShift")
    assert not till.seen(QAbstractButton, "openShift").isEnabled()
    assert "handed this drawer over to 顾样例" in till.words()
    office.session.sign_in(next_one)
    assert till.seen(QLineEdit, "openingFloat").text() == "300.00"
    assert till.seen(QLineEdit, "openingFloat").isReadOnly()
    till.press("openShift")
    assert till.shift().clerk == "顾样例"
    assert till.shift().opening_float == Money(300_00)


def test_the_lead_consents_when_somebody_else_takes_a_drawer_over(till, office) -> None:
    office.desks.people.add(office.desks.people.console(), "顾样例", "4321", [Role.CASHIER])
    open_shift(till)
    till.press("countAndClose")
    till.count(CashBox.TAKINGS, y100=5)
    successor = till.seen(QComboBox, "successor")
    successor.setCurrentIndex(successor.findText("顾样例"))
    till.press("closeShift")
    blocked = till.seen(QWidget, "handedOver")
    blocked.findChild(QAbstractButton).click()
    assert office.second.asked[-1][0] is Right.LIFT_CLOSING
    assert till.shift().clerk == "柳样例"


def test_a_deposit_that_is_no_amount_closes_nothing(till) -> None:
    open_shift(till)
    till.press("countAndClose")
    till.count(CashBox.TAKINGS, y100=5)
    till.type(deposit="二百")
    till.press("closeShift")
    assert till.shift() is not None
    assert till.shift().counts == ()


def test_a_cashier_sees_no_day_and_finance_does(till, office) -> None:
    assert not till.page._tabs.isTabVisible(1)
    finance = office.desks.people.add(
        office.desks.people.console(), "顾样例", "4321", [Role.FINANCE]
    )
    office.session.sign_in(finance)
    assert till.page._tabs.isTabVisible(1)
    assert office.errors == []


class LosesAnAnswer(InlineRunner):
    """The database does it, but the answer to one write never comes: 1 loses the next one's."""

    lose = 0

    def write(self, owner: Any, call: Any, done: Any, failed: Any = None) -> None:
        """Do it; once say that nobody answered."""

        def unanswered() -> Any:
            answer = call()
            self.lose -= 1
            if not self.lose:
                raise DatabaseAway
            return answer

        super().write(owner, unanswered, done, failed)


@pytest.mark.parametrize("kind", [CashMovementKind.IN, CashMovementKind.PICK_UP])
def test_cash_whose_answer_was_lost_is_booked_once_only(office, qtbot, kind) -> None:
    runner = LosesAnAnswer()
    office.context = replace(office.context, runner=runner)
    till = Till(office, qtbot)
    open_shift(till)
    runner.lose = 1
    till.move(kind, "200", "从保险柜取零钱")
    assert office.refusals() == ["DatabaseAway"]
    assert till.seen(QLineEdit, "moveAmount").text() == "200"
    till.press("bookMove")
    assert [each.amount for each in till.shift().movements] == [Money(200_00)]
    assert till.seen(QLineEdit, "moveAmount").text() == ""
    till.move(kind, "200", "从保险柜取零钱")
    assert len(till.shift().movements) == 2


def close_empty(office: FrontOffice, qtbot: QtBot, lost: int) -> Till:
    """An empty drawer is counted (write 1) and closed (write 2); one of the answers is lost."""
    runner = LosesAnAnswer()
    office.context = replace(office.context, runner=runner)
    till = Till(office, qtbot)
    open_shift(till, "")
    till.press("countAndClose")
    till.press("empty-TAKINGS")
    runner.lose = lost
    till.press("closeShift")
    assert office.refusals() == ["DatabaseAway"]
    return till


def test_a_count_whose_answer_was_lost_is_kept_once_and_the_shift_closes(office, qtbot) -> None:
    till = close_empty(office, qtbot, lost=1)
    shift_id = till.shift().id
    till.press("closeShift")
    assert till.shift() is None
    assert len(office.desks.shifts.shift(shift_id).counts) == 1
    assert len(office.printed) == 1


def test_a_close_whose_answer_was_lost_is_seen_and_its_report_printed_then(office, qtbot) -> None:
    till = close_empty(office, qtbot, lost=2)
    assert till.shift() is None
    assert office.printed == []
    till.press("printShift")
    assert len(office.printed) == 1


def test_who_closes_days_may_close_the_shift_of_an_absent_cashier(till, office, qtbot) -> None:
    open_shift(till)
    number = till.shift().number
    lead = office.desks.people.add(office.desks.people.console(), "顾样例", "4321", [Role.LEAD])
    office.session.sign_in(lead)
    till.press("countAndClose")
    till.count(CashBox.TAKINGS, y100=5)
    till.press("closeShift")
    assert till.shift() is None
    qtbot.waitUntil(lambda: number in till.words())


def test_a_count_that_was_kept_stands_there_again_after_a_power_cut(till, office, qtbot) -> None:
    open_shift(till)
    till.press("countAndClose")
    till.count(CashBox.TAKINGS, y100=4, y50=1)
    till.press("closeShift")
    again = Till(office, qtbot)
    again.press("countAndClose")
    assert "Takings: 450.00 yuan" in again.words()


def test_the_status_line_says_since_when_the_shift_runs(staffed) -> None:
    desks, station = staffed.station.desks, staffed.station.session.station
    staffed.go("Shifts")
    staffed.type("openingFloat", "500")
    staffed.click("openShift")
    staffed.until(lambda: desks.shifts.current(station) is not None)
    since = local(desks.shifts.current(station).opened_at)
    status = staffed.window.status
    staffed.until(
        lambda: f"Shift from {since}" in [each.text() for each in status.findChildren(QLabel)]
    )


@pytest.mark.parametrize(("language", "word"), [("en", "Open a shift"), ("zh_CN", "开班")])
def test_every_view_opens_in_both_languages_with_every_control_named(
    office, qapp, qtbot, language: str, word: str
) -> None:
    gallery.dress(qapp, "light", language)
    till = Till(office, qtbot)
    assert word in till.words()
    assert unnamed(till.page) == []
    open_shift(till)
    assert unnamed(till.page) == []
    take(office, PaymentMethod.CARD, Payee.DEVELOPER)
    till.page.drawer.refresh()
    till.press("countAndClose")
    assert unnamed(till.page) == []
