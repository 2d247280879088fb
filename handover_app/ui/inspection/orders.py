"""Quick repair from the inspector's side: what was ordered, and how long the owner has waited."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from uuid import UUID

from PySide6.QtCore import QTimer
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from handover_app.domain.defects import CrewLine, OrderSummary, UnitOrders
from handover_app.domain.inspections import InspectionSummary
from handover_app.ui.context import PageContext
from handover_app.ui.inspection.order_row import OrderRow
from handover_app.ui.inspection.part import UnitPart
from handover_app.ui.widgets.fields import QuietBox, button, line, scrolled
from handover_app.ui.widgets.order_words import crew_state
from handover_app.ui.widgets.text import text

_SECOND_MS = 1000
_REASON = 500


class OrdersPart(UnitPart):
    """The unit's orders with their clocks; the crew is proposed by the trade, or chosen here."""

    def __init__(self, context: PageContext) -> None:
        super().__init__(context)
        self._found: UnitOrders | None = None
        self._wanted: tuple[UUID, ...] = ()
        self._rows: dict[UUID, OrderRow] = {}
        self._crew = QuietBox()
        self._crew.setObjectName("orderCrew")
        self._crew.setAccessibleName(self.tr("Crew"))
        self._again = button(self.tr("Order again"), "orderAgain")
        self._again.clicked.connect(lambda: self.order(self._wanted))
        self._reason = line(self.tr("Reason"), "cancelReason", self.tr("Why an order is cancelled"))
        self._reason.setMaxLength(_REASON)
        self._reason.textChanged.connect(self._show_reason)
        self._empty = text("", "soft", wrap=True)
        self._empty.setObjectName("noOrders")
        # One timer for every clock of the part.
        self._timer = QTimer(self, interval=_SECOND_MS)
        self._timer.timeout.connect(self.tick)
        context.hub.watch(self, ("repairs",), self.refresh)
        self._assemble()
        self._show_crews(())
        self._show_orders()

    def show_unit(self, unit_id: UUID, inspection: InspectionSummary | None) -> None:
        """A fresh card of a unit; for another one nothing is wanted yet."""
        if unit_id != self.unit_id:
            self._forget()
        super().show_unit(unit_id, inspection)

    def clear(self) -> None:
        """Another household: nothing is shown until it is read."""
        super().clear()
        self._forget()
        self._show_orders()

    def refresh(self) -> None:
        """Read the orders and the crews."""
        if self.unit_id is not None:
            orders = partial(self.context.desks.repairs.for_unit, self.unit_id)
            self.read(orders, partial(self._show, self.unit_id), "orders")

    def order(self, defect_ids: Sequence[UUID]) -> None:
        """Ask for a crew for these defects: the chosen one, or one for each trade."""
        if self.unit_id is None:
            return
        self._wanted = tuple(defect_ids)
        self.write(
            self.context.desks.repairs.order,
            self.unit_id,
            self._wanted,
            self._crew.currentData(),
            done=self._ordered,
            failed=self._not_ordered,
        )

    def focus_first(self) -> None:
        """To the choice of the crew."""
        self._crew.setFocus()

    def tick(self) -> None:
        """A second has gone by."""
        if self._found is not None:
            now = self.context.desks.now()
            for row in self._rows.values():
                row.tick(now, self._found.commander)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """Clocks run while somebody looks."""
        super().showEvent(event)
        self._timer.start()
        self.tick()

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802 - Qt's name
        super().hideEvent(event)
        self._timer.stop()

    def _assemble(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(text(self.tr("Crew for the next order (F8)"), "small"))
        head.addWidget(self._crew, 1)
        head.addWidget(self._again)
        head.addWidget(self._reason, 1)
        inside = QWidget()
        outer = QVBoxLayout(inside)
        outer.setContentsMargins(0, 0, 8, 0)
        self._place = QVBoxLayout()
        self._place.setSpacing(8)
        outer.addLayout(self._place)
        outer.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 8, 14, 8)
        column.setSpacing(8)
        column.addLayout(head)
        column.addWidget(self._empty)
        column.addWidget(scrolled(inside, self.tr("Repair orders")), 1)

    def _forget(self) -> None:
        self._found, self._wanted = None, ()
        self._reason.clear()
        self._crew.setCurrentIndex(0)
        self._again.hide()

    def _show(self, unit_id: UUID, found: UnitOrders) -> None:
        if unit_id == self.unit_id:
            self._found = found
            self._show_crews(found.crews)
            self._show_orders()

    def _show_crews(self, crews: Sequence[CrewLine]) -> None:
        kept = self._crew.currentData()
        self._crew.clear()
        self._crew.addItem(self.tr("by trade"), None)
        for each in crews:
            self._crew.addItem(
                f"{each.name} · {each.present}/{each.planned} · {crew_state(each)}", each.crew_id
            )
        if kept is not None:
            self._crew.choose(kept)

    def _show_orders(self) -> None:
        orders = self._found.orders if self._found is not None else ()
        ids = {each.order.order_id for each in orders}
        for gone in self._rows.keys() - ids:
            row = self._rows.pop(gone)
            row.hide()
            row.deleteLater()
        now = self.context.desks.now()
        # What runs stands above what is over, the newest first.
        shown = sorted(orders, key=lambda each: each.order.requested_at, reverse=True)
        shown.sort(key=lambda each: each.order.state.over and not each.to_confirm)
        for place, each in enumerate(shown):
            assert self._found is not None
            row = self._row(each.order.order_id)
            self._place.insertWidget(place, row)
            row.show_order(each, now, self._found.commander)
            row.show()
        self._empty.setText(self.tr("No crew was ordered: mark defects in the list and press F8."))
        self._empty.setVisible(not orders)
        self._reason.setVisible(any(not each.order.state.over for each in orders))
        self._show_reason()
        # One that is done counts until the owner has looked: somebody has to go on with it.
        self.counted.emit(
            sum(not each.order.state.over or bool(each.to_confirm) for each in orders)
        )

    def _row(self, order_id: UUID) -> OrderRow:
        if order_id not in self._rows:
            row = OrderRow()
            row.arrived.connect(self._on_arrived)
            row.cancelled.connect(self._on_cancelled)
            row.confirmed.connect(self._on_confirmed)
            self._rows[order_id] = row
        return self._rows[order_id]

    def _show_reason(self) -> None:
        for row in self._rows.values():
            row.allow_cancel(bool(self._reason.text().strip()))

    def _ordered(self, orders: Sequence[OrderSummary]) -> None:
        self._wanted = ()
        self._again.hide()
        self._crew.setCurrentIndex(0)
        said = "、".join(f"{each.crew} {each.number}" for each in orders)
        self._wrote(self.tr("Crew ordered"), said)

    def _not_ordered(self, error: Exception) -> None:
        """Whoever is refused chooses a crew by hand and orders again."""
        self._again.setVisible(bool(self._wanted))
        self._crew.setFocus()
        self.failed(error)

    def _on_arrived(self, order_id: UUID) -> None:
        arrived = partial(self._wrote, self.tr("The crew has arrived"))
        self.write(self.context.desks.repairs.arrive, order_id, done=lambda _: arrived())

    def _on_cancelled(self, order_id: UUID) -> None:
        cancel, reason = self.context.desks.repairs.cancel, self._reason.text()
        self.write(cancel, order_id, reason, done=self._was_cancelled)

    def _was_cancelled(self, _answer: object) -> None:
        self._reason.clear()
        self._wrote(self.tr("The order is cancelled"))

    def _on_confirmed(self, defect_ids: Sequence[UUID]) -> None:
        confirm = self.context.desks.repairs.confirm
        said = partial(self._wrote, self.tr("Closed on the spot, the owner has seen it"))
        self.write(confirm, self.unit_id, defect_ids, done=lambda _: said())

    def _wrote(self, words: str, detail: str = "") -> None:
        self.context.band.done(words, detail)
        self.refresh()
        self.changed.emit()
