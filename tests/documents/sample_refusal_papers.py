"""The refusal record with the longest names, everything filled in, pages of words, or nothing."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from handover_app.domain.papers import Paper, RecordSigning, RefusalRecord, SignedBy, Tick
from tests.documents.sample_heads import NOON, OWNERS, bare_head, head

REASONS = (
    "未出示交付文件", "合同约定须先修复的问题", "疑似结构问题", "面积问题", "与合同或宣传不符",
    "公共配套问题", "要求赔偿", "其他",
)  # fmt: skip
STROKES = (((80, 120), (220, 60), (360, 140), (520, 70)), ((180, 160), (420, 150)))


def refusal_record(*, signed: bool = True) -> RefusalRecord:
    """Five owners, one of whom has the longest name; ``signed`` False: the owner refuses to."""
    name = "王𬱖（李㛃䶮代）"
    owner = RecordSigning(
        party="业主",
        name=name,
        state="手写屏签字",
        signed=SignedBy(name=name, at=NOON, strokes=STROKES),
    )
    if not signed:
        reason = "对“疑似结构问题”的表述有异议，要求写明裂缝长度后再签"
        owner = RecordSigning(party="业主", name=name, state="拒签", reason=reason)
    team = "验房员丁、陪验员欧阳戊、物业员司马己"
    return RefusalRecord(
        head=head("JS-验房台12-000017"),
        owners=OWNERS,
        visitor="王𬱖",
        visitor_role="业主本人",
        team="验房员丁（工程师）、陪验员欧阳戊（客户陪同）、物业员司马己（物业人员）",
        refused_at=NOON,
        reasons=tuple(
            Tick(label=label, ticked=place in (1, 2, 7)) for place, label in enumerate(REASONS)
        ),
        other="入户门开向与样板间不一致，影响电梯厅通行",
        owner_words="客厅横梁有一条通长裂缝，未见第三方检测报告前不收楼。\n要求七日内书面答复。",
        offered="三日内委托有资质的机构检测，费用由建设单位承担；检测期间不计违约责任的起算由法务另行书面说明。",
        next_date=date(2026, 7, 2),
        defects=("3. 主卧　外窗渗水", "11. 客厅　横梁裂缝（疑似结构）"),
        signings=(
            owner,
            RecordSigning(
                party="验房组", name=team, state="纸质签字", signed=SignedBy(name=team, at=NOON)
            ),
        ),
        remark="业主自带验房师一名，现场拍照十二张",
    )


def long_refusal_record() -> RefusalRecord:
    """Words over more than a page, and forty contract-class defects."""
    return replace(
        refusal_record(),
        owner_words="　".join(
            f"第 {place} 条：外窗密封胶条脱落，要求全部更换。" for place in range(1, 81)
        ),
        defects=tuple(f"{number}. 客厅兼餐厅　外窗渗水" for number in range(1, 41)),
    )


FULL_REFUSAL_PAPERS: tuple[Paper, ...] = (refusal_record(),)
FULLEST_REFUSAL_PAPERS: tuple[Paper, ...] = (refusal_record(signed=False),)
LONG_REFUSAL_PAPERS: tuple[Paper, ...] = (long_refusal_record(),)
BARE_REFUSAL_PAPERS: tuple[Paper, ...] = (RefusalRecord(head=bare_head()),)
