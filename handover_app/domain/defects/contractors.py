"""Who is responsible for which trade in which building, with person and phone."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from uuid import UUID

from handover_app.domain.defects.events import ContractorSet
from handover_app.domain.defects.refusals import ContractorWithoutTrade
from handover_app.domain.events import Aggregate
from handover_app.domain.identity import new_id

EVERYWHERE = ""
"""The building of a responsibility that holds for all buildings without one of their own."""


@dataclass(eq=False, kw_only=True)
class Responsibility:
    """A trade in one building, or `EVERYWHERE`."""

    id: UUID
    trade: str
    building: str = EVERYWHERE


@dataclass(eq=False, kw_only=True)
class Contractor(Aggregate):
    """A contractor (责任单位); ``name`` is unique, ``active`` False: it gets nothing new."""

    id: UUID
    position: int
    name: str
    person: str = ""
    phone: str = ""
    active: bool = True
    responsibilities: list[Responsibility] = field(default_factory=list)
    version: int = field(default=1, init=False)
    changes: int = field(default=0, init=False)

    @property
    def trades(self) -> tuple[str, ...]:
        """The trades it is responsible for anywhere."""
        return tuple(dict.fromkeys(each.trade for each in self.responsibilities))

    @property
    def complete(self) -> bool:
        """Whether somebody can be told: a person with a phone is named."""
        return bool(self.person.strip() and self.phone.strip())

    def require_trade(self, trade: str) -> None:
        """Raises: ContractorWithoutTrade."""
        if trade not in self.trades:
            raise ContractorWithoutTrade(self.name, trade)

    def set_responsibilities(self, wanted: Iterable[tuple[str, str]]) -> None:
        """Replace what it is responsible for by these pairs of trade and building."""
        pairs = set(wanted)
        kept = [each for each in self.responsibilities if (each.trade, each.building) in pairs]
        there = {(each.trade, each.building) for each in kept}
        self.responsibilities[:] = kept + [
            Responsibility(id=new_id(), trade=trade, building=building)
            for trade, building in sorted(pairs - there)
        ]

    def was_set(self) -> None:
        """Record what holds from now on."""
        self.record(ContractorSet(contractor_id=self.id, name=self.name, trades=self.trades))


@dataclass(frozen=True)
class ContractorLine:
    """A contractor as the window sees it; ``responsibilities`` are (trade, building)."""

    contractor_id: UUID
    name: str
    person: str
    phone: str
    active: bool
    responsibilities: tuple[tuple[str, str], ...]
    open_defects: int = 0

    @property
    def trades(self) -> tuple[str, ...]:
        """The trades it is responsible for anywhere."""
        return tuple(dict.fromkeys(trade for trade, _ in self.responsibilities))


@dataclass(frozen=True)
class Reassigned:
    """How many open defects took the contractor of the table, and how many have none still."""

    changed: int
    left: int


@dataclass(frozen=True)
class Gaps:
    """What is to be mended in the table before day 1.

    ``trades`` without a contractor (with building, or `EVERYWHERE`), and contractors without a
    person or phone; ``defects`` counts the open ones that nobody is responsible for.
    """

    trades: tuple[tuple[str, str], ...]
    unreachable: tuple[str, ...]
    defects: int

    @property
    def none(self) -> bool:
        """Whether nothing is left to be mended."""
        return not (self.trades or self.unreachable or self.defects)


def responsible_for(
    lines: Sequence[ContractorLine], trade: str, building: str
) -> ContractorLine | None:
    """Who is responsible: named for the building, else for all; None: nobody."""
    for wanted in ((trade, building), (trade, EVERYWHERE)):
        for line in lines:
            if line.active and wanted in line.responsibilities:
                return line
    return None
