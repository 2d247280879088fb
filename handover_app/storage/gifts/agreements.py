"""What households signed, filled in and saw, and the annex of their quality book: only added."""

from __future__ import annotations

from dataclasses import asdict
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import BindParameter, bindparam, insert, select
from sqlalchemy.orm import Session

from handover_app.domain.gifts import (
    Agreement,
    Annex,
    HouseholdForm,
    HouseholdSummary,
    Resident,
    SeenDocument,
)
from handover_app.domain.identity import new_id
from handover_app.domain.signatures import signature_from
from handover_app.storage.tables.articles import (
    agreements,
    household_forms,
    seen_documents,
    unit_annexes,
)
from handover_app.storage.tables.fees import stored_files

_unit: BindParameter[UUID] = bindparam("unit")
_SIGNED = select(agreements).where(agreements.c.unit_id == _unit).order_by(agreements.c.id)
_SEEN = select(seen_documents).where(seen_documents.c.unit_id == _unit)
_SEEN = _SEEN.order_by(seen_documents.c.id)
_FORM = (
    select(household_forms)
    .where(household_forms.c.unit_id == _unit)
    .order_by(household_forms.c.id.desc())
    .limit(1)
)
_ANNEX = (
    select(
        unit_annexes.c.file_id,
        unit_annexes.c.number,
        unit_annexes.c.at,
        stored_files.c.name,
    )
    .join(stored_files, stored_files.c.id == unit_annexes.c.file_id)
    .where(unit_annexes.c.unit_id == _unit)
    .order_by(unit_annexes.c.id.desc())
    .limit(1)
)


class AgreementRepository:
    """Rows are added and read, never changed: the latest of each counts."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def add(self, agreement: Agreement) -> None:
        """Keep how somebody signed, or refused to."""
        drawn = agreement.signature
        values = dict(vars(agreement)) | {"signature": None if drawn is None else drawn.stored()}
        self._session.execute(insert(agreements).values(values))

    def of_unit(self, unit_id: UUID) -> tuple[Agreement, ...]:
        """Everything signed or refused for a unit, oldest first."""
        rows = self._session.execute(_SIGNED, {"unit": unit_id})
        return tuple(_agreement(row) for row in rows)

    def add_form(self, unit_id: UUID, form: HouseholdForm, clerk: UUID, now: datetime) -> UUID:
        """Keep the household form as it was filled in; answers its id."""
        identity = new_id()
        self._session.execute(
            insert(household_forms).values(
                id=identity, unit_id=unit_id, form=asdict(form), at=now, clerk=clerk
            )
        )
        return identity

    def form_of(self, unit_id: UUID) -> HouseholdSummary | None:
        """The latest form of a unit, in full."""
        row = self._session.execute(_FORM, {"unit": unit_id}).one_or_none()
        if row is None:
            return None
        return HouseholdSummary(form=_form(row.form), shown=True, at=row.at, form_id=row.id)

    def add_seen(self, seen: SeenDocument) -> None:
        """Keep that a household saw a document."""
        self._session.execute(insert(seen_documents).values(dict(vars(seen))))

    def seen_by(self, unit_id: UUID) -> tuple[SeenDocument, ...]:
        """What the household of a unit has seen."""
        rows = self._session.execute(_SEEN, {"unit": unit_id})
        return tuple(SeenDocument(**row._mapping) for row in rows)

    def add_annex(
        self, unit_id: UUID, file_id: UUID, number: str, clerk: UUID, now: datetime
    ) -> None:
        """Keep which file is the unit's 分户验收 record."""
        self._session.execute(
            insert(unit_annexes).values(
                id=new_id(), unit_id=unit_id, file_id=file_id, number=number, at=now, clerk=clerk
            )
        )

    def annex_of(self, unit_id: UUID) -> Annex:
        """The unit's 分户验收 record, or that it is not filed."""
        row = self._session.execute(_ANNEX, {"unit": unit_id}).one_or_none()
        if row is None:
            return Annex()
        return Annex(file_id=row.file_id, file_name=row.name, number=row.number, at=row.at)


def _agreement(row: Any) -> Agreement:
    values = dict(row._mapping)
    return Agreement(**(values | {"signature": signature_from(values["signature"])}))


def _form(stored: dict[str, Any]) -> HouseholdForm:
    return HouseholdForm(
        residents=tuple(Resident(**each) for each in stored["residents"]),
        contact=Resident(**stored["contact"]),
        cars=tuple(stored["cars"]),
        address=stored["address"],
        consent=stored["consent"],
    )
