"""The chain: every field counts, exactly as it is stored."""

from __future__ import annotations

from dataclasses import fields, replace
from datetime import UTC, datetime, timedelta, timezone
from uuid import UUID

import pytest

from handover_app.domain.journal import GENESIS, Entry

ENTRY = Entry(
    station="S1",
    sequence=3,
    at=datetime(2026, 11, 7, 1, 0, 0, 5, tzinfo=UTC),
    clerk=UUID(int=1),
    operation=UUID(int=2),
    name="ReceiptIssued",
    topic="receipts",
    unit_id=UUID(int=3),
    data='{"total":100}',
)
OTHERS = {
    "station": "S2",
    "sequence": 4,
    "at": ENTRY.at + timedelta(microseconds=1),
    "clerk": UUID(int=9),
    "operation": UUID(int=9),
    "name": "ReceiptIssueD",
    "topic": "receipt",
    "unit_id": None,
    "data": '{"total":101}',
}


def test_the_same_row_after_the_same_row_has_the_same_hash() -> None:
    assert ENTRY.hash_after(GENESIS) == replace(ENTRY).hash_after(GENESIS)
    assert len(ENTRY.hash_after(GENESIS)) == len(GENESIS) == 64


@pytest.mark.parametrize("field", [each.name for each in fields(Entry)])
def test_every_field_counts(field: str) -> None:
    other = replace(ENTRY, **{field: OTHERS[field]})
    assert other.hash_after(GENESIS) != ENTRY.hash_after(GENESIS)


def test_the_row_before_counts() -> None:
    assert ENTRY.hash_after("1" * 64) != ENTRY.hash_after(GENESIS)


def test_the_moment_counts_and_not_the_zone_it_is_told_in() -> None:
    east = replace(ENTRY, at=ENTRY.at.astimezone(timezone(timedelta(hours=8))))
    assert east.hash_after(GENESIS) == ENTRY.hash_after(GENESIS)


def test_two_spellings_of_one_character_are_two_texts() -> None:
    """U+2000 and U+2002 are the same blank after normalising, and one byte apart on the disk."""
    one, two = (replace(ENTRY, data=f'{{"a":"{sign}"}}') for sign in ("\u2000", "\u2002"))
    assert one.hash_after(GENESIS) != two.hash_after(GENESIS)


def test_a_field_cannot_slide_into_its_neighbour() -> None:
    one = replace(ENTRY, name="A", topic="BC")
    two = replace(ENTRY, name="AB", topic="C")
    assert one.hash_after(GENESIS) != two.hash_after(GENESIS)


def test_the_hash_never_changes_from_one_version_of_the_program_to_the_next() -> None:
    """Every journal ever written must still be checked: a change needs a new algorithm number."""
    expected = "b77650abf25fd3729c29faed4762a64acd6d767a5fa65c8b00da2ff83bbcf2d1"
    assert ENTRY.hash_after(GENESIS) == expected
