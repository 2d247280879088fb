"""Words of the path of a household: what the small lines of a card are about."""

from __future__ import annotations

from enum import Enum

from PySide6.QtCore import QT_TRANSLATE_NOOP

from handover_app.domain.handover import NoteKind

HANDOVER_WORDS: dict[Enum, str] = {
    NoteKind.APPOINTMENT: QT_TRANSLATE_NOOP("Words", "Appointment"),
    NoteKind.AGENT: QT_TRANSLATE_NOOP("Words", "Agent"),
    NoteKind.SPECIAL: QT_TRANSLATE_NOOP("Words", "Special care"),
    NoteKind.KEY_OWNER: QT_TRANSLATE_NOOP("Words", "Key owner"),
    NoteKind.OPEN_CONDITION: QT_TRANSLATE_NOOP("Words", "Not met"),
}
