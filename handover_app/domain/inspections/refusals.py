"""Why something is not done with a team or an inspection."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from handover_app.domain.inspections.kinds import MeterKind, SigningParty, TeamState
from handover_app.domain.refusals import DomainError


@dataclass(eq=False)
class NoInspection(DomainError):
    """No team has been assigned to this unit."""

    code: str


@dataclass(eq=False)
class InspectionRunning(DomainError):
    """A team is in this unit; it has to finish first."""

    team: str


@dataclass(eq=False)
class InspectionOver(DomainError):
    """The inspection was concluded or called back: nothing can be called back any more."""

    team: str


@dataclass(eq=False)
class TeamIncomplete(DomainError):
    """Nobody is named for the team."""


@dataclass(eq=False)
class TeamNameMissing(DomainError):
    """A team of the board has a name, by which everybody calls it."""


@dataclass(eq=False)
class InspectionTextTooLong(DomainError):
    """More characters were typed than are kept."""

    most: int


@dataclass(eq=False)
class TeamNotFound(DomainError):
    """There is no such team."""


@dataclass(eq=False)
class TeamNameTaken(DomainError):
    """Another team bears this name."""

    name: str


@dataclass(eq=False)
class TeamBusy(DomainError):
    """The team is in another flat, on its way there, in its break or off duty."""

    team: str
    state: TeamState
    unit_code: str


@dataclass(eq=False)
class HoursWrong(DomainError):
    """The end of working hours or of the lunch break is before its beginning."""


@dataclass(eq=False)
class ReadingWrong(DomainError):
    """A meter reading is not a number, or negative."""

    meter: MeterKind
    text: str


@dataclass(eq=False)
class AcceptedWithOpenDefects(DomainError):
    """Open defects are on the list: the owner accepts with defects, or they are closed first."""

    open_defects: int


@dataclass(eq=False)
class CallBackReasonMissing(DomainError):
    """A team is called back for a reason."""


@dataclass(eq=False)
class RemarkEmpty(DomainError):
    """A note or good point without words."""


@dataclass(eq=False)
class RefusalReasonMissing(DomainError):
    """A refusal record names a reason, or the owner's own words."""


@dataclass(eq=False)
class NotRefused(DomainError):
    """The owner's latest conclusion is no refusal."""

    code: str


@dataclass(eq=False)
class RefusalNotFound(DomainError):
    """There is no such refusal record."""


@dataclass(eq=False)
class JudgementBasisMissing(DomainError):
    """Legal says why the reason is good or not."""


@dataclass(eq=False)
class DeemedBasisMissing(DomainError):
    """A deemed delivery needs its basis and the proof of service."""


@dataclass(eq=False)
class DeemedNotPossible(DomainError):
    """The unit was accepted, or the refusal was not judged as without good reason."""

    code: str


@dataclass(eq=False)
class DeemedAlready(DomainError):
    """The unit is deemed delivered since this day."""

    code: str
    day: date


@dataclass(eq=False)
class NotDeemed(DomainError):
    """Nothing is to be withdrawn."""

    code: str


@dataclass(eq=False)
class SigningReasonMissing(DomainError):
    """Who refuses to sign has a reason, or says that there is none; it is written down."""

    party: SigningParty


@dataclass(eq=False)
class HappenedInFuture(DomainError):
    """What is entered can't have happened later than now."""


@dataclass(eq=False)
class PaperLineTaken(DomainError):
    """This line of the paper form was entered before."""

    line: int


@dataclass(eq=False)
class NoFormsToPrint(DomainError):
    """No unit of the building is sold: nobody walks through any of them."""

    building: str


@dataclass(eq=False)
class CalendarUnknown(DomainError):
    """For this year no holidays are known."""

    year: int


@dataclass(eq=False)
class SettingWrong(DomainError):
    """A setting does not exist, or its value is out of range; ``name`` says which."""

    name: str
