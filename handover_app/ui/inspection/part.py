"""A part of the inspector's page that reads and writes by itself, for the unit in hand."""

from __future__ import annotations

from uuid import UUID

from PySide6.QtCore import Signal

from handover_app.domain.inspections import InspectionSummary
from handover_app.ui.context import PageContext
from handover_app.ui.tab import WorkTab


class UnitPart(WorkTab):
    """Subclasses read in ``refresh``; the page says which unit, and when to read again.

    Attributes:
        counted: how many rows the part shows, for the title of its tab.
        changed: the part has written something; the page reads everything anew.
    """

    counted = Signal(int)
    changed = Signal()

    def __init__(self, context: PageContext) -> None:
        super().__init__(context)
        self.unit_id: UUID | None = None
        self.inspection: InspectionSummary | None = None

    def show_unit(self, unit_id: UUID, inspection: InspectionSummary | None) -> None:
        """A fresh card of a unit: read what the part shows of it."""
        self.unit_id, self.inspection = unit_id, inspection
        self.refresh()

    def clear(self) -> None:
        """Another household: nothing is shown until it is read."""
        self.unit_id, self.inspection = None, None

    def focus_first(self) -> None:
        """The part's key was pressed: to the field that is to be filled now."""
        self.setFocus()
