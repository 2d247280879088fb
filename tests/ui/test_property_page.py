"""The property desk's page: each paper once, with a sheet to sign."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QAbstractButton, QCheckBox, QLabel

from handover_app.domain.gifts import Article
from handover_app.domain.people import Role
from handover_app.ui.property.page import PropertyPage
from tests.ui import gallery
from tests.ui.back_office import unnamed
from tests.ui.front_office import OWES, UNSOLD, FrontOffice

pytestmark = pytest.mark.usefixtures("dressed")


@pytest.fixture
def office(sqlite_url: str, tmp_path: Path) -> Iterator[FrontOffice]:
    made = FrontOffice(sqlite_url, tmp_path, Role.PROPERTY_DESK)
    yield made
    made.close()


@pytest.fixture
def page(office: FrontOffice, qtbot) -> PropertyPage:
    made = PropertyPage(office.context)
    made.resize(1218, 688)
    qtbot.addWidget(made)
    made.show()
    made.show_unit(office.unit(OWES))
    return made


def press(page: PropertyPage, name: str) -> None:
    button = page.findChild(QAbstractButton, name)
    assert button.isVisible(), name
    assert button.isEnabled(), name
    button.click()


def words(page: PropertyPage) -> str:
    return "\n".join(each.text() for each in page.findChildren(QLabel) if each.isVisible())


def box(page: PropertyPage, article: Article) -> QCheckBox:
    return page.findChild(QCheckBox, f"article-{article.name}")


def test_ticked_papers_are_issued_and_stay_ticked_with_their_time(office, page) -> None:
    assert not page.papers.primary.isEnabled()
    press(page, "article-QUALITY_BOOK")
    press(page, "article-OWNER_MANUAL")
    press(page, "issuePapers")
    sheet = office.paper()
    assert "住宅质量保证书" in sheet
    for article in (Article.QUALITY_BOOK, Article.OWNER_MANUAL):
        assert box(page, article).isChecked()
        assert not box(page, article).isEnabled()
    assert box(page, Article.INSTRUCTION_BOOK).isEnabled()
    assert "given " in words(page)
    press(page, "article-INSTRUCTION_BOOK")
    press(page, "issuePapers")
    assert "Everything has been given." in words(page)
    assert not page.papers.primary.isEnabled()


def test_a_tick_survives_news_from_another_station(office, page) -> None:
    press(page, "article-OWNER_MANUAL")
    office.accept(OWES)
    page.refresh()
    assert box(page, Article.OWNER_MANUAL).isChecked()
    assert page.papers.ticked() == [Article.OWNER_MANUAL]


def test_a_paper_given_meanwhile_is_refused_and_nothing_else_is_given(office, page) -> None:
    press(page, "article-OWNER_MANUAL")
    press(page, "article-QUALITY_BOOK")
    act, unit = office.desks.people.console(), office.unit(OWES)
    office.desks.articles.issue(act, unit, [Article.OWNER_MANUAL])
    press(page, "issuePapers")
    assert office.refusals() == ["ArticleAlreadyIssued"]
    given = dict(office.desks.articles.of_unit(unit).articles)
    assert given[Article.QUALITY_BOOK] is None


def test_the_newest_sheet_is_printed_again_as_a_copy(office, page) -> None:
    assert not page.papers.reprint.isVisible()
    press(page, "article-OWNER_MANUAL")
    press(page, "issuePapers")
    press(page, "reprintArticles")
    assert len(office.printed) == 2
    assert office.paper(0) != office.paper(1)


def test_an_unsold_unit_gets_nothing(office, page) -> None:
    page.show_unit(office.unit(UNSOLD))
    assert "This unit is not sold; there is nothing to give." in words(page)
    assert not box(page, Article.OWNER_MANUAL).isEnabled()


@pytest.mark.parametrize(("language", "title"), [("en", "Owner's manual"), ("zh_CN", "业主手册")])
def test_the_page_opens_in_both_languages_with_every_control_named(
    office, qtbot, qapp, language: str, title: str
) -> None:
    gallery.dress(qapp, "light", language)
    page = PropertyPage(office.context)
    qtbot.addWidget(page)
    page.show()
    page.show_unit(office.unit(OWES))
    assert unnamed(page) == []
    assert box(page, Article.OWNER_MANUAL).text() == title
