"""The life of a defect in rounds, its photos, notices of several units, contractors."""

from __future__ import annotations

from typing import Any
from uuid import UUID

import sqlalchemy as sa
from alembic import op

from handover_app.domain.identity import new_id

revision = "0011"
down_revision = "0010"

_NOBODY = UUID(int=0)
_EMPTY = sa.text("''")


def upgrade() -> None:
    """Go to this revision."""
    _move_contractors()
    _notices()
    _defects()
    _move_photos()
    _standard_defects()
    _defect_steps()
    _notice_lines()
    _notice_replies()
    _photo_marks()
    _tolerances()
    _form_rows()
    _first_steps()


def _move_contractors() -> None:
    """Trade to name becomes contractor with responsibilities; the order of the table stays."""
    rows = _rows("SELECT trade, contractor FROM contractors ORDER BY position")
    op.drop_table("contractors")
    _contractors()
    _responsibilities()
    names = list(dict.fromkeys(row.contractor for row in rows))
    ids = {name: new_id() for name in names}
    _insert(
        "contractors",
        [
            {
                "id": ids[name],
                "position": place,
                "name": name,
                "person": "",
                "phone": "",
                "active": True,
                "version": 1,
                "changes": 0,
            }
            for place, name in enumerate(names)
        ],
    )
    _insert(
        "responsibilities",
        [
            {
                "id": new_id(),
                "contractor_id": ids[row.contractor],
                "trade": row.trade,
                "building": "",
            }
            for row in rows
        ],
    )


def _notices() -> None:
    with op.batch_alter_table("rectification_notices") as table:
        table.alter_column("unit_id", existing_type=sa.Uuid(), nullable=True)
        table.add_column(sa.Column("kind", sa.String(40), nullable=False, server_default="FIRST"))
        table.add_column(sa.Column("parent_id", sa.Uuid(), nullable=True))
        table.add_column(
            sa.Column("third_party", sa.String(120), nullable=False, server_default=_EMPTY)
        )
        table.add_column(sa.Column("cost", sa.BigInteger(), nullable=True))


def _defects() -> None:
    time = sa.DateTime(timezone=True)
    with op.batch_alter_table("defects") as table:
        for column in (
            sa.Column("entered_at", time, nullable=True),
            sa.Column("days", sa.Integer(), nullable=False, server_default=sa.text("0")),
            sa.Column("round", sa.Integer(), nullable=False, server_default=sa.text("1")),
            sa.Column("note", sa.String(500), nullable=False, server_default=_EMPTY),
            sa.Column("demand", sa.String(500), nullable=False, server_default=_EMPTY),
            sa.Column("measured", sa.String(40), nullable=True),
            sa.Column("paper_line", sa.Integer(), nullable=True),
            sa.Column("on_the_spot", sa.Boolean(), nullable=False, server_default=sa.text("false")),
            sa.Column("closed_at", time, nullable=True),
            sa.Column("held_from", sa.String(40), nullable=True),
            sa.Column("joined_into", sa.Uuid(), nullable=True),
            sa.Column("split_from", sa.Uuid(), nullable=True),
            sa.Column("order_id", sa.Uuid(), nullable=True),
        ):
            table.add_column(column)
    op.execute("UPDATE defects SET entered_at = found_at")
    op.execute(
        "UPDATE defects SET on_the_spot = true, closed_at = found_at, state = 'CLOSED'"
        " WHERE state = 'CLOSED_ON_THE_SPOT'"
    )
    op.execute("UPDATE defects SET state = 'NOTED' WHERE state = 'OPEN'")
    op.execute("UPDATE defects SET state = 'ASSIGNED' WHERE state = 'NOTIFIED'")
    with op.batch_alter_table("defects") as table:
        table.alter_column("entered_at", existing_type=time, nullable=False)
    op.create_index("ix_defects_state", "defects", ["state", "order_id", "contractor"])
    op.create_index("ix_defects_found", "defects", ["unit_id", "room", "code"])
    op.create_index("ix_defects_order_id", "defects", ["order_id"])


def _move_photos() -> None:
    """A photo also belongs to its unit; what the camera made of it was not kept so far."""
    rows = _rows(
        "SELECT photos.id, photos.defect_id, photos.sha256, photos.bytes, photos.at,"
        " defects.unit_id, defects.inspection_id FROM photos"
        " JOIN defects ON defects.id = photos.defect_id ORDER BY photos.id"
    )
    op.drop_table("photos")
    _photos()
    _insert(
        "photos",
        [
            {
                **row._mapping,
                "kind": "BEFORE",
                "round": 1,
                "subject": "",
                "original_sha256": row.sha256,
                "original_name": "",
                "width": 0,
                "height": 0,
                "clerk": _NOBODY,
            }
            for row in rows
        ],
    )


def _standard_defects() -> None:
    with op.batch_alter_table("standard_defects") as table:
        table.add_column(sa.Column("method", sa.Text(), nullable=False, server_default=_EMPTY))


def _first_steps() -> None:
    """What was found before has its first step, and its line on the notice that names it."""
    rows = _rows("SELECT id, found_at, notice_id, number FROM defects ORDER BY unit_id, number")
    steps = [
        {
            "id": new_id(),
            "defect_id": row.id,
            "kind": "NOTED",
            "round": 1,
            "at": row.found_at,
            "entered_at": row.found_at,
            "clerk": _NOBODY,
            "who": "",
            "note": "",
        }
        for row in rows
    ]
    lines = [
        {
            "id": new_id(),
            "notice_id": row.notice_id,
            "defect_id": row.id,
            "position": row.number,
            "round": 1,
        }
        for row in rows
        if row.notice_id is not None
    ]
    _insert("defect_steps", steps)
    _insert("notice_lines", lines)


_TYPES: dict[str, sa.types.TypeEngine[Any]] = {
    "id": sa.Uuid(),
    "at": sa.DateTime(timezone=True),
    "found_at": sa.DateTime(timezone=True),
    "unit_id": sa.Uuid(),
    "inspection_id": sa.Uuid(),
    "defect_id": sa.Uuid(),
    "notice_id": sa.Uuid(),
}


def _rows(statement: str) -> list[Any]:
    named = list(op.get_bind().execute(sa.text(statement)).keys())
    known = {name: _TYPES[name] for name in named if name in _TYPES}
    return list(op.get_bind().execute(sa.text(statement).columns(**known)))


def _insert(name: str, rows: list[dict[str, Any]]) -> None:
    """Insert rows into a table of this revision."""
    if rows:
        table = sa.Table(name, sa.MetaData(), autoload_with=op.get_bind())
        for column in table.columns:
            if column.name in ("id", "clerk") or column.name.endswith("_id"):
                column.type = sa.Uuid()
        op.bulk_insert(table, rows)


def _contractors() -> None:
    op.create_table(
        "contractors",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(120), nullable=False),
        sa.Column("person", sa.String(60), nullable=False),
        sa.Column("phone", sa.String(40), nullable=False),
        sa.Column("active", sa.Boolean(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("changes", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_contractors")),
        sa.UniqueConstraint("name", name=op.f("uq_contractors_name")),
    )


def _responsibilities() -> None:
    op.create_table(
        "responsibilities",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("contractor_id", sa.Uuid(), nullable=False),
        sa.Column("trade", sa.String(40), nullable=False),
        sa.Column("building", sa.String(20), nullable=False),
        sa.ForeignKeyConstraint(
            ["contractor_id"], ["contractors.id"], name=op.f("fk_responsibilities_contractor_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_responsibilities")),
        sa.UniqueConstraint("trade", "building", name=op.f("uq_responsibilities_trade_building")),
    )
    op.create_index(
        op.f("ix_responsibilities_contractor_id"),
        "responsibilities",
        ["contractor_id"],
        unique=False,
    )


def _photos() -> None:
    op.create_table(
        "photos",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("defect_id", sa.Uuid(), nullable=True),
        sa.Column("sha256", sa.String(64), nullable=False),
        sa.Column("bytes", sa.Integer(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("unit_id", sa.Uuid(), nullable=False),
        sa.Column("inspection_id", sa.Uuid(), nullable=True),
        sa.Column("kind", sa.String(40), nullable=False),
        sa.Column("round", sa.Integer(), nullable=False),
        sa.Column("subject", sa.String(60), nullable=False),
        sa.Column("original_sha256", sa.String(64), nullable=False),
        sa.Column("original_name", sa.String(200), nullable=False),
        sa.Column("width", sa.Integer(), nullable=False),
        sa.Column("height", sa.Integer(), nullable=False),
        sa.Column("taken_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("clerk", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(["defect_id"], ["defects.id"], name=op.f("fk_photos_defect_id")),
        sa.ForeignKeyConstraint(
            ["inspection_id"], ["inspections.id"], name=op.f("fk_photos_inspection_id")
        ),
        sa.ForeignKeyConstraint(["unit_id"], ["units.id"], name=op.f("fk_photos_unit_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_photos")),
    )
    op.create_index(op.f("ix_photos_defect_id"), "photos", ["defect_id"], unique=False)
    op.create_index(op.f("ix_photos_inspection_id"), "photos", ["inspection_id"], unique=False)
    op.create_index(op.f("ix_photos_unit_id"), "photos", ["unit_id"], unique=False)


def _defect_steps() -> None:
    op.create_table(
        "defect_steps",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("defect_id", sa.Uuid(), nullable=False),
        sa.Column("kind", sa.String(40), nullable=False),
        sa.Column("round", sa.Integer(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("entered_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("clerk", sa.Uuid(), nullable=False),
        sa.Column("who", sa.String(120), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("method", sa.String(40), nullable=True),
        sa.Column("amount", sa.BigInteger(), nullable=True),
        sa.Column("reference", sa.Uuid(), nullable=True),
        sa.ForeignKeyConstraint(
            ["defect_id"], ["defects.id"], name=op.f("fk_defect_steps_defect_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_defect_steps")),
    )
    op.create_index(op.f("ix_defect_steps_defect_id"), "defect_steps", ["defect_id"], unique=False)


def _notice_lines() -> None:
    op.create_table(
        "notice_lines",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("notice_id", sa.Uuid(), nullable=False),
        sa.Column("defect_id", sa.Uuid(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("round", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["defect_id"], ["defects.id"], name=op.f("fk_notice_lines_defect_id")
        ),
        sa.ForeignKeyConstraint(
            ["notice_id"], ["rectification_notices.id"], name=op.f("fk_notice_lines_notice_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_notice_lines")),
    )
    op.create_index(op.f("ix_notice_lines_defect_id"), "notice_lines", ["defect_id"], unique=False)
    op.create_index(op.f("ix_notice_lines_notice_id"), "notice_lines", ["notice_id"], unique=False)


def _notice_replies() -> None:
    op.create_table(
        "notice_replies",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("notice_id", sa.Uuid(), nullable=False),
        sa.Column("defect_id", sa.Uuid(), nullable=False),
        sa.Column("outcome", sa.String(40), nullable=False),
        sa.Column("measures", sa.String(500), nullable=False),
        sa.Column("done_on", sa.Date(), nullable=True),
        sa.Column("person", sa.String(60), nullable=False),
        sa.Column("note", sa.String(500), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("clerk", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(
            ["defect_id"], ["defects.id"], name=op.f("fk_notice_replies_defect_id")
        ),
        sa.ForeignKeyConstraint(
            ["notice_id"], ["rectification_notices.id"], name=op.f("fk_notice_replies_notice_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_notice_replies")),
    )
    op.create_index(
        op.f("ix_notice_replies_defect_id"), "notice_replies", ["defect_id"], unique=False
    )
    op.create_index(
        op.f("ix_notice_replies_notice_id"), "notice_replies", ["notice_id"], unique=False
    )


def _photo_marks() -> None:
    op.create_table(
        "photo_marks",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("photo_id", sa.Uuid(), nullable=False),
        sa.Column("marks", sa.Text(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("clerk", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(["photo_id"], ["photos.id"], name=op.f("fk_photo_marks_photo_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_photo_marks")),
    )
    op.create_index(op.f("ix_photo_marks_photo_id"), "photo_marks", ["photo_id"], unique=False)


def _tolerances() -> None:
    op.create_table(
        "tolerances",
        sa.Column("code", sa.String(20), nullable=False),
        sa.Column("low", sa.String(40), nullable=False),
        sa.Column("high", sa.String(40), nullable=True),
        sa.Column("unit", sa.String(10), nullable=False),
        sa.Column("standard", sa.String(120), nullable=False),
        sa.Column("note", sa.String(200), nullable=False),
        sa.PrimaryKeyConstraint("code", name=op.f("pk_tolerances")),
    )


def _form_rows() -> None:
    op.create_table(
        "form_rows",
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("fit_out", sa.String(40), nullable=False),
        sa.Column("room", sa.String(60), nullable=False),
        sa.Column("codes", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("position", name=op.f("pk_form_rows")),
    )
