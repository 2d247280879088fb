"""Every paper says what its data says, breaks over pages, and carries its mark."""

from __future__ import annotations

from dataclasses import fields, is_dataclass, replace
from decimal import Decimal

import pytest

from handover_app.documents.papers import render
from handover_app.documents.wording import figure, money, wording, yuan
from handover_app.domain.papers import (
    FeeStatement,
    KeyHandover,
    Mark,
    MissingGlyphs,
    Paper,
    PaperKind,
    Receipt,
)
from tests.documents.reading import clean_margins, copied, pages, text
from tests.documents.sample_heads import OWNERS, RARE
from tests.documents.sample_papers import (
    AREA,
    BARE,
    FORTY,
    FULL,
    FULLEST,
    receipt,
)

KINDS = list(PaperKind)
SAYING = [*FULL.values(), *FULLEST]
# Printed in another way than they are stored, or only where something is amiss.
_NOT_VERBATIM = {"chain_head", "qr", "sha256"}
_WITHOUT_OWNERS = (
    PaperKind.RECTIFICATION_NOTICE,
    PaperKind.FEE_POSTER,
    PaperKind.KEY_TRANSFER,
    PaperKind.KEY_LIST,
    PaperKind.HOOK_MAP,
    PaperKind.STOCK_TAKE,
    PaperKind.COMMAND_CHART,
    PaperKind.QUEUE_TICKET,
    PaperKind.BLANK_RECEIPT,
    PaperKind.FILED_PICTURE,
)
# Their columns come with the data, or they belong to no unit; test_key_papers and
# test_repair_papers look at them.
_OWN_COLUMNS = (
    PaperKind.CASHIER_REPORT,
    PaperKind.KEY_TRANSFER,
    PaperKind.KEY_LIST,
    PaperKind.STOCK_TAKE,
    PaperKind.COMMAND_CHART,
    PaperKind.REFUSAL_RECORD,
    PaperKind.PROPERTY_AGREEMENT,
    PaperKind.PAPER_LIST,
    PaperKind.HANDOVER_CERTIFICATE,
)


def _squeezed(value: str) -> str:
    return "".join(value.split())


def _texts(value: object) -> list[str]:
    """Every text of a paper, its parts included."""
    if isinstance(value, str):
        return [value]
    if isinstance(value, tuple):
        return [found for each in value for found in _texts(each)]
    if is_dataclass(value):
        named = [each.name for each in fields(value) if each.name not in _NOT_VERBATIM]
        return [found for name in named for found in _texts(getattr(value, name))]
    return []


@pytest.mark.parametrize("paper", SAYING, ids=lambda paper: paper.kind.value)
def test_every_text_of_the_data_stands_on_the_paper(paper: Paper) -> None:
    printed = text(render(paper))
    # A long text is broken into lines; read column by column the lines may lie apart.
    for words in _texts(paper):
        for start in range(0, len(_squeezed(words)), 3):
            assert _squeezed(words)[start : start + 3] in printed, words


@pytest.mark.parametrize("paper", SAYING, ids=lambda paper: paper.kind.value)
def test_every_amount_of_the_data_stands_on_the_paper(paper: Paper) -> None:
    def amounts(value: object) -> list[int]:
        if isinstance(value, tuple):
            return [found for each in value for found in amounts(each)]
        if is_dataclass(value):
            found = [amounts(getattr(value, each.name)) for each in fields(value)]
            own = [
                getattr(value, each.name) for each in fields(value) if each.name.endswith("_fen")
            ]
            return [fen for fen in own if fen is not None] + [fen for part in found for fen in part]
        return []

    printed = text(render(paper))
    for fen in amounts(paper):
        assert money(abs(fen)) in printed


@pytest.mark.parametrize("kind", KINDS)
def test_the_same_paper_gives_the_same_bytes(kind: PaperKind) -> None:
    assert render(FULL[kind]) == render(FULL[kind])


@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind in FULL])
def test_rare_names_are_copied_and_searched_as_written(kind: PaperKind) -> None:
    owned = kind not in _WITHOUT_OWNERS
    pdf = render(FULL[kind] if owned else replace(FULL[kind], remark=RARE))
    for name in OWNERS[1:] if owned else [RARE]:
        assert name in text(pdf)
        assert name in copied(pdf)


@pytest.mark.parametrize("language", ["zh_CN", "en"])
@pytest.mark.parametrize("kind", KINDS)
def test_a_paper_without_data_prints_its_blanks(kind: PaperKind, language: str) -> None:
    pdf = render(BARE[kind], Mark.SPECIMEN, language)
    printed = pages(pdf)
    assert all("1-1-0101" in page for page in printed)
    assert all("None" not in page for page in printed)
    assert all(_squeezed(wording(language)("common.specimen")) in page for page in printed)


def test_an_inspection_not_made_yet_has_numbered_lines_on_one_page() -> None:
    printed = pages(render(BARE[PaperKind.INSPECTION_RECORD], Mark.SPECIMEN))
    assert len(printed) == 1
    assert "10" in printed[0]
    assert all(word in printed[0] for word in ("收楼", "带问题收楼", "只看房", "拒收", "水表"))


@pytest.mark.parametrize("kind", [kind for kind in FORTY if kind not in _OWN_COLUMNS])
def test_forty_lines_break_over_pages_with_their_header_and_count(kind: PaperKind) -> None:
    sheets = {PaperKind.RECEIPT: 3, PaperKind.KEY_HANDOVER: 2}.get(kind, 1)
    printed = pages(render(FORTY[kind]))
    length = len(printed) // sheets
    assert length >= 2
    words = wording()
    title = {
        PaperKind.FEE_STATEMENT: "fee_statement.columns",
        PaperKind.INSPECTION_RECORD: "inspection_record.columns",
        PaperKind.RECEIPT: "receipt.columns",
        PaperKind.RECTIFICATION_NOTICE: "rectification_notice.columns",
        PaperKind.REINSPECTION: "reinspection.columns",
        PaperKind.KEY_HANDOVER: "key_handover.columns",
        PaperKind.INVOICE_EXCHANGE: "invoice_exchange.columns",
        PaperKind.OWNERS_COPY: "owners_copy.columns",
        PaperKind.ARTICLES: "articles.columns",
        PaperKind.GIFT_REGISTER: "gift_register.columns",
        PaperKind.HOUSEHOLD_FORM: "household_form.columns",
        PaperKind.OWNER_FILE: "owner_file.columns",
    }[kind]
    for number in (1, 2):
        page = printed[number - 1]
        assert all(_squeezed(column) in page for column in words.list(title))
        assert f"第{number}页共{length}页" in page
        assert "6-2-1801" in page


def test_no_page_holds_nothing_but_signatures() -> None:
    for kind in FORTY:
        for page in pages(render(FORTY[kind])):
            assert len(page) > 150, page


@pytest.mark.parametrize("kind", list(FORTY))
def test_nothing_is_printed_over_the_margins(kind: PaperKind) -> None:
    assert clean_margins(render(FORTY[kind]))


def test_a_receipt_has_three_copies_that_say_what_they_are_for() -> None:
    stub, customer, accounts = pages(render(FULL[PaperKind.RECEIPT]))
    assert "存根联" in stub
    assert "客户联" in customer
    assert "记账联" in accounts
    for page in (stub, customer, accounts):
        assert "SJ-A-000123" in page
        assert "￥20,831.72" in page
        assert "人民币贰万零捌佰叁拾壹元柒角贰分" in page
        assert "日志链3f9a1c77be04" in page
        assert "3f9a1c77be04d2aa61" not in page


def test_every_page_of_a_long_receipt_names_its_copy() -> None:
    printed = pages(render(FORTY[PaperKind.RECEIPT], Mark.copy(12)))
    for place, page in enumerate(printed):
        assert ("存根联", "客户联", "记账联")[place // 3] in page
        assert "第12次" in page


def test_a_receipt_for_collected_money_names_the_principal() -> None:
    printed = text(render(receipt()))
    assert "代收：本收据所列款项由示例市澄湖置业有限公司代示例市物业专项维修资金管理中心" in printed
    own = replace(receipt(), collected_for=None)
    assert "代收" not in text(render(own))


def test_a_void_receipt_says_so_in_the_corner() -> None:
    valid = text(render(receipt()))
    void = replace(receipt(), status="作废", linked_number="SJ-A-000124")
    printed = pages(render(void))
    assert "作废SJ-A" not in valid
    assert all(page.count("作废") == valid.count("作废") // 3 + 2 for page in printed)


def test_the_keys_pass_with_two_copies_and_the_line_on_control() -> None:
    owner, file = pages(render(FULL[PaperKind.KEY_HANDOVER]))
    assert "业主联" in owner
    assert "存档联" in file
    assert "自签收时起房屋控制权转移" in owner
    assert "WT-000003" in file


def test_both_copies_of_a_certificate_say_whose_they_are_and_repeat_the_annex() -> None:
    printed = pages(render(FORTY[PaperKind.HANDOVER_CERTIFICATE]))
    half = len(printed) // 2
    for copy, purpose in (
        (printed[:half], "甲方（开发单位）留存"),
        (printed[half:], "乙方（业主）留存"),
    ):
        assert all(purpose in page for page in copy)
        annex = [page for page in copy if "承诺整改日期" in page and "主卧卫生间" in page]
        assert len(annex) >= 2
        assert "共40项" in annex[0]
        assert "JJ-S1-000011" in copy[0]


def test_without_keys_left_behind_the_sheet_says_so_only_after_the_handover() -> None:
    done = FULL[PaperKind.KEY_HANDOVER]
    assert isinstance(done, KeyHandover)
    assert "业主未留用" in text(render(replace(done, retained=())))
    assert "业主未留用" not in text(render(BARE[PaperKind.KEY_HANDOVER], Mark.SPECIMEN))


@pytest.mark.parametrize(
    ("amount", "said"),
    [(4712760, "业主应补交"), (-4712760, "应退业主"), (0, "无需补差"), (None, "待实测面积")],
)
def test_the_area_difference_says_which_way_the_money_goes(amount: int | None, said: str) -> None:
    paper = FULL[PaperKind.FEE_STATEMENT]
    assert isinstance(paper, FeeStatement)
    area = replace(AREA, amount_fen=amount)
    printed = text(render(replace(paper, area=area)))
    assert said in printed
    assert "-4.6013%" in printed
    assert "-6.55" in printed


@pytest.mark.parametrize("kind", KINDS)
def test_a_reprint_carries_its_count_on_every_page_and_an_original_does_not(
    kind: PaperKind,
) -> None:
    assert all("副本·补打第2次" in page for page in pages(render(FULL[kind], Mark.copy(2))))
    original = text(render(FULL[kind]))
    assert "副本" not in original
    assert "样张" not in original


def test_a_character_without_a_glyph_is_refused_before_printing() -> None:
    paper = replace(receipt(), payer="王𠀀")
    with pytest.raises(MissingGlyphs) as refused:
        render(paper)
    assert refused.value.characters == ("𠀀",)


def test_a_missing_character_in_the_foot_is_refused_too() -> None:
    paper = receipt()
    with pytest.raises(MissingGlyphs):
        render(replace(paper, head=replace(paper.head, clerk="𠀀")))


def test_a_text_longer_than_a_page_is_cut_and_nothing_of_it_is_lost() -> None:
    paper = FULL[PaperKind.RECTIFICATION_NOTICE]
    long = "".join(f"第{number}处空鼓，" for number in range(600))
    lines = tuple(replace(line, requirement=long) for line in paper.lines[:1])  # type: ignore[attr-defined]
    printed = text(render(replace(paper, lines=lines)))  # type: ignore[call-arg]
    assert all(f"{number}处" in printed for number in (0, 299, 599))


def test_every_language_has_the_same_words() -> None:
    def keys(language: str) -> set[str]:
        words = wording(language)._words
        return {f"{section}.{name}" for section in words for name in words[section]}

    own = {key for key in keys("zh_CN") if not key.startswith("words.")}
    assert own == {key for key in keys("en") if not key.startswith("words.")}


def test_figures_are_written_with_separators_and_two_decimals() -> None:
    assert money(-14568675) == "-145,686.75"
    assert yuan(-5) == "-￥0.05"
    assert yuan(123456789) == "￥1,234,567.89"
    assert money(None) == ""
    assert figure(Decimal("1135.80")) == "1,135.80"


def test_papers_are_rendered_side_by_side_in_threads() -> None:
    from concurrent.futures import ThreadPoolExecutor

    wanted = {kind: render(FULL[kind]) for kind in KINDS}
    with ThreadPoolExecutor(4) as pool:
        made = list(pool.map(lambda kind: (kind, render(FULL[kind])), KINDS * 4))
    assert all(pdf == wanted[kind] for kind, pdf in made)


def test_a_receipt_of_no_paper_class_is_refused() -> None:
    class Leaflet(Paper):
        """A paper that nobody laid out."""

    with pytest.raises(TypeError):
        render(Leaflet(head=BARE[PaperKind.RECEIPT].head))


def test_the_receipt_shows_each_method_with_its_reference() -> None:
    paper = FULL[PaperKind.RECEIPT]
    assert isinstance(paper, Receipt)
    page = pages(render(paper))[0]
    assert "POS" in page
    assert "061812300451" in page
    assert "831.72" in page
