"""Photos that are named but missing here, files of no photo, and files that were changed."""

from __future__ import annotations

from functools import partial
from typing import ClassVar

from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout

from handover_app.domain.defects import PhotoFault, PhotoFaultLine, PhotoKind, PhotoReport
from handover_app.domain.inspections import MeterKind
from handover_app.ui.context import PageContext
from handover_app.ui.messages import local, word
from handover_app.ui.tab import WatchingTab
from handover_app.ui.tokens import Tone
from handover_app.ui.widgets.buttons import KeyButton
from handover_app.ui.widgets.card import Card
from handover_app.ui.widgets.row_table import Column, RowTable
from handover_app.ui.widgets.table_or_words import TableOrWords
from handover_app.ui.widgets.text import text

_TONES = {
    PhotoFault.MISSING: Tone.WARN,
    PhotoFault.CHANGED: Tone.BAD,
    PhotoFault.UNNAMED: Tone.NEUTRAL,
}
_ICONS = {
    PhotoFault.MISSING: "triangle-alert",
    PhotoFault.CHANGED: "circle-alert",
    PhotoFault.UNNAMED: "info",
}


class PhotoReportTab(WatchingTab):
    """By sizes at once and whenever photos come; every file is read when it is asked for."""

    topics: ClassVar[tuple[str, ...]] = ("defects",)

    def __init__(self, context: PageContext) -> None:
        super().__init__(context)
        self._report: PhotoReport | None = None
        card = Card(self.tr("Photos beside their files")).flush()
        self._save = QPushButton(self.tr("Save as a workbook"))
        self._save.setObjectName("save-photo-report")
        self._save.setAccessibleName(self._save.text())
        self._save.setProperty("role", "link")
        self._save.clicked.connect(lambda _checked=False: self._on_save())
        card.head.addWidget(self._save)
        table = RowTable(self.tr("Photos beside their files"), self._columns(), sortable=True)
        table.setObjectName("photo-report")
        table.chosen.connect(self._on_chosen)
        self.list = TableOrWords(table)
        self.list.spare([5, 8], below=1020)
        self._said = text("", "soft", wrap=True)
        self._said.setObjectName("photo-report-count")
        self._all = KeyButton(self.tr("Read every file"))
        self._all.setObjectName("read-every-file")
        self._all.clicked.connect(lambda _checked=False: self._ask(thorough=True))
        foot = QHBoxLayout()
        foot.setContentsMargins(14, 0, 14, 8)
        foot.setSpacing(8)
        foot.addWidget(self._said, 1)
        foot.addWidget(self._all)
        card.body.addWidget(self.list, 1)
        card.body.addLayout(foot)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(card)
        self._save.setEnabled(False)

    def refresh(self) -> None:
        """Compare names and sizes; what reading every file found before goes."""
        self._ask(thorough=False)

    def _columns(self) -> list[Column]:
        return [
            Column(
                self.tr("What is wrong"),
                lambda row: word(row.fault),
                tone=lambda row: _TONES[row.fault],
                icon=lambda row: _ICONS[row.fault],
                width=168,
            ),
            Column(self.tr("Unit"), lambda row: row.unit_code or "–", width=96),
            Column(
                self.tr("No."),
                lambda row: "" if row.number is None else str(row.number),
                right=True,
                order=lambda row: row.number or 0,
                width=52,
            ),
            Column(self.tr("Where"), _where, width=0),
            Column(self.tr("Shows"), _shows, width=150),
            Column(self.tr("Original file"), lambda row: row.original_name, width=150),
            Column(
                self.tr("Stored"),
                lambda row: "" if row.at is None else local(row.at, "%m-%d %H:%M"),
                width=120,
            ),
            Column(self.tr("Clerk"), lambda row: row.by, width=84),
            Column(self.tr("File"), lambda row: row.sha256[:12], width=136),
        ]

    def _ask(self, *, thorough: bool) -> None:
        self._all.setEnabled(False)
        report = partial(self.context.desks.photos.report, thorough=thorough)
        self.context.runner.read(self, report, self._show, self._not_read, key="report")

    def _not_read(self, error: Exception) -> None:
        self._all.setEnabled(True)
        self.context.show_error(error)

    def _show(self, report: PhotoReport) -> None:
        self._report = report
        self._all.setEnabled(True)
        self._save.setEnabled(bool(report.lines))
        nothing = self.tr("Every photo is here, and every file has its photo.")
        if not report.named and not report.lines:
            nothing = self.tr("No photo was stored yet.")
        self.list.show_rows(report.lines, nothing, lambda row: (row.fault, row.sha256, row.number))
        words = self.tr(
            "{here} of {named} photos here; {missing} missing, {changed} changed, {unnamed} files "
            "of no photo."
        ).format(
            here=report.here,
            named=report.named,
            missing=report.count(PhotoFault.MISSING),
            changed=report.count(PhotoFault.CHANGED),
            unnamed=report.count(PhotoFault.UNNAMED),
        )
        how = self.tr("Only their sizes were compared.")
        if report.thorough:
            how = self.tr("Every file was read.")
        self._said.setText(f"{words} {how}")

    def _on_chosen(self, row: PhotoFaultLine) -> None:
        if row.unit_id is not None:
            self.context.open_unit(row.unit_id)

    def _on_save(self) -> None:
        if self._report is not None:
            self._save.setEnabled(False)
            self.write(
                self.context.desks.photos.report_workbook,
                self._report,
                done=self._made,
                failed=self._not_made,
            )

    def _made(self, workbook: bytes) -> None:
        self._save.setEnabled(True)
        title, kinds = self.tr("Save as a workbook"), self.tr("Workbooks (*.xlsx)")
        day = local(self.context.desks.now(), "%Y-%m-%d")
        name = self.tr("photos-{day}.xlsx").format(day=day)
        self.keep(title, name, kinds, workbook)

    def _not_made(self, error: Exception) -> None:
        self._save.setEnabled(True)
        self.failed(error)


def _where(row: PhotoFaultLine) -> str:
    return " · ".join(each for each in (row.room, row.item) if each)


def _shows(row: PhotoFaultLine) -> str:
    if row.kind is PhotoKind.METER and row.subject in MeterKind.__members__:
        return word(MeterKind[row.subject])
    return "" if row.kind is None else word(row.kind)
