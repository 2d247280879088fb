"""The table of all defects: a lean row each, so that a whole project's fit into one list."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import ClassVar, NamedTuple
from uuid import UUID

from handover_app.domain.defects.states import DefectState, Mover, whose_move
from handover_app.domain.events import Event
from handover_app.domain.refusals import DomainError


class DefectRow(NamedTuple):
    """A defect in the table of all; a tuple, since 120,000 of them are made at once.

    ``place`` is the unit's place in the order of the buildings, ``notice`` the number of the
    notice that names it last, ``order`` that of a running order; both empty where there is none.
    """

    defect_id: UUID
    unit_id: UUID
    unit_code: str
    place: int
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
    round: int
    on_the_spot: bool
    notice: str
    order: str
    photos: int

    @property
    def open(self) -> bool:
        """Whether something is left to be done."""
        return not self.state.settled

    @property
    def move(self) -> Mover:
        """Who has to move next."""
        return whose_move(self.state, with_crew=bool(self.order))


@dataclass(frozen=True)
class DefectTable:
    """Rows by unit and number, and the newest step that was there when they were read.

    ``whole``: these are all; else only what moved, to be put in the place of what was known.
    """

    rows: tuple[DefectRow, ...]
    newest: UUID | None
    whole: bool


@dataclass(frozen=True, kw_only=True)
class DefectsExported(Event):
    """A list of defects was written out; ``narrowed_by`` is the filter in words."""

    topic: ClassVar[str] = "defects"
    rows: int
    narrowed_by: str


@dataclass(eq=False)
class NoDefectsToExport(DomainError):
    """A file without a defect would say nothing."""
