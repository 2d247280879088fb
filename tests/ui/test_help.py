"""F1: the keys of each page as the page has them, and the help text where one is written."""

from __future__ import annotations

import re

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from handover_app import station
from handover_app.domain.people import Right
from handover_app.ui.help.panel import HelpPanel
from handover_app.ui.help.texts import help_text
from handover_app.ui.pages import page_specs
from handover_app.ui.widgets.buttons import KeyButton
from handover_app.ui.window import SMALLEST, ApplicationWindow
from tests.ui import gallery
from tests.ui.back_office import Office

THINGS = {
    "en": (
        "float for change",
        "refund float",
        "notified",
        "re-notifies",
        "several methods",
        "terminal",
        "payee",
        "Three copies",
        "Reprint",
        "Void on the same day",
        "counter-receipt",
        "checked → approved → sent",
        "account name",
        "Co-owners",
        "1,000 yuan",
        "rescission right",
        "Waivers",
        "instalments",
        "made ahead",
        "pick-up",
        "Blind count",
        "Hand-over",
        "What blocks closing",
        "Day close",
        "training",
        "printer is away",
        "network is away",
    ),
    "zh_CN": (
        "找零备用金",
        "退款备用金",
        "通知的金额",
        "重新通知",
        "几种方式",
        "刷卡机",
        "收款单位",
        "一式三联",
        "补打",
        "当天作废",
        "冲红",
        "已复核 → 已批准 → 已发出",
        "户名",
        "共有人",
        "1,000 元",
        "退房权",
        "减免",
        "分期",
        "提前付的款",
        "上缴",
        "盲点",
        "交班",
        "挡住结班",
        "日结",
        "演练",
        "打印机不灵",
        "网络断了",
    ),
}
"""What the cashier's page has to speak of."""


def the_window(office: Office, qtbot: QtBot) -> ApplicationWindow:
    """The frame with the real pages, in the smallest size."""
    made = ApplicationWindow(page_specs(lambda: office.context))
    qtbot.addWidget(made)
    made.resize(*SMALLEST)
    made.show_rights(frozenset(Right))
    made.show()
    return made


def helped(window: ApplicationWindow, key: str, qtbot: QtBot) -> HelpPanel:
    """The help of a page, by F1."""
    window.open_page(key)
    with qtbot.waitActive(window):
        window.activateWindow()
    qtbot.keyClick(window, Qt.Key.Key_F1)
    (panel,) = window.findChildren(HelpPanel)
    assert panel.isVisible()
    return panel


def listed(panel: HelpPanel) -> list[str]:
    """What stands in the list of keys, key and word one after the other."""
    return [label.text() for label in panel.keys.widget().findChildren(QLabel)]


def keys_on(page: QWidget) -> set[str]:
    """Every key that Qt would answer to on a page, found without the help's own look."""
    found = {
        each.property("shortcut").toString(QKeySequence.SequenceFormat.NativeText)
        for each in page.findChildren(QAbstractButton)
        if not each.isHidden()
    }
    return (found | {each.key().toString() for each in page.findChildren(QShortcut)}) - {""}


@pytest.mark.parametrize("language", ["zh_CN", "en"])
def test_help_opens_on_every_page_and_lists_every_key_it_has(
    qapp: QApplication, qtbot: QtBot, office: Office, language: str
) -> None:
    gallery.dress(qapp, "light", language)
    window = the_window(office, qtbot)
    for key in window.navigation.shown():
        panel = helped(window, key, qtbot)
        assert keys_on(window.page(key)) <= set(listed(panel)), key
        assert all(listed(panel)), key
        written = bool(help_text(key))
        assert panel.words.isVisible() is written
        assert panel.windowTitle().endswith(window.navigation._buttons[key].text())
        qtbot.keyClick(panel, Qt.Key.Key_Escape)
        assert not panel.isVisible()


@pytest.mark.parametrize("language", ["zh_CN", "en"])
def test_the_cashiers_page_speaks_of_the_whole_day(
    qapp: QApplication, qtbot: QtBot, office: Office, language: str
) -> None:
    gallery.dress(qapp, "light", language)
    window = the_window(office, qtbot)
    panel = helped(window, "settlement", qtbot)
    shown = panel.words.toPlainText().lower()
    assert [each for each in THINGS[language] if each.lower() not in shown] == []
    assert "**" not in shown
    assert "#" not in shown


@pytest.mark.parametrize("page", ["settlement", "shifts", "finance"])
def test_every_page_of_the_cash_desk_has_a_text_of_its_own(
    qtbot: QtBot, office: Office, page: str
) -> None:
    window = the_window(office, qtbot)
    panel = helped(window, page, qtbot)
    assert panel.words.isVisible()
    assert panel.contents.count() >= 5


def test_both_languages_tell_the_same_things_in_the_same_order() -> None:
    folders = [station.resource(f"help/{language}") for language in ("zh_CN", "en")]
    names = [sorted(path.name for path in folder.glob("*.md")) for folder in folders]
    assert names[0] == names[1]
    assert "settlement.md" in names[0]
    for name in names[0]:
        chinese, english = ((folder / name).read_text(encoding="utf-8") for folder in folders)
        heads = [re.findall(r"^(#+) (\d*)", text, re.MULTILINE) for text in (chinese, english)]
        assert heads[0] == heads[1]


def test_every_help_text_belongs_to_a_page(qtbot: QtBot, office: Office) -> None:
    pages = {spec.key for spec in page_specs(lambda: office.context)}
    assert {path.stem for path in station.resource("help/en").glob("*.md")} <= pages


def test_a_key_that_a_page_gains_is_listed_at_the_next_look(qtbot: QtBot, office: Office) -> None:
    window = the_window(office, qtbot)
    page = window.page("settlement")
    assert "Weigh the coins" not in listed(helped(window, "settlement", qtbot))
    button = KeyButton("Weigh the coins", "Ctrl+Alt+W", parent=page)
    button.show()
    assert "Weigh the coins" in listed(helped(window, "settlement", qtbot))


def test_the_help_stays_open_beside_the_work_and_follows_the_page(
    qtbot: QtBot, office: Office
) -> None:
    window = the_window(office, qtbot)
    panel = helped(window, "settlement", qtbot)
    assert not panel.isModal()
    window.open_page("people")
    assert panel.isVisible()
    assert panel.windowTitle() == "Help: People"
    assert not panel.words.isVisible()


def test_a_heading_of_the_contents_leads_to_its_text(qtbot: QtBot, office: Office) -> None:
    window = the_window(office, qtbot)
    panel = helped(window, "settlement", qtbot)
    titles = [panel.contents.item(place).text() for place in range(panel.contents.count())]
    assert titles[0] == "1. Open the shift"
    assert len(titles) == 14
    before = panel.words.verticalScrollBar().value()
    panel.contents.setCurrentRow(8)
    assert panel.words.verticalScrollBar().value() > before
    seen = panel.words.cursorForPosition(panel.words.viewport().rect().topLeft())
    assert titles[8] in (seen.block().text(), seen.block().next().text())


def test_the_help_fits_over_the_smallest_window(qtbot: QtBot, office: Office) -> None:
    window = the_window(office, qtbot)
    panel = helped(window, "settlement", qtbot)
    assert panel.width() <= SMALLEST[0]
    assert panel.height() <= SMALLEST[1]


def test_the_windows_own_keys_are_all_listed(qtbot: QtBot, office: Office) -> None:
    window = the_window(office, qtbot)
    panel = helped(window, "people", qtbot)
    frame = {shortcut.key().toString() for shortcut in window.findChildren(QShortcut)}
    own = {
        key
        for key in frame | keys_on(window.navigation)
        if key not in keys_on(window.page("people")) and not re.fullmatch(r"Ctrl\+\d", key)
    }
    assert {"F1", "Ctrl+K", "Ctrl+L"} <= own
    assert own <= set(listed(panel))
