"""The key room: everything about keys that is not the scan of the moment, a tab each."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from handover_app.ui.context import PageContext
from handover_app.ui.key_room.tabs import TABS
from handover_app.ui.tabbed_page import TabbedPage


class KeyRoomPage(TabbedPage):
    """Tabs; the ledger has something of every unit."""

    def __init__(self, context: PageContext) -> None:
        words = QCoreApplication.translate("KeyRoomPage", "Key room")
        super().__init__(context, TABS, name="keyRoomTabs", words=words, of_unit="ledger")
