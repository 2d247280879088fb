"""Fee statements of all units, as they were notified by version and as they are now.

Source: requirement G06, H03, H07: what is charged equals what was notified, or is notified again
with a reason.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import ClassVar
from uuid import UUID

from handover_app.domain.area_settlement import NATIONAL_THRESHOLD
from handover_app.domain.events import Event
from handover_app.domain.fees import (
    ChargeItem,
    ContractTerms,
    FeeCatalogue,
    LineChange,
    Penalty,
    StatementLine,
    changes_since,
    fee_statement,
    settled_terms,
)
from handover_app.domain.money import Money
from handover_app.domain.refusals import DomainError
from handover_app.domain.units import Unit

NATIONAL_FACTOR = 2
"""How often the part beyond the threshold is refunded (商品房销售管理办法 art. 20)."""


@dataclass(eq=False)
class NothingIssued(DomainError):
    """No unit of the building (empty: of the project) was notified yet."""

    building: str


@dataclass(frozen=True, kw_only=True)
class StatementIssued(Event):
    """The statement of a unit was frozen with its notice; `total` has refunds as negative."""

    topic: ClassVar[str] = "statements"
    version_number: int
    total: Money
    reason: str


@dataclass(frozen=True)
class IssuedStatement:
    """What a unit was notified of; it never changes. `reason`: why it was notified again."""

    unit_id: UUID
    version_number: int
    issued_at: datetime
    reason: str
    lines: tuple[StatementLine, ...]
    paper_id: UUID


@dataclass(frozen=True)
class StatementComparison:
    """What was notified beside what is charged now; `notified` is None before the first notice."""

    notified: IssuedStatement | None
    now: tuple[StatementLine, ...]
    changes: tuple[LineChange, ...]


@dataclass(frozen=True)
class StatementRow:
    """The statement of one unit in the list of all.

    `total` counts every line that has an amount, refunds negative. `rescission_right`: the area
    differs beyond the contract's threshold. `version_number` is 0 before the first notice;
    `changes` since the last one (nothing before the first).
    """

    unit_id: UUID
    code: str
    building: str
    owner_names: str
    lines: tuple[StatementLine, ...]
    total: Money
    rescission_right: bool
    version_number: int = 0
    changes: tuple[LineChange, ...] = ()

    def amount(self, item: ChargeItem) -> Money | None:
        """The amount of an item; None where it is switched off or lacks data."""
        return next((line.amount for line in self.lines if line.item == item), None)


def plain_yuan(amount: Money) -> str:
    """Yuan with two decimals and no thousands commas, for programs: `-16742.80`."""
    yuan, fen = divmod(abs(amount.fen), 100)
    return f"{'-' if amount.fen < 0 else ''}{yuan}.{fen:02d}"


@dataclass(frozen=True)
class IssueResult:
    """What an issue did, in units: notified for the first time, again, or left as they were.

    `unsold` units have nobody to be notified.
    """

    first: int
    again: int
    unchanged: int
    unsold: int

    @property
    def issued(self) -> int:
        """How many statements were frozen."""
        return self.first + self.again


def contract_terms(
    unit: Unit,
    building_types: Mapping[str, str],
    penalties: Sequence[Penalty],
    *,
    signed_on: date | None = None,
    refused: bool = False,
) -> ContractTerms:
    """What the unit's contract says about money; what it does not say is the national rule.

    `building_types` are by building, `penalties` the unit's. `signed_on`: the day the handover
    sheet was signed; `refused`: without good reason (both only for a service fee that counts from
    there).
    """
    return ContractTerms(
        clause=unit.clause,
        contracted=unit.contracted,
        measured=unit.measured,
        unit_price=unit.unit_price,
        contract_total=unit.contract_total,
        threshold=NATIONAL_THRESHOLD if unit.area_threshold is None else unit.area_threshold,
        factor=NATIONAL_FACTOR if unit.area_factor is None else unit.area_factor,
        method=unit.area_method,
        building_type=building_types.get(unit.building, ""),
        homes=unit.homes,
        delivery_date=unit.delivery_date,
        signed_on=signed_on,
        refused=refused,
        penalties=tuple(penalties),
    )


def statement_row(
    unit: Unit, terms: ContractTerms, catalogue: FeeCatalogue, notified: IssuedStatement | None
) -> StatementRow:
    """The statement of a unit as it is now, beside what was notified."""
    statement = fee_statement(terms, catalogue)
    settled = settled_terms(terms)
    return StatementRow(
        unit_id=unit.id,
        code=unit.code,
        building=unit.building,
        owner_names=unit.owner_names,
        lines=statement.lines,
        total=statement.total(),
        rescission_right=settled is not None and settled.rescission_right,
        version_number=notified.version_number if notified else 0,
        changes=changed(notified, statement.lines),
    )


def changed(
    notified: IssuedStatement | None, now: Sequence[StatementLine]
) -> tuple[LineChange, ...]:
    """What has changed since the notice; nothing where there was none."""
    return changes_since(notified.lines, now) if notified else ()
