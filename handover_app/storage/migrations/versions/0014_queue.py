"""Queues of the stations, and whom they called."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0014"
down_revision = "0013"

_LIMITS = (
    '{"GIFT": [10, 20], "INSPECTION": [20, 40], "KEYS": [10, 20], '
    '"PAPERS": [10, 20], "SETTLEMENT": [10, 20]}'
)


def upgrade() -> None:
    """Go to this revision."""
    _queue_calls()
    _queue_settings()


def _queue_calls() -> None:
    op.create_table(
        "queue_calls",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("visit_id", sa.Uuid(), nullable=False),
        sa.Column("place", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(40), nullable=False),
        sa.Column("stage", sa.String(40), nullable=False),
        sa.Column("station", sa.String(60), nullable=False),
        sa.Column("clerk", sa.Uuid(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("since", sa.DateTime(timezone=True), nullable=False),
        sa.Column("to_stage", sa.String(40), nullable=True),
        sa.ForeignKeyConstraint(["visit_id"], ["visits.id"], name=op.f("fk_queue_calls_visit_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_queue_calls")),
        sa.UniqueConstraint("visit_id", "place", name=op.f("uq_queue_calls_visit_id_place")),
    )
    op.create_index("ix_queue_calls_station", "queue_calls", ["station"], unique=False)
    op.create_index(op.f("ix_queue_calls_visit_id"), "queue_calls", ["visit_id"], unique=False)


def _queue_settings() -> None:
    op.create_table(
        "queue_settings",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("skip_calls", sa.Integer(), nullable=False),
        sa.Column("skip_minutes", sa.Integer(), nullable=False),
        sa.Column("skips_most", sa.Integer(), nullable=False),
        sa.Column("ticket", sa.Boolean(), nullable=False),
        sa.Column("voice", sa.Boolean(), nullable=False),
        sa.Column("masked_names", sa.Boolean(), nullable=False),
        sa.Column("limits", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("changes", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_queue_settings")),
    )
    # The project of an older program begins with what a new one begins with, under its own id.
    op.execute(
        "INSERT INTO queue_settings (id, skip_calls, skip_minutes, skips_most, ticket, voice, "
        "masked_names, limits, version, changes) "
        f"SELECT id, 10, 10, 3, false, true, false, '{_LIMITS}', 1, 1 FROM projects"
    )
