"""The papers of the cash desk: stamps, counter-receipts, notices side by side, the day's report."""

from __future__ import annotations

from dataclasses import replace

import pypdfium2
import pytest

from handover_app.documents.papers import render, render_many
from handover_app.domain.papers import CashierReport, Mark, Paper, PaperKind
from tests.documents.reading import clean_margins, copied, pages, picture, text
from tests.documents.sample_heads import FUND, OWNERS
from tests.documents.sample_papers import (
    BARE,
    FORTY,
    FULL,
    FULLEST,
    area_settlement,
    cashier_report,
    counter_receipt,
    day_report,
    fee_poster,
    invoice_exchange,
    receipt,
    refund,
    refund_to_account,
    renotified,
    statement,
)

EVERY = [*FULL.values(), *FULLEST, *FORTY.values(), *BARE.values()]


def _trained(paper: Paper) -> Paper:
    return replace(paper, head=replace(paper.head, training=True))


@pytest.mark.parametrize("paper", EVERY, ids=lambda paper: paper.kind.value)
def test_a_training_paper_says_so_on_every_page(paper: Paper) -> None:
    real, practice = pages(render(paper)), pages(render(_trained(paper)))
    assert all("演练·无效" not in page for page in real)
    assert len(practice) == len(real)
    # Three times, so that half a sheet does not pass for a real paper.
    assert all(page.count("演练·无效") == 3 for page in practice)


def test_the_training_mark_is_seen_and_is_not_that_of_a_specimen() -> None:
    plain, practice = (picture(render(paper), 0, 72) for paper in (receipt(), _trained(receipt())))
    specimen = picture(render(receipt(), Mark.SPECIMEN), 0, 72)
    lower = (100, 620, 500, 780)
    assert plain.crop(lower).getextrema() == (255, 255)
    assert practice.crop(lower).getextrema()[0] < 245
    assert practice.tobytes() != specimen.tobytes()
    assert "样张" not in text(render(_trained(receipt())))


def test_a_training_paper_in_english_speaks_english() -> None:
    assert "TRAINING·NOTVALID" in text(render(_trained(receipt()), language="en"))


@pytest.mark.parametrize(
    ("mark", "word"),
    [
        (Mark.void(1, "作废日期 2026年6月18日"), "作废"),
        (Mark.reversed(3, "冲红收据 SJ-A-000131"), "已冲红"),
    ],
)
def test_a_cancelled_receipt_is_stamped_on_every_page_of_every_copy(mark: Mark, word: str) -> None:
    plain = pages(render(FORTY[PaperKind.RECEIPT]))
    stamped = pages(render(FORTY[PaperKind.RECEIPT], mark))
    assert len(stamped) == len(plain)
    for before, after in zip(plain, stamped, strict=True):
        # Once in the head and once across the page.
        assert after.count(word) >= before.count(word) + 2
        assert f"补打第{mark.count}次" in after
    length = len(stamped) // 3
    note = "".join(mark.note.split())
    assert all(f"{word}：{note}" in page for page in stamped[::length])


def test_the_stamp_is_large_red_and_leaves_the_figures_as_they_were() -> None:
    pdf = render(receipt(), Mark.void())
    page = pypdfium2.PdfDocument(pdf)[0].render(scale=1).to_pil().convert("RGB")
    body = [(x, y) for x in range(page.width) for y in range(150, page.height)]
    colours = ((place, page.getpixel(place)) for place in body)
    columns = [x for (x, _), (r, g, b) in colours if r > 180 and g < 150 and b < 150]
    assert max(columns) - min(columns) > 150
    assert "￥20,831.72" in text(pdf)
    assert "补打" not in text(pdf), "the first printing of a void receipt is no reprint"


def test_the_state_of_a_cancelled_receipt_is_not_printed_as_valid() -> None:
    assert "有效" in text(render(receipt()))
    assert "有效" not in text(render(receipt(), Mark.void(1)))


def test_a_counter_receipt_is_negative_and_names_what_it_cancels() -> None:
    for page in pages(render(counter_receipt())):
        assert "收款收据（冲红）" in page
        assert "-￥20,831.72" in page
        assert "-19,691.00" in page
        assert "（负数）人民币贰万零捌佰叁拾壹元柒角贰分" in page
        assert "冲销收据号SJ-A-000123" in page
    assert "冲红" not in text(render(receipt()))


def test_linked_papers_name_each_other() -> None:
    paid = replace(receipt(), refund_number="TK-A-000007")
    back = replace(refund(), converted_number="SJ-A-000123")
    assert "由退款单TK-A-000007转入" in text(render(paid))
    assert "对应收款收据SJ-A-000123" in text(render(back))
    assert "转入" not in text(render(receipt()))
    assert "对应收款收据" not in text(render(refund()))


def test_the_invoice_wish_and_the_printed_book_stand_on_the_receipt() -> None:
    paper = replace(
        receipt(), book_number="No.0088123", invoice_title=FUND, invoice_tax_number="9131000X"
    )
    page = pages(render(paper))[1]
    assert all(word in page for word in ("No.0088123", FUND, "9131000X"))
    assert "税号" not in pages(render(receipt()))[1]


def test_the_account_of_a_refund_has_its_own_consent_and_signature() -> None:
    printed = text(render(refund_to_account()))
    assert "（单独同意）" in printed
    assert "账户信息使用同意人签字" in printed
    assert "6222********6688" in printed
    assert "同意人签字" not in text(render(refund()))


def test_the_other_owners_sign_that_one_of_them_is_paid() -> None:
    printed = text(render(refund_to_account()))
    assert "其他买受人同意上述款项退付给王𬱖" in printed
    for name in (FUND, *OWNERS[2:]):
        assert f"买受人{name}" in printed
    assert "买受人王𬱖" not in printed


def test_every_party_of_the_contract_has_a_line_to_sign_the_area_settlement() -> None:
    printed = text(render(area_settlement()))
    assert all(f"买受人{name}" in printed for name in OWNERS)
    assert "出卖人（盖章）" in printed
    assert "不退房" in printed
    alone = replace(area_settlement(), owners=("王𬱖",), remark="")
    assert len(pages(render(alone))) == 1


def test_a_sheet_without_rescission_right_does_not_ask_for_a_choice() -> None:
    paper = area_settlement()
    plain = replace(paper, area=replace(paper.area, rescission_right=False), choice="")
    assert "业主选择" in text(render(paper))
    assert "业主选择" not in text(render(plain))


def test_a_second_notice_stands_beside_the_first() -> None:
    printed = text(render(renotified()))
    assert "第2版" in printed
    assert "上次通知（元）" in printed
    assert "上次通知金额：应退业主￥140,000.00" in printed
    assert "预收，多退少补" in printed
    assert "超出当地上限" in printed
    first = text(render(statement()))
    assert "上次通知" not in first
    assert "版本" not in first


def test_a_line_that_the_last_notice_did_not_name_has_a_dash() -> None:
    printed = text(render(renotified()))
    new = [line for line in renotified().payees[0].lines if line.previous_fen is None]
    # Twice among the lines, and once for the fund, which is new too.
    assert printed.count("—") - printed.count("月—9月") == len(new) + 1


def test_a_report_of_forty_void_receipts_breaks_with_its_header_and_counts_its_pages() -> None:
    printed = pages(render(FORTY[PaperKind.CASHIER_REPORT]))
    tables = [page for page in printed if "收据号房号原因批准金额（元）" in page]
    assert len(tables) >= 3
    assert all(f"第{number}页共{len(printed)}页" in page for number, page in enumerate(printed, 1))
    assert all("BC-A-000018" in page for page in printed)
    assert "SJ-A-000040" in "".join(printed)


def test_the_report_says_how_book_and_count_differ() -> None:
    printed = text(render(cashier_report()))
    assert "收款钱箱3,531.723,521.72-10.00" in printed
    assert "账实不符" in printed
    agrees = replace(cashier_report(), counted_cash_fen=353172, difference_fen=0)
    assert "账实不符" not in text(render(agrees))


def test_the_report_adds_up_its_sums_and_carries_the_whole_anchor() -> None:
    printed = text(render(cashier_report()))
    assert printed.count("合计52516,832.86900.00") == 3
    assert "3f9a1c77be04d2aa61" in printed
    assert "-1.00" in printed, "the terminal's statement is one yuan short"


def test_a_day_has_a_title_of_its_own_and_its_shifts() -> None:
    printed = text(render(day_report()))
    assert "收银日报" in printed
    assert "A-20260618-2" in printed
    assert "班次交款表" not in printed


def test_an_empty_section_of_the_report_says_that_there_is_nothing() -> None:
    bare = BARE[PaperKind.CASHIER_REPORT]
    assert isinstance(bare, CashierReport)
    printed = text(render(bare))
    assert "作废收据无" in printed
    assert "待到账款项（不计入收款）无" in printed


def test_the_poster_names_payee_principal_rates_and_deadline_of_each_fee() -> None:
    printed = text(render(fee_poster()))
    assert "高层：2.80元/㎡·月" in printed
    assert "代收，收款主体：示例市物业专项维修资金管理中心" in printed
    assert "收取后30日内交存" in printed
    assert "可在结算处查阅" in printed
    assert copied(render(fee_poster())).startswith("澄湖花园一期集中交付收费公示")


def test_old_receipts_are_listed_with_their_total_beside_the_invoice() -> None:
    printed = text(render(invoice_exchange()))
    assert printed.count("782,925.00") == 3
    assert printed.count("￥2,348,775.00") == 2
    assert "26317000000012345678" in printed


def test_many_papers_go_into_one_file_each_with_its_own_pages_and_mark() -> None:
    papers: list[Paper] = [receipt(), refund(), _trained(statement())]
    printed = pages(render_many(papers, [Mark.copy(4), Mark.ORIGINAL, Mark.SPECIMEN]))
    apart = [
        page
        for paper, mark in zip(papers, (Mark.copy(4), Mark.ORIGINAL, Mark.SPECIMEN), strict=True)
        for page in pages(render(paper, mark))
    ]
    assert printed == apart
    assert render_many(papers) == render_many(papers)


def test_no_papers_and_marks_that_do_not_fit_are_refused() -> None:
    with pytest.raises(ValueError, match="no papers"):
        render_many([])
    with pytest.raises(ValueError, match="shorter"):
        render_many([receipt(), refund()], [Mark.ORIGINAL])


@pytest.mark.parametrize("paper", FULLEST, ids=lambda paper: paper.kind.value)
@pytest.mark.parametrize("language", ["zh_CN", "en"])
def test_the_fullest_papers_keep_their_margins(paper: Paper, language: str) -> None:
    assert clean_margins(render(paper, language=language))


def test_a_long_reason_stands_under_the_head_of_each_copy_inside_the_margins() -> None:
    reason = "付款人开错收款单位，客户联已当面收回并与存根一并装订，" * 4
    pdf = render(receipt(), Mark.void(1, reason))
    assert all(f"作废：{reason}" in page for page in pages(pdf))
    for page in range(3):
        image = picture(pdf, page, 72)
        assert image.crop((0, 0, 45, 842)).getextrema() == (255, 255)
        assert image.crop((560, 0, 595, 842)).getextrema() == (255, 255)
