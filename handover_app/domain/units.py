"""Building, unit, contract and owners: what the sales system knows of a flat."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any, ClassVar
from uuid import UUID

from handover_app.domain.area_settlement import AreaClause, Areas
from handover_app.domain.contracts import AreaTerms, ContractTermsSet, HomesSet
from handover_app.domain.events import Aggregate, Event
from handover_app.domain.fees import AreaMethod
from handover_app.domain.money import Money
from handover_app.domain.refusals import DomainError
from handover_app.domain.unit_rows import RowProblem


@dataclass(eq=False)
class UnitNotFound(DomainError):
    """No unit bears this code."""

    code: str


@dataclass(eq=False)
class BuildingNotFound(DomainError):
    """No unit stands in this building."""

    building: str


@dataclass(eq=False)
class UnitNotSold(DomainError):
    """A unit without an owner has nobody to hand it over to."""

    code: str


@dataclass(eq=False)
class OwnerNotFound(DomainError):
    """The unit has no such owner."""


@dataclass(eq=False)
class NotAPhoneNumber(DomainError):
    """The text is no telephone number."""


@dataclass(frozen=True, kw_only=True)
class UnitImported(Event):
    """A unit came in from a workbook."""

    topic: ClassVar[str] = "units"
    code: str
    row: int


@dataclass(frozen=True, kw_only=True)
class UnitChangedByImport(Event):
    """A later workbook brought other values for these fields."""

    topic: ClassVar[str] = "units"
    fields: tuple[str, ...]
    row: int


@dataclass(frozen=True, kw_only=True)
class UnitBaselineMoved(Event):
    """The workbook now says what a desk had set before it; nothing else changed."""

    topic: ClassVar[str] = "units"
    fields: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class SearchTermsMade(Event):
    """What so many units are found by was made anew, by the rules of a newer program."""

    topic: ClassVar[str] = "units"
    units: int


@dataclass(frozen=True, kw_only=True)
class OwnerPhoneCorrected(Event):
    """A desk set another phone number; the number itself stays out of the journal."""

    topic: ClassVar[str] = "units"
    owner_id: UUID


@dataclass(eq=False, kw_only=True)
class Owner:
    """A party of the contract, in the order of the contract."""

    id: UUID
    position: int
    name: str
    id_kind: str
    id_number: str
    phone: str


@dataclass(eq=False, kw_only=True)
class Unit(Aggregate):
    """A flat with its contract. Areas in square metres with two places; None: not known.

    ``imported`` keeps, field by field, what the last workbook said, so that a later one can
    tell a desk's change from an old value. ``area_method``, ``area_threshold`` and
    ``area_factor`` are what the contract agreed; None: the national rule (3 %, twice). ``homes``
    counts the family's homes with this one, for the deed tax; 0: it is no dwelling.
    """

    id: UUID
    project_id: UUID
    code: str
    building: str
    entrance: str
    floor: int
    room: str
    layout: str
    fit_out: str
    contract_number: str | None
    clause: AreaClause
    unit_price: Money | None
    contract_total: Money | None
    contracted_gross: Decimal | None
    contracted_inner: Decimal | None
    measured_gross: Decimal | None
    measured_inner: Decimal | None
    payment: str
    delivery_date: date | None
    imported: dict[str, Any]
    owners: list[Owner] = field(default_factory=list)
    area_method: AreaMethod = AreaMethod.DIFFERENCE_TIMES_PRICE
    area_threshold: Fraction | None = None
    area_factor: Fraction | None = None
    homes: int | None = None
    version: int = field(default=1, init=False)
    changes: int = field(default=0, init=False)

    @property
    def contracted(self) -> Areas:
        """The areas of the contract (预售面积)."""
        return Areas(self.contracted_gross, self.contracted_inner)

    @property
    def measured(self) -> Areas:
        """The areas of the survey report (实测面积)."""
        return Areas(self.measured_gross, self.measured_inner)

    @property
    def sold(self) -> bool:
        """Whether somebody is to receive the keys."""
        return bool(self.owners)

    @property
    def owner_names(self) -> str:
        """All owners in full, for papers and staff screens."""
        return "、".join(owner.name for owner in self.owners)

    @property
    def area_terms(self) -> AreaTerms:
        """How the contract settles an area difference."""
        return AreaTerms(
            clause=self.clause,
            method=self.area_method,
            threshold=self.area_threshold,
            factor=self.area_factor,
        )

    def require_sold(self) -> None:
        """Raises: UnitNotSold."""
        if not self.sold:
            raise UnitNotSold(self.code)

    def set_terms(self, terms: AreaTerms) -> None:
        """Enter how the contract settles an area difference."""
        before = self.area_terms
        if terms == before:
            return
        self.clause, self.area_method = terms.clause, terms.method
        self.area_threshold, self.area_factor = terms.threshold, terms.factor
        self.record(ContractTermsSet(unit_id=self.id, before=before, after=terms))

    def set_homes(self, homes: int | None) -> None:
        """Note how many homes the family has with this one; None: not known."""
        if homes != self.homes:
            self.homes = homes
            self.record(HomesSet(unit_id=self.id, homes=homes))

    def correct_phone(self, owner_id: UUID, phone: str) -> None:
        """Set an owner's phone number.

        Raises:
            OwnerNotFound: the unit has no such owner.
        """
        for owner in self.owners:
            if owner.id == owner_id:
                if owner.phone != phone:
                    owner.phone = phone
                    self.record(OwnerPhoneCorrected(unit_id=self.id, owner_id=owner_id))
                return
        raise OwnerNotFound


@dataclass(frozen=True)
class FieldClash:
    """A field that a desk changed and that the workbook says otherwise; both values."""

    row: int
    unit: str
    column: str
    desk: str
    workbook: str


@dataclass(frozen=True)
class ImportResult:
    """What an import did, or would do; counted in units. ``left_out`` are sheet rows."""

    read: int
    created: int
    updated: int
    unchanged: int
    problems: tuple[RowProblem, ...]
    clashes: tuple[FieldClash, ...]
    totals: tuple[BuildingTotals, ...]

    @property
    def left_out(self) -> int:
        """How many rows did not go in."""
        return len({problem.row for problem in self.problems})


@dataclass(frozen=True)
class BuildingTotals:
    """Figures to compare with the sales system."""

    building: str
    units: int
    sold: int
    contract_total: Money
    contracted_gross: Decimal
    measured_gross: Decimal


@dataclass(frozen=True)
class UnitLine:
    """A unit in a list or among the answers of a search."""

    unit_id: UUID
    code: str
    building: str
    owner_names: str
    phone_tail: str


_BUILDING = re.compile(r"([A-Z]?)0*(\d+)(#楼?|号楼?|栋|幢|座)?", re.ASCII)


def same_building(asked: str, building: str) -> bool:
    """Whether ``6``, ``06``, ``6栋`` or ``6号楼`` names the building, in whichever digits."""
    return bool(asked.strip()) and _bare(asked) == _bare(building)


def _bare(name: str) -> str:
    text = "".join(unicodedata.normalize("NFKC", name).upper().split())
    match = _BUILDING.fullmatch(text)
    return f"{match[1]}{match[2]}" if match else text


def differences(
    current: Mapping[str, Any], baseline: Mapping[str, Any], incoming: Mapping[str, Any]
) -> tuple[list[str], list[str], list[str]]:
    """Compare a row with a unit, field by field: (to take over, to note as known, clashes).

    A field whose current value is still the last imported one takes the new value. A field that
    a desk changed keeps the desk's value: the workbook saying the same is noted, saying another
    thing is a clash (facts are never merged silently).
    """
    take, known, clash = [], [], []
    for name, value in incoming.items():
        if current[name] == value:
            if baseline.get(name) != value:
                known.append(name)
        elif current[name] == baseline.get(name):
            take.append(name)
        else:
            clash.append(name)
    return take, known, clash
