"""Before the day: delivery notices, appointments, calls and enquiries."""
