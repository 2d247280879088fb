"""The register of gifts as data (礼品发放登记, form 6.11)."""

from __future__ import annotations

from datetime import date, datetime

from handover_app.domain import papers
from handover_app.domain.gifts import (
    GiftArticleLine,
    GiftExceptionLine,
    GiftGiven,
    GiftRegister,
)
from handover_app.domain.money import Money
from handover_app.services.clock import local
from handover_app.services.papers.words import project_head, word, word_of
from handover_app.storage.unit_of_work import UnitOfWork


def gift_register(
    work: UnitOfWork,
    found: GiftRegister,
    stock: tuple[GiftArticleLine, ...],
    day: date | None,
    now: datetime,
) -> papers.GiftRegisterSheet:
    """What was given with a place to sign, what differed, and what is left."""
    return papers.GiftRegisterSheet(
        head=project_head(work, None, now),
        day=day,
        rows=tuple(_row(each) for each in found.given),
        exceptions=tuple(_exception(each) for each in found.exceptions),
        stock=tuple(
            papers.GiftStockRow(
                name=each.name,
                measure=each.measure,
                issued=each.issued,
                left=each.balance,
                low=each.low,
                cost=each.cost,
            )
            for each in stock
        ),
        cost=_cost(found),
    )


def _row(given: GiftGiven) -> papers.GiftRow:
    return papers.GiftRow(
        unit=given.unit_code,
        gift=given.gift,
        articles=given.articles,
        issued_by=given.clerk,
        receiver=given.receiver,
        at=local(given.at),
        note=word("second_gift") if given.number > 1 else "",
    )


def _exception(line: GiftExceptionLine) -> papers.GiftExceptionRow:
    return papers.GiftExceptionRow(
        unit=line.unit_code,
        what=word_of("gift_exceptions", line.kind),
        reason=line.reason,
        asked_by=line.clerk,
        approved_by=line.approver,
        at=local(line.at),
    )


def _cost(found: GiftRegister) -> Money | None:
    costs = [each.cost for each in found.given]
    if not costs or None in costs:
        return None
    return Money(sum(each.fen for each in costs if each is not None))
