"""Counting: one scan a key or bag, against what was expected when the stock-take began (E04)."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QPushButton

from handover_app.domain.keys import (
    Counted,
    CountVerdict,
    StockScope,
    StockTakeResult,
    StockTakeSummary,
)
from handover_app.domain.papers import PaperKind
from handover_app.domain.receipts import PaperRef
from handover_app.ui.context import PageContext
from handover_app.ui.keys.left_over import LeftOverTable
from handover_app.ui.keys.mode_card import ModeCard
from handover_app.ui.messages import local
from handover_app.ui.messages.refused_stock_takes import scope_line
from handover_app.ui.messages.scans import what
from handover_app.ui.tokens import PADDING, Tone
from handover_app.ui.widgets.buttons import PrimaryButton
from handover_app.ui.widgets.card import rule
from handover_app.ui.widgets.text import text


class CountingCard(ModeCard):
    """The running stock-take; it can be left and resumed, here or at another station."""

    def __init__(self, context: PageContext) -> None:
        super().__init__(context)
        self.flush()
        self._running: tuple[StockTakeSummary, ...] = ()
        self._scopes: tuple[StockScope, ...] = ()
        self.session, self.start = QComboBox(), QPushButton(self.tr("Begin"))
        self.missing = LeftOverTable()
        self.signer = QLineEdit()
        self.primary = PrimaryButton(self.tr("Sign and close"))
        for name, words, field in (
            ("stockTake", self.tr("Stock-take"), self.session),
            ("startStockTake", self.start.text(), self.start),
            ("signedBy", self.tr("Signed by"), self.signer),
            ("closeStockTake", self.primary.text(), self.primary),
        ):
            field.setObjectName(name)
            field.setAccessibleName(words)
        self.signer.setPlaceholderText(self.tr("Signed by"))
        self.session.currentIndexChanged.connect(self._on_session)
        self.start.clicked.connect(self._on_start)
        self.primary.clicked.connect(self._on_close)
        self._assemble()
        self._show_tally()

    def begin(self) -> None:
        """Offer what is being counted, and what could be."""
        takes, fail = self.context.desks.stock_takes, self.context.show_error
        self.context.runner.read(self, takes.scopes, self._offer_scopes, fail, key="scopes")
        self.context.runner.read(self, takes.running, self._offer, fail, key="takes")

    def take_scan(self, code: str) -> None:
        """Count what was scanned; without a running stock-take nothing is counted."""
        take = self._current()
        if take is None:
            self.context.band.refused(
                self.tr("Not counted: no stock-take is running. Begin one, then scan again.")
            )
            return
        act = self.context.session.act()
        scan = partial(self.context.desks.stock_takes.scan, act, take.stock_take_id, code)
        self.context.runner.write(self, scan, self._counted, self.refused)

    def _counted(self, verdict: CountVerdict) -> None:
        words = f"{verdict.scan.unit_code}　{what(verdict.scan)}"
        so_far = self._so_far(verdict.tally.found, verdict.tally.expected)
        if verdict.counted is Counted.UNEXPECTED:
            line = verdict.scan.key
            detail = self.tr("not expected here: {holder}").format(holder=line.holder)
            # It is counted; but whoever looks at keys alone has to hear that something is wrong.
            self.context.band.refused(words, detail)
            self.note(Tone.WARN, f"{words} {detail}")
        elif verdict.counted is Counted.ALREADY_COUNTED:
            self.context.band.looked_up(words, self.tr("counted before"))
            self.note(Tone.INFO, words)
        else:
            self.context.band.done(words, so_far)
            self.note(Tone.GOOD, words)
        self.remarked.emit(so_far)
        self._read_result()

    def _offer_scopes(self, scopes: Sequence[StockScope]) -> None:
        self._scopes = tuple(scopes)
        self._fill()

    def _offer(self, running: Sequence[StockTakeSummary]) -> None:
        self._running = tuple(running)
        self._fill()

    def _fill(self) -> None:
        """Running ones first, then what can be begun; the choice stays."""
        chosen = self.session.currentText()
        counting = {take.scope for take in self._running}
        self.session.blockSignals(True)
        self.session.clear()
        for take in self._running:
            begun = local(take.started_at, "%m-%d %H:%M")
            self.session.addItem(f"{take.number} · {scope_line(take.scope)} · {begun}", take)
        for scope in self._scopes:
            if scope not in counting:
                self.session.addItem(scope_line(scope), scope)
        self.session.setCurrentIndex(max(self.session.findText(chosen), 0))
        self.session.blockSignals(False)
        self._on_session()

    def _current(self) -> StockTakeSummary | None:
        chosen = self.session.currentData()
        return chosen if isinstance(chosen, StockTakeSummary) else None

    def _on_session(self) -> None:
        self.start.setEnabled(isinstance(self.session.currentData(), StockScope))
        self._show_tally()
        self._read_result()

    def _on_start(self) -> None:
        scope = self.session.currentData()
        act = self.context.session.act()
        start = partial(self.context.desks.stock_takes.start, act, scope)
        self.context.runner.write(self, start, self._started, self.show_failure)

    def _started(self, take: StockTakeSummary) -> None:
        words = self.tr("{number} begun: {count} keys expected")
        self.context.band.done(words.format(number=take.number, count=take.tally.expected))
        self.session.setCurrentIndex(-1)
        self.begin()

    def _read_result(self) -> None:
        take = self._current()
        if take is None:
            self.missing.show_left(None)
            return
        result = partial(self.context.desks.stock_takes.result, take.stock_take_id)
        self.context.runner.read(self, result, self._show_result, self.show_failure, key="take")

    def _show_result(self, result: StockTakeResult) -> None:
        self.missing.show_left(result)
        self._show_tally(result.summary)

    def _show_tally(self, take: StockTakeSummary | None = None) -> None:
        take = take or self._current()
        self.primary.setEnabled(take is not None)
        self.signer.setEnabled(take is not None)
        if take is None:
            self.show_heading(self.tr("Stock-take"), self.tr("none is running"))
            return
        tally = take.tally
        remark = self._so_far(tally.found, tally.expected)
        if tally.unexpected:
            remark += " · " + self.tr("{count} unexpected").format(count=tally.unexpected)
        self.show_heading(self.tr("Stock-take {number}").format(number=take.number), remark)

    def _so_far(self, found: int, expected: int) -> str:
        return self.tr("{found} of {expected} found").format(found=found, expected=expected)

    def _on_close(self) -> None:
        take = self._current()
        if take is None:
            return
        act, signer = self.context.session.act(), self.signer.text().strip()
        close = partial(self.context.desks.stock_takes.close, act, take.stock_take_id, signer)
        self.context.runner.write(self, close, self._closed, self.show_failure)

    def _closed(self, result: StockTakeResult) -> None:
        tally = result.summary.tally
        words = self.tr("{number} closed: {missing} missing, {unexpected} unexpected").format(
            number=result.summary.number, missing=tally.missing, unexpected=tally.unexpected
        )
        self.context.band.done(words)
        self.signer.clear()
        if result.summary.paper_id is not None:
            ref = PaperRef(result.summary.paper_id, PaperKind.STOCK_TAKE.name, "")
            printing = partial(
                self.context.desks.papers.print, self.context.session.act(), ref.paper_id
            )
            self.context.runner.write(self, printing, self._print, self.show_failure)
        self.begin()

    def _print(self, paper: object) -> None:
        self.context.printing(paper.pdf, paper.name)  # type: ignore[attr-defined]

    def _assemble(self) -> None:
        row, foot = QHBoxLayout(), QHBoxLayout()
        for layout, bottom in ((row, 0), (foot, 10)):
            layout.setContentsMargins(PADDING - 1, 0, PADDING - 1, bottom)
            layout.setSpacing(8)
        row.addWidget(text(self.tr("Scope"), "soft"))
        row.addWidget(self.session, 1)
        row.addWidget(self.start)
        foot.addStretch(1)
        foot.addWidget(self.signer)
        foot.addWidget(self.primary)
        self.body.addLayout(row)
        self.body.addWidget(self.missing, 1)
        self.body.addWidget(rule())
        self.body.addLayout(foot)
