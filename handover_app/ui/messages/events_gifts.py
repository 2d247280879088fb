"""The journal of gifts in words."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from handover_app.domain.gifts import GiftException, GiftMovementKind
from handover_app.ui.messages.filled import lines
from handover_app.ui.messages.words import word_of_name

Facts = Mapping[str, Any]

translate = QCoreApplication.translate


def _excepted(data: Facts) -> str:
    return translate("Events", "Gift: {what} ({reason})").format(
        what=word_of_name(GiftException, data["kind"]), reason=data["reason"]
    )


def _moved(data: Facts) -> str:
    return translate("Events", "{article}: {kind} {change}, {balance} left").format(
        article=data["article"],
        kind=word_of_name(GiftMovementKind, data["kind"]),
        change=f"{int(data['change']):+d}",
        balance=data["balance"],
    )


GIFT_LINES: dict[str, Callable[[Facts], str]] = {
    "GiftExcepted": _excepted,
    "GiftStockMoved": _moved,
    **lines(
        {
            "GiftArticleSaved": QT_TRANSLATE_NOOP("Events", "Gift article {name} saved"),
            "GiftSetSaved": QT_TRANSLATE_NOOP("Events", "Gift set {name} saved"),
            "GiftRegisterMade": QT_TRANSLATE_NOOP("Events", "Register of {gifts} gifts printed"),
        }
    ),
}
