"""A paper form at the desk: ten lines by the keyboard alone, refused lines, the signed sheet."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta
from decimal import Decimal
from io import BytesIO
from pathlib import Path
from uuid import UUID

import pytest
from pypdf import PdfReader
from PySide6.QtCore import QDateTime, QMimeData, Qt, QUrl
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from handover_app.domain.defects import Finding, NotAPhoto, PhotoKind
from handover_app.domain.inspections import Conclusion, MeterKind, PaperLineTaken
from handover_app.domain.tags import UNIT_TAG, short_id, tag_code
from handover_app.ui.inspection.page import InspectionPage
from handover_app.ui.inspection.paper_entry import PaperEntryPart
from handover_app.ui.inspection.paper_grid import PaperGrid
from tests.ui.back_office import Office
from tests.ui.hands import Hands, write
from tests.ui.inspector import button, field, inspected_page, inspector_office, said
from tests.ui.test_application import band, journal_of, shown

ENTER, TAB = Qt.Key.Key_Return, Qt.Key.Key_Tab


@pytest.fixture
def office(dressed: QApplication, sqlite_url: str, tmp_path: Path) -> Iterator[Office]:
    made = inspector_office(sqlite_url, tmp_path)
    yield made
    made.close()


class Typist:
    """Presses keys on whatever has the focus; nothing else moves the cursor."""

    def __init__(self, page: InspectionPage) -> None:
        self.page = page
        self.part = page.findChild(PaperEntryPart)
        self.grid = page.findChild(PaperGrid)

    def keys(self, *pressed: Qt.Key | str, control: bool = False) -> None:
        held = Qt.KeyboardModifier.ControlModifier if control else Qt.KeyboardModifier.NoModifier
        for each in pressed:
            target = QApplication.focusWidget() or self.page
            if isinstance(each, str):
                write(target, each)
            else:
                QTest.keyClick(target, each, held)

    def line(self, room: str, words: str, *more: str) -> None:
        """A line from its first cell to the first cell of the next one."""
        self.keys(*([room] if room else []), ENTER, words, ENTER)
        for text in (*more, *[""] * (3 - len(more))):
            self.keys(*([text] if text else []), ENTER)

    def typed(self) -> list[tuple[int | None, str, str]]:
        """Line, room and words of what waits."""
        rows = self.part._rows.rows
        return [(r.line, r.room, r.words) for r in rows if not r.empty and not r.entered]


@pytest.fixture
def paper(office: Office, dressed: QApplication, qtbot: QtBot) -> tuple[Typist, UUID]:
    """The unit's form is open, the cursor in its first cell."""
    page, unit = inspected_page(office, qtbot)
    typist = Typist(page)
    typist.keys(Qt.Key.Key_F5)
    return typist, unit


def texts(office: Office) -> list[str]:
    """The words of every printed paper."""
    found = []
    for pdf, _ in office.printed:
        words = "".join(page.extract_text() for page in PdfReader(BytesIO(pdf)).pages)
        found.append(words.replace("\n", "").replace(" ", ""))
    return found


def test_ten_lines_a_box_the_meters_and_the_conclusion_go_in_by_keyboard_alone(
    office: Office, paper: tuple[Typist, UUID]
) -> None:
    desk, unit = paper
    desk.keys(ENTER)  # no box was ticked yet: on to line 1
    desk.line("3", "kg", "3", "9", "靠窗")
    desk.line("", "TJ-013")
    for room, words in (("zw", "kg"), ("cw", "lf"), ("7", "tj026"), ("8", "sl"), ("9", "js")):
        desk.line(room, words)
    desk.line("入户门", "门扇有划痕")
    desk.line("2", "dj")
    desk.line("", "自己写的问题")
    lines = [line for line, _, _ in desk.typed()]
    assert lines == list(range(1, 11))
    for _ in lines:
        desk.keys(Qt.Key.Key_Up)
    desk.keys(Qt.Key.Key_Up, "3-5", ENTER, TAB, "mc-001", ENTER)
    desk.keys(Qt.Key.Key_M, control=True)
    desk.keys("S-1188", ENTER, "3.2", ENTER)
    desk.keys(Qt.Key.Key_Escape)
    box = desk.part.side.conclusion
    box.setFocus()
    desk.keys(Qt.Key.Key_Down, Qt.Key.Key_Down)
    desk.keys(Qt.Key.Key_F9)
    assert office.errors == []
    found = office.desks.defects.of_unit(unit)
    assert len(found) == 12
    summary = office.desks.inspections.of_unit(unit)
    assert summary is not None
    walked = desk.part.side.walked.moment()
    assert {each.found_at for each in found} == {walked}
    assert all(each.entered_at is not None and each.entered_at >= walked for each in found)
    assert summary.readings == ((MeterKind.WATER, Decimal("3.2")),)
    assert summary.meter_numbers == ((MeterKind.WATER, "S-1188"),)
    assert summary.conclusion is Conclusion.ACCEPTED_WITH_DEFECTS
    by_number = {each.number: each for each in found}
    boxes = [(by_number[number].room, by_number[number].code) for number in (1, 2)]
    assert boxes == [("客厅", "TJ-020"), ("入户门", "MC-001")], "as on the front of the form"
    second = by_number[3]
    assert (second.room, second.code, second.severity, second.note) == ("客厅", "TJ-001", 3, "靠窗")
    assert second.due == walked.date() + timedelta(days=9)
    assert by_number[4].room == "客厅", "as in the line above"
    assert (by_number[12].code, by_number[12].description) == ("", "自己写的问题")
    assert [("验房记录表" in text, "业主留存" in text) for text in texts(office)] == [
        (True, False),
        (False, True),
    ]
    assert desk.typed() == []
    assert not desk.part.save.isEnabled()


def test_a_line_that_was_entered_before_is_refused_and_the_rest_stays(
    office: Office, paper: tuple[Typist, UUID]
) -> None:
    desk, unit = paper
    desk.keys(ENTER)
    for _ in range(3):
        desk.line("3", "kg")
    other = Finding(code="TJ-002", room="主卧", paper_line=2)
    office.desks.defects.log(office.session.act(), unit, other)
    desk.keys(Qt.Key.Key_F9)
    assert [type(error) for error in office.errors] == [PaperLineTaken]
    assert office.errors[0].line == 2  # type: ignore[attr-defined]
    assert [line for line, _, _ in desk.typed()] == [1, 2, 3]
    assert len(office.desks.defects.of_unit(unit)) == 1
    assert "Line 2: it was entered before. Nothing was saved yet." in said(desk.page)
    desk.keys(Qt.Key.Key_Delete, control=True)
    desk.keys(Qt.Key.Key_F9)
    assert len(office.desks.defects.of_unit(unit)) == 3
    assert desk.typed() == []


def test_what_is_wrong_is_said_before_anything_is_sent(
    office: Office, paper: tuple[Typist, UUID]
) -> None:
    desk, unit = paper
    desk.keys(ENTER)
    desk.line("3", "kg", "7")
    desk.keys(Qt.Key.Key_F9)
    assert "Line 1: severity is 1, 2 or 3" in said(desk.page)
    assert QApplication.focusWidget() is desk.grid.cell
    assert desk.grid.cell.text() == "7"
    desk.keys("2", Qt.Key.Key_F9)
    assert len(office.desks.defects.of_unit(unit)) == 1
    future = desk.part.side.walked
    future.setDateTime(QDateTime.currentDateTime().addSecs(3600))
    desk.line("3", "kg")
    desk.keys(Qt.Key.Key_F9)
    assert [type(error).__name__ for error in office.errors] == ["HappenedInFuture"]
    assert [line for line, _, _ in desk.typed()] == [2]


def test_the_time_of_the_walk_is_kept_apart_and_f9_concludes_nothing_here(
    office: Office, paper: tuple[Typist, UUID]
) -> None:
    desk, unit = paper
    early = datetime.now().astimezone().replace(second=0, microsecond=0) - timedelta(hours=3)
    desk.part.side.walked.setDateTime(QDateTime.fromSecsSinceEpoch(int(early.timestamp())))
    desk.keys(ENTER)
    desk.line("3", "kg")
    desk.page.refresh()
    desk.keys(Qt.Key.Key_F9)
    (found,) = office.desks.defects.of_unit(unit)
    assert found.found_at == early
    assert found.entered_at is not None
    assert found.entered_at - early >= timedelta(hours=3)
    summary = office.desks.inspections.of_unit(unit)
    assert summary is not None
    assert summary.conclusion is None


def test_another_household_and_news_from_elsewhere_take_nothing_away(
    office: Office, paper: tuple[Typist, UUID]
) -> None:
    desk, unit = paper
    desk.keys(ENTER)
    desk.line("3", "kg")
    desk.keys("客厅", ENTER, "lou")
    offered = desk.grid.offers.offered()
    desk.page.refresh()
    assert desk.grid.cell.text() == "lou"
    assert desk.grid.offers.offered() == offered
    others = [c.unit_id for c in office.desks.reports.board().cells if c.unit_id != unit]
    desk.page.show_unit(others[0])
    assert desk.typed() == []
    desk.page.show_unit(unit)
    assert [line for line, _, _ in desk.typed()] == [1, 2]


def test_the_list_is_walked_with_the_arrows_and_left_with_escape(
    office: Office, paper: tuple[Typist, UUID]
) -> None:
    desk, _ = paper
    desk.keys(ENTER, "3", ENTER, "kg")
    offered = desk.grid.offers.offered()
    assert len(offered) > 2
    desk.keys(Qt.Key.Key_Down, ENTER)
    assert desk.typed()[0][2] in offered[1]
    desk.keys(Qt.Key.Key_Backtab, "kg", Qt.Key.Key_Escape, ENTER)
    assert desk.typed()[0][2] == "kg", "in one's own words"
    assert desk.grid.offers.offered() == []


def test_the_signed_sheet_is_attached_from_a_file_or_the_clipboard(
    office: Office, paper: tuple[Typist, UUID], tmp_path: Path, qapp: QApplication
) -> None:
    desk, unit = paper
    sheet, nothing = tmp_path / "sheet.png", tmp_path / "words.png"
    image = QImage(400, 300, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    image.save(str(sheet))
    nothing.write_text("no picture")
    office.files.chosen = sheet
    button(desk.page, "attach-sheet").click()
    photos = office.desks.photos.of_unit(unit)
    assert [photo.kind for photo in photos] == [PhotoKind.SHEET]
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(sheet))])
    desk.part._sheet.take(data)
    assert len(office.desks.photos.of_unit(unit)) == 1, "the same picture once"
    office.files.chosen = nothing
    button(desk.page, "attach-sheet").click()
    assert isinstance(office.errors[-1], NotAPhoto)
    empty = QMimeData()
    empty.setText("words")
    desk.part._sheet.take(empty)
    assert office.band.said[-1][0] == "refused"


def test_the_form_and_the_owners_copy_are_printed_by_a_button(
    office: Office, paper: tuple[Typist, UUID], qtbot: QtBot
) -> None:
    desk, unit = paper
    button(desk.page, "print-form").click()
    button(desk.page, "owners-copy").click()
    form, copy = texts(office)
    assert "常见问题" in form
    assert "没有待整改的问题" in copy
    others = [
        c.unit_id
        for c in office.desks.reports.board().cells
        if c.unit_id != unit and office.desks.inspections.of_unit(c.unit_id) is None
    ]
    desk.page.show_unit(others[0])
    desk.keys(Qt.Key.Key_F5)
    assert "the form is entered once one is" in said(desk.page)
    assert not field(desk.page, "paper-cell").isEnabled()
    assert button(desk.page, "print-form").isEnabled()


def test_in_the_smallest_window_the_lines_and_the_meters_take_turns(
    office: Office, dressed: QApplication, qtbot: QtBot
) -> None:
    page, _ = inspected_page(office, qtbot, 944, 520)
    desk = Typist(page)
    desk.keys(Qt.Key.Key_F5)
    page.resize(944, 560)
    qtbot.waitUntil(lambda: desk.part.width() < 680)
    assert desk.grid.isVisible()
    assert not desk.part.side.isVisible()
    desk.keys(Qt.Key.Key_M, control=True)
    assert desk.part.side.isVisible()
    assert QApplication.focusWidget() is field(page, "paper-number-water")
    desk.keys(Qt.Key.Key_Escape)
    assert QApplication.focusWidget() is desk.grid.cell


# The code on the form, before the whole window

UNIT = "1-1-1002"


def code_of_form(hands: Hands) -> tuple[str, str]:
    """The code and the short id on a unit's form."""
    desks = hands.station.desks
    unit = desks.units.with_code(UNIT).unit_id
    desks.inspection_forms.print_unit(desks.people.console(), unit)
    with desks.database.read() as reading:
        number = reading.unit_tags.numbers([unit])[unit]
        secret = reading.projects.only().key
    return tag_code(secret, UNIT_TAG, number, 1), short_id(number)


def test_a_form_opens_its_unit_on_the_page_that_is_open_and_its_lines_on_the_inspectors(
    staffed: Hands,
) -> None:
    code, typed = code_of_form(staffed)
    for title in ("Reception", "Settlement"):
        staffed.go(title)
        staffed.scan("1-1-1001")
        staffed.until(lambda: shown(staffed) == "1-1-1001")
        staffed.scan(code)
        staffed.until(lambda: shown(staffed) == UNIT)
    staffed.go("Inspection")
    field = staffed.window.search.field
    QTest.keyClicks(field, code)
    QTest.keyClick(field, ENTER)
    staffed.until(lambda: shown(staffed) == UNIT)
    grid = staffed.find(PaperGrid, "paper-grid")
    staffed.go("Reception")
    staffed.go("Inspection")
    staffed.scan(typed)
    staffed.until(grid.isVisible)
    assert journal_of(staffed, "Refused") == []


def test_at_the_key_desk_a_form_is_no_key_and_its_unit_is_named(staffed: Hands) -> None:
    from handover_app.ui.keys.presenter import Mode

    code, _ = code_of_form(staffed)
    staffed.go("Keys")
    page = staffed.station.current_page()
    for mode in (Mode.OUT, Mode.IN):
        page.modes.choose(mode)  # type: ignore[attr-defined]
        before = len(journal_of(staffed, "Refused"))
        staffed.scan(code)
        staffed.until(lambda before=before: len(journal_of(staffed, "Refused")) > before)
        staffed.until(lambda: f"it stands on the papers of {UNIT}" in band(staffed))
    page.modes.choose(Mode.LOOK_UP)  # type: ignore[attr-defined]
    staffed.scan(code)
    staffed.until(lambda: page.unit_id is not None)  # type: ignore[attr-defined]
