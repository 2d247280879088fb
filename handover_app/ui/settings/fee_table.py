"""The list of the fee catalogue's rows, with what may be done to them."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from handover_app.domain.fees import FeeItem
from handover_app.ui.messages import word
from handover_app.ui.settings.fee_words import warning_words
from handover_app.ui.settings.presenter import rate_text
from handover_app.ui.tokens import PADDING, Tone
from handover_app.ui.widgets.buttons import IconButton
from handover_app.ui.widgets.card import Card
from handover_app.ui.widgets.fields import button
from handover_app.ui.widgets.row_table import Column, RowTable
from handover_app.ui.widgets.table_or_words import TableOrWords

COLLECTED, FORMULA, PAPER = 3, 4, 6
SPARED = {COLLECTED: 640, FORMULA: 640, PAPER: 860}
"""Columns that the editor shows too, and the pixels below which they are left out."""


class FeeTableCard(Card):
    """The rows in the order in which they are printed.

    Attributes:
        table: the rows.
        add, up, down, poster: the buttons below.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.show_heading(self.tr("Fees"))
        self.flush()
        self._typed: Collection[str] = ()
        self.table = RowTable(self.tr("Fees"), self._columns())
        self.table.setObjectName("fees")
        self._rows = TableOrWords(self.table)
        self.add = button(self.tr("Add a fee"), "addFee")
        self.up = IconButton("chevron-up", self.tr("Move the marked fee up"), "Alt+Up")
        self.down = IconButton("chevron-down", self.tr("Move the marked fee down"), "Alt+Down")
        self.up.setObjectName("feeUp")
        self.down.setObjectName("feeDown")
        self.poster = button(self.tr("Print the wall sheet"), "poster")
        foot = QHBoxLayout()
        foot.setContentsMargins(PADDING - 1, 0, PADDING - 1, PADDING - 4)
        for each in (self.add, self.up, self.down):
            foot.addWidget(each)
        foot.addStretch(1)
        foot.addWidget(self.poster)
        self.body.addWidget(self._rows, 1)
        self.body.addLayout(foot)

    def show_items(self, items: Sequence[FeeItem], typed: Collection[str]) -> None:
        """Show the rows; ``typed`` are the codes of those with words that are not saved."""
        self._typed = typed
        numbered = sorted(items, key=lambda each: each.position)
        empty = self.tr("Nothing is charged yet. Add a fee.")
        self._rows.show_rows(numbered, empty, lambda each: each.item)
        active = sum(each.active for each in items)
        self.show_heading(
            self.tr("Fees"),
            self.tr("{active} of {all} charged").format(active=active, all=len(items)),
        )

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        super().resizeEvent(event)
        for column, below in SPARED.items():
            self.table.setColumnHidden(column, self.width() < below)

    def mark(self, item: FeeItem) -> None:
        """Put the cursor on a row."""
        for place, each in enumerate(self.table.rows()):
            if each.item == item.item:
                self.table.setCurrentIndex(self.table.model().index(place, 0))

    def _columns(self) -> list[Column]:
        return [
            Column(self.tr("No."), self._number, right=True, width=54),
            Column(self.tr("Fee item"), lambda each: each.name, width=0),
            Column(self.tr("Payee"), lambda each: word(each.payee), width=120),
            Column(self.tr("Own or collected for"), self._whose, width=120),
            Column(self.tr("Formula"), lambda each: word(each.formula), width=130),
            Column(self.tr("Rate"), rate_text, right=True, width=104),
            Column(self.tr("Paper"), lambda each: word(each.paper), width=96),
            Column(self.tr("State"), self._state, tone=_tone, icon=_icon, width=104),
        ]

    def _number(self, item: FeeItem) -> str:
        codes = [each.item for each in self.table.rows()]
        return str(codes.index(item.item) + 1)

    def _whose(self, item: FeeItem) -> str:
        return item.principal or self.tr("own money")

    def _state(self, item: FeeItem) -> str:
        if item.item in self._typed:
            return self.tr("not saved")
        if not item.active:
            return self.tr("off")
        return self.tr("over cap") if warning_words(item) else self.tr("charged")


def _tone(item: FeeItem) -> Tone:
    if not item.active:
        return Tone.NEUTRAL
    return Tone.WARN if warning_words(item) else Tone.GOOD


def _icon(item: FeeItem) -> str:
    if not item.active:
        return "minus"
    return "triangle-alert" if warning_words(item) else "check"
