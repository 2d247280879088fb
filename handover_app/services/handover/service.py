"""The card of a unit, the waiting lists, lifted blocks and marks on a step."""

from __future__ import annotations

from uuid import UUID

from handover_app.domain.acts import Act
from handover_app.domain.handover import (
    Effect,
    HandoverCard,
    MarkKind,
    NotAccepted,
    OwnerLine,
    Stage,
    StepFinished,
    UnitFacts,
    firm_conditions,
    may_be_marked,
)
from handover_app.domain.masking import mask_id, mask_phone
from handover_app.domain.people import NotAllowed, Right
from handover_app.domain.receipts import UnitRescinded
from handover_app.domain.units import Unit
from handover_app.domain.visits import Waiting
from handover_app.services.card_notes import card_notes
from handover_app.services.handover.presence import BEHIND, Presence
from handover_app.services.handover.progress import handover_of, progress_of, require_unit
from handover_app.storage.database import Database

MARKING = {
    Stage.INSPECTION: (Right.DISPATCH, Right.INSPECT),
    Stage.SETTLEMENT: (Right.TAKE_MONEY,),
    Stage.PAPERS: (Right.ISSUE_ARTICLES,),
    Stage.KEYS: (Right.HAND_OVER_KEYS,),
    Stage.GIFT: (Right.ISSUE_GIFT,),
}
"""Who says of a step that it is not needed or comes later: its own desk, besides the reception."""


class HandoverService:
    """The card, the waiting lists, and the supervisor's lifting of a block."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def card(self, unit_id: UUID) -> HandoverCard:
        """What every station shows of a unit.

        Raises:
            UnitNotFound: there is none with this id.
        """
        with self._database.read() as reading:
            unit = require_unit(reading, unit_id)
            progress = progress_of(reading, unit)
            facts, told = progress.facts, progress.steps()
            gates = {
                each.stage: progress.blockers(each.stage)
                for each in told
                if each.state not in BEHIND
            }
            return HandoverCard(
                unit_id=unit.id,
                code=unit.code,
                building=unit.building,
                layout=unit.layout,
                fit_out=unit.fit_out,
                contract_number=unit.contract_number,
                contracted=unit.contracted,
                measured=unit.measured,
                owners=tuple(
                    OwnerLine(o.id, o.name, mask_phone(o.phone), mask_id(o.id_number))
                    for o in unit.owners
                ),
                queue_number=facts.queue_number if facts.visit_open else None,
                visit_id=facts.visit_id if facts.visit_open else None,
                steps=told,
                blockers=() if facts.handed_over else progress.blockers(Stage.KEYS),
                flags=_flags(unit, facts, deemed=unit_id in reading.deemed.units()),
                history=reading.history_of(unit_id),
                notes=card_notes(reading, unit, facts),
                gates=gates,
            )

    def waiting(self, stage: Stage) -> Waiting:
        """A station's queue today: who waits here, who is at an earlier step, who is done."""
        with self._database.read() as reading:
            return Presence.of(reading, self._database.now()).queue(stage)

    def lift(self, act: Act, unit_id: UUID, reason: str, stage: Stage = Stage.KEYS) -> None:
        """Let a unit pass to a step in spite of what blocks it.

        Raises:
            ApprovalNeeded: a supervisor consents with a PIN.
            ReasonMissing, NothingToLift: there is no reason, or nothing blocks.
            NotAccepted: all that blocks is that the owner refused the flat or only looked.
            UnitRescinded: the owner gave the contract back.
        """
        with self._database.write(act, unit_id) as work:
            approval = work.approval(Right.LIFT_GATE)
            progress = progress_of(work, require_unit(work, unit_id))
            if progress.facts.rescinded:
                raise UnitRescinded(progress.unit.code)
            blocking = [
                each.condition for each in progress.blockers(stage) if each.effect is Effect.BLOCK
            ]
            firm = firm_conditions(progress.facts, stage)
            liftable = [each for each in blocking if each not in firm]
            if blocking and not liftable:
                raise NotAccepted
            handover_of(work, unit_id).lift(
                liftable, reason, approval.approver, self._database.now(), stage
            )
            work.commit()

    def mark(self, act: Act, unit_id: UUID, stage: Stage, kind: MarkKind, reason: str) -> None:
        """Say that a step is not needed or comes later, or take that back.

        Raises:
            NotAllowed: neither the step's own desk nor the reception.
            ReasonMissing, StepNotMarkable, NothingToTakeBack: see each.
            StepFinished: the step is done, refused, or a team is in the flat.
        """
        with self._database.write(act, unit_id) as work:
            if not work.clerk.rights & {Right.CHECK_IN, *MARKING.get(stage, ())}:
                raise NotAllowed(MARKING.get(stage, (Right.CHECK_IN,))[0])
            progress = progress_of(work, require_unit(work, unit_id))
            step = next(each for each in progress.steps() if each.stage is stage)
            if kind is not MarkKind.TAKEN_BACK and not step.marked and not may_be_marked(step):
                raise StepFinished(stage)
            handover_of(work, unit_id).mark(stage, kind, reason, act.clerk, self._database.now())
            work.commit()


def _flags(unit: Unit, facts: UnitFacts, *, deemed: bool) -> tuple[str, ...]:
    """What every station sees beside the unit's code."""
    flags = {
        "NOT_SOLD": not unit.sold,
        "RESCINDED": facts.rescinded,
        # Once the keys were signed for, the unit is delivered and no longer only deemed so.
        "DEEMED_DELIVERED": deemed and not facts.delivered,
    }
    return tuple(flag for flag, raised in flags.items() if raised)
