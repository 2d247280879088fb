"""The day of the cash desk: its shifts, its sums, what has not arrived, and the close."""

from __future__ import annotations

from datetime import date
from functools import partial

from PySide6.QtWidgets import QHBoxLayout, QPushButton, QTabWidget, QVBoxLayout, QWidget

from handover_app.domain.people import Right
from handover_app.domain.shifts import DayBook, DaySummary, ShiftSummary
from handover_app.ui.context import PageContext
from handover_app.ui.messages import local, word
from handover_app.ui.shifts.day_figures import (
    Groups,
    difference,
    payee_sums,
    running,
    sum_rows,
)
from handover_app.ui.shifts.presenter import signed
from handover_app.ui.shifts.tab import MoneyTab
from handover_app.ui.tokens import GAP, Tone
from handover_app.ui.widgets.buttons import PrimaryButton
from handover_app.ui.widgets.card import Card
from handover_app.ui.widgets.row_table import Column, RowTable
from handover_app.ui.widgets.table_or_words import TableOrWords
from handover_app.ui.widgets.tiles import BlockedLine, StatTile

TOPICS = ("shifts", "receipts", "refunds", "papers")
DAYS_WIDTH = 150


class DayTab(MoneyTab):
    """For who closes days: an earlier day is looked at and its report printed again."""

    def __init__(self, context: PageContext) -> None:
        super().__init__(context)
        self._day: date | None = None
        self._shown: DaySummary | None = None
        right = QVBoxLayout()
        right.setSpacing(GAP)
        right.addLayout(self._tiles())
        right.addWidget(self._tables(), 1)
        right.addWidget(self._foot_card())
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GAP)
        row.addWidget(self._days_card())
        row.addLayout(right, 1)
        context.hub.watch(self, TOPICS, self.refresh)
        context.session.changed.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Read the days, and the one in hand; nothing for who may not look."""
        if self.context.session.may(Right.CLOSE_DAY):
            self.read(self.context.desks.days.days, self._show_days, "days")

    def _days_card(self) -> Card:
        card = Card(self.tr("Days")).flush()
        card.setFixedWidth(DAYS_WIDTH)
        self._days = RowTable(
            self.tr("Days"), [Column(self.tr("Day"), lambda day: day.isoformat(), width=0)]
        )
        self._days.setObjectName("days")
        self._days.horizontalHeader().hide()
        self._days.selected.connect(self._on_day)
        card.body.addWidget(self._days)
        return card

    def _tiles(self) -> QHBoxLayout:
        self._received = StatTile(self.tr("Received"))
        self._refunded = StatTile(self.tr("Refunded"))
        self._pending_sum = StatTile(self.tr("Not arrived yet"))
        self._difference = StatTile(self.tr("Difference at the counts"))
        row = QHBoxLayout()
        row.setSpacing(GAP)
        for tile in (self._received, self._refunded, self._pending_sum, self._difference):
            row.addWidget(tile, 1)
        return row

    def _tables(self) -> QTabWidget:
        self._shifts = TableOrWords(self._shift_table())
        self._sums = TableOrWords(self._sum_table())
        self._pending = TableOrWords(self._pending_table())
        tabs = QTabWidget()
        tabs.setDocumentMode(True)
        tabs.tabBar().setDrawBase(False)
        tabs.setAccessibleName(self.tr("The day in detail"))
        tabs.tabBar().setAccessibleName(self.tr("The day in detail"))
        for words, table in (
            (self.tr("Shifts"), self._shifts),
            (self.tr("Sums"), self._sums),
            (self.tr("Not arrived yet"), self._pending),
        ):
            card = Card().flush()
            card.body.addWidget(table)
            tabs.addTab(card, words)
        return tabs

    def _shift_table(self) -> RowTable:
        table = RowTable(
            self.tr("Shifts"),
            [
                Column(self.tr("Shift"), lambda s: s.number, width=150),
                Column(self.tr("Cashier"), lambda s: s.clerk, width=0),
                Column(self.tr("Drawer"), lambda s: s.drawer, width=90),
                Column(self.tr("Opened"), lambda s: local(s.opened_at), width=76),
                Column(self.tr("Closed"), self._closed_at, tone=_open_tone, width=100),
                Column(self.tr("Counted"), _counted, right=True, width=110),
                Column(self.tr("Difference"), _off, right=True, tone=_off_tone, width=100),
            ],
        )
        table.setObjectName("dayShifts")
        table.chosen.connect(lambda shift: self.print_issued(shift.paper))
        table.setToolTip(self.tr("Enter prints the report of a closed shift again"))
        return table

    def _sum_table(self) -> RowTable:
        table = RowTable(
            self.tr("Sums"),
            [
                Column(self.tr("By"), lambda r: r.group, width=90),
                Column(self.tr("What"), lambda r: r.what, width=0),
                Column(self.tr("Payee"), lambda r: r.payee, width=170),
                Column(self.tr("Count"), lambda r: str(r.count), right=True, width=70),
                Column(self.tr("Amount"), lambda r: r.amount.format(), right=True, width=130),
            ],
        )
        table.setObjectName("daySums")
        return table

    def _pending_table(self) -> RowTable:
        table = RowTable(
            self.tr("Not arrived yet"),
            [
                Column(self.tr("Receipt"), lambda p: p.number, width=150),
                Column(self.tr("Unit"), lambda p: p.unit_code, width=100),
                Column(self.tr("Payer"), lambda p: p.payer, width=0),
                Column(self.tr("Method"), lambda p: word(p.method), width=80),
                Column(self.tr("Reference"), lambda p: p.reference, width=120),
                Column(self.tr("Amount"), lambda p: p.amount.format(), right=True, width=120),
            ],
        )
        table.setObjectName("dayPending")
        return table

    def _foot_card(self) -> QWidget:
        whole = QWidget()
        self._blocked = BlockedLine()
        self._again = QPushButton(self.tr("Print the report again"))
        self._again.setObjectName("printDay")
        self._again.setAccessibleName(self._again.text())
        self._again.clicked.connect(self._on_print)
        self._close = PrimaryButton(self.tr("Close the day and print its report"))
        self._close.setObjectName("closeDay")
        self._close.clicked.connect(self._on_close)
        row = QHBoxLayout(whole)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GAP)
        row.addWidget(self._blocked, 1)
        row.addStretch()
        row.addWidget(self._again)
        row.addWidget(self._close)
        return whole

    def _show_days(self, days: tuple[date, ...]) -> None:
        today = self.context.desks.now().astimezone().date()
        shown = tuple(dict.fromkeys((today, *days)))
        self._days.blockSignals(True)
        self._days.show_rows(shown)
        self._days.blockSignals(False)
        if self._day not in shown:
            self._day = shown[0]
        place = shown.index(self._day)
        self._days.blockSignals(True)
        self._days.setCurrentIndex(self._days.model().index(place, 0))
        self._days.blockSignals(False)
        self._read_day()

    def _on_day(self, day: date | None) -> None:
        if day is not None and day != self._day:
            self._day = day
            self._read_day()

    def _read_day(self) -> None:
        if self._day is None:
            return
        days, act = self.context.desks.days, self.context.session.act()
        self.read(partial(days.day, self._day), self._show_day, "day")
        self.read(partial(days.book, act, self._day), self._show_book, "book")

    def _show_day(self, day: DaySummary) -> None:
        self._shown = day
        empty = self.tr("No shift was opened on this day.")
        self._shifts.show_rows(day.shifts, empty, lambda shift: shift.id)
        off = difference(day)
        remark = self.tr("Shifts: {count}").format(count=len(day.shifts))
        self._difference.show_figure(signed(off), remark, Tone.WARN if off else Tone.NEUTRAL)
        still_open = self.tr(", ").join(f"{each.number} {each.clerk}" for each in running(day))
        self._close.setVisible(day.closed_at is None)
        self._close.setEnabled(bool(day.shifts) and not still_open)
        self._again.setVisible(day.paper is not None)
        if day.closed_at is not None:
            self._blocked.show_warning(
                self.tr(
                    "Closed at {time} by {clerk}; nothing of this day changes any more."
                ).format(time=local(day.closed_at, "%m-%d %H:%M"), clerk=day.closed_by)
            )
        else:
            words = self.tr("The day can't be closed yet. Still open: {shifts}.")
            self._blocked.show_blocked(words.format(shifts=still_open) if still_open else "")

    def _show_book(self, book: DayBook) -> None:
        if book.day != self._day:
            return
        sums = book.sums
        by_payee = self.tr(", ").join(f"{name} {amount}" for name, amount in payee_sums(sums))
        self._received.show_figure(sums.received.format(), by_payee)
        count = self.tr("Refunds: {count}").format(count=len(sums.refunds))
        self._refunded.show_figure(sums.refunded.format(), count)
        waiting = self.tr("Payments: {count}, in no total").format(count=len(sums.pending))
        tone = Tone.WARN if sums.pending else Tone.NEUTRAL
        self._pending_sum.show_figure(sums.waited_for.format(), waiting, tone)
        rows = sum_rows(sums, self._groups())
        self._sums.show_rows(rows, self.tr("No money was taken on this day."), lambda row: row)
        nothing = self.tr("Every transfer and cheque of this day has arrived.")
        self._pending.show_rows(sums.pending, nothing, lambda payment: payment)

    def _groups(self) -> Groups:
        return Groups(
            method=self.tr("Method"),
            payee=self.tr("Payee"),
            item=self.tr("Item"),
            refund=self.tr("Refund"),
            all_methods=self.tr("All methods"),
            all_payees=self.tr("All payees"),
            less_pending=self.tr("less what has not arrived"),
        )

    def _on_close(self) -> None:
        if self._day is None:
            return
        question = self.tr(
            "Close {day}? After that no receipt of the day is voided and no shift is opened in it."
        ).format(day=self._day.isoformat())
        yes = self.tr("Close the day")
        self.context.dialogs.confirm(self, question, yes, self._close_it)

    def _close_it(self) -> None:
        self.write(self.context.desks.days.close_day, self._day, done=self._closed)

    def _closed(self, day: DaySummary) -> None:
        self.context.band.done(self.tr("Day closed"), day.day.isoformat())
        self.print_issued(day.paper)
        self.refresh()

    def _on_print(self) -> None:
        if self._shown is not None:
            self.print_issued(self._shown.paper)

    def _closed_at(self, shift: ShiftSummary) -> str:
        return self.tr("still open") if shift.closed is None else local(shift.closed.closed_at)


def _open_tone(shift: ShiftSummary) -> Tone | None:
    return Tone.WARN if shift.is_open else None


def _counted(shift: ShiftSummary) -> str:
    return "" if shift.closed is None else shift.closed.counted.format()


def _off(shift: ShiftSummary) -> str:
    closed = shift.closed
    return "" if closed is None else signed(closed.difference + closed.refund_float_difference)


def _off_tone(shift: ShiftSummary) -> Tone | None:
    return Tone.WARN if _off(shift) not in ("", "0.00") else None
