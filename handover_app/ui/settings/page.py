"""The page for what is set for the whole project: the gate table, names and limits."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from handover_app.domain.handover import Effect, Gate
from handover_app.domain.projects import ProjectSummary
from handover_app.ui.context import PageContext
from handover_app.ui.messages import word
from handover_app.ui.settings.fees import FeesForm, Payees
from handover_app.ui.settings.gates import GatesCard
from handover_app.ui.settings.names import NamesCard
from handover_app.ui.settings.training import TrainingLinks
from handover_app.ui.tokens import GAP
from handover_app.ui.widgets.buttons import PrimaryButton
from handover_app.ui.widgets.tiles import BlockedLine

TOPICS = ("projects", "fees", "handover")


class SettingsPage(QWidget):
    """A gate is set as soon as it is chosen; names and limits are saved together."""

    def __init__(self, context: PageContext) -> None:
        super().__init__()
        self._context = context
        self._projects = context.desks.projects
        self._saved: ProjectSummary | None = None
        self._gates, self._fees = GatesCard(), FeesForm()
        self._names = NamesCard()
        self._names.head.addWidget(TrainingLinks(context))
        self._names.named.connect(self._on_named)
        self._gates.changed.connect(self._on_gate)
        self._fees.edited.connect(self._on_edited)
        self._notice = BlockedLine()
        self._restore = QPushButton(self.tr("Show what is saved"))
        self._restore.setObjectName("restore")
        self._restore.setAccessibleName(self._restore.text())
        self._restore.clicked.connect(self._on_restore)
        self._save = PrimaryButton(self.tr("Save names and limits"))
        self._save.setObjectName("primary")
        self._save.clicked.connect(self._on_save)
        foot = QHBoxLayout()
        foot.addWidget(self._restore)
        foot.addStretch(1)
        foot.addWidget(self._save)
        self._fees.body.addWidget(self._notice)
        self._fees.body.addStretch(1)
        self._fees.body.addLayout(foot)
        row = QHBoxLayout(self)
        row.setContentsMargins(GAP, GAP, GAP, GAP)
        row.setSpacing(GAP)
        left = QVBoxLayout()
        left.setSpacing(GAP)
        left.addWidget(self._names)
        left.addWidget(self._gates, 1)
        row.addLayout(left, 1)
        row.addWidget(self._fees, 1)
        context.hub.watch(self, TOPICS, self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Read both tables anew; what is being typed stays."""
        read, failed = self._context.runner.read, self._context.show_error
        read(self, self._projects.gates, self._gates.show_gates, failed, key="gates")
        read(self, self._projects.summary, self._show_project, failed, key="project")

    def _show_project(self, project: ProjectSummary | None) -> None:
        if project is None:
            return
        self._names.show_names(project)
        saved = (project.names, project.limits)
        typed_over = self._fees.is_changed() and self._fees.shown() != saved
        self._saved = project
        if typed_over:
            self._notice.show_warning(
                self.tr(
                    "Another station has saved other names or limits. What you typed is still here."
                )
            )
        elif not self._fees.is_changed():
            self._fees.show_payees(*saved)
            self._notice.show_blocked("")
        self._show_buttons()

    def _show_buttons(self) -> None:
        changed = self._fees.is_changed()
        self._save.setEnabled(changed)
        self._restore.setVisible(changed)

    def _on_edited(self) -> None:
        self._notice.show_blocked(self._fees.lack())
        self._show_buttons()

    def _on_restore(self) -> None:
        if self._saved is not None:
            self._fees.show_payees(self._saved.names, self._saved.limits)
            self._on_edited()

    def _on_save(self) -> None:
        typed, before = self._fees.typed(), self._fees.shown()
        self._notice.show_blocked(self._fees.lack())
        if typed is None or before is None:
            return
        self._save.setEnabled(False)
        act = self._context.session.act()
        call = partial(self._context.desks.fees.set_payees, act, before, *typed)
        self._context.runner.write(self, call, partial(self._payees_set, typed), self._failed)

    def _payees_set(self, saved: Payees, _answer: None) -> None:
        self._fees.show_payees(*saved)
        self._context.band.done(
            self.tr("Names and limits saved"), self.tr("Papers already issued stay as they are")
        )
        self.refresh()

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
        self._show_buttons()
        self._context.show_error(error)
