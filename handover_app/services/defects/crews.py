"""The roster of the repair crews: trades, people, leader and radio, training, command chart."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from uuid import UUID

from handover_app.domain.acts import Act
from handover_app.domain.defects import (
    CommandChartMade,
    Crew,
    CrewBusy,
    CrewNameTaken,
    CrewNotFound,
    CrewWish,
    Roster,
    crew_for,
    fitting_words,
    gaps_of,
)
from handover_app.domain.identity import new_id
from handover_app.domain.people import NotAllowed, Right
from handover_app.domain.receipts import PaperRef
from handover_app.services.papers.repair_papers import command_chart
from handover_app.storage.database import Database
from handover_app.storage.unit_of_work import Reading, UnitOfWork


class CrewService:
    """Who repairs, where they wait, and who leads them (domain guide I03, I06, I07, I11)."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def roster(self) -> Roster:
        """All crews, those set aside last, and what has to be mended before day 1."""
        with self._database.read() as reading:
            return roster_of(reading)

    def add(self, act: Act, wish: CrewWish) -> UUID:
        """Set a crew up.

        Raises:
            NameMissing, CountWrong, DefectTextTooLong: see the crew.
            CrewNameTaken: another crew is called so.
        """
        with self._database.write(act) as work:
            work.require(Right.KEEP_ROSTER)
            wish = _tidy(wish)
            _require_free_name(work, wish.name)
            crew = Crew(
                id=new_id(), name=wish.name, trades=wish.trades, planned=wish.planned
            )  # fmt: skip
            _fill(crew, wish)
            work.crews.add(crew)
            work.commit({"crew": crew.id})
            return crew.id

    def set(self, act: Act, crew_id: UUID, wish: CrewWish) -> None:
        """Change a crew; one that was set aside counts again.

        Raises:
            CrewNotFound: there is none; NameMissing, CountWrong, CrewNameTaken: as in `add`.
        """
        with self._database.write(act) as work:
            work.require(Right.KEEP_ROSTER)
            crew = require_crew(work, crew_id, active=False)
            wish = _tidy(wish)
            if wish.name != crew.name:
                _require_free_name(work, wish.name)
            crew.active = True
            _fill(crew, wish)
            work.commit()

    def deactivate(self, act: Act, crew_id: UUID) -> None:
        """Set a crew aside: it is proposed no more, and what it did stays.

        Raises:
            CrewNotFound: there is none.
            CrewBusy: an order runs.
        """
        with self._database.write(act) as work:
            work.require(Right.KEEP_ROSTER)
            crew = require_crew(work, crew_id)
            running = work.crews.running(crew_id)
            if running:
                raise CrewBusy(crew.name, running)
            crew.active = False
            crew.was_set()
            work.commit()

    def count(self, act: Act, crew_id: UUID, present: int) -> None:
        """Note how many of a crew are here.

        Raises:
            CrewNotFound: there is none; CountWrong: fewer than nobody.
        """
        with self._database.write(act) as work:
            require_any(work, Right.REPAIR, Right.KEEP_ROSTER)
            require_crew(work, crew_id).count(present)
            work.commit()

    def train(
        self, act: Act, crew_id: UUID, topic: str, day: date, attended: int, trainer: str = ""
    ) -> None:
        """Note a training before the day (domain guide I07).

        Raises:
            CrewNotFound: there is none; NameMissing, CountWrong: see the crew.
        """
        with self._database.write(act) as work:
            work.require(Right.KEEP_ROSTER)
            crew = require_crew(work, crew_id)
            topic, trainer = fitting_words("topic", topic), fitting_words("person", trainer)
            crew.trained(topic, day, attended, trainer)
            work.commit()

    def chart(self, act: Act) -> PaperRef:
        """The command chart 快修指挥通讯表 of all crews that are not set aside."""
        now = self._database.now()
        with self._database.write(act) as work:
            require_any(work, Right.KEEP_ROSTER, Right.REPAIR)
            roster = roster_of(work)
            crews = [each for each in roster.crews if each.active]
            paper = command_chart(work, replace(roster, crews=tuple(crews)), now)
            ref = work.papers.store(paper, None, new_id(), now)
            planned = sum(each.planned for each in crews)
            work.record(CommandChartMade(crews=len(crews), planned=planned))
            work.commit({"paper": ref.paper_id})
            return ref


def roster_of(reading: Reading) -> Roster:
    """All crews, the trades of the standard list, and what is lacking."""
    crews, trades = reading.crews.lines(), reading.standards.trades()
    return Roster(crews, trades, gaps_of(trades, crews))


def require_crew(work: UnitOfWork, crew_id: UUID, *, active: bool = True) -> Crew:
    """The crew, locked.

    Raises:
        CrewNotFound: there is none, or it was set aside while an ``active`` one is wanted.
    """
    crew = work.crews.get(crew_id)
    if crew is None or (active and not crew.active):
        raise CrewNotFound
    return crew


def require_any(work: UnitOfWork, *rights: Right) -> None:
    """Raises: NotAllowed when the clerk has none of the rights."""
    if not work.clerk.rights & set(rights):
        raise NotAllowed(rights[0])


def crews_for(
    work: UnitOfWork, trades: Sequence[str], crew_id: UUID | None
) -> list[tuple[UUID, frozenset[str]]]:
    """Which crew takes which trades; one chosen by hand takes all.

    Raises:
        NoCrewForTrade: nobody fits.
    """
    if crew_id is not None:
        return [(crew_id, frozenset(trades))]
    crews, given = work.crews.lines(), dict[UUID, list[str]]()
    for trade in dict.fromkeys(trades):
        chosen = crew_for(trade, crews, tuple(given))
        given.setdefault(chosen.crew_id, []).append(trade)
    return [(crew, frozenset(taken)) for crew, taken in given.items()]


def _tidy(wish: CrewWish) -> CrewWish:
    trades = dict.fromkeys(fitting_words("trade", each) for each in wish.trades)
    return CrewWish(
        fitting_words("crew", wish.name),
        tuple(each for each in trades if each),
        wish.planned,
        fitting_words("person", wish.leader),
        fitting_words("phone", wish.phone),
        fitting_words("phone", wish.channel),
        fitting_words("place", wish.standby_place),
    )


def _require_free_name(work: UnitOfWork, name: str) -> None:
    if work.crews.named(name) is not None:
        raise CrewNameTaken(name)


def _fill(crew: Crew, wish: CrewWish) -> None:
    crew.name, crew.trades, crew.planned = wish.name, wish.trades, wish.planned
    crew.leader, crew.phone = wish.leader, wish.phone
    crew.channel, crew.standby_place = wish.channel, wish.standby_place
    crew.was_set()
