"""The steps of a household's day, and the order that a project gives them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum
from typing import ClassVar

from handover_app.domain.events import Event
from handover_app.domain.refusals import DomainError


class Stage(Enum):
    """The steps of the day, in the default order (先验房后交付)."""

    CHECK_IN = "check-in"
    INSPECTION = "inspection"
    SETTLEMENT = "settlement"
    PAPERS = "papers"
    KEYS = "keys"
    GIFT = "gift"


ALWAYS_THERE = frozenset({Stage.CHECK_IN, Stage.INSPECTION, Stage.KEYS})
"""Without them there is no handover; a project may leave the others to other days or people."""


@dataclass(frozen=True)
class PathStep:
    """A step of the project's path; ``taken``: households go through it."""

    stage: Stage
    taken: bool = True


DEFAULT_PATH: tuple[PathStep, ...] = tuple(PathStep(stage) for stage in Stage)


@dataclass(eq=False)
class PathUnsound(DomainError):
    """The steps cannot stand like this: one is missing, twice, or out of its place.

    The check-in comes first, the gift stands outside the chain at the end, and check-in,
    inspection and keys are always there.
    """


@dataclass(frozen=True, kw_only=True)
class PathChanged(Event):
    """The steps stand in another order, or some are no longer taken."""

    topic: ClassVar[str] = "handover"
    steps: tuple[Stage, ...]
    left_out: tuple[Stage, ...]


def sound_path(steps: Iterable[PathStep]) -> tuple[PathStep, ...]:
    """The path, if it can be walked.

    Raises:
        PathUnsound: see there.
    """
    path = tuple(steps)
    stages = [each.stage for each in path]
    whole = len(stages) == len(Stage) and set(stages) == set(Stage)
    if not whole or stages[0] is not Stage.CHECK_IN or stages[-1] is not Stage.GIFT:
        raise PathUnsound
    if any(each.stage in ALWAYS_THERE and not each.taken for each in path):
        raise PathUnsound
    return path
