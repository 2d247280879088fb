"""The table of tolerances: limits of measured values with their standard, a row to change below."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from handover_app.domain.defects import MeasureWrong, Tolerance, ToleranceLine, measured_value
from handover_app.ui.messages import sentence
from handover_app.ui.tokens import Tone
from handover_app.ui.widgets.card import Card
from handover_app.ui.widgets.fields import Labelled, button, line
from handover_app.ui.widgets.row_table import Column, RowTable
from handover_app.ui.widgets.table_or_words import TableOrWords
from handover_app.ui.widgets.text import set_tone, text

_FIELDS = ("low", "high", "unit", "standard", "note")
_LONGEST = {"low": 12, "high": 12, "unit": 10, "standard": 120, "note": 200}
_SHARES = {"low": 2, "high": 2, "unit": 2, "standard": 5, "note": 4}


class TolerancesCard(Card):
    """Every row of the standard list; those with limits first.

    Attributes:
        submitted: a row's code and its :class:`Tolerance`, or None for no limits.
    """

    submitted = Signal(str, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._line: ToleranceLine | None = None
        self._allowed = True
        self.show_heading(self.tr("Tolerances of measured values"))
        self.flush()
        table = RowTable(self.heading.text(), self._columns(), sortable=True)
        table.setObjectName("tolerances")
        table.selected.connect(self._on_selected)
        self._rows = TableOrWords(table)
        self._rows.spare((5, 6), 640)
        self.body.addWidget(self._rows, 1)
        self._fields: dict[str, QLineEdit] = {}
        self.body.addWidget(self._foot())
        self._refused = text("", "small", wrap=True)
        self._refused.setContentsMargins(14, 0, 14, 8)
        set_tone(self._refused, Tone.BAD)
        self._refused.hide()
        self.body.addWidget(self._refused)
        self._show_button()

    def allow(self, may: bool) -> None:
        """Who may not change the settings sees them."""
        self._allowed = may
        self._show_button()

    def show_lines(self, lines: Sequence[ToleranceLine]) -> None:
        """Show the table; what is being typed stays."""
        limited = sum(each.limits is not None for each in lines)
        words = self.tr("{count} of {all} rows").format(count=limited, all=len(lines))
        self.show_heading(self.heading.text(), words)
        typed = None if self._line is None else self._typed()
        clean = self._line is None or typed == _texts(self._line)
        code = None if self._line is None else self._line.code
        self._rows.show_rows(lines, self.tr("The standard list is empty."), lambda row: row.code)
        now = next((each for each in lines if each.code == code), None)
        if now is not None:
            self._line = now
            if clean:
                self._fill(_texts(now))
        self._show_button()

    def _columns(self) -> list[Column]:
        return [
            Column(self.tr("Code"), lambda row: row.code, width=84),
            Column(self.tr("Defect"), lambda row: row.description, width=0),
            Column(self.tr("Lower limit"), lambda row: _texts(row)["low"], right=True, width=64),
            Column(self.tr("Upper limit"), lambda row: _texts(row)["high"], right=True, width=64),
            Column(self.tr("Unit of measure"), lambda row: _texts(row)["unit"], width=64),
            Column(self.tr("Standard"), lambda row: _texts(row)["standard"], width=180),
            Column(self.tr("Remark"), lambda row: _texts(row)["note"], width=140),
        ]

    def _foot(self) -> QWidget:
        foot = QWidget()
        row = QHBoxLayout(foot)
        row.setContentsMargins(14, 6, 14, 8)
        row.setSpacing(8)
        words = {
            "low": self.tr("Lower limit"),
            "high": self.tr("Upper limit"),
            "unit": self.tr("Unit of measure"),
            "standard": self.tr("Standard"),
            "note": self.tr("Remark"),
        }
        for name in _FIELDS:
            field = self._fields[name] = line(words[name], f"tolerance-{name}")
            field.setMaxLength(_LONGEST[name])
            field.textChanged.connect(self._show_button)
            field.returnPressed.connect(self._on_save)
            row.addWidget(Labelled(words[name], field, f"tolerance-{name}"), _SHARES[name])
        self._save = button(self.tr("Set"), "setTolerance")
        self._save.setAccessibleName(self.tr("Set the limits of the marked row"))
        self._save.clicked.connect(self._on_save)
        row.addWidget(Labelled(" ", self._save, "setTolerance"))
        self._save.setAccessibleName(self.tr("Set the limits of the marked row"))
        return foot

    def _on_selected(self, row: ToleranceLine | None) -> None:
        if row is not None and (self._line is None or row.code != self._line.code):
            self._line = row
            self._fill(_texts(row))
        self._show_button()

    def _fill(self, texts: dict[str, str]) -> None:
        for name, field in self._fields.items():
            field.setText(texts[name])
        self._refused.hide()

    def _typed(self) -> dict[str, str]:
        return {name: field.text().strip() for name, field in self._fields.items()}

    def _show_button(self) -> None:
        if not hasattr(self, "_save"):
            return
        marked = self._line is not None and self._allowed
        for field in self._fields.values():
            field.setEnabled(marked)
        changed = self._line is not None and self._typed() != _texts(self._line)
        self._save.setEnabled(marked and changed)

    def _on_save(self) -> None:
        if self._line is None or not self._save.isEnabled():
            return
        try:
            limits = _limits(self._typed())
        except MeasureWrong as error:
            self._refused.setText(sentence(error))
            self._refused.show()
            return
        self._refused.hide()
        self.submitted.emit(self._line.code, limits)


def _texts(row: ToleranceLine) -> dict[str, str]:
    """A row's limits as they stand in the fields."""
    limits = row.limits
    if limits is None:
        return dict.fromkeys(_FIELDS, "")
    return {
        "low": f"{limits.low:f}",
        "high": "" if limits.high is None else f"{limits.high:f}",
        "unit": limits.unit,
        "standard": limits.standard,
        "note": limits.note,
    }


def _limits(typed: dict[str, str]) -> Tolerance | None:
    """What the fields say; all empty: no limits. Raises: MeasureWrong."""
    if not any(typed.values()):
        return None
    low, high = measured_value(typed["low"]), measured_value(typed["high"])
    return Tolerance(low or Decimal(0), high, typed["unit"], typed["standard"], typed["note"])
