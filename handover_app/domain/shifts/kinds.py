"""The kinds of cash movements, boxes and places, and the pieces that can be counted."""

from __future__ import annotations

from enum import Enum

FACES: tuple[int, ...] = (100_00, 50_00, 20_00, 10_00, 5_00, 2_00, 1_00, 50, 20, 10, 5, 2, 1)
"""The notes and coins of the renminbi in fen, largest first."""


class CashMovementKind(Enum):
    """How cash moves beside receipts and refunds; movements are only ever added."""

    IN = "in"
    OUT = "out"
    PICK_UP = "pick-up"
    FLOAT_TOP_UP = "refund float from the bank"
    TAKEN = "taken without a receipt"


GOING_OUT = frozenset({CashMovementKind.OUT, CashMovementKind.PICK_UP})
"""Movements that lessen what is in the drawer of the takings."""


class CashBox(Enum):
    """The two drawers of a shift, never mixed (domain guide 3.6: 不得坐支)."""

    TAKINGS = "takings"
    REFUND_FLOAT = "refund float"


class Destination(Enum):
    """Where picked-up cash goes."""

    SAFE = "safe"
    BANK = "bank"
