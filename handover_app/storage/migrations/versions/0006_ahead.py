"""Payments made ahead and exchanges for purchase invoices."""

from __future__ import annotations

revision = "0006"
down_revision = "0005"


def upgrade() -> None:
    """Go to this revision."""
