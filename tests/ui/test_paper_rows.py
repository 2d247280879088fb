"""What the cells of a paper form mean: rooms, boxes, codes, days, and what is missing."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from handover_app.domain.defects import (
    FORM_LINES,
    FormOfUnit,
    RoomOfForm,
    StandardDefect,
    StandardIndex,
    StandardRow,
)
from handover_app.ui.inspection.paper_rows import Cell, PaperRows, Preset, Problem, parse_due

WALKED = datetime(2026, 6, 18, 2, 10, tzinfo=UTC)
TODAY = date(2026, 6, 18)
FORM = FormOfUnit(
    (
        RoomOfForm(1, "入户门", ("MC-001", "MC-002"), "入户门 ruhumen rhm"),
        RoomOfForm(2, "客厅", ("TJ-001", "TJ-013"), "客厅 keting kt"),
        RoomOfForm(3, "主卧", ("TJ-001",), "主卧 zhuwo zw"),
    ),
    frozenset({4, 202}),
)


def standard(code: str, words: str) -> StandardRow:
    row = StandardDefect(code, "客厅/卧室", "墙面", words, "土建", 2, 7, "W2", False, "")
    return StandardRow(row, f"{code.lower()} {words}")


INDEX = StandardIndex(
    (standard("TJ-001", "墙面空鼓"), standard("TJ-013", "顶棚裂缝"), standard("MC-001", "划痕"))
)


@pytest.fixture
def rows() -> PaperRows:
    made = PaperRows()
    made.know(FORM, INDEX)
    return made


def place(rows: PaperRows, line: int) -> int:
    """Where a numbered line stands."""
    return next(at for at, row in enumerate(rows.rows) if row.line == line)


def fill(rows: PaperRows, at: int, **cells: str) -> None:
    for name, text in cells.items():
        rows.set(at, Cell[name.upper()], text)


def test_the_boxes_come_first_and_one_is_always_free(rows: PaperRows) -> None:
    assert [row.line for row in rows.rows] == [None, *range(1, FORM_LINES + 1)]
    fill(rows, 0, words="MC-001")
    assert [row.line for row in rows.rows[:3]] == [None, None, 1]
    assert rows.rows[0].room == "入户门", "only one room has this box"
    fill(rows, 1, words="3-1")
    assert (rows.rows[1].room, rows.rows[1].words) == ("主卧", "墙面空鼓")
    fill(rows, 2, room="kt", words="tj001")
    assert [finding.paper_line for finding in rows.findings(WALKED)] == [101, 301, 201]
    assert {finding.description for finding in rows.findings(WALKED)} == {""}


def test_a_line_without_a_room_is_in_the_room_above(rows: PaperRows) -> None:
    fill(rows, 0, words="MC-001")
    fill(rows, place(rows, 1), room="2", words="TJ-001", note="靠窗")
    fill(rows, place(rows, 2), words="自己写的问题", severity="３", due="7")
    assert rows.wrong(WALKED, TODAY) is None
    own, free = rows.findings(WALKED)[1:]
    assert (own.code, own.room, own.note, own.paper_line) == ("TJ-001", "客厅", "靠窗", 1)
    assert (free.code, free.room, free.description) == ("", "客厅", "自己写的问题")
    assert (free.severity, free.due) == (3, date(2026, 6, 25))
    assert {finding.found_at for finding in rows.findings(WALKED)} == {WALKED}
    rows.saved()
    assert [row.room for row in rows.rows if row.words] == ["入户门", "客厅", "客厅"]
    assert not rows.typed
    fill(rows, place(rows, 1), words="改")
    assert rows.rows[place(rows, 1)].words == "墙面空鼓", "what is entered stays"


def test_what_is_missing_or_wrong_is_said_of_its_row_and_cell(rows: PaperRows) -> None:
    cases: list[tuple[dict[str, str], Problem]] = [
        ({"room": "客厅"}, Problem.WORDS_MISSING),
        ({"words": "自己写的问题"}, Problem.ROOM_MISSING),
        ({"room": "客厅", "words": "TJ-001", "severity": "4"}, Problem.SEVERITY_WRONG),
        ({"room": "客厅", "words": "TJ-001", "due": "13-45"}, Problem.DUE_WRONG),
        ({"room": "客厅", "words": "TJ-001", "due": "6-17"}, Problem.DUE_PAST),
    ]
    for cells, problem in cases:
        fresh = PaperRows()
        fresh.know(FORM, INDEX)
        at = place(fresh, 3)
        fill(fresh, at, **cells)
        assert fresh.wrong(WALKED, TODAY) == at
        assert fresh.rows[at].problem is problem, cells
    assert Problem.DUE_PAST.cell is Cell.DUE
    fill(rows, 0, room="客厅", words="TJ-013")
    assert rows.wrong(WALKED, TODAY) == 0, "box 2 of the second room was entered before"
    assert rows.rows[0].problem is Problem.TAKEN
    rows.clear(0)
    fill(rows, 0, words="2-1")
    fill(rows, 1, room="客厅", words="TJ-001")
    assert rows.wrong(WALKED, TODAY) == 1, "ticked once, typed twice"


def test_a_line_that_another_desk_entered_is_closed_and_one_refused_is_pointed_at(
    rows: PaperRows,
) -> None:
    assert rows.rows[place(rows, 4)].entered
    fill(rows, place(rows, 5), room="客厅", words="TJ-001")
    assert rows.refuse(5) == place(rows, 5)
    assert rows.rows[place(rows, 5)].problem is Problem.TAKEN
    assert rows.refuse(9) is None, "nothing was typed there"
    rows.know(FormOfUnit(FORM.rooms, frozenset({5})), INDEX)
    assert not rows.rows[place(rows, 5)].entered, "what was typed is not thrown away"


def test_empty_cells_stand_for_the_presets_once_there_are_words(rows: PaperRows) -> None:
    at = place(rows, 1)
    of = lambda row: Preset("2" if row else "1", "06-25")  # noqa: E731 - a stand-in of one line
    assert rows.preset(at, of) == Preset()
    fill(rows, at, words="TJ-001")
    assert rows.preset(at, of) == Preset("2", "06-25")
    fill(rows, at, words="自己写的问题")
    assert rows.preset(at, of).severity == "1"


def test_days_are_read_as_they_are_written_on_paper() -> None:
    walked = date(2026, 11, 20)
    read = {
        "7": date(2026, 11, 27),
        "+3天": date(2026, 11, 23),
        "1128": date(2026, 11, 28),
        "11-28": date(2026, 11, 28),
        "11月28日": date(2026, 11, 28),
        "１１．２８": date(2026, 11, 28),
        "1-5": date(2027, 1, 5),
        "11-18": date(2026, 11, 18),
        "2026-12-01": date(2026, 12, 1),
        "2-30": None,
        "soon": None,
        "": None,
    }
    assert {text: parse_due(text, walked) for text in read} == read
