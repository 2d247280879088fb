"""Kinds, bags and tags; states apart from trials; movements that nobody edits."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"

_EMPTY = sa.text("''")
_BOUND = sa.text("state = 'BOUND'")


def upgrade() -> None:
    """Go to this revision."""
    _key_kinds()
    _projects()
    _key_sets()
    _key_bags()
    _keys()
    _key_tags()
    _key_movements()
    _convert()
    _drop_tags_of_keys()
    _only_added()


def _key_kinds() -> None:
    op.create_table(
        "key_kinds",
        sa.Column("name", sa.String(40), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("lock", sa.String(40), nullable=False),
        sa.Column("public", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("name", name=op.f("pk_key_kinds")),
    )


def _key_bags() -> None:
    op.create_table(
        "key_bags",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("key_set_id", sa.Uuid(), nullable=False),
        sa.Column("number", sa.String(20), nullable=False),
        sa.Column("seal", sa.String(40), nullable=False),
        sa.Column("sealed_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("sealed_by", sa.Uuid(), nullable=False),
        sa.Column("opened_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("opened_by", sa.Uuid(), nullable=True),
        sa.Column("reason", sa.String(200), nullable=False),
        sa.ForeignKeyConstraint(
            ["key_set_id"], ["key_sets.id"], name=op.f("fk_key_bags_key_set_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_key_bags")),
        sa.UniqueConstraint("number", name=op.f("uq_key_bags_number")),
        sa.UniqueConstraint("seal", name=op.f("uq_key_bags_seal")),
    )
    op.create_index(op.f("ix_key_bags_key_set_id"), "key_bags", ["key_set_id"])


def _key_tags() -> None:
    op.create_table(
        "key_tags",
        sa.Column("number", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("kind", sa.Integer(), nullable=False),
        sa.Column("issue", sa.Integer(), nullable=False),
        sa.Column("state", sa.String(40), nullable=False),
        sa.Column("key_set_id", sa.Uuid(), nullable=True),
        sa.Column("key_id", sa.Uuid(), nullable=True),
        sa.Column("bag_id", sa.Uuid(), nullable=True),
        sa.Column("changed_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("reason", sa.String(200), server_default=_EMPTY, nullable=False),
        sa.ForeignKeyConstraint(["bag_id"], ["key_bags.id"], name=op.f("fk_key_tags_bag_id")),
        sa.ForeignKeyConstraint(["key_id"], ["keys.id"], name=op.f("fk_key_tags_key_id")),
        sa.ForeignKeyConstraint(
            ["key_set_id"], ["key_sets.id"], name=op.f("fk_key_tags_key_set_id")
        ),
        sa.PrimaryKeyConstraint("number", name=op.f("pk_key_tags")),
    )
    op.create_index(op.f("ix_key_tags_bag_id"), "key_tags", ["bag_id"])
    op.create_index(op.f("ix_key_tags_key_id"), "key_tags", ["key_id"])
    op.create_index(op.f("ix_key_tags_key_set_id"), "key_tags", ["key_set_id"])
    op.create_index(
        "uq_key_tags_bound_bag",
        "key_tags",
        ["bag_id"],
        unique=True,
        sqlite_where=_BOUND,
        postgresql_where=_BOUND,
    )
    op.create_index(
        "uq_key_tags_bound_key",
        "key_tags",
        ["key_id"],
        unique=True,
        sqlite_where=_BOUND,
        postgresql_where=_BOUND,
    )


def _key_movements() -> None:
    with op.batch_alter_table("key_movements") as table:
        table.add_column(sa.Column("place", sa.String(20), server_default=_EMPTY, nullable=False))
        table.add_column(sa.Column("matter", sa.Uuid(), nullable=True))
        table.add_column(sa.Column("note", sa.String(200), server_default=_EMPTY, nullable=False))
    op.create_index("ix_key_movements_at", "key_movements", ["at", "id"])
    op.create_index("ix_key_movements_matter", "key_movements", ["matter"])


def _key_sets() -> None:
    with op.batch_alter_table("key_sets") as table:
        table.add_column(sa.Column("name", sa.String(60), server_default=_EMPTY, nullable=False))
        table.add_column(sa.Column("hook", sa.String(20), server_default=_EMPTY, nullable=False))
        table.add_column(
            sa.Column(
                "lock_setup", sa.String(40), server_default="NO_ELECTRONIC_LOCK", nullable=False
            )
        )
        table.add_column(
            sa.Column("door_seal", sa.String(40), server_default=_EMPTY, nullable=False)
        )
        table.add_column(sa.Column("handed_over_at", sa.DateTime(timezone=True), nullable=True))
        table.alter_column("unit_id", existing_type=sa.Uuid(), nullable=True)
    op.create_index("ix_key_sets_hook", "key_sets", ["hook"])


def _keys() -> None:
    with op.batch_alter_table("keys") as table:
        table.add_column(sa.Column("lock", sa.String(40), server_default=_EMPTY, nullable=False))
        table.add_column(
            sa.Column("trial", sa.String(40), server_default="NOT_TRIED", nullable=False)
        )
        table.add_column(sa.Column("place", sa.String(20), server_default=_EMPTY, nullable=False))
        table.add_column(sa.Column("since", sa.DateTime(timezone=True), nullable=True))
        table.add_column(sa.Column("moves", sa.Integer(), server_default="0", nullable=False))
        table.add_column(sa.Column("loan_id", sa.Uuid(), nullable=True))
        table.add_column(sa.Column("mandate_id", sa.Uuid(), nullable=True))
        table.add_column(sa.Column("bag_id", sa.Uuid(), nullable=True))
        table.create_foreign_key(op.f("fk_keys_bag_id"), "key_bags", ["bag_id"], ["id"])
    op.create_index(op.f("ix_keys_bag_id"), "keys", ["bag_id"])
    op.create_index("ix_keys_loan_id", "keys", ["loan_id"])
    op.create_index("ix_keys_state", "keys", ["state"])


def _projects() -> None:
    with op.batch_alter_table("projects") as table:
        table.add_column(sa.Column("keys_due", sa.Date(), nullable=True))


def _convert() -> None:
    """What the first version kept: tags on keys, the trial within the state."""
    kinds = "SELECT kind, min(position), kind, {no} FROM key_templates GROUP BY kind"
    no = "false" if op.get_bind().dialect.name == "postgresql" else "0"
    op.execute(f"INSERT INTO key_kinds (name, position, lock, public) {kinds.format(no=no)}")
    op.execute(
        "INSERT INTO key_tags (number, kind, issue, state, key_set_id, key_id) "
        "SELECT tag_number, 1, tag_issue, 'BOUND', key_set_id, id FROM keys"
    )
    op.execute(
        "UPDATE key_sets SET handed_over_at = (SELECT max(m.at) FROM key_movements m "
        "JOIN keys k ON k.id = m.key_id WHERE k.key_set_id = key_sets.id) "
        "WHERE EXISTS (SELECT 1 FROM keys k WHERE k.key_set_id = key_sets.id) AND NOT EXISTS "
        "(SELECT 1 FROM keys k WHERE k.key_set_id = key_sets.id AND k.state <> 'HANDED_OVER')"
    )
    op.execute(
        "UPDATE keys SET lock = kind, "
        "moves = (SELECT count(*) FROM key_movements m WHERE m.key_id = keys.id), "
        "since = (SELECT max(m.at) FROM key_movements m WHERE m.key_id = keys.id), "
        "trial = coalesce((SELECT CASE m.kind WHEN 'TRIED' THEN 'WORKS' ELSE 'FAULTY' END "
        "FROM key_movements m WHERE m.key_id = keys.id AND m.kind IN ('TRIED', 'TRIED_FAULTY') "
        "ORDER BY m.sequence DESC LIMIT 1), 'NOT_TRIED')"
    )
    op.execute("UPDATE keys SET state = 'AT_DESK' WHERE state <> 'HANDED_OVER'")


def _drop_tags_of_keys() -> None:
    with op.batch_alter_table("keys") as table:
        table.drop_constraint(op.f("uq_keys_tag_number"), type_="unique")
        table.drop_column("tag_issue")
        table.drop_column("tag_number")


def _only_added() -> None:
    """Let the database itself refuse to edit or delete a movement."""
    for kind in ("UPDATE", "DELETE"):
        name = f"key_movements_no_{kind.lower()}"
        trigger = f"CREATE TRIGGER {name} BEFORE {kind} ON key_movements"
        if op.get_bind().dialect.name == "postgresql":
            op.execute(f"{trigger} FOR EACH STATEMENT EXECUTE FUNCTION only_added()")
        else:
            raising = "SELECT RAISE(ABORT, 'rows of this table are only added')"
            op.execute(f"{trigger} BEGIN {raising}; END")
