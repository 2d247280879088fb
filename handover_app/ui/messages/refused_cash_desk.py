"""Sentences for refusals of the cash desk: parts, voids, refunds step by step, decisions."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QCoreApplication

from handover_app.domain.receipts import (
    AccountMissing,
    AccountOfAnother,
    AlreadyTaken,
    BookNumberUsed,
    CashGone,
    ConsentMissing,
    CopyNotBack,
    CreditShort,
    NoRescissionRight,
    NothingPending,
    OthersMustSign,
    OwnRefund,
    PartNotAllowed,
    PlanDiffers,
    ReceiptCancelled,
    ReceiptNotFound,
    RefundStepRefused,
    RefundUnsigned,
    ReversalSlipMissing,
    StatementChanged,
    TaxNumberInvalid,
    TerminalMissing,
    TransferArrived,
    UnitRescinded,
    VoidTooLate,
    WrongTerminal,
)
from handover_app.domain.refusals import DomainError
from handover_app.ui.messages.words import local, word

translate = QCoreApplication.translate


def _named(names: tuple[str, ...]) -> str:
    return translate("Messages", ", ").join(names)


def _already_taken(error: AlreadyTaken) -> str:
    return translate(
        "Messages",
        "No receipt was made: {clerk} took this money at {time}, receipt {number}. Nothing was "
        "booked twice. Give the owner's money back, or look at that receipt.",
    ).format(clerk=error.clerk, time=local(error.at), number=error.number)


def _part_not_allowed(error: PartNotAllowed) -> str:
    return translate(
        "Messages",
        "Not done: {asked} of {item} was asked for and {open} is open. No money was booked. Take "
        "the whole of it, or have instalments allowed first.",
    ).format(asked=error.asked, item=error.item, open=error.open)


def _statement_changed(error: StatementChanged) -> str:
    return translate(
        "Messages",
        "Not charged: {items} changed since notice {version}. No money was booked. Notify the "
        "owner again with a reason, then charge the new amounts.",
    ).format(items=_named(error.items), version=error.version)


def _credit_short(error: CreditShort) -> str:
    return translate(
        "Messages",
        "No receipt was made: {asked} of credit was asked for and {left} is left. No money was "
        "booked. Take the rest by another method.",
    ).format(asked=error.asked, left=error.left)


def _tax_number_invalid(error: TaxNumberInvalid) -> str:
    return translate(
        "Messages",
        "No receipt was made: {text} is no credit code of 18 signs. No money was booked. Correct "
        "the tax number, or leave it empty for a person.",
    ).format(text=error.text)


def _book_number_used(error: BookNumberUsed) -> str:
    return translate(
        "Messages",
        "No receipt was made: number {book} of the printed book stands on {number}. No money was "
        "booked. Look at the book and type its next number.",
    ).format(book=error.book_number, number=error.number)


def _receipt_not_found(error: ReceiptNotFound) -> str:
    return translate(
        "Messages",
        "Not done: there is no such receipt. Nothing was changed. Open the household again and "
        "look at its receipts.",
    )


def _receipt_cancelled(error: ReceiptCancelled) -> str:
    if error.by:
        return translate(
            "Messages",
            "Not done: {number} was cancelled before by {by}. Nothing was changed. Work with the "
            "receipts that still count.",
        ).format(number=error.number, by=error.by)
    return translate(
        "Messages",
        "Not done: {number} was voided before. Nothing was changed. Work with the receipts that "
        "still count.",
    ).format(number=error.number)


def _void_too_late(error: VoidTooLate) -> str:
    if error.terminal:
        return translate(
            "Messages",
            "Not voided: the batch of {terminal} that holds {number} is closed. The receipt still "
            "counts. Make a counter-receipt instead.",
        ).format(terminal=error.terminal, number=error.number)
    return translate(
        "Messages",
        "Not voided: the shift or the day of {number} is closed. The receipt still counts. Make "
        "a counter-receipt instead.",
    ).format(number=error.number)


def _cash_gone(error: CashGone) -> str:
    return translate(
        "Messages",
        "Not voided: the drawer no longer holds the cash of {number}. The receipt still counts. "
        "Make a counter-receipt instead; the money goes back by a refund paper.",
    ).format(number=error.number)


def _transfer_arrived(error: TransferArrived) -> str:
    return translate(
        "Messages",
        "Not voided: the transfer or cheque of {number} stands on the account. The receipt still "
        "counts. Make a counter-receipt instead; the money goes back by a refund paper.",
    ).format(number=error.number)


def _copy_not_back(error: CopyNotBack) -> str:
    return translate(
        "Messages",
        "Not voided: the owner's copy of {number} is not back. The receipt still counts. Take "
        "the copy back first and tick it.",
    ).format(number=error.number)


def _reversal_slip_missing(error: ReversalSlipMissing) -> str:
    return translate(
        "Messages",
        "Not voided: {number} was paid by card or QR, and the reversal slip is missing. The "
        "receipt still counts. Reverse it on the terminal and type the slip's number.",
    ).format(number=error.number)


def _nothing_pending(error: NothingPending) -> str:
    return translate(
        "Messages",
        "Not noted: no transfer or cheque of this receipt is waited for. Nothing was changed. "
        "Look at its payments.",
    )


def _terminal_missing(error: TerminalMissing) -> str:
    return translate(
        "Messages",
        "No receipt was made: no terminal or account of {payee} was chosen for {method}. No money "
        "was booked. Choose one, or have one put into use in the settings.",
    ).format(payee=word(error.payee), method=word(error.method))


def _wrong_terminal(error: WrongTerminal) -> str:
    return translate(
        "Messages",
        "No receipt was made: {terminal} belongs to {owner}, and this money to {payee}. No money "
        "was booked. Reverse the slip and use the right terminal.",
    ).format(terminal=error.terminal, owner=word(error.belongs_to), payee=word(error.payee))


def _refund_step_refused(error: RefundStepRefused) -> str:
    return translate(
        "Messages",
        "Not done: refund {number} stands at “{state}”, and “{step}” does not follow. Nothing was "
        "changed. Look at the refund again.",
    ).format(number=error.number, state=word(error.state), step=word(error.step))


def _refund_unsigned(error: RefundUnsigned) -> str:
    return translate(
        "Messages",
        "Not paid: the payee has not signed {number}. No money has left. Have the paper signed "
        "and note it.",
    ).format(number=error.number)


def _own_refund(error: OwnRefund) -> str:
    return translate(
        "Messages",
        "Not done: whoever applied for {number} neither checks nor approves it, nor changes its "
        "account afterwards. The paper is kept. Ask somebody else.",
    ).format(number=error.number)


def _others_must_sign(error: OthersMustSign) -> str:
    return translate(
        "Messages",
        "No refund paper was made: {names} own the flat too and have not signed. Nothing was "
        "changed. Have them sign and tick it, or pay the first owner.",
    ).format(names=_named(error.names))


def _account_missing(error: AccountMissing) -> str:
    return translate(
        "Messages",
        "No refund paper was made: the account is not complete. Nothing was changed. A card needs "
        "its last four digits; a transfer name, bank, branch and number.",
    )


def _account_of_another(error: AccountOfAnother) -> str:
    return translate(
        "Messages",
        "Not done: the account is not in the name of {payee}, and money goes to a party of the "
        "contract only. Nothing was changed. Type an account of {payee}'s own, or choose the "
        "owner whose account it is.",
    ).format(payee=error.payee)


def _consent_missing(error: ConsentMissing) -> str:
    return translate(
        "Messages",
        "No refund paper was made: the owner has not agreed to the use of the account. The "
        "account was not stored. Have the line signed and tick it.",
    )


def _no_rescission_right(error: NoRescissionRight) -> str:
    return translate(
        "Messages",
        "Not noted: the area of {code} gives no right to give the flat back. Nothing was changed. "
        "Look at the contract's clause.",
    ).format(code=error.code)


def _unit_rescinded(error: UnitRescinded) -> str:
    return translate(
        "Messages",
        "Not settled: the owner of {code} gave the flat back. No money was booked. Send the owner "
        "to the legal clerk.",
    ).format(code=error.code)


def _plan_differs(error: PlanDiffers) -> str:
    return translate(
        "Messages",
        "Not noted: the instalments come to {planned} and {open} is open. Nothing was changed. "
        "Let them add up, each above nought.",
    ).format(planned=error.planned, open=error.open)


CASH_DESK: dict[type[DomainError], Callable[[Any], str]] = {
    AccountMissing: _account_missing,
    AccountOfAnother: _account_of_another,
    AlreadyTaken: _already_taken,
    BookNumberUsed: _book_number_used,
    ConsentMissing: _consent_missing,
    CashGone: _cash_gone,
    CopyNotBack: _copy_not_back,
    CreditShort: _credit_short,
    NoRescissionRight: _no_rescission_right,
    NothingPending: _nothing_pending,
    OthersMustSign: _others_must_sign,
    OwnRefund: _own_refund,
    PartNotAllowed: _part_not_allowed,
    PlanDiffers: _plan_differs,
    ReceiptCancelled: _receipt_cancelled,
    ReceiptNotFound: _receipt_not_found,
    RefundStepRefused: _refund_step_refused,
    RefundUnsigned: _refund_unsigned,
    ReversalSlipMissing: _reversal_slip_missing,
    StatementChanged: _statement_changed,
    TaxNumberInvalid: _tax_number_invalid,
    TerminalMissing: _terminal_missing,
    TransferArrived: _transfer_arrived,
    UnitRescinded: _unit_rescinded,
    VoidTooLate: _void_too_late,
    WrongTerminal: _wrong_terminal,
}
