"""住户信息表: who lives in the flat, whom to call, and their cars; personal data throughout."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime
from typing import ClassVar
from uuid import UUID

from handover_app.domain.events import Event
from handover_app.domain.gifts.packs import LONGEST_LINE, fitting_text
from handover_app.domain.masking import mask_name, mask_phone
from handover_app.domain.refusals import DomainError

MOST_RESIDENTS = 20
MOST_CARS = 10
_NAME, _SHORT, _PLATE = 60, 20, 12


@dataclass(eq=False)
class HouseholdEmpty(DomainError):
    """No resident is named."""


@dataclass(eq=False)
class HouseholdTooLarge(DomainError):
    """More residents or cars than a form has lines."""

    limit: int


@dataclass(eq=False)
class HouseholdConsentMissing(DomainError):
    """The household has not consented to the keeping of these data (个人信息保护法 第十三条)."""


@dataclass(frozen=True, kw_only=True)
class HouseholdNoted(Event):
    """The household form was filled in: how many, and nobody's name."""

    topic: ClassVar[str] = "gifts"
    residents: int
    cars: int


@dataclass(frozen=True, kw_only=True)
class Resident:
    """Somebody who lives in the flat."""

    name: str
    relation: str = ""
    phone: str = ""


@dataclass(frozen=True, kw_only=True)
class HouseholdForm:
    """The household as it fills in the form; ``contact`` is whom to call in an emergency."""

    residents: tuple[Resident, ...] = ()
    contact: Resident = Resident(name="")
    cars: tuple[str, ...] = ()
    address: str = ""
    consent: bool = False

    def checked(self) -> HouseholdForm:
        """The same without empty lines, found sound.

        Raises:
            HouseholdEmpty: no resident is named.
            HouseholdTooLarge: more lines than are kept.
            HouseholdConsentMissing: without the household's consent nothing is kept.
            DocumentTextTooLong: a text is longer than what is kept.
        """
        residents = tuple(each for each in map(_trimmed, self.residents) if each.name)
        cars = [fitting_text(each, _PLATE).upper() for each in self.cars]
        kept = tuple(dict.fromkeys(each for each in cars if each))
        if not residents:
            raise HouseholdEmpty
        for count, limit in ((len(residents), MOST_RESIDENTS), (len(kept), MOST_CARS)):
            if count > limit:
                raise HouseholdTooLarge(limit)
        if not self.consent:
            raise HouseholdConsentMissing
        return replace(
            self,
            residents=residents,
            contact=_trimmed(self.contact),
            cars=kept,
            address=fitting_text(self.address, LONGEST_LINE),
        )

    def masked(self) -> HouseholdForm:
        """As it may stand where anybody can look."""
        return replace(
            self,
            residents=tuple(map(_hidden, self.residents)),
            contact=_hidden(self.contact),
            cars=tuple(f"{each[:2]}****" for each in self.cars),
            address="****" if self.address else "",
        )


@dataclass(frozen=True, kw_only=True)
class HouseholdSummary:
    """The latest form of a unit; ``shown`` whether it is in full or masked."""

    form: HouseholdForm
    shown: bool
    at: datetime | None = None
    form_id: UUID | None = None


def _trimmed(person: Resident) -> Resident:
    return Resident(
        name=fitting_text(person.name, _NAME),
        relation=fitting_text(person.relation, _SHORT),
        phone=fitting_text(person.phone, _SHORT),
    )


def _hidden(person: Resident) -> Resident:
    return replace(person, name=mask_name(person.name), phone=mask_phone(person.phone))
