"""The register of delivery notices: sent, delivered, come back, reminded; the courier's list."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from datetime import date
from pathlib import Path
from uuid import UUID

from handover_app.domain.acts import Act
from handover_app.domain.delivery import (
    DAYS_AHEAD,
    ConditionState,
    CourierListMade,
    DeliveryNoticeKind,
    DeliveryNoticeMoved,
    DeliveryNoticeNotFound,
    IssuedDeliveryNotice,
    NothingToSend,
    NoticeDayWrong,
    NoticeNotSent,
    NoticeRow,
    NoticeState,
    NoticeStep,
    NoticeStepLine,
    StepDraft,
    is_late,
    state_after,
)
from handover_app.domain.fee_records import NewFile
from handover_app.domain.keys import printable
from handover_app.domain.people import Right
from handover_app.domain.units import Unit
from handover_app.services.clock import local_day
from handover_app.services.delivery.batches import Days, first_day, last_day
from handover_app.services.delivery.standing import states_of
from handover_app.services.files import file_at
from handover_app.services.units import building_named, locked_units
from handover_app.storage.database import Database
from handover_app.storage.delivery.notices import StepRow, last_move
from handover_app.storage.list_workbook import list_workbook
from handover_app.storage.unit_of_work import Reading, UnitOfWork

_COLUMNS = (
    ("序号", 6), ("房间编码", 16), ("楼栋", 10), ("业主", 28), ("联系电话", 30),
    ("通知书编号", 22), ("快递单号", 20), ("签收", 12),
)  # fmt: skip
_TRACKING_LENGTH, _NOTE_LENGTH = 60, 200


class NoticeRegister:
    """Facts are added to a notice; its state is what the last one says."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def rows(self, building: str | None = None) -> tuple[NoticeRow, ...]:
        """Every sold unit (of one building) with its newest notice, in the order of units.

        Raises:
            BuildingNotFound: no unit stands in this building.
        """
        with self._database.read() as reading:
            units = [
                unit
                for unit in reading.units.in_building(building_named(reading, building))
                if unit.sold
            ]
            if not units:
                return ()
            days = Days.of(reading, local_day(self._database.now()))
            notices = reading.delivery_notices.latest()
            steps, came = reading.delivery_notices.steps(), reading.delivery_notices.came()
            states = states_of(reading, units, days.sporadic)
            return tuple(
                _row(unit, notices.get(unit.id), steps, days, states[unit.id], unit.id in came)
                for unit in units
            )

    def notices(self, unit_id: UUID) -> tuple[IssuedDeliveryNotice, ...]:
        """Every notice of a unit, the newest first."""
        with self._database.read() as reading:
            return reading.delivery_notices.of_unit(unit_id)

    def steps(self, notice_id: UUID) -> tuple[NoticeStepLine, ...]:
        """What became of a notice, oldest first."""
        with self._database.read() as reading:
            found = reading.delivery_notices.steps_of([notice_id]).get(notice_id, [])
            names = {each: reading.clerk_name(each) for each in {row.clerk for row in found}}
            return tuple(
                NoticeStepLine(row.draft, row.at, names[row.clerk], row.file_id) for row in found
            )

    def note(
        self,
        act: Act,
        unit_ids: Collection[UUID],
        draft: StepDraft,
        proof: Path | None = None,
    ) -> int:
        """Note what became of the newest notices of these units; answers how many there are.

        A notice that came back may be sent again. ``proof`` is a file that shows it (送达凭证).

        Raises:
            NotAllowed: only who sends notices may.
            NothingToSend: none of these units has a notice.
            NoticeNotSent: one was never sent, so it was not delivered and did not come back.
            NoticeDayWrong: the day has not come, or lies before the notice.
            FileUnreadable, FileEmpty, FileTooLarge: the proof can't be kept.
        """
        draft, now = _tidy(draft), self._database.now()
        file = None if proof is None else file_at(proof)
        with self._database.write(act) as work:
            work.require(Right.SEND_NOTICES)
            units = {unit.id: unit for unit in locked_units(work, unit_ids)}
            notices = work.delivery_notices.latest(list(units))
            if not notices:
                raise NothingToSend
            _check_each(work, draft, units, notices, local_day(now))
            file_id = None if file is None else work.fees.add_file(file, act.clerk, now)
            work.delivery_notices.add_steps(
                [
                    StepRow(each.notice_id, draft, now, act.clerk, file_id)
                    for each in notices.values()
                ]
            )
            for each in notices.values():
                work.record(_moved(each, draft))
            work.commit({"notices": len(notices)})
            return len(notices)

    def proof(self, file_id: UUID) -> NewFile:
        """The file that shows what became of a notice.

        Raises:
            DeliveryNoticeNotFound: there is no such file.
        """
        with self._database.read() as reading:
            found = reading.fees.file(file_id)
            if found is None:
                raise DeliveryNoticeNotFound
            return found

    def courier_list(self, act: Act, unit_ids: Collection[UUID]) -> bytes:
        """Units, names and phones of those whose notice waits to be sent, as a workbook.

        The courier needs the numbers in full, so the export stands in the journal.

        Raises:
            NotAllowed: only who sends notices may.
            NothingToSend: none of these notices waits to be sent.
        """
        with self._database.write(act) as work:
            work.require(Right.SEND_NOTICES)
            rows = _courier_rows(work, unit_ids)
            if not rows:
                raise NothingToSend
            work.record(CourierListMade(rows=len(rows)))
            work.commit({"rows": len(rows)})
        return list_workbook("快递清单", _COLUMNS, rows)


def _row(
    unit: Unit,
    notice: IssuedDeliveryNotice | None,
    steps: Mapping[UUID, Sequence[StepRow]],
    days: Days,
    states: Sequence[ConditionState],
    came: bool,
) -> NoticeRow:
    done = steps.get(notice.notice_id, []) if notice else []
    last = last_move(done)
    sent = [each for each in done if each.draft.step is NoticeStep.SENT]
    reminded = [each.draft.day for each in done if each.draft.step is NoticeStep.REMINDED]
    over = last_day(days, unit)
    first, told = first_day(days, unit), sent[-1].draft if sent else None
    return NoticeRow(
        unit_id=unit.id,
        code=unit.code,
        building=unit.building,
        owner_names=unit.owner_names,
        state=NoticeState.NONE
        if notice is None
        else state_after(last.draft.step if last else None),
        notice=notice,
        channel=told.channel if told else None,
        sent_on=told.day if told else None,
        tracking=told.tracking if told else "",
        step_on=last.draft.day if last else None,
        first_day=first,
        last_day=over,
        late=_late(notice, told, first, days.today),
        came=came,
        second_due=notice is not None and not came and over is not None and over < days.today,
        reminded_on=reminded[-1] if reminded else None,
        open_conditions=tuple(each for each in states if each.open),
    )


def _late(
    notice: IssuedDeliveryNotice | None, sent: StepDraft | None, first: date | None, today: date
) -> bool:
    """Whether an invitation went out, or would today, fewer than ten days ahead (F10)."""
    if notice is None or notice.kind is not DeliveryNoticeKind.FIRST:
        return False
    return is_late(sent.day if sent else today, first, DAYS_AHEAD)


def _tidy(draft: StepDraft) -> StepDraft:
    tracking = "".join(printable(draft.tracking).split())[:_TRACKING_LENGTH]
    note = " ".join(printable(draft.note).split())[:_NOTE_LENGTH]
    return StepDraft(draft.step, draft.day, draft.channel, tracking, note)


def _check_each(
    work: UnitOfWork,
    draft: StepDraft,
    units: Mapping[UUID, Unit],
    notices: Mapping[UUID, IssuedDeliveryNotice],
    today: date,
) -> None:
    steps = work.delivery_notices.steps_of([each.notice_id for each in notices.values()])
    for each in notices.values():
        _check(draft, units[each.unit_id], each, steps.get(each.notice_id, []), today)


def _check(
    draft: StepDraft,
    unit: Unit,
    notice: IssuedDeliveryNotice,
    steps: Sequence[StepRow],
    today: date,
) -> None:
    if not local_day(notice.issued_at) <= draft.day <= today:
        raise NoticeDayWrong(draft.day)
    if draft.step in (NoticeStep.SENT, NoticeStep.REMINDED):
        return
    last = last_move(steps)
    if last is None or last.draft.step is NoticeStep.RETURNED:
        raise NoticeNotSent(unit.code)


def _moved(notice: IssuedDeliveryNotice, draft: StepDraft) -> DeliveryNoticeMoved:
    return DeliveryNoticeMoved(
        unit_id=notice.unit_id,
        number=notice.number,
        step=draft.step,
        day=draft.day,
        channel=draft.channel,
    )


def _courier_rows(work: UnitOfWork | Reading, unit_ids: Collection[UUID]) -> list[list[str]]:
    """Those whose notice was not sent yet, or came back, in the order of units."""
    units = work.units.some(list(dict.fromkeys(unit_ids)))
    units.sort(key=lambda unit: (unit.building, unit.entrance, unit.floor, unit.room))
    notices = work.delivery_notices.latest([unit.id for unit in units])
    steps = work.delivery_notices.steps_of([each.notice_id for each in notices.values()])
    rows: list[list[str]] = []
    for unit in units:
        notice = notices.get(unit.id)
        if notice is None:
            continue
        last = last_move(steps.get(notice.notice_id, []))
        if last is not None and last.draft.step is not NoticeStep.RETURNED:
            continue
        phones = "、".join(dict.fromkeys(each.phone for each in unit.owners if each.phone))
        rows.append(
            [
                str(len(rows) + 1), unit.code, unit.building, unit.owner_names, phones,
                notice.number, "", "",
            ]
        )  # fmt: skip
    return rows
