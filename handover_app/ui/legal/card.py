"""What legal decides of the row in hand: a judgement, a deemed delivery, its withdrawal."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFormLayout, QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from handover_app.domain.inspections import RefusalLine
from handover_app.ui.legal.lists import DeemedRow, judgement_of, reasons_of
from handover_app.ui.messages import word
from handover_app.ui.widgets.buttons import PrimaryButton
from handover_app.ui.widgets.card import Card, rule
from handover_app.ui.widgets.day_field import day_field, day_of
from handover_app.ui.widgets.fields import ROOM_FOR_THE_BAR, Labelled, button, scrolled
from handover_app.ui.widgets.text import text

WIDTH = 352
_LINES = 66
_FACTS = ("reasons", "words", "offered", "judgement", "cause", "owner", "day", "basis", "proof")


class LegalCard(Card):
    """Facts above, the decision below; what was typed stays while the row is the same.

    Attributes:
        judged: whether there is a good reason, and the basis.
        deemed: day, basis and proof of service.
        withdrawn: the reason.
        paper_wanted: the id of a refusal record to print again.
    """

    judged = Signal(bool, str)
    deemed = Signal(object, str, str)
    withdrawn = Signal(str)
    paper_wanted = Signal(object)

    def __init__(self, today: date) -> None:
        super().__init__()
        self.setFixedWidth(WIDTH)
        self._refusal: RefusalLine | None = None
        self._row: DeemedRow | None = None
        self._facts = {name: text("", wrap=True) for name in _FACTS}
        self._basis, self._proof = _statement(), _statement()
        self._day = day_field(today)
        self._print = button(self.tr("Print"), "printRefusal", "link")
        self._print.clicked.connect(self._on_print)
        self.head.addWidget(self._print)
        self._asked = Labelled(self.tr("Basis"), self._basis, "legalBasis")
        self._served = Labelled(self.tr("Proof of service"), self._proof, "legalProof")
        self._since = Labelled(self.tr("Deemed delivered on"), self._day, "deemedDay")
        self._note = text("", "small", wrap=True)
        self._assemble()
        self.show_nothing()

    def show_nothing(self) -> None:
        """No row is marked."""
        self._take(None, None)
        self.show_heading(self.tr("Nothing chosen"))
        self._show_facts({})
        self._note.setText(self.tr("Mark a refusal or a unit at the left."))

    def show_refusal(self, line: RefusalLine) -> None:
        """A refusal record to judge; legal may judge it again, every judgement is kept."""
        self._take(line, None)
        self.show_heading(line.unit_code, line.number)
        self._show_facts(
            {
                "reasons": reasons_of(line),
                "words": line.owner_words,
                "offered": line.offered,
                "judgement": judgement_of(line),
                "basis": line.basis,
            }
        )
        self._note.setText(
            self.tr("Only legal judges. Every judgement is kept, the latest counts.")
        )

    def show_row(self, row: DeemedRow) -> None:
        """A unit that may be deemed delivered, or one that is or was."""
        self._take(None, row)
        self.show_heading(row.unit_code, "")
        line, candidate = row.line, row.candidate
        facts = {"cause": word(row.cause), "day": row.day.isoformat() if row.day else ""}
        if line is not None:
            facts |= {"basis": line.basis, "proof": line.proof}
            facts["judgement"] = line.withdrawn_reason
        elif candidate is not None:
            facts["owner"] = candidate.owners
        self._show_facts(facts)
        self._note.setText(
            self.tr("Never counted as delivered, and no key goes out by it.")
            if row.line is None or row.standing
            else self.tr("It was withdrawn and stays readable.")
        )

    def wait(self) -> None:
        """The decision is on its way."""
        self._decisions.setEnabled(False)

    def again(self) -> None:
        """It was refused: what was typed stays."""
        self._decisions.setEnabled(True)

    def typed(self) -> bool:
        """Whether something was typed that is not saved."""
        return bool(self._basis.toPlainText() or self._proof.toPlainText())

    def done(self) -> None:
        """It is saved: the fields are empty for the next one."""
        self._basis.clear()
        self._proof.clear()
        self._decisions.setEnabled(True)

    def _assemble(self) -> None:
        self._form = QFormLayout()
        self._form.setContentsMargins(0, 0, 0, 0)
        self._form.setVerticalSpacing(6)
        for words, name in (
            (self.tr("Reasons"), "reasons"), (self.tr("Owner's words"), "words"),
            (self.tr("Offered"), "offered"), (self.tr("Cause"), "cause"),
            (self.tr("Owner"), "owner"), (self.tr("Day"), "day"), (self.tr("Basis"), "basis"),
            (self.tr("Proof"), "proof"), (self.tr("Judgement"), "judgement"),
        ):  # fmt: skip
            self._form.addRow(text(words, "soft"), self._facts[name])
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, ROOM_FOR_THE_BAR, 0)
        column.setSpacing(8)
        column.addLayout(self._form)
        self._rule = rule()
        column.addWidget(self._rule)
        for part in (self._since, self._asked, self._served, self._note):
            column.addWidget(part)
        column.addStretch(1)
        self.body.addWidget(scrolled(inside, self.tr("Decision")), 1)
        self.body.addWidget(self._buttons())

    def _buttons(self) -> QWidget:
        self._good = button(self.tr("With good reason"), "goodReason")
        self._bad = button(self.tr("Without good reason"), "noGoodReason")
        self._deem = PrimaryButton(self.tr("Deem delivered"))
        self._deem.setObjectName("deemDelivered")
        self._withdraw = button(self.tr("Withdraw"), "withdrawDeemed")
        self._good.clicked.connect(lambda: self.judged.emit(True, self._basis.toPlainText()))
        self._bad.clicked.connect(lambda: self.judged.emit(False, self._basis.toPlainText()))
        self._deem.clicked.connect(self._on_deem)
        self._withdraw.clicked.connect(lambda: self.withdrawn.emit(self._basis.toPlainText()))
        self._decisions = QWidget()
        row = QHBoxLayout(self._decisions)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addStretch(1)
        for each in (self._good, self._bad, self._withdraw, self._deem):
            row.addWidget(each)
        return self._decisions

    def _take(self, refusal: RefusalLine | None, row: DeemedRow | None) -> None:
        """Which row is in hand; another one begins with empty fields."""
        before = self._refusal and self._refusal.refusal_id, self._row and self._row.key
        if before != (refusal and refusal.refusal_id, row and row.key):
            self.done()
        self._refusal, self._row = refusal, row
        ahead = row is not None and row.line is None
        standing = row is not None and row.standing
        self._good.setVisible(refusal is not None)
        self._bad.setVisible(refusal is not None)
        self._print.setVisible(refusal is not None and refusal.paper_id is not None)
        self._deem.setVisible(ahead)
        self._withdraw.setVisible(standing)
        self._since.setVisible(ahead)
        self._served.setVisible(ahead)
        decides = refusal is not None or ahead or standing
        self._asked.setVisible(decides)
        self._rule.setVisible(decides)
        self._asked.show_words(self.tr("Why it is withdrawn") if standing else self.tr("Basis"))

    def _show_facts(self, facts: dict[str, str]) -> None:
        for name, label in self._facts.items():
            label.setText(facts.get(name, ""))
            self._form.setRowVisible(label, bool(facts.get(name)))

    def _on_deem(self) -> None:
        day = day_of(self._day)
        self.deemed.emit(day, self._basis.toPlainText(), self._proof.toPlainText())

    def _on_print(self) -> None:
        if self._refusal is not None:
            self.paper_wanted.emit(self._refusal.paper_id)


def _statement() -> QPlainTextEdit:
    field = QPlainTextEdit()
    field.setTabChangesFocus(True)
    field.setFixedHeight(_LINES)
    return field
