"""Early, on time or late: an arrival beside its appointment; nobody is refused for it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import Enum


class Punctuality(Enum):
    """How an arrival stands to its appointment."""

    WALK_IN = "without appointment"
    EARLY = "early"
    ON_TIME = "on time"
    LATE = "late"
    OTHER_DAY = "appointment on another day"


@dataclass(frozen=True)
class Timeliness:
    """Early by so many minutes before the slot begins, late by so many after it has ended."""

    state: Punctuality
    minutes: int = 0


WALK_IN = Timeliness(Punctuality.WALK_IN)


@dataclass(frozen=True)
class ArrivalTolerance:
    """What still counts as on time, in minutes before the slot begins and after it ends."""

    early: int = 30
    late: int = 15


def timeliness(
    arrived: datetime, begins: datetime, minutes: int, tolerance: ArrivalTolerance
) -> Timeliness:
    """How an arrival stands to a slot of ``minutes``; both times are the venue's, without zone."""
    if arrived.date() != begins.date():
        return Timeliness(Punctuality.OTHER_DAY)
    ends = begins + timedelta(minutes=minutes)
    if arrived < begins - timedelta(minutes=tolerance.early):
        return Timeliness(Punctuality.EARLY, int((begins - arrived).total_seconds()) // 60)
    if arrived > ends + timedelta(minutes=tolerance.late):
        return Timeliness(Punctuality.LATE, int((arrived - ends).total_seconds()) // 60)
    return Timeliness(Punctuality.ON_TIME)
