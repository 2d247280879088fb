"""The contractors: who is responsible for what, whom to call, and the gaps to mend before day 1."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import astuple
from functools import partial
from typing import ClassVar
from uuid import UUID

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from handover_app.domain.acts import Act
from handover_app.domain.defects import EVERYWHERE, ContractorLine, Gaps, Reassigned, TradeTaken
from handover_app.services.defects.contractors import ContractorService
from handover_app.ui.context import PageContext
from handover_app.ui.messages import sentence
from handover_app.ui.rectification.contractor_form import ContractorForm, ContractorWish
from handover_app.ui.tab import WatchingTab
from handover_app.ui.tokens import GAP, Tone
from handover_app.ui.widgets.card import Card
from handover_app.ui.widgets.fields import button
from handover_app.ui.widgets.row_table import Column, RowTable
from handover_app.ui.widgets.table_or_words import TableOrWords
from handover_app.ui.widgets.tiles import BlockedLine

_SPARED, _NARROW = (3, 5), 640
_MOST_NAMED = 6


class ContractorsTab(WatchingTab):
    """Gaps above, the table at the left, the one in hand at the right."""

    topics: ClassVar[tuple[str, ...]] = ("defects", "units", "projects")

    def __init__(self, context: PageContext) -> None:
        super().__init__(context)
        self._wanted: UUID | None = None
        self._new = False
        self._gaps = BlockedLine()
        self._gaps.setObjectName("contractorGaps")
        self._form = ContractorForm()
        self._form.wanted.connect(self._on_wanted)
        left = QVBoxLayout()
        left.setSpacing(GAP)
        left.addWidget(self._gaps)
        left.addWidget(self._list(), 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GAP)
        row.addLayout(left, 1)
        row.addWidget(self._form)

    def refresh(self) -> None:
        """Read the table and its gaps anew; what is being typed stays."""
        contractors = self.context.desks.contractors
        self.read(contractors.list, self._show_lines, "contractors")
        self.read(contractors.gaps, self._show_gaps, "gaps")
        self.read(partial(_choices, contractors), self._show_choices, "choices")

    def take(self, _what: object) -> None:
        """Come from another tab: the gaps are what is wanted."""
        self.refresh()

    def _list(self) -> Card:
        self._card = Card(self.tr("Contractors"), " ").flush()
        table = RowTable(self.tr("Contractors"), self._columns(), sortable=True)
        table.setObjectName("contractors")
        table.selected.connect(self._on_selected)
        self._table = TableOrWords(table)
        self._table.spare(_SPARED, _NARROW)
        self._card.body.addWidget(self._table, 1)
        new = button(self.tr("New contractor"), "newContractor")
        new.clicked.connect(self._on_new)
        again = button(self.tr("Give open defects their contractor"), "reassignOpen")
        again.clicked.connect(self._on_reassign)
        foot = QHBoxLayout()
        foot.setContentsMargins(14, 0, 14, 8)
        foot.setSpacing(8)
        foot.addWidget(new)
        foot.addStretch(1)
        foot.addWidget(again)
        self._card.body.addLayout(foot)
        return self._card

    def _columns(self) -> list[Column]:
        return [
            Column(
                self.tr("Contractor"), lambda each: each.name, width=0,
                tone=lambda each: None if each.active else Tone.NEUTRAL,
            ),
            Column(
                self.tr("Person"), lambda each: each.person or self.tr("missing"), width=88,
                tone=lambda each: None if each.person or not each.active else Tone.WARN,
            ),
            Column(
                self.tr("Phone"), lambda each: each.phone or self.tr("missing"), width=124,
                tone=lambda each: None if each.phone or not each.active else Tone.WARN,
            ),
            Column(self.tr("Responsible for"), _responsible, width=132),
            Column(
                self.tr("Open"), lambda each: str(each.open_defects or "–"), right=True,
                order=lambda each: each.open_defects, width=64,
            ),
            Column(
                self.tr("State"), self._state, width=96,
                icon=lambda each: "check" if each.active else "minus",
            ),
        ]  # fmt: skip

    def _state(self, each: ContractorLine) -> str:
        return self.tr("active") if each.active else self.tr("no new work")

    def _show_choices(self, choices: tuple[tuple[str, ...], tuple[str, ...]]) -> None:
        self._form.show_choices(*choices)

    def _show_lines(self, lines: Sequence[ContractorLine]) -> None:
        nothing = self.tr("No contractor is known: add the first one.")
        wanted = self._wanted
        if wanted is None and self._table.table.current_row() is None and lines:
            wanted = lines[0].contractor_id
        self._wanted = None
        self._table.show_rows(lines, nothing, lambda each: each.contractor_id, wanted)
        self._card.remark.setText(str(len(lines)) if lines else "")
        if not self._new:
            self._form.show_contractor(self._table.table.current_row())

    def _show_gaps(self, gaps: Gaps) -> None:
        said = []
        if gaps.trades:
            names = _few([f"{trade} {building}".strip() for trade, building in gaps.trades])
            said.append(self.tr("No contractor for: {names}.").format(names=names))
        if gaps.unreachable:
            names = _few(gaps.unreachable)
            said.append(self.tr("Without person or phone: {names}.").format(names=names))
        if gaps.defects:
            words = self.tr("{count} open defects have nobody responsible.")
            said.append(words.format(count=gaps.defects))
        self._gaps.show_blocked(" ".join(said))

    def _on_selected(self, row: ContractorLine | None) -> None:
        if row is not None:
            self._new = False
            self._form.show_contractor(row)

    def _on_new(self) -> None:
        self._new = True
        self._table.table.clearSelection()
        self._form.show_contractor(None)
        self._form.start()

    def _on_wanted(self, wish: ContractorWish) -> None:
        self._set(wish, take_over=False)

    def _set(self, wish: ContractorWish, *, take_over: bool) -> None:
        call = partial(_set, self.context.desks.contractors, wish, take_over)
        self.write(call, done=self._kept, failed=partial(self._not_kept, wish))

    def _not_kept(self, wish: ContractorWish, error: Exception) -> None:
        if isinstance(error, TradeTaken):
            again = partial(self._set, wish, take_over=True)
            self.context.dialogs.confirm(self, sentence(error), self.tr("Take it over"), again)
        else:
            self.context.show_error(error)

    def _kept(self, line: ContractorLine) -> None:
        self._wanted, self._new = line.contractor_id, False
        self.context.band.done(self.tr("{name}: kept").format(name=line.name))
        self.refresh()

    def _on_reassign(self) -> None:
        call = self.context.desks.contractors.reassign_open
        self.write(call, done=self._reassigned)

    def _reassigned(self, found: Reassigned) -> None:
        words = self.tr("{changed} defects got a contractor, {left} have nobody still")
        self.context.band.done(words.format(changed=found.changed, left=found.left))
        self.refresh()


def _responsible(each: ContractorLine) -> str:
    of_trade: dict[str, list[str]] = {}
    for trade, building in each.responsibilities:
        of_trade.setdefault(trade, []).append(building)
    return "、".join(
        trade if EVERYWHERE in buildings else f"{trade}({'/'.join(buildings)})"
        for trade, buildings in of_trade.items()
    )


def _few(names: Sequence[str]) -> str:
    more = " …" if len(names) > _MOST_NAMED else ""
    return "、".join(names[:_MOST_NAMED]) + more


def _choices(contractors: ContractorService) -> tuple[tuple[str, ...], tuple[str, ...]]:
    return contractors.trades(), contractors.buildings()


def _set(
    contractors: ContractorService, wish: ContractorWish, take_over: bool, act: Act
) -> ContractorLine:
    which, name, person, phone, active, pairs = astuple(wish)
    return contractors.set(
        act, which, name=name, person=person, phone=phone, active=active,
        responsibilities=pairs, take_over=take_over,
    )  # fmt: skip
