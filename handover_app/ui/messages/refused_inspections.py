"""Teams, inspections, refusals and signatures: what was refused, and what to do."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP

from handover_app.domain import inspections
from handover_app.domain.refusals import DomainError
from handover_app.ui.messages.filled import sentences

_TEXTS: dict[type[DomainError], str] = {
    inspections.InspectionOver: QT_TRANSLATE_NOOP(
        "Messages",
        "The inspection of {team} is over: it was concluded or called back. "
        "Nothing was changed. Refresh the board.",
    ),
    inspections.TeamNotFound: QT_TRANSLATE_NOOP(
        "Messages", "There is no such team. Nothing was changed. Refresh the board."
    ),
    inspections.TeamNameTaken: QT_TRANSLATE_NOOP(
        "Messages",
        "Not saved: another team is called “{name}”. Nothing was changed. Choose another name.",
    ),
    inspections.TeamBusy: QT_TRANSLATE_NOOP(
        "Messages",
        "Not assigned: {team} is not free ({state}, {unit_code}). The household goes on "
        "waiting. Choose a free team, or call this one back first.",
    ),
    inspections.HoursWrong: QT_TRANSLATE_NOOP(
        "Messages",
        "Not saved: a time ends before it begins. What was typed is still there. "
        "Correct the working hours or the lunch break.",
    ),
    inspections.CallBackReasonMissing: QT_TRANSLATE_NOOP(
        "Messages",
        "Not called back: the reason is missing. The team stays where it is. Type why.",
    ),
    inspections.RemarkEmpty: QT_TRANSLATE_NOOP(
        "Messages",
        "Nothing was noted: the words are missing. Everything else is as it was. "
        "Type them and press Enter.",
    ),
    inspections.RefusalReasonMissing: QT_TRANSLATE_NOOP(
        "Messages",
        "No refusal record was made: it names no reason. The conclusion stays as it is. Tick "
        "what the owner says, or write down the owner's own words.",
    ),
    inspections.NotRefused: QT_TRANSLATE_NOOP(
        "Messages",
        "{code} was not refused: the latest conclusion is another one. Nothing was changed. "
        "Note the refusal as the conclusion first.",
    ),
    inspections.RefusalNotFound: QT_TRANSLATE_NOOP(
        "Messages", "There is no such refusal record. Nothing was changed. Refresh the list."
    ),
    inspections.JudgementBasisMissing: QT_TRANSLATE_NOOP(
        "Messages", "Not saved: the grounds are missing. Nothing was changed. Type why."
    ),
    inspections.DeemedBasisMissing: QT_TRANSLATE_NOOP(
        "Messages",
        "Not set: a deemed delivery needs its basis and the proof of service. "
        "Nothing was changed. Type both.",
    ),
    inspections.DeemedNotPossible: QT_TRANSLATE_NOOP(
        "Messages",
        "{code} was not set as deemed delivered: it was accepted, or the refusal was not judged "
        "as without good reason. Nothing was changed. Let legal judge the refusal first.",
    ),
    inspections.DeemedAlready: QT_TRANSLATE_NOOP(
        "Messages",
        "{code} counts as deemed delivered since {day}. Nothing was changed. "
        "Withdraw that first if another day is right.",
    ),
    inspections.NotDeemed: QT_TRANSLATE_NOOP(
        "Messages",
        "{code} is not deemed delivered: nothing is to be withdrawn. Nothing was changed. "
        "Refresh the list.",
    ),
    inspections.SigningReasonMissing: QT_TRANSLATE_NOOP(
        "Messages",
        "Not noted: why the signature is refused is missing ({party}). Nothing was changed. "
        "Type the reason in the person's own words.",
    ),
    inspections.HappenedInFuture: QT_TRANSLATE_NOOP(
        "Messages",
        "Not saved: it can't have happened later than now. What was typed is still there. "
        "Correct the time.",
    ),
    inspections.PaperLineTaken: QT_TRANSLATE_NOOP(
        "Messages",
        "Not saved: line {line} of the paper form was entered before. What was typed is still "
        "there. Clear that line, or correct its number, and save again.",
    ),
}

INSPECTIONS = sentences(_TEXTS)
