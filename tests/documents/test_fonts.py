"""The font has the names of the country, and the text of a paper can be copied."""

from __future__ import annotations

from handover_app.documents import fonts
from handover_app.documents.flow import wrap
from tests.documents.sample_heads import FUND, RARE


def test_the_rare_names_of_the_national_list_can_be_drawn() -> None:
    assert fonts.missing_glyphs(RARE + "示例（上海）￥㎡·—√✓□0123456789,.") == ()


def test_characters_without_a_glyph_are_named_once_and_in_order() -> None:
    assert fonts.missing_glyphs("𠀀王𠀀\n龘\U000e0100") == ("𠀀", "\U000e0100")


def test_reportlab_still_needs_our_table_for_copying_rare_characters() -> None:
    theirs = fonts.REPORTLAB_CMAP("F", [0x2CB56])
    assert "<00> <2CB56>" in theirs, "ReportLab mended it: take its own table again"


def test_our_table_writes_surrogate_pairs_in_blocks_of_a_hundred() -> None:
    table = fonts.to_unicode_cmap("F", [0x2CB56, *range(0x4E00, 0x4E00 + 149)])
    assert "<00> <D872DF56>" in table
    assert "<01> <4E00>" in table
    assert table.count("100 beginbfchar") == 1
    assert table.count("50 beginbfchar") == 1


def test_long_names_are_broken_where_chinese_may_be_broken() -> None:
    lines = wrap(FUND, fonts.REGULAR, 10, 95)
    assert "".join(lines) == FUND
    assert len(lines) > 1
    assert all(not line.startswith(("）", "，", "、")) for line in lines)
    assert all(not line.endswith("（") for line in lines)
    assert all(fonts.width(line, fonts.REGULAR, 10) <= 95 for line in lines)


def test_numbers_and_words_stay_whole_until_they_are_wider_than_the_room() -> None:
    assert wrap("合计金额 145,686.75 元", fonts.REGULAR, 10, 85) == ["合计金额", "145,686.75 元"]
    cut = wrap("A" * 40, fonts.REGULAR, 10, 60)
    assert "".join(cut) == "A" * 40
    assert len(cut) > 1


def test_line_breaks_stay_and_nothing_gives_one_empty_line() -> None:
    assert wrap("一\n\n二", fonts.REGULAR, 10, 100) == ["一", "", "二"]
    assert wrap("", fonts.REGULAR, 10, 100) == [""]
