"""Reception: visits, authorities, queues, appointments."""

from handover_app.services.visits.check_in import VisitService

__all__ = ["VisitService"]
