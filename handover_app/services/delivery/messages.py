"""Text messages: the list in the platform's columns, and the platform's word on each of them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from uuid import UUID

from handover_app.documents.wording import wording
from handover_app.domain.acts import Act
from handover_app.domain.delivery import (
    FOR_OWNER,
    FOR_PHONE,
    FOR_PLACE,
    FOR_ROOM,
    FOR_TEXT,
    FOR_TIME,
    LONGEST_TEMPLATE,
    UNSET_TIME,
    Audience,
    Message,
    MessageForm,
    MessageLine,
    MessageList,
    MessageListFile,
    MessageListNotFound,
    MessageListSummary,
    MessagePreview,
    MessageResult,
    MessageSettings,
    MessageState,
    NobodyToWrite,
    ResultImport,
)
from handover_app.domain.identity import new_id
from handover_app.domain.list_sheets import ListSheet
from handover_app.domain.masking import mask_phone
from handover_app.domain.people import Right
from handover_app.domain.units import Unit
from handover_app.domain.visits import AppointmentNote, typed_line, typed_text
from handover_app.services.clock import local_day
from handover_app.services.delivery.result_sheet import (
    MessageResultSheet,
    find_message_results,
    results_name,
)
from handover_app.services.delivery.who_to_call import invited, no_shows, not_booked, tomorrows
from handover_app.services.list_sheets import left_out
from handover_app.services.papers.words import word
from handover_app.storage.database import Database
from handover_app.storage.list_workbook import list_workbook
from handover_app.storage.unit_of_work import Reading
from handover_app.storage.workbooks import problem_workbook, read_sheets

_SERIES = "text messages"
_NEWEST = 100
_LONGEST_HEADING = 40
_WIDE, _NARROW = 60, 18


@dataclass(frozen=True)
class _Draft:
    """A message before it is stored."""

    unit: Unit
    owner: str
    phone: str
    words: str
    cells: tuple[str, ...]


class MessageService:
    """Lists go out and are journalled; results are only added."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def form(self) -> MessageForm:
        """Text, meeting place and columns as they are set."""
        with self._database.read() as reading:
            return reading.message_settings.form()

    def set_form(self, act: Act, form: MessageForm) -> None:
        """Set text, meeting place and the platform's columns from now on.

        Raises:
            TemplateWrong, ColumnsWrong, WordsTooLong: what was typed.
            NotAllowed: only who sends notices may.
        """
        with self._database.write(act) as work:
            work.require(Right.SEND_NOTICES)
            told = MessageForm(
                typed_text(form.template, LONGEST_TEMPLATE),
                typed_line(form.place),
                tuple((typed_line(a, _LONGEST_HEADING), typed_line(b)) for a, b in form.columns),
            )
            if told == work.message_settings.form():
                return
            settings = work.message_settings.for_change()
            if settings is None:
                settings = work.message_settings.add(
                    MessageSettings(
                        id=new_id(),
                        project_id=work.projects.only().id,
                        template="",
                        place="",
                        columns=[],
                    )
                )
            settings.set(told)
            work.commit()

    def preview(self, audience: Audience) -> MessagePreview:
        """Who would get what now; numbers are masked."""
        now = self._database.now()
        with self._database.read() as reading:
            drafts, without, count = _drafts(reading, audience, now)
            return MessagePreview(
                lines=tuple(
                    MessageLine(
                        message_id=each.unit.id,
                        unit_id=each.unit.id,
                        code=each.unit.code,
                        owner=each.owner,
                        phone_masked=mask_phone(each.phone),
                        words=each.words,
                        state=MessageState.WAITING,
                        status="",
                        number="",
                        made_at=now,
                    )
                    for each in drafts
                ),
                without_phone=without,
                units=count,
            )

    def make(self, act: Act, audience: Audience) -> MessageListFile:
        """Make the list and its workbook with full numbers; the words are kept as they went out.

        Raises:
            NobodyToWrite: nobody of the choice has a number.
            NotAllowed: only who sends notices may.
        """
        now = self._database.now()
        day = local_day(now)
        with self._database.write(act) as work:
            work.require(Right.SEND_NOTICES)
            drafts, _, _ = _drafts(work, audience, now)
            if not drafts:
                raise NobodyToWrite(audience)
            headings = [heading for heading, _ in work.message_settings.form().columns]
            made = MessageList(
                id=new_id(),
                number=f"DX-{day:%m%d}-{work.take_number(_SERIES, '*'):03d}",
                day=day,
                audience=audience,
                headings=headings,
                clerk=act.clerk,
                made_at=now,
                messages=[_message(place, each) for place, each in enumerate(drafts)],
            )
            made.made()
            work.message_lists.add(made)
            clerk = work.clerk.name
            work.commit({"list": made.id})
        return _file(made, clerk)

    def workbook(self, act: Act, list_id: UUID) -> MessageListFile:
        """The workbook of a list once more, as it went out; that it was taken is journalled.

        Raises:
            MessageListNotFound: there is no such list.
            NotAllowed: only who sends notices may.
        """
        with self._database.write(act) as work:
            work.require(Right.SEND_NOTICES)
            sent = _require_list(work, list_id)
            sent.opened()
            clerk = work.clerk_name(sent.clerk)
            work.commit()
        return _file(sent, clerk)

    def lists(self) -> tuple[MessageListSummary, ...]:
        """The lists that went out, newest first."""
        with self._database.read() as reading:
            rows = reading.message_lists.headers(_NEWEST)
            counts = reading.message_lists.counts(_NEWEST)
            clerks = {each: reading.clerk_name(each) for each in {row.clerk for row in rows}}
            return tuple(
                MessageListSummary(
                    list_id=row.id,
                    number=row.number,
                    day=row.day,
                    audience=row.audience,
                    count=counts[row.id][0],
                    delivered=counts[row.id][1],
                    failed=counts[row.id][2],
                    made_at=row.made_at,
                    clerk=clerks[row.clerk],
                )
                for row in rows
            )

    def messages(self, list_id: UUID) -> tuple[MessageLine, ...]:
        """The messages of a list with what became of each.

        Raises:
            MessageListNotFound: there is no such list.
        """
        with self._database.read() as reading:
            sent = _require_list(reading, list_id)
            codes = _codes(reading, sent.messages)
            return tuple(_line(each, sent, codes[each.unit_id]) for each in sent.messages)

    def of_unit(self, unit_id: UUID) -> tuple[MessageLine, ...]:
        """The messages about a unit, newest first."""
        with self._database.read() as reading:
            found = reading.message_lists.of_unit(unit_id)
            code = reading.units.code_of(unit_id)
            return tuple(_line(message, sent, code) for message, sent in found)

    def load(self, path: Path) -> ListSheet:
        """Read a workbook and find the platform's result in it.

        Raises:
            NotAWorkbook, WorkbookEncrypted, WorkbookTooLarge, HeadingsMissing: in words, why not.
        """
        return find_message_results(path.name, read_sheets(path))

    def preview_results(self, act: Act, list_id: UUID, file: ListSheet) -> ResultImport:
        """What ``run_results`` would do: the same code, in a transaction that is rolled back."""
        return self._import(act, list_id, file, commit=False)

    def run_results(self, act: Act, list_id: UUID, file: ListSheet) -> ResultImport:
        """Note the platform's word on the messages of a list.

        Raises:
            MessageListNotFound: there is no such list.
            NotAllowed: only who sends notices may.
        """
        return self._import(act, list_id, file, commit=True)

    def problem_workbook(self, file: ListSheet, result: ResultImport) -> bytes:
        """The rows left out as a workbook, with the reason in a last column."""
        return problem_workbook(*left_out(file, result.problems))

    def _import(self, act: Act, list_id: UUID, file: ListSheet, *, commit: bool) -> ResultImport:
        now = self._database.now()
        with self._database.write(act) as work:
            work.require(Right.SEND_NOTICES)
            sent = _require_list(work, list_id)
            sheet = MessageResultSheet(sent, dict(_codes(work, sent.messages)))
            sheet.take(file)
            result = ResultImport(
                read=sheet.read,
                rows=tuple(sheet.rows),
                problems=tuple(sheet.problems),
                delivered=sum(row.delivered for row in sheet.rows),
                failed=sum(not row.delivered for row in sheet.rows),
                unchanged=sheet.unchanged,
            )
            if commit and result.rows:
                sent.take_results(
                    {
                        row.message_id: MessageResult(
                            id=new_id(),
                            delivered=row.delivered,
                            status=row.status,
                            source=file.name,
                            clerk=act.clerk,
                            at=now,
                        )
                        for row in result.rows
                    }
                )
                work.commit({"rows": len(result.rows)})
            return result


def _require_list(reading: Reading, list_id: UUID) -> MessageList:
    found = reading.message_lists.get(list_id)
    if found is None:
        raise MessageListNotFound
    return found


def _chosen(
    reading: Reading, audience: Audience, now: datetime
) -> tuple[set[UUID], Mapping[UUID, AppointmentNote]]:
    """The units of a choice, with the appointment that their message tells of."""
    day = local_day(now)
    if audience is Audience.TOMORROW:
        notes = tomorrows(reading, day)
        return set(notes), notes
    if audience is Audience.NO_SHOWS:
        found = set(no_shows(reading, day, now))
    elif audience is Audience.NOT_BOOKED:
        found = not_booked(reading, day)
    else:
        found = invited(reading)
    # Whoever missed today may have another appointment already: the message tells that one.
    standing = reading.appointments.of_units(sorted(found))
    return found, {unit_id: note for unit_id, note in standing.items() if note.day >= day}


def _drafts(
    reading: Reading, audience: Audience, now: datetime
) -> tuple[list[_Draft], tuple[str, ...], int]:
    """A message for each number of each unit; codes without a number; how many units."""
    form = reading.message_settings.form()
    chosen, notes = _chosen(reading, audience, now)
    units = sorted(reading.units.some(sorted(chosen)), key=lambda unit: unit.code)
    drafts, without = [], []
    for unit in units:
        phones: dict[str, str] = {}
        for owner in unit.owners:
            if owner.phone:
                phones.setdefault(owner.phone, owner.name)
        if not phones:
            without.append(unit.code)
        for phone, owner_name in phones.items():
            drafts.append(_draft(form, unit, owner_name, phone, notes.get(unit.id)))
    return drafts, tuple(without), len(units)


def _draft(
    form: MessageForm, unit: Unit, owner: str, phone: str, note: AppointmentNote | None
) -> _Draft:
    facts = {
        FOR_OWNER: owner,
        FOR_ROOM: word("place", building=unit.building, entrance=unit.entrance, room=unit.room),
        FOR_TIME: UNSET_TIME if note is None else _when(note),
        FOR_PLACE: form.place,
        FOR_PHONE: phone,
    }
    words = form.text_for(facts)
    return _Draft(unit, owner, phone, words, form.cells_for({**facts, FOR_TEXT: words}))


def _when(note: AppointmentNote) -> str:
    return f"{note.day.month}月{note.day.day}日 {note.begins:%H:%M}"


def _message(place: int, draft: _Draft) -> Message:
    return Message(
        id=new_id(),
        position=place,
        unit_id=draft.unit.id,
        owner=draft.owner,
        phone=draft.phone,
        words=draft.words,
        cells=list(draft.cells),
    )


def _codes(reading: Reading, messages: Sequence[Message]) -> dict[object, str]:
    lines = reading.units.some(sorted({each.unit_id for each in messages}))
    return {unit.id: unit.code for unit in lines}


def _line(message: Message, sent: MessageList, code: str) -> MessageLine:
    return MessageLine(
        message_id=message.id,
        unit_id=message.unit_id,
        code=code,
        owner=message.owner,
        phone_masked=mask_phone(message.phone),
        words=message.words,
        state=message.state,
        status=message.results[-1].status if message.results else "",
        number=sent.number,
        made_at=sent.made_at,
    )


def _file(sent: MessageList, clerk: str) -> MessageListFile:
    """The workbook, made of what was stored, outside the transaction."""
    columns = [
        (heading, _WIDE if any(len(m.cells[place]) > _NARROW for m in sent.messages) else _NARROW)
        for place, heading in enumerate(sent.headings)
    ]
    title = wording().map("words.text_messages")["title"]
    data = list_workbook(title, columns, [m.cells for m in sent.messages])
    states = [each.state for each in sent.messages]
    summary = MessageListSummary(
        list_id=sent.id,
        number=sent.number,
        day=sent.day,
        audience=sent.audience,
        count=len(states),
        delivered=states.count(MessageState.DELIVERED),
        failed=states.count(MessageState.FAILED),
        made_at=sent.made_at,
        clerk=clerk,
    )
    return MessageListFile(summary, results_name(sent.number, sent.day), data)
