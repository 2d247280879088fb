"""Turns the rows of a unit list into units and problems; pure logic, without a database.

`find_header` chooses the sheet, `parse_rows` reads it, `left_out` gives back what did not go in.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from fractions import Fraction
from typing import TypedDict, TypeVar

from handover_app.domain.area_settlement import AreaClause, AreaKind, Areas, priced_area
from handover_app.domain.fees import AreaMethod
from handover_app.domain.money import Money
from handover_app.domain.unit_rows import (
    COLUMNS,
    Column,
    ColumnsMissing,
    OwnerRow,
    ParsedSheet,
    ProblemKind,
    RowProblem,
    SheetMatch,
    UnitRow,
)
from handover_app.domain.workbooks import Cell, Sheet, cell_text
from handover_app.services import unit_cells
from handover_app.services.list_sheets import rows_with_reasons
from handover_app.services.unit_cells import CellFault, plain_text
from handover_app.services.unit_columns import find_header, heading
from handover_app.services.unit_owners import OwnerCells, owners_of

__all__ = ["COLUMNS", "find_header", "left_out", "parse_rows", "sheet_of"]

_TOTAL_WORDS = re.compile(r"小计|合计|总计|共计|累计")
_PLACE = (Column.BUILDING, Column.ENTRANCE, Column.FLOOR, Column.ROOM, Column.CODE)
_Value = TypeVar("_Value")


class _Agreed(TypedDict):
    area_method: AreaMethod
    area_threshold: Fraction | None
    area_factor: Fraction | None
    homes: int | None


def sheet_of(sheets: Sequence[Sheet], match: SheetMatch) -> Sheet:
    """The sheet in which the headings were found."""
    return next(sheet for sheet in sheets if sheet.name == match.sheet_name)


def parse_rows(sheet: Sheet, match: SheetMatch) -> ParsedSheet:
    """Read every row below the headings.

    Subtotals, totals, blank rows, notes and repeated headings are neither read nor problems. Of
    two rows of one unit the first goes in if it is sound, and the second is a problem. A row with
    several faults has one problem for each column at fault, in the order of the columns.

    Raises:
        ColumnsMissing: no heading is matched to the building or the unit code.
    """
    if match.missing:
        raise ColumnsMissing(match.missing)
    rows: list[UnitRow] = []
    problems: list[RowProblem] = []
    seen: set[str] = set()
    read = 0
    for number in range(match.header_row + 1, sheet.first_row + len(sheet.rows)):
        row = _Row(number, sheet.row(number), match.mapping)
        if _is_no_unit(row, match):
            continue
        read += 1
        code = row.code()
        if code in seen:
            row.report(Column.CODE, ProblemKind.DUPLICATE, f"房间编码 {code} 在表中重复")
        else:
            unit = row.unit()
            if unit is not None:
                rows.append(unit)
            if code:
                seen.add(code)
        problems.extend(row.problems())
    return ParsedSheet(read, tuple(rows), tuple(problems), frozenset(match.mapping))


def left_out(
    sheet: Sheet, match: SheetMatch, problems: Sequence[RowProblem]
) -> tuple[tuple[str, ...], list[tuple[tuple[Cell, ...], str]]]:
    """The headings, and each left-out row as it was sent with all its reasons in words."""
    return match.header, rows_with_reasons(sheet, problems)


def _is_no_unit(row: _Row, match: SheetMatch) -> bool:
    filled = [cell for cell in row.cells if plain_text(cell)]
    if len(filled) <= 1 and not row.text(Column.CODE):
        return True
    words = [row.text(column) for column in _PLACE]
    if any(_TOTAL_WORDS.search(word.replace(" ", "")) for word in (*words, plain_text(filled[0]))):
        return True
    titles = sum(
        heading(row.cell(column)) == heading(match.header[index])
        for column, index in match.mapping.items()
        if row.text(column)
    )
    return titles >= 3


class _Row:
    """One row under reading; the first fault of each column is kept."""

    def __init__(self, number: int, cells: Sequence[Cell], mapping: Mapping[str, int]) -> None:
        self.number = number
        self.cells = cells
        self._mapping = mapping
        self._faults: dict[str, tuple[ProblemKind, str]] = {}

    def cell(self, column: str) -> Cell:
        index = self._mapping.get(column)
        return "" if index is None or index >= len(self.cells) else self.cells[index]

    def text(self, column: str) -> str:
        return plain_text(self.cell(column))

    def code(self) -> str:
        """The unit code; a date cell is no code (Excel turns 1-1-101 into one)."""
        cell = self.cell(Column.CODE)
        if not isinstance(cell, str | float | int):
            return ""
        return "".join(plain_text(cell).split())

    def report(self, column: Column, kind: ProblemKind, message: str) -> None:
        self._faults.setdefault(column.value, (kind, message))

    def problems(self) -> list[RowProblem]:
        code = self.code() or None
        return [
            RowProblem(self.number, column, *self._faults[column], code)
            for column in COLUMNS
            if column in self._faults
        ]

    def unit(self) -> UnitRow | None:
        """The unit of the row, or None where a fault was reported."""
        code, building = self.code(), unit_cells.building_name(self.cell(Column.BUILDING))
        self._require_place(code, building)
        room = self.text(Column.ROOM) or code.rpartition("-")[2]
        floor = self._read(Column.FLOOR, lambda cell: unit_cells.storey(cell, room)) if code else 0
        contract_number = self.text(Column.CONTRACT_NUMBER) or None
        clause = self._read(Column.PRICING, unit_cells.clause_of)
        price, total = self._price(), self._total()
        contracted = self._areas(Column.CONTRACTED_GROSS, Column.CONTRACTED_INNER)
        measured = self._areas(Column.MEASURED_GROSS, Column.MEASURED_INNER)
        owners = self._owners(contract_number)
        delivery = self._read(Column.DELIVERY_DATE, unit_cells.day)
        agreed = self._agreed()
        if owners and clause is not None:
            self._require_terms(clause, contracted)
        if self._faults or clause is None or floor is None:
            return None
        return UnitRow(
            row=self.number,
            building=building,
            entrance=unit_cells.entrance_name(self.cell(Column.ENTRANCE)),
            floor=floor,
            room=room,
            code=code,
            layout=self.text(Column.LAYOUT),
            fit_out=self.text(Column.FIT_OUT),
            contract_number=contract_number,
            clause=clause,
            unit_price=price,
            contract_total=total,
            contracted=contracted,
            measured=measured,
            owners=owners,
            payment=self.text(Column.PAYMENT),
            delivery_date=delivery,
            **agreed,
        )

    def _price(self) -> Money | None:
        return self._read(Column.UNIT_PRICE, lambda cell: unit_cells.money(cell, "单价"))

    def _total(self) -> Money | None:
        return self._read(
            Column.CONTRACT_TOTAL, lambda cell: unit_cells.money(cell, "总价", computed=True)
        )

    def _agreed(self) -> _Agreed:
        """The terms that most workbooks have no column for."""
        method = self._read(Column.AREA_METHOD, unit_cells.method_of)
        return {
            "area_method": method or AreaMethod.DIFFERENCE_TIMES_PRICE,
            "area_threshold": self._read(Column.AREA_THRESHOLD, unit_cells.threshold),
            "area_factor": self._read(Column.AREA_FACTOR, unit_cells.factor),
            "homes": self._read(Column.HOMES, unit_cells.homes),
        }

    def _read(self, column: Column, reader: Callable[[Cell], _Value]) -> _Value | None:
        try:
            return reader(self.cell(column))
        except CellFault as fault:
            self.report(column, fault.kind, fault.message)
            return None

    def _areas(self, gross: Column, inner: Column) -> Areas:
        return Areas(self._read(gross, unit_cells.area), self._read(inner, unit_cells.area))

    def _require_place(self, code: str, building: str) -> None:
        if not building:
            self.report(Column.BUILDING, ProblemKind.MISSING, "缺少楼栋")
        if code:
            return
        cell = self.cell(Column.CODE)
        words = "缺少房间编码"
        if cell != "" and not isinstance(cell, str):
            words = f"房间编码被表格变成了“{cell_text(cell)}”，请改为文本"
        self.report(Column.CODE, ProblemKind.MISSING, words)

    def _owners(self, contract_number: str | None) -> tuple[OwnerRow, ...]:
        buyer = OwnerCells(
            name=(Column.OWNER, self.cell(Column.OWNER)),
            kind=self.cell(Column.ID_KIND),
            number=(Column.ID_NUMBER, self.cell(Column.ID_NUMBER)),
            phone=(Column.PHONE, self.cell(Column.PHONE)),
        )
        others = OwnerCells(
            name=(Column.CO_OWNER, self.cell(Column.CO_OWNER)),
            kind="",
            number=(Column.CO_OWNER_ID, self.cell(Column.CO_OWNER_ID)),
            phone=(Column.CO_OWNER_PHONE, self.cell(Column.CO_OWNER_PHONE)),
        )
        if buyer.empty and others.empty and contract_number is None:
            return ()
        if contract_number is None and Column.CONTRACT_NUMBER in self._mapping:
            self.report(Column.CONTRACT_NUMBER, ProblemKind.MISSING, "有客户但缺少合同编号")
        owners = owners_of(buyer, self.report)
        return owners if others.empty else (*owners, *owners_of(others, self.report))

    def _require_terms(self, clause: AreaClause, contracted: Areas) -> None:
        """What a sold unit cannot be settled without; a measured area may come later."""
        if clause is AreaClause.SOLD_BY_SET:
            return
        if not self.text(Column.UNIT_PRICE) and Column.UNIT_PRICE in self._mapping:
            self.report(Column.UNIT_PRICE, ProblemKind.MISSING, "缺少合同单价")
        kind = priced_area(clause, contracted)
        gross = kind is AreaKind.GROSS
        column = Column.CONTRACTED_GROSS if gross else Column.CONTRACTED_INNER
        if contracted.of(kind) is None and column in self._mapping:
            self.report(column, ProblemKind.MISSING, f"缺少{'建筑' if gross else '套内'}面积")
