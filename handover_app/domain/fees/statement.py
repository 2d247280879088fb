"""The fee statement of a unit: every line the project charges, and how it is kept with a notice.

Sources: requirement G06, H03, H07; domain guide 3.5 (one payee a receipt).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from handover_app.domain.canonical import plain as json_types
from handover_app.domain.fees.catalogue import FeeCatalogue, PayeeNames
from handover_app.domain.fees.charging import charge_of
from handover_app.domain.fees.items import ChargeItem, FeeItem, Payee
from handover_app.domain.fees.terms import ContractTerms
from handover_app.domain.money import Money


@dataclass(frozen=True, slots=True)
class StatementLine:
    """One item: the owner pays a positive amount, gets a negative one; None: not known yet.

    `basis` is the calculation, or what is missing for it; `period` the days or months paid for;
    `quantity` × `unit_price` is the amount only where no period stands beside it. An `estimate`
    is settled later (多退少补). `warnings` are Chinese remarks on local caps; `voluntary`: nobody
    may be forced to pay the line in advance.
    """

    item: ChargeItem
    payee: Payee
    payee_name: str
    basis: str
    amount: Money | None
    name: str = ""
    principal: str = ""
    period: str = ""
    quantity: Decimal | None = None
    unit: str = ""
    unit_price: Money | None = None
    estimate: bool = False
    warnings: tuple[str, ...] = ()
    voluntary: bool = False


@dataclass(frozen=True, slots=True)
class FeeStatement:
    """All lines of a unit."""

    lines: tuple[StatementLine, ...]

    def line(self, item: ChargeItem) -> StatementLine | None:
        """The line of an item, or None where it is not charged."""
        return next((line for line in self.lines if line.item == item), None)

    def payees(self) -> tuple[Payee, ...]:
        """The payees of the lines, each once, in the order of the lines."""
        return tuple(dict.fromkeys(line.payee for line in self.lines))

    def due(self, payee: Payee) -> Money:
        """What the owner pays this payee; refunds are not set off against it."""
        return Money.total(
            line.amount
            for line in self.lines
            if line.payee is payee and line.amount is not None and line.amount.fen > 0
        )

    def refund(self, payee: Payee) -> Money:
        """What this payee owes the owner, as a positive amount."""
        return Money.total(
            -line.amount
            for line in self.lines
            if line.payee is payee and line.amount is not None and line.amount.fen < 0
        )

    def total(self) -> Money:
        """The sum of all lines, refunds negative; a line without an amount is outside it."""
        return Money.total(line.amount for line in self.lines if line.amount is not None)


def fee_statement(terms: ContractTerms, catalogue: FeeCatalogue) -> FeeStatement:
    """Every line that the project charges for a unit, in the order of the catalogue.

    A line that lacks data stands without an amount and says in `basis` what is missing. A row
    that is switched off has no line, and a penalty has one only where the contract's is owed.
    """
    lines = (_line(item, terms, catalogue.names) for item in catalogue.active())
    return FeeStatement(tuple(line for line in lines if line is not None))


def _line(item: FeeItem, terms: ContractTerms, names: PayeeNames) -> StatementLine | None:
    charge = charge_of(item, terms)
    if charge is None:
        return None
    # A cap is asked about what this unit is charged, not about the dearest building type.
    warnings = () if charge.amount is None else item.warnings(charge.amount)
    return StatementLine(
        item=item.item,
        payee=item.payee,
        payee_name=names.of(item.payee),
        basis=charge.basis,
        amount=charge.amount,
        name=item.name,
        principal=item.principal,
        period=charge.period,
        quantity=charge.quantity,
        unit=charge.unit,
        unit_price=charge.unit_price,
        estimate=charge.estimate,
        warnings=tuple(str(each) for each in warnings),
        voluntary=item.voluntary,
    )


def facts_of_line(line: StatementLine) -> dict[str, Any]:
    """The line in JSON types, as it is frozen with a notice: money in fen, decimals as text."""
    facts: dict[str, Any] = json_types(line)
    return facts


def line_of(facts: Mapping[str, Any]) -> StatementLine:
    """The line that `facts_of_line` wrote; what an older one does not name keeps its default."""
    known = dict(facts)
    known["item"] = ChargeItem(known["item"])
    known["payee"] = Payee[known["payee"]]
    known["warnings"] = tuple(known.get("warnings", ()))
    for name in ("amount", "unit_price"):
        known[name] = None if known.get(name) is None else Money(known[name])
    quantity = known.get("quantity")
    known["quantity"] = None if quantity is None else Decimal(quantity)
    return StatementLine(**known)
