"""Masks: enough to recognise, too little to use."""

from __future__ import annotations

import pytest

from handover_app.domain.masking import mask_id, mask_name, mask_phone


@pytest.mark.parametrize(
    ("phone", "masked"),
    [("17000001234", "170****1234"), ("051262345678", "********5678"), ("1234", "****"), ("", "")],
)
def test_phones_keep_their_tail(phone: str, masked: str) -> None:
    assert mask_phone(phone) == masked


@pytest.mark.parametrize(
    ("number", "masked"),
    [
        ("320505190803121234", "3205**********1234"),
        ("E12345678", "E******78"),
        ("E12", "***"),
        ("", ""),
    ],
)
def test_identity_numbers_keep_their_ends(number: str, masked: str) -> None:
    assert mask_id(number) == masked


@pytest.mark.parametrize(
    ("name", "masked"),
    [("王小明", "王**"), ("王明", "王*"), ("澄湖示例贸易有限公司", "澄**"), ("王", "*"), ("", "")],
)
def test_names_keep_their_first_character(name: str, masked: str) -> None:
    assert mask_name(name) == masked
