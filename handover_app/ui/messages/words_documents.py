"""Words for the documents of the property desk."""

from __future__ import annotations

from enum import Enum

from PySide6.QtCore import QT_TRANSLATE_NOOP

from handover_app.domain.gifts import DocumentUse
from handover_app.domain.papers import PaperKind

DOCUMENT_WORDS: dict[Enum, str] = {
    DocumentUse.GIVEN: QT_TRANSLATE_NOOP("Words", "given"),
    DocumentUse.SIGNED: QT_TRANSLATE_NOOP("Words", "signed"),
    DocumentUse.SHOWN: QT_TRANSLATE_NOOP("Words", "shown"),
    PaperKind.PROPERTY_AGREEMENT: QT_TRANSLATE_NOOP("Words", "Property agreement"),
    PaperKind.HOUSEHOLD_FORM: QT_TRANSLATE_NOOP("Words", "Household form"),
}
