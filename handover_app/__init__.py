"""Handover day of a residential project: from the sales workbook to the keys."""

__version__ = "0.1.0"
