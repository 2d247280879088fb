"""The papers of a day without the program: forty households, the longest names, nothing at all."""

from __future__ import annotations

from dataclasses import replace

from handover_app.domain.papers import BlankReceipt, ListColumn, Paper, PaperList
from tests.documents.sample_heads import DEVELOPER, FUND, OWNERS, SERVICES, bare_head, head

COLUMNS = tuple(
    ListColumn(heading=heading, share=share, right=heading.endswith("（元）"))
    for heading, share in (
        ("纸号", 2.2), ("房号", 1.3), ("业主", 2.6), ("手机尾号", 1.7), ("预约", 1.0),
        ("应收（元）", 1.4), ("到", 0.6), ("时间", 1.0), ("签名", 1.8),
    )
)  # fmt: skip


def paper_list(lines: int = 3) -> PaperList:
    """A list of so many households, the last of which has the longest names."""
    plain = ("曾甲", "1234", "09:30", "12,345.00", "□", "", "")
    rows = tuple(
        (f"ZQ-20261107-{number:04d}", f"6-2-{number:02d}01", *plain)
        for number in range(1, lines + 1)
    )
    longest = (*rows[-1][:2], "、".join(OWNERS), "1234、5678、9012、3456、7890", *rows[-1][4:])
    return PaperList(
        head=replace(head(None), unit_code="", building=""),
        title="签到名单",
        notes=(
            "2026年11月7日　预约 40 户",
            "一户一行，先核对身份证件原件，再写时间和到访人，请到访人签名；"
            "代理人加写“代”。系统恢复后，按行首纸号逐户补录，由第二人复核。",
        ),
        columns=COLUMNS,
        rows=(*rows[:-1], longest),
        totals=(("合计　开发商", "493,800.00", "", "", ""), ("总计", "493,800.00", "", "", "")),
        blank=4,
        height=26,
        signatures=("接待员", "复核"),
        remark="停电期间使用",
    )


def blank_receipt() -> BlankReceipt:
    """A receipt of the book, with the usual payees and charges."""
    return BlankReceipt(
        head=replace(head("ZS-20261107-0001"), unit_code="", building=""),
        payees=("澄湖示例置业有限公司", "澄湖示例物业服务有限公司", "住宅专项维修资金专户"),
        items=("面积补差款", "物业服务费", "住宅专项维修资金"),
    )


FULL_PAPER_DAYS: tuple[Paper, ...] = (paper_list(), blank_receipt())
FULLEST_PAPER_DAYS: tuple[Paper, ...] = (
    replace(
        blank_receipt(),
        payees=(DEVELOPER, SERVICES, FUND, f"{FUND}税务代收"),
        items=tuple(f"第{number}项代收费用" for number in range(1, 21)),
        remark="系统恢复后补录",
    ),
    replace(paper_list(), landscape=False, height=0),
)
FORTY_PAPER_DAYS: tuple[Paper, ...] = (paper_list(40),)
BARE_PAPER_DAYS: tuple[Paper, ...] = (
    PaperList(head=bare_head()),
    BlankReceipt(head=bare_head()),
)
