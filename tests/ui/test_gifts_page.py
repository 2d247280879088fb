"""The page of gifts: one gift a unit."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QAbstractButton, QLabel

from handover_app.domain.people import Role
from handover_app.ui.gifts.desk import GiftDesk
from handover_app.ui.gifts.page import GiftsPage
from handover_app.ui.messages import sentence
from tests.ui import gallery
from tests.ui.back_office import unnamed
from tests.ui.front_office import OWES, UNSOLD, FrontOffice

pytestmark = pytest.mark.usefixtures("dressed")


@pytest.fixture
def office(sqlite_url: str, tmp_path: Path) -> Iterator[FrontOffice]:
    made = FrontOffice(sqlite_url, tmp_path, Role.GIFTS)
    yield made
    made.close()


@pytest.fixture
def page(office: FrontOffice, qtbot) -> GiftsPage:
    made = GiftsPage(office.context)
    made.resize(1218, 688)
    qtbot.addWidget(made)
    made.show()
    made.show_unit(office.unit(OWES))
    return made


def desk(page: GiftsPage) -> GiftDesk:
    """The tab that issues."""
    found = page.open_tab("issue")
    assert isinstance(found, GiftDesk)
    return found


def press(page: GiftsPage, name: str) -> None:
    button = page.findChild(QAbstractButton, name)
    assert button.isVisible(), name
    assert button.isEnabled(), name
    button.click()


def words(page: GiftsPage) -> str:
    return "\n".join(each.text() for each in page.findChildren(QLabel) if each.isVisible())


def test_the_gift_needs_nothing_before_it_and_prints_the_sheet(office, page) -> None:
    assert "Not given yet. It needs nothing before it." in words(page)
    press(page, "issueGift")
    assert "入住礼包" in office.paper()
    assert office.band.said == [("done", f"{OWES}　Gift issued", "")]
    assert "Given to 郝秀云 at" in words(page)
    assert "by 柳样例." in words(page)


def test_a_second_gift_is_refused_with_who_and_when(office, page) -> None:
    desk(page).receiver.setText("唐远文")
    press(page, "issueGift")
    press(page, "issueGift")
    assert office.refusals() == ["GiftAlreadyIssued"]
    said = sentence(office.errors[0])
    assert "唐远文" in said
    assert "柳样例" in said
    assert len(office.printed) == 1


def test_an_unsold_unit_gets_nothing(office, page) -> None:
    page.show_unit(office.unit(UNSOLD))
    assert "This unit is not sold; there is nothing to give." in words(page)
    assert not desk(page).issue.isEnabled()


def test_a_clerk_without_the_right_is_refused(sqlite_url, tmp_path, qtbot) -> None:
    office = FrontOffice(sqlite_url, tmp_path, Role.RECEPTION)
    page = GiftsPage(office.context)
    qtbot.addWidget(page)
    page.show()
    page.show_unit(office.unit(OWES))
    press(page, "issueGift")
    assert office.refusals() == ["NotAllowed"]
    assert office.desks.gifts.of_unit(office.unit(OWES)).gift_at is None
    office.desks.close()


def test_without_a_unit_the_page_says_so(office, qtbot) -> None:
    page = GiftsPage(office.context)
    qtbot.addWidget(page)
    page.show()
    assert "No unit is in hand." in words(page)
    assert not desk(page).issue.isEnabled()


@pytest.mark.parametrize(("language", "title"), [("en", "Issue the gift"), ("zh_CN", "发放礼品")])
def test_the_page_opens_in_both_languages_with_every_control_named(
    office, qtbot, qapp, language: str, title: str
) -> None:
    gallery.dress(qapp, "light", language)
    page = GiftsPage(office.context)
    qtbot.addWidget(page)
    page.show()
    page.show_unit(office.unit(OWES))
    assert unnamed(page) == []
    assert title in desk(page).issue.text()
