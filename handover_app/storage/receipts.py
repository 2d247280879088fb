"""Receipts, refunds and decisions on charges."""

from __future__ import annotations

from uuid import UUID

from handover_app.domain.fees import ChargeItem
from handover_app.domain.receipts import ChargeDecision, Receipt, Refund
from handover_app.storage.repository import Repository
from handover_app.storage.tables.receipts import charge_decisions, receipts, refunds


class ReceiptRepository(Repository[Receipt]):
    """All receipts; never edited, never deleted."""

    kind = Receipt

    def of_unit(self, unit_id: UUID) -> list[Receipt]:
        """The unit's receipts, oldest first."""
        return self._all(receipts.c.unit_id == unit_id, order=receipts.c.id.asc())


class RefundRepository(Repository[Refund]):
    """All refund papers."""

    kind = Refund

    def of_unit(self, unit_id: UUID, item: ChargeItem) -> Refund | None:
        """The refund of an item."""
        return self._one(refunds.c.unit_id == unit_id, refunds.c.item == item)


class DecisionRepository(Repository[ChargeDecision]):
    """All decisions on charges."""

    kind = ChargeDecision

    def of_unit(self, unit_id: UUID) -> list[ChargeDecision]:
        """The unit's decisions, oldest first."""
        return self._all(charge_decisions.c.unit_id == unit_id, order=charge_decisions.c.id.asc())
