"""Handover certificates and owner files: everything filled in, forty lines, nothing."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

from handover_app.domain.papers import (
    ArticleLine,
    CertificateArea,
    FiledPicture,
    FileEntry,
    HandoverCertificate,
    KeyCount,
    MeterReading,
    OwnerFileCover,
    Paper,
    PromisedLine,
    RemarkLine,
    ShownLine,
)
from tests.documents.sample_heads import (
    DEVELOPER,
    NOON,
    OWNERS,
    SERVICES,
    bare_head,
    head,
)
from tests.documents.sample_property_papers import LONGEST, ON_PAPER, PANE, REFUSES

TEXT = """示例市澄湖置业有限公司（甲方）与王𬱖（乙方）办理房屋交接，三方确认如下：
一、乙方已查验房屋，验收结论为“带问题收楼”。附件所列未整改问题由甲方按承诺日期负责整改。
二、房屋面积、计量表底数、钥匙数量以及甲方已出示、已交付的文件，以本交接书所列为准。
三、房屋于2026年6月18日交付。自交付之日起：保修期按《住宅质量保证书》开始计算。
四、本交接书一式两份，甲方、乙方各留存一份，具有同等效力。"""


def certificate(defects: int = 3) -> HandoverCertificate:
    """An agent takes a flat with open defects for five owners."""
    return HandoverCertificate(
        head=head("JJ-S1-000012"),
        developer=DEVELOPER,
        company=SERVICES,
        owners=OWNERS,
        contract_number="CH-2024-006-1801",
        agent=LONGEST,
        authority="公证委托",
        handed_on=date(2026, 6, 18),
        area=CertificateArea(
            gross_contracted=Decimal("142.35"),
            gross_measured=Decimal("135.80"),
            inner_contracted=Decimal("113.88"),
            inner_measured=Decimal("108.70"),
            settled="退还业主",
            difference_fen=14568675,
            receipt_number="SJ-S1-A000017",
            refund_number="TK-S1-000003",
        ),
        shown=(
            ShownLine(name="竣工验收备案证明", number="澄湖建备〔2026〕0112 号", seen="王𬱖"),
            ShownLine(name="房屋测绘报告", number="澄测〔2026〕第 0618 号", seen=LONGEST),
        ),
        given=(
            ArticleLine(name="住宅质量保证书", unit="册", issued=True, note="2026 版 06-18 12:05"),
            ArticleLine(name="住宅使用说明书", quantity=2, unit="册", issued=True),
        ),
        annex="已归档，随质量保证书交付 FH-2026-0112",
        meters=(
            MeterReading(kind="水表", serial="W-20260618", reading=Decimal("3.20"), unit="m³"),
            MeterReading(kind="电表", serial="E-1", reading=Decimal("17.00"), unit="kWh"),
        ),
        keys=(KeyCount(kind="入户门 正式钥匙", count=5), KeyCount(kind="单元门卡", count=2)),
        key_sheet="YS-S1-000031",
        retained="WT-S1-000002 其中 1 把留用供维修",
        conclusion="带问题收楼",
        reason="先收楼，问题按附件整改",
        reservations=(RemarkLine(room="客厅", text="对层高保留意见，请出具复测报告"),),
        defects=tuple(
            PromisedLine(
                number=number,
                room="主卧卫生间",
                words=f"第 {number} 处墙砖空鼓，要求剔除重贴",
                promised=date(2026, 7, number % 28 + 1),
                state="已派单",
            )
            for number in range(1, defects + 1)
        ),
        text=TEXT,
        signings=(PANE, ON_PAPER, REFUSES),
        replaces="JJ-S1-000011",
        correction="水表底数抄写有误",
        remark="交接时业主在场",
    )


def cover(papers: int = 4) -> OwnerFileCover:
    """The first page of a file with something missing."""
    return OwnerFileCover(
        head=replace(head(), number=None),
        owners=OWNERS,
        contract_number="CH-2024-006-1801",
        state="已交付（2026年6月18日）",
        entries=tuple(
            FileEntry(name="收款收据", number=f"SJ-S1-A{number:06d}", issued_at=NOON, note="已作废")
            for number in range(1, papers + 1)
        ),
        absent=(
            FileEntry(name="面积补差结算单", note="未出具"),
            FileEntry(name="退款单", number="TK-S1-000003", note="未出具"),
        ),
        remark="原件存档案室",
    )


def picture() -> FiledPicture:
    """A page for a scan that is not on this computer."""
    return FiledPicture(
        head=head(), title="授权委托书", sha256="0" * 64, taken_at=NOON, remark="公证书附后"
    )


FULL_CERTIFICATES: tuple[Paper, ...] = (certificate(), cover(), picture())
LONG_CERTIFICATES: tuple[Paper, ...] = (certificate(40), cover(40))
BARE_CERTIFICATES: tuple[Paper, ...] = (
    HandoverCertificate(head=bare_head()),
    OwnerFileCover(head=bare_head()),
    FiledPicture(head=bare_head()),
)
