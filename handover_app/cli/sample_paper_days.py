"""Sheets of a paper day in the sample: those of today's appointments, some of them back."""

from __future__ import annotations

from collections.abc import Callable

from handover_app.domain.acts import Act
from handover_app.services.desks import Desks


def sheets_of_the_day(desks: Desks, act: Callable[[], Act]) -> None:
    """The sheets of today; two receipts were spoiled."""
    today = desks.now().astimezone().date()
    desks.paper_days.number(act(), today, 8, appointed_only=True)
    spoiled = [each.number for each in desks.paper_days.open() if each.unit_id is None][:2]
    desks.paper_days.give_back(act(), spoiled, "写错作废")
