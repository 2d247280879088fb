"""The papers about a household's money: statement, area settlement, receipt, refund."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import ClassVar

from handover_app.domain.papers.base import Paper, PaperKind


@dataclass(frozen=True, kw_only=True)
class ChargeLine:
    """One line of a statement or receipt: item, period, quantity, unit, unit price, amount.

    ``unit_price_fen`` is fen per ``unit``; None where the line has no price (a lump sum).
    ``estimate`` marks a sum that is settled later (预收多退少补), ``warnings`` are remarks in
    words, such as a local cap that is exceeded. ``previous_fen`` is what the last notice asked for
    the line, None where it did not name it.
    """

    item: str
    amount_fen: int
    period: str = ""
    quantity: Decimal | None = None
    unit: str = ""
    unit_price_fen: int | None = None
    basis: str = ""
    estimate: bool = False
    warnings: tuple[str, ...] = ()
    previous_fen: int | None = None


@dataclass(frozen=True, kw_only=True)
class AreaPart:
    """面积补差 in words and figures (form 6.16); areas in square metres.

    ``ratio_percent`` has four decimals and is for reading only: the rule was decided on the exact
    fraction. ``amount_fen`` is positive where the owner pays, negative where money goes back, and
    None while the unit can't be settled (``formula`` then says why). ``formula`` is printed line
    by line. ``method`` and ``threshold`` are in words: A, difference times price, or B, new total
    less old total; ``contract_total_fen`` is the total of the contract where it is known.
    """

    clause: str
    gross_contracted: Decimal | None = None
    gross_measured: Decimal | None = None
    inner_contracted: Decimal | None = None
    inner_measured: Decimal | None = None
    report_number: str = ""
    unit_price_fen: int | None = None
    ratio_percent: Decimal | None = None
    formula: tuple[str, ...] = ()
    single_fen: int | None = None
    double_fen: int | None = None
    free_area: Decimal | None = None
    amount_fen: int | None = None
    capital: str = ""
    rescission_right: bool = False
    method: str = ""
    threshold: str = ""
    contract_total_fen: int | None = None
    previous_fen: int | None = None


@dataclass(frozen=True, kw_only=True)
class PayeeCharges:
    """What goes to one payee; ``collected_for`` names the principal of collected money (代收)."""

    payee: str
    lines: tuple[ChargeLine, ...]
    subtotal_fen: int
    collected_for: str | None = None


@dataclass(frozen=True, kw_only=True)
class FeeStatement(Paper):
    """费用清单: area difference and fees, payee by payee; to pay and to refund are kept apart.

    ``version`` counts the notices of the unit from 1; from 2 on ``reason`` says why it was notified
    again and the amounts of ``previous_version`` stand beside the new ones. ``open_items`` are
    lines that lack data, in words with what is missing; they are in no sum.
    """

    kind: ClassVar[PaperKind] = PaperKind.FEE_STATEMENT

    owners: tuple[str, ...] = ()
    contract_number: str = ""
    area: AreaPart | None = None
    payees: tuple[PayeeCharges, ...] = ()
    to_pay_fen: int = 0
    to_pay_capital: str = ""
    to_refund_fen: int = 0
    to_refund_capital: str = ""
    version: int | None = None
    notified_on: date | None = None
    reason: str = ""
    previous_version: int | None = None
    previous_to_pay_fen: int | None = None
    previous_to_refund_fen: int | None = None
    open_items: tuple[str, ...] = ()
    payment_methods: tuple[str, ...] = ()
    refund_method: str = ""
    refund_arrival: str = ""


@dataclass(frozen=True, kw_only=True)
class AreaSettlementSheet(Paper):
    """面积补差结算单 (form 6.16): signed by every party of the contract, the seller included.

    ``choice`` is what an owner with a rescission right decided, in words, on ``chosen_on``;
    ``statement`` is the number or place of the signed statement. ``repayment_by`` is the day by
    which the seller repays after a rescission.
    """

    kind: ClassVar[PaperKind] = PaperKind.AREA_SETTLEMENT

    area: AreaPart
    owners: tuple[str, ...] = ()
    seller: str = ""
    contract_number: str = ""
    choice: str = ""
    chosen_on: date | None = None
    statement: str = ""
    repayment_by: date | None = None
    settled_on: date | None = None
    receipt_number: str = ""
    refund_number: str = ""


@dataclass(frozen=True, kw_only=True)
class PaymentPart:
    """A part of the sum by one method, with its reference (terminal slip, transfer number).

    ``pending`` marks a transfer or cheque that has not arrived (待到账).
    """

    method: str
    amount_fen: int
    reference: str = ""
    pending: bool = False


@dataclass(frozen=True, kw_only=True)
class Receipt(Paper):
    """收款收据 (form 6.6): one payee only; printed as 存根联, 客户联 and 记账联, a page each.

    ``head.number`` is the serial in ``book``, ``book_number`` the number of the pre-printed book
    filled in beside it. ``status`` is 有效, 作废 or 冲红 in words. A counter-receipt has negative
    amounts and names the receipt it cancels in ``linked_number``, with the ``reason`` and the
    ``approver``; its ``capital`` begins with （负数） (domain guide 3.7). ``refund_number`` is the
    refund that was turned into this payment. ``invoice`` says in words what is wished.
    """

    kind: ClassVar[PaperKind] = PaperKind.RECEIPT

    book: str
    payer: str
    lines: tuple[ChargeLine, ...]
    total_fen: int
    capital: str
    payee: str
    collected_for: str | None = None
    methods: tuple[PaymentPart, ...] = ()
    cashier: str = ""
    checker: str = ""
    status: str = ""
    linked_number: str = ""
    invoice: str = ""
    book_number: str = ""
    invoice_title: str = ""
    invoice_tax_number: str = ""
    reason: str = ""
    approver: str = ""
    statement_version: int | None = None
    refund_number: str = ""


@dataclass(frozen=True, kw_only=True)
class RefundStep:
    """A step of a refund (申请, 复核, 批准, 汇出…) in words, with who did it and when."""

    name: str
    clerk: str = ""
    at: datetime | None = None


@dataclass(frozen=True, kw_only=True)
class Refund(Paper):
    """退款单 (form 6.7): money back to a party of the contract; ``amount_fen`` is positive.

    ``formula`` repeats how the sum came about. ``account_number`` is masked; where it is given the
    owner signs the consent to its use by itself. ``co_owners`` are the other parties of the
    contract who sign that the money goes to ``payee``. ``converted_number`` is the receipt that the
    refund was turned into, ``cash_limit_fen`` the limit that a cash refund exceeds.
    """

    kind: ClassVar[PaperKind] = PaperKind.REFUND

    source: str
    payer: str
    payee: str
    amount_fen: int
    capital: str
    owners: tuple[str, ...] = ()
    payee_id_tail: str = ""
    linked_numbers: tuple[str, ...] = ()
    formula: tuple[str, ...] = ()
    method: str = ""
    bank: str = ""
    card_tail: str = ""
    promised_on: date | None = None
    applicant: str = ""
    checker: str = ""
    approver: str = ""
    signed_at: datetime | None = None
    branch: str = ""
    account_name: str = ""
    account_number: str = ""
    co_owners: tuple[str, ...] = ()
    steps: tuple[RefundStep, ...] = ()
    arrived_on: date | None = None
    converted_number: str = ""
    cash_limit_fen: int | None = None
