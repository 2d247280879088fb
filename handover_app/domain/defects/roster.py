"""The crews and the stock as the window sees them, what is lacking, and who is sent."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from handover_app.domain.defects.refusals import NoCrewForTrade


@dataclass(frozen=True)
class CrewWish:
    """What a desk types of a crew."""

    name: str
    trades: tuple[str, ...]
    planned: int
    leader: str = ""
    phone: str = ""
    channel: str = ""
    standby_place: str = ""


@dataclass(frozen=True)
class TrainingLine:
    """A training of a crew (domain guide I07)."""

    topic: str
    day: date
    attended: int
    trainer: str


@dataclass(frozen=True)
class CrewLine:
    """A crew as the boards see it; ``running`` are the numbers of its orders that run."""

    crew_id: UUID
    name: str
    trades: tuple[str, ...]
    planned: int
    present: int
    leader: str
    phone: str
    channel: str
    standby_place: str
    active: bool
    trainings: tuple[TrainingLine, ...] = ()
    running: tuple[str, ...] = ()

    @property
    def standing_by(self) -> bool:
        """Whether it is here and waits in its place for an order (domain guide I06)."""
        return self.active and self.present > 0 and not self.running

    def works_in(self, trade: str) -> bool:
        """Whether the trade, or the one above it (精装 for 精装-木作), is one of its own."""
        return any(trade == own or trade.startswith(f"{own}-") for own in self.trades)


def crew_for(trade: str, crews: Iterable[CrewLine], given: Sequence[UUID] = ()) -> CrewLine:
    """Who is sent: present, free before busy, then the fewest running orders.

    ``given`` are the crews that get an order in the same breath.

    Raises:
        NoCrewForTrade: nobody who is here works in this trade.
    """
    fitting = [each for each in crews if each.active and each.present > 0 and each.works_in(trade)]
    if not fitting:
        raise NoCrewForTrade(trade)
    return min(
        fitting,
        key=lambda each: (
            len(each.running) + given.count(each.crew_id),
            -each.present,
            each.name,
        ),
    )


@dataclass(frozen=True)
class RosterGaps:
    """What has to be mended before day 1 (domain guide I03, I07, I11)."""

    trades: tuple[str, ...] = ()
    without_leader: tuple[str, ...] = ()
    without_channel: tuple[str, ...] = ()
    without_training: tuple[str, ...] = ()

    @property
    def any(self) -> bool:
        """Whether anything is lacking."""
        lacking = (self.trades, self.without_leader, self.without_channel, self.without_training)
        return any(lacking)


def gaps_of(trades: Iterable[str], crews: Iterable[CrewLine]) -> RosterGaps:
    """Trades of the standard list that no crew works in, and crews that lack something."""
    active = [each for each in crews if each.active]
    return RosterGaps(
        tuple(
            trade
            for trade in dict.fromkeys(trades)
            if not any(each.works_in(trade) for each in active)
        ),
        tuple(each.name for each in active if not (each.leader and each.phone)),
        tuple(each.name for each in active if not each.channel),
        tuple(each.name for each in active if not each.trainings),
    )


@dataclass(frozen=True)
class Roster:
    """All crews, the trades of the standard list, and what is lacking."""

    crews: tuple[CrewLine, ...]
    trades: tuple[str, ...]
    gaps: RosterGaps


@dataclass(frozen=True)
class PartWish:
    """What a desk types of a spare part; its stock is only moved."""

    name: str
    spec: str
    unit: str
    trade: str
    warn_at: int


@dataclass(frozen=True)
class PartLine:
    """A spare part with its stock."""

    part_id: UUID
    name: str
    spec: str
    unit: str
    trade: str
    stock: int
    warn_at: int

    @property
    def low(self) -> bool:
        """Whether it has to be stocked up."""
        return self.stock <= self.warn_at


@dataclass(frozen=True)
class PartMovementLine:
    """Parts that went in or out (negative); ``order`` is the number they were taken for."""

    at: datetime
    change: int
    reason: str
    by: str
    order: str = ""
