"""The editor of one row of the fee catalogue."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from handover_app.domain.fees import FeeItem, FeePaper, Payee, StartRule
from handover_app.ui.files import FileLine
from handover_app.ui.messages import word
from handover_app.ui.settings.fee_rows import BandRows, RateRows
from handover_app.ui.settings.fee_words import (
    example_words,
    lack_words,
    rate_words,
    rule_words,
    warning_words,
)
from handover_app.ui.settings.presenter import (
    Field,
    TypedFee,
    Unreadable,
    fields_of,
    formulas_for,
    read_fee,
    typed_of,
)
from handover_app.ui.widgets.buttons import PrimaryButton
from handover_app.ui.widgets.card import Card, rule
from handover_app.ui.widgets.fields import (
    ROOM_FOR_THE_BAR,
    Labelled,
    QuietBox,
    QuietSpin,
    button,
    line,
    scrolled,
    tick,
)
from handover_app.ui.widgets.money_field import MoneyField
from handover_app.ui.widgets.text import text
from handover_app.ui.widgets.tiles import BlockedLine

LONGEST_MONTHS = 120


class FeeEditor(Card):
    """All fields of a row; those that its formula does not need are hidden.

    Attributes:
        edited: something was typed, chosen or ticked.
        file: the line of the basis document.
        restore: shows again what is saved.
        save: the primary button.
    """

    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.show_heading(self.tr("Fee"))
        self._before: FeeItem | None = None
        self._is_new = self._filling = False
        self._by_field: dict[Field, QWidget] = {}
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, ROOM_FOR_THE_BAR, 0)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(10)
        self._grid.setColumnStretch(0, 1)
        self._grid.setColumnStretch(1, 1)
        column.addLayout(self._grid)
        column.addStretch(1)
        self._build_who()
        self._build_how()
        self._build_start()
        self._build_limits()
        self._build_papers()
        self._area = scrolled(inside, self.heading.text())
        self.body.addWidget(self._area, 1)
        self.body.addWidget(rule())
        self._build_foot()

    def show_item(self, item: FeeItem, typed: TypedFee | None = None, *, new: bool = False) -> None:
        """Show a row, with what was typed over it earlier; ``new``: it is not there yet."""
        if self._before is None or self._before.item != item.item:
            self._area.verticalScrollBar().setValue(0)
        self._before = item
        self._fill(typed or typed_of(item))
        self._show_head(new)
        self.show_state()

    def rebase(self, item: FeeItem) -> None:
        """The row was saved, or has another place or document; what is typed stays."""
        self._before = item
        self._show_head(new=False)
        self.show_state()

    def _show_head(self, new: bool) -> None:
        """Only what is not there yet has a code to type, and no document to file."""
        self._is_new = new
        name = "" if self._before is None or new else self._before.name
        self.show_heading(self.tr("New fee") if new else self.tr("Fee"), name)
        words = self.tr("Drop the new fee") if new else self.tr("Show what is saved")
        self.restore.setText(words)
        self.restore.setAccessibleName(words)
        self._code_field.setVisible(new)
        self.file.allow(not new, self.tr("Save the fee first, then file its document."))

    def before(self) -> FeeItem | None:
        """The row that is shown, as it was saved; None before any was shown."""
        return self._before

    def begin(self) -> None:
        """A new row begins with its name."""
        self._name.setFocus()

    def is_new(self) -> bool:
        """Whether the row is not in the catalogue yet."""
        return self._is_new

    def is_changed(self) -> bool:
        """Whether something was typed that is not saved."""
        return self._before is not None and self.typed() != typed_of(self._before)

    def item(self) -> FeeItem | None:
        """The row that is typed; None where something cannot be read or charged."""
        read = self._read()
        return read if isinstance(read, FeeItem) and not lack_words(read) else None

    def propose(self, kinds: Iterable[str]) -> None:
        """Building types that the project knows."""
        self._rates.propose(kinds)

    def typed(self) -> TypedFee:
        """What stands in the fields."""
        return TypedFee(
            code=self._code.text(),
            name=self._name.text(),
            payee=self._payee.currentData(),
            principal=self._principal.text(),
            formula=self._formula.currentData(),
            paper=self._paper.currentData(),
            rate=self._rate.text(),
            rates=self._rates.rates(),
            months=self._months.value(),
            start_rule=self._start.currentData(),
            unified_date=self._date.text(),
            cap_months=self._cap_months.text(),
            cap_amount=self._cap_amount.text(),
            deposit_days=self._deposit.text(),
            vat_divisor=self._divisor.text(),
            bands=self._bands.bands(),
            basis=self._basis.text(),
            voluntary=self._voluntary.isChecked(),
            active=self._active.isChecked(),
        )

    def show_state(self, *, lacking: bool = False) -> None:
        """Show what counts, the example, what is lacking or beyond a cap, and the buttons."""
        if self._before is None:
            return
        typed = self.typed()
        counts = fields_of(typed)
        for field, widget in self._by_field.items():
            widget.setVisible(field in counts)
        self._rate_field.show_words(rate_words(typed.formula))
        self._rule.setText(rule_words(typed.start_rule))
        read = self._read()
        self._example.setText(example_words(read) if isinstance(read, FeeItem) else "")
        self._example.setVisible(bool(self._example.text()))
        changed = self.is_changed()
        lack = lack_words(read) if changed or lacking else ""
        if lack:
            self.notice.show_blocked(lack)
        else:
            over = warning_words(read) if isinstance(read, FeeItem) else ""
            self.notice.show_warning(over)
        self.save.setEnabled(changed or self._is_new)
        self.restore.setVisible(changed or self._is_new)

    def _read(self) -> FeeItem | Unreadable | None:
        if self._before is None:
            return None
        try:
            return read_fee(self._before, self.typed())
        except Unreadable as error:
            return error

    def _fill(self, typed: TypedFee) -> None:
        self._filling = True
        self._code.setText(typed.code)
        self._name.setText(typed.name)
        self._payee.choose(typed.payee)
        self._principal.setText(typed.principal)
        self._formula.clear()
        for formula in formulas_for(typed.code):
            self._formula.addItem(word(formula), formula)
        self._formula.choose(typed.formula)
        self._formula.setEnabled(self._formula.count() > 1)
        self._paper.choose(typed.paper)
        self._rate.setText(typed.rate)
        self._rates.show_rates(typed.rates)
        self._months.setValue(typed.months)
        self._start.choose(typed.start_rule)
        self._date.setText(typed.unified_date)
        self._cap_months.setText(typed.cap_months)
        self._cap_amount.setText(typed.cap_amount)
        self._deposit.setText(typed.deposit_days)
        self._divisor.setText(typed.vat_divisor)
        self._bands.show_bands(typed.bands)
        self._basis.setText(typed.basis)
        self._voluntary.setChecked(typed.voluntary)
        self._active.setChecked(typed.active)
        self._filling = False

    def _build_who(self) -> None:
        code = self.tr("Code, in capital letters")
        self._code, self._name = line(code, "feeCode"), line(self.tr("Name of the fee"), "feeName")
        self._code_field = Labelled(code, self._code)
        principal = self.tr("Collected for (empty: the payee's own money)")
        self._principal = line(principal, "principal")
        self._payee = QuietBox()
        for payee in Payee:
            self._payee.addItem(word(payee), payee)
        self._put(self._code_field)
        self._put(Labelled(self._name.accessibleName(), self._name))
        self._put(Labelled(self.tr("Payee"), self._payee, "feePayee"))
        self._put(Labelled(principal, self._principal))
        self._listen(self._code, self._name, self._principal, self._payee)

    def _build_how(self) -> None:
        self._formula, self._rates = QuietBox(), RateRows()
        self._months = QuietSpin(1, LONGEST_MONTHS)
        self._rate = MoneyField(self.tr("Rate"))
        self._rate_field = Labelled(self.tr("Rate"), self._rate, Field.RATE.value)
        self._put(Labelled(self.tr("Formula"), self._formula, "formula"))
        self._put(
            self._for(Field.RATE, self._rate_field),
            self._for(
                Field.MONTHS,
                Labelled(self.tr("Months in advance"), self._months, Field.MONTHS.value),
            ),
        )
        self._put(self._for(Field.RATES, self._rates))
        self._listen(self._formula, self._rate, self._months, self._rates)

    def _build_start(self) -> None:
        self._start = QuietBox()
        for each in StartRule:
            self._start.addItem(word(each), each)
        self._rule, self._example = text("", "small", wrap=True), text("", "soft", wrap=True)
        self._example.setObjectName("example")
        start = QWidget()
        column = QVBoxLayout(start)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(Labelled(self.tr("From when"), self._start, Field.START_RULE.value))
        column.addWidget(self._rule)
        unified = self.tr("Unified date")
        self._date = line(unified, Field.UNIFIED_DATE.value, "2026-12-01")
        self._put(self._for(Field.START_RULE, start))
        self._put(self._for(Field.UNIFIED_DATE, Labelled(unified, self._date)))
        self._listen(self._start, self._date)

    def _build_limits(self) -> None:
        months, amount = self.tr("Local cap, months"), self.tr("Local cap a unit, yuan")
        self._cap_months = line(months, Field.CAP_MONTHS.value, self.tr("none"))
        self._cap_amount = MoneyField(amount)
        self._cap_amount.setPlaceholderText(self.tr("none"))
        divisor = self.tr("VAT divisor (1.09, by the simple method 1.05)")
        self._divisor, self._bands = line(divisor, Field.DIVISOR.value), BandRows()
        self._put(self._for(Field.DIVISOR, Labelled(divisor, self._divisor)))
        self._put(self._for(Field.BANDS, self._bands))
        self._put(self._example)
        self._put(
            self._for(Field.CAP_AMOUNT, Labelled(amount, self._cap_amount, Field.CAP_AMOUNT.value)),
            self._for(Field.CAP_MONTHS, Labelled(months, self._cap_months)),
        )
        self._listen(self._cap_months, self._cap_amount, self._divisor, self._bands)

    def _build_papers(self) -> None:
        deposit = self.tr("Paid into the account within, days")
        self._deposit = line(deposit, Field.DEPOSIT_DAYS.value, self.tr("no deadline"))
        self._paper = QuietBox()
        for paper in FeePaper:
            self._paper.addItem(word(paper), paper)
        basis = self.tr("Basis document")
        self._basis = line(basis, "basis", self.tr("permit, filing or clause"))
        self.file = FileLine(basis, "basis")
        self._voluntary = tick(self.tr("Voluntary: nobody may be forced to prepay"), "voluntary")
        self._active = tick(self.tr("Charged"), "active")
        self._put(self._for(Field.DEPOSIT_DAYS, Labelled(deposit, self._deposit)))
        self._put(Labelled(self.tr("The payer gets"), self._paper, "feePaper"))
        self._put(Labelled(basis, self._basis))
        self._put(self.file)
        self._put(self._voluntary)
        self._put(self._active)
        self._listen(self._deposit, self._paper, self._basis, self._voluntary, self._active)

    def _build_foot(self) -> None:
        self.notice = BlockedLine()
        self.restore = button("", "restoreFee")
        self.save = PrimaryButton(self.tr("Save the fee"))
        self.save.setObjectName("saveFee")
        foot = QHBoxLayout()
        foot.addWidget(self.restore)
        foot.addStretch(1)
        foot.addWidget(self.save)
        self.body.addWidget(self.notice)
        self.body.addLayout(foot)

    def _put(self, first: QWidget, second: QWidget | None = None) -> None:
        """One field across, or two beside each other."""
        row = self._grid.rowCount()
        self._grid.addWidget(first, row, 0, 1, 1 if second else 2)
        if second is not None:
            self._grid.addWidget(second, row, 1)

    def _for(self, field: Field, widget: QWidget) -> QWidget:
        """Hide the widget where the field does not count."""
        self._by_field[field] = widget
        return widget

    def _listen(self, *widgets: QWidget) -> None:
        for each in widgets:
            for name in ("textEdited", "activated", "valueChanged", "clicked", "edited"):
                signal = getattr(each, name, None)
                if signal is not None:
                    signal.connect(self._on_edited)
                    break

    def _on_edited(self) -> None:
        if not self._filling:
            self.show_state()
            self.edited.emit()
