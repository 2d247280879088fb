"""The buttons under an import: another workbook, the left-out rows, and the next step."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QPushButton, QWidget

from handover_app.ui.imports.presenter import ImportPresenter, ImportStage
from handover_app.ui.widgets.buttons import PrimaryButton


class Foot(QWidget):
    """One primary button, whose words are the next step of the conversation.

    Attributes:
        again: another workbook is wanted.
        save: the left-out rows are wanted as a workbook.
        primary: the next step.
    """

    again = Signal()
    save = Signal()
    primary = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._again = QPushButton(self.tr("Another workbook"))
        self._again.setObjectName("again")
        self._again.clicked.connect(self.again)
        self._save = QPushButton(self.tr("Save the left-out rows"))
        self._save.setObjectName("save")
        self._save.clicked.connect(self.save)
        self._building = QComboBox()
        self._building.setObjectName("building")
        self._building.setAccessibleName(self.tr("Labels for"))
        self._building.setMinimumWidth(150)
        self._primary = PrimaryButton("")
        self._primary.setObjectName("primary")
        self._primary.clicked.connect(self.primary)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        for button in (self._again, self._save):
            button.setAccessibleName(button.text())
            row.addWidget(button)
        row.addStretch(1)
        row.addWidget(self._building)
        row.addWidget(self._primary)

    def show_state(self, presenter: ImportPresenter) -> None:
        """The buttons that the stage has."""
        stage, shown = presenter.stage, presenter.shown
        for button in (self._again, self._save):
            button.setVisible(stage is not ImportStage.FILE)
        self._again.setEnabled(not presenter.importing)
        self._save.setEnabled(shown is not None and shown.left_out > 0)
        self._building.setVisible(stage is ImportStage.RESULT)
        self._primary.show_words(
            {
                ImportStage.FILE: self.tr("Choose a workbook"),
                ImportStage.PREVIEW: self.tr("Import {count} units").format(
                    count=presenter.to_import
                ),
                ImportStage.RESULT: self.tr("Print the key labels"),
            }[stage]
        )
        self._primary.setEnabled(stage is not ImportStage.PREVIEW or presenter.may_import)

    def show_buildings(self, buildings: Sequence[str]) -> None:
        """The buildings whose labels can be printed."""
        self._building.clear()
        self._building.addItem(self.tr("all buildings"), None)
        for building in buildings:
            self._building.addItem(building, building)

    def building(self) -> str | None:
        """The building that is chosen; None is all of them."""
        chosen = self._building.currentData()
        return None if chosen is None else str(chosen)

    def building_words(self) -> str:
        """The building that is chosen, in words."""
        return self._building.currentText()
