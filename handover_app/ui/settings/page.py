"""The page for what is set for the whole project, a section a tab."""

from __future__ import annotations

from PySide6.QtWidgets import QStackedWidget, QTabBar, QVBoxLayout, QWidget

from handover_app.ui.context import PageContext
from handover_app.ui.labels.section import LabelsSection
from handover_app.ui.settings.fee_items import FeeItemsSection
from handover_app.ui.settings.inspection import InspectionSection
from handover_app.ui.settings.packs import PacksSection
from handover_app.ui.settings.path import PathSection
from handover_app.ui.settings.payees import PayeesSection
from handover_app.ui.settings.project import ProjectSection
from handover_app.ui.settings.queue import QueueSection
from handover_app.ui.settings.terminals import TerminalsSection
from handover_app.ui.settings.visits import VisitsSection
from handover_app.ui.tokens import GAP


class SettingsPage(QWidget):
    """Every section reads and saves by itself; what is typed in one outlives a look at another."""

    def __init__(self, context: PageContext) -> None:
        super().__init__()
        self._tabs = QTabBar()
        self._tabs.setObjectName("sections")
        self._tabs.setAccessibleName(self.tr("Sections of the settings"))
        self._tabs.setDrawBase(False)
        self._tabs.setExpanding(False)
        self._stack = QStackedWidget()
        for words, section in (
            (self.tr("Project"), ProjectSection(context)),
            (self.tr("Path and conditions"), PathSection(context)),
            (self.tr("Reception"), VisitsSection(context)),
            (self.tr("Fees"), FeeItemsSection(context)),
            (self.tr("Payees, limits, buildings"), PayeesSection(context)),
            (self.tr("Terminals and QR accounts"), TerminalsSection(context)),
            (self.tr("Inspection and repairs"), InspectionSection(context)),
            (self.tr("Queue and hall"), QueueSection(context)),
            (self.tr("Labels"), LabelsSection(context)),
            (self.tr("Document packs"), PacksSection(context)),
        ):
            self._tabs.addTab(words)
            self._stack.addWidget(section)
        self._tabs.currentChanged.connect(self._stack.setCurrentIndex)
        column = QVBoxLayout(self)
        column.setContentsMargins(GAP, GAP // 2, GAP, GAP)
        column.setSpacing(GAP // 2)
        column.addWidget(self._tabs)
        column.addWidget(self._stack, 1)
