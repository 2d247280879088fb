"""The form for the fees: rates, months, the maintenance fund, and the names on the papers."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QGridLayout, QLineEdit, QSpinBox, QWidget

from handover_app.domain.fees import FeeSettings
from handover_app.ui.widgets.card import Card, rule
from handover_app.ui.widgets.money_field import MoneyField
from handover_app.ui.widgets.text import text

LONGEST_MONTHS = 60


class FeesForm(Card):
    """What is typed; compares itself with what was shown, so that nothing typed is lost.

    Attributes:
        edited: something was typed, ticked or turned.
    """

    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.show_heading(self.tr("Fees and names on the papers"))
        self._shown: FeeSettings | None = None
        self._rate = MoneyField(self.tr("Property service, yuan/㎡ a month"))
        self._months = QSpinBox(minimum=0, maximum=LONGEST_MONTHS)
        self._collected = QCheckBox(self.tr("The maintenance fund is collected here"))
        self._standard = MoneyField(self.tr("Maintenance fund, yuan/㎡"))
        self._developer, self._property, self._principal = QLineEdit(), QLineEdit(), QLineEdit()
        self._form = QGridLayout()
        self._form.setHorizontalSpacing(16)
        self._form.setVerticalSpacing(8)
        self._form.setColumnStretch(0, 5)
        self._form.setColumnStretch(1, 6)
        self._add_amounts()
        self._add_names()
        self.body.addLayout(self._form)
        self._collected.toggled.connect(self._standard.setEnabled)
        self._collected.clicked.connect(self.edited)
        self._months.valueChanged.connect(self.edited)

    def show_fees(self, fees: FeeSettings) -> None:
        """Show what is saved; what was typed before is gone."""
        self._shown = None
        self._rate.set_money(fees.service_rate)
        self._months.setValue(fees.service_months)
        collected = fees.maintenance_standard is not None
        self._collected.setChecked(collected)
        self._standard.setEnabled(collected)
        self._standard.set_money(fees.maintenance_standard)
        self._developer.setText(fees.developer)
        self._property.setText(fees.property_company)
        self._principal.setText(fees.principal)
        self._shown = fees

    def shown(self) -> FeeSettings | None:
        """What was saved when the form was filled; None while it is being filled."""
        return self._shown

    def lack(self) -> str:
        """What is not right yet, in words; empty when the fees can be saved."""
        if self._rate.money() is None:
            return self.tr("The property service rate is no amount. Type it in yuan, as 2.80.")
        if self._collected.isChecked() and self._standard.money() is None:
            return self.tr("The maintenance fund is no amount. Type it in yuan, as 145.00.")
        if any(not field.text().strip() for field in self._names()):
            return self.tr("A name is missing: it stands on every receipt.")
        return ""

    def typed(self) -> FeeSettings | None:
        """The settings in the form, or None where something is lacking."""
        rate, standard = self._rate.money(), self._standard.money()
        if self.lack() or rate is None:
            return None
        developer, company, principal = (field.text().strip() for field in self._names())
        return FeeSettings(
            service_rate=rate,
            service_months=self._months.value(),
            maintenance_standard=standard if self._collected.isChecked() else None,
            developer=developer,
            property_company=company,
            principal=principal,
        )

    def is_changed(self) -> bool:
        """Whether something was typed that is not saved."""
        return self._shown is not None and self.typed() != self._shown

    def _names(self) -> tuple[QLineEdit, QLineEdit, QLineEdit]:
        return self._developer, self._property, self._principal

    def _add_amounts(self) -> None:
        self._months.setSuffix(" " + self.tr("months"))
        self._months.setAlignment(Qt.AlignmentFlag.AlignRight)
        self._months.setAccessibleName(self.tr("Months of service fee"))
        self._collected.setAccessibleName(self._collected.text())
        self._row(self.tr("Property service, yuan/㎡ a month"), self._rate, "rate")
        self._row(self.tr("Taken for"), self._months, "months")
        self._form.addWidget(rule(), self._form.rowCount(), 0, 1, 2)
        self._collected.setObjectName("collected")
        self._form.addWidget(self._collected, self._form.rowCount(), 0, 1, 2)
        self._row(self.tr("Maintenance fund, yuan/㎡"), self._standard, "standard")
        self._row(self.tr("Collected for"), self._principal, "principal")
        for field in (self._rate, self._standard):
            field.textEdited.connect(self.edited)

    def _add_names(self) -> None:
        self._form.addWidget(rule(), self._form.rowCount(), 0, 1, 2)
        self._row(self.tr("Developer"), self._developer, "developer")
        self._row(self.tr("Property company"), self._property, "propertyCompany")
        for field in self._names():
            field.textEdited.connect(self.edited)

    def _row(self, words: str, field: QWidget, name: str) -> None:
        row = self._form.rowCount()
        field.setObjectName(name)
        if not field.accessibleName():
            field.setAccessibleName(words)
        self._form.addWidget(text(words, "soft", wrap=True), row, 0)
        self._form.addWidget(field, row, 1)
