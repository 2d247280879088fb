"""Photos: encoded and stored outside the transaction, then named by a row."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from handover_app.domain.acts import Act
from handover_app.domain.defects import Photo, PhotoKind
from handover_app.domain.identity import new_id
from handover_app.domain.people import Right
from handover_app.domain.refusals import DomainError
from handover_app.services.defects.noting import require_defect
from handover_app.storage.database import Database
from handover_app.storage.photos import PhotoStore


class PhotoService:
    """The file comes first, then its row."""

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
    ) -> str:
        """Store a photo of a defect; returns its SHA-256.

        Raises:
            DefectNotFound: there is no such defect.
            NotAPhoto: the bytes are no picture.
        """
        try:
            kept = self._photos.keep(content)
        except DomainError:
            # Encoded before the transaction, since it takes long; a refusal is written all the same.
            with self._database.write(act):
                raise
        now: datetime = self._database.now()
        with self._database.write(act) as work:
            work.require(Right.INSPECT)
            defect = require_defect(work, defect_id)
            defect.add_photo(
                Photo(
                    id=new_id(),
                    unit_id=defect.unit_id,
                    inspection_id=defect.inspection_id,
                    kind=kind,
                    sha256=kept.sha256,
                    original_sha256=kept.original_sha256,
                    original_name=name,
                    bytes=kept.bytes,
                    width=kept.width,
                    height=kept.height,
                    taken_at=kept.taken_at,
                    at=now,
                    clerk=act.clerk,
                )
            )
            work.commit({"sha256": kept.sha256})
            return kept.sha256
