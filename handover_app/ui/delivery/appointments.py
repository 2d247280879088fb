"""Appointments: the days, the slots of a day, who comes, and the curve of arrivals."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import partial
from typing import ClassVar
from uuid import UUID

from PySide6.QtWidgets import QHBoxLayout, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from handover_app.domain.acts import Act
from handover_app.domain.people import Right
from handover_app.domain.units import UnitLine
from handover_app.domain.visits import (
    AppointmentLine,
    ArrivalCurve,
    Capacity,
    SlotClosed,
    SlotDay,
    SlotFull,
    SlotLine,
    SlotPlan,
)
from handover_app.ui.context import PageContext
from handover_app.ui.delivery.arrival_chart import ArrivalChart
from handover_app.ui.delivery.booking_card import BookingCard
from handover_app.ui.delivery.day_strip import DayStrip
from handover_app.ui.delivery.imported import appointments_import
from handover_app.ui.delivery.slot_grid import SlotGrid
from handover_app.ui.delivery.slot_plan_form import SlotPlanForm
from handover_app.ui.messages import sentence
from handover_app.ui.tab import WatchingTab
from handover_app.ui.tokens import GAP
from handover_app.ui.widgets.card import Card
from handover_app.ui.widgets.fields import button
from handover_app.ui.widgets.text import text


class AppointmentsTab(WatchingTab):
    """The grid at the left, the slot and the unit in hand at the right."""

    topics: ClassVar[tuple[str, ...]] = ("appointments", "visits", "units")

    def __init__(self, context: PageContext) -> None:
        super().__init__(context)
        self._day = context.desks.now().astimezone().date()
        self._rows: Sequence[AppointmentLine] = ()
        self._strip, self._grid, self._chart = DayStrip(), SlotGrid(), ArrivalChart()
        self._booking, self._form = BookingCard(context), SlotPlanForm(self._day)
        self._import = appointments_import(context)
        self._stack, self._side = QStackedWidget(), QStackedWidget()
        for side in (self._booking, self._form):
            self._side.addWidget(side)
        self._stack.addWidget(self._page())
        self._stack.addWidget(self._import)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._stack)
        self._listen()

    def refresh(self) -> None:
        """Read days, slots, households and the curve anew; what is being typed stays."""
        self.read(self.context.desks.appointments.days, self._show_days, "days")
        self._read_day()
        if self._booking.unit_id is not None:
            self._take(self._booking.unit_id)

    def show_unit(self, unit_id: UUID) -> None:
        """Take a unit in hand, and go to the day of its appointment."""
        self._side.setCurrentWidget(self._booking)
        self._take(unit_id, go=True)

    def _page(self) -> QWidget:
        page, left = QWidget(), QWidget()
        plan = button(self.tr("Plan slots"), "planSlots")
        plan.clicked.connect(self._on_plan)
        choose = button(self.tr("Import a list"), "importAppointments")
        choose.clicked.connect(self._on_import)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self._strip, 1)
        head.addWidget(plan)
        head.addWidget(choose)
        self._slots_card = Card(self.tr("Slots"), " ").flush()
        self._nothing = text(
            self.tr("No slots on this day. Plan them, or choose another day above."), "soft"
        )
        self._nothing.setMargin(GAP)
        self._slots_card.body.addWidget(self._nothing)
        self._slots_card.body.addWidget(self._grid, 1)
        chart = Card(self.tr("Arrivals"), " ")
        chart.body.addWidget(self._chart)
        self._chart_card = chart
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        column.addWidget(self._slots_card, 1)
        column.addWidget(chart)
        split = QSplitter()
        split.setChildrenCollapsible(False)
        split.setHandleWidth(GAP)
        split.addWidget(left)
        split.addWidget(self._side)
        split.setStretchFactor(0, 5)
        split.setStretchFactor(1, 4)
        inside = QVBoxLayout(page)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(GAP // 2)
        inside.addLayout(head)
        inside.addWidget(split, 1)
        return page

    def _listen(self) -> None:
        self._strip.chosen.connect(self._on_day)
        self._grid.selected.connect(lambda slot: self._booking.show_slot(slot, self._rows))
        self._booking.unit_chosen.connect(self._take)
        self._booking.book_asked.connect(self._on_book)
        self._booking.consent_asked.connect(self._on_consent)
        self._booking.cancel_asked.connect(self._on_cancel)
        self._booking.check_asked.connect(self._on_check)
        self._booking.quota_asked.connect(self._on_quota)
        self._form.plan_asked.connect(self._on_make)
        self._form.capacity_asked.connect(self._on_capacity)
        self._form.left.connect(lambda: self._side.setCurrentWidget(self._booking))
        self._import.left.connect(self._on_left)

    def _read_day(self) -> None:
        day = self._day
        self.read(partial(self._of_day, day), self._show_day, "day")
        arrivals = partial(self.context.desks.appointments.arrivals, day)
        self.read(arrivals, self._show_curve, "curve")

    def _of_day(self, day: date) -> tuple[tuple[SlotLine, ...], tuple[AppointmentLine, ...]]:
        service = self.context.desks.appointments
        return service.slots(day), service.of_day(day)

    def _show_days(self, days: Sequence[SlotDay]) -> None:
        known = [each.day for each in days]
        if known and self._day not in known:
            # Nothing is planned today: the next day with slots is more of use.
            self._day = next((day for day in known if day > self._day), known[-1])
            self._read_day()
        self._strip.show_days(days, self._day)

    def _show_day(self, found: tuple[tuple[SlotLine, ...], tuple[AppointmentLine, ...]]) -> None:
        slots, self._rows = found
        stood = self._booking.slot()
        self._nothing.setVisible(not slots)
        self._grid.setVisible(bool(slots))
        self._grid.show_slots(slots, stood.slot_id if stood else None)
        self._booking.show_slot(self._grid.current_slot(), self._rows)
        full = sum(not each.free for each in slots)
        words = self.tr("{slots} slots, {full} full or closed").format(slots=len(slots), full=full)
        self._slots_card.show_heading(f"{self.tr('Slots')} {self._day.isoformat()}", words)

    def _show_curve(self, curve: ArrivalCurve) -> None:
        self._chart.show_curve(curve)
        self._chart_card.show_heading(self.tr("Arrivals"), self._chart.summary())

    def _take(self, unit_id: UUID, *, go: bool = False) -> None:
        self.read(partial(self._unit, unit_id), partial(self._show_unit, go), "unit")

    def _unit(self, unit_id: UUID) -> tuple[UnitLine, tuple[AppointmentLine, ...]]:
        card = self.context.desks.handover.card(unit_id)
        names = "、".join(owner.name for owner in card.owners)
        line = UnitLine(card.unit_id, card.code, card.building, names, "")
        return line, self.context.desks.appointments.of_unit(unit_id)

    def _show_unit(self, go: bool, found: tuple[UnitLine, tuple[AppointmentLine, ...]]) -> None:
        line, rows = found
        self._booking.show_unit(line.unit_id, f"{line.code} {line.owner_names}", rows)
        if go and rows and rows[0].day != self._day:
            self._on_day(rows[0].day)

    def _on_day(self, day: date) -> None:
        self._day = day
        self.refresh()

    def _on_plan(self) -> None:
        desks = self.context.desks
        self.read(desks.units.buildings, self._offer_buildings, "buildings")
        self._form.show_day(self._day)
        self._side.setCurrentWidget(self._form)

    def _offer_buildings(self, buildings: Sequence[str]) -> None:
        offer = partial(self._form.show_choices, buildings)
        self.read(self.context.desks.appointments.capacity, offer, "capacity")

    def _on_make(self, plan: SlotPlan) -> None:
        call = self.context.desks.appointments.plan
        self.write(call, plan, done=partial(self._planned, plan))

    def _planned(self, plan: SlotPlan, count: int) -> None:
        self._day = plan.days[0]
        self._side.setCurrentWidget(self._booking)
        self._done(self.tr("{count} slots planned").format(count=count))

    def _on_capacity(self, capacity: Capacity) -> None:
        done = partial(self._done, self.tr("Capacity set"))
        self.write(self.context.desks.appointments.set_capacity, capacity, done=done)

    def _on_quota(self, quota: int) -> None:
        slot = self._booking.slot()
        if slot is not None:
            done = partial(self._done, self.tr("Places of {when} set").format(when=slot.when))
            call = self.context.desks.appointments.set_quota
            self.write(call, slot.slot_id, quota, done=done)

    def _on_book(self, moving: bool, act: Act | None = None) -> None:
        slot, unit_id = self._booking.slot(), self._booking.unit_id
        if slot is None or unit_id is None:
            return
        self._moving = moving
        service = self.context.desks.appointments
        call = service.move if moving else service.book
        done = partial(self._done, self.tr("Booked for {when}").format(when=slot.when))
        wish = self._booking.wish()
        self.write(call, unit_id, slot.slot_id, wish, done=done, failed=self._not_booked, act=act)

    def _not_booked(self, error: Exception) -> None:
        if isinstance(error, SlotFull | SlotClosed):
            self._booking.blocked.show_blocked(sentence(error))
        else:
            self.failed(error)

    def _on_consent(self) -> None:
        slot = self._booking.slot()
        if slot is not None:
            words = self.tr("One household more on {when}").format(when=slot.when)
            act = self.context.session.act()
            self.context.dialogs.approve(self, act, Right.LIFT_GATE, words, self._with_consent)

    def _with_consent(self, act: Act, _reason: str) -> None:
        self._on_book(self._moving, act)

    def _on_cancel(self, reason: str) -> None:
        done = partial(self._done, self.tr("Appointment cancelled"))
        call = self.context.desks.appointments.cancel
        self.write(call, self._booking.unit_id, reason, done=done)

    def _on_check(self, who: str) -> None:
        today = self.context.desks.now().astimezone().date()
        done = partial(self._done, self.tr("Check of the flat noted"))
        call = self.context.desks.appointments.note_pre_check
        self.write(call, self._booking.unit_id, who, today, done=done)

    def _done(self, words: str, _answer: object = None) -> None:
        self.context.band.done(words)
        self.refresh()

    def _on_import(self) -> None:
        self._stack.setCurrentIndex(1)
        self._import.choose()

    def _on_left(self) -> None:
        self._stack.setCurrentIndex(0)
        self.refresh()
