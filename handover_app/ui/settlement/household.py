"""Everything the cashier sees of the household in hand, read in one go; no Qt."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING
from uuid import UUID

from handover_app.domain.fee_records import Consultation
from handover_app.domain.fees import ChargeItem, Payee
from handover_app.domain.money import Money
from handover_app.domain.prior_payments import PriorPaymentLine
from handover_app.domain.projects import CASH_REFUND_LIMIT
from handover_app.domain.receipts import PaymentMethod, Settlement
from handover_app.domain.shifts import ShiftSummary
from handover_app.domain.statements import IssuedStatement
from handover_app.domain.terminals import TerminalSummary

if TYPE_CHECKING:
    from handover_app.services.desks import Desks


@dataclass(frozen=True)
class Household:
    """A settlement with what stands around it.

    ``notified`` is the last notice, ``shift`` the one open at this station and ``clerk`` who sits
    there, ``ahead`` the payments made ahead that count, ``cash_limit`` above which a cash refund
    needs a second person.
    """

    settlement: Settlement
    notified: IssuedStatement | None = None
    shift: ShiftSummary | None = None
    clerk: UUID | None = None
    terminals: tuple[TerminalSummary, ...] = ()
    ahead: tuple[PriorPaymentLine, ...] = ()
    consultations: tuple[Consultation, ...] = ()
    cash_limit: Money = CASH_REFUND_LIMIT

    @property
    def may_move_cash(self) -> bool:
        """Whether a shift is open here, and belongs to who sits here."""
        return self.shift is not None and self.shift.clerk_id == self.clerk

    def terminals_of(self, payee: Payee | None, method: PaymentMethod) -> list[TerminalSummary]:
        """The terminals in use on which this payee takes money by this method."""
        return [
            each
            for each in self.terminals
            if each.active and each.payee is payee and each.method is method
        ]

    def credit(self, payee: Payee | None) -> Money:
        """What counter-receipts of this payee set free for the owner."""
        return Money(0) if payee is None else self.settlement.credit.get(payee, Money(0))

    def paid_ahead(self, item: ChargeItem) -> list[PriorPaymentLine]:
        """The payments made ahead for an item."""
        return [each for each in self.ahead if each.item == item]


def read_household(desks: Desks, station: str, clerk: UUID | None, unit_id: UUID) -> Household:
    """Read the settlement of a unit, the shift of a station, and what is needed beside them.

    Raises:
        UnitNotFound: there is no such unit.
    """
    project = desks.projects.summary()
    return Household(
        settlement=desks.receipts.settlement(unit_id),
        notified=desks.statements.latest(unit_id),
        shift=desks.shifts.current(station),
        clerk=clerk,
        terminals=desks.terminals.all(),
        ahead=tuple(e for e in desks.prior_payments.lines(unit_id) if not e.cancelled),
        consultations=desks.fees.consultations(unit_id),
        cash_limit=CASH_REFUND_LIMIT if project is None else project.limits.cash_refund_limit,
    )
