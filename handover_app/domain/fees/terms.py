"""What a unit's contract says about money, and what becomes of its area difference."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import Enum
from fractions import Fraction

from handover_app.domain.area_settlement import (
    NATIONAL_THRESHOLD,
    AreaClause,
    AreaNotPositive,
    Areas,
    AreaSettlement,
    ContractedAreaMissing,
    MeasuredAreaMissing,
    settle_area,
)
from handover_app.domain.money import NIL, Money, round_half_away
from handover_app.domain.refusals import DomainError

_MOST_DAYS = 36_500
_MOST = Money(10**13)


class AreaMethod(Enum):
    """How the contract settles an area difference (domain guide 2.1): A, or new less old total."""

    DIFFERENCE_TIMES_PRICE = "A"
    NEW_TOTAL_LESS_OLD = "B"


class PenaltyKind(Enum):
    """Who was late: LATE_DELIVERY is owed to the owner, LATE_PAYMENT by the owner."""

    LATE_DELIVERY = "late_delivery"
    LATE_PAYMENT = "late_payment"


@dataclass(eq=False)
class PenaltyUnfit(DomainError):
    """Days, rate or base of a penalty is negative or beyond anything that a contract says."""

    kind: PenaltyKind


@dataclass(frozen=True)
class Penalty:
    """A penalty of the contract (违约金): days × rate a day × base.

    `rate` is the contract's (`Fraction(1, 10000)` is 日万分之一), `base` what it is counted on.
    """

    kind: PenaltyKind
    days: int
    rate: Fraction
    base: Money

    @property
    def amount(self) -> Money:
        """Rounded once from the exact value; negative where the developer owes the owner."""
        owed = round_half_away(self.base.fen * self.rate * self.days)
        return Money(-owed if self.kind is PenaltyKind.LATE_DELIVERY else owed)


def check_penalty(penalty: Penalty) -> None:
    """See that a penalty is owed in the direction that its kind says.

    Raises:
        PenaltyUnfit: days, rate or base is negative or beyond a hundred years, 100 % a day or
            a hundred billion yuan; one such slip would keep every statement from being printed.
    """
    if not (
        0 <= penalty.days <= _MOST_DAYS and 0 <= penalty.rate <= 1 and NIL <= penalty.base <= _MOST
    ):
        raise PenaltyUnfit(penalty.kind)


@dataclass(frozen=True, kw_only=True)
class ContractTerms:
    """What a unit's contract says about money; areas in square metres, price per square metre.

    `contract_total` is given wherever it is known: method B and the deed tax need it. `homes` is
    the family's count of homes with this one, 0 for no dwelling; None: not known. The service fee
    counts from `delivery_date`, the notified handover; where the contract counts from the signed
    handover sheet, from `signed_on` once it is, and for an owner who `refused` it without good
    reason from the catalogue's unified date.
    """

    clause: AreaClause
    contracted: Areas
    measured: Areas
    unit_price: Money | None
    contract_total: Money | None = None
    threshold: Fraction = NATIONAL_THRESHOLD
    factor: int | Fraction = 2
    method: AreaMethod = AreaMethod.DIFFERENCE_TIMES_PRICE
    building_type: str = ""
    homes: int | None = None
    delivery_date: date | None = None
    signed_on: date | None = None
    refused: bool = False
    penalties: tuple[Penalty, ...] = ()

    @property
    def old_total(self) -> Money | None:
        """The contract total where the method needs it, else None."""
        return self.contract_total if self.method is AreaMethod.NEW_TOTAL_LESS_OLD else None


@dataclass(frozen=True)
class AreaOutcome:
    """The area difference of a contract, or in Chinese what it lacks (`settled` is None then)."""

    settled: AreaSettlement | None
    lacks: str = ""


def area_outcome(terms: ContractTerms) -> AreaOutcome:
    """Settle by the contract's own clause, method, threshold and factor, never refusing."""
    if terms.clause is AreaClause.SOLD_BY_SET:
        price = terms.unit_price or Money(0)
    elif terms.unit_price is None:
        return AreaOutcome(None, "合同单价未录入")
    elif terms.method is AreaMethod.NEW_TOTAL_LESS_OLD and terms.contract_total is None:
        return AreaOutcome(None, "合同总价未录入")
    else:
        price = terms.unit_price
    try:
        return AreaOutcome(
            settle_area(
                terms.clause,
                terms.contracted,
                terms.measured,
                price,
                threshold=terms.threshold,
                factor=terms.factor,
                contract_total=terms.old_total,
            )
        )
    except MeasuredAreaMissing:
        return AreaOutcome(None, "实测面积未到，暂不能结算")
    except ContractedAreaMissing:
        return AreaOutcome(None, "合同面积未录入")
    except AreaNotPositive:
        return AreaOutcome(None, "面积有误，须大于零")


def settled_terms(terms: ContractTerms) -> AreaSettlement | None:
    """The area difference of a contract, or None while it can't be settled."""
    return area_outcome(terms).settled
