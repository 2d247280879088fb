"""What a gift set is made of, with what is left of each article."""

from __future__ import annotations

from handover_app.domain.gifts import GiftSet, SetPart
from handover_app.storage.unit_of_work import Reading


def parts_of(reading: Reading, found: GiftSet) -> tuple[SetPart, ...]:
    """The articles of a set in its order; what is left is None where nobody counts."""
    if not found.lines:
        return ()
    names = {each.id: each for each in reading.gift_stock.all()}
    states = reading.gift_stock.states([line.article_id for line in found.lines])
    return tuple(
        SetPart(
            line.article_id,
            names[line.article_id].name,
            names[line.article_id].measure,
            line.quantity,
            states[line.article_id].balance if line.article_id in states else None,
        )
        for line in found.lines
    )
