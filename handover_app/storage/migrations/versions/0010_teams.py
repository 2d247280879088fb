"""Teams, the inspection's settings, refusals, signatures; times of an inspection."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0009"

_EMPTY = sa.text("''")


def upgrade() -> None:
    """Go to this revision."""
    _inspections()
    _meter_readings()
    _conclusions()
    _visits()
    _teams()
    _team_roster()
    _inspection_settings()
    _calendar_days()
    _acceptance_refusals()
    _refusal_judgements()
    _deemed_deliveries()
    _signings()
    _unit_tags()
    _inspection_remarks()


def _inspections() -> None:
    with op.batch_alter_table("inspections") as table:
        table.add_column(sa.Column("team_id", sa.Uuid(), nullable=True))
        for name in ("requested_at", "started_at", "called_back_at"):
            table.add_column(sa.Column(name, sa.DateTime(timezone=True), nullable=True))
        table.add_column(
            sa.Column("called_back_reason", sa.String(200), nullable=False, server_default=_EMPTY)
        )
    op.create_index("ix_inspections_team_id", "inspections", ["team_id"])
    op.create_index("ix_inspections_assigned_at", "inspections", ["assigned_at"])


def _meter_readings() -> None:
    with op.batch_alter_table("meter_readings") as table:
        table.add_column(sa.Column("number", sa.String(40), nullable=False, server_default=_EMPTY))


def _conclusions() -> None:
    with op.batch_alter_table("conclusions") as table:
        table.add_column(sa.Column("entered_at", sa.DateTime(timezone=True), nullable=True))
    op.execute("UPDATE conclusions SET entered_at = at")
    with op.batch_alter_table("conclusions") as table:
        table.alter_column("entered_at", existing_type=sa.DateTime(timezone=True), nullable=False)


def _visits() -> None:
    with op.batch_alter_table("visits") as table:
        table.add_column(
            sa.Column("special", sa.String(120), nullable=False, server_default=_EMPTY)
        )


def _teams() -> None:
    op.create_table(
        "teams",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("name", sa.String(60), nullable=False),
        sa.Column("senior", sa.Boolean(), nullable=False),
        sa.Column("begins", sa.Time(), nullable=False),
        sa.Column("ends", sa.Time(), nullable=False),
        sa.Column("lunch_from", sa.Time(), nullable=True),
        sa.Column("lunch_to", sa.Time(), nullable=True),
        sa.Column("cover_id", sa.Uuid(), nullable=True),
        sa.Column("break_since", sa.DateTime(timezone=True), nullable=True),
        sa.Column("back_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("active", sa.Boolean(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("changes", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_teams")),
        sa.UniqueConstraint("name", name=op.f("uq_teams_name")),
    )


def _team_roster() -> None:
    op.create_table(
        "team_roster",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("team_id", sa.Uuid(), nullable=False),
        sa.Column("role", sa.String(40), nullable=False),
        sa.Column("name", sa.String(60), nullable=False),
        sa.Column("phone", sa.String(40), nullable=False),
        sa.ForeignKeyConstraint(["team_id"], ["teams.id"], name=op.f("fk_team_roster_team_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_team_roster")),
    )
    op.create_index(op.f("ix_team_roster_team_id"), "team_roster", ["team_id"], unique=False)


def _inspection_settings() -> None:
    op.create_table(
        "inspection_settings",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("hotline", sa.String(60), nullable=False),
        sa.Column("commander", sa.String(60), nullable=False),
        sa.Column("commander_phone", sa.String(40), nullable=False),
        sa.Column("channel", sa.String(40), nullable=False),
        sa.Column("after_photo", sa.Boolean(), nullable=False),
        sa.Column("days_counted", sa.String(40), nullable=False),
        sa.Column("minutes_dispatch", sa.Integer(), nullable=False),
        sa.Column("minutes_arrive", sa.Integer(), nullable=False),
        sa.Column("minutes_repair", sa.Integer(), nullable=False),
        sa.Column("watched_folder", sa.String(500), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("changes", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_inspection_settings")),
    )


def _calendar_days() -> None:
    op.create_table(
        "calendar_days",
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("works", sa.Boolean(), nullable=False),
        sa.Column("name", sa.String(80), nullable=False),
        sa.PrimaryKeyConstraint("day", name=op.f("pk_calendar_days")),
    )


def _acceptance_refusals() -> None:
    op.create_table(
        "acceptance_refusals",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("unit_id", sa.Uuid(), nullable=False),
        sa.Column("inspection_id", sa.Uuid(), nullable=False),
        sa.Column("number", sa.String(40), nullable=False),
        sa.Column("reasons", sa.Text(), nullable=False),
        sa.Column("other", sa.String(200), nullable=False),
        sa.Column("owner_words", sa.Text(), nullable=False),
        sa.Column("offered", sa.Text(), nullable=False),
        sa.Column("next_date", sa.Date(), nullable=True),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("clerk", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("changes", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["inspection_id"], ["inspections.id"], name=op.f("fk_acceptance_refusals_inspection_id")
        ),
        sa.ForeignKeyConstraint(
            ["unit_id"], ["units.id"], name=op.f("fk_acceptance_refusals_unit_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_acceptance_refusals")),
        sa.UniqueConstraint("number", name=op.f("uq_acceptance_refusals_number")),
    )
    op.create_index(
        op.f("ix_acceptance_refusals_inspection_id"),
        "acceptance_refusals",
        ["inspection_id"],
        unique=False,
    )
    op.create_index(
        op.f("ix_acceptance_refusals_unit_id"), "acceptance_refusals", ["unit_id"], unique=False
    )


def _refusal_judgements() -> None:
    op.create_table(
        "refusal_judgements",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("refusal_id", sa.Uuid(), nullable=False),
        sa.Column("justified", sa.Boolean(), nullable=False),
        sa.Column("basis", sa.Text(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("clerk", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(
            ["refusal_id"],
            ["acceptance_refusals.id"],
            name=op.f("fk_refusal_judgements_refusal_id"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_refusal_judgements")),
    )
    op.create_index(
        op.f("ix_refusal_judgements_refusal_id"), "refusal_judgements", ["refusal_id"], unique=False
    )


def _deemed_deliveries() -> None:
    op.create_table(
        "deemed_deliveries",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("unit_id", sa.Uuid(), nullable=False),
        sa.Column("cause", sa.String(40), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("basis", sa.Text(), nullable=False),
        sa.Column("proof", sa.Text(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("clerk", sa.Uuid(), nullable=False),
        sa.Column("withdrawn_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("withdrawn_reason", sa.String(500), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("changes", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["unit_id"], ["units.id"], name=op.f("fk_deemed_deliveries_unit_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_deemed_deliveries")),
    )
    op.create_index(
        op.f("ix_deemed_deliveries_unit_id"), "deemed_deliveries", ["unit_id"], unique=False
    )


def _signings() -> None:
    op.create_table(
        "signings",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("unit_id", sa.Uuid(), nullable=False),
        sa.Column("subject", sa.Uuid(), nullable=False),
        sa.Column("purpose", sa.String(40), nullable=False),
        sa.Column("party", sa.String(40), nullable=False),
        sa.Column("name", sa.String(120), nullable=False),
        sa.Column("state", sa.String(40), nullable=False),
        sa.Column("reason", sa.String(500), nullable=False),
        sa.Column("signature", sa.Text(), nullable=True),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("clerk", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(["unit_id"], ["units.id"], name=op.f("fk_signings_unit_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_signings")),
    )
    op.create_index(op.f("ix_signings_subject"), "signings", ["subject"], unique=False)
    op.create_index(op.f("ix_signings_unit_id"), "signings", ["unit_id"], unique=False)


def _unit_tags() -> None:
    op.create_table(
        "unit_tags",
        sa.Column("number", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("unit_id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(["unit_id"], ["units.id"], name=op.f("fk_unit_tags_unit_id")),
        sa.PrimaryKeyConstraint("number", name=op.f("pk_unit_tags")),
        sa.UniqueConstraint("unit_id", name=op.f("uq_unit_tags_unit_id")),
    )


def _inspection_remarks() -> None:
    op.create_table(
        "inspection_remarks",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("inspection_id", sa.Uuid(), nullable=False),
        sa.Column("kind", sa.String(40), nullable=False),
        sa.Column("room", sa.String(60), nullable=False),
        sa.Column("text", sa.String(500), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("clerk", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(
            ["inspection_id"], ["inspections.id"], name=op.f("fk_inspection_remarks_inspection_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_inspection_remarks")),
    )
    op.create_index(
        op.f("ix_inspection_remarks_inspection_id"),
        "inspection_remarks",
        ["inspection_id"],
        unique=False,
    )
