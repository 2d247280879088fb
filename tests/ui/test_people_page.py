"""The page for the clerks: the list, and a new clerk with PIN and roles."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QCheckBox, QLineEdit, QPushButton

from handover_app.domain.people import NameTaken, NotAllowed, PinTooShort, Role
from handover_app.ui.people.page import PeoplePage
from handover_app.ui.widgets.row_table import RowTable
from tests.ui import gallery
from tests.ui.back_office import Office, opened, type_words, unnamed

pytestmark = pytest.mark.usefixtures("dressed")


@pytest.fixture
def page(office: Office, qtbot) -> PeoplePage:
    return opened(PeoplePage, office, qtbot)


def fill(page: PeoplePage, name: str, pin: str, again: str, *roles: Role) -> None:
    for field, words in (("name", name), ("pin", pin), ("pinAgain", again)):
        type_words(page.findChild(QLineEdit, field), words)
    for role in roles:
        page.findChild(QCheckBox, f"role:{role.value}").setChecked(True)
    page.findChild(QPushButton, "primary").click()


def names(page: PeoplePage) -> list[str]:
    return [each.name for each in page.findChild(RowTable, "clerks").rows()]


def test_a_new_clerk_stands_in_the_list_and_can_sign_in(office, page) -> None:
    assert names(page) == ["柳样例"]
    fill(page, "顾样例", "4321", "4321", Role.CASHIER, Role.FINANCE)
    assert sorted(names(page)) == sorted(["柳样例", "顾样例"])
    assert office.band.said == [("done", "顾样例 may sign in now", "")]
    clerk = office.desks.people.sign_in("顾样例", "4321", "desk-1")
    assert set(clerk.roles) == {Role.CASHIER, Role.FINANCE}
    assert page.findChild(QLineEdit, "name").text() == ""
    assert not page.findChild(QCheckBox, "role:cashier").isChecked()


@pytest.mark.parametrize(
    ("name", "pin", "again", "roles", "said"),
    [
        ("", "4321", "4321", [Role.LEAD], "name"),
        ("顾样例", "", "", [Role.LEAD], "PIN"),
        ("顾样例", "4321", "4322", [Role.LEAD], "differ"),
        ("顾样例", "4321", "4321", [], "role"),
    ],
)
def test_what_is_lacking_is_said_and_nobody_is_added(
    page, name: str, pin: str, again: str, roles: list[Role], said: str
) -> None:
    fill(page, name, pin, again, *roles)
    assert said in page._notice.words()
    assert names(page) == ["柳样例"]
    type_words(page.findChild(QLineEdit, "name"), "例")
    assert page._notice.words() == ""


def test_a_taken_name_and_a_short_pin_are_refused_and_the_name_stays(office, page) -> None:
    fill(page, "柳样例", "4321", "4321", Role.LEAD)
    assert type(office.errors[-1]) is NameTaken
    assert page.findChild(QLineEdit, "name").text() == "柳样例"
    assert page.findChild(QLineEdit, "pin").text() == ""
    fill(page, "顾样例", "12", "12", Role.LEAD)
    assert type(office.errors[-1]) is PinTooShort
    assert names(page) == ["柳样例"]


def test_who_does_not_manage_people_is_refused_by_the_service(sqlite_url: str, qtbot) -> None:
    office = Office(sqlite_url, Role.CASHIER)
    page = opened(PeoplePage, office, qtbot)
    fill(page, "顾样例", "4321", "4321", Role.ADMINISTRATOR)
    assert [type(error) for error in office.errors] == [NotAllowed]
    office.close()


def test_the_list_follows_the_hub(office, page, qtbot) -> None:
    office.desks.people.add(office.session.act(), "金样例", "1234", [Role.REPAIR])
    office.hub.post(["people"])
    qtbot.waitUntil(lambda: "金样例" in names(page), timeout=3000)


def test_a_pin_is_never_shown(page) -> None:
    for name in ("pin", "pinAgain"):
        assert page.findChild(QLineEdit, name).echoMode() is QLineEdit.EchoMode.Password


@pytest.mark.parametrize("shade", ["light", "dark"])
@pytest.mark.parametrize("language", ["en", "zh_CN"])
def test_the_page_opens_in_both_languages_and_themes(
    office, qapp, qtbot, language: str, shade: str
) -> None:
    gallery.dress(qapp, shade, language)
    page = opened(PeoplePage, office, qtbot)
    assert not page.grab().isNull()
    assert unnamed(page) == []
    english = page.findChild(QPushButton, "primary").text() == "Add the clerk"
    assert english == (language == "en")
