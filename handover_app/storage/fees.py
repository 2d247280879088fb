"""The fee catalogue and what belongs to it: building types, penalties, files, consultations."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from hashlib import sha256
from typing import Any
from uuid import UUID

from sqlalchemy import bindparam, delete, insert, select, update
from sqlalchemy.orm import Session

from handover_app.domain.contracts import PenaltyRecord
from handover_app.domain.fee_records import Consultation, NewFile
from handover_app.domain.fees import (
    FeeCatalogue,
    FeeItem,
    PayeeNames,
    Penalty,
    PenaltyKind,
    facts_of_item,
    item_of,
)
from handover_app.domain.identity import new_id
from handover_app.storage.tables.fees import (
    area_consultations,
    building_types,
    fee_items,
    penalties,
    stored_files,
)
from handover_app.storage.tables.people import clerks
from handover_app.storage.tables.projects import projects
from handover_app.storage.tables.units import units

_BATCH = 500
# Every desk asks these at every click: built once.
_ITEMS = select(fee_items.c.terms).order_by(fee_items.c.position, fee_items.c.item)
_BUILDING_TYPES = select(building_types.c.building, building_types.c.kind)
_PENALTIES = (
    select(penalties, clerks.c.name)
    .join(clerks, clerks.c.id == penalties.c.clerk, isouter=True)
    .order_by(penalties.c.id)
)
_PENALTIES_OF = _PENALTIES.where(penalties.c.unit_id.in_(bindparam("of_units", expanding=True)))
_NAMES = select(
    projects.c.developer,
    projects.c.property_company,
    projects.c.principal,
    projects.c.tax_authority,
).limit(1)


class FeeRepository:
    """What the project charges, and what was agreed with single units."""

    def __init__(self, session: Session, locking: bool) -> None:
        del locking  # rows are locked where they are changed, or all desks would queue here
        self._session = session

    def catalogue(self) -> FeeCatalogue:
        """Every row, in the order of printing, and the names of the payees.

        Raises:
            LookupError: the database was opened without making its project.
        """
        return FeeCatalogue(self.items(), self._names())

    def items(self) -> tuple[FeeItem, ...]:
        """Every row, switched off or not; not locked, since all desks read them."""
        return self._items(locked=False)

    def items_for_change(self) -> tuple[FeeItem, ...]:
        """Every row, locked until the transaction ends."""
        return self._items(locked=True)

    def _items(self, *, locked: bool) -> tuple[FeeItem, ...]:
        statement = _ITEMS.with_for_update() if locked else _ITEMS
        return tuple(item_of(facts) for facts in self._session.execute(statement).scalars())

    def add_items(self, items: Sequence[FeeItem]) -> None:
        """Add rows whose codes are not there yet."""
        self._session.execute(insert(fee_items), [_row(item) for item in items])

    def building_types(self) -> dict[str, str]:
        """The type of each building that has one, such as 高层."""
        return {
            str(building): str(kind) for building, kind in self._session.execute(_BUILDING_TYPES)
        }

    def set_building_type(self, building: str, kind: str) -> None:
        """Say of which type a building is; an empty one takes the row away."""
        self._session.execute(delete(building_types).where(building_types.c.building == building))
        if kind:
            self._session.execute(insert(building_types).values(building=building, kind=kind))

    def set_item(self, item: FeeItem) -> None:
        """Put another row under a code that is there."""
        self._session.execute(
            update(fee_items).where(fee_items.c.item == str(item.item)).values(**_row(item))
        )

    def penalties(self, unit_ids: Sequence[UUID] | None = None) -> dict[UUID, tuple[Penalty, ...]]:
        """What each unit's contract makes due: the newest row of a kind, unless it was cancelled.

        ``None``: of all units. A unit without one is not in the answer.
        """
        newest: dict[tuple[UUID, PenaltyKind], PenaltyRecord] = {}
        for each in self.penalty_records(unit_ids):
            newest[each.unit_id, each.penalty.kind] = each
        found: dict[UUID, tuple[Penalty, ...]] = {}
        for (unit_id, _), each in newest.items():
            if not each.cancelled:
                found[unit_id] = (*found.get(unit_id, ()), each.penalty)
        return found

    def penalty_records(self, unit_ids: Sequence[UUID] | None = None) -> tuple[PenaltyRecord, ...]:
        """Every row, oldest first."""
        few = unit_ids is not None and len(unit_ids) <= _BATCH
        statement = _PENALTIES_OF if few else _PENALTIES
        values = {"of_units": unit_ids} if few else {}
        wanted = None if unit_ids is None else set(unit_ids)
        return tuple(
            PenaltyRecord(
                row.unit_id,
                Penalty(row.kind, row.days, row.rate, row.base),
                row.cancelled,
                row.reason,
                row.name or "",
                row.at,
            )
            for row in self._session.execute(statement, values)
            if wanted is None or row.unit_id in wanted
        )

    def add_penalty(
        self,
        unit_id: UUID,
        penalty: Penalty,
        reason: str,
        clerk: UUID,
        now: datetime,
        *,
        cancelled: bool = False,
    ) -> None:
        """Add a row; the newest of a kind counts."""
        self._session.execute(
            insert(penalties).values(
                id=new_id(),
                unit_id=unit_id,
                kind=penalty.kind,
                days=penalty.days,
                rate=penalty.rate,
                base=penalty.base,
                cancelled=cancelled,
                reason=reason,
                clerk=clerk,
                at=now,
            )
        )

    def add_file(self, file: NewFile, clerk: UUID, now: datetime) -> UUID:
        """Keep a file; it is never changed."""
        identity = new_id()
        self._session.execute(
            insert(stored_files).values(
                id=identity,
                name=file.name,
                media_type=file.media_type,
                sha256=sha256(file.content).hexdigest(),
                size=len(file.content),
                content=file.content,
                at=now,
                clerk=clerk,
            )
        )
        return identity

    def file(self, file_id: UUID) -> NewFile | None:
        """A file as it was handed in."""
        row = self._session.execute(
            select(stored_files.c.name, stored_files.c.media_type, stored_files.c.content).where(
                stored_files.c.id == file_id
            )
        ).one_or_none()
        return None if row is None else NewFile(row.name, row.media_type, row.content)

    def file_names(self) -> dict[UUID, str]:
        """The names of all files."""
        rows = self._session.execute(select(stored_files.c.id, stored_files.c.name))
        return {row.id: row.name for row in rows}

    def log_consultation(
        self, unit_id: UUID, who: str, question: str, answer: str, clerk: UUID, now: datetime
    ) -> UUID:
        """Note that somebody looked at the survey report, and what was answered."""
        identity = new_id()
        self._session.execute(
            insert(area_consultations).values(
                id=identity,
                unit_id=unit_id,
                who=who,
                question=question,
                answer=answer,
                clerk=clerk,
                at=now,
            )
        )
        return identity

    def consultations(self, unit_id: UUID | None = None) -> tuple[Consultation, ...]:
        """Consultations of one unit, or of all, newest first."""
        log = area_consultations
        statement = (
            select(log, units.c.code, clerks.c.name)
            .join(units, units.c.id == log.c.unit_id)
            .join(clerks, clerks.c.id == log.c.clerk, isouter=True)
            .order_by(log.c.id.desc())
        )
        if unit_id is not None:
            statement = statement.where(log.c.unit_id == unit_id)
        return tuple(
            Consultation(
                row.id,
                row.unit_id,
                row.code,
                row.who,
                row.question,
                row.answer,
                row.name or "",
                row.at,
            )
            for row in self._session.execute(statement)
        )

    def _names(self) -> PayeeNames:
        row = self._session.execute(_NAMES).one_or_none()
        if row is None:
            raise LookupError("a database in use has a project")
        return PayeeNames(*row)


def _row(item: FeeItem) -> dict[str, Any]:
    return {
        "item": str(item.item),
        "position": item.position,
        "name": item.name,
        "payee": item.payee,
        "active": item.active,
        "terms": facts_of_item(item),
    }
