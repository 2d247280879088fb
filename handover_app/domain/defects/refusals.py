"""Why something is not done with a defect, a photo, a notice or an order."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from handover_app.domain.defects.states import DefectState, StepKind
from handover_app.domain.refusals import DomainError


@dataclass(eq=False)
class DefectNotFound(DomainError):
    """There is no such defect."""


@dataclass(eq=False)
class DefectClosed(DomainError):
    """The defect is closed already."""

    number: int


@dataclass(eq=False)
class StepNotPossible(DomainError):
    """In this state the step can't be taken."""

    number: int
    state: DefectState
    step: StepKind


@dataclass(eq=False)
class ReinspectionOpen(DomainError):
    """The repair was not re-inspected: nothing is closed before somebody has looked."""

    number: int


@dataclass(eq=False)
class AfterPhotoMissing(DomainError):
    """The project wants a photo of the repair before the defect counts as repaired."""

    number: int


@dataclass(eq=False)
class ReasonMissing(DomainError):
    """This step needs its reason or wording."""

    step: StepKind


@dataclass(eq=False)
class DueInPast(DomainError):
    """A date that has passed is no promise."""

    due: date


@dataclass(eq=False)
class ContractorWithoutTrade(DomainError):
    """The contractor is not responsible for this trade."""

    contractor: str
    trade: str


@dataclass(eq=False)
class ContractorNotFound(DomainError):
    """There is no such contractor."""

    name: str


@dataclass(eq=False)
class ContractorNameMissing(DomainError):
    """A contractor has a name, of at most 120 characters."""


@dataclass(eq=False)
class ContractorNameTaken(DomainError):
    """Another contractor bears this name."""

    name: str


@dataclass(eq=False)
class TradeTaken(DomainError):
    """Another contractor is responsible for the trade there; ``building`` empty: everywhere."""

    contractor: str
    trade: str
    building: str


@dataclass(eq=False)
class NoContractor(DomainError):
    """Nobody is responsible for these trades; `.trades` are to be mended in the table."""

    trades: tuple[str, ...]


@dataclass(eq=False)
class DescriptionMissing(DomainError):
    """A defect needs words or a row of the standard list."""


@dataclass(eq=False)
class DefectTextTooLong(DomainError):
    """A text is longer than the ``limit`` characters that are kept."""

    limit: int


@dataclass(eq=False)
class RoomMissing(DomainError):
    """A defect is to be copied, but into no room."""


@dataclass(eq=False)
class NothingToJoin(DomainError):
    """No other defect was chosen to be joined with this one."""

    number: int


@dataclass(eq=False)
class MeasureWrong(DomainError):
    """The measured value is no number."""

    text: str


@dataclass(eq=False)
class StandardDefectUnknown(DomainError):
    """The standard list has no such code."""

    code: str


@dataclass(eq=False)
class NotSameUnit(DomainError):
    """Only defects of one unit can be joined."""

    number: int


@dataclass(eq=False)
class NothingToNotify(DomainError):
    """No open defect waits for a rectification notice."""

    code: str


@dataclass(eq=False)
class NoticeNotFound(DomainError):
    """There is no such rectification notice."""


@dataclass(eq=False)
class NoticeAnswered(DomainError):
    """Nothing of the notice is left to be done: no reminder goes out."""

    number: str


@dataclass(eq=False)
class NoticeCostMissing(DomainError):
    """A third party's repair needs its name, and a cost that is more than nothing."""


@dataclass(eq=False)
class NoticeMixed(DomainError):
    """One notice goes to one contractor, and these defects have several."""

    contractors: tuple[str, ...]


@dataclass(eq=False)
class NotReplySheet(DomainError):
    """No row of the sheet bears a line of a notice that was issued here."""

    name: str


@dataclass(eq=False)
class NothingReinspected(DomainError):
    """A re-inspection sheet needs at least one result, or a repair that passed."""

    code: str


@dataclass(eq=False)
class NotAPhoto(DomainError):
    """The file is no picture that can be read, or too large."""


@dataclass(eq=False)
class PhotoEmpty(NotAPhoto):
    """The file has no bytes."""


@dataclass(eq=False)
class PhotoTooLarge(NotAPhoto):
    """More pixels than a phone takes (a decompression bomb), or more bytes."""


@dataclass(eq=False)
class PhotoIsHeic(NotAPhoto):
    """A HEIC picture of a phone: it has to be set to JPEG, or the picture exported."""


@dataclass(eq=False)
class PhotoNotStored(DomainError):
    """The disk is full or the folder of photos is gone; ``full`` says which."""

    full: bool


@dataclass(eq=False)
class PhotoNotFound(DomainError):
    """There is no such photo."""


@dataclass(eq=False)
class PhotoNotHere(DomainError):
    """The photo's file is not in this station's folder, or it was ``changed``."""

    changed: bool


@dataclass(eq=False)
class MarksWrong(DomainError):
    """What was drawn can't be kept: too much, outside the picture, or words that are too long."""


@dataclass(eq=False)
class CrewNotFound(DomainError):
    """There is no such crew."""


@dataclass(eq=False)
class CrewNameTaken(DomainError):
    """Another crew bears this name."""

    name: str


@dataclass(eq=False)
class NoCrewForTrade(DomainError):
    """No crew that is here works in this trade."""

    trade: str


@dataclass(eq=False)
class OrderNotFound(DomainError):
    """There is no such repair order."""


@dataclass(eq=False)
class OrderOver(DomainError):
    """The order was finished or cancelled already."""

    number: str


@dataclass(eq=False)
class OrderOutOfOrder(DomainError):
    """The crew has to be dispatched before it arrives, and arrive before it is done."""

    number: str


@dataclass(eq=False)
class DefectOnOrder(DomainError):
    """Another order for this defect is running."""

    number: int
    order: str


@dataclass(eq=False)
class PartNotFound(DomainError):
    """There is no such spare part."""


@dataclass(eq=False)
class NotEnoughParts(DomainError):
    """Less is in stock than was asked for."""

    name: str
    stock: int


@dataclass(eq=False)
class CountWrong(DomainError):
    """A head-count or a number of parts is negative, or nothing."""


@dataclass(eq=False)
class NameMissing(DomainError):
    """A crew, a training or a spare part needs a name."""


@dataclass(eq=False)
class CrewBusy(DomainError):
    """The crew has orders that run, so it can't be set aside."""

    name: str
    orders: tuple[str, ...]


@dataclass(eq=False)
class NothingToOrder(DomainError):
    """No defect is named that a crew could mend."""


@dataclass(eq=False)
class WhyNotFixed(DomainError):
    """Something of the order is not fixed, and nobody says why."""

    number: str


@dataclass(eq=False)
class PartNameTaken(DomainError):
    """Another part has this name and specification."""

    name: str
