"""The command chart of the repair crews: an ordinary day, the longest names, many crews, none."""

from __future__ import annotations

from handover_app.domain.papers import CommandChart, CommandLine, Paper
from tests.documents.sample_heads import bare_head
from tests.documents.sample_key_papers import CREW, project_head


def chart(crews: int = 6) -> CommandChart:
    return CommandChart(
        head=project_head(),
        commander="王𬱖",
        commander_phone="170-0000-6100",
        channel="1",
        lines=tuple(
            CommandLine(
                trades="给排水、电气、弱电" if place % 2 else "门窗、入户门",
                crew=f"第{place}组",
                leader="周𠅤𬭎㼆" if place == 3 else "组长甲",
                phone=f"170-0000-{6100 + place}",
                channel=str(place + 1),
                planned=6,
                present=6 - place % 3,
                standby_place="1号楼架空层东侧",
                training="" if place == 2 else "06-10 入户礼仪与成品保护，6 人",
            )
            for place in range(1, crews + 1)
        ),
        gaps=("未做服务培训：第2组",) if crews > 1 else (),
    )


def longest_chart() -> CommandChart:
    """One crew of every trade whose names are as long as they get, with a remark."""
    trades = (
        "土建、防水、门窗、入户门、栏杆、给排水、电气、弱电、暖通、燃气、精装、电器、保洁、标识"
    )
    return CommandChart(
        head=project_head(),
        commander="李㛃䶮（总包单位项目经理兼快修总指挥）",
        commander_phone="170-0000-6100 / 0512-0000-0000",
        channel="1（备用 9）",
        lines=(
            CommandLine(
                trades=trades,
                crew=CREW,
                leader="欧阳㛃䶮",
                phone="170-0000-6101、170-0000-6102",
                channel="3（备用 12）",
                planned=118,
                present=97,
                standby_place="3号楼地下一层非机动车库北侧临时休息区",
                training="06-10 入户礼仪、成品保护与现场用语集中培训（第二次），118 人",
            ),
        ),
        gaps=("无班组的专业：电梯、消防", "缺对讲频道：土建一组、土建二组、门窗组"),
        remark="对讲机电池每日 18:00 统一充电",
    )


FULL_REPAIR_PAPERS: tuple[Paper, ...] = (chart(),)
FULLEST_REPAIR_PAPERS: tuple[Paper, ...] = (longest_chart(),)
LONG_REPAIR_PAPERS: tuple[Paper, ...] = (chart(40),)
BARE_REPAIR_PAPERS: tuple[Paper, ...] = (CommandChart(head=bare_head()),)
