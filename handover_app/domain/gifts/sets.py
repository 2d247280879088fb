"""Gift sets: several articles together, and which units get which."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import ClassVar
from uuid import UUID

from handover_app.domain.events import Aggregate, Event
from handover_app.domain.gifts.stock import (
    LONGEST_GIFT_NAME,
    MOST_PIECES,
    GiftQuantityUnfit,
    one_line,
)
from handover_app.domain.identity import new_id
from handover_app.domain.people import NameMissing
from handover_app.domain.refusals import DomainError
from handover_app.domain.units import Unit

FIRST_SET = "入住礼包"
"""The gift of a new project."""


@dataclass(eq=False)
class GiftSetNotFound(DomainError):
    """There is no such set."""


@dataclass(eq=False)
class GiftSetTaken(DomainError):
    """Another set has this name already."""

    name: str


@dataclass(eq=False)
class GeneralGiftNeeded(DomainError):
    """One set is for the units that no other one is for; it stays, and is for all of them."""


@dataclass(frozen=True, kw_only=True)
class GiftSetSaved(Event):
    """A set was added or changed."""

    topic: ClassVar[str] = "gifts"
    name: str
    articles: tuple[str, ...]
    active: bool


@dataclass(frozen=True)
class SetScope:
    """Which units a set is for: every list that is not empty has to name the unit's value.

    ``fit_outs`` are words that the unit's fit-out contains, such as 精装.
    """

    buildings: tuple[str, ...] = ()
    layouts: tuple[str, ...] = ()
    fit_outs: tuple[str, ...] = ()

    @property
    def everything(self) -> bool:
        """Whether it is for every unit."""
        return not (self.buildings or self.layouts or self.fit_outs)

    def holds(self, unit: Unit) -> bool:
        """Whether the unit is one of them."""
        return (
            (not self.buildings or unit.building in self.buildings)
            and (not self.layouts or unit.layout in self.layouts)
            and (not self.fit_outs or any(word in unit.fit_out for word in self.fit_outs))
        )


@dataclass(frozen=True)
class GiftSetWish:
    """A set as it is wanted; ``articles`` are the ids and how many of each."""

    name: str
    scope: SetScope = SetScope()
    articles: tuple[tuple[UUID, int], ...] = ()
    active: bool = True


@dataclass(eq=False, kw_only=True)
class GiftSetLine:
    """So many pieces of an article in a set."""

    id: UUID
    article_id: UUID
    quantity: int


@dataclass(eq=False, kw_only=True)
class GiftSet(Aggregate):
    """What a household gets (domain guide J05, J08); ``general``: who no other set is for."""

    id: UUID
    position: int
    name: str
    general: bool = False
    active: bool = True
    buildings: tuple[str, ...] = ()
    layouts: tuple[str, ...] = ()
    fit_outs: tuple[str, ...] = ()
    lines: list[GiftSetLine] = field(default_factory=list)
    version: int = field(default=1, init=False)
    changes: int = field(default=0, init=False)

    @property
    def scope(self) -> SetScope:
        """Which units it is for."""
        return SetScope(self.buildings, self.layouts, self.fit_outs)

    def set(self, wish: GiftSetWish, names: Sequence[str]) -> None:
        """Save the set as it is wanted; ``names`` are those of its articles, for the journal.

        Raises:
            NameMissing: it has no name.
            GeneralGiftNeeded: the general set is for everybody and stays; another one is not.
            GiftQuantityUnfit: less than one piece of an article, or one twice.
        """
        name = one_line(wish.name, LONGEST_GIFT_NAME)
        if not name:
            raise NameMissing
        if self.general is not wish.scope.everything or (self.general and not wish.active):
            raise GeneralGiftNeeded
        ids = [article_id for article_id, _ in wish.articles]
        sound = all(1 <= quantity <= MOST_PIECES for _, quantity in wish.articles)
        if len(set(ids)) != len(ids) or not sound:
            raise GiftQuantityUnfit
        self.name, self.active = name, wish.active
        self.buildings, self.layouts = wish.scope.buildings, wish.scope.layouts
        self.fit_outs = wish.scope.fit_outs
        self.lines[:] = [
            GiftSetLine(id=new_id(), article_id=article_id, quantity=quantity)
            for article_id, quantity in wish.articles
        ]
        self.record(GiftSetSaved(name=name, articles=tuple(names), active=self.active))


def general_set(name: str = FIRST_SET) -> GiftSet:
    """The set of a new project: for everybody, of no article that anybody counts."""
    made = GiftSet(id=new_id(), position=0, name=name, general=True)
    made.record(GiftSetSaved(name=name, articles=(), active=True))
    return made


def set_of(sets: Iterable[GiftSet], unit: Unit) -> GiftSet | None:
    """The first set that is for the unit; else the general one. None: there is none at all."""
    found = sorted((each for each in sets if each.active), key=lambda each: each.position)
    special = next((s for s in found if not s.general and s.scope.holds(unit)), None)
    return special or next((each for each in found if each.general), None)


@dataclass(frozen=True)
class SetPart:
    """An article of a set: how many pieces, and how many are left (None: nobody counts)."""

    article_id: UUID
    name: str
    measure: str
    quantity: int
    left: int | None = None

    @property
    def words(self) -> str:
        """Such as 保温杯 ×2."""
        return f"{self.name} ×{self.quantity}"


@dataclass(frozen=True)
class GiftSetSummary:
    """A set as its list shows it; ``units`` counts the sold units that get it."""

    set_id: UUID
    name: str
    general: bool
    active: bool
    scope: SetScope
    parts: tuple[SetPart, ...]
    units: int = 0
    issued: int = 0
