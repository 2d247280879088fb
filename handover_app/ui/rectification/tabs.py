"""The tabs of the rectification, in the order of the work; each is made when it is first opened."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP

from handover_app.domain.people import Right
from handover_app.ui.legal.tab import LegalTab
from handover_app.ui.photos.report import PhotoReportTab
from handover_app.ui.rectification.all_defects import AllDefectsTab
from handover_app.ui.rectification.contractors import ContractorsTab
from handover_app.ui.rectification.notices import NoticesTab
from handover_app.ui.rectification.reinspection import ReinspectionTab
from handover_app.ui.rectification.todo import TodoTab
from handover_app.ui.tabbed_page import TabSpec

TABS = (
    TabSpec("todo", QT_TRANSLATE_NOOP("RectificationPage", "To do"), TodoTab),
    TabSpec("all", QT_TRANSLATE_NOOP("RectificationPage", "All defects"), AllDefectsTab),
    TabSpec("notices", QT_TRANSLATE_NOOP("RectificationPage", "Notices"), NoticesTab),
    TabSpec(
        "reinspection", QT_TRANSLATE_NOOP("RectificationPage", "Re-inspection"), ReinspectionTab
    ),
    TabSpec("contractors", QT_TRANSLATE_NOOP("RectificationPage", "Contractors"), ContractorsTab),
    TabSpec("photos", QT_TRANSLATE_NOOP("RectificationPage", "Photos"), PhotoReportTab),
    TabSpec(
        "legal",
        QT_TRANSLATE_NOOP("RectificationPage", "Legal"),
        LegalTab,
        frozenset({Right.JUDGE_REFUSAL}),
    ),
)
