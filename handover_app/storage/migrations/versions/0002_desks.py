"""The desks' tables that refer to those of the first revision."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


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
    _receipt_payments()
    _tables_10()
    _tables_11()


def _tables_1() -> None:
    op.create_table(
        "rectification_notices",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("number", sa.String(40), nullable=False),
        sa.Column("unit_id", sa.Uuid(), nullable=False),
        sa.Column("contractor", sa.String(120), nullable=False),
        sa.Column("due", sa.Date(), nullable=False),
        sa.Column("issued_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("changes", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["unit_id"],
            ["units.id"],
            name=op.f("fk_rectification_notices_unit_id"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_rectification_notices")),
        sa.UniqueConstraint("number", name=op.f("uq_rectification_notices_number")),
    )
    op.create_index(
        op.f("ix_rectification_notices_unit_id"),
        "rectification_notices",
        ["unit_id"],
        unique=False,
    )


def _tables_2() -> None:
    op.create_table(
        "refunds",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("number", sa.String(40), nullable=False),
        sa.Column("unit_id", sa.Uuid(), nullable=False),
        sa.Column("item", sa.String(40), nullable=False),
        sa.Column("amount", sa.BigInteger(), nullable=False),
        sa.Column("payee", sa.Text(), nullable=False),
        sa.Column("method", sa.String(40), nullable=False),
        sa.Column("account_tail", sa.String(20), nullable=False),
        sa.Column("promised", sa.Date(), nullable=False),
        sa.Column("issued_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("clerk", sa.Uuid(), nullable=False),
        sa.Column("approver", sa.Uuid(), nullable=False),
        sa.Column("signed_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("changes", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["unit_id"], ["units.id"], name=op.f("fk_refunds_unit_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_refunds")),
        sa.UniqueConstraint("number", name=op.f("uq_refunds_number")),
        sa.UniqueConstraint("unit_id", "item", name=op.f("uq_refunds_unit_id_item")),
    )
    op.create_index(op.f("ix_refunds_unit_id"), "refunds", ["unit_id"], unique=False)


def _tables_3() -> None:
    op.create_table(
        "visits",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("unit_id", sa.Uuid(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("queue_number", sa.String(20), nullable=False),
        sa.Column("kind", sa.String(40), nullable=False),
        sa.Column("visitor", sa.String(120), nullable=False),
        sa.Column("arrived_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("closed_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("changes", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["unit_id"], ["units.id"], name=op.f("fk_visits_unit_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_visits")),
        sa.UniqueConstraint("day", "queue_number", name=op.f("uq_visits_day_queue_number")),
    )
    op.create_index(op.f("ix_visits_unit_id"), "visits", ["unit_id"], unique=False)
    op.create_index(
        "uq_visits_open",
        "visits",
        ["unit_id"],
        unique=True,
        sqlite_where=sa.text("closed_at IS NULL"),
        postgresql_where=sa.text("closed_at IS NULL"),
    )


def _tables_4() -> None:
    op.create_table(
        "article_issues",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("article_list_id", sa.Uuid(), nullable=False),
        sa.Column("article", sa.String(40), nullable=False),
        sa.Column("receiver", sa.String(120), nullable=False),
        sa.Column("clerk", sa.Uuid(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["article_list_id"],
            ["article_lists.id"],
            name=op.f("fk_article_issues_article_list_id"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_article_issues")),
        sa.UniqueConstraint(
            "article_list_id",
            "article",
            name=op.f("uq_article_issues_article_list_id_article"),
        ),
    )
    op.create_index(
        op.f("ix_article_issues_article_list_id"),
        "article_issues",
        ["article_list_id"],
        unique=False,
    )


def _tables_5() -> None:
    op.create_table(
        "conclusions",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("inspection_id", sa.Uuid(), nullable=False),
        sa.Column("conclusion", sa.String(40), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("clerk", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(
            ["inspection_id"],
            ["inspections.id"],
            name=op.f("fk_conclusions_inspection_id"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_conclusions")),
    )
    op.create_index(
        op.f("ix_conclusions_inspection_id"),
        "conclusions",
        ["inspection_id"],
        unique=False,
    )


def _tables_6() -> None:
    op.create_table(
        "defects",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("unit_id", sa.Uuid(), nullable=False),
        sa.Column("inspection_id", sa.Uuid(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("code", sa.String(20), nullable=False),
        sa.Column("room", sa.String(60), nullable=False),
        sa.Column("item", sa.String(60), nullable=False),
        sa.Column("description", sa.String(200), nullable=False),
        sa.Column("trade", sa.String(40), nullable=False),
        sa.Column("contractor", sa.String(120), nullable=False),
        sa.Column("severity", sa.Integer(), nullable=False),
        sa.Column("due", sa.Date(), nullable=False),
        sa.Column("in_contract", sa.Boolean(), nullable=False),
        sa.Column("state", sa.String(40), nullable=False),
        sa.Column("found_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("notice_id", sa.Uuid(), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("changes", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["inspection_id"],
            ["inspections.id"],
            name=op.f("fk_defects_inspection_id"),
        ),
        sa.ForeignKeyConstraint(
            ["notice_id"],
            ["rectification_notices.id"],
            name=op.f("fk_defects_notice_id"),
        ),
        sa.ForeignKeyConstraint(["unit_id"], ["units.id"], name=op.f("fk_defects_unit_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_defects")),
        sa.UniqueConstraint("unit_id", "number", name=op.f("uq_defects_unit_id_number")),
    )
    op.create_index(op.f("ix_defects_inspection_id"), "defects", ["inspection_id"], unique=False)
    op.create_index(op.f("ix_defects_notice_id"), "defects", ["notice_id"], unique=False)
    op.create_index(op.f("ix_defects_unit_id"), "defects", ["unit_id"], unique=False)


def _tables_7() -> None:
    op.create_table(
        "gate_lifts",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("handover_id", sa.Uuid(), nullable=False),
        sa.Column("condition", sa.String(40), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("approver", sa.Uuid(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["handover_id"],
            ["handovers.id"],
            name=op.f("fk_gate_lifts_handover_id"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_gate_lifts")),
    )
    op.create_index(op.f("ix_gate_lifts_handover_id"), "gate_lifts", ["handover_id"], unique=False)
    op.create_table(
        "keys",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("key_set_id", sa.Uuid(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(40), nullable=False),
        sa.Column("tag_number", sa.BigInteger(), nullable=False),
        sa.Column("tag_issue", sa.Integer(), nullable=False),
        sa.Column("state", sa.String(40), nullable=False),
        sa.Column("holder", sa.String(120), nullable=False),
        sa.ForeignKeyConstraint(["key_set_id"], ["key_sets.id"], name=op.f("fk_keys_key_set_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_keys")),
        sa.UniqueConstraint("tag_number", name=op.f("uq_keys_tag_number")),
    )
    op.create_index(op.f("ix_keys_key_set_id"), "keys", ["key_set_id"], unique=False)


def _tables_8() -> None:
    op.create_table(
        "meter_readings",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("inspection_id", sa.Uuid(), nullable=False),
        sa.Column("meter", sa.String(40), nullable=False),
        sa.Column("reading", sa.String(40), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["inspection_id"],
            ["inspections.id"],
            name=op.f("fk_meter_readings_inspection_id"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_meter_readings")),
    )
    op.create_index(
        op.f("ix_meter_readings_inspection_id"),
        "meter_readings",
        ["inspection_id"],
        unique=False,
    )
    op.create_table(
        "paper_prints",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("paper_id", sa.Uuid(), nullable=False),
        sa.Column("clerk", sa.Uuid(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["paper_id"],
            ["papers.id"],
            name=op.f("fk_paper_prints_paper_id"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_paper_prints")),
    )
    op.create_index(op.f("ix_paper_prints_paper_id"), "paper_prints", ["paper_id"], unique=False)


def _tables_9() -> None:
    op.create_table(
        "receipt_lines",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("receipt_id", sa.Uuid(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("item", sa.String(40), nullable=False),
        sa.Column("basis", sa.Text(), nullable=False),
        sa.Column("amount", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(
            ["receipt_id"],
            ["receipts.id"],
            name=op.f("fk_receipt_lines_receipt_id"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_receipt_lines")),
    )
    op.create_index(
        op.f("ix_receipt_lines_receipt_id"),
        "receipt_lines",
        ["receipt_id"],
        unique=False,
    )


def _receipt_payments() -> None:
    op.create_table(
        "receipt_payments",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("receipt_id", sa.Uuid(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("method", sa.String(40), nullable=False),
        sa.Column("amount", sa.BigInteger(), nullable=False),
        sa.Column("reference", sa.String(80), nullable=False),
        sa.ForeignKeyConstraint(
            ["receipt_id"],
            ["receipts.id"],
            name=op.f("fk_receipt_payments_receipt_id"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_receipt_payments")),
    )
    op.create_index(
        op.f("ix_receipt_payments_receipt_id"),
        "receipt_payments",
        ["receipt_id"],
        unique=False,
    )


def _tables_10() -> None:
    op.create_table(
        "team_members",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("inspection_id", sa.Uuid(), nullable=False),
        sa.Column("role", sa.String(40), nullable=False),
        sa.Column("name", sa.String(60), nullable=False),
        sa.ForeignKeyConstraint(
            ["inspection_id"],
            ["inspections.id"],
            name=op.f("fk_team_members_inspection_id"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_team_members")),
    )
    op.create_index(
        op.f("ix_team_members_inspection_id"),
        "team_members",
        ["inspection_id"],
        unique=False,
    )
    op.create_table(
        "key_movements",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("key_id", sa.Uuid(), nullable=False),
        sa.Column("sequence", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(40), nullable=False),
        sa.Column("holder", sa.String(120), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("clerk", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(["key_id"], ["keys.id"], name=op.f("fk_key_movements_key_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_key_movements")),
        sa.UniqueConstraint("key_id", "sequence", name=op.f("uq_key_movements_key_id_sequence")),
    )
    op.create_index(op.f("ix_key_movements_key_id"), "key_movements", ["key_id"], unique=False)


def _tables_11() -> None:
    op.create_table(
        "photos",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("defect_id", sa.Uuid(), nullable=False),
        sa.Column("sha256", sa.String(64), nullable=False),
        sa.Column("bytes", sa.Integer(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["defect_id"], ["defects.id"], name=op.f("fk_photos_defect_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_photos")),
    )
    op.create_index(op.f("ix_photos_defect_id"), "photos", ["defect_id"], unique=False)
