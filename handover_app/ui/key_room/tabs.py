"""The tabs of the key room, in the order of the work; each is made when it is first opened."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP

from handover_app.ui.key_room.bags import BagsTab
from handover_app.ui.key_room.borrowing import BorrowingTab
from handover_app.ui.key_room.cabinets import CabinetsTab
from handover_app.ui.key_room.kinds import KindsTab
from handover_app.ui.key_room.labels_tab import LabelsTab, LayoutsTab
from handover_app.ui.key_room.ledger import LedgerTab
from handover_app.ui.key_room.lost import LostKeysTab
from handover_app.ui.key_room.readiness import ReadinessTab
from handover_app.ui.key_room.retained import RetainedTab
from handover_app.ui.key_room.stock_takes import StockTakesTab
from handover_app.ui.tabbed_page import TabSpec

TABS = (
    TabSpec("borrowing", QT_TRANSLATE_NOOP("KeyRoomPage", "Borrowing"), BorrowingTab),
    TabSpec("readiness", QT_TRANSLATE_NOOP("KeyRoomPage", "Readiness"), ReadinessTab),
    TabSpec("cabinets", QT_TRANSLATE_NOOP("KeyRoomPage", "Cabinets"), CabinetsTab),
    TabSpec("bags", QT_TRANSLATE_NOOP("KeyRoomPage", "Bags"), BagsTab),
    TabSpec("retained", QT_TRANSLATE_NOOP("KeyRoomPage", "Retained"), RetainedTab),
    TabSpec("lost", QT_TRANSLATE_NOOP("KeyRoomPage", "Lost"), LostKeysTab),
    TabSpec("stockTakes", QT_TRANSLATE_NOOP("KeyRoomPage", "Stock-takes"), StockTakesTab),
    TabSpec("ledger", QT_TRANSLATE_NOOP("KeyRoomPage", "Ledger"), LedgerTab),
    TabSpec("kinds", QT_TRANSLATE_NOOP("KeyRoomPage", "Kinds"), KindsTab),
    TabSpec("labels", QT_TRANSLATE_NOOP("KeyRoomPage", "Labels"), LabelsTab),
    TabSpec("layouts", QT_TRANSLATE_NOOP("KeyRoomPage", "Label layouts"), LayoutsTab),
)
