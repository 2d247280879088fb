"""The right card of the cashier's page: what is to be done, the papers made, and what is seldom."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QStackedWidget, QTabBar, QVBoxLayout, QWidget

from handover_app.domain.receipts import ChargeLine, DecisionKind, ReceiptSummary
from handover_app.ui.messages import word
from handover_app.ui.settlement.cancel import CancelForm
from handover_app.ui.settlement.decision import DecisionForm
from handover_app.ui.settlement.household import Household
from handover_app.ui.settlement.more import MoreForm
from handover_app.ui.settlement.notice import NoticeForm
from handover_app.ui.settlement.paper_list import PaperList
from handover_app.ui.settlement.payment import PaymentForm
from handover_app.ui.settlement.presenter import (
    Obstacle,
    Task,
    TaskKind,
    obstacle_of,
    tasks_of,
    waits_for_area,
)
from handover_app.ui.settlement.refund import RefundForm
from handover_app.ui.settlement.refund_step import RefundStepForm
from handover_app.ui.settlement.rescission import RescissionForm
from handover_app.ui.widgets.card import Card
from handover_app.ui.widgets.text import text

TO_DO, PAPERS, MORE = range(3)
SHORT = QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon


class CashDesk(Card):
    """Three tabs; the first shows one task at a time, or the decision that was asked for."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._household: Household | None = None
        self._task: Task | None = None
        self._overlay: QWidget | None = None
        self._is_legal = False
        self.tabs = QTabBar()
        self.tabs.setObjectName("deskTabs")
        self.tabs.setAccessibleName(self.tr("What the cash desk shows"))
        self.tabs.setDrawBase(False)
        for words in (self.tr("To be done"), self.tr("Papers"), self.tr("More")):
            self.tabs.addTab(words)
        self._pages = QStackedWidget()
        self.tabs.currentChanged.connect(self._pages.setCurrentIndex)
        self.body.addWidget(self.tabs)
        self.body.addWidget(self._pages, 1)
        self._pages.addWidget(self._build_tasks())
        self._pages.addWidget(self._build_papers())
        self.more = MoreForm()
        self.more.choice_asked.connect(self.show_choice)
        self._pages.addWidget(self.more)

    def _build_tasks(self) -> QWidget:
        self.tasks = QComboBox()
        self.tasks.setObjectName("tasks")
        self.tasks.setAccessibleName(self.tr("What is done now"))
        self.tasks.setSizeAdjustPolicy(SHORT)
        self.tasks.setMinimumContentsLength(12)
        self.tasks.currentIndexChanged.connect(self._on_task)
        self._head = text("", "heading", wrap=True)
        self._nothing = text("", "soft", wrap=True)
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.payment, self.refund, self.step = PaymentForm(), RefundForm(), RefundStepForm()
        self.notice, self.rescission = NoticeForm(), RescissionForm()
        self.decision = DecisionForm()
        self.decision.left.connect(self.leave_overlay)
        self._forms = QStackedWidget()
        self._forms.addWidget(self._nothing)
        for form in self._all_forms():
            self._forms.addWidget(form)
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.tasks)
        column.addWidget(self._head)
        column.addWidget(self._forms, 1)
        return whole

    def _build_papers(self) -> QWidget:
        self.papers, self.cancel = PaperList(), CancelForm()
        self.cancel.left.connect(self.show_list)
        self._paper_pages = QStackedWidget()
        self._paper_pages.addWidget(self.papers)
        self._paper_pages.addWidget(self.cancel)
        return self._paper_pages

    def clear(self, words: str, today: date) -> None:
        """Nothing is to be done, and why; whatever was typed for another household goes."""
        self._household = self._task = None
        self.rescission.clear(today)
        self.notice.reason.clear()
        self.more.clear_log()
        self.more.show_household(None)
        self.papers.show_papers(None)
        self.show_list()
        self.leave_overlay()
        self.tabs.setCurrentIndex(TO_DO)
        self._offer((), words)

    def show_household(self, household: Household, *, is_legal: bool) -> None:
        """Show what changed; what the cashier is typing stays."""
        self._household, self._is_legal = household, is_legal
        settlement = household.settlement
        waits = self.tr("The measured area is missing; this unit can't be settled yet.")
        nothing = waits if waits_for_area(settlement) else self.tr("Nothing is open for this unit.")
        self._offer(tasks_of(settlement), nothing)
        self.rescission.show_open(household, is_legal=is_legal)
        self.notice.show_changes(settlement.changed)
        for form in (self.payment, self.refund, self.step):
            form.show_household(household)
        self.papers.show_papers(settlement)
        self.more.show_household(household)
        if self.decision.line is not None and self.decision.line not in settlement.lines:
            self.leave_overlay()
        self._keep_receipt(settlement.receipts)

    def task(self) -> Task | None:
        """What is in hand."""
        return self._task

    def show_decision(self, line: ChargeLine, kind: DecisionKind, today: date) -> None:
        """Ask how much is waived, or which instalments there are."""
        self.decision.show_line(line, kind, today)
        self._show_overlay(self.decision)

    def show_choice(self) -> None:
        """Ask what the owner chose."""
        self._show_overlay(self.rescission)

    def leave_overlay(self) -> None:
        """Back to the task in hand."""
        self._overlay, self.decision.line = None, None
        self._show_form()

    def show_receipt(self, receipt: ReceiptSummary, today: date) -> None:
        """One receipt, to be voided, countered, or noted as arrived."""
        self.cancel.show_receipt(receipt, today)
        self._paper_pages.setCurrentWidget(self.cancel)

    def show_list(self) -> None:
        """All papers."""
        self._paper_pages.setCurrentWidget(self.papers)

    def give_back(self) -> None:
        """An answer came: what was pressed may be pressed again, with what was typed."""
        for form in (*self._all_forms(), self.cancel):
            form.give_back()

    def _all_forms(self) -> tuple[QWidget, ...]:
        return (
            self.payment,
            self.refund,
            self.step,
            self.notice,
            self.rescission,
            self.decision,
        )

    def _offer(self, tasks: tuple[Task, ...], nothing: str) -> None:
        """The task in hand stays in hand while it is unchanged."""
        self._nothing.setText(nothing)
        kept = tasks.index(self._task) if self._task in tasks else 0
        self.tasks.blockSignals(True)
        self.tasks.clear()
        for task in tasks:
            self.tasks.addItem(self._words(task), task)
        self.tasks.setCurrentIndex(kept if tasks else -1)
        self.tasks.blockSignals(False)
        self.tasks.setVisible(len(tasks) > 1)
        self._show_task()

    def _words(self, task: Task) -> str:
        if task.kind is TaskKind.NOTIFY:
            return self.tr("Notify again: amounts changed")
        names = {
            TaskKind.REFUND: self.tr("Refund to the owner"),
            TaskKind.SIGN: self.tr("Signature on the refund"),
            TaskKind.PAY_CASH: self.tr("Pay the refund in cash"),
            TaskKind.ACCOUNT: self.tr("Refund came back: account"),
            TaskKind.CREDIT: self.tr("Give credit back"),
        }
        name = names.get(task.kind) or ("" if task.payee is None else word(task.payee))
        if task.kind is TaskKind.TAKE and all(each.in_instalments for each in task.lines):
            name = self.tr("{payee}, instalment").format(payee=name)
        return f"{name} · {task.amount}"

    def _on_task(self, _place: int) -> None:
        self._overlay, self.decision.line = None, None
        self._show_task()

    def _show_task(self) -> None:
        task: Task | None = self.tasks.currentData()
        if task is not None and task != self._task and self._household is not None:
            if task.kind is TaskKind.TAKE:
                self.payment.show_bill(self._household, task)
            elif task.kind in (TaskKind.REFUND, TaskKind.CREDIT):
                self.refund.show_refund(self._household, task)
            elif task.kind is not TaskKind.NOTIFY:
                self.step.show_step(self._household, task)
        self._task = task
        self._show_form()

    def _show_form(self) -> None:
        form = self._overlay or self._form_of(self._task)
        task = self._task
        # Where tasks are chosen from a list, the list says it already.
        alone = task is not None and self._overlay is None and self.tasks.isHidden()
        head = self._heading(task) if task is not None and alone else ""
        self._head.setText(head)
        self._head.setVisible(bool(head))
        self._forms.setCurrentWidget(form)

    def _heading(self, task: Task) -> str:
        if task.kind is not TaskKind.TAKE:
            return self._words(task)
        payee = "" if task.payee is None else word(task.payee)
        return self.tr("Take money · {payee}").format(payee=task.payee_name or payee)

    def _form_of(self, task: Task | None) -> QWidget:
        if task is None or self._household is None:
            return self._nothing
        obstacle = obstacle_of(self._household.settlement, task)
        if obstacle is Obstacle.LEGAL:
            return self.rescission
        if obstacle is Obstacle.NOTICE or task.kind is TaskKind.NOTIFY:
            return self.notice
        if task.kind is TaskKind.TAKE:
            return self.payment
        return self.refund if task.kind in (TaskKind.REFUND, TaskKind.CREDIT) else self.step

    def _show_overlay(self, form: QWidget) -> None:
        self._overlay = form
        self.tabs.setCurrentIndex(TO_DO)
        self._show_form()

    def _keep_receipt(self, receipts: tuple[ReceiptSummary, ...]) -> None:
        """A receipt that was cancelled elsewhere can't be cancelled again."""
        shown = self.cancel.receipt()
        if self._paper_pages.currentWidget() is self.cancel and shown not in receipts:
            self.show_list()
