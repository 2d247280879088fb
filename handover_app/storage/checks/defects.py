"""Do defects, their steps, orders and notices say the same, and is each team in one flat?"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from typing import Any

from sqlalchemy import and_, exists, func, or_, select
from sqlalchemy.orm import Session

from handover_app.domain.defects import DefectState, StepKind
from handover_app.storage.tables.defects import (
    defect_steps,
    defects,
    notice_lines,
    rectification_notices,
)
from handover_app.storage.tables.inspections import conclusions, inspections
from handover_app.storage.tables.repairs import order_lines, repair_orders, spare_parts
from handover_app.storage.tables.units import units

_STATES: dict[StepKind, frozenset[DefectState]] = {
    StepKind.NOTED: frozenset({DefectState.NOTED}),
    StepKind.NOTIFIED: frozenset({DefectState.ASSIGNED, DefectState.IN_REPAIR}),
    StepKind.DISPUTE_REJECTED: frozenset({DefectState.ASSIGNED, DefectState.IN_REPAIR}),
    StepKind.STARTED: frozenset({DefectState.IN_REPAIR}),
    StepKind.REPAIRED: frozenset({DefectState.REPAIRED}),
    StepKind.PASSED: frozenset({DefectState.PASSED}),
    StepKind.FAILED: frozenset({DefectState.NOTED, DefectState.ASSIGNED}),
    StepKind.ORDERED: frozenset({DefectState.ASSIGNED}),
    StepKind.CLOSED: frozenset({DefectState.CLOSED}),
    StepKind.CLOSED_ON_THE_SPOT: frozenset({DefectState.CLOSED}),
    StepKind.DISPUTED: frozenset({DefectState.DISPUTED}),
    StepKind.DISPUTE_ACCEPTED: frozenset({DefectState.NOTED}),
    StepKind.NO_ACCESS: frozenset({DefectState.WAITING_ACCESS}),
    StepKind.CANNOT_FIX: frozenset({DefectState.CANNOT_FIX}),
    StepKind.CANCELLED: frozenset({DefectState.CANCELLED}),
}
"""Where a defect stands after its last step; steps that are not named may end in several."""

_GIVEN_BACK = frozenset({DefectState.NOTED, DefectState.ASSIGNED})
_ended = defects.c.state.in_(
    [DefectState.CLOSED, DefectState.CANNOT_FIX, DefectState.CANCELLED]
)  # fmt: skip


def rectification(session: Session) -> list[str]:
    """What is noted beside the defects does not contradict them."""
    parts = (_lives, _ends, _orders, _notices, _teams, _parts)
    return [failure for part in parts for failure in part(session)]


def _lives(session: Session) -> Iterator[str]:
    """A defect stands where its steps led, in the round that its failures count up to."""
    last: dict[Any, StepKind] = {}
    failed: dict[Any, int] = defaultdict(int)
    steps = select(defect_steps.c.defect_id, defect_steps.c.kind).order_by(defect_steps.c.id)
    for step in session.execute(steps):
        if step.kind is not StepKind.CHANGED:
            last[step.defect_id] = step.kind
        failed[step.defect_id] += step.kind is StepKind.FAILED
    found = select(defects.c.id, defects.c.number, defects.c.state, defects.c.round, units.c.code)
    for row in session.execute(found.join(units, units.c.id == defects.c.unit_id)):
        kind = last.get(row.id)
        fits = kind is not None and row.state in _STATES.get(kind, frozenset(DefectState))
        # A crew that left gives the defect back to whoever had it: a change, not a step onward.
        given_back = kind in (StepKind.ORDERED, StepKind.STARTED) and row.state in _GIVEN_BACK
        if not (fits or given_back) or row.round != failed[row.id] + 1:
            yield f"{row.code} defect {row.number}: not where its steps led"


def _ends(session: Session) -> Iterator[str]:
    """What is settled has its time, and nothing else has one."""
    wrong = select(units.c.code, defects.c.number).join(units, units.c.id == defects.c.unit_id)
    wrong = wrong.where(
        or_(
            and_(_ended, or_(defects.c.closed_at.is_(None), defects.c.order_id.is_not(None))),
            and_(~_ended, defects.c.closed_at.is_not(None)),
        )
    )
    for row in session.execute(wrong):
        yield f"{row.code} defect {row.number}: settled without a time, or with an order"


def _orders(session: Session) -> Iterator[str]:
    """A defect on an order is on one that runs and names it."""
    runs = exists().where(
        repair_orders.c.id == defects.c.order_id,
        repair_orders.c.done_at.is_(None),
        repair_orders.c.cancelled_at.is_(None),
        order_lines.c.order_id == repair_orders.c.id,
        order_lines.c.defect_id == defects.c.id,
    )
    wrong = select(units.c.code, defects.c.number).join(units, units.c.id == defects.c.unit_id)
    for row in session.execute(wrong.where(defects.c.order_id.is_not(None), ~runs)):
        yield f"{row.code} defect {row.number}: on an order that does not run"


def _notices(session: Session) -> Iterator[str]:
    """A defect is a line of the notice that names it, and no notice is empty."""
    line = exists().where(
        notice_lines.c.notice_id == defects.c.notice_id, notice_lines.c.defect_id == defects.c.id
    )
    wrong = select(units.c.code, defects.c.number).join(units, units.c.id == defects.c.unit_id)
    for row in session.execute(wrong.where(defects.c.notice_id.is_not(None), ~line)):
        yield f"{row.code} defect {row.number}: not on the notice it names"
    empty = ~exists().where(notice_lines.c.notice_id == rectification_notices.c.id)
    for number in session.execute(select(rectification_notices.c.number).where(empty)).scalars():
        yield f"notice {number}: names no defect"


def _teams(session: Session) -> Iterator[str]:
    """A team is in one flat at a time, and a flat has one team."""
    runs = ~exists().where(conclusions.c.inspection_id == inspections.c.id)
    for column, what in ((inspections.c.team_id, "team"), (inspections.c.unit_id, "flat")):
        twice = (
            select(func.min(inspections.c.team), func.min(units.c.code))
            .join(units, units.c.id == inspections.c.unit_id)
            .where(runs, inspections.c.called_back_at.is_(None), column.is_not(None))
            .group_by(column)
            .having(func.count() > 1)
        )
        for team, code in session.execute(twice):
            yield f"{what} twice at once: {team}, {code}"


def _parts(session: Session) -> Iterator[str]:
    """Nothing was taken that was not there."""
    below = select(spare_parts.c.name).where(spare_parts.c.stock < 0)
    for name in session.execute(below).scalars():
        yield f"{name}: less than nothing in stock"
