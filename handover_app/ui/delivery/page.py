"""Before the day: delivery notices, conditions, appointments, calls, enquiries, messages."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from handover_app.ui.context import PageContext
from handover_app.ui.delivery.tabs import TABS
from handover_app.ui.tabbed_page import TabbedPage


class DeliveryPage(TabbedPage):
    """Tabs; the register of notices has something of every unit."""

    def __init__(self, context: PageContext) -> None:
        words = QCoreApplication.translate("DeliveryPage", "Invitations")
        super().__init__(context, TABS, name="deliveryTabs", words=words, of_unit="notices")
