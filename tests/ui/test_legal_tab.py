"""Legal's tab: refusals are judged there, and units deemed delivered, never counted so."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import TypeVar
from uuid import uuid4

import pytest
from PySide6.QtCore import QDate
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QDateEdit,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from handover_app.domain.inspections import (
    DeemedCandidate,
    DeemedCause,
    LegalView,
    RefusalOrder,
    RefusalReason,
    TeamRole,
)
from handover_app.domain.people import Role
from handover_app.domain.visits import VisitorKind
from handover_app.ui.legal.lists import deemed_rows
from handover_app.ui.legal.tab import LegalTab
from handover_app.ui.widgets.row_table import RowTable
from tests.ui.back_office import opened, type_words, unnamed
from tests.ui.front_office import OWES, REFUND, RESCISSION, UNSOLD, FrontOffice

W = TypeVar("W", bound=QWidget)
ORDER = RefusalOrder(
    reasons=(RefusalReason.AREA, RefusalReason.OTHER),
    other="入户门开向不符",
    owner_words="面积差未说清，不收。",
    offered="当场出示实测报告",
)


@pytest.fixture
def office(dressed: QApplication, sqlite_url: str, tmp_path: Path) -> Iterator[FrontOffice]:
    """Two owners refused their flats; the others never came."""
    made = FrontOffice(sqlite_url, tmp_path, Role.LEGAL)
    act = made.desks.people.console
    for code in (OWES, REFUND):
        unit = made.unit(code)
        made.desks.visits.check_in(act(), unit, VisitorKind.OWNER, identity_seen=True)
        made.desks.inspections.assign(act(), unit, "1组", [(TeamRole.SALES, "甲")])
        made.desks.acceptance.refuse(act(), unit, ORDER)
    yield made
    made.close()


@pytest.fixture
def tab(office: FrontOffice, qtbot: QtBot) -> LegalTab:
    """The tab before somebody of legal."""
    return opened(LegalTab, office, qtbot)


def find(tab: QWidget, kind: type[W], name: str) -> W:
    found = tab.findChild(kind, name)
    assert found is not None, name
    return found


def press(tab: QWidget, name: str) -> None:
    button = find(tab, QAbstractButton, name)
    assert button.isVisibleTo(tab), name
    assert button.isEnabled(), name
    button.click()


def write(tab: QWidget, name: str, words: str) -> None:
    find(tab, QPlainTextEdit, name).setPlainText(words)


def mark(tab: QWidget, table: str, code: str) -> None:
    rows = find(tab, RowTable, table)
    place = next(i for i, row in enumerate(rows.rows()) if row.unit_code == code)
    rows.setCurrentIndex(rows.model().index(place, 0))


def cells(tab: QWidget, table: str, code: str) -> str:
    rows = find(tab, RowTable, table)
    place = next(i for i, row in enumerate(rows.rows()) if row.unit_code == code)
    model = rows.model()
    return " ".join(str(model.index(place, x).data()) for x in range(model.columnCount()))


def said(tab: QWidget) -> str:
    return " ".join(each.text() for each in tab.findChildren(QLabel) if each.isVisible())


def test_legal_judges_with_a_basis_and_a_groundless_refusal_may_be_deemed_delivered(
    tab: LegalTab, office: FrontOffice
) -> None:
    assert "2, 2 of them not judged" in said(tab)
    mark(tab, "refusals", OWES)
    assert "面积差未说清" in said(tab)
    press(tab, "noGoodReason")
    assert office.refusals() == ["JudgementBasisMissing"]
    write(tab, "legalBasis", "实测报告已当场出示")
    tab.refresh()
    assert find(tab, QPlainTextEdit, "legalBasis").toPlainText() == "实测报告已当场出示"
    press(tab, "noGoodReason")
    assert "without good reason" in cells(tab, "refusals", OWES)
    assert find(tab, QPlainTextEdit, "legalBasis").toPlainText() == ""
    mark(tab, "refusals", REFUND)
    write(tab, "legalBasis", "样板间与合同不一致")
    press(tab, "goodReason")
    assert "2, 0 of them not judged" in said(tab)
    deemed = find(tab, RowTable, "deemed").rows()
    codes = [row.unit_code for row in deemed]
    assert codes[0] == OWES, "who refused without good reason stands before who never came"
    assert REFUND not in codes
    assert UNSOLD not in codes
    mark(tab, "deemed", OWES)
    find(tab, QDateEdit, "deemedDay").setDate(QDate(2020, 11, 1))
    write(tab, "legalBasis", "合同第十二条")
    press(tab, "deemDelivered")
    assert office.refusals()[-1] == "DeemedBasisMissing"
    write(tab, "legalProof", "EMS 1170000000000 签收")
    press(tab, "deemDelivered")
    assert "deemed delivered" in cells(tab, "deemed", OWES)
    assert "2020-11-01" in cells(tab, "deemed", OWES)
    assert "1 deemed delivered, none counted as delivered" in said(tab)
    assert "EMS 1170000000000" in said(tab), "the unit stays in hand"
    assert office.desks.reports.board().delivered == 0
    press(tab, "withdrawDeemed")
    assert office.refusals()[-1] == "JudgementBasisMissing"
    write(tab, "legalBasis", "送达地址有误")
    press(tab, "withdrawDeemed")
    (line,) = office.desks.acceptance.deemed()
    assert line.withdrawn_reason == "送达地址有误"
    assert "0 deemed delivered" in said(tab)


def test_who_never_came_is_found_by_unit_or_owner_and_the_record_is_printed_again(
    tab: LegalTab, office: FrontOffice
) -> None:
    owner = next(
        row.candidate.owners
        for row in find(tab, RowTable, "deemed").rows()
        if row.candidate and row.unit_code == RESCISSION
    )
    type_words(find(tab, QLineEdit, "legalFilter"), owner)
    assert [row.unit_code for row in find(tab, RowTable, "deemed").rows()] == [RESCISSION]
    type_words(find(tab, QLineEdit, "legalFilter"), "没有这一户")
    assert "No unit answers this" in said(tab)
    tab.show_unit(office.unit(REFUND))
    assert find(tab, QLineEdit, "legalFilter").text() == ""
    assert REFUND in said(tab)
    press(tab, "printRefusal")
    assert "面积差未说清" in office.paper()
    tab.show_unit(office.unit(RESCISSION))
    assert "Served and did not come" in said(tab)
    assert unnamed(tab) == []


def test_whoever_may_still_come_on_the_day_is_not_told_to_have_stayed_away() -> None:
    today = date(2026, 11, 22)
    cause = DeemedCause.NOT_COME
    candidates = tuple(
        DeemedCandidate(uuid4(), code, "某样例", cause, due, "")
        for code, due in (("1-1-101", today), ("1-1-102", date(2026, 11, 21)), ("1-1-103", None))
    )
    rows = deemed_rows(LegalView((), (), candidates), today)
    assert [(row.unit_code, row.early) for row in rows] == [
        ("1-1-102", False), ("1-1-103", False), ("1-1-101", True)
    ]  # fmt: skip
