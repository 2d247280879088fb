"""A visit may be about several units of an owner."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0013"
down_revision = "0012"


def upgrade() -> None:
    """Go to this revision."""
    _visit_units()
    # Given names are found too from now on; the program makes the terms anew when it opens.
    op.execute("DELETE FROM search_terms")


def _visit_units() -> None:
    op.create_table(
        "visit_units",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("visit_id", sa.Uuid(), nullable=False),
        sa.Column("unit_id", sa.Uuid(), nullable=False),
        sa.Column("open", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(["unit_id"], ["units.id"], name=op.f("fk_visit_units_unit_id")),
        sa.ForeignKeyConstraint(["visit_id"], ["visits.id"], name=op.f("fk_visit_units_visit_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_visit_units")),
        sa.UniqueConstraint("visit_id", "unit_id", name=op.f("uq_visit_units_visit_id_unit_id")),
    )
    # A visit until now was about one unit; the row takes the visit's own id.
    op.execute(
        "INSERT INTO visit_units (id, visit_id, unit_id, open) "
        "SELECT id, id, unit_id, closed_at IS NULL FROM visits"
    )
    op.create_index(op.f("ix_visit_units_unit_id"), "visit_units", ["unit_id"], unique=False)
    op.create_index(op.f("ix_visit_units_visit_id"), "visit_units", ["visit_id"], unique=False)
    op.create_index(
        "uq_visit_units_open",
        "visit_units",
        ["unit_id"],
        unique=True,
        sqlite_where=sa.text("open"),
        postgresql_where=sa.text("open"),
    )
