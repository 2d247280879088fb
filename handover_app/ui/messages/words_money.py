"""Words for items, methods of payment, and where refunds stand."""

from __future__ import annotations

from enum import Enum

from PySide6.QtCore import QT_TRANSLATE_NOOP

from handover_app.domain.fees import ChargeItem, Payee
from handover_app.domain.papers import PaperKind
from handover_app.domain.receipts import (
    ChargeState,
    DecisionKind,
    PaymentMethod,
    RefundMethod,
    RefundState,
)

ITEM_WORDS: dict[ChargeItem, str] = {
    ChargeItem.AREA_DIFFERENCE: QT_TRANSLATE_NOOP("Words", "Area difference"),
    ChargeItem.SERVICE_FEE: QT_TRANSLATE_NOOP("Words", "Property service fee"),
    ChargeItem.MAINTENANCE_FUND: QT_TRANSLATE_NOOP("Words", "Maintenance fund"),
    ChargeItem.DEED_TAX: QT_TRANSLATE_NOOP("Words", "Deed tax"),
    ChargeItem.LATE_DELIVERY: QT_TRANSLATE_NOOP("Words", "Penalty for late delivery"),
    ChargeItem.LATE_PAYMENT: QT_TRANSLATE_NOOP("Words", "Penalty for late payment"),
}

MONEY_WORDS: dict[Enum, str] = {
    ChargeState.NIL: QT_TRANSLATE_NOOP("Words", "Nil"),
    ChargeState.OPEN: QT_TRANSLATE_NOOP("Words", "To be paid"),
    ChargeState.PAID: QT_TRANSLATE_NOOP("Words", "Paid"),
    ChargeState.PENDING: QT_TRANSLATE_NOOP("Words", "Not arrived yet"),
    ChargeState.REFUND_PREPARED: QT_TRANSLATE_NOOP("Words", "Refund under way"),
    ChargeState.REFUND_SIGNED: QT_TRANSLATE_NOOP("Words", "Refund signed"),
    ChargeState.WAIVED: QT_TRANSLATE_NOOP("Words", "Waived"),
    ChargeState.INSTALMENTS: QT_TRANSLATE_NOOP("Words", "In instalments"),
    ChargeState.UNKNOWN: QT_TRANSLATE_NOOP("Words", "Measured area missing"),
    ChargeState.NOT_COLLECTED: QT_TRANSLATE_NOOP("Words", "Not collected"),
    DecisionKind.WAIVED: QT_TRANSLATE_NOOP("Words", "Waived"),
    DecisionKind.INSTALMENTS: QT_TRANSLATE_NOOP("Words", "In instalments"),
    DecisionKind.KEEPS: QT_TRANSLATE_NOOP("Words", "Keeps the flat"),
    DecisionKind.RESCINDS: QT_TRANSLATE_NOOP("Words", "Gives the flat back"),
    DecisionKind.UNDECIDED: QT_TRANSLATE_NOOP("Words", "Undecided"),
    Payee.DEVELOPER: QT_TRANSLATE_NOOP("Words", "Developer"),
    Payee.PROPERTY_COMPANY: QT_TRANSLATE_NOOP("Words", "Property company"),
    Payee.COLLECTED: QT_TRANSLATE_NOOP("Words", "Collected for others"),
    Payee.TAX_AUTHORITY: QT_TRANSLATE_NOOP("Words", "Tax authority"),
    PaymentMethod.CASH: QT_TRANSLATE_NOOP("Words", "Cash"),
    PaymentMethod.CARD: QT_TRANSLATE_NOOP("Words", "Card"),
    PaymentMethod.QR_PAYMENT: QT_TRANSLATE_NOOP("Words", "QR payment"),
    PaymentMethod.TRANSFER: QT_TRANSLATE_NOOP("Words", "Transfer"),
    PaymentMethod.CHEQUE: QT_TRANSLATE_NOOP("Words", "Cheque"),
    PaymentMethod.CREDIT: QT_TRANSLATE_NOOP("Words", "Owner's credit"),
    PaymentMethod.CONVERTED: QT_TRANSLATE_NOOP("Words", "Converted refund"),
    RefundMethod.ORIGINAL_CARD: QT_TRANSLATE_NOOP("Words", "Original card"),
    RefundMethod.TRANSFER: QT_TRANSLATE_NOOP("Words", "Transfer"),
    RefundMethod.CASH: QT_TRANSLATE_NOOP("Words", "Cash"),
    RefundMethod.CONVERTED: QT_TRANSLATE_NOOP("Words", "Converted refund"),
    RefundState.APPLIED: QT_TRANSLATE_NOOP("Words", "Applied for"),
    RefundState.CHECKED: QT_TRANSLATE_NOOP("Words", "Checked"),
    RefundState.APPROVED: QT_TRANSLATE_NOOP("Words", "Approved"),
    RefundState.SENT: QT_TRANSLATE_NOOP("Words", "Sent"),
    RefundState.ARRIVED: QT_TRANSLATE_NOOP("Words", "Arrived"),
    RefundState.BOUNCED: QT_TRANSLATE_NOOP("Words", "Came back"),
    RefundState.REJECTED: QT_TRANSLATE_NOOP("Words", "Not approved"),
    PaperKind.AREA_SETTLEMENT: QT_TRANSLATE_NOOP("Words", "Area settlement sheet"),
    PaperKind.FEE_POSTER: QT_TRANSLATE_NOOP("Words", "Sheet of all fees"),
    PaperKind.CASHIER_REPORT: QT_TRANSLATE_NOOP("Words", "Cashier's report"),
    PaperKind.INVOICE_EXCHANGE: QT_TRANSLATE_NOOP("Words", "Invoice exchange sheet"),
}
