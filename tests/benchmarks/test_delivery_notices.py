"""3,000 delivery notices with their statements beside drawing the same pages and nothing else.

Not part of the test command. Run it on a machine that does nothing else:

    python -m pytest -p no:randomly -s tests/benchmarks/test_delivery_notices.py

Bare drawing puts the text of the very same pages on ReportLab's canvas, a file a unit, with the
same two fonts. A run asks conditions, freezes and stores each statement, numbers, stores and
journals each notice, draws both and hands over the file.
"""

from __future__ import annotations

import io
import time
from pathlib import Path

import pytest
from pypdf import PdfReader
from reportlab.pdfgen.canvas import Canvas

from handover_app.documents import fonts
from handover_app.documents.papers import warm_up
from handover_app.services.desks import Desks, open_desks
from handover_app.services.people import Argon2Hasher
from tests.services.hall import rows, unit_file

UNITS = 3_000
MOST_SECONDS = 90.0
MOST_RATIO = 6.0


@pytest.fixture
def desks(tmp_path: Path) -> Desks:
    """A project of 3,000 sold flats, all measured and within the threshold."""
    url = f"sqlite:///{tmp_path / 'large.sqlite'}"
    found = open_desks(url, Argon2Hasher(cheap=True), sample=True)
    pattern = rows()[0]
    lines = []
    for place in range(UNITS):
        building, rest = divmod(place, 200)
        floor, room = divmod(rest, 6)
        number = f"{floor + 1}{room + 1:02d}"
        line = list(pattern)
        line[:5] = [f"{building + 1}号楼", "1单元", floor + 1, number, f"{building + 1}-1-{number}"]
        line[7], line[13] = f"HT-{place}", f"{98 + place % 5}.{place % 100:02d}"
        lines.append(line)
    result = found.unit_import.run(found.people.console(), unit_file(lines))
    assert result.created == UNITS
    return found


def bare(pages: list[list[str]]) -> bytes:
    """The words of some pages, line by line, in one file."""
    buffer = io.BytesIO()
    with fonts.PRINTING:
        canvas = Canvas(buffer, invariant=1)
        for lines in pages:
            for place, line in enumerate(lines):
                canvas.setFont(fonts.BOLD if place < 3 else fonts.REGULAR, 10)
                canvas.drawString(50, 800 - place * 12, line)
            canvas.showPage()
        canvas.save()
    return buffer.getvalue()


@pytest.mark.timeout(900)
def test_three_thousand_notices_with_statements_take_less_than_ninety_seconds(
    desks: Desks,
) -> None:
    warm_up()
    console, notices = desks.people.console, desks.delivery_notices
    files: dict[str, int] = {}
    first: list[bytes] = []

    def keep(code: str, pdf: bytes) -> None:
        files[code] = len(pdf)
        if len(first) < 1:
            first.append(pdf)

    told: list[int] = []
    begin = time.perf_counter()
    run = notices.issue(console(), keep=keep, progress=lambda done, _total: told.append(done))
    whole = time.perf_counter() - begin
    assert (run.issued, len(files), told[-1]) == (UNITS, UNITS, UNITS)
    begin = time.perf_counter()
    merged = notices.print_issued(console())
    one_file = time.perf_counter() - begin
    begin = time.perf_counter()
    stopped = notices.issue(console(), cancelled=lambda: time.perf_counter() - begin > 0.5)
    stop = time.perf_counter() - begin
    assert stopped.cancelled
    pages = [page.extract_text().splitlines() for page in PdfReader(io.BytesIO(first[0])).pages]
    begin = time.perf_counter()
    for _ in range(UNITS // 10):
        bare(pages)
    drawing = (time.perf_counter() - begin) * 10
    desks.close()
    print(  # noqa: T201
        f"\n{UNITS} notices, a file each: {whole:.1f} s, bare drawing {drawing:.1f} s, ratio "
        f"{whole / drawing:.2f}; in one file {one_file:.1f} s, {len(merged) / 1e6:.1f} MB; "
        f"stopped after {stop:.1f} s"
    )
    assert whole < MOST_SECONDS
    assert one_file < MOST_SECONDS
    assert whole / drawing < MOST_RATIO
