"""For which days a prepaid service fee is paid, and how many months these are.

Source: domain guide 3.3, whose places differ in when the owner begins to pay.
"""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from handover_app.domain.fees.items import FeeItem, StartRule
from handover_app.domain.fees.terms import ContractTerms

_PRO_RATED = (StartRule.FROM_HANDOVER, StartRule.FROM_UNIFIED_DATE)
_UNIFIED = (StartRule.FROM_UNIFIED_DATE, StartRule.MONTH_AFTER_UNIFIED_DATE)
_FIRST_MONTH = (*_PRO_RATED, StartRule.FROM_HANDOVER_WHOLE_MONTH)


@dataclass(frozen=True)
class ServicePeriod:
    """First and last day (included; None: no dates) and the months paid, the first maybe broken.

    `first_month` is the share of the first month, 1 where it is paid whole.
    """

    first: date | None
    last: date | None
    months: int
    first_month: Fraction = Fraction(1)

    @property
    def paid(self) -> Fraction:
        """The months paid, exactly."""
        return self.months - 1 + self.first_month

    def __str__(self) -> str:
        if self.first is None or self.last is None:
            return f"{self.months} 个月"
        return f"{self.first.isoformat()} — {self.last.isoformat()}"

    def words(self) -> str:
        """The factor of the formula: `3 个月`, `(21/30 + 2) 个月`."""
        if self.first is None or self.first_month == 1:
            return f"{self.months} 个月"
        whole = monthrange(self.first.year, self.first.month)[1]
        share = f"{self.first_month * whole}/{whole}"
        return f"({share} + {self.months - 1}) 个月" if self.months > 1 else f"{share} 个月"


def service_period(item: FeeItem, terms: ContractTerms) -> ServicePeriod | None:
    """The period that the item's start rule gives for a unit; None: its date is not known yet.

    The first month counts as one of the months also where it is paid by its days only, so that
    the period ends with a calendar month.
    """
    rule, months = item.start_rule, item.months
    if rule is StartRule.WHOLE_MONTHS:
        return ServicePeriod(None, None, months)
    start = _start(item, terms)
    if start is None:
        return None
    if rule not in _FIRST_MONTH:
        first = _month(start, 1)
    elif rule is StartRule.FROM_HANDOVER_WHOLE_MONTH:
        first = start.replace(day=1)
    else:
        first = start
    last = _month(first, months - 1)
    length = monthrange(first.year, first.month)[1]
    return ServicePeriod(
        first,
        last.replace(day=monthrange(last.year, last.month)[1]),
        months,
        Fraction(length - first.day + 1, length),
    )


def _start(item: FeeItem, terms: ContractTerms) -> date | None:
    """The day from which the rule counts."""
    if item.start_rule in _UNIFIED:
        return item.unified_date
    if item.start_rule is StartRule.MONTH_AFTER_SIGNING:
        return terms.signed_on or (item.unified_date if terms.refused else terms.delivery_date)
    return terms.delivery_date


def _month(day: date, later: int) -> date:
    """The first of the month so many months later."""
    year, month = divmod(day.year * 12 + day.month - 1 + later, 12)
    return date(year, month + 1, 1)
