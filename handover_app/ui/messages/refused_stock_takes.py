"""Stock-takes and the key ledger that are refused."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QCoreApplication

from handover_app.domain.keys import (
    LedgerEmpty,
    LedgerTooLong,
    NothingToCount,
    ScopeKind,
    SignerMissing,
    StockScope,
    StockTakeClosed,
    StockTakeNotFound,
    StockTakeRunning,
)
from handover_app.domain.refusals import DomainError
from handover_app.ui.messages.words import local, word

translate = QCoreApplication.translate


def scope_line(scope: StockScope) -> str:
    """What a stock-take goes over, in the language of the window."""
    if scope.kind is ScopeKind.EVERYTHING:
        return word(scope.kind)
    if scope.kind is ScopeKind.CABINET:
        return translate("Words", "Cabinet {name}").format(name=scope.name)
    return scope.name


def _not_found(error: StockTakeNotFound) -> str:
    return translate(
        "Messages",
        "Not done: there is no such stock-take. Nothing was changed. Open the list of stock-takes "
        "again.",
    )


def _running(error: StockTakeRunning) -> str:
    return translate(
        "Messages",
        "Not started: {scope} is being counted since {since} as {number}. What was counted is "
        "safe. Resume that stock-take, or close it first.",
    ).format(
        scope=scope_line(error.scope),
        since=local(error.since, "%m-%d %H:%M"),
        number=error.number,
    )


def _closed(error: StockTakeClosed) -> str:
    return translate(
        "Messages",
        "Not counted: stock-take {number} was closed at {at}. Its result stays as it was signed. "
        "Start a new one.",
    ).format(number=error.number, at=local(error.at, "%m-%d %H:%M"))


def _nothing(error: NothingToCount) -> str:
    return translate(
        "Messages",
        "Not started: by the books no key hangs here ({scope}). Nothing was changed. Choose "
        "something else to count.",
    ).format(scope=scope_line(error.scope))


def _signer_missing(error: SignerMissing) -> str:
    return translate(
        "Messages",
        "Not closed: nobody signed stock-take {number}. What was counted is safe. Enter who signs "
        "the result.",
    ).format(number=error.number)


def _too_long(error: LedgerTooLong) -> str:
    return translate(
        "Messages",
        "Not written: more than {limit} movements for one file. The ledger is safe. Narrow the "
        "days or the unit.",
    ).format(limit=error.limit)


def _empty(error: LedgerEmpty) -> str:
    return translate(
        "Messages",
        "Not written: no movement answers the question. The ledger is safe. Widen the days, or "
        "clear a field.",
    )


STOCK_TAKES: dict[type[DomainError], Callable[[Any], str]] = {
    StockTakeNotFound: _not_found,
    StockTakeRunning: _running,
    StockTakeClosed: _closed,
    NothingToCount: _nothing,
    SignerMissing: _signer_missing,
    LedgerTooLong: _too_long,
    LedgerEmpty: _empty,
}
