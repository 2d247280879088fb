"""The papers of keys with the longest names, long lists, or no data at all."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from math import cos, sin

from handover_app.domain.papers import (
    Hook,
    HookMap,
    KeyCount,
    KeyHandover,
    KeyList,
    KeyMandatePaper,
    KeyTransferSheet,
    ListColumn,
    Paper,
    PaperHead,
    RetainedKey,
    SignedBy,
    StockTakeSheet,
    TransferLine,
)
from tests.documents.sample_heads import (
    FUND,
    NOON,
    OWNERS,
    bare_head,
    head,
)

KINDS = ("入户门正式钥匙", "入户门装修钥匙", "单元门卡", "信报箱钥匙", "车库遥控卡")
MORE_KINDS = (*KINDS, "入户门机械钥匙", "水电井钥匙", "设备间钥匙", "地下储藏室钥匙")
CREW = "示例市天工门窗安装工程有限公司第三项目部"


def strokes(count: int = 3, points: int = 60) -> tuple[tuple[tuple[int, int], ...], ...]:
    """A scrawl of ``count`` strokes in a pane three times as wide as high."""
    return tuple(
        tuple(
            (
                150 + stroke * 230 + int(90 * sin(step / 7 + stroke)),
                60 + int(step * 200 / points) + int(30 * cos(step / 3)),
            )
            for step in range(points)
        )
        for stroke in range(count)
    )


SIGNED = SignedBy(name="王𬱖", at=NOON, strokes=strokes())


def project_head(number: str | None = None) -> PaperHead:
    return replace(head(number), unit_code="", building="")


def keys(kinds: int = 5) -> KeyHandover:
    return KeyHandover(
        head=head("YS-000019"),
        owners=OWNERS,
        keys=tuple(
            KeyCount(kind=KINDS[place % 5], count=place % 3 + 1, tested=True)
            for place in range(kinds)
        ),
        receiver="王𬱖",
        receiver_role="业主本人",
        receiver_id_tail="1234",
        seal_number="F-118801",
        explained=True,
        retained=(
            RetainedKey(kind="入户门装修钥匙", mandate_number="WT-000003", reason="外窗维修"),
        ),
        handed_by="钥匙员壬",
        handed_at=NOON,
    )


def signed_keys() -> KeyHandover:
    """Taken by an agent out of a sealed bag and signed on the pane."""
    return replace(
        keys(),
        receiver="赵𫖯𬍛",
        receiver_role="代理人",
        authority="公证委托书（2026）示证民字第 1123 号，含领取钥匙权限",
        mandate_number="WT-000003",
        bag_number="00317",
        lock_setup="智能锁已由业主当面设置，未留存任何密码；门封 MF-0021 完好",
        keys=(
            *keys().keys,
            KeyCount(kind=MORE_KINDS[5], count=1, tested=False, note="插入后转动困难，已约换锁"),
            KeyCount(kind=MORE_KINDS[8], count=2, note="储藏室未交付，未试"),
        ),
        signed=replace(SIGNED, name="赵𫖯𬍛"),
        remark="备用机械钥匙另行封存",
    )


def mandate() -> KeyMandatePaper:
    return KeyMandatePaper(
        head=head("WT-000003"),
        owner="、".join(OWNERS),
        key_kind="入户门装修钥匙",
        reason="外窗密封胶条更换（BX-000121）、主卧墙面空鼓修补（BX-000124）",
        belongings="客厅空调外包装箱 2 件，主卧飘窗样品石材 1 块",
        who_may_enter="示例门窗工程有限公司维修人员、物业工程人员",
        expected_end=date(2026, 6, 30),
        retained_at=NOON,
    )


def mandate_given_back() -> KeyMandatePaper:
    """Nothing lies in the flat, and the key was taken back; both signed on the pane."""
    return replace(
        mandate(),
        belongings="无",
        signed=SIGNED,
        told_at=NOON.replace(day=27),
        told_how="电话告知，并发短信",
        taken_back_at=NOON.replace(day=28),
        taken_back_by="李㛃䶮（共有人）",
        return_signed=SignedBy(name="李㛃䶮", at=NOON.replace(day=28), strokes=strokes(2)),
        remark="业主要求每次入户前电话告知",
    )


def transfer(lines: int = 6, kinds: tuple[str, ...] = KINDS) -> KeyTransferSheet:
    units = tuple(_transferred(floor, kinds) for floor in range(1, lines + 1))
    return KeyTransferSheet(
        head=project_head("YJ-000004"),
        contractor="示例市第一建筑工程集团有限公司澄湖花园一期项目经理部",
        handed_by="总包资料员甲",
        received_by="钥匙员壬",
        witness="工程部乙",
        at=NOON,
        lines=units,
        key_count=sum(key.count for line in units for key in line.counts),
        remark="门卡由智能化分包单位另行授权",
    )


def _transferred(floor: int, kinds: tuple[str, ...]) -> TransferLine:
    missing = KeyCount(kind="信报箱钥匙", count=1, note="承诺三日内补交")
    return TransferLine(
        unit=f"6-2-{floor:02d}01",
        counts=tuple(
            KeyCount(kind=kind, count=place + 1, note="齿口有毛刺" if floor == 2 > place else "")
            for place, kind in enumerate(kinds)
            if (floor + place) % 7
        ),
        missing=(missing,) if floor == 3 else (),
    )


def key_list(rows: int = 6) -> KeyList:
    """The evening list of the keys that are out."""
    return KeyList(
        head=project_head("QD-000011"),
        title="未归还钥匙清单",
        notes=("截至 2026年6月18日 18:00", f"未归还 {rows} 笔，共 {rows * 3} 把"),
        warning="其中 2 笔已超过应还时间，请今晚逐一联系借用人并登记答复。",
        columns=(
            ListColumn(heading="借用单号", share=1.5),
            ListColumn(heading="借用人", share=3.2),
            ListColumn(heading="事由", share=2),
            ListColumn(heading="房号", share=2),
            ListColumn(heading="钥匙（把）", share=0.9, right=True),
            ListColumn(heading="应还", share=1.3),
            ListColumn(heading="提醒", share=2),
        ),
        rows=tuple(
            (
                f"JY-A-{number:06d}",
                f"{CREW} · 周𠅤𬭎㼆" if number % 3 == 1 else "验房 · 验房一组",
                "外窗五金件调整" if number % 2 else "",
                f"6-2-{number:04d}" if number % 4 else "6-2-0401、6-2-0501、6-2-0601",
                "3",
                "06-18 18:00",
                "2 次，称明早归还" if number == 1 else "",
            )
            for number in range(1, rows + 1)
        ),
        total=("合计", str(rows * 3), "", ""),
        signatures=("值班钥匙员", "值班主管"),
        landscape=True,
        remark="夜间值班电话见公示",
    )


def ready_list(rows: int = 3) -> KeyList:
    """An upright list that nobody signs."""
    return KeyList(
        head=project_head(),
        title="钥匙未就绪房屋清单",
        columns=(
            ListColumn(heading="房号", share=1.2),
            ListColumn(heading="原因", share=4),
            ListColumn(heading="把数", share=0.8, right=True),
        ),
        rows=tuple(
            (f"6-1-{number:04d}", "未收到：信报箱钥匙；未试用：单元门卡", str(number))
            for number in range(1, rows + 1)
        ),
    )


def hook_map(columns: int = 8, rows: int = 5) -> HookMap:
    def hook(place: int) -> Hook:
        number = f"B-{place:02d}"
        if place % 7 == 0:
            return Hook(number=number)
        if place == 3:
            return Hook(number=number, label="地下一层消防水泵房与配电间")
        return Hook(
            number=number, label=f"6-2-{place // 2 + 1:02d}0{place % 2 + 1}", out=place % 5 == 1
        )

    return HookMap(
        head=project_head(),
        cabinet="B 柜（一层钥匙间东墙）",
        building="6号楼",
        columns=columns,
        hooks=tuple(hook(place) for place in range(1, columns * rows + 1)),
        valid_until=NOON.replace(hour=20, minute=0),
        remark="停电或断网时凭本图取用，事后补登记",
    )


def stock_take(rows: int = 2) -> StockTakeSheet:
    return StockTakeSheet(
        head=project_head("PD-000002"),
        scope="6号楼 B 柜（含留用钥匙）",
        started_at=NOON,
        closed_at=NOON.replace(hour=14),
        expected=200,
        found=200 - rows,
        columns=(
            ListColumn(heading="房号", share=1.3),
            ListColumn(heading="钥匙种类", share=2),
            ListColumn(heading="短号", share=1.2),
            ListColumn(heading="应在位置", share=1.2),
            ListColumn(heading="最后一次变动", share=3.5),
        ),
        missing=tuple(
            (
                f"6-2-{number:04d}",
                "入户门正式钥匙",
                "K7P2M9",
                f"B-{number:02d}",
                "06-17 16:20 归还，经手 壬",
            )
            for number in range(1, rows + 1)
        ),
        unexpected=(("6-3-0201", "单元门卡", "Q4X8T1", "C-04", f"借给 {FUND}，06-18 18:00 应还"),),
        counted_by="钥匙员壬",
        signed_by="值班主管庚",
        remark="盘点期间未停止借还",
    )


def agreeing_stock_take() -> StockTakeSheet:
    return replace(stock_take(0), columns=(), unexpected=())


FULL_KEY_PAPERS: tuple[Paper, ...] = (
    keys(),
    mandate(),
    transfer(),
    key_list(),
    hook_map(),
    stock_take(),
)
FULLEST_KEY_PAPERS: tuple[Paper, ...] = (
    signed_keys(),
    mandate_given_back(),
    transfer(6, MORE_KINDS),
    ready_list(),
    hook_map(12, 10),
    agreeing_stock_take(),
)
LONG_KEY_PAPERS: tuple[Paper, ...] = (keys(40), transfer(40), key_list(200), stock_take(40))
BARE_KEY_PAPERS: tuple[Paper, ...] = (
    KeyHandover(head=bare_head()),
    KeyMandatePaper(head=bare_head()),
    KeyTransferSheet(head=bare_head()),
    KeyList(head=bare_head()),
    HookMap(head=bare_head()),
    StockTakeSheet(head=bare_head()),
)
