"""What the journal says of defects, photos, notices, crews and orders."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import ClassVar
from uuid import UUID

from handover_app.domain.defects.states import OrderState, ReinspectionMethod
from handover_app.domain.events import Event
from handover_app.domain.money import Money


@dataclass(frozen=True, kw_only=True)
class _OfDefect(Event):
    topic: ClassVar[str] = "defects"
    defect_id: UUID
    number: int


@dataclass(frozen=True, kw_only=True)
class DefectLogged(_OfDefect):
    """A defect was found with the owner; ``code`` empty: in free words."""

    code: str
    trade: str


@dataclass(frozen=True, kw_only=True)
class DefectChanged(_OfDefect):
    """Fields of a defect were set; ``due`` is the promised day from now on."""

    fields: tuple[str, ...]
    due: date


@dataclass(frozen=True, kw_only=True)
class DefectOrdered(_OfDefect):
    """A repair crew was sent for."""

    order_id: UUID
    round: int


@dataclass(frozen=True, kw_only=True)
class DefectNotified(_OfDefect):
    """The responsible contractor was told of the defect."""

    notice_id: UUID
    round: int


@dataclass(frozen=True, kw_only=True)
class RepairStarted(_OfDefect):
    """The repair began."""

    round: int


@dataclass(frozen=True, kw_only=True)
class DefectRepaired(_OfDefect):
    """The repair was reported as done."""

    round: int
    who: str


@dataclass(frozen=True, kw_only=True)
class DefectReinspected(_OfDefect):
    """The repair was looked at; failed: the next round begins."""

    round: int
    method: ReinspectionMethod
    passed: bool
    reason: str


@dataclass(frozen=True, kw_only=True)
class DefectDone(_OfDefect):
    """The defect was closed after its re-inspection."""

    round: int


@dataclass(frozen=True, kw_only=True)
class DefectClosedOnTheSpot(_OfDefect):
    """The repair crew closed the defect while the owner waited."""


@dataclass(frozen=True, kw_only=True)
class DefectDisputed(_OfDefect):
    """The contractor says that it is not his."""

    reason: str


@dataclass(frozen=True, kw_only=True)
class DisputeSettled(_OfDefect):
    """The lead decided; accepted: ``contractor`` is responsible from now on."""

    accepted: bool
    contractor: str
    reason: str


@dataclass(frozen=True, kw_only=True)
class AccessMissing(_OfDefect):
    """Nobody can get in: the defect waits for a key."""

    reason: str


@dataclass(frozen=True, kw_only=True)
class AccessGiven(_OfDefect):
    """The flat can be entered again."""


@dataclass(frozen=True, kw_only=True)
class DefectUnfixable(_OfDefect):
    """It can't be fixed; wording and compensation were agreed with the owner."""

    wording: str
    compensation: Money | None


@dataclass(frozen=True, kw_only=True)
class DefectCancelled(_OfDefect):
    """The defect was withdrawn; ``joined_into`` when another one stands for it."""

    reason: str
    joined_into: UUID | None


@dataclass(frozen=True, kw_only=True)
class PhotoAdded(Event):
    """A photo was stored under its hash; ``defect_id`` None: of a meter or a signed sheet."""

    topic: ClassVar[str] = "defects"
    photo_id: UUID
    defect_id: UUID | None
    sha256: str
    original_sha256: str


@dataclass(frozen=True, kw_only=True)
class PhotoMarked(Event):
    """Somebody drew on a photo; the photo itself stays as it was."""

    topic: ClassVar[str] = "defects"
    photo_id: UUID
    marks: int


@dataclass(frozen=True, kw_only=True)
class PhotoReportExported(Event):
    """The list of photos that are missing, unnamed or changed was written out."""

    topic: ClassVar[str] = "defects"
    lines: int
    thorough: bool


@dataclass(frozen=True, kw_only=True)
class NoticeIssued(Event):
    """A rectification notice went to a contractor."""

    topic: ClassVar[str] = "defects"
    notice_id: UUID
    number: str
    contractor: str
    defects: tuple[int, ...]


@dataclass(frozen=True, kw_only=True)
class NoticeReplied(Event):
    """The contractor's reply sheet was read."""

    topic: ClassVar[str] = "defects"
    notice_id: UUID
    number: str
    lines: int


@dataclass(frozen=True, kw_only=True)
class ReplySheetMade(Event):
    """A reply sheet for the contractor was written."""

    topic: ClassVar[str] = "defects"
    notice_id: UUID
    number: str


@dataclass(frozen=True, kw_only=True)
class ContractorSet(Event):
    """A contractor and what it is responsible for were set; its phone stays out."""

    topic: ClassVar[str] = "defects"
    contractor_id: UUID
    name: str
    trades: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class ReinspectionRecorded(Event):
    """A re-inspection sheet was issued for the results of one visit."""

    topic: ClassVar[str] = "defects"
    sheet_id: UUID
    number: str
    passed: tuple[int, ...]
    failed: tuple[int, ...]


@dataclass(frozen=True, kw_only=True)
class CrewSet(Event):
    """A repair crew was set up or changed; its leader's phone stays out."""

    topic: ClassVar[str] = "repairs"
    crew_id: UUID
    name: str
    planned: int


@dataclass(frozen=True, kw_only=True)
class CrewCounted(Event):
    """How many of a crew are here."""

    topic: ClassVar[str] = "repairs"
    crew_id: UUID
    name: str
    present: int


@dataclass(frozen=True, kw_only=True)
class CrewTrained(Event):
    """A crew was trained before the day (domain guide I07)."""

    topic: ClassVar[str] = "repairs"
    crew_id: UUID
    topic_name: str
    attended: int


@dataclass(frozen=True, kw_only=True)
class RepairOrdered(Event):
    """An inspector asks for a crew while the owner waits."""

    topic: ClassVar[str] = "repairs"
    order_id: UUID
    number: str
    crew: str
    defects: tuple[int, ...]


@dataclass(frozen=True, kw_only=True)
class OrderMoved(Event):
    """An order was dispatched, arrived or done; ``step`` names which."""

    topic: ClassVar[str] = "repairs"
    order_id: UUID
    number: str
    step: OrderState


@dataclass(frozen=True, kw_only=True)
class OrderCancelled(Event):
    """An order was taken back."""

    topic: ClassVar[str] = "repairs"
    order_id: UUID
    number: str
    reason: str


@dataclass(frozen=True, kw_only=True)
class OrderEscalated(Event):
    """Somebody higher was told that an order is late."""

    topic: ClassVar[str] = "repairs"
    order_id: UUID
    number: str
    told: str


@dataclass(frozen=True, kw_only=True)
class PartSet(Event):
    """A spare part was set up or changed."""

    topic: ClassVar[str] = "repairs"
    part_id: UUID
    name: str


@dataclass(frozen=True, kw_only=True)
class PartsListed(Event):
    """The list of spare parts was filled with these many rows."""

    topic: ClassVar[str] = "repairs"
    parts: int


@dataclass(frozen=True, kw_only=True)
class PartsMoved(Event):
    """Spare parts went in or out (negative)."""

    topic: ClassVar[str] = "repairs"
    part_id: UUID
    name: str
    change: int
    stock: int


@dataclass(frozen=True, kw_only=True)
class CommandChartMade(Event):
    """The command chart of the repair crews was made (domain guide I11)."""

    topic: ClassVar[str] = "papers"
    crews: int
    planned: int
