"""Photos by their rows: of a defect, a meter or a signed sheet; the files lie in a folder."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import Row, Select, insert, select
from sqlalchemy.orm import Session

from handover_app.domain.defects import Photo, PhotoKind
from handover_app.domain.identity import new_id
from handover_app.storage.tables.defects import defects, photo_marks, photos
from handover_app.storage.tables.people import clerks
from handover_app.storage.tables.units import units

_photos: Select[Any] = (
    select(photos, clerks.c.name.label("by"))
    .join(clerks, clerks.c.id == photos.c.clerk, isouter=True)
    .order_by(photos.c.id)
)
_placed: Select[Any] = (
    select(
        photos,
        clerks.c.name.label("by"),
        units.c.code.label("unit_code"),
        defects.c.number,
        defects.c.room,
        defects.c.item,
    )
    .join(units, units.c.id == photos.c.unit_id)
    .join(defects, defects.c.id == photos.c.defect_id, isouter=True)
    .join(clerks, clerks.c.id == photos.c.clerk, isouter=True)
    .order_by(units.c.code, defects.c.number, photos.c.id)
)
_marks: Select[Any] = select(photo_marks.c.photo_id, photo_marks.c.marks).order_by(photo_marks.c.id)
_MOST_AT_ONCE = 500
"""Ids in one question; some databases take no more than a thousand."""


class PhotoRepository:
    """Photos and what was drawn on them are only added."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def add(self, photo: Photo) -> None:
        """Keep a photo that belongs to no defect; `Defect.add_photo` keeps the others."""
        self._session.execute(insert(photos).values(**asdict(photo)))

    def mark(
        self, photo_id: UUID, marks: Sequence[dict[str, Any]], clerk: UUID, now: datetime
    ) -> None:
        """Keep what was drawn on a photo; the newest counts."""
        self._session.execute(
            insert(photo_marks).values(
                id=new_id(), photo_id=photo_id, marks=list(marks), at=now, clerk=clerk
            )
        )

    def row(self, photo_id: UUID) -> Any:
        """A photo's row, or None."""
        return self._session.execute(_photos.where(photos.c.id == photo_id)).one_or_none()

    def of_subject(self, unit_id: UUID, kind: PhotoKind, subject: str) -> list[Any]:
        """The rows of a unit's photos of one meter, or of its signed sheets."""
        return list(
            self._session.execute(
                _photos.where(
                    photos.c.unit_id == unit_id,
                    photos.c.defect_id.is_(None),
                    photos.c.kind == kind,
                    photos.c.subject == subject,
                )
            )
        )

    def placed(self, photo_ids: Sequence[UUID] | None = None) -> list[Row[Any]]:
        """Rows with unit, defect and clerk, by unit and number; None: of every photo."""
        if photo_ids is None:
            return list(self._session.execute(_placed))
        found: list[Row[Any]] = []
        for start in range(0, len(photo_ids), _MOST_AT_ONCE):
            part = list(photo_ids[start : start + _MOST_AT_ONCE])
            found += self._session.execute(_placed.where(photos.c.id.in_(part)))
        return found

    def of_defects(self, defect_ids: Sequence[UUID]) -> list[Any]:
        """The rows of these defects' photos, oldest first."""
        return list(self._session.execute(_photos.where(photos.c.defect_id.in_(list(defect_ids)))))

    def of_unit(self, unit_id: UUID) -> list[Any]:
        """The rows of all photos of a unit, oldest first."""
        return list(self._session.execute(_photos.where(photos.c.unit_id == unit_id)))

    def marks(self, photo_ids: Sequence[UUID]) -> dict[UUID, tuple[dict[str, Any], ...]]:
        """What is drawn on these photos now."""
        found: dict[UUID, tuple[dict[str, Any], ...]] = {}
        for start in range(0, len(photo_ids), _MOST_AT_ONCE):
            part = list(photo_ids[start : start + _MOST_AT_ONCE])
            rows = self._session.execute(_marks.where(photo_marks.c.photo_id.in_(part)))
            found.update((row.photo_id, tuple(row.marks)) for row in rows)
        return found

    def named(self) -> dict[str, UUID]:
        """The hash of every photo that the database names, with one of its ids."""
        rows = self._session.execute(select(photos.c.sha256, photos.c.id))
        return {row.sha256: row.id for row in rows}
