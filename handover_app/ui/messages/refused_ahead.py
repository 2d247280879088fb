"""Sentences for payments made ahead, payment lists, and exchanges for purchase invoices."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QCoreApplication

from handover_app.domain.invoice_exchanges import (
    InvoiceExchanged,
    InvoiceRefused,
    NothingReturned,
    ReceiptExchanged,
    ReturnRefused,
)
from handover_app.domain.list_sheets import HeadingsMissing
from handover_app.domain.payment_lists import NothingToSend, PaymentListNotFound
from handover_app.domain.prior_payments import PriorPaymentNotFound
from handover_app.domain.receipts import ReceiptGivenBack
from handover_app.domain.refusals import DomainError
from handover_app.ui.messages.words import local, word

translate = QCoreApplication.translate
_DAY_AND_TIME = "%Y-%m-%d %H:%M"


def _headings_missing(error: HeadingsMissing) -> str:
    return translate(
        "Messages",
        "Not imported: no sheet has one row with all the headings; {columns} not found. Nothing "
        "was written. Put the headings in one row and choose the workbook again.",
    ).format(columns=translate("Words", ", ").join(error.columns))


def _prior_payment_not_found(error: PriorPaymentNotFound) -> str:
    return translate(
        "Messages",
        "Not cancelled: there is no such payment made ahead. Nothing was changed. Open the list "
        "again and choose one.",
    )


def _nothing_to_send(error: NothingToSend) -> str:
    return translate(
        "Messages",
        "No list was made: no refund of {payee} is approved, signed and waiting. Lists made "
        "before are safe. Have refunds approved and signed first, or open an earlier list.",
    ).format(payee=word(error.payee))


def _payment_list_not_found(error: PaymentListNotFound) -> str:
    return translate(
        "Messages",
        "Not opened: there is no such payment list. Nothing was changed. Choose one from the list.",
    )


def _nothing_returned(error: NothingReturned) -> str:
    return translate(
        "Messages",
        "Not exchanged: no old receipt is named. Nothing was changed. Take the receipts back, "
        "enter each, then give the invoice.",
    )


def _return_refused(error: ReturnRefused) -> str:
    return translate(
        "Messages",
        "Not exchanged: receipt {number}: {problem}. Nothing was changed. Look at the paper "
        "again and correct the row.",
    ).format(number=error.number, problem=word(error.problem))


def _invoice_refused(error: InvoiceRefused) -> str:
    return translate(
        "Messages",
        "Not exchanged: the invoice: {problem}. The receipts still count as not taken back. "
        "Correct it and try again.",
    ).format(problem=word(error.problem))


def _receipt_exchanged(error: ReceiptExchanged) -> str:
    return translate(
        "Messages",
        "Not exchanged: receipt {number} was taken back by {clerk} on {time} ({exchange}). "
        "Nothing was changed. Keep the paper and ask finance.",
    ).format(
        number=error.number,
        clerk=error.clerk,
        time=local(error.at, _DAY_AND_TIME),
        exchange=error.exchange,
    )


def _invoice_exchanged(error: InvoiceExchanged) -> str:
    return translate(
        "Messages",
        "Not exchanged: invoice {number} was given by {clerk} on {time} ({exchange}). Nothing "
        "was changed. Check the invoice's number.",
    ).format(
        number=error.number,
        clerk=error.clerk,
        time=local(error.at, _DAY_AND_TIME),
        exchange=error.exchange,
    )


def _receipt_given_back(error: ReceiptGivenBack) -> str:
    return translate(
        "Messages",
        "Not cancelled: receipt {number} was taken back for invoice {invoice}. Nothing was "
        "changed. Have finance cancel the invoice first.",
    ).format(number=error.number, invoice=error.invoice_number)


AHEAD: dict[type[DomainError], Callable[[Any], str]] = {
    HeadingsMissing: _headings_missing,
    InvoiceExchanged: _invoice_exchanged,
    InvoiceRefused: _invoice_refused,
    NothingReturned: _nothing_returned,
    NothingToSend: _nothing_to_send,
    PaymentListNotFound: _payment_list_not_found,
    PriorPaymentNotFound: _prior_payment_not_found,
    ReceiptExchanged: _receipt_exchanged,
    ReceiptGivenBack: _receipt_given_back,
    ReturnRefused: _return_refused,
}
