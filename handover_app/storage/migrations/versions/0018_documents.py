"""Packs of documents, what is signed and shown."""

from __future__ import annotations

from typing import Any
from uuid import UUID

import sqlalchemy as sa
from alembic import op

revision = "0018"
down_revision = "0017"

_EMPTY = sa.text("''")
_ONE = sa.text("1")
_OLD = {
    "QUALITY_BOOK": "住宅质量保证书",
    "INSTRUCTION_BOOK": "住宅使用说明书",
    "OWNER_MANUAL": "业主手册",
}
"""What was given until now; every owner had all three."""

# The same on every computer, so that projects that meet later know each other's packs.
_PLAIN = UUID("019a6c00-0018-7000-8000-000000000001")
_FINISHED = UUID("019a6c00-0018-7000-8000-000000000002")
_FIRST_DOCUMENT = 0x019A6C00_0018_7000_8000_000000000100
_EDITION = "示范文本 1"

_GIVEN = (
    ("QUALITY_BOOK", "住宅质量保证书", "本", 1),
    ("INSTRUCTION_BOOK", "住宅使用说明书", "本", 1),
    ("OWNER_MANUAL", "业主手册", "本", 1),
    ("DECORATION_GUIDE", "装修指引", "份", 1),
    ("WATER_ELECTRIC_DRAWING", "户内水电图", "份", 1),
    ("SURVEY_RESULT", "房屋测绘成果", "份", 1),
    ("CARDS", "门禁卡", "张", 2),
)
"""Code, name, measure and count (domain guide F02, F08, F09, form 6.12)."""
_EQUIPMENT = (("EQUIPMENT_MANUALS", "户内设备说明书及保修卡", "套", 1),)
_SIGNED = (
    ("HOUSEHOLD_FORM", "住户信息表"),
    ("SERVICE_AGREEMENT", "前期物业服务协议"),
    ("TEMPORARY_RULES", "临时管理规约承诺书"),
    ("FIRE_SAFETY", "消防安全告知书"),
    ("DECORATION_NOTICE", "装修告知书"),
)
_SHOWN = (
    ("COMPLETION_FILING", "竣工验收备案证明"),
    ("SURVEY_REPORT", "房屋测绘报告"),
    ("CONTRACT_DOCUMENTS", "合同约定的其他文件"),
)
_OPTIONAL = ("SURVEY_RESULT", "CARDS", "EQUIPMENT_MANUALS")


def upgrade() -> None:
    """Go to this revision."""
    _document_packs()
    _pack_documents()
    _house_books()
    _unit_annexes()
    _agreements()
    _household_forms()
    _seen_documents()
    _only_added()
    _move_issues()
    _first_packs()


def _only_added() -> None:
    """Let the database itself refuse to edit or delete what was signed or seen."""
    on_postgresql = op.get_bind().dialect.name == "postgresql"
    for table in ("agreements", "seen_documents"):
        for kind in ("UPDATE", "DELETE"):
            trigger = f"CREATE TRIGGER {table}_no_{kind.lower()} BEFORE {kind} ON {table}"
            if on_postgresql:
                op.execute(f"{trigger} FOR EACH STATEMENT EXECUTE FUNCTION only_added()")
            else:
                raising = "SELECT RAISE(ABORT, 'rows of this table are only added')"
                op.execute(f"{trigger} BEGIN {raising}; END")


def _move_issues() -> None:
    """What was given keeps its line: its kind is the document's code now."""
    with op.batch_alter_table("article_issues") as table:
        for column in (
            sa.Column("name", sa.String(80), nullable=False, server_default=_EMPTY),
            sa.Column("edition", sa.String(40), nullable=False, server_default=_EMPTY),
            sa.Column("quantity", sa.Integer(), nullable=False, server_default=_ONE),
            sa.Column("explained_at", sa.DateTime(timezone=True), nullable=True),
        ):
            table.add_column(column)
    for code, name in _OLD.items():
        issues = sa.table("article_issues", sa.column("article"), sa.column("name"))
        op.execute(issues.update().where(issues.c.article == code).values(name=name))


def _first_packs() -> None:
    """A project that has given papers asks for no more of them than it did."""
    there = op.get_bind().execute(sa.text("SELECT count(*) FROM article_issues")).scalar_one()
    optional = set(_OPTIONAL)
    if there:
        optional |= {code for code, *_ in _GIVEN if code not in _OLD}
    packs = (
        (_PLAIN, "毛坯及未注明", "[]", _GIVEN),
        (_FINISHED, "精装", '["精装", "全装", "简装"]', _GIVEN + _EQUIPMENT),
    )
    documents: list[dict[str, Any]] = []
    for identity, _, _, given in packs:
        rows = [("GIVEN", *each, "") for each in given]
        rows += [("SIGNED", *each, "份", 1, _EDITION) for each in _SIGNED]
        rows += [("SHOWN", *each, "份", 1, "") for each in _SHOWN]
        for place, (use, code, name, measure, count, edition) in enumerate(rows, 1):
            documents.append({
                "id": UUID(int=_FIRST_DOCUMENT + len(documents)), "pack_id": identity,
                "position": place, "code": code, "use": use, "name": name, "edition": edition,
                "quantity": count, "measure": measure, "text": "", "file_id": None, "number": "",
                "required": code not in optional, "dated": None,
            })  # fmt: skip
    _insert(
        "document_packs",
        [
            {"id": identity, "position": place, "name": name, "finishes": finishes}
            for place, (identity, name, finishes, _) in enumerate(packs, 1)
        ],
    )
    _insert("pack_documents", documents)


def _insert(name: str, rows: list[dict[str, Any]]) -> None:
    """Rows of a table that this revision made."""
    kinds: dict[type, Any] = {UUID: sa.Uuid(), int: sa.Integer(), str: sa.Text()}
    known: dict[str, Any] = {"dated": sa.Date(), "required": sa.Boolean(), "file_id": sa.Uuid()}
    columns: list[sa.ColumnClause[Any]] = [
        sa.column(key, known.get(key) or kinds[type(value)]) for key, value in rows[0].items()
    ]
    op.bulk_insert(sa.table(name, *columns), rows)


def _document_packs() -> None:
    op.create_table(
        "document_packs",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(80), nullable=False),
        sa.Column("finishes", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_document_packs")),
    )


def _pack_documents() -> None:
    op.create_table(
        "pack_documents",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("pack_id", sa.Uuid(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("code", sa.String(40), nullable=False),
        sa.Column("use", sa.String(40), nullable=False),
        sa.Column("name", sa.String(80), nullable=False),
        sa.Column("edition", sa.String(40), nullable=False),
        sa.Column("quantity", sa.Integer(), nullable=False),
        sa.Column("measure", sa.String(10), nullable=False),
        sa.Column("required", sa.Boolean(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("file_id", sa.Uuid(), nullable=True),
        sa.Column("number", sa.String(80), nullable=False),
        sa.Column("dated", sa.Date(), nullable=True),
        sa.ForeignKeyConstraint(
            ["file_id"], ["stored_files.id"], name=op.f("fk_pack_documents_file_id")
        ),
        sa.ForeignKeyConstraint(
            ["pack_id"], ["document_packs.id"], name=op.f("fk_pack_documents_pack_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_pack_documents")),
        sa.UniqueConstraint("pack_id", "code", name=op.f("uq_pack_documents_pack_id_code")),
    )
    op.create_index(op.f("ix_pack_documents_file_id"), "pack_documents", ["file_id"], unique=False)
    op.create_index(op.f("ix_pack_documents_pack_id"), "pack_documents", ["pack_id"], unique=False)


def _house_books() -> None:
    op.create_table(
        "house_books",
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("repairer", sa.String(80), nullable=False),
        sa.Column("repairer_phone", sa.String(40), nullable=False),
        sa.Column("manuals", sa.Text(), nullable=False),
        sa.Column("exclusions", sa.Text(), nullable=False),
        sa.Column("local_form", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_house_books")),
    )


def _unit_annexes() -> None:
    op.create_table(
        "unit_annexes",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("unit_id", sa.Uuid(), nullable=False),
        sa.Column("file_id", sa.Uuid(), nullable=False),
        sa.Column("number", sa.String(80), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("clerk", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(
            ["file_id"], ["stored_files.id"], name=op.f("fk_unit_annexes_file_id")
        ),
        sa.ForeignKeyConstraint(["unit_id"], ["units.id"], name=op.f("fk_unit_annexes_unit_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_unit_annexes")),
    )
    op.create_index(op.f("ix_unit_annexes_file_id"), "unit_annexes", ["file_id"], unique=False)
    op.create_index(op.f("ix_unit_annexes_unit_id"), "unit_annexes", ["unit_id"], unique=False)


def _agreements() -> None:
    op.create_table(
        "agreements",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("unit_id", sa.Uuid(), nullable=False),
        sa.Column("code", sa.String(40), nullable=False),
        sa.Column("name", sa.String(80), nullable=False),
        sa.Column("edition", sa.String(40), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("signer", sa.String(120), nullable=False),
        sa.Column("state", sa.String(40), nullable=False),
        sa.Column("reason", sa.String(500), nullable=False),
        sa.Column("signature", sa.Text(), nullable=True),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("clerk", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(["unit_id"], ["units.id"], name=op.f("fk_agreements_unit_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_agreements")),
    )
    op.create_index(op.f("ix_agreements_unit_id"), "agreements", ["unit_id"], unique=False)


def _household_forms() -> None:
    op.create_table(
        "household_forms",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("unit_id", sa.Uuid(), nullable=False),
        sa.Column("form", sa.Text(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("clerk", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(["unit_id"], ["units.id"], name=op.f("fk_household_forms_unit_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_household_forms")),
    )
    op.create_index(
        op.f("ix_household_forms_unit_id"), "household_forms", ["unit_id"], unique=False
    )


def _seen_documents() -> None:
    op.create_table(
        "seen_documents",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("unit_id", sa.Uuid(), nullable=False),
        sa.Column("code", sa.String(40), nullable=False),
        sa.Column("name", sa.String(80), nullable=False),
        sa.Column("edition", sa.String(40), nullable=False),
        sa.Column("number", sa.String(80), nullable=False),
        sa.Column("dated", sa.Date(), nullable=True),
        sa.Column("seen_by", sa.String(120), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("clerk", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(["unit_id"], ["units.id"], name=op.f("fk_seen_documents_unit_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_seen_documents")),
        sa.UniqueConstraint("unit_id", "code", name=op.f("uq_seen_documents_unit_id_code")),
    )
    op.create_index(op.f("ix_seen_documents_unit_id"), "seen_documents", ["unit_id"], unique=False)
