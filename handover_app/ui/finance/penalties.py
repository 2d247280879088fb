"""The penalties of a contract: what is on record, and a new one as days × rate × base."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QComboBox,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QSpinBox,
    QWidget,
)

from handover_app.domain.contracts import PenaltyRecord
from handover_app.domain.fees import Penalty, PenaltyKind
from handover_app.ui.finance.presenter import (
    PenaltyRow,
    number_words,
    penalty_of,
    penalty_rows,
)
from handover_app.ui.tokens import Tone
from handover_app.ui.widgets.card import Card, rule
from handover_app.ui.widgets.day_field import padded
from handover_app.ui.widgets.money_field import MoneyField
from handover_app.ui.widgets.row_table import Column, RowTable
from handover_app.ui.widgets.table_or_words import TableOrWords
from handover_app.ui.widgets.text import text

_MOST_DAYS = 3650


class PenaltiesCard(Card):
    """A table of what was recorded, and the form below it.

    Attributes:
        recorded: the :class:`Penalty`, and why.
        cancelled: the :class:`PenaltyKind`, and why.
    """

    recorded = Signal(object, str)
    cancelled = Signal(object, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.flush()
        self.show_heading(self.tr("Penalties"))
        self._kind, self._days = QComboBox(), padded(QSpinBox(minimum=0, maximum=_MOST_DAYS))
        self._rate, self._base = QLineEdit(), MoneyField(self.tr("Base, yuan"))
        self._reason = QLineEdit()
        self._amount = text("", "title")
        self._amount.setObjectName("penaltyAmount")
        self._table = TableOrWords(self._penalty_table())
        self._table.table.selected.connect(self._show_buttons)
        self.body.addWidget(self._table, 1)
        self.body.addWidget(rule())
        self.body.addLayout(self._form())
        self.body.addLayout(self._foot())
        self.clear()

    def clear(self) -> None:
        """Another unit comes into hand."""
        self.taken()
        self.show_penalties(())

    def taken(self) -> None:
        """What was typed is recorded."""
        self._days.setValue(0)
        for field in (self._rate, self._base, self._reason):
            field.clear()
        self._show_amount()

    def show_penalties(self, records: Sequence[PenaltyRecord]) -> None:
        """Show what is on record, newest first."""
        nothing = self.tr("No penalty is on record for this unit.")
        self._table.show_rows(penalty_rows(records), nothing, lambda row: row.record.at)
        self._show_buttons(self._table.table.current_row() if records else None)

    def _penalty_table(self) -> RowTable:
        columns = [
            Column(
                self.tr("Penalty"), lambda row: self._kind_words(row.record.penalty.kind), width=92
            ),
            Column(
                self.tr("Counted as"),
                lambda row: _counting(row.record.penalty),
                width=184,
            ),
            Column(
                self.tr("Amount"),
                lambda row: row.record.penalty.amount.format(),
                right=True,
                width=88,
            ),
            Column(
                self.tr("State"),
                self._state,
                tone=lambda row: Tone.GOOD if row.counts else Tone.NEUTRAL,
                icon=lambda row: "check" if row.counts else "minus",
                width=0,
            ),
        ]
        table = RowTable(self.tr("Penalties"), columns)
        table.setObjectName("penalties")
        return table

    def _kind_words(self, kind: PenaltyKind) -> str:
        """The kind beside the word penalty."""
        return {
            PenaltyKind.LATE_DELIVERY: self.tr("late delivery"),
            PenaltyKind.LATE_PAYMENT: self.tr("late payment"),
        }[kind]

    def _state(self, row: PenaltyRow) -> str:
        if row.counts:
            return self.tr("counts: {reason}").format(reason=row.record.reason)
        if row.record.cancelled:
            return self.tr("cancelled: {reason}").format(reason=row.record.reason)
        return self.tr("counts no more")

    def _form(self) -> QGridLayout:
        for kind in PenaltyKind:
            self._kind.addItem(self._kind_words(kind), kind)
        self._rate.setPlaceholderText(self.tr("e.g. 1"))
        self._rate.textChanged.connect(self._show_amount)
        self._base.textChanged.connect(self._show_amount)
        self._days.valueChanged.connect(self._show_amount)
        self._kind.currentIndexChanged.connect(self._show_amount)
        grid = QGridLayout()
        grid.setContentsMargins(14, 0, 14, 0)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(1, 1)
        grid.setColumnStretch(3, 1)
        cells = (
            (self.tr("Penalty"), self._kind, "penaltyKind"),
            (self.tr("Days"), self._days, "penaltyDays"),
            (self.tr("Rate a day, ‱"), self._rate, "penaltyRate"),
            (self._base.accessibleName(), self._base, "penaltyBase"),
        )
        for place, (words, field, name) in enumerate(cells):
            field.setObjectName(name)
            field.setAccessibleName(words)
            grid.addWidget(text(words, "soft"), place // 2, place % 2 * 2)
            grid.addWidget(field, place // 2, place % 2 * 2 + 1)
        words = self.tr("Reason")
        self._reason.setObjectName("penaltyReason")
        self._reason.setAccessibleName(words)
        grid.addWidget(text(words, "soft"), 2, 0)
        grid.addWidget(self._reason, 2, 1, 1, 3)
        return grid

    def _foot(self) -> QHBoxLayout:
        self._cancel = QPushButton(self.tr("Cancel the chosen one"))
        self._cancel.setObjectName("cancelPenalty")
        self._cancel.clicked.connect(self._on_cancel)
        self._record = QPushButton(self.tr("Record it"))
        self._record.setObjectName("recordPenalty")
        self._record.clicked.connect(self._on_record)
        row = QHBoxLayout()
        row.setContentsMargins(14, 0, 14, 10)
        row.setSpacing(8)
        row.addWidget(self._amount, 1)
        for button in (self._cancel, self._record):
            button.setAccessibleName(button.text())
            row.addWidget(button)
        return row

    def _typed(self) -> Penalty | None:
        return penalty_of(
            self._kind.currentData(), self._days.value(), self._rate.text(), self._base.money()
        )

    def _show_amount(self) -> None:
        typed = self._typed()
        if typed is None:
            self._amount.setText("")
        elif typed.kind is PenaltyKind.LATE_DELIVERY:
            self._amount.setText(self.tr("to the owner {amount}").format(amount=-typed.amount))
        else:
            self._amount.setText(self.tr("from the owner {amount}").format(amount=typed.amount))
        self._show_buttons(self._table.table.current_row())

    def _show_buttons(self, row: PenaltyRow | None) -> None:
        self._record.setEnabled(self._typed() is not None)
        self._cancel.setEnabled(row is not None and row.counts)

    def _on_record(self) -> None:
        typed = self._typed()
        if typed is not None:
            self.recorded.emit(typed, self._reason.text().strip())

    def _on_cancel(self) -> None:
        row: PenaltyRow | None = self._table.table.current_row()
        if row is not None:
            self.cancelled.emit(row.record.penalty.kind, self._reason.text().strip())


def _counting(penalty: Penalty) -> str:
    rate = number_words(penalty.rate * 10_000)
    return f"{penalty.days}×{rate}‱×{penalty.base.format()}"
