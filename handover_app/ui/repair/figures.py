"""The figures of the day in one row; the formula stands in each tool tip."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from handover_app.domain.defects import RepairFigures
from handover_app.ui.tokens import GRID
from handover_app.ui.widgets.order_words import tenths
from handover_app.ui.widgets.text import text


class _Figure(QWidget):
    """A small word with its figure."""

    def __init__(self, words: str, name: str, formula: str) -> None:
        super().__init__()
        self._words, self._formula = words, formula
        self._figure = text("", "strong")
        self._figure.setObjectName(name)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GRID)
        row.addWidget(text(words, "small"))
        row.addWidget(self._figure)

    def show_figure(self, figure: str, **facts: object) -> None:
        self._figure.setText(figure)
        self.setToolTip(self._formula.format(**facts))
        self.setAccessibleName(f"{self._words} {figure}")
        self.setAccessibleDescription(self.toolTip())


class FiguresRow(QFrame):
    """Closing rate, response and repair time of today (domain guide 7.3)."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self._rate = _Figure(
            self.tr("Closed on the spot today"),
            "closingRate",
            self.tr(
                "Closed the same day {closed} ÷ found today of the on-the-spot class {found} "
                "(cancelled ones left out)"
            ),
        )
        self._response = _Figure(
            self.tr("Mean response"),
            "meanResponse",
            self.tr("From request to arrival, mean of the {count} orders that arrived today"),
        )
        self._repair = _Figure(
            self.tr("Mean repair"),
            "meanRepair",
            self.tr("From arrival to done, mean of the {count} orders that were done today"),
        )
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 8, 14, 8)
        row.setSpacing(28)
        for each in (self._rate, self._response, self._repair):
            row.addWidget(each)
        row.addStretch(1)
        self.show_figures(RepairFigures())

    def show_figures(self, found: RepairFigures) -> None:
        """Show the figures of today."""
        minutes = self.tr("min")
        self._rate.show_figure(
            tenths(found.closing_rate, "%"), closed=found.closed, found=found.found
        )
        self._response.show_figure(tenths(found.mean_response, minutes), count=found.arrived)
        self._repair.show_figure(tenths(found.mean_repair, minutes), count=found.done)
