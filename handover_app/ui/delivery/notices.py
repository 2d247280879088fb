"""The register of delivery notices: who was told, how, and what came back."""

from __future__ import annotations

from typing import ClassVar
from uuid import UUID

from PySide6.QtWidgets import QVBoxLayout

from handover_app.ui.context import PageContext
from handover_app.ui.tab import WatchingTab


class NoticesTab(WatchingTab):
    """All units above; the unit that the cursor stands on below."""

    topics: ClassVar[tuple[str, ...]] = ("delivery", "units", "statements")

    def __init__(self, context: PageContext) -> None:
        super().__init__(context)
        QVBoxLayout(self).setContentsMargins(0, 0, 0, 0)

    def show_unit(self, unit_id: UUID) -> None:
        """Put the cursor on a unit."""
