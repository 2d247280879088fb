"""Tags: numbers that tell nothing, and a life that leaves its traces."""

from __future__ import annotations

from datetime import UTC, datetime
from itertools import islice

from hypothesis import given
from hypothesis import strategies as st

from handover_app.domain.identity import new_id
from handover_app.domain.keys import Tag, TagState, new_numbers
from handover_app.domain.tags import BAG_TAG, KEY_TAG, looks_like_tag, parse_short_id, short_id

NOW = datetime(2026, 11, 7, 1, 0, tzinfo=UTC)


def blank(kind: int = KEY_TAG) -> Tag:
    """A tag that was made ahead."""
    return Tag(number=2_345_678_901, kind=kind, issue=1, state=TagState.BLANK)


@given(st.sets(st.integers(0, 10**10 - 1), max_size=50))
def test_new_numbers_are_none_of_those_given_out(used: set[int]) -> None:
    found = list(islice(new_numbers(used), 40))
    assert len(set(found)) == 40
    assert used.isdisjoint(found)


def test_a_new_number_makes_a_short_id_that_is_no_mobile_number() -> None:
    for number in islice(new_numbers(()), 500):
        typed = short_id(number)
        assert typed[0] != "1"
        assert looks_like_tag(typed)
        assert parse_short_id(typed) == number


def test_new_numbers_do_not_follow_one_another() -> None:
    found = list(islice(new_numbers(()), 100))
    assert found != sorted(found)
    assert max(found) - min(found) > 10**8


def test_a_blank_tag_hangs_on_a_key_once_it_is_bound() -> None:
    tag, key_set, key = blank(), new_id(), new_id()
    tag.bind(key_set, NOW, key_id=key)
    assert (tag.state, tag.key_set_id, tag.key_id, tag.bag_id) == (
        TagState.BOUND, key_set, key, None,
    )  # fmt: skip
    assert tag.changed_at == NOW


def test_a_tag_of_a_bag_hangs_on_the_bag() -> None:
    tag, key_set, bag = blank(BAG_TAG), new_id(), new_id()
    tag.bind(key_set, NOW, bag_id=bag)
    assert (tag.key_id, tag.bag_id) == (None, bag)


def test_a_void_tag_still_says_what_it_hung_on() -> None:
    tag, key_set, key = blank(), new_id(), new_id()
    tag.bind(key_set, NOW, key_id=key)
    tag.void("遗失", NOW)
    assert (tag.state, tag.reason) == (TagState.VOID, "遗失")
    assert (tag.key_set_id, tag.key_id) == (key_set, key)


def test_the_short_id_of_a_tag_has_its_check_digit() -> None:
    assert blank().short_id == short_id(2_345_678_901)
    assert len(blank().short_id) == 11
