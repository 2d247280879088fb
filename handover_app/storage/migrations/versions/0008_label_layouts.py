"""Layouts of label sheets and rolls."""

from __future__ import annotations

revision = "0008"
down_revision = "0007"


def upgrade() -> None:
    """Go to this revision."""
