"""The lists that come back before the day: appointments, and the platform's result."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from PySide6.QtCore import QCoreApplication

from handover_app.domain.acts import Act
from handover_app.domain.delivery import MessageListNotFound, ResultImport
from handover_app.domain.list_sheets import ListSheet, SheetProblem
from handover_app.domain.visits import AppointmentImport
from handover_app.services.delivery.messages import MessageService
from handover_app.ui.context import PageContext
from handover_app.ui.list_import import ListImport, ListWords
from handover_app.ui.tokens import Tone
from handover_app.ui.widgets.row_table import Column

translate = QCoreApplication.translate


def appointments_import(context: PageContext) -> ListImport:
    """The import of appointments that somebody else took."""
    service = context.desks.appointment_imports
    words = ListWords(
        title=translate("ListImport", "List of appointments"),
        rows=translate("ListImport", "Appointments"),
        run=translate("ListImport", "Book these appointments"),
        done=translate("ListImport", "Appointments booked"),
        columns=_appointment_columns(),
        summary=_appointments_in_words,
        warnings=_no_warnings,
    )
    calls = (service.load, service.preview, service.run, service.problem_workbook)
    return ListImport(context, calls, words)


class ResultsOf:
    """The service's calls for the results of one list; ``list_id`` is set before the file."""

    def __init__(self, service: MessageService) -> None:
        self._service = service
        self.list_id: UUID | None = None

    def preview(self, act: Act, file: ListSheet) -> ResultImport:
        """See `MessageService.preview_results`."""
        return self._service.preview_results(act, self._chosen(), file)

    def run(self, act: Act, file: ListSheet) -> ResultImport:
        """See `MessageService.run_results`."""
        return self._service.run_results(act, self._chosen(), file)

    def _chosen(self) -> UUID:
        if self.list_id is None:
            raise MessageListNotFound
        return self.list_id


def results_import(context: PageContext, results: ResultsOf) -> ListImport:
    """The import of the platform's word on the messages of a list."""
    service = context.desks.text_messages
    words = ListWords(
        title=translate("ListImport", "The platform's result"),
        rows=translate("ListImport", "Messages"),
        run=translate("ListImport", "Note what became of them"),
        done=translate("ListImport", "The platform's result is noted"),
        columns=_result_columns(),
        summary=_results_in_words,
        warnings=_no_warnings,
    )
    calls = (service.load, results.preview, results.run, service.problem_workbook)
    return ListImport(context, calls, words)


def _no_warnings(_result: object) -> Sequence[SheetProblem]:
    return ()


def _appointments_in_words(result: AppointmentImport) -> str:
    return translate(
        "ListImport",
        "{read} rows read · {count} are booked, {same} stay as they are · {left} left out",
    ).format(
        read=result.read,
        count=len(result.rows),
        same=result.unchanged,
        left=len({each.row for each in result.problems}),
    )


def _results_in_words(result: ResultImport) -> str:
    return translate(
        "ListImport",
        "{read} rows read · {delivered} delivered, {failed} failed, {same} known · {left} left out",
    ).format(
        read=result.read,
        delivered=result.delivered,
        failed=result.failed,
        same=result.unchanged,
        left=len({each.row for each in result.problems}),
    )


def _appointment_columns() -> list[Column]:
    return [
        Column(translate("ListImport", "Row"), lambda r: str(r.row), right=True, width=64,
               order=lambda r: r.row),
        Column(translate("ListImport", "Unit"), lambda r: r.code, width=120),
        Column(translate("ListImport", "Comes"), lambda r: r.when, width=150),
        Column(translate("ListImport", "Instead of"), lambda r: r.moved_from or "–", width=150),
        Column(translate("ListImport", "Remark"), lambda r: r.remark or "–", width=0),
    ]  # fmt: skip


def _result_columns() -> list[Column]:
    return [
        Column(translate("ListImport", "Row"), lambda r: str(r.row), right=True, width=64,
               order=lambda r: r.row),
        Column(translate("ListImport", "Unit"), lambda r: r.code, width=120),
        Column(translate("ListImport", "Phone"), lambda r: r.phone_masked, width=130),
        Column(
            translate("ListImport", "Result"), lambda r: r.status, width=0,
            tone=lambda r: Tone.GOOD if r.delivered else Tone.BAD,
            icon=lambda r: "check" if r.delivered else "x",
        ),
    ]  # fmt: skip
