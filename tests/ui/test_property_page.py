"""The property desk's page: a pack given, signed and shown with a few keys, or one by one."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QAbstractButton, QCheckBox, QLabel, QLineEdit

from handover_app.domain.inspections import SigningState
from handover_app.domain.people import Role
from handover_app.domain.signatures import Signature
from handover_app.ui.property.page import PropertyPage
from handover_app.ui.widgets.row_table import RowTable
from tests.ui import gallery
from tests.ui.back_office import unnamed
from tests.ui.front_office import OWES, REFUND, UNSOLD, FrontOffice

pytestmark = pytest.mark.usefixtures("dressed")
GIVE, SIGN, HOUSEHOLD, SHOW = range(4)


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


def primary(page: PropertyPage, place: int, words: str) -> None:
    """Open a part and press its button, which says what it does."""
    press(page, f"part-{place}")
    assert page.primary.text() == words
    press(page, "propertyPrimary")


def words(page: PropertyPage) -> str:
    return "\n".join(each.text() for each in page.findChildren(QLabel) if each.isVisible())


def box(page: PropertyPage, code: str) -> QCheckBox:
    return page.findChild(QCheckBox, f"article-{code}")


def choosers(page: PropertyPage) -> list[str]:
    return [each.text() for each in page._buttons.buttons()]


def mark(page: PropertyPage, code: str) -> None:
    """Choose a document in the list of what is signed."""
    table = page.findChild(RowTable, "agreements")
    place = [each.code for each in table.rows()].index(code)
    table.setCurrentIndex(table.model().index(place, 0))


def desk(office: FrontOffice, code: str = OWES):
    return office.desks.agreements.desk(office.unit(code), office.clerk.id)


def test_the_ordinary_household_takes_a_key_for_each_part(office, page) -> None:
    primary(page, GIVE, "Give everything, explained")
    assert "住宅质量保证书" in office.paper()
    assert "Everything has been given." in words(page)
    primary(page, SIGN, "All the rest signed on paper")
    titles = [title.split("-")[0] for _, title in office.printed[1:]]
    assert titles == ["前期物业服务协议", "临时管理规约承诺书", "消防安全告知书", "装修告知书"]
    primary(page, SHOW, "Everything was seen")
    assert "出示的文件" in office.paper()
    assert choosers(page)[:4] == ["Give 7/7", "Sign 4/4", "Residents 0/1", "Show 3/3"]
    for place in (GIVE, SIGN, SHOW):
        press(page, f"part-{place}")
        assert page.primary.text() == "Nothing left to do here"
        assert not page.primary.isEnabled()
    assert office.errors == []
    assert desk(office).given.complete
    # The newest sheet is printed again as a copy.
    press(page, f"part-{GIVE}")
    press(page, "reprintArticles")
    assert "补打" in office.paper()


def test_ticked_papers_are_given_alone_and_ticks_survive_news(office, page) -> None:
    press(page, "article-OWNER_MANUAL")
    office.accept(OWES)
    page.refresh()
    assert box(page, "OWNER_MANUAL").isChecked()
    page.receiver.setText("唐远文")
    primary(page, GIVE, "Give the ticked ones")
    assert box(page, "OWNER_MANUAL").isChecked()
    assert not box(page, "OWNER_MANUAL").isEnabled()
    assert "not explained yet" in words(page)
    assert desk(office).given.articles[2].receiver == "唐远文"
    assert box(page, "QUALITY_BOOK").isEnabled()
    # A paper given meanwhile is refused by name, and nothing else is given.
    press(page, "article-QUALITY_BOOK")
    press(page, "article-CARDS")
    act = office.desks.people.console()
    office.desks.articles.issue(act, office.unit(OWES), ["QUALITY_BOOK"])
    press(page, "propertyPrimary")
    assert office.refusals() == ["ArticleAlreadyIssued"]
    assert next(e for e in desk(office).given.articles if e.code == "CARDS").at is None
    page.refresh()
    primary(page, GIVE, "Give the ticked ones")
    primary(page, GIVE, "Give everything, explained")
    assert all(each.explained_at for each in desk(office).given.articles)


def test_a_document_is_signed_on_the_pane_on_paper_or_declined(office, page) -> None:
    press(page, f"part-{SIGN}")
    assert page.sign.text.toPlainText().startswith("甲方（业主）：")
    press(page, "signRefused")
    assert office.refusals() == ["AgreementReasonMissing"]
    page.sign.reason.setText("先看完整合同")
    press(page, "signRefused")
    assert "先看完整合同" in words(page)
    mark(page, "FIRE_SAFETY")
    text = page.sign._shown.text
    drawn = Signature(strokes=(((1, 1), (9, 9)),), text=text, at=office.desks.now())
    press(page, "signPane")
    page.findChild(object, "signatureDialog").signed.emit(drawn)
    mark(page, "DECORATION_NOTICE")
    press(page, "signPaper")
    states = {each.code: each.state for each in desk(office).agreements}
    assert (states["SERVICE_AGREEMENT"], states["FIRE_SAFETY"], states["DECORATION_NOTICE"]) == (
        SigningState.REFUSED, SigningState.ON_PANE, SigningState.ON_PAPER,
    )  # fmt: skip
    assert len(office.printed) == 3
    press(page, "reprintAgreement")
    assert "补打" in office.paper()
    # The household form is filled in first; only its refusal is noted here.
    mark(page, "HOUSEHOLD_FORM")
    assert not page.sign.paper.isEnabled()
    assert page.sign.refuse.isEnabled()


def test_the_household_form_keeps_its_draft_and_is_masked_for_others(office, page) -> None:
    press(page, f"part-{HOUSEHOLD}")

    def field(name: str) -> QLineEdit:
        return page.findChild(QLineEdit, name)

    for name, typed in (("resident0-0", "唐远文"), ("resident2-0", "17000000001"),
                        ("contactName", "唐小文"), ("cars", "苏ea12345，苏E99999")):  # fmt: skip
        field(name).setText(typed)
    page.show_unit(office.unit(REFUND))
    assert field("resident0-0").text() == ""
    page.show_unit(office.unit(OWES))
    assert field("resident0-0").text() == "唐远文"
    primary(page, HOUSEHOLD, "Keep, signed on paper")
    assert office.refusals() == ["HouseholdConsentMissing"]
    assert field("contactName").text() == "唐小文"
    press(page, "householdConsent")
    primary(page, HOUSEHOLD, "Keep, signed on paper")
    assert "住户信息表" in office.paper()
    assert field("cars").text() == "苏EA12345、苏E99999"
    press(page, "moreResidents")
    assert field("resident0-2").isVisible()
    office.session.sign_in(office.desks.people.add(office.desks.people.console(), "甲", "1234",
                                                   [Role.CASHIER]))  # fmt: skip
    page.show_unit(office.unit(REFUND))
    page.show_unit(office.unit(OWES))
    assert field("resident0-0").text() == "唐**"
    assert not field("resident0-0").isEnabled()
    assert "masked" in words(page)


def test_a_units_acceptance_record_is_filed_and_what_was_shown_is_ticked(
    office, qtbot, tmp_path
) -> None:
    record = tmp_path / "分户验收.pdf"
    record.write_bytes(b"%PDF-1.4")
    office.files.chosen = record
    page = PropertyPage(replace(office.context, dialogs=office.files))
    qtbot.addWidget(page)
    page.show()
    page.show_unit(office.unit(OWES))
    press(page, "annexFile")
    assert page.give.annex.name() == "分户验收.pdf"
    press(page, f"part-{SHOW}")
    press(page, "seen-SURVEY_REPORT")
    primary(page, SHOW, "Note as seen")
    assert [each.seen_by for each in desk(office).seen] == ["", desk(office).receiver, ""]
    assert choosers(page)[SHOW] == "Show 1/3"


def test_an_unsold_unit_and_no_unit_say_why_nothing_is_given(office, page) -> None:
    page.show_unit(office.unit(UNSOLD))
    for place in range(4):
        press(page, f"part-{place}")
        assert not page.primary.isEnabled()
    press(page, f"part-{GIVE}")
    assert "This unit is not sold; there is nothing to give." in words(page)
    assert not box(page, "OWNER_MANUAL").isVisible()


@pytest.mark.parametrize(("language", "title"), [("en", "Give 0/7"), ("zh_CN", "发放 0/7")])
def test_the_page_opens_in_both_languages_with_every_control_named(
    office, qtbot, qapp, language: str, title: str
) -> None:
    gallery.dress(qapp, "light", language)
    page = PropertyPage(office.context)
    qtbot.addWidget(page)
    page.show()
    page.show_unit(office.unit(OWES))
    assert unnamed(page) == []
    assert choosers(page)[0] == title
