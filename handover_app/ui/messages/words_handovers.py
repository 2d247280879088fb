"""Words of the path of a household: marks, conditions, the small lines of a card."""

from __future__ import annotations

from enum import Enum

from PySide6.QtCore import QT_TRANSLATE_NOOP

from handover_app.domain.handover import Condition, MarkKind, NoteKind

HANDOVER_WORDS: dict[Enum, str] = {
    Condition.INSPECTED: QT_TRANSLATE_NOOP("Words", "flat not inspected"),
    Condition.DELIVERY_CONDITIONS_MET: QT_TRANSLATE_NOOP(
        "Words", "conditions of the delivery not met"
    ),
    MarkKind.NOT_NEEDED: QT_TRANSLATE_NOOP("Words", "Not needed"),
    MarkKind.LATER: QT_TRANSLATE_NOOP("Words", "Later"),
    MarkKind.TAKEN_BACK: QT_TRANSLATE_NOOP("Words", "Mark taken back"),
    NoteKind.VISIT: QT_TRANSLATE_NOOP("Words", "Visit no."),
    NoteKind.APPOINTMENT: QT_TRANSLATE_NOOP("Words", "Appointment"),
    NoteKind.AGENT: QT_TRANSLATE_NOOP("Words", "Agent"),
    NoteKind.SPECIAL: QT_TRANSLATE_NOOP("Words", "Special care"),
    NoteKind.KEY_OWNER: QT_TRANSLATE_NOOP("Words", "Key owner"),
    NoteKind.OPEN_CONDITION: QT_TRANSLATE_NOOP("Words", "Not met"),
}
