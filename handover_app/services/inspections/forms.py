"""Paper first: the pre-filled inspection form with the unit's QR code, and its entry."""

from __future__ import annotations

from handover_app.storage.database import Database


class InspectionFormService:
    """The paper form 验房记录表 of a unit or a building."""

    def __init__(self, database: Database) -> None:
        self._database = database
