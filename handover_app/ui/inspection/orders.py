"""Quick repair from the inspector's side: what was ordered, and how long the owner has waited."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from handover_app.ui.inspection.part import UnitPart


class OrdersPart(UnitPart):
    """The unit's repair orders with their clocks."""

    def order(self, defect_ids: Sequence[UUID]) -> None:
        """A crew is wanted for these defects."""
