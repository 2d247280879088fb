"""Loans of keys, reminders, and the inspection teams that wait for keys, by prepared statements."""

from __future__ import annotations

from collections import defaultdict
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import Row, bindparam, exists, func, insert, or_, select
from sqlalchemy.orm import Session

from handover_app.domain.identity import new_id
from handover_app.domain.keys import (
    HERE,
    INSPECTION_COMPANY,
    Borrower,
    KeyLoan,
    KeyRequest,
    KeyState,
    LentUnit,
    LoanSummary,
    Reminder,
    RunningInspection,
    summary_of_loan,
)
from handover_app.storage.tables.defects import contractors
from handover_app.storage.tables.inspections import conclusions, inspections
from handover_app.storage.tables.key_desk import key_loans, key_reminders
from handover_app.storage.tables.keys import key_sets, keys
from handover_app.storage.tables.units import units

_CODE = func.coalesce(units.c.code, key_sets.c.name).label("code")
_add = insert(key_loans)
_add_reminder = insert(key_reminders)
_lent = (
    select(keys.c.loan_id, keys.c.key_set_id, func.count().label("n"))
    .where(keys.c.state == KeyState.LENT)
    .group_by(keys.c.loan_id, keys.c.key_set_id)
)


def _counts(lent: Any) -> Any:
    """Loan, unit and count of what is out, by the place of the units."""
    return (
        select(lent.c.loan_id, _CODE, lent.c.n)
        .join(key_sets, key_sets.c.id == lent.c.key_set_id)
        .outerjoin(units, units.c.id == key_sets.c.unit_id)
        .order_by(units.c.building, units.c.entrance, units.c.floor, units.c.room, key_sets.c.name)
    )


_ids_out = select(keys.c.loan_id).where(keys.c.state == KeyState.LENT)
_counts_out = _counts(_lent.subquery("lent"))
_loans_out = select(key_loans).where(key_loans.c.id.in_(_ids_out))
_reminders_out = (
    select(key_reminders)
    .where(key_reminders.c.loan_id.in_(_ids_out))
    .order_by(key_reminders.c.at, key_reminders.c.id)
)
_loan = select(key_loans).where(key_loans.c.id == bindparam("loan"))
_counts_of = _counts(_lent.where(keys.c.loan_id == bindparam("loan")).subquery("lent"))
_reminders_of = (
    select(key_reminders)
    .where(key_reminders.c.loan_id == bindparam("loan"))
    .order_by(key_reminders.c.at, key_reminders.c.id)
)
# A unit gets a new inspection only when the one before is concluded: one without is the newest.
_running = select(
    inspections.c.id, inspections.c.unit_id, inspections.c.team, inspections.c.assigned_at
).where(
    ~exists().where(conclusions.c.inspection_id == inspections.c.id),
    inspections.c.called_back_at.is_(None),
)
_running_of = (
    _running.where(inspections.c.unit_id == bindparam("unit"))
    .order_by(inspections.c.assigned_at.desc())
    .limit(1)
)
_of_set = keys.c.key_set_id == key_sets.c.id
_here = select(func.count()).where(_of_set, keys.c.state.in_(HERE)).scalar_subquery()
_first_holder = (
    select(keys.c.holder).where(_of_set).order_by(keys.c.position).limit(1).scalar_subquery()
)
_waiting = (
    _running.add_columns(
        units.c.code,
        key_sets.c.hook,
        _here.label("here"),
        func.coalesce(_first_holder, "").label("holder"),
    )
    .join(units, units.c.id == inspections.c.unit_id)
    .outerjoin(key_sets, key_sets.c.unit_id == inspections.c.unit_id)
    .where(~exists().where(key_loans.c.inspection_id == inspections.c.id))
    .order_by(inspections.c.assigned_at, inspections.c.id)
)
_own_keys = (
    select(
        select(func.count())
        .where(key_loans.c.inspection_id == bindparam("inspection"))
        .scalar_subquery()
        .label("loans"),
        select(func.count())
        .where(
            keys.c.loan_id == key_loans.c.id,
            keys.c.state == KeyState.LENT,
            key_loans.c.inspection_id == bindparam("inspection"),
        )
        .scalar_subquery()
        .label("lent"),
        select(func.count())
        .where(
            _of_set, key_sets.c.unit_id == bindparam("unit"), keys.c.state.in_(HERE)
        )
        .scalar_subquery()
        .label("here"),
    )
)  # fmt: skip
_contractors = select(contractors.c.name).order_by(contractors.c.position)
_companies = (
    select(key_loans.c.company)
    .where(key_loans.c.company != "", key_loans.c.inspection_id.is_(None))
    .distinct()
    .order_by(key_loans.c.company)
)
_unreturned = (
    select(_CODE)
    .select_from(keys)
    .join(key_loans, key_loans.c.id == keys.c.loan_id)
    .join(key_sets, key_sets.c.id == keys.c.key_set_id)
    .outerjoin(units, units.c.id == key_sets.c.unit_id)
    .where(
        keys.c.state == KeyState.LENT,
        key_loans.c.company == INSPECTION_COMPANY,
        key_loans.c.person == bindparam("team"),
        or_(
            key_loans.c.inspection_id.is_(None),
            key_loans.c.inspection_id != bindparam("inspection"),
        ),
    )
    .order_by(key_loans.c.lent_at, keys.c.id)
)


class KeyLoanRepository:
    """Loans and reminders are added and read, never changed."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def add(self, loan: KeyLoan) -> None:
        """Note a loan; its keys are moved by their sets."""
        self._session.execute(
            _add,
            {
                "id": loan.id, "number": loan.number, "company": loan.borrower.company,
                "person": loan.borrower.person, "phone": loan.borrower.phone,
                "purpose": loan.purpose, "condition": loan.condition, "lent_at": loan.lent_at,
                "due_at": loan.due_at, "clerk": loan.clerk, "station": loan.station,
                "inspection_id": loan.inspection_id,
            },
        )  # fmt: skip

    def remind(self, loan_id: UUID, clerk: UUID, reminder: Reminder) -> None:
        """Note a call to bring keys back."""
        self._session.execute(
            _add_reminder,
            {
                "id": new_id(), "loan_id": loan_id, "at": reminder.at, "clerk": clerk,
                "answer": reminder.answer,
            },
        )  # fmt: skip

    def get(self, loan_id: UUID) -> LoanSummary | None:
        """A loan with what is out of it now."""
        named = {"loan": loan_id}
        row = self._session.execute(_loan, named).one_or_none()
        if row is None:
            return None
        out = tuple(LentUnit(unit_code=r.code, keys=r.n) for r in self._rows(_counts_of, **named))
        return summary_of_loan(
            _loan_of(row), out, tuple(_reminder(r) for r in self._rows(_reminders_of, **named))
        )

    def phone_of(self, loan_id: UUID) -> str:
        """The borrower's telephone number in full; empty for an unknown loan."""
        row = self._session.execute(_loan, {"loan": loan_id}).one_or_none()
        return "" if row is None else str(row.phone)

    def out(self) -> tuple[LoanSummary, ...]:
        """Every loan with a key out, by three statements however many there are."""
        counts: dict[UUID, list[LentUnit]] = defaultdict(list)
        for row in self._rows(_counts_out):
            counts[row.loan_id].append(LentUnit(unit_code=row.code, keys=row.n))
        reminders: dict[UUID, list[Reminder]] = defaultdict(list)
        for row in self._rows(_reminders_out):
            reminders[row.loan_id].append(_reminder(row))
        return tuple(
            summary_of_loan(_loan_of(row), tuple(counts[row.id]), tuple(reminders[row.id]))
            for row in self._rows(_loans_out)
        )

    def companies(self) -> tuple[str, ...]:
        """The contractors, then whoever else borrowed before; inspection teams left out."""
        named = (row[0] for each in (_contractors, _companies) for row in self._rows(each))
        return tuple(dict.fromkeys(named))

    def running(self, unit_id: UUID) -> RunningInspection | None:
        """The inspection of a unit that has no conclusion yet."""
        row = self._session.execute(_running_of, {"unit": unit_id}).one_or_none()
        if row is None:
            return None
        return RunningInspection(
            inspection_id=row.id, unit_id=row.unit_id, team=row.team, since=row.assigned_at
        )

    def requests(self) -> tuple[KeyRequest, ...]:
        """The teams that have not had the keys of their unit, who waits longest first."""
        return tuple(
            KeyRequest(
                inspection_id=row.id, unit_id=row.unit_id, unit_code=row.code,
                team=row.team or INSPECTION_COMPANY, since=row.assigned_at, hook=row.hook or "",
                keys=row.here, holder="" if row.here else row.holder,
            )
            for row in self._rows(_waiting)
        )  # fmt: skip

    def of_inspection(self, inspection_id: UUID, unit_id: UUID) -> tuple[int, int, int]:
        """Loans made for an inspection, keys out under them, and keys of the unit at the desk."""
        row = self._session.execute(_own_keys, {"inspection": inspection_id, "unit": unit_id}).one()
        return row.loans, row.lent, row.here

    def unreturned(self, team: str, inspection_id: UUID) -> tuple[str, ...]:
        """The units whose keys a team still has from other inspections, the oldest loan first."""
        rows = self._rows(_unreturned, team=team, inspection=inspection_id)
        return tuple(dict.fromkeys(row.code for row in rows))

    def _rows(self, statement: Any, **values: Any) -> list[Row[Any]]:
        return list(self._session.execute(statement, values))


def _loan_of(row: Row[Any]) -> KeyLoan:
    return KeyLoan(
        id=row.id,
        number=row.number,
        borrower=Borrower(company=row.company, person=row.person, phone=row.phone),
        purpose=row.purpose,
        condition=row.condition,
        lent_at=row.lent_at,
        due_at=row.due_at,
        clerk=row.clerk,
        station=row.station,
        inspection_id=row.inspection_id,
    )


def _reminder(row: Row[Any]) -> Reminder:
    at: datetime = row.at
    return Reminder(at=at, answer=row.answer)
