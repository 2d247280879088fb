"""Numbers called to the stations of an invented hall."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from handover_app.domain.people import ClerkSummary
    from handover_app.services.desks import Desks


def numbers_called(desks: Desks, clerk: ClerkSummary) -> None:
    """Call the numbers of who waits to some stations: one is missed, some have come."""
    from handover_app.domain.acts import Act
    from handover_app.domain.handover import Stage
    from handover_app.domain.visits import NobodyWaits

    calls = (
        ("5号结算台", Stage.SETTLEMENT, "skip"),
        ("钥匙台 2", Stage.KEYS, "start"),
        ("礼品台", Stage.GIFT, "start"),
        ("签署台 4", Stage.PAPERS, "start"),
        ("1号结算台", Stage.SETTLEMENT, "start"),
        ("3号结算台", Stage.SETTLEMENT, ""),
        ("签署台 1", Stage.PAPERS, ""),
    )
    for station, stage, then in calls:
        with suppress(NobodyWaits):
            called = desks.queue.next(Act(clerk.id, station), stage)
            if then == "skip":
                desks.queue.skip(Act(clerk.id, station), called.unit_id)
            elif then == "start":
                desks.queue.start(Act(clerk.id, station), called.unit_id)
