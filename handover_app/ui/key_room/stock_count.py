"""One stock-take: how it stands, what is missing, what was not expected, and its close."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QLineEdit, QPushButton, QWidget

from handover_app.domain.keys import StockTakeLine, StockTakeResult, StockTakeSummary, Tally
from handover_app.ui.messages.refused_stock_takes import scope_line
from handover_app.ui.messages.words import local, word
from handover_app.ui.tokens import Tone
from handover_app.ui.widgets.buttons import PrimaryButton
from handover_app.ui.widgets.card import Card, rule
from handover_app.ui.widgets.row_table import Column, RowTable
from handover_app.ui.widgets.table_or_words import TableOrWords
from handover_app.ui.widgets.text import Elided, set_tone, text

_LONGEST_NAME, _LONGEST_REMARK = 120, 200
_SPARED, _NARROW = (2,), 640


class CountCard(Card):
    """The figures, one of two lists, and what is done next.

    Attributes:
        typed: a short id or code that was typed.
        signed: who signs, and a remark.
        sheet_wanted: the stored sheet is to be printed.
        unit_chosen: the unit of a line.
    """

    typed = Signal(str)
    signed = Signal(str, str)
    sheet_wanted = Signal()
    unit_chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.flush()
        self._result: StockTakeResult | None = None
        self.body.addLayout(self._standing())
        self.body.addLayout(self._entry())
        self._left_out = text("", "soft")
        self._left_out.setContentsMargins(14, 0, 14, 0)
        self.body.addWidget(self._left_out)
        self._table = TableOrWords(self._lines_table())
        self._table.spare(_SPARED, _NARROW)
        self._table.table.chosen.connect(self._on_chosen)
        self.body.addWidget(self._table, 1)
        self._line = rule()
        self.body.addWidget(self._line)
        self.body.addLayout(self._foot())
        self.show_nothing()

    def show_nothing(self) -> None:
        """No stock-take is in hand."""
        self._result = None
        self.show_heading(self.tr("No stock-take chosen"))
        self.show_tally(None)
        self._show_parts(running=False, sheet=False)
        self._table.show_rows([], "", _key_of)

    def show_result(self, result: StockTakeResult) -> None:
        """Show a stock-take; what is being typed stays while it is the same one."""
        before, summary = self._result, result.summary
        if before is None or before.summary.stock_take_id != summary.stock_take_id:
            self.clear_scan()
            self._signer.clear()
            self._remark.clear()
        self._result = result
        running = summary.closed_at is None
        heading = self.tr("Stock-take {number} · {scope}")
        self.show_heading(
            heading.format(number=summary.number, scope=scope_line(summary.scope)),
            self._state(summary),
        )
        self.show_tally(summary.tally, running=running)
        self._show_parts(running=running, sheet=summary.paper_id is not None)
        self._show_lines()

    def show_tally(self, tally: Tally | None, *, running: bool = True) -> None:
        """The figures; None: no stock-take is in hand."""
        if tally is None:
            self._found.setText("")
            self._expected.setText(self.tr("Start a stock-take, or choose one."))
            return
        self._found.setText(str(tally.found))
        self._expected.setText(self.tr("of {count} found").format(count=tally.expected))
        missing = self.tr("Still to find {count}") if running else self.tr("Missing {count}")
        for place, words in (
            (0, missing.format(count=tally.missing)),
            (1, self.tr("Not expected {count}").format(count=tally.unexpected)),
        ):
            self._group.button(place).setText(words)
            self._group.button(place).setAccessibleName(words)

    def say_scan(self, words: str, tone: Tone) -> None:
        """What the last scan came to."""
        self._last.setText(words)
        set_tone(self._last, tone)
        self._entry_field.clear()

    def clear_scan(self) -> None:
        """Nothing was scanned yet."""
        self.say_scan("", Tone.NEUTRAL)

    def _standing(self) -> QHBoxLayout:
        """How many were found, and two buttons of which one is pressed: what the list shows."""
        self._found, self._expected = text("–", "total"), text("", "soft")
        self._found.setObjectName("foundKeys")
        self._group = QButtonGroup(self)
        row = QHBoxLayout()
        row.setContentsMargins(14, 0, 14, 0)
        row.setSpacing(8)
        row.addWidget(self._found)
        row.addWidget(self._expected)
        row.addStretch(1)
        for place, name in enumerate(("showMissing", "showUnexpected")):
            button = QPushButton()
            button.setObjectName(name)
            button.setCheckable(True)
            self._group.addButton(button, place)
            row.addWidget(button)
        self._group.button(0).setChecked(True)
        self._group.idClicked.connect(self._show_lines)
        return row

    def _entry(self) -> QHBoxLayout:
        self._entry_field = QLineEdit()
        self._entry_field.setObjectName("countScan")
        self._entry_field.setAccessibleName(self.tr("Scan, or type the number"))
        self._entry_field.setPlaceholderText(self._entry_field.accessibleName())
        self._entry_field.setFixedWidth(232)
        self._entry_field.returnPressed.connect(self._on_typed)
        self._last = Elided("", "strong")
        self._last.setObjectName("lastCounted")
        row = QHBoxLayout()
        row.setContentsMargins(14, 0, 14, 0)
        row.setSpacing(12)
        row.addWidget(self._entry_field)
        row.addWidget(self._last, 1)
        return row

    def _lines_table(self) -> RowTable:
        columns = [
            Column(self.tr("Unit"), lambda row: row.code, width=108),
            Column(self.tr("Key"), lambda row: row.kind, width=132),
            Column(self.tr("Number"), lambda row: row.short_id, width=112),
            Column(self.tr("Hook"), lambda row: row.place or "–", width=72),
            Column(
                self.tr("Last on the books"),
                self._note,
                tone=self._tone,
                icon=self._icon,
                order=lambda row: row.since,
                width=0,
            ),
        ]
        table = RowTable(self.tr("Keys that are missing or not expected"), columns, sortable=True)
        table.setObjectName("countLines")
        return table

    def _foot(self) -> QHBoxLayout:
        self._signer, self._remark = QLineEdit(), QLineEdit()
        row = QHBoxLayout()
        row.setContentsMargins(14, 0, 14, 10)
        row.setSpacing(8)
        for field, name, words, longest in (
            (self._signer, "countSigner", self.tr("Who signs the result"), _LONGEST_NAME),
            (self._remark, "countRemark", self.tr("Remark"), _LONGEST_REMARK),
        ):
            field.setObjectName(name)
            field.setAccessibleName(words)
            field.setPlaceholderText(words)
            field.setMaxLength(longest)
            row.addWidget(field, 1)
        self._sheet = QPushButton(self.tr("Print the sheet"))
        self._sheet.setObjectName("printCount")
        self._sheet.setAccessibleName(self._sheet.text())
        self._sheet.clicked.connect(self.sheet_wanted)
        self._close = PrimaryButton(self.tr("Close and sign"))
        self._close.setObjectName("closeCount")
        self._close.clicked.connect(self._on_close)
        row.addStretch(0)
        row.addWidget(self._sheet)
        row.addWidget(self._close)
        return row

    def _show_parts(self, *, running: bool, sheet: bool) -> None:
        for part in (self._entry_field, self._last, self._signer, self._remark, self._close):
            part.setVisible(running)
        self._sheet.setVisible(sheet)
        shown = self._result is not None
        self._line.setVisible(shown)
        for button in self._group.buttons():
            button.setVisible(shown)
        self._left_out.hide()

    def _show_lines(self) -> None:
        if self._result is None:
            return
        tally = self._result.summary.tally
        unexpected = self._group.checkedId() == 1
        rows = self._result.unexpected if unexpected else self._result.missing
        whole = tally.unexpected if unexpected else tally.missing
        more = self.tr("the first {shown} are shown; the sheet has all")
        self._left_out.setText(more.format(shown=len(rows)))
        self._left_out.setVisible(len(rows) < whole)
        nothing = self.tr("Nothing was found that was not expected.")
        if not unexpected:
            nothing = self.tr("Every expected key was found.")
        self._table.show_rows(rows, nothing, _key_of)

    def _state(self, summary: StockTakeSummary) -> str:
        if summary.closed_at is None:
            return self.tr("running since {time}").format(
                time=local(summary.started_at, "%m-%d %H:%M")
            )
        return self.tr("closed {time}, signed by {name}").format(
            time=local(summary.closed_at, "%m-%d %H:%M"), name=summary.signed_by
        )

    def _note(self, line: StockTakeLine) -> str:
        parts = (word(line.movement), line.holder, line.now_at, local(line.since, "%m-%d %H:%M"))
        said = " · ".join(part for part in parts if part)
        if line.found_at is None and line.moved_on:
            return self.tr("since the start: {said}").format(said=said)
        return said

    def _tone(self, line: StockTakeLine) -> Tone | None:
        if line.found_at is not None:
            return Tone.WARN
        if line.moved_on:
            return Tone.INFO
        # What is still to be found alarms nobody before the close.
        return None if self._running() else Tone.BAD

    def _icon(self, line: StockTakeLine) -> str:
        if line.found_at is not None:
            return "circle-alert"
        if line.moved_on:
            return "info"
        return "" if self._running() else "x"

    def _running(self) -> bool:
        return self._result is not None and self._result.summary.closed_at is None

    def _on_typed(self) -> None:
        typed = self._entry_field.text().strip()
        if typed:
            self.typed.emit(typed)

    def _on_close(self) -> None:
        self.signed.emit(self._signer.text(), self._remark.text())

    def _on_chosen(self, line: StockTakeLine) -> None:
        if line.unit_id is not None:
            self.unit_chosen.emit(line.unit_id)


def _key_of(line: StockTakeLine) -> object:
    return line.key_id
