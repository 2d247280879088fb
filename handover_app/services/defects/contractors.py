"""The table of contractors: who is responsible for what, and the gaps to be mended."""

from __future__ import annotations

from handover_app.domain.defects import ContractorLine
from handover_app.storage.database import Database


class ContractorService:
    """Responsible = building × trade, with person and phone."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def list(self) -> tuple[ContractorLine, ...]:
        """All contractors in the order of the table."""
        with self._database.read() as reading:
            return reading.contractors.lines()
