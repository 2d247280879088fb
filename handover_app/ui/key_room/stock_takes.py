"""Stock-takes: start one, resume it, scan what is here, close it, look at the old ones."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from uuid import UUID

from PySide6.QtWidgets import QComboBox, QHBoxLayout, QPushButton

from handover_app.domain.keys import (
    Counted,
    CountVerdict,
    StockScope,
    StockTakeResult,
    StockTakeSummary,
)
from handover_app.domain.refusals import DomainError
from handover_app.services.keys import StockTakeService
from handover_app.ui.context import PageContext
from handover_app.ui.key_room.stock_count import CountCard
from handover_app.ui.key_room.tab import KeyRoomTab
from handover_app.ui.messages import sentence
from handover_app.ui.messages.refused_stock_takes import scope_line
from handover_app.ui.messages.words import local, word
from handover_app.ui.tokens import GAP, Tone
from handover_app.ui.widgets.card import Card
from handover_app.ui.widgets.row_table import Column, RowTable
from handover_app.ui.widgets.table_or_words import TableOrWords

_LIST_WIDTH = 332
_TONES = {
    Counted.FOUND: Tone.GOOD,
    Counted.UNEXPECTED: Tone.WARN,
    Counted.ALREADY_COUNTED: Tone.INFO,
}


class StockTakesTab(KeyRoomTab):
    """The list at the left, the stock-take in hand at the right; a scan counts for the latter."""

    def __init__(self, context: PageContext) -> None:
        super().__init__(context)
        self._chosen: UUID | None = None
        self._summaries: dict[UUID, StockTakeSummary] = {}
        self._count = CountCard()
        self._count.typed.connect(self.take_scan)
        self._count.signed.connect(self._on_signed)
        self._count.sheet_wanted.connect(self._on_sheet)
        self._count.unit_chosen.connect(self._open_unit)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GAP)
        row.addWidget(self._list())
        row.addWidget(self._count, 1)

    def refresh(self) -> None:
        """Read the lists and the stock-take in hand."""
        takes = self.context.desks.stock_takes
        self.read(takes.scopes, self._show_scopes, "scopes")
        self.read(partial(_all_of, takes), self._show_takes, "takes")

    def take_scan(self, text: str) -> bool:
        """Count what was scanned, while a stock-take that runs is in hand."""
        summary = self._summaries.get(self._chosen) if self._chosen else None
        if summary is None or summary.closed_at is not None:
            return False
        scan = partial(self.context.desks.stock_takes.scan, self.context.session.act())
        self.context.runner.write(
            self, partial(scan, summary.stock_take_id, text), self._counted, self._not_counted
        )
        return True

    def _list(self) -> Card:
        card = Card(self.tr("Stock-takes")).flush()
        card.setFixedWidth(_LIST_WIDTH)
        self._scope, self._start = QComboBox(), QPushButton(self.tr("Start"))
        self._scope.setObjectName("countScope")
        self._scope.setAccessibleName(self.tr("What is counted"))
        self._start.setObjectName("startCount")
        self._start.setAccessibleName(self.tr("Start a stock-take"))
        self._start.clicked.connect(self._on_start)
        row = QHBoxLayout()
        row.setContentsMargins(14, 0, 14, 0)
        row.setSpacing(8)
        row.addWidget(self._scope, 1)
        row.addWidget(self._start)
        card.body.addLayout(row)
        self._table = TableOrWords(self._takes_table())
        self._table.table.selected.connect(self._on_selected)
        card.body.addWidget(self._table, 1)
        return card

    def _takes_table(self) -> RowTable:
        columns = [
            Column(
                self.tr("Started"), lambda row: local(row.started_at, "%m-%d %H:%M"), width=124,
                icon=lambda row: "clock-3" if row.closed_at is None else "check",
                tone=lambda row: Tone.ACCENT if row.closed_at is None else None,
                order=lambda row: row.started_at,
            ),
            Column(self.tr("What"), lambda row: scope_line(row.scope), width=0),
            Column(
                self.tr("Found"), lambda row: f"{row.tally.found}/{row.tally.expected}",
                right=True, width=88, order=lambda row: row.tally.missing,
                tone=lambda row: Tone.BAD if row.closed_at and row.tally.missing else None,
            ),
        ]  # fmt: skip
        table = RowTable(self.tr("Stock-takes"), columns)
        table.setObjectName("stockTakes")
        return table

    def _show_scopes(self, scopes: Sequence[StockScope]) -> None:
        shown = [self._scope.itemData(place) for place in range(self._scope.count())]
        if shown == list(scopes):
            return
        kept = self._scope.currentData()
        self._scope.clear()
        for scope in scopes:
            self._scope.addItem(scope_line(scope), scope)
        self._scope.setCurrentIndex(scopes.index(kept) if kept in scopes else 0)

    def _show_takes(self, takes: Sequence[StockTakeSummary]) -> None:
        self._summaries = {each.stock_take_id: each for each in takes}
        if self._chosen not in self._summaries:
            self._chosen = takes[0].stock_take_id if takes else None
        nothing = self.tr("Nothing was counted yet: choose what to count, and start.")
        self._table.show_rows(takes, nothing, lambda row: row.stock_take_id, self._chosen)
        self._read_result()

    def _on_selected(self, row: StockTakeSummary | None) -> None:
        if row is not None and row.stock_take_id != self._chosen:
            self._chosen = row.stock_take_id
            self._read_result()

    def _read_result(self) -> None:
        if self._chosen is None:
            self._count.show_nothing()
            return
        result = partial(self.context.desks.stock_takes.result, self._chosen)
        self.read(result, self._show_result, "result")

    def _show_result(self, result: StockTakeResult) -> None:
        if result.summary.stock_take_id == self._chosen:
            self._count.show_result(result)

    def _on_start(self) -> None:
        scope = self._scope.currentData()
        if scope is not None:
            self.write(self.context.desks.stock_takes.start, scope, done=self._started)

    def _started(self, summary: StockTakeSummary) -> None:
        self._chosen = summary.stock_take_id
        words = self.tr("{count} keys are expected: scan what is here")
        self.context.band.done(
            self.tr("Stock-take {number} started").format(number=summary.number),
            words.format(count=summary.tally.expected),
        )
        self.refresh()

    def _counted(self, verdict: CountVerdict) -> None:
        words, detail = self._verdict_words(verdict)
        self._count.say_scan(f"{words}　{detail}".strip(), _TONES[verdict.counted])
        if verdict.counted is Counted.FOUND:
            self.context.band.done(words, detail)
        elif verdict.counted is Counted.UNEXPECTED:
            self.context.band.refused(words, detail)
        else:
            self.context.band.looked_up(words, detail)
        # The lists follow by the hub; a scan waits for none of them.
        self._count.show_tally(verdict.tally)

    def _not_counted(self, error: Exception) -> None:
        said = sentence(error) if isinstance(error, DomainError) else ""
        self._count.say_scan(said, Tone.BAD)
        self.scan_refused(error)

    def _verdict_words(self, verdict: CountVerdict) -> tuple[str, str]:
        scan, key = verdict.scan, verdict.scan.key
        what = key.kind
        if scan.bag is not None:
            bag = self.tr("bag {number}, {count} keys")
            what = bag.format(number=scan.bag.number, count=len(scan.keys))
        words = f"{scan.unit_code}　{what}　{word(verdict.counted)}"
        if verdict.counted is Counted.FOUND:
            done = self.tr("{found} of {expected}")
            return words, done.format(found=verdict.tally.found, expected=verdict.tally.expected)
        if verdict.counted is Counted.ALREADY_COUNTED and verdict.counted_at is not None:
            return words, f"{local(verdict.counted_at)} {verdict.counted_by}"
        should = self.tr("by the books: {state}, {holder}")
        place = " ".join(part for part in (key.holder, key.place) if part)
        return words, should.format(state=word(key.state), holder=place)

    def _on_signed(self, signer: str, remark: str) -> None:
        summary = self._summaries.get(self._chosen) if self._chosen else None
        if summary is None:
            return
        question = self.tr(
            "Close stock-take {number}? Its result is signed and stays; no key is moved by it."
        )
        close = partial(self._close, summary.stock_take_id, signer, remark)
        words = question.format(number=summary.number)
        self.context.dialogs.confirm(self, words, self.tr("Close and sign"), close)

    def _close(self, stock_take_id: UUID, signer: str, remark: str) -> None:
        close = self.context.desks.stock_takes.close
        self.write(close, stock_take_id, signer, remark, done=self._closed)

    def _closed(self, result: StockTakeResult) -> None:
        summary = result.summary
        words = self.tr("{missing} missing, {unexpected} not expected: nothing was moved")
        self.context.band.done(
            self.tr("Stock-take {number} closed").format(number=summary.number),
            words.format(missing=summary.tally.missing, unexpected=summary.tally.unexpected),
        )
        if summary.paper_id is not None:
            self.print_paper(summary.paper_id)
        self.refresh()

    def _on_sheet(self) -> None:
        summary = self._summaries.get(self._chosen) if self._chosen else None
        if summary is not None and summary.paper_id is not None:
            self.print_paper(summary.paper_id)

    def _open_unit(self, unit_id: UUID) -> None:
        self.context.open_page("keys")
        self.context.open_unit(unit_id)


def _all_of(takes: StockTakeService) -> tuple[StockTakeSummary, ...]:
    """Those that run, then the signed ones."""
    return (*takes.running(), *takes.past())
