"""The board of the repair crews: orders with what is to be mended, whom to call, the figures."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from decimal import ROUND_HALF_UP, Decimal
from uuid import UUID

from handover_app.domain.defects.orders import OrderSummary
from handover_app.domain.defects.roster import CrewLine
from handover_app.domain.defects.states import DefectState

_TENTH = Decimal("0.1")


@dataclass(frozen=True)
class Contact:
    """Somebody with a telephone and a radio; an empty name: nobody is named."""

    name: str = ""
    phone: str = ""
    channel: str = ""


@dataclass(frozen=True)
class OrderedDefect:
    """A defect on an order, with how it is repaired (domain guide C15).

    ``fixed`` is None until the crew is done.
    """

    defect_id: UUID
    number: int
    room: str
    item: str
    description: str
    trade: str
    method: str
    state: DefectState
    fixed: bool | None


@dataclass(frozen=True)
class BoardOrder:
    """An order with its defects, and the leader of its crew."""

    order: OrderSummary
    defects: tuple[OrderedDefect, ...]
    leader: Contact

    @property
    def to_confirm(self) -> tuple[OrderedDefect, ...]:
        """What the crew mended and the owner has not seen yet."""
        return tuple(
            each for each in self.defects if each.fixed and each.state is DefectState.REPAIRED
        )

    def call(self, now: datetime, commander: Contact) -> Contact | None:
        """Whom to call about a late order: the crew's leader first, from twice the limit on the
        commander; None: it is in time. Who is not named is left out.
        """
        late, limit = self.order.late(now), self.order.limit
        if late is None or limit is None:
            return None
        higher = commander.name and (late > limit or not self.leader.name)
        return commander if higher else self.leader


@dataclass(frozen=True)
class RepairFigures:
    """What a day of quick repair came to (domain guide 7.3).

    ``found`` counts the defects of the on-the-spot class found that day, ``closed`` those of them
    that were closed the same day; ``response`` sums request to arrival of ``arrived`` orders,
    ``repair`` arrival to done of ``done`` orders.
    """

    found: int = 0
    closed: int = 0
    arrived: int = 0
    response: timedelta = timedelta()
    done: int = 0
    repair: timedelta = timedelta()

    @property
    def closing_rate(self) -> Decimal | None:
        """快修关闭率 in per cent, half-up to one decimal; None: nothing was found (0 ÷ 0)."""
        return _tenths(Decimal(self.closed * 100), self.found)

    @property
    def mean_response(self) -> Decimal | None:
        """Minutes from request to arrival, half-up to one decimal; None: nobody arrived."""
        return _tenths(_minutes(self.response), self.arrived)

    @property
    def mean_repair(self) -> Decimal | None:
        """Minutes from arrival to done, half-up to one decimal; None: nothing is done."""
        return _tenths(_minutes(self.repair), self.done)


@dataclass(frozen=True)
class RepairBoard:
    """Everything the board shows; ``orders`` are those that run."""

    orders: tuple[BoardOrder, ...]
    crews: tuple[CrewLine, ...]
    commander: Contact
    figures: RepairFigures


@dataclass(frozen=True)
class UnitOrders:
    """The orders of one unit, oldest first, and the crews that may be asked."""

    orders: tuple[BoardOrder, ...]
    crews: tuple[CrewLine, ...]
    commander: Contact


def _minutes(span: timedelta) -> Decimal:
    return Decimal(span // timedelta(microseconds=1)) / 60_000_000


def _tenths(total: Decimal, count: int) -> Decimal | None:
    if not count:
        return None
    return (total / count).quantize(_TENTH, rounding=ROUND_HALF_UP)
