"""Photos of defects, meters and signed sheets: kept, drawn on, compared with their files."""

from __future__ import annotations

import hashlib
import io
from collections.abc import Callable
from datetime import UTC, datetime
from uuid import UUID

import openpyxl
import pytest
from PIL import Image

from handover_app.domain.acts import Act, AlreadyDone
from handover_app.domain.defects import (
    AfterPhotoMissing,
    AttachedPhoto,
    DefectNotFound,
    DefectState,
    Finding,
    Mark,
    MarkKind,
    MarksWrong,
    NotAPhoto,
    PhotoEmpty,
    PhotoFault,
    PhotoIsHeic,
    PhotoKind,
    PhotoNotFound,
    PhotoNotHere,
    PhotoNotStored,
    PhotoTooLarge,
    marks_of,
)
from handover_app.domain.identity import new_id
from handover_app.domain.inspections import MeterKind, NoInspection, TeamRole
from handover_app.domain.people import NotAllowed, Role
from handover_app.services.clock import local
from handover_app.services.defects.life import DefectLifeService
from handover_app.services.defects.photos import PhotoService
from handover_app.storage.photos import PhotoStore
from tests.pictures import picture, stored_pictures
from tests.services.hall import NIL, PAYS, Hall

Attach = Callable[..., AttachedPhoto]
ARROW = Mark(MarkKind.ARROW, 100, 100, 400, 300)
CIRCLE = Mark(MarkKind.CIRCLE, 500, 100, 800, 400)
WORDS = Mark(MarkKind.TEXT, 50, 50, words="空鼓 30cm")


@pytest.fixture
def inspected(hall: Hall) -> Hall:
    """A team walks through the flat NIL."""
    team = [(role, role.value) for role in TeamRole]
    hall.desks.inspections.assign(hall.act(Role.DISPATCHER), hall.unit(NIL), "验房1组", team)
    return hall


@pytest.fixture
def defect(inspected: Hall) -> UUID:
    """A defect of the flat NIL."""
    finding = Finding(code="TJ-001", room="主卧")
    act = inspected.act(Role.INSPECTOR)
    return inspected.desks.defects.log(act, inspected.unit(NIL), finding).defect_id


@pytest.fixture
def attach(inspected: Hall, defect: UUID) -> Attach:
    """Attach a picture to the defect as an inspector."""

    def one(
        content: bytes, kind: PhotoKind = PhotoKind.BEFORE, role: Role = Role.INSPECTOR
    ) -> AttachedPhoto:
        return inspected.desks.photos.attach(
            inspected.act(role), defect, content, "IMG_1.jpg", kind
        )

    return one


def test_a_photo_is_kept_by_its_hash_without_the_place_it_was_taken(
    inspected: Hall, attach: Attach
) -> None:
    original = picture(place=True, taken="2026:11:07 09:12:00", offset="+08:00")
    with inspected.records("PhotoAdded") as rows:
        added = attach(original)
    assert rows[0].data["sha256"] == added.sha256
    assert rows[0].data["original_sha256"] == hashlib.sha256(original).hexdigest()
    (file,) = stored_pictures(inspected.database.photos)
    assert file.stem == added.sha256 == hashlib.sha256(file.read_bytes()).hexdigest()
    assert b"a phone" not in file.read_bytes()
    (line,) = inspected.desks.photos.of_unit(inspected.unit(NIL))
    assert (line.photo_id, line.here, line.kind) == (added.photo_id, True, PhotoKind.BEFORE)
    assert line.taken_at == datetime(2026, 11, 7, 1, 12, tzinfo=UTC)
    assert inspected.desks.defects.of_unit(inspected.unit(NIL))[0].photos == 1
    assert inspected.check_fails() == {}


def test_the_same_picture_of_one_defect_is_one_row_and_told_as_done(
    inspected: Hall, defect: UUID, attach: Attach
) -> None:
    first = attach(picture(turned=True))
    with inspected.changes_nothing():
        again = attach(picture(turned=True), PhotoKind.AFTER)
    assert (again.photo_id, again.again, first.again) == (first.photo_id, True, False)
    # Of another defect it is a row of its own over the same file.
    act, unit = inspected.act(Role.INSPECTOR), inspected.unit(NIL)
    other = inspected.desks.defects.log(act, unit, Finding(code="TJ-002")).defect_id
    inspected.desks.photos.attach(inspected.act(Role.INSPECTOR), other, picture(turned=True))
    assert inspected.count("photos") == 2
    assert len(stored_pictures(inspected.database.photos)) == 1
    # A lost file comes back with the picture.
    (file,) = stored_pictures(inspected.database.photos)
    file.unlink()
    assert attach(picture(turned=True)).again
    assert inspected.check_fails() == {}
    # The answer of a click got lost: the same operation is not done twice.
    act = inspected.act(Role.INSPECTOR)
    inspected.desks.photos.attach(act, defect, picture(colour=(1, 2, 3)))
    with inspected.changes_nothing(), pytest.raises(AlreadyDone):
        inspected.desks.photos.attach(act, defect, picture(colour=(1, 2, 3)))


def test_what_is_no_photo_is_refused_by_name_and_leaves_no_file(
    inspected: Hall, defect: UUID, attach: Attach
) -> None:
    bomb = io.BytesIO()
    Image.new("1", (9500, 9500)).save(bomb, "PNG")
    for content, refusal in (
        (b"", PhotoEmpty),
        (b"not a picture", NotAPhoto),
        (picture()[:200], NotAPhoto),
        (bomb.getvalue(), PhotoTooLarge),
        (b"\0\0\0\x18ftypheic\0\0\0\0mif1heic", PhotoIsHeic),
    ):
        with inspected.refuses(refusal):
            attach(content)
    with inspected.refuses(DefectNotFound):
        inspected.desks.photos.attach(inspected.act(Role.INSPECTOR), new_id(), picture())
    inspected.database.photos.write_bytes(b"a file where the folder should be")
    with inspected.refuses(PhotoNotStored) as told:
        attach(picture())
    assert not told.value.full
    inspected.database.photos.unlink()
    assert stored_pictures(inspected.database.photos) == []
    # The defect is there, without the photo.
    (summary,) = inspected.desks.defects.of_unit(inspected.unit(NIL))
    assert (summary.defect_id, summary.photos) == (defect, 0)


def test_a_full_disk_is_told_and_noted_and_the_defect_stays(inspected: Hall, defect: UUID) -> None:
    from tests.storage.test_photos import FullDisk

    store = PhotoStore(inspected.database.photos, FullDisk(after=100))
    service = PhotoService(inspected.database, store)
    with inspected.refuses(PhotoNotStored) as told:
        service.attach(inspected.act(Role.INSPECTOR), defect, picture(800))
    assert told.value.full
    assert [each for each in inspected.database.photos.rglob("*") if each.is_file()] == []
    assert inspected.check_fails() == {}


def test_crews_and_the_rectification_desk_show_repairs_and_nothing_else(
    inspected: Hall, attach: Attach
) -> None:
    for place, role in enumerate((Role.REPAIR, Role.LEAD, Role.INSPECTOR)):
        attach(picture(colour=(place * 90, 0, 0)), PhotoKind.AFTER, role)
    for role, kind in ((Role.REPAIR, PhotoKind.BEFORE), (Role.CASHIER, PhotoKind.AFTER)):
        with inspected.refuses(NotAllowed):
            attach(picture(colour=(9, 9, 9)), kind, role)
    assert len(stored_pictures(inspected.database.photos)) == 3


def test_a_repair_is_shown_by_a_new_photo_of_its_own_round(
    inspected: Hall, defect: UUID, attach: Attach
) -> None:
    inspected.desks.inspection_settings.set(
        inspected.act(Role.ADMINISTRATOR), {"after_photo": True}
    )
    life: DefectLifeService = inspected.desks.defect_life

    def repaired() -> None:
        life.repaired(inspected.act(Role.LEAD), [defect], "水电班")

    attach(picture())
    attach(picture(), PhotoKind.AFTER)  # the same picture is no proof
    with inspected.refuses(AfterPhotoMissing):
        repaired()
    attach(picture(colour=(0, 90, 0)), PhotoKind.AFTER)
    repaired()
    (summary,) = inspected.desks.defects.of_unit(inspected.unit(NIL))
    assert summary.state is DefectState.REPAIRED


def test_meters_and_signed_sheets_have_photos_of_their_own(inspected: Hall) -> None:
    photos, unit = inspected.desks.photos, inspected.unit(NIL)
    inspection = inspected.desks.inspections.of_unit(unit)

    def meter(content: bytes, kind: MeterKind = MeterKind.WATER) -> AttachedPhoto:
        return photos.attach_meter(inspected.act(Role.INSPECTOR), unit, kind, content, "w.jpg")

    with inspected.records("PhotoAdded", "PhotoAdded") as rows:
        first = meter(picture())
        assert meter(picture()).again
        meter(picture(), MeterKind.POWER)
    assert {row.unit_id for row in rows} == {unit}
    act = inspected.act(Role.INSPECTOR)
    sheet = photos.attach_sheet(act, unit, inspection.inspection_id, picture(colour=(9, 9, 9)))
    shown = [(each.kind, each.subject) for each in photos.of_unit(unit)]
    assert shown == [
        (PhotoKind.METER, "WATER"), (PhotoKind.METER, "POWER"), (PhotoKind.SHEET, "")
    ]  # fmt: skip
    assert photos.of_unit(unit)[0].photo_id == first.photo_id
    assert photos.picture(sheet.photo_id).startswith(b"\xff\xd8")
    with inspected.refuses(NoInspection):
        photos.attach_meter(
            inspected.act(Role.INSPECTOR), inspected.unit(PAYS), MeterKind.GAS, picture()
        )
    for code, of in ((NIL, new_id()), (PAYS, inspection.inspection_id)):
        with inspected.refuses(NoInspection):
            photos.attach_sheet(inspected.act(Role.INSPECTOR), inspected.unit(code), of, picture())
    assert inspected.check_fails() == {}


def test_what_is_drawn_is_kept_beside_the_photo_and_the_newest_counts(
    inspected: Hall, defect: UUID, attach: Attach
) -> None:
    photos = inspected.desks.photos
    photo = attach(picture(800))
    (file,) = stored_pictures(inspected.database.photos)
    before = file.read_bytes()

    def mark(*marks: Mark) -> None:
        photos.mark(inspected.act(Role.INSPECTOR), photo.photo_id, marks)

    with inspected.records("PhotoMarked") as rows:
        mark(ARROW, CIRCLE, WORDS)
    assert (rows[0].unit_id, rows[0].data["marks"]) == (inspected.unit(NIL), 3)
    mark(CIRCLE)
    (line,) = photos.of_defect(defect)
    assert marks_of(line.marks) == (CIRCLE,)
    assert inspected.count("photo_marks") == 2
    for wrong in (
        [ARROW] * 41,
        [Mark(MarkKind.ARROW, -1, 0, 5, 5)],
        [Mark(MarkKind.CIRCLE, 0, 0, 1000, 501)],
        [Mark(MarkKind.TEXT, 0, 0, words=" ")],
        [Mark(MarkKind.TEXT, 0, 0, words="长" * 41)],
    ):
        with inspected.refuses(MarksWrong):
            mark(*wrong)
    with inspected.refuses(PhotoNotFound):
        photos.mark(inspected.act(Role.INSPECTOR), new_id(), [ARROW])
    mark()
    assert photos.of_defect(defect)[0].marks == ()
    assert file.read_bytes() == before


def test_a_copy_for_papers_carries_marks_and_a_stamp_below(
    inspected: Hall, defect: UUID, attach: Attach
) -> None:
    photos = inspected.desks.photos
    photo = attach(picture(800, taken="2026:11:07 09:12:00", offset="+08:00"))
    (file,) = stored_pictures(inspected.database.photos)
    whole = photos.picture(photo.photo_id, with_marks=False, stamp=False)
    assert whole == file.read_bytes()
    photos.mark(inspected.act(Role.INSPECTOR), photo.photo_id, [CIRCLE])

    def seen(**how: object) -> Image.Image:
        return Image.open(io.BytesIO(photos.picture(photo.photo_id, **how))).convert("RGB")

    marked = seen(stamp=False)
    assert marked.size == (800, 400)
    at_edge = marked.getpixel((400, 200))  # the circle's left edge: x = 500 ‰
    assert at_edge[0] > 150 > at_edge[1]
    stamped = seen()
    assert stamped.width == 800
    assert stamped.height > 400
    assert sum(stamped.getpixel((3, stamped.height - 3))) < 200, "the strip is dark"
    assert max(seen(side=300, stamp=False).size) == 300
    # For a paper with many photos; what is not there is told by None.
    other = attach(picture(600, colour=(5, 5, 5)))
    inspected.database.photos.joinpath(other.sha256[:2], f"{other.sha256}.jpg").unlink()
    asked = [other.photo_id, new_id(), photo.photo_id]
    answers = dict(photos.pictures(asked, side=200))
    assert [answers[each] is None for each in asked] == [True, True, False]
    with pytest.raises(PhotoNotHere) as told:
        photos.picture(other.photo_id)
    assert not told.value.changed
    with pytest.raises(PhotoNotFound):
        photos.picture(new_id())


def test_the_report_tells_missing_unnamed_and_changed_photos_apart(
    inspected: Hall, attach: Attach
) -> None:
    photos, folder = inspected.desks.photos, inspected.database.photos
    kept = [attach(picture(colour=(each, each, each))) for each in (10, 60, 120, 180)]
    files = {path.stem: path for path in stored_pictures(folder)}
    assert photos.report() == photos.report(thorough=True).__class__(4, 4, False, ())
    files[kept[0].sha256].unlink()
    shorter = files[kept[1].sha256]
    shorter.write_bytes(shorter.read_bytes()[:-5])
    as_long = files[kept[2].sha256]
    as_long.write_bytes(as_long.read_bytes()[:-3] + b"xyz")
    PhotoStore(folder).keep(picture(colour=(200, 0, 0)))
    quick, thorough = photos.report(), photos.report(thorough=True)
    assert (quick.named, quick.here) == (4, 3)
    assert [quick.count(each) for each in PhotoFault] == [1, 1, 1]
    assert [thorough.count(each) for each in PhotoFault] == [1, 2, 1]
    missing = next(each for each in quick.lines if each.fault is PhotoFault.MISSING)
    assert (missing.unit_code, missing.number, missing.room) == (NIL, 1, "主卧")
    assert (missing.by, missing.original_name) == (Role.INSPECTOR.value, "IMG_1.jpg")
    assert set(photos.thumbnails([each.sha256 for each in kept])) == {
        kept[place].sha256 for place in (1, 2, 3)
    }
    with inspected.records("PhotoReportExported") as rows:
        made = photos.report_workbook(inspected.act(Role.INSPECTOR), thorough)
    assert (rows[0].data["lines"], rows[0].data["thorough"]) == (4, True)
    sheet = openpyxl.load_workbook(io.BytesIO(made)).worksheets[0]
    cells = [[cell.value for cell in row] for row in sheet.iter_rows()]
    assert cells[0][:3] == ["情况", "房号", "序号"]
    assert sorted(row[0] for row in cells[1:]) == [
        "文件被改动", "文件被改动", "有文件，无记录", "有记录，文件缺失"
    ]  # fmt: skip
    day = f"{local(missing.at):%Y-%m-%d}"
    assert any(row[1] == NIL and str(row[7]).startswith(day) for row in cells[1:])
    with inspected.refuses(NotAllowed):
        photos.report_workbook(Act(inspected.clerk(Role.CASHIER), "S1"), thorough)
