"""Card terminals and QR accounts, and which of their payments no comparison holds yet."""

from __future__ import annotations

from uuid import UUID

from sqlalchemy import exists, func, select

from handover_app.domain.fees import Payee
from handover_app.domain.money import Money
from handover_app.domain.receipts import PaymentMethod
from handover_app.domain.terminals import Terminal, TerminalSummary
from handover_app.storage.ledger import STANDING
from handover_app.storage.repository import Repository
from handover_app.storage.tables.receipts import receipt_payments, receipts
from handover_app.storage.tables.shifts import batch_payments, terminal_batches, terminals

_NOT_COMPARED = STANDING & ~exists().where(batch_payments.c.payment_id == receipt_payments.c.id)


class TerminalRepository(Repository[Terminal]):
    """All terminals and accounts."""

    kind = Terminal

    def named(self, name: str) -> Terminal | None:
        """The terminal of this name."""
        return self._one(terminals.c.name == name)

    def names(self) -> dict[UUID, str]:
        """The name of every terminal and account."""
        rows = self._session.execute(select(terminals.c.id, terminals.c.name))
        return {row.id: row.name for row in rows}

    def active_of(self, payee: Payee, method: PaymentMethod) -> list[Terminal]:
        """The terminals in use of one payee for one method, by name."""
        return self._all(
            terminals.c.payee == payee,
            terminals.c.method == method,
            terminals.c.active,
            order=terminals.c.name.asc(),
        )

    def summaries(self) -> tuple[TerminalSummary, ...]:
        """All terminals by payee and name; ``due`` where money waits for a comparison."""
        due = set(
            self._session.execute(
                select(receipt_payments.c.terminal_id)
                .join(receipts, receipts.c.id == receipt_payments.c.receipt_id)
                .where(receipt_payments.c.terminal_id.is_not(None), _NOT_COMPARED)
                .distinct()
            ).scalars()
        )
        last = (
            select(terminal_batches.c.terminal_id, func.max(terminal_batches.c.at).label("at"))
            .group_by(terminal_batches.c.terminal_id)
            .subquery()
        )
        rows = self._session.execute(
            select(terminals, last.c.at)
            .join(last, last.c.terminal_id == terminals.c.id, isouter=True)
            .order_by(terminals.c.payee, terminals.c.name)
        )
        return tuple(
            TerminalSummary(
                row.id, row.name, row.method, row.payee, row.active, row.id in due, row.at
            )
            for row in rows
        )

    def comparing(self, receipt_id: UUID) -> str | None:
        """The name of a terminal whose comparison holds a payment of this receipt.

        From then on the receipt is not voided any more; by row, since clocks differ.
        """
        statement = (
            select(terminals.c.name)
            .join(terminal_batches, terminal_batches.c.terminal_id == terminals.c.id)
            .join(batch_payments, batch_payments.c.batch_id == terminal_batches.c.id)
            .join(receipt_payments, receipt_payments.c.id == batch_payments.c.payment_id)
            .where(receipt_payments.c.receipt_id == receipt_id)
            .limit(1)
        )
        return self._session.execute(statement).scalar_one_or_none()

    def not_compared(self, terminal_id: UUID) -> list[tuple[UUID, Money]]:
        """Id and amount of each payment, at whichever station, that no comparison holds."""
        rows = self._session.execute(
            select(receipt_payments.c.id, receipt_payments.c.amount)
            .join(receipts, receipts.c.id == receipt_payments.c.receipt_id)
            .where(receipt_payments.c.terminal_id == terminal_id, _NOT_COMPARED)
            .order_by(receipt_payments.c.id)
        )
        return [(row.id, row.amount) for row in rows]
