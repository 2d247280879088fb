"""Numbered sheets of days on paper: printed, entered, returned."""

from __future__ import annotations

from collections.abc import Collection, Sequence, Set
from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import Row, Select, and_, bindparam, func, insert, select
from sqlalchemy.orm import Session

from handover_app.domain.acts import Act
from handover_app.domain.identity import new_id
from handover_app.domain.paper_days import (
    ENTERED_BY,
    NotHappenedYet,
    PaperEntered,
    PaperSheet,
    SheetDone,
    SheetKind,
    SheetOfAnotherKind,
    SheetOfAnotherUnit,
    SheetUnknown,
)
from handover_app.domain.people import ApprovalNeeded, Right
from handover_app.storage.tables.paper_days import paper_entries, paper_sheets
from handover_app.storage.tables.people import approvals, clerks
from handover_app.storage.tables.units import units

_BATCH = 500
_sheets: Select[Any] = (
    select(
        paper_sheets.c.number,
        paper_sheets.c.kind,
        paper_sheets.c.day,
        paper_sheets.c.printed_at,
        paper_sheets.c.unit_id,
        func.coalesce(units.c.code, "").label("unit_code"),
        paper_entries.c.at.label("done_at"),
        func.coalesce(clerks.c.name, "").label("done_by"),
        paper_entries.c.happened_at,
        func.coalesce(paper_entries.c.reason, "").label("reason"),
    )
    .select_from(paper_sheets)
    .outerjoin(units, units.c.id == paper_sheets.c.unit_id)
    .outerjoin(paper_entries, paper_entries.c.number == paper_sheets.c.number)
    .outerjoin(clerks, clerks.c.id == paper_entries.c.clerk)
    .order_by(paper_sheets.c.number)
)
_numbered = _sheets.where(paper_sheets.c.number == bindparam("of_number"))
_of_day = _sheets.where(paper_sheets.c.day == bindparam("of_day"))
_open = _sheets.where(and_(paper_entries.c.number.is_(None)))
_lock = (
    select(paper_sheets.c.id)
    .where(paper_sheets.c.number == bindparam("of_number"))
    .with_for_update(key_share=True)
)
_compared = select(approvals.c.approver).where(
    approvals.c.operation == bindparam("of_operation"),
    approvals.c.right == Right.ENTER_PAPER,
    approvals.c.approver != bindparam("of_clerk"),
)
_print, _enter = insert(paper_sheets), insert(paper_entries)


class PaperDayRepository:
    """Sheets by statements: they are rows, never objects that change."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def numbered(self, number: str) -> PaperSheet:
        """The sheet of this number.

        Raises:
            SheetUnknown: no sheet bears it.
        """
        row = self._session.execute(_numbered, {"of_number": number}).one_or_none()
        if row is None:
            raise SheetUnknown(number)
        return _sheet(row)

    def take(self, number: str) -> PaperSheet:
        """The open sheet of this number, locked until the transaction ends.

        Raises:
            SheetUnknown: no sheet bears it.
            SheetDone: it was entered, or came back unused.
        """
        self._session.execute(_lock, {"of_number": number})
        sheet = self.numbered(number)
        if sheet.done_at is not None:
            raise SheetDone(number, sheet.done_at, sheet.done_by, sheet.returned)
        return sheet

    def of_day(self, day: date) -> tuple[PaperSheet, ...]:
        """Every sheet of a day, in the order of the numbers."""
        return tuple(_sheet(row) for row in self._session.execute(_of_day, {"of_day": day}))

    def take_all(self, numbers: Collection[str]) -> None:
        """Lock these sheets, all in one order; see `take` for what is refused.

        Raises:
            SheetUnknown, SheetDone: one of them is not there, or not open.
        """
        found: dict[str, PaperSheet] = {}
        asked = sorted(set(numbers))
        for start in range(0, len(asked), _BATCH):
            batch = asked[start : start + _BATCH]
            self._session.execute(
                select(paper_sheets.c.id)
                .where(paper_sheets.c.number.in_(batch))
                .order_by(paper_sheets.c.number)
                .with_for_update(key_share=True)
            )
            rows = self._session.execute(_sheets.where(paper_sheets.c.number.in_(batch)))
            found |= {row.number: _sheet(row) for row in rows}
        for number in asked:
            if number not in found:
                raise SheetUnknown(number)
            sheet = found[number]
            if sheet.done_at is not None:
                raise SheetDone(number, sheet.done_at, sheet.done_by, sheet.returned)

    def open(self) -> tuple[PaperSheet, ...]:
        """Every sheet that was neither entered nor returned, in the order of the numbers."""
        return tuple(_sheet(row) for row in self._session.execute(_open))

    def print(
        self,
        sheets: Sequence[tuple[str, SheetKind, UUID | None]],
        day: date,
        clerk: UUID,
        now: datetime,
    ) -> None:
        """Note numbered sheets as printed for a day."""
        if sheets:
            self._session.execute(
                _print,
                [
                    {
                        "id": new_id(),
                        "number": number,
                        "kind": kind,
                        "day": day,
                        "unit_id": unit_id,
                        "printed_at": now,
                        "clerk": clerk,
                    }
                    for number, kind, unit_id in sheets
                ],
            )

    def enter(self, act: Act, unit_id: UUID | None, done: Set[str], now: datetime) -> PaperEntered:
        """Note that an operation entered the sheet that it names; ``done`` names its events.

        Raises:
            ApprovalNeeded: nobody compared the sheet with what is entered.
            SheetUnknown, SheetDone: see `take`.
            SheetOfAnotherUnit, SheetOfAnotherKind, NotHappenedYet: it is not what was done.
        """
        assert act.back is not None, "the operation names its sheet"
        number, happened_at = act.back.number, act.back.happened_at
        approver = self._compared_by(act)
        sheet = self.take(number)
        if not ENTERED_BY[sheet.kind] & done:
            raise SheetOfAnotherKind(number, sheet.kind)
        if sheet.unit_id is not None and unit_id not in (None, sheet.unit_id):
            raise SheetOfAnotherUnit(number, sheet.unit_code)
        if not sheet.printed_at <= happened_at <= now:
            raise NotHappenedYet(number)
        self._session.execute(
            _enter,
            {
                "id": new_id(), "number": number, "operation": act.operation, "at": now,
                "happened_at": happened_at, "approver": approver, "reason": "", "clerk": act.clerk,
            },
        )  # fmt: skip
        return PaperEntered(
            unit_id=unit_id or sheet.unit_id,
            number=number,
            kind=sheet.kind,
            happened_at=happened_at,
            approver=approver,
        )

    def compared_by(self, act: Act) -> str:
        """The name of who compared the sheet for this operation; empty: nobody did yet."""
        values = {"of_operation": act.operation, "of_clerk": act.clerk}
        named = _compared.join(clerks, clerks.c.id == approvals.c.approver)
        found = self._session.execute(named.with_only_columns(clerks.c.name), values)
        return found.scalars().first() or ""

    def _compared_by(self, act: Act) -> UUID:
        """Who compared the sheet: a consent beside any other that the step asks for."""
        values = {"of_operation": act.operation, "of_clerk": act.clerk}
        approver: UUID | None = self._session.execute(_compared, values).scalars().first()
        if approver is None:
            raise ApprovalNeeded(Right.ENTER_PAPER)
        return approver

    def give_back(
        self, numbers: Sequence[str], operation: UUID, reason: str, clerk: UUID, now: datetime
    ) -> None:
        """Note sheets as returned unused or spoiled."""
        if numbers:
            self._session.execute(
                _enter,
                [
                    {
                        "id": new_id(), "number": number, "operation": operation, "at": now,
                        "happened_at": None, "approver": None, "reason": reason, "clerk": clerk,
                    }
                    for number in numbers
                ],
            )  # fmt: skip


def _sheet(row: Row[Any]) -> PaperSheet:
    done = row.done_at is not None
    return PaperSheet(
        number=row.number,
        kind=row.kind,
        day=row.day,
        printed_at=row.printed_at,
        unit_id=row.unit_id,
        unit_code=row.unit_code,
        done_at=row.done_at,
        done_by=row.done_by,
        happened_at=row.happened_at,
        returned=done and row.happened_at is None,
        reason=row.reason,
    )
