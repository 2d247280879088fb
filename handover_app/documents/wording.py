"""The printed words of the papers, read from ``resources/wording`` in the project's language."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from datetime import date, datetime
from decimal import Decimal
from functools import lru_cache
from typing import Any

from handover_app.domain.money import Money
from handover_app.station import resource


class Wording:
    """The words of one language and its way of writing dates, money and figures."""

    def __init__(self, words: Mapping[str, Any]) -> None:
        self._words = words

    def __call__(self, key: str, /, **values: object) -> str:
        """The words at ``section.name`` with ``{…}`` filled in.

        Raises:
            KeyError: the language has no such words.
        """
        section, name = key.split(".")
        text: str = self._words[section][name]
        return text.format(**values) if values else text

    def list(self, key: str) -> tuple[str, ...]:
        """The list of words at ``section.name``.

        Raises:
            KeyError: the language has no such list.
        """
        section, name = key.split(".")
        return tuple(self._words[section][name])

    def map(self, key: str) -> Mapping[str, str]:
        """The words by name at ``section.name``.

        Raises:
            KeyError: the language has no such table.
        """
        section, name = key.split(".")
        found: Mapping[str, str] = self._words[section][name]
        return found

    def day(self, value: date | None) -> str:
        """A day in the language's way; empty for None."""
        if value is None:
            return ""
        return self("common.date", year=value.year, month=value.month, day=value.day)

    def moment(self, value: datetime | None) -> str:
        """A day and the time of day to the minute; empty for None."""
        return "" if value is None else f"{self.day(value)} {value:%H:%M}"

    def joined(self, *parts: str) -> str:
        """The parts that are not empty, with the language's separator between them."""
        return self("common.separator").join(part for part in parts if part)


def money(fen: int | None) -> str:
    """Fen as yuan with thousands separators and two decimals; empty for None."""
    return "" if fen is None else Money(fen).format()


def yuan(fen: int | None) -> str:
    """As ``money``, with ￥ directly before the figures (票据规定, domain guide 3.7)."""
    if fen is None:
        return ""
    return f"-￥{money(-fen)}" if fen < 0 else f"￥{money(fen)}"


def figure(value: Decimal | None) -> str:
    """A quantity as it was given, with thousands separators; empty for None."""
    return "" if value is None else f"{value:,f}"


@lru_cache(maxsize=4)
def wording(language: str = "zh_CN") -> Wording:
    """The words of ``language``.

    Raises:
        FileNotFoundError: the papers do not speak this language.
    """
    path = resource(f"wording/{language}.toml")
    return Wording(tomllib.loads(path.read_text(encoding="utf-8")))
