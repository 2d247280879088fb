"""Fee catalogue, penalties, statements by version, terms of contracts."""

from __future__ import annotations

import json
from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"

_PLAIN: dict[str, Any] = {
    "principal": "",
    "basis_file": None,
    "rate": None,
    "rates": {},
    "months": 3,
    "start_rule": "WHOLE_MONTHS",
    "unified_date": None,
    "cap_months": None,
    "cap_amount": None,
    "paper": "RECEIPT",
    "deposit_days": None,
    "vat_divisor": "1.09",
    "bands": [],
    "voluntary": False,
    "active": True,
}
_BANDS = [
    {"homes": 1, "up_to": "140", "rate": "1/100"},
    {"homes": 1, "up_to": None, "rate": "3/200"},
    {"homes": 2, "up_to": "140", "rate": "1/100"},
    {"homes": 2, "up_to": None, "rate": "1/50"},
    {"homes": 3, "up_to": None, "rate": "3/100"},
    {"homes": 0, "up_to": None, "rate": "3/100"},
]


def upgrade() -> None:
    """Go to this revision."""
    _fees()
    _files()
    _penalties()
    _statements()
    _rows_of_the_project()
    _project()
    _units()


def _fees() -> None:
    op.create_table(
        "fee_items",
        sa.Column("item", sa.String(40), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(120), nullable=False),
        sa.Column("payee", sa.String(40), nullable=False),
        sa.Column("active", sa.Boolean(), nullable=False),
        sa.Column("terms", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("item", name=op.f("pk_fee_items")),
    )
    op.create_table(
        "building_types",
        sa.Column("building", sa.String(40), nullable=False),
        sa.Column("kind", sa.String(40), nullable=False),
        sa.PrimaryKeyConstraint("building", name=op.f("pk_building_types")),
    )


def _files() -> None:
    op.create_table(
        "stored_files",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("name", sa.String(200), nullable=False),
        sa.Column("media_type", sa.String(100), nullable=False),
        sa.Column("sha256", sa.String(64), nullable=False),
        sa.Column("size", sa.Integer(), nullable=False),
        sa.Column("content", sa.LargeBinary(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("clerk", sa.Uuid(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_stored_files")),
    )
    op.create_table(
        "area_consultations",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("unit_id", sa.Uuid(), nullable=False),
        sa.Column("who", sa.String(120), nullable=False),
        sa.Column("question", sa.Text(), nullable=False),
        sa.Column("answer", sa.Text(), nullable=False),
        sa.Column("clerk", sa.Uuid(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["unit_id"], ["units.id"], name=op.f("fk_area_consultations_unit_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_area_consultations")),
    )
    op.create_index(
        op.f("ix_area_consultations_unit_id"), "area_consultations", ["unit_id"], unique=False
    )


def _penalties() -> None:
    op.create_table(
        "penalties",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("unit_id", sa.Uuid(), nullable=False),
        sa.Column("kind", sa.String(40), nullable=False),
        sa.Column("days", sa.Integer(), nullable=False),
        sa.Column("rate", sa.String(40), nullable=False),
        sa.Column("base", sa.BigInteger(), nullable=False),
        sa.Column("cancelled", sa.Boolean(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("clerk", sa.Uuid(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["unit_id"], ["units.id"], name=op.f("fk_penalties_unit_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_penalties")),
    )
    op.create_index(op.f("ix_penalties_unit_id"), "penalties", ["unit_id"], unique=False)


def _statements() -> None:
    op.create_table(
        "statement_issues",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("unit_id", sa.Uuid(), nullable=False),
        sa.Column("version_number", sa.Integer(), nullable=False),
        sa.Column("issued_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("clerk", sa.Uuid(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("lines", sa.Text(), nullable=False),
        sa.Column("paper_id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(
            ["unit_id"], ["units.id"], name=op.f("fk_statement_issues_unit_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_statement_issues")),
        sa.UniqueConstraint(
            "unit_id", "version_number", name=op.f("uq_statement_issues_unit_id_version_number")
        ),
    )
    op.create_index(
        op.f("ix_statement_issues_unit_id"), "statement_issues", ["unit_id"], unique=False
    )


def _rows_of_the_project() -> None:
    """The rates of a project that is there become rows of its catalogue; nobody pays otherwise."""
    connection = op.get_bind()
    project = connection.execute(
        sa.text("SELECT service_rate, service_months, maintenance_standard FROM projects LIMIT 1")
    ).one_or_none()
    if project is None:
        return
    rate, months, standard = (None if each is None else int(each) for each in project)
    for row in _catalogue(rate, months, standard):
        facts = {**_PLAIN, **row}
        connection.execute(
            sa.text(
                "INSERT INTO fee_items (item, position, name, payee, active, terms)"
                " VALUES (:item, :position, :name, :payee, :active, :terms)"
            ).bindparams(sa.bindparam("active", type_=sa.Boolean())),
            {
                **{name: facts[name] for name in ("item", "position", "name", "payee", "active")},
                "terms": json.dumps(facts, ensure_ascii=False, sort_keys=True),
            },
        )


def _catalogue(
    rate: int | None, months: int | None, standard: int | None
) -> tuple[dict[str, Any], ...]:
    fund: dict[str, Any] = {"rate": standard, "active": standard is not None}
    # Nought months were allowed and charged nothing: such a fee is switched off.
    service = {"rate": rate, "months": months or 3, "active": bool(months)}
    return (
        _row("AREA_DIFFERENCE", 10, "面积补差款", "DEVELOPER", "AREA_DIFFERENCE", "商品房买卖合同"),
        _row(
            "SERVICE_FEE",
            20,
            "物业服务费",
            "PROPERTY_COMPANY",
            "AREA_RATE_MONTHS",
            "前期物业服务合同",
        )
        | service,
        _row(
            "MAINTENANCE_FUND",
            30,
            "住宅专项维修资金",
            "COLLECTED",
            "AREA_RATE",
            "当地公布的交存标准",
        )
        | {"principal": "住宅专项维修资金专户", "deposit_days": 30, **fund},
        _row("DEED_TAX", 40, "契税（预估）", "TAX_AUTHORITY", "TAX_ESTIMATE", "税务机关核定")
        | {"principal": "税务机关", "bands": _BANDS, "active": False},
        _row("LATE_DELIVERY", 50, "逾期交房违约金", "DEVELOPER", "PENALTY", "商品房买卖合同"),
        _row("LATE_PAYMENT", 60, "逾期付款违约金", "DEVELOPER", "PENALTY", "商品房买卖合同"),
        _row(
            "DECORATION_DEPOSIT",
            70,
            "装修保证金",
            "PROPERTY_COMPANY",
            "DEPOSIT",
            "装饰装修管理服务协议",
        )
        | {"rate": 200_000, "cap_amount": 200_000, "active": False},
    )


def _row(
    item: str, position: int, name: str, payee: str, formula: str, basis: str
) -> dict[str, Any]:
    return {
        "item": item,
        "position": position,
        "name": name,
        "payee": payee,
        "formula": formula,
        "basis": basis,
    }


def _project() -> None:
    op.add_column(
        "projects",
        sa.Column("tax_authority", sa.String(120), nullable=False, server_default="税务机关"),
    )
    op.add_column(
        "projects",
        sa.Column("cash_refund_limit", sa.BigInteger(), nullable=False, server_default="100000"),
    )
    for name in ("refund_days", "rescission_days"):
        op.add_column(
            "projects", sa.Column(name, sa.Integer(), nullable=False, server_default="15")
        )
    op.add_column("projects", sa.Column("survey_file", sa.Uuid(), nullable=True))
    op.add_column(
        "projects",
        sa.Column("survey_number", sa.String(60), nullable=False, server_default=sa.text("''")),
    )
    for name in ("service_rate", "service_months", "maintenance_standard"):
        op.drop_column("projects", name)


def _units() -> None:
    op.add_column(
        "units",
        sa.Column(
            "area_method", sa.String(40), nullable=False, server_default="DIFFERENCE_TIMES_PRICE"
        ),
    )
    for name in ("area_threshold", "area_factor"):
        op.add_column("units", sa.Column(name, sa.String(40), nullable=True))
    op.add_column("units", sa.Column("homes", sa.Integer(), nullable=True))
