"""One receipt: voided on its day, countered later, or its transfer noted as arrived."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QWidget

from handover_app.domain.receipts import ON_TERMINALS, ReceiptSummary
from handover_app.ui.messages import word
from handover_app.ui.settlement.desk_form import (
    DeskForm,
    date_field,
    day_of,
    line_field,
    link,
    show_day,
    tick,
)
from handover_app.ui.settlement.paper_list import payment_words
from handover_app.ui.widgets.text import text
from handover_app.ui.widgets.tiles import BlockedLine


class CancelForm(DeskForm):
    """A receipt is never edited: a second person consents to its void or its counter-receipt.

    Attributes:
        void_asked: the receipt, that the owner's copy is back, the reversal slip's number.
        counter_asked: the receipt.
        arrived: the receipt, and the :class:`date` on which its money stood on the account.
        left: back to the list.
    """

    void_asked = Signal(object, bool, str)
    counter_asked = Signal(object)
    arrived = Signal(object, object)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", "voidReceipt", parent)
        self._receipt: ReceiptSummary | None = None
        self._too_late = False
        self.primary.clicked.connect(self._on_primary)
        self.counter = QPushButton(self.tr("Counter-receipt …"))
        self.counter.setAccessibleName(self.counter.text())
        self.counter.setObjectName("counterReceipt")
        self.counter.clicked.connect(lambda: self.counter_asked.emit(self._receipt))
        self.foot.insertWidget(0, self.counter)
        back = link(self.tr("‹ All papers"), "allPapers")
        back.clicked.connect(self.left)
        self._head, self._said = text("", "strong"), text("", "small", wrap=True)
        self.fields.addWidget(back, 0, Qt.AlignmentFlag.AlignLeft)
        self.fields.addWidget(self._head)
        self.fields.addWidget(self._said)
        self._build_arrival()
        self._build_void()
        self.end()

    def show_receipt(self, receipt: ReceiptSummary, today: date) -> None:
        """Show a receipt; nothing is ticked yet."""
        self._receipt, self._too_late = receipt, not receipt.may_void
        self._head.setText(f"{receipt.number} · {receipt.total}")
        paid = [f"{payment_words(part)} {part.amount}" for part in receipt.payments]
        self._said.setText(" · ".join([word(receipt.payee), *paid]))
        waits = any(part.pending for part in receipt.payments)
        self._arrival.setVisible(waits)
        self._arrive.setVisible(waits)
        show_day(self.arrived_on, today)
        self.copy_back.setChecked(False)
        self.slip.clear()
        self._show_way()

    def receipt(self) -> ReceiptSummary | None:
        """The receipt shown."""
        return self._receipt

    def show_too_late(self) -> None:
        """The terminal's batch or the day is closed: only a counter-receipt is left."""
        self._too_late = True
        self._show_way()

    def give_back(self) -> None:
        """The answer is there: the buttons may be pressed again."""
        self._show_way()

    def _build_arrival(self) -> None:
        words = self.tr("Money arrived on")
        self.arrived_on = date_field(words, "arrivedOn")
        self._arrival = self.labelled(words, self.arrived_on, "arrivedOn")
        self._arrive = QPushButton(self.tr("Note the arrival"))
        self._arrive.setAccessibleName(self._arrive.text())
        self._arrive.setObjectName("noteArrival")
        self._arrive.clicked.connect(self._on_arrived)
        self.fields.addWidget(self._arrive, 0, Qt.AlignmentFlag.AlignLeft)

    def _build_void(self) -> None:
        self._way = BlockedLine()
        self.fields.addWidget(self._way)
        self.copy_back = tick(self.tr("The owner's copy is back"), "copyBack")
        self.copy_back.toggled.connect(self._show_ready)
        words = self.tr("Number of the reversal slip")
        self.slip = line_field(words, "reversalSlip")
        self.slip.textChanged.connect(self._show_ready)
        self.fields.addWidget(self.copy_back)
        self._slip = self.labelled(words, self.slip, "reversalSlip")

    def _show_way(self) -> None:
        late = self._too_late
        self._way.show_blocked(
            self.tr(
                "It can't be voided any more: its shift or day, or the terminal's batch, is "
                "closed. A counter-receipt cancels it; the money becomes the owner's credit."
            )
            if late
            else ""
        )
        self.copy_back.setVisible(not late)
        self._slip.setVisible(not late and self._on_terminal())
        self.counter.setVisible(not late)
        self.primary.show_words(
            self.tr("Make the counter-receipt …") if late else self.tr("Void it …")
        )
        self._show_ready()

    def _show_ready(self, *_: object) -> None:
        whole = self.copy_back.isChecked() and (
            not self._on_terminal() or bool(self.slip.text().strip())
        )
        self.primary.setEnabled(self._too_late or whole)
        self.counter.setEnabled(True)

    def _on_terminal(self) -> bool:
        """Whether money has to go back through a terminal first."""
        receipt = self._receipt
        return receipt is not None and any(p.method in ON_TERMINALS for p in receipt.payments)

    def _on_primary(self) -> None:
        if self._too_late:
            self.counter_asked.emit(self._receipt)
        else:
            self.void_asked.emit(self._receipt, self.copy_back.isChecked(), self.slip.text())

    def _on_arrived(self) -> None:
        self.arrived.emit(self._receipt, day_of(self.arrived_on))
