"""The property desk's papers with the longest names, everything filled in, forty lines, nothing."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from handover_app.domain.papers import (
    ArticleLine,
    Articles,
    HouseholdPaper,
    Paper,
    PersonLine,
    PropertyAgreement,
    RecordSigning,
    ShownLine,
    SignedBy,
)
from tests.documents.sample_heads import NOON, OWNERS, SERVICES, bare_head, head

STROKES = (((80, 120), (220, 60), (360, 140), (520, 70)), ((180, 160), (420, 150)))
LONGEST = "迪丽热巴·阿不都热依木·买买提江（王𬱖代）"
PANE = RecordSigning(
    party="业主（代理人）",
    name="王𬱖",
    state="手写屏签字",
    signed=SignedBy(name="王𬱖", at=NOON, strokes=STROKES),
)
ON_PAPER = RecordSigning(
    party="业主（代理人）",
    name=LONGEST,
    state="纸质签字",
    signed=SignedBy(name=LONGEST, at=NOON),
)
REFUSES = RecordSigning(
    party="业主（代理人）",
    name="李㛃䶮",
    state="拒签",
    reason="第三条关于物业费起算日的写法有异议，要求改为实际交付之日",
)


def agreement(text: str = "一、请勿占用疏散通道。\n二、电动自行车不进楼。") -> PropertyAgreement:
    return PropertyAgreement(
        head=head(),
        owners=OWNERS,
        contract_number="CH-2024-006-1801",
        company=SERVICES,
        title="消防安全告知书（含电动自行车停放充电管理要求）",
        edition="示范文本 1",
        text=text,
        signings=(PANE, ON_PAPER),
    )


def household(people: int = 3) -> HouseholdPaper:
    person = PersonLine(name=LONGEST, relation="岳父（常住）", phone="17000000005")
    return HouseholdPaper(
        head=head(),
        owners=OWNERS,
        edition="2026-2",
        residents=(person,) * people,
        contact=PersonLine(name="李㛃䶮", relation="妹妹", phone="17000000006"),
        cars=tuple(f"苏E{number}" for number in range(10000, 10010)),
        address="示例市湖滨路 188 号澄湖花园九期 12 幢 2 单元 3304 室",
        filled_at=NOON,
        text="本户自愿填写，仅供物业服务和紧急联络使用。\n可以随时查阅、更正。",
        signings=(ON_PAPER,),
    )


def articles_with_all(lines: int = 7) -> Articles:
    given = ArticleLine(
        name="户内设备说明书及保修卡（空调、新风、可视对讲、智能门锁）",
        quantity=2,
        unit="套",
        issued=True,
        note="2026-2 06-18 09:30 已说明",
    )
    return Articles(
        head=head(),
        owners=OWNERS,
        gifts=(ArticleLine(name="入住礼包", unit="份"),),
        documents=(given,) * lines,
        shown=(
            ShownLine(
                name="建设工程竣工验收备案证明",
                number=f"示建备〔2026〕0112 号 {date(2026, 5, 1).isoformat()}",
                seen=f"{LONGEST} 06-18 09:32",
            ),
            ShownLine(name="房屋测绘报告"),
        ),
        annex="已归档，随质量保证书交付 分验-06-1801",
        repairer="澄湖示例维修有限公司 170-0000-8800",
        manuals=("入户门锁", "可视对讲", "燃气热水器"),
        exclusions="使用不当、擅自改动、自然老化造成的损坏，不属于保修范围。",
        local_form="采用当地规定的两书文本",
        receiver="王𬱖、李㛃䶮",
        issued_by="物业丙",
        issued_at=NOON,
    )


FULL_PROPERTY_PAPERS: tuple[Paper, ...] = (agreement(), household())
FULLEST_PROPERTY_PAPERS: tuple[Paper, ...] = (
    articles_with_all(),
    replace(agreement(), signings=(REFUSES, PANE), remark="李㛃䶮由王𬱖陪同"),
    replace(household(), signings=(REFUSES,)),
)
LONG_PROPERTY_PAPERS: tuple[Paper, ...] = (
    articles_with_all(40),
    agreement("\n".join(f"第{place}条　甲方按约定支付物业服务费，乙方按约定提供物业服务，"
                        "定期公开收支情况，不采取停水停电的方式催交。" for place in range(1, 61))),
    household(40),
)  # fmt: skip
BARE_PROPERTY_PAPERS: tuple[Paper, ...] = (
    PropertyAgreement(head=bare_head()),
    HouseholdPaper(head=bare_head()),
)
