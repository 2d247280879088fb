"""How a repair is usually proved: the last words of the standard's method say it (form 6.5)."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from handover_app.domain.defects.states import ReinspectionMethod
from handover_app.domain.defects.summaries import DefectSummary

_WORDS = (
    ("蓄水", ReinspectionMethod.PONDING),
    ("淋水", ReinspectionMethod.SPRAYING),
    ("泼水", ReinspectionMethod.SPRAYING),
    ("打压", ReinspectionMethod.PRESSURE),
    ("稳压", ReinspectionMethod.PRESSURE),
    ("通电", ReinspectionMethod.POWER),
    ("敲击", ReinspectionMethod.TAPPING),
    ("空响", ReinspectionMethod.TAPPING),
    ("测", ReinspectionMethod.MEASURING),
    ("靠尺", ReinspectionMethod.MEASURING),
)
"""By what proves more: water that stands before water that runs, a test before a measure."""
_LOOKING = "目测"


def usual_method(standard_method: str) -> ReinspectionMethod:
    """What the standard's method ends with: “…；蓄水24小时，无渗漏” means ponding; else looking."""
    last = standard_method.rstrip("。；; ").replace(";", "；").rpartition("；")[2]
    last = last.replace(_LOOKING, "")
    found = (method for words, method in _WORDS if words in last)
    return next(found, ReinspectionMethod.LOOKING)


@dataclass(frozen=True)
class ReinspectionUnit:
    """A unit with repairs to be looked at, and passed ones that wait for the owner."""

    unit_id: UUID
    unit_code: str
    to_look: int
    to_sign: int


@dataclass(frozen=True)
class ReinspectionLine:
    """A repaired or passed defect, with the method that usually proves its repair."""

    defect: DefectSummary
    method: ReinspectionMethod
