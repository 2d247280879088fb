"""The stock-take's sheet and the key ledger as data."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime

from handover_app.documents.wording import wording
from handover_app.domain import papers
from handover_app.domain.acts import Act
from handover_app.domain.keys import (
    LedgerFilter,
    LedgerRow,
    MovementKind,
    StockScope,
    StockTakeLine,
    StockTakeResult,
)
from handover_app.services.clock import local
from handover_app.services.papers.words import list_columns, project_head, word_of
from handover_app.storage.unit_of_work import Reading, UnitOfWork

_LEDGER_SHARES = (118, 80, 120, 98, 66, 130, 130, 48, 62, 105, 78)
_STOCK_SHARES = (1.3, 1.5, 1.3, 0.9, 3)


def stock_take_sheet(
    work: UnitOfWork, result: StockTakeResult, counted_by: Sequence[str], now: datetime
) -> papers.StockTakeSheet:
    """钥匙盘点表: what was expected and found, each key that is missing or was not expected."""
    summary, words = result.summary, wording().map("words.stock_take")
    return papers.StockTakeSheet(
        head=project_head(work, summary.number, now),
        remark=summary.remark,
        scope=scope_words(summary.scope),
        started_at=local(summary.started_at),
        closed_at=None if summary.closed_at is None else local(summary.closed_at),
        expected=summary.tally.expected,
        found=summary.tally.found,
        columns=list_columns(words["columns"].split("|"), _STOCK_SHARES),
        missing=tuple(
            _stock_row(each, words["moved_on" if each.moved_on else "missing"])
            for each in result.missing
        ),
        unexpected=tuple(_stock_row(each, words["unexpected"]) for each in result.unexpected),
        counted_by="、".join(counted_by),
        signed_by=summary.signed_by,
    )


def scope_words(scope: StockScope) -> str:
    """What is counted, in words."""
    return wording().map("words.stock_take")[scope.kind.name].format(name=scope.name)


def _stock_row(line: StockTakeLine, note: str) -> tuple[str, ...]:
    return (
        line.code,
        line.kind,
        line.short_id,
        line.place,
        note.format(
            holder=" ".join(part for part in (line.holder, line.now_at) if part),
            movement=_movement(line.movement),
            time=_moment(line.since),
            clerk=line.noted_by,
        ),
    )


def ledger_list(
    reading: Reading, act: Act, asked: LedgerFilter, rows: Sequence[LedgerRow], now: datetime
) -> papers.KeyList:
    """钥匙台账 (E04), written out and not stored: what it tells, the movements keep."""
    project, words = reading.projects.only(), wording().map("words.key_ledger")
    return papers.KeyList(
        head=papers.PaperHead(
            project=project.name,
            unit_code="",
            issued_at=local(now),
            clerk=reading.clerk_name(act.clerk),
            station=act.station,
            training=project.rehearsal,
        ),
        title=words["title"],
        notes=_asked_for(asked, len(rows)),
        columns=list_columns(words["columns"].split("|"), _LEDGER_SHARES),
        rows=tuple(ledger_cells(each) for each in rows),
        landscape=True,
    )


def ledger_name() -> str:
    """What the ledger is called."""
    return wording().map("words.key_ledger")["title"]


def ledger_headings() -> tuple[str, ...]:
    """The headings of a ledger, in the order of `ledger_cells`."""
    return tuple(wording().map("words.key_ledger")["columns"].split("|"))


def ledger_cells(row: LedgerRow) -> tuple[str, ...]:
    """A movement in words; no telephone number stands in it."""
    return (
        f"{local(row.at):%Y-%m-%d %H:%M}", row.code, row.kind, row.short_id,
        _movement(row.movement), row.held_by, row.holder, row.place, row.clerk, row.loan_number,
        row.note,
    )  # fmt: skip


def _asked_for(asked: LedgerFilter, count: int) -> tuple[str, ...]:
    words = wording().map("words.key_ledger")
    said = [words["count"].format(count=count)]
    if asked.since or asked.until:
        since, until = _day(asked.since) or words["start"], _day(asked.until) or words["now"]
        said.append(words["span"].format(since=since, until=until))
    for name in ("code", "person", "company"):
        text = getattr(asked, name)
        if text:
            said.append(words[name].format(text=text))
    if asked.kinds:
        said.append("、".join(_movement(kind) for kind in asked.kinds))
    return ("　".join(said),)


def _movement(kind: MovementKind) -> str:
    return word_of("key_movements", kind)


def _day(day: date | None) -> str:
    return "" if day is None else day.isoformat()


def _moment(at: datetime) -> str:
    return f"{local(at):%m-%d %H:%M}"
