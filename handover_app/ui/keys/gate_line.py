"""Says what stands between a household and its keys, with the way to lift it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from handover_app.domain.handover import Blocker, Effect
from handover_app.ui.messages import word
from handover_app.ui.widgets.tiles import BlockedLine


class GateLine(BlockedLine):
    """The gate of the keys in words; hidden where nothing is open."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(QCoreApplication.translate("GateLine", "Lift the block …"), parent)
        self.is_open = True

    def show_blockers(self, blockers: Sequence[Blocker]) -> None:
        """Show what blocks; where nothing does, what is open without blocking."""
        blocks, warns = self._named(blockers, Effect.BLOCK), self._named(blockers, Effect.WARN)
        self.is_open = not blocks
        if blocks:
            self.show_blocked(self.tr("Blocked: {conditions}.").format(conditions=blocks))
        elif warns:
            said = self.tr("May pass, but is still open: {conditions}.")
            self.show_warning(said.format(conditions=warns))
        else:
            self.show_blocked("")

    def _named(self, blockers: Sequence[Blocker], effect: Effect) -> str:
        found = (word(each.condition) for each in blockers if each.effect is effect)
        return self.tr(", ").join(found)
