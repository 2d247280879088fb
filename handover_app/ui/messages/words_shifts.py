"""Words for cash movements, drawers and what is in the way of closing a shift."""

from __future__ import annotations

from enum import Enum

from PySide6.QtCore import QT_TRANSLATE_NOOP

from handover_app.domain.shifts import BlockerKind, CashBox, CashMovementKind, Destination

SHIFT_WORDS: dict[Enum, str] = {
    BlockerKind.TAKEN_WITHOUT_RECEIPT: QT_TRANSLATE_NOOP("Words", "money taken without a receipt"),
    BlockerKind.RECEIPT_UNPRINTED: QT_TRANSLATE_NOOP("Words", "receipt not printed"),
    BlockerKind.DRAWER_SHARED: QT_TRANSLATE_NOOP("Words", "another open shift has the drawer"),
    BlockerKind.TERMINAL_NOT_COMPARED: QT_TRANSLATE_NOOP("Words", "terminal not compared"),
    CashBox.TAKINGS: QT_TRANSLATE_NOOP("Words", "Takings"),
    CashBox.REFUND_FLOAT: QT_TRANSLATE_NOOP("Words", "Refund float"),
    CashMovementKind.IN: QT_TRANSLATE_NOOP("Words", "Cash in"),
    CashMovementKind.OUT: QT_TRANSLATE_NOOP("Words", "Cash out"),
    CashMovementKind.PICK_UP: QT_TRANSLATE_NOOP("Words", "Pick-up"),
    CashMovementKind.FLOAT_TOP_UP: QT_TRANSLATE_NOOP("Words", "Refund float topped up"),
    CashMovementKind.TAKEN: QT_TRANSLATE_NOOP("Words", "Taken before its receipt"),
    Destination.SAFE: QT_TRANSLATE_NOOP("Words", "Safe"),
    Destination.BANK: QT_TRANSLATE_NOOP("Words", "Bank"),
}
