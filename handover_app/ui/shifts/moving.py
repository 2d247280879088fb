"""The form for cash that moves beside receipts, and for money taken before its receipt."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QComboBox,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from handover_app.domain.money import InvalidAmount
from handover_app.domain.shifts import CashMovementKind, Destination
from handover_app.domain.units import UnitLine
from handover_app.ui.messages import sentence, word
from handover_app.ui.shifts.presenter import OWN_PAYEES, TAKEN_BY, Move
from handover_app.ui.widgets.buttons import KeyButton, PrimaryButton
from handover_app.ui.widgets.card import Card, rule
from handover_app.ui.widgets.fields import scrolled
from handover_app.ui.widgets.money_field import MoneyField
from handover_app.ui.widgets.text import text
from handover_app.ui.widgets.tiles import BlockedLine


class MoveForm(Card):
    """One form for all kinds; each shows only the fields that it needs.

    Attributes:
        submitted: a :class:`Move`.
        searched: what was typed to find a household.
    """

    submitted = Signal(object)
    searched = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.show_heading(self.tr("Cash beside receipts"))
        self._meaning = text("", "soft", wrap=True)
        self._notice = BlockedLine()
        self.primary = PrimaryButton(self.tr("Book it"))
        self.primary.setObjectName("bookMove")
        self.primary.clicked.connect(self._on_submit)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 6, 0)
        column.setSpacing(8)
        column.addLayout(self._kind_buttons())
        column.addWidget(self._meaning)
        column.addWidget(self._notice)
        column.addLayout(self._fields())
        column.addStretch(1)
        self.body.addWidget(scrolled(inside), 1)
        self.body.addWidget(rule())
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self.primary)
        self.body.addLayout(foot)
        self._kinds.buttons()[0].setChecked(True)

    def kind(self) -> CashMovementKind:
        """The kind that is chosen."""
        return list(CashMovementKind)[self._kinds.checkedId()]

    def clear(self) -> None:
        """Ready for the next one."""
        self.amount.set_money(None)
        for line in (self.reason, self.household):
            line.clear()
        self.show_found(())
        self._notice.show_blocked("")
        self.primary.setEnabled(True)

    def show_found(self, lines: Sequence[UnitLine]) -> None:
        """The households that fit what was typed; the first is taken unless another is chosen."""
        self._found.clear()
        for line in lines:
            self._found.addItem(f"{line.code}　{line.owner_names}", line.unit_id)
        self._show_parts()

    def show_unit(self, line: UnitLine) -> None:
        """A household that was found by the window's search bar."""
        self._kinds.button(list(CashMovementKind).index(CashMovementKind.TAKEN)).setChecked(True)
        self.household.setText(line.code)
        self.show_found((line,))

    def _kind_buttons(self) -> QGridLayout:
        self._kinds = QButtonGroup(self)
        grid = QGridLayout()
        grid.setSpacing(8)
        names = {
            CashMovementKind.IN: self.tr("Cash in"),
            CashMovementKind.OUT: self.tr("Cash out"),
            CashMovementKind.PICK_UP: self.tr("Pick-up"),
            CashMovementKind.FLOAT_TOP_UP: self.tr("Refund float"),
            CashMovementKind.TAKEN: self.tr("No receipt yet"),
        }
        for place, (kind, words) in enumerate(names.items()):
            button = KeyButton(words, f"Alt+{place + 1}", checkable=True)
            button.setObjectName(f"move-{kind.name}")
            button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
            self._kinds.addButton(button, place)
            grid.addWidget(button, place // 2, place % 2)
        self._kinds.idToggled.connect(self._on_kind)
        return grid

    def _fields(self) -> QVBoxLayout:
        self.amount = MoneyField(self.tr("Amount in yuan"))
        self.reason, self.household = QLineEdit(), QLineEdit()
        self.destination, self.payee, self.method = QComboBox(), QComboBox(), QComboBox()
        self._found = QComboBox()
        self.household.setPlaceholderText(self.tr("Unit, name, pinyin or phone tail"))
        self.household.textEdited.connect(self.searched)
        for each in Destination:
            self.destination.addItem(word(each), each)
        for payee in OWN_PAYEES:
            self.payee.addItem(word(payee), payee)
        for method in TAKEN_BY:
            self.method.addItem(word(method), method)
        column = QVBoxLayout()
        column.setSpacing(6)
        self._rows: dict[str, QWidget] = {}
        for name, words, field in (
            ("household", self.tr("Household"), self.household),
            ("found", self.tr("Households that fit"), self._found),
            ("payee", self.tr("Whose money"), self.payee),
            ("method", self.tr("How it was paid"), self.method),
            ("destination", self.tr("Where it goes"), self.destination),
            ("moveAmount", self.amount.accessibleName(), self.amount),
            ("moveReason", self.tr("Reason"), self.reason),
        ):
            column.addWidget(self._row(name, words, field))
        return column

    def _row(self, name: str, words: str, field: QWidget) -> QWidget:
        field.setObjectName(name)
        field.setAccessibleName(words)
        whole = QWidget()
        row = QHBoxLayout(whole)
        row.setContentsMargins(0, 0, 0, 0)
        label = text(words, "soft", wrap=True)
        label.setFixedWidth(110)
        row.addWidget(label)
        row.addWidget(field, 1)
        self._rows[name] = whole
        return whole

    def _on_kind(self, _place: int, chosen: bool) -> None:
        if chosen:
            self._notice.show_blocked("")
            self._show_parts()

    def _show_parts(self) -> None:
        kind = self.kind()
        taken = kind is CashMovementKind.TAKEN
        for name in ("household", "payee", "method"):
            self._rows[name].setVisible(taken)
        self._rows["found"].setVisible(taken and self._found.count() > 0)
        self._rows["destination"].setVisible(kind is CashMovementKind.PICK_UP)
        meanings = {
            CashMovementKind.IN: self.tr("Cash laid into the drawer, such as change."),
            CashMovementKind.OUT: self.tr("Cash taken out of the drawer; never for a refund."),
            CashMovementKind.PICK_UP: self.tr("Two people bring cash to safe or bank."),
            CashMovementKind.FLOAT_TOP_UP: self.tr("Cash from the bank for refunds."),
            CashMovementKind.TAKEN: self.tr(
                "Money is here and its receipt can't be made yet. The shift closes only with the "
                "receipt, or once the money was given back."
            ),
        }
        self._meaning.setText(meanings[kind])

    def _on_submit(self) -> None:
        amount, unit_id = self.amount.money(), self._found.currentData()
        taken = self.kind() is CashMovementKind.TAKEN
        lack = ""
        if amount is None:
            lack = sentence(InvalidAmount(self.amount.text()))
        elif not self.reason.text().strip():
            lack = self.tr("Say in words why: the report and the journal show it.")
        elif taken and unit_id is None:
            lack = self.tr("Say whose money it is: type the unit or a name.")
        self._notice.show_blocked(lack)
        if lack or amount is None:
            return
        # A second press must not book twice; the tab gives the button back with the answer.
        self.primary.setEnabled(False)
        self.submitted.emit(
            Move(
                self.kind(),
                amount,
                self.reason.text().strip(),
                self.destination.currentData(),
                unit_id if taken else None,
                self.payee.currentData(),
                self.method.currentData(),
            )
        )

    def unit(self) -> UUID | None:
        """The household that is chosen."""
        found: UUID | None = self._found.currentData()
        return found
