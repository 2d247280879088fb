"""Reply sheets: written for a contractor, read back row by row, twice without harm."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, time
from pathlib import Path
from uuid import UUID

from handover_app.domain.acts import Act
from handover_app.domain.defects import (
    Defect,
    DefectState,
    Doing,
    NoticeNotFound,
    NoticeReply,
    NotReplySheet,
    RectificationNotice,
    ReplyImport,
    ReplyOutcome,
    ReplyRow,
)
from handover_app.domain.identity import new_id
from handover_app.domain.list_sheets import ListSheet
from handover_app.domain.papers import RectificationNotice as NoticePaper
from handover_app.domain.people import Right
from handover_app.services.clock import local_day
from handover_app.services.defects.issuing import defects_of
from handover_app.services.defects.notices import notice_file
from handover_app.services.defects.noting import doing_now
from handover_app.services.defects.reply_rows import (
    HEADER,
    OUTCOMES,
    STATE,
    WRITTEN,
    ReplySheet,
    find_replies,
    line_key,
    numbers_named,
)
from handover_app.services.list_sheets import left_out
from handover_app.storage.database import Database
from handover_app.storage.reply_sheets import reply_workbook
from handover_app.storage.unit_of_work import UnitOfWork
from handover_app.storage.workbooks import problem_workbook, read_sheets

_ASKED = "请填写右侧各列（状态请从下拉列表选择），不要改动第一列，填好后将本表发回。"
_NO_ACCESS = "责任单位回复无法进户"


@dataclass(frozen=True)
class ReplySheetFile:
    """A reply sheet as a workbook, with the name of its file."""

    name: str
    content: bytes


class ReplySheetService:
    """What contractors answer, line by line."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def make(self, act: Act, notice_id: UUID) -> ReplySheetFile:
        """The reply sheet of a notice, empty, as a workbook to be sent along with it.

        Raises:
            NoticeNotFound: there is no such notice.
        """
        with self._database.read() as reading:
            notice = reading.notices.get(notice_id)
            paper_id = reading.notices.paper_of(notice_id)
            paper = None if paper_id is None else reading.papers.get(paper_id)
        content = b""
        if notice is not None and isinstance(paper, NoticePaper):
            content = _workbook(notice, paper)
        with self._database.write(act) as work:
            work.require(Right.ISSUE_NOTICE)
            found = work.notices.get(notice_id)
            if found is None or not content:
                raise NoticeNotFound
            found.sheet_made()
            work.commit({"number": found.number})
            name = notice_file(f"{found.number}-回复表", found.contractor)
            return ReplySheetFile(name.removesuffix(".pdf") + ".xlsx", content)

    def load(self, path: Path) -> ListSheet:
        """Read a reply sheet that came back.

        Raises:
            NotAWorkbook, WorkbookEncrypted, WorkbookTooLarge: the file can't be read.
            HeadingsMissing: it has no table of replies.
        """
        return find_replies(path.name, read_sheets(path))

    def preview(self, act: Act, file: ListSheet) -> ReplyImport:
        """What `take` would do: the same code, in a transaction that is rolled back.

        Raises:
            NotReplySheet: no row names a notice that was issued here.
        """
        return self._read(act, file, commit=False)

    def take(self, act: Act, file: ListSheet) -> ReplyImport:
        """Note the sound rows; the others are named with their reasons.

        A sheet that is read a second time changes nothing: its rows are ``known``.

        Raises:
            NotReplySheet: no row names a notice that was issued here.
            NotAllowed: only who issues notices may.
        """
        return self._read(act, file, commit=True)

    def problem_workbook(self, file: ListSheet, result: ReplyImport) -> bytes:
        """The rows left out as a workbook, with the reason in a last column."""
        return problem_workbook(*left_out(file, result.problems))

    def _read(self, act: Act, file: ListSheet, *, commit: bool) -> ReplyImport:
        now = self._database.now()
        with self._database.write(act) as work:
            work.require(Right.ISSUE_NOTICE)
            notice = _named(work, file)
            ids = [line.defect_id for line in notice.lines]
            defects = {each.id: each for each in defects_of(work, ids)}
            sheet = ReplySheet(
                notice,
                defects,
                work.defects.some(ids),
                today=local_day(now),
                after_photo=work.inspection_settings.summary().after_photo,
            )
            sheet.take(file)
            if sheet.rows:
                for row in sheet.rows:
                    _move(work, defects[row.defect_id], row, notice, now)
                notice.replied([_reply(row, act.clerk, now) for row in sheet.rows])
                if commit:
                    work.commit({"number": notice.number, "rows": len(sheet.rows)})
            return ReplyImport(
                number=notice.number,
                read=sheet.read,
                rows=tuple(sheet.rows),
                known=sheet.known,
                empty=sheet.empty,
                problems=tuple(sheet.problems),
            )


def _workbook(notice: RectificationNotice, paper: NoticePaper) -> bytes:
    keys = {
        line.position: line_key(notice.number, line.position, line.defect_id)
        for line in notice.lines
    }
    rows = [
        (
            keys[line.number],
            str(line.number),
            line.unit or paper.head.unit_code,
            line.room,
            line.item,
            line.finding,
            line.requirement,
            "" if line.due is None else line.due.isoformat(),
            *("",) * WRITTEN,
        )
        for line in paper.lines
    ]
    about = (
        f"{paper.head.project}　整改通知单 {notice.number}　{paper.contractor}"
        f"　期限 {notice.due.isoformat()}",
        _ASKED,
    )
    state = [title for title, _ in HEADER].index(STATE)
    return reply_workbook(HEADER, rows, about, (state, tuple(OUTCOMES)), WRITTEN)


def _named(work: UnitOfWork, file: ListSheet) -> RectificationNotice:
    for number in numbers_named(file):
        notice = work.notices.numbered(number)
        if notice is not None:
            return notice
    raise NotReplySheet(file.name)


def _move(
    work: UnitOfWork, defect: Defect, row: ReplyRow, notice: RectificationNotice, now: datetime
) -> None:
    """Take the step that the reply means; `ReplySheet` has seen that it is possible."""
    who = row.person or notice.third_party or notice.contractor
    if row.outcome is ReplyOutcome.REPAIRED:
        # Photos were looked for when the row was read.
        defect.repaired(_doing(work, now, row, who, row.measures), after_photo=False)
    elif row.outcome is ReplyOutcome.DISPUTED:
        defect.dispute(doing_now(work, now, who, row.note))
    elif row.outcome is ReplyOutcome.NO_ACCESS:
        defect.wait_for_access(doing_now(work, now, who, row.note or _NO_ACCESS))
    elif defect.state is DefectState.ASSIGNED:
        defect.start(doing_now(work, now, who, row.measures))


def _doing(work: UnitOfWork, now: datetime, row: ReplyRow, who: str, note: str) -> Doing:
    if row.done_on is None or row.done_on == local_day(now):
        return doing_now(work, now, who, note)
    # The sheet names a day; its noon is never in the future, since the day has passed.
    noon = datetime.combine(row.done_on, time(12)).astimezone()
    return doing_now(work, now, who, note, noon)


def _reply(row: ReplyRow, clerk: UUID, now: datetime) -> NoticeReply:
    return NoticeReply(
        id=new_id(),
        defect_id=row.defect_id,
        outcome=row.outcome,
        measures=row.measures,
        done_on=row.done_on,
        person=row.person,
        note=row.note,
        at=now,
        clerk=clerk,
    )
