"""The presets of the defect that is being noted: all may be changed, none need be."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from PySide6.QtCore import QSignalBlocker
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QVBoxLayout, QWidget

from handover_app.domain.defects import SEVERITIES, LoggingTables, StandardDefect
from handover_app.ui.inspection.day_field import DayField
from handover_app.ui.widgets.defect_columns import severity_word
from handover_app.ui.widgets.fields import QuietBox
from handover_app.ui.widgets.measured import MeasuredField

_NARROW = 760
"""Pixels below which one line has no room for the measured value."""


class PresetLine(QWidget):
    """Severity, trade, contractor, due day and, where the row has limits, the measured value."""

    def __init__(self, today: Callable[[], date]) -> None:
        super().__init__()
        self._today = today
        self._tables: LoggingTables | None = None
        self._row: StandardDefect | None = None
        self._words = ""
        self._by_hand: set[str] = set()
        self._offered: tuple[str | None, ...] | None = None
        self.trade_kept = ""
        self._severity = _box(self.tr("Severity"), "preset-severity", 0)
        self._severity.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        for each in SEVERITIES:
            self._severity.addItem(severity_word(each), each)
        self._trade = _box(self.tr("Trade"), "preset-trade", 4)
        self._contractor = _box(self.tr("Contractor"), "preset-contractor", 6)
        self._boxes = {
            "severity": self._severity,
            "trade": self._trade,
            "contractor": self._contractor,
        }
        self._due = DayField(self.tr("Due"), "preset-due")
        self.measured = MeasuredField("preset-measured")
        self._severity.activated.connect(lambda _: self._by_hand.add("severity"))
        self._trade.activated.connect(self._on_trade)
        self._contractor.activated.connect(lambda _: self._by_hand.add("contractor"))
        self._due.chosen.connect(lambda: self._by_hand.add("due"))
        self._first, self._second = QHBoxLayout(), QHBoxLayout()
        self._first.setSpacing(8)
        self._first.addWidget(self._severity)
        self._first.addWidget(self._trade, 2)
        self._first.addWidget(self._contractor, 3)
        self._first.addWidget(self._due)
        self._second.addWidget(self.measured)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 0, 14, 0)
        column.setSpacing(6)
        column.addLayout(self._first)
        column.addLayout(self._second)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Where one line is too narrow, what is measured stands on a second one."""
        super().resizeEvent(event)
        if self.width() < _NARROW:
            self._second.addWidget(self.measured)
        else:
            self._first.addWidget(self.measured, 4)

    def show_tables(self, tables: LoggingTables) -> None:
        """Choose from these trades and contractors."""
        self._tables = tables
        shown = self._trade.currentData()
        with QSignalBlocker(self._trade):
            self._trade.clear()
            for trade in tables.trades():
                self._trade.addItem(trade, trade)
            self._trade.choose(shown)
        self._show()

    def show_row(self, row: StandardDefect | None, words: str) -> None:
        """The row under the mark, or None for free ``words``; what was set by hand stays."""
        self._row, self._words = row, words
        self._show()

    def values(self) -> dict[str, Any]:
        """What the desk has set; the rest comes from the tables when it is saved."""
        found: dict[str, Any] = {}
        if "severity" in self._by_hand:
            found["severity"] = self._severity.currentData()
        if "trade" in self._by_hand or self._row is None:
            found["trade"] = self._trade.currentData() or ""
        if "contractor" in self._by_hand:
            found["contractor"] = self._contractor.currentData() or ""
        if "due" in self._by_hand:
            found["due"] = self._due.day()
        return found | {"measured": self.measured.typed()}

    def saved(self) -> None:
        """The next defect has presets of its own; its trade is the kept one in free words."""
        self.trade_kept = self._trade.currentData() or ""
        self._by_hand.clear()
        self.measured.field.clear()

    def restore(self, values: Mapping[str, Any]) -> None:
        """What was set for a defect that was refused, to be mended."""
        for name, box in self._boxes.items():
            if name in values and (name != "trade" or self._row is not None):
                self._by_hand.add(name)
                box.choose(values[name])
                # A trade has contractors of its own, which come next.
                self._show()
        if "due" in values:
            self._by_hand.add("due")
            self._due.show_day(values["due"])
        self.measured.field.setText(str(values.get("measured", "")))

    def clear(self) -> None:
        """Another household."""
        self.trade_kept = ""
        self._by_hand.clear()
        self.measured.field.clear()

    def _wanted_trade(self, tables: LoggingTables) -> str:
        if "trade" in self._by_hand:
            return self._trade.currentData() or ""
        if self._row is not None:
            return ""
        return tables.index.guess_trade(self._words) or self.trade_kept

    def _show(self) -> None:
        if self._tables is None:
            return
        preset = self._tables.preset(self._row, self._wanted_trade(self._tables), self._today())
        if "severity" not in self._by_hand:
            self._severity.choose(preset.severity)
        self._trade.choose(preset.trade)
        if "contractor" not in self._by_hand:
            self._offer(self._tables.contractors_of(preset.trade), preset.contractor)
        if "due" not in self._by_hand:
            self._due.show_day(preset.due)
        self.measured.show_limits(preset.limits)

    def _offer(self, names: tuple[str, ...], chosen: str) -> None:
        offered = (*names, "" if chosen else None)
        if offered == self._offered:
            # Filling the box anew at each key, and laying the line out for it, takes longer
            # than the search.
            self._contractor.choose(chosen)
            return
        self._offered = offered
        with QSignalBlocker(self._contractor):
            self._contractor.clear()
            if not chosen:
                self._contractor.addItem(self.tr("nobody named"), "")
            for name in names:
                self._contractor.addItem(name, name)
            self._contractor.choose(chosen)

    def _on_trade(self) -> None:
        self._by_hand.add("trade")
        # Somebody else is responsible for the trade that was chosen now.
        self._by_hand.discard("contractor")
        self._show()


def _box(words: str, name: str, letters: int) -> QuietBox:
    made = QuietBox()
    made.setObjectName(name)
    made.setAccessibleName(words)
    made.setToolTip(words)
    made.setMinimumContentsLength(letters)
    made.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    return made
