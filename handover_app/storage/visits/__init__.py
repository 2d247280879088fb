"""Visits, queues and appointments."""

from handover_app.storage.visits.appointments import (
    AppointmentRepository,
    AppointmentSettingsRepository,
    SlotRepository,
)
from handover_app.storage.visits.households import HouseholdRepository
from handover_app.storage.visits.queue import QueueRepository, QueueSettingsRepository
from handover_app.storage.visits.visits import VisitRepository, VisitSettingsRepository

__all__ = [
    "AppointmentRepository",
    "AppointmentSettingsRepository",
    "HouseholdRepository",
    "QueueRepository",
    "QueueSettingsRepository",
    "SlotRepository",
    "VisitRepository",
    "VisitSettingsRepository",
]
