"""Why a shift is not opened, cash not moved, a shift or a day not closed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from handover_app.domain.money import Money
from handover_app.domain.refusals import DomainError
from handover_app.domain.shifts.blockers import ClosingBlocker


@dataclass(eq=False)
class ShiftNotOpen(DomainError):
    """No shift is open at this station: money is neither taken nor moved."""

    station: str


@dataclass(eq=False)
class ShiftNotFound(DomainError):
    """There is no shift with this id."""


@dataclass(eq=False)
class ShiftAlreadyOpen(DomainError):
    """At this station a shift is open; ``clerk`` opened it."""

    station: str
    clerk: str


@dataclass(eq=False)
class DrawerInUse(DomainError):
    """Another open shift has the drawer; ``clerk`` has had it since ``since`` (UTC)."""

    drawer: str
    clerk: str
    station: str
    since: datetime


@dataclass(eq=False)
class DrawerHandedTo(DomainError):
    """The last shift of the drawer was handed to ``clerk`` by name, and nobody else takes it."""

    drawer: str
    clerk: str


@dataclass(eq=False)
class CannotTakeOver(DomainError):
    """Whoever a drawer is handed to works here and takes money."""

    clerk: str


@dataclass(eq=False)
class FloatDiffers(DomainError):
    """The drawer was handed over with other sums than those named now."""

    handed_over: Money
    refund_float: Money


@dataclass(eq=False)
class ShiftOfAnother(DomainError):
    """The shift belongs to ``clerk``; only that clerk or whoever closes days may close it."""

    clerk: str


@dataclass(eq=False)
class AmountNotPositive(DomainError):
    """Cash is moved by an amount above nil, and a float is not below it."""

    amount: Money


@dataclass(eq=False)
class NotEnoughCash(DomainError):
    """The drawer holds less than is to be taken out of it."""

    available: Money
    asked: Money


@dataclass(eq=False)
class RefundFloatShort(DomainError):
    """The refund float holds less than is asked; takings never pay a refund (坐支)."""

    available: Money
    asked: Money


@dataclass(eq=False)
class MovementNotFound(DomainError):
    """This shift has no open note of money taken without a receipt under this id."""


@dataclass(eq=False)
class CountInvalid(DomainError):
    """A count names a note or coin that does not exist, or fewer than no pieces."""

    face: Money
    pieces: int


@dataclass(eq=False)
class CountMissing(DomainError):
    """The drawer, or the refund float (``refund_float``), has not been counted."""

    refund_float: bool


@dataclass(eq=False)
class DifferenceUnexplained(DomainError):
    """Counted less expected is not nil, and nobody explained it; both sums are signed."""

    difference: Money
    refund_float_difference: Money


@dataclass(eq=False)
class DepositInvalid(DomainError):
    """A deposit needs its slip and is not above what was counted."""

    counted: Money
    deposit: Money


@dataclass(eq=False)
class ClosingBlocked(DomainError):
    """The shift stays open; ``blockers`` is everything that is in the way."""

    blockers: tuple[ClosingBlocker, ...]


@dataclass(eq=False)
class DayHasOpenShifts(DomainError):
    """The day stays open: these shifts of it are open (number, drawer and clerk in words)."""

    day: date
    shifts: tuple[str, ...]


@dataclass(eq=False)
class DayIsAhead(DomainError):
    """The day has not come yet: it is not closed, and no money arrived on it."""

    day: date


@dataclass(eq=False)
class DayIsClosed(DomainError):
    """The day is closed: no shift is opened in it and no receipt of it is voided."""

    day: date
