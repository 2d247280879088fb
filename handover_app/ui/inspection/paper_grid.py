"""The fast-entry grid: one row a line of the form, one field that goes from cell to cell."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import (
    QAbstractTableModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QHeaderView,
    QLineEdit,
    QTableView,
)

from handover_app.domain.defects import RoomOfForm, StandardDefect
from handover_app.ui.icons import icon
from handover_app.ui.inspection.paper_popup import Offer, OfferList
from handover_app.ui.inspection.paper_rows import Cell, PaperRow, PaperRows, Preset
from handover_app.ui.theme import current
from handover_app.ui.tokens import Tone

_Index = QModelIndex | QPersistentModelIndex
_NO_PARENT = QModelIndex()
_ROW = 30
_WIDTHS = {Cell.LINE: 48, Cell.ROOM: 92, Cell.SEVERITY: 52, Cell.DUE: 86, Cell.NOTE: 110}
_LONGEST = 200
_OFFERED = 8


class _Model(QAbstractTableModel):
    """The rows as a table."""

    def __init__(self, owner: QObject, titles: dict[Cell, str]) -> None:
        super().__init__(owner)
        self._titles = titles
        self.rows = PaperRows()
        self.preset: Callable[[StandardDefect | None], Preset] = _nothing

    def rowCount(self, parent: _Index = _NO_PARENT) -> int:  # noqa: N802 - Qt's name
        return 0 if parent.isValid() else len(self.rows.rows)

    def columnCount(self, parent: _Index = _NO_PARENT) -> int:  # noqa: N802 - Qt's name
        return 0 if parent.isValid() else len(Cell)

    def headerData(  # noqa: N802 - Qt's name
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        shown = orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole
        return self._titles[Cell(section)] if shown else None

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row, cell = self.rows.rows[index.row()], Cell(index.column())
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return self._shown(index.row(), row, cell)
        if role == Qt.ItemDataRole.ForegroundRole:
            return self._ink(row, cell)
        if role == Qt.ItemDataRole.DecorationRole and cell is Cell.LINE:
            tone = self._tone(row)
            name = {Tone.GOOD: "check", Tone.BAD: "triangle-alert"}.get(tone, "")
            return icon(name, current().ink_of(tone), 14) if name else None
        return None

    def tell(self) -> None:
        """Something of the rows has changed."""
        self.layoutChanged.emit()

    def _shown(self, place: int, row: PaperRow, cell: Cell) -> str:
        if cell is Cell.LINE:
            return "√" if row.line is None else str(row.line)
        if row.text(cell) or row.entered:
            return row.text(cell)
        if cell is Cell.ROOM:
            return self.rows.room_of(place) if row.words else ""
        preset = self.rows.preset(place, self.preset)
        return {Cell.SEVERITY: preset.severity, Cell.DUE: preset.due}.get(cell, "")

    def _ink(self, row: PaperRow, cell: Cell) -> QColor | None:
        tone = self._tone(row)
        if cell is Cell.LINE:
            return QColor(current().ink_of(tone))
        # What was not typed but is meant is there to be seen, and to be told apart.
        return QColor(current().soft) if row.entered or not row.text(cell) else None

    @staticmethod
    def _tone(row: PaperRow) -> Tone:
        if row.problem is not None:
            return Tone.BAD
        return Tone.GOOD if row.entered else Tone.NEUTRAL


class PaperGrid(QTableView):
    """The keys alone: Enter or Tab to the next cell, arrows to the next row.

    Attributes:
        cell: the field, over the cell that it fills.
        offers: the list under it.
        changed: something was typed.
        left: Enter behind the last cell, or Ctrl+M: on to the meters.
    """

    changed = Signal()
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._names = {
            Cell.LINE: self.tr("Line"),
            Cell.ROOM: self.tr("Room"),
            Cell.WORDS: self.tr("What is wrong, or a code"),
            Cell.SEVERITY: self.tr("Sev."),
            Cell.DUE: self.tr("Due"),
            Cell.NOTE: self.tr("Remark"),
        }
        self._place, self._cell = 0, Cell.ROOM
        self._model = _Model(self, self._names)
        self.setModel(self._model)
        self.setObjectName("paper-grid")
        self.setAccessibleName(self.tr("Lines of the paper form"))
        self._look()
        self.cell = QLineEdit(self.viewport())
        self.cell.setObjectName("paper-cell")
        self.cell.setMaxLength(_LONGEST)
        # It fills a row of the table, which is lower than a field of a form.
        self.cell.setStyleSheet("min-height: 0; padding: 0 4px; border-radius: 3px;")
        self.cell.textEdited.connect(self._offer)
        self.cell.installEventFilter(self)
        self.setFocusProxy(self.cell)
        self.offers = OfferList(self.tr("What it may be"), self.viewport())
        self.offers.taken.connect(self._take)
        self.clicked.connect(lambda index: self.go(index.row(), Cell(index.column())))
        self.verticalScrollBar().valueChanged.connect(self._lay)
        self._load()

    def _look(self) -> None:
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(_ROW)
        corner = self.findChild(QAbstractButton)
        if corner is not None:
            corner.setAccessibleName(self.accessibleName())
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        for cell in Cell:
            if cell is Cell.WORDS:
                header.setSectionResizeMode(cell, QHeaderView.ResizeMode.Stretch)
            else:
                header.resizeSection(cell, _WIDTHS[cell])
        header.sectionResized.connect(self._lay)

    def show_rows(self, rows: PaperRows, preset: Callable[[StandardDefect | None], Preset]) -> None:
        """Show the rows of a household; ``preset`` says what empty cells stand for."""
        other = rows is not self._model.rows
        if other:
            self._place, self._cell = 0, Cell.ROOM
        self._model.rows, self._model.preset = rows, preset
        self._model.tell()
        # Whatever another station does: what is being typed here goes on.
        if other or not self.cell.isModified():
            self._load()

    def go(self, place: int, cell: Cell) -> None:
        """Keep what is typed, and go to a cell."""
        self.keep()
        self._place = max(0, min(place, len(self._rows) - 1))
        self._cell = Cell(max(cell, Cell.ROOM))
        index = self._model.index(self._place, self._cell)
        self.scrollTo(index)
        self._load()
        self.cell.setFocus()

    def keep(self) -> None:
        """What is typed in the field belongs to its cell."""
        self.offers.hide()
        if self.cell.isModified():
            self._model.rows.set(self._place, self._cell, self.cell.text())
            self.cell.setModified(False)
            self._model.tell()
            self.changed.emit()

    def go_on(self) -> None:
        """To the first row that is still open."""
        for place, row in enumerate(self._rows):
            if row.line is not None and not row.entered:
                self.go(place, Cell.ROOM)
                return

    def refresh(self) -> None:
        """Draw the rows anew, since something of them was set from outside."""
        self._model.tell()
        self._load()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """The field stays on its cell, and both in sight."""
        super().resizeEvent(event)
        self.scrollTo(self._model.index(self._place, self._cell))
        self._lay()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        if watched is self.cell:
            if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
                return self._on_key(event)
            if event.type() == QEvent.Type.FocusOut:
                self.keep()
        return super().eventFilter(watched, event)

    @property
    def _rows(self) -> list[PaperRow]:
        return self._model.rows.rows

    def _on_key(self, event: QKeyEvent) -> bool:
        key, control = event.key(), event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if control:
            return self._on_control(key)
        if key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            step = -1 if key == Qt.Key.Key_Up else 1
            if self.offers.isHidden():
                self.go(self._place + step, self._cell)
            else:
                self.offers.walk(step)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab):
            self._keep_marked(self.offers.marked())
            self._next(by_cell=key == Qt.Key.Key_Tab)
        elif key == Qt.Key.Key_Backtab:
            self._back()
        elif key == Qt.Key.Key_Escape:
            if self.offers.isHidden():
                self._load()
            self.offers.hide()
        else:
            return False
        return True

    def _on_control(self, key: int) -> bool:
        if key == Qt.Key.Key_Delete:
            self._model.rows.clear(self._place)
            self.cell.setModified(False)
            self.offers.hide()
            self.refresh()
            self.changed.emit()
        elif key == Qt.Key.Key_M:
            self.keep()
            self.left.emit()
        else:
            return False
        return True

    def _take(self, target: object) -> None:
        self._keep_marked(target)
        self._next(by_cell=False)

    def _keep_marked(self, target: object | None) -> None:
        """What is marked, or the words as they are."""
        if isinstance(target, StandardDefect):
            self._model.rows.take(self._place, target)
        elif isinstance(target, RoomOfForm):
            self._model.rows.set(self._place, Cell.ROOM, target.name)
        if target is not None:
            self.cell.setModified(False)
            self._model.tell()
            self.changed.emit()
        self.keep()

    def _next(self, *, by_cell: bool) -> None:
        """The next cell; Enter leaves a box that has its words, or has nothing, for the row below.

        Tab always goes from cell to cell.
        """
        row = self._rows[self._place]
        done = row.line is None and (bool(row.words) or row.empty) and not by_cell
        if self._cell is not Cell.NOTE and not row.entered and not done:
            self.go(self._place, Cell(self._cell + 1))
            return
        below = range(self._place + 1, len(self._rows))
        place = next((each for each in below if not self._rows[each].entered), None)
        if place is None:
            self.left.emit()
        else:
            self.go(place, Cell.ROOM)

    def _back(self) -> None:
        if self._cell is Cell.ROOM:
            self.go(self._place - 1, Cell.NOTE)
        else:
            self.go(self._place, Cell(self._cell - 1))

    def _offer(self, text: str) -> None:
        """Rooms of the form, or rows of the standard list as for any defect."""
        words, rows = text.strip(), self._model.rows
        offers: list[Offer] = []
        if words and self._cell is Cell.WORDS:
            room = rows.room_of(self._place)
            found = rows.index.search(words, room, _OFFERED)
            offers = [
                Offer(f"{each.description}　{each.item} · {each.code}", each) for each in found
            ]
        elif words and self._cell is Cell.ROOM:
            plain = words.casefold()
            offers = [
                Offer(f"{room.number}　{room.name}", room)
                for room in rows.form.rooms
                if plain == str(room.number) or any(t.startswith(plain) for t in room.terms.split())
            ]
        self.offers.offer(offers, self.cell.geometry())

    def _load(self) -> None:
        row = self._rows[self._place]
        self.offers.hide()
        self.cell.setText(row.text(self._cell))
        self.cell.setModified(False)
        self.cell.setReadOnly(row.entered)
        line = self.tr("Ticked box") if row.line is None else str(row.line)
        self.cell.setAccessibleName(
            self.tr("Line {line}, {column}").format(line=line, column=self._names[self._cell])
        )
        self.cell.selectAll()
        self._lay()

    def _lay(self) -> None:
        index = self._model.index(self._place, self._cell)
        self.cell.setGeometry(self.visualRect(index))
        self.cell.show()


def _nothing(_standard: StandardDefect | None) -> Preset:
    return Preset()
