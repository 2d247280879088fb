"""Delivery batches, the project's lists on a notice, and on which days a unit is delivered."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from uuid import UUID

from handover_app.domain.acts import Act
from handover_app.domain.delivery import (
    BatchDraft,
    BatchNotFound,
    BatchSummary,
    DeliveryBatch,
    DeliveryNoticeKind,
    NoticeSettings,
    NoticeSettingsSet,
    batch_of,
    check_batch,
)
from handover_app.domain.identity import new_id
from handover_app.domain.keys import printable
from handover_app.domain.people import Right
from handover_app.domain.units import Unit
from handover_app.services.units import building_named
from handover_app.storage.database import Database
from handover_app.storage.unit_of_work import Reading, UnitOfWork

_LENGTHS = {"name": 120, "place": 200, "sporadic_place": 200, "hours": 60, "phones": 200}
_LONGEST_LINE, _MOST_LINES = 120, 20


@dataclass(frozen=True)
class Days:
    """On which days units are delivered, as of a day."""

    batches: Sequence[BatchSummary]
    today: date

    @classmethod
    def of(cls, reading: Reading, today: date) -> Days:
        """Look once, for many units."""
        return cls(reading.batches.summaries(), today)

    def batch(self, building: str) -> BatchDraft | None:
        """The batch of a building, or None."""
        found = batch_of(self.batches, building)
        return None if found is None else found.draft

    def sporadic(self, building: str) -> bool:
        """Whether its batch is over, so that its households come alone (零星交付)."""
        batch = self.batch(building)
        return batch is not None and batch.last_day < self.today

    def kind(self, building: str) -> DeliveryNoticeKind:
        """Which notice invites a household of this building now."""
        alone = self.sporadic(building)
        return DeliveryNoticeKind.SPORADIC if alone else DeliveryNoticeKind.FIRST


def first_day(days: Days, unit: Unit) -> date | None:
    """The first day of the unit's batch, else the contract's."""
    batch = days.batch(unit.building)
    return unit.delivery_date if batch is None else batch.first_day


def last_day(days: Days, unit: Unit) -> date | None:
    """The last day of the unit's batch, else the contract's."""
    batch = days.batch(unit.building)
    return unit.delivery_date if batch is None else batch.last_day


class BatchService:
    """Batches and lists; a small form keeps them."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def list(self) -> tuple[BatchSummary, ...]:
        """Every batch, in the order in which they were made."""
        with self._database.read() as reading:
            return reading.batches.summaries()

    def settings(self) -> NoticeSettings:
        """What is enclosed with a notice, and what is to be brought."""
        with self._database.read() as reading:
            return reading.delivery_notices.settings()

    def set(self, act: Act, draft: BatchDraft, batch_id: UUID | None = None) -> UUID:
        """Make a batch, or change one; notices that were issued stay as they are.

        Raises:
            NotAllowed: only who sends notices may.
            BatchUnfit: name or place is missing, or the days are in the wrong order.
            BuildingNotFound: a building of it has no unit; BatchNotFound: there is no such batch.
        """
        draft = _tidy(draft)
        with self._database.write(act) as work:
            work.require(Right.SEND_NOTICES)
            check_batch(draft)
            named = [building_named(work, each) for each in draft.buildings]
            draft = replace(draft, buildings=tuple(each for each in named if each))
            batch = _made(work, draft) if batch_id is None else work.batches.get(batch_id)
            if batch is None:
                raise BatchNotFound
            batch.set_to(draft)
            if batch.has_events():
                work.commit({"batch": batch.id})
            return batch.id

    def set_settings(self, act: Act, settings: NoticeSettings) -> None:
        """Set the project's lists; empty lines are left out.

        Raises:
            NotAllowed: only who sends notices may.
        """
        settings = NoticeSettings(_lines(settings.attachments), _lines(settings.documents))
        with self._database.write(act) as work:
            work.require(Right.SEND_NOTICES)
            if settings == work.delivery_notices.settings():
                return
            work.delivery_notices.set_settings(settings)
            work.record(
                NoticeSettingsSet(attachments=settings.attachments, documents=settings.documents)
            )
            work.commit()


def _made(work: UnitOfWork, draft: BatchDraft) -> DeliveryBatch:
    batch = DeliveryBatch(
        id=new_id(),
        name=draft.name,
        first_day=draft.first_day,
        last_day=draft.last_day,
        place=draft.place,
        buildings=draft.buildings,
        hours=draft.hours,
        sporadic_place=draft.sporadic_place,
        phones=draft.phones,
    )
    batch.tell()
    return work.batches.add(batch)


def _tidy(draft: BatchDraft) -> BatchDraft:
    texts = {
        name: " ".join(printable(getattr(draft, name)).split())[:length]
        for name, length in _LENGTHS.items()
    }
    buildings = tuple(dict.fromkeys(each.strip() for each in draft.buildings if each.strip()))
    return BatchDraft(
        first_day=draft.first_day, last_day=draft.last_day, buildings=buildings, **texts
    )


def _lines(lines: Sequence[str]) -> tuple[str, ...]:
    tidy = (" ".join(printable(each).split())[:_LONGEST_LINE] for each in lines)
    return tuple(each for each in tidy if each)[:_MOST_LINES]
