"""The section for the project's names, its training copy and the gate table."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from handover_app.domain.handover import Effect, Gate
from handover_app.domain.people import Right
from handover_app.domain.projects import ProjectSummary
from handover_app.ui.context import PageContext
from handover_app.ui.messages import word
from handover_app.ui.settings.gates import GatesCard
from handover_app.ui.settings.names import NamesCard
from handover_app.ui.settings.training import TrainingCard
from handover_app.ui.tokens import GAP


class ProjectSection(QWidget):
    """A gate is set as soon as it is chosen; the names are saved together."""

    def __init__(self, context: PageContext) -> None:
        super().__init__()
        self._context = context
        self._projects = context.desks.projects
        self._gates, self._names = GatesCard(), NamesCard()
        self._names.named.connect(self._on_named)
        self._gates.changed.connect(self._on_gate)
        left = QVBoxLayout()
        left.setSpacing(GAP)
        left.addWidget(self._names)
        left.addWidget(TrainingCard(context))
        left.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GAP)
        row.addLayout(left, 2)
        row.addWidget(self._gates, 3)
        context.hub.watch(self, ("projects", "handover"), self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Read names and gates anew; what is being typed stays. Finance may look at them."""
        for card in (self._gates, self._names):
            card.setEnabled(self._context.session.may(Right.CHANGE_SETTINGS))
        read, failed = self._context.runner.read, self._context.show_error
        read(self, self._projects.gates, self._gates.show_gates, failed, key="gates")
        read(self, self._projects.summary, self._show_project, failed, key="project")

    def _show_project(self, project: ProjectSummary | None) -> None:
        if project is not None:
            self._names.show_names(project)

    def _on_named(self, name: str, gift: str) -> None:
        call = partial(self._projects.rename, self._context.session.act(), name, gift)
        self._context.runner.write(self, call, self._named, self._failed)

    def _named(self, _answer: None) -> None:
        self._context.band.done(self.tr("Names saved"))
        self.refresh()

    def _on_gate(self, gate: Gate, effect: Effect) -> None:
        call = partial(
            self._projects.set_gate,
            self._context.session.act(),
            gate.step,
            gate.condition,
            effect,
        )
        done = partial(self._gate_set, gate, effect)
        self._context.runner.write(self, call, done, self._failed)

    def _gate_set(self, gate: Gate, effect: Effect, _answer: None) -> None:
        words = self.tr("{condition}: {effect}").format(
            condition=word(gate.condition), effect=word(effect)
        )
        self._context.band.done(words)
        self.refresh()

    def _failed(self, error: Exception) -> None:
        """Show what holds, and say why the change did not."""
        self.refresh()
        self._context.show_error(error)
