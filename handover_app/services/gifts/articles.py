"""Books, manuals and other papers given to households."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from handover_app.domain.acts import Act
from handover_app.domain.gifts import (
    Article,
    ArticleAlreadyIssued,
    ArticleIssue,
    ArticleList,
    ArticleSummary,
)
from handover_app.domain.identity import new_id
from handover_app.domain.people import Right
from handover_app.domain.receipts import PaperRef
from handover_app.services.handover import require_unit
from handover_app.services.papers import desk_papers
from handover_app.storage.database import Database


class ArticleService:
    """Each paper is given once, with a sheet to sign (J09)."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def issue(
        self, act: Act, unit_id: UUID, articles: Sequence[Article], receiver: str = ""
    ) -> PaperRef:
        """Give books and manual; returns the sheet with everything given so far.

        Raises:
            ArticleAlreadyIssued: one of them was given before; none is noted then.
        """
        now = self._database.now()
        with self._database.write(act, unit_id) as work:
            work.require(Right.ISSUE_ARTICLES)
            unit = require_unit(work, unit_id)
            unit.require_sold()
            there = work.articles.of_unit(unit_id)
            given = there or work.articles.add(ArticleList(id=new_id(), unit_id=unit_id))
            for issue in given.issues:
                if issue.article in articles:
                    name = work.clerk_name(issue.clerk)
                    raise ArticleAlreadyIssued(issue.article, issue.at, name)
            to = receiver.strip() or unit.owners[0].name
            given.add(
                [
                    ArticleIssue(id=new_id(), article=each, receiver=to, clerk=act.clerk, at=now)
                    for each in dict.fromkeys(articles)
                ]
            )
            work.flush()
            paper = desk_papers.articles(work, unit, now)
            ref = work.papers.store(paper, unit_id, given.id, now)
            work.commit({"paper": ref.paper_id})
            return ref

    def of_unit(self, unit_id: UUID) -> ArticleSummary:
        """What the unit has received."""
        with self._database.read() as reading:
            unit = require_unit(reading, unit_id)
            given = reading.articles.of_unit(unit_id)
            times = {issue.article: issue.at for issue in given.issues} if given else {}
            return ArticleSummary(
                unit_id, unit.code, tuple((each, times.get(each)) for each in Article)
            )
