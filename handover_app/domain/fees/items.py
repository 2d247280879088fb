"""One row of a project's fee catalogue: what is charged, whose money it is, and by which rule.

Sources: domain guide 3.1 to 3.5, requirements H06, H07, H11. No city's law stands here: rates,
caps and tax bands are rows that the project edits.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from decimal import Decimal
from enum import Enum
from fractions import Fraction
from typing import Any, ClassVar
from uuid import UUID

from handover_app.domain.canonical import plain as json_types
from handover_app.domain.money import Money


class ChargeItem(str):
    """The code of an item; a text, so that a project may add items of its own.

    Compare with ``==``: a code that comes from the database is another object.
    """

    __slots__ = ()

    AREA_DIFFERENCE: ClassVar[ChargeItem]
    SERVICE_FEE: ClassVar[ChargeItem]
    MAINTENANCE_FUND: ClassVar[ChargeItem]
    DEED_TAX: ClassVar[ChargeItem]
    LATE_DELIVERY: ClassVar[ChargeItem]
    LATE_PAYMENT: ClassVar[ChargeItem]


ChargeItem.AREA_DIFFERENCE = ChargeItem("AREA_DIFFERENCE")
ChargeItem.SERVICE_FEE = ChargeItem("SERVICE_FEE")
ChargeItem.MAINTENANCE_FUND = ChargeItem("MAINTENANCE_FUND")
ChargeItem.DEED_TAX = ChargeItem("DEED_TAX")
ChargeItem.LATE_DELIVERY = ChargeItem("LATE_DELIVERY")
ChargeItem.LATE_PAYMENT = ChargeItem("LATE_PAYMENT")


class Payee(Enum):
    """Whose money it is; one receipt never names two of them.

    COLLECTED is the account of the maintenance fund (专项维修资金专户).
    """

    DEVELOPER = "developer"
    PROPERTY_COMPANY = "property_company"
    COLLECTED = "collected"
    TAX_AUTHORITY = "tax_authority"


class Formula(Enum):
    """How the amount of an item comes about.

    AREA_RATE_MONTHS and AREA_RATE use the measured gross area; DEPOSIT is a FIXED amount that is
    given back; PENALTY takes the penalties of the contract of the item's own code.
    """

    AREA_DIFFERENCE = "area_difference"
    AREA_RATE_MONTHS = "area_rate_months"
    AREA_RATE = "area_rate"
    FIXED = "fixed"
    DEPOSIT = "deposit"
    TAX_ESTIMATE = "tax_estimate"
    PENALTY = "penalty"


class StartRule(Enum):
    """From when the owner pays the service fee (domain guide 3.3); `months` counts from there.

    WHOLE_MONTHS names no date. FROM_HANDOVER and FROM_UNIFIED_DATE pay the first month by its
    days and count it as one of the months; FROM_HANDOVER_WHOLE_MONTH pays it whole. The
    MONTH_AFTER rules begin on the first of the next month; MONTH_AFTER_SIGNING counts from the
    signed handover sheet (商品房交接单), and from the unified date for an owner who refused it
    without good reason (Lishui art. 35).
    """

    WHOLE_MONTHS = "whole_months"
    FROM_HANDOVER = "from_handover"
    FROM_HANDOVER_WHOLE_MONTH = "from_handover_whole_month"
    MONTH_AFTER_HANDOVER = "month_after_handover"
    MONTH_AFTER_SIGNING = "month_after_signing"
    FROM_UNIFIED_DATE = "from_unified_date"
    MONTH_AFTER_UNIFIED_DATE = "month_after_unified_date"


class FeePaper(Enum):
    """What the payer gets for the item (requirement H11)."""

    RECEIPT = "receipt"
    INVOICE = "invoice"
    BOTH = "both"


@dataclass(frozen=True)
class TaxBand:
    """A row of the deed tax table: an exact rate (`Fraction(3, 200)` is 1.5 %).

    `homes`: the family's first or second home, 3 for the third and every further one, 0 for what
    is no dwelling. `up_to`: measured gross square metres, that figure included; None: no limit.
    """

    homes: int
    up_to: Decimal | None
    rate: Fraction


@dataclass(frozen=True)
class MonthsBeyondCap:
    """More months are collected in advance than the local cap allows."""

    item: ChargeItem
    months: int
    cap: int

    def __str__(self) -> str:
        return f"预收 {self.months} 个月，超出当地上限 {self.cap} 个月"


@dataclass(frozen=True)
class AmountBeyondCap:
    """The amount of a unit is above the local cap."""

    item: ChargeItem
    amount: Money
    cap: Money

    def __str__(self) -> str:
        return f"金额 {self.amount} 超出当地上限 {self.cap}"


FeeWarning = MonthsBeyondCap | AmountBeyondCap
"""Told, never refused; as text it is the Chinese remark of the statement."""


@dataclass(frozen=True, kw_only=True)
class FeeItem:
    """What the project charges under one code.

    `rate` is money per square metre and month (AREA_RATE_MONTHS), per square metre (AREA_RATE) or
    the amount of a unit (FIXED, DEPOSIT); `rates` by building type (高层 …) go before it.
    `principal` is the one for whom the payee collects (代收), empty: the payee's own money.
    `basis` names the basis document (批文, 备案, 合同条款), `basis_file` is its stored file.
    `cap_amount` is a cap for one unit. Collected money is deposited within `deposit_days` of the
    receipt. `vat_divisor` takes the tax out of the price: 1.09, by the simple method 1.05.

    `voluntary`: nobody may be forced to pay it in advance (Zibo art. 52). The line is marked and
    counted like any other, so that it can be taken; whether it blocks is the gate table's affair.
    """

    item: ChargeItem
    position: int
    name: str
    payee: Payee
    formula: Formula
    principal: str = ""
    basis: str = ""
    basis_file: UUID | None = None
    rate: Money | None = None
    rates: Mapping[str, Money] = field(default_factory=dict, hash=False)
    months: int = 3
    start_rule: StartRule = StartRule.WHOLE_MONTHS
    unified_date: date | None = None
    cap_months: int | None = None
    cap_amount: Money | None = None
    paper: FeePaper = FeePaper.RECEIPT
    deposit_days: int | None = None
    vat_divisor: Decimal = Decimal("1.09")
    bands: tuple[TaxBand, ...] = ()
    voluntary: bool = False
    active: bool = True

    def rate_of(self, building_type: str) -> Money | None:
        """The rate of a building type, else the general one; None: neither is set."""
        return self.rates.get(building_type, self.rate)

    def deposit_by(self, received: date) -> date | None:
        """The day by which money received then is in the fund's account; None: no deadline.

        Zhengzhou 开发经营条例 art. 22 gives 30 days (domain guide 3.2).
        """
        return None if self.deposit_days is None else received + timedelta(self.deposit_days)

    def warnings(self, amount: Money | None = None) -> tuple[FeeWarning, ...]:
        """What goes beyond a local cap (domain guide 3.3, 3.4).

        `amount` is what a unit is charged; None: the highest amount of the row where it is fixed.
        """
        found: list[FeeWarning] = []
        monthly = self.formula is Formula.AREA_RATE_MONTHS
        if monthly and self.cap_months is not None and self.months > self.cap_months:
            found.append(MonthsBeyondCap(self.item, self.months, self.cap_months))
        if amount is None and self.formula in (Formula.FIXED, Formula.DEPOSIT):
            every = [*self.rates.values(), *([] if self.rate is None else [self.rate])]
            amount = max(every, default=None)
        if amount is not None and self.cap_amount is not None and amount > self.cap_amount:
            found.append(AmountBeyondCap(self.item, amount, self.cap_amount))
        return tuple(found)


def facts_of_item(item: FeeItem) -> dict[str, Any]:
    """The row in JSON types: enums by name, money in fen, decimals, fractions, dates as text."""
    facts: dict[str, Any] = json_types(item)
    return facts


def item_of(facts: Mapping[str, Any]) -> FeeItem:
    """The row that `facts_of_item` wrote; what an older row does not name keeps its default."""
    readers: dict[str, Callable[[Any], Any]] = {
        "item": ChargeItem,
        "payee": Payee.__getitem__,
        "formula": Formula.__getitem__,
        "start_rule": StartRule.__getitem__,
        "paper": FeePaper.__getitem__,
        "basis_file": UUID,
        "unified_date": date.fromisoformat,
        "rate": Money,
        "cap_amount": Money,
        "vat_divisor": Decimal,
        "rates": _rates,
        "bands": _bands,
    }
    return FeeItem(
        **{
            name: value if value is None or name not in readers else readers[name](value)
            for name, value in facts.items()
        }
    )


def _rates(facts: Mapping[str, int]) -> dict[str, Money]:
    return {kind: Money(fen) for kind, fen in facts.items()}


def _bands(facts: list[dict[str, Any]]) -> tuple[TaxBand, ...]:
    return tuple(
        TaxBand(
            homes=each["homes"],
            up_to=None if each["up_to"] is None else Decimal(each["up_to"]),
            rate=Fraction(each["rate"]),
        )
        for each in facts
    )
