"""The lead's page: the day in figures, and every unit in the colour of its state."""

from __future__ import annotations

from PySide6.QtCore import QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from handover_app.domain.reports import Board
from handover_app.ui.context import PageContext
from handover_app.ui.hall.window import HallWindow
from handover_app.ui.today import figures
from handover_app.ui.today.panels import WIDTH, DefectsCard, LoadsCard
from handover_app.ui.tokens import GAP, Tone
from handover_app.ui.widgets.card import Card
from handover_app.ui.widgets.fields import scrolled
from handover_app.ui.widgets.text import text
from handover_app.ui.widgets.tiles import StatTile
from handover_app.ui.widgets.unit_grid import GridLegend, UnitGrid

TOPICS = (
    "units",
    "visits",
    "handover",
    "receipts",
    "inspections",
    "defects",
    "keys",
    "fees",
    "queue",
)
"""Everything the board counts."""
MINUTE_MS = 60_000
"""Waits grow although nothing happens."""
NARROW = 1050
"""Below this width in pixels the count of units gives way to the legend."""


class TodayPage(QWidget):
    """Read only: a unit that is pressed opens at its station."""

    def __init__(self, context: PageContext) -> None:
        super().__init__()
        self._context = context
        self._arrived = StatTile(self.tr("Arrived"))
        self._in_hand = StatTile(self.tr("In hand"))
        self._delivered = StatTile(self.tr("Delivered"))
        self._refused = StatTile(self.tr("Refused the flat"))
        self._keys = StatTile(self.tr("Keys ready"))
        self._money = StatTile(self.tr("Money taken"))
        self._loads, self._defects = LoadsCard(), DefectsCard()
        self._loads.hall_asked.connect(self.open_hall)
        column = QVBoxLayout(self)
        column.setContentsMargins(GAP, GAP, GAP, GAP)
        column.setSpacing(GAP)
        column.addLayout(self._tiles())
        row = QHBoxLayout()
        row.setSpacing(GAP)
        row.addWidget(self._grid_card(), 1)
        cards = QWidget()
        right = QVBoxLayout(cards)
        right.setContentsMargins(0, 0, 0, 0)
        right.setSpacing(GAP)
        right.addWidget(self._loads)
        right.addWidget(self._defects)
        right.addStretch(1)
        beside = scrolled(cards, self.tr("Waiting and defects"))
        beside.setFixedWidth(WIDTH)
        row.addWidget(beside)
        column.addLayout(row, 1)
        self._minute = QTimer(self, interval=MINUTE_MS)
        self._minute.timeout.connect(self._on_minute)
        self._minute.start()
        context.hub.watch(self, TOPICS, self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Read the board anew."""
        self._context.runner.read(
            self,
            self._context.desks.reports.board,
            self._show_board,
            self._context.show_error,
            key="board",
        )
        times = self._context.desks.queue.times
        self._context.runner.read(
            self, times, self._loads.show_times, self._context.show_error, key="times"
        )

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """On a small screen the colours' words need the whole line."""
        super().resizeEvent(event)
        self._frame.heading.setVisible(self.width() >= NARROW)

    def _tiles(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(GAP)
        for name, tile in (
            ("arrived", self._arrived),
            ("inHand", self._in_hand),
            ("delivered", self._delivered),
            ("refused", self._refused),
            ("keysReady", self._keys),
            ("moneyTaken", self._money),
        ):
            tile.setObjectName(name)
            row.addWidget(tile, 1)
        return row

    def _grid_card(self) -> Card:
        self._frame = Card()
        self._frame.show_heading(self.tr("Units"))
        self._frame.head.addWidget(GridLegend())
        self._grid = UnitGrid()
        self._grid.setObjectName("unitGrid")
        self._grid.chosen.connect(self._context.open_unit)
        self._empty = text(
            self.tr("No units yet. The sales workbook is read on the import page."), "soft"
        )
        self._frame.body.addWidget(self._grid, 1)
        self._frame.body.addWidget(self._empty)
        self._frame.body.addStretch(0)
        return self._frame

    def _show_board(self, board: Board) -> None:
        self._show_figures(board)
        self._grid.setVisible(bool(board.cells))
        self._empty.setVisible(not board.cells)
        self._grid.show_cells(board.cells)
        self._frame.show_heading(
            self.tr("Units: {buildings} buildings, {units} units").format(
                buildings=figures.buildings(board), units=len(board.cells)
            )
            if board.cells
            else self.tr("Units")
        )
        self._loads.show_loads(board.loads)
        self._defects.show_defects(board)

    def _show_figures(self, board: Board) -> None:
        longest = figures.longest_wait(board)
        self._arrived.show_figure(
            str(board.arrived),
            self.tr("of {due} due, {share}").format(
                due=board.due, share=figures.percent(board.arrived, board.due)
            ),
            Tone.ACCENT,
        )
        self._in_hand.show_figure(
            str(board.in_hand),
            self.tr("longest wait {minutes} min").format(minutes=longest),
            figures.wait_tone(longest) if longest >= figures.LONG_WAIT else Tone.NEUTRAL,
        )
        self._delivered.show_figure(
            str(board.delivered),
            self.tr("without defects {without}, with {with_defects}").format(
                without=board.delivered_without_defects,
                with_defects=figures.with_defects(board),
            ),
            Tone.GOOD,
        )
        self._refused.show_figure(
            str(board.refused),
            self.tr("only looked {count}").format(count=board.only_looked),
            Tone.BAD if board.refused else Tone.NEUTRAL,
        )
        deemed = self.tr("{count} units are deemed delivered; they are not counted here.")
        self._delivered.setToolTip(deemed.format(count=board.deemed) if board.deemed else "")
        late = self._late_keys(board)
        self._keys.show_figure(
            str(board.keys_ready),
            late or self.tr("sets tried and labelled"),
            Tone.BAD if late else Tone.NEUTRAL,
        )
        self._money.show_figure(
            board.taken.format(),
            self.tr("refunded {amount}").format(amount=board.refunded.format()),
        )

    def _late_keys(self, board: Board) -> str:
        """What is late about keys: those that borrowers have first, as they can be called."""
        said = []
        if board.keys_overdue:
            said.append(self.tr("{count} overdue").format(count=board.keys_overdue))
        if board.keys_days_late:
            said.append(self.tr("transfer {days} d late").format(days=board.keys_days_late))
        return " · ".join(said)

    def open_hall(self) -> None:
        """One display a window; asked again, it comes to the front."""
        open_ones = self.window().findChildren(HallWindow)
        hall = open_ones[0] if open_ones else HallWindow(self._context, self.window())
        hall.present()

    def _on_minute(self) -> None:
        if self.isVisible():
            self.refresh()
