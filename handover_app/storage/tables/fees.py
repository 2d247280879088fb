"""Fee catalogue, types of the buildings, penalties, files on record and logged consultations."""

from __future__ import annotations

from sqlalchemy import Boolean, Column, Integer, LargeBinary, String, Table, Text, Uuid

from handover_app.domain.fees import Payee, PenaltyKind
from handover_app.storage.tables.base import (
    EnumName,
    FractionText,
    JsonText,
    MoneyType,
    UtcDateTime,
    identity,
    metadata,
    refers_to,
)

# `terms` is the whole row as its facts; the columns beside it are for reading the table by hand.
fee_items = Table(
    "fee_items",
    metadata,
    Column("item", String(40), primary_key=True),
    Column("position", Integer, nullable=False),
    Column("name", String(120), nullable=False),
    Column("payee", EnumName(Payee), nullable=False),
    Column("active", Boolean, nullable=False),
    Column("terms", JsonText, nullable=False),
)

building_types = Table(
    "building_types",
    metadata,
    Column("building", String(40), primary_key=True),
    Column("kind", String(40), nullable=False),
)

stored_files = Table(
    "stored_files",
    metadata,
    identity(),
    Column("name", String(200), nullable=False),
    Column("media_type", String(100), nullable=False),
    Column("sha256", String(64), nullable=False),
    Column("size", Integer, nullable=False),
    Column("content", LargeBinary, nullable=False),
    Column("at", UtcDateTime, nullable=False),
    Column("clerk", Uuid(), nullable=False),
)

area_consultations = Table(
    "area_consultations",
    metadata,
    identity(),
    refers_to("units", "unit_id"),
    Column("who", String(120), nullable=False),
    Column("question", Text, nullable=False),
    Column("answer", Text, nullable=False),
    Column("clerk", Uuid(), nullable=False),
    Column("at", UtcDateTime, nullable=False),
)

# Rows are only added: the newest of a kind counts, and a cancelled one says there is none.
penalties = Table(
    "penalties",
    metadata,
    identity(),
    refers_to("units", "unit_id"),
    Column("kind", EnumName(PenaltyKind), nullable=False),
    Column("days", Integer, nullable=False),
    Column("rate", FractionText, nullable=False),
    Column("base", MoneyType, nullable=False),
    Column("cancelled", Boolean, nullable=False),
    Column("reason", Text, nullable=False),
    Column("clerk", Uuid(), nullable=False),
    Column("at", UtcDateTime, nullable=False),
)
