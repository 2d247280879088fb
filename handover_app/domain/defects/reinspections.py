"""What a re-inspection finds, defect by defect (form 6.5)."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from handover_app.domain.defects.states import ReinspectionMethod


@dataclass(frozen=True, kw_only=True)
class ReinspectionResult:
    """One repair that was looked at; failed ones need a ``reason``."""

    defect_id: UUID
    method: ReinspectionMethod
    passed: bool
    reason: str = ""
