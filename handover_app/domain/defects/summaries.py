"""What the window sees of defects."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from uuid import UUID

from handover_app.domain.defects.records import PhotoKind
from handover_app.domain.defects.standard import Tolerance
from handover_app.domain.defects.states import (
    DefectState,
    Mover,
    ReinspectionMethod,
    StepKind,
    whose_move,
)
from handover_app.domain.money import Money


@dataclass(frozen=True, slots=True)
class DefectSummary:
    """A defect in a table; ``photos`` counts what is named, whether its files are here or not.

    ``notice`` is the number of the notice that names it last, ``order`` that of a running order.
    """

    defect_id: UUID
    unit_id: UUID
    unit_code: str
    number: int
    code: str
    room: str
    item: str
    description: str
    trade: str
    contractor: str
    severity: int
    due: date
    in_contract: bool
    state: DefectState
    notice: str
    photos: int
    round: int = 1
    note: str = ""
    demand: str = ""
    measured: Decimal | None = None
    on_the_spot: bool = False
    found_at: datetime | None = None
    entered_at: datetime | None = None
    closed_at: datetime | None = None
    order: str = ""

    @property
    def open(self) -> bool:
        """Whether something is left to be done."""
        return not self.state.settled

    @property
    def move(self) -> Mover:
        """Who has to move next."""
        return whose_move(self.state, with_crew=bool(self.order))


@dataclass(frozen=True)
class StepLine:
    """A step of a defect's life, for its history."""

    kind: StepKind
    round: int
    at: datetime
    entered_at: datetime
    who: str
    note: str
    method: ReinspectionMethod | None
    amount: Money | None
    clerk: str
    reference: str = ""


@dataclass(frozen=True)
class PhotoLine:
    """A photo of a defect, a meter or a sheet; ``here``: its file is in this station's folder."""

    photo_id: UUID
    sha256: str
    kind: PhotoKind
    round: int
    subject: str
    taken_at: datetime | None
    at: datetime
    by: str
    here: bool
    marks: tuple[dict[str, object], ...] = ()


@dataclass(frozen=True)
class DefectDetail:
    """Everything about one defect: rounds side by side, photos, how it is to be repaired."""

    summary: DefectSummary
    rounds: tuple[tuple[int, tuple[StepLine, ...]], ...]
    photos: tuple[PhotoLine, ...]
    method: str
    tolerance: str
    within: bool | None
    limits: Tolerance | None = None

    @property
    def photos_here(self) -> tuple[int, int]:
        """How many photos are here, and how many there should be (“2 of 3 photos here”)."""
        return sum(each.here for each in self.photos), len(self.photos)
