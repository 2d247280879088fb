"""The cashier's own drawer: opened, moved, counted and closed, one view after the other."""

from __future__ import annotations

from functools import partial
from typing import Any

from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from handover_app.domain.acts import Act
from handover_app.domain.people import Right
from handover_app.domain.shifts import (
    CashMovementKind,
    MovementSummary,
    ShiftSummary,
)
from handover_app.domain.units import UnitLine
from handover_app.ui.context import PageContext
from handover_app.ui.messages import word
from handover_app.ui.shifts.closer import Closer
from handover_app.ui.shifts.closing import ClosingView
from handover_app.ui.shifts.opening import LastShift, OpenForm
from handover_app.ui.shifts.presenter import Drawer, Move, look, successors
from handover_app.ui.shifts.running import RunningView
from handover_app.ui.shifts.tab import MoneyTab
from handover_app.ui.tokens import GAP

TOPICS = ("shifts", "receipts", "papers", "people", "refunds")
_OFFERED = 8


class DrawerTab(MoneyTab):
    """What stands at this station decides which of the three views is shown."""

    def __init__(self, context: PageContext) -> None:
        super().__init__(context)
        self._shown: ShiftSummary | None = None
        self._last: ShiftSummary | None = None
        self.form, self.last = OpenForm(context.session.station), LastShift()
        self.running, self.closing = RunningView(), ClosingView()
        self.closer = Closer(self, self.closing)
        self._opening = QWidget()
        row = QHBoxLayout(self._opening)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GAP)
        row.addWidget(self.form, 1)
        row.addWidget(self.last, 1)
        self._views = QStackedWidget()
        for view in (self._opening, self.running, self.closing):
            self._views.addWidget(view)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._views)
        self._connect()
        context.hub.watch(self, TOPICS, self.refresh)
        context.session.changed.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Read what stands at this station; what is being typed stays."""
        station = self.context.session.station
        call = partial(look, self.context.desks, station, self.form.drawer.text())
        self.read(call, self._show, "drawer")

    def show_unit(self, line: UnitLine) -> None:
        """A household found by the window's search bar: for money taken without a receipt."""
        if self._shown is not None:
            self._views.setCurrentWidget(self.running)
            self.running.form.show_unit(line)

    def open_settlement(self, code: str) -> None:
        """The page where the receipt of a household is made."""
        find = partial(self.context.desks.units.with_code, code)
        self.read(find, self._open_settlement, "settlement")

    def _open_settlement(self, line: UnitLine) -> None:
        self.context.open_page("settlement")
        self.context.open_unit(line.unit_id)

    def _on_count(self) -> None:
        if self._shown is not None:
            self._views.setCurrentWidget(self.closing)
            self.closer.begin(self._shown)

    def _connect(self) -> None:
        self.form.drawer_edited.connect(self.refresh)
        self.form.open_asked.connect(self._on_open)
        self.form.lift_asked.connect(self._on_open_lifted)
        self.last.print_asked.connect(self._on_print_last)
        self.running.count_asked.connect(self._on_count)
        self.running.receipt_asked.connect(lambda noted: self.open_settlement(noted.unit_code))
        self.running.back_asked.connect(self._on_back)
        self.running.form.submitted.connect(self._on_move)
        self.running.form.searched.connect(self._on_searched)
        self.closing.left.connect(partial(self._views.setCurrentWidget, self.running))

    def _show(self, drawer: Drawer) -> None:
        before, self._shown = self._shown, drawer.shift
        if drawer.shift is None:
            clerk = self.context.session.clerk
            self.form.show_waiting(drawer.waiting, None if clerk is None else clerk.id)
            self._last = drawer.last
            self.last.show_shift(drawer.last)
            self._views.setCurrentWidget(self._opening)
            return
        if before is None or before.id != drawer.shift.id:
            self.form.clear()
            self.running.form.clear()
            self._views.setCurrentWidget(self.running)
        self.running.show_shift(drawer.shift)
        self.closing.show_blockers(drawer.blockers)
        self.closing.show_successors(successors(drawer))

    def _on_open(self) -> None:
        open_shift = self.context.desks.shifts.open_shift
        arguments = (*self.form.floats(), self.form.drawer.text())
        self.write(open_shift, *arguments, done=self._opened)

    def _on_open_lifted(self) -> None:
        what = self.tr("Take over drawer {drawer}").format(drawer=self.form.drawer.text())
        open_shift, drawer = self.context.desks.shifts.open_shift, self.form.drawer.text()
        arguments = (None, None, drawer)
        self.write_together(Right.LIFT_CLOSING, what, open_shift, *arguments, done=self._opened)

    def _opened(self, shift: ShiftSummary) -> None:
        self.context.band.done(self.tr("Shift opened"), shift.number)
        self.refresh()

    def _on_print_last(self) -> None:
        if self._last is not None:
            self.print_issued(self._last.paper)

    def _on_move(self, move: Move) -> None:
        shifts = self.context.desks.shifts
        told: dict[str, Any] = {
            "done": partial(self._moved, move),
            "failed": self._not_moved,
            "again": partial(self._moved, move, None),
        }
        if move.kind is CashMovementKind.PICK_UP:
            what = f"{word(move.kind)} · {word(move.destination)} · {move.amount}"
            arguments = (move.amount, move.destination, move.reason)
            self.running.form.primary.setEnabled(True)
            witness = Right.WITNESS_CASH
            self.write_together(witness, what, shifts.pick_up, *arguments, **told)
        elif move.kind is CashMovementKind.TAKEN:
            noted = (move.unit_id, move.payee, move.method, move.amount, move.reason)
            self.write(shifts.note_taken, *noted, **told)
        else:
            call = {
                CashMovementKind.IN: shifts.cash_in,
                CashMovementKind.OUT: shifts.cash_out,
                CashMovementKind.FLOAT_TOP_UP: shifts.top_up,
            }[move.kind]
            self.write(call, move.amount, move.reason, **told)

    def _moved(self, move: Move, _shift: ShiftSummary | None) -> None:
        self.context.band.done(f"{word(move.kind)} {move.amount}", move.reason)
        self.running.form.clear()
        self.refresh()

    def _not_moved(self, error: Exception) -> None:
        """Refused: the fields stay as they are, and may be corrected."""
        self.running.form.primary.setEnabled(True)
        self.context.show_error(error)

    def _on_searched(self, words: str) -> None:
        if not words.strip():
            self.running.form.show_found(())
            return
        find = partial(self.context.desks.units.find, words, _OFFERED)
        self.read(find, self.running.form.show_found, "household")

    def _on_back(self, noted: MovementSummary) -> None:
        what = self.tr("Give {amount} back to {code}").format(
            amount=noted.amount, code=noted.unit_code
        )
        self.context.dialogs.approve(
            self,
            self.context.session.act(),
            Right.WITNESS_CASH,
            what,
            partial(self._give_back, noted),
        )

    def _give_back(self, noted: MovementSummary, act: Act, reason: str) -> None:
        give_back = self.context.desks.shifts.give_back
        self.write(give_back, noted.id, reason, done=self._given_back, act=act)

    def _given_back(self, _shift: ShiftSummary) -> None:
        self.context.band.done(self.tr("Given back"))
        self.refresh()
