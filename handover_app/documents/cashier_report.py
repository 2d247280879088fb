"""班次交款表 and 收银日报: what a shift or a day took, gave back, counted and handed on."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import zip_longest

from handover_app.documents.blocks import (
    Column,
    Row,
    fields,
    section,
    signatures,
    table,
    total_line,
)
from handover_app.documents.page import BAD, SOFT, Align, Document, Sheet
from handover_app.documents.people import together
from handover_app.documents.wording import Wording, money, yuan
from handover_app.domain.papers import (
    CancelledReceipt,
    CashierReport,
    Denomination,
    ReportSum,
    TerminalTotal,
)


def draw(document: Document, paper: CashierReport) -> None:
    """Draw the report."""
    words = document.wording
    title = words("cashier_report.day_title" if paper.whole_day else "cashier_report.title")
    sheet = document.sheet(title, paper.head)
    _shift(sheet, paper)
    _sums(sheet, paper)
    _receipts(sheet, paper)
    _refunds(sheet, paper)
    _movements(sheet, paper)
    _terminals(sheet, paper)
    _pending(sheet, paper)
    _count(sheet, paper)
    _reckoning(sheet, paper)
    _sign(sheet, paper)


def _columns(words: Wording, key: str, shares: Sequence[float], aligns: str = "") -> list[Column]:
    """Columns of ``cashier_report.key``; ``aligns`` has l, c or r for each, left where it ends."""
    sides: dict[str, Align] = {"l": "left", "c": "center", "r": "right"}
    titles = words.list(f"cashier_report.{key}")
    return [
        Column(title, share, sides[side])
        for title, share, side in zip(titles, shares, aligns.ljust(len(titles), "l"), strict=True)
    ]


def _shift(sheet: Sheet, paper: CashierReport) -> None:
    words = sheet.wording
    cashiers = together(words, paper.cashiers)
    pairs = [
        (words("cashier_report.day"), words.day(paper.day)),
        (words("cashier_report.station"), paper.head.station),
        (words("cashier_report.shift"), paper.shift_number),
        (words("cashier_report.drawer"), paper.drawer),
        (words("cashier_report.opened"), words.moment(paper.opened_at)),
        (words("cashier_report.closed"), words.moment(paper.closed_at)),
        (words("cashier_report.opening_float"), yuan(paper.opening_float_fen)),
        (words("cashier_report.refund_float"), yuan(paper.refund_float_fen)),
    ]
    fields(sheet, ((words("cashier_report.cashiers"), cashiers),), across=1)
    needless = ("", None) if paper.whole_day else (None,)
    fields(sheet, [pair for pair in pairs if pair[1] not in needless])
    if paper.shifts:
        sheet.heading(words("cashier_report.shifts"))
        columns = _columns(words, "shift_columns", (1.75, 1, 1.5, 1.9, 1.9, 1.5, 1.1), "lllllrr")
        rows = [
            Row(
                (
                    each.number,
                    each.drawer,
                    each.cashier,
                    words.moment(each.opened_at),
                    words.moment(each.closed_at),
                    money(each.received_fen),
                    money(each.difference_fen),
                )
            )
            for each in paper.shifts
        ]
        table(sheet, columns, rows)


def _sums(sheet: Sheet, paper: CashierReport) -> None:
    words = sheet.wording
    for name, sums in (
        ("by_method", paper.by_method),
        ("by_payee", paper.by_payee),
        ("by_item", paper.by_item),
    ):
        columns = _columns(words, "sum_columns", (4, 1, 1.8, 1.8), "lrrr")
        section(sheet, words(f"cashier_report.{name}"), columns, _sum_rows(words, sums))
    sheet.gap(10)
    sheet.need(84)
    received = words("cashier_report.received")
    total_line(sheet, received, paper.capital, yuan(paper.received_fen))
    sheet.gap(4)
    total_line(sheet, words("cashier_report.refunded"), "", yuan(paper.refunded_fen))
    sheet.gap(4)
    sheet.paragraph(words("cashier_report.apart"), size=9, color=SOFT)


def _sum_rows(words: Wording, sums: Sequence[ReportSum]) -> list[Row]:
    rows = [
        Row((each.name, str(each.count), money(each.received_fen), money(each.refunded_fen)))
        for each in sums
    ]
    if len(sums) > 1:
        count = str(sum(each.count for each in sums))
        received = money(sum(each.received_fen for each in sums))
        refunded = money(sum(each.refunded_fen for each in sums))
        total = words("cashier_report.total")
        rows.append(Row((total, count, received, refunded), strong=True))
    return rows


def _receipts(sheet: Sheet, paper: CashierReport) -> None:
    words = sheet.wording
    ranges = [
        Row(
            (
                each.book,
                each.first,
                each.last,
                str(each.count),
                str(each.void),
                str(each.reversed),
                money(each.amount_fen),
            )
        )
        for each in paper.ranges
    ]
    columns = _columns(words, "range_columns", (1.1, 2.4, 2.4, 0.8, 0.8, 0.8, 1.8), "lllrrrr")
    section(sheet, words("cashier_report.ranges"), columns, ranges)
    for name, cancelled in (("voided", paper.voided), ("counter", paper.counter_receipts)):
        columns = _columns(words, f"{name}_columns", (2.1, 1.25, 3.1, 2.1, 1.75), "llllr")
        rows = [_cancelled(words, each) for each in cancelled]
        section(sheet, words(f"cashier_report.{name}"), columns, rows)


def _cancelled(words: Wording, each: CancelledReceipt) -> Row:
    slip = words("cashier_report.slip", slip=each.slip) if each.slip else ""
    linked = words("cashier_report.cancels", number=each.linked_number)
    number = [each.number, linked if each.linked_number else ""]
    approved = [each.approver, words.moment(each.at)]
    return Row(
        (
            "\n".join(part for part in number if part),
            each.unit_code,
            "\n".join(part for part in (each.reason, slip) if part),
            "\n".join(part for part in approved if part),
            money(each.amount_fen),
        )
    )


def _refunds(sheet: Sheet, paper: CashierReport) -> None:
    words = sheet.wording
    rows = [
        Row((each.number, each.unit_code, each.payee, each.method, money(each.amount_fen)))
        for each in paper.refunds
    ]
    columns = _columns(words, "refund_columns", (2.2, 1.4, 3.2, 1.6, 1.75), "llllr")
    section(sheet, words("cashier_report.refunds"), columns, rows)


def _movements(sheet: Sheet, paper: CashierReport) -> None:
    words = sheet.wording
    rows = [
        Row(
            (
                words.moment(each.at),
                each.name,
                each.reason,
                together(words, each.persons),
                money(each.amount_fen),
            )
        )
        for each in paper.movements
    ]
    columns = _columns(words, "movement_columns", (2.1, 1.6, 2.8, 1.9, 1.75), "llllr")
    section(sheet, words("cashier_report.movements"), columns, rows)


def _terminals(sheet: Sheet, paper: CashierReport) -> None:
    words = sheet.wording
    columns = _columns(words, "terminal_columns", (2.2, 2.9, 1.6, 1.7, 1.4), "llrrr")
    rows = [_terminal(each) for each in paper.terminals]
    section(sheet, words("cashier_report.terminals"), columns, rows)


def _terminal(each: TerminalTotal) -> Row:
    name = f"{each.name}\n{each.note}" if each.note else each.name
    apart = None if each.stated_fen is None else each.stated_fen - each.book_fen
    return Row((name, each.payee, money(each.book_fen), money(each.stated_fen), money(apart)))


def _pending(sheet: Sheet, paper: CashierReport) -> None:
    words = sheet.wording
    rows = [
        Row(
            (
                each.number,
                each.unit_code,
                each.payer,
                "\n".join(part for part in (each.method, each.reference) if part),
                money(each.amount_fen),
            )
        )
        for each in paper.pending
    ]
    columns = _columns(words, "pending_columns", (2.2, 1.4, 2.4, 2.4, 1.75), "llllr")
    section(sheet, words("cashier_report.pending"), columns, rows)


def _count(sheet: Sheet, paper: CashierReport) -> None:
    """The notes and coins, two beside one another, so that the count stays on one page."""
    words = sheet.wording
    if not paper.denominations:
        return
    sheet.heading(words("cashier_report.count"), keep=150)
    titles = words.list("cashier_report.count_columns")
    columns = [
        Column(title, share, "right")
        for title, share in zip((*titles, *titles), (1.2, 1, 1.6) * 2, strict=True)
    ]
    half = -(-len(paper.denominations) // 2)
    pairs = zip_longest(paper.denominations[:half], paper.denominations[half:])
    table(sheet, columns, [Row((*_pieces(left), *_pieces(right))) for left, right in pairs])


def _pieces(each: Denomination | None) -> tuple[str, str, str]:
    if each is None:
        return "", "", ""
    return money(each.face_fen), f"{each.count:,}", money(each.face_fen * each.count)


def _reckoning(sheet: Sheet, paper: CashierReport) -> None:
    """Book against count, for the drawer and for the refund float, which are never mixed."""
    words = sheet.wording
    sheet.heading(words("cashier_report.reckoning"), keep=110)
    refund = None
    if paper.refund_counted_fen is not None:
        refund = paper.refund_counted_fen - paper.refund_book_fen
    rows = [
        Row(
            (
                words("cashier_report.drawer_cash"),
                money(paper.book_cash_fen),
                money(paper.counted_cash_fen),
                money(paper.difference_fen),
            )
        ),
        Row(
            (
                words("cashier_report.refund_cash"),
                money(paper.refund_book_fen),
                money(paper.refund_counted_fen),
                money(refund),
            )
        ),
    ]
    table(sheet, _columns(words, "reckoning_columns", (3, 1.8, 1.8, 1.8), "lrrr"), rows)
    if paper.difference_fen or refund:
        sheet.gap(3)
        sheet.paragraph(words("cashier_report.differs"), size=9.5, color=BAD)
    fields(sheet, ((words("cashier_report.explanation"), paper.explanation),), across=1)
    fields(
        sheet,
        (
            (words("cashier_report.deposit_slip"), paper.deposit_slip),
            (words("cashier_report.deposit"), yuan(paper.deposit_fen)),
        ),
    )


def _sign(sheet: Sheet, paper: CashierReport) -> None:
    words = sheet.wording
    if paper.remark:
        fields(sheet, ((words("common.remark"), paper.remark),), across=1)
    if paper.head.chain_head:
        anchor = words("cashier_report.anchor", head=paper.head.chain_head)
        sheet.gap(6)
        sheet.paragraph(anchor, size=9, color=SOFT)
    cashier = paper.cashiers[0] if len(paper.cashiers) == 1 else ""
    names = (cashier, paper.next_cashier, paper.checker)
    signatures(sheet, words.list("cashier_report.signatures"), names, across=2)
