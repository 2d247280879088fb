"""How long 2,000 labels take beside the bare way of drawing the same codes and texts, in one run.

Not part of the test command. Run it on a machine that does nothing else:

    python -m pytest -p no:randomly -s tests/benchmarks/test_labels.py

The bare side is what one would write without the program: a ReportLab canvas, the qrcode library
with a fixed mask, one raw path and one fill a code, and the canvas's own call for each text. It
shares no line with our code; both use the same registered fonts, warm. Rounds are interleaved.
"""

from __future__ import annotations

import io
import random
import statistics
import time
from collections.abc import Callable, Sequence

import pytest
import qrcode
import zxingcpp
from qrcode.constants import ERROR_CORRECT_M
from qrcode.util import MODE_NUMBER, QRData
from reportlab.lib.pagesizes import A4
from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas

from handover_app.documents import fonts
from handover_app.documents.key_labels import KeyLabel, render
from handover_app.domain.label_layouts import BUILT_IN, LabelLayout, Medium
from tests.documents.reading import pages, picture

LIMIT = 1.5
COUNT = 2000
LARGEST = 1_000_000
ROUNDS = 7
_KINDS = ("入户门", "单元门卡", "信报箱", "水电井", "车库")


def _labels(seed: int) -> list[KeyLabel]:
    numbers = random.Random(seed)
    return [
        KeyLabel(
            "".join(numbers.choices("0123456789", k=29)),
            "".join(numbers.choices("0123456789", k=11)),
            _KINDS[place % len(_KINDS)],
        )
        for place in range(COUNT)
    ]


def _bare(labels: Sequence[KeyLabel]) -> bytes:
    """3 by 7 labels on A4, code above, number and kind below."""
    buffer = io.BytesIO()
    canvas = Canvas(buffer, pagesize=A4, invariant=1)
    module = 27 * mm / 29
    for place, label in enumerate(labels):
        on_page = place % 21
        if place and on_page == 0:
            canvas.showPage()
        row, column = divmod(on_page, 3)
        x = (7.2 + column * 66 + 18) * mm
        top = A4[1] - (15.1 + row * 38.1 + 1) * mm
        maker = qrcode.QRCode(version=1, error_correction=ERROR_CORRECT_M, mask_pattern=3)
        maker.add_data(QRData(label.code, mode=MODE_NUMBER), optimize=0)
        maker.make(fit=False)
        path = []
        for down, modules in enumerate(maker.modules):
            y = top - (5 + down) * module
            for across, dark in enumerate(modules):
                if dark:
                    left = x + (4 + across) * module
                    path.append(f"{left:.2f} {y:.2f} {module:.2f} {module:.2f} re")
        canvas._code.append("\n".join(path) + "\nf")
        short = label.short_id
        canvas.setFont(fonts.BOLD, 10)
        words = f"{short[:4]} {short[4:8]} {short[8:]}"
        canvas.drawCentredString(x + 13.5 * mm, top - 27 * mm - 8, words)
        canvas.setFont(fonts.REGULAR, 8)
        canvas.drawCentredString(x + 13.5 * mm, top - 27 * mm - 19, label.kind)
    canvas.showPage()
    canvas.save()
    return buffer.getvalue()


def _timed(job: Callable[[], bytes]) -> tuple[float, bytes]:
    begun = time.perf_counter()
    made = job()
    return time.perf_counter() - begun, made


@pytest.mark.parametrize("layout", BUILT_IN[:2], ids=lambda layout: layout.name)
def test_two_thousand_labels_take_at_most_half_as_long_again_as_the_bare_way(
    layout: LabelLayout,
) -> None:
    fonts.register()
    ours, bare, largest = [], [], 0
    for place in range(ROUNDS + 1):
        labels = _labels(place)
        took, made = _timed(lambda labels=labels: render(labels, layout))  # type: ignore[misc]
        ours.append(took)
        bare.append(_timed(lambda labels=labels: _bare(labels))[0])  # type: ignore[misc]
        largest = max(largest, len(made))
    ratio = statistics.median(ours[1:]) / statistics.median(bare[1:])
    pairs = sorted(one / other for one, other in zip(ours[1:], bare[1:], strict=True))
    print(  # noqa: T201
        f"\n{layout.name}: ours {statistics.median(ours[1:]):.2f} s, bare "
        f"{statistics.median(bare[1:]):.2f} s, ratio {ratio:.2f} "
        f"(pairs {pairs[0]:.2f} to {pairs[-1]:.2f}), {largest / 1000:.0f} kB"
    )
    assert ratio <= LIMIT
    assert largest < LARGEST


SHEETS = [layout for layout in BUILT_IN if layout.medium is Medium.SHEET]


@pytest.mark.parametrize("layout", SHEETS, ids=lambda layout: layout.name)
def test_two_thousand_labels_stay_under_a_megabyte_on_every_sheet(layout: LabelLayout) -> None:
    """A roll has a page for each label, which alone costs 350 bytes: 1.7 MB in all."""
    assert len(render(_labels(1), layout)) < LARGEST


def test_both_sides_of_the_comparison_say_the_same() -> None:
    labels = _labels(3)[:21]
    ours, bare = render(labels), _bare(labels)
    assert sorted("".join(pages(ours))) == sorted("".join(pages(bare)))
    read = [
        {code.text for code in zxingcpp.read_barcodes(picture(p, 0, 200))} for p in (ours, bare)
    ]
    assert read[0] == read[1] == {label.code for label in labels}
