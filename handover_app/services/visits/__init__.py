"""Reception: visits, authorities, queues, appointments."""
