"""The gifts: issuing one a unit, the stock, the sets, and the register, a tab each."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from handover_app.domain.people import Right
from handover_app.ui.context import PageContext
from handover_app.ui.gifts.desk import GiftDesk
from handover_app.ui.gifts.register import RegisterTab
from handover_app.ui.gifts.sets import SetsTab
from handover_app.ui.gifts.stock import StockTab
from handover_app.ui.tabbed_page import TabbedPage, TabSpec

_STOCK = frozenset({Right.KEEP_STOCK})

TABS = (
    TabSpec("issue", QT_TRANSLATE_NOOP("GiftsPage", "Give out"), GiftDesk),
    TabSpec("stock", QT_TRANSLATE_NOOP("GiftsPage", "Stock"), StockTab, _STOCK),
    TabSpec("sets", QT_TRANSLATE_NOOP("GiftsPage", "Gift sets"), SetsTab, _STOCK),
    TabSpec("register", QT_TRANSLATE_NOOP("GiftsPage", "Register"), RegisterTab),
)


class GiftsPage(TabbedPage):
    """A unit is shown at the desk."""

    def __init__(self, context: PageContext) -> None:
        words = QCoreApplication.translate("GiftsPage", "Parts of the gifts")
        super().__init__(context, TABS, name="giftTabs", words=words, of_unit="issue")
