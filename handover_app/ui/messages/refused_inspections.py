"""Teams, inspections, refusals and signatures: what was refused, and what to do."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from handover_app.domain import inspections
from handover_app.domain.defects import box_of_line
from handover_app.domain.refusals import DomainError
from handover_app.ui.messages.filled import sentences
from handover_app.ui.messages.words import word

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
    inspections.TeamNameMissing: QT_TRANSLATE_NOOP(
        "Messages",
        "Not saved: the team has no name. What was typed is still there. Give it one.",
    ),
    inspections.InspectionTextTooLong: QT_TRANSLATE_NOOP(
        "Messages",
        "Not saved: more than {most} characters were typed in one field. What was typed is "
        "still there. Shorten it.",
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
    inspections.NoFormsToPrint: QT_TRANSLATE_NOOP(
        "Messages",
        "No forms were printed: no unit of {building} is sold. Nothing was changed. "
        "Choose another building.",
    ),
}


def _team_busy(error: inspections.TeamBusy) -> str:
    text = QCoreApplication.translate(
        "Messages",
        "Not assigned: {team} is not free ({state}). The household goes on waiting. Choose a "
        "free team, or call this one back first.",
    )
    state = f"{word(error.state)} · {error.unit_code}" if error.unit_code else word(error.state)
    return text.format(team=error.team, state=state)


def _line_taken(error: inspections.PaperLineTaken) -> str:
    box = box_of_line(error.line)
    if box is None:
        return QCoreApplication.translate(
            "Messages",
            "Not saved: line {line} of the paper form was entered before. What was typed is "
            "still there. Clear that line, or correct its number, and save again.",
        ).format(line=error.line)
    return QCoreApplication.translate(
        "Messages",
        "Not saved: box {box} of room {room} on the paper form was entered before. What was typed "
        "is still there. Clear its row and save again.",
    ).format(room=box[0], box=box[1])


INSPECTIONS: dict[type[DomainError], Callable[[Any], str]] = {
    **sentences(_TEXTS),
    inspections.PaperLineTaken: _line_taken,
    inspections.TeamBusy: _team_busy,
}
