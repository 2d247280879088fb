"""Telephone numbers: every usual spelling, one form."""

from __future__ import annotations

import pytest

from handover_app.services.phones import phone_number


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("17000003747", "17000003747"),
        ("+86 170-0000-3731", "17000003731"),
        ("8617000003747", "17000003747"),
        ("１７００００03747", "17000003747"),
        ("0512-62345678", "051262345678"),
        ("（0512）62345678", "051262345678"),
        ("010 6555 1234", "01065551234"),
        ("400-820-8820", "4008208820"),
        ("+852 9123 4567", "+85291234567"),
        ("19212345678", "19212345678"),
    ],
)
def test_usual_spellings_are_one_number(text: str, number: str) -> None:
    assert phone_number(text) == number


@pytest.mark.parametrize(
    "text",
    ["", "1700000", "62345678", "abc", "12345678901", "17000003747转1", "170000037470", "电话无"],
)
def test_other_texts_are_no_numbers(text: str) -> None:
    assert phone_number(text) is None
