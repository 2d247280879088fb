"""Slots, appointments, calls, messages and enquiries."""

from __future__ import annotations

revision = "0015"
down_revision = "0014"


def upgrade() -> None:
    """Go to this revision."""
