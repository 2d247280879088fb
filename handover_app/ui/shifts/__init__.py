"""Shifts: the cashier's drawer from its float to its close, and the day of the cash desk."""
