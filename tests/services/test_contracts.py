"""Contracts: terms by unit or building, the family's homes, penalties by finance alone."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

import pytest

from handover_app.domain.area_settlement import AreaClause
from handover_app.domain.contracts import AreaTerms, NoPenalty, TermsUnfit
from handover_app.domain.fees import AreaMethod, ChargeItem, Penalty, PenaltyKind, PenaltyUnfit
from handover_app.domain.handover import ReasonMissing
from handover_app.domain.identity import new_id
from handover_app.domain.money import Money
from handover_app.domain.people import NotAllowed, Role
from handover_app.domain.statements import StatementRow
from handover_app.domain.units import BuildingNotFound, UnitNotFound, UnitNotSold
from tests.services.hall import OWED_BEYOND, PAYS, SHARED, UNSOLD, Hall

GROSS = AreaTerms(clause=AreaClause.GROSS_AREA_3_PERCENT)
LATE = Penalty(PenaltyKind.LATE_DELIVERY, 30, Fraction(1, 10000), Money(1_000_000_00))


def row(hall: Hall, code: str) -> StatementRow:
    """The statement of a flat as it is now."""
    return next(each for each in hall.desks.statements.rows() if each.code == code)


def test_method_threshold_and_factor_are_the_contracts_and_change_the_money(hall: Hall) -> None:
    unit = hall.unit(OWED_BEYOND)
    area = ChargeItem.AREA_DIFFERENCE
    assert row(hall, OWED_BEYOND).amount(area) == Money(-70_000_00), "3 × 1 + 2 × 2 at 10,000"
    terms = AreaTerms(
        clause=AreaClause.CUSTOM,
        method=AreaMethod.NEW_TOTAL_LESS_OLD,
        threshold=Fraction(1, 100),
        factor=Fraction(3, 2),
    )
    with hall.records("ContractTermsSet") as rows:
        assert hall.desks.contracts.set_terms(hall.act(Role.FINANCE), [unit], terms) == 1
    assert rows[0].unit_id == unit
    assert rows[0].data["after"] == {
        "clause": "CUSTOM",
        "method": "NEW_TOTAL_LESS_OLD",
        "threshold": "1/100",
        "factor": "3/2",
    }
    assert row(hall, OWED_BEYOND).amount(area) == Money(-70_000_00), "1 × 1 + 4 × 1.5"
    hall.desks.contracts.set_terms(
        hall.act(Role.FINANCE), [unit], replace(terms, factor=Fraction(1))
    )
    assert row(hall, OWED_BEYOND).amount(area) == Money(-50_000_00)
    with hall.changes_nothing():
        again = replace(terms, factor=Fraction(1))
        assert hall.desks.contracts.set_terms(hall.act(Role.FINANCE), [unit], again) == 0


def test_the_terms_of_a_building_are_entered_at_once_and_its_neighbours_keep_theirs(
    hall: Hall,
) -> None:
    terms = replace(GROSS, clause=AreaClause.SOLD_BY_SET)
    with hall.records("ContractTermsSet", "ContractTermsSet", "ContractTermsSet"):
        assert hall.desks.contracts.set_terms(hall.act(Role.ADMINISTRATOR), "2", terms) == 3
    assert hall.desks.contracts.terms(hall.unit(SHARED)) == terms
    assert hall.desks.contracts.terms(hall.unit(PAYS)) == GROSS
    assert row(hall, OWED_BEYOND).amount(ChargeItem.AREA_DIFFERENCE) == Money(0)


@pytest.mark.parametrize(
    "terms",
    [
        replace(GROSS, threshold=Fraction(1)),
        replace(GROSS, threshold=Fraction(-1, 100)),
        replace(GROSS, factor=Fraction(-1)),
        replace(GROSS, factor=Fraction(21, 2)),
    ],
)
def test_terms_that_nobody_can_settle_by_are_refused(sqlite_hall: Hall, terms: AreaTerms) -> None:
    with sqlite_hall.refuses(TermsUnfit):
        sqlite_hall.desks.contracts.set_terms(
            sqlite_hall.act(Role.FINANCE), [sqlite_hall.unit(PAYS)], terms
        )


def test_terms_are_entered_by_finance_for_units_that_are_there(sqlite_hall: Hall) -> None:
    contracts, unit = sqlite_hall.desks.contracts, sqlite_hall.unit(PAYS)
    with sqlite_hall.refuses(NotAllowed):
        contracts.set_terms(sqlite_hall.act(Role.CASHIER), [unit], GROSS)
    with sqlite_hall.refuses(BuildingNotFound):
        contracts.set_terms(sqlite_hall.act(Role.FINANCE), "9", GROSS)
    with sqlite_hall.refuses(UnitNotFound):
        contracts.set_terms(sqlite_hall.act(Role.FINANCE), [unit, new_id()], GROSS)


def test_the_homes_of_a_family_give_the_deed_tax_its_band(hall: Hall) -> None:
    tax = hall.desks.fees.catalogue().item(ChargeItem.DEED_TAX)
    assert tax is not None
    hall.desks.fees.set_item(hall.act(Role.FINANCE), tax, replace(tax, active=True))
    unit = hall.unit(PAYS)
    assert row(hall, PAYS).amount(ChargeItem.DEED_TAX) is None
    with hall.records("HomesSet"):
        hall.desks.contracts.set_homes(hall.act(Role.CASHIER), unit, 1)
    # (1,000,000.00 + 10,000.00) ÷ 1.09 = 926,605.50; × 1 %
    assert row(hall, PAYS).amount(ChargeItem.DEED_TAX) == Money(9_266_06)
    hall.desks.contracts.set_homes(hall.act(Role.CASHIER), unit, 3)
    assert row(hall, PAYS).amount(ChargeItem.DEED_TAX) == Money(27_798_17)
    for homes in (-1, 21):
        with hall.refuses(TermsUnfit):
            hall.desks.contracts.set_homes(hall.act(Role.CASHIER), unit, homes)
    with hall.refuses(NotAllowed):
        hall.desks.contracts.set_homes(hall.act(Role.RECEPTION), unit, 2)


def test_a_penalty_is_a_line_of_its_own_and_the_newest_of_a_kind_counts(hall: Hall) -> None:
    unit, contracts = hall.unit(PAYS), hall.desks.contracts
    with hall.records("PenaltyRecorded") as rows:
        contracts.record_penalty(hall.act(Role.FINANCE), unit, LATE, " 交付迟延 ")
    assert rows[0].data["reason"] == "交付迟延"
    assert row(hall, PAYS).amount(ChargeItem.LATE_DELIVERY) == Money(-3_000_00)
    late = Penalty(PenaltyKind.LATE_PAYMENT, 7, Fraction(5, 100000), Money(300_000_00))
    contracts.record_penalty(hall.act(Role.FINANCE), unit, late, "按揭迟放")
    contracts.record_penalty(hall.act(Role.FINANCE), unit, replace(LATE, days=31), "多一日")
    assert row(hall, PAYS).amount(ChargeItem.LATE_DELIVERY) == Money(-3_100_00)
    assert row(hall, PAYS).amount(ChargeItem.LATE_PAYMENT) == Money(105_00)
    assert row(hall, SHARED).amount(ChargeItem.LATE_DELIVERY) is None
    with hall.records("PenaltyCancelled"):
        contracts.cancel_penalty(hall.act(Role.FINANCE), unit, PenaltyKind.LATE_DELIVERY, "已和解")
    assert row(hall, PAYS).amount(ChargeItem.LATE_DELIVERY) is None
    assert row(hall, PAYS).amount(ChargeItem.LATE_PAYMENT) == Money(105_00)
    with hall.refuses(NoPenalty):
        contracts.cancel_penalty(hall.act(Role.FINANCE), unit, PenaltyKind.LATE_DELIVERY, "再")
    told = [(each.penalty.days, each.cancelled, each.reason) for each in contracts.penalties(unit)]
    assert told == [
        (30, False, "交付迟延"),
        (7, False, "按揭迟放"),
        (31, False, "多一日"),
        (31, True, "已和解"),
    ]


def test_penalties_are_finances_with_a_reason_and_the_right_way_round(sqlite_hall: Hall) -> None:
    hall, contracts = sqlite_hall, sqlite_hall.desks.contracts
    unit = hall.unit(PAYS)
    for role in (Role.CASHIER, Role.LEAD, Role.LEGAL):
        with hall.refuses(NotAllowed):
            contracts.record_penalty(hall.act(role), unit, LATE, "因")
    with hall.refuses(ReasonMissing):
        contracts.record_penalty(hall.act(Role.FINANCE), unit, LATE, " ")
    with hall.refuses(ReasonMissing):
        contracts.cancel_penalty(hall.act(Role.FINANCE), unit, PenaltyKind.LATE_PAYMENT, "")
    beyond = {"rate": Fraction(2), "base": Money(10**13 + 1)}
    for wrong in ({"days": -1}, {"days": 10**9}, *({name: beyond[name]} for name in beyond)):
        with hall.refuses(PenaltyUnfit):
            penalty = replace(LATE, **wrong)  # type: ignore[arg-type]
            contracts.record_penalty(hall.act(Role.FINANCE), unit, penalty, "因")
    with hall.refuses(UnitNotSold):
        contracts.record_penalty(hall.act(Role.FINANCE), hall.unit(UNSOLD), LATE, "因")
