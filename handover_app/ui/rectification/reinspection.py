"""Re-inspection of one unit: a method and a result a line, then the owner's second signature."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import ClassVar
from uuid import UUID

from PySide6.QtWidgets import QHBoxLayout

from handover_app.domain.defects import DefectRow, ReinspectionLine, ReinspectionUnit
from handover_app.domain.handover import HandoverCard
from handover_app.domain.inspections import SigningOrder
from handover_app.domain.receipts import PaperRef
from handover_app.ui.context import PageContext
from handover_app.ui.rectification.reinspection_card import ReinspectionCard
from handover_app.ui.tab import WatchingTab
from handover_app.ui.tokens import GAP, Tone
from handover_app.ui.widgets.card import Card
from handover_app.ui.widgets.row_table import Column, RowTable
from handover_app.ui.widgets.table_or_words import TableOrWords

_WIDTH = 248


class ReinspectionTab(WatchingTab):
    """Units with repairs to be looked at, at the left; the one in hand at the right."""

    topics: ClassVar[tuple[str, ...]] = ("defects", "inspections")

    def __init__(self, context: PageContext) -> None:
        super().__init__(context)
        self._unit: UUID | None = None
        self._asked = False
        self._units: Sequence[ReinspectionUnit] = ()
        self._work = ReinspectionCard(context.desks.now)
        self._work.recorded.connect(self._on_recorded)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GAP)
        row.addWidget(self._list())
        row.addWidget(self._work, 1)
        context.session.changed.connect(self._show_clerk)
        self._show_clerk()

    def refresh(self) -> None:
        """Read the units anew; what is being noted stays."""
        self.read(self.context.desks.defect_lists.reinspections, self._show_units, "units")

    def take(self, rows: Sequence[DefectRow]) -> None:
        """Take the unit of these defects in hand."""
        self.show_unit(rows[0].unit_id)

    def show_unit(self, unit_id: UUID) -> None:
        """Take this unit in hand."""
        self._unit, self._asked = unit_id, True
        self.refresh()

    def _list(self) -> Card:
        card = Card(self.tr("Repaired, to be looked at")).flush()
        card.setFixedWidth(_WIDTH)
        columns = [
            Column(self.tr("Unit"), lambda each: each.unit_code, width=0),
            Column(
                self.tr("To look at"), lambda each: str(each.to_look or "–"), right=True, width=80,
                tone=lambda each: Tone.WARN if each.to_look else None,
            ),
            Column(
                self.tr("To sign"), lambda each: str(each.to_sign or "–"), right=True, width=72,
                tone=lambda each: Tone.ACCENT if each.to_sign else None,
            ),
        ]  # fmt: skip
        table = RowTable(self.tr("Repaired, to be looked at"), columns)
        table.setObjectName("reinspectionUnits")
        table.selected.connect(self._on_selected)
        self._table = TableOrWords(table)
        card.body.addWidget(self._table, 1)
        return card

    def _show_clerk(self) -> None:
        clerk = self.context.session.clerk
        self._work.show_inspector(clerk.name if clerk else "")

    def _show_units(self, units: Sequence[ReinspectionUnit]) -> None:
        self._units = units
        there = {each.unit_id for each in units}
        if self._unit not in there:
            if self._asked:
                self._say_nothing()
            self._unit = units[0].unit_id if units else None
        # Once: that it was finished here, or at another station, is no answer to a question.
        self._asked = False
        nothing = self.tr("No repair waits to be looked at.")
        self._table.show_rows(units, nothing, lambda each: each.unit_id, self._unit)
        self._read_unit()

    def _say_nothing(self) -> None:
        words = self.tr("Nothing of this unit waits to be looked at or signed for")
        self.context.band.looked_up(words)

    def _on_selected(self, row: ReinspectionUnit | None) -> None:
        if row is not None and row.unit_id != self._unit:
            self._unit = row.unit_id
            self._read_unit()

    def _read_unit(self) -> None:
        unit = next((each for each in self._units if each.unit_id == self._unit), None)
        if unit is None:
            self._work.show_nothing()
            return
        lists, desks = self.context.desks.defect_lists, self.context.desks
        lines = partial(lists.to_reinspect, unit.unit_id)
        self.read(lines, partial(self._show_lines, unit), "lines")
        self.read(partial(desks.handover.card, unit.unit_id), self._show_card, "card")

    def _show_lines(self, unit: ReinspectionUnit, lines: Sequence[ReinspectionLine]) -> None:
        if unit.unit_id == self._unit:
            self._work.show_lines(unit, lines)

    def _show_card(self, card: HandoverCard) -> None:
        if card.unit_id == self._unit:
            self._work.show_owners(card.unit_id, [each.name for each in card.owners])

    def _on_recorded(self) -> None:
        """Ask for the words first: the owner signs exactly what the service says."""
        numbers = self._work.draft.to_sign()
        words = self.context.desks.reinspections.text_to_sign(numbers) if numbers else ""
        self._work.signing.ask(words, self._record)

    def _record(self, order: SigningOrder | None) -> None:
        draft, reinspections = self._work.draft, self.context.desks.reinspections
        results = draft.results()
        if draft.unit_id is None:
            return
        self._work.wait()
        if results:
            self.write(
                reinspections.record, draft.unit_id, results, self._work.inspector(),
                self._work.looked_at(), order if draft.to_sign() else None,
                done=self._recorded, failed=self._refused,
            )  # fmt: skip
        elif order is not None:
            self.write(
                reinspections.sign_passed, draft.unit_id, order,
                done=self._recorded, failed=self._refused,
            )  # fmt: skip

    def _recorded(self, paper: PaperRef) -> None:
        self._work.done()
        words = self.tr("Re-inspection {number} noted").format(number=paper.number)
        self.context.band.done(words)
        self.print_paper(paper.paper_id)
        self.refresh()

    def _refused(self, error: Exception) -> None:
        self._work.again()
        self.failed(error)
