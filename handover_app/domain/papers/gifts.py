"""The register of gifts (form 6.11)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import ClassVar

from handover_app.domain.money import Money
from handover_app.domain.papers.base import Paper, PaperKind


@dataclass(frozen=True, kw_only=True)
class GiftRow:
    """A gift that was given: to which unit, what was in it, by whom and to whom."""

    unit: str
    gift: str
    articles: tuple[str, ...] = ()
    quantity: int = 1
    issued_by: str = ""
    receiver: str = ""
    at: datetime | None = None
    note: str = ""


@dataclass(frozen=True, kw_only=True)
class GiftExceptionRow:
    """What differed from one gift a unit: who asked, who consented, why."""

    unit: str
    what: str
    reason: str
    asked_by: str = ""
    approved_by: str = ""
    at: datetime | None = None


@dataclass(frozen=True, kw_only=True)
class GiftStockRow:
    """An article with what was issued ever and what is left; None: nobody keeps its stock."""

    name: str
    measure: str = ""
    issued: int = 0
    left: int | None = None
    low: int = 0
    cost: Money | None = None


@dataclass(frozen=True, kw_only=True)
class GiftRegisterSheet(Paper):
    """礼品发放登记 (form 6.11) with signatures, exceptions and the balance of every article.

    ``day`` None: everything ever given. ``cost`` is what the gifts of the sheet cost, None where
    the cost of an article is not known.
    """

    kind: ClassVar[PaperKind] = PaperKind.GIFT_REGISTER

    day: date | None = None
    rows: tuple[GiftRow, ...] = ()
    exceptions: tuple[GiftExceptionRow, ...] = ()
    stock: tuple[GiftStockRow, ...] = ()
    cost: Money | None = None
