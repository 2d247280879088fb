"""Words of the gifts: movements of the stock, and what differs from one gift a unit."""

from __future__ import annotations

from enum import Enum

from PySide6.QtCore import QT_TRANSLATE_NOOP

from handover_app.domain.gifts import GiftException, GiftMovementKind
from handover_app.domain.papers import PaperKind
from handover_app.domain.people import Right

GIFT_WORDS: dict[Enum, str] = {
    GiftException.SECOND: QT_TRANSLATE_NOOP("Words", "Second gift"),
    GiftException.WITHHELD: QT_TRANSLATE_NOOP("Words", "Gift withheld"),
    GiftException.RELEASED: QT_TRANSLATE_NOOP("Words", "Withheld gift released"),
    GiftException.NONE_TAKEN: QT_TRANSLATE_NOOP("Words", "Owner takes no gift"),
    GiftMovementKind.RECEIVED: QT_TRANSLATE_NOOP("Words", "Delivered in"),
    GiftMovementKind.ISSUED: QT_TRANSLATE_NOOP("Words", "Given out"),
    GiftMovementKind.RETURNED: QT_TRANSLATE_NOOP("Words", "Came back"),
    GiftMovementKind.DAMAGED: QT_TRANSLATE_NOOP("Words", "Broken"),
    GiftMovementKind.COUNTED: QT_TRANSLATE_NOOP("Words", "Stock count"),
    PaperKind.GIFT_REGISTER: QT_TRANSLATE_NOOP("Words", "Register of gifts"),
    Right.EXCEPT_GIFT: QT_TRANSLATE_NOOP("Words", "consenting to a gift exception"),
    Right.KEEP_STOCK: QT_TRANSLATE_NOOP("Words", "keeping the stock of gifts"),
}
