"""The inspection's settings, tolerances, and the calendar of working days."""

from __future__ import annotations

from handover_app.domain.inspections import SettingsSummary
from handover_app.storage.database import Database


class InspectionSettingsService:
    """What a project sets for its inspections."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def summary(self) -> SettingsSummary:
        """The settings as they are."""
        with self._database.read() as reading:
            return reading.inspection_settings.summary()
