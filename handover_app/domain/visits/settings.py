"""What a project sets for its visits: places and things to bring of each step, tolerances."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum
from typing import ClassVar
from uuid import UUID

from handover_app.domain.events import Aggregate, Event
from handover_app.domain.handover import Stage
from handover_app.domain.refusals import DomainError
from handover_app.domain.visits.punctuality import ArrivalTolerance

LONGEST_PLACE = 40
LONGEST_BRING = 60
MOST_TOLERANCE = 240

BRING: Mapping[Stage, str] = {
    Stage.CHECK_IN: "身份证、购房合同、交付通知书（原件）",
    Stage.INSPECTION: "本流程单",
    Stage.SETTLEMENT: "银行卡、已缴费票据",
    Stage.PAPERS: "身份证原件",
    Stage.KEYS: "身份证原件、收据",
    Stage.GIFT: "本流程单",
}
"""What owners bring in a new project (domain guide 6.1: documents to bring)."""


class VisitSettingFault(Enum):
    """What is wrong with a setting of the visits."""

    TOO_LONG = "too long"
    MINUTES = "minutes"


@dataclass(eq=False)
class VisitSettingWrong(DomainError):
    """The settings of the visits were not saved."""

    fault: VisitSettingFault


@dataclass(frozen=True, kw_only=True)
class VisitSettingsChanged(Event):
    """Places, things to bring, or the tolerances changed."""

    topic: ClassVar[str] = "visits"
    early_minutes: int
    late_minutes: int
    places: int


@dataclass(frozen=True)
class VisitRules:
    """The settings as everybody reads them; a step that is not named has no place."""

    tolerance: ArrivalTolerance = field(default_factory=ArrivalTolerance)
    places: Mapping[Stage, str] = field(default_factory=dict)
    bring: Mapping[Stage, str] = field(default_factory=lambda: dict(BRING))

    def check(self) -> None:
        """Raises: VisitSettingWrong."""
        for minutes in (self.tolerance.early, self.tolerance.late):
            if not 0 <= minutes <= MOST_TOLERANCE:
                raise VisitSettingWrong(VisitSettingFault.MINUTES)
        for texts, longest in ((self.places, LONGEST_PLACE), (self.bring, LONGEST_BRING)):
            if any(len(each) > longest for each in texts.values()):
                raise VisitSettingWrong(VisitSettingFault.TOO_LONG)


@dataclass(eq=False, kw_only=True)
class VisitSettings(Aggregate):
    """One row a project; ``places`` and ``bring`` are texts by the name of the step."""

    id: UUID
    early_minutes: int
    late_minutes: int
    places: dict[str, str]
    bring: dict[str, str]
    version: int = field(default=1, init=False)
    changes: int = field(default=0, init=False)

    @property
    def rules(self) -> VisitRules:
        """What everybody reads."""
        return VisitRules(
            ArrivalTolerance(self.early_minutes, self.late_minutes),
            {Stage[name]: text for name, text in self.places.items()},
            {Stage[name]: text for name, text in self.bring.items()},
        )

    def set(self, rules: VisitRules) -> None:
        """Set everything from now on; sheets that were printed stay as they are.

        Raises:
            VisitSettingWrong: minutes or texts outside their limits.
        """
        rules.check()
        if rules == self.rules:
            return
        self.early_minutes, self.late_minutes = rules.tolerance.early, rules.tolerance.late
        self.places = {stage.name: text for stage, text in rules.places.items() if text}
        self.bring = {stage.name: text for stage, text in rules.bring.items() if text}
        self.record(
            VisitSettingsChanged(
                early_minutes=self.early_minutes,
                late_minutes=self.late_minutes,
                places=len(self.places),
            )
        )
