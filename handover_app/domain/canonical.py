"""Canonical JSON: one text for one meaning, so that a hash can stand for it."""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from datetime import UTC, date, datetime
from decimal import Decimal
from enum import Enum
from fractions import Fraction
from typing import Any
from uuid import UUID


def plain(value: Any) -> Any:
    """The value as JSON types: enums by name, money by fen, decimals and dates as text.

    Raises:
        TypeError: a float or another type without one exact text.
    """
    if value is None or isinstance(value, bool):
        return value
    if isinstance(value, Enum):
        return value.name
    if isinstance(value, int):
        return value
    if isinstance(value, str):
        return unicodedata.normalize("NFC", value)
    if isinstance(value, datetime):
        return value.astimezone(UTC).isoformat(timespec="microseconds")
    if isinstance(value, UUID | Decimal | Fraction):
        return str(value)
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Mapping):
        return {str(plain(key)): plain(each) for key, each in value.items()}
    if isinstance(value, list | tuple | set | frozenset):
        items = [plain(each) for each in value]
        return sorted(items, key=str) if isinstance(value, set | frozenset) else items
    if is_dataclass(value) and not isinstance(value, type):
        named = fields(value)
        if [each.name for each in named] == ["fen"]:
            return value.fen  # type: ignore[attr-defined]
        return {each.name: plain(getattr(value, each.name)) for each in named}
    raise TypeError(f"no canonical text for {type(value).__name__}")


def canonical_json(value: Any) -> str:
    """Sorted keys, no spaces, NFC text, integers: the same meaning gives the same characters."""
    return json.dumps(plain(value), ensure_ascii=False, sort_keys=True, separators=(",", ":"))
