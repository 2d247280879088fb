"""The stock of gifts: articles, movements noted by hand, and what is running out."""

from __future__ import annotations

from uuid import UUID

from handover_app.domain.acts import Act
from handover_app.domain.gifts import (
    BY_HAND,
    GiftArticle,
    GiftArticleLine,
    GiftArticleNotFound,
    GiftArticleTaken,
    GiftArticleWish,
    GiftMovementKind,
    GiftMovementLine,
    GiftQuantityUnfit,
    Mover,
    StockState,
)
from handover_app.domain.identity import new_id
from handover_app.domain.people import Right
from handover_app.storage.database import Database
from handover_app.storage.unit_of_work import Reading, UnitOfWork

MOST_LINES = 200


class GiftStockService:
    """Movements are only added; a balance is what the newest one left (domain guide J08)."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def articles(self) -> tuple[GiftArticleLine, ...]:
        """Every article with its stock, in its order."""
        with self._database.read() as reading:
            return article_lines(reading)

    def low(self) -> tuple[GiftArticleLine, ...]:
        """Articles of which so few are left that somebody should fetch more."""
        return tuple(each for each in self.articles() if each.is_low)

    def save_article(self, act: Act, wish: GiftArticleWish, article_id: UUID | None = None) -> UUID:
        """Add an article, or change one; what was given from it stays as it was.

        Raises:
            GiftArticleNotFound, GiftArticleTaken: there is none, or another one is called so.
            NameMissing, GiftQuantityUnfit: it has no name, or a limit below nothing.
        """
        with self._database.write(act) as work:
            work.require(Right.KEEP_STOCK)
            everything = work.gift_stock.all()
            article = _required(work, article_id) if article_id else _new(len(everything))
            article.set(wish)
            taken = (e for e in everything if e.name == article.name and e.id != article.id)
            if next(taken, None) is not None:
                raise GiftArticleTaken(article.name)
            if article_id is None:
                work.gift_stock.add(article)
            work.commit({"article": article.id})
            return article.id

    def move(
        self, act: Act, article_id: UUID, kind: GiftMovementKind, quantity: int, reason: str = ""
    ) -> int:
        """Note a delivery, a return, a damage, or what was counted; returns what is left.

        Raises:
            GiftArticleNotFound: there is no such article.
            GiftQuantityUnfit: less than a piece; or an issue, which only a household makes.
            ReasonMissing: a return, a damage and a count that differs need words.
            GiftStockShort: fewer are left.
        """
        now = self._database.now()
        with self._database.write(act) as work:
            work.require(Right.KEEP_STOCK)
            if kind not in BY_HAND:
                raise GiftQuantityUnfit
            article = _required(work, article_id)
            state = work.gift_stock.states([article_id]).get(article_id, StockState())
            movement = article.move(kind, quantity, reason, state, Mover(act.clerk, now))
            work.gift_stock.move(movement)
            work.commit({"balance": movement.balance})
            return movement.balance

    def movements(self, article_id: UUID | None = None) -> tuple[GiftMovementLine, ...]:
        """The newest movements, of one article or of all."""
        with self._database.read() as reading:
            return reading.gift_stock.movements(article_id, MOST_LINES)


def article_lines(reading: Reading) -> tuple[GiftArticleLine, ...]:
    """Every article with its stock."""
    states, issued = reading.gift_stock.states(), reading.gift_stock.issued()
    return tuple(
        GiftArticleLine(
            article_id=each.id,
            name=each.name,
            measure=each.measure,
            cost=each.cost,
            low=each.low,
            active=each.active,
            balance=states[each.id].balance if each.id in states else None,
            issued=issued.get(each.id, 0),
        )
        for each in reading.gift_stock.all()
    )


def _required(work: UnitOfWork, article_id: UUID) -> GiftArticle:
    """The article, its row held."""
    found = work.gift_stock.held([article_id]).get(article_id)
    if found is None:
        raise GiftArticleNotFound
    return found


def _new(position: int) -> GiftArticle:
    return GiftArticle(id=new_id(), position=position, name="", measure="", cost=None, low=0)
