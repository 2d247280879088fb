"""The photos of one defect, side by side, with a place to drop and paste new ones."""

from __future__ import annotations

from uuid import UUID

from handover_app.ui.tab import WorkTab


class PhotoStrip(WorkTab):
    """Thumbnails of the defect in hand."""

    def show_defect(self, defect_id: UUID | None) -> None:
        """Show this defect's photos; None: nothing is in hand."""
