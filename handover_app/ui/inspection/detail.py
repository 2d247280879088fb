"""The defect under the cursor: whose move, its rounds, its photos."""

from __future__ import annotations

from uuid import UUID

from PySide6.QtWidgets import QVBoxLayout

from handover_app.domain.defects import DefectSummary
from handover_app.ui.context import PageContext
from handover_app.ui.photos.strip import PhotoStrip
from handover_app.ui.tab import WorkTab


class DetailPane(WorkTab):
    """What is known of one defect, with its photos.

    Attributes:
        photos: the strip of its photos.
    """

    def __init__(self, context: PageContext) -> None:
        super().__init__(context)
        self._defect_id: UUID | None = None
        self.photos = PhotoStrip(context)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 14, 0)
        column.addWidget(self.photos)

    def show_defect(self, defect: DefectSummary | None) -> None:
        """Show this defect; None: the cursor stands on none."""
        self._defect_id = None if defect is None else defect.defect_id
        self.photos.show_defect(self._defect_id)
