"""Contractors: the gaps in words, mending them, taking a trade over, giving defects to them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QAbstractButton, QCheckBox, QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from handover_app.domain.people import Role
from handover_app.ui.rectification.contractors import ContractorsTab
from tests.ui.back_office import opened
from tests.ui.rectification_office import RectificationOffice, Tab

pytestmark = pytest.mark.usefixtures("dressed")


@pytest.fixture
def office(sqlite_url: str, tmp_path: Path) -> Iterator[RectificationOffice]:
    made = RectificationOffice(sqlite_url, tmp_path)
    yield made
    made.close()


@pytest.fixture
def tab(office: RectificationOffice, qtbot: QtBot) -> Tab:
    return Tab(opened(ContractorsTab, office, qtbot))


def names(tab: Tab) -> list[str]:
    return [each.name for each in tab.rows("contractors")]


def test_a_gap_is_said_in_words_until_it_is_mended(office: RectificationOffice, tab: Tab) -> None:
    assert "Without person or phone: 总包施工单位" in tab.said()
    tab.mark("contractors", 0)
    tab.type("contractorPerson", "温样例")
    tab.type("contractorPhone", "170-0000-0101")
    tab.press("keepContractor")
    assert office.band.said[-1][1] == "总包施工单位: kept"
    line = tab.rows("contractors")[0]
    assert (line.person, line.phone) == ("温样例", "170-0000-0101")
    assert "Without person or phone: 总包施工单位" not in tab.said()
    assert len(line.trades) > 1, "the trades stay as they were"


def test_a_new_one_takes_a_trade_over_in_one_building_and_its_open_defects(
    office: RectificationOffice, tab: Tab
) -> None:
    building = office.desks.contractors.buildings()[0]
    tab.press("newContractor")
    tab.type("contractorName", "样例防水公司")
    tab.find(QCheckBox, "trade:土建").click()
    tab.type("buildings:土建", "99号楼")
    assert "There is no building 99号楼" in tab.find(QLabel, "contractorWrong").text()
    assert not tab.find(QAbstractButton, "keepContractor").isEnabled()
    tab.type("buildings:土建", building)
    tab.press("keepContractor")
    made = next(each for each in tab.rows("contractors") if each.name == "样例防水公司")
    assert made.responsibilities == (("土建", building),)
    tab.press("newContractor")
    tab.type("contractorName", "第二家")
    tab.find(QCheckBox, "trade:土建").click()
    tab.type("buildings:土建", building)
    tab.press("keepContractor")
    assert "样例防水公司" in office.context.dialogs.questions[-1]
    assert names(tab)[-1] == "第二家"
    gone = next(each for each in tab.rows("contractors") if each.name == "样例防水公司")
    assert gone.responsibilities == ()
    tab.mark("contractors", 0)
    tab.find(QCheckBox, "contractorActive").click()
    tab.press("keepContractor")
    tab.press("reassignOpen")
    assert {each.contractor for each in office.defects() if each.trade == "土建"} == {"第二家"}
    assert office.errors == []


def test_a_name_that_is_taken_and_who_may_not_are_refused_in_words(
    office: RectificationOffice, tab: Tab
) -> None:
    tab.press("newContractor")
    tab.type("contractorName", names(tab)[0])
    tab.press("keepContractor")
    assert office.refusals() == ["ContractorNameTaken"]
    assert tab.find(QLineEdit, "contractorName").text() == names(tab)[0], "nothing is typed twice"
    console = office.console()
    office.session.sign_in(office.desks.people.add(console, "温样例", "4321", [Role.INSPECTOR]))
    tab.type("contractorName", "样例公司")
    tab.press("keepContractor")
    assert office.refusals() == ["ContractorNameTaken", "NotAllowed"]
