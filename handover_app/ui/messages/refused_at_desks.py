"""Sentences for refusals at the desks: reception, inspection, gifts and the gate."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QCoreApplication

from handover_app.domain.defects import (
    DefectClosed,
    DefectNotFound,
    NotAPhoto,
    NothingToNotify,
    StandardDefectUnknown,
)
from handover_app.domain.gifts import GiftAlreadyIssued
from handover_app.domain.handover import (
    GateClosed,
    NotAccepted,
    NothingToLift,
    ReasonMissing,
)
from handover_app.domain.inspections import (
    AcceptedWithOpenDefects,
    InspectionRunning,
    NoInspection,
    ReadingWrong,
    TeamIncomplete,
)
from handover_app.domain.refusals import DomainError
from handover_app.domain.visits import (
    AgentNameMissing,
    AlreadyCheckedIn,
    IdentityNotChecked,
    NotCheckedIn,
)
from handover_app.ui.messages.words import code_of, local, word

translate = QCoreApplication.translate


def _already_checked_in(error: AlreadyCheckedIn) -> str:
    return translate(
        "Messages",
        "Not checked in again: the household has been here since {time}. Its number {number} "
        "stays good. Go on with the next step.",
    ).format(time=local(error.at), number=error.queue_number)


def _not_checked_in(error: NotCheckedIn) -> str:
    return translate(
        "Messages",
        "Not done: {code} has not been checked in today. Nothing was changed. "
        "Send the household to the reception first.",
    ).format(code=code_of(error))


def _agent_name_missing(error: AgentNameMissing) -> str:
    return translate(
        "Messages",
        "Not checked in: the agent is not named. Nothing was changed. Type the agent's name and "
        "try again.",
    )


def _identity_not_checked(error: IdentityNotChecked) -> str:
    return translate(
        "Messages",
        "Not checked in: the original document has not been ticked as seen. Nothing was changed. "
        "Look at it, tick it, and try again.",
    )


def _gate_closed(error: GateClosed) -> str:
    return translate(
        "Messages",
        "{step} is blocked: {conditions}. Nothing was changed. "
        "Finish that first, or a lead lifts the block with a reason.",
    ).format(
        step=word(error.step),
        conditions=translate("Words", ", ").join(word(each) for each in error.blockers),
    )


def _reason_missing(error: ReasonMissing) -> str:
    return translate("Messages", "Not done: a reason is needed. Nothing was changed. Type it.")


def _not_accepted(error: NotAccepted) -> str:
    return translate(
        "Messages",
        "Not lifted: the owner refused the flat or only looked, and keys are never handed over "
        "then. Nothing was changed. Inspect again and note what the owner says.",
    )


def _nothing_to_lift(error: NothingToLift) -> str:
    return translate(
        "Messages",
        "Nothing was lifted: no condition blocks this step. Nothing was changed. Go on with it.",
    )


def _no_inspection(error: NoInspection) -> str:
    return translate(
        "Messages",
        "Not done: no team has been sent to {code} yet. Nothing was changed. Assign a team first.",
    ).format(code=code_of(error))


def _inspection_running(error: InspectionRunning) -> str:
    return translate(
        "Messages",
        "Not assigned: {team} is in this unit. Its inspection goes on. "
        "Note its conclusion first, then send another team.",
    ).format(team=error.team)


def _team_incomplete(error: TeamIncomplete) -> str:
    return translate(
        "Messages",
        "Not assigned: nobody is named for the team. Nothing was changed. Name at least one "
        "person.",
    )


def _reading_wrong(error: ReadingWrong) -> str:
    return translate(
        "Messages",
        "Not saved: “{text}” is no reading of the {meter} meter. The other readings are as they "
        "were. Type the figures on the meter.",
    ).format(text=error.text, meter=word(error.meter))


def _accepted_with_open_defects(error: AcceptedWithOpenDefects) -> str:
    return translate(
        "Messages",
        "Not concluded: {count} defects are open. The list is safe. "
        "Choose “accepted with defects”, or close them first.",
    ).format(count=error.open_defects)


def _defect_not_found(error: DefectNotFound) -> str:
    return translate(
        "Messages", "Not done: there is no such defect. Nothing was changed. Open the unit again."
    )


def _defect_closed(error: DefectClosed) -> str:
    return translate(
        "Messages",
        "Not closed again: defect {number} is closed already. Nothing was changed. Go on with the "
        "next one.",
    ).format(number=error.number)


def _standard_defect_unknown(error: StandardDefectUnknown) -> str:
    return translate(
        "Messages",
        "Not noted: the standard list has no {code}. The defects noted before are safe. Choose "
        "one from the list.",
    ).format(code=error.facts().get("standard_code", error.facts().get("code", "")))


def _nothing_to_notify(error: NothingToNotify) -> str:
    return translate(
        "Messages",
        "No notice was issued: no open defect waits for one. Notices issued before are safe. "
        "Print them again from the list.",
    )


def _not_a_photo(error: NotAPhoto) -> str:
    return translate(
        "Messages",
        "Not added: the file is no picture that can be read, or too large. The defect is safe. "
        "Choose a photo (JPEG or PNG).",
    )


def _gift_already_issued(error: GiftAlreadyIssued) -> str:
    return translate(
        "Messages",
        "No second gift: it was given to {receiver} at {time} by {clerk}. Nothing was changed. "
        "Ask there if in doubt.",
    ).format(receiver=error.receiver, time=local(error.at, "%m-%d %H:%M"), clerk=error.clerk)


AT_DESKS: dict[type[DomainError], Callable[[Any], str]] = {
    AcceptedWithOpenDefects: _accepted_with_open_defects,
    AgentNameMissing: _agent_name_missing,
    AlreadyCheckedIn: _already_checked_in,
    DefectClosed: _defect_closed,
    DefectNotFound: _defect_not_found,
    GateClosed: _gate_closed,
    GiftAlreadyIssued: _gift_already_issued,
    IdentityNotChecked: _identity_not_checked,
    InspectionRunning: _inspection_running,
    NoInspection: _no_inspection,
    NotAPhoto: _not_a_photo,
    NotCheckedIn: _not_checked_in,
    NotAccepted: _not_accepted,
    NothingToLift: _nothing_to_lift,
    NothingToNotify: _nothing_to_notify,
    ReadingWrong: _reading_wrong,
    ReasonMissing: _reason_missing,
    StandardDefectUnknown: _standard_defect_unknown,
    TeamIncomplete: _team_incomplete,
}
