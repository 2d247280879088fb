"""The two lists that finance imports: payments made ahead, and the bank's result."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from handover_app.domain.list_sheets import SheetProblem
from handover_app.domain.payment_lists import BankImport, BankRow
from handover_app.domain.prior_payments import PriorPaymentResult
from handover_app.ui.context import PageContext
from handover_app.ui.list_import import ListImport, ListWords
from handover_app.ui.tokens import Tone
from handover_app.ui.widgets.row_table import Column

translate = QCoreApplication.translate


def payments_import(context: PageContext) -> ListImport:
    """The import of payments made ahead."""
    service = context.desks.prior_payments
    words = ListWords(
        title=translate("ListImport", "Payments made ahead"),
        rows=translate("ListImport", "Payments"),
        run=translate("ListImport", "Import these payments"),
        done=translate("ListImport", "Payments imported"),
        columns=_payment_columns(),
        summary=_payments_in_words,
        warnings=lambda result: result.warnings,
    )
    calls = (service.load, service.preview, service.run, service.problem_workbook)
    return ListImport(context, calls, words)


def bank_import(context: PageContext) -> ListImport:
    """The import of what the bank says of payment lists."""
    service = context.desks.payment_lists
    words = ListWords(
        title=translate("ListImport", "The bank's result"),
        rows=translate("ListImport", "Refunds"),
        run=translate("ListImport", "Note these results"),
        done=translate("ListImport", "The bank's result is noted"),
        columns=_bank_columns(),
        summary=_results_in_words,
        warnings=_no_warnings,
    )
    calls = (service.load_result, service.preview_result, service.result, service.problem_workbook)
    return ListImport(context, calls, words)


def _no_warnings(_result: BankImport) -> Sequence[SheetProblem]:
    return ()


def _payments_in_words(result: PriorPaymentResult) -> str:
    left_out = len({each.row for each in result.problems})
    return translate(
        "ListImport", "{read} rows read · {count} count, {total} in all · {left} left out"
    ).format(read=result.read, count=len(result.rows), total=result.total.format(), left=left_out)


def _results_in_words(result: BankImport) -> str:
    left_out = len({each.row for each in result.problems})
    return translate(
        "ListImport",
        "{read} rows read · {arrived} arrived · {bounced} came back · {known} known already · "
        "{left} left out",
    ).format(
        read=result.read,
        arrived=result.arrived,
        bounced=result.bounced,
        known=result.known,
        left=left_out,
    )


def _payment_columns() -> list[Column]:
    return [
        _row_column(),
        Column(translate("ListImport", "Unit"), lambda each: each.code, width=104),
        Column(translate("ListImport", "Charge"), lambda each: each.item_name, width=150),
        _amount_column(),
        Column(
            translate("ListImport", "Paid on"), lambda each: each.paid_on.isoformat(), width=106
        ),
        Column(translate("ListImport", "Method"), lambda each: each.method or "—", width=90),
        Column(translate("ListImport", "Reference"), lambda each: each.reference or "—", width=0),
    ]


def _bank_columns() -> list[Column]:
    return [
        _row_column(),
        Column(translate("ListImport", "Refund"), lambda each: each.refund_number, width=190),
        Column(translate("ListImport", "Account"), lambda each: f"…{each.account_tail}", width=90),
        _amount_column(),
        Column(
            translate("ListImport", "Result"),
            _result_word,
            tone=lambda each: Tone.GOOD if each.arrived else Tone.BAD,
            icon=lambda each: "check" if each.arrived else "undo-2",
            width=122,
        ),
        Column(translate("ListImport", "Day"), lambda each: each.booked_on.isoformat(), width=106),
        Column(translate("ListImport", "Reason"), lambda each: each.reason or "—", width=0),
    ]


def _result_word(row: BankRow) -> str:
    if row.arrived:
        return translate("ListImport", "Arrived")
    return translate("ListImport", "Came back")


def _row_column() -> Column:
    return Column(
        translate("ListImport", "Row"),
        lambda each: str(each.row),
        right=True,
        order=lambda each: each.row,
        width=64,
    )


def _amount_column() -> Column:
    return Column(
        translate("ListImport", "Amount"),
        lambda each: each.amount.format(),
        right=True,
        order=lambda each: each.amount,
        width=120,
    )
