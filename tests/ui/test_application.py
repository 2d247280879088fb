"""The station as a whole: who sits there, what a scan or a typed word opens, news of others."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from handover_app.domain.tags import luhn_digit, tag_code
from handover_app.domain.visits import VisitorKind
from handover_app.ui.result_band import ErrorLine
from tests.ui.hands import Hands, write


def journal_of(hands: Hands, name: str) -> list[str]:
    """What the journal says under a name, oldest first."""
    with hands.station.desks.database.engine.connect() as connection:
        rows = connection.exec_driver_sql(
            "SELECT data FROM journal WHERE name = ? ORDER BY id", (name,)
        )
        return [row[0] for row in rows]


def shown(hands: Hands) -> str:
    """The unit on the card of the open page."""
    page = hands.station.current_page()
    return str(page.card_view.code()) if hasattr(page, "card_view") else ""


def band(hands: Hands) -> str:
    """What the band said last."""
    last = hands.window.band.last
    return " ".join(str(each) for each in last[0]) if last else ""


def test_a_wrong_pin_is_told_in_the_dialog_and_counted(staffed: Hands) -> None:
    staffed.window.sign_out_requested.emit()
    dialog = staffed.dialog()
    dialog.name.setEditText("方圆")
    write(dialog.pin, "000000")
    staffed.press(dialog.go)
    told = dialog.findChild(ErrorLine)
    staffed.until(lambda: told.words())
    assert dialog.isVisible()
    assert '"WrongPin"' in journal_of(staffed, "Refused")[-1]
    assert "000000" not in journal_of(staffed, "Refused")[-1]


def test_lunch_relief_keeps_page_and_household(staffed: Hands) -> None:
    staffed.go("Reception")
    staffed.open("1-1-1001")
    staffed.window.sign_out_requested.emit()
    staffed.answer(staffed.dialog(), "Sign in", Name="方圆", PIN="135791")
    assert staffed.window.current_key() == "reception"
    assert shown(staffed) == "1-1-1001"
    assert staffed.station.session.clerk is not None
    assert staffed.station.session.clerk.name == "方圆"
    assert '"relieved":null' not in journal_of(staffed, "SignedIn")[-1]


def test_a_relief_sees_only_the_stations_of_the_new_roles(staffed: Hands) -> None:
    staffed.go("People")
    staffed.window.sign_out_requested.emit()
    staffed.answer(staffed.dialog(), "Sign in", Name="方圆", PIN="135791")
    assert "people" not in staffed.window.navigation.shown()
    assert staffed.window.current_key() != "people"


def test_initials_offer_households_and_a_choice_opens_one(staffed: Hands) -> None:
    staffed.go("Reception")
    field = staffed.window.search.field
    write(field, "dffz")
    staffed.until(lambda: staffed.window.search.suggestions())
    rows = staffed.window.search.suggestions()
    assert any("东方芳子" in row.names for row in rows)
    QTest.keyClick(field, Qt.Key.Key_Down)
    QTest.keyClick(field, Qt.Key.Key_Return)
    staffed.until(lambda: shown(staffed))


def test_a_word_that_nobody_bears_is_said_to_find_nothing(staffed: Hands) -> None:
    staffed.scan("zzzzqqq")
    staffed.until(lambda: "Nothing found" in band(staffed))


def test_a_sound_tag_opens_its_unit_from_any_page(staffed: Hands) -> None:
    desks = staffed.station.desks
    unit = desks.units.with_code("1-1-1002")
    staffed.go("Reception")
    staffed.scan(desks.keys.codes(unit.unit_id)[0])
    staffed.until(lambda: shown(staffed) == "1-1-1002")


def test_forged_foreign_old_and_void_tags_are_said_journalled_and_change_nothing(
    staffed: Hands,
) -> None:
    desks = staffed.station.desks
    unit = desks.units.with_code("1-1-1002")
    code, voided, *_ = desks.keys.codes(unit.unit_id)
    forged = code[:15] + "0" * 13
    bad = {
        "TagForged": forged + luhn_digit(forged),
        "TagOfAnotherProject": tag_code(b"another project", 1, 2_000_000_001, 1),
        "TagDamaged": code[:-1] + str((int(code[-1]) + 1) % 10),
    }
    desks.key_tags.replace_label(desks.people.console(), code)
    desks.key_tags.void(desks.people.console(), voided, "torn off")
    bad |= {"TagReplacedByNewer": code, "TagVoid": voided}
    before = desks.keys.of_unit(unit.unit_id)
    staffed.go("Reception")
    for name, text in bad.items():
        count = len(journal_of(staffed, "Refused"))
        staffed.scan(text)
        staffed.until(lambda seen=count: len(journal_of(staffed, "Refused")) > seen)
        assert f'"{name}"' in journal_of(staffed, "Refused")[-1]
    assert desks.keys.of_unit(unit.unit_id) == before
    assert shown(staffed) == ""


def test_what_another_desk_does_shows_without_a_click(staffed: Hands) -> None:
    staffed.go("Reception")
    staffed.open("1-1-1001")
    page = staffed.station.current_page()
    desks = staffed.station.desks
    desks.visits.check_in(
        desks.people.console(), page.unit_id, VisitorKind.OWNER, identity_seen=True
    )
    staffed.until(lambda: any("A001" in line.text() for line in page.findChildren(QLabel)))
