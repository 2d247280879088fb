"""On what labels are printed: the layout, and the first label of the sheet that is still there."""

from __future__ import annotations

from uuid import UUID

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from handover_app.domain.label_layout_records import StoredLayout
from handover_app.ui.context import PageContext
from handover_app.ui.widgets.fields import QuietBox, QuietSpin

_NAME_LENGTH = 9
"""Letters of a layout's name that are seen in the narrowest place."""


class LabelPrintForm(QWidget):
    """A choice that stays until the window is closed; Avery L7160 from its first label at first.

    Attributes:
        chosen: the :class:`StoredLayout` that is shown now; it may have been changed elsewhere.
    """

    chosen = Signal(object)

    def __init__(self, context: PageContext, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._seen = False
        self.layouts, self.start = QuietBox(), QuietSpin(1, 1)
        self.layouts.setMinimumContentsLength(_NAME_LENGTH)
        self.layouts.setObjectName(f"{name}Layout")
        self.layouts.setAccessibleName(self.tr("Label layout"))
        self.layouts.setToolTip(self.tr("Label layout"))
        self.layouts.currentIndexChanged.connect(self._on_layout)
        self.start.setObjectName(f"{name}Start")
        self.start.setAccessibleName(self.tr("First label of the sheet that is still there"))
        self.start.setToolTip(self.start.accessibleName())
        before, _, behind = self.tr("from {start}").partition("{start}")
        self.start.setPrefix(before)
        self.start.setSuffix(behind)
        self.start.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.layouts, 1)
        row.addWidget(self.start)
        context.hub.watch(self, ("labels",), self.refresh)

    def choice(self) -> tuple[UUID | None, int]:
        """The layout and the first label; None before the layouts were read: the usual sheet."""
        stored = self.stored()
        return (None, 1) if stored is None else (stored.id, self.start.value())

    def stored(self) -> StoredLayout | None:
        """The layout that is chosen; None before the layouts were read."""
        found: StoredLayout | None = self.layouts.currentData()
        return found

    def refresh(self) -> None:
        """Read the layouts; what was chosen stays while it is there."""
        read = self._context.desks.label_layouts.all
        self._context.runner.read(self, read, self._show, self._context.show_error, key="layouts")

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """The first look reads; later ones only after a change."""
        super().showEvent(event)
        if not self._seen:
            self._seen = True
            self.refresh()

    def _show(self, stored: tuple[StoredLayout, ...]) -> None:
        wanted, start = self.choice()
        with QSignalBlocker(self.layouts):
            self.layouts.clear()
            for each in stored:
                self.layouts.addItem(each.layout.name, each)
            place = next((n for n, each in enumerate(stored) if each.id == wanted), 0)
            self.layouts.setCurrentIndex(place)
        self._on_layout(place)
        self.start.setValue(start)

    def _on_layout(self, _place: int) -> None:
        """A roll has no label that is used already."""
        stored = self.stored()
        count = 1 if stored is None else stored.layout.per_sheet
        self.start.setRange(1, count)
        self.start.setVisible(count > 1)
        self.chosen.emit(stored)
