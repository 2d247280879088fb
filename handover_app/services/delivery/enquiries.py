"""The enquiry log: noted while somebody is at the telephone, followed up, written out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from uuid import UUID

from handover_app.documents.wording import wording
from handover_app.domain.acts import Act
from handover_app.domain.delivery import (
    MOST_KINDS,
    EnquiriesExported,
    Enquiry,
    EnquiryFilter,
    EnquiryKindsSet,
    EnquiryKindsWrong,
    EnquiryKindUnknown,
    EnquiryLine,
    EnquiryNotFound,
    EnquiryStep,
    EnquiryWish,
    FollowUp,
    ListFile,
    NoEnquiries,
)
from handover_app.domain.identity import new_id
from handover_app.domain.masking import mask_phone
from handover_app.domain.people import Right
from handover_app.domain.units import NotAPhoneNumber
from handover_app.domain.visits import LONGEST_NAME, typed_line, typed_text
from handover_app.services.clock import local, local_day
from handover_app.services.handover import require_unit
from handover_app.services.papers.words import word_of
from handover_app.services.phones import phone_number
from handover_app.services.units import searched
from handover_app.storage.database import Database
from handover_app.storage.list_workbook import list_workbook
from handover_app.storage.unit_of_work import Reading

_SHOWN = 2000
_MOST = 100_000
_WIDTHS = (18, 14, 14, 14, 16, 16, 46, 46, 14, 14, 12, 14)


class EnquiryService:
    """Questions and what was done about them; nothing is written over."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def kinds(self) -> tuple[str, ...]:
        """The kinds of questions of the project."""
        with self._database.read() as reading:
            return reading.enquiries.kinds()

    def set_kinds(self, act: Act, names: Sequence[str]) -> None:
        """Replace the table of kinds; what was noted keeps its word.

        Raises:
            EnquiryKindsWrong, WordsTooLong: none, too many, or one twice.
            NotAllowed: only who keeps appointments may.
        """
        with self._database.write(act) as work:
            work.require(Right.KEEP_APPOINTMENTS)
            kinds = [told for each in names if (told := typed_line(each, LONGEST_NAME))]
            if not 0 < len(kinds) <= MOST_KINDS or len(set(kinds)) < len(kinds):
                raise EnquiryKindsWrong
            if tuple(kinds) == work.enquiries.kinds():
                return
            work.enquiries.set_kinds(kinds)
            work.record(EnquiryKindsSet(kinds=tuple(kinds)))
            work.commit()

    def note(self, act: Act, wish: EnquiryWish) -> UUID:
        """Note a question; answered without a follow-up it is closed at once.

        Raises:
            EnquiryKindUnknown, QuestionMissing, NotAPhoneNumber, WordsTooLong: what was typed.
            FollowUpIncomplete, FollowUpPast: the follow-up.
            UnitNotFound: there is no such unit.
            NotAllowed: only who keeps appointments may.
        """
        now = self._database.now()
        today = local_day(now)
        with self._database.write(act, wish.unit_id) as work:
            work.require(Right.KEEP_APPOINTMENTS)
            if wish.kind not in work.enquiries.kinds():
                raise EnquiryKindUnknown(wish.kind)
            if wish.unit_id is not None:
                require_unit(work, wish.unit_id)
            answer = typed_text(wish.answer)
            asked = Enquiry(
                id=new_id(),
                window=wish.window,
                kind=wish.kind,
                asker=typed_line(wish.asker, LONGEST_NAME),
                phone=_phone(wish.phone),
                unit_id=wish.unit_id,
                question=typed_text(wish.question),
                follow_by=typed_line(wish.follow_by, LONGEST_NAME),
                follow_until=wish.follow_until,
                clerk=act.clerk,
                at=now,
            )
            asked.noted(today)
            if answer:
                closes = not asked.follow_by
                step = _step(act, answer, asked.follow_by, asked.follow_until, closes, now)
                asked.take_step(step, today)
            work.enquiries.add(asked)
            work.commit({"enquiry": asked.id})
            return asked.id

    def follow_up(self, act: Act, enquiry_id: UUID, done: FollowUp) -> None:
        """Note what was done; it is closed by it, or somebody goes on until a day.

        Raises:
            EnquiryNotFound, EnquiryClosed: there is nothing to follow up.
            QuestionMissing, WordsTooLong: what was typed.
            FollowUpIncomplete, FollowUpPast: the next follow-up.
            NotAllowed: only who keeps appointments may.
        """
        now = self._database.now()
        with self._database.write(act) as work:
            work.require(Right.KEEP_APPOINTMENTS)
            asked = work.enquiries.get(enquiry_id)
            if asked is None:
                raise EnquiryNotFound
            who = "" if done.closes else typed_line(done.follow_by, LONGEST_NAME)
            until = None if done.closes else done.follow_until
            step = _step(act, typed_text(done.words), who, until, done.closes, now)
            asked.take_step(step, local_day(now))
            work.commit()

    def listed(self, wanted: EnquiryFilter) -> tuple[EnquiryLine, ...]:
        """The log by a filter: overdue and open follow-ups first, then the newest."""
        with self._database.read() as reading:
            return self._lines(reading, wanted, _SHOWN, masked=True)

    def workbook(self, act: Act, wanted: EnquiryFilter) -> ListFile:
        """The log as a workbook of text cells, with full numbers; it is journalled.

        Raises:
            NoEnquiries: none answers the filter.
            NotAllowed: only who keeps appointments may.
        """
        with self._database.read() as reading:
            lines = self._lines(reading, wanted, _MOST, masked=False)
        words = wording().map("words.enquiry_log")
        columns = list(zip(words["columns"].split("|"), _WIDTHS, strict=True))
        data = list_workbook(words["title"], columns, [_cells(each, words) for each in lines])
        day = local_day(self._database.now())
        with self._database.write(act) as work:
            work.require(Right.KEEP_APPOINTMENTS)
            if not lines:
                raise NoEnquiries
            work.record(EnquiriesExported(rows=len(lines)))
            work.commit({"rows": len(lines)})
        return ListFile(f"{words['title']}-{day.isoformat()}.xlsx", data, len(lines))

    def _lines(
        self, reading: Reading, wanted: EnquiryFilter, limit: int, *, masked: bool
    ) -> tuple[EnquiryLine, ...]:
        today = local_day(self._database.now())
        found = reading.enquiries.some(wanted, limit)
        ids = sorted({each.unit_id for each in found if each.unit_id is not None})
        codes = {unit.id: unit.code for unit in reading.units.some(ids)}
        clerks = {each.clerk for each in found} | {x.clerk for each in found for x in each.steps}
        names = {each: reading.clerk_name(each) for each in clerks}
        lines = [_line(each, codes, names, today, masked) for each in found]
        term = searched(wanted.words)
        fitting = [each for each in lines if not term or term in _text(each)]
        return tuple(sorted(fitting, key=_urgent))


def _urgent(line: EnquiryLine) -> tuple[bool, bool, str]:
    """Overdue first, then open ones by their day; the order of the closed ones stays."""
    day = line.follow_until.isoformat() if line.follow_until and not line.closed else ""
    return (line.closed, not line.overdue, day)


def _text(line: EnquiryLine) -> str:
    return searched(
        " ".join((line.code, line.asker, line.question, line.answer, line.follow_by, line.kind))
    )


def _phone(text: str) -> str:
    typed = typed_line(text)
    number = phone_number(typed) if typed else ""
    if number is None:
        raise NotAPhoneNumber
    return number


def _step(
    act: Act, words: str, who: str, until: date | None, closes: bool, now: datetime
) -> EnquiryStep:
    return EnquiryStep(
        id=new_id(),
        words=words,
        follow_by=who,
        follow_until=until,
        closes=closes,
        clerk=act.clerk,
        at=now,
    )


def _line(
    asked: Enquiry,
    codes: Mapping[UUID, str],
    names: Mapping[UUID, str],
    today: date,
    masked: bool,
) -> EnquiryLine:
    closed = asked.closed_at is not None
    return EnquiryLine(
        enquiry_id=asked.id,
        at=asked.at,
        window=asked.window,
        kind=asked.kind,
        asker=asked.asker,
        phone=mask_phone(asked.phone) if masked else asked.phone,
        unit_id=asked.unit_id,
        code=codes[asked.unit_id] if asked.unit_id else "",
        question=asked.question,
        answer=asked.steps[-1].words if asked.steps else "",
        follow_by=asked.follow_by,
        follow_until=asked.follow_until,
        closed=closed,
        overdue=not closed and asked.follow_until is not None and asked.follow_until < today,
        clerk=names[asked.clerk],
        steps=tuple((each.at, names[each.clerk], each.words) for each in asked.steps),
    )


def _cells(line: EnquiryLine, words: Mapping[str, str]) -> tuple[str, ...]:
    return (
        f"{local(line.at):%Y-%m-%d %H:%M}",
        word_of("enquiry_window", line.window),
        line.code,
        line.asker,
        line.phone,
        line.kind,
        line.question,
        "\n".join(text for _, _, text in line.steps),
        line.follow_by,
        line.follow_until.isoformat() if line.follow_until else "",
        words["closed"] if line.closed else words["open"],
        line.clerk,
    )
