"""The lists of the key desk as data."""

from __future__ import annotations

from datetime import datetime

from handover_app.documents.wording import wording
from handover_app.domain import papers
from handover_app.domain.keys import LoanBoard, LoanSummary
from handover_app.services.clock import local
from handover_app.services.papers.words import list_columns, project_head, word
from handover_app.storage.unit_of_work import UnitOfWork

_SHARES = (1.5, 1.8, 1.2, 1.6, 2.4, 1.1, 1.8)


def evening_list(work: UnitOfWork, board: LoanBoard) -> papers.KeyList:
    """未归还钥匙清单: the keys that are out in the evening, overdue first (E05)."""
    words = wording().map("words.evening_list")
    count = words["count"].format(time=_moment(board.at), keys=board.keys_out, loans=len(board.out))
    overdue = words["overdue"].format(keys=board.keys_overdue)
    return papers.KeyList(
        head=project_head(work, None, board.at),
        title=words["title"],
        notes=(count,),
        warning=overdue if board.keys_overdue else "",
        columns=list_columns(words["columns"].split("|"), _SHARES),
        rows=tuple(_row(each, words["reminded"]) for each in board.out),
        empty=words["empty"],
        signatures=tuple(words["signed"].split("|")),
        landscape=True,
    )


def _row(loan: LoanSummary, reminded: str) -> tuple[str, ...]:
    last = loan.last_reminder
    told = ""
    if last is not None:
        told = reminded.format(
            count=loan.reminders, time=_moment(last.at), answer=last.answer
        ).strip()
    units = "、".join(word("key_count", code=u.unit_code, count=u.keys) for u in loan.units)
    return (
        loan.number, loan.holder, loan.phone, loan.purpose, units, _moment(loan.due_at), told,
    )  # fmt: skip


def _moment(at: datetime) -> str:
    return f"{local(at):%m-%d %H:%M}"
