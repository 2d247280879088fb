"""The stages of one unit and the gate table: what must precede what. Every desk asks here."""

from handover_app.domain.handover.card import (
    HandoverCard,
    HistoryLine,
    OwnerLine,
    StepState,
    StepSummary,
)
from handover_app.domain.handover.gates import (
    DEFAULT_GATES,
    Blocker,
    Condition,
    Effect,
    Gate,
    GateChanged,
    GateClosed,
    GateLift,
    GateLifted,
    Handover,
    NotAccepted,
    NothingToLift,
    ReasonMissing,
    Stage,
)
from handover_app.domain.handover.progress import (
    UnitFacts,
    conditions,
    firm_conditions,
    steps,
)

__all__ = [
    "DEFAULT_GATES",
    "Blocker",
    "Condition",
    "Effect",
    "Gate",
    "GateChanged",
    "GateClosed",
    "GateLift",
    "GateLifted",
    "Handover",
    "HandoverCard",
    "HistoryLine",
    "NotAccepted",
    "NothingToLift",
    "OwnerLine",
    "ReasonMissing",
    "Stage",
    "StepState",
    "StepSummary",
    "UnitFacts",
    "conditions",
    "firm_conditions",
    "steps",
]
