"""Sentences and lines kept as tables: a text with the names of the facts that fill it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date, datetime
from enum import Enum
from functools import partial
from typing import Any

from PySide6.QtCore import QCoreApplication

from handover_app.domain.money import Money
from handover_app.domain.refusals import DomainError
from handover_app.ui.messages.words import local, word


def sentences(
    table: Mapping[type[DomainError], str],
) -> dict[type[DomainError], Callable[[Any], str]]:
    """The sentence of each refusal; a name in braces is a field of the refusal."""
    return {kind: partial(_sentence, text) for kind, text in table.items()}


def lines(table: Mapping[str, str]) -> dict[str, Callable[[Mapping[str, Any]], str]]:
    """The line of each event; a name in braces is one of its facts."""
    return {name: partial(_line, text) for name, text in table.items()}


def _sentence(text: str, error: DomainError) -> str:
    facts = {name: shown(value) for name, value in vars(error).items()}
    return QCoreApplication.translate("Messages", text).format(**facts)


def _line(text: str, data: Mapping[str, Any]) -> str:
    facts = {name: shown(value) for name, value in data.items()}
    return QCoreApplication.translate("Events", text).format(**facts)


def shown(value: object) -> str:
    """A fact in the language of the window: a word, an amount, a time, a list of these."""
    if isinstance(value, Enum):
        return word(value)
    if isinstance(value, Money):
        return value.format()
    if isinstance(value, datetime):
        return local(value)
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, list | tuple):
        return "、".join(shown(each) for each in value)
    return "" if value is None else str(value)
