"""Dispatch: the board of the day, and the roster of the teams."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from handover_app.domain.people import Right
from handover_app.ui.context import PageContext
from handover_app.ui.dispatch.board import BoardTab
from handover_app.ui.dispatch.roster import RosterTab
from handover_app.ui.tabbed_page import TabbedPage, TabSpec

TABS = (
    TabSpec(
        "board", QT_TRANSLATE_NOOP("DispatchPage", "Board"), BoardTab, frozenset({Right.DISPATCH})
    ),
    TabSpec(
        "roster",
        QT_TRANSLATE_NOOP("DispatchPage", "Roster"),
        RosterTab,
        frozenset({Right.KEEP_ROSTER}),
    ),
)


class DispatchPage(TabbedPage):
    """Tabs; the board knows of each unit whether it waits."""

    def __init__(self, context: PageContext) -> None:
        words = QCoreApplication.translate("DispatchPage", "Dispatch")
        super().__init__(context, TABS, name="dispatchTabs", words=words, of_unit="board")
