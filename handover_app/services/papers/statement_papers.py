"""The fee statement as data: area difference in figures, and what each payee gets."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from decimal import Decimal
from fractions import Fraction

from handover_app.domain import papers
from handover_app.domain.fees import (
    ChargeItem,
    ContractTerms,
    Payee,
    StatementLine,
    plain,
    settled_terms,
)
from handover_app.domain.money import Money, capital_numerals, round_half_away
from handover_app.domain.papers import PaperHead
from handover_app.domain.receipts import PaymentMethod
from handover_app.domain.units import Unit
from handover_app.services.handover import Progress
from handover_app.services.papers.words import head, owner_names, word, word_of
from handover_app.storage.unit_of_work import Reading

_METHODS = (
    PaymentMethod.CASH,
    PaymentMethod.CARD,
    PaymentMethod.QR_PAYMENT,
    PaymentMethod.TRANSFER,
)
"""How the owner may pay, as the statement names it; cash is never refused (domain guide 3.6)."""


@dataclass(frozen=True)
class Notice:
    """Which notice a statement is: its version, its day, why again, and what was said before."""

    version_number: int
    day: date
    reason: str = ""
    earlier: tuple[StatementLine, ...] = ()


@dataclass(frozen=True)
class Issuer:
    """What is the same on every statement of an issue; loaded once for thousands of them."""

    head: PaperHead
    property_company: str
    refund_days: int
    survey_number: str = ""


def issuer_of(reading: Reading, unit: Unit, now: datetime | None) -> Issuer:
    """From the project, with the head for any one of the units; without ``now`` a specimen's."""
    project = reading.projects.only()
    return Issuer(
        head(reading, unit, now),
        project.property_company,
        project.refund_days,
        project.survey_number,
    )


def fee_statement(
    reading: Reading, progress: Progress, now: datetime | None
) -> papers.FeeStatement:
    """交付费用清单 as it is now, without a notice."""
    unit = progress.unit
    issuer = issuer_of(reading, unit, now)
    return statement_paper(issuer, unit, progress.terms, progress.statement.lines)


def statement_paper(
    issuer: Issuer,
    unit: Unit,
    terms: ContractTerms,
    lines: Sequence[StatementLine],
    notice: Notice | None = None,
) -> papers.FeeStatement:
    """交付费用清单 of one unit; with a notice its version, and the earlier amounts beside it."""
    earlier = {line.item: line for line in notice.earlier} if notice else {}
    to_pay, to_refund = _to_pay(lines), _to_refund(lines)
    again = notice is not None and notice.version_number > 1
    return papers.FeeStatement(
        head=_head_of(issuer, unit),
        owners=owner_names(unit),
        contract_number=unit.contract_number or "",
        area=_area_of(unit, terms, lines, earlier, issuer.survey_number),
        payees=_payees(lines, earlier, issuer.property_company),
        to_pay_fen=to_pay.fen,
        to_pay_capital=capital_numerals(to_pay),
        to_refund_fen=to_refund.fen,
        to_refund_capital=capital_numerals(to_refund) if to_refund.fen else "",
        version=notice.version_number if notice else None,
        notified_on=notice.day if notice else None,
        reason=notice.reason if notice else "",
        previous_version=notice.version_number - 1 if notice and again else None,
        previous_to_pay_fen=_to_pay(notice.earlier).fen if notice and again else None,
        previous_to_refund_fen=_to_refund(notice.earlier).fen if notice and again else None,
        open_items=tuple(
            word("open_item", item=line.name, lacks=line.basis)
            for line in lines
            if line.amount is None
        ),
        payment_methods=tuple(word_of("methods", method) for method in _METHODS),
        refund_method=word("refund_method") if to_refund.fen else "",
        refund_arrival=word("refund_arrival", days=issuer.refund_days) if to_refund.fen else "",
    )


def area_part(
    unit: Unit, terms: ContractTerms, line: StatementLine | None, report_number: str = ""
) -> papers.AreaPart:
    """面积补差 in words and figures (form 6.16); `line` is that of the area difference."""
    amount = None if line is None or line.amount is None else line.amount
    part = papers.AreaPart(
        clause=word_of("clauses", unit.clause),
        gross_contracted=unit.contracted_gross,
        gross_measured=unit.measured_gross,
        inner_contracted=unit.contracted_inner,
        inner_measured=unit.measured_inner,
        report_number=report_number,
        unit_price_fen=unit.unit_price.fen if unit.unit_price else None,
        formula=(line.basis,) if line is not None else (),
        method=word_of("area_methods", terms.method),
        threshold=word("threshold", percent=plain(terms.threshold * 100)),
        contract_total_fen=unit.contract_total.fen if unit.contract_total else None,
    )
    settled = settled_terms(terms)
    if settled is None:
        return part
    return replace(
        part,
        ratio_percent=_percent(settled.ratio),
        single_fen=abs(settled.single_part.fen),
        double_fen=abs(settled.double_part.fen) if settled.double_part.fen else None,
        free_area=settled.free_area if settled.free_area else None,
        amount_fen=settled.amount.fen if amount is None else amount.fen,
        capital=capital_numerals(abs(settled.amount if amount is None else amount)),
        rescission_right=settled.rescission_right,
    )


def charge_line(line: StatementLine, earlier: StatementLine | None = None) -> papers.ChargeLine:
    """A line that has an amount, as statements and receipts print it."""
    before = earlier.amount if earlier else None
    return papers.ChargeLine(
        item=line.name,
        amount_fen=line.amount.fen if line.amount else 0,
        period=line.period,
        quantity=line.quantity,
        unit=line.unit,
        unit_price_fen=line.unit_price.fen if line.unit_price else None,
        basis=line.basis,
        estimate=line.estimate,
        warnings=line.warnings,
        previous_fen=before.fen if before is not None else None,
    )


def _head_of(issuer: Issuer, unit: Unit) -> PaperHead:
    """The issuer's head for another unit."""
    place = word("place", building=unit.building, entrance=unit.entrance, room=unit.room)
    return replace(issuer.head, unit_code=unit.code, building=place)


def _area_of(
    unit: Unit,
    terms: ContractTerms,
    lines: Sequence[StatementLine],
    earlier: dict[ChargeItem, StatementLine],
    report_number: str,
) -> papers.AreaPart | None:
    """The part of the area difference; None where the project does not settle it."""
    line = next((line for line in lines if line.item == ChargeItem.AREA_DIFFERENCE), None)
    if line is None:
        return None
    before = earlier.get(ChargeItem.AREA_DIFFERENCE)
    part = area_part(unit, terms, line, report_number)
    if before is None or before.amount is None:
        return part
    return replace(part, previous_fen=before.amount.fen)


def _payees(
    lines: Sequence[StatementLine], earlier: dict[ChargeItem, StatementLine], collector: str
) -> tuple[papers.PayeeCharges, ...]:
    """One block for each account: payee, its name, and for whom it collects."""
    blocks: dict[tuple[Payee, str, str], list[StatementLine]] = {}
    for line in lines:
        if line.amount is not None:
            key = (line.payee, line.payee_name, line.principal)
            blocks.setdefault(key, []).append(line)
    return tuple(
        papers.PayeeCharges(
            # Collected money is taken by the property company in the principal's name (代收).
            payee=collector if payee is Payee.COLLECTED else name,
            lines=tuple(charge_line(line, earlier.get(line.item)) for line in own),
            subtotal_fen=sum(line.amount.fen for line in own if line.amount is not None),
            collected_for=principal or (name if payee is Payee.COLLECTED else None),
        )
        for (payee, name, principal), own in blocks.items()
    )


def _to_pay(lines: Sequence[StatementLine]) -> Money:
    return Money.total(each.amount for each in lines if each.amount and each.amount.fen > 0)


def _to_refund(lines: Sequence[StatementLine]) -> Money:
    return Money.total(-each.amount for each in lines if each.amount and each.amount.fen < 0)


def _percent(ratio: Fraction) -> Decimal:
    """Percent with four decimals, for reading only."""
    return Decimal(round_half_away(ratio * 10**6)).scaleb(-4)
