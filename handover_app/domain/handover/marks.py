"""Marks that a desk sets on a step of one unit: not needed, later, or neither any longer."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import Enum
from typing import ClassVar
from uuid import UUID

from handover_app.domain.events import Event
from handover_app.domain.handover.stages import Stage
from handover_app.domain.identity import new_id
from handover_app.domain.refusals import DomainError


class MarkKind(Enum):
    """What a desk says of a step; the newest mark of a step counts."""

    NOT_NEEDED = "not needed"
    LATER = "later"
    TAKEN_BACK = "taken back"


MARKABLE: Mapping[MarkKind, frozenset[Stage]] = {
    # Money that is owed is waived or agreed at the cash desk; what is not owed says so itself.
    MarkKind.NOT_NEEDED: frozenset({Stage.INSPECTION, Stage.PAPERS, Stage.GIFT}),
    # Who is not checked in has not come: there is nothing to put off.
    MarkKind.LATER: frozenset(Stage) - {Stage.CHECK_IN},
}
"""Which steps may be marked so. A mark meets no condition: gates go on looking at the facts."""


@dataclass(eq=False)
class ReasonMissing(DomainError):
    """This needs a reason in words."""


@dataclass(eq=False)
class StepNotMarkable(DomainError):
    """This step can't be left out, or put off."""

    stage: Stage
    kind: MarkKind


@dataclass(eq=False)
class StepFinished(DomainError):
    """The step is done, refused, or a team is in the flat: a mark would hide that."""

    stage: Stage


@dataclass(eq=False)
class NothingToTakeBack(DomainError):
    """The step has no mark."""

    stage: Stage


@dataclass(frozen=True, kw_only=True)
class StepMarked(Event):
    """A desk said that a step is not needed, comes later, or neither any longer."""

    topic: ClassVar[str] = "handover"
    stage: Stage
    kind: MarkKind
    reason: str


@dataclass(eq=False, kw_only=True)
class StepMark:
    """A mark on a step: who, when, why; kept for ever, taken back by a newer one."""

    id: UUID
    stage: Stage
    kind: MarkKind
    reason: str
    clerk: UUID
    at: datetime

    @classmethod
    def checked(
        cls,
        stage: Stage,
        kind: MarkKind,
        reason: str,
        clerk: UUID,
        now: datetime,
        current: Mapping[Stage, StepMark],
    ) -> StepMark:
        """A new mark beside those that count now.

        Raises:
            ReasonMissing, StepNotMarkable, NothingToTakeBack: see each.
        """
        if not reason.strip():
            raise ReasonMissing
        if kind is MarkKind.TAKEN_BACK:
            if stage not in current:
                raise NothingToTakeBack(stage)
        elif stage not in MARKABLE[kind]:
            raise StepNotMarkable(stage, kind)
        return cls(id=new_id(), stage=stage, kind=kind, reason=reason.strip(), clerk=clerk, at=now)


def newest(marks: Iterable[StepMark]) -> dict[Stage, StepMark]:
    """The mark that counts of each step, oldest first given; one that was taken back is none."""
    found = {mark.stage: mark for mark in marks}
    return {stage: mark for stage, mark in found.items() if mark.kind is not MarkKind.TAKEN_BACK}
