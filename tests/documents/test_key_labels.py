"""Key labels are read by two decoders as they would be from paper, and say nothing of the door."""

from __future__ import annotations

import random
import time
from dataclasses import replace

import cv2
import numpy as np
import pytest
import zxingcpp
from PIL import Image

from handover_app.documents.codes import qr_path
from handover_app.documents.key_labels import KeyLabel, fitted, grouped, render
from handover_app.documents.label_rulers import SAMPLE_CODE, preview, ruled
from handover_app.domain.label_layouts import (
    BUILT_IN,
    L7160,
    L7651,
    LEAST_CODE_SIDE,
    LabelField,
    LabelLayout,
    LabelTooSmall,
    Medium,
    NoSuchLabel,
    TextPlace,
    plain_sheet,
    roll,
)
from handover_app.domain.papers import MissingGlyphs
from tests.documents.reading import pages, picture

KINDS = ("入户门", "单元门卡", "信报箱", "水电井", "车库")
PRINTER = 300
LAYOUTS = pytest.mark.parametrize("layout", BUILT_IN, ids=lambda layout: layout.name)


def _labels(count: int, seed: int = 20260618) -> list[KeyLabel]:
    numbers = random.Random(seed)
    return [
        KeyLabel(
            code="".join(numbers.choices("0123456789", k=29)),
            short_id="".join(numbers.choices("0123456789", k=11)),
            kind=KINDS[place % 5],
            margin=f"3-2-{place // 5 + 101}",
        )
        for place in range(count)
    ]


def _codes(image: Image.Image) -> set[str]:
    found = zxingcpp.read_barcodes(image, formats=zxingcpp.BarcodeFormat.QRCode)
    return {code.text for code in found}


def _label_on(image: Image.Image, layout: LabelLayout, place: int, dpi: int) -> Image.Image:
    """One label cut from the picture of its page."""
    row, column = divmod(place, layout.columns)
    left = layout.left + column * layout.pitch_x + layout.nudge_x
    top = layout.top + row * layout.pitch_y + layout.nudge_y
    box = (left, top, left + layout.width, top + layout.height)
    return image.crop(tuple(round(each / 254 * dpi) for each in box))


def _second_reader(image: Image.Image) -> str:
    """What OpenCV reads of one label; it is choosy about the size, so it may look thrice."""
    reader = cv2.QRCodeDetector()
    for scale in (2.0, 1.0, 1.5):
        size = (round(image.width * scale), round(image.height * scale))
        grey = np.asarray(image.resize(size, Image.Resampling.BICUBIC))
        framed = cv2.copyMakeBorder(grey, 40, 40, 40, 40, cv2.BORDER_CONSTANT, value=255)
        text, _, _ = reader.detectAndDecode(framed)
        if text:
            return str(text)
    return ""


@LAYOUTS
def test_every_label_is_read_by_two_decoders_at_300_dots_per_inch(layout: LabelLayout) -> None:
    labels = _labels(layout.per_sheet if layout.rows > 1 else 20)
    pdf = render(labels, layout)
    for place, label in enumerate(labels):
        page, on_page = divmod(place, layout.per_sheet)
        if on_page == 0:
            image = picture(pdf, page, PRINTER)
            wanted = {e.code for e in labels[place : place + layout.per_sheet]}
            assert _codes(image) == wanted
        assert _second_reader(_label_on(image, layout, on_page, PRINTER)) == label.code


def _photographed(label: Image.Image, seed: int) -> Image.Image:
    """A label as a hand-held phone sees it: from 25 degrees, unsharp, grey on grey, with noise."""
    chance = np.random.default_rng(seed)
    size = 640
    grey = np.asarray(label.resize((round(label.width * 400 / label.height), 400)), np.float32)
    high, wide = grey.shape
    tilt = np.deg2rad(25)
    spin = np.deg2rad(chance.uniform(-20, 20))
    axis = chance.uniform(0, 2 * np.pi)
    corners = np.array([(-wide, -high), (wide, -high), (wide, high), (-wide, high)]) / 2
    turn = np.array([(np.cos(spin), -np.sin(spin)), (np.sin(spin), np.cos(spin))])
    seen = []
    for x, y in corners @ turn.T:
        # Rodrigues' rotation of the flat label about an axis in its plane, then a pinhole.
        along = x * np.cos(axis) + y * np.sin(axis)
        depth = (y * np.cos(axis) - x * np.sin(axis)) * np.sin(tilt)
        off = (y * np.cos(axis) - x * np.sin(axis)) * np.cos(tilt)
        near = 1400 / (1400 + depth)
        flat = (
            along * np.cos(axis) - off * np.sin(axis),
            along * np.sin(axis) + off * np.cos(axis),
        )
        seen.append((flat[0] * near * 0.6 + size / 2, flat[1] * near * 0.6 + size / 2))
    source = np.array([(0, 0), (wide, 0), (wide, high), (0, high)], np.float32)
    lens = cv2.getPerspectiveTransform(source, np.array(seen, np.float32))
    photo = cv2.warpPerspective(grey, lens, (size, size), borderValue=200)
    photo = cv2.GaussianBlur(photo, (0, 0), 1.6)
    light = np.linspace(-12, 12, size, dtype=np.float32)
    photo = 90 + photo / 255 * 70 + light + chance.normal(0, 4, photo.shape)
    return Image.fromarray(np.clip(photo, 0, 255).astype(np.uint8))


def _read_from_photographs(layout: LabelLayout, count: int) -> float:
    """The share of labels that is read from such pictures."""
    labels = _labels(count, seed=count)
    pdf, read = render(labels, layout), 0
    for place, label in enumerate(labels):
        page, on_page = divmod(place, layout.per_sheet)
        if on_page == 0:
            image = picture(pdf, page, PRINTER)
        photo = _photographed(_label_on(image, layout, on_page, PRINTER), place)
        # Half size first, then full, as the camera's frames are read.
        half = photo.resize((photo.width // 2, photo.height // 2))
        read += label.code in _codes(half) or label.code in _codes(photo)
    return read / count


@LAYOUTS
def test_99_of_100_labels_are_read_from_a_poor_photograph(layout: LabelLayout) -> None:
    assert _read_from_photographs(layout, 100) >= 0.99


@pytest.mark.soak
@LAYOUTS
def test_99_of_100_labels_are_read_from_many_poor_photographs(layout: LabelLayout) -> None:
    assert _read_from_photographs(layout, 500) >= 0.99


def test_a_photograph_is_as_poor_as_it_says() -> None:
    image = picture(render(_labels(1), L7651), 0, PRINTER)
    photo = np.asarray(_photographed(_label_on(image, L7651, 0, PRINTER), 1), np.float32)
    assert photo.std() < 40
    assert np.percentile(photo, 95) - np.percentile(photo, 5) < 110


def test_the_smallest_code_allowed_is_read_at_203_dots_per_inch() -> None:
    layout = replace(plain_sheet(8, 12), code_side=LEAST_CODE_SIDE)
    labels = _labels(96)
    pdf = render(labels, layout)
    assert _codes(picture(pdf, 0, 203)) == {label.code for label in labels}


def test_a_label_that_nobody_could_read_is_refused() -> None:
    with pytest.raises(LabelTooSmall):
        render(_labels(1), replace(L7160, code_side=90))


def test_the_short_id_stands_with_the_code_in_groups_and_the_kind() -> None:
    label = _labels(1)[0]
    for layout in (L7160, L7651):
        page = pages(render([label], layout))[0]
        assert label.short_id in page
        assert "入户门" in page
        assert label.code not in page
        assert "3-2-101" not in page
    assert grouped("12345678901") == "1234 5678 901"


@LAYOUTS
def test_a_kind_that_is_not_wanted_is_left_out(layout: LabelLayout) -> None:
    label = _labels(1)[0]
    page = pages(render([label], replace(layout, fields=(LabelField.SHORT_ID,))))[0]
    assert page == label.short_id


def test_unit_codes_stand_in_the_margin_and_never_on_a_label() -> None:
    labels, layout = _labels(21), replace(L7160, margin_line=True)
    pdf = render(labels, layout)
    page = pages(pdf)[0]
    assert {code for code in ("3-2-101", "3-2-103", "3-2-105") if code in page} == {
        "3-2-101",
        "3-2-103",
        "3-2-105",
    }
    plain, marked = picture(render(labels, L7160), 0, 100), picture(pdf, 0, 100)
    different = np.argwhere(np.asarray(plain) != np.asarray(marked))
    assert len(different)
    assert different[:, 1].max() < layout.left / 254 * 100


def test_a_row_of_many_units_names_the_first_and_the_last() -> None:
    labels = [replace(each, margin=f"12-2-{n + 1}01") for n, each in enumerate(_labels(5))]
    page = pages(render(labels, replace(L7651, margin_line=True)))[0]
    assert "12-2-101–12-2-501" in page
    assert "12-2-201" not in page


def test_a_started_sheet_goes_on_where_its_next_label_is() -> None:
    labels = _labels(21)
    pdf = render(labels, start=3)
    assert len(pages(pdf)) == 2
    assert labels[20].short_id in pages(pdf)[1]
    image = picture(pdf, 0, 150)
    assert not _codes(_label_on(image, L7160, 1, 150))
    assert _codes(_label_on(image, L7160, 2, 150)) == {labels[0].code}
    assert _codes(picture(pdf, 1, 150)) == {label.code for label in labels[19:]}


@pytest.mark.parametrize(("layout", "start"), [(L7160, 0), (L7160, 22), (roll(500, 300), 2)])
def test_a_label_that_the_sheet_does_not_have_is_refused(layout: LabelLayout, start: int) -> None:
    with pytest.raises(NoSuchLabel):
        render(_labels(1), layout, start=start)


def test_a_nudge_moves_everything_by_tenths_of_a_millimetre() -> None:
    labels = _labels(3)

    def first_ink(layout: LabelLayout) -> tuple[int, int]:
        dark = np.argwhere(np.asarray(picture(render(labels, layout), 0, 254)) < 128)
        down, across = dark.min(axis=0)
        return int(across), int(down)

    across, down = first_ink(L7160)
    assert first_ink(replace(L7160, nudge_x=7, nudge_y=-4)) == (across + 7, down - 4)


def test_a_roll_has_a_page_for_each_label_in_its_size() -> None:
    pdf = render(_labels(3), roll(500, 300))
    assert len(pages(pdf)) == 3
    wide, high = picture(pdf, 0, 254).size
    assert abs(wide - 500) <= 1
    assert abs(high - 300) <= 1


def test_sheets_are_filled_row_by_row_and_the_same_labels_give_the_same_bytes() -> None:
    labels = _labels(22)
    assert len(pages(render(labels))) == 2
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
    with pytest.raises(MissingGlyphs):
        render([KeyLabel("1" * 29, "1" * 11, "入户门", "𠀀-1")])


def test_a_long_kind_is_made_smaller_and_cut_only_then() -> None:
    words, size, wide = fitted("设备房（水电井）钥匙", "NotoSansSC", 8, 60)
    assert words == "设备房（水电井）钥匙"
    assert 5 <= size < 8
    assert wide == pytest.approx(60, abs=0.1)
    words, size, wide = fitted("设备房" * 9, "NotoSansSC", 8, 60)
    assert words.endswith("…")
    assert size == 5
    assert wide <= 60


def test_the_labels_of_a_whole_project_take_seconds() -> None:
    begun = time.perf_counter()
    render(_labels(3530))
    # 0.8 s on two cores; the limit leaves room for a busy machine.
    assert time.perf_counter() - begun < 20


@LAYOUTS
def test_training_labels_say_so_each_and_are_still_read(layout: LabelLayout) -> None:
    labels = _labels(layout.per_sheet + 1)
    pdf = render(labels, layout, training=True)
    said = pages(pdf)
    sheet = layout.medium is Medium.SHEET
    # The line in the sheet's margin says it twice.
    assert said[0].count("演练") == layout.per_sheet + 2 * sheet
    assert all(("演练·无效" in page) == sheet for page in said)
    assert "演练" not in pages(render(labels, layout))[0]
    assert _codes(picture(pdf, 0, PRINTER)) == {e.code for e in labels[: layout.per_sheet]}


def test_labels_without_a_margin_carry_the_training_mark_only_on_themselves() -> None:
    page = pages(render(_labels(1), replace(L7160, top=20), training=True))[0]
    assert page.count("演练") == 1


@LAYOUTS
def test_a_preview_shows_a_full_sheet_of_samples(layout: LabelLayout) -> None:
    pdf = preview(layout)
    assert pages(pdf)[0].count("12345678901") == layout.per_sheet
    found = zxingcpp.read_barcodes(picture(pdf, 0, PRINTER))
    assert [code.text for code in found] == [SAMPLE_CODE] * layout.per_sheet


@LAYOUTS
def test_a_test_print_has_rulers_a_sample_and_says_the_nudge(layout: LabelLayout) -> None:
    pdf = ruled(replace(layout, nudge_x=3, nudge_y=-2))
    said = "".join(pages(pdf))
    assert "+0.3" in said
    assert "-0.2" in said
    assert "20" in said
    last = picture(pdf, len(pages(pdf)) - 1, PRINTER)
    assert _codes(last) == {SAMPLE_CODE}


def test_the_rulers_of_a_test_print_are_true_to_the_paper_whatever_the_nudge() -> None:
    def column(layout: LabelLayout) -> np.ndarray:
        # A line through the ticks of the upper ruler, between the labels and the paper's edge.
        return np.asarray(picture(ruled(layout), 0, 254))[55] < 160

    dark = np.flatnonzero(column(L7160))
    assert {round(place / 10) for place in dark} >= set(range(6, 209))
    assert (column(L7160) == column(replace(L7160, nudge_x=5, nudge_y=-5))).all()


def test_a_name_that_cannot_be_printed_is_told_before_the_test_print() -> None:
    with pytest.raises(MissingGlyphs):
        ruled(replace(L7160, name="𠀀"))
    assert preview(replace(L7160, name="𠀀"))


def test_text_beside_the_code_leaves_its_light_margin_free() -> None:
    labels = _labels(5)
    for layout in (L7651, replace(L7651, code_side=212)):
        assert layout.text_place is TextPlace.BESIDE
        assert _codes(picture(render(labels, layout), 0, PRINTER)) == {e.code for e in labels}
