"""The table of columns: which heading of the sheet each of ours is read from."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QComboBox, QGridLayout, QScrollArea, QSizePolicy, QWidget

from handover_app.ui.imports.presenter import ColumnMatch
from handover_app.ui.tokens import Tone
from handover_app.ui.widgets.card import Card
from handover_app.ui.widgets.text import Elided, set_tone


class HeadingBox(QComboBox):
    """The headings to choose from; the wheel scrolls the table and changes nothing."""

    def __init__(self, column: str) -> None:
        super().__init__()
        self.column = column
        self.setObjectName(f"heading:{column}")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(8)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802 - Qt's name
        event.ignore()


class ColumnsCard(Card):
    """Every column of ours with the heading that it is read from.

    Attributes:
        changed: our column, and the place of the heading chosen for it or None.
    """

    changed = Signal(str, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.show_heading(self.tr("Columns"))
        self._boxes: dict[str, HeadingBox] = {}
        self._labels: dict[str, Elided] = {}
        self._inside = QWidget()
        self._grid = QGridLayout(self._inside)
        self._grid.setContentsMargins(0, 0, 6, 0)
        self._grid.setVerticalSpacing(6)
        self._grid.setColumnStretch(0, 9)
        self._grid.setColumnStretch(1, 10)
        area = QScrollArea()
        area.setWidget(self._inside)
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setAccessibleName(self.tr("Columns and their headings"))
        self.body.addWidget(area, 1)

    def show_matches(
        self, matches: Sequence[ColumnMatch], headings: Sequence[tuple[int, str]]
    ) -> None:
        """Show the match."""
        matched = sum(each.index is not None for each in matches)
        self.show_heading(
            self.tr("Columns"),
            self.tr("{matched} of {all} matched").format(matched=matched, all=len(matches)),
        )
        for row, match in enumerate(matches):
            box = self._boxes.get(match.column) or self._add(row, match)
            box.blockSignals(True)
            box.clear()
            box.addItem(self.tr("not in this sheet"), None)
            for place, words in headings:
                box.addItem(words, place)
            box.setCurrentIndex(max(box.findData(match.index), 0) if match.index is not None else 0)
            box.blockSignals(False)
            lacking = match.required and match.index is None
            set_tone(self._labels[match.column], Tone.BAD if lacking else None)

    def _add(self, row: int, match: ColumnMatch) -> HeadingBox:
        words = match.column + (" *" if match.required else "")
        box = HeadingBox(match.column)
        box.setAccessibleName(self.tr("Heading for {column}").format(column=match.column))
        box.activated.connect(self._on_chosen)
        self._labels[match.column] = Elided(words)
        self._grid.addWidget(self._labels[match.column], row, 0)
        self._grid.addWidget(box, row, 1)
        self._boxes[match.column] = box
        return box

    def _on_chosen(self, _place: int) -> None:
        box = self.sender()
        if isinstance(box, HeadingBox):
            self.changed.emit(box.column, box.currentData())
