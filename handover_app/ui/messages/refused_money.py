"""Sentences for refusals about areas, amounts, receipts and refunds."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QCoreApplication

from handover_app.domain.area_settlement import (
    AreaKind,
    AreaNotPositive,
    ContractedAreaMissing,
    MeasuredAreaMissing,
)
from handover_app.domain.money import AmountTooLarge, InvalidAmount, Money
from handover_app.domain.receipts import (
    AmountDiffers,
    NothingToDecide,
    NothingToPay,
    NothingToRefund,
    ReferenceMissing,
    RefundNotFound,
    RescissionOpen,
)
from handover_app.domain.refusals import DomainError
from handover_app.ui.messages.words import code_of, item_word, word

translate = QCoreApplication.translate


def _area(kind: AreaKind) -> str:
    if kind is AreaKind.GROSS:
        return translate("Words", "gross area")
    return translate("Words", "inner area")


def _measured_area_missing(error: MeasuredAreaMissing) -> str:
    return translate(
        "Messages",
        "Not settled: the measured {area} is not known yet. Nothing was changed. "
        "Import the survey's figures, then settle.",
    ).format(area=_area(error.kind))


def _contracted_area_missing(error: ContractedAreaMissing) -> str:
    return translate(
        "Messages",
        "Not settled: the contract's {area} is not known. Nothing was changed. "
        "Import the contract's figures, then settle.",
    ).format(area=_area(error.kind))


def _area_not_positive(error: AreaNotPositive) -> str:
    return translate(
        "Messages",
        "Not settled: {area} {value} is not a possible area. Nothing was changed. "
        "Have the workbook corrected and import it again.",
    ).format(area=_area(error.kind), value=error.area)


def _invalid_amount(error: InvalidAmount) -> str:
    return translate(
        "Messages",
        "Not taken: this is not an amount. Nothing was booked. Type yuan with at most two "
        "decimals, such as 1280.50.",
    )


def _amount_too_large(error: AmountTooLarge) -> str:
    return translate(
        "Messages",
        "Not taken: the amount is too large to be written out. Nothing was booked. Check its "
        "digits.",
    )


def _nothing_to_pay(error: NothingToPay) -> str:
    return translate(
        "Messages",
        "No receipt was made: nothing is left to pay to {payee}. Receipts made before are safe. "
        "Print them again from the statement.",
    ).format(payee=word(error.payee))


def _nothing_to_refund(error: NothingToRefund) -> str:
    return translate(
        "Messages",
        "No refund paper was made: nothing is owed to the owner, or it is on paper already. "
        "Nothing was changed. Look at the papers of the unit.",
    )


def _amount_differs(error: AmountDiffers) -> str:
    return translate(
        "Messages",
        "No receipt was made: {paid} was entered and the bill is {bill}, {difference} apart. "
        "No money was booked. Correct the amount.",
    ).format(paid=error.paid, bill=error.bill, difference=_apart(error))


def _apart(error: AmountDiffers) -> Money:
    return abs(error.bill - error.paid)


def _reference_missing(error: ReferenceMissing) -> str:
    return translate(
        "Messages",
        "No receipt was made: {method} needs the slip's reference. No money was booked. "
        "Type the last digits of the slip.",
    ).format(method=word(error.method))


def _rescission_open(error: RescissionOpen) -> str:
    return translate(
        "Messages",
        "Not settled: the area of {code} differs by more than the contract allows, so the owner "
        "may give the flat back. No money was booked. Legal first notes that the owner keeps it.",
    ).format(code=code_of(error))


def _refund_not_found(error: RefundNotFound) -> str:
    return translate(
        "Messages",
        "Not done: there is no such refund paper. Nothing was changed. "
        "Make the refund paper first.",
    )


def _nothing_to_decide(error: NothingToDecide) -> str:
    return translate(
        "Messages",
        "Not decided: {item} is not open for this unit. Nothing was changed. Look at its papers "
        "and decisions.",
    ).format(item=item_word(error.item))


MONEY: dict[type[DomainError], Callable[[Any], str]] = {
    AmountDiffers: _amount_differs,
    AmountTooLarge: _amount_too_large,
    AreaNotPositive: _area_not_positive,
    ContractedAreaMissing: _contracted_area_missing,
    InvalidAmount: _invalid_amount,
    MeasuredAreaMissing: _measured_area_missing,
    NothingToDecide: _nothing_to_decide,
    NothingToPay: _nothing_to_pay,
    NothingToRefund: _nothing_to_refund,
    ReferenceMissing: _reference_missing,
    RefundNotFound: _refund_not_found,
    RescissionOpen: _rescission_open,
}
