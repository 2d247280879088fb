"""Masks: enough to recognise, too little to use."""

from __future__ import annotations

import pytest

from handover_app.domain.masking import mask_accounts_in, mask_id, mask_name, mask_phone


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


@pytest.mark.parametrize(
    ("words", "masked"),
    [
        ("账号6222000011112222不存在", "账号****2222不存在"),
        ("户名不符 6222 0000 1111 2222", "户名不符 ****2222"),
        ("2026-11-07 退回，编号 1234567", "2026-11-07 退回，编号 1234567"),
        ("", ""),
    ],
)
def test_an_account_in_words_keeps_its_end_and_dates_stay(words: str, masked: str) -> None:
    assert mask_accounts_in(words) == masked
