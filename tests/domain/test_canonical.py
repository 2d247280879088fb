"""Canonical JSON: one text for one meaning."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta, timezone
from decimal import Decimal
from enum import Enum
from fractions import Fraction
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handover_app.domain.canonical import canonical_json, plain
from handover_app.domain.money import Money


class Colour(Enum):
    """Something to name."""

    RED = "red"


@dataclass(frozen=True)
class Pair:
    """Something with fields."""

    one: int
    two: Money


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ({"b": 1, "a": None}, '{"a":null,"b":1}'),
        ([True, "甲"], '[true,"甲"]'),
        ("e\u0301", '"\u00e9"'),
        (Colour.RED, '"RED"'),
        ({Colour.RED: 1}, '{"RED":1}'),
        (Money(-5), "-5"),
        (Decimal("1.20"), '"1.20"'),
        (Fraction(1, 3), '"1/3"'),
        (date(2026, 11, 7), '"2026-11-07"'),
        (UUID(int=1), '"00000000-0000-0000-0000-000000000001"'),
        (
            datetime(2026, 11, 7, 9, tzinfo=timezone(timedelta(hours=8))),
            '"2026-11-07T01:00:00.000000+00:00"',
        ),
        (Pair(1, Money(2)), '{"one":1,"two":2}'),
        (frozenset({"b", "a"}), '["a","b"]'),
        ((), "[]"),
    ],
)
def test_each_value_has_one_text(value: object, text: str) -> None:
    assert canonical_json(value) == text


@pytest.mark.parametrize("value", [1.5, b"x", object(), {"a": [1.0]}])
def test_a_value_without_one_exact_text_is_refused(value: object) -> None:
    with pytest.raises(TypeError, match="no canonical text"):
        canonical_json(value)


_JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    max_leaves=8,
)


@given(_JSON)
def test_reading_and_writing_again_gives_the_same_text(value: object) -> None:
    text = canonical_json(value)
    assert canonical_json(json.loads(text)) == text
    assert plain(json.loads(text)) == json.loads(text)


@given(st.dictionaries(st.text(), st.integers(), min_size=2))
def test_the_order_of_keys_does_not_matter(value: dict[str, int]) -> None:
    other = dict(reversed(list(value.items())))
    assert canonical_json(value) == canonical_json(other)


def test_a_moment_in_utc_is_told_in_utc() -> None:
    assert plain(datetime(2026, 1, 1, tzinfo=UTC)) == "2026-01-01T00:00:00.000000+00:00"
