"""The base of every refusal: a named fact with its data, never a sentence."""

from __future__ import annotations

from dataclasses import dataclass, fields, is_dataclass
from enum import Enum
from typing import Any


class DomainError(Exception):
    """A refusal that the desk is told about; subclasses are dataclasses with the facts.

    The sentence for each stands in ``ui/messages``; the journal keeps ``refusal_name`` and facts.
    """

    @property
    def refusal_name(self) -> str:
        """The name under which the journal and the messages know this refusal."""
        return type(self).__name__

    def facts(self) -> dict[str, Any]:
        """The data of the refusal, by field name."""
        if not is_dataclass(self):
            return {}
        return {each.name: getattr(self, each.name) for each in fields(self)}

    def __str__(self) -> str:
        return f"{self.refusal_name}({', '.join(f'{k}={v!r}' for k, v in self.facts().items())})"


@dataclass(eq=False)
class ChangedMeanwhile(DomainError):
    """Another station changed the same thing between this desk's reading and its writing."""


@dataclass(eq=False)
class DatabaseAway(DomainError):
    """The database does not answer; nothing was written."""


@dataclass(eq=False)
class DatabaseFileAway(DatabaseAway):
    """The file of the database can't be opened, read or written now; nothing was written."""


class Unfit(Enum):
    """Why a database can't be used."""

    DAMAGED = "damaged"
    OLD_SQLITE = "old sqlite"
    UNKNOWN_SCHEMA = "unknown schema"


@dataclass(eq=False)
class DatabaseUnfit(DomainError):
    """The database can't be used."""

    reason: Unfit


@dataclass(eq=False)
class SettingsUnfit(DomainError):
    """The file of the station's settings can't be used; ``reason`` is for who wrote it."""

    path: str
    reason: str


@dataclass(eq=False)
class NoDisplay(DomainError):
    """There is no screen to open the window on."""
