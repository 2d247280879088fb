"""The day on paper in the journal's lines."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any

from PySide6.QtCore import QCoreApplication

from handover_app.domain.paper_days import SheetKind
from handover_app.ui.messages.filled import shown
from handover_app.ui.messages.words import local, word_of_name

translate = QCoreApplication.translate
_NAMED = 3
"""How many numbers a line names before it counts the others."""


def _printed(data: Mapping[str, Any]) -> str:
    return translate("Events", "Paper day {day}: {sheets} sheets numbered").format(
        day=shown(data["day"]), sheets=data["sheets"]
    )


def _entered(data: Mapping[str, Any]) -> str:
    return translate("Events", "Entered from paper {number} ({kind}), happened {when}").format(
        number=data["number"],
        kind=word_of_name(SheetKind, data["kind"]),
        when=local(_moment(data["happened_at"]), "%m-%d %H:%M"),
    )


def _returned(data: Mapping[str, Any]) -> str:
    numbers = list(data["numbers"])
    named = "、".join(numbers[:_NAMED])
    if len(numbers) > _NAMED:
        named = translate("Events", "{named} and {count} more").format(
            named=named, count=len(numbers) - _NAMED
        )
    return translate("Events", "Sheets came back unused: {numbers} ({reason})").format(
        numbers=named, reason=data["reason"]
    )


def _moment(value: object) -> datetime:
    """The journal keeps a moment as text (UTC)."""
    return value if isinstance(value, datetime) else datetime.fromisoformat(str(value))


PAPER_DAY_LINES: dict[str, Callable[[Mapping[str, Any]], str]] = {
    "PaperDayPrinted": _printed,
    "PaperEntered": _entered,
    "SheetsReturned": _returned,
}
