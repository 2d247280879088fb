"""The first schema: people, project, units, journal; the gate table begins with its rows."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None


def upgrade() -> None:
    """Go to this revision."""
    _tables_1()
    _tables_2()
    _tables_3()
    _tables_4()
    _tables_5()
    _tables_6()
    _tables_7()
    _tables_8()
    _tables_9()
    _tables_10()
    _tables_11()
    _gate_rows()


def _tables_1() -> None:
    op.create_table(
        "clerks",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("name", sa.String(60), nullable=False),
        sa.Column("pin_hash", sa.Text(), nullable=True),
        sa.Column("roles", sa.Text(), nullable=False),
        sa.Column("active", sa.Boolean(), nullable=False),
        sa.Column("failed_pins", sa.Integer(), nullable=False),
        sa.Column("locked_until", sa.DateTime(timezone=True), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("changes", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_clerks")),
        sa.UniqueConstraint("name", name=op.f("uq_clerks_name")),
    )
    op.create_table(
        "contractors",
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("trade", sa.String(40), nullable=False),
        sa.Column("contractor", sa.String(120), nullable=False),
        sa.PrimaryKeyConstraint("trade", name=op.f("pk_contractors")),
    )
    op.create_table(
        "gates",
        sa.Column("step", sa.String(40), nullable=False),
        sa.Column("condition", sa.String(40), nullable=False),
        sa.Column("effect", sa.String(40), nullable=False),
        sa.PrimaryKeyConstraint("step", "condition", name=op.f("pk_gates")),
    )


def _tables_2() -> None:
    op.create_table(
        "journal",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("station", sa.String(60), nullable=False),
        sa.Column("sequence", sa.Integer(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("clerk", sa.Uuid(), nullable=False),
        sa.Column("operation", sa.Uuid(), nullable=False),
        sa.Column("name", sa.String(60), nullable=False),
        sa.Column("topic", sa.String(30), nullable=False),
        sa.Column("unit_id", sa.Uuid(), nullable=True),
        sa.Column("data", sa.Text(), nullable=False),
        sa.Column("algorithm", sa.Integer(), nullable=False),
        sa.Column("previous", sa.String(64), nullable=False),
        sa.Column("hash", sa.String(64), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_journal")),
        sa.UniqueConstraint("station", "sequence", name=op.f("uq_journal_station_sequence")),
    )
    op.create_index(op.f("ix_journal_operation"), "journal", ["operation"], unique=False)
    op.create_index(op.f("ix_journal_unit_id"), "journal", ["unit_id"], unique=False)
    op.create_table(
        "journal_heads",
        sa.Column("station", sa.String(60), nullable=False),
        sa.Column("sequence", sa.Integer(), nullable=False),
        sa.Column("hash", sa.String(64), nullable=False),
        sa.PrimaryKeyConstraint("station", name=op.f("pk_journal_heads")),
    )


def _tables_3() -> None:
    op.create_table(
        "key_templates",
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(40), nullable=False),
        sa.Column("count", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("position", name=op.f("pk_key_templates")),
    )
    op.create_table(
        "number_series",
        sa.Column("station", sa.String(60), nullable=False),
        sa.Column("book", sa.String(60), nullable=False),
        sa.Column("last", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("station", "book", name=op.f("pk_number_series")),
    )
    op.create_table(
        "operations",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("clerk", sa.Uuid(), nullable=False),
        sa.Column("station", sa.String(60), nullable=False),
        sa.Column("result", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_operations")),
    )


def _tables_4() -> None:
    op.create_table(
        "projects",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("name", sa.String(120), nullable=False),
        sa.Column("secret", sa.String(64), nullable=False),
        sa.Column("rehearsal", sa.Boolean(), nullable=False),
        sa.Column("service_rate", sa.BigInteger(), nullable=False),
        sa.Column("service_months", sa.Integer(), nullable=False),
        sa.Column("maintenance_standard", sa.BigInteger(), nullable=True),
        sa.Column("developer", sa.String(120), nullable=False),
        sa.Column("property_company", sa.String(120), nullable=False),
        sa.Column("principal", sa.String(120), nullable=False),
        sa.Column("gift_name", sa.String(120), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("changes", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_projects")),
    )
    op.create_table(
        "search_terms",
        sa.Column(
            "term",
            sa.Text().with_variant(sa.Text(collation="C"), "postgresql"),
            nullable=False,
        ),
        sa.Column("unit_id", sa.Uuid(), nullable=False),
        sa.PrimaryKeyConstraint("term", "unit_id", name=op.f("pk_search_terms")),
    )
    op.create_index(op.f("ix_search_terms_unit_id"), "search_terms", ["unit_id"], unique=False)


def _tables_5() -> None:
    op.create_table(
        "standard_defects",
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("code", sa.String(20), nullable=False),
        sa.Column("place", sa.String(60), nullable=False),
        sa.Column("item", sa.String(60), nullable=False),
        sa.Column("description", sa.String(200), nullable=False),
        sa.Column("trade", sa.String(40), nullable=False),
        sa.Column("severity", sa.Integer(), nullable=False),
        sa.Column("days", sa.Integer(), nullable=False),
        sa.Column("warranty", sa.String(10), nullable=False),
        sa.Column("in_contract", sa.Boolean(), nullable=False),
        sa.Column("tolerance", sa.Text(), nullable=False),
        sa.Column("terms", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("code", name=op.f("pk_standard_defects")),
    )
    op.create_table(
        "approvals",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("operation", sa.Uuid(), nullable=False),
        sa.Column("approver", sa.Uuid(), nullable=False),
        sa.Column("right", sa.String(40), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["approver"], ["clerks.id"], name=op.f("fk_approvals_approver")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_approvals")),
    )
    op.create_index(op.f("ix_approvals_approver"), "approvals", ["approver"], unique=False)
    op.create_index(op.f("ix_approvals_operation"), "approvals", ["operation"], unique=False)


def _tables_6() -> None:
    op.create_table(
        "units",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("project_id", sa.Uuid(), nullable=False),
        sa.Column("code", sa.String(40), nullable=False),
        sa.Column("building", sa.String(40), nullable=False),
        sa.Column("entrance", sa.String(40), nullable=False),
        sa.Column("floor", sa.Integer(), nullable=False),
        sa.Column("room", sa.String(20), nullable=False),
        sa.Column("layout", sa.String(20), nullable=False),
        sa.Column("fit_out", sa.String(20), nullable=False),
        sa.Column("contract_number", sa.String(60), nullable=True),
        sa.Column("clause", sa.String(40), nullable=False),
        sa.Column("unit_price", sa.BigInteger(), nullable=True),
        sa.Column("contract_total", sa.BigInteger(), nullable=True),
        sa.Column("contracted_gross", sa.Integer(), nullable=True),
        sa.Column("contracted_inner", sa.Integer(), nullable=True),
        sa.Column("measured_gross", sa.Integer(), nullable=True),
        sa.Column("measured_inner", sa.Integer(), nullable=True),
        sa.Column("payment", sa.String(40), nullable=False),
        sa.Column("delivery_date", sa.Date(), nullable=True),
        sa.Column("imported", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("changes", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["project_id"], ["projects.id"], name=op.f("fk_units_project_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_units")),
        sa.UniqueConstraint("project_id", "code", name=op.f("uq_units_project_id_code")),
    )
    op.create_index(op.f("ix_units_building"), "units", ["building"], unique=False)
    op.create_index(op.f("ix_units_project_id"), "units", ["project_id"], unique=False)


def _tables_7() -> None:
    op.create_table(
        "article_lists",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("unit_id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("changes", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["unit_id"], ["units.id"], name=op.f("fk_article_lists_unit_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_article_lists")),
        sa.UniqueConstraint("unit_id", name=op.f("uq_article_lists_unit_id")),
    )
    op.create_table(
        "charge_decisions",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("unit_id", sa.Uuid(), nullable=False),
        sa.Column("item", sa.String(40), nullable=False),
        sa.Column("kind", sa.String(40), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("clerk", sa.Uuid(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("changes", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["unit_id"],
            ["units.id"],
            name=op.f("fk_charge_decisions_unit_id"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_charge_decisions")),
    )
    op.create_index(
        op.f("ix_charge_decisions_unit_id"),
        "charge_decisions",
        ["unit_id"],
        unique=False,
    )


def _tables_8() -> None:
    op.create_table(
        "gift_issues",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("unit_id", sa.Uuid(), nullable=False),
        sa.Column("gift", sa.String(120), nullable=False),
        sa.Column("receiver", sa.String(120), nullable=False),
        sa.Column("clerk", sa.Uuid(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("changes", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["unit_id"], ["units.id"], name=op.f("fk_gift_issues_unit_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_gift_issues")),
        sa.UniqueConstraint("unit_id", name=op.f("uq_gift_issues_unit_id")),
    )
    op.create_table(
        "handovers",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("unit_id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("changes", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["unit_id"], ["units.id"], name=op.f("fk_handovers_unit_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_handovers")),
        sa.UniqueConstraint("unit_id", name=op.f("uq_handovers_unit_id")),
    )


def _tables_9() -> None:
    op.create_table(
        "inspections",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("unit_id", sa.Uuid(), nullable=False),
        sa.Column("team", sa.String(60), nullable=False),
        sa.Column("assigned_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("changes", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["unit_id"], ["units.id"], name=op.f("fk_inspections_unit_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_inspections")),
    )
    op.create_index(op.f("ix_inspections_unit_id"), "inspections", ["unit_id"], unique=False)
    op.create_table(
        "key_sets",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("unit_id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("changes", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["unit_id"], ["units.id"], name=op.f("fk_key_sets_unit_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_key_sets")),
        sa.UniqueConstraint("unit_id", name=op.f("uq_key_sets_unit_id")),
    )


def _tables_10() -> None:
    op.create_table(
        "owners",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("unit_id", sa.Uuid(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(120), nullable=False),
        sa.Column("id_kind", sa.String(40), nullable=False),
        sa.Column("id_number", sa.String(40), nullable=False),
        sa.Column("phone", sa.String(40), nullable=False),
        sa.ForeignKeyConstraint(["unit_id"], ["units.id"], name=op.f("fk_owners_unit_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_owners")),
    )
    op.create_index(op.f("ix_owners_unit_id"), "owners", ["unit_id"], unique=False)
    op.create_table(
        "papers",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("kind", sa.String(40), nullable=False),
        sa.Column("number", sa.String(40), nullable=False),
        sa.Column("unit_id", sa.Uuid(), nullable=False),
        sa.Column("subject", sa.Uuid(), nullable=False),
        sa.Column("data", sa.Text(), nullable=False),
        sa.Column("issued_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["unit_id"], ["units.id"], name=op.f("fk_papers_unit_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_papers")),
    )
    op.create_index(op.f("ix_papers_subject"), "papers", ["subject"], unique=False)
    op.create_index(op.f("ix_papers_unit_id"), "papers", ["unit_id"], unique=False)


def _tables_11() -> None:
    op.create_table(
        "receipts",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("number", sa.String(40), nullable=False),
        sa.Column("station", sa.String(60), nullable=False),
        sa.Column("book", sa.String(60), nullable=False),
        sa.Column("serial", sa.Integer(), nullable=False),
        sa.Column("unit_id", sa.Uuid(), nullable=False),
        sa.Column("payee", sa.String(40), nullable=False),
        sa.Column("payee_name", sa.String(120), nullable=False),
        sa.Column("payer", sa.Text(), nullable=False),
        sa.Column("total", sa.BigInteger(), nullable=False),
        sa.Column("issued_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("clerk", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("changes", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["unit_id"], ["units.id"], name=op.f("fk_receipts_unit_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_receipts")),
        sa.UniqueConstraint("number", name=op.f("uq_receipts_number")),
        sa.UniqueConstraint(
            "station",
            "book",
            "serial",
            name=op.f("uq_receipts_station_book_serial"),
        ),
    )
    op.create_index(op.f("ix_receipts_unit_id"), "receipts", ["unit_id"], unique=False)


def _gate_rows() -> None:
    gates = sa.table(
        "gates",
        sa.column("step", sa.String()),
        sa.column("condition", sa.String()),
        sa.column("effect", sa.String()),
    )
    # Guideline 第十八条2 and domain guide 3.4: only these two block; fees and papers warn.
    op.bulk_insert(
        gates,
        [
            {"step": "KEYS", "condition": condition, "effect": effect}
            for condition, effect in (
                ("CHECKED_IN", "WARN"),
                ("ACCEPTED", "BLOCK"),
                ("AREA_DIFFERENCE_SETTLED", "BLOCK"),
                ("SERVICE_FEE_PAID", "WARN"),
                ("MAINTENANCE_FUND_PAID", "WARN"),
                ("PAPERS_ISSUED", "WARN"),
                ("KEYS_TRIED", "WARN"),
            )
        ],
    )
