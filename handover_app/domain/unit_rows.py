"""What one row of the sales workbook says of a unit, and why a row is left out."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from enum import Enum, StrEnum
from fractions import Fraction

from handover_app.domain.area_settlement import AreaClause, Areas
from handover_app.domain.fees import AreaMethod
from handover_app.domain.money import Money
from handover_app.domain.refusals import DomainError


class Column(StrEnum):
    """The columns of a unit list; the value is the heading in our own words."""

    BUILDING = "楼栋"
    ENTRANCE = "单元"
    FLOOR = "楼层"
    ROOM = "房号"
    CODE = "房间编码"
    LAYOUT = "户型"
    FIT_OUT = "交付标准"
    CONTRACT_NUMBER = "合同编号"
    PRICING = "计价方式"
    UNIT_PRICE = "合同单价(元/㎡)"
    CONTRACT_TOTAL = "合同总价(元)"
    CONTRACTED_GROSS = "预售建筑面积(㎡)"
    CONTRACTED_INNER = "预售套内面积(㎡)"
    MEASURED_GROSS = "实测建筑面积(㎡)"
    MEASURED_INNER = "实测套内面积(㎡)"
    OWNER = "客户名称"
    ID_KIND = "证件类型"
    ID_NUMBER = "证件号码"
    PHONE = "联系电话"
    CO_OWNER = "共有人"
    CO_OWNER_ID = "共有人证件号码"
    CO_OWNER_PHONE = "共有人电话"
    PAYMENT = "付款方式"
    DELIVERY_DATE = "约定交付日期"
    AREA_METHOD = "补差计算方式"
    AREA_THRESHOLD = "面积误差阈值(%)"
    AREA_FACTOR = "超出倍数"
    HOMES = "家庭住房套数"


COLUMNS: tuple[str, ...] = tuple(column.value for column in Column)
REQUIRED: tuple[Column, ...] = (Column.BUILDING, Column.CODE)
"""Without these columns no row can be told from another."""


class ProblemKind(Enum):
    """Why a row is left out, in the words of the command line's JSON."""

    MISSING = "missing"
    NOT_A_NUMBER = "not a number"
    NEGATIVE = "negative"
    CHECKSUM = "checksum"
    NOT_A_PHONE_NUMBER = "not a phone number"
    DUPLICATE = "duplicate"
    NOT_A_DATE = "not a date"


@dataclass(eq=False)
class NoHeader(DomainError):
    """No sheet has a row of headings that names a unit list; the sheets that were looked at."""

    sheets: tuple[str, ...]


@dataclass(eq=False)
class ColumnsMissing(DomainError):
    """Columns that cannot be done without are not matched to any heading."""

    columns: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SheetMatch:
    """Which sheet and row hold the headings, and which column of ours each heading is.

    `header_row` is the sheet's number; `mapping` gives the index into a row's cells.
    """

    sheet_name: str
    header_row: int
    mapping: Mapping[str, int]
    header: tuple[str, ...]

    def with_mapping(self, mapping: Mapping[str, int]) -> SheetMatch:
        """The same headings matched as the user says.

        Raises:
            ValueError: an unknown column, or a heading that is not there.
        """
        for column, index in mapping.items():
            if column not in COLUMNS or not 0 <= index < len(self.header):
                raise ValueError(f"no such column: {column}")
        return replace(self, mapping=dict(mapping))

    @property
    def missing(self) -> tuple[str, ...]:
        """Columns that cannot be done without and have no heading."""
        return tuple(column.value for column in REQUIRED if column not in self.mapping)


@dataclass(frozen=True, slots=True)
class RowProblem:
    """One fault of a row; the row is left out. `message` never quotes an identity or phone number.

    `row` is the sheet's number, `unit` the unit code where the row has one.
    """

    row: int
    column: str
    kind: ProblemKind
    message: str
    unit: str | None


@dataclass(frozen=True, slots=True)
class OwnerRow:
    """An owner as written in the row; `phone` may be empty."""

    name: str
    id_kind: str
    id_number: str
    phone: str


@dataclass(frozen=True, slots=True, kw_only=True)
class UnitRow:
    """A sound row; areas in square metres with two places, prices per square metre.

    The terms from `area_method` on stand in columns that most workbooks lack; without them the
    national rule holds (3 %, twice, difference times price).
    """

    row: int
    building: str
    entrance: str
    floor: int
    room: str
    code: str
    layout: str
    fit_out: str
    contract_number: str | None
    clause: AreaClause
    unit_price: Money | None
    contract_total: Money | None
    contracted: Areas
    measured: Areas
    owners: tuple[OwnerRow, ...]
    payment: str
    delivery_date: date | None
    area_method: AreaMethod = AreaMethod.DIFFERENCE_TIMES_PRICE
    area_threshold: Fraction | None = None
    area_factor: Fraction | None = None
    homes: int | None = None


@dataclass(frozen=True, slots=True)
class ParsedSheet:
    """The outcome of a sheet: `read` counts rows of units, sound and left out, and no others.

    `columns` are the columns that the sheet has: what it does not have, it says nothing about.
    """

    read: int
    rows: tuple[UnitRow, ...]
    problems: tuple[RowProblem, ...]
    columns: frozenset[str]
