"""Entering a paper form: a row a line, by keyboard alone."""

from __future__ import annotations

from handover_app.ui.inspection.part import UnitPart


class PaperEntryPart(UnitPart):
    """The fast-entry grid of the paper form."""
