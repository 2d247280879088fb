"""Queues of the stations, and whom they called."""

from __future__ import annotations

revision = "0014"
down_revision = "0013"


def upgrade() -> None:
    """Go to this revision."""
