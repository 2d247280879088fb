"""Words for label layouts."""

from __future__ import annotations

from enum import Enum

from PySide6.QtCore import QT_TRANSLATE_NOOP

from handover_app.domain.label_layouts import Edge, LabelField, Medium, TextPlace

LABEL_WORDS: dict[Enum, str] = {
    Medium.SHEET: QT_TRANSLATE_NOOP("Words", "Sheet"),
    Medium.ROLL: QT_TRANSLATE_NOOP("Words", "Roll"),
    LabelField.SHORT_ID: QT_TRANSLATE_NOOP("Words", "Short number"),
    LabelField.KIND: QT_TRANSLATE_NOOP("Words", "Kind of key"),
    Edge.LEFT: QT_TRANSLATE_NOOP("Words", "left"),
    Edge.TOP: QT_TRANSLATE_NOOP("Words", "upper"),
    Edge.RIGHT: QT_TRANSLATE_NOOP("Words", "right"),
    Edge.BOTTOM: QT_TRANSLATE_NOOP("Words", "lower"),
    TextPlace.BELOW: QT_TRANSLATE_NOOP("Words", "text below the code"),
    TextPlace.BESIDE: QT_TRANSLATE_NOOP("Words", "text beside the code"),
}
