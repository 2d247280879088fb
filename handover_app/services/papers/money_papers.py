"""Receipt, refund and area settlement sheet as data."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from handover_app.domain import papers
from handover_app.domain.fees import ChargeItem, Payee, StatementLine
from handover_app.domain.masking import mask_account
from handover_app.domain.money import Money, capital_numerals
from handover_app.domain.people import Approval
from handover_app.domain.receipts import (
    ARRIVE_LATER,
    Decided,
    Receipt,
    ReceiptPayment,
    Refund,
    RefundMethod,
    RefundState,
)
from handover_app.domain.units import Unit
from handover_app.services.clock import local, local_day
from handover_app.services.handover import Account
from handover_app.services.papers.statement_papers import area_part, charge_line
from handover_app.services.papers.words import head, owner_names, word, word_of
from handover_app.storage.unit_of_work import Reading

_ON_PAPER = (RefundState.APPLIED, RefundState.CHECKED, RefundState.APPROVED)


def receipt(
    reading: Reading,
    unit: Unit,
    issued: Receipt,
    lines: Sequence[StatementLine],
    now: datetime,
    *,
    cancels: str = "",
    approval: Approval | None = None,
    refund: str = "",
) -> papers.Receipt:
    """收款收据 (form 6.6): one payee only, with capital numerals; ``cancels`` on a negative one."""
    names = reading.projects.only().names
    sheet = head(reading, unit, now, issued.number)
    collected = issued.payee in (Payee.COLLECTED, Payee.TAX_AUTHORITY)
    principal = lines[0].principal or (issued.payee_name if collected else "")
    return papers.Receipt(
        head=sheet,
        book=word("book", letter=issued.book),
        payer=issued.payer,
        lines=tuple(charge_line(line) for line in lines),
        total_fen=issued.total.fen,
        capital=capital_numerals(issued.total),
        # Collected money is taken by the property company in the principal's name (代收).
        payee=names.property_company if collected else issued.payee_name,
        collected_for=principal or None,
        methods=tuple(_part(each) for each in issued.payments),
        cashier=sheet.clerk,
        status=word("reversed_status") if cancels else word("valid"),
        linked_number=cancels,
        book_number=issued.book_number,
        invoice_title=issued.invoice_title,
        invoice_tax_number=issued.invoice_tax_number,
        reason=issued.reason,
        approver=approval.approver_name if approval else "",
        statement_version=issued.statement_version,
        refund_number=refund,
    )


def _part(payment: ReceiptPayment) -> papers.PaymentPart:
    return papers.PaymentPart(
        method=word_of("methods", payment.method),
        amount_fen=payment.amount.fen,
        reference=payment.reference,
        pending=payment.method in ARRIVE_LATER and payment.amount.fen > 0,
    )


def refund(
    reading: Reading,
    unit: Unit,
    issued: Refund,
    basis: str,
    now: datetime,
    *,
    cash_limit: Money | None = None,
    converted: str = "",
) -> papers.Refund:
    """退款单 (form 6.7): money back to a party of the contract."""
    sheet = head(reading, unit, now, issued.number)
    approver = reading.clerk_name(issued.approver) if issued.approver else ""
    others = [owner.name for owner in unit.owners if owner.name != issued.payee]
    return papers.Refund(
        head=sheet,
        source=_source(reading, issued),
        payer=reading.projects.only().names.of(issued.payer),
        payee=issued.payee,
        amount_fen=issued.amount.fen,
        capital=capital_numerals(issued.amount),
        owners=owner_names(unit),
        formula=(basis,) if basis else (),
        method=word_of("refund_methods", issued.method),
        card_tail=issued.account_tail if issued.method is RefundMethod.ORIGINAL_CARD else "",
        promised_on=issued.promised,
        applicant=sheet.clerk,
        checker=approver,
        approver=approver,
        bank=issued.bank,
        branch=issued.branch,
        account_name=issued.account_name,
        account_number=mask_account(issued.account_number),
        co_owners=() if issued.payee == unit.owners[0].name else tuple(others),
        steps=_steps(reading, issued),
        converted_number=converted,
        cash_limit_fen=cash_limit.fen if cash_limit else None,
    )


def _steps(reading: Reading, issued: Refund) -> tuple[papers.RefundStep, ...]:
    return tuple(
        papers.RefundStep(
            name=word_of("refund_states", each.state),
            clerk=reading.clerk_name(each.clerk),
            at=local(each.at),
        )
        for each in issued.steps
        if each.state in _ON_PAPER
    )


def area_sheet(
    reading: Reading, account: Account, now: datetime | None, number: str | None = None
) -> papers.AreaSettlementSheet:
    """面积补差结算单 (form 6.16), for the signatures of every party of the contract."""
    unit, item = account.unit, ChargeItem.AREA_DIFFERENCE
    project = reading.projects.only()
    decided = account.facts.decisions.get(item, Decided())
    line = next((each.line for each in account.lines if each.line.item == item), None)
    ledger = account.facts.ledger.get(item)
    choice = _choice(reading, unit.id, decided)
    return papers.AreaSettlementSheet(
        head=head(reading, unit, now, number),
        area=area_part(unit, account.terms, line, project.survey_number),
        owners=owner_names(unit),
        seller=project.names.developer,
        contract_number=unit.contract_number or "",
        choice=word_of("choices", decided.choice) if decided.choice else "",
        chosen_on=local_day(choice[0]) if choice else None,
        statement=choice[1] if choice else "",
        repayment_by=decided.repaid_by,
        receipt_number=ledger.receipt_number if ledger else "",
        refund_number=ledger.refund_number if ledger else "",
        settled_on=local_day(account.facts.paid_at) if ledger and account.facts.paid_at else None,
    )


def _choice(reading: Reading, unit_id: UUID, decided: Decided) -> tuple[datetime, str] | None:
    """When the owner's choice was noted, and the signed statement."""
    found = [each for each in reading.decisions.of_unit(unit_id) if each.kind is decided.choice]
    return (found[-1].at, found[-1].reason) if found and decided.choice else None


def _source(reading: Reading, issued: Refund) -> str:
    """Where the claim comes from, in words."""
    if issued.credit:
        return word("credit_source")
    if issued.item == ChargeItem.AREA_DIFFERENCE:
        return word("refund_source")
    item = reading.fees.catalogue().item(issued.item)
    return word("other_source", item=item.name if item else issued.item)
