"""The defects of one unit: logged by keyboard, listed, and the one under the cursor in detail."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from functools import partial
from typing import Any
from uuid import UUID

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from handover_app.domain.defects import DefectSummary, Finding, LoggingTables
from handover_app.domain.inspections import InspectionSummary
from handover_app.ui.context import PageContext
from handover_app.ui.inspection.actions import DefectActions
from handover_app.ui.inspection.defect_list import DefectList
from handover_app.ui.inspection.detail import DetailPane
from handover_app.ui.inspection.part import UnitPart
from handover_app.ui.inspection.presets import PresetLine
from handover_app.ui.inspection.room_field import BETWEEN
from handover_app.ui.inspection.standard_search import StandardSearch, Taken
from handover_app.ui.messages import word

_BESIDE = 820
"""Below this width in pixels the details stand in the place of the list, when asked for."""
_UNHURRIED_MS = 60
"""After a household was opened: its list is painted by then, or the next one is opened."""


class DefectPart(UnitPart):
    """Search and presets above, the list below, the details beside it.

    Attributes:
        search: the search field with its room.
        actions: the buttons for the defect under the cursor, for the page to place.
        order_asked: the ids of the defects that a crew is wanted for.
    """

    order_asked = Signal(object)

    def __init__(self, context: PageContext) -> None:
        super().__init__(context)
        self._narrow = False
        self._tables_wanted = self._tables_known = False
        self.search, self.presets = StandardSearch(), PresetLine(self._today)
        self.list, self.detail = DefectList(self._today, self.search.found), DetailPane(context)
        self.actions = DefectActions()
        self._unhurried = QTimer(self, singleShot=True, interval=_UNHURRIED_MS)
        self._unhurried.timeout.connect(self._read_tables)
        self.search.taken.connect(self._on_taken)
        self.search.changed.connect(self._show_place)
        self.search.marked.connect(self._on_marked)
        self.list.selected.connect(self._on_selected)
        self.list.opened.connect(partial(self.actions.press_details, True))
        self.detail.changed.connect(self.changed)
        self.actions.close_asked.connect(self._on_close)
        self.actions.photo_asked.connect(self._on_photo)
        self.actions.order_asked.connect(self._on_order)
        self.actions.details_asked.connect(lambda _shown: self._show_place())
        beside = QHBoxLayout()
        beside.setSpacing(0)
        beside.addWidget(self.list, 3)
        beside.addWidget(self.detail, 2)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 6)
        column.setSpacing(6)
        column.addWidget(self.search)
        column.addWidget(self.presets)
        column.addLayout(beside, 1)
        self._show_place()

    def clear(self) -> None:
        """Another household: nothing is shown until its defects are read."""
        if self.unit_id is not None:
            self.list.clear()
        super().clear()
        self._tables_wanted = self._tables_known = False
        self._unhurried.stop()
        self.search.clear()
        self.search.allow(False)
        self.presets.clear()
        self.actions.press_details(False)
        self.detail.clear()

    def show_unit(self, unit_id: UUID, inspection: InspectionSummary | None) -> None:
        """Defects are noted within an inspection only."""
        self.unit_id, self.inspection = unit_id, inspection
        self.search.allow(inspection is not None)
        self.list.show_inspection(inspection)
        self._tables_wanted = True

    def show_defects(self, rows: Sequence[DefectSummary]) -> None:
        """Show what was noted in the unit; then read what its defects are searched in."""
        self.list.show_defects(rows)
        self.search.offer_rooms([each.room for each in rows])
        self.detail.show_unit(rows)
        self._on_selected(self.list.current())
        self.counted.emit(len(rows))
        if self._tables_known:
            self._read_tables()
        else:
            self._unhurried.start()

    def refresh(self) -> None:
        """The page reads the list, with the card above it."""
        self.changed.emit()

    def focus_first(self) -> None:
        """Ready to type."""
        self.actions.press_details(False)
        self.search.focus_field()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """Whoever looks will search soon."""
        super().showEvent(event)
        self._read_tables()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        super().resizeEvent(event)
        self._narrow = self.width() < _BESIDE
        self.actions.show_details_button(self._narrow)
        self._show_place()

    def _read_tables(self) -> None:
        """This takes ten times as long as the list; it is wanted where somebody may type."""
        if self._tables_wanted and self.unit_id is not None and self.isVisible():
            self._tables_wanted = False
            tables = partial(self.context.desks.defects.tables, self.unit_id)
            self.read(tables, partial(self._show_tables, self.unit_id), "tables")

    def _show_tables(self, unit_id: UUID, tables: LoggingTables) -> None:
        if unit_id == self.unit_id:
            self._tables_known = True
            self.presets.show_tables(tables)
            self.search.show_tables(tables)
            self.detail.show_tables(tables)

    def _show_place(self, _words: str = "") -> None:
        """While somebody types: what was found; else the list, and the details beside it."""
        typing = bool(self.search.field.text().strip())
        if typing:
            self._read_tables()
        remark = self.search.remark() is not None
        self.presets.setVisible(typing and not remark)
        details = self.actions.details_pressed() and self.list.current() is not None
        self.list.show_typing(found=typing and not remark, remark=remark)
        self.list.setVisible(not self._narrow or typing or not details)
        self.detail.setVisible(not typing and (details or not self._narrow))

    def _on_marked(self, row: object) -> None:
        self.presets.show_row(row, self.search.field.text().strip())  # type: ignore[arg-type]

    def _on_selected(self, defect: DefectSummary | None) -> None:
        self.actions.show_defect(defect)
        if not self.search.field.text().strip():
            self.detail.show_defect(defect)

    def _on_taken(self, taken: Taken) -> None:
        assert self.unit_id is not None
        if taken.remark is not None:
            room = BETWEEN.join(taken.rooms)
            remark = self.context.desks.inspections.remark
            self.write(
                remark, self.unit_id, taken.remark, room, taken.words,
                done=partial(self._remarked, taken), failed=partial(self._not_taken, taken, {}),
            )  # fmt: skip
            return
        values = self.presets.values()
        if taken.row is None:
            values["description"] = taken.words
        else:
            values["code"] = taken.row.code
        findings = [Finding(room=room, **values) for room in taken.rooms or ("",)]
        self.presets.saved()
        self.search.trade = self.presets.trade_kept
        self.write(
            self.context.desks.defects.log_all, self.unit_id, findings,
            done=self._logged, failed=partial(self._not_taken, taken, values),
        )  # fmt: skip

    def _logged(self, made: Sequence[DefectSummary]) -> None:
        last = made[-1]
        if last.unit_id == self.unit_id:
            self.list.mark(last.defect_id)
        numbers = "、".join(str(each.number) for each in made)
        rooms = BETWEEN.join(each.room for each in made)
        said = self.tr("Defect {number} noted").format(number=numbers)
        self._say(last.unit_code, said, f"{rooms} · {last.description}")
        self.changed.emit()

    def _remarked(self, taken: Taken, _inspection: object) -> None:
        assert taken.remark is not None
        said = self.tr("{kind} written down").format(kind=word(taken.remark))
        self._say("", said, taken.words)
        self.changed.emit()

    def _not_taken(self, taken: Taken, values: Mapping[str, Any], error: Exception) -> None:
        """Said in words; what was typed comes back, unless the next one is being typed."""
        if not self.search.field.text().strip():
            self.search.bring_back(taken)
            self.presets.restore(values)
        self.failed(error)

    def _say(self, code: str, words: str, detail: str) -> None:
        self.context.band.done(f"{code}　{words}".strip(), detail)

    def _on_close(self) -> None:
        if (defect := self.list.current()) is not None:
            close = self.context.desks.defects.close_on_the_spot
            self.write(close, defect.defect_id, done=self._written)

    def _on_photo(self) -> None:
        # What the photos have to say stands beside them.
        self.actions.press_details(True)
        self.detail.photos.add_files()

    def _on_order(self) -> None:
        if defects := self.list.open_selected():
            self.order_asked.emit([each.defect_id for each in defects])

    def _written(self, _answer: object) -> None:
        self.changed.emit()

    def _today(self) -> date:
        return self.context.desks.now().astimezone().date()
