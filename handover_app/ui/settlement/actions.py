"""What the cash desk asks of the services: one signal of a form, one call, and its answer."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from functools import partial
from typing import TYPE_CHECKING, Any, TypeVar
from uuid import UUID

from PySide6.QtCore import QObject

from handover_app.domain.acts import Act
from handover_app.domain.money import Money
from handover_app.domain.people import Right
from handover_app.domain.receipts import (
    AlreadyTaken,
    BankAccount,
    ChargeLine,
    DecisionKind,
    Instalment,
    NothingToPay,
    NothingToRefund,
    PaperRef,
    ReceiptCancelled,
    ReceiptSummary,
    RefundSummary,
    StatementChanged,
    VoidTooLate,
)
from handover_app.services.receipts import RefundWish
from handover_app.ui.messages import word
from handover_app.ui.settlement.payment import Taking

if TYPE_CHECKING:
    from handover_app.services.statements import StatementService
    from handover_app.ui.settlement.page import SettlementPage

T = TypeVar("T")

OUTDATED = (AlreadyTaken, NothingToPay, NothingToRefund, ReceiptCancelled, StatementChanged)
"""Refusals that say that the page shows something that is no longer so."""


def about(act: Act, _unit: UUID, call: Callable[..., T], subject: UUID, *rest: Any) -> T:
    """A call about one receipt or refund instead of the unit in hand."""
    return call(act, subject, *rest)


def void(act: Act, _unit: UUID, call: Callable[..., str], receipt: UUID, *typed: Any) -> str:
    """Void a receipt: the reason, whether the copy is back, the reversal slip's number."""
    reason, copy_back, slip = typed
    return call(act, receipt, reason, copy_back=copy_back, reversal_slip=slip)


def notify(act: Act, unit: UUID, statements: StatementService, reason: str) -> PaperRef | None:
    """Freeze the statement of one unit anew, and answer its paper."""
    statements.issue(act, [unit], reason)
    latest = statements.latest(unit)
    return None if latest is None else PaperRef(latest.paper_id, "FEE_STATEMENT", "")


class DeskActions(QObject):
    """Connects the forms of the right card with the services of the cash desk."""

    def __init__(self, page: SettlementPage) -> None:
        super().__init__(page)
        self._page = page
        self._desks = page.context.desks
        self._session = page.context.session
        self._asked: tuple[tuple[Right, str], Act] | None = None
        desk = page.desk
        desk.payment.submitted.connect(self._on_payment)
        desk.payment.refused.connect(page.context.show_error)
        desk.payment.shift_asked.connect(partial(page.context.open_page, "shifts"))
        desk.refund.prepare_asked.connect(self._on_refund)
        desk.refund.refused.connect(page.context.show_error)
        desk.refund.convert_asked.connect(self._on_convert)
        desk.step.signed.connect(self._on_signed)
        desk.step.pay_asked.connect(self._on_pay)
        desk.step.account_asked.connect(self._on_account)
        desk.notice.issue_asked.connect(self._on_notice)
        desk.rescission.chosen.connect(self._on_choice)
        desk.decision.waive_asked.connect(self._on_waive)
        desk.decision.plan_asked.connect(self._on_plan)
        desk.decision.refused.connect(page.context.show_error)
        desk.papers.reprint_asked.connect(page.print_paper)
        desk.cancel.void_asked.connect(self._on_void)
        desk.cancel.counter_asked.connect(self._on_counter)
        desk.cancel.arrived.connect(self._on_arrived)
        desk.more.sheet_asked.connect(self._on_sheet)
        desk.more.consulted.connect(self._on_consulted)

    def failed(self, error: Exception) -> None:
        """What is no longer so is read anew; a receipt that can't be voided may be countered."""
        if isinstance(error, VoidTooLate):
            self._page.desk.cancel.show_too_late()
        if isinstance(error, OUTDATED):
            self._page.refresh()

    def done_before(self, result: Mapping[str, Any]) -> None:
        """The answer was lost, the deed was not: its paper is printed now."""
        number = str(result.get("number", ""))
        self._page.say_done(self.tr("Done before"), number)
        if paper := result.get("paper"):
            self._page.print_paper(PaperRef(UUID(str(paper)), "", number))

    def _on_payment(self, taking: Taking) -> None:
        task = self._page.desk.task()
        if task is None:
            return
        self._page.write(
            self._desks.receipts.take_payment,
            task.payee,
            taking.payments,
            taking.parts,
            taking.invoice,
            taking.book_number,
            done=partial(self._issued, self.tr("Money taken")),
        )

    def _on_refund(self, wish: RefundWish, later: bool) -> None:
        done = partial(self._issued, self.tr("Refund paper made"))
        if later:
            self._page.write(self._desks.refunds.apply, wish, done=done)
            return
        what = self.tr("Refund to the owner of {code}").format(code=self._code())
        self._approve(Right.APPROVE_REFUND, what, self._desks.refunds.apply, wish, done=done)

    def _on_convert(self) -> None:
        what = self.tr("Refund of {code} pays the service fee").format(code=self._code())
        convert = self._desks.conversions.convert
        self._approve(Right.APPROVE_REFUND, what, convert, done=self._converted)

    def _converted(self, refs: tuple[PaperRef, PaperRef]) -> None:
        self._page.say_done(self.tr("Converted"), " · ".join(ref.number for ref in refs))
        for ref in refs:
            self._page.print_paper(ref)
        self._page.refresh()

    def _on_signed(self, refund: RefundSummary) -> None:
        self._page.write(about, self._desks.refunds.sign, refund.refund_id, done=self._noted)

    def _on_pay(self, refund: RefundSummary) -> None:
        question = self.tr("Hand out {amount} in cash for {number}?").format(
            amount=refund.amount, number=refund.number
        )
        self._page.desk.give_back()
        pay = partial(self._pay, refund)
        self._page.context.dialogs.confirm(self._page, question, self.tr("Handed out"), pay)

    def _pay(self, refund: RefundSummary) -> None:
        self._page.write(about, self._desks.refunds.pay_cash, refund.refund_id, done=self._noted)

    def _on_account(self, refund: RefundSummary, account: BankAccount) -> None:
        correct = self._desks.refunds.correct_account
        self._page.write(about, correct, refund.refund_id, account, done=self._noted)

    def _on_notice(self, reason: str) -> None:
        done = self._notified
        self._page.write(notify, self._desks.statements, reason, done=done)

    def _notified(self, ref: PaperRef | None) -> None:
        self._page.desk.notice.reason.clear()
        self._page.say_done(self.tr("Notified again"))
        if ref is not None:
            self._page.print_paper(ref)
        self._page.refresh()

    def _on_waive(self, line: ChargeLine, amount: Money) -> None:
        waive, item = self._desks.decisions.waive, line.line.item
        what = f"{self._code()} · {line.line.name} · {word(DecisionKind.WAIVED)} {amount}"
        self._decide(what, lambda reason: (waive, item, reason, amount))

    def _on_plan(self, line: ChargeLine, plan: list[Instalment]) -> None:
        allow, item = self._desks.decisions.instalments, line.line.item
        what = f"{self._code()} · {line.line.name} · {word(DecisionKind.INSTALMENTS)}"
        self._decide(what, lambda reason: (allow, item, reason, plan))

    def _decide(self, what: str, call: Callable[[str], tuple[Any, ...]]) -> None:
        """The second person's reason is the reason of the decision."""

        def given(act: Act, reason: str) -> None:
            self._page.write(*call(reason), act=act, done=self._decided)

        self._ask(Right.DECIDE_CHARGE, what, given)

    def _on_choice(self, choice: DecisionKind, statement: str, due: date | None) -> None:
        choose = self._desks.decisions.choose
        if self._session.may(Right.RECORD_RESCISSION):
            self._page.write(choose, choice, statement, due, done=self._decided)
            return

        def given(act: Act, reason: str) -> None:
            self._page.write(choose, choice, reason, due, act=act, done=self._decided)

        self._ask(Right.RECORD_RESCISSION, f"{self._code()} · {word(choice)}", given)

    def _on_void(self, receipt: ReceiptSummary, copy_back: bool, slip: str) -> None:
        call = self._desks.cancels.void

        def given(act: Act, reason: str) -> None:
            typed = (reason, copy_back, slip)
            self._page.write(void, call, receipt.receipt_id, *typed, act=act, done=self._voided)

        what = self.tr("Void receipt {number}, {total}")
        self._ask(
            Right.VOID_RECEIPT, what.format(number=receipt.number, total=receipt.total), given
        )

    def _voided(self, number: str) -> None:
        self._page.desk.show_list()
        self._page.say_done(self.tr("Receipt voided"), number)
        self._page.refresh()

    def _on_counter(self, receipt: ReceiptSummary) -> None:
        call = self._desks.cancels.counter
        done = partial(self._issued, self.tr("Counter-receipt made"))

        def given(act: Act, reason: str) -> None:
            self._page.write(about, call, receipt.receipt_id, reason, act=act, done=done)

        what = self.tr("Counter-receipt for {number}, {total}")
        self._ask(
            Right.VOID_RECEIPT, what.format(number=receipt.number, total=receipt.total), given
        )

    def _on_arrived(self, receipt: ReceiptSummary, on: date) -> None:
        arrived = self._desks.cancels.arrived
        self._page.write(about, arrived, receipt.receipt_id, on, done=self._noted)

    def _on_sheet(self) -> None:
        done = partial(self._issued, self.tr("Area settlement sheet made"))
        self._page.write(self._desks.receipts.area_sheet, done=done)

    def _on_consulted(self, who: str, question: str, answer: str) -> None:
        log = self._desks.fees.log_consultation
        self._page.write(log, who, question, answer, done=self._logged)

    def _logged(self, _answer: object) -> None:
        self._page.desk.more.clear_log()
        self._noted(None)

    def _approve(
        self, right: Right, what: str, call: Callable[..., T], *rest: object, done: Any
    ) -> None:
        def given(act: Act, _reason: str) -> None:
            self._page.write(call, *rest, act=act, done=done)

        self._ask(right, what, given)

    def _ask(self, right: Right, what: str, given: Callable[[Act, str], None]) -> None:
        # After a lost answer the same deed is the same operation, so that it is done once only.
        deed, act = (right, what), self._session.act()
        if self._asked and self._asked[0] == deed and self._page.lost.holds(self._asked[1]):
            act = self._asked[1]
        self._asked = deed, act
        self._page.context.dialogs.approve(self._page, act, right, what, given)

    def _code(self) -> str:
        return self._page.card_view.code()

    def _issued(self, words: str, ref: PaperRef) -> None:
        """Saved; now the paper. A failed print is repeated from the list of papers."""
        self._page.desk.show_list()
        self._page.say_done(words, ref.number)
        self._page.print_paper(ref)
        self._page.refresh()

    def _decided(self, _answer: object) -> None:
        self._page.desk.leave_overlay()
        self._noted(None)

    def _noted(self, _answer: object) -> None:
        self._page.say_done(self.tr("Noted"))
        self._page.refresh()
