"""The key ledger: who held what when, narrowed by unit, person, company and days; written out."""

from __future__ import annotations

from datetime import date
from functools import partial
from uuid import UUID

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout

from handover_app.domain.handover import HandoverCard
from handover_app.domain.keys import LedgerPage, LedgerPlace, LedgerRow, ScanVerdict
from handover_app.ui.context import PageContext
from handover_app.ui.key_room.ledger_filter import LedgerQuestion
from handover_app.ui.key_room.tab import KeyRoomTab
from handover_app.ui.messages.words import local, word
from handover_app.ui.widgets.card import Card
from handover_app.ui.widgets.row_table import Column, RowTable
from handover_app.ui.widgets.table_or_words import TableOrWords
from handover_app.ui.widgets.text import text

_PAUSE_MS = 250
"""Typing goes on for so long before the ledger is asked."""
_PAGE = 200
_SPARED, _NARROW = (3, 7, 8), 1100


class LedgerTab(KeyRoomTab):
    """A scan asks for the story of its key; typing narrows."""

    def __init__(self, context: PageContext) -> None:
        super().__init__(context)
        self._rows: list[LedgerRow] = []
        self._after: LedgerPlace | None = None
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._pause.timeout.connect(partial(self._ask, 0))
        self._question = LedgerQuestion(self._today())
        self._question.changed.connect(self._pause.start)
        self._card = Card(self.tr("Key ledger")).flush()
        for words, name, pressed in (
            (self.tr("Save as a workbook"), "saveLedger", self._on_save),
            (self.tr("Print"), "printLedger", self._on_print),
        ):
            link = QPushButton(words)
            link.setObjectName(name)
            link.setAccessibleName(words)
            link.setProperty("role", "link")
            link.clicked.connect(pressed)
            self._card.head.addWidget(link)
        self._table = TableOrWords(self._ledger_table())
        self._table.spare(_SPARED, _NARROW)
        self._table.table.chosen.connect(self._on_chosen)
        self._card.body.addWidget(self._question)
        self._card.body.addWidget(self._table, 1)
        self._card.body.addLayout(self._foot())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._card)

    def refresh(self) -> None:
        """Read the rows anew, as many as are shown; the question stays."""
        self._ask(len(self._rows))

    def take_scan(self, text: str) -> bool:
        """Ask for the story of the scanned key, or of every key of a bag."""
        self.ask_tag(text, self._scanned)
        return True

    def show_unit(self, unit_id: UUID) -> None:
        """Ask for the story of a unit's keys."""
        card = partial(self.context.desks.handover.card, unit_id)
        self.read(card, self._show_card, "card")

    def _show_card(self, card: HandoverCard) -> None:
        self._question.ask_unit(card.code)

    def _ledger_table(self) -> RowTable:
        columns = [
            Column(self.tr("Time"), lambda row: local(row.at, "%Y-%m-%d %H:%M"), width=136),
            Column(self.tr("Unit"), lambda row: row.code, width=96),
            Column(self.tr("Key"), lambda row: row.kind, width=128),
            Column(self.tr("Number"), lambda row: row.short_id, width=120),
            Column(self.tr("Movement"), lambda row: word(row.movement), width=104),
            Column(self.tr("Held before"), lambda row: row.held_by or "–", width=144),
            Column(self.tr("Held after"), lambda row: row.holder or "–", width=144),
            Column(self.tr("Hook"), lambda row: row.place or "–", width=60),
            Column(self.tr("Clerk"), lambda row: row.clerk, width=76),
            Column(self.tr("Loan and note"), _loan_and_note, width=0),
        ]
        table = RowTable(self.tr("Key ledger"), columns)
        table.setObjectName("keyLedger")
        return table

    def _foot(self) -> QHBoxLayout:
        self._older = QPushButton(self.tr("Show older ones"))
        self._older.setObjectName("olderMovements")
        self._older.setAccessibleName(self._older.text())
        self._older.clicked.connect(self._on_older)
        self._said = text("", "soft")
        self._said.setObjectName("ledgerCount")
        row = QHBoxLayout()
        row.setContentsMargins(14, 0, 14, 8)
        row.setSpacing(8)
        row.addWidget(self._said, 1)
        row.addWidget(self._older)
        return row

    def _today(self) -> date:
        return self.context.desks.now().astimezone().date()

    def _ask(self, shown: int) -> None:
        self._pause.stop()
        asked, count = self._question.asked(self._today()), max(shown, _PAGE)
        page = partial(self.context.desks.key_ledger.page, asked, None, count)
        self.read(page, partial(self._show_page, []), "ledger")

    def _on_older(self) -> None:
        asked, kept = self._question.asked(self._today()), list(self._rows)
        page = partial(self.context.desks.key_ledger.page, asked, self._after)
        self.read(page, partial(self._show_page, kept), "ledger")

    def _show_page(self, before: list[LedgerRow], page: LedgerPage) -> None:
        self._rows, self._after = [*before, *page.rows], page.after
        nothing = self.tr("No movement answers this: widen the days, or clear a field.")
        self._table.show_rows(self._rows, nothing, lambda row: row.movement_id)
        said = self.tr("{count} movements, newest first")
        if page.after is not None:
            said = self.tr("the newest {count} movements; there are older ones")
        self._said.setText(said.format(count=len(self._rows)) if self._rows else "")
        self._older.setVisible(page.after is not None)

    def _scanned(self, verdict: ScanVerdict) -> None:
        keys = tuple(key.key_id for key in verdict.keys)
        what = verdict.key.kind if len(keys) == 1 else ""
        number = verdict.bag.number if verdict.bag is not None else verdict.key.short_id
        words = " · ".join(part for part in (verdict.unit_code, what, number) if part)
        self._question.ask_keys(keys, words)
        self.context.band.looked_up(verdict.unit_code, words)

    def _on_chosen(self, row: LedgerRow) -> None:
        words = " · ".join(part for part in (row.code, row.kind, row.short_id) if part)
        self._question.ask_keys((row.key_id,), words)

    def _on_save(self) -> None:
        export = self.context.desks.key_ledger.workbook
        self.write(export, self._question.asked(self._today()), done=self._keep_workbook)

    def _keep_workbook(self, data: bytes) -> None:
        kinds = self.tr("Workbooks") + " (*.xlsx)"
        name = self.tr("key ledger") + f" {self._today():%Y-%m-%d}.xlsx"
        self.keep(self.tr("Key ledger"), name, kinds, data)

    def _on_print(self) -> None:
        export = self.context.desks.key_ledger.pdf
        self.write(export, self._question.asked(self._today()), done=self._show_pdf)

    def _show_pdf(self, pdf: bytes) -> None:
        self.context.printing(pdf, self.tr("Key ledger"))


def _loan_and_note(row: LedgerRow) -> str:
    return " · ".join(part for part in (row.loan_number, row.note) if part)
