"""The form that plans slots: days, opening hours, minutes, places, buildings; and the capacity."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, time, timedelta

from PySide6.QtCore import QDate, Qt, Signal
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from handover_app.domain.visits import MOST_DAYS, MOST_QUOTA, Capacity, SlotPlan
from handover_app.ui.tokens import GAP
from handover_app.ui.widgets.buttons import PrimaryButton
from handover_app.ui.widgets.card import Card, rule
from handover_app.ui.widgets.day_field import day_field, day_of, padded
from handover_app.ui.widgets.fields import Labelled, QuietSpin, button, line, scrolled, tick

HOURS = "8:30-12:00, 13:30-17:30"
_PART = re.compile(r"(\d{1,2})[:：](\d{2})\s*[-–—~～至到]\s*(\d{1,2})[:：](\d{2})")
_WRONG = (time(1), time(0))


class SlotPlanForm(Card):
    """Everything stays as it was typed until the plan stands.

    Attributes:
        plan_asked: a :class:`SlotPlan`.
        capacity_asked: a :class:`Capacity`.
        left: nothing is to be planned.
    """

    plan_asked = Signal(object)
    capacity_asked = Signal(object)
    left = Signal()

    def __init__(self, today: date) -> None:
        super().__init__()
        self.show_heading(self.tr("Plan slots"))
        self._first, self._last = day_field(today), day_field(today)
        self._hours = line(self.tr("Opening hours"), "planHours", HOURS)
        self._hours.setText(HOURS)
        self._minutes = padded(QuietSpin(10, 240))
        self._quota = padded(QuietSpin(0, MOST_QUOTA))
        self._sporadic = tick(
            self.tr("Single handovers: the flat is checked before"),
            "planSporadic",
        )
        self._buildings = QListWidget()
        self._per_unit, self._teams = padded(QuietSpin(5, 480)), padded(QuietSpin(0, 999))
        for spin, value in ((self._minutes, 60), (self._quota, 10)):
            spin.setValue(value)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(self._grid())
        column.addWidget(self._sporadic)
        column.addWidget(self._places(), 1)
        column.addWidget(rule())
        column.addLayout(self._capacity())
        self.body.addWidget(scrolled(inside, self.tr("Plan slots")), 1)
        self.body.addLayout(self._foot())

    def show_choices(self, buildings: Sequence[str], capacity: Capacity) -> None:
        """Offer the project's buildings, and the capacity as it is set."""
        ticked = set(self._ticked())
        self._buildings.clear()
        for name in buildings:
            item = QListWidgetItem(name)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            on = Qt.CheckState.Checked if name in ticked else Qt.CheckState.Unchecked
            item.setCheckState(on)
            self._buildings.addItem(item)
        self._per_unit.setValue(capacity.minutes_per_unit)
        self._teams.setValue(capacity.teams)

    def show_day(self, day: date) -> None:
        """Begin with a day."""
        for field in (self._first, self._last):
            field.setDate(QDate(day.year, day.month, day.day))

    def plan(self) -> SlotPlan:
        """What the form says."""
        first, last = day_of(self._first), day_of(self._last)
        count = min((last - first).days + 1, MOST_DAYS + 1)
        return SlotPlan(
            days=tuple(first + timedelta(days=each) for each in range(count)),
            hours=hours_of(self._hours.text()),
            minutes=self._minutes.value(),
            quota=self._quota.value(),
            buildings=tuple(self._ticked()),
            sporadic=self._sporadic.isChecked(),
        )

    def _grid(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setSpacing(GAP)
        fields = (
            (self.tr("First day"), self._first, "planFirst"),
            (self.tr("Last day"), self._last, "planLast"),
            (self.tr("Minutes a slot"), self._minutes, "planMinutes"),
            (self.tr("Places a slot"), self._quota, "planQuota"),
        )
        for place, (words, field, name) in enumerate(fields):
            grid.addWidget(Labelled(words, field, name), place // 2, place % 2)
        grid.addWidget(Labelled(self.tr("Opening hours"), self._hours, "planHours"), 2, 0, 1, 2)
        return grid

    def _places(self) -> QWidget:
        words = self.tr("Places for each building ticked; none ticked: one slot for all buildings")
        self._buildings.setMinimumHeight(96)
        return Labelled(words, self._buildings, "planBuildings")

    def _foot(self) -> QHBoxLayout:
        leave = button(self.tr("Leave it"), "leavePlan")
        leave.clicked.connect(self.left)
        make = PrimaryButton(self.tr("Make the slots"))
        make.setObjectName("makeSlots")
        make.clicked.connect(lambda: self.plan_asked.emit(self.plan()))
        row = QHBoxLayout()
        row.addWidget(leave)
        row.addStretch(1)
        row.addWidget(make)
        return row

    def _capacity(self) -> QHBoxLayout:
        set_it = button(self.tr("Set the capacity"), "setCapacity")
        set_it.clicked.connect(
            lambda: self.capacity_asked.emit(Capacity(self._per_unit.value(), self._teams.value()))
        )
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(Labelled(self.tr("Minutes a unit"), self._per_unit, "capacityMinutes"), 1)
        row.addWidget(Labelled(self.tr("Teams, 0: roster"), self._teams, "capacityTeams"), 1)
        row.addWidget(set_it, 0, Qt.AlignmentFlag.AlignBottom)
        return row

    def _ticked(self) -> list[str]:
        items = (self._buildings.item(row) for row in range(self._buildings.count()))
        return [each.text() for each in items if each.checkState() is Qt.CheckState.Checked]


def hours_of(words: str) -> tuple[tuple[time, time], ...]:
    """Opening hours as they are typed; what can't be read gives hours that are refused."""
    parts = [
        part.strip() for part in re.split(r"[,，;；、\s]*[,，;；、]\s*|\n", words) if part.strip()
    ]
    return tuple(_part(each) for each in parts)


def _part(words: str) -> tuple[time, time]:
    found = _PART.fullmatch(words)
    if found is None:
        return _WRONG
    first, first_minute, last, last_minute = map(int, found.groups())
    if max(first, last) > 23 or max(first_minute, last_minute) > 59:
        return _WRONG
    return time(first, first_minute), time(last, last_minute)
