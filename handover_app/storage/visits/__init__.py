"""Visits, queues and appointments."""

from handover_app.storage.visits.visits import VisitRepository

__all__ = ["VisitRepository"]
