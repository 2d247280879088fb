"""The two tabs of the reception: the check-in, and what is known of the household besides."""

from __future__ import annotations

from PySide6.QtWidgets import QStackedWidget, QTabBar, QVBoxLayout, QWidget

from handover_app.ui.tokens import GAP
from handover_app.ui.widgets.fields import scrolled


class ReceptionTabs(QWidget):
    """The form has the whole width; what is seldom needed stands behind it."""

    def __init__(self, form: QWidget, *household: QWidget) -> None:
        super().__init__()
        behind = QWidget()
        beneath = QVBoxLayout(behind)
        beneath.setContentsMargins(0, 0, 0, 0)
        beneath.setSpacing(GAP)
        for place, part in enumerate(household):
            beneath.addWidget(part, 1 if place == 0 else 0)
        self._tabs, self._stack = QTabBar(), QStackedWidget()
        self._tabs.setObjectName("receptionTabs")
        self._tabs.setAccessibleName(self.tr("Check-in and household"))
        self._tabs.setDrawBase(False)
        self._tabs.setExpanding(False)
        for words, part in ((self.tr("Check in"), form), (self.tr("Household"), scrolled(behind))):
            self._tabs.addTab(words)
            self._stack.addWidget(part)
        self._tabs.currentChanged.connect(self._stack.setCurrentIndex)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP // 2)
        column.addWidget(self._tabs)
        column.addWidget(self._stack, 1)

    def show_first(self) -> None:
        """Another household: the check-in comes first."""
        self._tabs.setCurrentIndex(0)
