"""The form for the names of the project: on every paper, and of the gift."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLineEdit, QPushButton, QWidget

from handover_app.domain.projects import ProjectSummary
from handover_app.ui.widgets.card import Card
from handover_app.ui.widgets.text import text


class NamesCard(Card):
    """Two names and a button; what is being typed outlives news from other stations.

    Attributes:
        named: the project's and the gift's name, as typed.
    """

    named = Signal(str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.show_heading(self.tr("Project"))
        self._name, self._gift = QLineEdit(), QLineEdit()
        self._shown = ("", "")
        self._save = QPushButton(self.tr("Save the names"))
        self._save.setObjectName("saveNames")
        self._save.setAccessibleName(self._save.text())
        self._save.clicked.connect(lambda: self.named.emit(*self._typed()))
        form = QGridLayout()
        form.setHorizontalSpacing(16)
        form.setColumnStretch(1, 1)
        rows = (
            (self.tr("Name on the papers"), "projectName", self._name),
            (self.tr("Gift"), "giftName", self._gift),
        )
        for row, (words, name, field) in enumerate(rows):
            field.setObjectName(name)
            field.setAccessibleName(words)
            field.textEdited.connect(self._show_button)
            form.addWidget(text(words, "soft"), row, 0)
            form.addWidget(field, row, 1)
        self.body.addLayout(form)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self._save)
        self.body.addLayout(foot)
        self._show_button()

    def show_names(self, project: ProjectSummary) -> None:
        """Show what is saved, unless something else is being typed."""
        saved = (project.name, project.gift_name)
        if self._typed() == self._shown:
            self._name.setText(project.name)
            self._gift.setText(project.gift_name)
        self._shown = saved
        self._show_button()

    def _typed(self) -> tuple[str, str]:
        return self._name.text().strip(), self._gift.text().strip()

    def _show_button(self) -> None:
        self._save.setEnabled(self._typed() != self._shown)
