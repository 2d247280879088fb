"""The slot under the cursor: who comes, its places, and booking or moving the unit in hand."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from handover_app.domain.visits import (
    LONGEST_LINE,
    MOST_QUOTA,
    AppointmentLine,
    AppointmentState,
    Booking,
    MadeBy,
    SlotLine,
    SpecialGroup,
)
from handover_app.ui.context import PageContext
from handover_app.ui.messages import word
from handover_app.ui.tokens import PADDING, Tone
from handover_app.ui.unit_choice import UnitChoice
from handover_app.ui.widgets.buttons import PrimaryButton
from handover_app.ui.widgets.card import Card, rule
from handover_app.ui.widgets.day_field import padded
from handover_app.ui.widgets.fields import QuietBox, QuietSpin, button, line
from handover_app.ui.widgets.row_table import Column, RowTable
from handover_app.ui.widgets.table_or_words import TableOrWords
from handover_app.ui.widgets.tiles import BlockedLine

STATE_LOOK: dict[AppointmentState, tuple[Tone, str]] = {
    AppointmentState.STANDS: (Tone.NEUTRAL, "calendar"),
    AppointmentState.CAME: (Tone.GOOD, "check"),
    AppointmentState.DID_NOT_COME: (Tone.WARN, "circle-alert"),
    AppointmentState.MOVED: (Tone.NEUTRAL, "arrow-right"),
    AppointmentState.CANCELLED: (Tone.NEUTRAL, "x"),
}
_ENDED = (AppointmentState.MOVED, AppointmentState.CANCELLED)


class BookingCard(Card):
    """Asks; the tab does.

    Attributes:
        unit_chosen: the id of a unit.
        book_asked: the unit in hand is to come in this slot; False, or True to move it there.
        cancel_asked: the reason why the unit in hand does not come.
        check_asked: who of the property company looked at the flat (D08).
        quota_asked: so many households from now on.
        consent_asked: a supervisor is to let the unit in hand into a full slot.
    """

    unit_chosen = Signal(object)
    book_asked = Signal(bool)
    cancel_asked = Signal(str)
    check_asked = Signal(str)
    quota_asked = Signal(int)
    consent_asked = Signal()

    def __init__(self, context: PageContext) -> None:
        super().__init__()
        self.flush()
        self._places()
        self.unit_id: UUID | None = None
        self._slot: SlotLine | None = None
        self._standing: AppointmentLine | None = None
        self._table = TableOrWords(self._list())
        self._table.spare([4], 540)
        self._table.table.chosen.connect(lambda row: self.unit_chosen.emit(row.unit_id))
        self.body.addWidget(self._table, 1)
        self.body.addWidget(rule())
        self.body.addWidget(self._form(context))
        self.show_unit(None, "", ())

    def wish(self) -> Booking:
        """What was typed of the appointment."""
        return Booking(
            self._made_by.currentData(),
            self._group.currentData(),
            self._phone.text(),
            self._remark.text(),
        )

    def slot(self) -> SlotLine | None:
        """The slot that is shown."""
        return self._slot

    def show_slot(self, slot: SlotLine | None, rows: Sequence[AppointmentLine]) -> None:
        """Show a slot with those who come, came, or were to come."""
        self._slot = slot
        self.blocked.show_blocked("")
        if slot is None:
            self.show_heading(self.tr("No slot"))
        else:
            where = slot.building or self.tr("All buildings")
            counted = self.tr("{booked} of {quota}").format(booked=slot.booked, quota=slot.quota)
            self.show_heading(f"{slot.when[5:]} · {where}", counted)
            self._quota.setValue(slot.quota)
        here = [row for row in rows if slot is not None and row.slot_id == slot.slot_id]
        here.sort(key=lambda row: row.state in _ENDED)
        self._table.show_rows(here, self.tr("Nobody is booked here."), lambda row: row.unit_id)
        self._show_buttons()

    def show_unit(self, unit_id: UUID | None, said: str, rows: Sequence[AppointmentLine]) -> None:
        """Take a unit in hand, with all its appointments, newest first."""
        self.unit_id = unit_id
        standing = rows[0] if rows and rows[0].state not in _ENDED else None
        self._standing = standing
        if standing is not None:
            said = f"{said} · {standing.when[5:]} {word(standing.state)}"
            self._group.choose(standing.group)
            self._remark.setText(standing.remark)
        elif unit_id is not None:
            said = f"{said} · " + self.tr("no appointment")
            self._remark.clear()
            self._group.choose(SpecialGroup.NONE)
        self._phone.clear()
        self._reason.clear()
        self._choice.say(said)
        self.blocked.show_blocked("")
        self._show_buttons()

    def _list(self) -> RowTable:
        columns = [
            Column(self.tr("Unit"), lambda row: row.code, width=92),
            Column(self.tr("Owner"), lambda row: row.owner_names, width=0),
            Column(
                self.tr("State"),
                lambda row: word(row.state),
                tone=lambda row: STATE_LOOK[row.state][0],
                icon=lambda row: STATE_LOOK[row.state][1],
                width=132,
            ),
            Column(
                self.tr("Special"),
                lambda row: "–" if row.group is SpecialGroup.NONE else word(row.group),
                width=88,
            ),
            Column(self.tr("Phone"), lambda row: row.phone_masked or "–", width=110),
        ]
        table = RowTable(self.tr("Households of the slot"), columns)
        table.setObjectName("slotList")
        return table

    def _places(self) -> None:
        self._quota = padded(QuietSpin(0, MOST_QUOTA))
        self._quota.setObjectName("slotQuota")
        self._quota.setAccessibleName(self.tr("Places in this slot, 0 closes it"))
        self._quota.setToolTip(self._quota.accessibleName())
        self._quota.setFixedWidth(84)
        self._set_quota = button(self.tr("Set the places"), "setQuota")
        self._set_quota.clicked.connect(lambda: self.quota_asked.emit(self._quota.value()))
        self.head.addWidget(self._quota)
        self.head.addWidget(self._set_quota)

    def _form(self, context: PageContext) -> QWidget:
        form = QWidget()
        self._choice = UnitChoice(context)
        self._choice.chosen.connect(lambda unit_id, _code: self.unit_chosen.emit(unit_id))
        self._made_by, self._group = QuietBox(), QuietBox()
        boxes = (
            (self._made_by, self.tr("How it was made"), (MadeBy.PHONE, MadeBy.DESK)),
            (self._group, self.tr("Looked after as"), tuple(SpecialGroup)),
        )
        for box, words, members in boxes:
            box.setAccessibleName(words)
            for member in members:
                box.addItem(word(member), member)
        self._made_by.setObjectName("madeBy")
        self._group.setObjectName("specialGroup")
        hint = self.tr("Number to call back, if another one")
        self._phone = line(hint, "bookingPhone", hint)
        self._remark = line(self.tr("Remark"), "bookingRemark", self.tr("Remark"))
        self._remark.setMaxLength(LONGEST_LINE)
        hint = self.tr("Why it is cancelled, or who checked the flat")
        self._reason = line(hint, "bookingReason", hint)
        self._reason.setToolTip(hint)
        self.blocked = BlockedLine(self.tr("A supervisor consents …"))
        self.blocked.setObjectName("slotFull")
        self.blocked.lift_requested.connect(self.consent_asked)
        grid = QGridLayout(form)
        grid.setContentsMargins(PADDING - 1, 0, PADDING - 1, 10)
        grid.setSpacing(8)
        grid.addWidget(self._choice, 0, 0, 1, 2)
        grid.addWidget(self._made_by, 1, 0)
        grid.addWidget(self._group, 1, 1)
        grid.addWidget(self._phone, 2, 0)
        grid.addWidget(self._remark, 2, 1)
        grid.addWidget(self.blocked, 3, 0, 1, 2)
        grid.addLayout(self._buttons(), 4, 0, 1, 2)
        return form

    def _buttons(self) -> QHBoxLayout:
        self._cancel = button(self.tr("Cancel it"), "cancelAppointment")
        self._cancel.clicked.connect(lambda: self.cancel_asked.emit(self._reason.text()))
        self._check = button(self.tr("Flat was checked"), "preCheck")
        self._check.clicked.connect(lambda: self.check_asked.emit(self._reason.text()))
        self._book = PrimaryButton(self.tr("Book here"), "F9")
        self._book.setObjectName("bookHere")
        self._book.clicked.connect(lambda: self.book_asked.emit(self._moves()))
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self._reason, 1)
        row.addWidget(self._cancel)
        row.addWidget(self._check)
        row.addWidget(self._book)
        return row

    def _moves(self) -> bool:
        return self._standing is not None and self._standing.state is AppointmentState.STANDS

    def _show_buttons(self) -> None:
        standing, slot = self._standing, self._slot
        coming = self._moves()
        sporadic = standing is not None and standing.sporadic
        self._book.show_words(self.tr("Move here") if coming else self.tr("Book here"))
        same = coming and standing is not None and slot is not None
        same = (
            same and standing is not None and slot is not None and standing.slot_id == slot.slot_id
        )
        self._book.setEnabled(self.unit_id is not None and slot is not None and not same)
        self._cancel.setEnabled(coming)
        self._reason.setEnabled(coming or sporadic)
        self._check.setVisible(sporadic)
        self._set_quota.setEnabled(slot is not None)
        self._quota.setEnabled(slot is not None)
