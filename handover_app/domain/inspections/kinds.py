"""Roles, meters, conclusions and the other fixed words of an inspection."""

from __future__ import annotations

from enum import Enum


class TeamRole(Enum):
    """The three roles of an inspection team (guideline 第三条7)."""

    SALES = "sales"
    ENGINEERING = "engineering"
    PROPERTY = "property"


class MeterKind(Enum):
    """The meters read with the owner (form 6.3)."""

    WATER = "water"
    POWER = "power"
    GAS = "gas"
    RECLAIMED_WATER = "reclaimed water"


class Conclusion(Enum):
    """What the owner concludes; only the first two release keys."""

    ACCEPTED = "accepted"
    ACCEPTED_WITH_DEFECTS = "accepted with defects"
    ONLY_LOOKED = "only looked"
    REFUSED = "refused"

    @property
    def releases_keys(self) -> bool:
        """Whether the keys may go to the owner."""
        return self in (Conclusion.ACCEPTED, Conclusion.ACCEPTED_WITH_DEFECTS)


class TeamKey(Enum):
    """Where the key for a team's inspection is.

    ``ASKED``: it lies ready at the key desk; ``NO_KEYS``: the desk has none of this unit.
    """

    ASKED = "asked"
    NO_KEYS = "no keys"
    WITH_TEAM = "with the team"
    BACK = "back"


class TeamState(Enum):
    """Where a team is."""

    FREE = "free"
    ON_THE_WAY = "on the way"
    IN_FLAT = "in the flat"
    BREAK = "break"
    OFF_DUTY = "off duty"


class RemarkKind(Enum):
    """What is written down apart from defects."""

    NOTE = "note"
    GOOD_POINT = "good point"


class RefusalReason(Enum):
    """Why an owner refuses the flat, as he says it; the inspector never judges it."""

    PAPERS_NOT_SHOWN = "papers not shown"
    CONTRACT_CLASS_DEFECT = "contract-class defect"
    SUSPECTED_STRUCTURE = "suspected structure"
    AREA = "area"
    NOT_AS_CONTRACTED = "not as contracted or advertised"
    PUBLIC_WORKS = "public works"
    COMPENSATION = "compensation demand"
    OTHER = "other"


class DeemedCause(Enum):
    """Why a unit counts as deemed delivered (视同交付); it is never counted as delivered."""

    NOT_COME = "served and did not come"
    REFUSED_WITHOUT_REASON = "refused without good reason"


class SigningParty(Enum):
    """Who signs."""

    OWNER = "owner"
    TEAM = "team"


class SigningState(Enum):
    """How it was signed, or that it was not."""

    ON_PANE = "on the pane"
    ON_PAPER = "on paper"
    REFUSED = "refused to sign"


class SigningPurpose(Enum):
    """What was signed."""

    RECORD = "inspection record"
    REFUSAL = "refusal record"
    REINSPECTION = "re-inspection"


class SuggestionReason(Enum):
    """Why a team is suggested for a household."""

    SENIOR_FOR_SPECIAL = "senior team for a special owner"
    SAME_BUILDING = "same building"
    FEWEST_STEPS = "fewest steps"
    LONGEST_IDLE = "longest idle"
    FEWEST_TODAY = "fewest households today"
    SPARES_SENIOR = "spares the senior teams"
    ONLY_FREE = "the only free team"
    NEXT_BY_NAME = "next by name"


class DayKind(Enum):
    """How days of a deadline are counted."""

    CALENDAR = "calendar days"
    WORKING = "working days"
