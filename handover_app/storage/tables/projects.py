"""Project, gate table, key template, standard defects with tolerances, the inspection form."""

from __future__ import annotations

from sqlalchemy import Boolean, Column, Date, Integer, String, Table, Text, Uuid, text

from handover_app.domain.handover import Condition, Effect, Stage
from handover_app.domain.projects import Project
from handover_app.storage.tables.base import (
    DecimalText,
    EnumName,
    MoneyType,
    TextTuple,
    identity,
    mapper_registry,
    maps,
    metadata,
    versions,
)

projects = Table(
    "projects",
    metadata,
    identity(),
    Column("name", String(120), nullable=False),
    Column("secret", String(64), nullable=False),
    Column("rehearsal", Boolean, nullable=False),
    Column("developer", String(120), nullable=False),
    Column("property_company", String(120), nullable=False),
    Column("principal", String(120), nullable=False),
    *versions(),
    Column("tax_authority", String(120), nullable=False, server_default="税务机关"),
    Column("cash_refund_limit", MoneyType, nullable=False, server_default="100000"),
    Column("refund_days", Integer, nullable=False, server_default="15"),
    Column("rescission_days", Integer, nullable=False, server_default="15"),
    Column("survey_file", Uuid(), nullable=True),
    Column("survey_number", String(60), nullable=False, server_default=text("''")),
    Column("keys_due", Date, nullable=True),
)

gates = Table(
    "gates",
    metadata,
    Column("step", EnumName(Stage), primary_key=True),
    Column("condition", EnumName(Condition), primary_key=True),
    Column("effect", EnumName(Effect), nullable=False),
)

key_templates = Table(
    "key_templates",
    metadata,
    Column("position", Integer, primary_key=True),
    Column("kind", String(40), nullable=False),
    Column("count", Integer, nullable=False),
)

standard_defects = Table(
    "standard_defects",
    metadata,
    Column("position", Integer, nullable=False),
    Column("code", String(20), primary_key=True),
    Column("place", String(60), nullable=False),
    Column("item", String(60), nullable=False),
    Column("description", String(200), nullable=False),
    Column("trade", String(40), nullable=False),
    Column("severity", Integer, nullable=False),
    Column("days", Integer, nullable=False),
    Column("warranty", String(10), nullable=False),
    Column("in_contract", Boolean, nullable=False),
    Column("tolerance", Text, nullable=False),
    Column("terms", Text, nullable=False),
    Column("method", Text, nullable=False, server_default=text("''")),
)

tolerances = Table(
    "tolerances",
    metadata,
    Column("code", String(20), primary_key=True),
    Column("low", DecimalText, nullable=False),
    Column("high", DecimalText, nullable=True),
    Column("unit", String(10), nullable=False),
    Column("standard", String(120), nullable=False),
    Column("note", String(200), nullable=False),
)

form_rows = Table(
    "form_rows",
    metadata,
    Column("position", Integer, primary_key=True),
    Column("fit_out", String(40), nullable=False),
    Column("room", String(60), nullable=False),
    Column("codes", TextTuple, nullable=False),
)


@maps
def _map() -> None:
    mapper_registry.map_imperatively(Project, projects, version_id_col=projects.c.version)
