"""The cashier's page: the statement, the money of one payee at a time, refunds."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QStackedWidget, QWidget

from handover_app.domain.acts import Act
from handover_app.domain.fees import ChargeItem
from handover_app.domain.handover import HandoverCard, Stage
from handover_app.domain.people import Right
from handover_app.domain.receipts import (
    ChargeLine,
    DecisionKind,
    PaperRef,
    Payment,
    RefundMethod,
    Settlement,
)
from handover_app.ui.context import PageContext
from handover_app.ui.messages import word
from handover_app.ui.settlement.payment import PaymentForm
from handover_app.ui.settlement.presenter import Task, tasks_of, waits_for_area, waits_for_legal
from handover_app.ui.settlement.refund import RefundForm
from handover_app.ui.settlement.rescission import RescissionForm
from handover_app.ui.settlement.statement import StatementCard
from handover_app.ui.station_page import StationPage
from handover_app.ui.widgets.card import Card
from handover_app.ui.widgets.text import text


class SettlementPage(StationPage):
    """One receipt a payee, never mixed; the refund paper where the owner is owed money."""

    def __init__(self, context: PageContext) -> None:
        self._settlement: Settlement | None = None
        self._task: Task | None = None
        super().__init__(context, Stage.SETTLEMENT)

    def build_work(self) -> QWidget:
        """The statement at the left, what is to be done at the right."""
        self.statement = StatementCard()
        self.statement.decision_asked.connect(self._on_decision)
        self.statement.reprint_asked.connect(self.print_paper)
        work = QWidget()
        row = QHBoxLayout(work)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(self.statement, 1)
        row.addWidget(self._build_desk(), 1)
        return work

    def _build_desk(self) -> Card:
        self._desk = Card()
        self._desk.show_heading(self.tr("To be done"))
        self.tasks = QComboBox()
        self.tasks.setObjectName("tasks")
        self.tasks.setAccessibleName(self.tr("Whose money is taken now"))
        self.tasks.currentIndexChanged.connect(self._show_task)
        self.payment, self.refund = PaymentForm(), RefundForm()
        self.rescission = RescissionForm()
        self.rescission.kept.connect(self._on_kept)
        self.payment.submitted.connect(self._on_payment)
        self.payment.refused.connect(self.context.show_error)
        self.refund.prepare_asked.connect(self._on_refund)
        self.refund.signed.connect(self._on_signed)
        self._nothing = text("", "soft", wrap=True)
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._forms = QStackedWidget()
        for form in (self._nothing, self.payment, self.refund, self.rescission):
            self._forms.addWidget(form)
        self._desk.body.addWidget(self.tasks)
        self._desk.body.addWidget(self._forms, 1)
        return self._desk

    def clear_work(self) -> None:
        """No unit is in hand."""
        self._settlement = None
        self.statement.clear(self.tr("No unit is in hand."))
        self._show_tasks((), self.tr("Choose a household from the list, scan, or type."))

    def show_work(self, card: HandoverCard) -> None:
        """Say what blocks the keys, and read the statement anew."""
        self.statement.show_blockers(card.blockers)
        read = partial(self.context.desks.receipts.settlement, card.unit_id)
        self.context.runner.read(self, read, self._show_settlement, key="settlement")

    def _show_settlement(self, settlement: Settlement) -> None:
        """Show what changed; what the cashier is typing stays."""
        if settlement.unit_id != self.unit_id or settlement == self._settlement:
            return
        self._settlement = settlement
        if not settlement.owner_names:
            words = self.tr("This unit is not sold; there is nothing to settle.")
            self.statement.clear(words)
            self._show_tasks((), words)
            return
        self.statement.show_settlement(settlement)
        self.rescission.show_open(is_legal=self.context.session.may(Right.RECORD_RESCISSION))
        waits = self.tr("The measured area is missing; this unit can't be settled yet.")
        nothing = waits if waits_for_area(settlement) else self.tr("Nothing is open for this unit.")
        self._show_tasks(tasks_of(settlement), nothing)

    def _show_tasks(self, tasks: tuple[Task, ...], nothing: str) -> None:
        """Offer what is to be done; the task in hand stays in hand while it is unchanged."""
        self._nothing.setText(nothing)
        kept = tasks.index(self._task) if self._task in tasks else 0
        self.tasks.blockSignals(True)
        self.tasks.clear()
        for task in tasks:
            self.tasks.addItem(f"{self._words(task)} · {task.amount}", task)
        self.tasks.setCurrentIndex(kept if tasks else -1)
        self.tasks.blockSignals(False)
        self.tasks.setVisible(len(tasks) > 1)
        self._show_task()

    def _words(self, task: Task) -> str:
        return self.tr("Refund to the owner") if task.payee is None else word(task.payee)

    def _show_task(self) -> None:
        task: Task | None = self.tasks.currentData()
        if task is None:
            self._desk.show_heading(self.tr("To be done"))
            form: QWidget = self._nothing
        elif task.payee is None:
            self._desk.show_heading(self._words(task), task.payee_name)
            form = self.refund
        else:
            self._desk.show_heading(self.tr("Take money · {payee}").format(payee=self._words(task)))
            form = self.payment
        waits = self._settlement is not None and waits_for_legal(self._settlement, task)
        self._forms.setCurrentWidget(self.rescission if waits else form)
        if task is not None and task != self._task:
            if task.payee is None:
                self.refund.show_refund(task.amount, task.paper)
            else:
                self.payment.show_bill(task.amount)
        self._task = task

    def _on_payment(self, payments: list[Payment]) -> None:
        if self._task is not None:
            take = self.context.desks.receipts.take_payment
            done = partial(self._issued, self.tr("Money taken"))
            self.write(take, self._task.payee, payments, done=done)

    def _issued(self, words: str, ref: PaperRef) -> None:
        """Saved; now the paper. A failed print is repeated from the statement."""
        self.say_done(words, ref.number)
        self.print_paper(ref)
        self.refresh()

    def _on_refund(self, method: RefundMethod, tail: str) -> None:
        what = self.tr("Refund to the owner of {code}").format(code=self.card_view.code())
        given = partial(self._prepare, method, tail)
        act = self.context.session.act()
        self.context.dialogs.approve(self, act, Right.APPROVE_REFUND, what, given)

    def _prepare(self, method: RefundMethod, tail: str, act: Act, _reason: str) -> None:
        prepare = self.context.desks.receipts.prepare_refund
        done = partial(self._issued, self.tr("Refund paper made"))
        self.write(prepare, method, tail, act=act, done=done)

    def _on_signed(self) -> None:
        self.write(self.context.desks.receipts.sign_refund, done=self._decided)

    def _on_decision(self, line: ChargeLine, kind: DecisionKind) -> None:
        what = f"{self.card_view.code()} · {word(line.line.item)} · {word(kind)}"
        given = partial(self._decide, line.line.item, kind)
        act = self.context.session.act()
        self.context.dialogs.approve(self, act, Right.DECIDE_CHARGE, what, given)

    def _on_kept(self, reason: str) -> None:
        item, kind, act = ChargeItem.AREA_DIFFERENCE, DecisionKind.KEEPS, self.context.session.act()
        if self.context.session.may(Right.RECORD_RESCISSION):
            self._decide(item, kind, act, reason)
            return
        what = f"{self.card_view.code()} · {word(kind)}"
        given = partial(self._decide, item, kind)
        self.context.dialogs.approve(self, act, Right.RECORD_RESCISSION, what, given)

    def _decide(self, item: ChargeItem, kind: DecisionKind, act: Act, reason: str) -> None:
        decide = self.context.desks.receipts.decide
        self.write(decide, item, kind, reason, act=act, done=self._decided)

    def _decided(self, _answer: object) -> None:
        self.say_done(self.tr("Noted"))
        self.refresh()

    def _failed(self, error: Exception) -> None:
        """Refused: the fields stay as they are, and may be corrected."""
        for form in (self.payment, self.refund):
            form.primary.setEnabled(True)
        super()._failed(error)
