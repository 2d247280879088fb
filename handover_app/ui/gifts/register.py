"""The register: what was given today or ever, what differed, and its paper (form 6.11)."""

from __future__ import annotations

from datetime import date
from functools import partial
from typing import ClassVar

from PySide6.QtWidgets import QVBoxLayout

from handover_app.domain.gifts import GiftGiven, GiftRegister
from handover_app.domain.receipts import PaperRef
from handover_app.ui.context import PageContext
from handover_app.ui.messages import local, word
from handover_app.ui.tab import WatchingTab
from handover_app.ui.tokens import GAP
from handover_app.ui.widgets.card import Card
from handover_app.ui.widgets.fields import button, tick
from handover_app.ui.widgets.row_table import Column, RowTable
from handover_app.ui.widgets.table_or_words import TableOrWords

_TIME = "%m-%d %H:%M"


class RegisterTab(WatchingTab):
    """Gifts above, exceptions below; one button prints the register."""

    topics: ClassVar[tuple[str, ...]] = ("gifts",)

    def __init__(self, context: PageContext) -> None:
        super().__init__(context)
        self.today = tick(self.tr("Only today"), "registerToday")
        self.today.setChecked(True)
        self.today.toggled.connect(self.refresh)
        self.print = button(self.tr("Print the register"), "printRegister")
        self.print.clicked.connect(self._on_print)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        column.addWidget(self._given_card(), 3)
        column.addWidget(self._exceptions_card(), 2)

    def refresh(self) -> None:
        """Read the register anew."""
        self.read(partial(self.context.desks.gifts.register, self._day()), self._show, "register")

    def _day(self) -> date | None:
        now = self.context.desks.now()
        return now.astimezone().date() if self.today.isChecked() else None

    def _given_card(self) -> Card:
        card = Card(self.tr("Given"), " ").flush()
        for widget in (self.today, self.print):
            card.head.addWidget(widget)
        columns = [
            Column(self.tr("Time"), lambda row: local(row.at, _TIME), width=100),
            Column(self.tr("Unit"), lambda row: row.unit_code, width=92),
            Column(self.tr("Gift"), _gift, width=0),
            Column(self.tr("Received by"), lambda row: row.receiver, width=140),
            Column(self.tr("Issued by"), lambda row: row.clerk, width=140),
        ]
        table = RowTable(self.tr("Given"), columns)
        table.setObjectName("giftsGiven")
        self._given = TableOrWords(table)
        self._card = card
        card.body.addWidget(self._given, 1)
        return card

    def _exceptions_card(self) -> Card:
        card = Card(self.tr("Exceptions")).flush()
        columns = [
            Column(self.tr("Time"), lambda row: local(row.at, _TIME), width=100),
            Column(self.tr("Unit"), lambda row: row.unit_code, width=92),
            Column(self.tr("What"), lambda row: word(row.kind), width=140),
            Column(self.tr("Reason"), lambda row: row.reason, width=0),
            Column(self.tr("Asked by"), lambda row: row.clerk, width=100),
            Column(self.tr("Consent"), lambda row: row.approver, width=100),
        ]
        table = RowTable(self.tr("Exceptions"), columns)
        table.setObjectName("giftExceptionLines")
        self._exceptions = TableOrWords(table)
        card.body.addWidget(self._exceptions, 1)
        return card

    def _show(self, register: GiftRegister) -> None:
        count = self.tr("{count} gifts").format(count=len(register.given))
        self._card.show_heading(self.tr("Given"), count)
        self._given.show_rows(
            list(register.given),
            self.tr("No gift was given yet."),
            lambda row: (row.at, row.number),
        )
        self._exceptions.show_rows(
            list(register.exceptions),
            self.tr("Nothing differs: one gift a unit."),
            lambda row: (row.unit_code, row.at),
        )

    def _on_print(self) -> None:
        self.write(self.context.desks.gifts.print_register, self._day(), done=self._made)

    def _made(self, ref: PaperRef) -> None:
        self.print_paper(ref.paper_id)


def _gift(row: GiftGiven) -> str:
    made = "、".join(row.articles)
    return f"{row.gift}（{made}）" if made else row.gift
