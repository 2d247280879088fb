"""The papers of the household: receipts with their state, refunds with theirs, notices, sheets."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from handover_app.domain.papers import PaperKind
from handover_app.domain.receipts import (
    PaperRef,
    PaymentSummary,
    ReceiptSummary,
    RefundState,
    RefundSummary,
    Settlement,
)
from handover_app.ui.messages import local, word, word_of_name
from handover_app.ui.tokens import Tone
from handover_app.ui.widgets.buttons import IconButton
from handover_app.ui.widgets.card import rule
from handover_app.ui.widgets.fields import scrolled
from handover_app.ui.widgets.text import Elided, Pill, text

translate = QCoreApplication.translate

REFUND_LOOK: dict[RefundState, tuple[str, Tone]] = {
    RefundState.APPLIED: ("clock-3", Tone.INFO),
    RefundState.CHECKED: ("clock-3", Tone.INFO),
    RefundState.APPROVED: ("check", Tone.INFO),
    RefundState.SENT: ("arrow-right", Tone.INFO),
    RefundState.ARRIVED: ("check", Tone.GOOD),
    RefundState.BOUNCED: ("circle-alert", Tone.WARN),
    RefundState.REJECTED: ("x", Tone.BAD),
}
_SHOWN_APART = (PaperKind.RECEIPT.name, PaperKind.REFUND.name)


class PaperList(QWidget):
    """One row a paper, the newest first, with what can be done about it.

    Attributes:
        reprint_asked: a :class:`PaperRef`.
        opened: a :class:`ReceiptSummary` that is to be cancelled, or whose money has arrived.
    """

    reprint_asked = Signal(object)
    opened = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        inside = QWidget()
        self._rows = QVBoxLayout(inside)
        self._scroll = scrolled(inside)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._scroll)
        self.show_papers(None)

    def show_papers(self, settlement: Settlement | None) -> None:
        """Show what was made for this household."""
        rows: list[QWidget] = []
        if settlement is not None:
            rows += [self._receipt(each) for each in reversed(settlement.receipts)]
            rows += [self._refund(each) for each in reversed(settlement.refunds)]
            rows += [
                self._other(each)
                for each in reversed(settlement.papers)
                if each.kind not in _SHOWN_APART
            ]
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 6, 0)
        column.setSpacing(6)
        for place, row in enumerate(rows):
            if place:
                column.addWidget(rule())
            column.addWidget(row)
        if not rows:
            column.addWidget(text(self.tr("No paper was made for this household yet."), "soft"))
        column.addStretch(1)
        old = self._scroll.takeWidget()
        if old is not None:
            # A button of the old rows may be what brought us here.
            old.hide()
            old.setParent(self)
            old.deleteLater()
        self._scroll.setWidget(inside)

    def _receipt(self, each: ReceiptSummary) -> QWidget:
        row, foot = self._row(each.number, each.total.format(), self._receipt_words(each))
        foot.addWidget(receipt_pill(each))
        if each.prints > 1:
            foot.addWidget(text(self.tr("{count} prints").format(count=each.prints), "small"))
        foot.addStretch(1)
        if each.stands:
            manage = IconButton(
                "chevron-right", self.tr("Void or counter {number}").format(number=each.number)
            )
            manage.setFixedSize(32, 24)
            manage.setObjectName(f"open-{each.number}")
            manage.clicked.connect(partial(self._on_open, each))
            foot.addWidget(manage)
        self._add_printer(foot, each.paper)
        return row

    def _receipt_words(self, each: ReceiptSummary) -> str:
        parts = [word(each.payee), local(each.issued_at, "%m-%d %H:%M"), each.clerk]
        parts += [payment_words(part) for part in each.payments]
        if each.reverses:
            parts.append(self.tr("cancels {number}").format(number=each.reverses))
        if each.countered_by:
            parts.append(self.tr("cancelled by {number}").format(number=each.countered_by))
        return " · ".join(part for part in parts if part)

    def _refund(self, each: RefundSummary) -> QWidget:
        tail = f"…{each.account_tail}" if each.account_tail else ""
        promised = self.tr("promised by {day}").format(day=each.promised.isoformat())
        words = (each.item, each.payee, f"{word(each.method)} {tail}".strip(), promised, each.note)
        row, foot = self._row(each.number, f"−{each.amount}", " · ".join(w for w in words if w))
        icon, tone = REFUND_LOOK[each.state]
        foot.addWidget(Pill(word(each.state), tone, icon))
        if not each.signed and each.state is not RefundState.REJECTED:
            foot.addWidget(Pill(self.tr("Not signed"), Tone.WARN, "pen-line"))
        foot.addStretch(1)
        self._add_printer(foot, each.paper)
        return row

    def _other(self, each: PaperRef) -> QWidget:
        row = QFrame()
        words = f"{word_of_name(PaperKind, each.kind)} {each.number}".strip()
        row.setAccessibleName(words)
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(Elided(words), 1)
        self._add_printer(line, each)
        return row

    def _row(self, head: str, amount: str, words: str) -> tuple[QFrame, QHBoxLayout]:
        row = QFrame()
        row.setAccessibleName(f"{head} {amount}".strip())
        column = QVBoxLayout(row)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        top = QHBoxLayout()
        top.addWidget(Elided(head), 1)
        top.addWidget(text(amount, "strong"))
        column.addLayout(top)
        if words:
            column.addWidget(text(words, "small", wrap=True))
        foot = QHBoxLayout()
        foot.setSpacing(6)
        column.addLayout(foot)
        return row, foot

    def _add_printer(self, foot: QHBoxLayout, paper: PaperRef | None) -> None:
        if paper is None:
            return
        name = paper.number or word_of_name(PaperKind, paper.kind)
        button = IconButton("printer", self.tr("Print {number} again").format(number=name))
        button.setFixedSize(32, 24)
        button.setObjectName(f"reprint-{paper.number}")
        button.clicked.connect(partial(self._on_reprint, paper))
        foot.addWidget(button)

    def _on_open(self, receipt: ReceiptSummary, _checked: bool = False) -> None:
        self.opened.emit(receipt)

    def _on_reprint(self, paper: PaperRef, _checked: bool = False) -> None:
        self.reprint_asked.emit(paper)


def receipt_pill(each: ReceiptSummary) -> Pill:
    """The state of a receipt: void, countered, waiting for the bank, or valid."""
    if each.voided:
        return Pill(translate("PaperList", "Void"), Tone.BAD, "x")
    if each.countered_by:
        return Pill(translate("PaperList", "Countered"), Tone.BAD, "undo-2")
    if each.reverses:
        return Pill(translate("PaperList", "Counter-receipt"), Tone.NEUTRAL, "undo-2")
    if any(part.pending for part in each.payments):
        return Pill(translate("PaperList", "Not arrived yet"), Tone.WARN, "clock-3")
    return Pill(translate("PaperList", "Valid"), Tone.GOOD, "check")


def payment_words(part: PaymentSummary) -> str:
    """A payment in a few words: method, terminal, the slip's reference."""
    words = (word(part.method), part.terminal, part.reference)
    return " ".join(each for each in words if each)
