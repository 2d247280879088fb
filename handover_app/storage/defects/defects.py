"""Defects: one by one for the desks, by the thousand for the tables."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import Select, func, select

from handover_app.domain.defects import SETTLED, Defect, DefectState, DefectSummary, StepLine
from handover_app.storage.repository import Repository
from handover_app.storage.tables.defects import (
    defect_steps,
    defects,
    photos,
    rectification_notices,
)
from handover_app.storage.tables.people import clerks
from handover_app.storage.tables.repairs import repair_orders
from handover_app.storage.tables.units import units

_counted = (
    select(func.count())
    .where(photos.c.defect_id == defects.c.id)
    .scalar_subquery()
    .label("photos")
)  # fmt: skip
_summaries: Select[Any] = (
    select(
        *(column for column in defects.c),
        units.c.code.label("unit_code"),
        rectification_notices.c.number.label("notice"),
        repair_orders.c.number.label("order_number"),
        _counted,
    )
    .join(units, units.c.id == defects.c.unit_id)
    .join(rectification_notices, rectification_notices.c.id == defects.c.notice_id, isouter=True)
    .join(repair_orders, repair_orders.c.id == defects.c.order_id, isouter=True)
)
_in_order = _summaries.order_by(
    units.c.building, units.c.entrance, units.c.floor, units.c.room, defects.c.number
)
_highest = select(func.max(defects.c.number))
_BATCH = 500


class DefectRepository(Repository[Defect]):
    """All defects."""

    kind = Defect

    def of_unit(self, unit_id: UUID) -> list[Defect]:
        """The unit's defects by number."""
        return self._all(defects.c.unit_id == unit_id, order=defects.c.number.asc())

    def of_ids(self, ids: Iterable[UUID]) -> list[Defect]:
        """These defects, in the order of their ids, so that all desks take locks in one order."""
        wanted = sorted(set(ids))
        statement = select(Defect).where(defects.c.id.in_(wanted)).order_by(defects.c.id)
        if self._locking:
            statement = statement.with_for_update(of=Defect, key_share=True)
        return list(self._session.execute(statement).scalars())

    def waiting_for_access(self, unit_ids: Sequence[UUID]) -> list[Defect]:
        """The defects of these units that wait for a key."""
        return self._all(
            defects.c.unit_id.in_(unit_ids),
            defects.c.state == DefectState.WAITING_ACCESS,
            order=defects.c.id.asc(),
        )

    def next_number(self, unit_id: UUID) -> int:
        """The next number within the unit; a number is never used again."""
        found = self._session.execute(_highest.where(defects.c.unit_id == unit_id))
        return (found.scalar_one() or 0) + 1

    def paper_lines(self, inspection_id: UUID) -> set[int]:
        """The lines of the paper form that were entered for an inspection."""
        rows = self._session.execute(
            select(defects.c.paper_line).where(
                defects.c.inspection_id == inspection_id, defects.c.paper_line.is_not(None)
            )
        )
        return set(rows.scalars())

    def summary(self, defect_id: UUID) -> DefectSummary | None:
        """One defect as the window sees it."""
        row = self._session.execute(_summaries.where(defects.c.id == defect_id)).one_or_none()
        return None if row is None else _summary(row)

    def some(self, defect_ids: Sequence[UUID]) -> dict[UUID, DefectSummary]:
        """These defects by their ids; one that is not there is left out."""
        found: dict[UUID, DefectSummary] = {}
        for start in range(0, len(defect_ids), _BATCH):
            part = list(defect_ids[start : start + _BATCH])
            rows = self._session.execute(_summaries.where(defects.c.id.in_(part)))
            found.update({row.id: _summary(row) for row in rows})
        return found

    def summaries(
        self, unit_id: UUID | None = None, *, only_open: bool = False
    ) -> tuple[DefectSummary, ...]:
        """Defects of one unit or of all, by unit and number."""
        statement = _in_order
        if unit_id is not None:
            statement = statement.where(defects.c.unit_id == unit_id)
        if only_open:
            statement = statement.where(defects.c.state.not_in(SETTLED))
        return tuple(_summary(row) for row in self._session.execute(statement))

    def steps(self, defect_ids: Sequence[UUID]) -> dict[UUID, tuple[StepLine, ...]]:
        """The steps of these defects in the order in which they were taken."""
        rows = self._session.execute(
            select(defect_steps, clerks.c.name.label("clerk_name"))
            .join(clerks, clerks.c.id == defect_steps.c.clerk, isouter=True)
            .where(defect_steps.c.defect_id.in_(list(defect_ids)))
            .order_by(defect_steps.c.id)
        )
        found: dict[UUID, list[StepLine]] = {}
        for row in rows:
            found.setdefault(row.defect_id, []).append(
                StepLine(
                    row.kind,
                    row.round,
                    row.at,
                    row.entered_at,
                    row.who,
                    row.note,
                    row.method,
                    row.amount,
                    row.clerk_name or "",
                )
            )
        return {each: tuple(lines) for each, lines in found.items()}


def _summary(row: Any) -> DefectSummary:
    return DefectSummary(
        row.id,
        row.unit_id,
        row.unit_code,
        row.number,
        row.code,
        row.room,
        row.item,
        row.description,
        row.trade,
        row.contractor,
        row.severity,
        row.due,
        row.in_contract,
        row.state,
        row.notice or "",
        row.photos or 0,
        row.round,
        row.note,
        row.demand,
        row.measured,
        row.on_the_spot,
        row.found_at,
        row.entered_at,
        row.closed_at,
        row.order_number or "",
    )
