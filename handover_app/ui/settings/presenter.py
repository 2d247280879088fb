"""What is typed for a row of the fee catalogue, read back into a row; no widget and no database."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from enum import Enum
from fractions import Fraction
from typing import TYPE_CHECKING, Any
from uuid import UUID

from handover_app.domain.area_settlement import AreaClause, Areas
from handover_app.domain.fees import (
    ChargeItem,
    ContractTerms,
    FeeCatalogue,
    FeeItem,
    FeePaper,
    Formula,
    Payee,
    PayeeNames,
    StartRule,
    StatementLine,
    TaxBand,
    fee_statement,
    plain,
)
from handover_app.domain.money import InvalidAmount, Money

if TYPE_CHECKING:
    from handover_app.services.desks import Desks

_NUMBER = re.compile(r"\d{1,9}(\.\d{1,6})?", re.ASCII)
_WHOLE = re.compile(r"\d{1,6}", re.ASCII)
_DAY = re.compile(r"(\d{4})\D(\d{1,2})\D(\d{1,2})\D?", re.ASCII)

FORMULA_OF = {
    ChargeItem.AREA_DIFFERENCE: Formula.AREA_DIFFERENCE,
    ChargeItem.LATE_DELIVERY: Formula.PENALTY,
    ChargeItem.LATE_PAYMENT: Formula.PENALTY,
}
"""Codes that the program itself knows how to calculate; no other code may use their formulas."""

_NEEDS_DATE = (
    StartRule.FROM_UNIFIED_DATE,
    StartRule.MONTH_AFTER_UNIFIED_DATE,
    StartRule.MONTH_AFTER_SIGNING,
)


@dataclass(frozen=True)
class Loaded:
    """The catalogue as the section shows it: rows, names of files, building types to propose."""

    items: tuple[FeeItem, ...]
    files: Mapping[UUID, str]
    kinds: tuple[str, ...]


def load(desks: Desks) -> Loaded:
    """Read what the section of the fees shows."""
    items = desks.fees.catalogue().items
    kinds = kinds_of(items, desks.fees.building_types())
    return Loaded(items, desks.fees.file_names(), tuple(kinds))


class Field(Enum):
    """A field that only some formulas need, or that may hold what is no value."""

    RATE = "rate"
    RATES = "rates"
    MONTHS = "months"
    START_RULE = "startRule"
    UNIFIED_DATE = "unifiedDate"
    CAP_MONTHS = "capMonths"
    CAP_AMOUNT = "capAmount"
    DEPOSIT_DAYS = "depositDays"
    DIVISOR = "vatDivisor"
    BANDS = "bands"


@dataclass
class Unreadable(Exception):
    """What stands in a field is no value of its kind."""

    field: Field


@dataclass(frozen=True)
class TypedBand:
    """A row of the deed tax table as typed; no limit is an empty text."""

    homes: int = 1
    up_to: str = ""
    percent: str = ""


@dataclass(frozen=True, kw_only=True)
class TypedFee:
    """The editor's fields, numbers as texts, so that what is wrong can stay as it was typed."""

    code: str
    name: str
    payee: Payee
    principal: str
    formula: Formula
    paper: FeePaper
    rate: str
    rates: tuple[tuple[str, str], ...]
    months: int
    start_rule: StartRule
    unified_date: str
    cap_months: str
    cap_amount: str
    deposit_days: str
    vat_divisor: str
    bands: tuple[TypedBand, ...]
    basis: str
    voluntary: bool
    active: bool


def typed_of(item: FeeItem) -> TypedFee:
    """The fields that show a row."""
    return TypedFee(
        code=str(item.item),
        name=item.name,
        payee=item.payee,
        principal=item.principal,
        formula=item.formula,
        paper=item.paper,
        rate="" if item.rate is None else str(item.rate),
        rates=tuple((kind, str(rate)) for kind, rate in item.rates.items()),
        months=item.months,
        start_rule=item.start_rule,
        unified_date="" if item.unified_date is None else item.unified_date.isoformat(),
        cap_months="" if item.cap_months is None else str(item.cap_months),
        cap_amount="" if item.cap_amount is None else str(item.cap_amount),
        deposit_days="" if item.deposit_days is None else str(item.deposit_days),
        vat_divisor=plain(Fraction(item.vat_divisor)),
        bands=tuple(_typed_band(band) for band in item.bands),
        basis=item.basis,
        voluntary=item.voluntary,
        active=item.active,
    )


def new_fee(items: Iterable[FeeItem]) -> FeeItem:
    """A row to begin with, under a code that no other row has."""
    taken, number = {str(each.item) for each in items}, 1
    while f"ITEM_{number}" in taken:
        number += 1
    return FeeItem(
        item=ChargeItem(f"ITEM_{number}"),
        position=0,
        name="",
        payee=Payee.PROPERTY_COMPANY,
        formula=Formula.FIXED,
    )


def formulas_for(code: str) -> tuple[Formula, ...]:
    """The formulas that a row of this code may have."""
    own = FORMULA_OF.get(ChargeItem(code))
    if own is not None:
        return (own,)
    return tuple(each for each in Formula if each not in FORMULA_OF.values())


def fields_of(typed: TypedFee) -> frozenset[Field]:
    """The fields that count for what is typed; the others are hidden and keep their values."""
    found: set[Field] = set()
    if typed.formula in (
        Formula.AREA_RATE_MONTHS,
        Formula.AREA_RATE,
        Formula.FIXED,
        Formula.DEPOSIT,
    ):
        found |= {Field.RATE, Field.RATES, Field.CAP_AMOUNT}
    if typed.formula is Formula.AREA_RATE_MONTHS:
        found |= {Field.MONTHS, Field.START_RULE, Field.CAP_MONTHS}
        if typed.start_rule in _NEEDS_DATE:
            found.add(Field.UNIFIED_DATE)
    if typed.formula is Formula.TAX_ESTIMATE:
        found |= {Field.DIVISOR, Field.BANDS}
    if typed.payee is Payee.COLLECTED or typed.principal.strip():
        found.add(Field.DEPOSIT_DAYS)
    return frozenset(found)


def read_fee(before: FeeItem, typed: TypedFee) -> FeeItem:
    """The row that the fields say; what is hidden stays as before.

    Raises:
        Unreadable: a field that counts holds no value of its kind.
    """
    readers: dict[Field, tuple[str, Any]] = {
        Field.RATE: ("rate", lambda: _money(Field.RATE, typed.rate)),
        Field.RATES: ("rates", lambda: _rates(typed.rates)),
        Field.MONTHS: ("months", lambda: typed.months),
        Field.START_RULE: ("start_rule", lambda: typed.start_rule),
        Field.UNIFIED_DATE: ("unified_date", lambda: _day(typed.unified_date)),
        Field.CAP_MONTHS: ("cap_months", lambda: _whole(Field.CAP_MONTHS, typed.cap_months)),
        Field.CAP_AMOUNT: ("cap_amount", lambda: _money(Field.CAP_AMOUNT, typed.cap_amount)),
        Field.DEPOSIT_DAYS: (
            "deposit_days",
            lambda: _whole(Field.DEPOSIT_DAYS, typed.deposit_days),
        ),
        Field.DIVISOR: ("vat_divisor", lambda: _number(Field.DIVISOR, typed.vat_divisor)),
        Field.BANDS: ("bands", lambda: tuple(_band(band) for band in typed.bands)),
    }
    counts = fields_of(typed)
    read = {name: reader() for field, (name, reader) in readers.items() if field in counts}
    return replace(
        before,
        item=ChargeItem(_narrow(typed.code).upper()),
        name=typed.name.strip(),
        payee=typed.payee,
        principal=typed.principal.strip(),
        formula=typed.formula,
        paper=typed.paper,
        basis=typed.basis.strip(),
        voluntary=typed.voluntary,
        active=typed.active,
        **read,
    )


def example(item: FeeItem) -> StatementLine | None:
    """The line of a flat of 100 square metres at 15,000 yuan, the family's only home.

    It was handed over and signed on 10 June. None: the row has no line, or one that hangs on the
    contract alone.
    """
    if item.formula in FORMULA_OF.values():
        return None
    areas, day = Areas(gross=Decimal("100.00")), date(2026, 6, 10)
    terms = ContractTerms(
        clause=AreaClause.GROSS_AREA_3_PERCENT,
        contracted=areas,
        measured=areas,
        unit_price=Money(15_000_00),
        contract_total=Money(1_500_000_00),
        building_type="" if item.rate is not None else next(iter(item.rates), ""),
        homes=1,
        delivery_date=day,
        signed_on=day,
    )
    catalogue = FeeCatalogue((replace(item, active=True),), PayeeNames("", "", "", ""))
    return next(iter(fee_statement(terms, catalogue).lines), None)


def rate_text(item: FeeItem) -> str:
    """The rates of a row in one cell: one figure, or the least and the highest."""
    if item.formula is Formula.TAX_ESTIMATE:
        percents = sorted(band.rate * 100 for band in item.bands)
        return _span([f"{plain(each)}%" for each in percents])
    if item.formula in FORMULA_OF.values():
        return ""
    rates = sorted([*item.rates.values(), *([] if item.rate is None else [item.rate])])
    return _span([str(each) for each in rates])


def moved(codes: Sequence[ChargeItem], code: ChargeItem, step: int) -> tuple[ChargeItem, ...]:
    """The codes with one of them a step further down, or up; at the end nothing moves."""
    order = list(codes)
    place = order.index(code)
    target = min(max(place + step, 0), len(order) - 1)
    order.insert(target, order.pop(place))
    return tuple(order)


def same_but_for_place(before: FeeItem, now: FeeItem) -> bool:
    """Whether only the order or the filed document is another, which no field shows."""
    return now == replace(before, position=now.position, basis_file=now.basis_file)


def kinds_of(items: Iterable[FeeItem], types: Mapping[str, str]) -> list[str]:
    """The building types that rates or buildings name, for proposing them."""
    found = {kind for each in items for kind in each.rates} | set(types.values())
    return sorted(found - {""})


def _typed_band(band: TaxBand) -> TypedBand:
    limit = "" if band.up_to is None else plain(Fraction(band.up_to))
    return TypedBand(band.homes, limit, plain(band.rate * 100))


def _narrow(words: str) -> str:
    """Without spaces, full-width figures and letters as plain ones."""
    return "".join(unicodedata.normalize("NFKC", words).split())


def _money(field: Field, words: str) -> Money | None:
    if not words.strip():
        return None
    try:
        return Money.of(words)
    except InvalidAmount as error:
        raise Unreadable(field) from error


def _rates(rows: Iterable[tuple[str, str]]) -> dict[str, Money]:
    found: dict[str, Money] = {}
    for kind, words in rows:
        if not kind.strip() and not words.strip():
            continue
        rate = _money(Field.RATES, words)
        if rate is None or not kind.strip() or kind.strip() in found:
            raise Unreadable(Field.RATES)
        found[kind.strip()] = rate
    return found


def _whole(field: Field, words: str) -> int | None:
    narrow = _narrow(words)
    if not narrow:
        return None
    if not _WHOLE.fullmatch(narrow):
        raise Unreadable(field)
    return int(narrow)


def _number(field: Field, words: str) -> Decimal:
    narrow = _narrow(words)
    if not _NUMBER.fullmatch(narrow):
        raise Unreadable(field)
    return Decimal(narrow)


def _day(words: str) -> date | None:
    narrow = _narrow(words)
    if not narrow:
        return None
    found = _DAY.fullmatch(narrow)
    try:
        if found is not None:
            return date(int(found[1]), int(found[2]), int(found[3]))
    except ValueError:
        pass
    raise Unreadable(Field.UNIFIED_DATE)


def _band(typed: TypedBand) -> TaxBand:
    limit = _number(Field.BANDS, typed.up_to) if typed.up_to.strip() else None
    percent = _number(Field.BANDS, typed.percent.strip().rstrip("%％"))
    return TaxBand(typed.homes, limit, Fraction(percent) / 100)


def _span(ordered: Sequence[str]) -> str:
    if not ordered:
        return ""
    return ordered[0] if ordered[0] == ordered[-1] else f"{ordered[0]}–{ordered[-1]}"
