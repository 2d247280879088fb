"""Quick repair from the inspector's side: what was ordered, and how long the owner has waited."""

from __future__ import annotations

from handover_app.ui.inspection.part import UnitPart


class OrdersPart(UnitPart):
    """The unit's repair orders with their clocks."""
