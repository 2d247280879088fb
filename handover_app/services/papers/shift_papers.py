"""The cashier's report as data: of a shift at its close, and of a day."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import date, datetime

from handover_app.domain import papers
from handover_app.domain.fees import ChargeItem
from handover_app.domain.money import NIL, Money, capital_numerals
from handover_app.domain.shifts import (
    GOING_OUT,
    BookRange,
    Cancelled,
    CashBook,
    CashBox,
    CashMovement,
    CashMovementKind,
    Shift,
)
from handover_app.services.clock import local
from handover_app.services.papers.words import project_head, word, word_of
from handover_app.storage.cash_book import Scope
from handover_app.storage.unit_of_work import Reading, UnitOfWork


def shift_report(work: UnitOfWork, shift: Shift, now: datetime) -> papers.CashierReport:
    """班次交款表: what the shift took, gave back, counted and handed on."""
    sums = work.cash_books.sums(Scope((shift.id,)))
    counted = shift.last_count(CashBox.TAKINGS)
    return papers.CashierReport(
        head=project_head(work, shift.number, now),
        day=shift.day,
        shift_number=shift.number,
        drawer=shift.drawer,
        cashiers=(work.clerk_name(shift.clerk),),
        opened_at=local(shift.opened_at),
        closed_at=local(now),
        opening_float_fen=shift.opening_float.fen,
        refund_float_fen=shift.refund_float.fen,
        denominations=() if counted is None else _denominations(counted.pieces),
        book_cash_fen=(shift.expected or NIL).fen,
        counted_cash_fen=_fen(shift.counted),
        difference_fen=_fen(shift.difference),
        refund_book_fen=(shift.refund_float_expected or NIL).fen,
        refund_counted_fen=_fen(shift.refund_float_counted),
        explanation=shift.explanation,
        deposit_slip=shift.deposit_slip,
        deposit_fen=_fen(shift.deposit),
        movements=_movements(work, shift),
        next_cashier=work.clerk_name(shift.handed_to) if shift.handed_to else "",
        **_sums(work, sums),  # type: ignore[arg-type]
    )


def day_report(
    work: UnitOfWork, day: date, shifts: Sequence[Shift], sums: CashBook, now: datetime
) -> papers.CashierReport:
    """收银日报: all shifts of a day; cash that one shift handed to the next is counted once."""
    relieved = {shift.relieves for shift in shifts}
    passed_on = [shift for shift in shifts if shift.id in relieved]
    cash = Money.total(shift.left for shift in passed_on)
    floats = _total(shift.refund_float_counted for shift in passed_on)
    first = [shift for shift in shifts if shift.relieves is None]
    return papers.CashierReport(
        head=project_head(work, None, now),
        whole_day=True,
        day=day,
        cashiers=tuple(dict.fromkeys(work.clerk_name(shift.clerk) for shift in shifts)),
        opened_at=min((local(shift.opened_at) for shift in shifts), default=None),
        closed_at=local(now),
        opening_float_fen=_total(shift.opening_float for shift in first).fen,
        refund_float_fen=_total(shift.refund_float for shift in first).fen,
        shifts=tuple(_shift_line(work, shift) for shift in shifts),
        book_cash_fen=(_total(shift.expected for shift in shifts) - cash).fen,
        counted_cash_fen=(_total(shift.counted for shift in shifts) - cash).fen,
        difference_fen=_total(shift.difference for shift in shifts).fen,
        refund_book_fen=(_total(shift.refund_float_expected for shift in shifts) - floats).fen,
        refund_counted_fen=(_total(shift.refund_float_counted for shift in shifts) - floats).fen,
        explanation=_joined(shift.explanation for shift in shifts),
        deposit_slip=_joined(shift.deposit_slip for shift in shifts),
        deposit_fen=_total(shift.deposit for shift in shifts).fen,
        movements=tuple(line for shift in shifts for line in _movements(work, shift)),
        checker=work.clerk.name,
        **_sums(work, sums),  # type: ignore[arg-type]
    )


def _sums(reading: Reading, sums: CashBook) -> dict[str, object]:
    """What the reports of a shift and of a day have in common."""
    return {
        "by_method": _by_method(sums),
        "by_payee": _by_payee(reading, sums),
        "by_item": _by_item(sums),
        "received_fen": sums.received.fen,
        "refunded_fen": sums.refunded.fen,
        "capital": capital_numerals(sums.received),
        "ranges": tuple(_range(each) for each in sums.ranges),
        "voided": tuple(_cancelled(each) for each in sums.voided),
        "counter_receipts": tuple(_cancelled(each) for each in sums.counters),
        "refunds": tuple(
            papers.PaidRefund(
                number=each.number,
                amount_fen=each.amount.fen,
                unit_code=each.unit_code,
                payee=each.payee,
                method=word_of("refund_methods", each.method),
            )
            for each in sums.refunds
        ),
        "terminals": _terminals(reading, sums),
        "pending": tuple(
            papers.PendingPayment(
                number=each.number,
                amount_fen=each.amount.fen,
                unit_code=each.unit_code,
                payer=each.payer,
                method=word_of("methods", each.method),
                reference=each.reference,
            )
            for each in sums.pending
        ),
    }


def _by_method(sums: CashBook) -> tuple[papers.ReportSum, ...]:
    received: dict[str, list[int]] = defaultdict(lambda: [0, 0, 0])
    for each in sums.by_method:
        _add(received[word_of("methods", each.method)], each.payments, received=each.amount)
    for paid in sums.refunds:
        name = f"{word('paid_back')}·{word_of('refund_methods', paid.method)}"
        _add(received[name], 1, refunded=paid.amount)
    return _report_sums(received)


def _by_payee(reading: Reading, sums: CashBook) -> tuple[papers.ReportSum, ...]:
    names = reading.projects.only().names
    found: dict[str, list[int]] = defaultdict(lambda: [0, 0, 0])
    for each in sums.by_method:
        _add(found[names.of(each.payee)], each.payments, received=each.amount)
    for paid in sums.refunds:
        _add(found[names.of(paid.payer)], 1, refunded=paid.amount)
    return _report_sums(found)


def _by_item(sums: CashBook) -> tuple[papers.ReportSum, ...]:
    """By item with money still to arrive taken off in a line of its own: a receipt may mix both."""
    names: dict[ChargeItem, str] = {each.item: each.name for each in sums.by_item if each.name}
    found: dict[str, list[int]] = defaultdict(lambda: [0, 0, 0])
    for each in sums.by_item:
        _add(found[names.get(each.item, each.item)], each.lines, received=each.amount)
    for paid in sums.refunds:
        _add(found[names.get(paid.item, paid.item)], 1, refunded=paid.amount)
    if sums.pending:
        _add(found[word("less_pending")], len(sums.pending), received=-sums.waited_for)
    return _report_sums(found)


def _add(sums: list[int], count: int, received: Money = NIL, refunded: Money = NIL) -> None:
    sums[0] += count
    sums[1] += received.fen
    sums[2] += refunded.fen


def _report_sums(found: dict[str, list[int]]) -> tuple[papers.ReportSum, ...]:
    return tuple(
        papers.ReportSum(name=name, count=count, received_fen=received, refunded_fen=refunded)
        for name, (count, received, refunded) in found.items()
    )


def _range(each: BookRange) -> papers.ReceiptRange:
    return papers.ReceiptRange(
        book=f"{each.station} {word('book', letter=each.book)}",
        first=each.first,
        last=each.last,
        count=each.count,
        void=each.void,
        reversed=each.countered,
        amount_fen=each.amount.fen,
    )


def _cancelled(each: Cancelled) -> papers.CancelledReceipt:
    return papers.CancelledReceipt(
        number=each.number,
        amount_fen=each.amount.fen,
        unit_code=each.unit_code,
        linked_number=each.cancels,
        reason=each.reason,
        approver=each.approver,
        at=local(each.at),
        slip=each.slip,
    )


def _terminals(reading: Reading, sums: CashBook) -> tuple[papers.TerminalTotal, ...]:
    """What was compared stands beside the book that it was compared with."""
    names = reading.projects.only().names
    return tuple(
        papers.TerminalTotal(
            name=each.name,
            payee=names.of(each.payee),
            book_fen=(each.book if each.compared is None else each.compared).fen,
            stated_fen=_fen(each.stated),
            note=each.explanation,
        )
        for each in sums.terminals
    )


def _movements(reading: Reading, shift: Shift) -> tuple[papers.CashMovement, ...]:
    """Cash that moved beside receipts; money noted before its receipt stands in the receipt."""
    return tuple(
        papers.CashMovement(
            name=_movement_name(each),
            amount_fen=-each.amount.fen if each.kind in GOING_OUT else each.amount.fen,
            at=local(each.at),
            reason=each.reason,
            persons=tuple(
                reading.clerk_name(person) for person in (each.clerk, each.witness) if person
            ),
        )
        for each in shift.movements
        if each.kind is not CashMovementKind.TAKEN
    )


def _movement_name(moved: CashMovement) -> str:
    name = word_of("cash_movements", moved.kind)
    if moved.destination is None:
        return name
    return f"{name}·{word_of('destinations', moved.destination)}"


def _shift_line(reading: Reading, shift: Shift) -> papers.ShiftLine:
    received = reading.cash_books.sums(Scope((shift.id,))).received
    return papers.ShiftLine(
        number=shift.number,
        drawer=shift.drawer,
        cashier=reading.clerk_name(shift.clerk),
        opened_at=local(shift.opened_at),
        closed_at=local(shift.closed_at) if shift.closed_at else None,
        received_fen=received.fen,
        difference_fen=_fen(shift.difference),
    )


def _denominations(pieces: dict[int, int]) -> tuple[papers.Denomination, ...]:
    return tuple(
        papers.Denomination(face_fen=face, count=number)
        for face, number in sorted(pieces.items(), reverse=True)
    )


def _fen(amount: Money | None) -> int | None:
    return None if amount is None else amount.fen


def _total(amounts: Iterable[Money | None]) -> Money:
    return Money.total(amount for amount in amounts if amount is not None)


def _joined(texts: Iterable[str]) -> str:
    return "；".join(dict.fromkeys(text for text in texts if text))
