"""The register of notices, the batches and the conditions: what a clerk presses and sees."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import openpyxl
import pytest
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QPlainTextEdit, QTabWidget, QWidget
from pytestqt.qtbot import QtBot

from handover_app.domain.delivery import DeliveryCondition, NoticeState, Verdict
from handover_app.domain.handover import Effect
from handover_app.domain.money import Money
from handover_app.domain.people import Role
from handover_app.ui.delivery.conditions import ConditionsTab
from handover_app.ui.delivery.notice_table import View
from handover_app.ui.delivery.notices import NoticesTab
from handover_app.ui.delivery.page import DeliveryPage
from handover_app.ui.widgets.fields import QuietBox
from handover_app.ui.widgets.money_field import MoneyField
from handover_app.ui.widgets.row_table import RowTable
from tests.ui.back_office import opened, type_words, unnamed
from tests.ui.finance_office import Answers
from tests.ui.front_office import OWES, REFUND, RESCISSION, UNMEASURED, FrontOffice

pytestmark = pytest.mark.usefixtures("dressed")


@pytest.fixture
def office(sqlite_url: str, tmp_path: Path) -> Iterator[FrontOffice]:
    made = FrontOffice(sqlite_url, tmp_path, Role.ADMINISTRATOR)
    made.context = replace(made.context, dialogs=Answers(made))
    yield made
    made.close()


def press(tab: QWidget, name: str) -> None:
    tab.findChild(QAbstractButton, name).click()


def states(tab: QWidget) -> dict[str, NoticeState]:
    return {row.code: row.state for row in tab.findChild(RowTable, "deliveryNotices").rows()}


def mark(tab: QWidget, table: str, *codes: str) -> None:
    """Mark these units in a table."""
    found = tab.findChild(RowTable, table)
    found.clearSelection()
    for place, row in enumerate(found.rows()):
        if row.code in codes:
            flags = found.selectionModel().SelectionFlag
            index = found.model().index(place, 0)
            found.selectionModel().select(index, flags.Select | flags.Rows)


def choose(tab: QWidget, name: str, data: object) -> None:
    box = tab.findChild(QuietBox, name)
    box.choose(data)
    box.activated.emit(box.currentIndex())


def follow(tab: NoticesTab, name: str) -> None:
    next(each for each in tab.foot.note.choices.actions() if each.objectName() == name).trigger()


def test_notices_are_issued_sent_returned_and_printed_from_the_register(
    office: FrontOffice, qtbot: QtBot, tmp_path: Path
) -> None:
    tab = opened(NoticesTab, office, qtbot)
    assert unnamed(tab) == []
    ready = sum(not row.blocked for row in tab.list.list.table.rows())
    assert tab.foot.primary.text() == f"Issue {ready} notices"
    blocked = {row.code for row in tab.list.list.table.rows() if row.blocked}
    assert {RESCISSION, UNMEASURED} <= blocked
    press(tab, "issueDeliveryNotices")
    kind, said, detail = office.band.said[-1]
    assert (kind, "issued" in said) == ("done", True)
    assert "right of rescission" in detail
    assert states(tab)[OWES] is NoticeState.ISSUED
    assert states(tab)[RESCISSION] is NoticeState.NONE
    # Two of them go out by courier, one comes back, with a proof.
    mark(tab, "deliveryNotices", OWES, REFUND)
    follow(tab, "noteSent")
    assert tab.form.isVisible()
    assert not tab.foot.isVisible()
    press(tab, "saveStep")
    assert states(tab)[OWES] is NoticeState.SENT
    office.files.chosen = tmp_path / "proof.pdf"
    office.files.chosen.write_bytes(b"%PDF-1.4")
    mark(tab, "deliveryNotices", REFUND)
    follow(tab, "noteReturned")
    press(tab, "attachProof")
    type_words(tab.findChild(QLineEdit, "stepNote"), "地址不详")
    press(tab, "saveStep")
    assert states(tab)[REFUND] is NoticeState.RETURNED
    choose(tab, "noticeView", View.RETURNED)
    assert list(states(tab)) == [REFUND]
    # What is refused stays in the form.
    choose(tab, "noticeView", View.ALL)
    unsent = next(code for code, state in states(tab).items() if state is NoticeState.ISSUED)
    mark(tab, "deliveryNotices", unsent)
    follow(tab, "noteDelivered")
    press(tab, "saveStep")
    assert office.refusals() == ["NoticeNotSent"]
    assert tab.form.isVisible()
    press(tab, "leaveStep")
    mark(tab, "deliveryNotices", OWES, REFUND)
    press(tab, "printDeliveryNotices")
    assert OWES in office.paper()
    assert "交付通知书" in office.paper()
    folder = tmp_path / "files"
    folder.mkdir()
    office.files.chosen = folder
    press(tab, "saveNotices")
    assert {file.stem for file in folder.iterdir()} == {OWES, REFUND}
    office.files.chosen = tmp_path / "courier.xlsx"
    press(tab, "courierList")
    rows = list(openpyxl.load_workbook(office.files.chosen).active.values)
    assert [row[1] for row in rows[1:]] == [REFUND]
    tab.show_unit(office.unit(OWES))
    assert tab.list.list.table.current_row().code == OWES


def test_a_batch_and_the_projects_lists_are_kept_in_a_small_form(
    office: FrontOffice, qtbot: QtBot
) -> None:
    tab = opened(NoticesTab, office, qtbot)
    press(tab, "openBatches")
    press(tab, "saveBatch")
    assert office.refusals() == ["BatchUnfit"]
    for name, words in (("batchName", "一期"), ("batchPlace", "会所一楼"), ("batchBuildings", "1")):
        type_words(tab.findChild(QLineEdit, name), words)
    press(tab, "saveBatch")
    (batch,) = office.desks.delivery_batches.list()
    assert (batch.draft.name, batch.draft.place) == ("一期", "会所一楼")
    assert tab.findChild(QLineEdit, "batchBuildings").text() == "1号楼"
    type_words(tab.findChild(QLineEdit, "batchPhones"), "0512-0000-0001")
    press(tab, "saveBatch")
    assert office.desks.delivery_batches.list()[0].draft.phones == "0512-0000-0001"
    tab.findChild(QPlainTextEdit, "noticeAttachments").setPlainText("交付指引\n\n入住贺卡 ")
    press(tab, "saveNoticeLists")
    assert office.desks.delivery_batches.settings().attachments == ("交付指引", "入住贺卡")
    press(tab, "backToRegister")
    assert tab.list.isVisible()
    assert "fewer than ten days" not in tab.list.said.words()
    press(tab, "issueDeliveryNotices")
    assert "fewer than ten days" in tab.list.said.words()


def test_conditions_are_ticked_imported_and_given_another_effect(
    office: FrontOffice, qtbot: QtBot, tmp_path: Path
) -> None:
    tab = opened(ConditionsTab, office, qtbot)
    assert unnamed(tab) == []
    desk = office.desks.delivery_conditions
    mark(tab, "conditions", OWES)
    choose(tab, "conditionVerdict", Verdict.NOT_MET)
    tab.form.findChild(MoneyField).set_money(Money(500_00))
    press(tab, "saveCondition")
    row = next(each for each in desk.rows() if each.code == OWES)
    assert row.state(DeliveryCondition.PRICE_PAID).outstanding == Money(500_00)
    assert office.band.said[-1][0] == "done"
    choose(tab, "effectCondition", DeliveryCondition.PRICE_PAID)
    choose(tab, "effectOfCondition", Effect.BLOCK)
    assert desk.effects()[DeliveryCondition.PRICE_PAID] is Effect.BLOCK
    book = openpyxl.Workbook()
    for line in (
        ("房间编码", "尾款", "冻结"),
        (OWES, "已付清", ""),
        (REFUND, "", "查封"),
        ("9-9-1", "是", ""),
    ):
        book.active.append(line)
    office.files.chosen = tmp_path / "conditions.xlsx"
    book.save(office.files.chosen)
    press(tab, "importConditions")
    assert len(tab.findChild(RowTable, "listRows").rows()) == 2
    assert len(tab.findChild(RowTable, "listProblems").rows()) == 1
    press(tab, "runImport")
    row = next(each for each in desk.rows() if each.code == OWES)
    assert row.state(DeliveryCondition.PRICE_PAID).verdict is Verdict.MET


def test_the_page_shows_its_tabs_by_rights(office: FrontOffice, qtbot: QtBot) -> None:
    page = opened(DeliveryPage, office, qtbot)
    tabs = page.findChild(QTabWidget, "deliveryTabs")
    assert tabs.isTabVisible(0)
    page.show_unit(office.unit(OWES))
    assert page.open_tab("notices").list.list.table.current_row().code == OWES
    assert isinstance(page.open_tab("conditions"), ConditionsTab)
