"""Workbooks: rows with their own numbers, hostile files refused cheaply, text written as text."""

from __future__ import annotations

import json
import subprocess
import sys
from datetime import date, datetime, time
from io import BytesIO
from pathlib import Path

import openpyxl
import pytest

from handover_app.domain.refusals import DomainError
from handover_app.domain.workbooks import (
    NotAWorkbook,
    Sheet,
    WorkbookLimit,
    WorkbookTooLarge,
    cell_text,
)
from handover_app.storage.workbooks import (
    REASON_COLUMN,
    problem_workbook,
    read_sheets,
)
from tests.storage.workbook_bombs import BOMBS, sheet_xml, write_workbook

DATA = Path(__file__).parents[1] / "data"
SECONDS, MEGABYTES = 5, 300

CHILD = """
import json, sys, time
from pathlib import Path
from handover_app.domain.refusals import DomainError
from handover_app.storage.workbooks import read_sheets
start = time.process_time()
try:
    read_sheets(Path(sys.argv[1]))
    code = "read"
except DomainError as refusal:
    code = refusal.refusal_name
# Not ru_maxrss: that one is inherited from the process that starts this one.
peak = next(line for line in open("/proc/self/status") if line.startswith("VmHWM"))
print(json.dumps([code, time.process_time() - start, int(peak.split()[1]) / 1024]))
"""


def at(year: int, month: int, day: int, hour: int = 0, minute: int = 0) -> datetime:
    """A moment as a sheet stores it, without a time zone."""
    return datetime.combine(date(year, month, day), time(hour, minute))


@pytest.mark.parametrize("name", BOMBS)
def test_a_hostile_workbook_is_refused_soon_and_in_little_memory(name: str, tmp_path: Path) -> None:
    make, refusal = BOMBS[name]
    path = tmp_path / "hostile.xlsx"
    make(path)
    child = subprocess.run(
        [sys.executable, "-c", CHILD, str(path)],
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
    )
    code, seconds, megabytes = json.loads(child.stdout)
    assert code == refusal.__name__
    assert seconds < SECONDS
    assert megabytes < MEGABYTES


def test_a_file_that_is_not_there_is_no_workbook(tmp_path: Path) -> None:
    with pytest.raises(NotAWorkbook) as refused:
        read_sheets(tmp_path / "gone.xlsx")
    assert refused.value.facts() == {"name": "gone.xlsx"}
    with pytest.raises(NotAWorkbook):
        read_sheets(tmp_path)


def test_a_refusal_says_which_limit_was_passed(tmp_path: Path) -> None:
    path = tmp_path / "wide.xlsx"
    make, _ = BOMBS["two cells in opposite corners"]
    make(path)
    with pytest.raises(WorkbookTooLarge) as refused:
        read_sheets(path)
    assert (refused.value.limit, refused.value.allowed) == (WorkbookLimit.CELLS, 2_000_000)


def test_a_random_change_of_bytes_never_raises_anything_but_a_refusal(tmp_path: Path) -> None:
    path = tmp_path / "small.xlsx"
    write_workbook(path, [sheet_xml(b'<row r="1"><c r="A1"><v>1</v></c></row>')])
    good = path.read_bytes()
    for place in range(len(good)):
        path.write_bytes(good[:place] + bytes([good[place] ^ 0x55]) + good[place + 1 :])
        try:
            read_sheets(path)
        except DomainError:
            continue


def test_the_sample_is_read_whole() -> None:
    (sheet,) = read_sheets(DATA / "chenghu-units.xlsx")
    assert (sheet.name, sheet.first_row, len(sheet.rows)) == ("房源台账", 1, 707)
    assert sheet.row(2)[:5] == ("1号楼", "1单元", 1.0, "101", "1-1-101")


def test_every_sheet_is_read_in_the_order_of_the_workbook() -> None:
    sheets = read_sheets(DATA / "chenghu-units-messy.xlsx")
    assert [sheet.name for sheet in sheets] == ["Sheet1", "说明"]


def test_rows_keep_their_numbers_where_the_sheet_begins_further_down(tmp_path: Path) -> None:
    path = tmp_path / "low.xlsx"
    workbook = openpyxl.Workbook()
    workbook.active["C7"] = "x"
    workbook.active["D9"] = at(2026, 12, 6)
    workbook.save(path)
    (sheet,) = read_sheets(path)
    assert sheet.first_row == 7
    assert sheet.row(7) == ("x", "")
    assert sheet.row(9)[1] in (date(2026, 12, 6), at(2026, 12, 6))
    assert sheet.row(6) == sheet.row(10) == ()


def test_rows_left_out_come_back_as_text_with_the_reason_last(tmp_path: Path) -> None:
    path = tmp_path / "problems.xlsx"
    header = ["房间编码", "证件号码", "备注", "日期"]
    rows = [
        (["1-1-101", "51010719060711809X", "=1+1", date(2026, 12, 6)], "证件号码校验位不对"),
        (["1-1-102", 17000003747.0, "http://example.invalid", 89.12], "@sum"),
    ]
    path.write_bytes(problem_workbook(header, rows))
    sheet = openpyxl.load_workbook(path).active
    cells = [[cell.value for cell in row] for row in sheet.iter_rows()]
    assert cells == [
        [*header, REASON_COLUMN],
        ["1-1-101", "51010719060711809X", "=1+1", "2026-12-06", "证件号码校验位不对"],
        ["1-1-102", "17000003747", "http://example.invalid", "89.12", "@sum"],
    ]
    assert {cell.data_type for row in sheet.iter_rows() for cell in row} == {"s"}
    assert not [cell for row in sheet.iter_rows() for cell in row if cell.hyperlink]


def test_what_we_write_can_be_read_again(tmp_path: Path) -> None:
    path = tmp_path / "again.xlsx"
    path.write_bytes(problem_workbook(["a", "b"], [(["1", ""], "why")]))
    (sheet,) = read_sheets(path)
    assert sheet == Sheet("未导入", 1, (("a", "b", REASON_COLUMN), ("1", "", "why")))


def test_cells_are_shown_as_people_read_them() -> None:
    values = [1.0, 89.12, 0.1 + 0.2, True, "x", at(2026, 1, 2), at(2026, 1, 2, 3, 4)]
    assert [cell_text(value) for value in values] == [
        "1",
        "89.12",
        "0.3",
        "TRUE",
        "x",
        "2026-01-02",
        "2026-01-02 03:04",
    ]
    assert BytesIO(problem_workbook([], [])).read(2) == b"PK"
