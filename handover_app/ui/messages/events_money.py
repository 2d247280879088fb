"""The journal in words: voids, counter-receipts, refunds step by step."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from PySide6.QtCore import QCoreApplication

from handover_app.domain.money import Money
from handover_app.domain.receipts import RefundState
from handover_app.ui.messages.words import word_of_name

Facts = Mapping[str, Any]

translate = QCoreApplication.translate


def _yuan(fen: object) -> str:
    return Money(int(str(fen))).format()


def _voided(data: Facts) -> str:
    return translate("Events", "Receipt {number} voided, {total} ({reason})").format(
        number=data["number"], total=_yuan(data["total"]), reason=data["reason"]
    )


def _countered(data: Facts) -> str:
    return translate("Events", "Counter-receipt {number} cancels {cancels} ({reason})").format(
        number=data["number"], cancels=data["cancels"], reason=data["reason"]
    )


def _arrived(data: Facts) -> str:
    return translate("Events", "{amount} of receipt {number} arrived on {day}").format(
        amount=_yuan(data["amount"]), number=data["number"], day=data["arrived_on"]
    )


def _area_sheet(data: Facts) -> str:
    return translate("Events", "Area settlement sheet {number}, {amount}").format(
        number=data["number"], amount=_yuan(data["amount"])
    )


def _refund_moved(data: Facts) -> str:
    said = translate("Events", "Refund {number}: {state}").format(
        number=data["number"], state=word_of_name(RefundState, data["state"])
    )
    return f"{said} ({data['note']})" if data["note"] else said


def _account_corrected(data: Facts) -> str:
    return translate("Events", "Account of refund {number} corrected").format(number=data["number"])


def _account_shown(data: Facts) -> str:
    return translate("Events", "Account of refund {number} looked at").format(number=data["number"])


MONEY_LINES: dict[str, Callable[[Facts], str]] = {
    "AccountCorrected": _account_corrected,
    "AccountShown": _account_shown,
    "AreaSheetIssued": _area_sheet,
    "PaymentArrived": _arrived,
    "ReceiptCountered": _countered,
    "ReceiptVoided": _voided,
    "RefundMoved": _refund_moved,
}
