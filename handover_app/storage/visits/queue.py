"""What happened to the numbers at the stations, by prepared statements; facts are only added."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import Row, Select, bindparam, insert, or_, select
from sqlalchemy.orm import Session

from handover_app.domain.handover import Stage
from handover_app.domain.visits import (
    CallKind,
    QueueCall,
    QueueSettings,
    QueueSettingsSummary,
)
from handover_app.storage.repository import Repository
from handover_app.storage.tables.queue import queue_calls, queue_settings
from handover_app.storage.tables.visits import visit_units, visits

_add = insert(queue_calls)
_in_order = (queue_calls.c.visit_id, queue_calls.c.place)
_of_visit = (
    select(queue_calls)
    .where(queue_calls.c.visit_id == bindparam("visit"))
    .order_by(queue_calls.c.place)
)
_of_day = (
    select(queue_calls)
    .join(visits, visits.c.id == queue_calls.c.visit_id)
    .where(or_(visits.c.day == bindparam("day"), visits.c.closed_at.is_(None)))
    .order_by(*_in_order)
)
# A station has one number at a time: the last that it called.
_last_at = (
    select(queue_calls.c.visit_id)
    .where(queue_calls.c.station == bindparam("station"), queue_calls.c.kind == CallKind.CALLED)
    .order_by(queue_calls.c.at.desc(), queue_calls.c.id.desc())
    .limit(1)
)
_here: Select[Any] = (
    select(
        visit_units.c.unit_id,
        visits.c.id,
        visits.c.queue_number,
        visits.c.special,
        visits.c.visitor,
    )
    .join(visits, visits.c.id == visit_units.c.visit_id)
    .where(visit_units.c.open)
    .order_by(visits.c.queue_number, visit_units.c.id)
)


@dataclass(frozen=True)
class VisitHere:
    """An open visit: its number, whether it is special, who came, and its open units."""

    visit_id: UUID
    queue_number: str
    special: bool
    visitor: str
    unit_ids: tuple[UUID, ...]


class QueueRepository:
    """Facts about the numbers."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def of_visit(self, visit_id: UUID) -> tuple[QueueCall, ...]:
        """A visit's facts in their order."""
        rows = self._session.execute(_of_visit, {"visit": visit_id})
        return tuple(_call(row) for row in rows)

    def of_day(self, day: date) -> dict[UUID, list[QueueCall]]:
        """The facts of the day's visits, and of older ones that are still open, by visit."""
        found: defaultdict[UUID, list[QueueCall]] = defaultdict(list)
        for row in self._session.execute(_of_day, {"day": day}):
            found[row.visit_id].append(_call(row))
        return dict(found)

    def last_called_at(self, station: str) -> UUID | None:
        """The visit whose number the station called last."""
        return self._session.execute(_last_at, {"station": station}).scalar_one_or_none()

    def here(self) -> dict[UUID, VisitHere]:
        """Every open visit."""
        rows: defaultdict[UUID, list[Row[Any]]] = defaultdict(list)
        for row in self._session.execute(_here):
            rows[row.id].append(row)
        return {
            visit_id: VisitHere(
                visit_id,
                each[0].queue_number,
                bool(each[0].special),
                each[0].visitor,
                tuple(row.unit_id for row in each),
            )
            for visit_id, each in rows.items()
        }

    def add(self, calls: Sequence[QueueCall]) -> None:
        """Keep what happened."""
        self._session.execute(
            _add,
            [
                {
                    "id": each.id,
                    "visit_id": each.visit_id,
                    "place": each.place,
                    "kind": each.kind,
                    "stage": each.stage,
                    "station": each.station,
                    "clerk": each.clerk,
                    "at": each.at,
                    "since": each.since,
                    "to_stage": each.to,
                }
                for each in calls
            ],
        )


class QueueSettingsRepository(Repository[QueueSettings]):
    """One row a project."""

    kind = QueueSettings

    def for_change(self) -> QueueSettings:
        """The settings, locked: whoever calls a number holds them, so that one calls at a time."""
        found = self._one(queue_settings.c.id.is_not(None))
        assert found is not None  # every project gets them when it is made
        return found

    def summary(self) -> QueueSettingsSummary:
        """The settings as the window sees them; without a row the defaults."""
        found = self._session.execute(select(QueueSettings).limit(1)).scalars().one_or_none()
        return QueueSettingsSummary() if found is None else summary_of(found)


def summary_of(settings: QueueSettings) -> QueueSettingsSummary:
    """The settings as the window sees them."""
    return QueueSettingsSummary(
        skip_calls=settings.skip_calls,
        skip_minutes=settings.skip_minutes,
        skips_most=settings.skips_most,
        ticket=settings.ticket,
        voice=settings.voice,
        masked_names=settings.masked_names,
        limits={Stage[name]: (pair[0], pair[1]) for name, pair in settings.limits.items()},
    )


def _call(row: Row[Any]) -> QueueCall:
    at: datetime = row.at
    return QueueCall(
        row.id,
        row.visit_id,
        row.place,
        row.kind,
        row.stage,
        row.station,
        row.clerk,
        at,
        row.since,
        row.to_stage,
    )
