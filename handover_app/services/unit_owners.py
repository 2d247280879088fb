"""Reads the owners of a row: the buyer's cells and the co-owners' cells, several people in one."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from handover_app.domain.unit_rows import Column, OwnerRow, ProblemKind
from handover_app.domain.workbooks import Cell
from handover_app.services.identity_documents import (
    IdentityDocument,
    check,
    document_kind,
    guessed_kind,
    normal_number,
)
from handover_app.services.phones import phone_number
from handover_app.services.unit_cells import name_text, parts, plain_text

Report = Callable[[Column, ProblemKind, str], None]


@dataclass(frozen=True, slots=True)
class OwnerCells:
    """The cells of one group of owners and the columns to blame; `kind` may be no column."""

    name: tuple[Column, Cell]
    kind: Cell
    number: tuple[Column, Cell]
    phone: tuple[Column, Cell]

    @property
    def empty(self) -> bool:
        """Whether nobody is named and no document given."""
        return not (_names(self.name[1]) or _list(self.number[1]))


def owners_of(cells: OwnerCells, report: Report) -> tuple[OwnerRow, ...]:
    """The people of a group, in the order of the cells; every fault is reported.

    A phone may be missing, or shared: one number for several people counts for each of them.
    """
    names, numbers = _names(cells.name[1]), _numbers(cells.number, report)
    if numbers is None:
        return ()
    if len(names) > 1 and len(numbers) == 1 and _is_company(numbers[0]):
        names = [name_text(cells.name[1])]
    if not names:
        report(cells.name[0], ProblemKind.MISSING, f"缺少{cells.name[0].value}")
        return ()
    if len(numbers) != len(names):
        words = f"{len(names)} 人有 {len(numbers)} 个{cells.number[0].value}"
        report(
            cells.number[0], ProblemKind.MISSING, words if numbers else _lacking(cells.number[0])
        )
        return ()
    kinds = _kinds(cells.kind, numbers, report)
    phones = _phones(cells.phone, len(names), report)
    if kinds is None or phones is None:
        return ()
    for place, (kind, number) in enumerate(zip(kinds, numbers, strict=True), start=1):
        if wrong := check(kind, number):
            report(cells.number[0], ProblemKind.CHECKSUM, _whose(place, len(names)) + wrong)
            return ()
    return tuple(
        OwnerRow(name, kind.value, number, phone)
        for name, kind, number, phone in zip(names, kinds, numbers, phones, strict=True)
    )


def _names(cell: Cell) -> list[str]:
    listed = parts(str(cell)) if isinstance(cell, str) else [name_text(cell)]
    return [name for each in listed if (name := name_text(each))]


def _list(cell: Cell) -> list[str]:
    if not isinstance(cell, str):
        return [plain_text(cell)]
    return [text for each in parts(cell) if (text := plain_text(each))]


def _numbers(numbered: tuple[Column, Cell], report: Report) -> list[str] | None:
    column, cell = numbered
    if not isinstance(cell, str):
        # Excel keeps 15 digits of a number: the last three of an identity number are already lost.
        words = "证件号码是数字格式，末几位可能已丢失，请改为文本后重新填写"
        report(column, ProblemKind.CHECKSUM, words)
        return None
    return [normal_number(each) for each in _list(cell)]


def _is_company(number: str) -> bool:
    return check(IdentityDocument.CREDIT_CODE, number) is None


def _kinds(cell: Cell, numbers: list[str], report: Report) -> list[IdentityDocument] | None:
    named = _list(cell)
    if len(named) not in (0, 1, len(numbers)):
        named = named[:1]
    kinds: list[IdentityDocument] = []
    for place, number in enumerate(numbers):
        word = named[place] if len(named) > 1 else named[0] if named else ""
        kind = document_kind(word) if word else guessed_kind(number)
        if kind is None:
            report(Column.ID_KIND, ProblemKind.MISSING, f"证件类型“{word[:20]}”无法识别")
            return None
        kinds.append(kind)
    return kinds


def _phones(phoned: tuple[Column, Cell], people: int, report: Report) -> list[str] | None:
    column, cell = phoned
    listed = _list(cell)
    phones: list[str] = []
    for place, text in enumerate(listed, start=1):
        phone = phone_number(text)
        if phone is None:
            words = f"{_whose(place, len(listed))}{column.value}不是有效的电话号码"
            report(column, ProblemKind.NOT_A_PHONE_NUMBER, words)
            return None
        phones.append(phone)
    if not phones:
        return [""] * people
    if len(phones) == people:
        return phones
    if len(phones) == 1:
        return phones * people
    if people == 1:
        # Two numbers for one person: the first is the one to call.
        return phones[:1]
    report(column, ProblemKind.MISSING, f"{people} 人有 {len(phones)} 个{column.value}")
    return None


def _whose(place: int, people: int) -> str:
    return f"第 {place} 位：" if people > 1 else ""


def _lacking(column: Column) -> str:
    return f"缺少{column.value}"
