"""Words for what is written on numbered sheets."""

from __future__ import annotations

from enum import Enum

from PySide6.QtCore import QT_TRANSLATE_NOOP

from handover_app.domain.paper_days import SheetKind
from handover_app.domain.papers import PaperKind

PAPER_DAY_WORDS: dict[Enum, str] = {
    SheetKind.CHECK_IN: QT_TRANSLATE_NOOP("Words", "Check-in"),
    SheetKind.RECEIPT: QT_TRANSLATE_NOOP("Words", "Receipt"),
    SheetKind.KEYS: QT_TRANSLATE_NOOP("Words", "Handing over the keys"),
    SheetKind.GIFT: QT_TRANSLATE_NOOP("Words", "Gift"),
    PaperKind.PAPER_LIST: QT_TRANSLATE_NOOP("Words", "List of the paper day"),
    PaperKind.BLANK_RECEIPT: QT_TRANSLATE_NOOP("Words", "Blank receipt"),
}
