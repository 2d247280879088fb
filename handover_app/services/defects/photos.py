"""Photos: encoded and stored outside the transaction, then named by a row; drawn on as data."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any
from uuid import UUID

from handover_app.domain.acts import Act
from handover_app.domain.defects import (
    AttachedPhoto,
    Mark,
    NotAPhoto,
    Photo,
    PhotoAdded,
    PhotoKind,
    PhotoLine,
    PhotoMarked,
    PhotoNotFound,
    PhotoNotHere,
    PhotoReport,
    PhotoReportExported,
    checked_marks,
    marks_of,
)
from handover_app.domain.identity import new_id
from handover_app.domain.inspections import MeterKind, NoInspection
from handover_app.domain.people import NotAllowed, Right
from handover_app.domain.refusals import DomainError
from handover_app.services.defects.logging import inspection_of, photo_line
from handover_app.services.defects.noting import require_defect
from handover_app.services.defects.photo_reports import photo_report, report_workbook, stamp_of
from handover_app.services.handover import require_unit
from handover_app.storage.database import Database
from handover_app.storage.photo_drawing import drawn
from handover_app.storage.photos import KeptPhoto, PhotoStore
from handover_app.storage.unit_of_work import UnitOfWork

_INSPECTOR = (Right.INSPECT,)
_REPAIRERS = (Right.INSPECT, Right.REPAIR, Right.ISSUE_NOTICE)
"""Who may show a repair: the crew, and the desk that the contractor sends its photo to."""


@dataclass(frozen=True)
class _Target:
    """What gets a photo: the photos that it has, and how it takes another one."""

    unit_id: UUID
    inspection_id: UUID | None
    photos: Sequence[Any]
    add: Callable[[Photo], None]


@dataclass(frozen=True)
class _Shown:
    """What is said to be on the photo."""

    kind: PhotoKind
    name: str
    subject: str = ""

    def photo(self, act: Act, kept: KeptPhoto, target: _Target, **more: Any) -> Photo:
        """The row of a stored picture."""
        return Photo(
            id=new_id(),
            unit_id=target.unit_id,
            inspection_id=target.inspection_id,
            kind=self.kind,
            subject=self.subject,
            sha256=kept.sha256,
            original_sha256=kept.original_sha256,
            original_name=self.name[-200:],
            bytes=kept.bytes,
            width=kept.width,
            height=kept.height,
            taken_at=kept.taken_at,
            clerk=act.clerk,
            **more,
        )


Look = Callable[[UnitOfWork], _Target]


class PhotoService:
    """The file comes first, then its row: a row never names what was not there."""

    def __init__(self, database: Database, photos: PhotoStore) -> None:
        self._database = database
        self._photos = photos

    def attach(
        self,
        act: Act,
        defect_id: UUID,
        content: bytes,
        name: str = "",
        kind: PhotoKind = PhotoKind.BEFORE,
    ) -> AttachedPhoto:
        """Store a photo of a defect, in the round that it is in; ``name`` was the file's.

        The same picture is kept once for a defect, whatever it is said to show: an old photo is
        no proof of a new repair. Where its file was lost, it is there again afterwards.

        Raises:
            DefectNotFound: there is no such defect.
            NotAPhoto and its kinds, PhotoNotStored: see `PhotoStore.keep`.
        """

        def look(work: UnitOfWork) -> _Target:
            defect = require_defect(work, defect_id)
            return _Target(
                defect.unit_id, defect.inspection_id, defect.photos, defect.add_photo
            )  # fmt: skip

        rights = _REPAIRERS if kind is PhotoKind.AFTER else _INSPECTOR
        return self._attach(act, None, rights, look, content, _Shown(kind, name))

    def attach_meter(
        self, act: Act, unit_id: UUID, meter: MeterKind, content: bytes, name: str = ""
    ) -> AttachedPhoto:
        """Store a photo of a meter at the unit's inspection; its subject is the meter's name.

        Raises:
            NoInspection: no team was assigned to the unit.
            NotAPhoto and its kinds, PhotoNotStored: see `PhotoStore.keep`.
        """
        shown = _Shown(PhotoKind.METER, name, meter.name)

        def look(work: UnitOfWork) -> _Target:
            inspection = inspection_of(work, require_unit(work, unit_id))
            return _alone(work, unit_id, inspection.id, shown)

        return self._attach(act, unit_id, _INSPECTOR, look, content, shown)

    def attach_sheet(
        self, act: Act, unit_id: UUID, inspection_id: UUID, content: bytes, name: str = ""
    ) -> AttachedPhoto:
        """Store a photo of the signed paper form of an inspection.

        Raises:
            NoInspection: there is no such inspection of this unit.
            NotAPhoto and its kinds, PhotoNotStored: see `PhotoStore.keep`.
        """
        shown = _Shown(PhotoKind.SHEET, name)

        def look(work: UnitOfWork) -> _Target:
            unit, inspection = require_unit(work, unit_id), work.inspections.get(inspection_id)
            if inspection is None or inspection.unit_id != unit.id:
                raise NoInspection(unit.code)
            return _alone(work, unit_id, inspection_id, shown)

        return self._attach(act, unit_id, _INSPECTOR, look, content, shown)

    def mark(self, act: Act, photo_id: UUID, marks: Sequence[Mark]) -> None:
        """Keep what was drawn on a photo; what was drawn before stays in the database.

        Raises:
            PhotoNotFound: there is no such photo.
            MarksWrong: too many, outside the picture, or words that are too long.
        """
        now = self._database.now()
        with self._database.write(act) as work:
            _require(work, _REPAIRERS)
            row = work.photos.row(photo_id)
            if row is None:
                raise PhotoNotFound
            drawing = checked_marks(marks, round(1000 * row.height / max(row.width, 1)))
            work.photos.mark(photo_id, [each.data() for each in drawing], act.clerk, now)
            work.record(PhotoMarked(unit_id=row.unit_id, photo_id=photo_id, marks=len(drawing)))
            work.commit()

    def of_defect(self, defect_id: UUID) -> tuple[PhotoLine, ...]:
        """The photos of a defect with what is drawn on them, oldest first."""
        with self._database.read() as reading:
            rows = reading.photos.of_defects([defect_id])
            marks = reading.photos.marks([row.id for row in rows])
        return tuple(photo_line(self._photos, row, marks.get(row.id, ())) for row in rows)

    def of_unit(self, unit_id: UUID) -> tuple[PhotoLine, ...]:
        """All photos of a unit: of its defects, meters and signed sheets, oldest first."""
        with self._database.read() as reading:
            rows = reading.photos.of_unit(unit_id)
            marks = reading.photos.marks([row.id for row in rows])
        return tuple(photo_line(self._photos, row, marks.get(row.id, ())) for row in rows)

    def picture(
        self,
        photo_id: UUID,
        *,
        with_marks: bool = True,
        stamp: bool = True,
        side: int | None = None,
    ) -> bytes:
        """A copy as JPEG: drawn on, stamped with unit, room, item, time and inspector below.

        ``side``: at most so many pixels long, for papers. The stored file is only read.

        Raises:
            PhotoNotFound: there is no such photo.
            PhotoNotHere: its file is not in this folder, or was changed.
        """
        with self._database.read() as reading:
            rows = reading.photos.placed([photo_id])
            marks = reading.photos.marks([photo_id]) if with_marks else {}
        if not rows:
            raise PhotoNotFound
        return self._drawn(rows[0], marks.get(photo_id, ()), stamp, side)

    def pictures(
        self,
        photo_ids: Sequence[UUID],
        *,
        with_marks: bool = True,
        stamp: bool = True,
        side: int | None = None,
    ) -> Iterator[tuple[UUID, bytes | None]]:
        """`picture` for many, one after the other, so that only one is in memory.

        None: there is no such photo, or its file is not here or was changed.
        """
        with self._database.read() as reading:
            rows = {row.id: row for row in reading.photos.placed(photo_ids)}
            marks = reading.photos.marks(photo_ids) if with_marks else {}
        for photo_id in photo_ids:
            made = None
            if (row := rows.get(photo_id)) is not None:
                try:
                    made = self._drawn(row, marks.get(photo_id, ()), stamp, side)
                except PhotoNotHere:
                    made = None
            yield photo_id, made

    def stamp(self, photo_id: UUID) -> tuple[str, str]:
        """What the stamp of a photo says: unit, room and item; when it was taken, and by whom.

        Raises:
            PhotoNotFound: there is no such photo.
        """
        with self._database.read() as reading:
            rows = reading.photos.placed([photo_id])
        if not rows:
            raise PhotoNotFound
        return stamp_of(rows[0])

    def thumbnails(self, hashes: Sequence[str]) -> dict[str, bytes]:
        """Small JPEGs by hash (`PhotoLine.sha256`); those whose file is not here are left out."""
        found = ((sha256, self._photos.thumbnail(sha256)) for sha256 in dict.fromkeys(hashes))
        return {sha256: made for sha256, made in found if made is not None}

    def report(self, *, thorough: bool = False) -> PhotoReport:
        """Photos named but missing here, files of no photo, and files that were changed.

        ``thorough`` reads every file and compares its hash; else its size alone is compared.
        """
        with self._database.read() as reading:
            rows = reading.photos.placed()
        return photo_report(self._photos, rows, thorough=thorough)

    def report_workbook(self, act: Act, report: PhotoReport) -> bytes:
        """A report as a workbook of text cells; that it was written out is journalled."""
        made = report_workbook(report)
        with self._database.write(act) as work:
            _require(work, _REPAIRERS)
            work.record(PhotoReportExported(lines=len(report.lines), thorough=report.thorough))
            work.commit({"lines": len(report.lines)})
        return made

    def _attach(
        self,
        act: Act,
        unit_id: UUID | None,
        rights: tuple[Right, ...],
        look: Look,
        content: bytes,
        shown: _Shown,
    ) -> AttachedPhoto:
        # Asked first, so that whoever may not, or a repeated click, leaves no file behind.
        with self._database.write(act, unit_id) as work:
            _require(work, rights)
            look(work)
        try:
            kept = self._photos.keep(content)
        except DomainError:
            # Encoded outside a transaction, since it takes long; the refusal is noted all the same.
            with self._database.write(act, unit_id):
                raise
        now = self._database.now()
        with self._database.write(act, unit_id) as work:
            target = look(work)
            for each in target.photos:
                if self._is_same(each, kept):
                    return AttachedPhoto(each.id, each.sha256, again=True)
            photo = shown.photo(act, kept, target, at=now)
            target.add(photo)
            work.commit({"photo": photo.id, "sha256": kept.sha256})
            return AttachedPhoto(photo.id, kept.sha256)

    def _is_same(self, row: Any, kept: KeptPhoto) -> bool:
        """The same picture; one whose file is lost may have been encoded by another version."""
        if row.original_sha256 != kept.original_sha256:
            return False
        return row.sha256 == kept.sha256 or self._photos.path(row.sha256).is_file()

    def _drawn(
        self, row: Any, marks: Sequence[dict[str, Any]], stamp: bool, side: int | None
    ) -> bytes:
        content = self._photos.content(row.sha256)
        words = stamp_of(row) if stamp else None
        try:
            return drawn(content, marks_of(marks), words, side)
        except NotAPhoto as error:
            raise PhotoNotHere(changed=True) from error


def _alone(work: UnitOfWork, unit_id: UUID, inspection_id: UUID, shown: _Shown) -> _Target:
    """A photo of no defect; a row of its own."""
    there = work.photos.of_subject(unit_id, shown.kind, shown.subject)
    return _Target(unit_id, inspection_id, there, partial(_add_alone, work))


def _add_alone(work: UnitOfWork, photo: Photo) -> None:
    work.photos.add(photo)
    work.record(
        PhotoAdded(
            unit_id=photo.unit_id,
            photo_id=photo.id,
            defect_id=None,
            sha256=photo.sha256,
            original_sha256=photo.original_sha256,
        )
    )


def _require(work: UnitOfWork, rights: tuple[Right, ...]) -> None:
    """Raises: NotAllowed unless the clerk has one of these."""
    if not any(each in work.clerk.rights for each in rights):
        raise NotAllowed(rights[0])
