"""What is signed: the text in force, signed on the pane or on paper, or refused with a reason."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QVBoxLayout

from handover_app.domain.gifts import HOUSEHOLD_FORM, AgreementLine, PropertyDesk, SignOrder
from handover_app.domain.inspections import LONGEST_REASON, SigningState
from handover_app.domain.signatures import Signature
from handover_app.ui.context import PageContext
from handover_app.ui.messages import local
from handover_app.ui.property.parts import Asked, DeskPart, facts_line
from handover_app.ui.tokens import Tone
from handover_app.ui.widgets.buttons import IconButton
from handover_app.ui.widgets.fields import button, line
from handover_app.ui.widgets.row_table import Column, RowTable
from handover_app.ui.widgets.signature_pane import ask_signature
from handover_app.ui.widgets.table_or_words import TableOrWords
from handover_app.ui.widgets.text import Elided

_LIST = 250


class SignPart(DeskPart):
    """The documents at the left, the words of the one that is marked at the right."""

    def __init__(self, context: PageContext) -> None:
        super().__init__(context)
        self.setAccessibleName(self.tr("Signed by the household"))
        self._desk: PropertyDesk | None = None
        self._shown: AgreementLine | None = None
        table = RowTable(self.tr("Documents to sign"), self._columns())
        table.setObjectName("agreements")
        table.selected.connect(self._show_line)
        self.rows = TableOrWords(table)
        self.rows.setFixedWidth(_LIST)
        self.text = QPlainTextEdit()
        self.text.setObjectName("agreementText")
        self.text.setAccessibleName(self.tr("Text that is signed"))
        self.text.setReadOnly(True)
        self._said = Elided("", "small")
        self.reason = line(
            self.tr("Why it is not signed"),
            "agreementReason",
            self.tr("If declined: why, in the person's words"),
        )
        self.reason.setMaxLength(LONGEST_REASON)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self.rows)
        right = QVBoxLayout()
        right.setSpacing(4)
        right.addWidget(self._said)
        right.addWidget(self.text, 1)
        row.addLayout(right, 1)
        self.body.addLayout(row, 1)
        self.body.addLayout(self._foot())
        self.clear("")

    def _foot(self) -> QHBoxLayout:
        self.pane = button(self.tr("On pane …"), "signPane")
        self.paper = button(self.tr("On paper"), "signPaper")
        self.refuse = button(self.tr("Declined"), "signRefused")
        self.reprint = IconButton("printer", self.tr("Print this document again"))
        self.reprint.setObjectName("reprintAgreement")
        for each, words in (
            (self.pane, self.tr("Sign on the pane")),
            (self.paper, self.tr("Signed on paper")),
            (self.refuse, self.tr("Refuses to sign, for the reason above")),
        ):
            each.setAccessibleName(words)
            each.setToolTip(words)
        self.pane.clicked.connect(self._on_pane)
        self.paper.clicked.connect(partial(self._sign, SigningState.ON_PAPER))
        self.refuse.clicked.connect(partial(self._sign, SigningState.REFUSED))
        self.reprint.clicked.connect(self._on_reprint)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addWidget(self.reason, 1)
        for each in (self.pane, self.paper, self.refuse):
            foot.addWidget(each)
        foot.addWidget(self.reprint)
        return foot

    def _columns(self) -> list[Column]:
        return [
            Column(self.tr("Document"), lambda each: each.name, width=0),
            Column(
                self.tr("State"),
                self._state,
                tone=_tone,
                icon=lambda each: {None: "", True: "check", False: "x"}[
                    None if each.state is None else each.signed
                ],
                width=96,
            ),
        ]

    def clear(self, words: str) -> None:
        """Nothing can be signed, and why."""
        self._desk = None
        self.rows.show_rows((), words, lambda each: each.code)
        self.reason.clear()
        self._show_line(None)
        self.changed.emit()

    def show_desk(self, desk: PropertyDesk) -> None:
        """Show how each document stands; the first one that is open is marked."""
        fresh, self._desk = self._desk is None, desk
        open_ones = [each.code for each in desk.agreements if each.state is None]
        # The household form is filled in elsewhere: the first that is signed here comes first.
        open_ones.sort(key=lambda code: code == HOUSEHOLD_FORM)
        wanted = next(iter([*open_ones, *(each.code for each in desk.agreements)]), None)
        self.rows.show_rows(
            desk.agreements,
            self.tr("This unit's pack has nothing to sign."),
            lambda each: each.code,
            wanted if fresh else None,
        )
        self._show_line(self.rows.table.current_row())
        self.changed.emit()

    def primary(self) -> str:
        """Everything that nobody has signed or refused yet, at once."""
        return self.tr("All the rest signed on paper") if self._rest() else ""

    def act(self) -> None:
        """One write; the papers are printed when it is done."""
        sign = self.context.desks.agreements.sign_rest_on_paper
        self.asked.emit(Asked(sign, self.tr("Noted as signed on paper"), (self.receiver,)))

    def _rest(self) -> bool:
        if self._desk is None:
            return False
        filled = self._desk.household.form_id is not None
        return any(
            each.state is None and (filled or each.code != HOUSEHOLD_FORM)
            for each in self._desk.agreements
        )

    def _state(self, each: AgreementLine) -> str:
        if each.state is None:
            return self.tr("unsigned") if each.required else self.tr("if wanted")
        return {
            SigningState.ON_PANE: self.tr("pane"),
            SigningState.ON_PAPER: self.tr("paper"),
            SigningState.REFUSED: self.tr("declined"),
        }[each.state]

    def _show_line(self, each: AgreementLine | None) -> None:
        same = each is not None and self._shown is not None and each.code == self._shown.code
        self._shown = each
        form = each is not None and each.code == HOUSEHOLD_FORM
        if not same:
            self.reason.clear()
        words = "" if each is None else each.text.strip()
        if self.text.toPlainText() != words:
            self.text.setPlainText(words)
        self._said.setText("" if each is None else self._facts(each))
        for widget in (self.pane, self.paper):
            # The form's own words are filled in first, in its own part.
            widget.setEnabled(each is not None and not form)
        for widget in (self.refuse, self.reason):
            widget.setEnabled(each is not None)
        self.reprint.setVisible(each is not None and each.paper_id is not None)

    def _facts(self, each: AgreementLine) -> str:
        if each.state is None:
            return facts_line(each.edition, self.tr("not signed yet"))
        at = local(each.at, "%m-%d %H:%M") if each.at else ""
        return facts_line(each.edition_signed, "、".join(each.signers), at, each.reason)

    def _on_pane(self) -> None:
        if self._shown is not None:
            take = partial(self._take, self._shown.code, self.receiver)
            words = self._shown.text
            ask_signature(self, words, self.receiver, self.context.desks.now, take)

    def _take(self, code: str, signer: str, signature: Signature | None) -> None:
        """None: whoever was before the pane signs on paper after all."""
        state = SigningState.ON_PAPER if signature is None else SigningState.ON_PANE
        self._ask(code, SignOrder(signer=signer, state=state, signature=signature))

    def _sign(self, state: SigningState) -> None:
        if self._shown is not None:
            reason = self.reason.text() if state is SigningState.REFUSED else ""
            self._ask(self._shown.code, SignOrder(signer=self.receiver, state=state, reason=reason))

    def _ask(self, code: str, order: SignOrder) -> None:
        sign = self.context.desks.agreements.sign
        refused = order.state is SigningState.REFUSED
        words = self.tr("Refusal to sign noted") if refused else self.tr("Signed")
        self.asked.emit(Asked(sign, words, (code, order)))

    def _on_reprint(self) -> None:
        if self._shown is not None and self._shown.paper_id is not None:
            self.print_asked.emit(self._shown.paper_id)


def _tone(each: AgreementLine) -> Tone:
    if each.state is None:
        return Tone.NEUTRAL
    return Tone.GOOD if each.signed else Tone.WARN
