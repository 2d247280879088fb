"""Flats with defects, contractors that can be told, and reply sheets as they come back."""

from __future__ import annotations

from collections.abc import Mapping
from io import BytesIO
from pathlib import Path
from typing import Any
from uuid import UUID

from openpyxl import load_workbook

from handover_app.domain.defects import ContractorLine, DefectSummary, Finding
from handover_app.domain.inspections import TeamRole
from handover_app.domain.people import Role
from tests.services.hall import Hall

TEAM = [(role, f"{role.value} 员") for role in TeamRole]
PLASTER, CRACK, TILE, LAMP = "TJ-001", "TJ-002", "CZ-003", "DQ-008"
"""Two of the main contractor, one of the fit-out, one of the electrician."""


def inspect(hall: Hall, *flats: str) -> None:
    """A team goes to each of these flats."""
    for number, flat in enumerate(flats, start=1):
        hall.desks.inspections.assign(
            hall.act(Role.DISPATCHER), hall.unit(flat), f"验房{number}组", TEAM
        )


def log(hall: Hall, flat: str, code: str = PLASTER, **more: Any) -> DefectSummary:
    """Note a standard defect."""
    finding = Finding(code=code, **more)
    return hall.desks.defects.log(hall.act(Role.INSPECTOR), hall.unit(flat), finding)


def line(hall: Hall, name: str) -> ContractorLine:
    """The contractor of this name."""
    return next(each for each in hall.desks.contractors.list() if each.name == name)


def main_contractor(hall: Hall) -> ContractorLine:
    """Who is responsible for the plaster."""
    return next(each for each in hall.desks.contractors.list() if "土建" in each.trades)


def give_phone(hall: Hall, contractor: ContractorLine, phone: str = "170-0000-0031") -> None:
    """Name a person with a phone."""
    hall.desks.contractors.set(
        hall.act(Role.DISPATCHER),
        contractor.contractor_id,
        name=contractor.name,
        person="项目经理庚",
        phone=phone,
        responsibilities=contractor.responsibilities,
    )


def states(hall: Hall, *flats: str) -> list[str]:
    """The states of the flats' defects, in their order."""
    found = (hall.desks.defects.of_unit(hall.unit(flat)) for flat in flats)
    return [each.state.name for defects in found for each in defects]


def fill_in(content: bytes, path: Path, answers: Mapping[int, Mapping[str, Any]]) -> Path:
    """A reply sheet as it comes back: by the number of the line what stands in which column."""
    book = load_workbook(BytesIO(content))
    sheet = book.active
    assert sheet is not None
    top = next(row for row in sheet.iter_rows() if row[0].value == "行码")
    columns = {cell.value: cell.column for cell in top}
    for row in sheet.iter_rows(min_row=top[0].row + 1):
        for title, value in answers.get(int(str(row[1].value)), {}).items():
            cell = sheet.cell(row[0].row, columns[title])
            cell.value = value
            if isinstance(value, str):
                cell.data_type = "s"  # openpyxl takes a leading “=” for a formula
    book.save(path)
    return path


def ids(found: tuple[DefectSummary, ...]) -> list[UUID]:
    """Their identities."""
    return [each.defect_id for each in found]
