"""What an import found: counts, left-out rows, clashes, and totals to compare."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QTabWidget, QVBoxLayout, QWidget

from handover_app.domain.unit_rows import RowProblem
from handover_app.domain.units import BuildingTotals, FieldClash, ImportResult
from handover_app.ui.messages import word
from handover_app.ui.tokens import GAP, Tone
from handover_app.ui.widgets.card import Card
from handover_app.ui.widgets.row_table import Column, RowTable
from handover_app.ui.widgets.text import text
from handover_app.ui.widgets.tiles import StatTile


class CountTiles(QWidget):
    """Read, new, changed, same, left out: in units, the last in rows of the sheet."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GAP)
        self._tiles = {
            "read": StatTile(self.tr("Rows of units read")),
            "created": StatTile(self.tr("New")),
            "updated": StatTile(self.tr("Changed")),
            "unchanged": StatTile(self.tr("Same")),
            "leftOut": StatTile(self.tr("Left out")),
        }
        for name, tile in self._tiles.items():
            tile.setObjectName(name)
            row.addWidget(tile, 1)

    def show_counts(self, result: ImportResult | None, *, done: bool) -> None:
        """Show an answer; None while it is being worked out."""
        if result is None:
            for tile in self._tiles.values():
                tile.show_figure("…", self.tr("being read"))
            return
        written = self.tr("written") if done else self.tr("will be written")
        clashes = len(result.clashes)
        self._tiles["read"].show_figure(str(result.read), self.tr("without subtotals"))
        self._tiles["created"].show_figure(str(result.created), written, _tone(result.created))
        self._tiles["updated"].show_figure(str(result.updated), written, _tone(result.updated))
        self._tiles["unchanged"].show_figure(
            str(result.unchanged),
            self.tr("clashes {count}").format(count=clashes),
            Tone.WARN if clashes else Tone.NEUTRAL,
        )
        self._tiles["leftOut"].show_figure(
            str(result.left_out),
            self.tr("reasons below"),
            Tone.BAD if result.left_out else Tone.NEUTRAL,
        )


def _tone(count: int) -> Tone:
    return Tone.GOOD if count else Tone.NEUTRAL


class _OrNothing(QStackedWidget):
    """A table, or a sentence where it has no row."""

    def __init__(self, table: RowTable, nothing: str) -> None:
        super().__init__()
        self.table = table
        empty = QWidget()
        column = QVBoxLayout(empty)
        column.setContentsMargins(14, 14, 14, 14)
        column.addWidget(text(nothing, "soft", wrap=True))
        column.addStretch(1)
        self.addWidget(table)
        self.addWidget(empty)

    def show_rows(self, rows: tuple[object, ...]) -> None:
        self.table.show_rows(rows)
        self.setCurrentIndex(0 if rows else 1)


class FoundCard(Card):
    """Three tables behind tabs: left-out rows, clashes, totals by building."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.flush()
        self.setAccessibleName(self.tr("What was found"))
        self._tabs = QTabWidget()
        self._tabs.setDocumentMode(True)
        self._tabs.tabBar().setDrawBase(False)
        self._tabs.setAccessibleName(self.tr("What was found"))
        self._problems = _OrNothing(self._problem_table(), self.tr("No row is left out."))
        self._clashes = _OrNothing(
            self._clash_table(), self.tr("The workbook and the desks agree in every field.")
        )
        self._totals = _OrNothing(self._totals_table(), self.tr("There are no units yet."))
        for part in (self._problems, self._clashes, self._totals):
            self._tabs.addTab(part, "")
        self.body.addWidget(self._tabs, 1)

    def show_found(self, result: ImportResult | None) -> None:
        """Show an answer; None empties the tables."""
        problems = result.problems if result else ()
        clashes = result.clashes if result else ()
        totals = result.totals if result else ()
        self._problems.show_rows(problems)
        self._clashes.show_rows(clashes)
        self._totals.show_rows(totals)
        left_out = result.left_out if result else 0
        for place, words in enumerate(
            (
                self.tr("Left-out rows {count}").format(count=left_out),
                self.tr("Clashes {count}").format(count=len(clashes)),
                self.tr("Totals by building"),
            )
        ):
            self._tabs.setTabText(place, words)

    def _problem_table(self) -> RowTable:
        table = RowTable(
            self.tr("Left-out rows"),
            [
                Column(self.tr("Row"), _row, right=True, order=lambda p: p.row, width=64),
                Column(self.tr("Unit"), lambda p: p.unit or "—", width=104),
                Column(self.tr("Column"), lambda p: p.column, width=146),
                Column(self.tr("Kind"), lambda p: word(p.kind), width=160),
                Column(self.tr("Reason"), lambda p: p.message, width=0),
            ],
            sortable=True,
        )
        table.setObjectName("problems")
        return table

    def _clash_table(self) -> RowTable:
        table = RowTable(
            self.tr("Clashes"),
            [
                Column(self.tr("Row"), _row, right=True, order=lambda c: c.row, width=64),
                Column(self.tr("Unit"), lambda c: c.unit, width=104),
                Column(self.tr("Column"), lambda c: c.column, width=146),
                Column(self.tr("At the desk (kept)"), lambda c: c.desk, width=160),
                Column(self.tr("In the workbook"), lambda c: c.workbook, width=0),
            ],
            sortable=True,
        )
        table.setObjectName("clashes")
        return table

    def _totals_table(self) -> RowTable:
        table = RowTable(
            self.tr("Totals by building"),
            [
                Column(self.tr("Building"), lambda t: t.building, width=0),
                Column(self.tr("Units"), lambda t: str(t.units), right=True, width=70),
                Column(self.tr("Sold"), lambda t: str(t.sold), right=True, width=70),
                Column(self.tr("Contract sum"), _sum, right=True, width=150),
                Column(
                    self.tr("Contracted ㎡"), lambda t: f"{t.contracted_gross:,}", True, width=120
                ),
                Column(self.tr("Measured ㎡"), lambda t: f"{t.measured_gross:,}", True, width=120),
            ],
        )
        table.setObjectName("totals")
        return table


def _row(found: RowProblem | FieldClash) -> str:
    return str(found.row)


def _sum(totals: BuildingTotals) -> str:
    return totals.contract_total.format()
