"""A notice with sixty photos beside reading and scaling them, and two hundred notices in one run.

Not part of the test command. Run it on a machine that does nothing else:

    python -m pytest -p no:randomly -s tests/benchmarks/test_notices.py

Bare Pillow reads each stored file, decodes it with draft mode and scales it to what is printed.
The memory of a run is that of a process of its own, at its peak (Linux counts it in kilobytes).
"""

from __future__ import annotations

import io
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from handover_app.documents.papers import render, warm_up
from handover_app.domain.papers import NoticePhoto
from handover_app.storage.photos import PhotoStore
from handover_app.storage.print_pictures import SIDE, PrintPictures
from tests.documents.sample_notice_papers import over_many_units

ROOT = Path(__file__).parents[2]
PHOTOS, ROUNDS = 60, 7
MOST_RATIO, MOST_BYTES, MOST_MEGABYTES = 1.5, 10_000_000, 400


def walls(folder: Path, count: int) -> tuple[PhotoStore, list[str]]:
    """Photos of walls with plaster's grain, each another one, stored as phones' pictures are."""
    store, chance = PhotoStore(folder), np.random.default_rng(20261107)
    kept = []
    for _ in range(count):
        coarse = Image.fromarray(chance.integers(60, 220, (38, 50, 3), dtype=np.uint8))
        wall = np.asarray(coarse.resize((1600, 1200), Image.Resampling.BICUBIC)).astype(np.int16)
        grain = chance.normal(0, 9, (1200, 1600, 1)).astype(np.int16)
        buffer = io.BytesIO()
        Image.fromarray((wall + grain).clip(0, 255).astype(np.uint8)).save(
            buffer, "JPEG", quality=90
        )
        kept.append(store.keep(buffer.getvalue()).sha256)
    return store, kept


def bare(store: PhotoStore, kept: list[str]) -> None:
    """Read and scale every photo."""
    for sha256 in kept:
        with Image.open(io.BytesIO(store.path(sha256).read_bytes())) as picture:
            picture.draft("RGB", (SIDE, SIDE))
            small = picture.convert("RGB")
        small.thumbnail((SIDE, SIDE))
        small.save(io.BytesIO(), "JPEG", quality=75)


def seconds(job: Callable[[], object]) -> float:
    start = time.perf_counter()
    job()
    return time.perf_counter() - start


def test_a_notice_with_sixty_photos_costs_little_more_than_its_photos(tmp_path: Path) -> None:
    store, kept = walls(tmp_path, PHOTOS)
    lines = over_many_units(PHOTOS).lines
    photos = [NoticePhoto(sha256=each, caption="1-1-0102 主卧 2026-11-07 09:12") for each in kept]
    paper = over_many_units(PHOTOS)
    with_photos = tuple(
        type(line)(**{**vars(line), "photos": (photo,)})
        for line, photo in zip(lines, photos, strict=True)
    )
    paper = type(paper)(**{**vars(paper), "lines": with_photos})
    pictures = PrintPictures(store)
    warm_up()
    pdf = render(paper, pictures=pictures)
    ours, theirs = [], []
    for _ in range(ROUNDS):
        theirs.append(seconds(lambda: bare(store, kept)))
        ours.append(seconds(lambda: render(paper, pictures=pictures)))
    notice, photos_alone = statistics.median(ours), statistics.median(theirs)
    ratio = notice / photos_alone
    print(  # noqa: T201
        f"\nnotice of {PHOTOS} photos: {notice * 1000:.0f} ms, photos alone "
        f"{photos_alone * 1000:.0f} ms, ratio {ratio:.2f}; {len(pdf) / 1e6:.1f} MB"
    )
    assert len(pdf) < MOST_BYTES
    assert ratio < MOST_RATIO


_RUN = """
import resource, sys
from pathlib import Path
from tests.benchmarks.test_notices import day_of_notices

def peak():
    # What `getrusage` answers on Linux counts whoever started this program, too.
    status = Path("/proc/self/status")
    if not status.exists():
        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    line = next(each for each in status.read_text().splitlines() if each.startswith("VmHWM"))
    return int(line.split()[1]) / 1024

written = day_of_notices(Path(sys.argv[1]), int(sys.argv[2]))
print(written, round(peak()))
"""


def day_of_notices(folder: Path, contractors: int) -> int:
    """Issue and print a notice for each of so many contractors, three photos on each of them."""
    from sqlalchemy import text

    from handover_app.domain.defects import Finding
    from handover_app.domain.people import Role
    from handover_app.storage.database import migrate
    from tests.services.hall import NIL, Clock, Hall
    from tests.services.rectifying import inspect

    url = f"sqlite:///{folder / 'notices.sqlite'}"
    migrate(url)
    hall = Hall(url, Clock(), folder / "photos")
    hall.furnish()
    inspect(hall, NIL)
    _, kept = walls(folder / "photos", 3)
    log = hall.desks.defects.log
    for number in range(contractors):
        log(hall.act(Role.INSPECTOR), hall.unit(NIL), Finding(code="TJ-001", room=f"房间{number}"))
    with hall.database.engine.begin() as connection:
        connection.execute(text("UPDATE defects SET contractor = '示例单位' || number"))
    for defect in hall.desks.defects.of_unit(hall.unit(NIL)):
        for sha256 in kept:
            content = (hall.database.photos / sha256[:2] / f"{sha256}.jpg").read_bytes()
            hall.desks.photos.attach(hall.act(Role.INSPECTOR), defect.defect_id, content)
    run = hall.desks.notices.issue_all(
        hall.act(Role.INSPECTOR), keep=lambda _, name, pdf: write(folder / name, pdf)
    )
    hall.desks.close()
    return len(run.notices)


def write(path: Path, pdf: bytes) -> None:
    """Write a file."""
    path.write_bytes(pdf)


@pytest.mark.timeout(600)
def test_two_hundred_notices_in_one_run_stay_in_memory(tmp_path: Path) -> None:
    answer = subprocess.run(
        [sys.executable, "-c", _RUN, str(tmp_path), "200"],
        cwd=ROOT, capture_output=True, text=True, check=True,
    )  # fmt: skip
    written, megabytes = map(int, answer.stdout.split())
    print(f"\n{written} notices in one run: {megabytes} MB at the peak")  # noqa: T201
    assert written == 200
    assert len(list(tmp_path.glob("*.pdf"))) == 200
    assert megabytes < MOST_MEGABYTES
