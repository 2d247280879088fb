"""Notices: one or all into a folder, stopped, reminded, replaced, answered by a sheet."""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import openpyxl
import pytest
from PySide6.QtWidgets import QAbstractButton, QWidget
from pytestqt.qtbot import QtBot

from handover_app.domain.defects import DefectState, NoticeKind
from handover_app.domain.people import Role
from handover_app.ui.rectification.notice_run import RunState
from handover_app.ui.rectification.notices import NoticesTab
from tests.ui.back_office import opened
from tests.ui.front_office import OWES, REFUND
from tests.ui.rectification_office import RectificationOffice, Tab

pytestmark = pytest.mark.usefixtures("dressed")


@pytest.fixture
def office(sqlite_url: str, tmp_path: Path) -> Iterator[RectificationOffice]:
    made = RectificationOffice(sqlite_url, tmp_path)
    yield made
    made.close()


@pytest.fixture
def tab(office: RectificationOffice, qtbot: QtBot) -> Tab:
    return Tab(opened(NoticesTab, office, qtbot))


def test_one_contractor_then_all_others_are_told_each_in_a_file_of_the_folder(
    office: RectificationOffice, tab: Tab, tmp_path: Path
) -> None:
    assert "No notice was issued yet." in tab.said()
    waiting = [each.contractor for each in tab.rows("waitingContractors")]
    assert len(waiting) == 3
    tab.mark("waitingContractors", 1)
    tab.press("issueOne")
    assert [each.contractor for each in tab.rows("notices")] == [waiting[1]]
    assert len(office.printed) == 1
    assert [each.contractor for each in tab.rows("waitingContractors")] == [waiting[0], waiting[2]]
    office.files.chosen = tmp_path
    tab.press("issueAll")
    files = sorted(tmp_path.glob("*.pdf"))
    assert len(files) == 2
    assert all(each.read_bytes().startswith(b"%PDF") for each in files)
    assert office.band.said[-1][1] == "2 notices issued, 4 items"
    assert "without person or phone" in office.band.said[-1][2]
    assert tab.rows("waitingContractors") == []
    assert not tab.find(QAbstractButton, "issueAll").isEnabled()
    assert set(office.states(OWES) + office.states(REFUND)) == {DefectState.ASSIGNED}
    assert office.errors == []


def test_a_run_stops_where_it_was_asked_to_and_says_when_the_folder_is_gone(
    office: RectificationOffice, tab: Tab, tmp_path: Path
) -> None:
    state = RunState(tmp_path)
    stopped = office.desks.notices.issue_all(
        office.console(), keep=state.keep, progress=lambda *_: setattr(state, "stop", True),
        cancelled=state.cancelled,
    )  # fmt: skip
    assert (len(stopped.notices), stopped.cancelled) == (1, True)
    assert len(list(tmp_path.glob("*.pdf"))) == 1
    tab.tab.refresh()
    office.files.chosen = tmp_path / "gone"
    tab.press("issueAll")
    kind, words, _ = office.band.said[-1]
    assert kind == "refused"
    assert "the folder cannot be written" in words
    assert len(tab.rows("notices")) == 2, "what was issued is in the list, to be printed again"
    assert tab.find(QAbstractButton, "issueAll").isVisible()


def test_a_notice_is_printed_again_reminded_replaced_and_repaired_by_others(
    office: RectificationOffice, tab: Tab
) -> None:
    office.notify()
    tab.tab.refresh()
    number = tab.rows("notices")[0].number
    tab.press("reprint")
    assert number in office.printed[-1][1]
    tab.choose("remindNotice")
    assert tab.rows("notices")[0].kind is NoticeKind.REMINDER
    first = next(n for n, each in enumerate(tab.rows("notices")) if each.number == number)
    tab.mark("notices", first)
    tab.choose("secondNotice")
    assert tab.find(QWidget, "followForm").isVisible()
    tab.press("issueFollow")
    second = next(n for n, each in enumerate(tab.rows("notices")) if each.kind is NoticeKind.SECOND)
    tab.mark("notices", second)
    tab.choose("thirdNotice")
    tab.press("issueFollow")
    assert office.refusals() == ["NoticeCostMissing"]
    tab.type("thirdParty", "样例维修公司")
    tab.type("thirdPartyCost", "860")
    tab.press("issueFollow")
    newest = tab.rows("notices")[0]
    assert (newest.kind, newest.third_party) == (NoticeKind.THIRD_PARTY, "样例维修公司")
    assert "样例维修公司 repairs, 860.00 deducted" in " ".join(tab.shown("notices"))
    replaced = next(n for n, each in enumerate(tab.rows("notices")) if each.number == number)
    tab.mark("notices", replaced)
    assert not tab.find(QAbstractButton, "followNotice").isEnabled()


def test_a_reply_sheet_goes_out_and_comes_back_with_its_faults_in_words(
    office: RectificationOffice, tab: Tab, tmp_path: Path
) -> None:
    office.notify()
    tab.tab.refresh()
    office.files.chosen = tmp_path / "reply.xlsx"
    tab.mark("notices", 0)
    tab.choose("saveReplySheet")
    book = openpyxl.load_workbook(BytesIO(office.files.chosen.read_bytes()))
    sheet = book.worksheets[0]
    headings = next(row for row in sheet.iter_rows() if row[0].value == "行码")
    columns = {cell.value: cell.column for cell in headings}
    line = headings[0].row + 1
    for heading, words in (("状态", "已整改"), ("整改措施", "重做"), ("负责人", "温师傅")):
        sheet.cell(line, columns[heading]).value = words
    sheet.cell(line + 1, columns["行码"]).value = "ZG-x/9/abcdef12"
    sheet.cell(line + 1, columns["状态"]).value = "修好了"
    book.save(office.files.chosen)
    tab.choose("readReplySheet")
    assert "1 new replies" in tab.said()
    assert [row.measures for row in tab.rows("listRows")] == ["重做"]
    assert len(tab.rows("listProblems")) >= 1
    tab.press("runImport")
    assert DefectState.REPAIRED in office.states()
    tab.press("runImport")
    assert tab.rows("notices")[0].replied == 1
    assert office.errors == []


def test_who_may_not_issue_is_told_and_nothing_is_issued(
    office: RectificationOffice, tab: Tab, tmp_path: Path
) -> None:
    console = office.console()
    office.session.sign_in(office.desks.people.add(console, "温样例", "4321", [Role.CASHIER]))
    office.files.chosen = tmp_path
    tab.press("issueAll")
    assert office.refusals() == ["NotAllowed"]
    assert list(tmp_path.glob("*.pdf")) == []
    assert tab.rows("notices") == []
