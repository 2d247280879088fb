"""Payments made ahead, payment lists with the bank's results, exchanges for invoices."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from sqlalchemy import ColumnElement, func, select

from handover_app.domain.fees import ChargeItem
from handover_app.domain.invoice_exchanges import InvoiceExchange
from handover_app.domain.money import Money
from handover_app.domain.payment_lists import PaymentList
from handover_app.domain.prior_payments import PriorPayment
from handover_app.storage.repository import Repository
from handover_app.storage.tables.ahead import (
    exchanged_receipts,
    invoice_exchanges,
    payment_lists,
    prior_payment_cancellations,
    prior_payments,
)

_BATCH = 500
_cancelled = (
    select(prior_payment_cancellations.c.id)
    .where(prior_payment_cancellations.c.payment_id == prior_payments.c.id)
    .exists()
)


class PriorPaymentRepository(Repository[PriorPayment]):
    """All payments made ahead, cancelled ones too."""

    kind = PriorPayment

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


def _money(value: object) -> Money:
    """PostgreSQL sums bigints into numerics; a sum of fen is whole either way."""
    return value if isinstance(value, Money) else Money(int(str(value)))
