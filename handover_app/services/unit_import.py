"""Import of units: file, preview, result. The preview runs the very code of the real run."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from decimal import Decimal
from pathlib import Path
from typing import Any
from uuid import UUID

from handover_app.domain.acts import Act
from handover_app.domain.canonical import plain
from handover_app.domain.fees import AreaMethod
from handover_app.domain.identity import new_id
from handover_app.domain.keys import Key, KeySet, new_numbers
from handover_app.domain.masking import mask_id, mask_phone
from handover_app.domain.money import Money
from handover_app.domain.people import Right
from handover_app.domain.unit_rows import Column, OwnerRow, ParsedSheet, SheetMatch, UnitRow
from handover_app.domain.units import (
    FieldClash,
    ImportResult,
    Owner,
    Unit,
    UnitBaselineMoved,
    UnitChangedByImport,
    UnitImported,
    differences,
)
from handover_app.domain.workbooks import Sheet
from handover_app.services.unit_sheet import find_header, left_out, parse_rows, sheet_of
from handover_app.services.units import terms_of_unit
from handover_app.storage.database import Database
from handover_app.storage.unit_of_work import UnitOfWork
from handover_app.storage.workbooks import problem_workbook, read_sheets

FIELD_COLUMNS: dict[str, Column] = {
    "building": Column.BUILDING,
    "entrance": Column.ENTRANCE,
    "floor": Column.FLOOR,
    "room": Column.ROOM,
    "layout": Column.LAYOUT,
    "fit_out": Column.FIT_OUT,
    "contract_number": Column.CONTRACT_NUMBER,
    "clause": Column.PRICING,
    "unit_price": Column.UNIT_PRICE,
    "contract_total": Column.CONTRACT_TOTAL,
    "contracted_gross": Column.CONTRACTED_GROSS,
    "contracted_inner": Column.CONTRACTED_INNER,
    "measured_gross": Column.MEASURED_GROSS,
    "measured_inner": Column.MEASURED_INNER,
    "payment": Column.PAYMENT,
    "delivery_date": Column.DELIVERY_DATE,
    "area_method": Column.AREA_METHOD,
    "area_threshold": Column.AREA_THRESHOLD,
    "area_factor": Column.AREA_FACTOR,
    "homes": Column.HOMES,
    "owners": Column.OWNER,
    "phones": Column.PHONE,
}
"""Each field that an import compares, and the column it comes from."""


@dataclass(frozen=True)
class UnitFile:
    """A workbook that was read: the sheet with the header, and how its columns are matched."""

    name: str
    sheet: Sheet
    match: SheetMatch

    def with_mapping(self, mapping: Mapping[str, int]) -> UnitFile:
        """The same file with columns matched by hand."""
        return replace(self, match=self.match.with_mapping(mapping))


class UnitImportService:
    """The workbook comes again every day; what a desk changed is never overwritten."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def load(self, path: Path) -> UnitFile:
        """Read a workbook and choose its sheet by the header row.

        Raises:
            NotAWorkbook, WorkbookEncrypted, WorkbookTooLarge, NoHeader: in words, why not.
        """
        sheets = read_sheets(path)
        match = find_header(sheets)
        return UnitFile(path.name, sheet_of(sheets, match), match)

    def preview(self, act: Act, file: UnitFile) -> ImportResult:
        """What `run` would do: the same code, in a transaction that is rolled back."""
        return self._import(act, file, commit=False)

    def run(self, act: Act, file: UnitFile) -> ImportResult:
        """Import the sound rows; the others are named with row, column and reason.

        Raises:
            NotAllowed: only who imports units may.
        """
        return self._import(act, file, commit=True)

    def problem_workbook(self, file: UnitFile, result: ImportResult) -> bytes:
        """The rows left out as a workbook, with the reason in a last column."""
        return problem_workbook(*left_out(file.sheet, file.match, result.problems))

    def _import(self, act: Act, file: UnitFile, *, commit: bool) -> ImportResult:
        parsed = parse_rows(file.sheet, file.match)
        with self._database.write(act) as work:
            work.require(Right.IMPORT_UNITS)
            result = _Run(work, parsed, self._database.now()).result()
            if commit and (result.created or result.updated or work.has_events()):
                work.commit({"created": result.created, "updated": result.updated})
            return result


class _Run:
    """One pass over the rows of a sheet."""

    def __init__(self, work: UnitOfWork, parsed: ParsedSheet, now: datetime) -> None:
        self._work = work
        self._parsed = parsed
        self._now = now
        self._project_id = work.projects.only().id
        self._template = work.projects.key_template()
        self._units = work.units.by_codes()
        self._tags = new_numbers(work.key_sets.tag_numbers())
        self._contractor = work.contractors.main()
        self._terms: list[tuple[UUID, Sequence[str]]] = []
        self._key_sets: list[KeySet] = []
        self._clashes: list[FieldClash] = []

    def result(self) -> ImportResult:
        created = updated = 0
        for row in self._parsed.rows:
            unit = self._units.get(row.code)
            if unit is None:
                self._create(row)
                created += 1
            elif self._update(unit, row):
                updated += 1
        # The units first: the rows of their keys refer to them.
        self._work.flush()
        self._work.key_sets.add(self._key_sets)
        self._work.units.set_terms(self._terms)
        return ImportResult(
            read=self._parsed.read,
            created=created,
            updated=updated,
            unchanged=len(self._parsed.rows) - created - updated,
            problems=self._parsed.problems,
            clashes=tuple(self._clashes),
            totals=self._work.units.totals(),
        )

    def _create(self, row: UnitRow) -> None:
        values = _values(row)
        unit = Unit(
            id=new_id(),
            project_id=self._project_id,
            code=row.code,
            imported=plain(values),
            owners=[_owner(place, each) for place, each in enumerate(row.owners)],
            **{name: value for name, value in values.items() if name not in _PEOPLE},
        )
        unit.record(UnitImported(unit_id=unit.id, code=row.code, row=row.row))
        self._work.units.add(unit)
        self._terms.append((unit.id, terms_of_unit(unit)))
        kinds = [(kind, lock) for kind, count, lock in self._template for _ in range(count)]
        key_set = KeySet(
            id=new_id(),
            unit_id=unit.id,
            keys=[
                Key(id=new_id(), position=place, kind=kind, lock=lock, tag_number=next(self._tags))
                for place, (kind, lock) in enumerate(kinds)
            ],
        )
        key_set.expect(self._contractor, self._work.act.clerk, self._now)
        self._key_sets.append(key_set)

    def _update(self, unit: Unit, row: UnitRow) -> bool:
        typed = {
            name: value
            for name, value in _values(row).items()
            if FIELD_COLUMNS[name].value in self._parsed.columns
        }
        incoming: dict[str, Any] = plain(typed)
        current: dict[str, Any] = plain(_current(unit))
        baseline = _BEFORE_COLUMN | unit.imported
        take, known, clashes = differences(current, baseline, incoming)
        for name in clashes:
            column = FIELD_COLUMNS[name].value
            desk, sheet = _shown(name, current[name]), _shown(name, incoming[name])
            self._clashes.append(FieldClash(row.row, unit.code, column, desk, sheet))
        if not take and not known:
            return False
        for name in take:
            if name not in _PEOPLE:
                setattr(unit, name, typed[name])
        if "owners" in take:
            _set_owners(unit, row.owners)
        if "phones" in take:
            for owner, each in zip(unit.owners, row.owners, strict=False):
                owner.phone = each.phone
        unit.imported = unit.imported | {name: incoming[name] for name in (*take, *known)}
        if take:
            unit.record(
                UnitChangedByImport(unit_id=unit.id, fields=tuple(sorted(take)), row=row.row)
            )
            self._terms.append((unit.id, terms_of_unit(unit)))
        else:
            unit.record(UnitBaselineMoved(unit_id=unit.id, fields=tuple(sorted(known))))
        return bool(take)


_PEOPLE = ("owners", "phones")
_BEFORE_COLUMN: dict[str, Any] = {
    "area_method": AreaMethod.DIFFERENCE_TIMES_PRICE.name,
    "area_threshold": None,
    "area_factor": None,
    "homes": None,
}
"""What units hold that were imported when no workbook could say these things."""


def _values(row: UnitRow) -> dict[str, Any]:
    """The row's fields by the names of the unit; owners and their phones apart."""
    values: dict[str, Any] = {
        "contracted_gross": _two_places(row.contracted.gross),
        "contracted_inner": _two_places(row.contracted.inner),
        "measured_gross": _two_places(row.measured.gross),
        "measured_inner": _two_places(row.measured.inner),
        "owners": [[o.name, o.id_kind, o.id_number] for o in row.owners],
        "phones": [o.phone for o in row.owners],
    }
    return values | {name: getattr(row, name) for name in FIELD_COLUMNS if name not in values}


def _two_places(area: Decimal | None) -> Decimal | None:
    """As the database gives it back, so that the same area is the same text."""
    return None if area is None else area.quantize(Decimal("0.01"))


def _current(unit: Unit) -> dict[str, Any]:
    values: dict[str, Any] = {
        "owners": [[o.name, o.id_kind, o.id_number] for o in unit.owners],
        "phones": [o.phone for o in unit.owners],
    }
    return values | {name: getattr(unit, name) for name in FIELD_COLUMNS if name not in values}


def _owner(place: int, row: OwnerRow) -> Owner:
    return Owner(
        id=new_id(),
        position=place,
        name=row.name,
        id_kind=row.id_kind,
        id_number=row.id_number,
        phone=row.phone,
    )


def _set_owners(unit: Unit, rows: Sequence[OwnerRow]) -> None:
    """Other parties of the contract; whoever keeps the place keeps the desk's phone number."""
    for owner, row in zip(unit.owners, rows, strict=False):
        owner.name, owner.id_kind, owner.id_number = row.name, row.id_kind, row.id_number
    del unit.owners[len(rows) :]
    for place in range(len(unit.owners), len(rows)):
        unit.owners.append(_owner(place, rows[place]))


def _shown(name: str, value: Any) -> str:
    """A value for the list of clashes, masked as on every staff screen."""
    if name == "phones":
        return "、".join(mask_phone(phone) for phone in value)
    if name == "owners":
        return "、".join(f"{who} {mask_id(number)}" for who, _, number in value)
    if name in ("unit_price", "contract_total") and value is not None:
        return Money(value).format()
    if name == "area_method":
        return AreaMethod[value].value
    return "" if value is None else str(value)
