"""The frame: search bar, stations, keys, band, error line and focus."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QWidget

from handover_app.domain.money import InvalidAmount
from handover_app.domain.people import Right
from handover_app.ui.help.keys import keys_of
from handover_app.ui.help.panel import HelpPanel
from handover_app.ui.navigation import PageSpec
from handover_app.ui.search_bar import Suggestion
from handover_app.ui.window import ApplicationWindow
from tests.ui import gallery


@pytest.fixture
def window(dressed, qtbot) -> ApplicationWindow:
    made = gallery.window()
    qtbot.addWidget(made)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    return made


def test_a_scan_is_typed_into_the_bar_and_submitted_at_enter(window, qtbot) -> None:
    scans: list[str] = []
    window.search.submitted.connect(scans.append)
    qtbot.keyClicks(window.search.field, "  04170000000000000000000000417 ")
    qtbot.keyClick(window.search.field, Qt.Key.Key_Return)
    assert scans == ["04170000000000000000000000417"]
    assert window.search.field.text() == ""


def test_typing_asks_for_suggestions_after_a_pause_and_once(window, qtbot) -> None:
    asked: list[str] = []
    window.search.edited.connect(asked.append)
    qtbot.keyClicks(window.search.field, "ouy")
    qtbot.waitUntil(lambda: asked != [])
    qtbot.wait(150)
    assert asked == ["ouy"]


def test_an_arrow_and_enter_take_a_suggestion(window, qtbot) -> None:
    taken: list[object] = []
    scans: list[str] = []
    window.search.chosen.connect(taken.append)
    window.search.submitted.connect(scans.append)
    qtbot.keyClicks(window.search.field, "3-2")
    window.search.offer(
        [Suggestion("3-2-1801", "欧阳样例", "0417", "a"), Suggestion("3-2-1802", "林", "", "b")]
    )
    assert [each.code for each in window.search.suggestions()] == ["3-2-1801", "3-2-1802"]
    qtbot.keyClick(window.search.field, Qt.Key.Key_Down)
    qtbot.keyClick(window.search.field, Qt.Key.Key_Down)
    qtbot.keyClick(window.search.field, Qt.Key.Key_Return)
    assert taken == ["b"]
    assert scans == []
    assert window.search.suggestions() == []


def test_enter_without_an_arrow_submits_the_text_though_suggestions_stand_there(
    window, qtbot
) -> None:
    scans: list[str] = []
    window.search.submitted.connect(scans.append)
    qtbot.keyClicks(window.search.field, "3-2")
    window.search.offer([Suggestion("3-2-1801", "欧阳样例", "0417", "a")])
    qtbot.keyClick(window.search.field, Qt.Key.Key_Return)
    assert scans == ["3-2"]


def test_escape_empties_the_bar(window, qtbot) -> None:
    qtbot.keyClicks(window.search.field, "3-2")
    window.search.offer([Suggestion("3-2-1801", "", "", 1)])
    qtbot.keyClick(window.search.field, Qt.Key.Key_Escape)
    assert window.search.field.text() == ""
    assert window.search.suggestions() == []


def test_control_and_a_digit_open_the_stations_in_their_order(window, qtbot) -> None:
    opened: list[str] = []
    window.page_opened.connect(opened.append)
    qtbot.keyClick(window, Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(window, Qt.Key.Key_1, Qt.KeyboardModifier.ControlModifier)
    assert opened == ["settlement", "today"]
    assert window.current_key() == "today"


def test_only_stations_of_the_clerks_rights_are_shown(dressed, qtbot) -> None:
    window = ApplicationWindow(
        [
            PageSpec("today", "Today", "layout-dashboard", QWidget),
            PageSpec("keys", "Keys", "key-round", QWidget, frozenset({Right.TRY_KEYS})),
            PageSpec("gifts", "Gifts", "gift", QWidget, frozenset({Right.ISSUE_GIFT})),
        ]
    )
    qtbot.addWidget(window)
    window.show_rights(frozenset({Right.ISSUE_GIFT}))
    assert window.navigation.shown() == ["today", "gifts"]
    window.open_page("gifts")
    window.show_rights(frozenset({Right.TRY_KEYS}))
    assert window.current_key() == "today"
    window.open_page("keys")
    window.show_rights(frozenset({Right.TRY_KEYS, Right.ISSUE_GIFT}))
    assert window.current_key() == "keys"


def test_a_unit_opens_in_a_page_that_can_show_one(window) -> None:
    window.open_page("today")
    window.open_unit(gallery.UNIT)
    assert window.current_key() == "settlement"
    assert window.page("settlement").shown == [gallery.UNIT]


def test_the_band_hides_nothing_of_the_page_and_nothing_that_is_typed(window, qtbot) -> None:
    window.band.done("3-2-1801")
    band = QRect(window.band.mapTo(window, QPoint(0, 0)), window.band.size())
    page = window.open_page("today")
    assert not band.intersects(QRect(page.mapTo(window, QPoint(0, 0)), page.size()))
    assert band.width() > page.width() * 0.9
    window.resize(1092, 614)
    qtbot.waitUntil(lambda: window.band.width() < band.width())
    qtbot.keyClicks(window.search.field, "3")
    assert not window.band.isVisible()


def test_the_band_says_what_happened_and_goes_by_itself(window, qtbot) -> None:
    window.band.refused("Not a tag", "Nothing was changed")
    assert window.band.isVisible()
    assert window.band.accessibleName() == "Not a tag Nothing was changed"
    window.band.looked_up("3-2-1801")
    window.band.done("3-2-1801")
    assert [words for _, words, _ in window.band.last] == ["3-2-1801", "3-2-1801", "Not a tag"]
    qtbot.waitUntil(lambda: not window.band.isVisible(), timeout=4000)


def test_a_refusal_is_said_in_the_error_line_and_can_be_closed(window, qtbot) -> None:
    window.show_error(InvalidAmount("x"))
    assert window.error_line.words().startswith("Not taken")
    close = next(
        button
        for button in window.error_line.findChildren(QAbstractButton)
        if button.accessibleName() == "Close this line"
    )
    qtbot.mouseClick(close, Qt.MouseButton.LeftButton)
    assert window.error_line.words() == ""


def test_what_nobody_foresaw_is_told_with_details_to_copy_and_no_data(
    window, qtbot, caplog
) -> None:
    window.show_error(ValueError("a phone number"))
    caplog.clear()
    assert "nothing was changed" in window.error_line.words()
    copy = next(
        button
        for button in window.error_line.findChildren(QAbstractButton)
        if button.accessibleName() == "Copy the details"
    )
    qtbot.mouseClick(copy, Qt.MouseButton.LeftButton)
    copied = QApplication.clipboard().text()
    assert "ValueError" in copied
    assert "phone" not in copied


def test_long_work_shows_a_bar_and_then_a_way_out(window, qtbot) -> None:
    cancelled: list[int] = []
    window.cancel_requested.connect(lambda: cancelled.append(1))
    window.show_busy(True)
    stop = next(
        button
        for button in window.findChildren(QAbstractButton)
        if button.accessibleName() == "Stop waiting"
    )
    assert not stop.isVisible()
    qtbot.waitUntil(stop.isVisible, timeout=4000)
    qtbot.mouseClick(stop, Qt.MouseButton.LeftButton)
    window.show_busy(False)
    assert not stop.isVisible()
    assert cancelled == [1]


def test_f1_lists_the_keys_of_the_page(window, qtbot) -> None:
    window.open_page("settlement")
    keys = dict(keys_of(window.page("settlement")))
    assert keys["F9"] == "收款并打印收据"
    qtbot.keyClick(window, Qt.Key.Key_F1)
    panels = window.findChildren(HelpPanel)
    assert [panel.isVisible() for panel in panels] == [True]
    panels[0].reject()


def test_the_search_bar_takes_the_focus_when_nothing_else_has_it(window, qtbot) -> None:
    window.activateWindow()
    window.open_page("settlement")
    qtbot.waitUntil(lambda: window.focusWidget() is window.search.field)
    window.search.field.clearFocus()
    qtbot.waitUntil(lambda: window.focusWidget() is window.search.field)
    amount = window.page("settlement").amount
    amount.setFocus()
    qtbot.wait(20)
    assert window.focusWidget() is amount


def test_every_control_has_a_name_for_a_screen_reader(window) -> None:
    for key in ("today", "settlement"):
        window.open_page(key)
    unnamed = [
        f"{type(control).__name__} {control.objectName()}"
        for kind in (QAbstractButton, QLineEdit)
        for control in window.findChildren(kind)
        if not control.accessibleName() and not getattr(control, "text", str)()
    ]
    assert unnamed == []
    assert not [action for action in window.findChildren(QAction) if not action.text()]


@pytest.mark.parametrize("shade", ["light", "dark"])
@pytest.mark.parametrize("language", ["en", "zh_CN"])
def test_the_frame_is_drawn_in_both_themes_and_languages(
    qapp, qtbot, dressed, shade: str, language: str
) -> None:
    gallery.dress(qapp, shade, language)
    window = gallery.window()
    qtbot.addWidget(window)
    window.show()
    for key in ("today", "settlement"):
        window.open_page(key)
        picture = window.grab().toImage()
        ground = picture.pixelColor(6, 700)
        assert ground.name() == ("#0f1319" if shade == "dark" else "#1c2736")
        assert picture.pixelColor(154, 720).lightness() < 50 or shade == "light"


def test_a_refusal_goes_when_the_work_goes_on_and_a_failed_print_stays(window) -> None:
    def said() -> str:
        return window.error_line.words()

    window.show_error(InvalidAmount("x"))
    window.band.refused("Not a tag")
    assert said().startswith("Not taken")
    window.band.done("3-2-1801")
    assert said() == ""
    window.show_error(InvalidAmount("x"))
    window.open_page("keys")
    assert said() == ""
    window.error_line.tell("Not printed: the printer is away.")
    window.band.done("3-2-1802")
    window.open_page("today")
    assert said() == "Not printed: the printer is away."
