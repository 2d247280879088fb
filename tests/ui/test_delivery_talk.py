"""The tabs for calls, messages and enquiries: noted in few clicks, written out, followed up."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import time, timedelta
from pathlib import Path

import openpyxl
import pytest
from PySide6.QtWidgets import (
    QAbstractButton,
    QCheckBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QRadioButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from handover_app.domain.delivery import CallResult, EnquiryFilter, MessageState
from handover_app.domain.people import Role
from handover_app.domain.visits import Booking, SlotPlan
from handover_app.ui.delivery.calls import CallsTab
from handover_app.ui.delivery.enquiries import EnquiriesTab
from handover_app.ui.delivery.messages import MessagesTab
from handover_app.ui.widgets.fields import QuietBox
from handover_app.ui.widgets.row_table import RowTable
from tests.ui.back_office import Files, opened, type_words, unnamed
from tests.ui.front_office import OWES, REFUND, FrontOffice

pytestmark = pytest.mark.usefixtures("dressed")


@pytest.fixture
def office(sqlite_url: str, tmp_path: Path) -> Iterator[FrontOffice]:
    """Two households come tomorrow."""
    made = FrontOffice(sqlite_url, tmp_path, Role.RECEPTION)
    made.context = replace(made.context, dialogs=Files(tmp_path / "kept.xlsx"))
    day = made.desks.now().astimezone().date() + timedelta(days=1)
    service = made.desks.appointments
    service.plan(made.session.act(), SlotPlan((day,), ((time(9), time(10)),), 60, 5))
    slot = service.slots(day)[0].slot_id
    for code in (OWES, REFUND):
        service.book(made.session.act(), made.unit(code), slot, Booking())
    yield made
    made.close()


def press(tab: QWidget, name: str) -> None:
    tab.findChild(QAbstractButton, name).click()


def rows(tab: QWidget, name: str) -> list:
    return tab.findChild(RowTable, name).rows()


def test_calls_are_noted_one_after_the_other_and_the_list_is_written_out(
    office: FrontOffice, qtbot: QtBot, tmp_path: Path
) -> None:
    tab = opened(CallsTab, office, qtbot)
    assert [row.code for row in rows(tab, "calls")] == [OWES, REFUND]
    phones = tab.findChild(QLabel, "phones")
    assert "****" in phones.text()
    press(tab, "showPhone")
    assert "****" not in phones.text()
    assert unnamed(tab) == []
    tab.findChild(QRadioButton, "resultNOT_REACHED").click()
    assert tab.findChild(QCheckBox, "callAgain").isChecked()
    type_words(tab.findChild(QLineEdit, "callRemark"), "占线")
    press(tab, "noteCall")
    # The next household is in hand, and nothing of the last one.
    assert tab.findChild(RowTable, "calls").current_row().code == REFUND
    assert "****" in phones.text()
    tab.findChild(QRadioButton, "resultWILL_COME").click()
    press(tab, "noteCall")
    assert [row.result for row in rows(tab, "calls")] == [
        CallResult.NOT_REACHED,
        CallResult.WILL_COME,
    ]
    assert len(office.desks.call_lists.of_unit(office.unit(OWES))) == 1
    press(tab, "saveCalls")
    assert (tmp_path / "kept.xlsx").stat().st_size > 0
    press(tab, "printCalls")
    assert "明日预约" in office.paper()
    assert office.errors == []


def test_a_list_of_messages_is_made_and_its_result_read(
    office: FrontOffice, qtbot: QtBot, tmp_path: Path
) -> None:
    tab = opened(MessagesTab, office, qtbot)
    assert unnamed(tab) == []
    tab.findChild(QPlainTextEdit, "messageText").setPlainText("{姓名}您好")
    press(tab, "setMessage")
    assert office.refusals() == ["TemplateWrong"]
    tab.findChild(QPlainTextEdit, "messageText").setPlainText("{业主}您好，{时间}见")
    press(tab, "setMessage")
    assert all("您好" in row.words for row in rows(tab, "goingOut"))
    press(tab, "makeMessages")
    numbers = [
        row[0]
        for row in openpyxl.load_workbook(tmp_path / "kept.xlsx").active.iter_rows(values_only=True)
    ][1:]
    book = openpyxl.Workbook()
    for row in (("手机号码", "状态"), *((number, "成功") for number in numbers)):
        book.active.append(row)
    book.save(tmp_path / "kept.xlsx")
    press(tab, "importMessages")
    press(tab, "runImport")
    press(tab, "runImport")
    (summary,) = rows(tab, "messageLists")
    assert (summary.delivered, summary.waiting) == (len(numbers), 0)
    assert {row.state for row in rows(tab, "inList")} == {MessageState.DELIVERED}
    tab.findChild(QuietBox, "audience").setCurrentIndex(1)
    assert rows(tab, "goingOut") == []
    assert not tab.findChild(QAbstractButton, "makeMessages").isEnabled()


def test_an_enquiry_is_noted_filtered_followed_up_and_closed(
    office: FrontOffice, qtbot: QtBot, tmp_path: Path
) -> None:
    tab = opened(EnquiriesTab, office, qtbot)
    assert unnamed(tab) == []
    press(tab, "noteEnquiry")
    assert office.refusals() == ["QuestionMissing"]
    tab.show_unit(office.unit(OWES))
    tab.findChild(QPlainTextEdit, "question").setPlainText("能改约吗")
    type_words(tab.findChild(QLineEdit, "asker"), "周样例")
    tab.findChild(QCheckBox, "followUp").setChecked(True)
    type_words(tab.findChild(QLineEdit, "followBy"), "客服 丙")
    press(tab, "noteEnquiry")
    assert tab.findChild(QPlainTextEdit, "question").toPlainText() == ""
    (row,) = rows(tab, "enquiries")
    assert (row.code, row.follow_by, row.closed) == (OWES, "客服 丙", False)
    type_words(tab.findChild(QLineEdit, "enquiryFilter"), "车位")
    assert rows(tab, "enquiries") == []
    tab.findChild(QLineEdit, "enquiryFilter").clear()
    table = tab.findChild(RowTable, "enquiries")
    table.chosen.emit(table.rows()[0])
    tab.findChild(QPlainTextEdit, "followWords").setPlainText("已改到周日")
    press(tab, "followEnquiry")
    assert rows(tab, "enquiries")[0].closed
    assert "已改到周日" in tab.findChild(QLabel, "enquiryTold").text()
    tab.findChild(QCheckBox, "openOnly").setChecked(True)
    assert rows(tab, "enquiries") == []
    tab.findChild(QCheckBox, "openOnly").setChecked(False)
    press(tab, "saveEnquiries")
    assert (tmp_path / "kept.xlsx").stat().st_size > 0
    press(tab, "newEnquiry")
    press(tab, "changeKinds")
    tab.findChild(QPlainTextEdit, "kinds").setPlainText("车位\n其他")
    press(tab, "setKinds")
    assert office.desks.enquiries.kinds() == ("车位", "其他")
    assert office.desks.enquiries.listed(EnquiryFilter(unit_id=office.unit(REFUND))) == ()
