"""The form for the name of the project, which stands on every paper."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLineEdit, QPushButton, QWidget

from handover_app.domain.projects import ProjectSummary
from handover_app.ui.widgets.card import Card
from handover_app.ui.widgets.text import text


class NamesCard(Card):
    """A name and a button; what is being typed outlives news from other stations.

    Attributes:
        named: the project's name, as typed.
    """

    named = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.show_heading(self.tr("Project"))
        self._name, self._shown = QLineEdit(), ""
        self._save = QPushButton(self.tr("Save the name"))
        self._save.setObjectName("saveNames")
        self._save.setAccessibleName(self._save.text())
        self._save.clicked.connect(lambda: self.named.emit(self._typed()))
        form = QGridLayout()
        form.setHorizontalSpacing(16)
        form.setColumnStretch(1, 1)
        words = self.tr("Name on the papers")
        self._name.setObjectName("projectName")
        self._name.setAccessibleName(words)
        self._name.textEdited.connect(self._show_button)
        form.addWidget(text(words, "soft"), 0, 0)
        form.addWidget(self._name, 0, 1)
        self.body.addLayout(form)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self._save)
        self.body.addLayout(foot)
        self._show_button()

    def show_names(self, project: ProjectSummary) -> None:
        """Show what is saved, unless something else is being typed."""
        if self._typed() == self._shown:
            self._name.setText(project.name)
        self._shown = project.name
        self._show_button()

    def _typed(self) -> str:
        return self._name.text().strip()

    def _show_button(self) -> None:
        self._save.setEnabled(self._typed() != self._shown)
