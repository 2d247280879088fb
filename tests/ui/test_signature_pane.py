"""Signing on the pane: strokes in thousandths, whatever draws them, and paper as an equal way."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QInputDevice, QMouseEvent, QPointingDevice, QTabletEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from handover_app.domain.signatures import MOST_POINTS, Signature
from handover_app.ui.widgets.signature_pane import SignatureDialog, SignaturePane, ask_signature

pytestmark = pytest.mark.usefixtures("dressed")

NOW = datetime(2026, 11, 7, 1, 0, tzinfo=UTC)
WORDS = "本人已逐把清点上列钥匙。"


@pytest.fixture
def pane(qtbot) -> SignaturePane:
    """A pane 500 pixels wide."""
    made = SignaturePane()
    qtbot.addWidget(made)
    made.resize(500, 200)
    made.show()
    return made


@pytest.fixture
def window(qtbot) -> QWidget:
    """What lies below the dialog."""
    made = QWidget()
    qtbot.addWidget(made)
    made.show()
    return made


def opened(window: QWidget, got: list[object]) -> SignatureDialog:
    """The dialog over a window; answers go to the list."""
    return ask_signature(window, WORDS, "仇乙", lambda: NOW, got.append)


def draw(pane: QWidget, *places: tuple[int, int]) -> None:
    """One stroke with the mouse through these pixels."""
    points = [QPoint(*place) for place in places]
    QTest.mousePress(pane, Qt.MouseButton.LeftButton, pos=points[0])
    for point in points[1:]:
        move = QMouseEvent(
            QEvent.Type.MouseMove, QPointF(point), pane.mapToGlobal(QPointF(point)),
            Qt.MouseButton.NoButton, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier,
        )  # fmt: skip
        QApplication.sendEvent(pane, move)
    QTest.mouseRelease(pane, Qt.MouseButton.LeftButton, pos=points[-1])


def button(dialog: SignatureDialog, name: str) -> QPushButton:
    """A button of the dialog."""
    found = dialog.findChild(QPushButton, name)
    assert found is not None
    return found


def test_a_stroke_is_kept_in_thousandths_of_the_width(pane: SignaturePane) -> None:
    draw(pane, (50, 100), (250, 100), (250, 50))
    draw(pane, (400, 20), (450, 20))
    assert pane.strokes() == (((100, 200), (500, 200), (500, 100)), ((800, 40), (900, 40)))


def test_a_stroke_that_leaves_the_pane_stays_at_its_edge(pane: SignaturePane) -> None:
    draw(pane, (250, 100), (900, -40))
    assert pane.strokes() == (((500, 200), (1000, 0)),)


def test_a_pen_draws_as_the_mouse_does(pane: SignaturePane) -> None:
    device = QPointingDevice.primaryPointingDevice()
    assert device is not None
    assert isinstance(device, QInputDevice)
    for kind, place in (
        (QEvent.Type.TabletPress, QPointF(50, 50)),
        (QEvent.Type.TabletMove, QPointF(100, 50)),
        (QEvent.Type.TabletRelease, QPointF(100, 50)),
    ):
        event = QTabletEvent(
            kind, device, place, place, 0.5, 0, 0, 0.0, 0.0, 0.0,
            Qt.KeyboardModifier.NoModifier, Qt.MouseButton.LeftButton, Qt.MouseButton.LeftButton,
        )  # fmt: skip
        QApplication.sendEvent(pane, event)
        assert event.isAccepted()
    assert pane.strokes() == (((100, 100), (200, 100)),)


def test_the_right_button_draws_nothing(pane: SignaturePane) -> None:
    QTest.mousePress(pane, Qt.MouseButton.RightButton, pos=QPoint(20, 20))
    QTest.mouseRelease(pane, Qt.MouseButton.RightButton, pos=QPoint(20, 20))
    assert pane.strokes() == ()


def test_a_pane_that_was_held_for_minutes_takes_no_more_points(pane: SignaturePane) -> None:
    places = [(place % 400, 10 + place % 3) for place in range(MOST_POINTS + 50)]
    draw(pane, *places)
    assert sum(len(stroke) for stroke in pane.strokes()) == MOST_POINTS


def test_what_was_drawn_is_seen_and_wiped(pane: SignaturePane) -> None:
    empty = pane.grab().toImage()
    draw(pane, (50, 50), (450, 50))
    assert pane.grab().toImage() != empty
    pane.wipe()
    assert pane.grab().toImage() == empty
    assert pane.strokes() == ()


def test_the_words_go_with_the_signature(window: QWidget) -> None:
    got: list[object] = []
    dialog = opened(window, got)
    draw(dialog.pane, (50, 50), (150, 60))
    button(dialog, "takeSignature").click()
    (signature,) = got
    assert isinstance(signature, Signature)
    assert (signature.text, signature.at, len(signature.strokes)) == (WORDS, NOW, 1)


def test_an_empty_pane_is_said_and_the_dialog_stays(window: QWidget) -> None:
    got: list[object] = []
    dialog = opened(window, got)
    wipe = button(dialog, "wipeSignature")
    assert not wipe.isEnabled()
    button(dialog, "takeSignature").click()
    assert got == []
    assert dialog.isVisible()
    shown = [label for label in dialog.findChildren(QWidget) if label.property("tone") == "bad"]
    assert shown[0].isVisible()
    draw(dialog.pane, (50, 50), (150, 60))
    assert not shown[0].isVisible()
    wipe.click()
    assert dialog.pane.strokes() == ()


def test_paper_is_an_equal_way_and_needs_no_mouse(window: QWidget) -> None:
    got: list[object] = []
    dialog = opened(window, got)
    draw(dialog.pane, (50, 50), (150, 60))
    dialog.on_paper.setFocus()
    QTest.keyClick(dialog.on_paper, Qt.Key.Key_Space)
    assert not dialog.pane.isEnabled()
    assert dialog.pane.strokes() == ()
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    assert got == [None]


def test_leaving_signs_nothing(window: QWidget) -> None:
    got: list[object] = []
    dialog = opened(window, got)
    draw(dialog.pane, (50, 50), (150, 60))
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert got == []


def test_every_control_of_the_dialog_has_a_name(window: QWidget) -> None:
    dialog = opened(window, [])
    controls = [dialog.pane, dialog.on_paper, *dialog.findChildren(QPushButton)]
    assert all(each.accessibleName() for each in controls)
    dialog.reject()
