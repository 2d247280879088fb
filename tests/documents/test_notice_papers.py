"""Notices with photos, by their urgency; re-inspection sheets and what the owner signs for."""

from __future__ import annotations

import io
from dataclasses import replace

import pypdfium2
import pypdfium2.raw as pdfium
from PIL import Image

from handover_app.documents.papers import render
from handover_app.domain.defects import Mark, MarkKind
from handover_app.domain.money import Money, capital_numerals
from handover_app.domain.papers import (
    NoticePhoto,
    Pictures,
    PrintPicture,
    RectificationNotice,
    from_json,
    to_json,
)
from tests.documents.reading import clean_margins, pages, text
from tests.documents.sample_notice_papers import (
    by_third_party,
    not_signed,
    notice,
    over_many_units,
    reinspection,
    reminder,
    second,
)

HERE = "a" * 64
MARKS = (
    Mark(MarkKind.ARROW, 100, 100, 500, 400),
    Mark(MarkKind.CIRCLE, 400, 300, 700, 600),
    Mark(MarkKind.TEXT, 50, 650, words="渗水𬱖"),
)


def picture(width: int = 480, height: int = 360) -> PrintPicture:
    buffer = io.BytesIO()
    Image.new("RGB", (width, height), (20, 200, 40)).save(buffer, "JPEG")
    return PrintPicture(buffer.getvalue(), width, height)


def with_photos(count: int, sha256: str = HERE) -> RectificationNotice:
    photo = NoticePhoto(sha256=sha256, caption="6-2-1801 主卧 2026-06-18", marks=MARKS)
    paper = notice(1)
    return replace(paper, lines=(replace(paper.lines[0], photos=(photo,) * count),))


def here(shown: PrintPicture) -> Pictures:
    return lambda sha256: shown if sha256 == HERE else None


def images(pdf: bytes) -> list[int]:
    """How many pictures stand on each page."""
    document = pypdfium2.PdfDocument(pdf)
    return [
        sum(each.type == pdfium.FPDF_PAGEOBJ_IMAGE for each in page.get_objects())
        for page in document
    ]


def test_sixty_photos_stand_three_in_a_row_over_several_pages_and_one_copy_is_stored() -> None:
    one, sixty = (render(with_photos(n), pictures=here(picture())) for n in (1, 60))
    assert sum(images(one)) == 1
    counts = images(sixty)
    assert sum(counts) == 60
    assert all(count % 3 == 0 for count in counts)
    assert text(sixty).count("渗水𬱖") == 60
    assert "现场照片（60张）" in text(sixty)
    assert len(sixty) < len(one) + 60 * 1_500, "the same picture is embedded once"
    assert clean_margins(sixty)
    assert render(with_photos(3), pictures=here(picture())) == render(
        with_photos(3), pictures=here(picture())
    )


def test_what_was_drawn_on_a_photo_is_stored_with_the_paper() -> None:
    paper = with_photos(2)
    assert from_json(paper.kind, to_json(paper)) == paper


def test_a_photo_that_is_not_here_leaves_a_frame_that_says_so() -> None:
    pdf = render(with_photos(4, "b" * 64), pictures=here(picture()))
    assert sum(images(pdf)) == 0
    assert text(pdf).count("本机没有此照片") == 4
    assert "渗水" not in text(pdf)
    assert "本机没有此照片" in text(render(with_photos(1)))


def test_a_high_and_a_wide_photo_keep_their_shape_within_the_frame() -> None:
    for size in ((300, 600), (600, 100), (1, 1)):
        pdf = render(with_photos(1), pictures=here(picture(*size)))
        (found,) = (
            each
            for page in pypdfium2.PdfDocument(pdf)
            for each in page.get_objects()
            if each.type == pdfium.FPDF_PAGEOBJ_IMAGE
        )
        left, bottom, right, top = found.get_bounds()
        assert abs((right - left) / (top - bottom) - size[0] / size[1]) < 0.02 * size[0] / size[1]
        assert right - left < 165
        assert top - bottom < 125


def test_each_kind_of_notice_says_what_it_is_and_what_follows() -> None:
    assert "整改通知单" in text(render(over_many_units()))
    urged = text(render(reminder()))
    assert "整改催办单" in urged
    assert "ZG-000031号通知单" in urged
    again = text(render(second()))
    assert "整改通知单（第二次）" in again
    assert "原通知单ZG-000031，期限2026年6月28日" in again
    others = text(render(by_third_party()))
    assert "代修通知单" in others
    assert f"￥12,800.50（{capital_numerals(Money(1280050))}）" in others
    assert "从贵单位应付款中扣除" in others


def test_a_notice_of_several_flats_names_the_flat_of_each_line_in_order() -> None:
    paper = over_many_units(40)
    printed = pages(render(paper))
    assert all("房号" in page for page in printed[:-1])
    whole = "".join(printed)
    assert "3户：6-2-1801、6-2-1901、6-2-1701" in whole
    assert whole.count("6-2-1801") == 1 + 14
    assert "缺陷280" in whole
    lone = text(render(notice(1)))
    assert "缺陷" not in lone


def test_the_owner_signs_for_what_passed_and_for_nothing_else() -> None:
    signed = text(render(reinspection()))
    assert "上列第1、3、4项已整改合格" in signed
    assert "第2次" in signed
    assert "24小时后管根处仍有湿痕" in signed
    refused = text(render(not_signed()))
    assert "已整改合格。" not in refused
    assert "业主未签字，原因：业主称须待全部问题整改完成后一并签字" in refused
    later = text(render(replace(reinspection(), confirmed=(), signed=None)))
    assert "上列合格项待业主确认签字" in later
    failed = replace(reinspection(), confirmed=(), signed=None)
    failed = replace(failed, lines=failed.lines[1:2])
    assert "业主无须签字" in text(render(failed))
