"""Tag codes: what is sound is read, and nothing else."""

from __future__ import annotations

import hmac
from hashlib import sha256

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from handover_app.domain.tags import (
    BAG_TAG,
    KEY_TAG,
    NotATag,
    ScannedTag,
    TagDamaged,
    TagReader,
    TagSignatureWrong,
    is_no_search,
    looks_like_tag,
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


FAR_TOO_LONG = "9" * 5000
JUNK = [
    "https://example.org/k?id=11000000471100212345678901230",
    FAR_TOO_LONG,
    "1" * 28 + "\x00",
    "\x1b[31m" + "1" * 24,
    "' OR 1=1; DROP TABLE keys; --",
    '=HYPERLINK("http://example.org")',
    "@SUM(A1:A9)",
    "",
    "ﷺ" * 120,
]


@pytest.mark.parametrize("text", JUNK, ids=range(len(JUNK)))
def test_whatever_a_scanner_sends_is_refused_with_its_length_alone(text: str) -> None:
    with pytest.raises(NotATag) as refused:
        TagReader(KEY).read(text)
    assert type(refused.value) is NotATag
    assert refused.value.facts() == {"text_length": len(text)}
    assert not TagReader(KEY).is_ours(text)
    assert not looks_like_tag(text)


def test_a_code_before_a_long_tail_of_blanks_is_no_code() -> None:
    code = tag_code(KEY, KEY_TAG, 12, 1)
    assert looks_like_tag(code + " " * 20)
    with pytest.raises(NotATag):
        parse_code(code + " " * 4000 + "x", KEY)


@given(numbers, issues, st.integers(0, 28), st.integers(1, 9))
def test_a_misread_digit_is_said_to_be_a_damaged_label(
    number: int, issue: int, place: int, by: int
) -> None:
    code = tag_code(KEY, BAG_TAG, number, issue)
    wrong = f"{code[:place]}{(int(code[place]) + by) % 10}{code[place + 1 :]}"
    with pytest.raises(TagDamaged) as refused:
        parse_code(wrong, KEY)
    assert refused.value.text_length == 29


@given(st.sampled_from([KEY_TAG, BAG_TAG]), numbers, issues)
def test_a_reader_knows_its_own_project_only(kind: int, number: int, issue: int) -> None:
    ours, theirs = TagReader(KEY), TagReader(b"another key")
    code = tag_code(KEY, kind, number, issue)
    assert ours.is_ours(code)
    assert ours.read(code) == ScannedTag(kind, number, issue)
    assert not theirs.is_ours(code)


def test_a_scanner_is_known_by_plain_digits_only() -> None:
    code = tag_code(KEY, KEY_TAG, 12, 1)
    reader = TagReader(KEY)
    for text in (f" {code}", code[:-1], code + "0", code.replace("0", "\uff10"), "1" * 29):
        assert not reader.is_ours(text)


def test_the_secret_is_not_printed() -> None:
    assert repr(TagReader(b"secret")) == "TagReader()"


@pytest.mark.parametrize(
    "text",
    ["3-2-1801", "东方芳子", "dffz", "1234", "SJ-1号台-B000001", "+86 138 0000 0000", "O'Hara"],
)
def test_what_people_look_for_is_left_to_the_search(text: str) -> None:
    assert not is_no_search(text)


@pytest.mark.parametrize("place", [0, 1, 2, 3, 4, 5, 6])
def test_what_nobody_looks_for_is_told_from_words(place: int) -> None:
    texts = [text for text in JUNK if text and not text.startswith("ﷺ")]
    assert is_no_search(texts[place])
