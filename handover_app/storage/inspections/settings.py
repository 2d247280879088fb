"""The inspection's settings, the calendar of working days, and the units' tag numbers."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from uuid import UUID

from sqlalchemy import delete, func, insert, select
from sqlalchemy.orm import Session

from handover_app.domain.defects import OrderLimits
from handover_app.domain.inspections import InspectionSettings, SettingsSummary, WorkCalendar
from handover_app.domain.tags import UNIT_NUMBERS
from handover_app.storage.repository import Repository
from handover_app.storage.tables.keys import key_tags
from handover_app.storage.tables.teams import calendar_days, inspection_settings, unit_tags


class SettingsRepository(Repository[InspectionSettings]):
    """One row a project."""

    kind = InspectionSettings

    def found(self) -> InspectionSettings | None:
        """The settings, or None in a project that an older program made."""
        statement = select(InspectionSettings).limit(1)
        return self._session.execute(statement).scalars().one_or_none()

    def for_change(self) -> InspectionSettings | None:
        """The settings, locked."""
        return self._one(inspection_settings.c.id.is_not(None))

    def summary(self) -> SettingsSummary:
        """The settings as the window sees them; without a row the defaults."""
        found = self.found()
        if found is None:
            return SettingsSummary()
        return SettingsSummary(
            **{name: getattr(found, name) for name in SettingsSummary.__dataclass_fields__}
        )

    def limits(self) -> OrderLimits:
        """The limits of a repair order."""
        found = self.summary()
        return OrderLimits(found.minutes_dispatch, found.minutes_arrive, found.minutes_repair)


class CalendarRepository:
    """Days that differ from their weekday."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def calendar(self) -> WorkCalendar:
        """The whole calendar."""
        rows = self._session.execute(select(calendar_days.c.day, calendar_days.c.works))
        return WorkCalendar({row.day: row.works for row in rows})

    def days(self, year: int) -> tuple[tuple[date, bool, str], ...]:
        """Day, whether it works, and its name, of one year."""
        rows = self._session.execute(
            select(calendar_days)
            .where(
                calendar_days.c.day >= date(year, 1, 1), calendar_days.c.day <= date(year, 12, 31)
            )
            .order_by(calendar_days.c.day)
        )
        return tuple((row.day, row.works, row.name) for row in rows)

    def set_year(self, year: int, days: Sequence[tuple[date, bool, str]]) -> None:
        """Replace the days of one year."""
        self._session.execute(
            delete(calendar_days).where(
                calendar_days.c.day >= date(year, 1, 1), calendar_days.c.day <= date(year, 12, 31)
            )
        )
        if days:
            self._session.execute(
                insert(calendar_days),
                [{"day": day, "works": works, "name": name} for day, works, name in days],
            )


class UnitTagRepository:
    """The numbers in the QR codes of units; given once, never changed."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def numbers(self, unit_ids: Sequence[UUID]) -> Mapping[UUID, int]:
        """The tag numbers of these units; those without one are left out."""
        rows = self._session.execute(
            select(unit_tags).where(unit_tags.c.unit_id.in_(list(unit_ids)))
        )
        return {row.unit_id: row.number for row in rows}

    def give(self, unit_ids: Sequence[UUID]) -> Mapping[UUID, int]:
        """The tag numbers of these units, given now where there was none."""
        there = dict(self.numbers(unit_ids))
        wanting = [each for each in dict.fromkeys(unit_ids) if each not in there]
        if wanting:
            new = dict(zip(wanting, self._free_numbers(), strict=False))
            self._session.execute(
                insert(unit_tags),
                [{"number": number, "unit_id": each} for each, number in new.items()],
            )
            there |= new
        return there

    def _free_numbers(self) -> Iterator[int]:
        """Above every number given, without those that an older program gave to keys."""
        highest = self._session.execute(select(func.max(unit_tags.c.number))).scalar_one()
        first = UNIT_NUMBERS.start if highest is None else int(highest) + 1
        rows = self._session.execute(
            select(key_tags.c.number).where(
                key_tags.c.number >= first, key_tags.c.number < UNIT_NUMBERS.stop
            )
        )
        taken = set(rows.scalars())
        return (number for number in range(first, UNIT_NUMBERS.stop) if number not in taken)

    def unit_of(self, number: int) -> UUID | None:
        """The unit whose tag bears this number."""
        return self._session.execute(
            select(unit_tags.c.unit_id).where(unit_tags.c.number == number)
        ).scalar_one_or_none()
