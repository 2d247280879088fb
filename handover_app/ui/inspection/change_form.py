"""Changing a defect: its fields as they are, and what is said of a measured value at once."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import QLineEdit

from handover_app.domain.defects import LONGEST, SEVERITIES, DefectDetail, LoggingTables
from handover_app.ui.inspection.day_field import DayField
from handover_app.ui.inspection.side_form import SideForm
from handover_app.ui.widgets.defect_columns import severity_word
from handover_app.ui.widgets.fields import QuietBox
from handover_app.ui.widgets.measured import MeasuredField


class ChangeForm(SideForm):
    """Says only what was changed, by the names of the fields."""

    def __init__(self, detail: DefectDetail, tables: LoggingTables) -> None:
        defect = detail.summary
        heading = self.tr("Change number {number}").format(number=defect.number)
        super().__init__(heading, self.tr("Save"))
        self._defect, self._tables = defect, tables
        self._lines: dict[str, QLineEdit] = {}
        self._line("description", self.tr("In words"), defect.description)
        self._line("room", self.tr("Room"), defect.room)
        self._trade = self._box("trade", self.tr("Trade"))
        for trade in dict.fromkeys((*tables.trades(), defect.trade)):
            self._trade.addItem(trade, trade)
        self._trade.choose(defect.trade)
        self._contractor = self._box("contractor", self.tr("Contractor"))
        self._offer(defect.contractor)
        self._trade.activated.connect(self._on_trade)
        self._severity = self._box("severity", self.tr("Severity"))
        for each in SEVERITIES:
            self._severity.addItem(severity_word(each), each)
        self._severity.choose(defect.severity)
        self._due = DayField(self.tr("Due"), "change-due")
        self._due.show_day(defect.due)
        self.labelled(self.tr("Due"), self._due, "change-due")
        self._measured = MeasuredField("change-measured")
        self._measured.show_limits(detail.limits)
        if detail.limits is not None:
            value = defect.measured
            self._measured.field.setText("" if value is None else f"{value:f}")
            self.plain(self._measured)
        self._line("demand", self.tr("Owner asks"), defect.demand)
        self._line("note", self.tr("Note"), defect.note)
        self.filled()

    def said(self) -> dict[str, Any]:
        defect = self._defect
        typed: dict[str, Any] = {name: line.text().strip() for name, line in self._lines.items()}
        typed |= {
            "trade": self._trade.currentData(),
            "contractor": self._contractor.currentData() or "",
            "severity": self._severity.currentData(),
            "due": self._due.day(),
        }
        changed = {name: now for name, now in typed.items() if now != getattr(defect, name)}
        before = "" if defect.measured is None else f"{defect.measured:f}"
        if self._measured.typed() != before:
            changed["measured"] = self._measured.typed()
        return changed

    def _line(self, name: str, words: str, shown: str) -> None:
        field = self._lines[name] = QLineEdit(shown)
        field.setMaxLength(LONGEST[name])
        field.setCursorPosition(0)
        field.returnPressed.connect(self.save)
        self.labelled(words, field, f"change-{name}")

    def _box(self, name: str, words: str) -> QuietBox:
        box = QuietBox()
        self.labelled(words, box, f"change-{name}")
        return box

    def _offer(self, chosen: str) -> None:
        """Everybody with the trade, who is named now, and nobody."""
        names = self._tables.contractors_of(self._trade.currentData())
        with QSignalBlocker(self._contractor):
            self._contractor.clear()
            for name in dict.fromkeys((*names, chosen)):
                self._contractor.addItem(name or self.tr("nobody responsible"), name)
            self._contractor.choose(chosen)

    def _on_trade(self) -> None:
        self._offer(self._tables.contractor(self._trade.currentData()))
