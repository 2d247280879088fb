"""The slots of a day as a grid: hours down, buildings across, booked and quota in each cell."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import time
from uuid import UUID

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QHeaderView, QTableView, QWidget

from handover_app.domain.visits import SlotLine
from handover_app.ui.theme import current
from handover_app.ui.tokens import Tone

_Index = QModelIndex | QPersistentModelIndex
_NO_PARENT = QModelIndex()
_ROW = 34
_NARROWEST = 82
_NEARLY = 0.8


class _Slots(QAbstractTableModel):
    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.hours: list[time] = []
        self.buildings: list[str] = []
        self.at: dict[tuple[time, str], SlotLine] = {}

    def show(self, slots: Sequence[SlotLine]) -> None:
        self.beginResetModel()
        self.at = {(each.begins, each.building): each for each in slots}
        self.hours = sorted({each.begins for each in slots})
        self.buildings = sorted({each.building for each in slots}, key=_natural)
        self.endResetModel()

    def slot(self, index: _Index) -> SlotLine | None:
        if not index.isValid():
            return None
        return self.at.get((self.hours[index.row()], self.buildings[index.column()]))

    def rowCount(self, parent: _Index = _NO_PARENT) -> int:  # noqa: N802 - Qt's name
        return 0 if parent.isValid() else len(self.hours)

    def columnCount(self, parent: _Index = _NO_PARENT) -> int:  # noqa: N802 - Qt's name
        return 0 if parent.isValid() else len(self.buildings)

    def headerData(  # noqa: N802 - Qt's name
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        if orientation is Qt.Orientation.Horizontal:
            return self.buildings[section] or self.tr("All buildings")
        return f"{self.hours[section]:%H:%M}"

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        slot = self.slot(index)
        if slot is None:
            return None
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return f"{slot.booked}/{slot.quota}  {self._word(slot)}"
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignCenter
        tone = _tone(slot)
        if role == Qt.ItemDataRole.ForegroundRole:
            return QColor(current().ink_of(tone))
        if role == Qt.ItemDataRole.BackgroundRole and tone is not Tone.NEUTRAL:
            return QColor(current().ground_of(tone))
        return None

    def _word(self, slot: SlotLine) -> str:
        if not slot.quota:
            return self.tr("not open")
        if slot.booked > slot.quota:
            return self.tr("over")
        return self.tr("free {count}").format(count=slot.free) if slot.free else self.tr("full")


class SlotGrid(QTableView):
    """Arrows move, the cursor's slot is the one whose households stand beside.

    Attributes:
        selected: the slot under the cursor, or None.
    """

    selected = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = _Slots(self)
        self.setModel(self._model)
        self.setObjectName("slotGrid")
        self.setAccessibleName(self.tr("Slots by hour and building"))
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        corner = self.findChild(QAbstractButton)
        if corner is not None:
            corner.setAccessibleName(self.tr("Mark all slots"))
        across, down = self.horizontalHeader(), self.verticalHeader()
        across.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        across.setMinimumSectionSize(_NARROWEST)
        across.setHighlightSections(False)
        down.setDefaultSectionSize(_ROW)
        down.setHighlightSections(False)
        self.selectionModel().currentChanged.connect(
            lambda index, _: self.selected.emit(self._model.slot(index))
        )

    def show_slots(self, slots: Sequence[SlotLine], wanted: UUID | None) -> None:
        """Show a day; the cursor goes to ``wanted``, else to the first slot with a place."""
        self._model.show(slots)
        chosen = next((each for each in slots if each.slot_id == wanted), None)
        chosen = chosen or next((each for each in slots if each.free), None)
        chosen = chosen or next(iter(slots), None)
        if chosen is None:
            self.selected.emit(None)
            return
        row = self._model.hours.index(chosen.begins)
        column = self._model.buildings.index(chosen.building)
        self.setCurrentIndex(self._model.index(row, column))

    def current_slot(self) -> SlotLine | None:
        """The slot under the cursor."""
        return self._model.slot(self.currentIndex())


def _tone(slot: SlotLine) -> Tone:
    if not slot.quota:
        return Tone.NEUTRAL
    if slot.booked > slot.quota:
        return Tone.BAD
    if not slot.free or slot.booked >= slot.quota * _NEARLY:
        return Tone.WARN
    return Tone.GOOD


def _natural(building: str) -> tuple[int, str]:
    digits = "".join(sign for sign in building if sign.isdigit())
    return (int(digits) if digits else 0, building)
