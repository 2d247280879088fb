"""The two lists of the board: households that wait, and teams."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QModelIndex, Signal

from handover_app.domain.inspections import TeamState, WaitingHousehold, in_name_order
from handover_app.ui.dispatch.presenter import Choice, TeamRow, minutes_since
from handover_app.ui.dispatch.words import (
    LOOKS,
    lunch_hours,
    spent,
    today,
    wait_tone,
    warnings,
    where,
)
from handover_app.ui.messages.words import word
from handover_app.ui.tokens import Tone
from handover_app.ui.widgets.card import Card
from handover_app.ui.widgets.row_table import Column, RowTable
from handover_app.ui.widgets.table_or_words import TableOrWords

_WIDTH = 248
_NARROW, _SPARED = 560, (4, 5, 6)
_STATES = list(TeamState)


class WaitingCard(Card):
    """Households without a team, longest first, with their minutes.

    Attributes:
        chosen: the household's unit.
    """

    chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__(" ", " ")
        self.flush()
        self.setFixedWidth(_WIDTH)
        self._now = datetime.now().astimezone()
        columns = [
            Column(self.tr("No."), lambda row: row.queue_number, width=60),
            Column(
                self.tr("Unit"), lambda row: row.code, width=0,
                icon=lambda row: "star" if row.special else "",
                tone=lambda row: Tone.ACCENT if row.special else None,
            ),
            Column(
                self.tr("Waits"), lambda row: spent(row.requested_at, self._now), right=True,
                width=64, tone=lambda row: wait_tone(row.requested_at, self._now),
                order=lambda row: row.requested_at,
            ),
        ]  # fmt: skip
        table = RowTable(self.tr("Waiting for a team"), columns)
        table.setObjectName("waiting")
        table.selected.connect(self._on_selected)
        self.list = TableOrWords(table)
        self.body.addWidget(self.list, 1)

    def show_choice(self, choice: Choice, now: datetime) -> None:
        """Show who waits; the cursor stands on the household in hand."""
        self._now = now
        waiting, household = choice.board.waiting, choice.household
        longest = max((minutes_since(each.requested_at, now) for each in waiting), default=0)
        words = self.tr("longest {minutes} min").format(minutes=longest) if waiting else ""
        self.show_heading(self.tr("Waiting {count}").format(count=len(waiting)), words)
        nobody = self.tr("Nobody waits for a team.")
        wanted = None if household is None else household.unit_id
        self.list.show_rows(waiting, nobody, lambda row: row.unit_id, wanted)

    def _on_selected(self, household: WaitingHousehold | None) -> None:
        if household is not None:
            self.chosen.emit(household.unit_id)


class TeamsCard(Card):
    """Every team with its state, where it is, since when, and what it did today.

    Attributes:
        chosen: the :class:`TeamRow` under the cursor.
        taken: a row was double-clicked, or Enter was pressed on it.
    """

    chosen = Signal(object)
    taken = Signal(object)

    def __init__(self) -> None:
        super().__init__(" ", " ")
        self.flush()
        self._now = datetime.now().astimezone()
        table = RowTable(self.tr("Teams"), self._columns(), sortable=True)
        table.setObjectName("teams")
        table.selected.connect(self._on_selected)
        table.chosen.connect(self._on_taken)
        self.list = TableOrWords(table)
        self.list.spare(_SPARED, _NARROW)
        self.body.addWidget(self.list, 1)

    def _columns(self) -> list[Column]:
        return [
            Column(
                self.tr("Team"), _name, width=98, order=lambda row: in_name_order(row.name),
            ),
            Column(
                self.tr("State"), lambda row: word(row.state), width=126,
                icon=lambda row: LOOKS[row.state][0], tone=lambda row: LOOKS[row.state][1],
                order=lambda row: _STATES.index(row.state),
            ),
            Column(self.tr("Where"), where, width=86),
            Column(
                self.tr("For"), lambda row: spent(row.since, self._now), right=True, width=54,
                order=lambda row: row.since or self._now,
            ),
            Column(
                self.tr("Today"), lambda row: today(row.line), width=74,
                order=lambda row: row.line.households if row.line else 0,
            ),
            Column(self.tr("Lunch"), lambda row: lunch_hours(row.line), width=108),
            Column(
                self.tr("To know"), lambda row: warnings(row.line), width=0,
                icon=lambda row: "triangle-alert" if warnings(row.line) else "",
                tone=lambda row: Tone.WARN,
            ),
        ]  # fmt: skip

    def show_choice(self, choice: Choice, now: datetime) -> None:
        """Show the teams; the cursor stands on the one in hand, if one is."""
        self._now = now
        free = self.tr("{count} free").format(count=choice.count(TeamState.FREE))
        self.show_heading(self.tr("Teams {count}").format(count=len(choice.rows)), free)
        nobody = self.tr("There is no team yet: set the teams up in the roster.")
        row = choice.row
        if row is None:
            self._forget_cursor()
        wanted = None if row is None else row.key
        self.list.show_rows(choice.rows, nobody, lambda each: each.key, wanted)

    def _forget_cursor(self) -> None:
        """No team is in hand; a cursor that stayed would say one is."""
        table = self.list.table
        table.blockSignals(True)
        table.setCurrentIndex(QModelIndex())
        table.clearSelection()
        table.blockSignals(False)

    def _on_selected(self, row: TeamRow | None) -> None:
        if row is not None:
            self.chosen.emit(row)

    def _on_taken(self, row: TeamRow | None) -> None:
        if row is not None:
            self.taken.emit(row)


def _name(row: TeamRow) -> str:
    senior = row.line is not None and row.line.senior
    return f"{row.name} ★" if senior else row.name
