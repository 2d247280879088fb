"""Layouts of label sheets and rolls, with those that shops sell."""

from __future__ import annotations

from uuid import UUID

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"

_MEASURES = (
    "name",
    "medium",
    "page_width",
    "page_height",
    "columns",
    "rows",
    "width",
    "height",
    "left",
    "top",
    "pitch_x",
    "pitch_y",
    "code_side",
)
# Tenths of a millimetre; the sheets by the manufacturer's measures.
_BUILT_IN = (
    ("Avery L7160", "SHEET", 2100, 2970, 3, 7, 635, 381, 72, 151, 660, 381, 270),
    ("Avery L7651", "SHEET", 2100, 2970, 5, 13, 381, 212, 47, 107, 406, 212, 195),
    ("A4 4×10", "SHEET", 2100, 2970, 4, 10, 485, 281, 80, 80, 485, 281, 261),
    ("50×30 mm", "ROLL", 500, 300, 1, 1, 500, 300, 0, 0, 500, 300, 280),
    ("60×40 mm", "ROLL", 600, 400, 1, 1, 600, 400, 0, 0, 600, 400, 290),
    ("40×30 mm", "ROLL", 400, 300, 1, 1, 400, 300, 0, 0, 400, 300, 260),
)
# The same in every database, so that laptops merge them by identity.
_FIRST_ID = 0x019C_0000_0000_7000_8000_000000000001


def upgrade() -> None:
    """Go to this revision."""
    table = op.create_table(
        "label_layouts",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("name", sa.String(80), nullable=False),
        sa.Column("medium", sa.String(40), nullable=False),
        *(sa.Column(name, sa.Integer(), nullable=False) for name in _MEASURES[2:]),
        sa.Column("fields", sa.Text(), nullable=False),
        sa.Column("margin_line", sa.Boolean(), nullable=False),
        sa.Column("nudge_x", sa.Integer(), nullable=False),
        sa.Column("nudge_y", sa.Integer(), nullable=False),
        sa.Column("builtin", sa.Boolean(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("changes", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_label_layouts")),
        sa.UniqueConstraint("name", name=op.f("uq_label_layouts_name")),
    )
    op.bulk_insert(table, [_row(place, each) for place, each in enumerate(_BUILT_IN)])


def _row(place: int, measures: tuple[str | int, ...]) -> dict[str, object]:
    return {
        "id": UUID(int=_FIRST_ID + place),
        **dict(zip(_MEASURES, measures, strict=True)),
        "fields": "SHORT_ID KIND",
        "margin_line": False,
        "nudge_x": 0,
        "nudge_y": 0,
        "builtin": True,
        "version": 1,
        "changes": 0,
    }
