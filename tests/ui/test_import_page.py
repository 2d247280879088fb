"""The import page: file, preview and result, through its widgets."""

from __future__ import annotations

from pathlib import Path

import openpyxl
import pypdf
import pytest
from PySide6.QtWidgets import QComboBox, QLabel, QPushButton, QWidget

from handover_app.domain.fees import ChargeItem
from handover_app.domain.people import NotAllowed, Role
from handover_app.domain.receipts import ChargeState
from handover_app.domain.unit_rows import Column, NoHeader
from handover_app.domain.workbooks import NotAWorkbook
from handover_app.ui.imports.page import ImportPage
from handover_app.ui.imports.presenter import ImportPresenter, ImportStage
from handover_app.ui.widgets.row_table import RowTable
from handover_app.ui.widgets.tiles import StatTile
from tests.ui import gallery
from tests.ui.back_office import Office, opened, unnamed, workbook

pytestmark = pytest.mark.usefixtures("dressed")


@pytest.fixture
def page(office: Office, qtbot) -> ImportPage:
    return opened(ImportPage, office, qtbot)


def button(page: QWidget, name: str) -> QPushButton:
    found = page.findChild(QPushButton, name)
    assert found is not None
    return found


def choose(office: Office, page: ImportPage, path: Path) -> None:
    office.files.chosen = path
    button(page, "primary").click()


def counts(page: ImportPage) -> list[str]:
    names = ("read", "created", "updated", "unchanged", "leftOut")
    return [page.findChild(StatTile, name)._figure.text() for name in names]


def rows(page: ImportPage, name: str) -> list[object]:
    return page.findChild(RowTable, name).rows()


def pick(page: ImportPage, column: Column, words: str) -> None:
    box = page.findChild(QComboBox, f"heading:{column.value}")
    place = box.findText(words)
    assert place >= 0
    box.setCurrentIndex(place)
    box.activated.emit(place)


def test_a_workbook_goes_through_preview_to_result(office, page, tmp_path: Path) -> None:
    assert page.presenter.stage is ImportStage.FILE
    assert not button(page, "save").isVisible()
    choose(office, page, workbook(tmp_path / "units.xlsx"))
    assert page.findChild(QLabel, "aboutFile").text() == (
        "units.xlsx, sheet 房源台账, headings in row 1"
    )
    assert counts(page) == ["6", "6", "0", "0", "0"]
    assert office.desks.reports.board().cells == ()
    assert button(page, "primary").text() == "Import 6 units"
    button(page, "primary").click()
    assert page.presenter.stage is ImportStage.RESULT
    assert len(office.desks.reports.board().cells) == 6
    assert office.band.said[-1][:2] == ("done", "6 units imported")
    assert [each.building for each in rows(page, "totals")] == ["1号楼"]
    assert office.errors == []


def test_left_out_rows_are_shown_and_saved_with_their_reasons(office, page, tmp_path: Path) -> None:
    choose(office, page, workbook(tmp_path / "units.xlsx", J3="面议", R4="1234567890"))
    assert counts(page) == ["6", "4", "0", "0", "2"]
    problems = rows(page, "problems")
    assert [(each.row, each.column) for each in problems] == [
        (3, Column.UNIT_PRICE.value),
        (4, Column.ID_NUMBER.value),
    ]
    office.files.chosen = tmp_path / "left-out.xlsx"
    button(page, "save").click()
    sheet = openpyxl.load_workbook(office.files.chosen).worksheets[0]
    assert sheet.max_row == 3
    assert problems[0].message in str(sheet.cell(2, sheet.max_column).value)
    assert office.band.said[-1] == ("done", "Left-out rows saved", "left-out.xlsx")


def test_another_heading_changes_the_preview(office, page, tmp_path: Path) -> None:
    path = workbook(tmp_path / "units.xlsx", J1="备注一", K1="备注二")
    choose(office, page, path)
    assert page.presenter.preview is not None
    assert Column.UNIT_PRICE.value not in page.presenter.file.match.mapping
    pick(page, Column.UNIT_PRICE, "备注一")
    assert page.presenter.file.match.mapping[Column.UNIT_PRICE.value] == 9
    assert button(page, "primary").isEnabled()
    button(page, "primary").click()
    unit = office.desks.units.with_code("1-1-101").unit_id
    settlement = office.desks.receipts.settlement(unit)
    states = {each.line.item: each.state for each in settlement.lines}
    assert states[ChargeItem.AREA_DIFFERENCE] is ChargeState.OPEN


def test_a_column_that_is_needed_blocks_until_it_has_a_heading(
    office, page, tmp_path: Path
) -> None:
    choose(office, page, workbook(tmp_path / "units.xlsx"))
    pick(page, Column.CODE, "not in this sheet")
    assert Column.CODE.value in page._notice.words()
    assert not button(page, "primary").isEnabled()
    pick(page, Column.CODE, Column.CODE.value)
    assert page._notice.words() == ""
    assert button(page, "primary").text() == "Import 6 units"


def test_a_second_import_of_the_same_file_has_nothing_to_write(
    office, page, tmp_path: Path
) -> None:
    path = workbook(tmp_path / "units.xlsx")
    office.import_units(path)
    choose(office, page, path)
    assert counts(page) == ["6", "0", "0", "6", "0"]
    assert not button(page, "primary").isEnabled()
    assert page._notice.words() == "Nothing to write: no unit is new or changed."
    button(page, "again").click()
    assert page.presenter.stage is ImportStage.FILE


def test_what_a_desk_changed_is_shown_as_a_clash_with_both_values(
    office, page, tmp_path: Path
) -> None:
    office.import_units(workbook(tmp_path / "monday.xlsx"))
    desks = office.desks
    unit = desks.units.with_code("1-1-102").unit_id
    owner = desks.handover.card(unit).owners[0]
    desks.units.correct_phone(office.session.act(), unit, owner.owner_id, "17000001111")
    choose(office, page, workbook(tmp_path / "tuesday.xlsx", S3="17000002222"))
    (clash,) = rows(page, "clashes")
    assert (clash.unit, clash.column) == ("1-1-102", Column.PHONE.value)
    assert "170****1111" in clash.desk
    assert "170****2222" in clash.workbook


def test_labels_are_printed_for_the_building_that_was_chosen(office, page, tmp_path: Path) -> None:
    choose(office, page, workbook(tmp_path / "units.xlsx"))
    button(page, "primary").click()
    page.findChild(QComboBox, "building").setCurrentText("1号楼")
    button(page, "primary").click()
    ((pdf, title),) = office.printed
    assert title == "Key labels, 1号楼"
    target = tmp_path / "labels.pdf"
    target.write_bytes(pdf)
    assert len(pypdf.PdfReader(target).pages) >= 1


def test_a_file_that_is_no_workbook_is_said_and_the_page_stays(
    office, page, tmp_path: Path
) -> None:
    path = tmp_path / "units.xlsx"
    path.write_bytes(b"not a workbook")
    choose(office, page, path)
    assert [type(error) for error in office.errors] == [NotAWorkbook]
    assert page.presenter.stage is ImportStage.FILE
    book = openpyxl.Workbook()
    book.save(path)
    choose(office, page, path)
    assert type(office.errors[-1]) is NoHeader
    assert page.presenter.stage is ImportStage.FILE


def test_who_may_not_import_is_told_and_nothing_is_written(
    sqlite_url: str, qtbot, tmp_path: Path
) -> None:
    office = Office(sqlite_url, Role.RECEPTION)
    page = opened(ImportPage, office, qtbot)
    choose(office, page, workbook(tmp_path / "units.xlsx"))
    assert [type(error) for error in office.errors] == [NotAllowed]
    assert page.presenter.stage is ImportStage.PREVIEW
    assert not button(page, "primary").isEnabled()
    assert office.desks.reports.board().cells == ()
    office.close()


def test_a_preview_of_an_older_matching_is_dropped(office, tmp_path: Path) -> None:
    service = office.desks.unit_import
    presenter = ImportPresenter()
    file = service.load(workbook(tmp_path / "units.xlsx"))
    presenter.loaded(file)
    old = service.preview(office.session.act(), file)
    presenter.match(Column.LAYOUT.value, None)
    assert not presenter.previewed(file, old)
    assert presenter.preview is None


def test_a_heading_feeds_one_column_only(office, tmp_path: Path) -> None:
    presenter = ImportPresenter()
    presenter.loaded(office.desks.unit_import.load(workbook(tmp_path / "units.xlsx")))
    place = presenter.file.match.mapping[Column.ROOM.value]
    presenter.match(Column.CODE.value, place)
    assert presenter.file.match.mapping[Column.CODE.value] == place
    assert Column.ROOM.value not in presenter.file.match.mapping


@pytest.mark.parametrize("shade", ["light", "dark"])
@pytest.mark.parametrize("language", ["en", "zh_CN"])
def test_the_page_opens_in_both_languages_and_themes(
    office, qapp, qtbot, tmp_path: Path, language: str, shade: str
) -> None:
    gallery.dress(qapp, shade, language)
    page = opened(ImportPage, office, qtbot)
    assert not page.grab().isNull()
    choose(office, page, workbook(tmp_path / "units.xlsx"))
    assert not page.grab().isNull()
    assert unnamed(page) == []
    assert ("Import" in button(page, "primary").text()) == (language == "en")
