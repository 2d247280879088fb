"""Terms of contracts: what nobody can settle by is refused at the very limit."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

import pytest

from handover_app.domain.area_settlement import AreaClause
from handover_app.domain.contracts import (
    AreaTerms,
    TermsProblem,
    TermsUnfit,
    check_homes,
    check_terms,
)

TERMS = AreaTerms(clause=AreaClause.CUSTOM)


@pytest.mark.parametrize("threshold", [None, Fraction(0), Fraction(6, 1000), Fraction(999, 1000)])
@pytest.mark.parametrize("factor", [None, Fraction(0), Fraction(3, 2), Fraction(10)])
def test_terms_that_can_be_settled_by_are_taken(
    threshold: Fraction | None, factor: Fraction | None
) -> None:
    check_terms(replace(TERMS, threshold=threshold, factor=factor))


@pytest.mark.parametrize(
    ("terms", "problem"),
    [
        (replace(TERMS, threshold=Fraction(1)), TermsProblem.THRESHOLD),
        (replace(TERMS, threshold=Fraction(-1, 1000)), TermsProblem.THRESHOLD),
        (replace(TERMS, factor=Fraction(-1, 2)), TermsProblem.FACTOR),
        (replace(TERMS, factor=Fraction(101, 10)), TermsProblem.FACTOR),
    ],
)
def test_terms_beyond_the_limits_are_refused_by_name(
    terms: AreaTerms, problem: TermsProblem
) -> None:
    with pytest.raises(TermsUnfit) as refused:
        check_terms(terms)
    assert refused.value.problem is problem


def test_a_family_has_up_to_twenty_homes_or_an_unknown_number() -> None:
    for homes in (None, 0, 1, 20):
        check_homes(homes)
    for homes in (-1, 21):
        with pytest.raises(TermsUnfit):
            check_homes(homes)
