"""A whole project's defects for the benchmarks: 120,000 in 3,000 units, each with its past.

They are what 3,000 inspections of forty lines leave: spread over the standard list and the
contractors, a quarter on notices, some repaired, closed, disputed or cancelled, with photos.
"""

from __future__ import annotations

from datetime import timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, insert, select

from handover_app.domain.defects import DefectState, PhotoKind, StepKind
from handover_app.domain.identity import new_id
from handover_app.storage.database import Database
from handover_app.storage.tables.defects import defect_steps, defects, photos
from handover_app.storage.tables.inspections import inspections
from handover_app.storage.tables.projects import standard_defects
from handover_app.storage.tables.units import units
from tests.services.hall import MORNING

UNITS, DEFECTS_OF_UNIT = 3_000, 40
_STATES = (
    *[DefectState.NOTED] * 6, *[DefectState.ASSIGNED] * 6, *[DefectState.IN_REPAIR] * 2,
    DefectState.REPAIRED, DefectState.PASSED, *[DefectState.CLOSED] * 5, DefectState.DISPUTED,
    DefectState.WAITING_ACCESS, DefectState.CANNOT_FIX, DefectState.CANCELLED,
)  # fmt: skip
_ROOMS = ("客厅", "主卧", "次卧", "厨房", "主卫", "次卫", "阳台", "玄关")
_CONTRACTORS = 12


def _flats(connection: Connection) -> list[dict[str, Any]]:
    """Flats like one that is there but for their place."""
    pattern = dict(connection.execute(select(units).limit(1)).one()._mapping)
    return [
        pattern
        | {
            "id": new_id(), "building": f"{place // 120 + 50}号楼", "floor": place % 120 // 4 + 1,
            "room": f"{place % 120 // 4 + 1:02d}{place % 4 + 1:02d}",
            "code": f"{place // 120 + 50}-1-{place % 120 // 4 + 1:02d}{place % 4 + 1:02d}",
            "layout": f"L{place % 6}",
        }
        for place in range(UNITS)
    ]  # fmt: skip


def _inspection(unit_id: UUID, team: str) -> dict[str, Any]:
    return {
        "id": new_id(), "unit_id": unit_id, "team": team, "assigned_at": MORNING, "version": 1,
        "changes": 1,
    }  # fmt: skip


def _defect(place: int, number: int, standard: Any, visit: dict[str, Any]) -> dict[str, Any]:
    state = _STATES[place * 7 % len(_STATES)]
    found = MORNING + timedelta(minutes=place % 6000)
    return {
        "id": new_id(), "unit_id": visit["unit_id"], "inspection_id": visit["id"],
        "number": number, "code": standard.code, "room": _ROOMS[place % len(_ROOMS)],
        "item": standard.item, "description": standard.description, "trade": standard.trade,
        "contractor": f"{place * 5 % _CONTRACTORS:02d}责任单位", "severity": standard.severity,
        "due": (MORNING + timedelta(days=place % 60)).date(), "in_contract": standard.in_contract,
        "state": state, "found_at": found, "notice_id": None, "version": 1, "changes": 1,
        "entered_at": found, "days": standard.days, "round": 1 + (place % 17 == 0),
        "note": "业主希望尽快处理" if place % 9 == 0 else "", "demand": "", "measured": None,
        "paper_line": None, "on_the_spot": place % 11 == 0,
        "closed_at": found if state.settled else None, "held_from": None, "joined_into": None,
        "split_from": None, "order_id": None,
    }  # fmt: skip


def _step(defect: dict[str, Any], clerk: UUID) -> dict[str, Any]:
    return {
        "id": new_id(), "defect_id": defect["id"], "kind": StepKind.NOTED, "round": 1,
        "at": defect["found_at"], "entered_at": defect["entered_at"], "clerk": clerk, "who": "1组",
        "note": "", "method": None, "amount": None, "reference": None,
    }  # fmt: skip


def _photo(place: int, defect: dict[str, Any], clerk: UUID) -> dict[str, Any]:
    return {
        "id": new_id(), "defect_id": defect["id"], "sha256": f"{place:064x}", "bytes": 300_000,
        "at": defect["found_at"], "unit_id": defect["unit_id"], "kind": PhotoKind.BEFORE,
        "inspection_id": defect["inspection_id"], "round": 1, "subject": "",
        "original_sha256": f"{place:064x}", "original_name": "", "width": 1600, "height": 1200,
        "taken_at": None, "clerk": clerk,
    }  # fmt: skip


def fill(database: Database, clerk: UUID) -> list[UUID]:
    """Many flats with forty defects each; answers the ids of the flats.

    The hall must have a flat already.
    """
    with database.engine.begin() as connection:
        standards = list(connection.execute(select(standard_defects)))
        flats = _flats(connection)
        connection.execute(insert(units), flats)
        for start in range(0, UNITS, 100):
            some = flats[start : start + 100]
            visits = [_inspection(flat["id"], f"{start % 30}组") for flat in some]
            connection.execute(insert(inspections), visits)
            made = [
                _defect(place, n + 1, standards[(place * 31 + n) % len(standards)], visit)
                for turn, visit in enumerate(visits)
                for n in range(DEFECTS_OF_UNIT)
                for place in [(start + turn) * DEFECTS_OF_UNIT + n]
            ]
            connection.execute(insert(defects), made)
            connection.execute(insert(defect_steps), [_step(each, clerk) for each in made])
            shown = [_photo(start * 40 + n, d, clerk) for n, d in enumerate(made) if n % 3 == 0]
            connection.execute(insert(photos), shown)
    return [flat["id"] for flat in flats]
