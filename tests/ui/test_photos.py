"""The strip of photos, its sources, the viewer with its drawing, and the report."""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from uuid import UUID

import openpyxl
import pytest
from PIL import Image
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent, QGuiApplication, QImage, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QLabel,
    QLineEdit,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from handover_app.domain.defects import (
    DefectDetail,
    Finding,
    MarkKind,
    PhotoKind,
    PhotoMarked,
    marks_of,
)
from handover_app.domain.identity import new_id
from handover_app.domain.inspections import MeterKind, TeamRole
from handover_app.domain.people import Role
from handover_app.ui.camera.cameras import CameraName, Trouble
from handover_app.ui.messages import word
from handover_app.ui.photos.meters import MeterPhotos
from handover_app.ui.photos.report import PhotoReportTab
from handover_app.ui.photos.sources import ChosenFolder, PhotoSources
from handover_app.ui.photos.strip import PhotoStrip
from handover_app.ui.photos.viewer import PhotoViewer
from handover_app.ui.photos.watched import Arrivals, WatchedFolder, listing_of
from tests.pictures import picture, stored_pictures
from tests.ui.back_office import unnamed
from tests.ui.front_office import OWES, FrontOffice
from tests.ui.test_camera import Desk

FRONT = CameraName("/dev/video0", "Front camera")
HEIC = b"\0\0\0\x18ftypheic\0\0\0\0mif1heic"


class Chosen:
    """Answers for files and folders with what was laid ready."""

    def __init__(self) -> None:
        self.files: list[Path] = []
        self.folder = Path()

    def ask_files(self, parent, title, kinds, done) -> None:
        """These files."""
        done(self.files)

    def ask_file(self, parent, title, kinds, done) -> None:
        """The first of these files."""
        done(self.files[0])

    def ask_folder(self, parent, title, done) -> None:
        """This folder."""
        done(self.folder)

    def save_file(self, parent, title, proposed, kinds, done) -> None:
        """Keep what is written."""
        self.proposed = proposed
        done(self)

    def write_bytes(self, content: bytes) -> int:
        """What a file is written with."""
        self.saved = content
        return len(content)

    name = "photos.xlsx"
    saved = b""
    proposed = ""


class PhotoOffice(FrontOffice):
    """A flat with one defect, an inspector before it, and a camera on the desk."""

    def __init__(self, url: str, folder: Path, *roles: Role) -> None:
        super().__init__(url, folder, *roles)
        self.unit_id = self.unit(OWES)
        console = self.desks.people.console
        team = [(role, role.value) for role in TeamRole]
        self.desks.inspections.assign(console(), self.unit_id, "1组", team)
        finding = Finding(code="TJ-001", room="主卧")
        self.defect = self.desks.defects.log(console(), self.unit_id, finding).defect_id
        self.cameras, self.chosen = Desk(FRONT), Chosen()
        self.sources = PhotoSources(self.context.runner, cameras=self.cameras)
        self.context = replace(
            self.context, dialogs=self.chosen, photo_sources=self.sources
        )  # fmt: skip

    def detail(self) -> DefectDetail:
        """The defect as it is stored."""
        return self.desks.defects.detail(self.defect)

    def attach(self, content: bytes, kind: PhotoKind = PhotoKind.BEFORE) -> UUID:
        """A photo that was added before."""
        act = self.desks.people.console()
        return self.desks.photos.attach(act, self.defect, content, "IMG.jpg", kind).photo_id

    def stored(self) -> list[Path]:
        """The pictures in the folder of photos."""
        return stored_pictures(self.desks.database.photos)


@pytest.fixture
def office(dressed: QApplication, sqlite_url: str, tmp_path: Path) -> Iterator[PhotoOffice]:
    made = PhotoOffice(sqlite_url, tmp_path, Role.INSPECTOR)
    yield made
    made.sources.stop()
    made.close()


@pytest.fixture
def strip(office: PhotoOffice, qtbot: QtBot) -> PhotoStrip:
    return shown(office, qtbot)


def shown(office: PhotoOffice, qtbot: QtBot) -> PhotoStrip:
    made = PhotoStrip(office.context)
    qtbot.addWidget(made)
    made.resize(420, 420)
    made.show()
    qtbot.waitExposed(made)
    made.show_defect(office.defect)
    return made


def said(strip: PhotoStrip) -> str:
    return " ".join(each.text() for each in strip.findChildren(QLabel) if each.isVisible())


def press(strip, name: str) -> None:
    button = strip.findChild(QAbstractButton, name)
    assert button is not None, name
    assert button.isEnabled(), name
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def drop(strip: PhotoStrip, data: QMimeData) -> None:
    event = QDropEvent(
        QPointF(5, 5),
        Qt.DropAction.CopyAction | Qt.DropAction.MoveAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    strip.dropEvent(event)
    assert event.dropAction() is Qt.DropAction.CopyAction


def files_of(*paths: Path) -> QMimeData:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    return data


def image(colour: str = "#208040") -> QImage:
    made = QImage(320, 240, QImage.Format.Format_RGB32)
    made.fill(colour)
    return made


def test_photos_are_counted_and_a_missing_one_is_a_box_with_words(
    office: PhotoOffice, strip: PhotoStrip
) -> None:
    assert "No photo yet" in said(strip)
    for place in range(3):
        office.attach(picture(300, colour=(place * 80, 0, 0)))
    lost = office.stored()[1]
    lost.unlink()
    strip.refresh()
    assert "2 of 3 photos here" in said(strip)
    thumbs = strip.shelf.thumbs()
    assert [each.line.here for each in thumbs] == [each.has_image() for each in thumbs]
    (gone,) = [each for each in thumbs if not each.line.here]
    assert "not on this computer" in gone.accessibleName()
    assert "before the repair" in gone.accessibleName()
    dashed = gone.grab().toImage()
    assert dashed.pixelColor(40, 20) != thumbs[0].grab().toImage().pixelColor(40, 20)
    assert unnamed(strip) == []


def test_files_that_are_chosen_or_dropped_are_added_and_one_bad_one_stops_no_other(
    office: PhotoOffice, strip: PhotoStrip, tmp_path: Path
) -> None:
    for name, content in (
        ("IMG_1.jpg", picture(400)), ("IMG_2.heic", HEIC), ("IMG_3.jpg", picture(400)[:900]),
        ("IMG_4.png", picture(200, kind="PNG")), ("empty.jpg", b""),
    ):  # fmt: skip
        (tmp_path / name).write_bytes(content)
    names = ("IMG_1.jpg", "IMG_2.heic", "IMG_3.jpg", "gone.jpg")
    office.chosen.files = [tmp_path / name for name in names]
    shown: list[object] = []
    strip.told.connect(lambda part: shown.append(part.objectName()))
    press(strip, "add-files")
    assert len(office.stored()) == 1
    assert shown[-1] == "photo-words", "who adds them looks there"
    words = said(strip)
    assert "IMG_2.heic: The photo was not added: it is a HEIC file" in words
    assert "IMG_3.jpg: Not added" in words
    assert "gone.jpg: Not added" in words
    assert "1 of 1 photos here" in words
    drop(strip, files_of(tmp_path / "IMG_4.png", tmp_path / "empty.jpg", tmp_path / "IMG_1.jpg"))
    assert len(office.stored()) == 2
    assert "empty.jpg: The photo was not added: the file is empty" in said(strip)
    assert "HEIC" not in said(strip)
    assert [each[1] for each in office.band.said] == [
        "Photo added", "Photo added", "This photo was there already"
    ]  # fmt: skip
    assert (tmp_path / "IMG_4.png").exists(), "a drop takes no file away"
    assert not office.errors
    # A link to a page of the web is no file: said in words.
    page = QMimeData()
    page.setUrls([QUrl("https://example.org/a.jpg")])
    drop(strip, page)
    assert "there is neither a picture nor a picture's file in it" in said(strip)


def test_an_image_or_a_file_is_pasted(
    office: PhotoOffice, strip: PhotoStrip, tmp_path: Path
) -> None:
    clipboard = QGuiApplication.clipboard()
    clipboard.setImage(image())
    QTest.keySequence(strip, QKeySequence("Ctrl+V"))
    assert len(office.detail().photos) == 1
    data = QMimeData()
    data.setData("image/jpeg", picture(300, taken="2026:11:07 09:12:00"))
    clipboard.setMimeData(data)
    QTest.keySequence(strip, QKeySequence("Ctrl+Shift+V"))
    assert office.detail().photos[1].taken_at is not None, "what the camera wrote is kept"
    (tmp_path / "a.jpg").write_bytes(picture(500))
    clipboard.setMimeData(files_of(tmp_path / "a.jpg"))
    strip.paste()
    assert len(office.detail().photos) == 3
    clipboard.setText("words only")
    strip.paste()
    assert "there is neither a picture" in said(strip)
    strip.show_defect(None)
    clipboard.setImage(image("#ff0000"))
    strip.paste()
    assert len(office.detail().photos) == 3


def test_a_full_disk_or_a_folder_that_is_gone_is_said_and_the_defect_stays(
    office: PhotoOffice, strip: PhotoStrip, tmp_path: Path
) -> None:
    office.desks.database.photos.write_bytes(b"no folder")
    (tmp_path / "a.jpg").write_bytes(picture())
    drop(strip, files_of(tmp_path / "a.jpg"))
    assert "The photo was not stored" in said(strip)
    assert "defect is saved without it" in said(strip)
    assert office.detail().photos == ()
    office.desks.database.photos.unlink()
    drop(strip, files_of(tmp_path / "a.jpg"))
    assert "The photo was not stored" not in said(strip)
    assert len(office.detail().photos) == 1


def test_while_a_repair_runs_new_photos_show_what_it_came_to(
    office: PhotoOffice, strip: PhotoStrip, tmp_path: Path, qtbot: QtBot
) -> None:
    assert strip.kind.currentData() is PhotoKind.BEFORE
    office.desks.notices.issue_unit(office.desks.people.console(), office.unit_id)
    strip.refresh()
    assert strip.kind.currentData() is PhotoKind.AFTER
    (tmp_path / "a.jpg").write_bytes(picture())
    drop(strip, files_of(tmp_path / "a.jpg"))
    (photo,) = office.detail().photos
    assert photo.kind is PhotoKind.AFTER
    assert "after the repair" in strip.shelf.thumbs()[0].accessibleName()
    # What was chosen by hand stays while the same defect is in hand.
    strip.kind.setCurrentIndex(0)
    strip.kind.activated.emit(0)
    strip.refresh()
    assert strip.kind.currentData() is PhotoKind.BEFORE
    # A crew shows repairs only; a cashier adds nothing.
    crew = office.desks.people.add(office.desks.people.console(), "快修", "4321", [Role.REPAIR])
    office.session.sign_in(crew)
    strip.refresh()
    assert [strip.kind.itemData(each) for each in range(strip.kind.count())] == [PhotoKind.AFTER]
    cash = office.desks.people.add(office.desks.people.console(), "收银", "4321", [Role.CASHIER])
    office.session.sign_in(cash)
    strip.refresh()
    button = strip.findChild(QAbstractButton, "add-files")
    assert not button.isEnabled()
    drop_before = len(office.detail().photos)
    strip.add([])
    strip.paste()
    assert len(office.detail().photos) == drop_before


def test_the_camera_takes_one_photo_after_the_other_and_tells_when_it_is_unplugged(
    office: PhotoOffice, strip: PhotoStrip, qtbot: QtBot
) -> None:
    press(strip, "open-camera")
    shot = strip._shot
    qtbot.addWidget(shot)
    assert office.cameras.is_on()
    assert not shot.take.isEnabled(), "there is no picture yet"
    office.cameras.show(image("#c02020"))
    qtbot.waitUntil(shot.isActiveWindow)
    QTest.keyClick(shot, Qt.Key.Key_F9)
    assert len(office.detail().photos) == 1
    assert "Added" in shot.words.text()
    kept = Image.open(io.BytesIO(office.stored()[0].read_bytes())).convert("RGB")
    assert kept.size == (320, 240)
    red, green, _ = kept.getpixel((100, 100))
    assert red > 150 > 90 > green, "the photo has its colours"
    office.cameras.there = []
    office.cameras.changed()
    assert "No camera was found, or it was unplugged" in shot.words.text()
    assert not shot.take.isEnabled()
    assert unnamed(shot) == []
    office.cameras.there = [FRONT]
    office.cameras.changed()
    office.cameras.failed(Trouble.NO_PICTURE)
    assert "another program may be using it" in shot.words.text()
    shot.reject()
    assert not office.cameras.is_on()
    for trouble, words in (
        (Trouble.NO_MULTIMEDIA, "lacks a library"),
        (Trouble.NOT_ALLOWED, "privacy settings"),
    ):
        office.cameras.trouble = trouble
        strip.open_camera()
        assert words in shot.words.text()
        shot.reject()


def test_a_picture_that_arrives_is_offered_and_one_key_adds_it(
    office: PhotoOffice, strip: PhotoStrip, tmp_path: Path
) -> None:
    folder = tmp_path / "DCIM"
    folder.mkdir()
    (folder / "old.jpg").write_bytes(picture(colour=(1, 1, 1)))
    office.chosen.folder = folder
    press(strip, "watch-folder")
    watched = office.sources.watched
    assert "New pictures in DCIM are offered here" in said(strip)
    new = folder / "IMG_2.jpg"
    new.write_bytes(picture(300)[:500])
    watched.look()
    new.write_bytes(picture(300))  # the cable is slow
    watched.look()
    assert not strip.offer.isVisible(), "it is being written still"
    watched.look()
    assert strip.offer.isVisible()
    assert "IMG_2.jpg" in said(strip)
    assert office.detail().photos == (), "nothing is added before somebody has seen it"
    (folder / "IMG_3.jpg").write_bytes(picture(340, colour=(9, 90, 9)))
    (folder / "notes.txt").write_bytes(b"no picture")
    watched.look(), watched.look()
    assert "New picture, 1 more wait" in said(strip)
    QTest.keyClick(strip, Qt.Key.Key_F11)
    assert len(office.detail().photos) == 1
    assert "IMG_3.jpg" in said(strip)
    press(strip, "leave-offered")
    assert not strip.offer.isVisible()
    assert len(office.detail().photos) == 1
    assert new.exists()
    # One that is no picture is said once, and not offered again.
    (folder / "IMG_4.heic").write_bytes(HEIC)
    watched.look(), watched.look()
    press(strip, "add-offered")
    assert "IMG_4.heic: The photo was not added" in said(strip)
    assert not strip.offer.isVisible()
    # Without a defect in hand it waits.
    (folder / "IMG_5.jpg").write_bytes(picture(360, colour=(90, 9, 9)))
    strip.show_defect(None)
    watched.look(), watched.look()
    assert strip.offer.isVisible()
    assert not strip.offer.add.isEnabled()


def test_a_picture_below_the_edge_of_what_is_seen_is_shown_before_it_is_added(
    office: PhotoOffice, qtbot: QtBot, tmp_path: Path
) -> None:
    area, inside = QScrollArea(), QWidget()
    column = QVBoxLayout(inside)
    high = QLabel("above")
    high.setFixedHeight(600)
    strip = PhotoStrip(office.context)
    column.addWidget(high)
    column.addWidget(strip)
    area.setWidget(inside)
    area.setWidgetResizable(True)
    area.resize(420, 260)
    qtbot.addWidget(area)
    area.show()
    strip.show_defect(office.defect)
    (tmp_path / "IMG_1.jpg").write_bytes(picture(300))
    office.sources.waiting.append(tmp_path / "IMG_1.jpg")
    office.sources.offered.emit()
    qtbot.waitUntil(lambda: area.verticalScrollBar().value() > 0)
    area.verticalScrollBar().setValue(0)
    strip.offer.add.click()
    assert office.detail().photos == (), "nobody has seen it"
    assert area.verticalScrollBar().value() > 0
    strip.offer.add.click()
    assert len(office.detail().photos) == 1


def test_a_watched_folder_that_goes_is_told_and_what_came_meanwhile_is_offered(
    office: PhotoOffice, strip: PhotoStrip, tmp_path: Path
) -> None:
    folder, away = tmp_path / "DCIM", tmp_path / "unplugged"
    folder.mkdir()
    (folder / "old.jpg").write_bytes(picture())
    office.sources.choose(folder)
    watched = office.sources.watched
    folder.rename(away)
    watched.look()
    assert "The folder DCIM is gone" in said(strip)
    (away / "IMG_7.jpg").write_bytes(picture(300))
    away.rename(folder)
    watched.look()
    watched.look()
    assert "New pictures in DCIM are offered here" in said(strip)
    assert [each.name for each in office.sources.waiting] == ["IMG_7.jpg"]
    press(strip, "stop-watching")
    assert watched.folder() is None
    assert office.sources.waiting == []
    assert "DCIM" not in said(strip)


def test_what_lay_in_a_folder_before_is_not_new_even_when_it_was_away_at_first() -> None:
    before, after = (10, 1_000), (10, 3_000)
    arrivals = Arrivals(began_ns=2_000)
    assert arrivals.look(None) == []
    assert arrivals.look({"old": before, "new": after}) == []
    assert arrivals.look({"old": before, "new": after}) == ["new"]
    assert arrivals.look({"old": before, "new": after}) == []
    # Written over: a new picture under an old name; an empty file is none yet.
    changed = {"old": (12, 4_000), "new": after, "empty": (0, 4_000)}
    assert arrivals.look(changed) == []
    assert arrivals.look(changed) == ["old"]
    there = Arrivals(began_ns=0)
    assert there.look({"old": after}) == there.look({"old": after}) == []


def test_a_look_that_was_never_answered_does_not_end_the_watching(
    office: PhotoOffice, tmp_path: Path
) -> None:
    class Silent:
        asked = 0

        def read(self, *_: object, **__: object) -> None:
            """Dropped, as by the window's cancel button."""
            self.asked += 1

    now = [100.0]
    watched = WatchedFolder(Silent(), clock=lambda: now[0])
    watched.watch(tmp_path)
    watched.look()
    assert watched._runner.asked == 1
    now[0] += 31
    watched.look()
    assert watched._runner.asked == 2
    watched.watch(None)
    assert listing_of(tmp_path / "none") is None


def test_the_folder_is_this_computers_own_choice_and_the_projects_otherwise(
    tmp_path: Path, office: PhotoOffice
) -> None:
    file = tmp_path / "settings" / "phone-folder.txt"
    chosen = ChosenFolder(file)
    assert chosen.folder() is None
    assert chosen.folder("/share/photos") == Path("/share/photos")
    chosen.choose(tmp_path)
    assert ChosenFolder(file).folder("/share/photos") == tmp_path
    ChosenFolder(file).choose(None)
    assert ChosenFolder(file).folder("/share/photos") is None


# Drawing


@pytest.fixture
def viewer(office: PhotoOffice, strip: PhotoStrip, qtbot: QtBot) -> PhotoViewer:
    office.attach(picture(800))
    office.attach(picture(900, colour=(9, 90, 9)))
    strip.refresh()
    QTest.mouseClick(strip.shelf.thumbs()[0], Qt.MouseButton.LeftButton)
    made = strip.findChild(PhotoViewer)
    assert made is not None
    return made


def at(viewer: PhotoViewer, x: int, y: int) -> QPoint:
    """A place in thousandths of the photo's width, in the pane."""
    place = viewer.pane.picture_rect()
    scale = place.width() / 1000
    return QPoint(round(place.x() + x * scale), round(place.y() + y * scale))


def drag(viewer: PhotoViewer, start: QPoint, end: QPoint) -> None:
    pane, left = viewer.pane, Qt.MouseButton.LeftButton
    QTest.mousePress(pane, left, pos=start)
    QTest.mouseMove(pane, end)
    QTest.mouseRelease(pane, left, pos=end)


def test_arrow_circle_and_words_are_drawn_saved_and_shown_and_the_photo_is_untouched(
    office: PhotoOffice, strip: PhotoStrip, viewer: PhotoViewer
) -> None:
    before = {path: path.read_bytes() for path in office.stored()}
    press(viewer, "draw-arrow")
    drag(viewer, at(viewer, 100, 100), at(viewer, 400, 300))
    QTest.keyClick(viewer, Qt.Key.Key_2)
    drag(viewer, at(viewer, 500, 100), at(viewer, 800, 400))
    QTest.keyClick(viewer, Qt.Key.Key_3)
    QTest.mouseClick(viewer.pane, Qt.MouseButton.LeftButton, pos=at(viewer, 50, 50))
    field = viewer.findChild(QLineEdit, "mark-words")
    QTest.keyClicks(field, "crack 123")
    QTest.keyClick(field, Qt.Key.Key_Return)
    kinds = [each.kind for each in viewer.pane.marks()]
    assert kinds == [MarkKind.ARROW, MarkKind.CIRCLE, MarkKind.TEXT]
    arrow = viewer.pane.marks()[0]
    for got, wanted in zip(
        (arrow.x, arrow.y, arrow.to_x, arrow.to_y), (100, 100, 400, 300), strict=True
    ):
        assert abs(got - wanted) <= 3
    assert viewer.pane.marks()[2].words == "crack 123"
    assert office.detail().photos[0].marks == (), "nothing is saved yet"
    QTest.keySequence(viewer, QKeySequence("Ctrl+S"))
    assert marks_of(office.detail().photos[0].marks) == viewer.pane.marks()
    assert "Saved" in said(viewer)
    assert not viewer.save.isEnabled()
    assert strip.shelf.thumbs()[0].line.marks, "the strip shows it too"
    press(viewer, "undo-mark")
    assert len(viewer.pane.marks()) == 2
    assert viewer.save.isEnabled()
    assert {path: path.read_bytes() for path in office.stored()} == before
    assert unnamed(viewer) == []
    assert f"{OWES} · 主卧" in said(viewer), "the stamp"
    press(viewer, "copy-photo")
    copy = Image.open(io.BytesIO(office.chosen.saved))
    assert copy.width == 800
    assert copy.height > 400, "the strip stands below"
    assert office.chosen.proposed == f"{OWES}-主卧-墙面抹灰.jpg"


def test_a_drawing_that_is_not_saved_is_not_left_unawares(
    office: PhotoOffice, viewer: PhotoViewer
) -> None:
    press(viewer, "draw-circle")
    drag(viewer, at(viewer, 100, 100), at(viewer, 102, 101))
    assert viewer.pane.marks() == (), "a slip of the hand is no circle"
    QTest.keyClick(viewer.pane, Qt.Key.Key_Return)
    (mark,) = viewer.pane.marks()
    QTest.keyClick(viewer.pane, Qt.Key.Key_Right)
    QTest.keyClick(viewer.pane, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    (moved,) = viewer.pane.marks()
    assert (moved.x - mark.x, moved.to_x - mark.to_x) == (10, 10)
    assert (moved.y - mark.y, moved.to_y - mark.to_y) == (0, 10)
    press(viewer, "next-photo")
    assert "The drawing is not saved" in said(viewer)
    assert viewer.pane.marks() == (moved,)
    press(viewer, "next-photo")
    assert viewer.pane.marks() == ()
    assert "The drawing is not saved" not in said(viewer)
    assert office.detail().photos[0].marks == ()
    viewer.reject()
    assert not viewer.isVisible()


def test_a_photo_whose_file_is_gone_or_changed_is_told_and_not_drawn_on(
    office: PhotoOffice, strip: PhotoStrip, viewer: PhotoViewer
) -> None:
    line = office.detail().photos[1]
    file = next(path for path in office.stored() if path.stem == line.sha256)
    file.write_bytes(b"something else")
    press(viewer, "next-photo")
    assert "The photo can't be shown" in said(viewer)
    press(viewer, "draw-arrow")
    QTest.keyClick(viewer.pane, Qt.Key.Key_Return)
    assert viewer.pane.marks() == ()


def test_what_a_newer_program_drew_does_not_hide_the_photo(
    office: PhotoOffice, strip: PhotoStrip
) -> None:
    photo = office.attach(picture(800))
    with office.desks.database.write(office.desks.people.console()) as work:
        work.photos.mark(photo, [{"kind": "star"}], new_id(), office.desks.now())
        work.record(PhotoMarked(photo_id=photo, marks=1))
        work.commit()
    strip.refresh()
    thumb = strip.shelf.thumbs()[0]
    assert thumb.has_image()
    thumb.grab()
    QTest.mouseClick(thumb, Qt.MouseButton.LeftButton)
    made = strip.findChild(PhotoViewer)
    assert made.pane.marks() == ()


# Meters and the report


def test_a_meter_gets_its_photo_by_file_clipboard_or_phone(
    office: PhotoOffice, qtbot: QtBot, tmp_path: Path
) -> None:
    photos = MeterPhotos(office.context)
    qtbot.addWidget(photos)
    water = photos.button(MeterKind.WATER)
    qtbot.addWidget(water)
    assert not water.isEnabled()
    photos.show_unit(office.unit_id)
    assert water.isEnabled()
    assert water.accessibleName() == "Photo of the Water meter, 0 there"
    (tmp_path / "meter.jpg").write_bytes(picture(300))
    office.chosen.files = [tmp_path / "meter.jpg"]

    def choose(words: str) -> None:
        (action,) = [
            each for each in photos.menu_of(MeterKind.WATER).actions() if words in each.text()
        ]
        action.trigger()

    choose("Add from a file")
    choose("Add from a file")
    assert [each[1] for each in office.band.said] == ["Photo added", "This photo was there already"]
    QGuiApplication.clipboard().setImage(image())
    choose("Paste")
    (tmp_path / "IMG_9.jpg").write_bytes(picture(320, colour=(2, 200, 2)))
    office.sources.waiting.append(tmp_path / "IMG_9.jpg")
    choose("Add IMG_9.jpg from the phone")
    assert office.sources.waiting == []
    assert water.accessibleName() == "Photo of the Water meter, 3 there"
    lines = office.desks.photos.of_unit(office.unit_id)
    assert {(each.kind, each.subject) for each in lines} == {(PhotoKind.METER, "WATER")}
    choose("Show the photos")
    viewer = next(each for each in QApplication.topLevelWidgets() if isinstance(each, PhotoViewer))
    qtbot.addWidget(viewer)
    assert "水表" in said(viewer)
    choose("camera")
    shot = photos._shot
    qtbot.addWidget(shot)
    office.cameras.show(image("#2020c0"))
    shot.take.click()
    assert len(office.desks.photos.of_unit(office.unit_id)) == 4
    assert not shot.isVisible()
    (tmp_path / "meter.jpg").write_bytes(b"nothing")
    choose("Add from a file")
    assert office.refusals() == ["NotAPhoto"]


def test_the_report_tells_what_is_missing_and_goes_into_a_workbook(
    office: PhotoOffice, qtbot: QtBot, tmp_path: Path
) -> None:
    tab = PhotoReportTab(office.context)
    qtbot.addWidget(tab)
    tab.resize(1100, 500)
    tab.show()
    assert "No photo was stored yet" in said(tab)
    office.attach(picture(300))
    office.attach(picture(300, colour=(9, 200, 9)))
    tab.refresh()
    assert "Every photo is here" in said(tab)
    changed, lost = office.stored()
    lost.unlink()
    changed.write_bytes(changed.read_bytes()[:-3] + b"xyz")
    tab.refresh()
    assert [word(row.fault) for row in tab.list.table.rows()] == ["named, file missing"]
    assert "1 of 2 photos here; 1 missing, 0 changed" in said(tab)
    press(tab, "read-every-file")
    faults = [word(row.fault) for row in tab.list.table.rows()]
    assert sorted(faults) == ["file changed", "named, file missing"]
    assert "Every file was read" in said(tab)
    press(tab, "save-photo-report")
    cells = openpyxl.load_workbook(io.BytesIO(office.chosen.saved)).worksheets[0]
    assert cells["B2"].value == OWES
    tab.list.table.chosen.emit(tab.list.table.rows()[0])
    assert office.opened == [office.unit_id]
    assert unnamed(tab) == []
