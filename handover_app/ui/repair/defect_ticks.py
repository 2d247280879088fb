"""The defects of an order with how each is repaired; ticked is fixed."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from handover_app.domain.defects import OrderedDefect
from handover_app.ui.widgets.fields import tick
from handover_app.ui.widgets.order_words import defect_words
from handover_app.ui.widgets.text import text


class DefectTicks(QWidget):
    """A box a defect once the crew is there; before, only the words and the method (C15)."""

    def __init__(self) -> None:
        super().__init__()
        self._shown: tuple[Sequence[OrderedDefect], bool] = ((), False)
        self._boxes: dict[UUID, QCheckBox] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 8, 0)
        self._column.setSpacing(2)

    def show_defects(self, defects: Sequence[OrderedDefect], *, ticking: bool) -> None:
        """Show the defects; what was unticked stays so while they are the same."""
        if self._shown == (defects, ticking):
            return
        self._shown = (defects, ticking)
        while (item := self._column.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                # It goes one turn of the loop later, and is not to be seen till then.
                widget.hide()
                widget.deleteLater()
        self._boxes = {}
        for defect in defects:
            words = defect_words(defect)
            if ticking:
                box = tick(self.tr("Fixed: {defect}").format(defect=words), f"fixed{defect.number}")
                # The words stand above: those of a box can't wrap, and would be cut off.
                box.setText(self.tr("Fixed"))
                box.setChecked(True)
                self._boxes[defect.defect_id] = box
            self._add(text(words, "strong", wrap=True))
            if ticking:
                self._add(box)
            if defect.method:
                self._add(text(defect.method, "small", wrap=True))
        self._column.addStretch(1)

    def focus_first(self) -> None:
        """To the first box, if the crew is there."""
        for box in self._boxes.values():
            box.setFocus()
            return

    def _add(self, widget: QWidget) -> None:
        self._column.addWidget(widget)
        # Qt would show it one turn of the loop later.
        widget.show()

    def fixed(self) -> list[UUID]:
        """What is ticked."""
        return [each for each, box in self._boxes.items() if box.isChecked()]
