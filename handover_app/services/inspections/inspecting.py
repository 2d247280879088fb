"""Accompanied inspection: a team is assigned, meters are read, the owner concludes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from uuid import UUID

from handover_app.domain.acts import Act
from handover_app.domain.inspections import (
    Conclusion,
    Inspection,
    InspectionSummary,
    MeterKind,
    NoInspection,
    RemarkKind,
    SigningOrder,
    TeamRole,
    fitting_line,
    parse_reading,
)
from handover_app.domain.people import Right
from handover_app.domain.receipts import PaperRef
from handover_app.domain.units import Unit
from handover_app.services.handover import require_unit
from handover_app.services.inspections.concluding import Concluding, note_conclusion
from handover_app.services.inspections.sending import send
from handover_app.services.inspections.summaries import summary_of
from handover_app.storage.database import Database
from handover_app.storage.unit_of_work import UnitOfWork


class InspectionService:
    """From the team's assignment to the owner's conclusion."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def assign(
        self,
        act: Act,
        unit_id: UUID,
        team: str,
        members: Sequence[tuple[TeamRole, str]],
        team_id: UUID | None = None,
    ) -> InspectionSummary:
        """Send a team to a unit; a missing role is a warning in the summary.

        ``team_id`` is the team of the board that goes, whoever of it comes along; None: a team
        that stands on no board.

        Raises:
            TeamIncomplete: nobody is named.
            InspectionRunning: a team is there and has not concluded.
            TeamNotFound, TeamBusy: the team of the board is not there, or not free.
        """
        now = self._database.now()
        with self._database.write(act, unit_id) as work:
            work.require(Right.DISPATCH)
            inspection = send(work, unit_id, team, members, now, team_id)
            work.commit({"inspection": inspection.id})
            return summary_of(work, inspection)

    def read_meters(
        self,
        act: Act,
        unit_id: UUID,
        readings: Mapping[MeterKind, str],
        numbers: Mapping[MeterKind, str] | None = None,
    ) -> InspectionSummary:
        """Note meter readings as typed, with their meters' numbers; empty ones are left out.

        Whoever reads the first meter is in the flat.

        Raises:
            NoInspection: no team was assigned.
            ReadingWrong: not a number, or negative; none is noted then.
            InspectionTextTooLong: a meter's number is longer than what is kept.
        """
        numbers = numbers or {}
        parsed = [
            (meter, parse_reading(meter, text), numbers.get(meter, "").strip())
            for meter, text in readings.items()
            if text.strip()
        ]
        with self._database.write(act, unit_id) as work:
            work.require(Right.INSPECT)
            inspection = _running(work, require_unit(work, unit_id))
            if parsed:
                now = self._database.now()
                inspection.begin(now)
                inspection.read_meters(parsed, now)
                work.commit()
            return summary_of(work, inspection)

    def remark(
        self, act: Act, unit_id: UUID, kind: RemarkKind, room: str, text: str
    ) -> InspectionSummary:
        """Write down a note or a good point of a room, apart from the defects.

        Raises:
            NoInspection: no team was assigned.
            RemarkEmpty: it has no words.
            InspectionTextTooLong: more characters than are kept.
        """
        now = self._database.now()
        with self._database.write(act, unit_id) as work:
            work.require(Right.INSPECT)
            inspection = _running(work, require_unit(work, unit_id))
            inspection.begin(now)
            room, text = fitting_line("room", room), fitting_line("remark", text)
            inspection.remark(kind, room, text, act.clerk, now)
            work.commit()
            return summary_of(work, inspection)

    def conclude(
        self,
        act: Act,
        unit_id: UUID,
        conclusion: Conclusion,
        reason: str = "",
        *,
        signings: Sequence[SigningOrder] = (),
        at: datetime | None = None,
    ) -> PaperRef:
        """Note the owner's conclusion, and who signed it how; returns the inspection record.

        ``at`` is when it was given (UTC; None: now), kept apart from when it was entered.

        Raises:
            NoInspection: no team was assigned.
            AcceptedWithOpenDefects: accepted without reservation though defects are open.
            HappenedInFuture: ``at`` is later than now.
            InspectionTextTooLong: the reason is longer than what is kept.
            SigningReasonMissing, SignatureEmpty, SignatureTooLong: see `sign`.
        """
        now = self._database.now()
        with self._database.write(act, unit_id) as work:
            work.require(Right.INSPECT)
            unit = require_unit(work, unit_id)
            concluded = Concluding(conclusion, reason, signings, at)
            ref = note_conclusion(work, unit, _running(work, unit), concluded, now)
            work.commit({"paper": ref.paper_id})
            return ref

    def of_unit(self, unit_id: UUID) -> InspectionSummary | None:
        """The newest inspection of a unit."""
        with self._database.read() as reading:
            found = reading.inspections.latest_of(unit_id)
            return None if found is None else summary_of(reading, found)


def _running(work: UnitOfWork, unit: Unit) -> Inspection:
    """The newest inspection; the unit comes first, so that all desks take locks in one order."""
    inspection = work.inspections.latest_of(unit.id)
    if inspection is None:
        raise NoInspection(unit.code)
    return inspection
