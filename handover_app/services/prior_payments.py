"""Import of payments made ahead: file, preview, result. The preview runs the code of the run."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import datetime
from pathlib import Path
from uuid import UUID

from handover_app.domain.acts import Act
from handover_app.domain.fees import ChargeItem, fee_statement
from handover_app.domain.handover import ReasonMissing
from handover_app.domain.identity import new_id
from handover_app.domain.list_sheets import ListSheet, SheetProblem
from handover_app.domain.money import NIL, Money
from handover_app.domain.people import Right
from handover_app.domain.prior_payments import (
    PriorPayment,
    PriorPaymentCancellation,
    PriorPaymentLine,
    PriorPaymentNotFound,
    PriorPaymentResult,
    PriorPaymentRow,
)
from handover_app.domain.receipts import ItemLedger
from handover_app.domain.units import Unit
from handover_app.services.clock import local_day
from handover_app.services.handover import require_unit
from handover_app.services.list_sheets import left_out
from handover_app.services.prior_payment_sheet import (
    AMOUNT,
    REFERENCE,
    PaymentSheet,
    find_payments,
)
from handover_app.services.terms import terms_of
from handover_app.storage.database import Database
from handover_app.storage.unit_of_work import Reading, UnitOfWork
from handover_app.storage.workbooks import problem_workbook, read_sheets


class PriorPaymentService:
    """What owners paid before the day counts, and is not asked for again."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def load(self, path: Path) -> ListSheet:
        """Read a workbook and find the list of payments in it.

        Raises:
            NotAWorkbook, WorkbookEncrypted, WorkbookTooLarge, HeadingsMissing: in words, why not.
        """
        return find_payments(path.name, read_sheets(path))

    def preview(self, act: Act, file: ListSheet) -> PriorPaymentResult:
        """What ``run`` would do: the same code, in a transaction that is rolled back.

        Raises:
            NotAllowed: only who imports payments may.
        """
        return self._import(act, file, commit=False)

    def run(self, act: Act, file: ListSheet) -> PriorPaymentResult:
        """Import the sound rows in one transaction; the others are named with their reasons.

        Raises:
            NotAllowed: only who imports payments may.
        """
        return self._import(act, file, commit=True)

    def problem_workbook(self, file: ListSheet, result: PriorPaymentResult) -> bytes:
        """The rows left out as a workbook, with the reason in a last column."""
        return problem_workbook(*left_out(file, result.problems))

    def lines(self, unit_id: UUID | None = None) -> tuple[PriorPaymentLine, ...]:
        """Stored payments, newest first, cancelled ones too; of one unit or of all."""
        with self._database.read() as reading:
            found = (
                reading.prior_payments.all()
                if unit_id is None
                else reading.prior_payments.of_unit(unit_id)
            )
            names = _item_names(reading)
            codes = reading.units.lines(sorted({each.unit_id for each in found}))
            clerks = {each: reading.clerk_name(each) for each in {one.clerk for one in found}}
            return tuple(
                _line(each, codes[each.unit_id].code, names, clerks[each.clerk])
                for each in reversed(found)
            )

    def cancel(self, act: Act, payment_id: UUID, reason: str) -> None:
        """Take a payment out of account; the row stays, and cancelling twice does no harm.

        Raises:
            NotAllowed: only who imports payments may.
            ReasonMissing: there is no reason.
            PriorPaymentNotFound: there is no such payment.
        """
        with self._database.write(act) as work:
            work.require(Right.IMPORT_PAYMENTS)
            if not reason.strip():
                raise ReasonMissing
            unit_id = work.prior_payments.unit_of(payment_id)
            if unit_id is None:
                raise PriorPaymentNotFound
            # The unit first, as every desk that moves its money does.
            require_unit(work, unit_id)
            payment = work.prior_payments.get(payment_id)
            if payment is None:
                raise PriorPaymentNotFound
            payment.cancel(
                PriorPaymentCancellation(
                    id=new_id(), reason=reason.strip(), clerk=act.clerk, at=self._database.now()
                ),
                _item_names(work).get(payment.item, payment.item),
            )
            if payment.has_events():
                work.commit()

    def _import(self, act: Act, file: ListSheet, *, commit: bool) -> PriorPaymentResult:
        now = self._database.now()
        with self._database.write(act) as work:
            work.require(Right.IMPORT_PAYMENTS)
            units = work.units.by_codes()
            sheet = PaymentSheet(units, work.fees.catalogue().items, local_day(now))
            sheet.take(file)
            result = _Check(work, {unit.id: unit for unit in units.values()}).of(sheet)
            if commit and result.rows:
                for row, repeat in _repeats(work, result.rows):
                    payment = _payment(act, file.name, row, repeat, now)
                    payment.imported(row.item_name)
                    work.prior_payments.add(payment)
                work.commit({"imported": len(result.rows), "total": result.total.fen})
            return result


class _Check:
    """What can be told of the rows only beside each other and beside what is stored."""

    def __init__(self, work: UnitOfWork, units: Mapping[UUID, Unit]) -> None:
        self._work = work
        self._units = units

    def of(self, sheet: PaymentSheet) -> PriorPaymentResult:
        """The rows that go in, those that stay out, and what is odd."""
        ids = sorted({row.unit_id for row in sheet.rows})
        self._work.units.lock(ids)
        stored = {each.key: each for each in self._work.prior_payments.of_units(ids) if each.counts}
        seen: dict[object, int] = {}
        rows: list[PriorPaymentRow] = []
        problems = list(sheet.problems)
        for row in sheet.rows:
            words = ""
            if row.key in stored:
                known = stored[row.key]
                words = f"已导入过：{known.source} 第 {known.source_row} 行"
            elif row.key in seen:
                words = f"与第 {seen[row.key]} 行重复；确是两笔时请填不同的凭证号"
            if words:
                problems.append(SheetProblem(row.row, REFERENCE, words, row.code))
                continue
            seen[row.key] = row.row
            rows.append(row)
        return PriorPaymentResult(
            read=sheet.read,
            rows=tuple(rows),
            problems=tuple(sorted(problems, key=lambda each: each.row)),
            warnings=tuple(self._warnings(rows)),
        )

    def _warnings(self, rows: Sequence[PriorPaymentRow]) -> list[SheetProblem]:
        """Rows that bring more than the statement asks for: they count, but somebody looks."""
        due = _due_by_item(self._work, [self._units[each] for each in {r.unit_id for r in rows}])
        facts = self._work.handovers.facts() if rows else {}
        held: dict[tuple[UUID, ChargeItem], Money] = {}
        warnings = []
        for row in rows:
            key = row.unit_id, row.item
            if key not in held:
                known = facts.get(row.unit_id)
                held[key] = known.ledger.get(row.item, ItemLedger()).held if known else NIL
            held[key] += row.amount
            asked = due[row.unit_id].get(row.item)
            if row.unit_id in facts and facts[row.unit_id].rescinded:
                words = "业主已选择退房"
            elif asked is None:
                words = f"费用清单里没有{row.item_name}的金额"
            elif held[key] > max(asked, NIL):
                words = f"{row.item_name}共收 {held[key]}，多于费用清单的 {max(asked, NIL)}"
            else:
                continue
            warnings.append(SheetProblem(row.row, AMOUNT, words, row.code))
        return warnings


def _due_by_item(
    reading: Reading, units: Sequence[Unit]
) -> dict[UUID, dict[ChargeItem, Money | None]]:
    """What the statement of each unit asks for: the notified one, else as computed now."""
    ids = [unit.id for unit in units]
    notified = reading.statements.latest(ids)
    catalogue = reading.fees.catalogue()
    terms = terms_of(reading, units, catalogue)
    found: dict[UUID, dict[ChargeItem, Money | None]] = {}
    for unit in units:
        issued = notified.get(unit.id)
        lines = issued.lines if issued else fee_statement(terms[unit.id], catalogue).lines
        found[unit.id] = {line.item: line.amount for line in lines}
    return found


def _repeats(
    work: UnitOfWork, rows: Sequence[PriorPaymentRow]
) -> list[tuple[PriorPaymentRow, int]]:
    """Each row with the count of cancelled payments that said the same."""
    stored = work.prior_payments.of_units(sorted({row.unit_id for row in rows}))
    times = Counter(each.key for each in stored)
    return [(row, times[row.key]) for row in rows]


def _payment(
    act: Act, source: str, row: PriorPaymentRow, repeat: int, now: datetime
) -> PriorPayment:
    return PriorPayment(
        id=new_id(),
        unit_id=row.unit_id,
        item=row.item,
        amount=row.amount,
        paid_on=row.paid_on,
        method=row.method,
        reference=row.reference,
        remark=row.remark,
        source=source,
        source_row=row.row,
        repeat=repeat,
        clerk=act.clerk,
        at=now,
    )


def _item_names(reading: Reading) -> dict[ChargeItem, str]:
    return {each.item: each.name for each in reading.fees.catalogue().items}


def _line(
    payment: PriorPayment, code: str, names: Mapping[ChargeItem, str], clerk: str
) -> PriorPaymentLine:
    return PriorPaymentLine(
        payment_id=payment.id,
        unit_id=payment.unit_id,
        code=code,
        item=payment.item,
        item_name=names.get(payment.item, payment.item),
        amount=payment.amount,
        paid_on=payment.paid_on,
        method=payment.method,
        reference=payment.reference,
        remark=payment.remark,
        source=payment.source,
        row=payment.source_row,
        clerk=clerk,
        at=payment.at,
        cancelled=payment.cancellations[0].reason if payment.cancellations else "",
    )
