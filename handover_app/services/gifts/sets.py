"""Gift sets: what they are made of, and which units get which."""

from __future__ import annotations

from collections import Counter
from uuid import UUID

from handover_app.domain.acts import Act
from handover_app.domain.gifts import (
    GiftArticleNotFound,
    GiftSet,
    GiftSetNotFound,
    GiftSetSummary,
    GiftSetTaken,
    GiftSetWish,
    set_of,
)
from handover_app.domain.identity import new_id
from handover_app.domain.people import Right
from handover_app.services.gifts.parts import parts_of
from handover_app.storage.database import Database


class GiftSetService:
    """One set is for everybody; others go before it for the units that they name."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def sets(self) -> tuple[GiftSetSummary, ...]:
        """Every set in its order, with how many sold units get it now."""
        with self._database.read() as reading:
            found = reading.gift_sets.all()
            given = reading.gift_sets.given()
            # A project has a few thousand units: one statement, then plain rules.
            chosen = (set_of(found, unit) for unit in reading.units.all() if unit.sold)
            wanted = Counter(each.id for each in chosen if each is not None)
            return tuple(
                GiftSetSummary(
                    set_id=each.id,
                    name=each.name,
                    general=each.general,
                    active=each.active,
                    scope=each.scope,
                    parts=parts_of(reading, each),
                    units=wanted[each.id],
                    issued=given.get(each.id, 0),
                )
                for each in found
            )

    def save(self, act: Act, wish: GiftSetWish, set_id: UUID | None = None) -> UUID:
        """Add a set, or change one; what was given stays as it was.

        Raises:
            GiftSetNotFound, GiftSetTaken: there is none, or another one is called so.
            GiftArticleNotFound: it names an article that is not there.
            NameMissing, GiftQuantityUnfit: it has no name, or less than one piece of an article.
            GeneralGiftNeeded: the set for everybody stays so, and no other one is for everybody.
        """
        with self._database.write(act) as work:
            work.require(Right.KEEP_STOCK)
            found = work.gift_sets.all()
            there = work.gift_sets.get(set_id) if set_id else _new(len(found))
            if there is None:
                raise GiftSetNotFound
            names = {each.id: each.name for each in work.gift_stock.all()}
            if any(article_id not in names for article_id, _ in wish.articles):
                raise GiftArticleNotFound
            there.set(wish, [f"{names[each]} ×{n}" for each, n in wish.articles])
            if any(each.name == there.name and each.id != there.id for each in found):
                raise GiftSetTaken(there.name)
            if set_id is None:
                work.gift_sets.add(there)
            work.commit({"set": there.id})
            return there.id


def _new(position: int) -> GiftSet:
    return GiftSet(id=new_id(), position=position, name="")
