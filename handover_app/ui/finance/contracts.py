"""What was agreed with one unit: terms of the area settlement, homes of the family, penalties."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import ClassVar
from uuid import UUID

from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout

from handover_app.domain.contracts import AreaTerms, PenaltyRecord
from handover_app.domain.fees import ChargeItem, Penalty, PenaltyKind
from handover_app.domain.handover import HandoverCard
from handover_app.domain.statements import StatementComparison
from handover_app.ui.context import PageContext
from handover_app.ui.finance.penalties import PenaltiesCard
from handover_app.ui.finance.tab import FinanceTab
from handover_app.ui.finance.terms import TermsCard
from handover_app.ui.messages import word
from handover_app.ui.tokens import GAP
from handover_app.ui.unit_choice import UnitChoice


class ContractsTab(FinanceTab):
    """Terms at the left, penalties at the right, of the unit in hand."""

    topics: ClassVar[tuple[str, ...]] = ("units", "fees")

    def __init__(self, context: PageContext) -> None:
        super().__init__(context)
        self._unit: UUID | None = None
        self._choice = UnitChoice(context)
        self._choice.chosen.connect(self.show_unit)
        self._terms, self._penalties = TermsCard(), PenaltiesCard()
        self._terms.saved.connect(self._on_terms)
        self._terms.homes_saved.connect(self._on_homes)
        self._penalties.recorded.connect(self._on_record)
        self._penalties.cancelled.connect(self._on_cancel)
        cards = QHBoxLayout()
        cards.setSpacing(GAP)
        for card, share in ((self._terms, 5), (self._penalties, 6)):
            # Neither card's longest words may cut the choices of the other.
            card.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
            cards.addWidget(card, share)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        column.addWidget(self._choice)
        column.addLayout(cards, 1)
        self._show_hand()

    def refresh(self) -> None:
        """Read what was agreed with the unit in hand anew."""
        unit_id = self._unit
        if unit_id is None:
            return
        desks = self.context.desks
        self.read(partial(desks.handover.card, unit_id), partial(self._show_card, unit_id), "card")
        self.read(
            partial(desks.contracts.terms, unit_id), partial(self._show_terms, unit_id), "terms"
        )
        self.read(
            partial(desks.contracts.homes, unit_id), partial(self._show_homes, unit_id), "homes"
        )
        self.read(
            partial(desks.statements.changes, unit_id),
            partial(self._show_counted, unit_id),
            "counted",
        )
        self.read(
            partial(desks.contracts.penalties, unit_id),
            partial(self._show_penalties, unit_id),
            "penalties",
        )

    def show_unit(self, unit_id: UUID, code: str) -> None:
        """Take a unit in hand."""
        if unit_id != self._unit:
            self._unit = unit_id
            self._terms.clear()
            self._penalties.clear()
            self._choice.say(code)
        self._show_hand()
        self.refresh()

    def _show_hand(self) -> None:
        there = self._unit is not None
        self._terms.setEnabled(there)
        self._penalties.setEnabled(there)
        if not there:
            self._choice.say(self.tr("Choose a unit first."))

    def _show_card(self, unit_id: UUID, card: HandoverCard) -> None:
        if unit_id == self._unit:
            names = "、".join(owner.name for owner in card.owners)
            self._choice.say(f"{card.code}　{names}")
            self._terms.show_building(card.building)

    def _show_terms(self, unit_id: UUID, terms: AreaTerms) -> None:
        if unit_id == self._unit:
            self._terms.show_terms(terms)

    def _show_homes(self, unit_id: UUID, homes: int | None) -> None:
        if unit_id == self._unit:
            self._terms.show_homes(homes)

    def _show_counted(self, unit_id: UUID, found: StatementComparison) -> None:
        if unit_id == self._unit:
            basis = {line.item: line.basis for line in found.now}
            self._terms.show_counted(
                basis.get(ChargeItem.AREA_DIFFERENCE, ""), basis.get(ChargeItem.DEED_TAX, "")
            )

    def _show_penalties(self, unit_id: UUID, records: Sequence[PenaltyRecord]) -> None:
        if unit_id == self._unit:
            self._penalties.show_penalties(records)

    def _on_terms(self, terms: AreaTerms, building: str) -> None:
        if self._unit is not None:
            which: tuple[UUID, ...] | str = building or (self._unit,)
            self.write(self.context.desks.contracts.set_terms, which, terms, done=self._terms_set)

    def _terms_set(self, changed: int) -> None:
        self._terms.taken()
        self.context.band.done(
            self.tr("Terms of {count} contracts changed").format(count=changed),
            self.tr("Units that were notified before are to be notified again with a reason"),
        )
        self.refresh()

    def _on_homes(self, homes: int | None) -> None:
        call = self.context.desks.contracts.set_homes
        self.write(call, self._unit, homes, done=self._homes_set)

    def _homes_set(self, _answer: None) -> None:
        self.context.band.done(self.tr("Homes of the family noted"))
        self.refresh()

    def _on_record(self, penalty: Penalty, reason: str) -> None:
        call = self.context.desks.contracts.record_penalty
        done = partial(self._recorded, penalty)
        self.write(call, self._unit, penalty, reason, done=done)

    def _recorded(self, penalty: Penalty, _answer: None) -> None:
        self._penalties.taken()
        self.context.band.done(word(penalty.kind), penalty.amount.format())
        self.refresh()

    def _on_cancel(self, kind: PenaltyKind, reason: str) -> None:
        call = self.context.desks.contracts.cancel_penalty
        self.write(call, self._unit, kind, reason, done=partial(self._penalty_gone, kind))

    def _penalty_gone(self, kind: PenaltyKind, _answer: None) -> None:
        self._penalties.taken()
        self.context.band.done(word(kind), self.tr("It counts no more"))
        self.refresh()
