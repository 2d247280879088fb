"""Legal's tab: refusals to judge, and units that count as deemed delivered (视同交付)."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import TYPE_CHECKING, ClassVar
from uuid import UUID

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from handover_app.domain.acts import Act
from handover_app.domain.inspections import LegalView, RefusalLine
from handover_app.ui.context import PageContext
from handover_app.ui.legal.card import LegalCard
from handover_app.ui.legal.lists import (
    DeemedRow,
    deemed_rows,
    deemed_table,
    filtered,
    refusal_table,
)
from handover_app.ui.tab import WatchingTab
from handover_app.ui.tokens import GAP
from handover_app.ui.widgets.card import Card
from handover_app.ui.widgets.fields import line
from handover_app.ui.widgets.table_or_words import TableOrWords

if TYPE_CHECKING:
    from handover_app.services.inspections.acceptance import AcceptanceService


@dataclass(frozen=True)
class Judges:
    """Legal's judgement as one call that a lost answer can repeat."""

    acceptance: AcceptanceService

    def __call__(self, act: Act, refusal_id: UUID, justified: bool, basis: str) -> None:
        """Judge."""
        self.acceptance.judge(act, refusal_id, justified=justified, basis=basis)


class LegalTab(WatchingTab):
    """Refusals above, units below, the decision about the marked row at the right."""

    topics: ClassVar[tuple[str, ...]] = ("inspections", "visits", "units", "keys", "receipts")

    def __init__(self, context: PageContext) -> None:
        super().__init__(context)
        self._refusal: RefusalLine | None = None
        self._row: DeemedRow | None = None
        self._rows: list[DeemedRow] = []
        self._wanted: UUID | None = None
        self._filling = False
        self._judge = Judges(context.desks.acceptance)
        self._card = LegalCard(context.desks.now().astimezone().date())
        self._card.judged.connect(self._on_judged)
        self._card.deemed.connect(self._on_deemed)
        self._card.withdrawn.connect(self._on_withdrawn)
        self._card.paper_wanted.connect(self.print_paper)
        left = QVBoxLayout()
        left.setSpacing(GAP)
        left.addWidget(self._refusals(), 2)
        left.addWidget(self._units(), 3)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GAP)
        row.addLayout(left, 1)
        row.addWidget(self._card)

    def refresh(self) -> None:
        """Read both lists anew; what is being typed stays."""
        self.read(self.context.desks.acceptance.legal, self._show, "legal")

    def show_unit(self, unit_id: UUID) -> None:
        """Put the cursor on what there is of a unit."""
        self._wanted = unit_id
        self._filter.clear()
        self.refresh()

    def _refusals(self) -> Card:
        self._refused = TableOrWords(refusal_table())
        self._refused.spare((4, 5, 6), 1000)
        self._refused.table.selected.connect(self._on_refusal)
        self._refused.table.clicked.connect(lambda _at: self._again(self._refused))
        self._head = Card(self.tr("Refusal records"), " ").flush()
        self._head.body.addWidget(self._refused, 1)
        return self._head

    def _units(self) -> Card:
        self._deemed = TableOrWords(deemed_table())
        self._deemed.spare((4,), 640)
        self._deemed.table.selected.connect(self._on_row)
        self._deemed.table.clicked.connect(lambda _at: self._again(self._deemed))
        card = Card(self.tr("Deemed delivered"), " ").flush()
        words = self.tr("Unit or owner")
        self._filter = line(words, "legalFilter", words)
        self._filter.setMaximumWidth(200)
        self._filter.textChanged.connect(self._show_rows)
        card.head.addWidget(self._filter)
        card.body.addWidget(self._deemed, 1)
        self._foot = card
        return card

    def _show(self, view: LegalView) -> None:
        records = view.refusals[::-1]
        wanted = next((x.refusal_id for x in records if x.unit_id == self._wanted), None)
        nothing = self.tr("Nobody has refused a flat.")
        self._filling = True
        self._refused.show_rows(records, nothing, lambda row: row.refusal_id, wanted)
        self._filling = False
        open_ = sum(each.justified is None for each in records)
        words = self.tr("{count}, {open} of them not judged").format(
            count=len(records), open=open_
        )  # fmt: skip
        self._head.remark.setText(words if records else "")
        self._rows = deemed_rows(view, self.context.desks.now().astimezone().date())
        self._show_rows()
        self._show_in_hand(records)
        self._wanted = None

    def _show_rows(self) -> None:
        rows = filtered(self._rows, self._filter.text())
        nothing = self.tr("No unit is deemed delivered, and none may be.")
        if self._rows:
            nothing = self.tr("No unit answers this: clear the filter.")
        wanted = next((each.key for each in rows if each.unit_id == self._wanted), None)
        self._filling = True
        self._deemed.show_rows(rows, nothing, lambda row: row.key, wanted)
        self._filling = False
        standing = sum(each.standing for each in self._rows)
        words = self.tr("{count} deemed delivered, none counted as delivered")
        self._foot.remark.setText(words.format(count=standing))

    def _show_in_hand(self, records: tuple[RefusalLine, ...]) -> None:
        """What stands at the right follows its row, or another unit that is wanted."""
        before = None if self._refusal is None else self._refusal.refusal_id
        key = None if self._row is None else self._row.key
        refusals = [x for x in records if x.refusal_id == before]
        rows = [each for each in self._rows if each.key == key]
        if self._wanted is not None:
            rows = [each for each in self._rows if each.unit_id == self._wanted]
            refusals = [x for x in records if x.unit_id == self._wanted and not rows]
        if not rows and not refusals:
            refusals = list(records)
        self._row = rows[0] if rows else None
        self._refusal = refusals[0] if refusals and not rows else None
        if self._refusal is not None:
            self._card.show_refusal(self._refusal)
        elif self._row is not None:
            self._card.show_row(self._row)
        else:
            self._card.show_nothing()

    def _again(self, table: TableOrWords) -> None:
        """A click on the row that was marked before means that row too."""
        row = table.table.current_row()
        (self._on_refusal if table is self._refused else self._on_row)(row)

    def _on_refusal(self, row: RefusalLine | None) -> None:
        if row is not None and not self._filling:
            self._refusal, self._row = row, None
            self._card.show_refusal(row)

    def _on_row(self, row: DeemedRow | None) -> None:
        if row is not None and not self._filling:
            self._refusal, self._row = None, row
            self._card.show_row(row)

    def _on_judged(self, justified: bool, basis: str) -> None:
        if self._refusal is not None:
            line = self._refusal
            self._decide(self._judge, line.refusal_id, justified, basis, code=line.unit_code)

    def _on_deemed(self, day: date, basis: str, proof: str) -> None:
        if self._row is not None:
            row = self._row
            deem = self.context.desks.acceptance.deem_delivered
            self._decide(deem, row.unit_id, row.cause, day, basis, proof, code=row.unit_code)

    def _on_withdrawn(self, reason: str) -> None:
        if self._row is not None:
            row = self._row
            withdraw = self.context.desks.acceptance.withdraw_deemed
            self._decide(withdraw, row.unit_id, reason, code=row.unit_code)

    def _decide(self, call: Callable[..., None], *arguments: object, code: str) -> None:
        self._card.wait()
        done = partial(self._decided, code)
        self.write(call, *arguments, done=done, failed=self._refused_to, again=self._done_before)

    def _decided(self, code: str, _answer: None) -> None:
        self._card.done()
        self.context.band.done(self.tr("{code}: legal's decision is kept").format(code=code))
        if self._row is not None:
            # The unit's row is another one from now on.
            self._wanted, self._row = self._row.unit_id, None
        self.refresh()

    def _refused_to(self, error: Exception) -> None:
        self._card.again()
        self.failed(error)

    def _done_before(self) -> None:
        self._card.done()
        self.refresh()
