"""Notices and re-inspection sheets with the longest words, photos, forty lines, or no data."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from handover_app.domain.defects import NoticeKind
from handover_app.domain.papers import (
    NoticePhoto,
    Paper,
    RectificationLine,
    RectificationNotice,
    Reinspection,
    ReinspectionLine,
)
from tests.documents.sample_heads import NOON, OWNERS, bare_head, head
from tests.documents.sample_key_papers import SIGNED, project_head

METHOD = "敲击划出空鼓范围，切方剔至基层；清灰湿润、涂界面剂，挂网分层补抹；养护后敲击复验无空响。"
CONTRACTOR = "示例（上海）建设工程集团股份有限公司澄湖花园一期总承包项目经理部"


def photo(number: int) -> NoticePhoto:
    """A photo whose file is nowhere, so that its frame stays empty."""
    return NoticePhoto(sha256=f"{number:064x}", caption=f"6-2-1801 主卧 2026-06-18 12:{number:02d}")


def notice(lines: int = 5) -> RectificationNotice:
    return RectificationNotice(
        head=head("ZG-000031"),
        contractor="示例门窗工程有限公司",
        contact="项目经理庚 170-0000-0031",
        trades="门窗、幕墙",
        due=date(2026, 6, 28),
        checked_by="验房员丁",
        issued_by="客户关系辛",
        lines=tuple(
            RectificationLine(
                number=number,
                room="主卧",
                item="外窗密封胶条",
                finding="局部脱落约 15 cm",
                requirement="更换胶条并调整五金件，闭合后无可见缝隙",
                standard="GB 50210-2018",
                due=date(2026, 6, 28),
                unit="6-2-1801",
                defect=number,
                measured="4.5 mm（允许 0～4）",
                severity="较差",
                round=2 if number == 2 else 1,
                photos=(photo(number),) if number == 1 else (),
            )
            for number in range(1, lines + 1)
        ),
    )


def over_many_units(lines: int = 9, kind: NoticeKind = NoticeKind.FIRST) -> RectificationNotice:
    """A contractor's notice over three flats, with the longest words."""
    return replace(
        notice(),
        head=replace(project_head("ZG-000077"), building="1号楼、6号楼"),
        contractor=CONTRACTOR,
        contact="周𠅤𬭎㼆 170-0000-0032",
        urgency=kind,
        units=3,
        lines=tuple(
            RectificationLine(
                number=number,
                room="次卧（北）",
                item="墙面抹灰",
                finding="墙面空鼓，敲击范围约 0.6 ㎡，靠窗下口有贯通裂缝，业主𬱖女士要求先处理此处",
                requirement=METHOD,
                standard="抹灰空鼓面积 ≤400 cm²（JGJ/T 220-2011 7.0.9）；企业做法：不得有空鼓",
                due=date(2026, 6, 28),
                unit=f"6-2-{17 + number % 3}01",
                defect=number * 7,
                severity="严重",
            )
            for number in range(1, lines + 1)
        ),
    )


def by_third_party() -> RectificationNotice:
    return replace(
        over_many_units(3, NoticeKind.THIRD_PARTY),
        parent="ZG-000031",
        parent_due=date(2026, 6, 28),
        third_party="示例代修服务有限公司",
        cost_fen=1280050,
    )


def second() -> RectificationNotice:
    return replace(
        over_many_units(3, NoticeKind.SECOND), parent="ZG-000031", parent_due=date(2026, 6, 28)
    )


def reminder() -> RectificationNotice:
    return replace(over_many_units(3, NoticeKind.REMINDER), parent="ZG-000031")


def reinspection(lines: int = 4) -> Reinspection:
    return Reinspection(
        head=head("FY-000012"),
        owners=OWNERS,
        notices=("ZG-000031", "ZG-000077"),
        inspector="物业工程师壬",
        at=NOON,
        lines=tuple(
            ReinspectionLine(
                number=number,
                room="公共卫生间",
                item="地面防水",
                finding="闭水后楼下顶棚渗水，范围约 0.3 ㎡",
                notice="ZG-000031",
                measures="铲除饰面，重做两遍涂膜防水，养护后恢复",
                repaired_on=date(2026, 6, 17),
                method="蓄水试验",
                passed=number != 2,
                reason="24 小时后管根处仍有湿痕" if number == 2 else "",
                round=2 if number == 2 else 1,
            )
            for number in range(1, lines + 1)
        ),
        confirmed=tuple(number for number in range(1, lines + 1) if number != 2),
        signed=SIGNED,
    )


def not_signed() -> Reinspection:
    """The owner does not sign: what passed is confirmed by nobody."""
    return replace(
        reinspection(), confirmed=(), signed=None, refusal="业主称须待全部问题整改完成后一并签字"
    )


FULL_NOTICE_PAPERS: tuple[Paper, ...] = (notice(), reinspection())
FULLEST_NOTICE_PAPERS: tuple[Paper, ...] = (
    over_many_units(),
    by_third_party(),
    second(),
    reminder(),
    not_signed(),
)
LONG_NOTICE_PAPERS: tuple[Paper, ...] = (notice(40), reinspection(40))
BARE_NOTICE_PAPERS: tuple[Paper, ...] = (
    RectificationNotice(head=bare_head(), contractor="", lines=()),
    Reinspection(head=bare_head()),
)
