"""The other units of the same owners: ticked, they are part of the visit."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QGridLayout, QWidget

from handover_app.domain.visits import OtherUnit, ReceptionView
from handover_app.ui.messages import word
from handover_app.ui.reception.rows import LABEL
from handover_app.ui.widgets.fields import button, tick
from handover_app.ui.widgets.text import text

_ACROSS = 2


class UnitsPart(QWidget):
    """Hidden where the owners have no other unit.

    Attributes:
        along_asked: ticked units are to be taken along into the open visit.
    """

    along_asked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setVerticalSpacing(6)
        self._grid.setHorizontalSpacing(8)
        self._grid.setColumnMinimumWidth(0, LABEL)
        self._grid.addWidget(text(self.tr("Further units"), "soft"), 0, 0)
        self._grid.setColumnStretch(_ACROSS + 1, 1)
        self._boxes: dict[UUID, QCheckBox] = {}
        self._shown: tuple[OtherUnit, ...] = ()
        self._along = button(self.tr("Take them along"), "takeAlong")
        self._along.clicked.connect(lambda: self.along_asked.emit(self.further()))
        self.clear()

    def show_view(self, view: ReceptionView) -> None:
        """Show the units; ticks that were just set stay."""
        here = bool(view.visits) and view.visits[-1].closed_at is None
        if view.others != self._shown:
            self._show_units(view.others)
        self._along.setVisible(here and any(not each.here for each in view.others))
        self.setVisible(bool(view.others))

    def further(self) -> tuple[UUID, ...]:
        """The units that are ticked and not part of the visit yet."""
        return tuple(
            unit_id for unit_id, box in self._boxes.items() if box.isChecked() and box.isEnabled()
        )

    def clear(self) -> None:
        """Another household."""
        self._show_units(())
        self._along.hide()
        self.hide()

    def _show_units(self, others: Sequence[OtherUnit]) -> None:
        self._grid.removeWidget(self._along)
        for box in self._boxes.values():
            self._grid.removeWidget(box)
            box.hide()
            box.deleteLater()
        self._boxes, self._shown = {}, tuple(others)
        for place, each in enumerate(others):
            box = tick(self._words_of(each), f"unit-{each.code}")
            box.setToolTip(each.owner_names)
            box.setChecked(each.here)
            box.setEnabled(not each.here and not each.busy)
            self._grid.addWidget(box, place // _ACROSS, 1 + place % _ACROSS)
            box.show()
            self._boxes[each.unit_id] = box
        below = (len(others) + _ACROSS - 1) // _ACROSS
        self._grid.addWidget(self._along, below, 1)

    def _words_of(self, unit: OtherUnit) -> str:
        words = f"{unit.code} · {word(unit.kind)}"
        if unit.busy:
            return self.tr("{unit} · here in another visit").format(unit=words)
        return words
