"""What is being noted of one unit's re-inspection, without Qt."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from uuid import UUID

from handover_app.domain.defects import (
    DefectState,
    ReinspectionLine,
    ReinspectionMethod,
    ReinspectionResult,
)


@dataclass(frozen=True)
class DraftLine:
    """A defect with the result that is going to be noted; ``passed`` None: not looked at yet.

    ``earlier``: it passed before and waits for the owner alone.
    """

    line: ReinspectionLine
    method: ReinspectionMethod
    passed: bool | None = None
    reason: str = ""
    earlier: bool = False


class ReinspectionDraft:
    """Lines in the order of their numbers; what was noted stays while it is the same round."""

    def __init__(self) -> None:
        self.unit_id: UUID | None = None
        self.lines: list[DraftLine] = []

    def show(self, unit_id: UUID, lines: Sequence[ReinspectionLine]) -> None:
        """Take a unit in hand, or its lines anew."""
        kept = {}
        if unit_id == self.unit_id:
            kept = {each.line.defect: each for each in self.lines if not each.earlier}
        self.unit_id = unit_id
        self.lines = [
            kept.get(each.defect)
            or DraftLine(each, each.method, earlier=each.defect.state is DefectState.PASSED)
            for each in lines
        ]

    def clear(self) -> None:
        """Nothing is in hand."""
        self.unit_id, self.lines = None, []

    def note(
        self,
        ids: Iterable[UUID],
        *,
        method: ReinspectionMethod | None = None,
        passed: bool | None = None,
        reason: str = "",
    ) -> None:
        """Note a method, or a result, of these lines; a failed one has its reason."""
        wanted = set(ids)
        for place, each in enumerate(self.lines):
            if each.line.defect.defect_id not in wanted or each.earlier:
                continue
            if method is not None:
                each = replace(each, method=method)
            if passed is not None:
                each = replace(each, passed=passed, reason="" if passed else reason.strip())
            self.lines[place] = each

    def results(self) -> list[ReinspectionResult]:
        """What was noted."""
        return [
            ReinspectionResult(
                defect_id=each.line.defect.defect_id,
                method=each.method,
                passed=each.passed,
                reason=each.reason,
            )
            for each in self.lines
            if each.passed is not None
        ]

    def to_sign(self) -> list[int]:
        """The numbers that the owner's signature would cover: what passed now, else earlier."""
        if self.results():
            return [each.line.defect.number for each in self.lines if each.passed]
        return [each.line.defect.number for each in self.lines if each.earlier]
