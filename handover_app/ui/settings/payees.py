"""The section for payees and limits, the survey report, and the types of the buildings."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from handover_app.domain.projects import ProjectSummary
from handover_app.ui.context import PageContext
from handover_app.ui.settings.buildings import BuildingsCard
from handover_app.ui.settings.payee_form import Payees, PayeesForm
from handover_app.ui.settings.survey import SurveyCard
from handover_app.ui.tokens import GAP
from handover_app.ui.widgets.buttons import PrimaryButton
from handover_app.ui.widgets.tiles import BlockedLine

if TYPE_CHECKING:
    from handover_app.services.desks import Desks


class PayeesSection(QWidget):
    """Names and limits are saved together; a building's type as soon as it is typed."""

    def __init__(self, context: PageContext) -> None:
        super().__init__()
        self._context = context
        self._saved: ProjectSummary | None = None
        self._form = PayeesForm()
        self._form.edited.connect(self._on_edited)
        self._survey = SurveyCard(context)
        self._survey.filed.connect(self.refresh)
        self._build_foot()
        right = QVBoxLayout()
        right.setSpacing(GAP)
        right.addWidget(self._survey)
        right.addWidget(BuildingsCard(context), 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GAP)
        row.addWidget(self._form, 1)
        row.addLayout(right, 1)
        context.hub.watch(self, ("projects", "fees"), self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Read names and limits anew; what is being typed stays."""
        call, failed = partial(_load, self._context.desks), self._context.show_error
        self._context.runner.read(self, call, self._show, failed, key="payees")

    def _build_foot(self) -> None:
        self.notice = BlockedLine()
        self._restore = QPushButton(self.tr("Show what is saved"))
        self._restore.setObjectName("restore")
        self._restore.setAccessibleName(self._restore.text())
        self._restore.clicked.connect(self._on_restore)
        self._save = PrimaryButton(self.tr("Save names and limits"))
        self._save.setObjectName("savePayees")
        self._save.clicked.connect(self._on_save)
        foot = QHBoxLayout()
        foot.addWidget(self._restore)
        foot.addStretch(1)
        foot.addWidget(self._save)
        self._form.body.addWidget(self.notice)
        self._form.body.addLayout(foot)

    def _show(self, loaded: tuple[ProjectSummary | None, dict[UUID, str]]) -> None:
        project, names = loaded
        if project is None:
            return
        self._survey.show_project(project, names)
        saved = (project.names, project.limits)
        typed_over = self._form.is_changed() and self._form.shown() != saved
        self._saved = project
        if typed_over:
            self.notice.show_warning(
                self.tr(
                    "Another station has saved other names or limits. What you typed is still here."
                )
            )
        elif not self._form.is_changed():
            self._form.show_payees(*saved)
            self.notice.show_blocked("")
        self._show_buttons()

    def _show_buttons(self) -> None:
        changed = self._form.is_changed()
        self._save.setEnabled(changed)
        self._restore.setVisible(changed)

    def _on_edited(self) -> None:
        self.notice.show_blocked(self._form.lack())
        self._show_buttons()

    def _on_restore(self) -> None:
        if self._saved is not None:
            self._form.show_payees(self._saved.names, self._saved.limits)
            self._on_edited()

    def _on_save(self) -> None:
        typed, before = self._form.typed(), self._form.shown()
        self.notice.show_blocked(self._form.lack())
        if typed is None or before is None:
            return
        self._save.setEnabled(False)
        act = self._context.session.act()
        call = partial(self._context.desks.fees.set_payees, act, before, *typed)
        self._context.runner.write(self, call, partial(self._set, typed), self._failed)

    def _set(self, saved: Payees, _answer: None) -> None:
        self._form.show_payees(*saved)
        self._context.band.done(
            self.tr("Names and limits saved"), self.tr("Papers already issued stay as they are")
        )
        self.refresh()

    def _failed(self, error: Exception) -> None:
        """Show what holds, and say why the change did not."""
        self.refresh()
        self._show_buttons()
        self._context.show_error(error)


def _load(desks: Desks) -> tuple[ProjectSummary | None, dict[UUID, str]]:
    """The project, and the names of the files on record."""
    return desks.projects.summary(), desks.fees.file_names()
