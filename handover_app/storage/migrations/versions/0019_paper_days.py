"""Paper days, and what was entered after them."""

from __future__ import annotations

revision = "0019"
down_revision = "0018"


def upgrade() -> None:
    """Go to this revision."""
