"""Fee statement, receipt and refund as data."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from decimal import Decimal
from fractions import Fraction

from handover_app.domain import papers
from handover_app.domain.area_settlement import AreaSettlement
from handover_app.domain.fees import (
    ChargeItem,
    FeeSettings,
    Payee,
    StatementLine,
    settled_terms,
)
from handover_app.domain.money import Money, capital_numerals, round_half_away
from handover_app.domain.receipts import Payment, Receipt, Refund
from handover_app.domain.units import Unit
from handover_app.services.handover import Progress
from handover_app.services.papers.words import head, owner_names, word, word_of
from handover_app.storage.unit_of_work import Reading


def fee_statement(
    reading: Reading, progress: Progress, now: datetime | None
) -> papers.FeeStatement:
    """交付费用清单: area difference in figures, and what each payee gets."""
    unit, fees = progress.unit, reading.projects.only().fees
    statement = progress.statement
    to_pay = Money.total(statement.due(payee) for payee in statement.payees())
    to_refund = Money.total(statement.refund(payee) for payee in statement.payees())
    return papers.FeeStatement(
        head=head(reading, unit, now),
        owners=owner_names(unit),
        contract_number=unit.contract_number or "",
        area=_area_part(unit, statement.lines[0], settled_terms(progress.terms)),
        payees=tuple(
            _payee_charges(payee, statement.lines, unit, fees)
            for payee in statement.payees()
            if any(line.payee is payee and line.amount is not None for line in statement.lines)
        ),
        to_pay_fen=to_pay.fen,
        to_pay_capital=capital_numerals(to_pay),
        to_refund_fen=to_refund.fen,
        to_refund_capital=capital_numerals(to_refund) if to_refund.fen else "",
    )


def receipt(
    reading: Reading,
    unit: Unit,
    issued: Receipt,
    lines: Sequence[StatementLine],
    payments: Sequence[Payment],
    now: datetime,
) -> papers.Receipt:
    """收款收据 (form 6.6): one payee only, with capital numerals."""
    fees = reading.projects.only().fees
    collected = issued.payee is Payee.COLLECTED
    sheet = head(reading, unit, now, issued.number)
    return papers.Receipt(
        head=sheet,
        book=word("book", letter=issued.book),
        payer=issued.payer,
        lines=tuple(_charge(line, unit, fees) for line in lines),
        total_fen=issued.total.fen,
        capital=capital_numerals(issued.total),
        # Collected money is taken by the property company in the principal's name (代收).
        payee=fees.property_company if collected else issued.payee_name,
        collected_for=fees.principal if collected else None,
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


def _area_part(unit: Unit, line: StatementLine, settled: AreaSettlement | None) -> papers.AreaPart:
    part = {
        "clause": word_of("clauses", unit.clause),
        "gross_contracted": unit.contracted_gross,
        "gross_measured": unit.measured_gross,
        "inner_contracted": unit.contracted_inner,
        "inner_measured": unit.measured_inner,
        "unit_price_fen": unit.unit_price.fen if unit.unit_price else None,
        "formula": (line.basis,),
    }
    if settled is None:
        return papers.AreaPart(**part)  # type: ignore[arg-type]
    return papers.AreaPart(
        **part,  # type: ignore[arg-type]
        ratio_percent=_percent(settled.ratio),
        single_fen=abs(settled.single_part.fen),
        double_fen=abs(settled.double_part.fen) if settled.double_part.fen else None,
        free_area=settled.free_area if settled.free_area else None,
        amount_fen=settled.amount.fen,
        capital=capital_numerals(abs(settled.amount)),
        rescission_right=settled.rescission_right,
    )


def _percent(ratio: Fraction) -> Decimal:
    """Percent with four decimals, for reading only."""
    return Decimal(round_half_away(ratio * 10**6)).scaleb(-4)


def _payee_charges(
    payee: Payee, lines: Sequence[StatementLine], unit: Unit, fees: FeeSettings
) -> papers.PayeeCharges:
    own = [line for line in lines if line.payee is payee and line.amount is not None]
    collected = payee is Payee.COLLECTED
    return papers.PayeeCharges(
        payee=fees.property_company if collected else own[0].payee_name,
        lines=tuple(_charge(line, unit, fees) for line in own),
        subtotal_fen=sum(line.amount.fen for line in own if line.amount is not None),
        collected_for=fees.principal if collected else None,
    )


def _charge(line: StatementLine, unit: Unit, fees: FeeSettings) -> papers.ChargeLine:
    item, amount = word_of("items", line.item), line.amount.fen if line.amount else 0
    if line.item is ChargeItem.AREA_DIFFERENCE:
        return papers.ChargeLine(item=item, amount_fen=amount, basis=line.basis)
    service = line.item is ChargeItem.SERVICE_FEE
    price = fees.service_rate if service else fees.maintenance_standard
    return papers.ChargeLine(
        item=item,
        amount_fen=amount,
        period=word("months", months=fees.service_months) if service else "",
        quantity=unit.measured_gross,
        unit="㎡",
        unit_price_fen=price.fen if price else None,
        basis=line.basis,
    )
