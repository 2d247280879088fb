"""One spare part: what goes in and out, with the movements, and what it is called."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout

from handover_app.domain.defects import PartLine, PartMovementLine, PartWish
from handover_app.ui.messages.words import local
from handover_app.ui.tokens import Tone
from handover_app.ui.widgets.buttons import PrimaryButton
from handover_app.ui.widgets.card import Card, rule
from handover_app.ui.widgets.fields import Labelled, QuietSpin, button, line
from handover_app.ui.widgets.row_table import Column, RowTable
from handover_app.ui.widgets.table_or_words import TableOrWords

_MOST = 9999
_LENGTHS = {"partName": 60, "partSpec": 60, "partUnit": 20, "partTrade": 40, "moveReason": 200}


class PartForm(Card):
    """A new part, or the one that is marked.

    Attributes:
        moved: the part's id, how many (negative: out), the reason.
        saved: the part's id, or None for a new one, and what was typed.
    """

    moved = Signal(object, int, str)
    saved = Signal(object, object)

    def __init__(self) -> None:
        super().__init__()
        self._part: PartLine | None = None
        self._may_move, self._may_set = True, True
        self._count, self._warn = QuietSpin(1, _MOST), QuietSpin(0, _MOST)
        self.reason = line(self.tr("Reason"), "moveReason", self.tr("Where from, or what for"))
        self.name = line(self.tr("Name of the part"), "partName")
        self._spec = line(self.tr("Specification"), "partSpec")
        self._unit = line(self.tr("Counted in"), "partUnit")
        self._trade = line(self.tr("Trade it is for"), "partTrade")
        for field in (self.reason, self.name, self._spec, self._unit, self._trade):
            field.setMaxLength(_LENGTHS[field.objectName()])
        self.primary = PrimaryButton(self.tr("Take from stock"))
        self.primary.setObjectName("takeOut")
        self.primary.clicked.connect(lambda: self._on_moved(-1))
        self._in = button(self.tr("Put in"), "putIn")
        self._in.clicked.connect(lambda: self._on_moved(1))
        self._save = button(self.tr("Save the part"), "savePart")
        self._save.clicked.connect(lambda: self.saved.emit(self._id(), self.wish()))
        self.reason.textChanged.connect(self._show_buttons)
        self._assemble()
        self.show_part(None)

    def show_part(self, part: PartLine | None) -> None:
        """Show a part; None: an empty form for a new one. What is being typed stays."""
        before, self._part = self._part, part
        stock = self.tr("{count} {unit} in stock")
        remark = "" if part is None else stock.format(count=part.stock, unit=part.unit)
        heading = self.tr("New part") if part is None else f"{part.name} {part.spec}"
        self.show_heading(heading, remark)
        if part is not None and before is not None and before.part_id == part.part_id:
            self._show_buttons()
            if self.wish() != PartWish(
                before.name, before.spec, before.unit, before.trade, before.warn_at
            ):
                return
        else:
            self.move_noted()
            self.show_movements(())
        self.name.setText("" if part is None else part.name)
        self._spec.setText("" if part is None else part.spec)
        self._unit.setText(self.tr("pcs") if part is None else part.unit)
        self._trade.setText("" if part is None else part.trade)
        self._warn.setValue(0 if part is None else part.warn_at)
        self._show_buttons()

    def show_movements(self, movements: Sequence[PartMovementLine]) -> None:
        """What went in and out."""
        nothing = self.tr("Nothing went in or out yet.")
        self._movements.show_rows(movements, nothing, lambda row: (row.at, row.change))

    def move_noted(self) -> None:
        """What was typed of a movement is stored."""
        self._count.setValue(1)
        self.reason.clear()

    def wish(self) -> PartWish:
        """What the part is called from now on."""
        return PartWish(
            self.name.text(),
            self._spec.text(),
            self._unit.text(),
            self._trade.text(),
            self._warn.value(),
        )

    def allow(self, *, move: bool, set_up: bool) -> None:
        """What this clerk may do."""
        self._may_move, self._may_set = move, set_up
        self._show_buttons()

    def _assemble(self) -> None:
        grid = QGridLayout()
        grid.setSpacing(8)
        grid.addWidget(Labelled(self.tr("How many"), self._count, "moveCount"), 0, 0)
        grid.addWidget(Labelled(self.reason.accessibleName(), self.reason), 0, 1)
        grid.setColumnStretch(1, 1)
        self.body.addLayout(grid)
        foot = QHBoxLayout()
        foot.addWidget(self._in)
        foot.addStretch(1)
        foot.addWidget(self.primary)
        self.body.addLayout(foot)
        table = RowTable(self.tr("Stock movements"), self._columns())
        table.setObjectName("movements")
        self._movements = TableOrWords(table)
        self.body.addWidget(self._movements, 1)
        self.body.addWidget(rule())
        names = QGridLayout()
        names.setSpacing(8)
        names.addWidget(Labelled(self.name.accessibleName(), self.name), 0, 0)
        names.addWidget(Labelled(self._spec.accessibleName(), self._spec), 0, 1)
        names.addWidget(Labelled(self._trade.accessibleName(), self._trade), 1, 0)
        last = QHBoxLayout()
        last.setSpacing(8)
        last.addWidget(Labelled(self._unit.accessibleName(), self._unit), 1)
        last.addWidget(Labelled(self.tr("Warn at"), self._warn, "partWarn"), 1)
        names.addLayout(last, 1, 1)
        names.setColumnStretch(0, 1)
        names.setColumnStretch(1, 1)
        self.body.addLayout(names)
        save = QHBoxLayout()
        save.addStretch(1)
        save.addWidget(self._save)
        self.body.addLayout(save)

    def _columns(self) -> list[Column]:
        return [
            Column(self.tr("When"), lambda row: local(row.at, "%m-%d %H:%M"), width=110),
            Column(
                self.tr("Change"), lambda row: f"{row.change:+d}", right=True, width=70,
                tone=lambda row: Tone.GOOD if row.change > 0 else None,
            ),
            Column(self.tr("Reason"), lambda row: row.reason, width=0),
            Column(self.tr("By"), lambda row: row.by, width=72),
        ]  # fmt: skip

    def _show_buttons(self) -> None:
        ready = self._part is not None and self._may_move and bool(self.reason.text().strip())
        self.primary.setEnabled(ready)
        self._in.setEnabled(ready)
        self._save.setEnabled(self._may_set)

    def _id(self) -> UUID | None:
        return None if self._part is None else self._part.part_id

    def _on_moved(self, sign: int) -> None:
        self.moved.emit(self._id(), sign * self._count.value(), self.reason.text())
