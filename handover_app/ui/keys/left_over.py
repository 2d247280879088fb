"""What a stock-take has not found yet, and what it found without expecting it."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from handover_app.domain.keys import StockTakeLine, StockTakeResult
from handover_app.ui.messages import local, word
from handover_app.ui.tokens import Tone
from handover_app.ui.widgets.row_table import Column, RowTable
from handover_app.ui.widgets.table_or_words import TableOrWords

_NUMBER, _NARROW = (2,), 640
"""Where there is little room, whose key is missing matters more than its number."""


class LeftOverTable(QWidget):
    """Unexpected keys first, then those that are missing still, by place."""

    def __init__(self) -> None:
        super().__init__()
        self.table = RowTable(
            self.tr("Missing and unexpected keys"),
            [
                Column(
                    self.tr("Unit"),
                    lambda line: line.code,
                    tone=self._tone,
                    icon=lambda line: "circle-alert" if line.found_at else "circle",
                    width=112,
                ),
                Column(self.tr("Key"), lambda line: line.kind, width=140),
                Column(self.tr("Number"), lambda line: line.short_id, width=124),
                Column(self.tr("Place"), lambda line: line.place or "—", width=70),
                Column(self.tr("Result"), self._result, tone=self._tone, width=0),
            ],
        )
        self._rows = TableOrWords(self.table)
        self._rows.spare(_NUMBER, _NARROW)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._rows)
        self.show_left(None)

    def show_left(self, result: StockTakeResult | None) -> None:
        """Show a result; None: nothing is being counted."""
        rows = () if result is None else (*result.unexpected, *result.missing)
        nothing = self.tr("Every expected key was found.")
        if result is None:
            nothing = self.tr("Choose what to count and begin; then scan key after key.")
        self._rows.show_rows(rows, nothing, lambda line: line.key_id)

    @staticmethod
    def _tone(line: StockTakeLine) -> Tone:
        return Tone.WARN if line.found_at else Tone.NEUTRAL

    def _result(self, line: StockTakeLine) -> str:
        if line.found_at:
            return self.tr("unexpected: {holder}").format(holder=line.holder)
        since = local(line.since, "%m-%d %H:%M")
        missing = self.tr("not found yet")
        return f"{missing} · {word(line.movement)} {since}"
