"""Receipts with voids, arrivals and counter-receipts; refunds in steps."""

from __future__ import annotations

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    """Go to this revision."""
