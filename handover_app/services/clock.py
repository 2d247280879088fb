"""Local time at the edge: the day of the venue from a UTC moment."""

from __future__ import annotations

from datetime import date, datetime


def local(moment: datetime) -> datetime:
    """The moment in the laptop's time zone."""
    return moment.astimezone()


def local_day(moment: datetime) -> date:
    """The day of the venue."""
    return local(moment).date()
