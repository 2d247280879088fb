"""One household from the workbook to the keys, by widgets alone: clicks, keys and typed scans."""

from __future__ import annotations

import ast
from io import BytesIO
from pathlib import Path

import pypdfium2
import zxingcpp
from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QCheckBox, QLineEdit, QRadioButton, QTabBar

from handover_app.ui.widgets.row_table import RowTable
from tests.ui.hands import HandedFile, Hands

WORKBOOK = Path(__file__).parents[1] / "data" / "chenghu-units.xlsx"
UNIT, OWNER = "6-1-102", "钱英霞"
KEYS_A_UNIT, PLACE = 5, 1
"""The second unit of building 6: its labels are the second five of the sheet."""


def text_of(paper: Path) -> str:
    """All words of a paper, without the breaks that wrapping makes."""
    pages = PdfReader(BytesIO(paper.read_bytes())).pages
    return "".join(page.extract_text() for page in pages).replace("\n", "").replace(" ", "")


def codes_on(paper: Path) -> list[str]:
    """The codes of a label sheet's first page, row by row."""
    page = pypdfium2.PdfDocument(paper.read_bytes())[0].render(scale=300 / 72).to_pil()
    found = zxingcpp.read_barcodes(page)
    height = page.height / 7
    order = lambda each: (int(each.position.top_left.y // height), each.position.top_left.x)  # noqa: E731
    return [each.text for each in sorted(found, key=order)]


def test_a_household_goes_from_the_workbook_to_its_keys(hands: Hands) -> None:
    first_administrator(hands)
    add_second_person(hands)
    codes = import_and_print_labels(hands)
    receive_keys(hands)
    try_keys(hands, codes)
    check_in(hands)
    inspect(hands, codes)
    notices(hands)
    settle(hands)
    hand_keys_over(hands, codes)
    gift_and_papers(hands)


def first_administrator(hands: Hands) -> None:
    hands.answer(
        hands.dialog(), "Make the administrator", Name="柳青", PIN="246810", PIN_again="246810"
    )
    hands.until(lambda: hands.window.current_key() == "today")


def add_second_person(hands: Hands) -> None:
    hands.go("People")
    for name, words in (("name", "方圆"), ("pin", "135791"), ("pinAgain", "135791")):
        hands.type(name, words)
    for role in ("role:lead", "role:finance"):
        hands.press(hands.find(QCheckBox, role))
    hands.click("primary")
    hands.until(lambda: hands.find(QLineEdit, "name").text() == "")


def import_and_print_labels(hands: Hands) -> list[str]:
    hands.go("Import")
    HandedFile.file = WORKBOOK
    hands.click("primary")
    hands.until(lambda: "706" in hands.find(QAbstractButton, "primary").text())
    hands.click("primary")
    hands.choose("building", "6号楼")
    with hands.printed() as sheets:
        hands.click("primary")
    codes = codes_on(sheets[0])
    assert len(codes) == 21
    return codes[PLACE * KEYS_A_UNIT : (PLACE + 1) * KEYS_A_UNIT]


def check_in(hands: Hands) -> None:
    hands.go("Reception")
    hands.open(UNIT)
    box = hands.find(QCheckBox, "identitySeen")
    hands.until(box.isEnabled)
    hands.press(box)
    with hands.printed() as papers:
        hands.click("checkIn")
    words = text_of(papers[0])
    assert "交房流程单" in words
    assert "A001" in words
    assert OWNER in words


def receive_keys(hands: Hands) -> None:
    hands.go("Key room")
    tabs = hands.find(QTabBar, "qt_tabwidget_tabbar")
    place = next(each for each in range(tabs.count()) if tabs.tabText(each) == "Readiness")
    QTest.mouseClick(tabs, Qt.MouseButton.LeftButton, pos=tabs.tabRect(place).center())
    hands.until(lambda: hands.find(RowTable, "notReady").rows())
    hands.click("openReceive")
    hands.choose("transferUnits", "6号楼")
    hands.type("transferHandedBy", "总包甲")
    hands.type("transferWitness", "工程乙")
    with hands.printed() as papers:
        hands.click("confirmTransfer")
    assert "钥匙移交单" in text_of(papers[0])


def try_keys(hands: Hands, codes: list[str]) -> None:
    hands.go("Keys")
    scan_all(hands, "TRY", codes)


def lend_to_team(hands: Hands, code: str) -> None:
    hands.go("Keys")
    scan_all(hands, "OUT", [code])
    holder = hands.station.desks.keys.scan(hands.station.session.act(), code).key.holder
    assert holder == "验房 · 验房1组"


def inspect(hands: Hands, codes: list[str]) -> None:
    hands.go("Inspection")
    hands.open(UNIT)
    hands.type("team", "验房1组")
    for role, name in (("sales", "甲一"), ("engineering", "乙二"), ("property", "丙三")):
        hands.type(f"member-{role}", name)
    hands.click("assign")
    lend_to_team(hands, codes[0])
    hands.go("Inspection")
    hands.until(
        lambda: hands.station.current_page().findChild(QLineEdit, "defect-search").isEnabled()
    )
    QTest.keyClick(hands.station.current_page(), Qt.Key.Key_F2)
    hands.type("meter-water", "12.5")
    hands.click("note-readings")
    QTest.keyClick(hands.station.current_page(), Qt.Key.Key_F3)
    for words in ("kg", "门框"):
        hands.until(lambda: hands.find(QLineEdit, "defect-search").isEnabled())
        hands.type("defect-search", words)
        QTest.keyClick(hands.find(QLineEdit, "defect-search"), Qt.Key.Key_Return)
        hands.until(lambda: hands.find(QLineEdit, "defect-search").text() == "")
    hands.press(hands.find(QRadioButton, "conclusion-accepted with defects"))
    with hands.printed() as papers:
        hands.click("conclude")
    words = text_of(papers[0])
    assert "验房记录表" in words
    assert "甲一" in words
    assert "12.5" in words
    assert "空鼓" in words


def notices(hands: Hands) -> None:
    hands.go("Rectification")
    todo = hands.find(RowTable, "todo")
    hands.until(lambda: len(todo.rows()) == 2)
    todo.selectAll()
    before = len(hands.papers)
    hands.click("nextStep")
    # One for each of two contractors; which of them is written first is nobody's concern.
    hands.until(lambda: len(hands.papers) == before + 2)
    words = [text_of(paper) for paper in hands.papers[before:]]
    assert all("整改通知单" in each for each in words)
    assert {n for n in (1, 2) for each in words if f"ZG-1号台-00000{n}" in each} == {1, 2}


def settle(hands: Hands) -> None:
    hands.go("Settlement")
    hands.open(UNIT)
    hands.click("toShift")
    hands.click("openShift")
    hands.go("Settlement")
    hands.choose("tasks", "Property company · 1,516.79")
    with hands.printed() as papers:
        hands.click("takeMoney")
    words = text_of(papers[0])
    assert "收款收据" in words
    assert "人民币壹仟伍佰壹拾陆元柒角玖分" in words
    assert "SJ-1号台-B000001" in words
    hands.type("accountTail", "4321")
    with hands.printed() as papers:
        hands.click("refund")
        hands.answer(hands.dialog(), "Approve", Name="方圆", PIN="135791", Reason="核对无误")
    words = text_of(papers[0])
    assert "退款单" in words
    assert "23,078.88" in words
    assert "方圆" in words
    hands.click("refundStep")


def hand_keys_over(hands: Hands, codes: list[str]) -> None:
    hands.go("Keys")
    hands.press(hands.find(QAbstractButton, "mode-HAND_OVER"))
    hands.open(UNIT)
    scan_all(hands, "HAND_OVER", codes)
    hands.press(hands.find(QCheckBox, "explained"))
    with hands.printed() as papers:
        hands.click("handOver")
    words = text_of(papers[0])
    assert "钥匙交接单" in words
    assert "自签收时起房屋控制权转移" in words
    assert OWNER in words


def scans_seen(hands: Hands) -> int:
    """How many rows the list of the last scans has."""
    return len(hands.station.current_page().desk.scans.table.rows())


def scan_all(hands: Hands, mode: str, codes: list[str]) -> None:
    """Choose a mode, and scan one code after the other."""
    hands.press(hands.find(QAbstractButton, f"mode-{mode}"))
    before = scans_seen(hands)
    for place, code in enumerate(codes, start=1):
        hands.scan(code)
        hands.until(lambda wanted=before + place: scans_seen(hands) == wanted)


def gift_and_papers(hands: Hands) -> None:
    hands.go("Gifts")
    hands.open(UNIT)
    with hands.printed() as papers:
        hands.click("issueGift")
    assert "入住礼包" in text_of(papers[0])
    hands.go("Signing")
    hands.open(UNIT)
    with hands.printed() as papers:
        hands.click("propertyPrimary")
    assert "住宅质量保证书" in text_of(papers[-1])
    hands.click("part-1")
    with hands.printed() as papers:
        hands.click("propertyPrimary")
    assert "前期物业服务协议" in text_of(papers[0])
    hands.go("Today")
    hands.until(lambda: "1" in figures(hands))


def figures(hands: Hands) -> list[str]:
    """The large figures of the page."""
    from PySide6.QtWidgets import QLabel

    labels = hands.station.current_page().findChildren(QLabel)
    return [each.text() for each in labels if each.property("role") == "figure"]


def test_this_household_touches_neither_services_nor_storage() -> None:
    for module in (Path(__file__), Path(__file__).with_name("hands.py")):
        tree = ast.parse(module.read_text(encoding="utf-8"))
        names = [
            name
            for node in ast.walk(tree)
            if isinstance(node, ast.Import | ast.ImportFrom)
            for name in ([node.module or ""] if isinstance(node, ast.ImportFrom) else [])
            + [alias.name for alias in node.names]
        ]
        forbidden = ("handover_app.services", "handover_app.storage", "handover_app.documents")
        assert not [name for name in names if name.startswith(forbidden)]
