"""Check-in, identity and authority: what was refused, what is safe, and the way on."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from handover_app.domain import visits
from handover_app.domain.refusals import DomainError
from handover_app.domain.visits import BeyondAuthority
from handover_app.ui.messages.filled import sentences
from handover_app.ui.messages.words import word

translate = QCoreApplication.translate


def _beyond_authority(error: BeyondAuthority) -> str:
    if error.until is not None:
        return translate(
            "Messages",
            "Not done: the authority of {agent} ended on {until}. Nothing was changed. Ask for a "
            "new one at reception, or let a supervisor consent.",
        ).format(agent=error.agent, until=error.until.isoformat())
    return translate(
        "Messages",
        "Not done: the authority of {agent} does not cover “{scope}”. Nothing was changed. Let an "
        "owner do it, note a wider authority at reception, or let a supervisor consent.",
    ).format(agent=error.agent, scope=word(error.scope))


_TEXTS: dict[type[DomainError], str] = {
    visits.IdentityDoubtful: QT_TRANSLATE_NOOP(
        "Messages",
        "Not checked in: {doubts}. Nothing was changed. Look at the papers again and correct what "
        "was typed, or let a supervisor consent with a reason.",
    ),
    visits.RepresentedByNobody: QT_TRANSLATE_NOOP(
        "Messages",
        "Not checked in: a co-owner is ticked as represented, and no authority was noted. Nothing "
        "was changed. Note the authority, or tick the co-owner as absent.",
    ),
    visits.NotOfThisUnit: QT_TRANSLATE_NOOP(
        "Messages",
        "Not checked in: somebody was ticked who stands no longer on the contract. Nothing was "
        "changed. Open the unit again, then check in.",
    ),
    visits.AuthorityIncomplete: QT_TRANSLATE_NOOP(
        "Messages",
        "The authority was not noted: {lacks} is missing. What was filled in is still there. Add "
        "it and try again.",
    ),
    visits.NoAgentHere: QT_TRANSLATE_NOOP(
        "Messages",
        "Not done: nobody acts for the owners of this unit now. Nothing was changed. Note the "
        "agent and the authority at reception first.",
    ),
    visits.SensitiveConsentMissing: QT_TRANSLATE_NOOP(
        "Messages",
        "The photo was not kept: the separate consent to sensitive data has not been given. "
        "Nothing was changed. Ask for it, tick it, note the check again, then attach the photo.",
    ),
    visits.OtherOwners: QT_TRANSLATE_NOOP(
        "Messages",
        "Not taken along: {code} belongs to none of these owners. Nothing was changed. Check it "
        "in for its own owners.",
    ),
    visits.VisitSettingWrong: QT_TRANSLATE_NOOP(
        "Messages",
        "Not saved: {fault}. The settings are as they were. Correct it and save again.",
    ),
}

CHECK_IN = {**sentences(_TEXTS), BeyondAuthority: _beyond_authority}
