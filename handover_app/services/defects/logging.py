"""The defects of a unit: noted from the standard list or in free words, changed, closed at once."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any
from uuid import UUID

from handover_app.domain.acts import Act
from handover_app.domain.defects import (
    DefectDetail,
    DefectNotFound,
    DefectSummary,
    Finding,
    LoggingTables,
    PhotoLine,
    RoomName,
    StandardDefect,
    StandardIndex,
    StepLine,
    rooms_in_order,
)
from handover_app.domain.inspections import Inspection, NoInspection
from handover_app.domain.people import Right
from handover_app.domain.units import Unit
from handover_app.services.defects.noting import doing_now, note_findings, require_defect
from handover_app.services.handover import require_unit
from handover_app.services.pinyin import search_terms
from handover_app.storage.database import Database
from handover_app.storage.photos import PhotoStore
from handover_app.storage.unit_of_work import UnitOfWork

_BARE = "毛坯"
"""The fit-out whose form does for a flat of a kind that has none."""


class DefectService:
    """What the team found, and who mends it."""

    def __init__(self, database: Database, photos: PhotoStore) -> None:
        self._database = database
        self._photos = photos

    def standard_list(self, unit_id: UUID) -> StandardIndex:
        """The standard list for one unit, ranked by what is found most in its layout.

        The window searches it in its own thread; it is read once a household.
        """
        return self.tables(unit_id).index

    def tables(self, unit_id: UUID) -> LoggingTables:
        """The standard list with the rooms and presets of one unit; see `standard_list`."""
        with self._database.read() as reading:
            unit = require_unit(reading, unit_id)
            form = reading.standards.form(unit.fit_out) or reading.standards.form(_BARE)
            found = reading.standards.found(unit.layout)
            index = StandardIndex(
                reading.standards.rows(),
                found,
                frozenset((room, code) for room, codes in form for code in codes),
                unit.fit_out,
            )
            rooms = rooms_in_order([room for room, _ in form], _most_found(found))
            return LoggingTables(
                index,
                tuple(RoomName(room, search_terms(room)) for room in rooms),
                reading.contractors.lines(counted=False),
                unit.building,
                reading.calendar.calendar(),
                reading.inspection_settings.summary().days_counted,
            )

    def find_standard(self, text: str, limit: int = 20) -> tuple[StandardDefect, ...]:
        """Rows of the standard list by words, pinyin or initials; empty text: the first rows."""
        with self._database.read() as reading:
            return StandardIndex(reading.standards.rows()).search(text, limit=limit)

    def log(self, act: Act, unit_id: UUID, finding: Finding) -> DefectSummary:
        """Note one defect; see `log_all`."""
        return self.log_all(act, unit_id, [finding])[0]

    def log_all(
        self, act: Act, unit_id: UUID, findings: Sequence[Finding]
    ) -> tuple[DefectSummary, ...]:
        """Note defects, all or none, in their order; several rooms are several findings.

        Raises:
            NoInspection: no team was assigned to the unit.
            StandardDefectUnknown: no such row; DescriptionMissing: neither row nor words.
            DefectTextTooLong: more words than are kept.
            MeasureWrong: the measured value is no number.
            CountWrong: no such severity, or line of the form.
            DueInPast: a promised day that has passed.
            ContractorNotFound, ContractorWithoutTrade: the chosen contractor does not fit.
            HappenedInFuture, PaperLineTaken: a paper line with a wrong time, or entered before.
        """
        now = self._database.now()
        with self._database.write(act, unit_id) as work:
            work.require(Right.INSPECT)
            unit = require_unit(work, unit_id)
            inspection = inspection_of(work, unit)
            made = note_findings(work, unit, inspection, findings, now)
            # Whoever finds a defect is in the flat, said or not.
            inspection.begin(min((each.found_at or now for each in findings), default=now))
            work.flush()
            ids = sorted(defect.id for defect in made)
            found = sorted(work.defects.some(ids).values(), key=lambda each: each.number)
            work.commit({"defects": ids, "numbers": [each.number for each in found]})
            return tuple(found)

    def close_on_the_spot(self, act: Act, defect_id: UUID, *, who: str = "") -> None:
        """The crew mended it while the owner waited.

        Raises:
            DefectNotFound: there is no such defect.
            DefectClosed, StepNotPossible, AfterPhotoMissing: see the defect.
        """
        with self._database.write(act) as work:
            work.require(Right.INSPECT)
            now = self._database.now()
            after = work.inspection_settings.summary().after_photo
            doing = doing_now(work, now, who)
            require_defect(work, defect_id).close_on_the_spot(doing, after_photo=after)
            work.commit()

    def of_unit(self, unit_id: UUID) -> tuple[DefectSummary, ...]:
        """The unit's defects by number, cancelled ones too."""
        with self._database.read() as reading:
            return reading.defects.summaries(unit_id)

    def open_defects(self) -> tuple[DefectSummary, ...]:
        """Every defect that is not settled, by unit."""
        with self._database.read() as reading:
            return reading.defects.summaries(only_open=True)

    def detail(self, defect_id: UUID) -> DefectDetail:
        """Everything about one defect: rounds side by side, photos, how to repair it.

        Raises:
            DefectNotFound: there is no such defect.
        """
        with self._database.read() as reading:
            summary = reading.defects.summary(defect_id)
            if summary is None:
                raise DefectNotFound
            steps = reading.defects.steps([defect_id]).get(defect_id, ())
            rows = reading.photos.of_defects([defect_id])
            marks = reading.photos.marks([row.id for row in rows])
            standard = reading.standards.of_code(summary.code) if summary.code else None
        photos = tuple(photo_line(self._photos, row, marks.get(row.id, ())) for row in rows)
        within = None
        if standard and standard.limits and summary.measured is not None:
            within = standard.limits.allows(summary.measured)
        return DefectDetail(
            summary,
            _rounds(steps),
            photos,
            standard.method if standard else "",
            standard.tolerance if standard else "",
            within,
            standard.limits if standard else None,
        )


def photo_line(store: PhotoStore, row: Any, marks: tuple[dict[str, object], ...]) -> PhotoLine:
    """A photo's row as the window sees it."""
    return PhotoLine(
        row.id,
        row.sha256,
        row.kind,
        row.round,
        row.subject,
        row.taken_at,
        row.at,
        row.by or "",
        store.path(row.sha256).is_file(),
        marks,
    )


def inspection_of(work: UnitOfWork, unit: Unit) -> Inspection:
    """The unit's newest inspection. Raises: NoInspection."""
    inspection = work.inspections.latest_of(unit.id)
    if inspection is None:
        raise NoInspection(unit.code)
    return inspection


def _most_found(found: Mapping[tuple[str, str], int]) -> list[str]:
    """Rooms in which something was found, the fullest first."""
    rooms: dict[str, int] = {}
    for (room, _), count in found.items():
        rooms[room] = rooms.get(room, 0) + count
    return sorted(rooms, key=lambda room: -rooms[room])


def _rounds(steps: Sequence[StepLine]) -> tuple[tuple[int, tuple[StepLine, ...]], ...]:
    found: dict[int, list[StepLine]] = {}
    for step in steps:
        found.setdefault(step.round, []).append(step)
    return tuple((number, tuple(lines)) for number, lines in sorted(found.items()))
