"""Taking money: the statement of a unit, and one receipt a payee, in one transaction."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from uuid import UUID

from stdnum.cn import uscc
from stdnum.exceptions import ValidationError

from handover_app.domain.acts import Act
from handover_app.domain.area_settlement import MeasuredAreaMissing, priced_area
from handover_app.domain.fees import ChargeItem, Payee, StatementLine
from handover_app.domain.handover import Stage
from handover_app.domain.identity import new_id
from handover_app.domain.money import NIL, Money
from handover_app.domain.people import Right
from handover_app.domain.receipts import (
    BOOKS,
    DESK_METHODS,
    ON_TERMINALS,
    AlreadyTaken,
    AreaSheetIssued,
    BookNumberUsed,
    ChargeLine,
    CreditShort,
    InvoiceWish,
    NothingToPay,
    PaperRef,
    PartNotAllowed,
    Payment,
    PaymentMethod,
    Receipt,
    ReceiptLine,
    ReceiptPayment,
    Settlement,
    TaxNumberInvalid,
    TerminalMissing,
    WrongTerminal,
    check_payments,
    open_of,
)
from handover_app.domain.units import Unit
from handover_app.domain.visits import Scope
from handover_app.services.handover import Account, account_of, open_gate, require_unit
from handover_app.services.papers import money_papers
from handover_app.services.papers.numbers import number_on_paper
from handover_app.services.receipts.money import (
    notified_account,
    refuse_changed,
    refuse_rescission,
)
from handover_app.services.receipts.view import settlement_of
from handover_app.services.shifts import own_shift
from handover_app.services.visits.authorities import require_scope
from handover_app.storage.database import Database
from handover_app.storage.unit_of_work import UnitOfWork

AREA_BOOK = "补差"
_PART = "（分期）"


class ReceiptService:
    """The cash desk: what is open, and what is taken."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def settlement(self, unit_id: UUID) -> Settlement:
        """The statement of a unit with what became of each line.

        Raises:
            UnitNotFound: there is no such unit.
        """
        with self._database.read() as reading:
            account = account_of(reading, require_unit(reading, unit_id))
            return settlement_of(reading, account)

    def take_payment(
        self,
        act: Act,
        unit_id: UUID,
        payee: Payee,
        payments: Sequence[Payment],
        parts: Mapping[ChargeItem, Money] | None = None,
        invoice: InvoiceWish | None = None,
        book_number: str = "",
    ) -> PaperRef:
        """Take what the owner owes one payee and number the receipt, in one transaction.

        ``parts`` names the items and amounts taken now, for an instalment or a choice of items;
        otherwise everything open is taken. What was never notified is notified by this act.

        Raises:
            ShiftNotOpen, ShiftOfAnother: no shift of this cashier is open here.
            NothingToPay, AlreadyTaken: no open line, or another cashier was faster.
            AmountDiffers, ReferenceMissing, CreditShort: the payments are not the bill.
            TerminalMissing, WrongTerminal: the terminal is not this payee's.
            PartNotAllowed: only an instalment is paid in part.
            StatementChanged: the amounts are not those notified (requirement G06).
            RescissionOpen, UnitRescinded: legal has not noted that the owner keeps the unit.
            GateClosed, BeyondAuthority: something comes first, or the agent may not pay.
            TaxNumberInvalid, BookNumberUsed: what was typed beside cannot be.
        """
        now = self._database.now()
        with self._database.write(act, unit_id) as work:
            work.require(Right.TAKE_MONEY)
            unit = _payer(work, unit_id)
            shift = own_shift(work)
            account = notified_account(work, unit, now)
            lines = _charged(work, account, payee, parts)
            receipt = _paid(work, account, shift.id, lines, payments, now)
            _note_wishes(work, receipt, invoice or InvoiceWish(), _paper_number(act, book_number))
            receipt.issued()
            ref = _stored(work, unit, receipt, lines, now)  # before the note that refers to it
            shift.receipted(receipt.id, unit_id, payee, _by_method(payments), now)
            work.commit({"number": receipt.number, "paper": ref.paper_id})
            return ref

    def area_sheet(self, act: Act, unit_id: UUID) -> PaperRef:
        """Issue the area settlement sheet (form 6.16) for the parties' signatures.

        It may be issued and settled weeks before the day.

        Raises:
            MeasuredAreaMissing: the survey's figures are not there.
            StatementChanged: the amount is not the one notified.
        """
        now = self._database.now()
        with self._database.write(act, unit_id) as work:
            work.require(Right.ISSUE_STATEMENTS)
            unit = require_unit(work, unit_id)
            unit.require_sold()
            account = notified_account(work, unit, now)
            lines = [e.line for e in account.lines if e.line.item == ChargeItem.AREA_DIFFERENCE]
            if not lines or lines[0].amount is None:
                raise MeasuredAreaMissing(priced_area(unit.clause, unit.contracted))
            refuse_changed(account, lines)
            serial = work.take_number(AREA_BOOK)
            number = number_on_paper(work, f"BC-{act.station}-{serial:06d}")
            paper = money_papers.area_sheet(work, account, now, number)
            ref = work.papers.store(paper, unit_id, unit_id, now)
            work.record(AreaSheetIssued(unit_id=unit_id, number=number, amount=lines[0].amount))
            work.commit({"number": number, "paper": ref.paper_id})
            return ref


def _paper_number(act: Act, book_number: str) -> str:
    """A receipt written on a numbered sheet keeps that number, beside the one of its day."""
    return act.back.number if act.back else book_number.strip()


def _payer(work: UnitOfWork, unit_id: UUID) -> Unit:
    """The unit whose household may pay now."""
    unit = require_unit(work, unit_id)
    unit.require_sold()
    require_scope(work, unit_id, Scope.PAY)
    open_gate(work, unit, Stage.SETTLEMENT)
    return unit


def new_receipt(
    work: UnitOfWork, unit: Unit, lines: Sequence[StatementLine], total: Money, now: datetime
) -> Receipt:
    """A numbered receipt of the lines' payee, with its lines and without payments yet."""
    payee, station = lines[0].payee, work.act.station
    book = BOOKS[payee]
    serial = work.take_number(book)
    return Receipt(
        id=new_id(),
        number=number_on_paper(work, f"SJ-{station}-{book}{serial:06d}"),
        station=station,
        book=book,
        serial=serial,
        unit_id=unit.id,
        payee=payee,
        payee_name=lines[0].payee_name,
        payer=unit.owner_names,
        total=total,
        issued_at=now,
        clerk=work.act.clerk,
        lines=[
            ReceiptLine(
                id=new_id(),
                position=place,
                item=each.item,
                name=each.name,
                basis=each.basis,
                amount=each.amount,
            )
            for place, each in enumerate(lines)
            if each.amount is not None
        ],
    )


def _paid(
    work: UnitOfWork,
    account: Account,
    shift_id: UUID,
    lines: Sequence[StatementLine],
    payments: Sequence[Payment],
    now: datetime,
) -> Receipt:
    """The receipt of these lines, once they may be charged and the payments are their total."""
    assert all(each.method in DESK_METHODS for each in payments), "a refund is not turned by hand"
    refuse_rescission(account, (line.item for line in lines))
    refuse_changed(account, lines)
    bill = Money.total(line.amount for line in lines if line.amount is not None)
    check_payments(bill, payments)
    placed = _placed(work, account.unit.id, lines[0].payee, payments)
    receipt = new_receipt(work, account.unit, lines, bill, now)
    receipt.payments = receipt_payments(placed)
    receipt.shift_id = shift_id
    receipt.statement_version = account.version_number
    return receipt


def _stored(
    work: UnitOfWork, unit: Unit, receipt: Receipt, lines: Sequence[StatementLine], now: datetime
) -> PaperRef:
    work.receipts.add(receipt)
    work.flush()
    paper = money_papers.receipt(work, unit, receipt, lines, now)
    return work.papers.store(paper, unit.id, receipt.id, now)


def receipt_payments(payments: Sequence[Payment]) -> list[ReceiptPayment]:
    """The payments as rows of a receipt."""
    return [
        ReceiptPayment(
            id=new_id(),
            position=place,
            method=each.method,
            amount=each.amount,
            reference=each.reference.strip(),
            terminal_id=each.terminal,
        )
        for place, each in enumerate(payments)
    ]


def _charged(
    work: UnitOfWork,
    account: Account,
    payee: Payee,
    parts: Mapping[ChargeItem, Money] | None,
) -> list[StatementLine]:
    """The lines of this receipt with the amounts taken now."""
    if parts is None:
        found = open_of(account.lines, payee)
        if not found:
            if any(each.in_instalments and each.line.payee is payee for each in account.lines):
                raise NothingToPay(payee)  # by its parts only
            _tell_who_was_faster(work, account.unit.id, payee)
        return [replace(each.line, amount=each.open) for each in found]
    chosen = [each for each in account.lines if each.line.item in parts]
    if not chosen or any(each.line.payee is not payee for each in chosen):
        raise NothingToPay(payee)
    if any(each.line.principal != chosen[0].line.principal for each in chosen):
        raise NothingToPay(payee)
    return [_part(work, account.unit.id, each, parts[each.line.item]) for each in chosen]


def _part(work: UnitOfWork, unit_id: UUID, each: ChargeLine, asked: Money) -> StatementLine:
    if each.open.fen <= 0:
        _tell_who_was_faster(work, unit_id, each.line.payee)
    whole = asked == each.open
    if asked.fen <= 0 or asked.fen > each.open.fen or not (whole or each.in_instalments):
        raise PartNotAllowed(each.line.name, each.open, asked)
    basis = each.line.basis if whole else f"{each.line.basis}{_PART}"
    return replace(each.line, amount=asked, basis=basis)


def _tell_who_was_faster(work: UnitOfWork, unit_id: UUID, payee: Payee) -> None:
    """Raises: AlreadyTaken with the newest receipt of this payee, else NothingToPay."""
    latest = work.receipts.latest_standing(unit_id, payee)
    if latest is None:
        raise NothingToPay(payee)
    raise AlreadyTaken(latest.number, latest.name, latest.issued_at)


def _placed(
    work: UnitOfWork, unit_id: UUID, payee: Payee, payments: Sequence[Payment]
) -> list[Payment]:
    """The payments, each card or QR payment on a terminal of the payee's own."""
    credit = Money.total(each.amount for each in payments if each.method is PaymentMethod.CREDIT)
    if credit:
        left = work.receipts.credit(unit_id, payee)
        if credit.fen > left.fen:
            raise CreditShort(left, credit)
    # Cash that names a terminal would wait for a comparison that it is never in.
    return [replace(each, terminal=_terminal(work, payee, each)) for each in payments]


def _terminal(work: UnitOfWork, payee: Payee, payment: Payment) -> UUID | None:
    if payment.method not in ON_TERMINALS:
        return None
    if payment.terminal is None:
        own = work.terminals.active_of(payee, payment.method)
        if len(own) != 1:
            raise TerminalMissing(payment.method, payee)
        return own[0].id
    terminal = work.terminals.get(payment.terminal)
    if terminal is None or terminal.method is not payment.method or not terminal.active:
        raise TerminalMissing(payment.method, payee)
    if terminal.payee is not payee:
        raise WrongTerminal(terminal.name, terminal.payee, payee)
    return terminal.id


def _by_method(payments: Sequence[Payment]) -> dict[PaymentMethod, Money]:
    found: dict[PaymentMethod, Money] = {}
    for each in payments:
        found[each.method] = found.get(each.method, NIL) + each.amount
    return found


def _note_wishes(
    work: UnitOfWork, receipt: Receipt, invoice: InvoiceWish, book_number: str
) -> None:
    """The invoice's title with its tax number, and the pre-printed book's number."""
    number = "".join(invoice.tax_number.split()).upper()
    if number:
        try:
            number = uscc.validate(number)
        except ValidationError as error:
            raise TaxNumberInvalid(invoice.tax_number) from error
    if book_number:
        other = work.receipts.with_book_number(receipt.payee, book_number)
        if other is not None:
            raise BookNumberUsed(book_number, other)
    receipt.invoice_title = invoice.title.strip()
    receipt.invoice_tax_number = number
    receipt.book_number = book_number
