"""What the dispatcher looks at and has chosen, without widgets."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from handover_app.domain.inspections import (
    DispatchBoard,
    RunningInspection,
    SuggestionReason,
    TeamLine,
    TeamState,
    WaitingHousehold,
)
from handover_app.domain.keys import KeyRequest

LONG, TOO_LONG = 10, 20
"""Minutes after which a wait is long, and too long."""
_MINUTE = 60
EMPTY = DispatchBoard((), (), (), {}, 0)


@dataclass(frozen=True)
class TeamRow:
    """A row of the board: a team of the roster, or one that was named by hand and runs.

    ``walk`` is the inspection it is on, ``asked`` its request that waits at the key desk.
    """

    line: TeamLine | None
    walk: RunningInspection | None
    asked: KeyRequest | None = None

    @property
    def key(self) -> UUID:
        """What tells the row again after a refresh."""
        if self.line is not None:
            return self.line.team_id
        assert self.walk is not None
        return self.walk.inspection_id

    @property
    def name(self) -> str:
        """The team's name."""
        return self.line.name if self.line is not None else self.walk.team if self.walk else ""

    @property
    def state(self) -> TeamState:
        """Where the team is."""
        if self.line is not None:
            return self.line.state
        arrived = self.walk is not None and self.walk.started_at is not None
        return TeamState.IN_FLAT if arrived else TeamState.ON_THE_WAY

    @property
    def since(self) -> datetime | None:
        """When its state began (UTC)."""
        if self.line is not None:
            return self.line.since
        return self.walk.started_at or self.walk.assigned_at if self.walk else None


@dataclass(frozen=True)
class Sending:
    """The team that F9 sends, and why; ``instead`` names the one that was suggested."""

    team: TeamLine
    reasons: tuple[SuggestionReason, ...]
    instead: str = ""


class Choice:
    """The board, and the household and the team in hand; what goes away is chosen no more.

    Without a choice the household that waits longest is in hand, and the suggested team.
    """

    def __init__(self) -> None:
        self.board = EMPTY
        self.rows: tuple[TeamRow, ...] = ()
        self._unit: UUID | None = None
        self._team: UUID | None = None

    def show(self, board: DispatchBoard, requests: Sequence[KeyRequest] = ()) -> None:
        """Take a fresh board over."""
        self.board = board
        asked = {each.inspection_id: each for each in requests}
        walks = {each.unit_id: each for each in board.running}
        self.rows = (
            *(_row(line, walks, asked) for line in board.teams),
            *(
                TeamRow(None, walk, asked.get(walk.inspection_id))
                for walk in board.running
                if walk.team_id is None
            ),
        )
        if self._unit not in {each.unit_id for each in board.waiting}:
            self._unit = None
        if self._team not in {row.key for row in self.rows}:
            self._team = None

    def choose_household(self, unit_id: UUID | None) -> None:
        """Take a household in hand; the suggestion is its own, whatever team was chosen before."""
        if unit_id != self._unit:
            self._unit, self._team = unit_id, None

    def choose_team(self, key: UUID | None) -> None:
        """Take a team in hand."""
        self._team = key

    @property
    def household(self) -> WaitingHousehold | None:
        """The household in hand."""
        waiting = self.board.waiting
        chosen = (each for each in waiting if each.unit_id == self._unit)
        return next(chosen, waiting[0] if waiting else None)

    @property
    def row(self) -> TeamRow | None:
        """The team in hand."""
        return next((row for row in self.rows if row.key == self._team), None)

    @property
    def free(self) -> tuple[TeamLine, ...]:
        """The teams that could be sent."""
        return tuple(each for each in self.board.teams if each.state is TeamState.FREE)

    @property
    def sending(self) -> Sending | None:
        """Who would go to the household in hand: a free team that was chosen, else the suggested.

        None: nobody waits, or no team is left for this household.
        """
        household, row = self.household, self.row
        if household is None:
            return None
        suggested = self.board.suggestions.get(household.unit_id)
        chosen = row.line if row is not None and row.state is TeamState.FREE else None
        if chosen is not None and (suggested is None or chosen.team_id != suggested.team_id):
            return Sending(chosen, (), suggested.team if suggested else "")
        if suggested is None:
            return None
        line = next(each for each in self.board.teams if each.team_id == suggested.team_id)
        return Sending(line, suggested.reasons)

    def count(self, state: TeamState) -> int:
        """How many teams are in a state."""
        return sum(row.state is state for row in self.rows)


def minutes_since(moment: datetime, now: datetime) -> int:
    """Whole minutes, never below zero."""
    return max(0, int((now - moment).total_seconds() // _MINUTE))


def _row(
    line: TeamLine, walks: Mapping[UUID, RunningInspection], asked: Mapping[UUID, KeyRequest]
) -> TeamRow:
    walk = walks.get(line.unit_id) if line.unit_id is not None else None
    return TeamRow(line, walk, asked.get(walk.inspection_id) if walk is not None else None)
