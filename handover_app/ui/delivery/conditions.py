"""The conditions of delivery of each unit: ticked, imported, with what a missing one means."""

from __future__ import annotations

from typing import ClassVar

from PySide6.QtWidgets import QVBoxLayout

from handover_app.ui.context import PageContext
from handover_app.ui.tab import WatchingTab


class ConditionsTab(WatchingTab):
    """Units × conditions."""

    topics: ClassVar[tuple[str, ...]] = ("delivery", "units")

    def __init__(self, context: PageContext) -> None:
        super().__init__(context)
        QVBoxLayout(self).setContentsMargins(0, 0, 0, 0)
