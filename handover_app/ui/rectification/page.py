"""Rectification: whose move it is, all defects, notices, re-inspection, contractors, photos."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from handover_app.ui.context import PageContext
from handover_app.ui.rectification.tabs import TABS
from handover_app.ui.tabbed_page import TabbedPage


class RectificationPage(TabbedPage):
    """Tabs; the table of all defects has something of every unit."""

    def __init__(self, context: PageContext) -> None:
        words = QCoreApplication.translate("RectificationPage", "Rectification")
        super().__init__(context, TABS, name="rectificationTabs", words=words, of_unit="all")

    def tab_made(self, tab: QWidget) -> None:
        """A tab may ask for another one, with what is to be taken in hand there."""
        elsewhere = getattr(tab, "elsewhere", None)
        if elsewhere is not None:
            elsewhere.connect(self._go)

    def _go(self, key: str, what: object) -> None:
        self.open_tab(key).take(what)  # type: ignore[attr-defined]
