"""Owner files on their page: what is missing, one file, a building's, and stopping a run."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLabel, QLineEdit

from handover_app.domain.keys import HandoverOrder, Receiver
from handover_app.domain.people import Role
from handover_app.ui.owner_files.page import OwnerFilesPage
from handover_app.ui.owner_files.run_bar import FolderRun
from handover_app.ui.property.page import PropertyPage
from tests.ui import gallery
from tests.ui.back_office import unnamed
from tests.ui.front_office import OWES, REFUND, UNSOLD, FrontOffice

pytestmark = pytest.mark.usefixtures("dressed")


class Folders:
    """Dialogs in front of somebody who always answers with the same folder."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def ask_folder(self, parent: object, title: str, done: object) -> None:
        """Choose it."""
        done(self.folder)  # type: ignore[operator]

    def save_file(self, parent: object, title: str, name: str, kinds: str, done: object) -> None:
        """Keep the proposed name."""
        done(self.folder / name)  # type: ignore[operator]


@pytest.fixture
def office(sqlite_url: str, tmp_path: Path) -> Iterator[FrontOffice]:
    made = FrontOffice(sqlite_url, tmp_path, Role.PROPERTY_DESK)
    yield made
    made.close()


def press(page: object, name: str) -> None:
    button = page.findChild(QAbstractButton, name)  # type: ignore[attr-defined]
    assert button.isVisible(), name
    assert button.isEnabled(), name
    button.click()


def words(page: object) -> str:
    labels = page.findChildren(QLabel)  # type: ignore[attr-defined]
    return "\n".join(each.text() for each in labels if each.isVisible())


def hand_over(office: FrontOffice, code: str) -> None:
    """The household has its keys."""
    unit = office.accept(code)
    office.settle(code)
    keys = office.desks.keys.codes(unit)
    order = HandoverOrder(receiver=Receiver("郝秀云"), explained=True)
    office.desks.key_handovers.hand_over(office.desks.people.console(), unit, order, keys)


def test_the_table_says_what_is_missing_and_the_files_land_in_the_folder(
    office, qtbot, qapp, tmp_path: Path
) -> None:
    hand_over(office, OWES)
    folder = tmp_path / "files"
    folder.mkdir()
    page = OwnerFilesPage(replace(office.context, dialogs=Folders(folder)))
    page.resize(1170, 688)
    qtbot.addWidget(page)
    page.show()
    assert unnamed(page) == []
    page.show_unit(office.unit(OWES))
    assert f"{OWES} misses: Delivery notice" in words(page)
    assert "Handover certificate" in words(page)
    press(page, "makeFile")
    assert [each.name for each in folder.iterdir()] == [f"{OWES} 业户档案.pdf"]

    page.findChild(QComboBox, "fileView").setCurrentIndex(1)
    assert [each.unit_code for each in page.list.table.rows()] == [OWES]
    page.findChild(QComboBox, "fileView").setCurrentIndex(0)
    page.findChild(QLineEdit, "fileFilter").setText(UNSOLD)
    assert [each.unit_code for each in page.list.table.rows()] == [UNSOLD]
    page.show_unit(office.unit(UNSOLD))
    assert not page.findChild(QAbstractButton, "makeFile").isEnabled()
    press(page, "makeFiles")
    assert len(list(folder.glob("*.pdf"))) == 8
    assert len(list(folder.glob("*.xlsx"))) == 1
    assert "8 owner files written, 8 with something missing" in str(office.band.said)


def test_a_run_that_is_stopped_says_so_and_a_folder_that_is_gone_too(
    office, qtbot, tmp_path: Path
) -> None:
    page = OwnerFilesPage(office.context)
    qtbot.addWidget(page)
    page.show()
    run = FolderRun(tmp_path)
    page._run.show_run(run)
    page._on_selected()
    assert not page.findChild(QAbstractButton, "makeFiles").isEnabled()
    press(page, "stopFiles")
    assert run.cancelled()
    page._make_all(tmp_path / "gone")
    assert "the folder cannot be written" in str(office.band.said)
    assert page.findChild(QAbstractButton, "makeFiles").isEnabled()


@pytest.mark.parametrize("language", ["en", "zh_CN"])
def test_the_certificate_is_signed_person_by_person_and_issued_once(
    office, qtbot, qapp, language: str
) -> None:
    gallery.dress(qapp, "light", language)
    page = PropertyPage(office.context)
    page.resize(1218, 688)
    qtbot.addWidget(page)
    page.show()
    part = page.certificate
    page.show_unit(office.unit(REFUND))
    press(page, "part-4")
    assert part.primary() == "", "the keys may not go yet"
    office.accept(OWES)
    office.settle(OWES)
    page.show_unit(office.unit(OWES))
    assert unnamed(page) == []
    first, second = part.rows.table.rows()
    assert "第八条" in part.text.toPlainText()
    part.rows.table.setCurrentIndex(part.rows.table.model().index(1, 0))
    part.reason.setText("层高不符")
    press(page, "certificateRefused")
    press(page, "propertyPrimary")
    issued = office.desks.certificates.desk(office.unit(OWES)).issued
    assert (issued[0].signers, issued[0].refused) == ((first,), (second,))
    assert "第一份：甲方" in office.paper()
    assert part.primary() == ""
    press(page, "reprintCertificate")
    assert len(office.printed) == 2
    # Another one needs its reason, and names the first.
    part.reason.setText("水表底数写错")
    press(page, "certificateAbsent")
    press(page, "propertyPrimary")
    assert f"更正并替代{issued[0].number}" in office.paper()
