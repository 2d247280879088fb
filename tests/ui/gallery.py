"""A household that does not exist, and the frame around it: what the kit's tests look at."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from decimal import Decimal
from uuid import UUID

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from handover_app import station
from handover_app.domain.area_settlement import Areas
from handover_app.domain.handover import (
    Blocker,
    Condition,
    Effect,
    HandoverCard,
    HistoryLine,
    OwnerLine,
    Stage,
    StepState,
    StepSummary,
)
from handover_app.domain.money import Money
from handover_app.domain.reports import Cell, CellState
from handover_app.domain.visits import Waiting, WaitingLine
from handover_app.ui import icons, theme, translation
from handover_app.ui.navigation import PageSpec
from handover_app.ui.tokens import GAP, Tone
from handover_app.ui.widgets.buttons import KeyButton, PrimaryButton
from handover_app.ui.widgets.card import Card, rule
from handover_app.ui.widgets.handover_card import HandoverCardView
from handover_app.ui.widgets.history_column import HistoryColumn
from handover_app.ui.widgets.money_field import MoneyField
from handover_app.ui.widgets.queue_list import QueueList
from handover_app.ui.widgets.row_table import Column, RowTable
from handover_app.ui.widgets.text import text
from handover_app.ui.widgets.tiles import BlockedLine, StatTile
from handover_app.ui.widgets.unit_grid import GridLegend, UnitGrid
from handover_app.ui.window import ApplicationWindow

NOW = datetime(2026, 12, 2, 4, 41, 7, tzinfo=UTC)
UNIT = UUID(int=1801)


def dress(application: QApplication, shade: str = "light", language: str = "zh_CN") -> None:
    """Fonts, icons, language and colours, as the real window has them.

    What is worn already is left: dressing every widget anew costs half a second of each test.
    """
    spoken = QLocale().name() in (language, f"{language}_US")
    if application.styleSheet() and spoken and application.property(theme.PROPERTY) == shade:
        return
    theme.install_fonts(station.resource)
    icons.install(station.resource)
    translation.install(application, language, station.resource)
    theme.apply(application, shade)


def card() -> HandoverCard:
    """A household in the middle of its day."""
    morning = NOW - timedelta(hours=2, minutes=39)
    return HandoverCard(
        unit_id=UNIT,
        code="3-2-1801",
        building="3号楼",
        layout="C",
        fit_out="毛坯",
        contract_number="HT-0001",
        contracted=Areas(Decimal("118.88"), Decimal("94.10")),
        measured=Areas(Decimal("119.27"), Decimal("94.40")),
        owners=(
            OwnerLine(UUID(int=1), "欧阳样例", "170****0417", "3205**********0038"),
            OwnerLine(UUID(int=2), "林样例", "170****0418", "3205**********0039"),
        ),
        queue_number="A017",
        visit_id=UUID(int=3),
        steps=(
            StepSummary(Stage.CHECK_IN, StepState.DONE, morning),
            StepSummary(
                Stage.INSPECTION,
                StepState.DONE,
                NOW - timedelta(minutes=49),
                "ACCEPTED_WITH_DEFECTS",
            ),
            StepSummary(Stage.SETTLEMENT, StepState.IN_HAND),
            StepSummary(Stage.PAPERS, StepState.NOT_STARTED),
            StepSummary(Stage.KEYS, StepState.BLOCKED),
            StepSummary(Stage.GIFT, StepState.DONE, NOW - timedelta(hours=2)),
        ),
        blockers=(Blocker(Condition.AREA_DIFFERENCE_SETTLED, Effect.BLOCK),),
        flags=(),
        history=(
            HistoryLine(
                NOW, "验房 7 组", "柳样例", "Concluded", {"conclusion": "ACCEPTED_WITH_DEFECTS"}
            ),
            HistoryLine(
                morning,
                "接待台 1",
                "柳样例",
                "CheckedIn",
                {"queue_number": "A017", "kind": "OWNER"},
            ),
            HistoryLine(
                NOW - timedelta(days=7), "console", "", "UnitImported", {"code": "", "row": 417}
            ),
        ),
    )


def waiting() -> Waiting:
    """Seven households, one of them waiting too long."""
    codes = ("3-2-1801", "1-1-0902", "5-2-2603", "2-1-1102", "7-3-0401", "8-1-1503", "1-2-0701")
    minutes = (24, 11, 9, 6, 5, 2, 1)
    here = tuple(
        WaitingLine(
            UUID(int=number + 10) if number else UNIT,
            code,
            f"样例{number}",
            f"A{17 + number:03}",
            NOW - timedelta(minutes=each),
        )
        for number, (code, each) in enumerate(zip(codes, minutes, strict=True))
    )
    return Waiting(here, here[1:4], here[2:])


def cells() -> list[Cell]:
    """Three buildings of different height."""
    states = list(CellState)
    return [
        Cell(
            UUID(int=building * 10000 + floor * 100 + room),
            f"{building}-1-{floor:02}{room:02}",
            f"{building}号楼",
            "1",
            floor,
            f"{room:02}",
            states[(building * 7 + floor * 3 + room * room) % len(states)],
        )
        for building, floors in ((1, 33), (2, 28), (6, 12), (10, 18))
        for floor in range(1, floors + 1)
        for room in range(1, 5)
    ]


class SettlementSample(QWidget):
    """A station's page made of the kit."""

    def __init__(self) -> None:
        super().__init__()
        self.shown: list[UUID] = []
        row = QHBoxLayout(self)
        row.setContentsMargins(GAP, GAP, GAP, GAP)
        row.setSpacing(GAP)
        self.queue = QueueList()
        self.queue.show_queue(waiting(), NOW)
        self.queue.select(UNIT)
        self.history = HistoryColumn()
        self.history.show_lines(card().history)
        self.card = HandoverCardView(Stage.SETTLEMENT)
        self.card.show_card(card())
        middle = QVBoxLayout()
        middle.setSpacing(GAP)
        middle.addWidget(self.card)
        work = QHBoxLayout()
        work.setSpacing(GAP)
        work.addWidget(self._statement(), 1)
        work.addWidget(self._payment(), 1)
        middle.addLayout(work, 1)
        row.addWidget(self.queue)
        row.addLayout(middle, 1)
        row.addWidget(self.history)

    def show_unit(self, unit_id: UUID) -> None:
        """Remember what was opened."""
        self.shown.append(unit_id)

    def _statement(self) -> Card:
        statement = Card("应收 · 开发公司", "按 11-25 通知 第1版").flush()
        self.table = RowTable(
            "应收",
            [
                Column("项目", lambda row: row[0], width=0),
                Column(
                    "状态",
                    lambda row: row[1],
                    tone=lambda _: Tone.WARN,
                    icon=lambda _: "lock",
                    width=90,
                ),
                Column("金额", lambda row: row[2].format(), right=True, width=110),
            ],
            sortable=True,
        )
        self.table.show_rows(
            [
                ("面积补差", "待付", Money(769080)),
                ("物业服务费", "待付", Money(100187)),
                ("专项维修资金", "待付", Money(1729415)),
            ]
        )
        statement.body.addWidget(self.table)
        return statement

    def _payment(self) -> Card:
        payment = Card("本次收款 · 开发公司")
        methods = QHBoxLayout()
        for place, name in enumerate(("现金", "刷卡", "扫码")):
            button = KeyButton(name, f"Alt+{place + 1}", checkable=True)
            button.setChecked(place == 1)
            methods.addWidget(button)
        methods.addStretch(1)
        self.amount = MoneyField("金额")
        self.amount.set_money(Money(769080))
        self.blocked = BlockedLine("放行")
        self.blocked.show_blocked("钥匙受阻：面积补差未结清。收款后自动放行。")
        foot = QHBoxLayout()
        foot.addWidget(KeyButton("暂存"))
        foot.addStretch(1)
        self.primary = PrimaryButton("收款并打印收据")
        foot.addWidget(self.primary)
        payment.body.addWidget(text("方式", "small"))
        payment.body.addLayout(methods)
        payment.body.addWidget(self.amount)
        payment.body.addWidget(text("人民币柒仟陆佰玖拾元零捌角", "soft"))
        payment.body.addWidget(self.blocked)
        payment.body.addStretch(1)
        payment.body.addWidget(rule())
        payment.body.addLayout(foot)
        return payment


class TodaySample(QWidget):
    """The board made of the kit."""

    def __init__(self) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(GAP, GAP, GAP, GAP)
        column.setSpacing(GAP)
        tiles = QHBoxLayout()
        tiles.setSpacing(GAP)
        for title, figure, remark, tone in (
            ("到访", "128", "应到 220 · 58%", Tone.ACCENT),
            ("办理中", "37", "最长等候 31 分", Tone.WARN),
            ("已交付", "83", "无问题 22 · 带问题 61", Tone.GOOD),
            ("拒收", "4", "复验预约 3", Tone.BAD),
            ("今日收款", "1,284,506.10", "退 96,210.44", Tone.NEUTRAL),
        ):
            tile = StatTile(title)
            tile.show_figure(figure, remark, tone)
            tiles.addWidget(tile)
        column.addLayout(tiles)
        frame = Card("房源状态 · 4 栋 364 户")
        frame.head.addWidget(GridLegend())
        self.grid = UnitGrid()
        self.grid.show_cells(cells())
        frame.body.addWidget(self.grid)
        column.addWidget(frame, 1)


def window() -> ApplicationWindow:
    """The frame with two pages."""
    made = ApplicationWindow(
        [
            PageSpec("today", "今日", "layout-dashboard", TodaySample),
            PageSpec("settlement", "结算", "banknote", SettlementSample),
            PageSpec("keys", "钥匙", "key-round", TodaySample),
        ]
    )
    made.show_rights(frozenset())
    made.navigation.show_badge("settlement", 7)
    made.navigation.show_badge("keys", 12)
    made.status.show_station("3 号结算台", "柳样例", "08:30")
    made.status.show_printer("打印机 正常")
    made.status.show_saved(NOW)
    made.status.show_backup(NOW)
    made.show_connection("已连接 现场服务器", sound=True)
    made.show_project("澄湖样例三期 · 第2天/共5天")
    made.resize(1366, 768)
    return made
