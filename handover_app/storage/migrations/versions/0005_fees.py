"""Fee catalogue, penalties, statements by version, terms of contracts."""

from __future__ import annotations

revision = "0005"
down_revision = "0004"


def upgrade() -> None:
    """Go to this revision."""
