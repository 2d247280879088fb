"""The handover card: what every station shows of one unit."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import Enum
from typing import Any
from uuid import UUID

from handover_app.domain.area_settlement import Areas
from handover_app.domain.handover.gates import Blocker
from handover_app.domain.handover.stages import Stage


class StepState(Enum):
    """The words for states of the window's document."""

    NOT_STARTED = "not started"
    WAITING = "waiting"
    IN_HAND = "in hand"
    DONE = "done"
    BLOCKED = "blocked"
    REFUSED = "refused"
    NOT_NEEDED = "not needed"
    LATER = "later"
    OVERDUE = "overdue"


@dataclass(frozen=True)
class StepSummary:
    """One step on the handover card; ``detail`` is a code that the window turns into words.

    ``marked`` is the reason a desk gave for "not needed" or "later"; such a mark can be taken back.
    """

    stage: Stage
    state: StepState
    at: datetime | None = None
    detail: str = ""
    marked: str = ""


@dataclass(frozen=True)
class OwnerLine:
    """An owner on a staff screen: name in full, numbers masked."""

    owner_id: UUID
    name: str
    phone_masked: str
    id_masked: str


@dataclass(frozen=True)
class HistoryLine:
    """A row of the journal on the card."""

    at: datetime
    station: str
    clerk: str
    event: str
    data: dict[str, Any]


class NoteKind(Enum):
    """What a small line on the card is about, in the order of the row."""

    VISIT = "visit"
    APPOINTMENT = "appointment"
    AGENT = "agent"
    SPECIAL = "special"
    KEY_OWNER = "key owner"
    OPEN_CONDITION = "open condition"


@dataclass(frozen=True)
class CardNote:
    """A small line on the card: its kind, and the facts that the window puts into words.

    ``facts`` may be members of enumerations that have a word, amounts, times (UTC), days, text.
    """

    kind: NoteKind
    facts: tuple[object, ...] = ()


@dataclass(frozen=True)
class HandoverCard:
    """What every station shows of a unit; ``blockers`` are those of the keys.

    ``steps`` stand in the order of the project's path; ``gates`` has what is not met before each
    step that is still to come.
    """

    unit_id: UUID
    code: str
    building: str
    layout: str
    fit_out: str
    contract_number: str | None
    contracted: Areas
    measured: Areas
    owners: tuple[OwnerLine, ...]
    queue_number: str | None
    visit_id: UUID | None
    steps: tuple[StepSummary, ...]
    blockers: tuple[Blocker, ...]
    flags: tuple[str, ...]
    history: tuple[HistoryLine, ...]
    notes: tuple[CardNote, ...] = ()
    gates: Mapping[Stage, tuple[Blocker, ...]] = field(default_factory=dict)

    def step(self, stage: Stage) -> StepSummary:
        """The step of this stage."""
        return next(each for each in self.steps if each.stage is stage)
