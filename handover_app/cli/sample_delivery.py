"""Delivery notices under way in the sample project: sent, delivered, come back, conditions open."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from handover_app.domain.acts import Act
    from handover_app.services.desks import Desks

BUILDING = "1号楼"


def notices_under_way(desks: Desks, act: Callable[[], Act]) -> None:
    """A batch of one building, a dozen notices, and what became of some of them."""
    from handover_app.domain.delivery import (
        BatchDraft,
        DeliveryCondition,
        DispatchChannel,
        Freeze,
        NoticeStep,
        Said,
        StepDraft,
        Verdict,
    )
    from handover_app.domain.money import Money

    today = desks.now().astimezone().date()
    batch = BatchDraft(
        "一期集中交付", today + timedelta(12), today + timedelta(14), "澄湖花园会所一楼",
        (BUILDING,), "9:00—17:00", "物业服务中心", "170-0000-0100",
    )  # fmt: skip
    desks.delivery_batches.set(act(), batch)
    notices, conditions = desks.delivery_notices, desks.delivery_conditions
    notices.issue(act(), [row.unit_id for row in notices.rows(BUILDING)[:14]])
    ids = [row.unit_id for row in notices.rows(BUILDING) if row.notice is not None]
    express = DispatchChannel.EXPRESS
    notices.note(act(), ids[:8], StepDraft(NoticeStep.SENT, today, express))
    notices.note(act(), ids[:3], StepDraft(NoticeStep.DELIVERED, today, note="本人签收"))
    notices.note(act(), ids[3:4], StepDraft(NoticeStep.RETURNED, today, note="地址不详"))
    unpaid = Said(Verdict.NOT_MET, Money(120_000_00))
    frozen = Said(Verdict.NOT_MET, freeze=Freeze.LAWSUIT)
    conditions.tick(act(), ids[1:3], DeliveryCondition.PRICE_PAID, unpaid)
    conditions.tick(act(), ids[4:5], DeliveryCondition.NOT_FROZEN, frozen)
    conditions.tick(act(), ids[5:12], DeliveryCondition.PRICE_PAID, Said(Verdict.MET))
    conditions.tick(act(), BUILDING, DeliveryCondition.COMPLETION_FILED, Said(Verdict.MET))
