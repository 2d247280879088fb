"""Names, phones and identity numbers as they may stand where anybody can look."""

from __future__ import annotations

import re

_ACCOUNT = re.compile(r"\d(?: ?\d){7,}")
MASK = "*"


def mask_phone(phone: str) -> str:
    """`170****1234`; of other lengths only the last four digits stay."""
    if len(phone) == 11 and phone.isdigit():
        return f"{phone[:3]}{MASK * 4}{phone[-4:]}"
    return _hide(phone, 0, 4)


def mask_id(number: str) -> str:
    """`3205**********1234`; of short numbers the first sign and the last two stay at most."""
    return _hide(number, 4, 4) if len(number) >= 15 else _hide(number, 1, 2)


def mask_name(name: str) -> str:
    """`王**`: the first character, and never more than two stars, so that length tells nothing."""
    return _hide(name[:3], 1, 0)


def _hide(text: str, head: int, tail: int) -> str:
    if len(text) <= head + tail:
        return MASK * len(text)
    return f"{text[:head]}{MASK * (len(text) - head - tail)}{text[len(text) - tail :]}"


def mask_accounts_in(words: str) -> str:
    """Words in which somebody may have typed an account: eight digits and more by their end."""
    return _ACCOUNT.sub(lambda found: mask_account(found[0].replace(" ", "")), words)


def mask_account(number: str) -> str:
    """A bank account by its last four digits."""
    return f"****{number[-4:]}" if number else ""
