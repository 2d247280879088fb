"""The receptionist's page: who comes is checked in once, with a number and a flow sheet."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from uuid import UUID

import pytest
from PySide6.QtWidgets import QAbstractButton, QLabel, QLineEdit

from handover_app.domain.acts import Act
from handover_app.domain.people import Role
from handover_app.domain.refusals import DatabaseAway
from handover_app.ui.reception.page import ReceptionPage
from handover_app.ui.widgets.row_table import RowTable
from tests.ui import gallery
from tests.ui.back_office import opened, unnamed
from tests.ui.front_office import OWES, UNSOLD, FrontOffice

pytestmark = pytest.mark.usefixtures("dressed")


@pytest.fixture
def office(sqlite_url: str, tmp_path: Path) -> Iterator[FrontOffice]:
    made = FrontOffice(sqlite_url, tmp_path, Role.RECEPTION)
    yield made
    made.close()


@pytest.fixture
def page(office: FrontOffice, qtbot) -> ReceptionPage:
    return opened(ReceptionPage, office, qtbot)


def button(page: ReceptionPage, name: str) -> QAbstractButton:
    return page.findChild(QAbstractButton, name)


def words(page: ReceptionPage) -> str:
    return "\n".join(each.text() for each in page.findChildren(QLabel) if each.isVisible())


def test_an_owner_is_checked_in_and_gets_a_number_on_the_flow_sheet(office, page) -> None:
    page.show_unit(office.unit(OWES))
    button(page, "identitySeen").click()
    button(page, "checkIn").click()
    assert "A001" in office.paper()
    assert "交房流程单" in office.paper()
    assert office.band.said[-1][0] == "done"
    assert "Checked in with A001." in words(page)
    assert not button(page, "checkIn").isEnabled()
    assert office.refusals() == []


def test_without_the_original_of_the_document_nobody_is_checked_in(office, page) -> None:
    page.show_unit(office.unit(OWES))
    button(page, "checkIn").click()
    assert office.refusals() == ["IdentityNotChecked"]
    assert office.printed == []


def test_an_agent_is_named_on_the_sheet_and_refused_without_a_name(office, page) -> None:
    page.show_unit(office.unit(OWES))
    button(page, "agent").click()
    button(page, "identitySeen").click()
    button(page, "checkIn").click()
    assert office.refusals() == ["AgentNameMissing"]
    page.findChild(QLineEdit, "agentName").setText("代样例")
    button(page, "checkIn").click()
    assert "代样例（代理人）" in office.paper()


def test_who_left_may_come_again_as_another_visit(office, page) -> None:
    page.show_unit(office.unit(OWES))
    button(page, "identitySeen").click()
    button(page, "checkIn").click()
    button(page, "leave").click()
    assert "another visit" in words(page)
    # The original is looked at anew: somebody else may have come.
    assert not button(page, "identitySeen").isChecked()
    button(page, "identitySeen").click()
    button(page, "checkIn").click()
    assert "A002" in office.paper()


def test_nobody_is_checked_in_for_a_unit_that_is_not_sold(office, page) -> None:
    page.show_unit(office.unit(UNSOLD))
    assert not button(page, "checkIn").isEnabled()
    assert "not sold" in words(page)


def test_a_phone_number_is_corrected_and_shown_masked(office, page) -> None:
    page.show_unit(office.unit(OWES))
    field, save = page.findChild(QLineEdit, "newPhone"), button(page, "setPhone")
    assert not save.isEnabled()
    field.setText("170 0000 4321")
    save.click()
    owner = office.desks.handover.card(office.unit(OWES)).owners[0]
    assert owner.phone_masked == "170****4321"
    assert page.findChild(RowTable, "owners").rows()[0] == owner
    assert field.text() == ""


def test_a_text_that_is_no_phone_number_stays_in_the_field(office, page) -> None:
    page.show_unit(office.unit(OWES))
    field = page.findChild(QLineEdit, "newPhone")
    field.setText("17000")
    button(page, "setPhone").click()
    assert office.refusals() == ["NotAPhoneNumber"]
    assert field.text() == "17000"


@pytest.mark.parametrize("language", ["zh_CN", "en"])
def test_the_page_opens_in_both_languages_with_every_control_named(
    office, qtbot, qapp, language: str
) -> None:
    gallery.dress(qapp, "light", language)
    made = ReceptionPage(office.context)
    qtbot.addWidget(made)
    made.show()
    assert unnamed(made) == []


def test_a_click_after_a_lost_answer_is_the_same_operation(office: FrontOffice, page) -> None:
    page.show_unit(office.unit(OWES))
    operations: list[UUID] = []

    def note(act: Act, unit_id: UUID, room: str) -> None:
        operations.append(act.operation)
        if len(operations) < 4:
            raise DatabaseAway

    page.write(note, "kitchen")
    page.write(note, "kitchen")
    page.write(note, "bath")
    page.write(note, "bath")
    page.write(note, "bath")
    first, again, other, other_again, done_before = operations
    assert first == again
    assert other == other_again
    assert len({first, other, done_before}) == 3
    assert office.refusals() == ["DatabaseAway"] * 3
