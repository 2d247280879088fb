"""Words for teams, inspections, conclusions, refusals and signatures."""

from __future__ import annotations

from enum import Enum

from PySide6.QtCore import QT_TRANSLATE_NOOP

from handover_app.domain.inspections import (
    Conclusion,
    DayKind,
    DeemedCause,
    MeterKind,
    RefusalReason,
    RemarkKind,
    SigningParty,
    SigningPurpose,
    SigningState,
    SuggestionReason,
    TeamRole,
    TeamState,
)
from handover_app.domain.papers import PaperKind

INSPECTION_WORDS: dict[Enum, str] = {
    PaperKind.INSPECTION_FORM: QT_TRANSLATE_NOOP("Words", "Inspection form"),
    PaperKind.OWNERS_COPY: QT_TRANSLATE_NOOP("Words", "Owner's copy of the defects"),
    PaperKind.COMMAND_CHART: QT_TRANSLATE_NOOP("Words", "Command chart"),
    PaperKind.REINSPECTION: QT_TRANSLATE_NOOP("Words", "Re-inspection sheet"),
    PaperKind.REFUSAL_RECORD: QT_TRANSLATE_NOOP("Words", "Refusal record"),
    Conclusion.ACCEPTED: QT_TRANSLATE_NOOP("Words", "Accepted"),
    Conclusion.ACCEPTED_WITH_DEFECTS: QT_TRANSLATE_NOOP("Words", "Accepted with defects"),
    Conclusion.ONLY_LOOKED: QT_TRANSLATE_NOOP("Words", "Only looked"),
    Conclusion.REFUSED: QT_TRANSLATE_NOOP("Words", "Refused the flat"),
    TeamRole.SALES: QT_TRANSLATE_NOOP("Words", "Sales"),
    TeamRole.ENGINEERING: QT_TRANSLATE_NOOP("Words", "Engineering"),
    TeamRole.PROPERTY: QT_TRANSLATE_NOOP("Words", "Property"),
    MeterKind.WATER: QT_TRANSLATE_NOOP("Words", "Water"),
    MeterKind.POWER: QT_TRANSLATE_NOOP("Words", "Power"),
    MeterKind.GAS: QT_TRANSLATE_NOOP("Words", "Gas"),
    MeterKind.RECLAIMED_WATER: QT_TRANSLATE_NOOP("Words", "Reclaimed water"),
    TeamState.FREE: QT_TRANSLATE_NOOP("Words", "Free"),
    TeamState.ON_THE_WAY: QT_TRANSLATE_NOOP("Words", "On the way"),
    TeamState.IN_FLAT: QT_TRANSLATE_NOOP("Words", "In the flat"),
    TeamState.BREAK: QT_TRANSLATE_NOOP("Words", "Break"),
    TeamState.OFF_DUTY: QT_TRANSLATE_NOOP("Words", "Off duty"),
    RemarkKind.NOTE: QT_TRANSLATE_NOOP("Words", "Note"),
    RemarkKind.GOOD_POINT: QT_TRANSLATE_NOOP("Words", "Good point"),
    RefusalReason.PAPERS_NOT_SHOWN: QT_TRANSLATE_NOOP("Words", "Papers not shown"),
    RefusalReason.CONTRACT_CLASS_DEFECT: QT_TRANSLATE_NOOP(
        "Words", "Defect of a class named in the contract"
    ),
    RefusalReason.SUSPECTED_STRUCTURE: QT_TRANSLATE_NOOP("Words", "Structure suspected"),
    RefusalReason.AREA: QT_TRANSLATE_NOOP("Words", "Area"),
    RefusalReason.NOT_AS_CONTRACTED: QT_TRANSLATE_NOOP("Words", "Not as contracted or advertised"),
    RefusalReason.PUBLIC_WORKS: QT_TRANSLATE_NOOP("Words", "Public works"),
    RefusalReason.COMPENSATION: QT_TRANSLATE_NOOP("Words", "Demands compensation"),
    RefusalReason.OTHER: QT_TRANSLATE_NOOP("Words", "Other reason"),
    DeemedCause.NOT_COME: QT_TRANSLATE_NOOP("Words", "Served and did not come"),
    DeemedCause.REFUSED_WITHOUT_REASON: QT_TRANSLATE_NOOP("Words", "Refused without good reason"),
    SigningParty.OWNER: QT_TRANSLATE_NOOP("Words", "Owner"),
    SigningParty.TEAM: QT_TRANSLATE_NOOP("Words", "Team"),
    SigningState.ON_PANE: QT_TRANSLATE_NOOP("Words", "signed on the pane"),
    SigningState.ON_PAPER: QT_TRANSLATE_NOOP("Words", "signed on paper"),
    SigningState.REFUSED: QT_TRANSLATE_NOOP("Words", "refuses to sign"),
    SigningPurpose.RECORD: QT_TRANSLATE_NOOP("Words", "Inspection record"),
    SigningPurpose.REFUSAL: QT_TRANSLATE_NOOP("Words", "Refusal record"),
    SigningPurpose.REINSPECTION: QT_TRANSLATE_NOOP("Words", "Re-inspection"),
    SuggestionReason.SENIOR_FOR_SPECIAL: QT_TRANSLATE_NOOP(
        "Words", "senior team for a special owner"
    ),
    SuggestionReason.SAME_BUILDING: QT_TRANSLATE_NOOP("Words", "same building"),
    SuggestionReason.FEWEST_STEPS: QT_TRANSLATE_NOOP("Words", "nearest"),
    SuggestionReason.LONGEST_IDLE: QT_TRANSLATE_NOOP("Words", "longest idle"),
    SuggestionReason.FEWEST_TODAY: QT_TRANSLATE_NOOP("Words", "fewest households today"),
    SuggestionReason.SPARES_SENIOR: QT_TRANSLATE_NOOP(
        "Words", "senior teams stay free for special owners"
    ),
    SuggestionReason.ONLY_FREE: QT_TRANSLATE_NOOP("Words", "the only free team"),
    SuggestionReason.NEXT_BY_NAME: QT_TRANSLATE_NOOP("Words", "next by name"),
    DayKind.CALENDAR: QT_TRANSLATE_NOOP("Words", "calendar days"),
    DayKind.WORKING: QT_TRANSLATE_NOOP("Words", "working days"),
}
