"""The key room: everything about keys that is not the scan of the moment, a tab each."""

from __future__ import annotations

from uuid import UUID

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QTabWidget, QVBoxLayout, QWidget

from handover_app.domain.tags import looks_like_tag
from handover_app.ui.context import PageContext
from handover_app.ui.key_room.tabs import TABS
from handover_app.ui.tokens import GAP, GRID


class KeyRoomPage(QWidget):
    """A thin frame: a tab is made when it is first opened, and takes the scans while it is."""

    def __init__(self, context: PageContext) -> None:
        super().__init__()
        self._context = context
        self._made: dict[str, QWidget] = {}
        self._tabs = QTabWidget()
        self._tabs.setObjectName("keyRoomTabs")
        self._tabs.setDocumentMode(True)
        self._tabs.tabBar().setDrawBase(False)
        for named in (self._tabs, self._tabs.tabBar()):
            named.setAccessibleName(self.tr("Key room"))
        for spec in TABS:
            place = QWidget()
            QVBoxLayout(place).setContentsMargins(0, 2 * GRID, 0, 0)
            self._tabs.addTab(place, QCoreApplication.translate("KeyRoomPage", spec.title))
        self._tabs.currentChanged.connect(self._on_changed)
        column = QVBoxLayout(self)
        column.setContentsMargins(GAP, GAP // 2, GAP, GAP)
        column.addWidget(self._tabs)
        self._on_changed(0)

    def open_tab(self, key: str) -> QWidget:
        """Show a tab by its key, such as ``ledger``."""
        place = next(place for place, spec in enumerate(TABS) if spec.key == key)
        self._tabs.setCurrentIndex(place)
        return self._made[key]

    def take_scan(self, text: str) -> bool:
        """The open tab may do something of its own with a scan; words are for the window."""
        if not looks_like_tag(text):
            return False
        take = getattr(self._open_tab(), "take_scan", None)
        return bool(take is not None and take(text))

    def show_unit(self, unit_id: UUID) -> None:
        """What the open tab has of a unit; the ledger has something of each."""
        tab = self._open_tab()
        show = getattr(tab, "show_unit", None) or self.open_tab("ledger").show_unit
        show(unit_id)

    def _open_tab(self) -> QWidget:
        return self._made[TABS[self._tabs.currentIndex()].key]

    def _on_changed(self, place: int) -> None:
        spec = TABS[place]
        if spec.key not in self._made:
            self._made[spec.key] = spec.make(self._context)
            self._tabs.widget(place).layout().addWidget(self._made[spec.key])
            # Qt would show it one turn of the loop later.
            self._made[spec.key].show()
