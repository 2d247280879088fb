"""The key clerk's page: seven modes; a scan does what the mode says, with no click between."""

from __future__ import annotations

from uuid import UUID

from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from handover_app.domain.tags import is_unit_tag
from handover_app.ui.context import PageContext
from handover_app.ui.keys.desk import ScanDesk
from handover_app.ui.keys.hand_over import HandOverDesk
from handover_app.ui.keys.modes import ModeRow
from handover_app.ui.keys.presenter import Mode, is_key_scan
from handover_app.ui.tokens import GAP

_SHOWING = (Mode.LOOK_UP, Mode.HAND_OVER)
"""In these modes a unit is shown; in the others a scan is a key that moves or is tried."""


class KeysPage(QWidget):
    """Out, in, look up, try, bind and count at the scan desk; handing over with the household."""

    def __init__(self, context: PageContext) -> None:
        super().__init__()
        self.modes = ModeRow()
        self.desk, self.hand_over = ScanDesk(context), HandOverDesk(context)
        self.modes.changed.connect(self._on_mode)
        self.desk.remarked.connect(self.modes.show_remark)
        self.hand_over.noted.connect(self.desk.note)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.desk)
        self._stack.addWidget(self.hand_over)
        self.hand_over.layout().setContentsMargins(0, 0, 0, 0)
        column = QVBoxLayout(self)
        column.setContentsMargins(GAP, GAP, GAP, GAP)
        column.setSpacing(GAP)
        column.addWidget(self.modes)
        column.addWidget(self._stack, 1)
        self._on_mode(self.modes.mode())

    @property
    def unit_id(self) -> UUID | None:
        """The unit in hand."""
        if self.modes.mode() is Mode.HAND_OVER:
            return self.hand_over.unit_id
        return self.desk.looking.unit_id

    def show_unit(self, unit_id: UUID) -> None:
        """A household found by the search bar, or sent by another station."""
        if self.modes.mode() is Mode.HAND_OVER:
            self.hand_over.show_unit(unit_id)
            return
        if self.modes.mode() in (Mode.OUT, Mode.IN, Mode.COUNT):
            self.modes.choose(Mode.LOOK_UP)
        self.desk.show_unit(unit_id)

    def take_scan(self, text: str) -> bool:
        """Take the code of a label, or its short id; the mode says what it does."""
        if not is_key_scan(text):
            return False
        if is_unit_tag(text) and self.modes.mode() in _SHOWING:
            return False  # the window opens the unit
        if self.modes.mode() is Mode.HAND_OVER:
            return self.hand_over.take_scan(text)
        self.desk.take_scan(text, works=self.modes.take_works())
        return True

    def _on_mode(self, mode: Mode) -> None:
        handing = mode is Mode.HAND_OVER
        self._stack.setCurrentWidget(self.hand_over if handing else self.desk)
        if not handing:
            self.desk.choose(mode)
