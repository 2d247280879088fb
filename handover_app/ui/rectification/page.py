"""What is still to be mended, unit by unit, and the notices that tell the contractors."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import partial
from typing import TypeVar
from uuid import UUID

from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from handover_app.domain.acts import AlreadyDone
from handover_app.domain.defects import DefectSummary, NoticeSummary
from handover_app.domain.handover import HandoverCard
from handover_app.domain.receipts import PaperRef
from handover_app.ui.context import PageContext
from handover_app.ui.rectification.notices import IssuedNotices
from handover_app.ui.rectification.open_defects import OpenDefects

Row = TypeVar("Row", DefectSummary, NoticeSummary)


class RectificationPage(QWidget):
    """Open defects at the left, issued notices at the right, one filter for both."""

    def __init__(self, context: PageContext) -> None:
        super().__init__()
        self.context = context
        self._rows: Sequence[DefectSummary] = ()
        self._issued: Sequence[NoticeSummary] = ()
        self._exact = False
        self._unit: UUID | None = None
        self._filter = QLineEdit()
        self._filter.setObjectName("filter")
        self._filter.setAccessibleName(self.tr("Filter by unit or contractor"))
        self._filter.setPlaceholderText(self.tr("Filter by unit or contractor"))
        self._filter.setMaximumWidth(360)
        self._filter.textChanged.connect(self._on_filter)
        self._all = QPushButton(self.tr("Show all"))
        self._all.setObjectName("show-all")
        self._all.setAccessibleName(self._all.text())
        self._all.clicked.connect(self._filter.clear)
        self._open = OpenDefects(self._today)
        self._open.issue_asked.connect(self._on_issue)
        self._notices = IssuedNotices()
        self._notices.reprint_asked.connect(self._on_reprint)
        top = QHBoxLayout()
        top.setSpacing(8)
        top.addWidget(self._filter, 1)
        top.addWidget(self._all)
        top.addStretch(1)
        cards = QHBoxLayout()
        cards.setSpacing(12)
        cards.addWidget(self._open, 3)
        cards.addWidget(self._notices, 2)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 12, 12, 12)
        column.setSpacing(12)
        column.addLayout(top)
        column.addLayout(cards, 1)
        context.hub.watch(self, ["defects", "inspections"], self.refresh)
        self._show()
        self.refresh()

    def show_unit(self, unit_id: UUID) -> None:
        """Show the defects and notices of this unit only, until the filter is changed."""
        self._unit = unit_id
        card = partial(self.context.desks.handover.card, unit_id)
        self.context.runner.read(self, card, self._show_only, key="card")

    def refresh(self) -> None:
        """Read both lists anew."""
        desks, runner = self.context.desks, self.context.runner
        runner.read(self, desks.defects.open_defects, self._show_open, key="open")
        runner.read(self, desks.notices.list, self._show_notices, key="notices")

    def _show_only(self, card: HandoverCard) -> None:
        if card.unit_id == self._unit:
            self._filter.setText(card.code)
            self._exact = True
            self._show()

    def _on_filter(self) -> None:
        self._exact, self._unit = False, None
        self._show()

    def _show_open(self, rows: Sequence[DefectSummary]) -> None:
        self._rows = rows
        self._show()

    def _show_notices(self, notices: Sequence[NoticeSummary]) -> None:
        self._issued = notices
        self._show()

    def _show(self) -> None:
        words = self._filter.text().strip()
        self._all.setVisible(bool(words))
        no_defect = self.tr("No open defects: everything found so far is mended.")
        no_notice = self.tr("No notice issued yet.")
        if words:
            no_defect = self.tr("No open defect for “{words}”.").format(words=words)
            no_notice = self.tr("No notice issued for “{words}”.").format(words=words)
        rows = _matching(self._rows, words, exact=self._exact)
        self._open.show_defects(rows, self._rows, no_defect)
        self._notices.show_notices(_matching(self._issued, words, exact=self._exact), no_notice)

    def _today(self) -> date:
        return self.context.desks.now().astimezone().date()

    def _on_issue(self, defect: DefectSummary) -> None:
        act = self.context.session.act()
        call = partial(self.context.desks.notices.issue_unit, act, defect.unit_id)
        done = partial(self._show_issued, defect.unit_code)
        self.context.runner.write(self, call, done, self._failed)

    def _show_issued(self, unit_code: str, papers: Sequence[PaperRef]) -> None:
        words = self.tr("{count} notices issued").format(count=len(papers))
        self.context.band.done(f"{unit_code}　{words}")
        for paper in papers:
            self._print(paper.paper_id)
        self.refresh()

    def _on_reprint(self, notice: NoticeSummary) -> None:
        self._print(notice.paper_id)

    def _print(self, paper_id: UUID) -> None:
        call = partial(self.context.desks.papers.print, self.context.session.act(), paper_id)
        self.context.runner.write(self, call, self._printed, self._failed)

    def _printed(self, paper: object) -> None:
        self.context.printing(paper.pdf, paper.name)  # type: ignore[attr-defined]

    def _failed(self, error: Exception) -> None:
        """A repeated click is shown as done; anything else is said in words."""
        if not isinstance(error, AlreadyDone):
            self.context.show_error(error)
        self.refresh()


def _matching(rows: Sequence[Row], words: str, *, exact: bool) -> list[Row]:
    """Rows whose unit or contractor holds every word; ``exact``: rows of the unit so named."""
    if exact:
        return [row for row in rows if row.unit_code == words]
    wanted = words.casefold().split()
    return [
        row
        for row in rows
        if all(word in f"{row.unit_code} {row.contractor}".casefold() for word in wanted)
    ]
