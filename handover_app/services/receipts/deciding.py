"""Decisions on a charge: waivers, instalments, and the owner's choice where he may rescind."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from uuid import UUID

from handover_app.domain.acts import Act
from handover_app.domain.fees import ChargeItem
from handover_app.domain.handover import ReasonMissing
from handover_app.domain.identity import new_id
from handover_app.domain.money import Money
from handover_app.domain.people import NotAllowed, Right
from handover_app.domain.receipts import (
    RESCISSION_CHOICES,
    ChargeDecision,
    ChargeLine,
    ChargeState,
    DecisionKind,
    Instalment,
    NoRescissionRight,
    NothingToDecide,
    PartNotAllowed,
    check_plan,
    stored_plan,
)
from handover_app.services.clock import local_day
from handover_app.services.handover import Account, account_of, require_unit
from handover_app.services.receipts.money import refuse_rescission, rescission_right
from handover_app.storage.database import Database
from handover_app.storage.unit_of_work import UnitOfWork

_UNSETTLED = (ChargeState.OPEN, ChargeState.INSTALMENTS)


class DecisionService:
    """Each decision is kept for ever, with its reason and who took it."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def waive(
        self, act: Act, unit_id: UUID, item: ChargeItem, reason: str, amount: Money | None = None
    ) -> None:
        """Waive what is open of a charge, or a part of it.

        Raises:
            NotAllowed, ApprovalNeeded: it takes two people, one of them with the right.
            ReasonMissing: there is no reason.
            NothingToDecide, PartNotAllowed: the charge is not open, or less of it is.
            RescissionOpen, UnitRescinded: legal has not noted that the owner keeps the unit.
        """
        with self._database.write(act, unit_id) as work:
            line = self._open(work, unit_id, item, reason)
            waived = line.open if amount is None else amount
            if waived.fen <= 0 or waived.fen > line.open.fen:
                raise PartNotAllowed(line.line.name, line.open, waived)
            # Earlier waivers of the item are in `waived` already: each row is what it adds.
            self._decide(work, unit_id, item, DecisionKind.WAIVED, reason, amount=waived)

    def instalments(
        self,
        act: Act,
        unit_id: UUID,
        item: ChargeItem,
        reason: str,
        plan: Sequence[Instalment] = (),
    ) -> None:
        """Let the owner pay a charge in parts; the plan adds up to what is open.

        Raises:
            PlanDiffers: the plan is not what is open.
            NotAllowed, ApprovalNeeded, ReasonMissing, NothingToDecide, RescissionOpen,
            UnitRescinded: see `waive`.
        """
        with self._database.write(act, unit_id) as work:
            line = self._open(work, unit_id, item, reason)
            check_plan(line.open, plan)
            self._decide(work, unit_id, item, DecisionKind.INSTALMENTS, reason, plan=plan)

    def choose(
        self,
        act: Act,
        unit_id: UUID,
        choice: DecisionKind,
        statement: str,
        repaid_by: date | None = None,
    ) -> None:
        """Legal notes the owner's choice: keeps (signed statement), rescinds, or undecided.

        ``statement`` names the signed statement. After a rescission the price is repaid by a day
        that the contract sets; without one the project's days are counted from today.

        Raises:
            NotAllowed, ApprovalNeeded: only legal notes it, or consents with a PIN.
            NoRescissionRight: the contract gives none for this difference.
            ReasonMissing: the signed statement is not named.
        """
        assert choice in RESCISSION_CHOICES
        right = Right.RECORD_RESCISSION
        with self._database.write(act, unit_id) as work:
            if not {Right.TAKE_MONEY, right} & work.clerk.rights:
                raise NotAllowed(right)
            if right not in work.clerk.rights:
                work.approval(right)
            if not statement.strip():
                raise ReasonMissing
            account = account_of(work, require_unit(work, unit_id))
            # A new survey may end the right; a rescission noted before must not stand for ever.
            withdrawn = account.facts.rescinded and choice is not DecisionKind.RESCINDS
            if not (withdrawn or rescission_right(account)):
                raise NoRescissionRight(account.unit.code)
            due = None
            if choice is DecisionKind.RESCINDS:
                days = work.projects.only().rescission_days
                due = repaid_by or local_day(self._database.now()) + timedelta(days=days)
            item = ChargeItem.AREA_DIFFERENCE
            self._decide(work, unit_id, item, choice, statement, due=due)

    def _open(self, work: UnitOfWork, unit_id: UUID, item: ChargeItem, reason: str) -> ChargeLine:
        right = Right.DECIDE_CHARGE
        if not {Right.TAKE_MONEY, right} & work.clerk.rights:
            raise NotAllowed(right)
        work.approval(right)
        if not reason.strip():
            raise ReasonMissing
        account = account_of(work, require_unit(work, unit_id))
        line = _line(account, item)
        refuse_rescission(account, [item])
        return line

    def _decide(
        self,
        work: UnitOfWork,
        unit_id: UUID,
        item: ChargeItem,
        kind: DecisionKind,
        reason: str,
        *,
        amount: Money | None = None,
        due: date | None = None,
        plan: Sequence[Instalment] = (),
    ) -> None:
        decision = ChargeDecision(
            id=new_id(),
            unit_id=unit_id,
            item=item,
            kind=kind,
            reason=reason.strip(),
            clerk=work.act.clerk,
            at=self._database.now(),
            amount=amount,
            due=due,
            plan=stored_plan(plan) if plan else None,
        )
        decision.decided()
        work.decisions.add(decision)
        work.commit()


def _line(account: Account, item: ChargeItem) -> ChargeLine:
    """The line of an item that the owner still owes something of."""
    for each in account.lines:
        if each.line.item == item and each.state in _UNSETTLED and each.open.fen > 0:
            return each
    raise NothingToDecide(item)
