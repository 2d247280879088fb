"""The evening's call list: looked at with masked numbers, written out, and what calls came to."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from handover_app.domain.acts import Act
from handover_app.domain.delivery import (
    Call,
    CallEntry,
    CallLine,
    CallListExported,
    CallReason,
    CallResult,
    ListFile,
    NobodyToCall,
    NoPhone,
    PhoneLine,
    PhoneRevealed,
)
from handover_app.domain.identity import new_id
from handover_app.domain.masking import mask_phone
from handover_app.domain.people import Right
from handover_app.domain.units import Unit
from handover_app.domain.visits import SpecialGroup, typed_line
from handover_app.services.clock import local_day
from handover_app.services.delivery.call_sheet import call_paper, call_rows, call_workbook
from handover_app.services.delivery.who_to_call import Called, to_call
from handover_app.services.handover import require_unit
from handover_app.services.visits.appointment_lines import first_phone
from handover_app.storage.database import Database
from handover_app.storage.unit_of_work import Reading


@dataclass(frozen=True)
class CallWish:
    """What is noted of a call; ``comes_on`` is asked for where they say that they will come."""

    reason: CallReason
    result: CallResult
    comes_on: date | None = None
    next_on: date | None = None
    remark: str = ""


class CallService:
    """Calls are only added."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def of_day(self, day: date) -> tuple[CallLine, ...]:
        """Who is called in the evening of a day, and what it came to so far."""
        with self._database.read() as reading:
            return _lines(reading, day, self._database.now())

    def of_unit(self, unit_id: UUID) -> tuple[CallEntry, ...]:
        """Every call to a household, newest first."""
        with self._database.read() as reading:
            found = reading.calls.of_unit(unit_id)
            names = {each: reading.clerk_name(each) for each in {call.clerk for call in found}}
            return tuple(_entry(call, names[call.clerk]) for call in found)

    def note(self, act: Act, unit_id: UUID, wish: CallWish) -> None:
        """Note what a call came to, and when the next one is.

        Raises:
            ComingDayMissing, CallDayPast, WordsTooLong: what was typed.
            NotAllowed: only who keeps appointments may.
        """
        now = self._database.now()
        today = local_day(now)
        with self._database.write(act, unit_id) as work:
            work.require(Right.KEEP_APPOINTMENTS)
            unit = require_unit(work, unit_id)
            call = Call(
                id=new_id(),
                unit_id=unit.id,
                day=today,
                reason=wish.reason,
                result=wish.result,
                comes_on=wish.comes_on if wish.result is CallResult.WILL_COME else None,
                next_on=wish.next_on,
                remark=typed_line(wish.remark),
                clerk=act.clerk,
                at=now,
            )
            call.noted(today)
            work.calls.add(call)
            work.commit()

    def phones(self, act: Act, unit_id: UUID) -> tuple[PhoneLine, ...]:
        """The owners' numbers in full, for whoever calls them; that they were seen is journalled.

        Raises:
            NoPhone: no owner has one.
            NotAllowed: only who keeps appointments may.
        """
        with self._database.write(act, unit_id) as work:
            work.require(Right.KEEP_APPOINTMENTS)
            unit = require_unit(work, unit_id)
            note = work.appointments.standing_of(unit_id)
            found = [PhoneLine(owner.name, owner.phone) for owner in unit.owners if owner.phone]
            if note is not None and note.phone and note.phone not in {x.phone for x in found}:
                found.append(PhoneLine("", note.phone))
            if not found:
                raise NoPhone(unit.code)
            work.record(PhoneRevealed(unit_id=unit_id))
            work.commit()
            return tuple(found)

    def workbook(self, act: Act, day: date) -> ListFile:
        """The list with full numbers as a workbook of text cells; it is journalled.

        Raises:
            NobodyToCall: the list is empty.
            NotAllowed: only who keeps appointments may.
        """
        rows = self._rows(day)
        made = call_workbook(day, rows)
        self._exported(act, day, len(rows), printed=False)
        return made

    def pdf(self, act: Act, day: date) -> ListFile:
        """The list with full numbers to be printed, with room for the result; it is journalled.

        Raises:
            NobodyToCall: the list is empty.
            MissingGlyphs: the font lacks a character; nothing was written out.
            NotAllowed: only who keeps appointments may.
        """
        from handover_app.documents import papers as documents

        rows = self._rows(day)
        with self._database.read() as reading:
            paper = call_paper(reading, act, day, rows, self._database.now())
        data = documents.render(paper) if rows else b""
        self._exported(act, day, len(rows), printed=True)
        return ListFile(f"{paper.title} {day.isoformat()}", data, len(rows))

    def _rows(self, day: date) -> list[tuple[str, ...]]:
        with self._database.read() as reading:
            return call_rows(_lines(reading, day, self._database.now(), masked=False))

    def _exported(self, act: Act, day: date, rows: int, *, printed: bool) -> None:
        """The file is made first, so that no desk waits while its pages are drawn."""
        with self._database.write(act) as work:
            work.require(Right.KEEP_APPOINTMENTS)
            if not rows:
                raise NobodyToCall(day)
            work.record(CallListExported(day=day, rows=rows, printed=printed))
            work.commit({"rows": rows})


def _lines(
    reading: Reading, day: date, now: datetime, *, masked: bool = True
) -> tuple[CallLine, ...]:
    called, calls = to_call(reading, day, now)
    units = {unit.id: unit for unit in reading.units.some([each.unit_id for each in called])}
    reasons = list(CallReason)
    lines = [_line(each, units[each.unit_id], calls, day, masked) for each in called]
    return tuple(
        sorted(lines, key=lambda x: (reasons.index(x.reason), str(x.day), str(x.begins), x.code))
    )


def _line(
    called: Called, unit: Unit, calls: Mapping[UUID, Sequence[Call]], day: date, masked: bool
) -> CallLine:
    before = calls.get(unit.id, ())
    today = [each for each in before if each.day == day]
    last = today[-1] if today else None
    phone, note = first_phone(unit), called.appointment
    return CallLine(
        unit_id=unit.id,
        code=unit.code,
        owner_names=unit.owner_names,
        phone=mask_phone(phone) if masked else phone,
        reason=called.reason,
        day=note.day if note else None,
        begins=note.begins if note else None,
        group=note.group if note else SpecialGroup.NONE,
        calls=len(before),
        result=last.result if last else None,
        comes_on=last.comes_on if last else None,
        next_on=last.next_on if last else None,
        remark=last.remark if last else "",
    )


def _entry(call: Call, clerk: str) -> CallEntry:
    return CallEntry(
        day=call.day,
        reason=call.reason,
        result=call.result,
        comes_on=call.comes_on,
        next_on=call.next_on,
        remark=call.remark,
        clerk=clerk,
        at=call.at,
    )
