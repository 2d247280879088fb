"""Contract terms and catalogues for the tests of fees."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import Any

from hypothesis import strategies as st

from handover_app.domain.area_settlement import AreaClause, Areas
from handover_app.domain.fees import (
    ChargeItem,
    ContractTerms,
    FeeCatalogue,
    FeeItem,
    PayeeNames,
    StatementLine,
    fee_statement,
    standard_catalogue,
)
from handover_app.domain.money import Money

NAMES = PayeeNames("示例开发公司", "示例物业公司", "示例维修资金专户", "示例税务局")
SAMPLE = FeeCatalogue(standard_catalogue(sample=True), NAMES)
TERMS = ContractTerms(
    clause=AreaClause.GROSS_AREA_3_PERCENT,
    contracted=Areas(Decimal("118.88"), Decimal("94.73")),
    measured=Areas(Decimal("119.27"), Decimal("95.04")),
    unit_price=Money.of("19720"),
)

hundredths = st.integers(min_value=2_000, max_value=50_000).map(lambda n: Decimal(n) / 100)
prices = st.integers(min_value=100_000, max_value=10_000_000).map(Money)


def row(code: ChargeItem, **changes: Any) -> FeeItem:
    """A row of the sample catalogue, switched on, with changes."""
    found = SAMPLE.item(code)
    assert found is not None
    return replace(found, **{"active": True, **changes})


def charged(terms: ContractTerms, item: FeeItem) -> StatementLine:
    """The one line of a catalogue with one row."""
    (line,) = fee_statement(terms, FeeCatalogue((item,), NAMES)).lines
    return line
