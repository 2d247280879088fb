"""What is typed for an exchange: the receipts that come back, and the invoice that goes out."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QComboBox,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QWidget,
)

from handover_app.domain.invoice_exchanges import GivenInvoice, OldReceipt
from handover_app.domain.money import Money
from handover_app.ui.widgets.card import Card
from handover_app.ui.widgets.day_field import day_field, day_of
from handover_app.ui.widgets.money_field import MoneyField
from handover_app.ui.widgets.row_table import Column, RowTable
from handover_app.ui.widgets.table_or_words import TableOrWords
from handover_app.ui.widgets.text import text


class ReturnedCard(Card):
    """Old receipts one by one; ours are offered with their amounts.

    Attributes:
        changed: a receipt was added or taken out.
    """

    changed = Signal()

    def __init__(self, today: date, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.flush()
        self._receipts: list[OldReceipt] = []
        self._offers: list[OldReceipt] = []
        self._used: frozenset[str] = frozenset()
        self._number, self._amount = QLineEdit(), MoneyField(self.tr("Amount"))
        self._day, self._ours = day_field(today), QComboBox()
        self._table = TableOrWords(self._receipt_table())
        self.body.addWidget(self._table, 1)
        self.body.addLayout(self._typing())
        self.body.addLayout(self._foot())
        self._show()

    def receipts(self) -> tuple[OldReceipt, ...]:
        """The receipts that come back."""
        return tuple(self._receipts)

    def clear(self) -> None:
        """Another unit, or the exchange is done."""
        self._receipts.clear()
        self._number.clear()
        self._amount.clear()
        self._show()

    def offer(self, receipts: Sequence[OldReceipt]) -> None:
        """Our own receipts of the unit that may come back."""
        self._offers = list(receipts)
        self._show_offers()

    def mark(self, used: Collection[str]) -> None:
        """Numbers that came back before and are not offered again."""
        self._used = frozenset(used)
        self._show_offers()

    def _receipt_table(self) -> RowTable:
        columns = [
            Column(self.tr("Receipt"), lambda row: row.number, width=0),
            Column(self.tr("Day"), lambda row: row.issued_on.isoformat(), width=110),
            Column(self.tr("Amount"), lambda row: row.amount.format(), right=True, width=124),
        ]
        table = RowTable(self.tr("Receipts that come back"), columns)
        table.setObjectName("returned")
        return table

    def _typing(self) -> QGridLayout:
        self._number.setObjectName("returnedNumber")
        self._number.setAccessibleName(self.tr("Number of the old receipt"))
        self._number.setPlaceholderText(self.tr("Number of the old receipt"))
        self._number.returnPressed.connect(self._on_add)
        self._day.setObjectName("returnedDay")
        self._day.setAccessibleName(self.tr("Its day"))
        self._amount.setObjectName("returnedAmount")
        self._amount.returnPressed.connect(self._on_add)
        self._add = self._button(self.tr("Add"), "addReturned", self._on_add)
        self._ours.setObjectName("ourReceipts")
        self._ours.setAccessibleName(self.tr("Our receipts of this unit"))
        self._ours.activated.connect(self._on_ours)
        grid = QGridLayout()
        grid.setContentsMargins(14, 0, 14, 0)
        grid.setSpacing(8)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        grid.addWidget(self._ours, 0, 0, 1, 3)
        grid.addWidget(self._number, 1, 0, 1, 3)
        grid.addWidget(self._day, 2, 0)
        grid.addWidget(self._amount, 2, 1)
        grid.addWidget(self._add, 2, 2)
        return grid

    def _foot(self) -> QHBoxLayout:
        self._remove = self._button(self.tr("Take it out"), "removeReturned", self._on_remove)
        self._sum = text("", "strong")
        row = QHBoxLayout()
        row.setContentsMargins(14, 0, 14, 10)
        row.addWidget(self._sum, 1)
        row.addWidget(self._remove)
        return row

    def _button(self, words: str, name: str, pressed: object) -> QPushButton:
        made = QPushButton(words)
        made.setObjectName(name)
        made.setAccessibleName(words)
        made.clicked.connect(pressed)
        return made

    def _show(self) -> None:
        nothing = self.tr("Enter each old receipt that the owner brings back.")
        self._table.show_rows(self._receipts, nothing, lambda row: row.number)
        total = Money.total(each.amount for each in self._receipts)
        self.show_heading(
            self.tr("Receipts that come back"),
            self.tr("{count} receipts").format(count=len(self._receipts)),
        )
        self._sum.setText(total.format() if self._receipts else "")
        self._remove.setEnabled(bool(self._receipts))
        self._show_offers()
        self.changed.emit()

    def _show_offers(self) -> None:
        taken = {each.number for each in self._receipts} | self._used
        left = [each for each in self._offers if each.number not in taken]
        self._ours.clear()
        self._ours.addItem(
            self.tr("or choose one of our receipts ({count})").format(count=len(left)), None
        )
        for each in left:
            words = f"{each.number} · {each.issued_on.isoformat()} · {each.amount.format()}"
            self._ours.addItem(words, each)
        self._ours.setEnabled(bool(left))

    def _on_ours(self, place: int) -> None:
        receipt = self._ours.itemData(place)
        if receipt is not None:
            self._receipts.append(receipt)
            self._show()

    def _on_add(self) -> None:
        amount, number = self._amount.money(), self._number.text().strip()
        if amount is None or not number:
            (self._number if not number else self._amount).setFocus()
            return
        self._receipts.append(OldReceipt(number, day_of(self._day), amount))
        self._number.clear()
        self._amount.clear()
        self._show()
        self._number.setFocus()

    def _on_remove(self) -> None:
        row: OldReceipt | None = self._table.table.current_row()
        self._receipts.remove(row or self._receipts[-1])
        self._show()


class InvoiceForm(QWidget):
    """Number, day, title and tax number of the invoice."""

    def __init__(self, today: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._number, self._title, self._tax = QLineEdit(), QLineEdit(), QLineEdit()
        self._day = day_field(today)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(1, 1)
        rows = (
            (self.tr("Invoice number"), self._number, "invoiceNumber"),
            (self.tr("Invoice date"), self._day, "invoiceDay"),
            (self.tr("Invoice title"), self._title, "invoiceTitle"),
            (self.tr("Tax number of a company"), self._tax, "invoiceTax"),
        )
        for place, (words, field, name) in enumerate(rows):
            field.setObjectName(name)
            field.setAccessibleName(words)
            grid.addWidget(text(words, "soft", wrap=True), place, 0)
            grid.addWidget(field, place, 1)

    def propose(self, title: str) -> None:
        """The owners are the title, unless another one was typed."""
        if not self._title.text().strip():
            self._title.setText(title)

    def typed(self) -> GivenInvoice:
        """What stands in the form; the service says what is wrong about it."""
        return GivenInvoice(
            self._number.text().strip(),
            day_of(self._day),
            self._title.text().strip(),
            self._tax.text().strip(),
        )

    def clear(self) -> None:
        """The invoice was given."""
        for field in (self._number, self._title, self._tax):
            field.clear()
