"""The table of all defects: plain columns in one pass, since a whole project's are read at once.

Numbers of notices and orders, photos and units come by dictionaries; a join or a subquery for each
of 120,000 rows takes three times as long.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any
from uuid import UUID

from sqlalchemy import (
    ColumnElement,
    Select,
    String,
    bindparam,
    case,
    func,
    select,
    type_coerce,
    union,
)
from sqlalchemy.orm import Session

from handover_app.domain.defects import (
    SETTLED,
    TO_REPAIR,
    DefectRow,
    DefectState,
    Mover,
    ReinspectionUnit,
    whose_move,
)
from handover_app.storage.tables.defects import (
    defect_steps,
    defects,
    photos,
    rectification_notices,
)
from handover_app.storage.tables.repairs import repair_orders
from handover_app.storage.tables.units import units

_OVERLAP_MS = 10 * 60_000
"""Ids are made by the clocks of the stations: what is a little older is looked at again."""


def _bare(column: ColumnElement[Any]) -> ColumnElement[Any]:
    """An id as the driver gives it: to be looked up, not to be made a UUID of."""
    return type_coerce(column, String())


_rows: Select[Any] = (
    select(
        _bare(defects.c.id),
        _bare(defects.c.unit_id),
        _bare(defects.c.notice_id),
        _bare(defects.c.order_id),
        defects.c.number,
        defects.c.code,
        defects.c.room,
        defects.c.item,
        defects.c.description,
        defects.c.trade,
        defects.c.contractor,
        defects.c.severity,
        defects.c.due,
        defects.c.in_contract,
        defects.c.state,
        defects.c.round,
        defects.c.on_the_spot,
    )
    .join(units, units.c.id == defects.c.unit_id)
    .order_by(units.c.building, units.c.entrance, units.c.floor, units.c.room, defects.c.number)
)
_places = select(_bare(units.c.id), units.c.id.label("unit_id"), units.c.code).order_by(
    units.c.building, units.c.entrance, units.c.floor, units.c.room
)
_photos = (
    select(_bare(photos.c.defect_id), func.count())
    .where(photos.c.defect_id.is_not(None))
    .group_by(photos.c.defect_id)
)
_notices = select(_bare(rectification_notices.c.id), rectification_notices.c.number)
_orders = select(_bare(repair_orders.c.id), repair_orders.c.number)
_moves = (
    select(defects.c.state, defects.c.order_id.is_not(None).label("with_crew"), func.count())
    .where(defects.c.state.not_in(SETTLED))
    .group_by(defects.c.state, defects.c.order_id.is_not(None))
)
_looked_at = (
    select(
        units.c.id,
        units.c.code,
        func.sum(case((defects.c.state == DefectState.REPAIRED, 1), else_=0)),
        func.sum(case((defects.c.state == DefectState.PASSED, 1), else_=0)),
    )
    .join(units, units.c.id == defects.c.unit_id)
    .where(defects.c.state.in_((DefectState.REPAIRED, DefectState.PASSED)))
    .group_by(
        units.c.id, units.c.code, units.c.building, units.c.entrance, units.c.floor, units.c.room
    )
    .order_by(units.c.building, units.c.entrance, units.c.floor, units.c.room)
)
_moved = union(
    select(defect_steps.c.defect_id).where(defect_steps.c.id >= bindparam("since")),
    select(photos.c.defect_id).where(
        photos.c.id >= bindparam("since"), photos.c.defect_id.is_not(None)
    ),
)


class DefectTableRepository:
    """Rows for the window's table; nothing here is written."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def all(self) -> tuple[DefectRow, ...]:
        """Every defect, by unit and number."""
        return self._made(_rows, _photos)

    def of_mover(self, mover: Mover) -> tuple[DefectRow, ...]:
        """Those whose next move is this one's, by unit and number."""
        wanted = _moved_by(mover)
        counted = _photos.join(defects, defects.c.id == photos.c.defect_id).where(wanted)
        return self._made(_rows.where(wanted), counted)

    def of_ids(self, ids: Iterable[UUID]) -> tuple[DefectRow, ...]:
        """These defects, by unit and number."""
        wanted = list(set(ids))
        counted = _photos.where(photos.c.defect_id.in_(wanted))
        return self._made(_rows.where(defects.c.id.in_(wanted)), counted)

    def moves(self) -> dict[Mover, int]:
        """How many defects wait for each."""
        counted: dict[Mover, int] = {}
        for state, with_crew, count in self._session.execute(_moves):
            mover = whose_move(state, with_crew=bool(with_crew))
            counted[mover] = counted.get(mover, 0) + count
        return counted

    def reinspections(self) -> tuple[ReinspectionUnit, ...]:
        """Units with repaired defects, or passed ones that wait for the owner, in order."""
        return tuple(
            ReinspectionUnit(unit_id, code, int(look), int(sign))
            for unit_id, code, look, sign in self._session.execute(_looked_at)
        )

    def newest(self) -> UUID | None:
        """The last step that any defect took; None: there is no defect."""
        statement = select(defect_steps.c.id).order_by(defect_steps.c.id.desc()).limit(1)
        return self._session.execute(statement).scalar_one_or_none()

    def moved_since(self, step: UUID) -> list[UUID]:
        """The defects that took a step or got a photo since this step, or a little before."""
        since = UUID(int=max(step.int - (_OVERLAP_MS << 80), 0))
        return list(self._session.execute(_moved, {"since": since}).scalars())

    def _made(self, rows: Select[Any], counted: Select[Any]) -> tuple[DefectRow, ...]:
        ask = self._session.execute
        place_of = {
            bare: (unit_id, code, place) for place, (bare, unit_id, code) in enumerate(ask(_places))
        }
        photos_of: dict[Any, int] = dict(map(tuple, ask(counted)))
        notice_of: dict[Any, str] = dict(map(tuple, ask(_notices)))
        order_of: dict[Any, str] = dict(map(tuple, ask(_orders)))
        # The same words again and again: one text each is sorted faster and takes less memory.
        seen: dict[str, str] = {}
        once = seen.setdefault
        return tuple(
            DefectRow._make(
                (
                    bare if isinstance(bare, UUID) else UUID(bare),
                    *place_of[unit],
                    number,
                    *[once(words, words) for words in facts[:6]],
                    *facts[6:],
                    notice_of.get(notice, ""),
                    order_of.get(order, ""),
                    photos_of.get(bare, 0),
                )
            )
            for bare, unit, notice, order, number, *facts in ask(rows)
        )


def _moved_by(mover: Mover) -> ColumnElement[bool]:
    """What makes a defect this one's to move; `whose_move` says it of one."""
    if mover is Mover.NOBODY:
        return defects.c.state.in_(SETTLED)
    with_crew = defects.c.order_id.is_not(None)
    if mover is Mover.CREW:
        return defects.c.state.in_(TO_REPAIR) & with_crew
    states = [
        state
        for state in DefectState
        if not state.settled and whose_move(state, with_crew=False) is mover
    ]
    held = [state for state in states if state not in TO_REPAIR]
    return defects.c.state.in_(held) | (
        defects.c.state.in_([state for state in states if state in TO_REPAIR]) & ~with_crew
    )
