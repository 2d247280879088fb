"""What is in the way of closing a shift."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from handover_app.domain.money import Money


class BlockerKind(Enum):
    """Why a shift can't be closed. Statements of owners who left are none of them."""

    TAKEN_WITHOUT_RECEIPT = "money taken without a receipt"
    RECEIPT_UNPRINTED = "receipt unprinted"
    DRAWER_SHARED = "another shift of the drawer"
    TERMINAL_NOT_COMPARED = "terminal not compared"


@dataclass(frozen=True)
class ClosingBlocker:
    """One thing in the way; ``what`` names it: unit, receipt number, shift or terminal."""

    kind: BlockerKind
    what: str
    amount: Money | None = None
