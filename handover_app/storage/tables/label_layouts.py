"""Label layouts: a row each, the measures in tenths of a millimetre."""

from __future__ import annotations

from dataclasses import fields

from sqlalchemy import Boolean, Column, Integer, String, Table
from sqlalchemy.orm import composite

from handover_app.domain.label_layout_records import LayoutRecord
from handover_app.domain.label_layouts import LabelField, LabelLayout, Medium
from handover_app.storage.tables.base import (
    EnumName,
    EnumNames,
    identity,
    mapper_registry,
    maps,
    metadata,
    versions,
)

label_layouts = Table(
    "label_layouts",
    metadata,
    identity(),
    Column("name", String(80), nullable=False, unique=True),
    Column("medium", EnumName(Medium), nullable=False),
    Column("page_width", Integer, nullable=False),
    Column("page_height", Integer, nullable=False),
    Column("columns", Integer, nullable=False),
    Column("rows", Integer, nullable=False),
    Column("width", Integer, nullable=False),
    Column("height", Integer, nullable=False),
    Column("left", Integer, nullable=False),
    Column("top", Integer, nullable=False),
    Column("pitch_x", Integer, nullable=False),
    Column("pitch_y", Integer, nullable=False),
    Column("code_side", Integer, nullable=False),
    Column("fields", EnumNames(LabelField), nullable=False),
    Column("margin_line", Boolean, nullable=False),
    Column("nudge_x", Integer, nullable=False),
    Column("nudge_y", Integer, nullable=False),
    Column("builtin", Boolean, nullable=False),
    *versions(),
)
MEASURES = tuple(label_layouts.c[each.name] for each in fields(LabelLayout))
"""The columns of a layout, in the order of its fields."""


@maps
def _map() -> None:
    mapper_registry.map_imperatively(
        LayoutRecord,
        label_layouts,
        version_id_col=label_layouts.c.version,
        properties={"layout": composite(LabelLayout, *MEASURES)},
    )
