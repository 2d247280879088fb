"""A visit may be about several units of an owner."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0013"
down_revision = "0012"


def upgrade() -> None:
    """Go to this revision."""
    _visit_units()
    _visits()
    _visit_parties()
    _identity_checks()
    _visit_authorities()
    _authority_lifts()
    _household_marks()
    _visit_settings()
    op.create_index(op.f("ix_owners_id_number"), "owners", ["id_number"], unique=False)
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


def _visits() -> None:
    op.add_column(
        "visits", sa.Column("nth", sa.Integer(), nullable=False, server_default=sa.text("1"))
    )
    op.execute(
        "UPDATE visits SET nth = (SELECT count(*) FROM visits AS earlier WHERE "
        "earlier.unit_id = visits.unit_id AND earlier.arrived_at <= visits.arrived_at)"
    )


def _visit_parties() -> None:
    op.create_table(
        "visit_parties",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("visit_id", sa.Uuid(), nullable=False),
        sa.Column("owner_id", sa.Uuid(), nullable=False),
        sa.Column("presence", sa.String(40), nullable=False),
        sa.Column("matched", sa.Boolean(), nullable=False),
        sa.Column("clerk", sa.Uuid(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["visit_id"], ["visits.id"], name=op.f("fk_visit_parties_visit_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_visit_parties")),
    )
    op.create_index(op.f("ix_visit_parties_visit_id"), "visit_parties", ["visit_id"], unique=False)


def _identity_checks() -> None:
    op.create_table(
        "identity_checks",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("visit_id", sa.Uuid(), nullable=False),
        sa.Column("original_seen", sa.Boolean(), nullable=False),
        sa.Column("contract_seen", sa.Boolean(), nullable=False),
        sa.Column("notice_seen", sa.Boolean(), nullable=False),
        sa.Column("valid_until", sa.Date(), nullable=True),
        sa.Column("guardian", sa.String(60), nullable=False),
        sa.Column("papers", sa.String(40), nullable=False),
        sa.Column("remark", sa.String(200), nullable=False),
        sa.Column("consent_general", sa.Boolean(), nullable=False),
        sa.Column("consent_sensitive", sa.Boolean(), nullable=False),
        sa.Column("consent_version", sa.String(40), nullable=False),
        sa.Column("lifted", sa.Text(), nullable=False),
        sa.Column("lift_reason", sa.String(500), nullable=False),
        sa.Column("approver", sa.Uuid(), nullable=True),
        sa.Column("clerk", sa.Uuid(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["visit_id"], ["visits.id"], name=op.f("fk_identity_checks_visit_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_identity_checks")),
    )
    op.create_index(
        op.f("ix_identity_checks_visit_id"), "identity_checks", ["visit_id"], unique=False
    )


def _visit_authorities() -> None:
    op.create_table(
        "visit_authorities",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("visit_id", sa.Uuid(), nullable=False),
        sa.Column("agent", sa.String(60), nullable=False),
        sa.Column("id_tail", sa.String(4), nullable=False),
        sa.Column("kind", sa.String(40), nullable=False),
        sa.Column("scopes", sa.Text(), nullable=False),
        sa.Column("valid_until", sa.Date(), nullable=True),
        sa.Column("file_id", sa.Uuid(), nullable=True),
        sa.Column("clerk", sa.Uuid(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["file_id"], ["stored_files.id"], name=op.f("fk_visit_authorities_file_id")
        ),
        sa.ForeignKeyConstraint(
            ["visit_id"], ["visits.id"], name=op.f("fk_visit_authorities_visit_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_visit_authorities")),
    )
    op.create_index(
        op.f("ix_visit_authorities_file_id"), "visit_authorities", ["file_id"], unique=False
    )
    op.create_index(
        op.f("ix_visit_authorities_visit_id"), "visit_authorities", ["visit_id"], unique=False
    )


def _authority_lifts() -> None:
    op.create_table(
        "authority_lifts",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("visit_id", sa.Uuid(), nullable=False),
        sa.Column("scope", sa.String(40), nullable=False),
        sa.Column("reason", sa.String(500), nullable=False),
        sa.Column("approver", sa.Uuid(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["visit_id"], ["visits.id"], name=op.f("fk_authority_lifts_visit_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_authority_lifts")),
    )
    op.create_index(
        op.f("ix_authority_lifts_visit_id"), "authority_lifts", ["visit_id"], unique=False
    )


def _household_marks() -> None:
    op.create_table(
        "household_marks",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("unit_id", sa.Uuid(), nullable=False),
        sa.Column("mark", sa.String(40), nullable=False),
        sa.Column("raised", sa.Boolean(), nullable=False),
        sa.Column("clerk", sa.Uuid(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["unit_id"], ["units.id"], name=op.f("fk_household_marks_unit_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_household_marks")),
    )
    op.create_index(
        op.f("ix_household_marks_unit_id"), "household_marks", ["unit_id"], unique=False
    )


def _visit_settings() -> None:
    op.create_table(
        "visit_settings",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("early_minutes", sa.Integer(), nullable=False),
        sa.Column("late_minutes", sa.Integer(), nullable=False),
        sa.Column("places", sa.Text(), nullable=False),
        sa.Column("bring", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("changes", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_visit_settings")),
    )
