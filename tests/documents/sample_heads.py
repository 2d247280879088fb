"""Names and heads that the papers of the tests share."""

from __future__ import annotations

from datetime import datetime

from handover_app.domain.papers import PaperHead

FUND = "示例（上海）投资管理合伙企业（有限合伙）"
RARE = "𬱖㛃䶮𫖯𬍛𠅤𬭎㼆"
OWNERS = (FUND, "王𬱖", "李㛃䶮", "赵𫖯𬍛", "周𠅤𬭎㼆")
DEVELOPER = "示例市澄湖置业有限公司"
SERVICES = "示例市澄湖物业服务有限公司"
NOON = datetime(2026, 6, 18, 12, 30)  # noqa: DTZ001 -- papers carry the desk's local time


def head(number: str | None = None) -> PaperHead:
    return PaperHead(
        project="澄湖花园一期集中交付",
        unit_code="6-2-1801",
        building="6号楼 2单元 1801室",
        number=number,
        issued_at=NOON,
        clerk="收银员甲",
        station="结算台 3",
        chain_head="3f9a1c77be04d2aa61",
    )


def bare_head() -> PaperHead:
    return PaperHead(project="澄湖花园一期集中交付", unit_code="1-1-0101")
