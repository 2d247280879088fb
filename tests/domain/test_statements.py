"""Statements of all units: terms from unit and project, the row of a unit, plain amounts."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal
from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from handover_app.domain.area_settlement import NATIONAL_THRESHOLD, AreaClause
from handover_app.domain.contracts import AreaTerms
from handover_app.domain.fees import (
    AreaMethod,
    ChargeItem,
    FeeCatalogue,
    PayeeNames,
    Penalty,
    PenaltyKind,
    standard_catalogue,
)
from handover_app.domain.identity import new_id
from handover_app.domain.money import Money
from handover_app.domain.statements import (
    IssuedStatement,
    contract_terms,
    plain_yuan,
    statement_row,
)
from handover_app.domain.units import Unit

CATALOGUE = FeeCatalogue(
    standard_catalogue(sample=True), PayeeNames("甲方", "物业", "专户", "税务机关")
)


def unit() -> Unit:
    """A flat of 100.00 m², measured 103.01, at 10,000.00."""
    return Unit(
        id=new_id(),
        project_id=new_id(),
        code="1-1-101",
        building="1号楼",
        entrance="1单元",
        floor=1,
        room="101",
        layout="",
        fit_out="",
        contract_number="HT-1",
        clause=AreaClause.GROSS_AREA_3_PERCENT,
        unit_price=Money(10_000_00),
        contract_total=Money(1_000_000_00),
        contracted_gross=Decimal("100.00"),
        contracted_inner=None,
        measured_gross=Decimal("103.01"),
        measured_inner=None,
        payment="",
        delivery_date=date(2026, 10, 31),
        imported={},
    )


def test_what_the_contract_does_not_say_is_the_national_rule() -> None:
    terms = contract_terms(unit(), {}, ())
    assert (terms.threshold, terms.factor, terms.method) == (
        NATIONAL_THRESHOLD,
        2,
        AreaMethod.DIFFERENCE_TIMES_PRICE,
    )
    assert (terms.building_type, terms.homes, terms.penalties) == ("", None, ())
    assert terms.delivery_date == date(2026, 10, 31)


def test_what_the_contract_says_goes_before_it_and_nought_is_said_too() -> None:
    flat = unit()
    flat.set_terms(
        AreaTerms(
            clause=AreaClause.CUSTOM,
            method=AreaMethod.NEW_TOTAL_LESS_OLD,
            threshold=Fraction(0),
            factor=Fraction(0),
        )
    )
    flat.set_homes(2)
    late = Penalty(PenaltyKind.LATE_PAYMENT, 1, Fraction(1, 10000), Money(1))
    terms = contract_terms(flat, {"1号楼": "高层"}, [late], signed_on=date(2026, 11, 1))
    assert (terms.clause, terms.threshold, terms.factor) == (AreaClause.CUSTOM, 0, 0)
    assert (terms.building_type, terms.homes, terms.penalties) == ("高层", 2, (late,))
    assert terms.signed_on == date(2026, 11, 1)


def test_the_row_of_a_unit_stands_beside_what_was_notified() -> None:
    flat = unit()
    row = statement_row(flat, contract_terms(flat, {}, ()), CATALOGUE, None)
    assert row.amount(ChargeItem.AREA_DIFFERENCE) == Money(30_000_00)
    assert row.rescission_right
    assert row.total == Money(30_000_00 + 865_28 + 14_936_45)
    assert (row.version_number, row.changes) == (0, ())
    told = IssuedStatement(flat.id, 4, datetime(2026, 11, 1, tzinfo=UTC), "", row.lines, new_id())
    same = statement_row(flat, contract_terms(flat, {}, ()), CATALOGUE, told)
    assert (same.version_number, same.changes) == (4, ())
    flat.measured_gross = Decimal("103.00")
    now = statement_row(flat, contract_terms(flat, {}, ()), CATALOGUE, told)
    assert not now.rescission_right
    assert [change.item for change in now.changes] == [
        ChargeItem.SERVICE_FEE,
        ChargeItem.MAINTENANCE_FUND,
    ], "the area difference was capped at 3 % and is the same"


def test_a_line_without_an_amount_is_outside_the_total() -> None:
    flat = unit()
    flat.unit_price = None
    row = statement_row(flat, contract_terms(flat, {}, ()), CATALOGUE, None)
    assert row.amount(ChargeItem.AREA_DIFFERENCE) is None
    assert row.total == Money(865_28 + 14_936_45)
    off = FeeCatalogue(
        tuple(replace(item, active=False) for item in CATALOGUE.items), CATALOGUE.names
    )
    assert statement_row(flat, contract_terms(flat, {}, ()), off, None).total == Money(0)


@given(st.integers(-(10**14), 10**14))
def test_a_plain_amount_has_two_decimals_and_no_commas(fen: int) -> None:
    text = plain_yuan(Money(fen))
    assert Decimal(text) * 100 == fen
    assert len(text.partition(".")[2]) == 2
    assert "," not in text
    assert text != "-0.00"
