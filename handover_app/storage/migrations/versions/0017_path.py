"""Marks on the path of a household; gift sets and their stock."""

from __future__ import annotations

revision = "0017"
down_revision = "0016"


def upgrade() -> None:
    """Go to this revision."""
