"""Who has which keys: overdue first, who was reminded, the evening list, teams that wait (E05)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from functools import partial
from uuid import UUID

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from handover_app.domain.keys import SOON, KeyRequest, LoanBoard, LoanSummary
from handover_app.domain.receipts import PaperRef
from handover_app.ui.context import PageContext
from handover_app.ui.key_room.spans import span
from handover_app.ui.key_room.tab import KeyRoomTab
from handover_app.ui.messages.words import local
from handover_app.ui.tokens import GAP, GRID, PADDING, Tone
from handover_app.ui.widgets.card import Card
from handover_app.ui.widgets.fields import button, line
from handover_app.ui.widgets.row_table import Column, RowTable
from handover_app.ui.widgets.table_or_words import TableOrWords
from handover_app.ui.widgets.text import Elided

MINUTE_MS = 60_000
"""Loans fall due although nothing happens."""
_SPARED, _NARROW = (3, 4), 1080
_TEAM_ROWS = 3
_LONGEST_ANSWER = 200


class BorrowingTab(KeyRoomTab):
    """The board of loans; the marked one can be reminded. Below it the teams that wait."""

    topics = (*KeyRoomTab.topics, "inspections")

    def __init__(self, context: PageContext) -> None:
        super().__init__(context)
        self._now: datetime = context.desks.now()
        self._marked: UUID | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        column.addWidget(self._board_card(), 1)
        column.addWidget(self._teams_card())
        self._minute = QTimer(self, interval=MINUTE_MS)
        self._minute.timeout.connect(self._on_minute)
        self._minute.start()

    def refresh(self) -> None:
        """Read the board and the teams; the answer that is being typed stays."""
        loans = self.context.desks.key_loans
        self.read(loans.board, self._show_board, "board")
        self.read(loans.requests, self._show_requests, "requests")

    def _board_card(self) -> Card:
        self._card = Card(self.tr("Keys that are out"), " ").flush()
        evening = button(self.tr("Print the evening list"), "eveningList", "link")
        evening.clicked.connect(self._on_evening)
        self._card.head.addWidget(evening)
        self._table = TableOrWords(self._loans_table())
        self._table.spare(_SPARED, _NARROW)
        self._table.table.selected.connect(self._on_selected)
        self._card.body.addWidget(self._table, 1)
        self._card.body.addWidget(self._foot())
        return self._card

    def _loans_table(self) -> RowTable:
        columns = [
            Column(
                self.tr("State"), self._state, width=164, tone=self._tone, icon=self._icon,
                order=lambda row: row.due_at,
            ),
            Column(self.tr("Units and keys"), _units, width=132),
            Column(self.tr("Who has them"), lambda row: row.holder, width=208),
            Column(self.tr("Phone"), lambda row: row.phone or "–", width=112),
            Column(
                self.tr("Lent"), lambda row: local(row.lent_at, "%m-%d %H:%M"), width=104,
                order=lambda row: row.lent_at,
            ),
            Column(
                self.tr("Due"), lambda row: local(row.due_at, "%m-%d %H:%M"), width=104,
                order=lambda row: row.due_at,
            ),
            Column(self.tr("Purpose"), lambda row: row.purpose, width=0),
            Column(
                self.tr("Reminded"), _reminded, width=120, order=lambda row: row.reminders,
                icon=lambda row: "phone" if row.reminders else "",
            ),
        ]  # fmt: skip
        table = RowTable(self.tr("Keys that are out"), columns, sortable=True)
        table.setObjectName("loans")
        return table

    def _foot(self) -> QWidget:
        self._remind_row = QWidget()
        self._whose = Elided("", "strong")
        self._answer = line(self.tr("What was answered"), "reminderAnswer")
        self._answer.setPlaceholderText(self._answer.accessibleName())
        self._answer.setMaxLength(_LONGEST_ANSWER)
        self._answer.returnPressed.connect(self._on_remind)
        phone = button(self.tr("Show the number"), "showPhone", "link")
        phone.clicked.connect(self._on_phone)
        self._phone = phone
        remind = button(self.tr("Was reminded"), "remind")
        remind.clicked.connect(self._on_remind)
        row = QHBoxLayout(self._remind_row)
        row.setContentsMargins(PADDING - 1, 0, PADDING - 1, 10)
        row.setSpacing(2 * GRID)
        row.addWidget(self._whose, 1)
        row.addWidget(phone)
        row.addWidget(self._answer, 1)
        row.addWidget(remind)
        self._remind_row.hide()
        return self._remind_row

    def _teams_card(self) -> Card:
        self._teams = Card(self.tr("Teams that wait for a key"), " ").flush()
        columns = [
            Column(self.tr("Unit"), lambda row: row.unit_code, width=120),
            Column(self.tr("Team"), lambda row: row.team, width=200),
            Column(
                self.tr("Waits"), lambda row: span(row.since, self._now), width=132,
                order=lambda row: row.since,
            ),
            Column(
                self.tr("Where the key is"), self._where, width=0,
                tone=lambda row: Tone.GOOD if row.keys else Tone.WARN,
                icon=lambda row: "check" if row.keys else "circle-alert",
            ),
        ]  # fmt: skip
        self._requests = RowTable(self.tr("Teams that wait for a key"), columns)
        self._requests.setObjectName("keyRequests")
        self._teams.body.addWidget(self._requests)
        self._teams.hide()
        return self._teams

    def _show_board(self, board: LoanBoard) -> None:
        self._now = board.at
        nothing = self.tr("Every key that was lent is back.")
        table = self._table.table
        self._table.show_rows(board.out, nothing, lambda row: row.loan_id)
        if table.current_row() is None and board.out:
            table.setCurrentIndex(table.model().index(0, 0))
        words = self.tr("{out} keys out, {soon} due within the hour, {late} overdue").format(
            out=board.keys_out, soon=board.keys_soon, late=board.keys_overdue
        )
        self._card.show_heading(self.tr("Keys that are out"), words if board.out else "")
        self._on_selected(table.current_row() if board.out else None)

    def _show_requests(self, requests: Sequence[KeyRequest]) -> None:
        self._requests.show_rows(requests)
        shown = min(len(requests), _TEAM_ROWS)
        head = self._requests.horizontalHeader().sizeHint().height()
        self._requests.setFixedHeight(head + 36 * shown + 2)
        words = self.tr("{count} waiting").format(count=len(requests))
        self._teams.show_heading(self.tr("Teams that wait for a key"), words)
        self._teams.setVisible(bool(requests))

    def _state(self, loan: LoanSummary) -> str:
        if loan.due_at < self._now:
            return self.tr("late by {span}").format(span=span(loan.due_at, self._now))
        return self.tr("due in {span}").format(span=span(self._now, loan.due_at))

    def _tone(self, loan: LoanSummary) -> Tone | None:
        if loan.due_at < self._now:
            return Tone.BAD
        return Tone.WARN if self._is_soon(loan) else None

    def _icon(self, loan: LoanSummary) -> str:
        if loan.due_at < self._now:
            return "circle-alert"
        return "clock-3" if self._is_soon(loan) else "circle"

    def _is_soon(self, loan: LoanSummary) -> bool:
        return loan.due_at - self._now <= SOON

    def _where(self, request: KeyRequest) -> str:
        if request.keys:
            return request.hook or self.tr("at the key desk")
        return request.holder or self.tr("no keys on the books")

    def _on_selected(self, loan: LoanSummary | None) -> None:
        self._remind_row.setVisible(loan is not None)
        if loan is None or loan.loan_id != self._marked:
            # An answer belongs to whom it came from.
            self._answer.clear()
        self._marked = None if loan is None else loan.loan_id
        if loan is None:
            return
        said = f"{loan.number} · {loan.holder}"
        last = loan.last_reminder
        if last is not None:
            said += f" · {local(last.at, '%m-%d %H:%M')} {last.answer}".rstrip()
        self._whose.setText(said)
        self._phone.setVisible(bool(loan.phone))

    def _on_remind(self) -> None:
        loan = self._table.table.current_row()
        if loan is not None:
            remind = self.context.desks.key_loans.remind
            self.write(remind, loan.loan_id, self._answer.text(), done=self._reminded)

    def _reminded(self, loan: LoanSummary) -> None:
        self._answer.clear()
        words = self.tr("{holder}: reminded {count} times")
        self.context.band.done(words.format(holder=loan.holder, count=loan.reminders), loan.number)
        self.refresh()

    def _on_phone(self) -> None:
        loan = self._table.table.current_row()
        if loan is not None:
            show = self.context.desks.key_loans.show_phone
            self.write(show, loan.loan_id, done=partial(self._phone_shown, loan.holder))

    def _phone_shown(self, holder: str, phone: str) -> None:
        self.context.band.looked_up(phone, holder)

    def _on_evening(self) -> None:
        self.write(self.context.desks.key_loans.evening_list, done=self._print_list)

    def _print_list(self, ref: PaperRef) -> None:
        self.print_paper(ref.paper_id)

    def _on_minute(self) -> None:
        if self.isVisible():
            self.refresh()


def _units(loan: LoanSummary) -> str:
    return "、".join(f"{each.unit_code} ×{each.keys}" for each in loan.units)


def _reminded(loan: LoanSummary) -> str:
    if loan.last_reminder is None:
        return "–"
    return f"{loan.reminders} · {local(loan.last_reminder.at)}"
