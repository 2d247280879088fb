"""A photo of 12 megapixels: stored with its thumbnail, beside bare Pillow doing the same.

Not part of the test command. Run it on a machine that does nothing else:

    python -m pytest -p no:randomly -s tests/benchmarks/test_photos.py

Bare Pillow decodes with draft mode, turns, shrinks and saves both pictures into memory; it asks
for no hash, looks at no bad file and flushes nothing to the disk.
"""

from __future__ import annotations

import io
import statistics
import time
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import numpy as np
import pytest
from PIL import Image, ImageOps

from handover_app.domain.defects import Finding
from handover_app.domain.inspections import TeamRole
from handover_app.domain.people import Role
from handover_app.services.defects.photos import PhotoService
from handover_app.storage.database import migrate
from handover_app.storage.photos import PhotoStore
from handover_app.storage.pictures import LARGEST_SIDE, THUMBNAIL_SIDE
from tests.services.hall import NIL, Clock, Hall

WIDTH, HEIGHT = 4000, 3000
MOST_MS, MOST_RATIO = 250, 1.3
ROUNDS = 15
TEAM = [(role, role.value) for role in TeamRole]


@pytest.fixture(scope="module")
def photo() -> bytes:
    """A wall with plaster's grain, held upright: 3 to 4 MB as a phone's camera writes them."""
    chance = np.random.default_rng(20261107)
    coarse = Image.fromarray(chance.integers(60, 220, (38, 50, 3), dtype=np.uint8))
    wall = np.asarray(coarse.resize((WIDTH, HEIGHT), Image.Resampling.BICUBIC)).astype(np.int16)
    grain = chance.normal(0, 9, (HEIGHT, WIDTH, 1)).astype(np.int16)
    exif = Image.Exif()
    exif[0x0112] = 6
    exif.get_ifd(0x8769)[0x9003] = "2026:11:07 09:12:00"
    buffer = io.BytesIO()
    taken = Image.fromarray((wall + grain).clip(0, 255).astype(np.uint8))
    taken.save(buffer, "JPEG", quality=88, exif=exif)
    made = buffer.getvalue()
    assert 3_000_000 < len(made) < 4_500_000
    return made


def bare(content: bytes) -> tuple[bytes, bytes]:
    """Decode with draft mode, turn, shrink, save; and the thumbnail."""
    with Image.open(io.BytesIO(content)) as picture:
        longest = max(picture.size)
        wanted = tuple(round(each * LARGEST_SIDE / longest) for each in picture.size)
        picture.draft("RGB", wanted)
        upright = ImageOps.exif_transpose(picture)
    upright.thumbnail((LARGEST_SIDE, LARGEST_SIDE))
    large, small = io.BytesIO(), io.BytesIO()
    upright.save(large, "JPEG", quality=85)
    upright.thumbnail((THUMBNAIL_SIDE, THUMBNAIL_SIDE))
    upright.save(small, "JPEG", quality=80)
    return large.getvalue(), small.getvalue()


def _milliseconds(work: Callable[[], object]) -> float:
    """How long it takes once."""
    start = time.perf_counter()
    work()
    return (time.perf_counter() - start) * 1000


@pytest.fixture
def hall(tmp_path: Path) -> Iterator[Hall]:
    """A hall on a disk, in which a team walks through a flat."""
    url = f"sqlite:///{tmp_path / 'photos.sqlite'}"
    migrate(url)
    made = Hall(url, Clock(), tmp_path / "photos")
    made.furnish()
    made.desks.inspections.assign(made.act(Role.DISPATCHER), made.unit(NIL), "验房1组", TEAM)
    yield made
    made.database.close()


def test_a_photo_is_stored_with_its_thumbnail_hardly_slower_than_bare_pillow(
    photo: bytes, tmp_path: Path, hall: Hall
) -> None:
    defects = [
        hall.desks.defects.log(
            hall.act(Role.INSPECTOR), hall.unit(NIL), Finding(code="TJ-001")
        ).defect_id
        for _ in range(ROUNDS)
    ]
    ours, attached, theirs = [], [], []
    bare(photo)
    PhotoStore(tmp_path / "warm").keep(photo)
    for place, defect in enumerate(defects):  # by turns: whatever else runs slows all of them
        store = PhotoStore(tmp_path / str(place))
        service = PhotoService(hall.database, PhotoStore(tmp_path / f"{place}-attached"))
        theirs.append(_milliseconds(partial(bare, photo)))
        ours.append(_milliseconds(partial(store.keep, photo)))
        act = hall.act(Role.INSPECTOR)
        attached.append(_milliseconds(partial(service.attach, act, defect, photo)))
    stored, plain = statistics.median(ours), statistics.median(theirs)
    journalled = statistics.median(attached)
    print(  # noqa: T201
        f"\nstored {stored:.0f} ms, bare Pillow {plain:.0f} ms, ratio {stored / plain:.2f}; "
        f"attached to a defect {journalled:.0f} ms"
    )
    assert hall.count("photos") == ROUNDS
    kept = PhotoStore(tmp_path / "0").keep(photo)
    assert (kept.width, kept.height) == (1200, 1600)
    assert PhotoStore(tmp_path / "0").thumbnail(kept.sha256)
    assert journalled < MOST_MS
    assert stored <= MOST_RATIO * plain
