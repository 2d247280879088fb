"""Which owner files are shown: a building, what they lack, and typed words."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QWidget

from handover_app.domain.papers import OwnerFileLine
from handover_app.ui.widgets.fields import line, place_of

_ALL, _LACKING, _WHOLE = "all", "lacking", "whole"


class FileFilter(QWidget):
    """Two choices and a field.

    Attributes:
        changed: other files are wanted.
    """

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._building, self._view = QComboBox(), QComboBox()
        self._building.setObjectName("fileBuilding")
        self._building.setAccessibleName(self.tr("Building"))
        self._building.addItem(self.tr("all buildings"), None)
        self._building.setMinimumWidth(120)
        self._view.setObjectName("fileView")
        self._view.setAccessibleName(self.tr("Which files"))
        for words, view in (
            (self.tr("All units"), _ALL),
            (self.tr("Handed over, something missing"), _LACKING),
            (self.tr("Handed over and complete"), _WHOLE),
        ):
            self._view.addItem(words, view)
        self._typed = line(self.tr("Filter by unit or owner"), "fileFilter")
        self._typed.setPlaceholderText(self.tr("Filter by unit or owner"))
        self._building.currentIndexChanged.connect(lambda _: self.changed.emit())
        self._view.currentIndexChanged.connect(lambda _: self.changed.emit())
        self._typed.textChanged.connect(lambda _: self.changed.emit())
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 0, 14, 0)
        row.setSpacing(8)
        row.addWidget(self._building)
        row.addWidget(self._view)
        row.addWidget(self._typed, 1)

    @property
    def building(self) -> str | None:
        """The building that is chosen; None: all."""
        chosen: str | None = self._building.currentData()
        return chosen

    def show_buildings(self, buildings: Sequence[str]) -> None:
        """Offer these; the chosen one stays chosen."""
        chosen = self.building
        self._building.blockSignals(True)
        while self._building.count() > 1:
            self._building.removeItem(1)
        for each in buildings:
            self._building.addItem(each, each)
        self._building.setCurrentIndex(max(0, place_of(self._building, chosen)))
        self._building.blockSignals(False)

    def show_all(self) -> None:
        """Leave nothing out."""
        self._typed.clear()
        self._building.setCurrentIndex(0)
        self._view.setCurrentIndex(0)

    def fits(self, each: OwnerFileLine) -> bool:
        """Whether the file is wanted."""
        building, view = self.building, self._view.currentData()
        typed = self._typed.text().strip().casefold()
        handed = each.handed_over_at is not None
        return (
            (building is None or each.building == building)
            and (view == _ALL or (handed and bool(each.missing) is (view == _LACKING)))
            and (typed in each.unit_code.casefold() or typed in each.owners.casefold())
        )
