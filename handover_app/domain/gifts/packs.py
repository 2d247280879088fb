"""Packs of documents by finish type: what is given, signed and shown, each with its edition."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import Enum
from typing import ClassVar
from uuid import UUID

from handover_app.domain.events import Event
from handover_app.domain.keys import printable
from handover_app.domain.people import NameMissing
from handover_app.domain.refusals import DomainError

HOUSEHOLD_FORM = "HOUSEHOLD_FORM"
"""The code of the form whose words are the household's own (住户信息表)."""
QUALITY_BOOK = "QUALITY_BOOK"
"""The book that the unit's 分户验收 record is an annex of."""
SURVEY_REPORT = "SURVEY_REPORT"
"""Where it has no file of its own, the project's survey report is shown (F15)."""

LONGEST_TITLE = 80
LONGEST_LINE = 200
LONGEST_TEXT = 8000
"""Characters that are kept of a title, another line, and a text to sign."""
MOST_COPIES = 99


class DocumentUse(Enum):
    """What is done with a document at the property desk."""

    GIVEN = "given"
    SIGNED = "signed"
    SHOWN = "shown"


@dataclass(eq=False)
class PackNotFound(DomainError):
    """There is no such pack."""


@dataclass(eq=False)
class PackWithoutDocuments(DomainError):
    """A pack needs a document that every owner is given: the two books are due by law (F02)."""

    pack: str


@dataclass(eq=False)
class GeneralPackNeeded(DomainError):
    """One pack is for the units that no other one fits."""


@dataclass(eq=False)
class FinishTaken(DomainError):
    """Another pack is for units of this finish already."""

    finish: str
    pack: str


@dataclass(eq=False)
class DocumentTwice(DomainError):
    """A pack names a document twice."""

    document: str


@dataclass(eq=False)
class DocumentTextTooLong(DomainError):
    """A text is longer than the ``limit`` characters that are kept; nothing is cut unseen."""

    limit: int


def fitting_text(text: str, limit: int = LONGEST_LINE, *, lines: bool = False) -> str:
    """The text without control signs and spaces at its ends; ``lines``: its line ends stay.

    Raises:
        DocumentTextTooLong: more than ``limit`` characters are left.
    """
    found = printable(text).strip()
    found = found if lines else found.replace("\n", " ")
    if len(found) > limit:
        raise DocumentTextTooLong(limit)
    return found


@dataclass(frozen=True, kw_only=True)
class PackDocument:
    """A document of a pack.

    ``code`` names it through all its editions: a unit that has an older one has the document.
    ``text`` is what is signed; empty: the program's own words for this code. ``file_id``,
    ``number`` and ``dated`` belong to what is shown.
    """

    code: str
    use: DocumentUse
    name: str
    edition: str = ""
    quantity: int = 1
    measure: str = "份"
    required: bool = True
    text: str = ""
    file_id: UUID | None = None
    number: str = ""
    dated: date | None = None

    def checked(self) -> PackDocument:
        """The same, found sound.

        Raises:
            NameMissing: it has no name.
            DocumentTextTooLong: a text is longer than what is kept.
        """
        name = fitting_text(self.name, LONGEST_TITLE)
        if not name:
            raise NameMissing
        return replace(
            self,
            name=name,
            edition=fitting_text(self.edition, 40),
            measure=fitting_text(self.measure, 10),
            number=fitting_text(self.number, LONGEST_TITLE),
            text=fitting_text(self.text, LONGEST_TEXT, lines=True),
            quantity=min(max(self.quantity, 1), MOST_COPIES),
        )


@dataclass(frozen=True, kw_only=True)
class Pack:
    """The documents of one finish type.

    ``finishes`` are words in a unit's 交付标准; without any the pack is for all other units.
    """

    id: UUID
    name: str
    finishes: tuple[str, ...] = ()
    documents: tuple[PackDocument, ...] = ()

    def of_use(self, use: DocumentUse) -> tuple[PackDocument, ...]:
        """The documents of one use, in their order."""
        return tuple(each for each in self.documents if each.use is use)

    @property
    def required(self) -> frozenset[str]:
        """The codes of what must be given before the papers count as issued."""
        return frozenset(each.code for each in self.of_use(DocumentUse.GIVEN) if each.required)

    def fits(self, finish: str) -> bool:
        """Whether it was made for units of this finish."""
        return any(word in finish for word in self.finishes)

    def checked(self) -> Pack:
        """The same, found sound.

        Raises:
            NameMissing: the pack or a document has no name.
            PackWithoutDocuments: nothing must be given.
            DocumentTwice: two documents have one code.
            DocumentTextTooLong: a text is longer than what is kept.
        """
        name = fitting_text(self.name, LONGEST_TITLE)
        if not name:
            raise NameMissing
        finishes = [fitting_text(each, 20) for each in self.finishes]
        documents = tuple(each.checked() for each in self.documents)
        seen: set[str] = set()
        for each in documents:
            if each.code in seen:
                raise DocumentTwice(each.name)
            seen.add(each.code)
        found = replace(
            self,
            name=name,
            finishes=tuple(dict.fromkeys(each for each in finishes if each)),
            documents=documents,
        )
        if not found.required:
            raise PackWithoutDocuments(name)
        return found


def check_packs(packs: Sequence[Pack]) -> None:
    """Whether each unit has one pack.

    Raises:
        GeneralPackNeeded: none, or more than one, is for all other units.
        FinishTaken: two packs are for units of one finish.
    """
    if sum(not each.finishes for each in packs) != 1:
        raise GeneralPackNeeded
    taken: dict[str, str] = {}
    for pack in packs:
        for finish in pack.finishes:
            if finish in taken:
                raise FinishTaken(finish, taken[finish])
            taken[finish] = pack.name


def pack_of(packs: Sequence[Pack], finish: str) -> Pack:
    """The pack of a unit with this 交付标准.

    Raises:
        PackNotFound: there is none at all.
    """
    general = None
    for pack in packs:
        if pack.fits(finish):
            return pack
        general = general if pack.finishes else pack
    if general is None:
        raise PackNotFound
    return general


@dataclass(frozen=True, kw_only=True)
class PackSet(Event):
    """A pack was made or changed; ``editions`` are code and edition of what is in it now."""

    topic: ClassVar[str] = "projects"
    pack: str
    finishes: tuple[str, ...]
    editions: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class PackRemoved(Event):
    """A pack is used no more; its units have the general one."""

    topic: ClassVar[str] = "projects"
    pack: str


@dataclass(frozen=True, kw_only=True)
class DocumentFiled(Event):
    """A document that owners are shown was put on file."""

    topic: ClassVar[str] = "projects"
    document: str
    file_name: str


@dataclass(frozen=True, kw_only=True)
class HouseBooks:
    """What the two books say for the whole project.

    ``repairer`` is the entrusted repair company (F03), ``manuals`` the makers' manuals attached
    (F04), ``exclusions`` what the warranty does not cover (F05), ``local_form`` whether the city
    prescribes its own forms (F06).
    """

    repairer: str = ""
    repairer_phone: str = ""
    manuals: tuple[str, ...] = ()
    exclusions: str = ""
    local_form: bool = False

    def checked(self) -> HouseBooks:
        """The same, found sound.

        Raises:
            DocumentTextTooLong: a text is longer than what is kept.
        """
        manuals = [fitting_text(each, LONGEST_TITLE) for each in self.manuals]
        return replace(
            self,
            repairer=fitting_text(self.repairer, LONGEST_TITLE),
            repairer_phone=fitting_text(self.repairer_phone, 40),
            manuals=tuple(dict.fromkeys(each for each in manuals if each)),
            exclusions=fitting_text(self.exclusions, 2000, lines=True),
        )


@dataclass(frozen=True, kw_only=True)
class HouseBooksSet(Event):
    """What the two books say was changed."""

    topic: ClassVar[str] = "projects"
    repairer: str
    manuals: int
    local_form: bool
