"""Receipts, voids, arrivals, refunds and decisions on charges."""

from __future__ import annotations

from collections import defaultdict
from typing import Any
from uuid import UUID

from sqlalchemy import Row, func, select

from handover_app.domain.fees import ChargeItem, Payee
from handover_app.domain.money import NIL, Money
from handover_app.domain.receipts import (
    ChargeDecision,
    PaymentArrival,
    PaymentMethod,
    Receipt,
    ReceiptVoid,
    Refund,
    RefundState,
)
from handover_app.storage.ledger import COUNTERED, STANDING
from handover_app.storage.repository import Repository
from handover_app.storage.tables.papers import papers
from handover_app.storage.tables.people import clerks
from handover_app.storage.tables.receipts import (
    charge_decisions,
    payment_arrivals,
    receipt_lines,
    receipt_payments,
    receipt_voids,
    receipts,
    refund_steps,
    refunds,
)


class ReceiptRepository(Repository[Receipt]):
    """All receipts; never edited, never deleted."""

    kind = Receipt

    def of_unit(self, unit_id: UUID) -> list[Receipt]:
        """The unit's receipts, oldest first."""
        return self._all(receipts.c.unit_id == unit_id, order=receipts.c.id.asc())

    def on_paper(self, paper_id: UUID) -> Receipt | None:
        """The receipt that a paper is about; None for papers of other kinds."""
        subject = select(papers.c.subject).where(papers.c.id == paper_id).scalar_subquery()
        return self._session.execute(
            select(Receipt).where(receipts.c.id == subject)
        ).scalar_one_or_none()

    def counter_of(self, receipt_id: UUID) -> str | None:
        """The number of the counter-receipt that cancels a receipt."""
        statement = select(receipts.c.number).where(receipts.c.reverses == receipt_id).limit(1)
        return self._session.execute(statement).scalar_one_or_none()

    def with_book_number(self, payee: Payee, book_number: str) -> str | None:
        """The number of the standing receipt that bears this number of the pre-printed book."""
        statement = select(receipts.c.number).where(
            receipts.c.payee == payee, receipts.c.book_number == book_number, STANDING
        )
        return self._session.execute(statement.limit(1)).scalar_one_or_none()

    def latest_standing(self, unit_id: UUID, payee: Payee) -> Row[Any, Any, Any] | None:
        """Number, clerk's name and time of the newest receipt of this payee that counts."""
        statement = (
            select(receipts.c.number, clerks.c.name, receipts.c.issued_at)
            .join(clerks, clerks.c.id == receipts.c.clerk)
            .where(
                receipts.c.unit_id == unit_id,
                receipts.c.payee == payee,
                receipts.c.reverses.is_(None),
                STANDING,
                ~COUNTERED,
            )
            .order_by(receipts.c.issued_at.desc())
            .limit(1)
        )
        return self._session.execute(statement).one_or_none()

    def credits(self, unit_id: UUID) -> dict[Payee, Money]:
        """What counter-receipts set free and is neither used nor refunded, where there is any.

        By payee, also one that charges nothing any more.
        """
        used = (
            select(receipts.c.payee, func.sum(receipt_payments.c.amount).label("amount"))
            .join(receipts, receipts.c.id == receipt_payments.c.receipt_id)
            .where(
                receipts.c.unit_id == unit_id,
                receipt_payments.c.method == PaymentMethod.CREDIT,
                STANDING,
            )
            .group_by(receipts.c.payee)
        )
        rejected = (
            select(refund_steps.c.id)
            .where(
                refund_steps.c.refund_id == refunds.c.id,
                refund_steps.c.state == RefundState.REJECTED,
            )
            .exists()
        )
        refunded = (
            select(refunds.c.payer, func.sum(refunds.c.amount).label("amount"))
            .where(refunds.c.unit_id == unit_id, refunds.c.credit.is_(True), ~rejected)
            .group_by(refunds.c.payer)
        )
        found: dict[Payee, Money] = defaultdict(lambda: NIL)
        for statement in (used, refunded):
            for payee, amount in self._session.execute(statement):
                found[payee] -= amount
        return {payee: left for payee, left in found.items() if left}

    def credit(self, unit_id: UUID, payee: Payee) -> Money:
        """What counter-receipts set free for this payee and is neither used nor refunded."""
        return self.credits(unit_id).get(payee, NIL)

    def countered_item(self, unit_id: UUID, payee: Payee) -> ChargeItem | None:
        """The first item of the newest counter-receipt of this payee."""
        statement = (
            select(receipt_lines.c.item)
            .join(receipts, receipts.c.id == receipt_lines.c.receipt_id)
            .where(
                receipts.c.unit_id == unit_id,
                receipts.c.payee == payee,
                receipts.c.reverses.is_not(None),
            )
            .order_by(receipts.c.id.desc(), receipt_lines.c.position)
            .limit(1)
        )
        found: ChargeItem | None = self._session.execute(statement).scalar_one_or_none()
        return found


class VoidRepository(Repository[ReceiptVoid]):
    """Which receipts were voided."""

    kind = ReceiptVoid

    def of_receipt(self, receipt_id: UUID) -> ReceiptVoid | None:
        """The void of a receipt."""
        return self._one(receipt_voids.c.receipt_id == receipt_id)

    def of_unit(self, unit_id: UUID) -> set[UUID]:
        """The receipts of a unit that were voided."""
        statement = select(receipt_voids.c.receipt_id).where(receipt_voids.c.unit_id == unit_id)
        return set(self._session.execute(statement).scalars())


class ArrivalRepository(Repository[PaymentArrival]):
    """Which transfers and cheques have arrived."""

    kind = PaymentArrival

    def of_unit(self, unit_id: UUID) -> set[UUID]:
        """The payments of a unit that have arrived."""
        statement = select(payment_arrivals.c.payment_id).where(
            payment_arrivals.c.unit_id == unit_id
        )
        return set(self._session.execute(statement).scalars())


class RefundRepository(Repository[Refund]):
    """All refund papers."""

    kind = Refund

    def of_unit(self, unit_id: UUID) -> list[Refund]:
        """The unit's refunds, oldest first."""
        return self._all(refunds.c.unit_id == unit_id, order=refunds.c.id.asc())

    def all(self) -> list[Refund]:
        """Every refund, oldest first."""
        return self._all(refunds.c.id.is_not(None), order=refunds.c.id.asc())

    def numbered(self, number: str) -> Refund | None:
        """The refund with this number."""
        return self._one(refunds.c.number == number.strip())


class DecisionRepository(Repository[ChargeDecision]):
    """All decisions on charges."""

    kind = ChargeDecision

    def of_unit(self, unit_id: UUID) -> list[ChargeDecision]:
        """The unit's decisions, oldest first."""
        return self._all(charge_decisions.c.unit_id == unit_id, order=charge_decisions.c.id.asc())
