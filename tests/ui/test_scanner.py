"""The scanner among the keys: a code of ours goes its own way, every other key arrives."""

from __future__ import annotations

import random
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QInputMethodEvent, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QLineEdit,
    QMainWindow,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from handover_app.domain.tags import BAG_TAG, KEY_TAG, TagReader, tag_code
from handover_app.ui.scanner import END_MS, HELD_MS, ScannerFilter

pytestmark = pytest.mark.usefixtures("dressed")
SECRET = b"the project's"
CODE = tag_code(SECRET, KEY_TAG, 4711, 1)
OTHER = tag_code(SECRET, BAG_TAG, 9_876_543_210, 12)
FOREIGN = tag_code(b"of another", KEY_TAG, 4711, 1)
AGES = 10 * HELD_MS
RELEASE = QEvent.Type.KeyRelease


class Ticking:
    """A clock that the test moves."""

    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        return self.now


class Desk(QMainWindow):
    """Two fields, a button and a filter before them; notes every key that arrives anywhere."""

    def __init__(self, clock: Ticking) -> None:
        super().__init__()
        self.amount, self.note, self.button = QLineEdit(), QLineEdit(), QPushButton("Take")
        self.pressed = 0
        self.button.clicked.connect(self._count)
        whole = QWidget()
        column = QVBoxLayout(whole)
        for widget in (self.amount, self.note, self.button):
            column.addWidget(widget)
        self.setCentralWidget(whole)
        self.codes: list[str] = []
        self.filter = ScannerFilter(self, self, clock=clock)
        self.filter.read_with(TagReader(SECRET))
        self.filter.scanned.connect(self.codes.append)

    def _count(self) -> None:
        self.pressed += 1


@pytest.fixture
def clock() -> Ticking:
    return Ticking()


@pytest.fixture
def desk(qtbot, clock: Ticking) -> Iterator[Desk]:
    made = Desk(clock)
    qtbot.addWidget(made)
    made.show()
    made.amount.setFocus()
    yield made
    made.filter.stop()


def commit(widget: QWidget, words: str) -> None:
    event = QInputMethodEvent()
    event.setCommitString(words)
    QApplication.sendEvent(widget, event)


def wide(text: str) -> str:
    return text.translate({ord("0") + n: 0xFF10 + n for n in range(10)})


@pytest.mark.parametrize("end", [None, Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab])
def test_a_scan_is_taken_out_of_any_field_with_and_without_its_end(desk, end) -> None:
    submitted: list[bool] = []
    desk.amount.returnPressed.connect(lambda: submitted.append(True))
    for code in (CODE, OTHER):
        QTest.keyClicks(desk.amount, code)
        if end is not None:
            QTest.keyClick(desk.amount, end)
    assert desk.codes == [CODE, OTHER]
    QTest.qWait(AGES)
    assert desk.amount.text() == ""
    assert submitted == []
    assert desk.amount.hasFocus()


def test_a_scan_before_a_button_does_not_press_it(desk) -> None:
    desk.button.setFocus()
    desk.button.setDefault(True)
    QTest.keyClicks(desk.button, CODE)
    QTest.keyClick(desk.button, Qt.Key.Key_Return)
    assert desk.codes == [CODE]
    assert desk.pressed == 0


def test_a_scan_where_nothing_has_the_focus_or_nothing_can_be_written_is_a_scan(desk) -> None:
    desk.note.setReadOnly(True)
    for widget in (desk.note, desk.centralWidget(), desk):
        QTest.keyClicks(widget, CODE)
    assert desk.codes == [CODE] * 3


def test_the_enter_of_a_person_long_after_a_scan_counts(desk, qtbot) -> None:
    desk.button.setFocus()
    QTest.keyClicks(desk.amount, CODE)
    QTest.qWait(2 * END_MS)
    with qtbot.waitSignal(desk.amount.returnPressed):
        QTest.keyClick(desk.amount, Qt.Key.Key_Return)


def test_only_one_enter_belongs_to_a_scan(desk, qtbot) -> None:
    QTest.keyClicks(desk.amount, CODE)
    QTest.keyClick(desk.amount, Qt.Key.Key_Return)
    with qtbot.waitSignal(desk.amount.returnPressed):
        QTest.keyClick(desk.amount, Qt.Key.Key_Return)


def test_typed_digits_arrive_after_a_moment(desk, qtbot) -> None:
    QTest.keyClicks(desk.amount, "1280")
    assert desk.amount.text() == ""
    qtbot.waitUntil(lambda: desk.amount.text() == "1280", timeout=AGES)
    QTest.keyClicks(desk.amount, ".50")
    qtbot.waitUntil(lambda: desk.amount.text() == "1280.50", timeout=AGES)
    assert desk.codes == []


@pytest.mark.parametrize(
    "text",
    [
        FOREIGN,
        CODE[:-1],
        CODE[:-1] + str((int(CODE[-1]) + 1) % 10),
        "1" * 29,
        "20261205" * 30,
        "3-2-1801",
        "12a34b" * 9,
    ],
)
def test_what_is_no_code_of_ours_arrives_whole_and_before_its_enter(desk, text: str) -> None:
    seen: list[str] = []
    desk.amount.returnPressed.connect(lambda: seen.append(desk.amount.text()))
    QTest.keyClicks(desk.amount, text)
    QTest.keyClick(desk.amount, Qt.Key.Key_Return)
    assert seen == [text]
    QTest.qWait(AGES)
    assert desk.amount.text() == text
    assert desk.codes == []


def test_a_person_typing_in_a_field_loses_nothing_to_a_scan_in_between(desk) -> None:
    QTest.keyClicks(desk.amount, "12")
    QTest.keyClicks(desk.amount, CODE)
    QTest.keyClick(desk.amount, Qt.Key.Key_Return)
    QTest.keyClicks(desk.amount, "80.5")
    QTest.qWait(AGES)
    assert desk.amount.text() == "1280.5"
    assert desk.codes == [CODE]


@pytest.mark.parametrize("seed", range(12))
def test_a_burst_mixed_with_words_loses_neither(desk, seed: int) -> None:
    """Two keyboards at once: the scanner's keys and a person's letters come in one stream."""
    dice, words = random.Random(seed), "王 pays, so 他 can go?"
    typed = [*CODE]
    places = sorted(dice.randint(4, len(CODE) - 1) for _ in words)
    for place, letter in reversed([*zip(places, words, strict=True)]):
        typed.insert(place, letter)
    for sign in typed:
        if sign.isascii():
            QTest.keyClicks(desk.note if not sign.isdigit() else desk.amount, sign)
        else:
            commit(desk.note, sign)
    QTest.keyClick(desk.amount, Qt.Key.Key_Return)
    QTest.qWait(AGES)
    assert desk.codes == [CODE]
    assert (desk.amount.text(), desk.note.text()) == ("", words)


@pytest.mark.parametrize("place", range(1, 29))
def test_a_digit_typed_into_the_midst_of_a_burst_stays_in_its_field(desk, place: int) -> None:
    QTest.keyClicks(desk.amount, CODE[:place] + "7" + CODE[place:])
    QTest.qWait(AGES)
    assert desk.codes == [CODE]
    assert desk.amount.text() == "7"


def test_a_correction_within_a_burst_takes_its_turn(desk) -> None:
    QTest.keyClicks(desk.note, "ab")
    QTest.keyClicks(desk.note, CODE[:10])
    QTest.keyClick(desk.note, Qt.Key.Key_Backspace)
    QTest.keyClicks(desk.note, CODE[10:])
    assert desk.codes == [CODE]
    assert desk.note.text() == "a"


def test_half_a_burst_goes_to_the_field_where_it_was_typed(desk) -> None:
    QTest.keyClicks(desk.amount, CODE[:12])
    desk.note.setFocus()
    QTest.keyClicks(desk.note, "ready")
    QTest.qWait(AGES)
    assert (desk.amount.text(), desk.note.text()) == (CODE[:12], "ready")


def test_a_burst_that_crosses_two_fields_is_still_one_scan(desk) -> None:
    QTest.keyClicks(desk.amount, CODE[:12])
    desk.note.setFocus()
    QTest.keyClicks(desk.note, CODE[12:])
    QTest.qWait(AGES)
    assert desk.codes == [CODE]
    assert (desk.amount.text(), desk.note.text()) == ("", "")


def test_a_pause_within_a_code_makes_it_a_text(desk, qtbot) -> None:
    QTest.keyClicks(desk.amount, CODE[:14])
    qtbot.waitUntil(lambda: desk.amount.text() == CODE[:14], timeout=AGES)
    QTest.keyClicks(desk.amount, CODE[14:])
    qtbot.waitUntil(lambda: desk.amount.text() == CODE, timeout=AGES)
    assert desk.codes == []


def test_a_window_that_was_busy_does_not_lose_the_rest_of_a_burst(desk, clock) -> None:
    """What was scanned while a page was drawn waits in the system's queue."""
    QTest.keyClicks(desk.amount, CODE[:14])
    clock.now += 0.3
    QTest.qWait(HELD_MS + HELD_MS // 3)
    assert desk.amount.text() == ""
    QTest.keyClicks(desk.amount, CODE[14:])
    assert desk.codes == [CODE]


def test_a_busy_window_gives_the_digits_back_all_the_same(desk, clock, qtbot) -> None:
    QTest.keyClicks(desk.amount, "12")
    clock.now += 0.3
    qtbot.waitUntil(lambda: desk.amount.text() == "12", timeout=AGES)


def test_a_click_comes_after_what_was_typed_before_it(desk) -> None:
    seen: list[str] = []
    desk.button.clicked.connect(lambda: seen.append(desk.amount.text()))
    QTest.keyClicks(desk.amount, "250")
    QTest.mouseClick(desk.button, Qt.MouseButton.LeftButton)
    assert seen == ["250"]


def test_a_command_comes_after_what_was_typed_before_it(desk) -> None:
    QTest.keyClicks(desk.amount, "250")
    QTest.keyClick(desk.amount, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert desk.amount.selectedText() == "250"


@pytest.mark.parametrize("size", [1, 7, 29])
def test_full_width_digits_of_an_input_method_are_a_scan(desk, size: int) -> None:
    for start in range(0, len(CODE), size):
        commit(desk.amount, wide(CODE[start : start + size]))
    QTest.keyClick(desk.amount, Qt.Key.Key_Return)
    assert desk.codes == [CODE]
    assert desk.amount.text() == ""


def test_what_an_input_method_commits_arrives_as_it_was(desk, qtbot) -> None:
    commit(desk.amount, "１２８０")
    commit(desk.amount, "元整")
    qtbot.waitUntil(lambda: desk.amount.text() == "１２８０元整", timeout=AGES)
    commit(desk.amount, "５")
    qtbot.waitUntil(lambda: desk.amount.text() == "１２８０元整５", timeout=AGES)


class Watching(QLineEdit):
    """A field that notes the keys it gets."""

    def __init__(self) -> None:
        super().__init__()
        self.got: list[tuple[str, bool]] = []
        self.composed: list[tuple[str, str]] = []

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:  # noqa: N802 - Qt's name
        self.composed.append((event.preeditString(), event.commitString()))
        super().inputMethodEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        self.got.append((event.text(), True))
        super().keyPressEvent(event)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        self.got.append((event.text(), False))
        super().keyReleaseEvent(event)


def test_an_input_method_that_composes_is_left_alone(desk) -> None:
    field = Watching()
    desk.centralWidget().layout().addWidget(field)
    commit(field, "３")
    QApplication.sendEvent(field, QInputMethodEvent("ni", []))
    commit(field, "你")
    assert field.composed == [("", "３"), ("ni", ""), ("", "你")]
    assert field.text() == "３你"


def test_presses_and_releases_arrive_in_order_exactly_once(desk) -> None:
    field = Watching()
    desk.centralWidget().layout().addWidget(field)
    QTest.keyClicks(field, "7")
    QTest.keyPress(field, Qt.Key.Key_8)
    QTest.qWait(AGES)
    QTest.keyRelease(field, Qt.Key.Key_8)
    QTest.keyClicks(field, CODE)
    QTest.keyClicks(field, "9x")
    QTest.qWait(AGES)
    keys = [("7", True), ("7", False), ("8", True), ("8", False)]
    keys += [("9", True), ("9", False), ("x", True), ("x", False)]
    assert [text for text, _ in field.got] == [text for text, _ in keys]
    assert field.got == keys


def test_a_key_held_down_repeats_without_delay(desk) -> None:
    for repeats in (False, True, True):
        press = QKeyEvent(
            QEvent.Type.KeyPress,
            Qt.Key.Key_5,
            Qt.KeyboardModifier.NoModifier,
            "5",
            repeats,
        )
        QApplication.sendEvent(desk.amount, press)
    assert desk.amount.text() == "555"


def test_a_scanner_that_types_on_the_keypad_is_one_too(desk) -> None:
    for digit in CODE:
        key = Qt.Key(Qt.Key.Key_0 + int(digit))
        QTest.keyClick(desk.amount, key, Qt.KeyboardModifier.KeypadModifier)
    assert desk.codes == [CODE]


def test_a_shortcut_of_a_digit_is_no_digit_of_a_code(desk) -> None:
    QTest.keyClicks(desk.amount, CODE[:5])
    QTest.keyClick(desk.amount, Qt.Key.Key_3, Qt.KeyboardModifier.ControlModifier)
    assert desk.amount.text() == CODE[:5]


def test_a_dialog_over_the_window_is_watched_and_another_window_is_not(desk, qtbot) -> None:
    dialog, stranger = QDialog(desk), QDialog()
    qtbot.addWidget(stranger)
    for each in (dialog, stranger):
        field = QLineEdit(each)
        QTest.keyClicks(field, CODE)
        assert field.text() == ("" if each is dialog else CODE)
    assert desk.codes == [CODE]


def test_a_field_that_went_away_takes_its_keys_along(desk, qtbot) -> None:
    field = QLineEdit(desk)
    QTest.keyClicks(field, "12")
    field.deleteLater()
    QTest.qWait(AGES)
    QTest.keyClicks(desk.amount, "34")
    qtbot.waitUntil(lambda: desk.amount.text() == "34", timeout=AGES)


def test_nothing_is_held_before_the_project_is_known_nor_after_the_end(desk) -> None:
    desk.filter.stop()
    QTest.keyClicks(desk.amount, CODE)
    assert desk.amount.text() == CODE
    fresh = ScannerFilter(desk, desk)
    QTest.keyClicks(desk.note, CODE)
    assert desk.note.text() == CODE
    fresh.stop()


def test_leaving_the_program_gives_the_digits_back_at_once(desk, qapp) -> None:
    QTest.keyClicks(desk.amount, "12")
    qapp.applicationStateChanged.emit(Qt.ApplicationState.ApplicationInactive)
    assert desk.amount.text() == "12"
