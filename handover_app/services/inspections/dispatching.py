"""The dispatch board: who waits, which team is free, who is sent, who is called back."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, time
from uuid import UUID

from handover_app.domain.acts import Act
from handover_app.domain.identity import new_id
from handover_app.domain.inspections import (
    DispatchBoard,
    Inspection,
    InspectionSummary,
    NoInspection,
    Team,
    TeamLine,
    TeamNameTaken,
    TeamNotFound,
    TeamWish,
    Walk,
    by_team,
    fitting_line,
    in_name_order,
    suggest_all,
    team_line,
)
from handover_app.domain.people import Right
from handover_app.domain.refusals import ChangedMeanwhile
from handover_app.domain.visits import NotCheckedIn
from handover_app.services.clock import local
from handover_app.services.handover import require_unit
from handover_app.services.inspections.sending import free_team, send_team
from handover_app.services.inspections.summaries import summary_of
from handover_app.storage.database import Database
from handover_app.storage.unit_of_work import Reading, UnitOfWork


class DispatchService:
    """Teams and the households that wait for them."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def board(self) -> DispatchBoard:
        """Everything the dispatcher looks at, by as many statements for one team as for forty."""
        now = self._database.now()
        with self._database.read() as reading:
            walks = reading.dispatch.walks(_midnight(now))
            lines = _lines(reading, walks, now)
            waiting = reading.dispatch.waiting()
        shown = tuple(each for each in lines if each.active or each.unit_id is not None)
        return DispatchBoard(
            waiting=waiting,
            teams=shown,
            running=tuple(walk.shown() for walk in walks if walk.running),
            suggestions=suggest_all(waiting, shown),
            finished=sum(
                walk.finished_at is not None and walk.finished_at >= _midnight(now)
                for walk in walks
            ),
        )

    def teams(self) -> tuple[TeamLine, ...]:
        """The whole roster by name, teams that were taken off the board too."""
        now = self._database.now()
        with self._database.read() as reading:
            return _lines(reading, reading.dispatch.walks(_midnight(now)), now)

    def add_team(self, act: Act, wish: TeamWish) -> TeamLine:
        """Put a new team on the board.

        Raises:
            TeamNameTaken: another team bears the name.
            TeamNameMissing, TeamIncomplete, HoursWrong, InspectionTextTooLong: see the team.
        """
        with self._database.write(act) as work:
            work.require(Right.KEEP_ROSTER)
            team = Team(id=new_id(), name="")
            return self._set(work, work.teams.add(team), wish)

    def set_team(
        self, act: Act, team_id: UUID, wish: TeamWish, before: TeamWish | None = None
    ) -> TeamLine:
        """Change name, people or hours; ``before`` is what the form began with.

        Raises:
            TeamNotFound: there is none with this id.
            ChangedMeanwhile: the roster is no longer as the form began with it.
            TeamNameTaken, TeamNameMissing, TeamIncomplete, HoursWrong, InspectionTextTooLong:
                see `add_team`.
        """
        with self._database.write(act) as work:
            work.require(Right.KEEP_ROSTER)
            team = _team(work, team_id)
            if before is not None and team.wish != before:
                raise ChangedMeanwhile
            return self._set(work, team, wish)

    def remove(self, act: Act, team_id: UUID) -> None:
        """Take a team off the board; what it did stays, an inspection that runs goes on.

        Raises:
            TeamNotFound: there is none with this id.
        """
        self._change(act, Right.KEEP_ROSTER, team_id, Team.take_off)

    def put_back(self, act: Act, team_id: UUID) -> None:
        """Put a team that was taken off on the board again.

        Raises:
            TeamNotFound: there is none with this id.
        """
        self._change(act, Right.KEEP_ROSTER, team_id, Team.put_back)

    def take_break(self, act: Act, team_id: UUID) -> None:
        """The team rests: at once, or when it comes out of the flat it is in.

        Raises:
            TeamNotFound: there is none with this id.
        """
        now = self._database.now()
        self._change(act, Right.DISPATCH, team_id, lambda team: team.take_break(now))

    def come_back(self, act: Act, team_id: UUID) -> None:
        """The team is there again.

        Raises:
            TeamNotFound: there is none with this id.
        """
        now = self._database.now()
        self._change(act, Right.DISPATCH, team_id, lambda team: team.come_back(now))

    def assign(self, act: Act, unit_id: UUID, team_id: UUID) -> InspectionSummary:
        """Send a free team to a household; the key desk is asked for the key.

        Raises:
            UnitNotSold: nobody owns the unit.
            InspectionRunning: a team is there and has not concluded.
            TeamNotFound, TeamBusy: the team is not there, or not free.
        """
        now = self._database.now()
        with self._database.write(act, unit_id) as work:
            work.require(Right.DISPATCH)
            inspection = send_team(work, unit_id, team_id, now)
            work.commit({"inspection": inspection.id})
            return summary_of(work, inspection)

    def arrive(self, act: Act, unit_id: UUID) -> InspectionSummary:
        """The team is in the flat; a second time changes nothing.

        Raises:
            NoInspection: no team was sent.
            InspectionOver: the owner has concluded.
        """
        with self._database.write(act, unit_id) as work:
            if Right.INSPECT not in work.clerk.rights:
                work.require(Right.DISPATCH)
            inspection = _latest(work, unit_id)
            inspection.arrive(self._database.now())
            if inspection.has_events():
                work.commit()
            return summary_of(work, inspection)

    def call_back(self, act: Act, unit_id: UUID, reason: str) -> None:
        """The team comes back without a conclusion; the household waits again, since now.

        Raises:
            NoInspection: no team was sent.
            InspectionOver: the owner has concluded.
            CallBackReasonMissing: nobody says why.
        """
        with self._database.write(act, unit_id) as work:
            work.require(Right.DISPATCH)
            reason = fitting_line("reason", reason)
            _latest(work, unit_id).call_back(reason, self._database.now())
            work.commit()

    def reassign(self, act: Act, unit_id: UUID, team_id: UUID, reason: str) -> InspectionSummary:
        """Call a team back and send another, or neither.

        Raises:
            TeamNotFound, TeamBusy: the other team is not there, or not free.
            NoInspection, InspectionOver, CallBackReasonMissing: see `call_back`.
        """
        now = self._database.now()
        with self._database.write(act, unit_id) as work:
            work.require(Right.DISPATCH)
            inspection = _latest(work, unit_id)
            free_team(work, team_id, now)  # asked first: the team that is there is not free
            inspection.call_back(fitting_line("reason", reason), now)
            work.flush()
            made = send_team(work, unit_id, team_id, now)
            work.commit({"inspection": made.id})
            return summary_of(work, made)

    def mark_special(self, act: Act, unit_id: UUID, why: str) -> None:
        """Say why a household is to get a senior team; empty takes the mark away.

        Raises:
            NotCheckedIn: the household is not here.
        """
        with self._database.write(act, unit_id) as work:
            work.require(Right.DISPATCH)
            visit = work.visits.open_of(unit_id)
            if visit is None:
                raise NotCheckedIn(require_unit(work, unit_id).code)
            visit.mark_special(fitting_line("special", why))
            if visit.has_events():
                work.commit()

    def _set(self, work: UnitOfWork, team: Team, wish: TeamWish) -> TeamLine:
        other = work.teams.named(fitting_line("team", wish.name))
        if other is not None and other is not team:
            raise TeamNameTaken(other.name)
        team.become(wish)
        if team.has_events():
            work.commit({"team": team.id})
        now = self._database.now()
        lines = _lines(work, work.dispatch.walks(_midnight(now)), now)
        return next(each for each in lines if each.team_id == team.id)

    def _change(
        self, act: Act, right: Right, team_id: UUID, change: Callable[[Team], None]
    ) -> None:
        with self._database.write(act) as work:
            work.require(right)
            team = _team(work, team_id)
            change(team)
            if team.has_events():
                work.commit()


def _team(work: UnitOfWork, team_id: UUID) -> Team:
    team = work.teams.get(team_id)
    if team is None:
        raise TeamNotFound
    return team


def _latest(work: UnitOfWork, unit_id: UUID) -> Inspection:
    """The newest inspection; the unit comes first, so that all desks take locks in one order."""
    unit = require_unit(work, unit_id)
    inspection = work.inspections.latest_of(unit_id)
    if inspection is None:
        raise NoInspection(unit.code)
    return inspection


def _lines(reading: Reading, walks: tuple[Walk, ...], now: datetime) -> tuple[TeamLine, ...]:
    """Every team of the roster by name, with where it is now."""
    teams = sorted(reading.teams.all(), key=lambda team: in_name_order(team.name))
    names = {team.id: team.name for team in teams}
    owed, walked, here = reading.dispatch.unreturned(), by_team(walks), local(now)
    return tuple(
        team_line(
            team,
            walked.get(team.id, ()),
            here,
            names.get(team.cover_id, "") if team.cover_id else "",
            owed.get(team.name, ()),
        )
        for team in teams
    )


def _midnight(now: datetime) -> datetime:
    """When the day of the venue began, in UTC."""
    here = local(now)
    return datetime.combine(here.date(), time(), here.tzinfo).astimezone(UTC)
