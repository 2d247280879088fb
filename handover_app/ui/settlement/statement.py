"""The statement of a unit on the cashier's page: lines by payee, their state, their papers."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from handover_app.domain.handover import Blocker, Effect
from handover_app.domain.money import Money
from handover_app.domain.receipts import DecisionKind, Settlement
from handover_app.ui.messages import local, word
from handover_app.ui.settlement.desk_form import empty
from handover_app.ui.settlement.household import Household
from handover_app.ui.settlement.presenter import owed_to_owner, still_to_pay
from handover_app.ui.settlement.statement_line import LineView, StatementRow
from handover_app.ui.widgets.card import Card, rule
from handover_app.ui.widgets.fields import scrolled
from handover_app.ui.widgets.text import Elided, text
from handover_app.ui.widgets.tiles import BlockedLine


class StatementCard(Card):
    """What the owner pays and gets, with what became of each line.

    Attributes:
        decision_asked: a line and a :class:`DecisionKind` from its menu.
        reprint_asked: the paper of a line.
        keys: says what blocks the keys.
    """

    decision_asked = Signal(object, object)
    reprint_asked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.show_heading(self.tr("Statement"))
        self._scroll = scrolled(QWidget())
        self._scroll.setAccessibleName(self.tr("Statement"))
        self.keys = BlockedLine()
        self.rescinded = BlockedLine()
        self._sums = QVBoxLayout()
        self._sums.setSpacing(0)
        self.body.addWidget(self.rescinded)
        self.body.addWidget(self._scroll, 1)
        self.body.addLayout(self._sums)
        self.body.addWidget(self.keys)
        self.clear()

    def clear(self, words: str = "") -> None:
        """Nothing to show, and why."""
        self.show_heading(self.tr("Statement"))
        self.keys.show_blocked("")
        self.rescinded.show_blocked("")
        self._fill([text(words, "soft", wrap=True)], [])

    def show_household(self, household: Household) -> None:
        """Show a unit's statement, and which notice it goes by."""
        settlement = household.settlement
        self.show_heading(self.tr("Statement"), self._notice(household))
        self.rescinded.show_blocked(self._rescinded(settlement))
        rows: list[QWidget] = []
        payee = None
        for view in _views(household):
            line = view.charge.line
            if line.payee is not payee:
                payee = line.payee
                if rows:
                    rows.append(rule())
                rows.append(Elided(f"{word(payee)} · {line.payee_name}", "heading"))
            row = StatementRow(view)
            row.decision_asked.connect(self.decision_asked)
            row.reprint_asked.connect(self.reprint_asked)
            rows.append(row)
        sums = [rule(), _sum(self.tr("Still to pay"), still_to_pay(settlement))]
        if owed := owed_to_owner(settlement):
            sums.append(_sum(self.tr("Owed to the owner"), owed))
        for payee, left in settlement.credit.items():
            words = self.tr("Owner's credit · {payee}").format(payee=word(payee))
            sums.append(_sum(words, left))
        self._fill(rows, sums)

    def show_blockers(self, blockers: Sequence[Blocker]) -> None:
        """Say what blocks the keys."""
        found = [each for each in blockers if each.effect is Effect.BLOCK]
        missing = self.tr(", ").join(word(each.condition) for each in found)
        said = self.tr("Keys blocked: {conditions}.").format(conditions=missing)
        self.keys.show_blocked(said if missing else "")

    def _notice(self, household: Household) -> str:
        notified = household.notified
        if notified is None:
            return self.tr("Not notified yet")
        day = local(notified.issued_at, "%m-%d")
        return self.tr("Notice {number} of {day}").format(number=notified.version_number, day=day)

    def _rescinded(self, settlement: Settlement) -> str:
        if settlement.choice is not DecisionKind.RESCINDS:
            return ""
        day = "—" if settlement.repaid_by is None else settlement.repaid_by.isoformat()
        return self.tr(
            "The owner gave the flat back. The price is repaid by {day}; nothing is settled here."
        ).format(day=day)

    def _fill(self, rows: Iterable[QWidget], sums: Iterable[QWidget]) -> None:
        empty(self._sums)
        for each in sums:
            self._sums.addWidget(each)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 6, 0)
        column.setSpacing(8)
        for row in rows:
            column.addWidget(row)
        column.addStretch(1)
        old = self._scroll.takeWidget()
        if old is not None:
            # A button of the old rows may be what brought us here.
            old.hide()
            old.setParent(self)
            old.deleteLater()
        self._scroll.setWidget(inside)


def _views(household: Household) -> list[LineView]:
    """The lines with their papers, payments made ahead, and whether they changed."""
    settlement = household.settlement
    papers = {ref.number: ref for ref in settlement.papers}
    changed = {each.item for each in settlement.changed}
    return [
        LineView(
            each,
            papers.get(each.paper) if each.paper else None,
            tuple(household.paid_ahead(each.line.item)),
            each.line.item in changed,
        )
        for each in settlement.lines
    ]


def _sum(words: str, amount: Money) -> QWidget:
    whole = QWidget()
    whole.setAccessibleName(f"{words} {amount}")
    row = QHBoxLayout(whole)
    row.setContentsMargins(0, 2, 0, 2)
    row.addWidget(Elided(words, "total"), 1)
    row.addWidget(text(amount.format(), "total"))
    return whole
