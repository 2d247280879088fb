"""Refusal records, legal's judgement, deemed delivery, signatures."""

from __future__ import annotations

from handover_app.storage.database import Database


class AcceptanceService:
    """What a refusal leads to."""

    def __init__(self, database: Database) -> None:
        self._database = database
