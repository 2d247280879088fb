"""The order in hand: what is to be mended and how, what was used, and the one next step."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from handover_app.domain.defects import BoardOrder, Contact, OrderState, PartLine
from handover_app.ui.repair.defect_ticks import DefectTicks
from handover_app.ui.repair.part_choice import PartChoice
from handover_app.ui.tokens import Tone
from handover_app.ui.widgets.buttons import KeyButton, PrimaryButton
from handover_app.ui.widgets.card import Card
from handover_app.ui.widgets.fields import line, scrolled
from handover_app.ui.widgets.order_words import clock, late_words, next_step
from handover_app.ui.widgets.text import text

_NOTE = 500


class OrderInHand(Card):
    """Shows one order; every click names it.

    Attributes:
        moved: the primary button: the order's id.
        cancelled: the order's id and the reason.
        told: the order's id and who was told that it is late.
    """

    moved = Signal(object)
    cancelled = Signal(object, str)
    told = Signal(object, str)

    def __init__(self) -> None:
        super().__init__()
        self._order: BoardOrder | None = None
        self._commander = Contact()
        self._parts: Sequence[PartLine] = ()
        self._may_move, self._may_note = False, False
        self._unit, self._clock = text("", "title"), text("", "title")
        self._clock.setObjectName("waited")
        self._about, self._late = text("", "soft", wrap=True), text("", "", Tone.BAD, wrap=True)
        self._late.setObjectName("late")
        self.ticks, self.parts = DefectTicks(), PartChoice()
        self.note = line(
            self.tr("Note or reason"),
            "orderNote",
            self.tr("Why something is not fixed, or is cancelled"),
        )
        self.note.setMaxLength(_NOTE)
        self.note.textChanged.connect(self._show_buttons)
        self._told = KeyButton(self.tr("Was told"), "F7")
        self._told.setObjectName("told")
        self._told.clicked.connect(self._on_told)
        self._cancel = KeyButton(self.tr("Cancel order"))
        self._cancel.setObjectName("cancelOrder")
        self._cancel.clicked.connect(self._on_cancel)
        self.primary = PrimaryButton(self.tr("Next step"))
        self.primary.setObjectName("nextStep")
        self.primary.clicked.connect(self._on_primary)
        self._assemble()
        self.show_order(None, Contact(), None)

    def show_order(
        self, order: BoardOrder | None, commander: Contact, now: datetime | None
    ) -> None:
        """Show an order; what is being typed stays while it is the same one."""
        before, self._order, self._commander = self._order, order, commander
        self._inside.setVisible(order is not None)
        self._empty.setVisible(order is None)
        if order is None or now is None:
            self._show_buttons()
            return
        if before is None or before.order.order_id != order.order.order_id:
            self.note.clear()
            self.parts.clear()
        at_work = order.order.state is OrderState.ARRIVED
        self._unit.setText(order.order.unit_code)
        about = self.tr("{number} · {crew} · asked by {who}")
        self._about.setText(
            about.format(
                number=order.order.number, crew=order.order.crew, who=order.order.requested_by
            )
        )
        self.ticks.show_defects(order.defects, ticking=at_work)
        self.parts.setVisible(at_work)
        self._show_parts()
        self.tick(now)
        self._show_buttons()

    def show_parts(self, parts: Sequence[PartLine]) -> None:
        """The parts that may be taken."""
        self._parts = parts
        self._show_parts()

    def allow(self, *, move: bool, note: bool) -> None:
        """``move``: send and finish crews; ``note``: arrival, cancelling, and who was told."""
        self._may_move, self._may_note = move, note
        self._show_buttons()

    def tick(self, now: datetime) -> None:
        """Let the clock of the waiting owner go on."""
        if self._order is None:
            return
        waits = self.tr("owner waits {clock}")
        self._clock.setText(waits.format(clock=clock(self._order.order.waited(now))))
        late = late_words(self._order, now, self._commander)
        told = "、".join(self._order.order.told)
        if late and told:
            late += "\n" + self.tr("told: {who}").format(who=told)
        self._late.setText(late)
        self._late.setVisible(bool(late))
        self._told.setVisible(bool(late))
        call = self._order.call(now, self._commander)
        self._call = "" if call is None else call.name or self._order.order.crew

    def report(self) -> tuple[list[UUID], str, Mapping[UUID, int]]:
        """What is fixed, the note, and the parts that were used."""
        return self.ticks.fixed(), self.note.text(), self.parts.taken()

    def done(self) -> None:
        """What was typed is stored."""
        self.note.clear()
        self.parts.clear()

    def _assemble(self) -> None:
        self._call = ""
        self._empty = text(self.tr("No order runs: the crews stand by."), "soft", wrap=True)
        self._inside = QWidget()
        column = QVBoxLayout(self._inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        head = QHBoxLayout()
        head.addWidget(self._unit, 1)
        head.addWidget(self._clock)
        column.addLayout(head)
        column.addWidget(self._about)
        column.addWidget(self._late)
        column.addWidget(self._told, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(scrolled(self.ticks, self.tr("Defects of the order")), 1)
        column.addWidget(self.parts)
        column.addWidget(self.note)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addWidget(self._cancel)
        foot.addStretch(1)
        foot.addWidget(self.primary)
        column.addLayout(foot)
        self.body.addWidget(self._empty)
        self.body.addWidget(self._inside, 1)

    def _show_parts(self) -> None:
        defects = () if self._order is None else self._order.defects
        self.parts.show_parts(self._parts, {each.trade for each in defects})

    def _show_buttons(self) -> None:
        state = None if self._order is None else self._order.order.state
        if state is not None:
            self.primary.show_words(next_step(state))
        arriving = state is OrderState.DISPATCHED and self._may_note
        self.primary.setEnabled(state is not None and (self._may_move or arriving))
        self._cancel.setEnabled(
            state is not None and self._may_note and bool(self.note.text().strip())
        )
        self._told.setEnabled(self._may_note)

    def _on_primary(self) -> None:
        if self._order is not None:
            self.moved.emit(self._order)

    def _on_cancel(self) -> None:
        if self._order is not None:
            self.cancelled.emit(self._order.order.order_id, self.note.text())

    def _on_told(self) -> None:
        if self._order is not None and self._call:
            self.told.emit(self._order.order.order_id, self._call)
