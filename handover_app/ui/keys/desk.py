"""The scan desk: one card a mode at the left, what is out at the right."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from handover_app.domain.keys import KeyRequest, LoanBoard
from handover_app.ui.context import PageContext
from handover_app.ui.keys.binding import BindingCard
from handover_app.ui.keys.cabinet import CabinetCard
from handover_app.ui.keys.counting import CountingCard
from handover_app.ui.keys.key_cards import ScansCard
from handover_app.ui.keys.lending import LendingCard
from handover_app.ui.keys.looking import LookUpCard
from handover_app.ui.keys.mode_card import ModeCard
from handover_app.ui.keys.presenter import Mode, ScanRow, last_scans
from handover_app.ui.keys.returning import ReturningCard
from handover_app.ui.keys.side import SideColumn
from handover_app.ui.tokens import GAP

TOPICS = ("keys", "inspections", "units", "projects")
"""What makes the boards beside the scans stale."""


class ScanDesk(QWidget):
    """Scan after scan; the mode says what each does.

    Attributes:
        remarked: what the batch in hand comes to, in words.
    """

    remarked = Signal(str)

    def __init__(self, context: PageContext) -> None:
        super().__init__()
        self._context = context
        self._scans = last_scans()
        self.looking = LookUpCard(context)
        self.cards: dict[Mode, ModeCard] = {
            Mode.OUT: LendingCard(context),
            Mode.IN: ReturningCard(context),
            Mode.LOOK_UP: self.looking,
            Mode.TRY: self.looking,
            Mode.BIND: BindingCard(context),
            Mode.COUNT: CountingCard(context),
        }
        self.mode = Mode.LOOK_UP
        self.scans, self.cabinet = ScansCard(), CabinetCard(context)
        self.side = SideColumn(self.cabinet, self.scans)
        self._stack = QStackedWidget()
        for card in dict.fromkeys(self.cards.values()):
            card.noted.connect(self.note)
            card.remarked.connect(self.remarked)
            card.moved.connect(self.refresh)
            card.meant.connect(self.cabinet.mean)
            self._stack.addWidget(card)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GAP)
        left = QVBoxLayout()
        left.addWidget(self._stack)
        row.addLayout(left, 1)
        row.addWidget(self.side)
        context.hub.watch(self, TOPICS, self.refresh)
        self.refresh()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """A low window has room for fewer hooks."""
        super().resizeEvent(event)
        self.cabinet.fit(self.height())

    def choose(self, mode: Mode) -> None:
        """The next scan does this."""
        self.mode = mode
        self.looking.trying = mode is Mode.TRY
        self._stack.setCurrentWidget(self.cards[mode])
        self.cabinet.setVisible(mode in (Mode.OUT, Mode.IN))
        self.cards[mode].begin()

    def take_scan(self, text: str, *, works: bool = True) -> None:
        """A code, or a short id; ``works`` says of a tried key whether it does."""
        self.looking.works = works
        self.cards[self.mode].take_scan(text)

    def show_unit(self, unit_id: UUID) -> None:
        """A unit found by the search bar."""
        self.cards[self.mode].show_unit(unit_id)

    def note(self, row: ScanRow) -> None:
        """Keep a scan in the list of the last ones."""
        self._scans.appendleft(row)
        self.scans.show_scans(list(self._scans))

    def refresh(self) -> None:
        """Read what is out, and who waits."""
        loans, fail = self._context.desks.key_loans, self._context.show_error
        self._context.runner.read(self, loans.board, self._show_board, fail, key="board")
        self._context.runner.read(self, loans.requests, self._show_requests, fail, key="asked")
        self.cabinet.refresh()
        self.looking.refresh()

    def _show_board(self, board: LoanBoard) -> None:
        self.side.show_board(board)

    def _show_requests(self, requests: Sequence[KeyRequest]) -> None:
        self.side.show_requests(requests, self._context.desks.now())
