"""Words for the documents of the property desk."""

from __future__ import annotations

from enum import Enum

from PySide6.QtCore import QT_TRANSLATE_NOOP

from handover_app.domain.gifts import DocumentUse
from handover_app.domain.papers import PaperKind

DOCUMENT_WORDS: dict[Enum, str] = {
    DocumentUse.GIVEN: QT_TRANSLATE_NOOP("Words", "to give"),
    DocumentUse.SIGNED: QT_TRANSLATE_NOOP("Words", "to sign"),
    DocumentUse.SHOWN: QT_TRANSLATE_NOOP("Words", "to show"),
    PaperKind.PROPERTY_AGREEMENT: QT_TRANSLATE_NOOP("Words", "Property agreement"),
    PaperKind.HOUSEHOLD_FORM: QT_TRANSLATE_NOOP("Words", "Household form"),
    PaperKind.HANDOVER_CERTIFICATE: QT_TRANSLATE_NOOP("Words", "Handover certificate"),
    PaperKind.OWNER_FILE: QT_TRANSLATE_NOOP("Words", "Owner file"),
    PaperKind.FILED_PICTURE: QT_TRANSLATE_NOOP("Words", "Filed picture"),
}
