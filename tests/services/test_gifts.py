"""Gifts and papers: one gift a flat, without any gate; each paper once."""

from __future__ import annotations

import json

import pytest
from sqlalchemy import select

from handover_app.domain.acts import AlreadyDone
from handover_app.domain.gifts import Article, ArticleAlreadyIssued, GiftAlreadyIssued
from handover_app.domain.inspections import Conclusion
from handover_app.domain.people import Role
from handover_app.domain.units import UnitNotSold
from handover_app.storage.tables.papers import papers
from tests.services.hall import MORNING, NIL, PAYS, UNSOLD, Hall, race


def test_the_gift_is_given_without_any_gate_even_to_who_refused(hall: Hall) -> None:
    hall.inspect(PAYS, Conclusion.REFUSED)
    with hall.records("GiftIssued") as rows:
        ref = hall.desks.gifts.issue_gift(hall.act(Role.GIFTS), hall.unit(PAYS))
    assert rows[0].data == {"gift": "入住礼包", "receiver": "曾甲"}
    assert ref.kind == "ARTICLES"
    summary = hall.desks.gifts.of_unit(hall.unit(PAYS))
    assert (summary.gift_at, summary.gift_by, summary.gift_to) == (
        MORNING,
        Role.GIFTS.value,
        "曾甲",
    )


def test_a_second_gift_is_refused_with_who_and_when(hall: Hall) -> None:
    issue = hall.desks.gifts.issue_gift
    issue(hall.act(Role.GIFTS), hall.unit(NIL), " 金代 ")
    hall.clock.forward(hours=2)
    with hall.refuses(GiftAlreadyIssued) as refused:
        issue(hall.act(Role.ADMINISTRATOR, "S2"), hall.unit(NIL))
    assert refused.value.facts() == {
        "at": MORNING,
        "clerk": Role.GIFTS.value,
        "receiver": "金代",
    }


def test_nobody_gets_the_gift_of_an_unsold_flat(hall: Hall) -> None:
    with hall.refuses(UnitNotSold):
        hall.desks.gifts.issue_gift(hall.act(Role.GIFTS), hall.unit(UNSOLD))


def test_of_two_desks_at_once_one_gives_the_gift(hall: Hall) -> None:
    issue, unit = hall.desks.gifts.issue_gift, hall.unit(NIL)
    answers = race(
        lambda: issue(hall.act(Role.GIFTS, "S1"), unit),
        lambda: issue(hall.act(Role.GIFTS, "S2"), unit),
    )
    assert sorted(type(each).__name__ for each in answers) == ["GiftAlreadyIssued", "PaperRef"]
    assert hall.count("gift_issues") == 1


def test_a_repeated_gift_is_answered_with_its_paper(hall: Hall) -> None:
    act = hall.act(Role.GIFTS)
    ref = hall.desks.gifts.issue_gift(act, hall.unit(NIL))
    with hall.changes_nothing(), pytest.raises(AlreadyDone) as done:
        hall.desks.gifts.issue_gift(act, hall.unit(NIL))
    assert done.value.result == {"paper": str(ref.paper_id)}


def test_books_and_manual_are_ticked_on_the_sheet(hall: Hall) -> None:
    issue, unit = hall.desks.articles.issue, hall.unit(NIL)
    with hall.records("ArticlesIssued") as rows:
        issue(hall.act(Role.GIFTS), unit, [Article.QUALITY_BOOK])
    assert rows[0].data["articles"] == ["QUALITY_BOOK"]
    ref = issue(hall.act(Role.GIFTS), unit, [Article.INSTRUCTION_BOOK, Article.OWNER_MANUAL])
    with hall.database.engine.connect() as connection:
        stored = connection.execute(select(papers.c.data).where(papers.c.id == ref.paper_id))
        sheet = json.loads(stored.scalar_one())
    assert [(line["name"], line["issued"]) for line in sheet["documents"]] == [
        (article.value, True) for article in Article
    ]
    assert [at for _, at in hall.desks.articles.of_unit(unit).articles] == [MORNING] * 3


def test_a_paper_given_before_is_refused_and_none_of_the_others_is_noted(hall: Hall) -> None:
    issue, unit = hall.desks.articles.issue, hall.unit(NIL)
    issue(hall.act(Role.GIFTS), unit, [Article.QUALITY_BOOK])
    with hall.refuses(ArticleAlreadyIssued) as refused:
        issue(hall.act(Role.GIFTS), unit, [Article.OWNER_MANUAL, Article.QUALITY_BOOK])
    assert refused.value.facts() == {
        "article": Article.QUALITY_BOOK,
        "at": MORNING,
        "clerk": Role.GIFTS.value,
    }


def test_giving_nothing_is_nothing(hall: Hall) -> None:
    content = hall.content()
    with pytest.raises(ValueError, match="no article"):
        hall.desks.articles.issue(hall.act(Role.GIFTS), hall.unit(NIL), [])
    assert hall.content() == content
