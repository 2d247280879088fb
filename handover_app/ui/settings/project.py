"""The section for the project's name and its training copy."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from handover_app.domain.people import Right
from handover_app.domain.projects import ProjectSummary
from handover_app.ui.context import PageContext
from handover_app.ui.settings.names import NamesCard
from handover_app.ui.settings.training import TrainingCard
from handover_app.ui.tokens import GAP


class ProjectSection(QWidget):
    """The name is saved by its button."""

    def __init__(self, context: PageContext) -> None:
        super().__init__()
        self._context = context
        self._projects = context.desks.projects
        self._names = NamesCard()
        self._names.named.connect(self._on_named)
        left, right = QVBoxLayout(), QVBoxLayout()
        for column, card in ((left, self._names), (right, TrainingCard(context))):
            column.addWidget(card)
            column.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GAP)
        row.addLayout(left, 1)
        row.addLayout(right, 1)
        context.hub.watch(self, ("projects",), self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Read the name anew; what is being typed stays. Finance may look at it."""
        self._names.setEnabled(self._context.session.may(Right.CHANGE_SETTINGS))
        read, failed = self._context.runner.read, self._context.show_error
        read(self, self._projects.summary, self._show_project, failed, key="project")

    def _show_project(self, project: ProjectSummary | None) -> None:
        if project is not None:
            self._names.show_names(project)

    def _on_named(self, name: str) -> None:
        call = partial(self._projects.rename, self._context.session.act(), name)
        self._context.runner.write(self, call, self._named, self._failed)

    def _named(self, _answer: None) -> None:
        self._context.band.done(self.tr("Name saved"))
        self.refresh()

    def _failed(self, error: Exception) -> None:
        """Show what holds, and say why the change did not."""
        self.refresh()
        self._context.show_error(error)
