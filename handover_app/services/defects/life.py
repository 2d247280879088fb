"""The life of a defect after it was noted: changes, repair, re-inspection, disputes, its end."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any
from uuid import UUID

from handover_app.domain.acts import Act
from handover_app.domain.defects import (
    LONGEST,
    Defect,
    DefectNotFound,
    DefectSummary,
    DescriptionMissing,
    Doing,
    Finding,
    NothingToJoin,
    NotSameUnit,
    RoomMissing,
    StepKind,
    StepNotPossible,
    fitting_words,
    known_severity,
    measured_value,
)
from handover_app.domain.money import Money
from handover_app.domain.people import Right
from handover_app.domain.units import Unit
from handover_app.services.clock import local_day
from handover_app.services.defects.logging import inspection_of
from handover_app.services.defects.noting import (
    contractor_for,
    doing_now,
    note_findings,
    require_defect,
    require_future,
)
from handover_app.services.handover import require_unit
from handover_app.storage.database import Database
from handover_app.storage.unit_of_work import UnitOfWork

Step = Callable[[Defect, Doing], None]


class DefectLifeService:
    """One step, one transaction; several defects take it together or none does."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def change(self, act: Act, defect_id: UUID, values: dict[str, Any]) -> DefectSummary:
        """Set fields of a defect (`domain.defects.CHANGEABLE`); ``measured`` is typed text.

        A new trade without a contractor takes the one who is responsible for it.

        Raises:
            DefectNotFound, StepNotPossible: there is nothing to change.
            DescriptionMissing, DefectTextTooLong: words are missing, or too many.
            DueInPast, MeasureWrong, CountWrong: a day, a number or a severity is wrong.
            ContractorNotFound, ContractorWithoutTrade: the contractor does not fit.
        """
        now = self._database.now()
        with self._database.write(act) as work:
            work.require(Right.INSPECT)
            unit, defect = _of_unit(work, defect_id)
            defect.change(doing_now(work, now), _new_values(work, unit, defect, values, now))
            if not defect.has_events():
                return _summary(work, defect_id)
            work.flush()
            summary = _summary(work, defect_id)
            work.commit()
            return summary

    def duplicate(self, act: Act, defect_id: UUID, rooms: Sequence[str]) -> tuple[UUID, ...]:
        """The same defect in other rooms, each with a number of its own.

        Raises:
            DefectNotFound: there is no such defect; NoInspection: the unit has no inspection.
            RoomMissing: no room is named.
        """
        now = self._database.now()
        named = [each.strip() for each in rooms if each.strip()]
        with self._database.write(act) as work:
            work.require(Right.INSPECT)
            unit, defect = _of_unit(work, defect_id)
            if not named:
                raise RoomMissing
            made = _copies(work, unit, defect, named, now)
            work.commit({"defects": [each.id for each in made]})
            return tuple(each.id for each in made)

    def split(self, act: Act, defect_id: UUID, words: Sequence[str]) -> tuple[UUID, ...]:
        """One defect becomes several: the first words keep its number, the others get new ones.

        Raises:
            DefectNotFound, StepNotPossible: it is not there, or settled.
            DescriptionMissing: fewer than two texts; DefectTextTooLong: more words than are kept.
        """
        now = self._database.now()
        texts = [fitting_words("description", each) for each in words if each.strip()]
        with self._database.write(act) as work:
            work.require(Right.INSPECT)
            unit, defect = _of_unit(work, defect_id)
            if len(texts) < 2:
                raise DescriptionMissing
            defect.change(doing_now(work, now), {"description": texts[0]})
            rooms = [defect.room] * (len(texts) - 1)
            made = _copies(work, unit, defect, rooms, now, texts[1:])
            for each in made:
                each.split_from = defect.id
            work.commit({"defects": [each.id for each in made]})
            return tuple(each.id for each in made)

    def join(self, act: Act, into: UUID, others: Sequence[UUID], reason: str) -> None:
        """Several entries are one defect: the others are cancelled and point to it.

        Raises:
            DefectNotFound, StepNotPossible, ReasonMissing: see the defect.
            NotSameUnit: they belong to different flats.
            NothingToJoin: no other defect is named.
        """
        now = self._database.now()
        with self._database.write(act) as work:
            work.require(Right.INSPECT)
            found = {each.id: each for each in work.defects.of_ids([into, *others])}
            kept = found.get(into) or require_defect(work, into)
            if kept.state.settled:
                raise StepNotPossible(kept.number, kept.state, StepKind.CHANGED)
            joined = [found.get(each) or require_defect(work, each) for each in others]
            joined = [each for each in joined if each is not kept]
            if not joined:
                raise NothingToJoin(kept.number)
            for defect in joined:
                if defect.unit_id != kept.unit_id:
                    raise NotSameUnit(defect.number)
                defect.cancel(doing_now(work, now, note=reason), joined_into=kept.id)
            work.commit()

    def cancel(self, act: Act, defect_ids: Sequence[UUID], reason: str) -> None:
        """Withdraw defects with a reason; their numbers stay used.

        Raises:
            DefectNotFound, StepNotPossible, ReasonMissing: see the defect.
        """
        self._each(act, Right.INSPECT, defect_ids, Defect.cancel, note=reason)

    def start(self, act: Act, defect_ids: Sequence[UUID], who: str = "") -> None:
        """The contractor or a crew begins.

        Raises:
            DefectNotFound, StepNotPossible: see the defect.
        """
        self._each(act, Right.ISSUE_NOTICE, defect_ids, Defect.start, who=who)

    def repaired(
        self,
        act: Act,
        defect_ids: Sequence[UUID],
        who: str = "",
        measures: str = "",
        at: datetime | None = None,
    ) -> None:
        """A repair is reported as done; ``measures`` in words, ``at`` (UTC) when it was.

        Raises:
            DefectNotFound, StepNotPossible, AfterPhotoMissing: see the defect.
        """
        with self._database.read() as reading:
            after = reading.inspection_settings.summary().after_photo

        def step(defect: Defect, doing: Doing) -> None:
            defect.repaired(doing, after_photo=after)

        self._each(act, Right.ISSUE_NOTICE, defect_ids, step, who=who, note=measures, at=at)

    def close(self, act: Act, defect_ids: Sequence[UUID], note: str) -> None:
        """Close after a passed re-inspection where the owner does not sign; the note says why.

        Raises:
            DefectNotFound, DefectClosed, ReinspectionOpen, StepNotPossible: see the defect.
        """
        self._each(act, Right.SETTLE_DEFECTS, defect_ids, Defect.close, note=note)

    def dispute(self, act: Act, defect_id: UUID, who: str, reason: str) -> None:
        """The contractor says that it is not his.

        Raises:
            DefectNotFound, StepNotPossible, ReasonMissing: see the defect.
        """
        self._each(act, Right.ISSUE_NOTICE, [defect_id], Defect.dispute, who=who, note=reason)

    def settle_dispute(
        self, act: Act, defect_id: UUID, reason: str, contractor: str | None = None
    ) -> None:
        """The lead decides; ``contractor`` None: the dispute is rejected, else who has it now.

        Raises:
            DefectNotFound, StepNotPossible, ReasonMissing: see the defect.
            ContractorNotFound: there is no such contractor.
        """
        now = self._database.now()
        with self._database.write(act) as work:
            work.require(Right.SETTLE_DEFECTS)
            unit, defect = _of_unit(work, defect_id)
            if contractor is not None:
                contractor = contractor_for(work, unit, defect.trade, contractor)
            defect.settle_dispute(doing_now(work, now, note=reason), contractor)
            work.commit()

    def wait_for_access(self, act: Act, defect_ids: Sequence[UUID], reason: str) -> None:
        """Nobody can get in; a key that is handed in releases them.

        Raises:
            DefectNotFound, StepNotPossible: see the defect.
        """
        self._each(act, Right.ISSUE_NOTICE, defect_ids, Defect.wait_for_access, note=reason)

    def give_access(self, act: Act, defect_ids: Sequence[UUID], note: str) -> None:
        """The flat can be entered without a key of the desk: the owner is there.

        Raises:
            DefectNotFound, StepNotPossible: see the defect.
        """
        self._each(act, Right.ISSUE_NOTICE, defect_ids, Defect.give_access, note=note)

    def cannot_fix(
        self, act: Act, defect_id: UUID, wording: str, compensation: Money | None = None
    ) -> None:
        """It stays as it is, by agreement with the owner.

        Raises:
            DefectNotFound, StepNotPossible, ReasonMissing, CountWrong: see the defect.
        """

        def step(defect: Defect, doing: Doing) -> None:
            defect.cannot_fix(doing, compensation)

        self._each(act, Right.SETTLE_DEFECTS, [defect_id], step, note=wording)

    def _each(
        self,
        act: Act,
        right: Right,
        defect_ids: Sequence[UUID],
        step: Step,
        *,
        who: str = "",
        note: str = "",
        at: datetime | None = None,
    ) -> None:
        now = self._database.now()
        with self._database.write(act) as work:
            work.require(right)
            doing = doing_now(work, now, who, note, at)
            found = {each.id: each for each in work.defects.of_ids(defect_ids)}
            for defect_id in defect_ids:
                step(found.get(defect_id) or require_defect(work, defect_id), doing)
            work.commit()


def release_for_access(
    work: UnitOfWork, unit_ids: Sequence[UUID], now: datetime, note: str
) -> None:
    """A key of these units was handed in: what waited for access goes on (for the key desk)."""
    for defect in work.defects.waiting_for_access(unit_ids):
        defect.give_access(doing_now(work, now, note=note))


def _of_unit(work: UnitOfWork, defect_id: UUID) -> tuple[Unit, Defect]:
    """The defect and its unit; the unit comes first, so that all desks lock in one order."""
    summary = work.defects.summary(defect_id)
    if summary is None:
        raise DefectNotFound
    unit = require_unit(work, summary.unit_id)
    return unit, require_defect(work, defect_id)


def _new_values(
    work: UnitOfWork, unit: Unit, defect: Defect, values: dict[str, Any], now: datetime
) -> dict[str, Any]:
    """The values as they are kept; what is as it was needs no check."""
    new: dict[str, Any] = {
        name: fitting_words(name, value) if name in LONGEST else value
        for name, value in values.items()
    }
    if "measured" in new:
        new["measured"] = measured_value(str(new["measured"] or ""))
    if "severity" in new:
        known_severity(new["severity"])
    if not new.get("description", defect.description):
        raise DescriptionMissing
    if new.get("due", defect.due) != defect.due:
        require_future(new["due"], local_day(now))
    trade = new.get("trade", defect.trade)
    contractor = new.get("contractor", defect.contractor)
    if trade != defect.trade and contractor == defect.contractor:
        contractor = ""
    if trade != defect.trade or contractor != defect.contractor:
        new["contractor"] = contractor_for(work, unit, trade, contractor)
    return new


def _copies(
    work: UnitOfWork,
    unit: Unit,
    defect: Defect,
    rooms: Sequence[str],
    now: datetime,
    words: Sequence[str] = (),
) -> list[Defect]:
    pattern = Finding(
        code=defect.code,
        item=defect.item,
        description=defect.description,
        trade=defect.trade,
        contractor=defect.contractor if _still_fits(work, defect) else "",
        severity=defect.severity,
        due=max(defect.due, local_day(now)),
        note=defect.note,
        found_at=defect.found_at,
    )
    findings = [
        replace(pattern, room=room, description=words[place] if words else defect.description)
        for place, room in enumerate(rooms)
    ]
    return note_findings(work, unit, inspection_of(work, unit), findings, now)


def _still_fits(work: UnitOfWork, defect: Defect) -> bool:
    contractor = work.contractors.named(defect.contractor)
    return contractor is not None and defect.trade in contractor.trades


def _summary(work: UnitOfWork, defect_id: UUID) -> DefectSummary:
    summary = work.defects.summary(defect_id)
    assert summary is not None
    return summary
