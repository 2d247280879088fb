"""What an aggregate says of its own change: frozen, in the past tense, ids and facts."""

from __future__ import annotations

import itertools
from dataclasses import dataclass, fields
from typing import Any, ClassVar
from uuid import UUID

_order = itertools.count()


@dataclass(frozen=True, kw_only=True)
class Event:
    """A fact for the journal; ``topic`` is the area whose pages go stale."""

    topic: ClassVar[str] = "projects"
    unit_id: UUID | None = None

    @property
    def event_name(self) -> str:
        """The name under which the journal keeps the fact."""
        return type(self).__name__

    def data(self) -> dict[str, Any]:
        """The facts without the subject, by field name."""
        return {
            each.name: getattr(self, each.name) for each in fields(self) if each.name != "unit_id"
        }


class Recording:
    """Something that remembers what it did until the unit of work writes it to the journal.

    ``changes`` counts up with every fact.
    """

    changes: int
    _events: list[tuple[int, Event]]

    def record(self, event: Event) -> None:
        """Remember a fact until the unit of work writes it to the journal."""
        self.changes += 1
        self._waiting().append((next(_order), event))

    def take_events(self) -> list[tuple[int, Event]]:
        """The facts recorded since the last call, each with its place in the order of recording."""
        waiting, self._events = self._waiting(), []
        return waiting

    def has_events(self) -> bool:
        """Whether a fact waits for the journal."""
        return bool(self._waiting())

    def _waiting(self) -> list[tuple[int, Event]]:
        # Objects that come from the database skip __init__; the list is made when first needed.
        if "_events" not in self.__dict__:
            self._events = []
        return self._events


class Aggregate(Recording):
    """The root of what changes together; it records an event for each change.

    ``changes`` is a mapped column that ``record`` counts up, so that an appended child makes the
    root dirty and its ``version`` is checked.
    """

    id: UUID
    version: int

    def __post_init__(self) -> None:
        # A mapped class loses the defaults of its fields, so they are set here.
        self.version = 1
        self.changes = 0
