"""Who has to move, and how many defects wait for each."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal

from handover_app.domain.defects import Mover
from handover_app.ui.messages import word
from handover_app.ui.rectification.defect_table import MOVER_ICONS
from handover_app.ui.tokens import Tone
from handover_app.ui.widgets.card import Card
from handover_app.ui.widgets.row_table import Column, RowTable

_WIDTH = 228


@dataclass(frozen=True)
class _Line:
    mover: Mover
    count: int


class MoverList(Card):
    """A short table; the cursor says whose list is in hand.

    Attributes:
        chosen: another :class:`Mover` is in hand.
    """

    chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__(self.tr("Whose move"))
        self.flush()
        self.setFixedWidth(_WIDTH)
        self._order: list[Mover] = []
        self._counts: Mapping[Mover, int] = {}
        self._mover: Mover | None = None
        columns = [
            Column(
                self.tr("Who"), lambda row: word(row.mover), width=0,
                icon=lambda row: MOVER_ICONS[row.mover],
            ),
            Column(
                self.tr("Open"), lambda row: str(row.count), right=True, width=64,
                tone=lambda row: Tone.ACCENT if row.count else None,
            ),
        ]  # fmt: skip
        self.table = RowTable(self.tr("Whose move"), columns)
        self.table.setObjectName("movers")
        self.table.selected.connect(self._on_selected)
        self.body.addWidget(self.table, 1)

    def mover(self) -> Mover:
        """Whose list is in hand."""
        return self._mover or self._order[0]

    def show_order(self, order: Sequence[Mover]) -> None:
        """The operator's own first."""
        self._order = list(order)
        self._show()

    def show_counts(self, counts: Mapping[Mover, int]) -> None:
        """How many wait for each; the first list with something in it is taken in hand."""
        self._counts = counts
        if self._mover is None:
            self._mover = next((each for each in self._order if counts.get(each)), self._order[0])
        self._show()

    def choose(self, mover: Mover) -> None:
        """Take another list in hand."""
        place = self._order.index(mover)
        self.table.setCurrentIndex(self.table.model().index(place, 0))

    def _show(self) -> None:
        self.table.show_rows([_Line(each, self._counts.get(each, 0)) for each in self._order])
        if self._mover is not None:
            self.choose(self._mover)

    def _on_selected(self, line: _Line | None) -> None:
        if line is not None and line.mover is not self._mover:
            self._mover = line.mover
            self.chosen.emit(line.mover)
