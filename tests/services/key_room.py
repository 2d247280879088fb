"""What tests of the key room share: flats whose keys the contractor still has, and statements."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any
from uuid import UUID

from sqlalchemy import event, select

from handover_app.domain.keys import TransferParties
from handover_app.storage.tables.papers import papers
from tests.services.hall import Hall, column, rows, unit_file

LATE, LATER = "3-1-0101", "3-1-0102"
"""Flats that are imported after the keys of all others were received."""

PARTIES = TransferParties(
    contractor="总包施工单位", handed_by="史资料", received_by="阎保管", witness="开发商工程部"
)


def import_flats(hall: Hall, *codes: str) -> list[UUID]:
    """Import further flats without owners; their keys are with the contractor."""
    lines = []
    for place, code in enumerate(codes):
        building, entrance, room = code.split("-")
        line = rows()[5]
        for heading, value in (
            ("楼栋", f"{building}号楼"),
            ("单元", f"{entrance}单元"),
            ("楼层", 10 + place),
            ("房号", room),
            ("房间编码", code),
        ):
            line[column(heading)] = value
        lines.append(line)
    hall.desks.unit_import.run(hall.desks.people.console(), unit_file(lines))
    hall.learn()
    return [hall.unit(code) for code in codes]


def stored(hall: Hall, paper_id: UUID | None) -> dict[str, Any]:
    """The data of a stored paper."""
    with hall.database.engine.connect() as connection:
        found = connection.execute(select(papers.c.data).where(papers.c.id == paper_id))
        read: dict[str, Any] = json.loads(found.scalar_one())
    return read


@contextmanager
def statements(hall: Hall) -> Iterator[list[str]]:
    """Every statement that the database is asked inside."""
    told: list[str] = []

    def note(*facts: object) -> None:
        told.append(str(facts[2]))

    event.listen(hall.database.engine, "before_cursor_execute", note)
    try:
        yield told
    finally:
        event.remove(hall.database.engine, "before_cursor_execute", note)
