"""The running orders in three columns, the late ones first; arrows go from card to card."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from handover_app.domain.defects import BoardOrder, Contact, OrderState
from handover_app.ui.messages.words import word
from handover_app.ui.repair.order_card import OrderCard
from handover_app.ui.tokens import GRID
from handover_app.ui.widgets.card import Card

STATES = (OrderState.REQUESTED, OrderState.DISPATCHED, OrderState.ARRIVED)


def by_urgency(now: datetime) -> Callable[[BoardOrder], tuple[float, datetime]]:
    """Late ones first, by how much; then whoever has waited longest."""

    def rank(each: BoardOrder) -> tuple[float, datetime]:
        late = each.order.late(now)
        return (0.0 if late is None else -late.total_seconds(), each.order.requested_at)

    return rank


class OrderColumns(QWidget):
    """Requested, dispatched, arrived.

    Attributes:
        selected: the order in hand from now on.
    """

    selected = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.chosen: UUID | None = None
        self._commander, self._laying = Contact(), False
        self._cards: dict[UUID, OrderCard] = {}
        self._orders: dict[OrderState, list[BoardOrder]] = {state: [] for state in STATES}
        self._frames: dict[OrderState, Card] = {}
        self._places: dict[OrderState, QVBoxLayout] = {}
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2 * GRID)
        for state in STATES:
            row.addWidget(self._column(state), 1)

    def show_orders(self, orders: Sequence[BoardOrder], now: datetime, commander: Contact) -> None:
        """Show these orders; the one in hand stays in hand while it runs."""
        self._commander, self._laying = commander, True
        focused = any(card.hasFocus() for card in self._cards.values())
        ids = {each.order.order_id for each in orders}
        for gone in self._cards.keys() - ids:
            card = self._cards.pop(gone)
            card.hide()
            card.deleteLater()
        for state in STATES:
            found = [each for each in orders if each.order.state is state]
            self._orders[state] = sorted(found, key=by_urgency(now))
            self._frames[state].show_heading(f"{word(state)} {len(found)}")
            for place, each in enumerate(self._orders[state]):
                card = self._card(each.order.order_id)
                if self._places[state].indexOf(card) != place:
                    self._places[state].insertWidget(place, card)
                card.show_order(each, now, commander)
                card.show()
        self._laying = False
        if self.chosen not in ids:
            self.chosen = None
            first = min(orders, key=by_urgency(now), default=None)
            if first is not None:
                self.choose(first.order.order_id)
        if focused:
            self.focus_chosen()

    def tick(self, now: datetime) -> None:
        """Let every clock go on."""
        for card in self._cards.values():
            card.tick(now, self._commander)

    def choose(self, order_id: UUID) -> None:
        """Take an order in hand."""
        if self._laying:
            # A card that moves loses the focus to another, which nobody has chosen.
            return
        for each, card in self._cards.items():
            card.mark(each == order_id)
        if order_id != self.chosen:
            self.chosen = order_id
            self.selected.emit(order_id)

    def focus_chosen(self) -> None:
        """To the card of the order in hand."""
        if self.chosen is not None:
            self._cards[self.chosen].setFocus()

    def _card(self, order_id: UUID) -> OrderCard:
        if order_id not in self._cards:
            card = OrderCard(order_id)
            card.chosen.connect(self.choose)
            card.way.connect(self._go)
            self._cards[order_id] = card
        return self._cards[order_id]

    def _go(self, right: int, down: int) -> None:
        columns = [self._orders[state] for state in STATES]
        ids = [[each.order.order_id for each in column] for column in columns]
        at = next((place for place, column in enumerate(ids) if self.chosen in column), None)
        if at is None or self.chosen is None:
            return
        row = ids[at].index(self.chosen)
        if down:
            wanted = ids[at][max(0, min(len(ids[at]) - 1, row + down))]
        else:
            # An empty column is stepped over.
            ways = range(at + 1, len(ids)) if right > 0 else range(at - 1, -1, -1)
            filled = next((place for place in ways if ids[place]), at)
            wanted = ids[filled][min(row, len(ids[filled]) - 1)]
        self._cards[wanted].setFocus()

    def _column(self, state: OrderState) -> Card:
        inside = QWidget()
        outer = QVBoxLayout(inside)
        outer.setContentsMargins(8, 0, 8, 8)
        outer.setSpacing(0)
        place = QVBoxLayout()
        place.setSpacing(2 * GRID)
        outer.addLayout(place)
        outer.addStretch(1)
        area = QScrollArea(widgetResizable=True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setAccessibleName(word(state))
        area.setWidget(inside)
        card = Card(word(state)).flush()
        card.setMinimumWidth(150)
        card.body.addWidget(area)
        self._frames[state], self._places[state] = card, place
        return card
