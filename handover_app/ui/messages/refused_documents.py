"""Documents given, signed and shown: what was refused, and what to do."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP

from handover_app.domain import gifts
from handover_app.domain.refusals import DomainError
from handover_app.ui.messages.filled import sentences

_TEXTS: dict[type[DomainError], str] = {
    gifts.PackNotFound: QT_TRANSLATE_NOOP(
        "Messages",
        "Not saved: this pack or document is there no more. What was typed is still there. "
        "Refresh the list and try again.",
    ),
    gifts.PackWithoutDocuments: QT_TRANSLATE_NOOP(
        "Messages",
        "Not saved: in the pack “{pack}” nothing must be given, but every owner receives the two "
        "books by law. What was typed is still there. Mark them as required.",
    ),
    gifts.GeneralPackNeeded: QT_TRANSLATE_NOOP(
        "Messages",
        "Not saved: exactly one pack is for all units that no other one fits, the one without a "
        "finish. Nothing was changed. Give the others a finish.",
    ),
    gifts.FinishTaken: QT_TRANSLATE_NOOP(
        "Messages",
        "Not saved: units of the finish “{finish}” have the pack “{pack}” already. "
        "What was typed is still there. Take the word out of one of them.",
    ),
    gifts.DocumentTwice: QT_TRANSLATE_NOOP(
        "Messages",
        "Not saved: “{document}” is in the pack twice. What was typed is still there. "
        "Take one of them out.",
    ),
    gifts.DocumentTextTooLong: QT_TRANSLATE_NOOP(
        "Messages",
        "Not saved: no more than {limit} characters are kept here. What was typed is still there. "
        "Shorten it and try again.",
    ),
    gifts.NotInPack: QT_TRANSLATE_NOOP(
        "Messages",
        "Not noted: “{document}” is not in this unit's pack, or not for this. Nothing was "
        "changed. Open the unit again and choose from its list.",
    ),
    gifts.NothingToIssue: QT_TRANSLATE_NOOP(
        "Messages",
        "Nothing was given: the household has everything of its pack, and it was explained. "
        "Nothing was changed. Print the sheet again if it is needed.",
    ),
    gifts.AgreementChanged: QT_TRANSLATE_NOOP(
        "Messages",
        "Not signed: the words of “{document}” were changed meanwhile. Nothing was kept. "
        "Show the new words, and let them be signed.",
    ),
    gifts.AgreementReasonMissing: QT_TRANSLATE_NOOP(
        "Messages",
        "Not noted: a refusal to sign “{document}” needs a reason. Nothing was changed. "
        "Type it in the person's own words.",
    ),
    gifts.AgreementTextMissing: QT_TRANSLATE_NOOP(
        "Messages",
        "Not signed: “{document}” has no words yet. Nothing was changed. "
        "Type its text in the settings, under the packs.",
    ),
    gifts.SignerMissing: QT_TRANSLATE_NOOP(
        "Messages",
        "Not noted: nobody is named. Nothing was changed. Type who stands here, and try again.",
    ),
    gifts.NothingToSign: QT_TRANSLATE_NOOP(
        "Messages",
        "Nothing is left to sign on paper. Nothing was changed. The household form is filled in "
        "first; what was refused is signed one by one.",
    ),
    gifts.HouseholdEmpty: QT_TRANSLATE_NOOP(
        "Messages",
        "The household form was not kept: no resident is named. What was typed is still there. "
        "Name at least one.",
    ),
    gifts.HouseholdTooLarge: QT_TRANSLATE_NOOP(
        "Messages",
        "The household form was not kept: it has room for {limit} lines. What was typed is still "
        "there. Leave the rest for a remark on paper.",
    ),
    gifts.HouseholdConsentMissing: QT_TRANSLATE_NOOP(
        "Messages",
        "The household form was not kept: nobody has consented to keeping these data. What was "
        "typed is still there. Ask, and tick the consent; without it, note the refusal.",
    ),
    gifts.NothingToShow: QT_TRANSLATE_NOOP(
        "Messages",
        "Nothing was noted: the household has seen every document. What was noted before stands. "
        "Go on with the next part.",
    ),
}


_TIMED: dict[type[DomainError], str] = {
    gifts.ArticleAlreadyIssued: QT_TRANSLATE_NOOP(
        "Messages",
        "Not issued again: {article} was given at {at} by {clerk}. Nothing was changed. Take "
        "its tick away and issue the rest.",
    ),
    gifts.AgreementSignedBefore: QT_TRANSLATE_NOOP(
        "Messages",
        "Not signed again: {signer} signed “{document}” at {at}. Nothing was changed. "
        "Print it again if it is needed.",
    ),
    gifts.DocumentSeenBefore: QT_TRANSLATE_NOOP(
        "Messages",
        "Not noted again: {seen_by} saw “{document}” at {at}. Nothing was changed. "
        "Take its tick away and note the rest.",
    ),
}

DOCUMENTS = sentences(_TEXTS) | sentences(_TIMED)
