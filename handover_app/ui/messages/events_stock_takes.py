"""The journal of stock-takes and of the key ledger in words."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from PySide6.QtCore import QCoreApplication

from handover_app.domain.keys import StockScope
from handover_app.ui.messages.refused_stock_takes import scope_line

Facts = Mapping[str, Any]

translate = QCoreApplication.translate


def _scope(words: str) -> str:
    """A scope in words; one of a newer version stands as it is."""
    try:
        return scope_line(StockScope.of(words))
    except ValueError:
        return words


def _started(data: Facts) -> str:
    return translate("Events", "Stock-take {number} started: {scope}, {keys} keys expected").format(
        number=data["number"], scope=_scope(data["scope"]), keys=data["expected"]
    )


def _counted(data: Facts) -> str:
    if data["unexpected"]:
        words = translate("Events", "Stock-take {number}: {keys} keys found, {others} unexpected")
    else:
        words = translate("Events", "Stock-take {number}: {keys} keys found")
    return words.format(number=data["number"], keys=len(data["keys"]), others=data["unexpected"])


def _signed(data: Facts) -> str:
    return translate(
        "Events",
        "Stock-take {number} signed by {name}: {found} found, {missing} missing, {others} "
        "unexpected",
    ).format(
        number=data["number"],
        name=data["signed_by"],
        found=data["found"],
        missing=data["missing"],
        others=data["unexpected"],
    )


def _exported(data: Facts) -> str:
    if data["form"] == "PDF":
        words = translate("Events", "Key ledger written as PDF, {rows} movements")
    else:
        words = translate("Events", "Key ledger written as a workbook, {rows} movements")
    return words.format(rows=data["rows"])


STOCK_TAKE_LINES: dict[str, Callable[[Facts], str]] = {
    "KeyLedgerExported": _exported,
    "KeysCounted": _counted,
    "StockTakeSigned": _signed,
    "StockTakeStarted": _started,
}
