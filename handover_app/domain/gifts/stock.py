"""The stock of gifts: articles with their cost, and movements that are only added."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from enum import Enum
from typing import ClassVar
from uuid import UUID

from handover_app.domain.events import Aggregate, Event
from handover_app.domain.handover.marks import ReasonMissing
from handover_app.domain.identity import new_id
from handover_app.domain.keys import printable
from handover_app.domain.money import Money
from handover_app.domain.people import NameMissing
from handover_app.domain.refusals import DomainError

LONGEST_GIFT_NAME = 60
LONGEST_GIFT_REASON = 200
MOST_PIECES = 100_000
"""What is kept of a name and a reason, in characters; and what one movement may carry."""


def one_line(text: str, limit: int) -> str:
    """The text on one line, without control signs, as long as is kept."""
    return " ".join(printable(text).split())[:limit].strip()


class GiftMovementKind(Enum):
    """Why the stock of an article changed."""

    RECEIVED = "received"
    ISSUED = "issued"
    RETURNED = "returned"
    DAMAGED = "damaged"
    COUNTED = "counted"


BY_HAND = (
    GiftMovementKind.RECEIVED,
    GiftMovementKind.RETURNED,
    GiftMovementKind.DAMAGED,
    GiftMovementKind.COUNTED,
)
"""Movements that a clerk notes; what is issued follows from a household's gift."""


@dataclass(eq=False)
class GiftArticleNotFound(DomainError):
    """There is no such article."""


@dataclass(eq=False)
class GiftArticleTaken(DomainError):
    """Another article has this name already."""

    name: str


@dataclass(eq=False)
class GiftStockShort(DomainError):
    """Fewer pieces of an article are left than are asked for."""

    article: str
    left: int
    wanted: int


@dataclass(eq=False)
class GiftQuantityUnfit(DomainError):
    """A number of pieces below one, below nothing at a count, or beyond every store room."""


@dataclass(frozen=True, kw_only=True)
class GiftArticleSaved(Event):
    """An article of the gifts was added or changed."""

    topic: ClassVar[str] = "gifts"
    name: str
    cost: Money | None
    low: int
    active: bool


@dataclass(frozen=True, kw_only=True)
class GiftStockMoved(Event):
    """The stock of an article changed; ``balance`` is what is left."""

    topic: ClassVar[str] = "gifts"
    article: str
    kind: GiftMovementKind
    change: int
    balance: int
    reason: str


@dataclass(frozen=True)
class StockState:
    """The place of an article's newest movement and what is left after it.

    An article of which nothing was ever received or counted has no stock: nobody keeps it, and
    nothing is refused for its sake.
    """

    number: int = 0
    balance: int = 0

    @property
    def kept(self) -> bool:
        """Whether anybody keeps this stock."""
        return self.number > 0


@dataclass(frozen=True, kw_only=True)
class GiftMovement:
    """One change of an article's stock; never changed itself (domain guide J08)."""

    id: UUID
    article_id: UUID
    number: int
    kind: GiftMovementKind
    change: int
    balance: int
    reason: str
    clerk: UUID
    at: datetime
    issue_id: UUID | None = None


@dataclass(eq=False, kw_only=True)
class GiftArticle(Aggregate):
    """An article that gifts are made of (domain guide J08): SKU, cost, and when to warn.

    ``low`` is the number of pieces at which the stock is called low; 0: never.
    """

    id: UUID
    position: int
    name: str
    measure: str
    cost: Money | None
    low: int
    active: bool = True
    version: int = field(default=1, init=False)
    changes: int = field(default=0, init=False)

    def set(self, wish: GiftArticleWish) -> None:
        """Save the article as it is wanted.

        Raises:
            NameMissing, GiftQuantityUnfit: it has no name, or a limit below nothing.
        """
        name, measure = one_line(wish.name, LONGEST_GIFT_NAME), one_line(wish.measure, 10)
        if not name:
            raise NameMissing
        if not 0 <= wish.low <= MOST_PIECES or (wish.cost is not None and wish.cost.fen < 0):
            raise GiftQuantityUnfit
        self.name, self.measure, self.cost = name, measure or "件", wish.cost
        self.low, self.active = wish.low, wish.active
        self.record(GiftArticleSaved(name=name, cost=self.cost, low=self.low, active=self.active))

    def move(
        self, kind: GiftMovementKind, quantity: int, reason: str, state: StockState, by: Mover
    ) -> GiftMovement:
        """The next movement of this article.

        ``quantity`` is the number of pieces, and at a count what was found.

        Raises:
            GiftQuantityUnfit: less than a piece, or less than nothing found.
            ReasonMissing: a return, a damage and a count that differs need words.
            GiftStockShort: fewer are left.
        """
        least = 0 if kind is GiftMovementKind.COUNTED else 1
        if not least <= quantity <= MOST_PIECES:
            raise GiftQuantityUnfit
        change = _change(kind, quantity, state.balance)
        reason = one_line(reason, LONGEST_GIFT_REASON)
        if not reason and _needs_reason(kind, change, state):
            raise ReasonMissing
        if state.balance + change < 0:
            raise GiftStockShort(self.name, state.balance, quantity)
        made = GiftMovement(
            id=new_id(),
            article_id=self.id,
            number=state.number + 1,
            kind=kind,
            change=change,
            balance=state.balance + change,
            reason=reason,
            clerk=by.clerk,
            at=by.at,
            issue_id=by.issue_id,
        )
        self.record(
            GiftStockMoved(
                article=self.name, kind=kind, change=change, balance=made.balance, reason=reason
            )
        )
        return made


@dataclass(frozen=True)
class Mover:
    """Who moves a stock, when (UTC), and for which household's gift."""

    clerk: UUID
    at: datetime
    issue_id: UUID | None = None


@dataclass(frozen=True)
class GiftArticleWish:
    """An article as it is wanted."""

    name: str
    measure: str = "件"
    cost: Money | None = None
    low: int = 0
    active: bool = True


@dataclass(frozen=True)
class GiftArticleLine:
    """An article with its stock; ``balance`` is None where nobody keeps it."""

    article_id: UUID
    name: str
    measure: str
    cost: Money | None
    low: int
    active: bool
    balance: int | None
    issued: int

    @property
    def is_low(self) -> bool:
        """Whether so few are left that somebody should fetch more."""
        return self.active and self.balance is not None and 0 < self.low >= self.balance

    @property
    def worth(self) -> Money | None:
        """What is left, at cost."""
        if self.cost is None or self.balance is None:
            return None
        return Money(self.cost.fen * self.balance)


@dataclass(frozen=True)
class GiftMovementLine:
    """A movement of a stock as a list shows it."""

    movement_id: UUID
    article: str
    kind: GiftMovementKind
    change: int
    balance: int
    reason: str
    clerk: str
    unit_code: str
    at: datetime


def _change(kind: GiftMovementKind, quantity: int, balance: int) -> int:
    if kind is GiftMovementKind.COUNTED:
        return quantity - balance
    return -quantity if kind in (GiftMovementKind.ISSUED, GiftMovementKind.DAMAGED) else quantity


def _needs_reason(kind: GiftMovementKind, change: int, state: StockState) -> bool:
    if kind is GiftMovementKind.COUNTED:
        # The first count of all opens the books.
        return change != 0 and state.kept
    return kind in (GiftMovementKind.RETURNED, GiftMovementKind.DAMAGED)
