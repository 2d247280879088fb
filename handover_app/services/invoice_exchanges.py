"""Purchase-invoice exchange (换开购房发票): the developer's receipts come back for the invoice."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from datetime import date, datetime
from uuid import UUID

from handover_app.domain import papers
from handover_app.domain.acts import Act
from handover_app.domain.fees import Payee
from handover_app.domain.identity import new_id
from handover_app.domain.invoice_exchanges import (
    LONGEST_NUMBER,
    ExchangedReceipt,
    ExchangeSummary,
    GivenInvoice,
    InvoiceExchange,
    InvoiceExchanged,
    InvoiceProblem,
    InvoiceRefused,
    OldReceipt,
    ReceiptExchanged,
    ReturnProblem,
    ReturnRefused,
    check_returned,
)
from handover_app.domain.money import Money, capital_numerals
from handover_app.domain.people import Right
from handover_app.domain.receipts import PaperRef
from handover_app.domain.units import Unit
from handover_app.services.clock import local_day
from handover_app.services.handover import require_unit
from handover_app.services.identity_documents import IdentityDocument, check
from handover_app.services.papers.numbers import number_on_paper
from handover_app.services.papers.words import head, owner_names
from handover_app.storage.database import Database
from handover_app.storage.unit_of_work import Reading, UnitOfWork

BOOK = "换票"
_OURS = re.compile(r"(.+-)?SJ-.+-[A-Z]\d{6,}")
"""How the numbers of our receipts look: one that looks so and is not stored was misread."""


class InvoiceExchangeService:
    """What was paid for the flat stands on one invoice, and the receipts can't be used again."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def of_unit(self, unit_id: UUID) -> tuple[ExchangeSummary, ...]:
        """The unit's exchanges, oldest first."""
        with self._database.read() as reading:
            return tuple(
                each.summary(reading.clerk_name(each.clerk))
                for each in reading.invoice_exchanges.of_unit(unit_id)
            )

    def exchange(
        self, act: Act, unit_id: UUID, returned: Sequence[OldReceipt], invoice: GivenInvoice
    ) -> PaperRef:
        """Take old receipts back, note the invoice given for them, and store the paper.

        Raises:
            NotAllowed: only who takes money may.
            UnitNotSold: the unit has no owner.
            NothingReturned, ReturnRefused: an old receipt is missing, misread, of another unit
                or payee, or counts no more.
            ReceiptExchanged: an old receipt was taken back before; `.at` and `.clerk` tell.
            InvoiceRefused, InvoiceExchanged: the invoice is not whole, or was given before.
        """
        now = self._database.now()
        today = local_day(now)
        with self._database.write(act, unit_id) as work:
            work.require(Right.TAKE_MONEY)
            unit = require_unit(work, unit_id)
            unit.require_sold()
            given = _checked(invoice, today)
            old = [
                OldReceipt(_plain(each.number), each.issued_on, each.amount) for each in returned
            ]
            check_returned(old, today)
            taken = _taken_back(work, unit_id, old)
            _refuse_used(work, [each.number for each in taken], given)
            exchange = _exchange(work, unit, taken, given, now)
            exchange.exchanged()
            work.invoice_exchanges.add(exchange)
            work.flush()
            ref = work.papers.store(_paper(work, unit, exchange, now), unit_id, exchange.id, now)
            work.commit({"number": exchange.number, "paper": ref.paper_id})
            return ref


def _plain(number: str) -> str:
    """A number as it is stored: half-width, upper case, without blanks."""
    return "".join(unicodedata.normalize("NFKC", number).upper().split())


def _checked(invoice: GivenInvoice, today: date) -> GivenInvoice:
    number, tax_number = _plain(invoice.number), _plain(invoice.tax_number)
    title = " ".join(invoice.title.split())
    if not 0 < len(number) <= LONGEST_NUMBER:
        raise InvoiceRefused(InvoiceProblem.NUMBER_WRONG)
    if not title:
        raise InvoiceRefused(InvoiceProblem.TITLE_MISSING)
    if tax_number and check(IdentityDocument.CREDIT_CODE, tax_number) is not None:
        raise InvoiceRefused(InvoiceProblem.TAX_NUMBER_WRONG)
    if invoice.issued_on > today:
        raise InvoiceRefused(InvoiceProblem.IN_THE_FUTURE)
    return GivenInvoice(number, invoice.issued_on, title, tax_number)


def _taken_back(
    work: UnitOfWork, unit_id: UUID, returned: Sequence[OldReceipt]
) -> list[ExchangedReceipt]:
    """The old receipts, ours by our own number, whichever number of the book was read."""
    taken: list[ExchangedReceipt] = []
    for place, each in enumerate(returned):
        ours = _ours(work, unit_id, each)
        number = ours[0] if ours else each.number
        if any(number == other.number for other in taken):
            raise ReturnRefused(number, ReturnProblem.TWICE)
        taken.append(
            ExchangedReceipt(
                id=new_id(),
                position=place,
                number=number,
                issued_on=each.issued_on,
                amount=each.amount,
                receipt_id=ours[1] if ours else None,
            )
        )
    return taken


def _ours(work: UnitOfWork, unit_id: UUID, old: OldReceipt) -> tuple[str, UUID] | None:
    """Number and id where the receipt is one of ours.

    Raises:
        ReturnRefused: it is none to be taken back here.
    """
    found = work.invoice_exchanges.receipt_numbered(old.number)
    if found is None:
        if _OURS.fullmatch(old.number):
            raise ReturnRefused(old.number, ReturnProblem.NOT_OURS)
        return None
    problem = None
    if found.unit_id != unit_id:
        problem = ReturnProblem.OTHER_UNIT
    elif found.voided:
        problem = ReturnProblem.VOIDED
    elif found.reversed:
        problem = ReturnProblem.REVERSED
    elif found.payee is not Payee.DEVELOPER:
        problem = ReturnProblem.OTHER_PAYEE
    elif (found.total, local_day(found.issued_at)) != (old.amount, old.issued_on):
        problem = ReturnProblem.DIFFERS
    if problem is not None:
        raise ReturnRefused(old.number, problem)
    return found.number, found.receipt_id


def _refuse_used(work: UnitOfWork, numbers: Sequence[str], invoice: GivenInvoice) -> None:
    for exchange in work.invoice_exchanges.of_receipts(numbers):
        used = next(each.number for each in exchange.receipts if each.number in numbers)
        raise ReceiptExchanged(used, exchange.number, work.clerk_name(exchange.clerk), exchange.at)
    before = work.invoice_exchanges.of_invoice(invoice.number)
    if before is not None:
        raise InvoiceExchanged(
            invoice.number, before.number, work.clerk_name(before.clerk), before.at
        )


def _exchange(
    work: UnitOfWork,
    unit: Unit,
    taken: list[ExchangedReceipt],
    invoice: GivenInvoice,
    now: datetime,
) -> InvoiceExchange:
    number = f"HP-{work.act.station}-{work.take_number(BOOK):06d}"
    return InvoiceExchange(
        id=new_id(),
        number=number_on_paper(work, number),
        unit_id=unit.id,
        invoice_number=invoice.number,
        invoice_date=invoice.issued_on,
        title=invoice.title,
        tax_number=invoice.tax_number,
        total=Money.total(each.amount for each in taken),
        clerk=work.act.clerk,
        at=now,
        receipts=taken,
    )


def _paper(
    reading: Reading, unit: Unit, exchange: InvoiceExchange, now: datetime
) -> papers.InvoiceExchange:
    sheet = head(reading, unit, now, exchange.number)
    return papers.InvoiceExchange(
        head=sheet,
        owners=owner_names(unit),
        contract_number=unit.contract_number or "",
        receipts=tuple(
            papers.ReturnedReceipt(
                number=each.number, amount_fen=each.amount.fen, issued_on=each.issued_on
            )
            for each in exchange.receipts
        ),
        total_fen=exchange.total.fen,
        capital=capital_numerals(exchange.total),
        issuer=reading.fees.catalogue().names.of(Payee.DEVELOPER),
        invoice_number=exchange.invoice_number,
        invoice_date=exchange.invoice_date,
        invoice_title=exchange.title,
        tax_number=exchange.tax_number,
        clerk=sheet.clerk,
    )
