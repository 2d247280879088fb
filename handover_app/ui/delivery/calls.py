"""The evening's call list: whom to call, what it came to, and when to call again."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import partial
from typing import ClassVar
from uuid import UUID

from PySide6.QtWidgets import QHBoxLayout, QLabel

from handover_app.domain.delivery import (
    CallEntry,
    CallLine,
    CallReason,
    CallResult,
    ListFile,
    PhoneLine,
)
from handover_app.domain.visits import SpecialGroup, when_of
from handover_app.services.delivery.calls import CallWish
from handover_app.ui.context import PageContext
from handover_app.ui.delivery.call_note import CallNoteCard
from handover_app.ui.messages import word
from handover_app.ui.tab import WatchingTab
from handover_app.ui.tokens import GAP, Tone
from handover_app.ui.widgets.card import Card
from handover_app.ui.widgets.day_field import day_field, day_of
from handover_app.ui.widgets.fields import button
from handover_app.ui.widgets.row_table import Column, RowTable
from handover_app.ui.widgets.table_or_words import TableOrWords

RESULT_LOOK: dict[CallResult, tuple[Tone, str]] = {
    CallResult.REACHED: (Tone.GOOD, "check"),
    CallResult.NOT_REACHED: (Tone.WARN, "phone"),
    CallResult.WILL_COME: (Tone.GOOD, "calendar"),
    CallResult.REFUSES: (Tone.BAD, "x"),
    CallResult.WRONG_NUMBER: (Tone.BAD, "circle-alert"),
}


class CallsTab(WatchingTab):
    """The list at the left, the call in hand at the right."""

    topics: ClassVar[tuple[str, ...]] = ("calls", "appointments", "visits", "units", "delivery")

    def __init__(self, context: PageContext) -> None:
        super().__init__(context)
        self._day = day_field(context.desks.now().astimezone().date())
        self._day.setObjectName("callDay")
        self._day.setAccessibleName(self.tr("Evening of"))
        self._day.dateChanged.connect(lambda _day: self.refresh())
        self._table = TableOrWords(self._list())
        self._table.spare([5, 6], 720)
        self._table.table.selected.connect(self._on_selected)
        self._note = CallNoteCard(context.desks.now().astimezone().date())
        self._note.noted.connect(self._on_note)
        self._note.phone_asked.connect(self._on_phone)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GAP)
        row.addWidget(self._list_card(), 5)
        row.addWidget(self._note, 3)

    def refresh(self) -> None:
        """Read the list of the evening anew; what is being typed stays."""
        call = partial(self.context.desks.call_lists.of_day, day_of(self._day))
        self.read(call, self._show_lines, "calls")

    def _list_card(self) -> Card:
        self._card = Card(self.tr("Evening calls"), " ").flush()
        self._card.head.addWidget(self._day)
        printed = button(self.tr("Print the list"), "printCalls")
        printed.clicked.connect(self._on_print)
        saved = button(self.tr("Save as a workbook"), "saveCalls")
        saved.clicked.connect(self._on_save)
        self._exports = (printed, saved)
        foot = QHBoxLayout()
        foot.setContentsMargins(14, 0, 14, 10)
        foot.setSpacing(8)
        foot.addWidget(QLabel(), 1)
        for each in self._exports:
            foot.addWidget(each)
        self._card.body.addWidget(self._table, 1)
        self._card.body.addLayout(foot)
        return self._card

    def _list(self) -> RowTable:
        columns = [
            Column(self.tr("Unit"), lambda row: row.code, width=88),
            Column(self.tr("Owner"), lambda row: row.owner_names, width=0),
            Column(
                self.tr("Why"),
                lambda row: word(row.reason),
                tone=lambda row: Tone.WARN if _missed(row) else None,
                order=lambda row: list(CallReason).index(row.reason),
                width=118,
            ),
            Column(self.tr("Appointment"), _when, width=100),
            Column(
                self.tr("Result"),
                lambda row: word(row.result) if row.result else self.tr("to be called"),
                tone=lambda row: RESULT_LOOK[row.result][0] if row.result else Tone.ACCENT,
                icon=lambda row: RESULT_LOOK[row.result][1] if row.result else "circle",
                width=124,
            ),
            Column(
                self.tr("Special"),
                lambda row: "–" if row.group is SpecialGroup.NONE else word(row.group),
                width=92,
            ),
            Column(self.tr("Phone"), lambda row: row.phone or "–", width=116),
        ]
        table = RowTable(self.tr("Evening calls"), columns, sortable=True)
        table.setObjectName("calls")
        return table

    def _show_lines(self, rows: Sequence[CallLine]) -> None:
        nothing = self.tr("Nobody is to be called: everybody came, and nobody comes tomorrow.")
        self._table.show_rows(rows, nothing, lambda row: row.unit_id)
        table = self._table.table
        if rows and table.current_row() is None:
            table.setCurrentIndex(table.model().index(0, 0))
        left = sum(row.open for row in rows)
        words = self.tr("{count} in all, {left} still to be called")
        self._card.show_heading(
            self.tr("Evening calls"), words.format(count=len(rows), left=left) if rows else ""
        )
        for each in self._exports:
            each.setEnabled(bool(rows))
        self._on_selected(table.current_row() if rows else None)

    def _on_selected(self, row: CallLine | None) -> None:
        self._note.show_line(row)
        if row is not None:
            self._read_history(row.unit_id)

    def _read_history(self, unit_id: UUID) -> None:
        call = partial(self.context.desks.call_lists.of_unit, unit_id)
        self.read(call, self._show_history, "history")

    def _show_history(self, entries: Sequence[CallEntry]) -> None:
        self._note.show_entries(entries)

    def _on_note(self, wish: CallWish) -> None:
        row: CallLine | None = self._table.table.current_row()
        if row is not None:
            call = self.context.desks.call_lists.note
            self.write(call, row.unit_id, wish, done=partial(self._noted, row, wish))

    def _noted(self, row: CallLine, wish: CallWish, _answer: object) -> None:
        self._note.clear()
        self.context.band.done(f"{row.code}　{row.owner_names}", word(wish.result))
        self._go_on(row)
        self.refresh()

    def _go_on(self, noted: CallLine) -> None:
        """The cursor goes to the next household that is still to be called."""
        table = self._table.table
        rows = table.rows()
        here = next(place for place, row in enumerate(rows) if row.unit_id == noted.unit_id)
        order = [*range(here + 1, len(rows)), *range(here)]
        following = next((place for place in order if rows[place].open), None)
        if following is not None:
            table.setCurrentIndex(table.model().index(following, 0))

    def _on_phone(self) -> None:
        row: CallLine | None = self._table.table.current_row()
        if row is not None:
            call = self.context.desks.call_lists.phones
            self.write(call, row.unit_id, done=partial(self._show_phones, row.unit_id))

    def _show_phones(self, unit_id: UUID, phones: Sequence[PhoneLine]) -> None:
        row: CallLine | None = self._table.table.current_row()
        if row is not None and row.unit_id == unit_id:
            self._note.show_phones(phones)

    def _on_save(self) -> None:
        call = self.context.desks.call_lists.workbook
        self.write(call, day_of(self._day), done=self._keep_list)

    def _keep_list(self, made: ListFile) -> None:
        kinds = self.tr("Workbooks") + " (*.xlsx)"
        self.keep(self.tr("Evening calls"), made.name, kinds, made.data)

    def _on_print(self) -> None:
        call = self.context.desks.call_lists.pdf
        self.write(call, day_of(self._day), done=self._print_list)

    def _print_list(self, made: ListFile) -> None:
        self.context.printing(made.data, made.name)


def _missed(row: CallLine) -> bool:
    return row.reason in (CallReason.NO_SHOW, CallReason.NOT_BOOKED)


def _when(row: CallLine) -> str:
    day: date | None = row.day
    return when_of(day, row.begins)[5:] if day and row.begins else "–"
