"""Gifts given."""

from __future__ import annotations

from uuid import UUID

from handover_app.domain.gifts import GiftIssue
from handover_app.storage.repository import Repository
from handover_app.storage.tables.gifts import gift_issues


class GiftRepository(Repository[GiftIssue]):
    """All gifts given."""

    kind = GiftIssue

    def of_unit(self, unit_id: UUID) -> GiftIssue | None:
        """The unit's gift."""
        return self._one(gift_issues.c.unit_id == unit_id)
