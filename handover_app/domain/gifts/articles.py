"""Documents and articles issued to a household: each once, with a sheet to sign."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from enum import Enum
from typing import ClassVar
from uuid import UUID

from handover_app.domain.events import Aggregate, Event
from handover_app.domain.refusals import DomainError


class Article(Enum):
    """Papers given to every owner (domain guide F02, F08)."""

    QUALITY_BOOK = "住宅质量保证书"
    INSTRUCTION_BOOK = "住宅使用说明书"
    OWNER_MANUAL = "业主手册"


@dataclass(eq=False)
class ArticleAlreadyIssued(DomainError):
    """This paper was given before: when and by whom."""

    article: Article
    at: datetime
    clerk: str


@dataclass(frozen=True, kw_only=True)
class ArticlesIssued(Event):
    """Papers were given to the owner."""

    topic: ClassVar[str] = "gifts"
    articles: tuple[Article, ...]
    receiver: str


@dataclass(eq=False, kw_only=True)
class ArticleIssue:
    """One paper given to a unit, once."""

    id: UUID
    article: Article
    receiver: str
    clerk: UUID
    at: datetime


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
                receiver=issues[0].receiver,
            )
        )

    @property
    def complete(self) -> bool:
        """Whether both books and the manual are given."""
        return {each.article for each in self.issues} == set(Article)


@dataclass(frozen=True)
class ArticleSummary:
    """The papers of a unit: each with the time when it was given, or None."""

    unit_id: UUID
    unit_code: str
    articles: tuple[tuple[Article, datetime | None], ...]
