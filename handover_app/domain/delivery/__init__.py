"""Before the day: conditions, delivery notices, messages, calls and enquiries."""
