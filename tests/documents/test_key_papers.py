"""The papers of the key room: mandate, transfer, lists, hook map, stock-take, and signatures."""

from __future__ import annotations

from dataclasses import replace

import pypdfium2
import pytest

from handover_app.documents.papers import render
from handover_app.domain.papers import (
    Hook,
    KeyList,
    KeyMandatePaper,
    ListColumn,
    Mark,
    Paper,
    SignedBy,
)
from tests.documents.reading import clean_margins, pages, picture, text
from tests.documents.sample_heads import FUND, NOON, RARE, bare_head
from tests.documents.sample_key_papers import (
    MORE_KINDS,
    SIGNED,
    agreeing_stock_take,
    hook_map,
    key_list,
    keys,
    mandate,
    mandate_given_back,
    ready_list,
    signed_keys,
    stock_take,
    strokes,
    transfer,
)

TURNED = (transfer(6, MORE_KINDS), key_list(200), hook_map(12, 10))


def dark(pdf: bytes, page: int = 0) -> int:
    """How many dots of a page are black, as a measure of what is drawn there."""
    return sum(picture(pdf, page, 100).histogram()[:90])


def test_strokes_stand_on_the_line_of_the_receiver_on_both_copies() -> None:
    signed = render(signed_keys())
    on_paper = render(replace(signed_keys(), signed=replace(SIGNED, strokes=())))
    for page in (0, 1):
        assert dark(signed, page) > dark(on_paper, page) + 100
    assert text(signed).count("屏幕签名") == 2
    assert "屏幕签名" not in text(on_paper)
    # The line of the one who hands over waits for the pen, that of the receiver does not.
    assert pages(signed)[0].count("年月日") == 1
    assert pages(on_paper)[0].count("年月日") == 2


def test_a_sheet_that_nobody_signed_yet_has_two_empty_lines() -> None:
    assert pages(render(keys()))[0].count("年月日") == 2


@pytest.mark.parametrize(
    "drawn",
    [
        (((500, 200),),),
        (((0, 0), (1000, 400)),),
        (((10, 10), (10, 900)), ((990, 20),)),
        ((), ((3, 3), (4, 4))),
        strokes(8, 2500),
    ],
    ids=["a dot", "across the pane", "upright", "an empty stroke", "20,000 points"],
)
def test_any_signature_stays_inside_its_line(
    drawn: tuple[tuple[tuple[int, int], ...], ...],
) -> None:
    paper = replace(signed_keys(), signed=SignedBy(name=FUND, at=NOON, strokes=drawn))
    pdf = render(paper)
    assert clean_margins(pdf)
    assert len(pdf) < 250_000
    assert render(paper) == pdf


def test_an_issued_sheet_has_no_line_for_an_agent_or_a_bag_that_there_was_not() -> None:
    plain = text(render(keys()))
    assert "代理依据" not in plain
    assert "钥匙袋号" not in plain
    assert "封条号F-118801" in plain
    blank = text(render(replace(keys(), handed_at=None)))
    assert all(word in blank for word in ("代理依据", "钥匙袋号", "钥匙委托书", "门锁"))


def test_a_mandate_has_two_copies_and_a_return_part_with_a_line_of_its_own() -> None:
    owner, file = pages(render(mandate()))
    assert "业主联" in owner
    assert "存档联" in file
    for page in (owner, file):
        assert page.index("委托人签字") < page.index("钥匙领回") < page.index("领回人签字")
        assert "不得复制" in page
        assert "每户至多一把" in page


@pytest.mark.parametrize("said", ["无", " 没有 ", "None"])
def test_that_nothing_lies_in_the_flat_is_said_in_a_sentence(said: str) -> None:
    printed = text(render(replace(mandate(), belongings=said)))
    assert f"{said.strip()}（委托人确认户内未留存任何物品）" in printed


def test_what_lies_in_the_flat_is_not_taken_for_nothing() -> None:
    for belongings in ("空调外包装箱 2 件", "", "无框画一幅"):
        printed = text(render(replace(mandate(), belongings=belongings)))
        assert "未留存任何物品" not in printed


def test_a_mandate_given_back_says_when_the_owner_was_told_and_who_took_the_key() -> None:
    printed = pages(render(mandate_given_back()))[0]
    assert "2026年6月27日12:30" in printed
    assert "电话告知，并发短信" in printed
    assert "李㛃䶮（共有人）" in printed
    assert printed.count("屏幕签名") == 2
    assert len(pages(render(mandate_given_back()))) == 2


def test_a_long_mandate_keeps_its_return_part_together() -> None:
    long = replace(mandate_given_back(), reason="外窗密封胶条更换；" * 60, belongings="纸箱，" * 80)
    assert isinstance(long, KeyMandatePaper)
    for page in pages(render(long)):
        assert ("钥匙领回" in page) == ("领回人签字" in page)


def test_a_transfer_adds_up_each_kind_and_names_what_is_missing() -> None:
    printed = text(render(transfer()))
    assert "合计61015202576共缺1把" in printed
    assert "缺信报箱钥匙1把：承诺三日内补交" in printed
    for party in (
        "移交方（总包单位）总包资料员甲",
        "接收方（物业单位）钥匙员壬",
        "见证方（建设单位）工程部乙",
    ):
        assert party in printed


def test_a_kind_that_a_unit_does_not_have_is_a_dash_and_not_a_nought() -> None:
    assert "6-2-0401123—511" in text(render(transfer()))


def test_long_lists_repeat_their_columns_and_count_their_pages() -> None:
    for paper, column in ((key_list(200), "借用单号"), (transfer(80), "尚缺、备注")):
        printed = pages(render(paper))
        assert len(printed) > 2
        for number, page in enumerate(printed, start=1):
            assert f"第{number}页共{len(printed)}页" in page
        assert all(column in page for page in printed[:-1])
    assert "JY-A-000200" in text(render(key_list(200)))
    assert "共200条" in text(render(key_list(200)))


def test_the_warning_of_a_list_is_red_and_in_a_frame() -> None:
    def red(paper: KeyList) -> int:
        with pypdfium2.PdfDocument(render(paper)) as document:
            image = document[0].render(scale=1).to_pil().convert("RGB")
        found = image.getcolors(image.width * image.height) or []
        return sum(count for count, (r, g, b) in found if r > 150 and g < 90 and b < 90)

    assert red(key_list()) > 700
    assert red(replace(key_list(), warning="")) == 0


def test_a_list_with_nothing_in_it_says_so_in_its_own_words() -> None:
    assert "没有需要列出的内容" in text(render(KeyList(head=bare_head())))
    empty = replace(ready_list(0), empty="全部房屋的钥匙均已就绪。")
    assert "全部房屋的钥匙均已就绪。" in text(render(empty))
    assert "房号" not in text(render(empty))


def test_a_list_takes_its_title_and_nobody_signs_it_unless_asked() -> None:
    printed = text(render(ready_list()))
    assert "钥匙未就绪房屋清单" in printed
    assert "年月日" not in printed
    assert "值班主管" in text(render(key_list()))


def test_a_list_of_twelve_columns_fits_across() -> None:
    wide = replace(
        key_list(),
        columns=tuple(ListColumn(heading=f"第{place}列") for place in range(12)),
        rows=(tuple(RARE[place % 8] * (place + 1) for place in range(12)),) * 40,
        total=(),
    )
    assert clean_margins(render(wide))


def test_a_paper_lies_across_when_it_is_wide_and_its_marks_with_it() -> None:
    for paper in TURNED:
        pdf = render(paper, Mark.SPECIMEN)
        with pypdfium2.PdfDocument(pdf) as document:
            assert all(page.get_width() > page.get_height() for page in document)
        wide, high = (image := picture(pdf, 0, 72)).size
        assert (
            image.crop((wide // 3, high // 4, 2 * wide // 3, 3 * high // 4)).getextrema()[0] < 230
        )
        trained = replace(paper, head=replace(paper.head, training=True))
        assert all(page.count("演练·无效") == 3 for page in pages(render(trained)))
    with pypdfium2.PdfDocument(render(ready_list())) as document:
        assert document[0].get_width() < document[0].get_height()


def test_the_hook_map_says_in_words_what_is_out_and_until_when_it_holds() -> None:
    printed = text(render(hook_map()))
    assert "有效至2026年6月18日20:00" in printed
    assert "挂位40个：在位28，不在位7，空5" in printed
    assert "B-01不在位" in printed or "不在位B-01" in printed
    here = replace(hook_map(), hooks=tuple(replace(hook, out=False) for hook in hook_map().hooks))
    assert dark(render(hook_map())) > dark(render(here)) + 2000


def test_hooks_hang_row_by_row_as_in_the_cabinet() -> None:
    paper = replace(hook_map(), columns=3, hooks=tuple(Hook(number=f"H-{n}") for n in range(1, 8)))
    with pypdfium2.PdfDocument(render(paper)) as document:
        page = document[0].get_textpage()
        placed = {}
        for number in range(1, 8):
            index, count = page.search(f"H-{number}").get_next()
            left, bottom, _, _ = page.get_charbox(index)
            placed[number] = (round(left), round(bottom))
            assert count == 3
    assert placed[1][1] == placed[2][1] == placed[3][1] > placed[4][1] > placed[7][1]
    assert placed[1][0] == placed[4][0] == placed[7][0] < placed[2][0] < placed[3][0]


@pytest.mark.parametrize(("columns", "rows"), [(1, 1), (8, 5), (12, 10), (20, 15), (10, 60)])
def test_a_cabinet_of_any_size_keeps_the_margins(columns: int, rows: int) -> None:
    pdf = render(hook_map(columns, rows))
    assert clean_margins(pdf)
    assert f"B-{columns * rows:02d}" in text(pdf)


def test_a_stock_take_says_whether_book_and_count_agree() -> None:
    assert "账实不符：缺少2把，多出1把" in text(render(stock_take()))
    agrees = text(render(agreeing_stock_take()))
    assert "账实相符" in agrees
    assert "缺少的钥匙无" in agrees
    assert "多出的钥匙无" in agrees
    running = text(render(replace(stock_take(0), closed_at=None, unexpected=())))
    assert "账实" not in running


@pytest.mark.parametrize(
    "paper",
    [
        replace(mandate(), remark=FUND * 12),
        replace(transfer(), contractor=FUND * 6, witness=FUND),
        replace(key_list(), notes=(FUND * 9,), warning=FUND * 9, title=FUND),
        replace(stock_take(), scope=FUND * 9, signed_by=RARE),
        replace(hook_map(), cabinet=FUND * 3, building=FUND * 3),
    ],
    ids=lambda paper: paper.kind.value,
)
@pytest.mark.parametrize("language", ["zh_CN", "en"])
def test_very_long_names_keep_the_margins(paper: Paper, language: str) -> None:
    assert clean_margins(render(paper, language=language))
