"""The lead's page: the figures of the day and every unit."""
