"""The dispatch board: one look, one click, and the household has its team."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from uuid import UUID

from PySide6.QtCore import QTimer
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from handover_app.domain.inspections import DispatchBoard, InspectionSummary
from handover_app.domain.keys import KeyRequest
from handover_app.ui.context import PageContext
from handover_app.ui.dispatch.lists import TeamsCard, WaitingCard
from handover_app.ui.dispatch.presenter import Choice, TeamRow
from handover_app.ui.dispatch.send_card import SendCard
from handover_app.ui.dispatch.team_card import TeamCard
from handover_app.ui.dispatch.words import key_line
from handover_app.ui.tab import WatchingTab
from handover_app.ui.tokens import GAP, Tone
from handover_app.ui.widgets.fields import ROOM_FOR_THE_BAR, scrolled

MINUTE_MS = 60_000
"""Waits grow although nothing happens."""
_SIDE = 274


class BoardTab(WatchingTab):
    """Who waits at the left, the teams in the middle, what is to be done now at the right."""

    topics = ("teams", "inspections", "visits", "keys", "defects", "units")

    def __init__(self, context: PageContext) -> None:
        super().__init__(context)
        self._choice = Choice()
        self._last: InspectionSummary | None = None
        self.waiting, self.teams = WaitingCard(), TeamsCard()
        self.send, self.team = SendCard(), TeamCard()
        self.waiting.chosen.connect(self._on_household)
        self.teams.chosen.connect(self._on_team)
        self.teams.taken.connect(self._on_taken)
        self.send.special_said.connect(self._on_special)
        self.team.arrived.connect(self._on_arrived)
        self.team.break_asked.connect(self._on_break)
        self.team.called_back.connect(self._on_call_back)
        self.send.assign.clicked.connect(self._on_assign)
        self.send.form.clicked.connect(self._on_form)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GAP)
        row.addWidget(self.waiting)
        row.addWidget(self.teams, 1)
        row.addWidget(self._side())
        self._keys()
        self._minute = QTimer(self, interval=MINUTE_MS)
        self._minute.timeout.connect(self._on_minute)
        self._minute.start()
        self._show()

    def refresh(self) -> None:
        """Read the board, and which teams wait for a key."""
        self.read(self._read_all, self._show_board, "board")

    def show_unit(self, unit_id: UUID) -> None:
        """The household in the list, or the team that is with it."""
        board = self._choice.board
        if any(each.unit_id == unit_id for each in board.waiting):
            self._choice.choose_household(unit_id)
        for row in self._choice.rows:
            if row.walk is not None and row.walk.unit_id == unit_id:
                self._choice.choose_team(row.key)
                break
        else:
            if all(each.unit_id != unit_id for each in board.waiting):
                self.context.band.looked_up(self.tr("This household waits for no team"))
        self._show()

    def _side(self) -> QWidget:
        inside, side = QWidget(), QWidget()
        below, column = QVBoxLayout(inside), QVBoxLayout(side)
        below.setContentsMargins(0, 0, ROOM_FOR_THE_BAR, 0)
        for part in (self.send.sent, self.send.form, self.team):
            below.addWidget(part)
        below.addStretch(1)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        column.addWidget(self.send)
        column.addWidget(scrolled(inside, self.tr("Team in hand")), 1)
        side.setFixedWidth(_SIDE)
        return side

    def _keys(self) -> None:
        for key, words, go in (
            ("F2", self.tr("Households that wait"), self.waiting.list.table.setFocus),
            ("F3", self.tr("Teams"), self.teams.list.table.setFocus),
            ("F5", self.tr("Mark a special household"), self.send.focus_special),
            ("F8", self.tr("Call the team back"), self.team.focus_reason),
        ):
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.setWhatsThis(words)
            shortcut.activated.connect(go)

    def _read_all(self) -> tuple[DispatchBoard, Sequence[KeyRequest]]:
        desks = self.context.desks
        return desks.dispatch.board(), desks.key_loans.requests()

    def _show_board(self, found: tuple[DispatchBoard, Sequence[KeyRequest]]) -> None:
        board, requests = found
        self._choice.show(board, requests)
        self._show_sent(requests)
        self._show()

    def _show(self) -> None:
        now = self.context.desks.now()
        self.waiting.show_choice(self._choice, now)
        self.teams.show_choice(self._choice, now)
        self._show_side()

    def _show_side(self) -> None:
        now = self.context.desks.now()
        self.send.show_choice(self._choice, now)
        self.team.show_row(self._choice.row, self._choice.free, now)

    def _show_sent(self, requests: Sequence[KeyRequest]) -> None:
        """Whom the last click sent, while its key still lies at the desk."""
        if self._last is None:
            return
        sent = next((e for e in requests if e.inspection_id == self._last.inspection_id), None)
        if sent is None:
            self._last = None
            self.send.show_sent("", "key-round", Tone.INFO)
            return
        words, icon, tone = key_line(sent)
        self.send.show_sent(f"{sent.team} → {sent.unit_code}\n{words}", icon, tone)

    def _on_household(self, unit_id: UUID) -> None:
        before = self._choice.row
        self._choice.choose_household(unit_id)
        if before is not None and self._choice.row is None:
            self.teams.show_choice(self._choice, self.context.desks.now())
        self._show_side()

    def _on_team(self, row: TeamRow) -> None:
        self._choice.choose_team(row.key)
        self._show_side()

    def _on_taken(self, row: TeamRow) -> None:
        self._on_team(row)
        self.send.assign.setFocus()

    def _on_assign(self) -> None:
        household, sending = self._choice.household, self._choice.sending
        if household is not None and sending is not None:
            assign = self.context.desks.dispatch.assign
            self.write(assign, household.unit_id, sending.team.team_id, done=self._assigned)

    def _assigned(self, sent: InspectionSummary) -> None:
        self._last = sent
        self._choice.choose_team(None)
        self.context.band.done(self.tr("{team} is sent").format(team=sent.team))
        self.refresh()

    def _on_form(self) -> None:
        """The team that was sent takes it along."""
        if self._last is not None:
            form = self.context.desks.inspection_forms.print_unit
            self.write(form, self._last.unit_id, done=self.printed)

    def _on_special(self, why: str) -> None:
        household = self._choice.household
        if household is not None:
            mark = self.context.desks.dispatch.mark_special
            self.write(mark, household.unit_id, why, done=self._noted)

    def _on_arrived(self, unit_id: UUID) -> None:
        self.write(self.context.desks.dispatch.arrive, unit_id, done=self._noted)

    def _on_break(self, team_id: UUID, begins: bool) -> None:
        dispatch = self.context.desks.dispatch
        self.write(dispatch.take_break if begins else dispatch.come_back, team_id, done=self._noted)

    def _on_call_back(self, unit_id: UUID, reason: str, team_id: UUID | None) -> None:
        dispatch = self.context.desks.dispatch
        if team_id is None:
            words = self.tr("The team is called back; the household waits again")
            self.write(dispatch.call_back, unit_id, reason, done=partial(self._called, words))
        else:
            self.write(dispatch.reassign, unit_id, team_id, reason, done=self._reassigned)

    def _called(self, words: str, _answer: object) -> None:
        self.team.done()
        self.context.band.done(words)
        self.refresh()

    def _reassigned(self, sent: InspectionSummary) -> None:
        self._last = sent
        self._called(self.tr("{team} goes instead").format(team=sent.team), sent)

    def _noted(self, _answer: object) -> None:
        self.refresh()

    def _on_minute(self) -> None:
        if self.isVisible():
            self.refresh()
