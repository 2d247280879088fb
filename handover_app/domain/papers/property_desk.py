"""What the household signs at the property desk, as data: agreements and the household form."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import ClassVar

from handover_app.domain.papers.base import Paper, PaperKind
from handover_app.domain.papers.desks import RecordSigning


@dataclass(frozen=True, kw_only=True)
class PropertyAgreement(Paper):
    """An agreement, promise or notice with the text as it was signed.

    ``title`` is the document's name, ``edition`` that of its text; ``signings`` say who signed
    these words, and who refused to and why.
    """

    kind: ClassVar[PaperKind] = PaperKind.PROPERTY_AGREEMENT

    owners: tuple[str, ...] = ()
    contract_number: str = ""
    company: str = ""
    title: str = ""
    edition: str = ""
    text: str = ""
    signings: tuple[RecordSigning, ...] = ()


@dataclass(frozen=True, kw_only=True)
class PersonLine:
    """Somebody of the household, or whom to call."""

    name: str
    relation: str = ""
    phone: str = ""


@dataclass(frozen=True, kw_only=True)
class HouseholdPaper(Paper):
    """住户信息表 in full: who prints it may see personal data."""

    kind: ClassVar[PaperKind] = PaperKind.HOUSEHOLD_FORM

    owners: tuple[str, ...] = ()
    edition: str = ""
    residents: tuple[PersonLine, ...] = ()
    contact: PersonLine | None = None
    cars: tuple[str, ...] = ()
    address: str = ""
    filled_at: datetime | None = None
    text: str = ""
    signings: tuple[RecordSigning, ...] = ()
