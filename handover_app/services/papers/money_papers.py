"""Receipt and refund as data."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from handover_app.domain import papers
from handover_app.domain.fees import Payee, StatementLine
from handover_app.domain.money import capital_numerals
from handover_app.domain.receipts import Payment, Receipt, Refund
from handover_app.domain.units import Unit
from handover_app.services.papers.statement_papers import charge_line
from handover_app.services.papers.words import head, owner_names, word, word_of
from handover_app.storage.unit_of_work import Reading


def receipt(
    reading: Reading,
    unit: Unit,
    issued: Receipt,
    lines: Sequence[StatementLine],
    payments: Sequence[Payment],
    now: datetime,
) -> papers.Receipt:
    """收款收据 (form 6.6): one payee only, with capital numerals."""
    names = reading.projects.only().names
    collected = issued.payee is Payee.COLLECTED
    sheet = head(reading, unit, now, issued.number)
    return papers.Receipt(
        head=sheet,
        book=word("book", letter=issued.book),
        payer=issued.payer,
        lines=tuple(charge_line(line) for line in lines),
        total_fen=issued.total.fen,
        capital=capital_numerals(issued.total),
        # Collected money is taken by the property company in the principal's name (代收).
        payee=names.property_company if collected else issued.payee_name,
        collected_for=names.fund if collected else None,
        methods=tuple(
            papers.PaymentPart(
                method=word_of("methods", each.method),
                amount_fen=each.amount.fen,
                reference=each.reference,
            )
            for each in payments
        ),
        cashier=sheet.clerk,
        status=word("valid"),
    )


def refund(
    reading: Reading, unit: Unit, issued: Refund, line: StatementLine, approver: str, now: datetime
) -> papers.Refund:
    """退款单 (form 6.7): money back to a party of the contract."""
    sheet = head(reading, unit, now, issued.number)
    return papers.Refund(
        head=sheet,
        source=word("refund_source"),
        payer=line.payee_name,
        payee=issued.payee,
        amount_fen=issued.amount.fen,
        capital=capital_numerals(issued.amount),
        owners=owner_names(unit),
        formula=(line.basis,),
        method=word_of("refund_methods", issued.method),
        card_tail=issued.account_tail,
        promised_on=issued.promised,
        applicant=sheet.clerk,
        approver=approver,
    )
