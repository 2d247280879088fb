"""The cabinet of the keys at hand: which hook, in one look (E07)."""

from __future__ import annotations

from functools import partial

from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QPushButton, QWidget

from handover_app.domain.keys import CabinetBoard, HookLine
from handover_app.domain.receipts import PaperRef
from handover_app.services.papers.service import PrintedPaper
from handover_app.ui.context import PageContext
from handover_app.ui.widgets.card import Card
from handover_app.ui.widgets.hook_cells import cell_of
from handover_app.ui.widgets.hook_map import HookCell, HookMap
from handover_app.ui.widgets.text import Elided

_ACROSS, _DOWN, _DOWN_LOW = 8, 5, 3
"""So many hooks are seen in the side column: those around the one that is meant."""
_LOW = 480
"""Pixels; a lower desk has room for fewer rows of hooks."""


class CabinetCard(Card):
    """The hooks of one cabinet, the one just meant marked; hidden where there is no cabinet."""

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._context = context
        self._hook = ""
        self._board: CabinetBoard | None = None
        self._wanted = True
        self._down = _DOWN
        self.map = HookMap()
        self.map.chosen.connect(self._on_hook)
        self._words = Elided("", "small")
        self._words.setObjectName("meantHook")
        self._print = QPushButton(self.tr("Print hook map (F12)"))
        self._print.setObjectName("printHookMap")
        self._print.setAccessibleName(self._print.text())
        self._print.setProperty("role", "link")
        self._print.setShortcut(QKeySequence("F12"))
        self._print.clicked.connect(self._on_print)
        self.show_heading(self.tr("Cabinet"))
        self.head.addWidget(self._print)
        self.body.addWidget(self.map)
        self.body.addWidget(self._words)
        super().setVisible(False)

    def setVisible(self, visible: bool) -> None:  # noqa: N802 - Qt's name
        """Whether the mode has room for it; without a cabinet there is nothing to see."""
        self._wanted = visible
        super().setVisible(visible and self._board is not None)

    def mean(self, hook: str) -> None:
        """Mark the hook of the keys that were just scanned; empty: they have none."""
        self._hook = hook
        if self._board is not None and self._place(self._board) is not None:
            self._show(self._board)
        self.refresh()

    def fit(self, height: int) -> None:
        """Show as many rows of hooks as a desk of this height has room for."""
        down = _DOWN_LOW if height < _LOW else _DOWN
        if down != self._down:
            self._down = down
            self._show(self._board)

    def refresh(self) -> None:
        """Read where everything of the cabinet hangs."""
        if not self._hook:
            self._show(None)
            return
        read = partial(self._context.desks.key_cabinets.board_of, self._hook)
        self._context.runner.read(self, read, self._show, self._context.show_error, key="cabinet")

    def _show(self, board: CabinetBoard | None) -> None:
        place = None if board is None else self._place(board)
        # Meanwhile another hook may have been meant: its own answer is on the way.
        self._board = board if place is not None else None
        if board is not None and place is not None:
            shown, columns = _around(board, place, self._down)
            self.show_heading(self.tr("Cabinet {name}").format(name=board.name))
            self.map.show_hooks(
                [cell_of(line, marked=line.hook == self._hook) for line in shown], columns
            )
            self._words.setText(cell_of(board.hooks[place]).words)
        self.setVisible(self._wanted)

    def _place(self, board: CabinetBoard) -> int | None:
        places = (place for place, line in enumerate(board.hooks) if line.hook == self._hook)
        return next(places, None)

    def _on_hook(self, cell: HookCell) -> None:
        self._words.setText(cell.words)

    def _on_print(self) -> None:
        if self._board is None:
            return
        act = self._context.session.act()
        draw = partial(self._context.desks.key_cabinets.hook_map, act, self._board.cabinet_id)
        self._context.runner.write(self, draw, self._drawn, self._context.show_error)

    def _drawn(self, paper: PaperRef) -> None:
        act = self._context.session.act()
        show = partial(self._context.desks.papers.print, act, paper.paper_id)
        self._context.runner.write(self, show, self._printed, self._context.show_error)

    def _printed(self, paper: PrintedPaper) -> None:
        self._context.printing(paper.pdf, paper.name)


def _around(board: CabinetBoard, place: int, down: int) -> tuple[list[HookLine], int]:
    """The part of a cabinet around a hook, as it hangs, and how many hooks are in a row of it."""
    rows = -(-len(board.hooks) // board.columns)
    row, column = divmod(place, board.columns)
    top = max(0, min(row - down // 2, rows - down))
    left = max(0, min(column - _ACROSS // 2, board.columns - _ACROSS))
    wide = min(board.columns, _ACROSS)
    return [
        line
        for each in range(top, min(top + down, rows))
        for line in board.hooks[each * board.columns + left : each * board.columns + left + wide]
    ], wide
