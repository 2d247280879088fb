"""The form for the names of the payees, and for what a cashier may refund in cash and by when."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QLineEdit, QVBoxLayout, QWidget

from handover_app.domain.fees import PayeeNames
from handover_app.domain.projects import MoneyLimits
from handover_app.ui.widgets.card import Card, rule
from handover_app.ui.widgets.fields import ROOM_FOR_THE_BAR, QuietSpin, scrolled
from handover_app.ui.widgets.money_field import MoneyField
from handover_app.ui.widgets.text import text

LONGEST_DAYS = 365
Payees = tuple[PayeeNames, MoneyLimits]


class PayeesForm(Card):
    """What is typed; compares itself with what was shown, so that nothing typed is lost.

    Attributes:
        edited: something was typed or turned.
    """

    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.show_heading(self.tr("Names and limits on the papers"))
        self._shown: Payees | None = None
        self._names = tuple(QLineEdit() for _ in range(4))
        self._limit = MoneyField(self.tr("Cash refund without a second person up to, yuan"))
        self._refund_days = QuietSpin(0, LONGEST_DAYS)
        self._rescission_days = QuietSpin(0, LONGEST_DAYS)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, ROOM_FOR_THE_BAR, 0)
        self._form = QGridLayout()
        self._form.setHorizontalSpacing(16)
        self._form.setVerticalSpacing(8)
        self._form.setColumnStretch(0, 5)
        self._form.setColumnStretch(1, 6)
        self._add_names()
        self._add_limits()
        column.addLayout(self._form)
        column.addStretch(1)
        self.body.addWidget(scrolled(inside, self.heading.text()), 1)

    def show_payees(self, names: PayeeNames, limits: MoneyLimits) -> None:
        """Show what is saved; what was typed before is gone."""
        self._shown = None
        each = (names.developer, names.property_company, names.fund, names.tax_authority)
        for field, name in zip(self._names, each, strict=True):
            field.setText(name)
        self._limit.set_money(limits.cash_refund_limit)
        self._refund_days.setValue(limits.refund_days)
        self._rescission_days.setValue(limits.rescission_days)
        self._shown = (names, limits)

    def shown(self) -> Payees | None:
        """What was saved when the form was filled; None while it is being filled."""
        return self._shown

    def lack(self) -> str:
        """What is not right yet, in words; empty when it can be saved."""
        if any(not field.text().strip() for field in self._names):
            return self.tr("A name is missing: it stands on every receipt.")
        if self._limit.money() is None:
            return self.tr("The limit is no amount. Type it in yuan, as 1000.00.")
        return ""

    def typed(self) -> Payees | None:
        """Names and limits in the form, or None where something is lacking."""
        limit = self._limit.money()
        if self.lack() or limit is None:
            return None
        names = PayeeNames(*(field.text().strip() for field in self._names))
        days = self._refund_days.value(), self._rescission_days.value()
        return names, MoneyLimits(limit, *days)

    def is_changed(self) -> bool:
        """Whether something was typed that is not saved."""
        return self._shown is not None and self.typed() != self._shown

    def _add_names(self) -> None:
        words = (
            (self.tr("Developer"), "developer"),
            (self.tr("Property company"), "propertyCompany"),
            (self.tr("Maintenance fund's account"), "fund"),
            (self.tr("Tax authority"), "taxAuthority"),
        )
        for field, (label, name) in zip(self._names, words, strict=True):
            self._row(label, field, name)
            field.textEdited.connect(self.edited)

    def _add_limits(self) -> None:
        self._form.addWidget(rule(), self._form.rowCount(), 0, 1, 2)
        self._row(self._limit.accessibleName(), self._limit, "cashLimit")
        self._limit.textEdited.connect(self.edited)
        days = (
            (self.tr("A refund is back within"), self._refund_days, "refundDays"),
            (self.tr("A rescinded price is back within"), self._rescission_days, "rescissionDays"),
        )
        for label, box, name in days:
            box.setSuffix(" " + self.tr("days"))
            box.valueChanged.connect(self.edited)
            self._row(label, box, name)

    def _row(self, words: str, field: QWidget, name: str) -> None:
        row = self._form.rowCount()
        field.setObjectName(name)
        if not field.accessibleName():
            field.setAccessibleName(words)
        self._form.addWidget(text(words, "soft", wrap=True), row, 0)
        self._form.addWidget(field, row, 1)
