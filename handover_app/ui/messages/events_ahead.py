"""The journal in words: payments made ahead, payment lists, exchanges for purchase invoices."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from PySide6.QtCore import QCoreApplication

from handover_app.domain.fees import Payee
from handover_app.domain.money import Money
from handover_app.ui.messages.words import word_of_name

Facts = Mapping[str, Any]

translate = QCoreApplication.translate


def _yuan(fen: object) -> str:
    return Money(int(str(fen))).format()


def _payment_imported(data: Facts) -> str:
    return translate("Events", "{item} {amount} paid ahead, row {row}").format(
        item=data["name"], amount=_yuan(data["amount"]), row=data["row"]
    )


def _payment_cancelled(data: Facts) -> str:
    return translate("Events", "{item} {amount} paid ahead counts no more ({reason})").format(
        item=data["name"], amount=_yuan(data["amount"]), reason=data["reason"]
    )


def _list_made(data: Facts) -> str:
    return translate("Events", "Payment list {number}, {payee}: {count} refunds, {total}").format(
        number=data["number"],
        payee=word_of_name(Payee, data["payee"]),
        count=data["count"],
        total=_yuan(data["total"]),
    )


def _list_opened(data: Facts) -> str:
    return translate("Events", "Payment list {number} opened again").format(number=data["number"])


def _bank_result(data: Facts) -> str:
    return translate(
        "Events", "Bank's result for {number}: {arrived} arrived, {bounced} came back"
    ).format(number=data["number"], arrived=data["arrived"], bounced=data["bounced"])


def _receipts_exchanged(data: Facts) -> str:
    return translate(
        "Events", "{count} receipts taken back for invoice {invoice}, {total} ({number})"
    ).format(
        count=len(data["receipts"]),
        invoice=data["invoice_number"],
        total=_yuan(data["total"]),
        number=data["number"],
    )


AHEAD_LINES: dict[str, Callable[[Facts], str]] = {
    "BankResultImported": _bank_result,
    "PaymentListMade": _list_made,
    "PaymentListOpened": _list_opened,
    "PriorPaymentCancelled": _payment_cancelled,
    "PriorPaymentImported": _payment_imported,
    "ReceiptsExchanged": _receipts_exchanged,
}
