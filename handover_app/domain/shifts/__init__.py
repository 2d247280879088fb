"""Shifts at a cash drawer: floats, movements, blind counts, the close and the closed day."""

from handover_app.domain.shifts.blockers import BlockerKind, ClosingBlocker
from handover_app.domain.shifts.kinds import FACES, CashBox, CashMovementKind, Destination
from handover_app.domain.shifts.records import (
    CashCount,
    CashMovement,
    DayClose,
    Shift,
)

__all__ = [
    "FACES",
    "BlockerKind",
    "CashBox",
    "CashCount",
    "CashMovement",
    "CashMovementKind",
    "ClosingBlocker",
    "DayClose",
    "Destination",
    "Shift",
]
