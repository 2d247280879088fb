"""Kinds of keys and what a unit's set is made of; public keys belong to no unit (E01)."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import ClassVar

from handover_app.domain.events import Event
from handover_app.domain.keys.events import KeyEvent
from handover_app.domain.keys.texts import fitting
from handover_app.domain.refusals import DomainError

_LONGEST = 40
MOST_OF_A_KIND = 99
"""More keys of one kind than a unit, or a plant room, ever has."""


@dataclass(eq=False)
class KindNameMissing(DomainError):
    """A kind has a name, and names the lock it opens."""


@dataclass(eq=False)
class KindTwice(DomainError):
    """Two kinds bear the same name."""

    name: str


@dataclass(eq=False)
class KindInUse(DomainError):
    """Keys of this kind are on the books, or in the template: it cannot vanish."""

    name: str


@dataclass(eq=False)
class KindUnknown(DomainError):
    """The template, or a public set, names a kind that is not in the table."""

    name: str


@dataclass(eq=False)
class KeyCountWrong(DomainError):
    """A count of keys lies between 1 and 99."""

    kind: str


@dataclass(eq=False)
class PublicNameMissing(DomainError):
    """Public keys have a name, such as the room they open."""


@dataclass(eq=False)
class PublicNameTaken(DomainError):
    """Other public keys bear this name."""

    name: str


@dataclass(frozen=True)
class KeyKind:
    """A kind of key; kinds that open the same ``lock`` go with its cylinder."""

    name: str
    lock: str
    public: bool = False


@dataclass(frozen=True)
class KeyKinds:
    """The table of kinds, and the template of a unit's set: kind and count."""

    kinds: tuple[KeyKind, ...]
    template: tuple[tuple[str, int], ...]

    def checked(self, used: Collection[str]) -> KeyKinds:
        """The table with its words trimmed; ``used`` are the kinds of the keys on the books.

        Raises:
            KindNameMissing, KindTwice, KindInUse, KindUnknown, KeyCountWrong: what is wrong.
            KeyTextTooLong: a name is longer than 40 characters.
        """
        kinds = tuple(
            KeyKind(fitting(each.name, _LONGEST), fitting(each.lock, _LONGEST), each.public)
            for each in self.kinds
        )
        names = [each.name for each in kinds]
        if not kinds or not all(each.name and each.lock for each in kinds):
            raise KindNameMissing
        for name in names:
            if names.count(name) > 1:
                raise KindTwice(name)
        for name in used:
            if name not in names:
                raise KindInUse(name)
        check_counts(self.template, names)
        return KeyKinds(kinds, self.template)


def check_counts(counts: Sequence[tuple[str, int]], names: Collection[str]) -> None:
    """Raises: KindUnknown, KindTwice, KeyCountWrong unless each kind is known, once, counted."""
    seen = set()
    for kind, count in counts:
        if kind not in names:
            raise KindUnknown(kind)
        if kind in seen:
            raise KindTwice(kind)
        if not 1 <= count <= MOST_OF_A_KIND:
            raise KeyCountWrong(kind)
        seen.add(kind)


@dataclass(frozen=True, kw_only=True)
class KeyKindsSet(Event):
    """The table of kinds, or the template of a unit's set, changed; it counts for new units.

    A kind is its name, its lock, and whether it is public.
    """

    topic: ClassVar[str] = "keys"
    kinds: tuple[tuple[str, str, bool], ...]
    template: tuple[tuple[str, int], ...]


@dataclass(frozen=True, kw_only=True)
class PublicKeysMade(KeyEvent):
    """Public keys came onto the books."""

    name: str
    keys: int
