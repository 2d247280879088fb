"""Refunds to the bank and back: the list for online banking, and the bank's result."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import date, datetime
from pathlib import Path
from uuid import UUID

from handover_app.domain.acts import Act
from handover_app.domain.fees import Payee
from handover_app.domain.identity import new_id
from handover_app.domain.list_sheets import ListSheet, SheetProblem
from handover_app.domain.money import Money, capital_numerals
from handover_app.domain.payment_lists import (
    BankImport,
    BankResult,
    BankRow,
    NothingToSend,
    PaymentList,
    PaymentListFile,
    PaymentListNotFound,
    PaymentListRow,
    PaymentListSummary,
    RefundToSend,
)
from handover_app.domain.people import Right
from handover_app.domain.receipts import Refund, RefundState
from handover_app.services.bank_results import RESULT, ResultSheet, find_results
from handover_app.services.clock import local_day
from handover_app.services.list_sheets import left_out
from handover_app.services.papers.numbers import number_on_paper
from handover_app.storage.bank_workbooks import payment_workbook
from handover_app.storage.database import Database
from handover_app.storage.unit_of_work import Reading, UnitOfWork
from handover_app.storage.workbooks import problem_workbook, read_sheets

BOOK = "付款清单"
HEADER = ("退款单号", "收款户名", "收款账号", "开户银行", "开户支行", "金额", "附言")
_MOST_SHOWN = 200


class PaymentListService:
    """Finance sends refunds by online banking; full account numbers are seen here alone."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def waiting(self, payee: Payee) -> tuple[RefundToSend, ...]:
        """What the next list of this payer would hold, and what bounced with nothing corrected.

        The latter has the bank's reason in ``bounced`` and goes only where it is asked for.
        """
        with self._database.read() as reading:
            found = reading.payment_lists.refunds_by_bank(payee)
            codes = reading.units.lines([each.unit_id for each in found])
            latest = _latest_rows(reading, found)
            return tuple(
                _to_send(each, codes[each.unit_id].code, latest.get(each.id))
                for each in found
                if each.state in (RefundState.APPROVED, RefundState.BOUNCED)
            )

    def make(
        self, act: Act, day: date, payee: Payee, again: Collection[UUID] = ()
    ) -> PaymentListFile:
        """Put every refund that waits into a list and mark it as sent, in one transaction.

        Approved and signed refunds by transfer or to the original card go; one that bounced goes
        when its account was corrected since, or when it is named in ``again``. Where nothing
        waits, the latest list of the day is given once more.

        Raises:
            NotAllowed: only who sends refunds may.
            NothingToSend: nothing waits, and the day has no list yet.
        """
        now = self._database.now()
        with self._database.write(act) as work:
            work.require(Right.SEND_REFUNDS)
            refunds = _sendable(work, payee, again)
            if not refunds:
                before = work.payment_lists.of_day(day, payee)
                if not before:
                    raise NothingToSend(payee)
                before[-1].opened()
                return _committed(work, before[-1])
            made = _list(work, day, payee, refunds, now)
            made.made()
            work.payment_lists.add(made)
            for refund in refunds:
                refund.move(RefundState.SENT, act.clerk, now, made.number)
            return _committed(work, made)

    def workbook(self, act: Act, list_id: UUID) -> PaymentListFile:
        """A list that was made, once more, from its stored rows; the journal notes it.

        Raises:
            NotAllowed: only who sends refunds may.
            PaymentListNotFound: there is no such list.
        """
        with self._database.write(act) as work:
            work.require(Right.SEND_REFUNDS)
            found = work.payment_lists.get(list_id)
            if found is None:
                raise PaymentListNotFound
            found.opened()
            return _committed(work, found)

    def lists(self) -> tuple[PaymentListSummary, ...]:
        """The lists that were made, newest first."""
        with self._database.read() as reading:
            return tuple(
                each.summary(reading.clerk_name(each.clerk))
                for each in reading.payment_lists.newest(_MOST_SHOWN)
            )

    def load_result(self, path: Path) -> ListSheet:
        """Read the bank's workbook and find the result in it.

        Raises:
            NotAWorkbook, WorkbookEncrypted, WorkbookTooLarge, HeadingsMissing: in words, why not.
        """
        return find_results(path.name, read_sheets(path))

    def preview_result(self, act: Act, file: ListSheet) -> BankImport:
        """What ``result`` would do: the same code, in a transaction that is rolled back.

        Raises:
            NotAllowed: only who sends refunds may.
        """
        return self._import(act, file, commit=False)

    def result(self, act: Act, file: ListSheet) -> BankImport:
        """Note which refunds arrived and which came back; the same file twice does no harm.

        Raises:
            NotAllowed: only who sends refunds may.
        """
        return self._import(act, file, commit=True)

    def problem_workbook(self, file: ListSheet, result: BankImport) -> bytes:
        """The rows left out as a workbook, with the reason in a last column."""
        return problem_workbook(*left_out(file, result.problems))

    def _import(self, act: Act, file: ListSheet, *, commit: bool) -> BankImport:
        now = self._database.now()
        with self._database.write(act) as work:
            work.require(Right.SEND_REFUNDS)
            lists = work.payment_lists.all()
            sheet = ResultSheet(lists, local_day(now))
            sheet.take(file)
            result = _compared(work, sheet)
            if commit and result.rows:
                _note(work, lists, result.rows, file.name, now)
                work.commit({"arrived": result.arrived, "bounced": result.bounced})
            return result


def _sendable(work: UnitOfWork, payee: Payee, again: Collection[UUID]) -> list[Refund]:
    """Refunds that go now; read after their units are locked, so that no desk moves them."""
    work.units.lock(work.payment_lists.units_of(work.payment_lists.ids_by_bank(payee)))
    found = work.payment_lists.refunds_by_bank(payee)
    latest = _latest_rows(work, found)
    return [each for each in found if _goes(each, latest.get(each.id), each.id in again)]


def _goes(refund: Refund, before: PaymentListRow | None, again: bool) -> bool:
    if refund.state is RefundState.BOUNCED:
        return again or before is None or _corrected(refund, before)
    return refund.state is RefundState.APPROVED


def _corrected(refund: Refund, before: PaymentListRow) -> bool:
    now = _name(refund), _account(refund), refund.bank, refund.branch
    return now != (before.account_name, before.account_number, before.bank, before.branch)


def _name(refund: Refund) -> str:
    return refund.account_name or refund.payee


def _account(refund: Refund) -> str:
    """The account's number; of a card that was paid with only the end is known."""
    return refund.account_number or f"原卡尾号{refund.account_tail}"


def _latest_rows(reading: Reading, refunds: Sequence[Refund]) -> dict[UUID, PaymentListRow]:
    """The row by which each of these refunds was sent last."""
    lists = reading.payment_lists.with_refunds([each.id for each in refunds])
    return {row.refund_id: row for each in lists for row in each.rows}


def _list(
    work: UnitOfWork, day: date, payee: Payee, refunds: Sequence[Refund], now: datetime
) -> PaymentList:
    number = f"FK-{work.act.station}-{work.take_number(BOOK):06d}"
    codes = work.units.lines([each.unit_id for each in refunds])
    names = {each.item: each.name for each in work.fees.catalogue().items}
    return PaymentList(
        id=new_id(),
        number=number_on_paper(work, number),
        day=day,
        payee=payee,
        total=Money.total(each.amount for each in refunds),
        made_at=now,
        clerk=work.act.clerk,
        rows=[
            PaymentListRow(
                id=new_id(),
                position=place,
                refund_id=each.id,
                refund_number=each.number,
                account_name=_name(each),
                account_number=_account(each),
                bank=each.bank,
                branch=each.branch,
                amount=each.amount,
                remark=f"退{names.get(each.item, each.item)} {codes[each.unit_id].code}",
            )
            for place, each in enumerate(refunds)
        ],
    )


def _committed(work: UnitOfWork, made: PaymentList) -> PaymentListFile:
    """The file, once all is written; a repeated click is answered with the list's id."""
    file = _file(work, made)
    work.commit({"number": made.number, "list": str(made.id)})
    return file


def _file(reading: Reading, made: PaymentList) -> PaymentListFile:
    summary = made.summary(reading.clerk_name(made.clerk))
    payer = reading.fees.catalogue().names.of(made.payee)
    rows = [
        (
            row.refund_number,
            row.account_name,
            row.account_number,
            row.bank,
            row.branch,
            row.amount,
            row.remark,
        )
        for row in made.rows
    ]
    about = (
        ("清单编号", made.number),
        ("付款单位", payer),
        ("付款日期", made.day.isoformat()),
        ("笔数", str(len(rows))),
        ("合计", made.total.format()),
        ("大写", capital_numerals(made.total)),
        ("制单人", summary.clerk),
    )
    name = f"{made.number}.xlsx"
    return PaymentListFile(summary, name, payment_workbook(HEADER, rows, about))


def _compared(work: UnitOfWork, sheet: ResultSheet) -> BankImport:
    """The bank's rows beside the refunds themselves, which a desk may have moved by hand."""
    work.units.lock(work.payment_lists.units_of([each.refund_id for each in sheet.rows]))
    rows: list[BankRow] = []
    problems, known = list(sheet.problems), sheet.known
    for row in sheet.rows:
        refund = work.refunds.get(row.refund_id)
        assert refund is not None  # a row of a list refers to its refund
        if refund.state is RefundState.SENT:
            rows.append(row)
        elif refund.state is row.state:
            known += 1
        else:
            words = "退款单已另行登记了别的状态"
            problems.append(SheetProblem(row.row, RESULT, words, row.refund_number))
    return BankImport(
        read=sheet.read,
        rows=tuple(rows),
        known=known,
        problems=tuple(sorted(problems, key=lambda each: each.row)),
    )


def _note(
    work: UnitOfWork,
    lists: Sequence[PaymentList],
    told: Sequence[BankRow],
    source: str,
    now: datetime,
) -> None:
    by_row = {each.list_row: each for each in told}
    for made in lists:
        heard = [(row, by_row[row.id]) for row in made.rows if row.id in by_row]
        if not heard:
            continue
        for row, each in heard:
            row.results.append(
                BankResult(
                    id=new_id(),
                    arrived=each.arrived,
                    reason=each.reason,
                    booked_on=each.booked_on,
                    source=source,
                    clerk=work.act.clerk,
                    at=now,
                )
            )
            refund = work.refunds.get(row.refund_id)
            assert refund is not None  # a row refers to its refund
            refund.move(each.state, work.act.clerk, now, each.reason)
        arrived = sum(each.arrived for _, each in heard)
        made.answered(arrived, len(heard) - arrived)


def _to_send(refund: Refund, code: str, before: PaymentListRow | None) -> RefundToSend:
    stays = (
        refund.state is RefundState.BOUNCED
        and before is not None
        and not _corrected(refund, before)
    )
    return RefundToSend(
        refund_id=refund.id,
        unit_id=refund.unit_id,
        code=code,
        number=refund.number,
        payee=refund.payer,
        account_name=_name(refund),
        account_tail=refund.account_tail,
        bank=refund.bank,
        amount=refund.amount,
        method=refund.method,
        # Also one that was marked by hand, of which no list knows.
        bounced=refund.steps[-1].note if stays else "",
    )
