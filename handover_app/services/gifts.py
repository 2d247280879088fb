"""Gifts, books and manuals given to a household."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from handover_app.domain.acts import Act
from handover_app.domain.gifts import (
    Article,
    ArticleAlreadyIssued,
    ArticleIssue,
    ArticleList,
    GiftAlreadyIssued,
    GiftIssue,
    GiftSummary,
)
from handover_app.domain.identity import new_id
from handover_app.domain.people import Right
from handover_app.domain.receipts import PaperRef
from handover_app.services.handover import require_unit
from handover_app.services.papers import desk_papers
from handover_app.storage.database import Database
from handover_app.storage.unit_of_work import Reading


class GiftService:
    """One gift a unit, whatever the owner concludes; each paper once."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def issue_gift(self, act: Act, unit_id: UUID, receiver: str = "") -> PaperRef:
        """Give the unit's gift; there is no gate before it (domain guide J06).

        Raises:
            GiftAlreadyIssued: when and by whom it was given.
        """
        now = self._database.now()
        with self._database.write(act, unit_id) as work:
            work.require(Right.ISSUE_GIFT)
            unit = require_unit(work, unit_id)
            unit.require_sold()
            given = work.gifts.of_unit(unit_id)
            if given is not None:
                raise GiftAlreadyIssued(given.at, work.clerk_name(given.clerk), given.receiver)
            gift = GiftIssue(
                id=new_id(),
                unit_id=unit_id,
                gift=work.projects.only().gift_name,
                receiver=receiver.strip() or unit.owners[0].name,
                clerk=act.clerk,
                at=now,
            )
            gift.issued()
            work.gifts.add(gift)
            work.flush()
            paper = desk_papers.articles(work, unit, now)
            ref = work.papers.store(paper, unit_id, gift.id, now)
            work.commit({"paper": ref.paper_id})
            return ref

    def issue_articles(
        self, act: Act, unit_id: UUID, articles: Sequence[Article], receiver: str = ""
    ) -> PaperRef:
        """Give books and manual; returns the sheet with everything given so far.

        Raises:
            ArticleAlreadyIssued: one of them was given before; none is noted then.
        """
        now = self._database.now()
        with self._database.write(act, unit_id) as work:
            work.require(Right.ISSUE_GIFT)
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

    def of_unit(self, unit_id: UUID) -> GiftSummary:
        """What the unit has received."""
        with self._database.read() as reading:
            return summary_of(reading, unit_id)


def summary_of(reading: Reading, unit_id: UUID) -> GiftSummary:
    """What the unit has received."""
    unit = require_unit(reading, unit_id)
    gift = reading.gifts.of_unit(unit_id)
    given = reading.articles.of_unit(unit_id)
    times = {issue.article: issue.at for issue in given.issues} if given else {}
    return GiftSummary(
        unit_id=unit_id,
        unit_code=unit.code,
        gift=gift.gift if gift else reading.projects.only().gift_name,
        gift_at=gift.at if gift else None,
        gift_by=reading.clerk_name(gift.clerk) if gift else "",
        gift_to=gift.receiver if gift else "",
        articles=tuple((each, times.get(each)) for each in Article),
    )
