"""Quick repair: the board, the crews and the spare parts, a tab each."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from handover_app.ui.context import PageContext
from handover_app.ui.repair.board import BoardTab
from handover_app.ui.repair.crews import CrewsTab
from handover_app.ui.repair.parts import PartsTab
from handover_app.ui.tabbed_page import TabbedPage, TabSpec

TABS = (
    TabSpec("board", QT_TRANSLATE_NOOP("RepairPage", "Board"), BoardTab),
    TabSpec("crews", QT_TRANSLATE_NOOP("RepairPage", "Crews"), CrewsTab),
    TabSpec("parts", QT_TRANSLATE_NOOP("RepairPage", "Spare parts"), PartsTab),
)


class RepairPage(TabbedPage):
    """Tabs; the board shows the running order of a unit."""

    def __init__(self, context: PageContext) -> None:
        words = QCoreApplication.translate("RepairPage", "Quick repair")
        super().__init__(context, TABS, name="repairTabs", words=words, of_unit="board")
