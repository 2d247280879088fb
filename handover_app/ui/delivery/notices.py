"""The register of delivery notices: who was told, how, and what came back."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from functools import partial
from pathlib import Path
from typing import ClassVar
from uuid import UUID

from PySide6.QtWidgets import QStackedWidget, QVBoxLayout

from handover_app.domain.delivery import DeliveryRun, NoticeRow, StepDraft
from handover_app.domain.papers import file_name
from handover_app.ui.context import PageContext
from handover_app.ui.delivery.batch_form import BatchForm
from handover_app.ui.delivery.notice_foot import NoticeFoot
from handover_app.ui.delivery.notice_list import NoticeList
from handover_app.ui.delivery.notice_table import ready
from handover_app.ui.delivery.run_bar import RunBar, RunState
from handover_app.ui.delivery.run_words import run_details, run_line
from handover_app.ui.delivery.step_form import Follow, StepForm
from handover_app.ui.tab import WatchingTab
from handover_app.ui.widgets.card import rule
from handover_app.ui.widgets.fields import button


class NoticesTab(WatchingTab):
    """The register, what is noted or issued below it, and the batches on a card of their own."""

    topics: ClassVar[tuple[str, ...]] = (
        "delivery", "units", "statements", "visits", "receipts", "fees",
    )  # fmt: skip

    def __init__(self, context: PageContext) -> None:
        super().__init__(context)
        self.list = NoticeList()
        self.list.building_chosen.connect(self.refresh)
        self.list.marks_changed.connect(self._show_foot)
        self.run_bar, self.foot = RunBar(), NoticeFoot()
        self.form = StepForm(context.dialogs, self._today())
        self.form.filled.connect(self._on_filled)
        self.form.left.connect(self._on_left)
        self.foot.follow_asked.connect(self._on_follow)
        self.foot.print_asked.connect(self._on_print)
        self.foot.issue_asked.connect(self._on_issue)
        for words, name, pressed in (
            (self.tr("Courier's list"), "courierList", self._on_courier),
            (self.tr("Save a file a unit"), "saveNotices", self._on_save),
            (self.tr("Look at them"), "lookNotices", self._on_look),
            (self.tr("Batches and lists"), "openBatches", self._on_batches),
        ):
            link = button(words, name, "link")
            link.clicked.connect(pressed)
            self.list.head.addWidget(link)
        for part in (rule(), self.form, self.run_bar, self.foot):
            self.list.body.addWidget(part)
        self.batches = BatchForm(context)
        self.batches.left.connect(self._on_back)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.list)
        self._stack.addWidget(self.batches)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._stack)
        self.list.show_view()

    def refresh(self) -> None:
        """Read the buildings and the register anew."""
        self.read(self.context.desks.units.buildings, self._show_buildings, "buildings")
        call = partial(self.context.desks.delivery_notices.rows, self.list.building)
        self.read(call, self.list.show_rows, "register")

    def show_unit(self, unit_id: UUID) -> None:
        """Put the cursor on a unit."""
        self._on_back()
        self.list.look_for(unit_id)
        self.refresh()

    def _today(self) -> date:
        return self.context.desks.now().astimezone().date()

    def _show_buildings(self, buildings: Sequence[str]) -> None:
        self.list.show_buildings(buildings)
        self.batches.show_buildings(buildings)

    def _show_foot(self) -> None:
        targets = self.list.targets()
        issued = sum(row.notice is not None for row in targets)
        marked = len(self.list.marked())
        self.foot.show_counts(len(targets), sum(map(ready, targets)), issued, marked)

    def _ids(self) -> list[UUID]:
        return [row.unit_id for row in self.list.targets()]

    def _on_follow(self, what: Follow) -> None:
        rows = self.list.marked()
        if rows:
            self.foot.hide()
            self.form.ask(what, rows, self._today())

    def _on_left(self) -> None:
        self.form.hide()
        self.foot.show()
        self.list.list.table.setFocus()

    def _on_filled(
        self, what: Follow, rows: Sequence[NoticeRow], draft: StepDraft, proof: Path | None
    ) -> None:
        ids, notices = [row.unit_id for row in rows], self.context.desks.delivery_notices
        if what is Follow.SECOND:
            self._run(partial(notices.issue_second, which=ids, due=draft.day))
        elif what is Follow.PROPERTY:
            tell = self.context.desks.delivery_conditions.tell_property
            self._note(tell, ids, draft.day, draft.note)
        else:
            self._note(notices.note, ids, draft, proof)

    def _note(self, call: Callable[..., int], *facts: object) -> None:
        self.write(call, *facts, done=self._noted, failed=self._not_done)

    def _noted(self, count: int) -> None:
        self.context.band.done(self.tr("Noted for {count} units").format(count=count))
        self._on_left()
        self.refresh()

    def _on_issue(self) -> None:
        ids = self._ids()
        question = self.tr(
            "Issue the notices of {count} units? Each freezes the fee statement that it carries, "
            "and who has a notice that still says the same keeps it."
        ).format(count=len(ids))
        issue = partial(self.context.desks.delivery_notices.issue, which=ids)
        self.context.dialogs.confirm(self, question, self.tr("Issue"), partial(self._run, issue))

    def _on_save(self) -> None:
        title = self.tr("Folder for the notices")
        self.context.dialogs.ask_folder(self, title, self._save_to)

    def _save_to(self, folder: Path) -> None:
        issue = self.context.desks.delivery_notices.issue
        self._run(partial(issue, which=self._ids(), keep=partial(_keep, folder)))

    def _run(self, call: Callable[..., DeliveryRun]) -> None:
        """Issue in the writer's thread, which knows the state and no widget."""
        state = RunState()
        self.run_bar.show_run(state)
        told = partial(call, progress=state.progress, cancelled=state.cancelled)
        self.write(told, done=self._ran, failed=self._not_done)

    def _ran(self, run: DeliveryRun) -> None:
        self.run_bar.show_run(None)
        told = self.context.band.done if run.issued or run.unchanged else self.context.band.refused
        told(run_line(run), run_details(run))
        self._on_left()
        self.refresh()

    def _not_done(self, error: Exception) -> None:
        self.run_bar.show_run(None)
        self.form.again()
        if isinstance(error, OSError):
            words = self.tr(
                "The run stopped: the folder cannot be written. What was issued stands in the "
                "list; save the files again from there."
            )
            self.context.band.refused(words)
            self.refresh()
        else:
            self.failed(error)

    def _on_print(self) -> None:
        state = RunState()
        self.run_bar.show_run(state)
        call = partial(
            self.context.desks.delivery_notices.print_issued,
            which=self._ids(), progress=state.progress, cancelled=state.cancelled,
        )  # fmt: skip
        self.write(call, done=self._drawn, failed=self._not_done)

    def _on_look(self) -> None:
        state = RunState()
        self.run_bar.show_run(state)
        call = partial(
            self.context.desks.delivery_notices.pdf, self._ids(), state.progress, state.cancelled
        )
        self.context.runner.read(self, call, self._drawn, self._not_done, key="pdf")

    def _drawn(self, pdf: bytes) -> None:
        self.run_bar.show_run(None)
        if pdf:
            self.context.printing(pdf, self.tr("Delivery notices"))

    def _on_courier(self) -> None:
        call = self.context.desks.delivery_notices.courier_list
        self.write(call, self._ids(), done=self._keep_list)

    def _keep_list(self, data: bytes) -> None:
        kinds = self.tr("Workbooks") + " (*.xlsx)"
        self.keep(self.tr("Courier's list"), self.tr("courier list") + ".xlsx", kinds, data)

    def _on_batches(self) -> None:
        self._stack.setCurrentWidget(self.batches)
        self.batches.refresh()

    def _on_back(self) -> None:
        self._stack.setCurrentWidget(self.list)


def _keep(folder: Path, code: str, pdf: bytes) -> None:
    (folder / file_name(code)).write_bytes(pdf)
