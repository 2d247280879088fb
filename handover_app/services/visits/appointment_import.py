"""Import of appointments: file, preview, result. The preview runs the code of the run."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from datetime import date, datetime, time, timedelta
from pathlib import Path
from uuid import UUID

from handover_app.domain.acts import Act
from handover_app.domain.identity import new_id
from handover_app.domain.list_sheets import ListSheet, SheetProblem
from handover_app.domain.people import Right
from handover_app.domain.units import Unit
from handover_app.domain.visits import (
    ALL_BUILDINGS,
    Appointment,
    AppointmentImport,
    AppointmentRow,
    AppointmentsImported,
    MadeBy,
    Slot,
)
from handover_app.services.list_sheets import left_out
from handover_app.services.visits import booking
from handover_app.services.visits.appointment_sheet import (
    CODE,
    DAY,
    TIME,
    AppointmentSheet,
    SheetRow,
    find_appointments,
)
from handover_app.storage.database import Database
from handover_app.storage.unit_of_work import UnitOfWork
from handover_app.storage.workbooks import problem_workbook, read_sheets


class AppointmentImportService:
    """Appointments that somebody else took by telephone come in as a list."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def load(self, path: Path) -> ListSheet:
        """Read a workbook and find the list of appointments in it.

        Raises:
            NotAWorkbook, WorkbookEncrypted, WorkbookTooLarge, HeadingsMissing: in words, why not.
        """
        return find_appointments(path.name, read_sheets(path))

    def preview(self, act: Act, file: ListSheet) -> AppointmentImport:
        """What ``run`` would do: the same code, in a transaction that is rolled back.

        Raises:
            NotAllowed: only who keeps appointments may.
        """
        return self._import(act, file, commit=False)

    def run(self, act: Act, file: ListSheet) -> AppointmentImport:
        """Book the sound rows in one transaction; the others are named with their reasons.

        Raises:
            NotAllowed: only who keeps appointments may.
        """
        return self._import(act, file, commit=True)

    def problem_workbook(self, file: ListSheet, result: AppointmentImport) -> bytes:
        """The rows left out as a workbook, with the reason in a last column."""
        return problem_workbook(*left_out(file, result.problems))

    def _import(self, act: Act, file: ListSheet, *, commit: bool) -> AppointmentImport:
        now = self._database.now()
        with self._database.write(act) as work:
            work.require(Right.KEEP_APPOINTMENTS)
            sheet = AppointmentSheet(work.units.by_codes())
            sheet.take(file)
            booked = _Booker(work, sheet, now)
            for row in sheet.rows:
                booked.take(row)
            result = booked.result()
            if commit and result.rows:
                work.record(AppointmentsImported(source=file.name, rows=len(result.rows)))
                work.commit({"imported": len(result.rows)})
            return result


class _Booker:
    """Books row by row; what is counted and stands is read once, under lock."""

    def __init__(self, work: UnitOfWork, sheet: AppointmentSheet, now: datetime) -> None:
        self._work, self._sheet, self._now = work, sheet, now
        self._at = booking.venue_time(now)
        ids = sorted({row.unit.id for row in sheet.rows})
        work.units.lock(ids)
        self._slots = work.slots.by_place({row.day for row in sheet.rows})
        self._of_day: dict[tuple[date, str], list[Slot]] = {}
        for slot in self._slots.values():
            self._of_day.setdefault((slot.day, slot.building), []).append(slot)
        lines = [line for day in {row.day for row in sheet.rows} for line in work.slots.of_day(day)]
        self._booked = Counter({line.slot_id: line.booked for line in lines})
        self._standing: dict[UUID, Appointment] = work.appointments.standing_of_units(ids)
        self._seen: dict[UUID, int] = {}
        self._problems: list[SheetProblem] = list(sheet.problems)
        self._rows: list[AppointmentRow] = []
        self._unchanged = 0

    def take(self, row: SheetRow) -> None:
        """Book a row, or say why not."""
        if row.unit.id in self._seen:
            self._say(row, CODE, f"与第 {self._seen[row.unit.id]} 行是同一套房，一户只能有一个预约")
            return
        self._seen[row.unit.id] = row.row
        slot = self._slot_of(row)
        if slot is None:
            self._say(row, TIME, _no_slot(self._slots, row))
            return
        standing = self._standing.get(row.unit.id)
        if standing is not None and standing.slot_id == slot.id:
            self._unchanged += 1
        elif slot.ended(self._at):
            self._say(row, DAY, f"{slot.when} 已过")
        elif self._booked[slot.id] >= slot.quota:
            self._say(row, TIME, self._full(row.unit, slot))
        else:
            self._book(row, slot, standing)

    def result(self) -> AppointmentImport:
        """What was booked, or would be."""
        return AppointmentImport(
            read=self._sheet.read,
            rows=tuple(self._rows),
            problems=tuple(sorted(self._problems, key=lambda each: each.row)),
            unchanged=self._unchanged,
        )

    def _book(self, row: SheetRow, slot: Slot, standing: Appointment | None) -> None:
        if standing is not None:
            booking.give_up(standing, self._work.act.clerk, self._now)
            self._booked[standing.slot_id] -= 1
            self._work.flush()
        made = Appointment(
            id=new_id(),
            unit_id=row.unit.id,
            slot_id=slot.id,
            day=slot.day,
            begins=slot.begins,
            minutes=slot.minutes,
            sporadic=slot.sporadic,
            made_by=MadeBy.IMPORT,
            group=row.group,
            phone=row.phone,
            remark=row.remark,
            clerk=self._work.act.clerk,
            made_at=self._now,
            moved_from=None if standing is None else standing.id,
        )
        before = "" if standing is None else standing.when
        made.made(before)
        self._work.appointments.add(made)
        self._booked[slot.id] += 1
        self._rows.append(
            AppointmentRow(
                row.row, row.unit.id, row.unit.code, slot.when, row.phone, row.remark, before
            )
        )

    def _slot_of(self, row: SheetRow) -> Slot | None:
        """The slot in which the time lies: the building's own before that of all buildings."""
        asked = datetime.combine(row.day, row.begins)
        for building in (row.unit.building, ALL_BUILDINGS):
            for slot in self._of_day.get((row.day, building), ()):
                starts = datetime.combine(slot.day, slot.begins)
                if starts <= asked < starts + timedelta(minutes=slot.minutes):
                    return slot
        return None

    def _full(self, unit: Unit, slot: Slot) -> str:
        self._work.flush()
        nearest = booking.free_words(self._work, unit.building, slot, self._now)
        words = (
            f"{slot.when} 已约满（{slot.quota} 户）" if slot.quota else f"{slot.when} 不开放预约"
        )
        return f"{words}，最近的空闲时段：{'、'.join(nearest)}" if nearest else words

    def _say(self, row: SheetRow, column: str, words: str) -> None:
        self._problems.append(SheetProblem(row.row, column, words, row.unit.code))


def _no_slot(slots: Mapping[tuple[date, str, time], Slot], row: SheetRow) -> str:
    planned = any(day == row.day for day, _, _ in slots)
    said = f" {row.begins:%H:%M}" if planned else ""
    return f"{row.day.isoformat()}{said} 没有安排{row.unit.building}的时段"
