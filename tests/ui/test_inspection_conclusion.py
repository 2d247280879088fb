"""The conclusion in the window: who signs it how, under which words, and the refusal record."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TypeVar
from uuid import UUID

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QCheckBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QRadioButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from handover_app.domain.defects import Finding
from handover_app.domain.inspections import (
    Conclusion,
    InspectionSummary,
    MeterKind,
    RefusalReason,
    SigningParty,
    SigningState,
    TeamRole,
)
from handover_app.domain.visits import VisitorKind
from handover_app.ui.inspection.page import InspectionPage
from handover_app.ui.inspection.refusal import RefusalDialog
from handover_app.ui.widgets.fields import place_of
from handover_app.ui.widgets.signature_pane import SignatureDialog
from tests.ui.back_office import opened
from tests.ui.front_office import OWES, REFUND, FrontOffice

W = TypeVar("W", bound=QWidget)


@pytest.fixture
def office(dressed: QApplication, sqlite_url: str, tmp_path: Path) -> Iterator[FrontOffice]:
    """Nine households, the first of which walks through its flat."""
    made = FrontOffice(sqlite_url, tmp_path)
    unit, act = made.unit(OWES), made.desks.people.console
    made.desks.visits.check_in(act(), unit, VisitorKind.OWNER, identity_seen=True)
    team = [(TeamRole.SALES, "甲"), (TeamRole.ENGINEERING, "乙"), (TeamRole.PROPERTY, "丙")]
    made.desks.inspections.assign(act(), unit, "1组", team)
    made.desks.inspections.read_meters(act(), unit, {MeterKind.WATER: "1.20"})
    made.desks.defects.log(act(), unit, Finding(code="TJ-001"))
    yield made
    made.close()


@pytest.fixture
def page(office: FrontOffice, qtbot: QtBot) -> InspectionPage:
    """The page with the household in hand."""
    made = opened(InspectionPage, office, qtbot)
    made.show_unit(office.unit(OWES))
    return made


def find(inside: QWidget, kind: type[W], name: str) -> W:
    found = inside.findChild(kind, name)
    assert found is not None, name
    return found


def press(inside: QWidget, name: str) -> None:
    button = find(inside, QAbstractButton, name)
    assert button.isVisibleTo(inside.window()), name
    assert button.isEnabled(), name
    button.click()


def choose(page: QWidget, conclusion: Conclusion) -> None:
    find(page, QRadioButton, f"conclusion-{conclusion.value}").setChecked(True)


def signs(inside: QWidget, party: SigningParty, state: SigningState) -> None:
    box = find(inside, QComboBox, f"signs-{party.value}")
    box.setCurrentIndex(place_of(box, state))


def draw(inside: QWidget, party: SigningParty) -> str:
    """The party signs on the pane; answers the words that stood above it."""
    press(inside, f"pane-{party.value}")
    dialog = next(each for each in inside.findChildren(SignatureDialog) if each.isVisible())
    words = dialog.findChildren(QLabel)[0].text()
    for place in (QPoint(60, 60), QPoint(160, 90)):
        QTest.mousePress(dialog.pane, Qt.MouseButton.LeftButton, pos=place)
        QTest.mouseMove(dialog.pane, place + QPoint(40, 20))
        QTest.mouseRelease(dialog.pane, Qt.MouseButton.LeftButton, pos=place + QPoint(40, 20))
    find(dialog, QAbstractButton, "takeSignature").click()
    return words


def said(page: QWidget) -> str:
    return " ".join(each.text() for each in page.findChildren(QLabel) if each.isVisible())


def summary(office: FrontOffice, unit: UUID | None = None) -> InspectionSummary:
    found = office.desks.inspections.of_unit(unit or office.unit(OWES))
    assert found is not None
    return found


def test_owner_and_team_sign_the_very_words_of_the_conclusion(
    page: InspectionPage, office: FrontOffice
) -> None:
    choose(page, Conclusion.ACCEPTED_WITH_DEFECTS)
    for party in SigningParty:
        signs(page, party, SigningState.ON_PANE)
    words = draw(page, SigningParty.OWNER)
    for told in (
        OWES,
        "Accepted with defects",
        "1 defects are on the list, 1 of them open",
        "1.20",
    ):
        assert told in words, told
    assert "signed:" in said(page)
    # Another choice is another text: what was signed for the first one is gone.
    choose(page, Conclusion.ONLY_LOOKED)
    assert "signed:" not in said(page)
    assert "Only looked" in draw(page, SigningParty.OWNER)
    find(page, QLineEdit, "reason").setText("下雨天再看一次")
    assert "signed:" not in said(page)
    words = draw(page, SigningParty.OWNER)
    assert "下雨天再看一次" in words
    press(page, "conclude")
    assert office.refusals() == ["SignatureEmpty"], "the team's pane is still empty"
    assert find(page, QAbstractButton, "conclude").isEnabled()
    signs(page, SigningParty.TEAM, SigningState.REFUSED)
    press(page, "conclude")
    assert office.refusals()[-1] == "SigningReasonMissing"
    find(page, QLineEdit, "unsigned-team").setText("底数未复核")
    press(page, "conclude")
    found = summary(office)
    assert found.conclusion is Conclusion.ONLY_LOOKED
    assert [(party, state) for party, state, _ in found.signings] == [
        (SigningParty.OWNER, SigningState.ON_PANE),
        (SigningParty.TEAM, SigningState.REFUSED),
    ]
    assert words.replace(" ", "") in office.paper()
    assert "底数未复核" in office.paper()
    assert "refuses to sign" in said(page)


def test_who_signs_later_signs_from_the_same_place(
    page: InspectionPage, office: FrontOffice
) -> None:
    office.desks.inspections.conclude(
        office.desks.people.console(), office.unit(OWES), Conclusion.ACCEPTED_WITH_DEFECTS
    )
    page.refresh()
    assert "Nobody has signed the record yet" in said(page)
    press(page, "sign-later")
    signs(page, SigningParty.OWNER, SigningState.ON_PANE)
    assert "Accepted with defects" in draw(page, SigningParty.OWNER)
    press(page, "conclude")
    assert summary(office).signings[0][1] is SigningState.ON_PANE
    assert "Owner: signed on the pane · Team: signed on paper" in said(page)
    assert len(office.printed) == 1
    assert summary(office).conclusion is Conclusion.ACCEPTED_WITH_DEFECTS


def test_a_refusal_is_told_signed_and_printed_and_judged_by_nobody(
    page: InspectionPage, office: FrontOffice
) -> None:
    choose(page, Conclusion.REFUSED)
    press(page, "conclude")
    assert summary(office).conclusion is None, "the form is open, nothing is noted yet"
    form = find(page, RefusalDialog, "refusalDialog")
    assert not any("judge" in each.text().lower() for each in form.findChildren(QCheckBox))
    press(form, "keepRefusal")
    assert "it names no reason" in said(form)
    find(form, QCheckBox, f"refused-{RefusalReason.SUSPECTED_STRUCTURE.value}").setChecked(True)
    find(form, QLineEdit, "otherReason").setFocus()
    QTest.keyClicks(find(form, QLineEdit, "otherReason"), "door")
    find(form, QPlainTextEdit, "ownerWords").setPlainText("横梁有裂缝")
    # What was typed outlives a look at the page.
    press(form, "leaveRefusal")
    press(page, "conclude")
    assert find(page, RefusalDialog, "refusalDialog") is form
    find(form, QPlainTextEdit, "offered").setPlainText("三日内检测")
    find(form, QCheckBox, "nextAgreed").setChecked(True)
    signs(form, SigningParty.OWNER, SigningState.ON_PANE)
    words = draw(form, SigningParty.OWNER)
    for told in ("Structure suspected", "door", "横梁有裂缝", "三日内检测", "Next date"):
        assert told in words, told
    press(form, "keepRefusal")
    found = summary(office)
    assert (found.conclusion, found.reason) == (Conclusion.REFUSED, "横梁有裂缝")
    (line,) = office.desks.acceptance.refusals(office.unit(OWES))
    assert line.reasons == (RefusalReason.SUSPECTED_STRUCTURE, RefusalReason.OTHER)
    assert (line.justified, line.owner_signed) == (None, SigningState.ON_PANE)
    assert [name.split("-")[0] for _, name in office.printed] == ["拒收记录", "验房记录表"]
    assert f"Refusal record {line.number}: signed on the pane" in said(page)
    assert not form.isVisible()


def test_a_refusal_record_that_is_missing_is_written_and_signed_afterwards(
    page: InspectionPage, office: FrontOffice
) -> None:
    office.desks.inspections.conclude(
        office.desks.people.console(), office.unit(OWES), Conclusion.REFUSED, "电话里说不收"
    )
    page.refresh()
    assert "The refusal record is not written yet" in said(page)
    press(page, "sign-later")
    form = find(page, RefusalDialog, "refusalDialog")
    find(form, QCheckBox, f"refused-{RefusalReason.AREA.value}").setChecked(True)
    signs(form, SigningParty.OWNER, SigningState.REFUSED)
    find(form, QLineEdit, "unsigned-owner").setText("要带走看")
    press(form, "keepRefusal")
    (line,) = office.desks.acceptance.refusals(office.unit(OWES))
    assert line.owner_signed is SigningState.REFUSED
    press(page, "sign-later")
    signs(page, SigningParty.OWNER, SigningState.ON_PANE)
    assert "Area" in draw(page, SigningParty.OWNER)
    press(page, "conclude")
    assert office.desks.acceptance.refusals()[0].owner_signed is SigningState.ON_PANE
    # Another household has nothing of this one.
    page.show_unit(office.unit(REFUND))
    assert "Refusal record" not in said(page)
