"""One line of the statement: what is charged and why, what was received, where it stands."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QVBoxLayout, QWidget

from handover_app.domain.prior_payments import PriorPaymentLine
from handover_app.domain.receipts import ChargeLine, ChargeState, DecisionKind, PaperRef
from handover_app.ui.messages import word
from handover_app.ui.tokens import Tone
from handover_app.ui.widgets.buttons import IconButton
from handover_app.ui.widgets.text import Elided, Pill, text

STATE_LOOK: dict[ChargeState, tuple[str, Tone]] = {
    ChargeState.NIL: ("minus", Tone.NEUTRAL),
    ChargeState.OPEN: ("circle-alert", Tone.WARN),
    ChargeState.PAID: ("check", Tone.GOOD),
    ChargeState.PENDING: ("clock-3", Tone.WARN),
    ChargeState.REFUND_PREPARED: ("pen-line", Tone.WARN),
    ChargeState.REFUND_SIGNED: ("check", Tone.GOOD),
    ChargeState.WAIVED: ("minus", Tone.NEUTRAL),
    ChargeState.INSTALMENTS: ("clock-3", Tone.INFO),
    ChargeState.UNKNOWN: ("circle-alert", Tone.WARN),
    ChargeState.NOT_COLLECTED: ("minus", Tone.NEUTRAL),
}
_DECIDABLE = (ChargeState.OPEN, ChargeState.INSTALMENTS)


@dataclass(frozen=True)
class LineView:
    """A charge with what the row shows beside it."""

    charge: ChargeLine
    paper: PaperRef | None = None
    ahead: tuple[PriorPaymentLine, ...] = ()
    changed: bool = False


class StatementRow(QFrame):
    """A row of the statement.

    Attributes:
        decision_asked: the :class:`ChargeLine` and a :class:`DecisionKind` from its menu.
        reprint_asked: the paper of the line.
    """

    decision_asked = Signal(object, object)
    reprint_asked = Signal(object)

    def __init__(self, view: LineView, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view = view
        line, amount = view.charge.line, view.charge.line.amount
        shown = "—" if amount is None else amount.format()
        self.setAccessibleName(f"{line.name} {shown} {word(view.charge.state)}")
        head = QHBoxLayout()
        head.addWidget(Elided(line.name), 1)
        head.addWidget(text(shown, "strong"))
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 2)
        self._column.setSpacing(2)
        self._column.addLayout(head)
        for words, tone in self._remarks():
            self._column.addWidget(text(words, "small", tone, wrap=True))
        self._column.addLayout(self._state())

    def _remarks(self) -> list[tuple[str, Tone | None]]:
        """Basis and period, for whom it is collected, what was received, and the warnings."""
        charge, line = self._view.charge, self._view.charge.line
        # Whole months stand at the end of the calculation already.
        period = "" if line.basis.endswith(line.period) else line.period
        found: list[tuple[str, Tone | None]] = [
            (" · ".join(part for part in (line.basis, period) if part), None)
        ]
        if line.principal not in ("", line.payee_name):
            found.append((self.tr("Collected for {name}").format(name=line.principal), None))
        if line.estimate:
            found.append((self.tr("Estimate, settled later"), None))
        if line.voluntary:
            found.append((self.tr("Nobody is forced to pay it in advance"), None))
        for each in self._view.ahead:
            words = self.tr("Paid ahead {amount} on {day}, {method}")
            said = words.format(
                amount=each.amount, day=each.paid_on.isoformat(), method=each.method or "—"
            )
            found.append((said, None))
        if charge.open.fen > 0 and (charge.received or charge.waived):
            found.append((self._settled(), None))
        for part in charge.plan:
            words = self.tr("Due {day}: {amount}")
            found.append((words.format(day=part.due.isoformat(), amount=part.amount), None))
        found += [(warning, Tone.WARN) for warning in line.warnings]
        return [(words, tone) for words, tone in found if words]

    def _settled(self) -> str:
        charge, parts = self._view.charge, []
        if charge.received:
            parts.append(self.tr("received {amount}").format(amount=charge.received))
        if charge.waived:
            parts.append(self.tr("waived {amount}").format(amount=charge.waived))
        parts.append(self.tr("still open {amount}").format(amount=charge.open))
        return " · ".join(parts)

    def _state(self) -> QHBoxLayout:
        view, charge = self._view, self._view.charge
        icon, tone = STATE_LOOK[charge.state]
        owed = charge.state is ChargeState.OPEN and charge.open.fen < 0
        row = QHBoxLayout()
        row.setSpacing(6)
        words = self.tr("Owed to the owner") if owed else word(charge.state)
        row.addWidget(Pill(words, tone, icon))
        if view.changed:
            row.addWidget(Pill(self.tr("Changed"), Tone.WARN, "refresh-cw"))
        if charge.state in _DECIDABLE and charge.open.fen > 0:
            row.addWidget(self._menu_button())
        if view.paper is None:
            row.addStretch(1)
            return row
        row.addWidget(Elided(view.paper.number, "small"), 1)
        row.addWidget(self._reprint_button(view.paper))
        return row

    def _menu_button(self) -> IconButton:
        line = self._view.charge.line
        menu = IconButton("chevron-down", self.tr("Decide on: {item}").format(item=line.name))
        menu.setFixedSize(28, 22)
        menu.setObjectName(f"decide-{line.item}")
        menu.clicked.connect(partial(self._open_menu, menu))
        return menu

    def _reprint_button(self, paper: PaperRef) -> IconButton:
        again = self.tr("Print {number} again").format(number=paper.number)
        reprint = IconButton("printer", again)
        reprint.setFixedSize(28, 22)
        reprint.setObjectName(f"reprint-{paper.number}")
        reprint.clicked.connect(lambda: self.reprint_asked.emit(paper))
        return reprint

    def _open_menu(self, button: QWidget, _checked: bool = False) -> None:
        menu = QMenu(button)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.setAccessibleName(button.accessibleName())
        for kind, words in (
            (DecisionKind.WAIVED, self.tr("Waive it …")),
            (DecisionKind.INSTALMENTS, self.tr("Allow instalments …")),
        ):
            action = menu.addAction(words)
            action.setObjectName(kind.name)
            action.triggered.connect(partial(self._on_decision, kind))
        menu.popup(button.mapToGlobal(QPoint(0, button.height())))

    def _on_decision(self, kind: DecisionKind, _checked: bool = False) -> None:
        self.decision_asked.emit(self._view.charge, kind)
