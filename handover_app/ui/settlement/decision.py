"""What is decided about a charge instead of paying it now: waived, or paid in instalments."""

from __future__ import annotations

from datetime import date
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDateEdit, QGridLayout, QPushButton, QWidget

from handover_app.domain.money import InvalidAmount, Money
from handover_app.domain.receipts import ChargeLine, DecisionKind, Instalment
from handover_app.domain.refusals import DomainError
from handover_app.ui.messages import word
from handover_app.ui.settlement.desk_form import DeskForm, date_field, day_of, empty, link, show_day
from handover_app.ui.settlement.drafts import MONTH, PlanDraft
from handover_app.ui.widgets.buttons import IconButton
from handover_app.ui.widgets.money_field import MoneyField
from handover_app.ui.widgets.text import text


class DecisionForm(DeskForm):
    """How much is waived, or which parts are due when; a second person gives the reason.

    Attributes:
        waive_asked: the line, and the :class:`Money` waived.
        plan_asked: the line, and the list of :class:`Instalment`.
        refused: a :class:`DomainError` about what was typed.
        left: nothing is decided.
    """

    waive_asked = Signal(object, object)
    plan_asked = Signal(object, object)
    refused = Signal(object)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", "decide", parent)
        self.line: ChargeLine | None = None
        self._kind, self._today = DecisionKind.WAIVED, date.min
        self._rows: list[tuple[QDateEdit, MoneyField]] = []
        leave = QPushButton(self.tr("Leave it"))
        leave.setAccessibleName(self.tr("Leave it"))
        leave.setObjectName("leaveDecision")
        leave.clicked.connect(self.left)
        self.foot.insertWidget(0, leave)
        self._head = text("", "strong", wrap=True)
        self.amount = MoneyField(self.tr("Waived"))
        self._grid = QGridLayout()
        self._grid.setVerticalSpacing(6)
        self._grid.setColumnStretch(0, 1)
        self._grid.setColumnStretch(1, 1)
        self._more = link(self.tr("Another instalment"), "addInstalment")
        self._more.clicked.connect(self._on_more)
        self._said = text("", "soft", wrap=True)
        self.fields.addWidget(self._head)
        self._waived = self.labelled(self.tr("Waived"), self.amount, "waived")
        self.fields.addLayout(self._grid)
        self.fields.addWidget(self._more, 0, Qt.AlignmentFlag.AlignLeft)
        self.fields.addWidget(self._said)
        self.end()
        self.primary.clicked.connect(self._on_primary)

    def show_line(self, line: ChargeLine, kind: DecisionKind, today: date) -> None:
        """Begin: all of it is waived, or two parts are proposed."""
        self.line, self._kind, self._today = line, kind, today
        waive = kind is DecisionKind.WAIVED
        self._head.setText(f"{line.line.name} · {word(kind)} · {line.open}")
        self._waived.setVisible(waive)
        self._more.setVisible(not waive)
        self.amount.set_money(line.open)
        self._show_rows([] if waive else PlanDraft.halves(line.open, today).rows)
        self._said.setText(
            ""
            if waive
            else self.tr("The parts come to what is open. Without a row, the rest is paid later.")
        )
        self.primary.show_words(self.tr("Waive it …") if waive else self.tr("Allow instalments …"))
        self.primary.setEnabled(True)

    def give_back(self) -> None:
        """The answer is there: the button may be pressed again."""
        self.primary.setEnabled(True)

    def plan(self) -> list[tuple[date, str]]:
        """The rows as they are typed."""
        return [(day_of(day), amount.text()) for day, amount in self._rows]

    def _show_rows(self, rows: list[tuple[date, str]]) -> None:
        empty(self._grid)
        self._rows = []
        for place, (due, amount) in enumerate(rows):
            number = place + 1
            day = date_field(self.tr("Due day {number}").format(number=number), f"due-{number}")
            show_day(day, due)
            field = MoneyField(self.tr("Instalment {number}").format(number=number))
            field.setObjectName(f"instalment-{number}")
            field.setText(amount)
            out = IconButton("x", self.tr("Take instalment {number} out").format(number=number))
            out.clicked.connect(partial(self._on_out, place))
            self._grid.addWidget(day, place, 0)
            self._grid.addWidget(field, place, 1)
            self._grid.addWidget(out, place, 2)
            self._rows.append((day, field))

    def _on_more(self) -> None:
        rows = self.plan()
        last = rows[-1][0] if rows else self._today
        self._show_rows([*rows, (last + MONTH, self._rest(rows))])

    def _rest(self, rows: list[tuple[date, str]]) -> str:
        """What the rows leave open, as the next one's proposal."""
        try:
            planned = Money.total(Money.of(amount) for _, amount in rows)
        except InvalidAmount:
            return ""
        rest = (Money(0) if self.line is None else self.line.open) - planned
        return rest.format() if rest.fen > 0 else ""

    def _on_out(self, place: int, _checked: bool = False) -> None:
        rows = self.plan()
        self._show_rows([each for number, each in enumerate(rows) if number != place])

    def _on_primary(self) -> None:
        if self.line is None:
            return
        try:
            if self._kind is DecisionKind.WAIVED:
                self.waive_asked.emit(self.line, Money.of(self.amount.text()))
                return
            found: list[Instalment] = PlanDraft(self.line.open, self.plan()).plan()
        except DomainError as error:
            self.refused.emit(error)
            return
        self.plan_asked.emit(self.line, found)
