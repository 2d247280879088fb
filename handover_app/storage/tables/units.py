"""Units with their contracts, owners, and the terms they are found by."""

from __future__ import annotations

from sqlalchemy import Column, Date, Integer, String, Table, Text, UniqueConstraint
from sqlalchemy.orm import relationship

from handover_app.domain.area_settlement import AreaClause
from handover_app.domain.fees import AreaMethod
from handover_app.domain.units import Owner, Unit
from handover_app.storage.tables.base import (
    AreaType,
    EnumName,
    FractionText,
    JsonText,
    MoneyType,
    identity,
    mapper_registry,
    maps,
    metadata,
    refers_to,
    versions,
)

units = Table(
    "units",
    metadata,
    identity(),
    refers_to("projects", "project_id"),
    Column("code", String(40), nullable=False),
    Column("building", String(40), nullable=False, index=True),
    Column("entrance", String(40), nullable=False),
    Column("floor", Integer, nullable=False),
    Column("room", String(20), nullable=False),
    Column("layout", String(20), nullable=False),
    Column("fit_out", String(20), nullable=False),
    Column("contract_number", String(60), nullable=True),
    Column("clause", EnumName(AreaClause), nullable=False),
    Column("unit_price", MoneyType, nullable=True),
    Column("contract_total", MoneyType, nullable=True),
    Column("contracted_gross", AreaType, nullable=True),
    Column("contracted_inner", AreaType, nullable=True),
    Column("measured_gross", AreaType, nullable=True),
    Column("measured_inner", AreaType, nullable=True),
    Column("payment", String(40), nullable=False),
    Column("delivery_date", Date, nullable=True),
    Column("imported", JsonText, nullable=False),
    *versions(),
    Column(
        "area_method",
        EnumName(AreaMethod),
        nullable=False,
        server_default=AreaMethod.DIFFERENCE_TIMES_PRICE.name,
    ),
    Column("area_threshold", FractionText, nullable=True),
    Column("area_factor", FractionText, nullable=True),
    Column("homes", Integer, nullable=True),
    UniqueConstraint("project_id", "code"),
)

owners = Table(
    "owners",
    metadata,
    identity(),
    refers_to("units", "unit_id"),
    Column("position", Integer, nullable=False),
    Column("name", String(120), nullable=False),
    Column("id_kind", String(40), nullable=False),
    # Found by it: the other units of the same owners.
    Column("id_number", String(40), nullable=False, index=True),
    Column("phone", String(40), nullable=False),
)

# Byte order, so that a prefix is a range of the index on PostgreSQL too.
search_terms = Table(
    "search_terms",
    metadata,
    Column("term", Text().with_variant(Text(collation="C"), "postgresql"), primary_key=True),
    Column("unit_id", units.c.id.type, primary_key=True, index=True),
)


@maps
def _map() -> None:
    mapper_registry.map_imperatively(Owner, owners)
    mapper_registry.map_imperatively(
        Unit,
        units,
        version_id_col=units.c.version,
        properties={
            "owners": relationship(
                Owner,
                order_by=owners.c.position,
                cascade="all, delete-orphan",
                lazy="selectin",
            )
        },
    )
