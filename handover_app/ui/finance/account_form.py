"""The bank account of a refund: its end for everybody, the whole of it for finance alone."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from handover_app.domain.receipts import BankAccount, RefundMethod, RefundSummary
from handover_app.ui.widgets.text import text


class AccountForm(QWidget):
    """Empty until the account is asked for, which the journal notes.

    Attributes:
        show_asked: the full account is wanted.
        corrected: the :class:`BankAccount` that was typed.
    """

    show_asked = Signal()
    corrected = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._fields = {name: QLineEdit() for name in ("name", "bank", "branch", "number")}
        self._consent = QCheckBox(self.tr("Consent line signed"))
        self._consent.setObjectName("accountConsent")
        self._consent.setAccessibleName(self.tr("The owner's own consent line is signed"))
        self._consent.setToolTip(self._consent.accessibleName())
        self._show = QPushButton(self.tr("Show the full account"))
        self._show.setObjectName("showAccount")
        self._show.setProperty("role", "link")
        self._show.clicked.connect(self.show_asked)
        self._save = QPushButton(self.tr("Save it"))
        self._save.setObjectName("saveAccount")
        self._save.clicked.connect(self._on_save)
        self._show.setAccessibleName(self._show.text())
        self._save.setAccessibleName(self.tr("Save this account"))
        self._show.setToolTip(
            self.tr("Who looks at a full account number is noted in the journal.")
        )
        head = QHBoxLayout()
        head.addWidget(text(self.tr("Account"), "heading"))
        head.addStretch(1)
        head.addWidget(self._show)
        foot = QHBoxLayout()
        foot.addWidget(self._consent, 1)
        foot.addWidget(self._save)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(head)
        column.addLayout(self._grid())
        column.addLayout(foot)

    def show_for(self, row: RefundSummary, *, may_show: bool, may_correct: bool) -> None:
        """What can be done about the account of this refund."""
        self.setVisible(row.method in (RefundMethod.TRANSFER, RefundMethod.ORIGINAL_CARD))
        self._show.setVisible(may_show and row.method is RefundMethod.TRANSFER)
        for field in self._fields.values():
            field.setReadOnly(not may_correct)
        self._save.setVisible(may_correct)
        self._consent.setVisible(may_correct)

    def show_account(self, account: BankAccount) -> None:
        """Show the account as it is stored."""
        every = (account.name, account.bank, account.branch, account.number)
        for field, words in zip(self._fields.values(), every, strict=True):
            field.setText(words)
            field.setCursorPosition(0)
        self._consent.setChecked(account.consent)

    def clear(self) -> None:
        """No account stands here any longer."""
        for field in self._fields.values():
            field.clear()
        self._consent.setChecked(False)

    def _grid(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(10)
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(1, 1)
        words = (
            self.tr("Account name"),
            self.tr("Bank"),
            self.tr("Branch"),
            self.tr("Account number"),
        )
        for place, (name, label) in enumerate(zip(self._fields, words, strict=True)):
            field = self._fields[name]
            field.setObjectName(f"account:{name}")
            field.setAccessibleName(self.tr("Account: {part}").format(part=label))
            grid.addWidget(text(label, "soft"), place, 0)
            grid.addWidget(field, place, 1)
        return grid

    def _on_save(self) -> None:
        words = [field.text().strip() for field in self._fields.values()]
        self.corrected.emit(BankAccount(*words, consent=self._consent.isChecked()))
