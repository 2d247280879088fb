"""Papers with the longest names, forty lines, or no data at all, for the tests of the documents."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

from handover_app.domain.papers import (
    AreaPart,
    AreaSettlementSheet,
    ArticleLine,
    Articles,
    CancelledReceipt,
    CashierReport,
    CashMovement,
    ChargeLine,
    Denomination,
    FeePoster,
    FeeStatement,
    FlowSheet,
    FlowStep,
    InspectionLine,
    InspectionRecord,
    InvoiceExchange,
    MeterReading,
    PaidRefund,
    Paper,
    PaperKind,
    PayeeCharges,
    PaymentPart,
    PendingPayment,
    PosterLine,
    PosterRate,
    Receipt,
    ReceiptRange,
    Refund,
    RefundStep,
    ReportSum,
    ReturnedReceipt,
    ShiftLine,
    TeamMember,
    TerminalTotal,
    Tick,
)
from tests.documents.sample_certificates import (
    BARE_CERTIFICATES,
    FULL_CERTIFICATES,
    LONG_CERTIFICATES,
)
from tests.documents.sample_delivery_papers import (
    BARE_DELIVERY_PAPERS,
    FULL_DELIVERY_PAPERS,
    FULLEST_DELIVERY_PAPERS,
)
from tests.documents.sample_gift_papers import (
    BARE_GIFT_PAPERS,
    FULL_GIFT_PAPERS,
    LONG_GIFT_PAPERS,
)
from tests.documents.sample_heads import (
    DEVELOPER,
    FUND,
    NOON,
    OWNERS,
    SERVICES,
    bare_head,
    head,
)
from tests.documents.sample_inspection_papers import (
    BARE_INSPECTION_PAPERS,
    FORTY_INSPECTION_PAPERS,
    FULL_INSPECTION_PAPERS,
    FULLEST_INSPECTION_PAPERS,
    told,
)
from tests.documents.sample_key_papers import (
    BARE_KEY_PAPERS,
    FULL_KEY_PAPERS,
    FULLEST_KEY_PAPERS,
    LONG_KEY_PAPERS,
    keys,
)
from tests.documents.sample_notice_papers import (
    BARE_NOTICE_PAPERS,
    FULL_NOTICE_PAPERS,
    FULLEST_NOTICE_PAPERS,
    LONG_NOTICE_PAPERS,
)
from tests.documents.sample_paper_days import (
    BARE_PAPER_DAYS,
    FORTY_PAPER_DAYS,
    FULL_PAPER_DAYS,
    FULLEST_PAPER_DAYS,
)
from tests.documents.sample_property_papers import (
    BARE_PROPERTY_PAPERS,
    FULL_PROPERTY_PAPERS,
    FULLEST_PROPERTY_PAPERS,
    LONG_PROPERTY_PAPERS,
)
from tests.documents.sample_queue_papers import (
    BARE_QUEUE_PAPERS,
    FULL_QUEUE_PAPERS,
    FULLEST_QUEUE_PAPERS,
)
from tests.documents.sample_reception_papers import (
    BARE_RECEPTION_PAPERS,
    FULL_RECEPTION_PAPERS,
    FULLEST_RECEPTION_PAPERS,
)
from tests.documents.sample_refusal_papers import (
    BARE_REFUSAL_PAPERS,
    FULL_REFUSAL_PAPERS,
    FULLEST_REFUSAL_PAPERS,
    LONG_REFUSAL_PAPERS,
)
from tests.documents.sample_repair_papers import (
    BARE_REPAIR_PAPERS,
    FULL_REPAIR_PAPERS,
    FULLEST_REPAIR_PAPERS,
    LONG_REPAIR_PAPERS,
)

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


def renotified(lines: int = 12) -> FeeStatement:
    """A second notice of many lines with all that a statement can say."""
    names = ("物业服务费", "契税", "装修垃圾清运费", "逾期交房违约金", "逾期付款违约金")
    charges = tuple(
        replace(
            SERVICE_FEE,
            item=names[place % 5],
            estimate=place % 5 == 1,
            warnings=("预收 14 个月，超出当地上限 12 个月",) if place % 5 == 2 else (),
            previous_fen=None if place % 5 == 3 else 113900 + place,
        )
        for place in range(lines)
    )
    paper = statement()
    return replace(
        paper,
        area=replace(AREA, previous_fen=-14000000),
        payees=(
            PayeeCharges(payee=FUND, lines=charges, subtotal_fen=114072 * lines),
            *paper.payees[1:],
        ),
        version=2,
        notified_on=date(2026, 6, 8),
        reason="实测面积报告更正，物业服务费标准按备案文件调整",
        previous_version=1,
        previous_to_pay_fen=2083001,
        previous_to_refund_fen=14000000,
        open_items=("契税：缺家庭住房套数",),
        payment_methods=("现金", "刷卡", "扫码支付", "银行转账"),
        refund_method="原卡退回，或转账至合同买受人本人账户",
        refund_arrival="签字后 15 个工作日内",
        remark="本次通知自送达之日起代替第 1 版",
    )


def area_settlement() -> AreaSettlementSheet:
    return AreaSettlementSheet(
        head=head("MB-000012"),
        area=replace(
            AREA,
            method="A：面积差 × 合同单价",
            threshold="误差比绝对值 3%（含）",
            contract_total_fen=234877500,
            free_area=Decimal("2.28"),
        ),
        owners=OWNERS,
        seller=DEVELOPER,
        contract_number="CH-2024-006-1801",
        choice="不退房，按合同约定结算面积差",
        chosen_on=date(2026, 6, 2),
        statement="SM-000003（业主签字声明）",
        repayment_by=date(2026, 7, 2),
        settled_on=date(2026, 6, 18),
        receipt_number="SJ-A-000200",
        refund_number="TK-A-000007",
        remark="提前于交付日结算",
    )


def counter_receipt() -> Receipt:
    """The 冲红 of the receipt above, with everything a receipt can carry."""
    paper = receipt()
    return replace(
        paper,
        head=head("SJ-A-000131"),
        lines=tuple(replace(line, amount_fen=-line.amount_fen) for line in paper.lines),
        total_fen=-2083172,
        capital="（负数）人民币贰万零捌佰叁拾壹元柒角贰分",
        methods=tuple(
            replace(part, amount_fen=-part.amount_fen, pending=place == 1)
            for place, part in enumerate(paper.methods)
        ),
        status="冲红",
        linked_number="SJ-A-000123",
        reason="付款人开错，终端已结算，不能当日作废",
        approver="财务主管庚",
        book_number="No.0088123",
        invoice="电子普通发票，发至付款人手机",
        invoice_title=FUND,
        invoice_tax_number="91310000MA1FL00000",
        statement_version=2,
        refund_number="TK-A-000007",
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


def refund_to_account() -> Refund:
    """A transfer with account, consent, steps, and a payee who is one of several owners."""
    return replace(
        refund(),
        payee="王𬱖",
        card_tail="",
        branch="澄湖路支行营业部",
        account_name="王𬱖",
        account_number="6222 **** **** 6688",
        co_owners=(FUND, *OWNERS[2:]),
        steps=(
            RefundStep(name="申请", clerk="收银员甲", at=NOON),
            RefundStep(name="复核", clerk="财务乙", at=NOON.replace(hour=14)),
            RefundStep(name="批准", clerk="财务主管庚", at=NOON.replace(hour=15)),
            RefundStep(name="汇出"),
        ),
        arrived_on=date(2026, 7, 1),
        converted_number="SJ-A-000140",
        cash_limit_fen=100000,
        checker="财务乙",
        approver="财务主管庚",
        signed_at=NOON,
        remark="按业主书面申请办理",
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


def fee_poster() -> FeePoster:
    return FeePoster(
        head=replace(head(), unit_code="", building=""),
        lines=(
            PosterLine(
                item="面积补差款",
                payee=DEVELOPER,
                basis="商品房买卖合同及补充协议",
                formula="（实测面积 − 合同面积）× 合同单价，多退少补；误差比超出 3% 的按合同约定",
                paper="收款收据",
                remark="退款原卡退回或转账至买受人本人账户，不与应付费用相抵",
            ),
            PosterLine(
                item="物业服务费",
                payee=SERVICES,
                basis="前期物业服务合同第八条；价格备案 示物价〔2026〕12 号",
                rates=(
                    PosterRate(price_fen=280, unit="㎡·月", building_type="高层"),
                    PosterRate(price_fen=350, unit="㎡·月", building_type="洋房"),
                    PosterRate(price_fen=520, unit="㎡·月", building_type="别墅"),
                ),
                formula="建筑面积 × 单价 × 月数",
                paper="收据，按期换开发票",
                remark="预收 3 个月，当地上限 12 个月",
            ),
            PosterLine(
                item="住宅专项维修资金",
                payee=SERVICES,
                principal="示例市物业专项维修资金管理中心",
                basis="住宅专项维修资金管理办法第七条",
                rates=(PosterRate(price_fen=14500, unit="㎡"),),
                formula="建筑面积 × 交存标准",
                paper="专用收据",
                deposit_days=30,
            ),
            PosterLine(
                item="契税",
                payee="示例市税务局",
                principal="国家税务机关",
                basis="契税法及现行优惠公告",
                standards=(
                    "家庭唯一住房 140 ㎡（含）以下 1%，以上 1.5%",
                    "第二套住房 140 ㎡（含）以下 1%，以上 2%",
                    "第三套及以上 3%",
                ),
                formula="（合同总价 ± 面积补差）÷ 1.09 × 税率",
                paper="完税凭证",
                remark="为预估金额，多退少补，以税务机关核定为准",
            ),
            PosterLine(
                item="装修保证金",
                payee=SERVICES,
                basis="装饰装修管理服务协议",
                rates=(PosterRate(price_fen=200000),),
                formula="每户固定金额",
                paper="收款收据",
                remark="办理装修登记时收取，交付时不收",
            ),
        ),
        survey_file="澄湖花园一期房产测绘成果报告书.pdf",
        survey_number="示测〔2026〕第 0618 号",
        enquiry="结算台 1—6，电话 000-00000000",
        valid_from=date(2026, 6, 10),
        issuer=DEVELOPER,
        remark="本公示在结算区和物业服务中心张贴",
    )


def cashier_report(lines: int = 2) -> CashierReport:
    faces = (10000, 5000, 2000, 1000, 500, 100, 50, 10)
    return CashierReport(
        head=replace(head("BC-A-000018"), unit_code="", building=""),
        day=date(2026, 6, 18),
        shift_number="A-20260618-2",
        drawer="钱箱 3",
        cashiers=("收银员甲",),
        opened_at=NOON.replace(hour=8),
        closed_at=NOON.replace(hour=18, minute=5),
        opening_float_fen=50000,
        refund_float_fen=2000000,
        by_method=(
            ReportSum(name="现金", count=12, received_fen=1283172, refunded_fen=90000),
            ReportSum(name="刷卡（POS）", count=31, received_fen=48200000),
            ReportSum(name="扫码支付", count=9, received_fen=2200114),
        ),
        by_payee=(
            ReportSum(name=DEVELOPER, count=20, received_fen=30000000, refunded_fen=90000),
            ReportSum(name=FUND, count=32, received_fen=21683286),
        ),
        by_item=(
            ReportSum(name="面积补差款", count=20, received_fen=30000000, refunded_fen=90000),
            ReportSum(name="物业服务费", count=20, received_fen=2283286),
            ReportSum(name="住宅专项维修资金", count=12, received_fen=19400000),
        ),
        received_fen=51683286,
        refunded_fen=90000,
        capital="人民币伍拾壹万陆仟捌佰叁拾贰元捌角陆分",
        ranges=tuple(
            ReceiptRange(
                book=f"{letter} 册",
                first=f"SJ-{letter}-000101",
                last=f"SJ-{letter}-000126",
                count=26,
                void=1,
                reversed=1,
                amount_fen=25841643,
            )
            for letter in "AB"
        ),
        voided=tuple(
            CancelledReceipt(
                number=f"SJ-A-{number:06d}",
                amount_fen=114072 + number,
                unit_code=f"6-2-{number:04d}",
                reason="付款人刷错卡，客户联已收回，改刷另一张银行卡",
                approver="财务主管庚",
                at=NOON,
                slip=f"00{number}",
            )
            for number in range(1, lines + 1)
        ),
        counter_receipts=(
            CancelledReceipt(
                number="SJ-A-000131",
                amount_fen=-2083172,
                unit_code="6-2-1801",
                linked_number="SJ-A-000055",
                reason="收款单位开错",
                approver="财务主管庚",
                at=NOON,
            ),
        ),
        refunds=tuple(
            PaidRefund(
                number=f"TK-A-{number:06d}",
                amount_fen=45000 + number,
                unit_code=f"6-1-{number:04d}",
                payee=FUND if number == 1 else "王𬱖",
                method="现金",
            )
            for number in range(1, lines + 1)
        ),
        movements=(
            CashMovement(
                name="存入", amount_fen=20000, at=NOON, reason="补零钱", persons=("李㛃䶮",)
            ),
            CashMovement(
                name="上缴保险柜",
                amount_fen=-1000000,
                at=NOON.replace(hour=15),
                reason="库存现金超过限额",
                persons=("收银员甲", "赵𫖯𬍛"),
            ),
        ),
        denominations=tuple(
            Denomination(face_fen=face, count=place * 3 + 2) for place, face in enumerate(faces)
        ),
        book_cash_fen=353172,
        counted_cash_fen=352172,
        difference_fen=-1000,
        refund_book_fen=1910000,
        refund_counted_fen=1910000,
        explanation="少 10.00 元，找零有误，由收银员补足",
        deposit_slip="JK-20260618-07",
        deposit_fen=1000000,
        terminals=(
            TerminalTotal(name="POS-01", payee=DEVELOPER, book_fen=30000000, stated_fen=30000000),
            TerminalTotal(
                name="收款码-物业",
                payee=FUND,
                book_fen=2200114,
                stated_fen=2200014,
                note="差 1.00 元待查，周𠅤𬭎㼆",
            ),
            TerminalTotal(name="POS-02", payee=SERVICES, book_fen=18200000),
        ),
        pending=(
            PendingPayment(
                number="SJ-B-000119",
                amount_fen=500000,
                unit_code="3-1-0902",
                payer="周𠅤𬭎㼆",
                method="银行转账",
                reference="回单 2026061800031",
            ),
        ),
        next_cashier="收银员丁",
        checker="财务乙",
        remark="17:40 停电 5 分钟，未收款",
    )


def day_report() -> CashierReport:
    """The report of a whole day with several shifts."""
    return replace(
        cashier_report(),
        whole_day=True,
        shift_number="",
        drawer="",
        cashiers=("收银员甲", "收银员丁"),
        shifts=tuple(
            ShiftLine(
                number=f"A-20260618-{number}",
                drawer=f"钱箱 {number}",
                cashier="收银员甲" if number == 1 else FUND,
                opened_at=NOON.replace(hour=8),
                closed_at=NOON.replace(hour=18),
                received_fen=25841643,
                difference_fen=-1000 if number == 1 else None,
            )
            for number in (1, 2)
        ),
    )


def invoice_exchange(lines: int = 3) -> InvoiceExchange:
    return InvoiceExchange(
        head=head("HF-000021"),
        owners=OWNERS,
        contract_number="CH-2024-006-1801",
        receipts=tuple(
            ReturnedReceipt(
                number=f"房款 2024-{number:05d}",
                issued_on=date(2024, 3, number % 28 + 1),
                item="首付款" if number == 1 else "按揭款",
                amount_fen=78292500,
            )
            for number in range(1, lines + 1)
        ),
        total_fen=78292500 * lines,
        capital="人民币贰佰叁拾肆万捌仟柒佰柒拾伍元整",
        issuer=DEVELOPER,
        invoice_number="26317000000012345678",
        invoice_date=date(2026, 6, 18),
        invoice_title="、".join(OWNERS),
        tax_number="91310000MA1FL00000",
        invoice_fen=234877500,
        receiver="王𬱖",
        receiver_role="业主本人",
        receiver_id_tail="1234",
        clerk="收银员甲",
        remark="电子发票同时发至业主手机",
    )


FULL: dict[PaperKind, Paper] = {
    paper.kind: paper
    for paper in (
        flow_sheet(),
        statement(),
        inspection(),
        receipt(),
        refund(),
        articles(),
        area_settlement(),
        fee_poster(),
        cashier_report(),
        invoice_exchange(),
        *FULL_KEY_PAPERS,
        *FULL_NOTICE_PAPERS,
        *FULL_INSPECTION_PAPERS,
        *FULL_REPAIR_PAPERS,
        *FULL_REFUSAL_PAPERS,
        *FULL_QUEUE_PAPERS,
        *FULL_RECEPTION_PAPERS,
        *FULL_PROPERTY_PAPERS,
        *FULL_CERTIFICATES,
        *FULL_DELIVERY_PAPERS,
        *FULL_PAPER_DAYS,
        *FULL_GIFT_PAPERS,
    )
}

# Papers of a kind that is in FULL already, which say everything that the kind can say.
FULLEST: tuple[Paper, ...] = (
    renotified(),
    counter_receipt(),
    refund_to_account(),
    day_report(),
    *FULLEST_KEY_PAPERS,
    *FULLEST_NOTICE_PAPERS,
    *FULLEST_INSPECTION_PAPERS,
    *FULLEST_REPAIR_PAPERS,
    *FULLEST_REFUSAL_PAPERS,
    *FULLEST_QUEUE_PAPERS,
    *FULLEST_RECEPTION_PAPERS,
    *FULLEST_PROPERTY_PAPERS,
    *FULLEST_DELIVERY_PAPERS,
    *FULLEST_PAPER_DAYS,
    told(inspection()),
)

FORTY: dict[PaperKind, Paper] = {
    paper.kind: paper
    for paper in (
        statement(40),
        inspection(40),
        receipt(40),
        keys(40),
        cashier_report(40),
        invoice_exchange(40),
        *LONG_KEY_PAPERS,
        *LONG_NOTICE_PAPERS,
        *FORTY_INSPECTION_PAPERS,
        *LONG_REPAIR_PAPERS,
        *LONG_REFUSAL_PAPERS,
        *LONG_PROPERTY_PAPERS,
        *LONG_CERTIFICATES,
        *FORTY_PAPER_DAYS,
        *LONG_GIFT_PAPERS,
    )
}

BARE: dict[PaperKind, Paper] = {
    paper.kind: paper
    for paper in (
        FlowSheet(head=bare_head(), queue_number="A001"),
        FeeStatement(head=bare_head()),
        InspectionRecord(head=bare_head()),
        Receipt(head=bare_head(), book="", payer="", lines=(), total_fen=0, capital="", payee=""),
        Refund(head=bare_head(), source="", payer="", payee="", amount_fen=0, capital=""),
        Articles(head=bare_head()),
        AreaSettlementSheet(head=bare_head(), area=AreaPart(clause="")),
        FeePoster(head=bare_head()),
        CashierReport(head=bare_head()),
        InvoiceExchange(head=bare_head()),
        *BARE_KEY_PAPERS,
        *BARE_NOTICE_PAPERS,
        *BARE_INSPECTION_PAPERS,
        *BARE_REPAIR_PAPERS,
        *BARE_REFUSAL_PAPERS,
        *BARE_QUEUE_PAPERS,
        *BARE_RECEPTION_PAPERS,
        *BARE_PROPERTY_PAPERS,
        *BARE_CERTIFICATES,
        *BARE_DELIVERY_PAPERS,
        *BARE_PAPER_DAYS,
        *BARE_GIFT_PAPERS,
    )
}
