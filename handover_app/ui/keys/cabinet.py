"""The cabinet of the keys at hand: which hook, in one look (E07)."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from handover_app.ui.context import PageContext
from handover_app.ui.widgets.card import Card
from handover_app.ui.widgets.hook_map import HookMap


class CabinetCard(Card):
    """The hooks of one cabinet, the one just meant marked; hidden where there is no cabinet."""

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._context = context
        self.map = HookMap()
        self.body.addWidget(self.map)
        self.hide()

    def refresh(self) -> None:
        """Read where everything hangs."""
