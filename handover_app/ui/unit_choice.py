"""Which unit a tab works on: typed by code or name, or handed over by the window's search bar."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QWidget

from handover_app.domain.units import UnitLine
from handover_app.ui.context import PageContext
from handover_app.ui.widgets.text import Elided

_MOST_OFFERED = 12


class UnitChoice(QWidget):
    """A field; Enter takes the unit, or offers those that fit.

    Attributes:
        chosen: the id and the code of a unit.
    """

    chosen = Signal(object, str)

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._field, self._offered = QLineEdit(), QComboBox()
        self._field.setObjectName("unitField")
        self._field.setAccessibleName(self.tr("Unit or owner, then Enter"))
        self._field.setPlaceholderText(self.tr("Unit or owner, then Enter"))
        self._field.returnPressed.connect(self._on_enter)
        self._field.setMinimumWidth(168)
        self._field.setMaximumWidth(240)
        self._offered.setObjectName("unitOffered")
        self._offered.setAccessibleName(self.tr("Units that fit"))
        self._offered.activated.connect(self._on_offered)
        self._offered.hide()
        self._said = Elided("", "strong")
        self._said.setObjectName("unitSaid")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self._field, 1)
        row.addWidget(self._offered)
        row.addWidget(self._said, 2)

    def say(self, words: str) -> None:
        """Say which unit is in hand."""
        self._field.clear()
        self._offered.hide()
        self._said.setText(words)

    def _on_enter(self) -> None:
        words = self._field.text().strip()
        if words:
            call: Callable[[], Sequence[UnitLine]] = partial(
                self._context.desks.units.find, words, _MOST_OFFERED
            )
            found = partial(self._show_found, words)
            self._context.runner.read(self, call, found, self._context.show_error, key="find")

    def _show_found(self, words: str, found: Sequence[UnitLine]) -> None:
        exact = [line for line in found if line.code == words]
        if len(found) == 1 or exact:
            line = (exact or found)[0]
            self._take(line.unit_id, line.code)
            return
        self._offered.clear()
        for line in found:
            self._offered.addItem(f"{line.code} {line.owner_names}", (line.unit_id, line.code))
        self._offered.setVisible(bool(found))
        self._said.setText(
            self.tr("Which one?")
            if found
            else self.tr("Nothing fits “{words}”.").format(words=words)
        )
        self._offered.setFocus()

    def _on_offered(self, place: int) -> None:
        unit_id, code = self._offered.itemData(place)
        self._take(unit_id, code)

    def _take(self, unit_id: UUID, code: str) -> None:
        self._field.clear()
        self._offered.hide()
        self.chosen.emit(unit_id, code)
