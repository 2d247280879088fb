"""Papers with the longest names, forty lines, or no data at all, for the tests of the documents."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal

from handover_app.domain.papers import (
    AreaPart,
    ArticleLine,
    Articles,
    ChargeLine,
    FeeStatement,
    FlowSheet,
    FlowStep,
    InspectionLine,
    InspectionRecord,
    KeyCount,
    KeyHandover,
    MeterReading,
    Paper,
    PaperHead,
    PaperKind,
    PayeeCharges,
    PaymentPart,
    Receipt,
    RectificationLine,
    RectificationNotice,
    Refund,
    RetainedKey,
    TeamMember,
    Tick,
)

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


AREA = AreaPart(
    clause="按建筑面积计价，误差比绝对值 3% 以内（含）据实结算，超出部分按约定处理",
    gross_contracted=Decimal("142.35"),
    gross_measured=Decimal("135.80"),
    inner_contracted=Decimal("113.88"),
    inner_measured=Decimal("108.70"),
    report_number="示测〔2026〕第 0618 号",
    unit_price_fen=1650000,
    ratio_percent=Decimal("-4.6013"),
    formula=(
        "误差 135.80 − 142.35 = −6.55 ㎡；3% 以内 142.35 × 3% = 4.2705 ㎡",
        "4.2705 × 16,500.00 + 2.2795 × 16,500.00 × 2 = 145,686.75 元",
    ),
    single_fen=7046325,
    double_fen=7522350,
    amount_fen=-14568675,
    capital="人民币壹拾肆万伍仟陆佰捌拾陆元柒角伍分",
    rescission_right=True,
)

SERVICE_FEE = ChargeLine(
    item="物业服务费",
    period="2026年7月—9月（3个月）",
    quantity=Decimal("135.80"),
    unit="㎡·月",
    unit_price_fen=280,
    amount_fen=114072,
    basis="前期物业服务合同第八条",
)
FUND_LINE = ChargeLine(
    item="住宅专项维修资金",
    quantity=Decimal("135.80"),
    unit="㎡",
    unit_price_fen=14500,
    amount_fen=1969100,
)


def statement(lines: int = 1) -> FeeStatement:
    return FeeStatement(
        head=head(),
        owners=OWNERS,
        contract_number="CH-2024-006-1801",
        area=AREA,
        payees=(
            PayeeCharges(payee=SERVICES, lines=(SERVICE_FEE,) * lines, subtotal_fen=114072 * lines),
            PayeeCharges(
                payee=DEVELOPER,
                collected_for="示例市物业专项维修资金管理中心",
                lines=(FUND_LINE,),
                subtotal_fen=1969100,
            ),
        ),
        to_pay_fen=2083172,
        to_pay_capital="人民币贰万零捌佰叁拾壹元柒角贰分",
        to_refund_fen=14568675,
        to_refund_capital="人民币壹拾肆万伍仟陆佰捌拾陆元柒角伍分",
    )


def receipt(lines: int = 2) -> Receipt:
    return Receipt(
        head=head("SJ-A-000123"),
        book="A",
        payer="、".join(OWNERS),
        lines=(FUND_LINE, *(SERVICE_FEE,) * (lines - 1)),
        total_fen=2083172,
        capital="人民币贰万零捌佰叁拾壹元柒角贰分",
        payee=DEVELOPER,
        collected_for="示例市物业专项维修资金管理中心",
        methods=(
            PaymentPart(
                method="POS", amount_fen=2000000, reference="凭证号 004512 参考号 061812300451"
            ),
            PaymentPart(method="现金", amount_fen=83172),
        ),
        cashier="收银员甲",
        checker="财务乙",
        status="有效",
    )


def refund() -> Refund:
    return Refund(
        head=head("TK-A-000007"),
        source="面积补差退款",
        payer=DEVELOPER,
        payee=FUND,
        owners=OWNERS,
        payee_id_tail="331X",
        linked_numbers=("面积补差结算 6-2-1801",),
        formula=AREA.formula,
        amount_fen=14568675,
        capital="人民币壹拾肆万伍仟陆佰捌拾陆元柒角伍分",
        method="银行转账",
        bank="示例银行澄湖支行",
        card_tail="6688",
        promised_on=date(2026, 7, 3),
        applicant="收银员甲",
    )


def flow_sheet() -> FlowSheet:
    steps = ("签到核验", "验房", "面积补差与费用结算", "签署文件", "领取钥匙", "礼品资料")
    return FlowSheet(
        head=head(),
        queue_number="A017",
        owners=OWNERS,
        visitor="王𬱖",
        visitor_role="业主本人",
        arrived_at=NOON,
        appointment="12:00—13:00",
        ticks=(
            Tick(label="身份证件原件", ticked=True),
            Tick(label="购房合同原件", ticked=True),
            Tick(label="交付通知书"),
            Tick(label="授权委托书"),
        ),
        steps=tuple(
            FlowStep(
                name=name,
                place=f"一层 {place} 号台",
                state="已完成" if place == 1 else "等候",
                done_at=NOON if place == 1 else None,
                clerk="接待员丙" if place == 1 else "",
            )
            for place, name in enumerate(steps, start=1)
        ),
    )


def inspection(lines: int = 6) -> InspectionRecord:
    return InspectionRecord(
        head=head("YF-000045"),
        owners=OWNERS,
        visitor="王𬱖",
        visitor_role="业主本人",
        stage="首次查验",
        team=(
            TeamMember(name="验房员丁", role="验房工程师"),
            TeamMember(name="陪验员戊", role="客户陪同"),
            TeamMember(name="物业员己", role="物业接房"),
        ),
        started_at=NOON,
        ended_at=NOON.replace(hour=13),
        meters=(
            MeterReading(kind="水表", serial="S2406-118801", reading=Decimal("3.2"), unit="m³"),
            MeterReading(kind="电表", serial="D2406-118801", reading=Decimal("12.45"), unit="kWh"),
            MeterReading(kind="燃气表", serial="R2406-118801", unit="m³"),
        ),
        lines=tuple(
            InspectionLine(
                number=number,
                room="主卧" if number % 2 else "客厅兼餐厅",
                item="外窗密封胶条" if number % 3 else "墙面空鼓",
                description=f"第 {number} 处：窗扇闭合不严，胶条脱落约 15 cm，需更换并调整五金件",
                measured="4.5 mm/2 m",
                result="" if number == 1 else "待整改",
                on_the_spot=number == 1,
                owner_demand="装修进场前完成" if number == 2 else "",
            )
            for number in range(1, lines + 1)
        ),
        conclusions=(
            Tick(label="收楼"),
            Tick(label="带问题收楼", ticked=True),
            Tick(label="只看房"),
            Tick(label="拒收"),
        ),
        second_inspection=date(2026, 7, 2),
    )


def notice(lines: int = 5) -> RectificationNotice:
    return RectificationNotice(
        head=head("ZG-000031"),
        contractor="示例门窗工程有限公司",
        contact="项目经理庚",
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
            )
            for number in range(1, lines + 1)
        ),
    )


def keys(kinds: int = 5) -> KeyHandover:
    names = ("入户门正式钥匙", "入户门装修钥匙", "单元门卡", "信报箱钥匙", "车库遥控卡")
    return KeyHandover(
        head=head("YS-000019"),
        owners=OWNERS,
        keys=tuple(
            KeyCount(kind=names[place % 5], count=place % 3 + 1, tested=True)
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


def articles() -> Articles:
    return Articles(
        head=head(),
        owners=OWNERS,
        gifts=(ArticleLine(name="乔迁礼盒", quantity=1, unit="套", issued=True),),
        documents=(
            ArticleLine(name="住宅质量保证书", unit="本", issued=True),
            ArticleLine(name="住宅使用说明书", unit="本", issued=True),
            ArticleLine(name="业主手册", unit="本", note="补印后领取"),
        ),
        receiver="王𬱖",
        receiver_role="业主本人",
        issued_by="礼品员癸",
        issued_at=NOON,
    )


FULL: dict[PaperKind, Paper] = {
    paper.kind: paper
    for paper in (
        flow_sheet(),
        statement(),
        inspection(),
        receipt(),
        refund(),
        notice(),
        keys(),
        articles(),
    )
}

FORTY: dict[PaperKind, Paper] = {
    paper.kind: paper
    for paper in (statement(40), inspection(40), receipt(40), notice(40), keys(40))
}

BARE: dict[PaperKind, Paper] = {
    paper.kind: paper
    for paper in (
        FlowSheet(head=bare_head(), queue_number="A001"),
        FeeStatement(head=bare_head()),
        InspectionRecord(head=bare_head()),
        Receipt(head=bare_head(), book="", payer="", lines=(), total_fen=0, capital="", payee=""),
        Refund(head=bare_head(), source="", payer="", payee="", amount_fen=0, capital=""),
        RectificationNotice(head=bare_head(), contractor="", lines=()),
        KeyHandover(head=bare_head()),
        Articles(head=bare_head()),
    )
}
