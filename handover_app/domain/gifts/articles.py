"""Documents and articles issued to a household: each once, with a sheet to sign."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from typing import ClassVar
from uuid import UUID

from handover_app.domain.events import Aggregate, Event
from handover_app.domain.refusals import DomainError


@dataclass(eq=False)
class ArticleAlreadyIssued(DomainError):
    """This paper was given before: when and by whom."""

    article: str
    at: datetime
    clerk: str


@dataclass(eq=False)
class NotInPack(DomainError):
    """The unit's pack has no such document for this use."""

    document: str


@dataclass(eq=False)
class NothingToIssue(DomainError):
    """Everything of the pack was given and explained before."""


@dataclass(frozen=True, kw_only=True)
class ArticlesIssued(Event):
    """Papers were given to the household; ``articles`` are their codes."""

    topic: ClassVar[str] = "gifts"
    articles: tuple[str, ...]
    names: tuple[str, ...]
    explained: bool


@dataclass(frozen=True, kw_only=True)
class ArticlesExplained(Event):
    """Papers given before were explained (已说明)."""

    topic: ClassVar[str] = "gifts"
    articles: tuple[str, ...]
    names: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class AnnexFiled(Event):
    """The unit's 分户验收 record is on file: it goes with the quality book."""

    topic: ClassVar[str] = "gifts"
    number: str


@dataclass(eq=False, kw_only=True)
class ArticleIssue:
    """One paper given to a unit, once, in the edition of that day.

    ``article`` is the document's code in the pack.
    """

    id: UUID
    article: str
    name: str
    edition: str
    quantity: int
    receiver: str
    clerk: UUID
    at: datetime
    explained_at: datetime | None = None


@dataclass(eq=False, kw_only=True)
class ArticleList(Aggregate):
    """The papers that a unit has received (业主领用物品登记)."""

    id: UUID
    unit_id: UUID
    issues: list[ArticleIssue] = field(default_factory=list)
    version: int = field(default=1, init=False)
    changes: int = field(default=0, init=False)

    def add(self, issues: list[ArticleIssue]) -> None:
        """Note papers as given; whoever calls has refused repeated ones.

        Raises:
            ValueError: there is nothing to note.
        """
        if not issues:
            raise ValueError("no article was chosen")
        self.issues.extend(issues)
        self.record(
            ArticlesIssued(
                unit_id=self.unit_id,
                articles=tuple(each.article for each in issues),
                names=tuple(each.name for each in issues),
                explained=all(each.explained_at is not None for each in issues),
            )
        )

    def explain(self, now: datetime) -> bool:
        """Note everything given as explained; whether there was something to note."""
        open_ones = [each for each in self.issues if each.explained_at is None]
        for each in open_ones:
            each.explained_at = now
        if open_ones:
            self.record(
                ArticlesExplained(
                    unit_id=self.unit_id,
                    articles=tuple(each.article for each in open_ones),
                    names=tuple(each.name for each in open_ones),
                )
            )
        return bool(open_ones)


@dataclass(frozen=True, kw_only=True)
class GivenLine:
    """A document of the unit's pack that is given: when and to whom, or not yet.

    What was given and is in the pack no more keeps its line.
    """

    code: str
    name: str
    edition: str
    quantity: int
    measure: str
    required: bool
    at: datetime | None = None
    receiver: str = ""
    explained_at: datetime | None = None


@dataclass(frozen=True, kw_only=True)
class Annex:
    """The unit's 分户验收 record; without a file it is not filed."""

    file_id: UUID | None = None
    file_name: str = ""
    number: str = ""
    at: datetime | None = None


@dataclass(frozen=True, kw_only=True)
class ArticleSummary:
    """The papers of a unit by its pack."""

    unit_id: UUID
    unit_code: str
    pack: str
    articles: tuple[GivenLine, ...]
    annex: Annex = Annex()

    @property
    def complete(self) -> bool:
        """Whether everything that must be given is given."""
        return all(each.at is not None for each in self.articles if each.required)
