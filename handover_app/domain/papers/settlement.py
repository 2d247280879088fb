"""The papers about money: fee statement, receipt, refund."""

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
    """

    item: str
    amount_fen: int
    period: str = ""
    quantity: Decimal | None = None
    unit: str = ""
    unit_price_fen: int | None = None
    basis: str = ""


@dataclass(frozen=True, kw_only=True)
class AreaPart:
    """面积补差 in words and figures (form 6.16); areas in square metres.

    ``ratio_percent`` has four decimals and is for reading only: the rule was decided on the exact
    fraction. ``amount_fen`` is positive where the owner pays, negative where money goes back, and
    None while the unit can't be settled (``formula`` then says why). ``formula`` is printed line
    by line.
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


@dataclass(frozen=True, kw_only=True)
class PayeeCharges:
    """What goes to one payee; ``collected_for`` names the principal of collected money (代收)."""

    payee: str
    lines: tuple[ChargeLine, ...]
    subtotal_fen: int
    collected_for: str | None = None


@dataclass(frozen=True, kw_only=True)
class FeeStatement(Paper):
    """费用清单: area difference and fees, payee by payee; to pay and to refund are kept apart."""

    kind: ClassVar[PaperKind] = PaperKind.FEE_STATEMENT

    owners: tuple[str, ...] = ()
    contract_number: str = ""
    area: AreaPart | None = None
    payees: tuple[PayeeCharges, ...] = ()
    to_pay_fen: int = 0
    to_pay_capital: str = ""
    to_refund_fen: int = 0
    to_refund_capital: str = ""


@dataclass(frozen=True, kw_only=True)
class PaymentPart:
    """A part of the sum by one method, with its reference (terminal slip, transfer number)."""

    method: str
    amount_fen: int
    reference: str = ""


@dataclass(frozen=True, kw_only=True)
class Receipt(Paper):
    """收款收据 (form 6.6): one payee only; printed as 存根联, 客户联 and 记账联, a page each.

    ``head.number`` is the serial in ``book``. ``status`` is 有效, 作废 or 冲红 in words and
    ``linked_number`` the receipt it cancels or is cancelled by.
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


@dataclass(frozen=True, kw_only=True)
class Refund(Paper):
    """退款单 (form 6.7): money back to a party of the contract; ``amount_fen`` is positive.

    ``formula`` repeats how the sum came about. Bank and the card's last four stand for transfers.
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
