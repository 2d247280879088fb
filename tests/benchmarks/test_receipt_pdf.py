"""How long a receipt takes beside a bare ReportLab canvas with the same text in the same run.

Not part of the test command. Run it on a machine that does nothing else:

    python -m pytest -p no:randomly -s tests/benchmarks/test_receipt_pdf.py

Both sides use the same registered fonts, warm. The bare side draws the same strings at the same
places on as many pages, without a line, a box or a layout. Rounds are interleaved and medians
compared, so that a slow moment of the machine hits both; every receipt has other names, so that
nothing made for one serves the next.
"""

from __future__ import annotations

import io
import statistics
import time
from collections.abc import Callable, Sequence
from dataclasses import replace

from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

from handover_app.documents.ink import Ink, Text
from handover_app.documents.page import Document
from handover_app.documents.papers import render, render_many, warm_up
from handover_app.documents.receipt import draw
from handover_app.documents.wording import Wording, wording
from handover_app.domain.papers import Mark, Receipt
from tests.documents.reading import pages, text
from tests.documents.sample_papers import receipt

LIMIT = 1.5
_NAMES = (
    "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张"
    "孔曹严华金魏陶姜戚谢邹喻柏水窦章云苏潘葛奚范彭郎"
)

Drawn = list[list[Text]]


class _OneCopy(Wording):
    """The words of the papers with a single copy of the receipt."""

    def list(self, key: str) -> tuple[str, ...]:
        """As for the papers, but of the copies only the first."""
        found = super().list(key)
        return found[:1] if key == "receipt.copies" else found


class _Copyist(Ink):
    """Notes the texts of every page as they are written."""

    def __init__(self, canvas: Canvas, drawn: Drawn) -> None:
        super().__init__(canvas)
        self._drawn = drawn

    def operators(self, marks: Sequence[object]) -> str:
        """As for the papers."""
        self._drawn.append([mark for mark in marks if isinstance(mark, Text)])
        return super().operators(marks)  # type: ignore[arg-type]


def _papers(count: int) -> list[Receipt]:
    paper = receipt()
    return [
        replace(
            paper,
            payer=f"{_NAMES[place % 48]}{_NAMES[place * 7 % 47]}{_NAMES[place * 11 % 43]}",
            head=replace(paper.head, number=f"SJ-A-{place:06d}"),
        )
        for place in range(1, count + 1)
    ]


def _document(papers: Sequence[Receipt], words: Wording) -> Document:
    document = Document("收款收据", words, Mark.ORIGINAL)
    for paper in papers:
        draw(document, paper)
    return document


def _texts(papers: Sequence[Receipt], words: Wording) -> Drawn:
    """The texts of every page, in the order of printing."""
    canvas = Canvas(io.BytesIO(), pagesize=A4, invariant=1)
    found: Drawn = []
    for sheet in _document(papers, words).sheets:
        drawn: Drawn = []
        sheet.paint(canvas, _Copyist(canvas, drawn))
        # A sheet writes its bodies first, then what is different on the pages of each copy.
        copies = len(words.list("receipt.copies"))
        bodies = drawn[: len(drawn) // (copies + 1)]
        own = drawn[len(bodies) :]
        found += [bodies[place % len(bodies)] + each for place, each in enumerate(own)]
    return found


def _bare(drawn: Drawn) -> bytes:
    buffer = io.BytesIO()
    canvas = Canvas(buffer, pagesize=A4, invariant=1)
    for page in drawn:
        for mark in page:
            canvas.setFont(mark.font, mark.size)
            canvas.drawString(mark.x, mark.y, mark.text)
        canvas.showPage()
    canvas.save()
    return buffer.getvalue()


def _timed(job: Callable[[], object]) -> float:
    begun = time.perf_counter()
    job()
    return time.perf_counter() - begun


def _ratio(ours: list[float], bare: list[float], name: str) -> float:
    ratio = statistics.median(ours) / statistics.median(bare)
    spread = sorted(one / other for one, other in zip(ours, bare, strict=True))
    print(  # noqa: T201
        f"\n{name}: ours {statistics.median(ours) * 1000:.2f} ms, bare "
        f"{statistics.median(bare) * 1000:.2f} ms, ratio {ratio:.2f} "
        f"(pairs {spread[0]:.2f} to {spread[-1]:.2f})"
    )
    return ratio


def test_a_receipt_of_one_page_takes_at_most_half_as_long_again_as_a_bare_canvas() -> None:
    warm_up()
    words = _OneCopy(wording()._words)
    ours, bare = [], []
    for paper in _papers(120):
        drawn = _texts([paper], words)
        assert len(drawn) == 1
        ours.append(_timed(lambda paper=paper: _document([paper], words).to_bytes()))  # type: ignore[misc]
        bare.append(_timed(lambda drawn=drawn: _bare(drawn)))  # type: ignore[misc]
    assert _ratio(ours[20:], bare[20:], "one page") <= LIMIT


def test_a_receipt_of_three_copies_takes_at_most_half_as_long_again_as_a_bare_canvas() -> None:
    warm_up()
    ours, bare = [], []
    for paper in _papers(120):
        drawn = _texts([paper], wording())
        assert len(drawn) == 3
        ours.append(_timed(lambda paper=paper: render(paper)))  # type: ignore[misc]
        bare.append(_timed(lambda drawn=drawn: _bare(drawn)))  # type: ignore[misc]
    assert _ratio(ours[20:], bare[20:], "three copies") <= LIMIT


def test_a_thousand_receipts_in_one_file_take_at_most_half_as_long_again() -> None:
    warm_up()
    papers = _papers(1000)
    drawn = _texts(papers, wording())
    assert len(drawn) == 3000
    _bare(drawn[:300])
    render_many(papers[:100])
    ours, bare = [], []
    for _ in range(5):
        ours.append(_timed(lambda: render_many(papers)))
        bare.append(_timed(lambda: _bare(drawn)))
    assert _ratio(ours, bare, "a thousand receipts") <= LIMIT


def test_both_sides_of_the_comparison_say_the_same() -> None:
    papers = _papers(3)
    ours, bare = render_many(papers), _bare(_texts(papers, wording()))
    assert len(pages(ours)) == len(pages(bare)) == 9
    assert sorted(text(ours)) == sorted(text(bare))


def test_the_same_receipts_give_the_same_bytes_whatever_was_printed_before() -> None:
    papers = _papers(50)
    first = render_many(papers)
    render(receipt())
    assert render_many(papers) == first
