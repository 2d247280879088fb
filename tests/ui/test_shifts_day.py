"""The day of the cash desk: what keeps it open, its sums, money to come apart, the close."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from handover_app.domain.fees import Payee
from handover_app.domain.money import Money
from handover_app.domain.people import Role
from handover_app.domain.receipts import PaymentMethod
from handover_app.domain.shifts import CashBox, Closing
from handover_app.ui.shifts.day_figures import SumRow
from handover_app.ui.widgets.row_table import RowTable
from tests.ui import gallery
from tests.ui.back_office import unnamed
from tests.ui.front_office import FrontOffice
from tests.ui.test_shifts_page import STATION, Till, pieces_of, take

pytestmark = pytest.mark.usefixtures("dressed")


@pytest.fixture
def office(sqlite_url: str, tmp_path: Path) -> Iterator[FrontOffice]:
    made = FrontOffice(sqlite_url, tmp_path, Role.FINANCE)
    yield made
    made.close()


@pytest.fixture
def taken(office: FrontOffice) -> dict[str, Money]:
    """A shift with cash for the property company and a transfer for the fund."""
    office.desks.shifts.open_shift(office.session.act(), Money(500_00), Money(0))
    return {
        "cash": take(office, PaymentMethod.CASH, Payee.PROPERTY_COMPANY),
        "transfer": take(office, PaymentMethod.TRANSFER, Payee.COLLECTED),
    }


@pytest.fixture
def day(office: FrontOffice, taken: dict[str, Money], qtbot: QtBot) -> Till:
    till = Till(office, qtbot)
    till.page._tabs.setCurrentIndex(1)
    return till


def close_shift(office: FrontOffice, counted: Money) -> None:
    desks, act = office.desks, office.session.act
    shift = desks.shifts.current(STATION)
    for blocker in desks.shifts.ready_to_close(STATION):
        desks.papers.print(act(), blocker.subject)
    pieces = {
        int(face[1:]) * (100 if face[0] == "y" else 1): number
        for face, number in pieces_of(counted).items()
    }
    desks.shifts.count(act(), CashBox.TAKINGS, pieces)
    desks.shifts.close_shift(act(), shift.id, Closing(explanation="找零差错"))


def rows(till: Till, name: str) -> list[object]:
    return till.page.findChild(RowTable, name).rows()


def test_an_open_shift_keeps_the_day_open_and_is_named(day, office) -> None:
    number = office.desks.shifts.current(STATION).number
    assert f"Still open: {number} 柳样例" in day.words()
    assert not day.seen(QAbstractButton, "closeDay").isEnabled()


def test_the_sums_stand_by_method_payee_and_item_and_money_to_come_apart(day, taken) -> None:
    found: list[SumRow] = rows(day, "daySums")
    cash, transfer = taken["cash"], taken["transfer"]
    by = {
        group: Money.total(each.amount for each in found if each.group == group)
        for group in ("Method", "Payee", "Item")
    }
    assert by == {"Method": cash, "Payee": cash, "Item": cash}
    assert [each.amount for each in found if each.what == "less what has not arrived"] == [
        -transfer
    ]
    assert [each.amount for each in rows(day, "dayPending")] == [transfer]
    assert f"Received\n{cash}" in day.words()
    assert f"Not arrived yet\n{transfer}" in day.words()


def test_the_day_is_closed_once_and_its_report_printed_again(day, office, taken) -> None:
    close_shift(office, Money(500_00) + taken["cash"])
    day.page.day.refresh()
    printed = len(office.printed)
    day.press("closeDay")
    assert "no receipt of the day is voided" in office.second.questions[-1]
    assert len(office.printed) == printed + 1
    assert str(taken["cash"]) in office.paper()
    assert not day.page.findChild(QAbstractButton, "closeDay").isVisible()
    assert "nothing of this day changes any more" in day.words()
    day.press("printDay")
    assert len(office.printed) == printed + 2


def test_a_difference_of_a_shift_is_seen_in_the_day(day, office, taken) -> None:
    close_shift(office, Money(495_00) + taken["cash"])
    day.page.day.refresh()
    assert "Difference at the counts\n-5.00" in day.words()


@pytest.mark.parametrize(("language", "word"), [("en", "Received"), ("zh_CN", "已收")])
def test_the_day_opens_in_both_languages_with_every_control_named(
    office, taken, qapp, qtbot, language: str, word: str
) -> None:
    gallery.dress(qapp, "light", language)
    till = Till(office, qtbot)
    assert unnamed(till.page) == []
    till.page._tabs.setCurrentIndex(1)
    assert unnamed(till.page) == []
    assert word in till.words()
