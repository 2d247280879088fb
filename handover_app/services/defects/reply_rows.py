"""Reads a contractor's reply sheet against the notice that its rows name."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import date
from uuid import UUID

from handover_app.domain.defects import (
    Defect,
    DefectState,
    DefectSummary,
    PhotoKind,
    RectificationNotice,
    ReplyOutcome,
    ReplyRow,
)
from handover_app.domain.list_sheets import ListSheet, SheetProblem
from handover_app.domain.workbooks import Sheet, cell_text
from handover_app.services import unit_cells
from handover_app.services.clock import local_day
from handover_app.services.list_sheets import ListRow, find_list, list_rows
from handover_app.services.papers.words import word_of

KEY, PLACE, UNIT, ROOM, ITEM = "行码", "序号", "房号", "部位", "检查项"
FINDING, REQUIREMENT, DUE = "检查情况", "整改要求", "期限"
MEASURES, DONE_ON, PERSON, STATE, NOTE = "整改措施", "完成日期", "负责人", "状态", "说明"
HEADER = (
    (KEY, 26.0),
    (PLACE, 6.0),
    (UNIT, 12.0),
    (ROOM, 12.0),
    (ITEM, 14.0),
    (FINDING, 30.0),
    (REQUIREMENT, 30.0),
    (DUE, 12.0),
    (MEASURES, 30.0),
    (DONE_ON, 13.0),
    (PERSON, 12.0),
    (STATE, 11.0),
    (NOTE, 26.0),
)
WRITTEN = 5
"""The last columns, which the contractor fills in."""
OUTCOMES: Mapping[str, ReplyOutcome] = {
    "已整改": ReplyOutcome.REPAIRED,
    "整改中": ReplyOutcome.IN_REPAIR,
    "有异议": ReplyOutcome.DISPUTED,
    "无法进户": ReplyOutcome.NO_ACCESS,
}
LONGEST_MEASURES, LONGEST_PERSON = 500, 60
_COLUMNS = (KEY, MEASURES, DONE_ON, PERSON, STATE, NOTE)
_SHORT = 8
_OPEN = (DefectState.ASSIGNED, DefectState.IN_REPAIR)


def line_key(number: str, position: int, defect_id: UUID) -> str:
    """What names a line in the sheet: notice, place, and the end of the defect's identity."""
    return f"{number}/{position}/{defect_id.hex[-_SHORT:]}"


def find_replies(name: str, sheets: Sequence[Sheet]) -> ListSheet:
    """The table of replies in a workbook.

    Raises:
        HeadingsMissing: no row names the line's key and the state.
    """
    return find_list(name, sheets, {each: each for each in _COLUMNS}, ((KEY,), (STATE,)))


def numbers_named(found: ListSheet) -> list[str]:
    """The numbers of the notices that the rows name, the one that most of them name first."""
    named = [row.compact(KEY).rsplit("/", 2) for row in list_rows(found)]
    counted = Counter(parts[0] for parts in named if len(parts) == 3)
    return [number for number, _ in counted.most_common()]


class ReplySheet:
    """Reads the rows; ``rows`` tell something new, ``known`` ones were read before."""

    def __init__(
        self,
        notice: RectificationNotice,
        defects: Mapping[UUID, Defect],
        summaries: Mapping[UUID, DefectSummary],
        *,
        today: date,
        after_photo: bool,
    ) -> None:
        self._notice = notice
        self._told = notice.third_party or notice.contractor
        self._defects = defects
        self._summaries = summaries
        self._today = today
        self._after_photo = after_photo
        self._by_key = {
            line_key(notice.number, line.position, line.defect_id): line for line in notice.lines
        }
        self._heard = {(each.defect_id, each.facts) for each in notice.replies}
        self._taken: dict[UUID, int] = {}
        self.read = self.known = self.empty = 0
        self.rows: list[ReplyRow] = []
        self.problems: list[SheetProblem] = []

    def take(self, found: ListSheet) -> None:
        """Read every row."""
        for row in list_rows(found):
            self.read += 1
            if not any(row.text(column) for column in _COLUMNS[1:]):
                self.empty += 1
                continue
            told = self._told_in(row)
            if told is not None:
                self._taken[told.defect_id] = row.number
                self.rows.append(told)
            self.problems += row.problems(row.compact(KEY))

    def _told_in(self, row: ListRow) -> ReplyRow | None:
        line = self._by_key.get(row.compact(KEY))
        outcome = OUTCOMES.get(row.compact(STATE))
        done_on = row.read(DONE_ON, unit_cells.day)
        reply = (
            _said(row, MEASURES, LONGEST_MEASURES),
            _said(row, PERSON, LONGEST_PERSON),
            _said(row, NOTE, LONGEST_MEASURES),
        )
        if outcome is None:
            stated = row.compact(STATE)
            row.report(STATE, f"“{stated[:20]}”不是可选的状态" if stated else "缺少状态")
        if line is None:
            row.report(KEY, self._unknown(row.compact(KEY)))
        if line is None or outcome is None or not row.sound:
            return None
        summary = self._summaries[line.defect_id]
        measures, person, note = reply
        told = ReplyRow(
            row=row.number,
            defect_id=line.defect_id,
            position=line.position,
            unit_code=summary.unit_code,
            number=summary.number,
            outcome=outcome,
            measures=measures,
            done_on=done_on,
            person=person,
            note=note,
        )
        if (told.defect_id, told.facts) in self._heard:
            self.known += 1
            return None
        self._check(row, told)
        return told if row.sound else None

    def _unknown(self, key: str) -> str:
        parts = key.rsplit("/", 2)
        if len(parts) == 3 and parts[0] and parts[0] != self._notice.number:
            return f"属于另一张通知单 {parts[0]}"
        return "通知单里没有这一行" if key else "缺少行码"

    def _check(self, row: ListRow, told: ReplyRow) -> None:
        defect = self._defects[told.defect_id]
        if told.defect_id in self._taken:
            row.report(KEY, f"与第 {self._taken[told.defect_id]} 行重复")
        if told.done_on is not None:
            if told.done_on > self._today:
                row.report(DONE_ON, f"{told.done_on.isoformat()} 在今天之后")
            elif told.done_on < local_day(defect.found_at):
                row.report(DONE_ON, f"{told.done_on.isoformat()} 早于发现日期")
        if told.outcome is ReplyOutcome.DISPUTED and not told.note:
            row.report(NOTE, "有异议的须写明理由")
        hindrance = self._hindrance(defect, told.outcome)
        if hindrance:
            row.report(STATE, hindrance)

    def _hindrance(self, defect: Defect, outcome: ReplyOutcome) -> str:
        """Why the state does not follow now, in words; empty: it does."""
        state = word_of("defects", defect.state)
        if defect.state.settled:
            return f"该问题已结束（{state}），不再登记"
        if defect.contractor != self._told:
            return f"该问题已转由{defect.contractor or '其他单位'}整改"
        if defect.order_id is not None:
            return "维修班组正在现场处理该问题"
        if defect.state not in _OPEN:
            return f"该问题目前为“{state}”，不能登记此状态"
        if outcome is ReplyOutcome.REPAIRED and self._after_photo and not _has_after(defect):
            return "缺少整改后的照片，请先上传照片"
        return ""


def _said(row: ListRow, column: str, longest: int) -> str:
    """The contractor's words as they stand, in one line; a longer text is a fault."""
    words = "".join(
        each if each.isprintable() else " " for each in cell_text(row.cell(column))
    )  # fmt: skip
    words = " ".join(words.split())
    if len(words) > longest:
        row.report(column, f"{column}超过 {longest} 个字")
    return words[:longest]


def _has_after(defect: Defect) -> bool:
    return any(
        each.kind is PhotoKind.AFTER and each.round == defect.round for each in defect.photos
    )
