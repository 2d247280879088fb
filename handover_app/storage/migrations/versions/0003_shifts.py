"""Shifts, cash movements and counts, terminals, day closes."""

from __future__ import annotations

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    """Go to this revision."""
