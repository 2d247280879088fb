"""What is in the way of closing a shift."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum
from uuid import UUID

from handover_app.domain.money import Money


class BlockerKind(Enum):
    """Why a shift can't be closed. Statements of owners who left are none of them."""

    TAKEN_WITHOUT_RECEIPT = "money taken without a receipt"
    RECEIPT_UNPRINTED = "receipt unprinted"
    DRAWER_SHARED = "another shift of the drawer"
    TERMINAL_NOT_COMPARED = "terminal not compared"


@dataclass(frozen=True)
class ClosingBlocker:
    """One thing in the way; ``what`` names it: unit, receipt number, shift or terminal.

    ``subject`` is where it is settled: the unit, the receipt's paper, the other shift or the
    terminal. It is no part of what is said, so two blockers are the same without it.
    """

    kind: BlockerKind
    what: str
    amount: Money | None = None
    subject: UUID | None = field(default=None, compare=False)
