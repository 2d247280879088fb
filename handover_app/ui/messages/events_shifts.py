"""The journal in words: shifts, cash, terminals and closed days."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from PySide6.QtCore import QCoreApplication

from handover_app.domain.fees import Payee
from handover_app.domain.money import Money
from handover_app.domain.receipts import PaymentMethod
from handover_app.domain.shifts import CashBox, CashMovementKind
from handover_app.ui.messages.words import word_of_name

Facts = Mapping[str, Any]

translate = QCoreApplication.translate


def _yuan(fen: object) -> str:
    return Money(int(str(fen))).format()


def _shift_opened(data: Facts) -> str:
    return translate("Events", "Shift {number} opened with {amount} in drawer {drawer}").format(
        number=data["number"], amount=_yuan(data["opening_float"]), drawer=data["drawer"]
    )


def _cash_moved(data: Facts) -> str:
    return translate("Events", "{kind} {amount} ({reason})").format(
        kind=word_of_name(CashMovementKind, data["kind"]),
        amount=_yuan(data["amount"]),
        reason=data["reason"],
    )


def _money_noted(data: Facts) -> str:
    return translate("Events", "{amount} taken for {payee} by {method}, receipt to follow").format(
        amount=_yuan(data["amount"]),
        payee=word_of_name(Payee, data["payee"]),
        method=word_of_name(PaymentMethod, data["method"]),
    )


def _noted_receipted(data: Facts) -> str:
    return translate("Events", "{amount} taken before has its receipt").format(
        amount=_yuan(data["amount"])
    )


def _noted_given_back(data: Facts) -> str:
    return translate("Events", "{amount} taken before was given back ({reason})").format(
        amount=_yuan(data["amount"]), reason=data["reason"]
    )


def _cash_counted(data: Facts) -> str:
    # The sum stays in the shift: whoever reads the history may still have to count.
    return translate("Events", "{box} counted, shift {number}").format(
        box=word_of_name(CashBox, data["box"]), number=data["number"]
    )


def _closing_lifted(data: Facts) -> str:
    return translate("Events", "Shift may close with {count} receipts unprinted ({reason})").format(
        count=len(data["receipts"]), reason=data["reason"]
    )


def _shift_closed(data: Facts) -> str:
    return translate("Events", "Shift {number} closed, {amount} counted, {difference} off").format(
        number=data["number"],
        amount=_yuan(data["counted"]),
        difference=_yuan(data["difference"]),
    )


def _day_closed(data: Facts) -> str:
    return translate("Events", "Day {day} closed").format(day=data["day"])


def _terminal_added(data: Facts) -> str:
    return translate("Events", "Terminal {name} added for {payee}").format(
        name=data["name"], payee=word_of_name(Payee, data["payee"])
    )


def _terminal_changed(data: Facts) -> str:
    if data["active"]:
        return translate("Events", "Terminal {name} is in use").format(name=data["name"])
    return translate("Events", "Terminal {name} taken out of use").format(name=data["name"])


def _terminal_compared(data: Facts) -> str:
    return translate("Events", "Terminal {name}: slip {stated}, book {book}").format(
        name=data["name"], stated=_yuan(data["stated"]), book=_yuan(data["book"])
    )


SHIFT_LINES: dict[str, Callable[[Facts], str]] = {
    "CashCounted": _cash_counted,
    "CashMoved": _cash_moved,
    "ClosingLifted": _closing_lifted,
    "DayClosed": _day_closed,
    "MoneyNoted": _money_noted,
    "NotedMoneyGivenBack": _noted_given_back,
    "NotedMoneyReceipted": _noted_receipted,
    "ShiftClosed": _shift_closed,
    "ShiftOpened": _shift_opened,
    "TerminalAdded": _terminal_added,
    "TerminalChanged": _terminal_changed,
    "TerminalCompared": _terminal_compared,
}
