"""Delivery notices: an ordinary one, the longest names with a second notice, and no data."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

from handover_app.domain.delivery import DeliveryNoticeKind
from handover_app.domain.papers import DeliveryNotice, Paper
from handover_app.domain.tags import UNIT_ISSUE, UNIT_TAG, short_id, tag_code
from tests.documents.sample_heads import DEVELOPER, OWNERS, bare_head, head

TAG = 7_000_000_123
STEPS = ("签到核验", "陪同验房", "费用结算", "签署文件", "领取钥匙")
DOCUMENTS = (
    "本通知书",
    "业主（全体共有人）身份证原件及复印件",
    "商品房买卖合同原件",
    "已付款票据原件",
    "委托他人办理的，另带经公证或现场签署的授权委托书及代理人身份证原件",
)
ATTACHMENTS = (
    "交付费用清单", "面积补差说明（见费用清单）", "交付指引", "居家助理", "业户手册", "验楼手册",
    "入住贺卡",
)  # fmt: skip


def delivery_notice() -> DeliveryNotice:
    """An owner who gets money back, with an appointment."""
    return DeliveryNotice(
        head=head("JF-S1-000012"),
        version=1,
        issued_on=date(2026, 10, 20),
        owners=OWNERS,
        contract_number="CH3-621801",
        delivery_date=date(2026, 10, 31),
        gross_contracted=Decimal("118.57"),
        gross_measured=Decimal("117.12"),
        inner_contracted=Decimal("94.61"),
        inner_measured=Decimal("93.45"),
        difference_fen=16_742_80,
        difference="退还业主",
        batch="一期集中交付",
        inspect_from=date(2026, 10, 31),
        inspect_to=date(2026, 11, 2),
        hours="9:00—17:00",
        slot="2026年10月31日 09:30—10:00",
        place="澄湖花园一期会所一楼",
        documents=DOCUMENTS,
        steps=STEPS,
        attachments=ATTACHMENTS,
        phones="0512-0000-0001、170-0000-0001",
        issuer=DEVELOPER,
        statement_version=2,
        qr=tag_code(b"0" * 32, UNIT_TAG, TAG, UNIT_ISSUE),
        short_id=short_id(TAG),
    )


def second_notice() -> DeliveryNotice:
    """The second notice (催告) to five owners with the longest words."""
    return replace(
        delivery_notice(),
        urgency=DeliveryNoticeKind.SECOND,
        version=3,
        owners=OWNERS,
        inspect_from=None,
        inspect_to=None,
        slot="",
        place="示例市澄湖经济开发区滨湖大道一千二百三十四号澄湖花园一期三号门东侧临时交付中心二楼大厅",
        difference="业主补交",
        parent="JF-S1-000012",
        parent_on=date(2026, 10, 20),
        due=date(2026, 12, 5),
        issuer="示例（上海）投资管理合伙企业（有限合伙）澄湖花园一期项目交付工作组",
        remark="邮寄地址以合同为准；退回的快递视同已送达的约定见合同第十一条。",
    )


def sporadic_notice() -> DeliveryNotice:
    """A notice after the batch, without a difference."""
    return replace(
        delivery_notice(),
        urgency=DeliveryNoticeKind.SPORADIC,
        inspect_from=None,
        inspect_to=None,
        slot="",
        difference_fen=0,
        difference="无需补差",
    )


def bare_delivery_notice() -> DeliveryNotice:
    """A specimen of which nothing is known."""
    return DeliveryNotice(head=bare_head(), difference="实测面积未到，暂不能结算")


def forty_papers_to_bring() -> DeliveryNotice:
    """A project that asks for forty papers, and encloses forty."""
    lines = tuple(f"第 {number} 件资料的原件及复印件" for number in range(1, 41))
    return replace(delivery_notice(), documents=lines, attachments=lines)


FULL_DELIVERY_PAPERS: tuple[Paper, ...] = (delivery_notice(),)
FULLEST_DELIVERY_PAPERS: tuple[Paper, ...] = (
    second_notice(),
    sporadic_notice(),
    forty_papers_to_bring(),
)
BARE_DELIVERY_PAPERS: tuple[Paper, ...] = (bare_delivery_notice(),)
