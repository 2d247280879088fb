"""Where a transfer goes: name, bank, branch, number, and the owner's own line of consent."""

from __future__ import annotations

from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from handover_app.domain.receipts import BankAccount
from handover_app.ui.settlement.desk_form import labelled, tick


class AccountFields(QWidget):
    """The four things a bank asks; only finance sees the number again."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        self.name, self.bank, self.branch = QLineEdit(), QLineEdit(), QLineEdit()
        self.number = QLineEdit()
        for words, field, name in (
            (self.tr("Name of the account"), self.name, "accountName"),
            (self.tr("Bank of the account"), self.bank, "bank"),
            (self.tr("Branch"), self.branch, "branch"),
            (self.tr("Full number of the account"), self.number, "accountNumber"),
        ):
            column.addWidget(labelled(words, field, name))
        self.consent = tick(self.tr("Consent line is signed"), "accountConsent")
        column.addWidget(self.consent)

    def show_name(self, name: str) -> None:
        """Begin with the payee's name and nothing else."""
        self.name.setText(name)
        for field in (self.bank, self.branch, self.number):
            field.clear()
        self.consent.setChecked(False)

    def account(self) -> BankAccount:
        """What was typed; the service sees whether it is whole."""
        return BankAccount(
            self.name.text(),
            self.bank.text(),
            self.branch.text(),
            self.number.text(),
            self.consent.isChecked(),
        )
