"""Inspections, teams and their board, refusals, signatures, settings and the calendar."""

from handover_app.storage.inspections.acceptance import (
    DeemedRepository,
    RefusalRepository,
    SigningRepository,
)
from handover_app.storage.inspections.dispatch import DispatchReader
from handover_app.storage.inspections.inspections import InspectionRepository
from handover_app.storage.inspections.settings import (
    CalendarRepository,
    SettingsRepository,
    UnitTagRepository,
)
from handover_app.storage.inspections.teams import TeamRepository

__all__ = [
    "CalendarRepository",
    "DeemedRepository",
    "DispatchReader",
    "InspectionRepository",
    "RefusalRepository",
    "SettingsRepository",
    "SigningRepository",
    "TeamRepository",
    "UnitTagRepository",
]
