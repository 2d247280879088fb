"""Invented gifts for pictures: sets of three articles with their stock, and gifts of the day."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from handover_app.domain.acts import Act
    from handover_app.services.desks import Desks


def gifts_of_the_day(desks: Desks, act: Callable[[], Act]) -> None:
    """Three articles, two sets, deliveries, a broken piece, and a few gifts of the day."""
    from handover_app.domain.gifts import (
        GiftArticleWish,
        GiftMovementKind,
        GiftSetWish,
        SetScope,
    )
    from handover_app.domain.handover import Stage
    from handover_app.domain.money import Money

    stock, kinds = desks.gift_stock, GiftMovementKind
    flask, oil, couplet = (
        stock.save_article(act(), GiftArticleWish(name, measure, Money(cost), low))
        for name, measure, cost, low in (
            ("真空保温杯", "只", 58_00, 20),
            ("花生油 5L", "桶", 79_90, 30),
            ("春联福字", "套", 12_50, 0),
        )
    )
    for article, pieces, words in (
        (flask, 26, "送货单 SH-20261204-01"),
        (oil, 120, "送货单 SH-20261204-02"),
        (couplet, 300, ""),
    ):
        stock.move(act(), article, kinds.RECEIVED, pieces, words)
    stock.move(act(), flask, kinds.DAMAGED, 2, "运输中磕碰")
    general = desks.gift_sets.sets()[0]
    everybody = GiftSetWish("乔迁礼包", articles=((flask, 1), (couplet, 1)))
    desks.gift_sets.save(act(), everybody, general.set_id)
    large = GiftSetWish(
        "大户型礼包", SetScope(layouts=("D", "E")), ((flask, 1), (oil, 1), (couplet, 1))
    )
    desks.gift_sets.save(act(), large)
    waiting = desks.handover.waiting(Stage.GIFT).here
    for line in waiting[-5:-1]:
        desks.gifts.issue_gift(act(), line.unit_id)
