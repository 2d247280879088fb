"""Scans before the whole window: whatever has the focus, whatever they are, words and a row."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QVBoxLayout

from tests.ui.hands import Hands
from tests.ui.test_application import band, journal_of, shown

UNIT = "1-1-1002"
FAR_TOO_LONG = "9" * 5000


def code_of(hands: Hands, unit: str = UNIT) -> str:
    """The code on the first key of a unit."""
    desks = hands.station.desks
    return str(desks.keys.codes(desks.units.with_code(unit).unit_id)[0])


def burst(field: QLineEdit, code: str) -> None:
    """Type like a scanner that ends with Enter."""
    QTest.keyClicks(field, code)
    QTest.keyClick(field, Qt.Key.Key_Return)


def test_a_scan_while_somebody_types_an_amount_loses_neither(staffed: Hands) -> None:
    code = code_of(staffed)
    staffed.go("Shifts")
    field = staffed.find(QLineEdit, "openingFloat")
    field.setFocus()
    field.clear()
    QTest.keyClicks(field, "12")
    QTest.keyClicks(field, code[:17])
    QTest.keyClicks(field, "8")
    QTest.keyClicks(field, code[17:])
    QTest.keyClick(field, Qt.Key.Key_Return)
    QTest.keyClicks(field, "0.5")
    staffed.until(lambda: field.text().replace(",", "") in ("1280.5", "1280.50"))
    staffed.until(lambda: UNIT in band(staffed))
    assert staffed.window.current_key() == "shifts"


def test_a_scan_clears_what_stood_in_the_search_bar(staffed: Hands) -> None:
    staffed.go("Reception")
    field = staffed.window.search.field
    QTest.keyClicks(field, "dffz")
    burst(field, code_of(staffed))
    staffed.until(lambda: shown(staffed) == UNIT)
    assert field.text() == ""
    assert staffed.window.search.suggestions() == []


def test_a_scan_into_a_pin_stays_out_of_it_and_opens_nothing_behind(staffed: Hands) -> None:
    code = code_of(staffed)
    staffed.go("Reception")
    staffed.window.sign_out_requested.emit()
    dialog = staffed.dialog()
    rows = len(journal_of(staffed, "Refused"))
    QTest.keyClicks(dialog.pin, "13")
    burst(dialog.pin, code)
    QTest.keyClicks(dialog.pin, "5791")
    staffed.until(lambda: "a question is open" in band(staffed))
    staffed.until(lambda: dialog.pin.text() == "135791")
    assert dialog.isVisible()
    assert shown(staffed) == ""
    assert len(journal_of(staffed, "Refused")) == rows
    dialog.name.setEditText("方圆")
    staffed.press(dialog.go)
    staffed.until(lambda: not dialog.isVisible())


class AsksForAKey(QDialog):
    """A question that is answered by a scan."""

    def __init__(self, parent) -> None:
        super().__init__(parent)
        self.setWindowTitle("Which key?")
        self.taken: list[str] = []
        self.field = QLineEdit()
        QVBoxLayout(self).addWidget(self.field)

    def take_scan(self, text: str) -> bool:
        """Take every scan."""
        self.taken.append(text)
        return True


def test_a_dialog_that_asks_for_a_scan_gets_it(staffed: Hands) -> None:
    staffed.go("Reception")
    dialog = AsksForAKey(staffed.window)
    dialog.open()
    code = code_of(staffed)
    burst(dialog.field, code)
    staffed.until(lambda: dialog.taken == [code])
    assert shown(staffed) == ""
    dialog.close()
    dialog.deleteLater()


@pytest.mark.parametrize(
    "text",
    [
        "https://example.org/?k=11000000471100212345678901230",
        FAR_TOO_LONG,
        "11000\x1b[31m",
        "x'; DROP TABLE keys; --",
        '=HYPERLINK("http://example.org")',
    ],
    ids=["url", "long", "control", "sql", "formula"],
)
def test_what_stands_for_nothing_here_is_said_and_journalled_without_its_text(
    staffed: Hands, text: str
) -> None:
    staffed.go("Reception")
    rows = len(journal_of(staffed, "Refused"))
    staffed.window.search.submitted.emit(text)
    staffed.until(lambda: len(journal_of(staffed, "Refused")) > rows)
    row = journal_of(staffed, "Refused")[-1]
    assert '"NotATag"' in row
    assert f'"text_length":{len(text)}' in row.replace(" ", "")
    assert text[:8] not in row
    staffed.until(lambda: "not a key label" in band(staffed))
    assert shown(staffed) == ""


def test_a_damaged_label_is_told_from_a_text_that_is_none(staffed: Hands) -> None:
    code = code_of(staffed)
    staffed.go("Reception")
    staffed.scan(code[:-1] + str((int(code[-1]) + 1) % 10))
    staffed.until(lambda: "check digit does not fit" in band(staffed))
    assert '"TagDamaged"' in journal_of(staffed, "Refused")[-1]


def test_the_page_that_is_open_is_asked_first(staffed: Hands) -> None:
    staffed.go("Keys")
    field = staffed.window.search.field
    code = code_of(staffed)
    burst(field, code)
    unit = staffed.station.desks.units.with_code(UNIT).unit_id
    staffed.until(lambda: staffed.station.current_page().unit_id == unit)
    staffed.until(lambda: UNIT in band(staffed))
    assert QApplication.activeModalWidget() is None


def test_public_keys_are_told_wherever_they_are_scanned_and_the_household_stays(
    staffed: Hands,
) -> None:
    desks = staffed.station.desks
    kind = next(each.name for each in desks.key_kinds.kinds().kinds if each.public)
    rooms = desks.key_kinds.add_public(desks.people.console(), "1号楼 设备房", [(kind, 1)])
    [code] = desks.key_tags.make_blank(desks.people.console(), 1)
    desks.key_tags.bind(desks.people.console(), code, rooms.keys[0].key_id, rooms.key_set_id)
    staffed.go("Reception")
    staffed.scan(code_of(staffed))
    staffed.until(lambda: shown(staffed) == UNIT)
    staffed.scan(code)
    staffed.until(lambda: f"1号楼 设备房　{kind}" in band(staffed))
    assert "At the desk" in band(staffed)
    assert shown(staffed) == UNIT
    assert staffed.window.error_line.words() == ""
