"""Key labels are read by a decoder as they would be from paper, and say nothing of the door."""

from __future__ import annotations

import random
import time

import pytest
import zxingcpp

from handover_app.documents.key_labels import L7160, KeyLabel, LabelLayout, grouped, qr_path, render
from handover_app.domain.papers import MissingGlyphs
from tests.documents.reading import pages, picture

KINDS = ("入户门", "单元门卡", "信报箱", "水电井", "车库")


def _labels(count: int) -> list[KeyLabel]:
    numbers = random.Random(20260618)
    return [
        KeyLabel(
            code="".join(numbers.choices("0123456789", k=29)),
            short_id="".join(numbers.choices("0123456789", k=11)),
            kind=KINDS[place % 5],
        )
        for place in range(count)
    ]


def test_every_label_of_a_sheet_is_read_at_the_resolution_of_a_plain_printer() -> None:
    labels = _labels(50)
    pdf = render(labels)
    for page in range(3):
        found = zxingcpp.read_barcodes(picture(pdf, page, 150))
        wanted = {label.code for label in labels[page * 21 : page * 21 + 21]}
        assert {code.text for code in found} == wanted
        assert {code.format.name for code in found} <= {"QRCode", "QRCodeModel2"}


def test_the_smallest_label_allowed_is_read_at_203_dots_per_inch() -> None:
    side = 0.335 * 29
    layout = LabelLayout(columns=8, rows=10, width=22, height=side + 9.5, pitch_x=24, pitch_y=25)
    labels = _labels(80)
    found = zxingcpp.read_barcodes(picture(render(labels, layout), 0, 203))
    assert {code.text for code in found} == {label.code for label in labels}


def test_a_label_that_nobody_could_read_is_refused() -> None:
    with pytest.raises(ValueError, match="too small"):
        render(_labels(1), LabelLayout(width=9, height=18))


def test_the_short_id_stands_below_in_groups_with_the_kind() -> None:
    label = _labels(1)[0]
    page = pages(render([label]))[0]
    assert label.short_id in page
    assert "入户门" in page
    assert label.code not in page
    assert grouped("12345678901") == "1234 5678 901"


def test_sheets_are_filled_row_by_row_and_the_same_labels_give_the_same_bytes() -> None:
    labels = _labels(22)
    assert len(pages(render(labels))) == 2
    assert L7160.per_sheet == 21
    assert render(labels) == render(labels)


@pytest.mark.parametrize("code", ["", "1" * 28, "1" * 28 + "a", "１" * 29])
def test_a_code_that_is_not_29_digits_is_refused(code: str) -> None:
    with pytest.raises(ValueError, match="29 digits"):
        qr_path(code, 0, 0, 1)


def test_no_labels_and_a_kind_without_glyph_are_refused() -> None:
    with pytest.raises(ValueError, match="no labels"):
        render([])
    with pytest.raises(MissingGlyphs):
        render([KeyLabel("1" * 29, "1" * 11, "𠀀")])


def test_the_labels_of_a_whole_project_take_seconds() -> None:
    begun = time.perf_counter()
    render(_labels(3530))
    # 1.4 s on two cores; the limit leaves room for a busy machine.
    assert time.perf_counter() - begun < 20


def test_training_labels_say_so_each_and_in_the_margin_and_are_still_read() -> None:
    labels = _labels(22)
    pdf = render(labels, training=True)
    first, second = pages(pdf)
    assert first.count("演练") == 21 + 2
    assert second.count("演练") == 1 + 2
    assert all("演练·无效" in page for page in (first, second))
    assert "演练" not in pages(render(labels))[0]
    found = zxingcpp.read_barcodes(picture(pdf, 0, 150))
    assert {code.text for code in found} == {label.code for label in labels[:21]}


def test_labels_without_a_margin_carry_the_training_mark_only_on_themselves() -> None:
    page = pages(render(_labels(1), LabelLayout(top=2), training=True))[0]
    assert page.count("演练") == 1
