"""What is seldom asked with a receipt, folded away: invoice title, number of the printed book."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from handover_app.domain.receipts import InvoiceWish
from handover_app.ui.settlement.desk_form import labelled, line_field, link


class InvoiceFields(QWidget):
    """Opens with a press; what is typed there counts even when it is folded again."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.fold = link(self.tr("Invoice, number in the book …"), "moreFields")
        self.fold.clicked.connect(self._on_fold)
        title, tax = self.tr("Title of the invoice"), self.tr("Tax number (companies)")
        book = self.tr("Number of the printed book")
        self.title = line_field(title, "invoiceTitle")
        self.tax_number = line_field(tax, "taxNumber")
        self.book_number = line_field(book, "bookNumber")
        self._fields = QWidget()
        inside = QVBoxLayout(self._fields)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(8)
        inside.addWidget(labelled(title, self.title, "invoiceTitle"))
        inside.addWidget(labelled(tax, self.tax_number, "taxNumber"))
        inside.addWidget(labelled(book, self.book_number, "bookNumber"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.fold, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self._fields)
        self._fields.hide()

    def clear(self) -> None:
        """Nothing is wished."""
        for field in (self.title, self.tax_number, self.book_number):
            field.clear()
        self._fields.hide()

    def wish(self) -> InvoiceWish:
        """For whom an invoice is asked."""
        return InvoiceWish(self.title.text(), self.tax_number.text())

    def _on_fold(self) -> None:
        self._fields.setVisible(self._fields.isHidden())
        if not self._fields.isHidden():
            self.title.setFocus(Qt.FocusReason.OtherFocusReason)
