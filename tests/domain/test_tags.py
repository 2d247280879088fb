"""Tag codes: what is sound is read, and nothing else."""

from __future__ import annotations

import hmac
from hashlib import sha256

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from handover_app.domain.tags import (
    KEY_TAG,
    NotATag,
    ScannedTag,
    TagSignatureWrong,
    luhn_digit,
    parse_code,
    parse_short_id,
    short_id,
    tag_code,
)

KEY = bytes(range(32))
numbers = st.integers(min_value=0, max_value=10**10 - 1)
issues = st.integers(min_value=0, max_value=999)


def test_the_luhn_digit_is_that_of_the_standard() -> None:
    assert luhn_digit("7992739871") == "3"
    assert luhn_digit("0") == "0"


def test_a_code_has_the_layout_of_the_reliability_rules() -> None:
    code = tag_code(KEY, KEY_TAG, 4711, 2)
    assert len(code) == 29
    assert code[:15] == "110000004711002"
    digest = hmac.new(KEY, code[:15].encode(), sha256).digest()
    assert int(code[15:28]) == int.from_bytes(digest, "big") % 10**13
    assert code[28] == luhn_digit(code[:28])


@given(st.integers(min_value=0, max_value=9), numbers, issues)
def test_a_code_is_read_back(kind: int, number: int, issue: int) -> None:
    assert parse_code(tag_code(KEY, kind, number, issue), KEY) == ScannedTag(kind, number, issue)


def test_full_width_digits_blanks_and_dashes_do_no_harm() -> None:
    code = tag_code(KEY, KEY_TAG, 12, 1)
    wide = code.translate({ord("0") + n: 0xFF10 + n for n in range(10)})
    spaced = f" {code[:5]}-{code[5:9]} \u2014{code[9:]}\r\n"
    assert parse_code(wide, KEY) == parse_code(spaced, KEY) == ScannedTag(KEY_TAG, 12, 1)


@given(numbers, issues, st.integers(0, 28), st.integers(1, 9))
def test_no_single_changed_digit_is_accepted(number: int, issue: int, place: int, by: int) -> None:
    code = tag_code(KEY, KEY_TAG, number, issue)
    wrong = f"{code[:place]}{(int(code[place]) + by) % 10}{code[place + 1 :]}"
    with pytest.raises((NotATag, TagSignatureWrong)):
        parse_code(wrong, KEY)


@given(numbers, issues, st.integers(0, 27))
def test_no_two_swapped_neighbours_are_accepted(number: int, issue: int, place: int) -> None:
    code = tag_code(KEY, KEY_TAG, number, issue)
    assume(code[place] != code[place + 1])
    wrong = f"{code[:place]}{code[place + 1]}{code[place]}{code[place + 2 :]}"
    with pytest.raises((NotATag, TagSignatureWrong)):
        parse_code(wrong, KEY)


@given(numbers, issues)
def test_a_code_of_another_project_is_told_from_ours(number: int, issue: int) -> None:
    with pytest.raises(TagSignatureWrong) as refused:
        parse_code(tag_code(b"another key", KEY_TAG, number, issue), KEY)
    assert refused.value.number == number


@given(st.text(max_size=60))
def test_other_texts_are_no_tags(text: str) -> None:
    with pytest.raises(NotATag) as refused:
        parse_code(text, KEY)
    assert refused.value.text_length == len(text)


def test_digits_of_other_scripts_are_no_tags() -> None:
    code = tag_code(KEY, KEY_TAG, 12, 1)
    with pytest.raises(NotATag):
        parse_code(code.translate({ord("0") + n: 0x0660 + n for n in range(10)}), KEY)


def test_another_version_is_no_tag_of_ours() -> None:
    body = "12" + tag_code(KEY, KEY_TAG, 12, 1)[2:28]
    with pytest.raises(NotATag):
        parse_code(body + luhn_digit(body), KEY)


@given(numbers)
def test_a_short_id_is_read_back(number: int) -> None:
    assert len(short_id(number)) == 11
    assert parse_short_id(short_id(number)) == number


def test_a_mistyped_short_id_is_refused() -> None:
    good = short_id(4711)
    for text in (good[:-1], good[:-1] + str((int(good[-1]) + 1) % 10), "abc", good + "0", ""):
        with pytest.raises(NotATag):
            parse_short_id(text)


@pytest.mark.parametrize("parts", [(10, 1, 1), (1, 10**10, 1), (1, -1, 1), (1, 1, 1000)])
def test_parts_that_do_not_fit_are_an_error(parts: tuple[int, int, int]) -> None:
    with pytest.raises(ValueError, match="layout"):
        tag_code(KEY, *parts)
    with pytest.raises(ValueError, match="layout"):
        short_id(10**10)
