"""The households that are in the hall: how far each is, and at which station it waits."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from uuid import UUID

from handover_app.domain.handover import (
    Effect,
    Handover,
    Stage,
    StepState,
    UnitFacts,
    conditions,
    firm_conditions,
    held,
    newest,
    steps,
)
from handover_app.domain.receipts import charge_lines, with_dropped
from handover_app.domain.units import UnitLine
from handover_app.domain.visits import Waiting, WaitingLine
from handover_app.services.clock import local_day
from handover_app.services.delivery.standing import open_conditions
from handover_app.services.handover.progress import asks_conditions, statement_lines
from handover_app.storage.unit_of_work import Reading


@dataclass(frozen=True)
class Presence:
    """The households that are in the hall or were there today, and how far each of them is.

    ``facts`` are those of every unit that a desk has noted anything of.
    """

    facts: Mapping[UUID, UnitFacts]
    lines: Mapping[UUID, UnitLine]
    states: Mapping[UUID, Mapping[Stage, StepState]]
    held: Mapping[UUID, frozenset[Stage]]

    @classmethod
    def of(cls, reading: Reading, now: datetime) -> Presence:
        """Look once, for the queues of all stations."""
        today = local_day(now)
        facts = reading.handovers.facts()
        present = {
            unit_id: each
            for unit_id, each in facts.items()
            if each.visit_open or (each.arrived_at and local_day(each.arrived_at) == today)
        }
        standings = _standings(reading, present)
        return cls(
            facts,
            reading.units.lines(list(present)),
            {unit_id: each.states for unit_id, each in standings.items()},
            {unit_id: each.held for unit_id, each in standings.items()},
        )

    def queue(self, stage: Stage) -> Waiting:
        """Who waits at a station, longest first; who is at an earlier step; who is done.

        A step that is not needed is done; one that was put off is in no list until it is taken
        back.
        """
        here: list[WaitingLine] = []
        coming: list[WaitingLine] = []
        done: list[WaitingLine] = []
        for unit_id, states in self.states.items():
            facts, line = self.facts[unit_id], self.lines[unit_id]
            since = _since(stage, facts)
            if since is None:
                continue
            row = WaitingLine(unit_id, line.code, line.owner_names, facts.queue_number or "", since)
            if states[stage] in BEHIND:
                done.append(row)
            elif facts.visit_open and states[stage] is not StepState.LATER:
                ready = stage not in self.held[unit_id] and _is_here(stage, states)
                (here if ready else coming).append(row)
        return Waiting(
            *(tuple(sorted(rows, key=lambda row: row.since)) for rows in (here, coming, done))
        )


BEHIND = (StepState.DONE, StepState.NOT_NEEDED)


@dataclass(frozen=True)
class _Standing:
    """The state of every step of a unit, and the steps that its gates hold."""

    states: Mapping[Stage, StepState]
    held: frozenset[Stage]


def states_of(
    reading: Reading, facts: Mapping[UUID, UnitFacts]
) -> dict[UUID, Mapping[Stage, StepState]]:
    """The state of every step of these units."""
    return {unit_id: each.states for unit_id, each in _standings(reading, facts).items()}


def _standings(reading: Reading, facts: Mapping[UUID, UnitFacts]) -> dict[UUID, _Standing]:
    """Look at all units with a handful of statements, however many there are."""
    rows, path = reading.projects.gates(), reading.projects.path()
    gates = {stage: [each for each in rows if each.step is stage] for stage in Stage}
    noted = reading.handovers.noted()
    told = statement_lines(reading, reading.units.some(list(facts)))
    catalogue = reading.fees.catalogue()
    # Only what blocks changes a state: while these only warn, nobody reads them here.
    blocking = asks_conditions(rows, Effect.IGNORE, Effect.WARN)
    opened = open_conditions(reading, list(facts)) if blocking else {}
    found = {}
    for unit_id, bare in facts.items():
        each = replace(bare, delivery_open=len(opened.get(unit_id, ()))) if opened else bare
        charged = with_dropped(told[unit_id], each.ledger, catalogue)
        lines = charge_lines(charged, each.ledger, each.decisions)
        process = noted.get(unit_id) or Handover(id=unit_id, unit_id=unit_id)
        met = conditions(lines, each)
        blockers = {
            stage: process.blockers(stage, gates[stage], met, firm_conditions(each, stage))
            for stage in Stage
        }
        shown = steps(lines, each, blockers, newest(process.marks), path)
        found[unit_id] = _Standing({step.stage: step.state for step in shown}, held(blockers))
    return found


def _is_here(stage: Stage, states: Mapping[Stage, StepState]) -> bool:
    """Papers and keys come after the inspection (先验房后交付); keys wait for their gate too."""
    if stage is Stage.PAPERS:
        return states[Stage.INSPECTION] in BEHIND
    return True


def _since(stage: Stage, facts: UnitFacts) -> datetime | None:
    """When the household came to this step, for the order of the waiting list (UTC)."""
    if stage in (Stage.CHECK_IN, Stage.INSPECTION, Stage.GIFT):
        return facts.arrived_at
    if stage is Stage.SETTLEMENT:
        return facts.concluded_at or facts.arrived_at
    # Papers and keys come after both.
    return max(
        (each for each in (facts.concluded_at, facts.paid_at) if each is not None),
        default=facts.arrived_at,
    )
