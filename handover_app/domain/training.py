"""The training copy of a project: its refusals, its event, and the mark on its numbers."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import PurePath
from typing import ClassVar

from handover_app.domain.events import Event
from handover_app.domain.refusals import DomainError

NUMBER_MARK = "演练-"
"""Stands before every number made in a database that is marked as a rehearsal."""


@dataclass(eq=False)
class ThisIsTraining(DomainError):
    """The database is itself a rehearsal; copies are made of the real project only."""


@dataclass(eq=False)
class TrainingPlaceTaken(DomainError):
    """Where the copy should lie is a file that is no training copy; it is not touched."""

    path: str


@dataclass(eq=False)
class TrainingInUse(DomainError):
    """The old copy can't be replaced, since a program still has it open."""

    path: str


@dataclass(frozen=True, kw_only=True)
class TrainingCopyMade(Event):
    """The project was copied for training; nothing of the copy comes back."""

    topic: ClassVar[str] = "projects"
    units: int
    replaced: bool


@dataclass(frozen=True)
class TrainingCopy:
    """Where the copy lies, how many units it has, and whether it took the place of another."""

    path: PurePath
    units: int
    replaced: bool


def training_number(number: str, *, rehearsal: bool) -> str:
    """The number as it stands on a paper: one made in a rehearsal says so in front."""
    return f"{NUMBER_MARK}{number}" if rehearsal else number
