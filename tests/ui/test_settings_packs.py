"""The section of the settings for packs of documents and what the two books say."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QTabWidget,
)

from handover_app.domain.gifts import DocumentUse
from handover_app.ui.settings.packs import PacksSection
from handover_app.ui.widgets.row_table import RowTable
from tests.ui.back_office import Office, opened, type_words, unnamed

pytestmark = pytest.mark.usefixtures("dressed")


@pytest.fixture
def section(office: Office, qtbot) -> PacksSection:
    return opened(PacksSection, office, qtbot)


def press(section: PacksSection, name: str) -> None:
    found = section.findChild(QPushButton, name)
    assert found.isVisible(), name
    assert found.isEnabled(), name
    found.click()


def form(section: PacksSection, place: int) -> None:
    section.findChild(QTabWidget, "packForms").setCurrentIndex(place)


def type_into(section: PacksSection, name: str, words: str) -> None:
    type_words(section.findChild(QLineEdit, name), words)


def codes(section: PacksSection) -> list[str]:
    return [each.code for each in section.findChild(RowTable, "packDocuments").rows()]


def mark(section: PacksSection, code: str) -> None:
    table = section.findChild(RowTable, "packDocuments")
    table.setCurrentIndex(table.model().index(codes(section).index(code), 0))


def test_documents_are_changed_added_and_taken_out(office, section, tmp_path) -> None:
    assert unnamed(section) == []
    mark(section, "FIRE_SAFETY")
    type_into(section, "documentEdition", "2026-2")
    section.findChild(QPlainTextEdit, "documentText").setPlainText("请看 {unit}")
    press(section, "saveDocument")
    plain = office.desks.packs.all()[0]
    fire = next(each for each in plain.documents if each.code == "FIRE_SAFETY")
    assert (fire.edition, fire.text) == ("2026-2", "请看 {unit}")
    press(section, "newDocument")
    press(section, "saveDocument")
    assert office.desks.packs.all()[0] == plain
    type_into(section, "documentName", "开盘公示")
    use = section.findChild(QComboBox, "documentUse")
    use.setCurrentIndex(use.findData(DocumentUse.SHOWN))
    type_into(section, "documentDate", "昨天")
    press(section, "saveDocument")
    assert office.desks.packs.all()[0] == plain
    type_into(section, "documentDate", "2026-05-01")
    press(section, "saveDocument")
    added = office.desks.packs.all()[0].documents[-1]
    assert (added.name, added.use, str(added.dated)) == (
        "开盘公示", DocumentUse.SHOWN, "2026-05-01",
    )  # fmt: skip
    mark(section, added.code)
    office.files.chosen = tmp_path / "公示.pdf"
    office.files.chosen.write_bytes(b"%PDF-1.4")
    press(section, "packDocumentFile")
    assert office.desks.packs.all()[0].documents[-1].file_id is not None
    press(section, "removeDocument")
    assert added.code not in codes(section)
    assert office.errors == []


def test_packs_and_books_are_set_and_what_is_unsound_stays_typed(office, section) -> None:
    form(section, 1)
    press(section, "newPack")
    type_into(section, "packName", "样板间")
    press(section, "savePack")
    assert [type(each).__name__ for each in office.errors] == ["GeneralPackNeeded"]
    assert section.findChild(QLineEdit, "packName").text() == "样板间"
    type_into(section, "packFinishes", "样板，展示")
    press(section, "savePack")
    assert office.desks.packs.all()[-1].finishes == ("样板", "展示")
    box = section.findChild(QComboBox, "pack")
    box.setCurrentIndex(2)
    press(section, "removePack")
    assert [each.name for each in office.desks.packs.all()] == ["毛坯及未注明", "精装"]
    form(section, 2)
    type_into(section, "repairer", "示例维修")
    section.findChild(QPlainTextEdit, "manuals").setPlainText("门锁\n\n对讲")
    section.findChild(QCheckBox, "localForm").click()
    press(section, "saveBooks")
    books = office.desks.packs.books()
    assert (books.repairer, books.manuals, books.local_form) == ("示例维修", ("门锁", "对讲"), True)


def test_what_another_station_changed_is_told(office, section) -> None:
    mark(section, "CARDS")
    type_into(section, "documentName", "门禁卡和电梯卡")
    plain = office.desks.packs.all()[0]
    act = office.desks.people.console()
    office.desks.packs.save(act, plain, replace(plain, name="毛坯"))
    press(section, "saveDocument")
    assert [type(each).__name__ for each in office.errors] == ["ChangedMeanwhile"]
    assert section.findChild(QLineEdit, "documentName").text() == "门禁卡和电梯卡"
