"""Payments made ahead, payment lists with the bank's results, exchanges for invoices."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from sqlalchemy import ColumnElement, and_, func, or_, select

from handover_app.domain.fees import ChargeItem, Payee
from handover_app.domain.invoice_exchanges import InvoiceExchange
from handover_app.domain.money import Money
from handover_app.domain.payment_lists import PaymentList
from handover_app.domain.prior_payments import PriorPayment
from handover_app.domain.receipts import Refund, RefundMethod
from handover_app.storage.ledger import COUNTERED, STANDING
from handover_app.storage.repository import Repository
from handover_app.storage.tables.ahead import (
    exchanged_receipts,
    invoice_exchanges,
    payment_list_rows,
    payment_lists,
    prior_payment_cancellations,
    prior_payments,
)
from handover_app.storage.tables.receipts import receipts, refunds

_BATCH = 500


@dataclass(frozen=True, slots=True)
class ReturnedReceipt:
    """What the exchange looks at of a receipt of ours."""

    receipt_id: UUID
    number: str
    unit_id: UUID
    payee: Payee
    total: Money
    issued_at: datetime
    voided: bool
    reversed: bool


_cancelled = (
    select(prior_payment_cancellations.c.id)
    .where(prior_payment_cancellations.c.payment_id == prior_payments.c.id)
    .exists()
)


class PriorPaymentRepository(Repository[PriorPayment]):
    """All payments made ahead, cancelled ones too."""

    kind = PriorPayment

    def unit_of(self, payment_id: UUID) -> UUID | None:
        """The unit a payment belongs to; not locked."""
        statement = select(prior_payments.c.unit_id).where(prior_payments.c.id == payment_id)
        return self._session.execute(statement).scalar_one_or_none()

    def all(self) -> list[PriorPayment]:
        """Every payment made ahead, oldest first, cancelled ones too; not locked."""
        return self._all(prior_payments.c.id.is_not(None), order=prior_payments.c.id.asc())

    def of_unit(self, unit_id: UUID) -> list[PriorPayment]:
        """The unit's payments made ahead, oldest first, cancelled ones too; not locked."""
        return self._all(prior_payments.c.unit_id == unit_id, order=prior_payments.c.id.asc())

    def of_units(self, unit_ids: Sequence[UUID]) -> list[PriorPayment]:
        """The payments made ahead of these units, cancelled ones too; not locked."""
        found: list[PriorPayment] = []
        for start in range(0, len(unit_ids), _BATCH):
            batch = unit_ids[start : start + _BATCH]
            found += self._all(prior_payments.c.unit_id.in_(batch), order=prior_payments.c.id.asc())
        return found

    def by_item(
        self, unit_ids: Sequence[UUID] | None = None
    ) -> dict[UUID, dict[ChargeItem, Money]]:
        """What was paid ahead and counts, by unit and item; all units without ``unit_ids``."""
        found: dict[UUID, dict[ChargeItem, Money]] = {}
        if unit_ids is None:
            self._add_sums(found)
        else:
            for start in range(0, len(unit_ids), _BATCH):
                self._add_sums(
                    found, prior_payments.c.unit_id.in_(unit_ids[start : start + _BATCH])
                )
        return found

    def _add_sums(
        self, found: dict[UUID, dict[ChargeItem, Money]], *where: ColumnElement[bool]
    ) -> None:
        statement = (
            select(
                prior_payments.c.unit_id,
                prior_payments.c.item,
                func.sum(prior_payments.c.amount).label("paid"),
            )
            .where(~_cancelled, *where)
            .group_by(prior_payments.c.unit_id, prior_payments.c.item)
        )
        for unit_id, item, paid in self._session.execute(statement):
            found.setdefault(unit_id, {})[item] = _money(paid)


class PaymentListRepository(Repository[PaymentList]):
    """All payment lists; never edited, never deleted."""

    kind = PaymentList

    def newest(self, limit: int) -> list[PaymentList]:
        """The latest lists first; not locked."""
        statement = select(PaymentList).order_by(payment_lists.c.id.desc()).limit(limit)
        return list(self._session.execute(statement).scalars())

    def of_day(self, day: date, payee: Payee) -> list[PaymentList]:
        """The lists of a payer on a day, oldest first; not locked."""
        return self._all(
            payment_lists.c.day == day,
            payment_lists.c.payee == payee,
            order=payment_lists.c.id.asc(),
        )

    def all(self) -> list[PaymentList]:
        """Every list, newest first; not locked."""
        return self._all(payment_lists.c.id.is_not(None), order=payment_lists.c.id.desc())

    def with_refunds(self, refund_ids: Sequence[UUID]) -> list[PaymentList]:
        """The lists that hold one of these refunds, oldest first; not locked."""
        rows = select(payment_list_rows.c.list_id).where(
            payment_list_rows.c.refund_id.in_(refund_ids)
        )
        return self._all(payment_lists.c.id.in_(rows), order=payment_lists.c.id.asc())

    def units_of(self, refund_ids: Collection[UUID]) -> list[UUID]:
        """The units of these refunds, for locking; not locked."""
        found = select(refunds.c.unit_id).where(refunds.c.id.in_(refund_ids)).distinct()
        return list(self._session.execute(found).scalars())

    def ids_by_bank(self, payee: Payee) -> list[UUID]:
        """As ``refunds_by_bank``, the ids only, so that they can be locked before they are read."""
        statement = select(refunds.c.id).where(*_by_bank(payee))
        return list(self._session.execute(statement).scalars())

    def refunds_by_bank(self, payee: Payee) -> list[Refund]:
        """Signed refunds of a payer that go by the bank, oldest first; not locked."""
        statement = select(Refund).where(*_by_bank(payee)).order_by(refunds.c.id)
        return list(self._session.execute(statement).scalars())


class InvoiceExchangeRepository(Repository[InvoiceExchange]):
    """All exchanges for purchase invoices; never edited, never deleted."""

    kind = InvoiceExchange

    def of_unit(self, unit_id: UUID) -> list[InvoiceExchange]:
        """The unit's exchanges, oldest first; not locked."""
        return self._all(invoice_exchanges.c.unit_id == unit_id, order=invoice_exchanges.c.id.asc())

    def of_receipts(self, numbers: Sequence[str]) -> list[InvoiceExchange]:
        """The exchanges in which one of these old receipts was taken back; not locked."""
        taken = select(exchanged_receipts.c.exchange_id).where(
            exchanged_receipts.c.number.in_(numbers)
        )
        return self._all(invoice_exchanges.c.id.in_(taken), order=invoice_exchanges.c.id.asc())

    def of_invoice(self, invoice_number: str) -> InvoiceExchange | None:
        """The exchange in which this invoice was given."""
        return self._one(invoice_exchanges.c.invoice_number == invoice_number)

    def receipt_numbered(self, number: str) -> ReturnedReceipt | None:
        """Our receipt of this number (upper case), or of the developer's pre-printed book."""
        statement = (
            select(
                receipts,
                (~STANDING).label("voided"),
                COUNTERED.label("countered"),
            )
            .where(
                or_(
                    func.upper(receipts.c.number) == number,
                    and_(
                        func.upper(receipts.c.book_number) == number,
                        # The books of several payees may count alike.
                        receipts.c.payee == Payee.DEVELOPER,
                    ),
                )
            )
            # A voided one may have left its number of the book to the one that replaced it.
            .order_by(
                (func.upper(receipts.c.number) == number).desc(),
                STANDING.desc(),
                receipts.c.id.desc(),
            )
            .limit(1)
        )
        row = self._session.execute(statement).one_or_none()
        if row is None:
            return None
        return ReturnedReceipt(
            row.id,
            row.number,
            row.unit_id,
            row.payee,
            row.total,
            row.issued_at,
            voided=row.voided,
            reversed=row.countered or row.reverses is not None,
        )


def _by_bank(payee: Payee) -> tuple[ColumnElement[bool], ...]:
    return (
        refunds.c.payer == payee,
        refunds.c.method.in_([RefundMethod.TRANSFER, RefundMethod.ORIGINAL_CARD]),
        refunds.c.signed_at.is_not(None),
    )


def _money(value: object) -> Money:
    """PostgreSQL sums bigints into numerics; a sum of fen is whole either way."""
    return value if isinstance(value, Money) else Money(int(str(value)))
