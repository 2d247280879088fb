"""What the board says by itself: a new order, and one that has become late, each once."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from PySide6.QtCore import QCoreApplication

from handover_app.domain.defects import BoardOrder, Contact, OrderState
from handover_app.ui.context import Band
from handover_app.ui.widgets.order_words import late_words

translate = QCoreApplication.translate


class Alarms:
    """Remembers what was said; what stood on the board when it was opened is no news."""

    def __init__(self, band: Band) -> None:
        self._band = band
        self._seen: set[UUID] | None = None
        self._late: set[tuple[UUID, OrderState]] = set()

    def look(self, orders: Sequence[BoardOrder], now: datetime, commander: Contact) -> None:
        """The orders as they are now: say what is new among them, and what is late since."""
        ids = {each.order.order_id for each in orders}
        first, before = self._seen is None, self._seen or set()
        self._seen = before | ids
        new = [each for each in orders if each.order.order_id not in before]
        if new and not first:
            newest = new[-1].order
            words = translate("RepairBoard", "New order {unit}").format(unit=newest.unit_code)
            self._band.looked_up(words, f"{newest.crew} · {newest.number}")
        self.tick(orders, now, commander, aloud=not first)

    def tick(
        self, orders: Sequence[BoardOrder], now: datetime, commander: Contact, *, aloud: bool = True
    ) -> None:
        """Say which order has become late, once a state."""
        for each in orders:
            key = (each.order.order_id, each.order.state)
            if key in self._late or each.order.late(now) is None:
                continue
            self._late.add(key)
            if aloud:
                words = translate("RepairBoard", "{unit}: the crew is late")
                said = late_words(each, now, commander)
                self._band.late(words.format(unit=each.order.unit_code), said)
