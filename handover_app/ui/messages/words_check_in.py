"""Words of the reception: presence, authority, doubts, quiet marks, early and late."""

from __future__ import annotations

from enum import Enum

from PySide6.QtCore import QT_TRANSLATE_NOOP

from handover_app.domain.papers import PaperKind
from handover_app.domain.visits import (
    AuthorityKind,
    AuthorityLack,
    Doubt,
    HouseholdMark,
    Lacking,
    Presence,
    Punctuality,
    Scope,
    SpecialPapers,
    UnitKind,
    VisitSettingFault,
)

CHECK_IN_WORDS: dict[Enum, str] = {
    PaperKind.IDENTITY_CHECK: QT_TRANSLATE_NOOP("Words", "Identity check sheet"),
    Presence.PRESENT: QT_TRANSLATE_NOOP("Words", "present"),
    Presence.REPRESENTED: QT_TRANSLATE_NOOP("Words", "represented"),
    Presence.ABSENT: QT_TRANSLATE_NOOP("Words", "absent"),
    Scope.INSPECT: QT_TRANSLATE_NOOP("Words", "inspect"),
    Scope.SIGN: QT_TRANSLATE_NOOP("Words", "sign"),
    Scope.PAY: QT_TRANSLATE_NOOP("Words", "pay"),
    Scope.TAKE_KEYS: QT_TRANSLATE_NOOP("Words", "take keys"),
    AuthorityKind.NOTARISED: QT_TRANSLATE_NOOP("Words", "Notarised"),
    AuthorityKind.SIGNED_ON_SITE: QT_TRANSLATE_NOOP("Words", "Signed on site"),
    AuthorityKind.COMPANY: QT_TRANSLATE_NOOP("Words", "Of a company"),
    AuthorityLack.AGENT: QT_TRANSLATE_NOOP("Words", "the agent's name"),
    AuthorityLack.SCOPE: QT_TRANSLATE_NOOP("Words", "what it covers"),
    AuthorityLack.ID_NUMBER: QT_TRANSLATE_NOOP("Words", "the agent's identity number"),
    SpecialPapers.NONE: QT_TRANSLATE_NOOP("Words", "No special papers"),
    SpecialPapers.DECEASED: QT_TRANSLATE_NOOP("Words", "Owner deceased: inheritance papers"),
    SpecialPapers.COMPANY: QT_TRANSLATE_NOOP("Words", "Company owner: licence and authority"),
    SpecialPapers.GUARDIAN: QT_TRANSLATE_NOOP("Words", "Minor: proof of guardianship"),
    SpecialPapers.OTHER: QT_TRANSLATE_NOOP("Words", "Other papers"),
    Doubt.NUMBER_DIFFERS: QT_TRANSLATE_NOOP("Words", "the number is not on the contract"),
    Doubt.NAME_DIFFERS: QT_TRANSLATE_NOOP("Words", "the name is not as on the contract"),
    Doubt.EXPIRED: QT_TRANSLATE_NOOP("Words", "the identity document has expired"),
    Doubt.MINOR: QT_TRANSLATE_NOOP("Words", "the owner is a minor and no guardian is named"),
    Doubt.AUTHORITY_EXPIRED: QT_TRANSLATE_NOOP("Words", "the authority has expired"),
    Lacking.NUMBER: QT_TRANSLATE_NOOP("Words", "number compared"),
    Lacking.CONTRACT: QT_TRANSLATE_NOOP("Words", "contract"),
    Lacking.NOTICE: QT_TRANSLATE_NOOP("Words", "delivery notice"),
    Lacking.AUTHORITY: QT_TRANSLATE_NOOP("Words", "authority"),
    Lacking.CONSENT: QT_TRANSLATE_NOOP("Words", "consent"),
    HouseholdMark.ELDERLY: QT_TRANSLATE_NOOP("Words", "elderly"),
    HouseholdMark.DISABLED: QT_TRANSLATE_NOOP("Words", "reduced mobility"),
    HouseholdMark.PATIENT: QT_TRANSLATE_NOOP("Words", "unwell"),
    HouseholdMark.DISPUTE: QT_TRANSLATE_NOOP("Words", "known dispute"),
    HouseholdMark.KEY_OWNER: QT_TRANSLATE_NOOP("Words", "key owner"),
    UnitKind.FLAT: QT_TRANSLATE_NOOP("Words", "flat"),
    UnitKind.PARKING: QT_TRANSLATE_NOOP("Words", "parking space"),
    UnitKind.STORE: QT_TRANSLATE_NOOP("Words", "store room"),
    Punctuality.WALK_IN: QT_TRANSLATE_NOOP("Words", "without appointment"),
    Punctuality.EARLY: QT_TRANSLATE_NOOP("Words", "early"),
    Punctuality.ON_TIME: QT_TRANSLATE_NOOP("Words", "on time"),
    Punctuality.LATE: QT_TRANSLATE_NOOP("Words", "late"),
    Punctuality.OTHER_DAY: QT_TRANSLATE_NOOP("Words", "not on the day of the appointment"),
    VisitSettingFault.TOO_LONG: QT_TRANSLATE_NOOP("Words", "a text is too long"),
    VisitSettingFault.MINUTES: QT_TRANSLATE_NOOP("Words", "minutes are from 0 to 240"),
}
