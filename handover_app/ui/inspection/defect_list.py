"""What is noted of a unit: its defects, its remarks, and the classes the contract names."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from handover_app.domain.defects import DefectSummary
from handover_app.domain.inspections import InspectionSummary
from handover_app.ui.icons import IconLabel
from handover_app.ui.inspection.remarks import RemarkList, count_words
from handover_app.ui.tokens import Tone
from handover_app.ui.widgets.defect_columns import defect_columns
from handover_app.ui.widgets.fields import button
from handover_app.ui.widgets.row_table import RowTable
from handover_app.ui.widgets.table_or_words import TableOrWords
from handover_app.ui.widgets.text import Elided, set_tone

_COLUMNS = (
    "number", "room", "what", "trade", "contractor", "due", "state", "move", "photos",
)  # fmt: skip
_FITTED = ("room", "due", "state", "move")
_NARROWEST, _WIDEST, _WIDEST_ROOM = 44, 132, 92
_AIR, _ICON = 26, 50
"""Pixels beside the words of a cell: its edges, and its icon."""
_SPARED = {"trade": 860, "contractor": 860, "photos": 700, "due": 560}
"""Columns that are left out while the place is narrower than these pixels."""
_ROW = 30
"""Pixels; lower than elsewhere, so that the smallest window still shows a list."""


class DefectList(QWidget):
    """Defects, or remarks, or what the search found; one line below says what is to be known.

    Attributes:
        selected: the defect under the cursor, or None.
        opened: Enter or a double click on a defect.
    """

    selected = Signal(object)
    opened = Signal()

    def __init__(self, today: Callable[[], date], found: TableOrWords) -> None:
        super().__init__()
        self._allowed = self._typing_defect = self._typing_remark = False
        self._wanted: UUID | None = None
        self._rows: Sequence[DefectSummary] = ()
        self._fitted: Sequence[DefectSummary] = ()
        self._known = False
        self._columns = defect_columns(today)
        shown = [self._columns[name] for name in _COLUMNS]
        self.table = RowTable(self.tr("Defects of this unit"), shown, sortable=True)
        self.table.setObjectName("defects")
        self.table.selected.connect(self._on_selected)
        self.table.chosen.connect(lambda _row: self.opened.emit())
        self._noted, self._remarks, self._found = TableOrWords(self.table), RemarkList(), found
        self._pages = QStackedWidget()
        for page in (self._noted, self._remarks, self._found):
            page.table.verticalHeader().setDefaultSectionSize(_ROW)
            self._pages.addWidget(page)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self._pages, 1)
        column.addWidget(self._foot())
        self.show_defects(())
        self._known = False

    def _foot(self) -> QWidget:
        self._line = QWidget()
        row = QHBoxLayout(self._line)
        row.setContentsMargins(14, 0, 14, 0)
        row.setSpacing(8)
        self._contract_words = Elided()
        self._contract_words.setObjectName("contract-classes")
        set_tone(self._contract_words, Tone.WARN)
        self._contract_icon = IconLabel("triangle-alert", Tone.WARN, 16)
        self._counted = button("", "show-remarks", "link")
        self._counted.setCheckable(True)
        self._counted.toggled.connect(self._show_page)
        row.addWidget(self._contract_icon)
        row.addWidget(self._contract_words, 1)
        row.addWidget(self._counted)
        return self._line

    def clear(self) -> None:
        """Another household: nothing is said of it until it is read."""
        self._wanted, self._allowed, self._rows = None, False, ()
        self._known = False
        self._counted.setChecked(False)
        self.show_inspection(None)
        self._noted.empty()
        self._show_contract(0)

    def show_inspection(self, inspection: InspectionSummary | None) -> None:
        """Show the remarks; without an inspection say why nothing can be noted."""
        self._allowed = inspection is not None
        remarks = () if inspection is None else inspection.remarks
        self._remarks.show_remarks(remarks)
        self._counted.setText(count_words(remarks))
        self._counted.setAccessibleName(self._counted.text() or self.tr("Notes and good points"))
        self._counted.setVisible(bool(remarks))
        if not remarks:
            self._counted.setChecked(False)
        if self._known and not self._rows:
            self.show_defects(())  # why there is none

    def show_defects(self, rows: Sequence[DefectSummary]) -> None:
        """Show the unit's defects; one just noted is marked, so that F6 and F7 mean it."""
        self._rows, self._known = rows, True
        there = {each.defect_id for each in rows}
        stood = self.table.current_row()
        wanted = self._wanted if self._wanted in there else None
        if wanted is not None:
            self._wanted = None
        elif rows and (stood is None or stood.defect_id not in there):
            # The newest is what F6 to F8 mean until another one is marked.
            wanted = rows[-1].defect_id
        self._noted.show_rows(rows, self._empty(), lambda each: each.defect_id, wanted)
        if rows and rows is not self._fitted:
            self._fitted = rows
            for name in _FITTED:
                self._fit(_COLUMNS.index(name))
        self._show_contract(sum(each.in_contract and each.open for each in rows))
        self._show_foot()

    def _show_contract(self, listed: int) -> None:
        # Model contract 第十一条(三)2 names the classes that are mended before the handover.
        words = self.tr("{count} named in the contract: mend before the handover")
        self._contract_words.setText(words.format(count=listed) if listed else "")
        self._contract_words.setAccessibleName(self._contract_words.text())
        self._contract_icon.setVisible(bool(listed))

    def show_typing(self, *, found: bool, remark: bool) -> None:
        """What was found while a defect is typed, the remarks while one of them is."""
        self._typing_defect, self._typing_remark = found, remark
        self._show_page()

    def mark(self, defect_id: UUID) -> None:
        """Mark this defect when it is shown next."""
        self._wanted = defect_id

    def current(self) -> DefectSummary | None:
        """The defect under the cursor; None while something else is shown."""
        row = self.table.current_row() if self._pages.currentWidget() is self._noted else None
        return row if isinstance(row, DefectSummary) else None

    def open_selected(self) -> list[DefectSummary]:
        """The marked defects that are not settled, else the one under the cursor."""
        marked = self.table.selected_rows() or [self.current()]
        return [each for each in marked if each is not None and each.open]

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        super().resizeEvent(event)
        for name, width in _SPARED.items():
            self.table.setColumnHidden(_COLUMNS.index(name), self.width() < width)

    def _fit(self, column: int) -> None:
        """No wider than its words: the description needs the place.

        Each word is measured once, since Qt would ask every row for words, font and icon.
        """
        shown = self._columns[_COLUMNS[column]]
        words = {shown.title} | {shown.text(row) for row in self._rows}
        metrics = self.table.fontMetrics()
        room = _ICON if shown.icon is not None else _AIR
        width = max(metrics.horizontalAdvance(each) for each in words) + room
        most = _WIDEST_ROOM if column == _COLUMNS.index("room") else _WIDEST
        self.table.setColumnWidth(column, min(max(width, _NARROWEST), most))

    def _empty(self) -> str:
        if self._allowed:
            return self.tr("No defects noted. Type above and press Enter.")
        return self.tr("No team is assigned yet. Meters, defects and conclusion wait for it.")

    def _show_page(self) -> None:
        page: QWidget = self._noted
        if self._typing_defect:
            page = self._found
        elif self._typing_remark or self._counted.isChecked():
            page = self._remarks
        self._pages.setCurrentWidget(page)
        self._show_foot()
        self._on_selected()

    def _show_foot(self) -> None:
        warned = bool(self._contract_words.text())
        self._line.setVisible((warned or not self._counted.isHidden()) and not self._typing_defect)

    def _on_selected(self) -> None:
        self.selected.emit(self.current())
