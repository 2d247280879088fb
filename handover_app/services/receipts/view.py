"""What the cashier sees of a unit: lines, receipts, refunds, credit, what has changed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from uuid import UUID

from handover_app.domain.fees import ChargeItem
from handover_app.domain.papers import PaperKind
from handover_app.domain.receipts import (
    ARRIVE_LATER,
    Decided,
    PaperRef,
    PaymentSummary,
    Receipt,
    ReceiptSummary,
    Refund,
    RefundState,
    RefundSummary,
    Settlement,
)
from handover_app.services.handover import Account
from handover_app.services.receipts.money import rescission_open, rescission_right
from handover_app.storage.unit_of_work import Reading

MONEY_PAPERS = (
    PaperKind.FEE_STATEMENT,
    PaperKind.AREA_SETTLEMENT,
    PaperKind.RECEIPT,
    PaperKind.REFUND,
    PaperKind.INVOICE_EXCHANGE,
)


def settlement_of(reading: Reading, account: Account) -> Settlement:
    """The statement of a unit with what became of each line."""
    unit = account.unit
    choice = account.facts.decisions.get(ChargeItem.AREA_DIFFERENCE, Decided())
    refunds = reading.refunds.of_unit(unit.id)
    area = [each for each in refunds if _of_area(each)]
    return Settlement(
        unit_id=unit.id,
        code=unit.code,
        owner_names=unit.owner_names,
        lines=account.lines,
        rescission_open=rescission_open(account),
        refund_number=area[-1].number if area else "",
        refund_signed=bool(area) and area[-1].signed_at is not None,
        papers=tuple(
            ref for ref in reading.papers.of_unit(unit.id) if PaperKind[ref.kind] in MONEY_PAPERS
        ),
        rescission_right=rescission_right(account),
        choice=choice.choice,
        repaid_by=choice.repaid_by,
        statement_version=account.version_number,
        changed=account.changed,
        credit=reading.receipts.credits(unit.id),
        receipts=receipts_of(reading, unit.id),
        refunds=refund_summaries(
            reading,
            refunds,
            {unit.id: unit.code},
            {each.line.item: each.line.name for each in account.lines},
        ),
        owners=tuple(owner.name for owner in unit.owners),
    )


def _of_area(refund: Refund) -> bool:
    return (
        refund.item == ChargeItem.AREA_DIFFERENCE
        and not refund.credit
        and refund.state is not RefundState.REJECTED
    )


def receipts_of(reading: Reading, unit_id: UUID) -> tuple[ReceiptSummary, ...]:
    """Every receipt of a unit, oldest first, with what became of it."""
    receipts = reading.receipts.of_unit(unit_id)
    voided, arrived = reading.voids.of_unit(unit_id), reading.arrivals.of_unit(unit_id)
    counters = {each.reverses: each.number for each in receipts if each.reverses}
    numbers = {each.id: each.number for each in receipts}
    papers = reading.papers.by_subject(unit_id)
    prints = reading.papers.prints_of([each.paper_id for each in papers.values()])
    still_open = reading.shifts.still_open({each.shift_id for each in receipts if each.shift_id})
    terminals = reading.terminals.names()
    return tuple(
        ReceiptSummary(
            receipt_id=each.id,
            number=each.number,
            payee=each.payee,
            total=each.total,
            issued_at=each.issued_at,
            clerk=reading.clerk_name(each.clerk),
            payments=_payments(each, terminals, arrived),
            paper=papers.get(each.id),
            prints=_prints(prints, papers.get(each.id)),
            voided=each.id in voided,
            countered_by=counters.get(each.id, ""),
            reverses=numbers.get(each.reverses, "") if each.reverses else "",
            # The terminal's batch is asked when a void is tried.
            may_void=each.shift_id in still_open,
        )
        for each in receipts
    )


def _prints(prints: Mapping[UUID, int], paper: PaperRef | None) -> int:
    return 0 if paper is None else prints.get(paper.paper_id, 0)


def _payments(
    receipt: Receipt, terminals: Mapping[UUID, str], arrived: set[UUID]
) -> tuple[PaymentSummary, ...]:
    return tuple(
        PaymentSummary(
            payment_id=each.id,
            method=each.method,
            amount=each.amount,
            reference=each.reference,
            terminal=terminals.get(each.terminal_id, "") if each.terminal_id else "",
            pending=each.method in ARRIVE_LATER and each.id not in arrived,
        )
        for each in receipt.payments
    )


def refund_summaries(
    reading: Reading,
    refunds: Sequence[Refund],
    codes: Mapping[UUID, str],
    names: Mapping[ChargeItem, str],
) -> tuple[RefundSummary, ...]:
    """Refunds with their latest step, the account by its last four digits.

    ``codes`` are those of their units, ``names`` those of the charges; an item without a name
    is shown by its code.
    """
    papers = reading.papers.about_each([each.id for each in refunds])
    return tuple(
        RefundSummary(
            refund_id=each.id,
            unit_id=each.unit_id,
            code=codes[each.unit_id],
            number=each.number,
            item=names.get(each.item) or str(each.item),
            payer=each.payer,
            payee=each.payee,
            amount=each.amount,
            method=each.method,
            account_tail=each.account_tail,
            promised=each.promised,
            state=each.state,
            signed=each.signed_at is not None,
            clerk=reading.clerk_name(each.clerk),
            paper=papers.get(each.id),
            note=each.steps[-1].note if each.steps else "",
        )
        for each in refunds
    )
