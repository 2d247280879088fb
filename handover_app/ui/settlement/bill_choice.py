"""Which items a receipt takes, and how much of those in instalments."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QGridLayout, QWidget

from handover_app.domain.fees import ChargeItem
from handover_app.domain.money import NIL, InvalidAmount, Money
from handover_app.domain.receipts import ChargeLine
from handover_app.ui.settlement.desk_form import empty, tick
from handover_app.ui.settlement.presenter import next_instalment, proposed
from handover_app.ui.widgets.money_field import MoneyField
from handover_app.ui.widgets.text import text


class BillChoice(QWidget):
    """A box an item; an item in instalments has a field for the part that is paid now.

    Attributes:
        changed: another item or amount.
    """

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setVerticalSpacing(4)
        self._grid.setColumnStretch(0, 1)
        self._grid.setColumnMinimumWidth(1, 110)
        self._rows: list[tuple[ChargeLine, QCheckBox, MoneyField | None]] = []

    def show_lines(self, lines: Sequence[ChargeLine]) -> None:
        """Offer lines; hidden where there is nothing to choose."""
        empty(self._grid)
        self._rows = []
        ticked = proposed(tuple(lines))
        for place, each in enumerate(lines):
            box = tick(each.line.name, f"take-{each.line.item}")
            box.setChecked(each.line.item in ticked)
            box.toggled.connect(self.changed)
            field = None
            if each.in_instalments:
                field = MoneyField(self.tr("Part of {item}").format(item=each.line.name))
                field.setObjectName(f"part-{each.line.item}")
                field.set_money(next_instalment(each))
                field.amount_changed.connect(self.changed)
            self._grid.addWidget(box, place, 0)
            self._grid.addWidget(field or _amount(each.open), place, 1)
            self._rows.append((each, box, field))
        self.setVisible(len(lines) > 1 or any(each.in_instalments for each in lines))

    def chosen(self) -> dict[ChargeItem, Money]:
        """What is taken of each item.

        Raises:
            InvalidAmount: a text is no amount.
        """
        return {
            each.line.item: each.open if field is None else Money.of(field.text())
            for each, box, field in self._rows
            if box.isChecked()
        }

    def total(self) -> Money:
        """The bill; nil while an amount is being typed."""
        try:
            return Money.total(self.chosen().values())
        except InvalidAmount:
            return NIL


def _amount(amount: Money) -> QWidget:
    """An amount that is taken whole, where a field would show it."""
    label = text(amount.format())
    label.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
    label.setContentsMargins(0, 0, 12, 0)
    return label
