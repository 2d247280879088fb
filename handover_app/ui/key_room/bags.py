"""Key bags: tried keys of one unit are sealed, and a sealed bag is opened (E06)."""

from __future__ import annotations

from functools import partial
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from handover_app.domain.keys import (
    BagLine,
    KeySetSummary,
    ScanVerdict,
    SealedBag,
    TagBlank,
    Trial,
)
from handover_app.ui.context import PageContext
from handover_app.ui.key_room.tab import KeyRoomTab
from handover_app.ui.messages.scans import counted, what
from handover_app.ui.messages.words import word
from handover_app.ui.tokens import GAP, Tone
from handover_app.ui.widgets.buttons import PrimaryButton
from handover_app.ui.widgets.card import Card
from handover_app.ui.widgets.fields import Labelled, button, line
from handover_app.ui.widgets.label_print_form import LabelPrintForm
from handover_app.ui.widgets.row_table import Column, RowTable
from handover_app.ui.widgets.table_or_words import TableOrWords
from handover_app.ui.widgets.text import text

_WIDTH = 372


class SealCard(Card):
    """The scanned keys of one unit, and the number of the seal.

    Attributes:
        sealed: the seal's number; everything else was scanned.
        emptied: the scanned keys are to be forgotten.
    """

    sealed = Signal(str)
    emptied = Signal()

    def __init__(self) -> None:
        super().__init__(" ")
        self.flush()
        columns = [
            Column(
                self.tr("Key"),
                lambda row: row.key.kind,
                width=0,
                icon=lambda row: "check" if row.key.trial is Trial.WORKS else "triangle-alert",
                tone=lambda row: None if row.key.trial is Trial.WORKS else Tone.WARN,
            ),
            Column(self.tr("Tried"), lambda row: word(row.key.trial), width=120),
            Column(self.tr("Number"), lambda row: row.key.short_id, width=132),
        ]
        table = RowTable(self.tr("Keys for the bag"), columns)
        table.setObjectName("bagKeys")
        self._table = TableOrWords(table)
        self._seal = line(
            self.tr("Number on the seal"), "sealNumber", self.tr("Number on the seal")
        )
        self._seal.returnPressed.connect(self._on_seal)
        self._label = text("", "soft", wrap=True)
        self._label.setObjectName("bagLabel")
        self._clear = button(self.tr("Clear the scans"), "clearBag")
        self._clear.clicked.connect(self.emptied)
        self._close = PrimaryButton(self.tr("Seal the bag"))
        self._close.setObjectName("sealBag")
        self._close.clicked.connect(self._on_seal)
        row = QHBoxLayout()
        row.setContentsMargins(13, 0, 13, 8)
        row.setSpacing(8)
        row.addWidget(self._seal, 1)
        row.addWidget(self._clear)
        row.addWidget(self._close)
        self._label.setContentsMargins(13, 0, 13, 0)
        self.body.addWidget(self._table, 1)
        self.body.addWidget(self._label)
        self.body.addLayout(row)

    def show_scans(self, scans: list[ScanVerdict], label: str) -> None:
        """Show what goes into the bag; ``label`` is the number of a label printed ahead."""
        unit = scans[0].unit_code if scans else ""
        count = self.tr("{count} of {whole} keys")
        remark = count.format(count=len(scans), whole=scans[0].whole) if scans else ""
        heading = self.tr("Seal a bag") + (f" · {unit}" if unit else "")
        self.show_heading(heading, remark)
        nothing = self.tr("Scan the tried keys of one unit.")
        self._table.show_rows(scans, nothing, lambda row: row.code)
        used = self.tr("The bag gets the label {label}.").format(label=label)
        made = self.tr("Its label is printed after sealing; or scan a blank bag label.")
        self._label.setText(used if label else made)
        for part in (self._close, self._clear):
            part.setEnabled(bool(scans))

    def forget(self) -> None:
        """The bag is sealed."""
        self._seal.clear()

    def _on_seal(self) -> None:
        self.sealed.emit(self._seal.text().strip())


class OpenCard(Card):
    """A sealed bag in hand: scanned, by a key in it, or found by its unit.

    Attributes:
        opened: the bag, and the reason.
        label_wanted: the bag whose label is wanted again.
        replace_wanted: the bag that gets a new label; the old one is void then.
    """

    opened = Signal(object, str)
    label_wanted = Signal(object)
    replace_wanted = Signal(object)

    def __init__(self, labels: QWidget) -> None:
        super().__init__(" ")
        self.setFixedWidth(_WIDTH)
        self._bag: BagLine | None = None
        self._words = text("", wrap=True)
        self._words.setObjectName("bagInHand")
        self._reason = QLineEdit()
        self._reason.setMaxLength(150)
        self._reason.returnPressed.connect(self._on_open)
        self._field = Labelled(self.tr("Why it is opened"), self._reason, "openReason")
        self._open = button(self.tr("Open the bag"), "openBag")
        self._open.clicked.connect(self._on_open)
        self._again = button(self.tr("Print the label again"), "bagLabelAgain")
        self._again.clicked.connect(lambda: self.label_wanted.emit(self._bag))
        self._replace = button(self.tr("Replace the label"), "replaceBagLabel")
        self._replace.clicked.connect(lambda: self.replace_wanted.emit(self._bag))
        for part in (self._words, self._field, self._open):
            self.body.addWidget(part)
        self.body.addStretch(1)
        row = QHBoxLayout()
        row.setSpacing(8)
        for part in (self._again, self._replace):
            row.addWidget(part, 1)
        self.body.addLayout(row)
        self.body.addWidget(labels)
        self.show_bag("", None)

    def show_bag(self, unit: str, bag: BagLine | None) -> None:
        """Take a bag in hand; None: none is."""
        self._bag = bag
        self.show_heading(self.tr("Open a bag"), unit)
        for part in (self._field, self._open, self._again, self._replace):
            part.setVisible(bag is not None)
        if bag is None:
            self._reason.clear()
            self._words.setText(
                self.tr("Scan a sealed bag, or find its unit above, to see what is in it.")
            )
            return
        lines = [self.tr("Bag {number}, seal {seal}").format(number=bag.number, seal=bag.seal)]
        lines += [f"{kind} × {count}" for kind, count in bag.counts]
        self._words.setText("\n".join(lines))

    def _on_open(self) -> None:
        if self._bag is not None:
            self.opened.emit(self._bag, self._reason.text().strip())


class BagsTab(KeyRoomTab):
    """A scan of a free key goes into the next bag; one of a bag, or in a bag, takes it in hand."""

    def __init__(self, context: PageContext) -> None:
        super().__init__(context)
        self._scans: list[ScanVerdict] = []
        self._label, self._label_words = "", ""
        self._form = LabelPrintForm(context, "bags")
        self._seal, self._open = SealCard(), OpenCard(self._form)
        self._seal.sealed.connect(self._on_seal)
        self._seal.emptied.connect(self._begin_anew)
        self._open.opened.connect(self._on_open)
        self._open.label_wanted.connect(self._on_label)
        self._open.replace_wanted.connect(self._on_replace)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GAP)
        row.addWidget(self._seal, 1)
        row.addWidget(self._open)
        self._begin_anew()

    def take_scan(self, text: str) -> bool:
        """A key, a sealed bag, or a blank label for the bag."""
        self.ask_tag(text, self._scanned, partial(self._refused, text))
        return True

    def show_unit(self, unit_id: UUID) -> None:
        """The bag of a unit found by the search bar: its label may be lost."""
        self.read(partial(self.context.desks.keys.of_unit, unit_id), self._show_bag_of, "bag")

    def _show_bag_of(self, keys: KeySetSummary) -> None:
        self._open.show_bag(keys.unit_code, keys.bag)
        words = self.tr("no sealed bag")
        if keys.bag is not None:
            words = self.tr("bag {number}").format(number=keys.bag.number)
        self.context.band.looked_up(keys.unit_code, words)

    def _scanned(self, verdict: ScanVerdict) -> None:
        if verdict.bag is not None:
            self._open.show_bag(verdict.unit_code, verdict.bag)
            self.context.band.looked_up(f"{verdict.unit_code}　{what(verdict)}", counted(verdict))
            return
        if verdict.key.bag:
            keys = partial(self.context.desks.keys.set_of, verdict.key_set_id)
            self.read(keys, self._show_bag_of, "bag")
            return
        if self._scans and self._scans[0].key_set_id != verdict.key_set_id:
            self._scans = []
        if all(each.code != verdict.code for each in self._scans):
            self._scans.append(verdict)
        self._seal.show_scans(self._scans, self._label_words)
        words = f"{verdict.unit_code}　{verdict.key.kind}"
        self.context.band.looked_up(words, word(verdict.key.trial))

    def _refused(self, text: str, error: Exception) -> None:
        if not isinstance(error, TagBlank):
            self.scan_refused(error)
            return
        self._label, self._label_words = text, error.short_id
        self._seal.show_scans(self._scans, self._label_words)

    def _begin_anew(self) -> None:
        self._scans, self._label, self._label_words = [], "", ""
        self._seal.show_scans([], "")

    def _on_seal(self, seal: str) -> None:
        if not self._scans:
            return
        codes = tuple(each.code for each in self._scans)
        label = self._label or None
        done = partial(self._sealed, label is None)
        self.write(self.context.desks.key_bags.seal, codes, seal, label, done=done)

    def _sealed(self, made: bool, sealed: SealedBag) -> None:
        words = self.tr("Bag {number} sealed").format(number=sealed.bag.number)
        self.context.band.done(f"{sealed.unit_code}　{words}", sealed.bag.seal)
        self._seal.forget()
        self._begin_anew()
        if made:
            self._on_label(sealed.bag)

    def _on_label(self, bag: BagLine) -> None:
        label = partial(self.context.desks.key_bags.label, bag.bag_id, *self._form.choice())
        self.read(label, self._show_label, "label")

    def _on_replace(self, bag: BagLine) -> None:
        question = self.tr(
            "Print a new label for bag {number}? The label on it now is void at once."
        ).format(number=bag.number)
        replace = partial(self._replace_label, bag)
        self.context.dialogs.confirm(self, question, self.tr("Replace the label"), replace)

    def _replace_label(self, bag: BagLine) -> None:
        replace = self.context.desks.key_tags.replace_label
        self.write(replace, bag.short_id, *self._form.choice(), done=self._show_label)

    def _show_label(self, pdf: bytes) -> None:
        self.context.printing(pdf, self.tr("Label of the key bag"))

    def _on_open(self, bag: BagLine, reason: str) -> None:
        done = partial(self._opened, bag.number)
        self.write(self.context.desks.key_bags.open, bag.bag_id, reason, done=done)

    def _opened(self, number: str, keys: KeySetSummary) -> None:
        words = self.tr("Bag {number} opened: its keys go one by one").format(number=number)
        self.context.band.done(f"{keys.unit_code}　{words}")
        self._open.show_bag("", None)
