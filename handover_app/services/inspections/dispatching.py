"""The dispatch board: who waits, which team is free, who is sent, who is called back."""

from __future__ import annotations

from handover_app.storage.database import Database


class DispatchService:
    """Teams and the households that wait for them."""

    def __init__(self, database: Database) -> None:
        self._database = database
