"""The statement of a unit on the cashier's page: lines by payee, their state, their papers."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import partial

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QScrollArea, QVBoxLayout, QWidget

from handover_app.domain.handover import Blocker, Effect
from handover_app.domain.money import Money
from handover_app.domain.receipts import (
    ChargeLine,
    ChargeState,
    DecisionKind,
    PaperRef,
    Settlement,
)
from handover_app.ui.messages import word
from handover_app.ui.settlement.presenter import still_to_pay
from handover_app.ui.tokens import Tone
from handover_app.ui.widgets.buttons import IconButton
from handover_app.ui.widgets.card import Card, rule
from handover_app.ui.widgets.text import Elided, Pill, text
from handover_app.ui.widgets.tiles import BlockedLine

STATE_LOOK: dict[ChargeState, tuple[str, Tone]] = {
    ChargeState.NIL: ("minus", Tone.NEUTRAL),
    ChargeState.OPEN: ("circle-alert", Tone.WARN),
    ChargeState.PAID: ("check", Tone.GOOD),
    ChargeState.REFUND_PREPARED: ("pen-line", Tone.WARN),
    ChargeState.REFUND_SIGNED: ("check", Tone.GOOD),
    ChargeState.WAIVED: ("minus", Tone.NEUTRAL),
    ChargeState.INSTALMENTS: ("clock-3", Tone.INFO),
    ChargeState.UNKNOWN: ("circle-alert", Tone.WARN),
    ChargeState.NOT_COLLECTED: ("minus", Tone.NEUTRAL),
}


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
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setAccessibleName(self.tr("Statement"))
        self.keys = BlockedLine()
        self._sums = QVBoxLayout()
        self._sums.setSpacing(0)
        self.body.addWidget(self._scroll, 1)
        self.body.addLayout(self._sums)
        self.body.addWidget(self.keys)
        self.clear()

    def clear(self, words: str = "") -> None:
        """Nothing to show, and why."""
        self.keys.show_blocked("")
        self._fill([text(words, "soft", wrap=True)], [])

    def show_settlement(self, settlement: Settlement) -> None:
        """Show a unit's statement."""
        papers = {ref.number: ref for ref in settlement.papers}
        rows: list[QWidget] = []
        payee = None
        for each in settlement.lines:
            if each.line.payee is not payee:
                payee = each.line.payee
                if rows:
                    rows.append(rule())
                rows.append(Elided(f"{word(payee)} · {each.line.payee_name}", "heading"))
            rows.append(self._line(each, papers.get(each.paper)))
        sums = [rule(), _sum(self.tr("Still to pay"), still_to_pay(settlement))]
        if settlement.refund_due:
            sums.append(_sum(self.tr("Owed to the owner"), settlement.refund_due))
        self._fill(rows, sums)

    def show_blockers(self, blockers: Sequence[Blocker]) -> None:
        """Say what blocks the keys."""
        found = [each for each in blockers if each.effect is Effect.BLOCK]
        missing = self.tr(", ").join(word(each.condition) for each in found)
        said = self.tr("Keys blocked: {conditions}.").format(conditions=missing)
        self.keys.show_blocked(said if missing else "")

    def _fill(self, rows: Iterable[QWidget], sums: Iterable[QWidget]) -> None:
        while (item := self._sums.takeAt(0)) is not None:
            if (gone := item.widget()) is not None:
                gone.hide()
                gone.deleteLater()
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

    def _line(self, each: ChargeLine, paper: PaperRef | None) -> QWidget:
        line = QFrame()
        amount = each.line.amount
        shown = "—" if amount is None else amount.format()
        line.setAccessibleName(f"{word(each.line.item)} {shown} {word(each.state)}")
        head = QHBoxLayout()
        head.addWidget(Elided(word(each.line.item)), 1)
        head.addWidget(text(shown, "strong"))
        column = QVBoxLayout(line)
        column.setContentsMargins(0, 0, 0, 2)
        column.setSpacing(2)
        column.addLayout(head)
        column.addWidget(text(each.line.basis, "small", wrap=True))
        column.addLayout(self._state(each, paper))
        return line

    def _state(self, each: ChargeLine, paper: PaperRef | None) -> QHBoxLayout:
        icon, tone = STATE_LOOK[each.state]
        amount = each.line.amount
        is_open = each.state is ChargeState.OPEN and amount is not None
        owed = is_open and amount is not None and amount.fen < 0
        row = QHBoxLayout()
        row.setSpacing(6)
        row.addWidget(Pill(self.tr("Owed to the owner") if owed else word(each.state), tone, icon))
        if is_open:
            name = self.tr("Decide on: {item}").format(item=word(each.line.item))
            menu = IconButton("chevron-down", name)
            menu.setFixedSize(28, 22)
            menu.setObjectName(f"decide-{each.line.item.name}")
            menu.clicked.connect(partial(self._open_menu, menu, each))
            row.addWidget(menu)
        if paper is not None:
            number = Elided(paper.number, "small")
            again = self.tr("Print {number} again").format(number=paper.number)
            reprint = IconButton("printer", again)
            reprint.setFixedSize(28, 22)
            reprint.setObjectName(f"reprint-{paper.number}")
            reprint.clicked.connect(partial(self._on_reprint, paper))
            row.addWidget(number, 1)
            row.addWidget(reprint)
        else:
            row.addStretch(1)
        return row

    def _open_menu(self, button: QWidget, each: ChargeLine, _checked: bool = False) -> None:
        menu = QMenu(button)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.setAccessibleName(button.accessibleName())
        for kind, words in (
            (DecisionKind.WAIVED, self.tr("Waive it …")),
            (DecisionKind.INSTALMENTS, self.tr("Allow instalments …")),
        ):
            action = menu.addAction(words)
            action.setObjectName(kind.name)
            action.triggered.connect(partial(self._on_decision, each, kind))
        menu.popup(button.mapToGlobal(QPoint(0, button.height())))

    def _on_decision(self, each: ChargeLine, kind: DecisionKind, _checked: bool = False) -> None:
        self.decision_asked.emit(each, kind)

    def _on_reprint(self, paper: PaperRef, _checked: bool = False) -> None:
        self.reprint_asked.emit(paper)


def _sum(words: str, amount: Money) -> QWidget:
    whole = QWidget()
    whole.setAccessibleName(f"{words} {amount}")
    row = QHBoxLayout(whole)
    row.setContentsMargins(0, 2, 0, 2)
    row.addWidget(text(words, "total"))
    row.addStretch(1)
    row.addWidget(text(amount.format(), "total"))
    return whole
