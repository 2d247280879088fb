"""The papers of the reception: with everything a form can say, with twenty units, and with none."""

from __future__ import annotations

from datetime import date

from handover_app.domain.papers import (
    AgentOnSheet,
    FlowSheet,
    FlowStep,
    FlowUnit,
    IdentityCheckSheet,
    PartyOnSheet,
    Tick,
)
from tests.documents.sample_heads import FUND, NOON, OWNERS, bare_head, head

_STEPS = ("签到核验", "验房", "费用结算", "签署文件", "领取钥匙", "礼品资料")
_CODE, _SHORT = "3" + "0" * 28, "70000000017"


def further(count: int) -> tuple[FlowUnit, ...]:
    """Parking spaces that are part of the visit."""
    return tuple(
        FlowUnit(
            code=f"9-1-{place:04d}",
            place=f"地下车库 1单元 {place:04d}室",
            kind="车位",
            qr=_CODE,
            short_id=_SHORT,
        )
        for place in range(1, count + 1)
    )


def slip(units: int = 2) -> FlowSheet:
    """A flow sheet with codes, of a second visit about several units."""
    return FlowSheet(
        head=head(),
        queue_number="A1024",
        owners=OWNERS,
        visitor=FUND,
        visitor_role="代理人",
        arrived_at=NOON,
        appointment="2026-06-18 09:30　迟到 135 分钟",
        visit="第 12 次到访",
        qr=_CODE,
        short_id=_SHORT,
        further=further(units),
        ticks=(Tick(label="身份证件已核验", ticked=True), Tick(label="授权委托书已核验")),
        steps=tuple(
            FlowStep(
                name=name,
                place=f"会所一层东侧 {place} 号台（近水景广场入口）",
                bring="身份证原件、购房合同原件、已缴费票据及银行卡",
                state="等候",
            )
            for place, name in enumerate(_STEPS, start=1)
        ),
        remark="请由工作人员陪同",
    )


def identity(parties: int = 5) -> IdentityCheckSheet:
    """An identity check with an agent, doubts that were let pass, and everything lacking."""
    names = [*OWNERS, *(f"共有人{place}" for place in range(parties))][:parties]
    return IdentityCheckSheet(
        head=head(),
        queue_number="A017",
        visit="第 2 次到访",
        appointment="2026-06-18 12:00　准时",
        arrived_at=NOON,
        visitor="王𬱖",
        visitor_role="代理人",
        contract_number="CH3-621801",
        # The sheet names further units; the slip has their places and codes.
        further=(FlowUnit(code="9-1-0001", kind="车位"), FlowUnit(code="9-1-0002", kind="储藏室")),
        parties=tuple(
            PartyOnSheet(
                name=name,
                id_kind="港澳居民来往内地通行证" if place else "统一社会信用代码",
                id_tail="123X",
                presence="委托代理",
                compared="未比对",
            )
            for place, name in enumerate(names)
        ),
        seen=(
            Tick(label="身份证件原件", ticked=True),
            Tick(label="购房合同原件"),
            Tick(label="交付通知书"),
        ),
        valid_until=date(2026, 6, 17),
        guardian="赵𫖯𬍛",
        papers="买受人去世：继承公证或法院文书",
        remark="继承公证书（2026）示例公证字第 000123 号，复印件已留存，原件当场退还",
        agent=AgentOnSheet(
            name="王𬱖",
            id_tail="123X",
            kind="公证委托",
            scopes=(
                Tick(label="验房", ticked=True),
                Tick(label="签署文件", ticked=True),
                Tick(label="缴费"),
                Tick(label="领取钥匙"),
            ),
            valid_until=date(2026, 12, 31),
            filed=True,
            checked_by="接待员丙",
        ),
        consents=(
            Tick(label="同意处理个人信息", ticked=True),
            Tick(label="单独同意处理敏感个人信息"),
        ),
        consent_version="2026-1",
        result="待补材料",
        lacking=("证件号码比对", "购房合同原件", "交付通知书"),
        lifted="证件已过期、姓名与合同不符；主管 方样例 准予办理，理由：户口簿登记曾用名",
        steps=tuple(
            FlowStep(name=name, state="等候", done_at=NOON if place == 0 else None)
            for place, name in enumerate(_STEPS)
        ),
    )


BARE_RECEPTION_PAPERS = (IdentityCheckSheet(head=bare_head(), queue_number=""),)
FULL_RECEPTION_PAPERS = (identity(),)
FULLEST_RECEPTION_PAPERS = (slip(), slip(20), identity(2))
