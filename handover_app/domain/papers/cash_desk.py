"""The papers of the cash desk itself: fees on the wall, the cashier's report, invoice exchange."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import ClassVar

from handover_app.domain.papers.base import Paper, PaperKind


@dataclass(frozen=True, kw_only=True)
class PosterRate:
    """A rate of a fee: fen per ``unit`` in words, for one building type or (empty) for all."""

    price_fen: int
    unit: str = ""
    building_type: str = ""


@dataclass(frozen=True, kw_only=True)
class PosterLine:
    """A fee on the wall: who takes it, for whom, by which document, how it is computed.

    ``principal`` is empty where the payee's own money is taken. ``standards`` are standards in
    words where there is no price, such as the bands of a tax. ``paper`` is receipt, invoice or both
    in words; ``deposit_days`` the days within which collected money is paid in.
    """

    item: str
    payee: str
    principal: str = ""
    basis: str = ""
    rates: tuple[PosterRate, ...] = ()
    standards: tuple[str, ...] = ()
    formula: str = ""
    paper: str = ""
    deposit_days: int | None = None
    remark: str = ""


@dataclass(frozen=True, kw_only=True)
class FeePoster(Paper):
    """收费公示: every fee of the project for the wall of the hall; ``head.unit_code`` is empty.

    The survey report is on file and may be consulted at the desk (requirement H05).
    """

    kind: ClassVar[PaperKind] = PaperKind.FEE_POSTER

    lines: tuple[PosterLine, ...] = ()
    survey_file: str = ""
    survey_number: str = ""
    enquiry: str = ""
    valid_from: date | None = None
    issuer: str = ""


@dataclass(frozen=True, kw_only=True)
class ReportSum:
    """A sum of the report by method, payee or item; ``refunded_fen`` is positive."""

    name: str
    count: int = 0
    received_fen: int = 0
    refunded_fen: int = 0


@dataclass(frozen=True, kw_only=True)
class ReceiptRange:
    """The receipts of one book from the first number to the last, without a gap.

    ``count`` is of all numbers, ``void`` and ``reversed`` of those among them; ``amount_fen`` is
    what counts.
    """

    book: str
    first: str
    last: str
    count: int
    void: int = 0
    reversed: int = 0
    amount_fen: int = 0


@dataclass(frozen=True, kw_only=True)
class CancelledReceipt:
    """A voided receipt, or a counter-receipt with the number it cancels (``linked_number``).

    ``amount_fen`` is signed as on the paper; ``slip`` is the terminal's reversal slip.
    """

    number: str
    amount_fen: int
    unit_code: str = ""
    linked_number: str = ""
    reason: str = ""
    approver: str = ""
    at: datetime | None = None
    slip: str = ""


@dataclass(frozen=True, kw_only=True)
class PaidRefund:
    """A refund paid; ``method`` in words, ``amount_fen`` positive."""

    number: str
    amount_fen: int
    unit_code: str = ""
    payee: str = ""
    method: str = ""


@dataclass(frozen=True, kw_only=True)
class CashMovement:
    """Cash into the drawer (positive) or out of it, or picked up to safe or bank by two people.

    ``name`` says in words which of them; ``persons`` are the names, two for a pick-up.
    """

    name: str
    amount_fen: int
    at: datetime | None = None
    reason: str = ""
    persons: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Denomination:
    """Notes or coins counted: ``face_fen`` the value of a piece, ``count`` how many."""

    face_fen: int
    count: int


@dataclass(frozen=True, kw_only=True)
class TerminalTotal:
    """A card terminal or QR account: what the book has and what its batch or statement says.

    ``stated_fen`` is None while nobody has read it.
    """

    name: str
    payee: str = ""
    book_fen: int = 0
    stated_fen: int | None = None
    note: str = ""


@dataclass(frozen=True, kw_only=True)
class PendingPayment:
    """A transfer or cheque that has not arrived (待到账), apart from what was taken."""

    number: str
    amount_fen: int
    unit_code: str = ""
    payer: str = ""
    method: str = ""
    reference: str = ""


@dataclass(frozen=True, kw_only=True)
class ShiftLine:
    """A shift in the report of a day; ``difference_fen`` is None while it is not counted."""

    number: str
    drawer: str = ""
    cashier: str = ""
    opened_at: datetime | None = None
    closed_at: datetime | None = None
    received_fen: int = 0
    difference_fen: int | None = None


@dataclass(frozen=True, kw_only=True)
class CashierReport(Paper):
    """班次交款表 of a shift, or 收银日报 of a day (``whole_day``) with its ``shifts``.

    ``difference_fen`` is counted less book. The refund float is a drawer of its own, never mixed
    with the takings (domain guide 3.6). ``head.chain_head`` is printed in full and
    ``head.unit_code`` is empty.
    """

    kind: ClassVar[PaperKind] = PaperKind.CASHIER_REPORT

    whole_day: bool = False
    day: date | None = None
    shift_number: str = ""
    drawer: str = ""
    cashiers: tuple[str, ...] = ()
    opened_at: datetime | None = None
    closed_at: datetime | None = None
    opening_float_fen: int = 0
    refund_float_fen: int = 0
    shifts: tuple[ShiftLine, ...] = ()
    by_method: tuple[ReportSum, ...] = ()
    by_payee: tuple[ReportSum, ...] = ()
    by_item: tuple[ReportSum, ...] = ()
    received_fen: int = 0
    refunded_fen: int = 0
    capital: str = ""
    ranges: tuple[ReceiptRange, ...] = ()
    voided: tuple[CancelledReceipt, ...] = ()
    counter_receipts: tuple[CancelledReceipt, ...] = ()
    refunds: tuple[PaidRefund, ...] = ()
    movements: tuple[CashMovement, ...] = ()
    denominations: tuple[Denomination, ...] = ()
    book_cash_fen: int = 0
    counted_cash_fen: int | None = None
    difference_fen: int | None = None
    refund_book_fen: int = 0
    refund_counted_fen: int | None = None
    explanation: str = ""
    deposit_slip: str = ""
    deposit_fen: int | None = None
    terminals: tuple[TerminalTotal, ...] = ()
    pending: tuple[PendingPayment, ...] = ()
    next_cashier: str = ""
    checker: str = ""


@dataclass(frozen=True, kw_only=True)
class ReturnedReceipt:
    """An old receipt taken back for the invoice."""

    number: str
    amount_fen: int
    issued_on: date | None = None
    item: str = ""


@dataclass(frozen=True, kw_only=True)
class InvoiceExchange(Paper):
    """换开购房发票登记: the old receipts come back, the owner receives the invoice for the flat."""

    kind: ClassVar[PaperKind] = PaperKind.INVOICE_EXCHANGE

    owners: tuple[str, ...] = ()
    contract_number: str = ""
    receipts: tuple[ReturnedReceipt, ...] = ()
    total_fen: int = 0
    capital: str = ""
    issuer: str = ""
    invoice_number: str = ""
    invoice_date: date | None = None
    invoice_title: str = ""
    tax_number: str = ""
    invoice_fen: int | None = None
    receiver: str = ""
    receiver_role: str = ""
    receiver_id_tail: str = ""
    clerk: str = ""
