"""The section of the settings for the fee catalogue: the rows, and the editor of one of them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QPushButton,
    QSpinBox,
)

from handover_app.domain.fee_records import FileUnreadable
from handover_app.domain.fees import ChargeItem, FeeItem, FeeItemUnfit, Formula, StartRule, TaxBand
from handover_app.domain.money import Money
from handover_app.domain.people import NotAllowed, Role
from handover_app.domain.refusals import ChangedMeanwhile
from handover_app.ui.settings.fee_editor import FeeEditor
from handover_app.ui.settings.fee_items import FeeItemsSection
from handover_app.ui.settings.fee_rows import BandRows
from handover_app.ui.settings.page import SettingsPage
from handover_app.ui.widgets.buttons import IconButton
from handover_app.ui.widgets.row_table import RowTable
from tests.ui.back_office import Office, opened, turn_to, type_words

pytestmark = pytest.mark.usefixtures("dressed")

SERVICE_FEE, DEED_TAX = ChargeItem.SERVICE_FEE, ChargeItem.DEED_TAX


class Section:
    """The section as a person uses it."""

    def __init__(self, office: Office, page: SettingsPage) -> None:
        turn_to(page, FeeItemsSection)
        self.office, self.page = office, page
        self.whole = page.findChild(FeeItemsSection)
        self.editor = page.findChild(FeeEditor)
        self.table = page.findChild(RowTable, "fees")

    def mark(self, code: ChargeItem) -> None:
        """Put the cursor on a row."""
        place = [each.item for each in self.table.rows()].index(code)
        self.table.setCurrentIndex(self.table.model().index(place, 0))

    def type(self, name: str, words: str, place: int = 0) -> None:
        """Type into a field; lines of small tables bear the same name."""
        fields = [each for each in self.page.findChildren(QLineEdit, name) if each.isVisible()]
        type_words(fields[place], words)
        if not words:
            fields[place].setText("0")
            QTest.keyClick(fields[place], Qt.Key.Key_Backspace)

    def choose(self, name: str, data: object) -> None:
        """Choose in a box."""
        box = self.page.findChild(QComboBox, name)
        box.setCurrentIndex(
            next(place for place in range(box.count()) if box.itemData(place) is data)
        )
        box.activated.emit(box.currentIndex())

    def press(self, name: str) -> None:
        """Press a button that is seen and can be pressed."""
        button = self.page.findChild(QPushButton, name)
        assert button.isVisible()
        assert button.isEnabled()
        button.click()

    def states(self) -> dict[str, str]:
        """What the last column says of every row."""
        model = self.table.model()
        last = model.columnCount() - 1
        return {
            str(each.item): model.index(place, last).data()
            for place, each in enumerate(self.table.rows())
        }

    def saved(self, code: ChargeItem) -> FeeItem:
        """The row in the database."""
        found = self.office.desks.fees.catalogue().item(code)
        assert found is not None
        return found


@pytest.fixture
def section(office: Office, qtbot) -> Section:
    return Section(office, opened(SettingsPage, office, qtbot))


def test_the_rows_stand_in_the_order_of_the_papers_and_the_first_is_open(section: Section) -> None:
    codes = [each.item for each in section.table.rows()]
    assert codes == [each.item for each in section.office.desks.fees.catalogue().items]
    assert section.editor.before().item == codes[0]
    assert section.states()["SERVICE_FEE"] == "charged"
    assert section.states()["DEED_TAX"] == "off"


def test_a_fee_is_changed_in_the_editor_beside_its_row(section: Section) -> None:
    section.mark(SERVICE_FEE)
    assert not section.editor.save.isEnabled()
    section.type("rate", "3.10")
    section.choose("startRule", StartRule.MONTH_AFTER_HANDOVER)
    section.page.findChild(QSpinBox, "months").setValue(6)
    before = section.saved(SERVICE_FEE)
    section.press("saveFee")
    assert section.saved(SERVICE_FEE) == replace(
        before, rate=Money(310), start_rule=StartRule.MONTH_AFTER_HANDOVER, months=6
    )
    assert section.office.band.said[-1][1] == "物业服务费 saved"
    assert not section.editor.save.isEnabled()


def test_the_start_rule_is_explained_with_an_example(section: Section) -> None:
    section.mark(SERVICE_FEE)
    section.choose("startRule", StartRule.FROM_HANDOVER)
    said = [label.text() for label in section.editor.findChildren(QLabel) if label.isVisible()]
    assert any("from the day of the handover" in words for words in said)
    words = section.page.findChild(QLabel, "example").text()
    assert "756.00" in words
    assert "2026-06-10 — 2026-08-31" in words


def test_rates_differ_by_building_type(section: Section) -> None:
    section.mark(SERVICE_FEE)
    for place, (kind, rate) in enumerate((("高层", "2.80"), ("洋房", "3.5"))):
        section.press("addRate")
        section.type("rateKind", kind, place)
        section.type("rateOfKind", rate, place)
    section.press("saveFee")
    assert section.saved(SERVICE_FEE).rates == {"高层": Money(280), "洋房": Money(350)}


def test_tax_bands_are_a_table_that_the_project_edits(section: Section) -> None:
    section.mark(DEED_TAX)
    before = section.saved(DEED_TAX).bands
    section.type("bandRate", "1.25", 1)
    section.press("addBand")
    section.type("bandLimit", "90", len(before))
    section.type("bandRate", "0.5", len(before))
    section.press("saveFee")
    after = section.saved(DEED_TAX).bands
    assert after[1] == replace(before[1], rate=Fraction(5, 400))
    assert after[-1].rate == Fraction(1, 200)
    assert isinstance(after[-1], TaxBand)
    assert len(after) == len(before) + 1


def test_what_is_wrong_is_said_beside_the_button_and_nothing_is_saved(section: Section) -> None:
    section.mark(SERVICE_FEE)
    before = section.saved(SERVICE_FEE)
    section.type("rate", "2.805")
    assert "no amount" in section.editor.notice.words()
    section.press("saveFee")
    section.type("rate", "")
    assert "there is no rate" in section.editor.notice.words()
    section.press("saveFee")
    assert section.saved(SERVICE_FEE) == before
    assert section.page.findChild(QLineEdit, "rate").text() == ""
    section.type("rate", "2.80")
    assert section.editor.notice.words() == ""


def test_a_cap_warns_beside_its_row_and_refuses_nothing(section: Section) -> None:
    section.mark(SERVICE_FEE)
    section.type("capMonths", "2")
    assert section.editor.notice.words() == "3 months in advance, the local cap is 2."
    section.press("saveFee")
    assert section.saved(SERVICE_FEE).cap_months == 2
    assert section.states()["SERVICE_FEE"] == "over cap"


def test_what_is_typed_for_one_fee_waits_while_another_is_looked_at(section: Section) -> None:
    section.mark(SERVICE_FEE)
    section.type("feeName", "物业费")
    section.mark(DEED_TAX)
    assert section.page.findChild(QLineEdit, "feeName").text() == "契税（预估）"
    assert section.states()["SERVICE_FEE"] == "not saved"
    section.mark(SERVICE_FEE)
    assert section.page.findChild(QLineEdit, "feeName").text() == "物业费"
    section.press("restoreFee")
    assert section.page.findChild(QLineEdit, "feeName").text() == "物业服务费"
    assert section.states()["SERVICE_FEE"] == "charged"


def test_another_stations_change_is_told_and_what_was_typed_stays(section: Section) -> None:
    section.mark(SERVICE_FEE)
    section.type("rate", "3.10")
    before = section.saved(SERVICE_FEE)
    desk, act = section.office.desks.fees, section.office.session.act
    desk.set_item(act(), before, replace(before, months=12))
    section.press("saveFee")
    assert [type(error) for error in section.office.errors] == [ChangedMeanwhile]
    assert section.saved(SERVICE_FEE) == replace(before, months=12)
    assert section.page.findChild(QLineEdit, "rate").text() == "3.10"
    assert "Another station" in section.editor.notice.words()
    section.press("restoreFee")
    assert section.page.findChild(QSpinBox, "months").value() == 12
    assert section.page.findChild(QLineEdit, "rate").text() == "2.80"


def test_a_fee_of_the_projects_own_is_added_at_the_end(section: Section) -> None:
    section.press("addFee")
    section.press("saveFee")
    assert "name is missing" in section.editor.notice.words()
    section.type("feeCode", "waste")
    section.type("feeName", "装修垃圾清运费")
    section.choose("formula", Formula.AREA_RATE)
    section.type("rate", "4")
    section.press("saveFee")
    last = section.table.rows()[-1]
    assert (str(last.item), last.name, last.rate) == ("WASTE", "装修垃圾清运费", Money(400))
    assert section.saved(ChargeItem("WASTE")) == last
    assert section.editor.before() == last
    assert not section.editor.is_new()


def test_a_code_that_is_taken_is_refused_and_the_row_stays_typed(section: Section) -> None:
    section.press("addFee")
    section.type("feeCode", "DEED_TAX")
    section.type("feeName", "又一项")
    section.type("rate", "4")
    section.press("saveFee")
    assert [type(error) for error in section.office.errors] == [FeeItemUnfit]
    assert section.page.findChild(QLineEdit, "feeName").text() == "又一项"
    assert section.editor.is_new()
    assert section.saved(DEED_TAX).name == "契税（预估）"


def test_a_new_fee_that_is_dropped_leaves_nothing_behind(section: Section) -> None:
    before = section.office.desks.fees.catalogue()
    section.press("addFee")
    section.type("feeName", "又一项")
    section.press("restoreFee")
    assert not section.editor.is_new()
    assert section.editor.before() == before.items[0]
    assert section.office.desks.fees.catalogue() == before
    section.press("addFee")
    assert section.page.findChild(QLineEdit, "feeName").text() == ""


def test_a_new_fee_waits_while_another_is_looked_at(section: Section) -> None:
    section.press("addFee")
    section.type("feeName", "又一项")
    section.mark(SERVICE_FEE)
    assert section.page.findChild(QLineEdit, "feeName").text() == "物业服务费"
    section.press("addFee")
    assert section.page.findChild(QLineEdit, "feeName").text() == "又一项"


def test_a_line_of_a_small_table_is_taken_away(section: Section) -> None:
    section.mark(DEED_TAX)
    before = section.saved(DEED_TAX).bands
    rows = section.page.findChild(BandRows)
    away = [each for each in rows.findChildren(IconButton) if each.isVisible()]
    assert len(away) == len(before)
    away[0].click()
    section.press("saveFee")
    assert section.saved(DEED_TAX).bands == before[1:]


def test_a_fee_is_switched_off_and_stays_in_the_list(section: Section) -> None:
    section.mark(SERVICE_FEE)
    box = section.page.findChild(QCheckBox, "active")
    box.click()
    section.press("saveFee")
    assert not section.saved(SERVICE_FEE).active
    assert section.states()["SERVICE_FEE"] == "off"


def test_rows_move_and_what_is_typed_stays(section: Section) -> None:
    section.mark(SERVICE_FEE)
    section.type("rate", "3.10")
    section.press("feeUp")
    codes = [each.item for each in section.office.desks.fees.catalogue().items]
    assert codes[0] == SERVICE_FEE
    assert section.table.current_row().item == SERVICE_FEE
    assert section.page.findChild(QLineEdit, "rate").text() == "3.10"
    said = len(section.office.band.said)
    section.press("feeUp")
    assert len(section.office.band.said) == said
    section.press("saveFee")
    assert section.office.errors == []
    assert section.saved(SERVICE_FEE).rate == Money(310)


class Desktop(QObject):
    """The computer's own programs: keeps what they were asked to show."""

    def __init__(self) -> None:
        super().__init__()
        self.opened: list[Path] = []

    @Slot(QUrl)
    def show(self, url: QUrl) -> None:
        """A file is to be shown."""
        self.opened.append(Path(url.toLocalFile()))


@pytest.fixture
def desktop(qapp) -> Iterator[Desktop]:
    made = Desktop()
    QDesktopServices.setUrlHandler("file", made, "show")
    yield made
    QDesktopServices.unsetUrlHandler("file")


def test_the_basis_document_is_filed_and_opened_again(
    section: Section, desktop: Desktop, tmp_path: Path
) -> None:
    section.mark(SERVICE_FEE)
    section.type("rate", "3.10")
    assert not section.page.findChild(QPushButton, "basisOpen").isVisible()
    section.office.files.chosen = tmp_path / "备案.pdf"
    section.office.files.chosen.write_bytes(b"%PDF-1.7 the filing")
    section.press("basisFile")
    section.office.files.chosen.unlink()
    assert section.editor.file.name() == "备案.pdf"
    assert section.page.findChild(QLineEdit, "rate").text() == "3.10"
    section.press("basisOpen")
    assert [path.name for path in desktop.opened] == ["备案.pdf"]
    assert desktop.opened[0].read_bytes() == b"%PDF-1.7 the filing"
    section.press("saveFee")
    assert section.office.errors == []
    after = section.saved(SERVICE_FEE)
    assert after.basis_file is not None
    assert after.rate == Money(310)


def test_a_document_that_can_not_be_read_is_told(section: Section, tmp_path: Path) -> None:
    section.mark(SERVICE_FEE)
    section.office.files.chosen = tmp_path / "not there.pdf"
    section.press("basisFile")
    assert [type(error) for error in section.office.errors] == [FileUnreadable]
    assert section.saved(SERVICE_FEE).basis_file is None


def test_a_new_fee_is_saved_before_its_document_is_filed(section: Section) -> None:
    section.press("addFee")
    assert not section.page.findChild(QPushButton, "basisFile").isEnabled()


def test_the_wall_sheet_is_printed_with_every_fee_that_is_charged(section: Section) -> None:
    section.press("poster")
    pdf, title = section.office.printed[0]
    assert pdf.startswith(b"%PDF")
    assert title == "Fees for the wall"


def test_who_may_not_set_fees_is_refused_and_sees_what_was_typed(sqlite_url: str, qtbot) -> None:
    office = Office(sqlite_url, Role.RECEPTION)
    section = Section(office, opened(SettingsPage, office, qtbot))
    section.mark(SERVICE_FEE)
    section.type("rate", "0.01")
    section.press("saveFee")
    assert [type(error) for error in office.errors] == [NotAllowed]
    assert section.saved(SERVICE_FEE).rate == Money(280)
    assert section.page.findChild(QLineEdit, "rate").text() == "0.01"
    office.close()


def test_the_section_follows_the_hub(section: Section, qtbot) -> None:
    section.mark(SERVICE_FEE)
    before = section.saved(SERVICE_FEE)
    act = section.office.session.act()
    section.office.desks.fees.set_item(act, before, replace(before, rate=Money(199)))
    section.office.hub.post(["fees"])
    field = section.page.findChild(QLineEdit, "rate")
    qtbot.waitUntil(lambda: field.text() == "1.99", timeout=3000)


def test_everything_in_the_editor_is_reached_by_the_keyboard_from_above_to_below(
    section: Section,
) -> None:
    section.mark(SERVICE_FEE)
    section.page.activateWindow()
    field = section.page.findChild(QLineEdit, "feeName")
    field.setFocus()
    reached = []
    for _ in range(18):
        reached.append(section.page.focusWidget().objectName())
        QTest.keyClick(section.page.focusWidget(), Qt.Key.Key_Tab)
    wanted = ["feeName", "feePayee", "principal", "formula", "rate", "months", "feePaper"]
    assert [each for each in reached if each in wanted] == wanted
    assert reached.index("months") < reached.index("addRate") < reached.index("startRule")
    assert reached.index("startRule") < reached.index("capAmount") < reached.index("basis")
