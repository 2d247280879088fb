"""A rehearsal of the day (模拟演练): households through every station, by the public use cases."""

from __future__ import annotations

import random
from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import time
from statistics import median
from time import perf_counter
from typing import TypeVar
from uuid import UUID

from handover_app.domain.acts import Act
from handover_app.domain.defects import Finding, StandardDefect
from handover_app.domain.inspections import Conclusion, MeterKind, TeamRole, TeamWish
from handover_app.domain.keys import HandoverOrder, Receiver
from handover_app.domain.money import NIL, Money
from handover_app.domain.people import ClerkSummary, Right, Role
from handover_app.domain.projects import NotARehearsal, NotEnoughUnits
from handover_app.domain.receipts import (
    BankAccount,
    DecisionKind,
    Payment,
    PaymentMethod,
    RefundMethod,
    Settlement,
)
from handover_app.domain.shifts import FACES, CashBox, Closing
from handover_app.domain.units import UnitLine
from handover_app.domain.visits import (
    Arrival,
    AuthorityKind,
    AuthorityShown,
    Scope,
    VisitorKind,
)
from handover_app.services.clock import local_day
from handover_app.services.desks import Desks
from handover_app.services.receipts import RefundWish

OUT_OF_TEN = 10
"""One household in ten refuses, the others take their keys."""
TEAMS, SENIOR = 30, 6
FEWEST_DEFECTS, MOST_DEFECTS, LEFT_OPEN = 2, 12, 2
_REFERENCE_DIGITS = 6
_AGENT = "代理人"
_AUTHORITY = AuthorityShown(
    agent=_AGENT, kind=AuthorityKind.NOTARISED, scopes=tuple(Scope), id_number="0000"
)
_METHODS = (
    PaymentMethod.CASH,
    PaymentMethod.CARD,
    PaymentMethod.QR_PAYMENT,
    PaymentMethod.TRANSFER,
)
T = TypeVar("T")

_STATIONS: dict[str, tuple[Role, ...]] = {
    "接待1": (Role.RECEPTION,),
    "调度": (Role.DISPATCHER,),
    "验房1": (Role.INSPECTOR,),
    "结算1": (Role.CASHIER,),
    "钥匙1": (Role.KEY_CLERK,),
    "礼品1": (Role.GIFTS,),
    "财务": (Role.FINANCE,),
    "法务": (Role.LEGAL,),
}
RECEPTION, DISPATCH, INSPECTION, CASH, KEYS, GIFTS, FINANCE, LEGAL = _STATIONS


@dataclass
class RehearsalResult:
    """What a rehearsal came to; ``times`` are seconds of each call, by station."""

    households: int = 0
    handed_over: int = 0
    receipts: int = 0
    defects: int = 0
    refused: int = 0
    times: dict[str, list[float]] = field(default_factory=lambda: defaultdict(list))

    def stations(self) -> dict[str, dict[str, float | int]]:
        """Calls and median milliseconds by station."""
        return {
            name: {"count": len(times), "median_ms": round(median(times) * 1000, 3)}
            for name, times in sorted(self.times.items())
        }


class Rehearsal:
    """Takes households through the day; the same seed makes the same choices."""

    def __init__(self, desks: Desks, seed: int) -> None:
        self._desks = desks
        self._random = random.Random(seed)
        self._result = RehearsalResult()
        self._clerks: dict[str, ClerkSummary] = {}
        self._pins: dict[str, str] = {}
        self._standard: tuple[StandardDefect, ...] = ()
        self._teams: list[UUID] = []

    def run(self, households: int) -> RehearsalResult:
        """Take so many households, which have not come yet, through every station.

        Raises:
            NotARehearsal: the database is not marked as one.
            NotEnoughUnits: fewer are left than asked for.
        """
        project = self._desks.projects.summary()
        if project is None or not project.rehearsal:
            raise NotARehearsal
        units = self._not_come()
        if len(units) < households:
            raise NotEnoughUnits(households, len(units))
        self._staff()
        self._standard = self._desks.defects.find_standard("", limit=1000)
        self._timed(KEYS, self._desks.key_transfers.receive_all)
        self._put_teams_on_the_board()
        shift = self._timed(CASH, self._desks.shifts.open_shift)
        for place, unit in enumerate(self._random.sample(units, households)):
            self._household(unit, refuses=place % OUT_OF_TEN == OUT_OF_TEN - 1)
        for team in self._teams:
            self._timed(DISPATCH, self._desks.dispatch.remove, team)
        self._close(shift.id)
        return self._result

    def _not_come(self) -> list[UnitLine]:
        desks = self._desks
        with desks.database.read() as reading:
            facts = reading.handovers.facts()
            sold = reading.reports.sold()
            new = [each for each in sold if each not in facts or facts[each].visit_id is None]
            lines = reading.units.lines(new)
        return sorted(lines.values(), key=lambda line: line.code)

    def _staff(self) -> None:
        """A clerk for each station, new in every run, so that PINs need not be kept."""
        desks = self._desks
        known = {clerk.name for clerk in desks.people.clerks()}
        for station, roles in _STATIONS.items():
            number = next(n for n in range(1, 10**6) if f"演练{station}-{n}" not in known)
            pin = f"{self._random.randrange(10**6):06d}"
            name = f"演练{station}-{number}"
            self._clerks[station] = desks.people.add(desks.people.console(), name, pin, roles)
            self._pins[station] = pin

    def _put_teams_on_the_board(self) -> None:
        """Thirty teams that work at any hour; they leave the board with the rehearsal."""
        dispatch = self._desks.dispatch
        known = {each.name: each.team_id for each in dispatch.teams()}
        for number in range(1, TEAMS + 1):
            name = f"演练{number}组"
            if name in known:
                self._timed(DISPATCH, dispatch.put_back, known[name])
                self._teams.append(known[name])
                continue
            members = tuple((role, f"{name}{place}", "") for place, role in enumerate(TeamRole, 1))
            wish = TeamWish(name, members, number % SENIOR == 0, time.min, time.max)
            self._teams.append(self._timed(DISPATCH, dispatch.add_team, wish).team_id)

    def _act(self, station: str) -> Act:
        return Act(self._clerks[station].id, station)

    def _timed(self, station: str, call: Callable[..., T], *values: object, **named: object) -> T:
        start = perf_counter()
        answer = call(self._act(station), *values, **named)
        self._result.times[station].append(perf_counter() - start)
        return answer

    def _household(self, unit: UnitLine, *, refuses: bool) -> None:
        self._result.households += 1
        codes = self._try_keys(unit.unit_id)
        self._receive(unit)
        self._inspect(unit.unit_id, codes[0], refuses=refuses)
        self._settle(unit.unit_id)
        desks = self._desks
        self._timed(GIFTS, desks.gifts.issue_gift, unit.unit_id)
        if refuses:
            self._timed(KEYS, desks.key_loans.take_back, codes[:1])
            self._result.refused += 1
        else:
            self._timed(GIFTS, desks.articles.issue_all, unit.unit_id)
            self._hand_over(unit, codes)
            self._result.handed_over += 1
        self._timed(RECEPTION, desks.visits.leave, unit.unit_id)

    def _receive(self, unit: UnitLine) -> None:
        agent = self._random.random() < 0.15
        self._timed(
            RECEPTION,
            self._desks.visits.check_in,
            unit.unit_id,
            VisitorKind.AGENT if agent else VisitorKind.OWNER,
            _AGENT if agent else "",
            identity_seen=True,
            arrival=Arrival(authority=_AUTHORITY if agent else None),
        )

    def _inspect(self, unit_id: UUID, key: str, *, refuses: bool) -> None:
        desks, chance = self._desks, self._random
        suggested = desks.dispatch.board().suggestions.get(unit_id)
        # Households that wait for real may be suggested all the teams.
        team = suggested.team_id if suggested else self._teams[0]
        self._timed(DISPATCH, desks.dispatch.assign, unit_id, team)
        self._timed(KEYS, desks.key_loans.lend_to_team, key)
        self._timed(INSPECTION, desks.dispatch.arrive, unit_id)
        readings = {meter: f"{chance.randrange(1, 300) / 10}" for meter in MeterKind}
        self._timed(INSPECTION, desks.inspections.read_meters, unit_id, readings)
        found = []
        for row in self._some_defects():
            found.append(
                self._timed(INSPECTION, desks.defects.log, unit_id, Finding(code=row.code))
            )
        self._result.defects += len(found)
        closed = chance.randint(0, len(found) - LEFT_OPEN)
        for defect in chance.sample(found, closed):
            self._timed(INSPECTION, desks.defects.close_on_the_spot, defect.defect_id)
        conclusion = Conclusion.REFUSED if refuses else Conclusion.ACCEPTED_WITH_DEFECTS
        reason = "待整改后复验" if refuses else ""
        self._timed(INSPECTION, desks.inspections.conclude, unit_id, conclusion, reason)

    def _some_defects(self) -> list[StandardDefect]:
        """Two to twelve rows, the first two of different trades."""
        count = self._random.randint(FEWEST_DEFECTS, MOST_DEFECTS)
        rows = self._random.sample(self._standard, count)
        while rows[0].trade == rows[1].trade:
            rows[1] = self._random.choice(self._standard)
        return rows

    def _settle(self, unit_id: UUID) -> None:
        desks = self._desks
        statement = desks.receipts.settlement(unit_id)
        if statement.rescission_open:
            self._timed(
                LEGAL,
                desks.decisions.choose,
                unit_id,
                DecisionKind.KEEPS,
                "业主书面确认不退房",
            )
            statement = desks.receipts.settlement(unit_id)
        for payee in statement.payees:
            payments = self._payments(statement.open_total(payee).fen)
            receipt = self._timed(CASH, desks.receipts.take_payment, unit_id, payee, payments)
            self._timed(CASH, desks.papers.print, receipt.paper_id)
            self._result.receipts += 1
            if payments[0].method is PaymentMethod.TRANSFER:
                self._arrives(unit_id)
        if statement.refund_due.fen:
            self._refund(statement)

    def _payments(self, fen: int) -> list[Payment]:
        method = self._random.choice(_METHODS)
        slip = f"{self._random.randrange(10**_REFERENCE_DIGITS):0{_REFERENCE_DIGITS}d}"
        return [Payment(method, Money(fen), "" if method is PaymentMethod.CASH else slip)]

    def _close(self, shift_id: UUID) -> None:
        """Compare the terminals, count the drawer, bank all of it, and close the shift."""
        desks = self._desks
        with desks.database.read() as reading:
            due = {
                each.id: Money.total(m for _, m in reading.terminals.not_compared(each.id))
                for each in desks.terminals.all()
                if each.due
            }
        for terminal, stated in due.items():
            self._timed(CASH, desks.terminals.compare, terminal, stated)
        drawer = desks.shifts.book(self._act(FINANCE), shift_id).drawer
        for box, cash in ((CashBox.TAKINGS, drawer.takings), (CashBox.REFUND_FLOAT, NIL)):
            self._timed(CASH, desks.shifts.count, box, _pieces(cash))
        said = Closing(deposit=drawer.takings, deposit_slip="演练交款" if drawer.takings else "")
        self._timed(CASH, desks.shifts.close_shift, shift_id, said)

    def _arrives(self, unit_id: UUID) -> None:
        """The transfer is seen on the account at once, as it is at most of them."""
        desks = self._desks
        receipt = desks.receipts.settlement(unit_id).receipts[-1]
        today = local_day(desks.now())
        self._timed(CASH, desks.cancels.arrived, receipt.receipt_id, today)

    def _refund(self, statement: Settlement) -> None:
        desks, act = self._desks, self._act(CASH)
        finance = self._clerks[FINANCE]
        approval = desks.people.approve(
            act, finance.name, self._pins[FINANCE], Right.APPROVE_REFUND, "核对无误"
        )
        start = perf_counter()
        account = BankAccount(statement.owners[0], "演练银行", "演练支行", "0" * 16, consent=True)
        wish = RefundWish(RefundMethod.TRANSFER, account=account)
        desks.refunds.apply(act.approved(approval), statement.unit_id, wish)
        self._result.times[CASH].append(perf_counter() - start)
        refund = desks.receipts.settlement(statement.unit_id).refunds[-1]
        self._timed(CASH, desks.refunds.sign, refund.refund_id)

    def _try_keys(self, unit_id: UUID) -> tuple[str, ...]:
        codes = self._desks.keys.codes(unit_id)
        for code in codes:
            self._timed(KEYS, self._desks.keys.try_key, code)
        return codes

    def _hand_over(self, unit: UnitLine, codes: tuple[str, ...]) -> None:
        """All keys at once; the one that the team has passes straight to the owner."""
        receiver = Receiver(unit.owner_names.split("、")[0])
        order = HandoverOrder(receiver=receiver, explained=True)
        hand_over = self._desks.key_handovers.hand_over
        self._timed(KEYS, hand_over, unit.unit_id, order, codes)


def _pieces(cash: Money) -> dict[int, int]:
    """The fewest notes and coins that make the sum."""
    left, found = cash.fen, {}
    for face in sorted(FACES, reverse=True):
        found[face], left = divmod(left, face)
    return found
