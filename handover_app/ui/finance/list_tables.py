"""The tables about payment lists: what waits for the bank, and what it was given."""

from __future__ import annotations

from collections.abc import Set
from uuid import UUID

from PySide6.QtCore import QCoreApplication

from handover_app.domain.payment_lists import PaymentListSummary, RefundToSend
from handover_app.ui.messages import local, word
from handover_app.ui.tokens import Tone
from handover_app.ui.widgets.row_table import Column, RowTable

translate = QCoreApplication.translate


def waiting_table(again: Set[UUID]) -> RowTable:
    """Refunds that wait; a bounced one goes only if its id is in ``again``."""

    def state(row: RefundToSend) -> str:
        if not row.bounced:
            return translate("PaymentLists", "goes")
        if row.refund_id in again:
            return translate("PaymentLists", "goes again")
        return translate("PaymentLists", "stays: {reason}").format(reason=row.bounced)

    def stays(row: RefundToSend) -> bool:
        return bool(row.bounced) and row.refund_id not in again

    columns = [
        Column(translate("PaymentLists", "Unit"), lambda row: row.code, width=90),
        Column(translate("PaymentLists", "Account name"), lambda row: row.account_name, width=0),
        Column(translate("PaymentLists", "Account"), lambda row: f"…{row.account_tail}", width=80),
        Column(
            translate("PaymentLists", "Amount"),
            lambda row: row.amount.format(),
            right=True,
            order=lambda row: row.amount,
            width=108,
        ),
        Column(
            translate("PaymentLists", "In the list"),
            state,
            tone=lambda row: Tone.WARN if stays(row) else Tone.GOOD,
            icon=lambda row: "minus" if stays(row) else "check",
            width=112,
        ),
    ]
    table = RowTable(translate("PaymentLists", "Refunds that wait"), columns, sortable=True)
    table.setObjectName("waitingRefunds")
    return table


def sent_table() -> RowTable:
    """The lists that were made, with what the bank said of them."""

    columns = [
        Column(
            translate("PaymentLists", "Made"),
            lambda row: local(row.made_at, "%m-%d %H:%M"),
            order=lambda row: row.made_at,
            width=104,
        ),
        Column(translate("PaymentLists", "Payer"), lambda row: word(row.payee), width=0),
        Column(
            translate("PaymentLists", "Count"),
            lambda row: str(row.count),
            right=True,
            order=lambda row: row.count,
            width=62,
        ),
        Column(
            translate("PaymentLists", "Total"),
            lambda row: row.total.format(),
            right=True,
            order=lambda row: row.total,
            width=116,
        ),
        Column(translate("PaymentLists", "The bank"), _said, tone=_tone, width=128),
    ]
    table = RowTable(translate("PaymentLists", "Lists that were sent"), columns, sortable=True)
    table.setObjectName("sentLists")
    return table


def _said(row: PaymentListSummary) -> str:
    parts = (
        (translate("PaymentLists", "{count} wait"), row.waiting),
        (translate("PaymentLists", "{count} arrived"), row.arrived),
        (translate("PaymentLists", "{count} came back"), row.bounced),
    )
    return " · ".join(words.format(count=count) for words, count in parts if count)


def _tone(row: PaymentListSummary) -> Tone:
    if row.bounced:
        return Tone.BAD
    return Tone.WARN if row.waiting else Tone.GOOD
