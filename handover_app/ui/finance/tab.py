"""What every tab of finance has beside the work of a tab: a unit to show, and the day."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from handover_app.ui.tab import WatchingTab


class FinanceTab(WatchingTab):
    """Base of the tabs of finance."""

    def show_unit(self, unit_id: UUID, code: str) -> None:
        """Show what this tab has of a unit."""

    def today(self) -> date:
        """The local day, by the clock of the database."""
        return self.context.desks.now().astimezone().date()
