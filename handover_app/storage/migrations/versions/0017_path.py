"""Marks on the path of a household; gift sets and their stock."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from handover_app.domain.identity import new_id

revision = "0017"
down_revision = "0016"

_IGNORED = (
    ("CHECK_IN", ("AREA_DIFFERENCE_SETTLED", "SERVICE_FEE_PAID", "MAINTENANCE_FUND_PAID")),
    (
        "INSPECTION",
        (
            "AREA_DIFFERENCE_SETTLED",
            "SERVICE_FEE_PAID",
            "MAINTENANCE_FUND_PAID",
            "DELIVERY_CONDITIONS_MET",
        ),
    ),
    ("SETTLEMENT", ("ACCEPTED", "CHECKED_IN", "INSPECTED", "DELIVERY_CONDITIONS_MET")),
    (
        "PAPERS",
        ("ACCEPTED", "SERVICE_FEE_PAID", "MAINTENANCE_FUND_PAID", "DELIVERY_CONDITIONS_MET"),
    ),
    (
        "GIFT",
        (
            "AREA_DIFFERENCE_SETTLED",
            "SERVICE_FEE_PAID",
            "MAINTENANCE_FUND_PAID",
            "PAPERS_ISSUED",
            "CHECKED_IN",
        ),
    ),
)
_WARNING = (
    ("CHECK_IN", ("DELIVERY_CONDITIONS_MET",)),
    ("INSPECTION", ("CHECKED_IN",)),
    ("PAPERS", ("CHECKED_IN", "INSPECTED", "AREA_DIFFERENCE_SETTLED")),
    ("KEYS", ("DELIVERY_CONDITIONS_MET",)),
)
"""Rows that are new in the gate table; those of the keys that a project may have changed stay."""


def upgrade() -> None:
    """Go to this revision."""
    _step_marks()
    _path_steps()
    # What was lifted until now was lifted for the keys.
    op.add_column(
        "gate_lifts",
        sa.Column("step", sa.String(40), nullable=False, server_default="KEYS"),
    )
    _gates()
    _gift_articles()
    _gift_sets()
    _first_set()
    _gift_set_lines()
    _gift_issues()
    _gift_issue_lines()
    _gift_movements()
    _gift_exceptions()


def _first_set() -> None:
    """The gift's name becomes the set for everybody; what was given until now names no articles."""
    names = op.get_bind().execute(sa.text("SELECT gift_name FROM projects")).scalars().all()
    table = sa.table(
        "gift_sets",
        sa.column("id", sa.Uuid()),
        *(sa.column(each) for each in ("position", "name", "version", "changes")),
        *(sa.column(each) for each in ("general", "active", "buildings", "layouts", "fit_outs")),
    )
    rows = [
        {
            "id": new_id(),
            "position": 0,
            "name": name,
            "general": True,
            "active": True,
            "buildings": "[]",
            "layouts": "[]",
            "fit_outs": "[]",
            "version": 1,
            "changes": 0,
        }
        for name in names
    ]
    if rows:
        op.bulk_insert(table, rows)
    op.drop_column("projects", "gift_name")


def _gift_issues() -> None:
    with op.batch_alter_table("gift_issues") as table:
        table.add_column(sa.Column("number", sa.Integer(), nullable=False, server_default="1"))
        table.add_column(sa.Column("set_id", sa.Uuid(), nullable=True))
        table.add_column(
            sa.Column("reason", sa.Text(), nullable=False, server_default=sa.text("''"))
        )
        table.add_column(sa.Column("approver", sa.Uuid(), nullable=True))
        table.drop_constraint("uq_gift_issues_unit_id", type_="unique")
        table.create_unique_constraint("uq_gift_issues_unit_id_number", ["unit_id", "number"])
        table.create_foreign_key("fk_gift_issues_set_id", "gift_sets", ["set_id"], ["id"])
    op.create_index(op.f("ix_gift_issues_set_id"), "gift_issues", ["set_id"], unique=False)
    op.create_index(op.f("ix_gift_issues_unit_id"), "gift_issues", ["unit_id"], unique=False)


def _gates() -> None:
    table = sa.table(
        "gates",
        sa.column("step", sa.String()),
        sa.column("condition", sa.String()),
        sa.column("effect", sa.String()),
    )
    op.bulk_insert(
        table,
        [
            {"step": step, "condition": condition, "effect": effect}
            for effect, rows in (("IGNORE", _IGNORED), ("WARN", _WARNING))
            for step, conditions in rows
            for condition in conditions
        ],
    )


def _step_marks() -> None:
    op.create_table(
        "step_marks",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("handover_id", sa.Uuid(), nullable=False),
        sa.Column("stage", sa.String(40), nullable=False),
        sa.Column("kind", sa.String(40), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("clerk", sa.Uuid(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["handover_id"], ["handovers.id"], name=op.f("fk_step_marks_handover_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_step_marks")),
    )
    op.create_index(op.f("ix_step_marks_handover_id"), "step_marks", ["handover_id"], unique=False)


def _path_steps() -> None:
    op.create_table(
        "path_steps",
        sa.Column("stage", sa.String(40), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("taken", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("stage", name=op.f("pk_path_steps")),
    )


def _gift_articles() -> None:
    op.create_table(
        "gift_articles",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(60), nullable=False),
        sa.Column("measure", sa.String(10), nullable=False),
        sa.Column("cost", sa.BigInteger(), nullable=True),
        sa.Column("low", sa.Integer(), nullable=False),
        sa.Column("active", sa.Boolean(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("changes", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_gift_articles")),
        sa.UniqueConstraint("name", name=op.f("uq_gift_articles_name")),
    )


def _gift_sets() -> None:
    op.create_table(
        "gift_sets",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(120), nullable=False),
        sa.Column("general", sa.Boolean(), nullable=False),
        sa.Column("active", sa.Boolean(), nullable=False),
        sa.Column("buildings", sa.Text(), nullable=False),
        sa.Column("layouts", sa.Text(), nullable=False),
        sa.Column("fit_outs", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("changes", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_gift_sets")),
        sa.UniqueConstraint("name", name=op.f("uq_gift_sets_name")),
    )


def _gift_set_lines() -> None:
    op.create_table(
        "gift_set_lines",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("gift_set_id", sa.Uuid(), nullable=False),
        sa.Column("article_id", sa.Uuid(), nullable=False),
        sa.Column("quantity", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["article_id"], ["gift_articles.id"], name=op.f("fk_gift_set_lines_article_id")
        ),
        sa.ForeignKeyConstraint(
            ["gift_set_id"], ["gift_sets.id"], name=op.f("fk_gift_set_lines_gift_set_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_gift_set_lines")),
    )
    op.create_index(
        op.f("ix_gift_set_lines_article_id"), "gift_set_lines", ["article_id"], unique=False
    )
    op.create_index(
        op.f("ix_gift_set_lines_gift_set_id"), "gift_set_lines", ["gift_set_id"], unique=False
    )


def _gift_issue_lines() -> None:
    op.create_table(
        "gift_issue_lines",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("gift_issue_id", sa.Uuid(), nullable=False),
        sa.Column("article_id", sa.Uuid(), nullable=False),
        sa.Column("name", sa.String(60), nullable=False),
        sa.Column("measure", sa.String(10), nullable=False),
        sa.Column("quantity", sa.Integer(), nullable=False),
        sa.Column("cost", sa.BigInteger(), nullable=True),
        sa.ForeignKeyConstraint(
            ["article_id"], ["gift_articles.id"], name=op.f("fk_gift_issue_lines_article_id")
        ),
        sa.ForeignKeyConstraint(
            ["gift_issue_id"], ["gift_issues.id"], name=op.f("fk_gift_issue_lines_gift_issue_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_gift_issue_lines")),
    )
    op.create_index(
        op.f("ix_gift_issue_lines_article_id"), "gift_issue_lines", ["article_id"], unique=False
    )
    op.create_index(
        op.f("ix_gift_issue_lines_gift_issue_id"),
        "gift_issue_lines",
        ["gift_issue_id"],
        unique=False,
    )


def _gift_movements() -> None:
    op.create_table(
        "gift_movements",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("article_id", sa.Uuid(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(40), nullable=False),
        sa.Column("change", sa.Integer(), nullable=False),
        sa.Column("balance", sa.Integer(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("clerk", sa.Uuid(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("issue_id", sa.Uuid(), nullable=True),
        sa.ForeignKeyConstraint(
            ["article_id"], ["gift_articles.id"], name=op.f("fk_gift_movements_article_id")
        ),
        sa.ForeignKeyConstraint(
            ["issue_id"], ["gift_issues.id"], name=op.f("fk_gift_movements_issue_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_gift_movements")),
        sa.UniqueConstraint(
            "article_id", "number", name=op.f("uq_gift_movements_article_id_number")
        ),
    )
    op.create_index(
        op.f("ix_gift_movements_article_id"), "gift_movements", ["article_id"], unique=False
    )
    op.create_index(
        op.f("ix_gift_movements_issue_id"), "gift_movements", ["issue_id"], unique=False
    )


def _gift_exceptions() -> None:
    op.create_table(
        "gift_exceptions",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("unit_id", sa.Uuid(), nullable=False),
        sa.Column("kind", sa.String(40), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("clerk", sa.Uuid(), nullable=False),
        sa.Column("approver", sa.Uuid(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("changes", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["unit_id"], ["units.id"], name=op.f("fk_gift_exceptions_unit_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_gift_exceptions")),
    )
    op.create_index(
        op.f("ix_gift_exceptions_unit_id"), "gift_exceptions", ["unit_id"], unique=False
    )
