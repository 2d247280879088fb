"""What every tab of the key room has beside the work of a tab: its scans."""

from __future__ import annotations

from typing import ClassVar

from handover_app.ui.tab import WatchingTab


class KeyRoomTab(WatchingTab):
    """Base of the tabs of the key room."""

    topics: ClassVar[tuple[str, ...]] = ("keys", "units", "projects")

    def take_scan(self, text: str) -> bool:
        """Do something of one's own with a scan; False: the window looks it up."""
        del text
        return False
