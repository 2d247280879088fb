"""The card for the survey report, which every owner may consult."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from pathlib import Path
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from handover_app.domain.projects import ProjectSummary
from handover_app.ui.context import PageContext
from handover_app.ui.files import FileLine, ask_document, open_document
from handover_app.ui.widgets.card import Card
from handover_app.ui.widgets.fields import Labelled, line
from handover_app.ui.widgets.text import text


class SurveyCard(Card):
    """The report's number and its file; both are filed together.

    Attributes:
        filed: another report is on file.
    """

    filed = Signal()

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        words = self.tr("Survey report")
        self.show_heading(words)
        self._context = context
        self._file: UUID | None = None
        self._shown = ""
        number = self.tr("Number of the report; it is filed with the document")
        self._number = line(number, "surveyNumber")
        self._line = FileLine(words, "survey")
        self._line.file_asked.connect(self._on_file)
        self._line.open_asked.connect(lambda: open_document(context, self, self._file))
        self.body.addWidget(Labelled(number, self._number))
        self.body.addWidget(self._line)
        self.body.addWidget(
            text(
                self.tr("Number and file stand on the wall sheet; consultations are logged."),
                "small",
                wrap=True,
            )
        )

    def show_project(self, project: ProjectSummary, names: Mapping[UUID, str]) -> None:
        """Show what is on file, by the names of all files; a number that is being typed stays."""
        if self._number.text().strip() == self._shown:
            self._number.setText(project.survey_number)
        self._file, self._shown = project.survey_file, project.survey_number
        self._line.show_file(names.get(self._file, "") if self._file else "")

    def _on_file(self) -> None:
        ask_document(self._context, self, self.tr("Survey report"), self._file_it)

    def _file_it(self, path: Path) -> None:
        act, number = self._context.session.act(), self._number.text().strip()
        call = partial(self._context.desks.fees.file_survey, act, path, number)
        done = partial(self._filed, number)
        self._context.runner.write(self, call, done, self._context.show_error)

    def _filed(self, number: str, file_id: UUID) -> None:
        self._file, self._shown = file_id, number
        self._context.band.done(self.tr("Survey report on file"), number)
        self.filed.emit()
