"""Invented documents for pictures: what the books say, numbers, and a household half done."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING
from uuid import UUID

if TYPE_CHECKING:
    from handover_app.domain.acts import Act
    from handover_app.services.desks import Desks

_NUMBERS = {
    "COMPLETION_FILING": ("澄湖建备〔2026〕0112 号", date(2026, 10, 20)),
    "SURVEY_REPORT": ("澄测〔2026〕第 0618 号", date(2026, 9, 30)),
}


def property_desk_under_way(desks: Desks, act: Callable[[], Act], unit_id: UUID) -> None:
    """Two books are given, one agreement is signed, one declined, one document was seen."""
    from handover_app.domain.gifts import HouseBooks, SignOrder
    from handover_app.domain.inspections import SigningState

    books = HouseBooks(
        repairer="澄湖示例维修有限公司",
        repairer_phone="170-0000-8800",
        manuals=("入户门锁", "可视对讲", "户内配电箱"),
        exclusions="使用不当、擅自改动造成的损坏，不属于保修范围。",
    )
    desks.packs.set_books(act(), desks.packs.books(), books)
    for pack in desks.packs.all():
        numbered = tuple(
            replace(each, number=_NUMBERS[each.code][0], dated=_NUMBERS[each.code][1])
            if each.code in _NUMBERS
            else each
            for each in pack.documents
        )
        desks.packs.save(act(), pack, replace(pack, documents=numbered))
    signer = desks.agreements.desk(unit_id).receiver
    desks.articles.issue(act(), unit_id, ["QUALITY_BOOK", "INSTRUCTION_BOOK"], explained=True)
    desks.agreements.sign(act(), unit_id, "SERVICE_AGREEMENT", SignOrder(signer=signer))
    declined = SignOrder(
        signer=signer, state=SigningState.REFUSED, reason="要求先看完整的临时管理规约"
    )
    desks.agreements.sign(act(), unit_id, "TEMPORARY_RULES", declined)
    desks.agreements.show(act(), unit_id, ["COMPLETION_FILING"])
