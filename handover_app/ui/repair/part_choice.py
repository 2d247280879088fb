"""The spare parts that were used for an order, one after another."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from uuid import UUID

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from handover_app.domain.defects import PartLine
from handover_app.ui.widgets.buttons import IconButton
from handover_app.ui.widgets.fields import QuietBox, QuietSpin, button
from handover_app.ui.widgets.text import text

_MOST = 999


class PartChoice(QWidget):
    """A part, a number, and what was added so far."""

    def __init__(self) -> None:
        super().__init__()
        self._parts: Sequence[PartLine] = ()
        self._taken: dict[UUID, int] = {}
        self._part, self._count = QuietBox(), QuietSpin(1, _MOST)
        for field, words, name in (
            (self._part, self.tr("Part used"), "partUsed"),
            (self._count, self.tr("How many"), "partCount"),
        ):
            field.setAccessibleName(words)
            field.setToolTip(words)
            field.setObjectName(name)
        self._count.setFixedWidth(72)
        add = button(self.tr("Used"), "addPart")
        add.clicked.connect(self._on_add)
        self._clear = IconButton("undo-2", self.tr("No parts were used"))
        self._clear.clicked.connect(self.clear)
        row = QHBoxLayout()
        row.setSpacing(6)
        for widget, stretch in ((self._part, 1), (self._count, 0), (add, 0), (self._clear, 0)):
            row.addWidget(widget, stretch)
        self._said = text("", "small", wrap=True)
        self._said.setObjectName("partsUsed")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addLayout(row)
        column.addWidget(self._said)
        self._show()

    def show_parts(self, parts: Sequence[PartLine], trades: Collection[str]) -> None:
        """The parts of the list with their stock; those of the order's trades stand first."""
        parts = sorted(parts, key=lambda each: each.trade not in trades)
        if parts == self._parts:
            return
        first = {each.trade for each in self._parts[:1]} == {each.trade for each in parts[:1]}
        kept = self._part.currentData() if first else None
        self._parts = parts
        self._part.clear()
        for each in parts:
            self._part.addItem(f"{each.name} {each.spec}（{each.stock} {each.unit}）", each.part_id)
        if kept is not None:
            self._part.choose(kept)
        self._show()

    def taken(self) -> Mapping[UUID, int]:
        """The parts that were used."""
        return dict(self._taken)

    def clear(self) -> None:
        """None were used."""
        self._taken = {}
        self._count.setValue(1)
        self._show()

    def _on_add(self) -> None:
        part = self._part.currentData()
        if part is not None:
            self._taken[part] = self._taken.get(part, 0) + self._count.value()
            self._count.setValue(1)
            self._show()

    def _show(self) -> None:
        used = [
            f"{each.name} {each.spec} ×{self._taken[each.part_id]}"
            for each in self._parts
            if each.part_id in self._taken
        ]
        self._said.setText("、".join(used))
        self._said.setVisible(bool(used))
        self._clear.setVisible(bool(used))
