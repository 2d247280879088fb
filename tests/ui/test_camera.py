"""The camera's panel: frames through a real video sink, words where there is no camera."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import pytest
import zxingcpp
from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QTransform
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QWidget

from handover_app.domain.tags import BAG_TAG, KEY_TAG, tag_code
from handover_app.ui.application import Station
from handover_app.ui.background import BackgroundRunner, InlineRunner
from handover_app.ui.camera.cameras import CameraName, RememberedCamera, SystemCameras, Trouble
from handover_app.ui.camera.decoding import AGAIN_AFTER_S, LOST_AFTER_S, FrameReader, codes_in
from handover_app.ui.camera.frames import grey_picture
from handover_app.ui.camera.panel import CameraPanel
from handover_app.ui.multimedia import multimedia
from tests.ui.back_office import Office, unnamed

pytestmark = pytest.mark.usefixtures("dressed")
CODE = tag_code(b"secret", KEY_TAG, 4711, 1)
BAG = tag_code(b"secret", BAG_TAG, 815, 2)
FRONT, BACK = CameraName("/dev/video0", "Front camera"), CameraName("/dev/video2", "Back camera")


def label(code: str, module: int = 6) -> QImage:
    """The QR code of a tag with its quiet zone, ``module`` pixels a module."""
    drawn = zxingcpp.create_barcode(code, zxingcpp.BarcodeFormat.QRCode, ec_level="M")
    picture = memoryview(drawn.to_image(scale=module, add_quiet_zones=True))
    height, width = picture.shape
    return QImage(bytes(picture), width, height, width, QImage.Format.Format_Grayscale8).copy()


def scene(*codes: str, turned: float = 0, blur: float = 1, dim: bool = False) -> QImage:
    """What a camera sees: labels on a grey desk, turned by degrees, blurred, in poor light."""
    picture = QImage(1280, 720, QImage.Format.Format_RGB32)
    picture.fill(QColor("#9a938a"))
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    for place, code in enumerate(codes):
        painter.save()
        painter.translate(360 + 560 * place, 360)
        painter.rotate(turned)
        drawn = label(code)
        painter.drawImage(-drawn.width() // 2, -drawn.height() // 2, drawn)
        painter.restore()
    if dim:
        painter.fillRect(picture.rect(), QColor(90, 80, 70, 150))
    painter.end()
    smooth = Qt.TransformationMode.SmoothTransformation
    small = picture.transformed(QTransform.fromScale(1 / blur, 1 / blur), smooth)
    return small.scaled(picture.size(), Qt.AspectRatioMode.IgnoreAspectRatio, smooth)


class Desk(QObject):
    """The cameras of a computer as a test wants them; frames go through a real video sink."""

    def __init__(self, *names: CameraName, trouble: Trouble | None = None) -> None:
        super().__init__()
        module = multimedia()
        assert module is not None
        self.module, self.sink = module, module.QVideoSink(self)
        self.there, self.trouble = list(names), trouble
        self.opened: list[str] = []
        self.changed: Callable[[], None] = list
        self.failed: Callable[[Trouble], None] | None = None
        self._taking: Callable[[object], None] | None = None

    def watch(self, changed: Callable[[], None]) -> Trouble | None:
        """Begin."""
        self.changed = changed
        return self.trouble

    def names(self) -> list[CameraName]:
        """What is plugged in."""
        return self.there

    def open(self, identifier: str, take, failed) -> None:
        """Switch one on."""
        self.close()
        self.opened.append(identifier)
        self._taking, self.failed = take, failed
        self.sink.videoFrameChanged.connect(take)

    def close(self) -> None:
        """Switch it off."""
        if self._taking is not None:
            self.sink.videoFrameChanged.disconnect(self._taking)
        self._taking = None

    def is_on(self) -> bool:
        """Whether the light burns."""
        return self._taking is not None

    def show(self, picture: QImage) -> None:
        """One frame."""
        self.sink.setVideoFrame(self.module.QVideoFrame(picture))


class Ticking:
    """A clock that the test moves."""

    def __init__(self) -> None:
        self.now = 50.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def reader() -> Iterator[tuple[FrameReader, Desk, Ticking, list[str]]]:
    clock, cameras, found = Ticking(), Desk(FRONT), []
    made = FrameReader(InlineRunner(), clock=clock)
    made.found.connect(found.append)
    cameras.open(FRONT.identifier, made.take, print)
    yield made, cameras, clock, found
    cameras.close()


PanelOver = Callable[..., CameraPanel]


@pytest.fixture
def panel_over(qtbot) -> Iterator[PanelOver]:
    """Opens a panel over a window that lives as long as the test."""
    window = QWidget()
    qtbot.addWidget(window)
    window.show()

    def opened(cameras: Desk, memory: RememberedCamera | None = None) -> CameraPanel:
        made = CameraPanel(cameras, memory or RememberedCamera(), InlineRunner(), window)
        made.show()
        return made

    yield opened
    window.close()


@pytest.mark.parametrize("turned", [0, 17, 45, 90, 200])
@pytest.mark.parametrize("blur", [1, 2.5])
def test_a_label_is_read_turned_and_blurred(turned: float, blur: float) -> None:
    assert codes_in(scene(CODE, turned=turned, blur=blur)) == (CODE,)


def test_a_label_is_read_in_poor_light() -> None:
    assert codes_in(scene(CODE, turned=30, blur=1.5, dim=True)) == (CODE,)


def test_a_small_label_is_read_at_full_size() -> None:
    picture = QImage(1280, 720, QImage.Format.Format_RGB32)
    picture.fill(Qt.GlobalColor.white)
    painter = QPainter(picture)
    painter.drawImage(600, 300, label(CODE, 2))
    painter.end()
    assert codes_in(picture) == (CODE,)


@pytest.mark.parametrize(
    ("kind", "start", "step"),
    [
        ("NV12", 0, 1),
        ("YUV420P", 0, 1),
        ("Y8", 0, 1),
        ("YUYV", 0, 2),
        ("UYVY", 1, 2),
        ("Y16", 1, 2),
    ],
)
def test_a_label_is_read_in_whatever_way_a_camera_sends_it(kind, start: int, step: int) -> None:
    module = multimedia()
    assert module is not None
    grey = scene(CODE, turned=8).convertToFormat(QImage.Format.Format_Grayscale8)
    pixels = module.QVideoFrameFormat.PixelFormat[f"Format_{kind}"]
    frame = module.QVideoFrame(module.QVideoFrameFormat(grey.size(), pixels))
    assert frame.map(module.QVideoFrame.MapMode.WriteOnly)
    plane, line = frame.bits(0), frame.bytesPerLine(0)
    for row in range(grey.height()):
        end = row * line + grey.width() * step
        plane[row * line + start : end : step] = bytes(grey.constScanLine(row))[: grey.width()]
    frame.unmap()
    assert codes_in(grey_picture(frame)) == (CODE,)


def test_a_coloured_frame_is_read_and_an_empty_or_rare_one_is_no_picture() -> None:
    module = multimedia()
    assert module is not None
    coloured = scene(CODE).convertToFormat(QImage.Format.Format_ARGB32)
    assert codes_in(grey_picture(module.QVideoFrame(coloured))) == (CODE,)
    assert grey_picture(module.QVideoFrame()).isNull()
    pixels = module.QVideoFrameFormat.PixelFormat.Format_AYUV
    rare = module.QVideoFrame(module.QVideoFrameFormat(coloured.size(), pixels))
    assert grey_picture(rare).isNull()


def test_a_picture_without_a_code_and_no_picture_are_empty() -> None:
    assert codes_in(scene()) == ()
    assert codes_in(QImage()) == ()


def test_a_frame_with_two_labels_gives_both(reader) -> None:
    _, cameras, _, found = reader
    cameras.show(scene(CODE, BAG))
    assert sorted(found) == sorted([CODE, BAG])


def test_a_label_that_stays_in_sight_is_one_scan(reader) -> None:
    _, cameras, clock, found = reader
    for _ in range(30):
        cameras.show(scene(CODE))
        clock.now += AGAIN_AFTER_S / 2
    assert found == [CODE]
    clock.now += AGAIN_AFTER_S
    cameras.show(scene(CODE))
    assert found == [CODE, CODE]


def test_another_label_counts_at_once(reader) -> None:
    _, cameras, _, found = reader
    for code in (CODE, BAG, CODE):
        cameras.show(scene(code))
    assert found == [CODE, BAG]


class SlowRunner:
    """Keeps what was asked until the test lets it go."""

    def __init__(self) -> None:
        self.waiting: list[partial[None]] = []

    def read(self, owner, call, done, failed=None, *, key=None) -> None:
        """Keep it."""
        self.waiting.append(partial(self._answer, call, done))

    def write(self, owner, call, done, failed=None) -> None:
        """A camera writes nothing."""
        raise AssertionError

    @staticmethod
    def _answer(call, done) -> None:
        done(call())


def test_of_the_frames_that_come_meanwhile_only_the_newest_is_read() -> None:
    runner, cameras, found = SlowRunner(), Desk(FRONT), []
    made = FrameReader(runner)
    made.found.connect(found.append)
    cameras.open(FRONT.identifier, made.take, print)
    for code in (CODE, "1" * 29, "2" * 29, BAG):
        cameras.show(scene(code))
    assert len(runner.waiting) == 1
    runner.waiting.pop()()
    assert found == [CODE]
    assert len(runner.waiting) == 1
    runner.waiting.pop()()
    assert found == [CODE, BAG]
    assert runner.waiting == []


def test_an_answer_that_was_cancelled_does_not_end_the_watch() -> None:
    runner, cameras, clock = SlowRunner(), Desk(FRONT), Ticking()
    made = FrameReader(runner, clock=clock)
    cameras.open(FRONT.identifier, made.take, print)
    cameras.show(scene(CODE))
    runner.waiting.clear()
    cameras.show(scene(CODE))
    assert runner.waiting == []
    clock.now += LOST_AFTER_S + 1
    cameras.show(scene(CODE))
    assert len(runner.waiting) == 1


def test_frames_are_read_outside_the_gui_thread(qtbot) -> None:
    runner, cameras = BackgroundRunner(), Desk(FRONT)
    made = FrameReader(runner)
    cameras.open(FRONT.identifier, made.take, print)
    with qtbot.waitSignal(made.found, timeout=10_000) as caught:
        cameras.show(scene(CODE, turned=12))
        assert runner.pending() == 1
    assert caught.args == [CODE]
    qtbot.waitUntil(lambda: runner.pending() == 0)
    runner.close()


def test_the_panel_shows_what_the_camera_sees_and_what_it_read(panel_over) -> None:
    cameras, found = Desk(FRONT, BACK), []
    panel = panel_over(cameras)
    panel.found.connect(found.append)
    assert [panel.choice.itemText(row) for row in range(2)] == ["Front camera", "Back camera"]
    assert panel.picture.is_empty()
    cameras.show(scene(CODE))
    assert not panel.picture.is_empty()
    assert found == [CODE]
    assert unnamed(panel) == []


def test_the_camera_is_on_only_while_the_panel_is_seen(panel_over) -> None:
    cameras = Desk(FRONT)
    panel = panel_over(cameras)
    assert cameras.is_on()
    QTest.keyClick(panel, Qt.Key.Key_Escape)
    assert not panel.isVisible()
    assert not cameras.is_on()
    assert panel.picture.is_empty()
    panel.show()
    assert cameras.is_on()


def test_the_camera_chosen_once_is_chosen_again(panel_over, tmp_path: Path) -> None:
    file = tmp_path / "settings" / "camera.txt"
    cameras = Desk(FRONT, BACK)
    panel = panel_over(cameras, RememberedCamera(file))
    panel.choice.setFocus()
    QTest.keyClick(panel.choice, Qt.Key.Key_Down)
    assert cameras.opened == [FRONT.identifier, BACK.identifier]
    later = Desk(FRONT, BACK)
    again = panel_over(later, RememberedCamera(file))
    assert later.opened == [BACK.identifier]
    assert again.choice.currentText() == "Back camera"


def test_a_choice_that_can_not_be_written_lasts_while_the_program_runs(tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_bytes(b"\xff\xfe")
    memory = RememberedCamera(blocked / "camera.txt")
    memory.choose(BACK.identifier)
    assert memory.identifier() == BACK.identifier
    assert RememberedCamera(blocked).identifier() == ""


@pytest.mark.parametrize(
    ("trouble", "said"),
    [
        (Trouble.NO_MULTIMEDIA, "libpulse0"),
        (None, "No camera was found"),
    ],
)
def test_where_there_is_no_camera_the_panel_says_what_works(panel_over, trouble, said: str) -> None:
    panel = panel_over(Desk(trouble=trouble))
    assert said in panel.words.text()
    assert "USB scanner works as before" in panel.words.text()
    assert not panel.choice.isVisible()
    assert not panel.picture.isVisible()


@pytest.mark.parametrize(
    ("trouble", "said"),
    [(Trouble.NOT_ALLOWED, "does not let"), (Trouble.NO_PICTURE, "another program")],
)
def test_a_camera_that_fails_is_told_in_words(panel_over, trouble: Trouble, said: str) -> None:
    cameras = Desk(FRONT)
    panel = panel_over(cameras)
    cameras.show(scene(CODE))
    assert cameras.failed is not None
    cameras.failed(trouble)
    assert said in panel.words.text()
    assert panel.picture.is_empty()


def test_a_camera_that_is_plugged_in_shows_at_once_and_pulled_out_goes(panel_over) -> None:
    cameras = Desk()
    panel = panel_over(cameras)
    cameras.there = [BACK]
    cameras.changed()
    assert cameras.opened == [BACK.identifier]
    assert panel.choice.isVisible()
    cameras.there = []
    cameras.changed()
    assert not cameras.is_on()
    assert "No camera was found" in panel.words.text()


def test_the_cameras_of_this_computer_are_asked_without_a_complaint(qtbot) -> None:
    cameras = SystemCameras()
    assert cameras.watch(list) is None
    assert all(name.identifier for name in cameras.names())
    told: list[Trouble] = []
    cameras.open("no such camera", print, told.append)
    assert told == [Trouble.NO_CAMERA]
    cameras.close()


def test_the_window_stands_without_multimedia() -> None:
    """It is imported when a camera or a tone is first asked for."""
    program = (
        "import handover_app.ui.application, sys;"
        "print([name for name in sys.modules if 'QtMultimedia' in name or 'zxing' in name])"
    )
    answer = subprocess.run(
        [sys.executable, "-c", program],
        capture_output=True,
        text=True,
        cwd=Path(__file__).parents[2],
        check=True,
    )
    assert answer.stdout.strip() == "[]"


def test_a_label_before_the_camera_opens_its_unit(office: Office, tmp_path: Path, qtbot) -> None:
    office.import_units(Path(__file__).parents[1] / "data" / "chenghu-units-messy.xlsx")
    cameras = Desk(FRONT)
    station = Station(
        office.desks,
        InlineRunner(),
        station="1号台",
        papers=tmp_path,
        dialogs=office.context.dialogs,
        cameras=cameras,
    )
    qtbot.addWidget(station.window)
    station.window.show()
    station.start(office.clerk)
    station.window.open_page("reception")
    field = station.window.search.field
    button = station.window.findChild(QAbstractButton, "camera")
    button.click()
    assert cameras.is_on()
    unit = office.desks.units.with_code("1-1-1002").unit_id
    cameras.show(scene(office.desks.keys.codes(unit)[0], turned=20))
    assert station.current_page().unit_id == unit
    cameras.show(scene("https://example.org/a-poster"))
    assert "not a key label" in str(station.window.band.last[0])
    assert isinstance(field, QLineEdit)
    assert field.text() == ""
    button.click()
    assert not cameras.is_on()
    station.close()
