"""Articles of the gifts with their movements, and the sets made of them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict
from uuid import UUID

from sqlalchemy import func, insert, select

from handover_app.domain.gifts import (
    GiftArticle,
    GiftMovement,
    GiftMovementKind,
    GiftMovementLine,
    GiftSet,
    StockState,
)
from handover_app.storage.repository import Repository
from handover_app.storage.tables.gifts import (
    gift_articles,
    gift_issues,
    gift_movements,
    gift_sets,
)
from handover_app.storage.tables.people import clerks
from handover_app.storage.tables.units import units

_MOVE = insert(gift_movements)
_newest = gift_movements.alias("newest")
_STATES = select(
    gift_movements.c.article_id, gift_movements.c.number, gift_movements.c.balance
).where(
    gift_movements.c.number
    == select(func.max(_newest.c.number))
    .where(_newest.c.article_id == gift_movements.c.article_id)
    .scalar_subquery()
)
_ISSUED = (
    select(gift_movements.c.article_id, func.sum(gift_movements.c.change))
    .where(gift_movements.c.kind == GiftMovementKind.ISSUED)
    .group_by(gift_movements.c.article_id)
)
_GIVEN = select(gift_issues.c.set_id, func.count()).group_by(gift_issues.c.set_id)
_MOVEMENTS = (
    select(
        gift_movements,
        gift_articles.c.name.label("article"),
        clerks.c.name.label("clerk_name"),
        units.c.code,
    )
    .join(gift_articles, gift_articles.c.id == gift_movements.c.article_id)
    .join(clerks, clerks.c.id == gift_movements.c.clerk)
    .outerjoin(gift_issues, gift_issues.c.id == gift_movements.c.issue_id)
    .outerjoin(units, units.c.id == gift_issues.c.unit_id)
    .order_by(gift_movements.c.at.desc(), gift_movements.c.id.desc())
)


class GiftStockRepository(Repository[GiftArticle]):
    """Articles of the gifts; who moves a stock holds the article's row until the end."""

    kind = GiftArticle

    def all(self) -> list[GiftArticle]:
        """Every article, in its order; not locked."""
        return self._all(order=gift_articles.c.position)

    def held(self, article_ids: Iterable[UUID]) -> dict[UUID, GiftArticle]:
        """These articles, locked one after another in the same order by everybody."""
        wanted = sorted(article_ids)
        if not wanted:
            return {}
        statement = (
            select(GiftArticle).where(gift_articles.c.id.in_(wanted)).order_by(gift_articles.c.id)
        )
        if self._locking:
            statement = statement.with_for_update(key_share=True)
        return {each.id: each for each in self._session.execute(statement).scalars()}

    def states(self, article_ids: Iterable[UUID] | None = None) -> dict[UUID, StockState]:
        """Where the stock of each article stands; one that nobody keeps is not named."""
        statement = _STATES
        if article_ids is not None:
            statement = statement.where(gift_movements.c.article_id.in_(list(article_ids)))
        return {
            row.article_id: StockState(row.number, row.balance)
            for row in self._session.execute(statement)
        }

    def move(self, movement: GiftMovement) -> None:
        """Add a movement: a plain row, whose article has told of it."""
        self._session.execute(_MOVE, asdict(movement))

    def issued(self) -> dict[UUID, int]:
        """How many pieces of each article were issued."""
        return {article_id: -int(change) for article_id, change in self._session.execute(_ISSUED)}

    def movements(self, article_id: UUID | None, limit: int) -> tuple[GiftMovementLine, ...]:
        """Movements, newest first."""
        statement = _MOVEMENTS.limit(limit)
        if article_id is not None:
            statement = statement.where(gift_movements.c.article_id == article_id)
        return tuple(
            GiftMovementLine(
                movement_id=row.id,
                article=row.article,
                kind=row.kind,
                change=row.change,
                balance=row.balance,
                reason=row.reason,
                clerk=row.clerk_name,
                unit_code=row.code or "",
                at=row.at,
            )
            for row in self._session.execute(statement)
        )


class GiftSetRepository(Repository[GiftSet]):
    """Gift sets: a handful, which every gift desk reads."""

    kind = GiftSet

    def all(self) -> list[GiftSet]:
        """Every set, in its order; not locked."""
        return self._all(order=gift_sets.c.position)

    def given(self) -> dict[UUID, int]:
        """How many gifts of each set were given."""
        return {set_id: int(n) for set_id, n in self._session.execute(_GIVEN) if set_id}
