"""What is kept of a defect's life: photos and steps, only ever added."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from enum import Enum
from uuid import UUID

from handover_app.domain.defects.states import ReinspectionMethod, StepKind
from handover_app.domain.money import Money


class PhotoKind(Enum):
    """What a photo shows."""

    BEFORE = "before"
    AFTER = "after"
    METER = "meter"
    SHEET = "signed sheet"


@dataclass(frozen=True)
class Doing:
    """Who did something and when: ``at`` it happened, ``entered_at`` it was typed in (UTC)."""

    clerk: UUID
    at: datetime
    entered_at: datetime
    who: str = ""
    note: str = ""


@dataclass(eq=False, kw_only=True)
class Photo:
    """A photo outside the database, named by its SHA-256; ``original_sha256`` is the camera's.

    ``at`` is when it was stored, ``taken_at`` what the camera says (UTC), if it says anything.
    """

    id: UUID
    unit_id: UUID
    inspection_id: UUID | None = None
    kind: PhotoKind
    round: int = 1
    subject: str = ""
    sha256: str
    original_sha256: str
    original_name: str = ""
    bytes: int
    width: int = 0
    height: int = 0
    taken_at: datetime | None = None
    at: datetime
    clerk: UUID


@dataclass(eq=False, kw_only=True)
class DefectStep:
    """One step of a defect's life; never changed afterwards."""

    id: UUID
    kind: StepKind
    round: int
    at: datetime
    entered_at: datetime
    clerk: UUID
    who: str = ""
    note: str = ""
    method: ReinspectionMethod | None = None
    amount: Money | None = None
    reference: UUID | None = None


def rounds_of(steps: Iterable[DefectStep]) -> dict[int, tuple[DefectStep, ...]]:
    """The steps of a defect by round, in the order in which they were taken."""
    rounds: dict[int, list[DefectStep]] = {}
    for step in sorted(steps, key=lambda each: each.id):
        rounds.setdefault(step.round, []).append(step)
    return {number: tuple(found) for number, found in sorted(rounds.items())}
