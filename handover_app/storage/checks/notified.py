"""Was nothing charged beyond the notice, and no terminal used for another payee's money?"""

from __future__ import annotations

from collections import defaultdict
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from handover_app.domain.fees import line_of
from handover_app.domain.money import NIL, Money
from handover_app.domain.receipts import ON_TERMINALS
from handover_app.storage.shift_checks import batches
from handover_app.storage.tables.receipts import receipt_lines, receipt_payments, receipts, refunds
from handover_app.storage.tables.shifts import terminals
from handover_app.storage.tables.statements import statement_issues


def as_notified(session: Session) -> list[str]:
    """Each receipt names a notice of its unit, and no line is above the one notified (G06).

    Who was refunded more than the newest notice says gives that back, so it may stand on top.
    """
    told, refunded = _told(session), _refunded(session)
    rows = session.execute(
        select(
            receipts.c.number,
            receipts.c.unit_id,
            receipts.c.statement_version,
            receipt_lines.c.item,
            receipt_lines.c.amount,
        )
        .join(receipt_lines, receipt_lines.c.receipt_id == receipts.c.id)
        .where(receipts.c.statement_version.is_not(None))
        .order_by(receipts.c.number, receipt_lines.c.position)
    )
    failures = []
    for row in rows:
        notice = told.get((row.unit_id, row.statement_version))
        if notice is None:
            failures.append(f"{row.number}: no notice {row.statement_version} of its unit")
        elif row.amount > notice.get(str(row.item), NIL) + refunded[(row.unit_id, str(row.item))]:
            failures.append(f"{row.number}: more than was notified for {row.item}")
    return list(dict.fromkeys(failures))


def _told(session: Session) -> dict[tuple[UUID, int], dict[str, Money]]:
    """What was notified by item, for each unit and version."""
    columns = (
        statement_issues.c.unit_id,
        statement_issues.c.version_number,
        statement_issues.c.lines,
    )
    return {
        (unit_id, version): {
            str(line.item): line.amount for line in map(line_of, lines) if line.amount is not None
        }
        for unit_id, version, lines in session.execute(select(*columns))
    }


def _refunded(session: Session) -> dict[tuple[UUID, str], Money]:
    """What a unit got back for an item, whatever became of the paper afterwards."""
    found: dict[tuple[UUID, str], Money] = defaultdict(lambda: NIL)
    columns = refunds.c.unit_id, refunds.c.item, refunds.c.amount
    for unit_id, item, amount in session.execute(select(*columns).where(~refunds.c.credit)):
        found[(unit_id, str(item))] += amount
    return found


def terminals_of_payee(session: Session) -> list[str]:
    """Card and QR payments came in on their payee's own terminals, and batches hold them."""
    rows = session.execute(
        select(
            receipts.c.number,
            receipts.c.payee,
            receipts.c.shift_id,
            receipt_payments.c.method,
            receipt_payments.c.terminal_id,
            terminals.c.payee.label("belongs_to"),
            terminals.c.method.label("kind"),
        )
        .join(receipts, receipts.c.id == receipt_payments.c.receipt_id)
        .join(terminals, terminals.c.id == receipt_payments.c.terminal_id, isouter=True)
        # Receipts older than shifts name no terminal.
        .where(receipts.c.shift_id.is_not(None))
        .order_by(receipts.c.number)
    )
    failures = [
        f"{row.number}: on a terminal that is not its payee's"
        for row in rows
        if (row.method in ON_TERMINALS or row.terminal_id is not None)
        and (row.belongs_to, row.kind) != (row.payee, row.method)
    ]
    return [*failures, *batches(session)]
