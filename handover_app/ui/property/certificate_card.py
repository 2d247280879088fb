"""The handover certificate: the words, and how each of the owners' side signs them."""

from __future__ import annotations

from functools import partial
from uuid import UUID

from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QVBoxLayout

from handover_app.domain.gifts import (
    CertificateDesk,
    CertificateOrder,
    PropertyDesk,
    SignOrder,
)
from handover_app.domain.inspections import LONGEST_REASON, SigningState
from handover_app.domain.signatures import Signature
from handover_app.ui.context import PageContext
from handover_app.ui.messages import local, word
from handover_app.ui.property.parts import Asked, DeskPart, facts_line
from handover_app.ui.tokens import Tone
from handover_app.ui.widgets.buttons import IconButton
from handover_app.ui.widgets.fields import button, line
from handover_app.ui.widgets.row_table import Column, RowTable
from handover_app.ui.widgets.signature_pane import ask_signature
from handover_app.ui.widgets.table_or_words import TableOrWords
from handover_app.ui.widgets.text import Elided, set_tone

_LIST = 250


class CertificatePart(DeskPart):
    """Who signs at the left, the words at the right; everybody signs on paper unless said."""

    def __init__(self, context: PageContext) -> None:
        super().__init__(context)
        self.setAccessibleName(self.tr("Handover certificate"))
        self._unit: UUID | None = None
        self._desk: CertificateDesk | None = None
        self._orders: dict[str, SignOrder | None] = {}
        table = RowTable(self.tr("Who signs"), self._columns())
        table.setObjectName("certificateSigners")
        self.rows = TableOrWords(table)
        self.rows.setFixedWidth(_LIST)
        self.text = QPlainTextEdit()
        self.text.setObjectName("certificateText")
        self.text.setAccessibleName(self.tr("Text that is signed"))
        self.text.setReadOnly(True)
        self._said = Elided("", "small")
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
        self.reason = line(self.tr("Reason"), "certificateReason")
        self.reason.setMaxLength(LONGEST_REASON)
        self.reason.textChanged.connect(lambda _: self.changed.emit())
        self.pane = button(self.tr("On pane …"), "certificatePane")
        self.paper = button(self.tr("On paper"), "certificatePaper")
        self.refuse = button(self.tr("Declined"), "certificateRefused")
        self.absent = button(self.tr("Not here"), "certificateAbsent")
        for each, words in (
            (self.pane, self.tr("The marked person signs on the pane")),
            (self.paper, self.tr("The marked person signs on paper")),
            (self.refuse, self.tr("The marked person refuses to sign, for the reason given")),
            (self.absent, self.tr("The marked person is not here and does not sign")),
        ):
            each.setAccessibleName(words)
            each.setToolTip(words)
        self.pane.clicked.connect(self._on_pane)
        self.paper.clicked.connect(partial(self._set, SigningState.ON_PAPER))
        self.refuse.clicked.connect(partial(self._set, SigningState.REFUSED))
        self.absent.clicked.connect(self._on_absent)
        self.reprint = IconButton("printer", self.tr("Print the certificate again"))
        self.reprint.setObjectName("reprintCertificate")
        self.reprint.clicked.connect(self._on_reprint)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addWidget(self.reason, 1)
        for widget in (self.pane, self.paper, self.refuse, self.absent, self.reprint):
            foot.addWidget(widget)
        return foot

    def _columns(self) -> list[Column]:
        return [
            Column(self.tr("Who signs"), lambda each: each, width=0),
            Column(self.tr("How"), self._how, tone=self._tone, width=96),
        ]

    def clear(self, words: str) -> None:
        """Nothing can be certified, and why."""
        self._unit, self._desk = None, None
        self._orders.clear()
        self.rows.show_rows((), words, lambda each: each)
        self.text.clear()
        self.reason.clear()
        self._said.clear()
        self._allow()

    def show_desk(self, desk: PropertyDesk) -> None:
        """Another household, or news of this one."""
        if desk.unit_id != self._unit:
            self.clear("")
            self._unit = desk.unit_id
        self.refresh()

    def primary(self) -> str:
        """Issue it; a second one needs its reason first."""
        desk = self._desk
        if desk is None or desk.blockers or not any(self._orders.values()):
            return ""
        if not desk.issued:
            return self.tr("Issue the certificate")
        return self.tr("Issue a corrected one") if self.reason.text().strip() else ""

    def act(self) -> None:
        """One write; both copies are printed when it is done."""
        signers = tuple(each for each in self._orders.values() if each is not None)
        order = CertificateOrder(signers=signers, reason=self.reason.text())
        said = self.tr("Certificate issued, in two copies")
        self.asked.emit(Asked(self.context.desks.certificates.issue, said, (order,)))

    def refresh(self) -> None:
        """Read anew: other desks move what is certified."""
        if self._unit is not None:
            read = partial(self.context.desks.certificates.desk, self._unit)
            runner, failed = self.context.runner, self.context.show_error
            runner.read(self, read, self._show, failed, key="certificate")

    def _show(self, desk: CertificateDesk) -> None:
        """What was said of a person stays, until the words are other ones."""
        if desk.unit_id != self._unit:
            return
        before, self._desk = self._desk, desk
        issued = before is not None and before.issued != desk.issued
        if issued or before is None or before.text != desk.text:
            self._orders = {
                each: None if each in desk.absent else SignOrder(signer=each)
                for each in desk.signers
            }
        if issued:
            self.reason.clear()
        self.rows.show_rows(desk.signers, "", lambda each: each, self._marked() or desk.signers[0])
        if self.text.toPlainText() != desk.text:
            self.text.setPlainText(desk.text)
        self._said.setText(self._facts(desk))
        set_tone(self._said, Tone.WARN if desk.blockers and not desk.issued else None)
        again = self.tr("Why another one is needed, or why somebody declines")
        first = self.tr("If declined: why, in the person's words")
        self.reason.setPlaceholderText(again if desk.issued else first)
        self._allow()

    def _facts(self, desk: CertificateDesk) -> str:
        if desk.issued:
            last = desk.issued[-1]
            at = local(last.at, "%m-%d %H:%M")
            refused = self.tr("declined: {names}").format(names="、".join(last.refused))
            return facts_line(
                self.tr("{number} issued {time}").format(number=last.number, time=at),
                "、".join(last.signers),
                refused if last.refused else "",
            )
        if desk.blockers:
            names = "、".join(word(each.condition) for each in desk.blockers)
            return self.tr("Not yet, as for the keys: {conditions}").format(conditions=names)
        keys = self.tr("keys signed for") if desk.handed_over else self.tr("keys may go")
        defects = self.tr("{count} open defects in the annex").format(count=desk.open_defects)
        return facts_line(self.tr("not issued yet"), keys, defects if desk.open_defects else "")

    def _allow(self) -> None:
        may = self._desk is not None and not self._desk.blockers
        for widget in (self.pane, self.paper, self.refuse, self.absent, self.reason):
            widget.setEnabled(may)
        self.reprint.setVisible(self._desk is not None and bool(self._desk.issued))
        self.changed.emit()

    def _marked(self) -> str | None:
        name: str | None = self.rows.table.current_row()
        return name

    def _how(self, name: str) -> str:
        order = self._orders.get(name)
        if order is None:
            return self.tr("not here")
        return {
            SigningState.ON_PANE: self.tr("on the pane"),
            SigningState.ON_PAPER: self.tr("on paper"),
            SigningState.REFUSED: self.tr("declined"),
        }[order.state]

    def _tone(self, name: str) -> Tone | None:
        order = self._orders.get(name)
        if order is None:
            return Tone.NEUTRAL
        return Tone.WARN if order.state is SigningState.REFUSED else None

    def _set(self, state: SigningState, signature: Signature | None = None) -> None:
        name = self._marked()
        if name is None:
            return
        refused = state is SigningState.REFUSED
        reason = self.reason.text() if refused else ""
        self._put(name, SignOrder(signer=name, state=state, reason=reason, signature=signature))
        if refused and self._desk is not None and not self._desk.issued:
            self.reason.clear()

    def _on_absent(self) -> None:
        name = self._marked()
        if name is not None:
            self._put(name, None)

    def _put(self, name: str, order: SignOrder | None) -> None:
        self._orders[name] = order
        self.rows.table.viewport().update()
        self.changed.emit()

    def _on_pane(self) -> None:
        name = self._marked()
        if name is not None and self._desk is not None:
            take = partial(self._take, name)
            ask_signature(self, self._desk.text, name, self.context.desks.now, take)

    def _take(self, name: str, signature: Signature | None) -> None:
        """None: whoever was before the pane signs on paper after all."""
        state = SigningState.ON_PAPER if signature is None else SigningState.ON_PANE
        self._put(name, SignOrder(signer=name, state=state, signature=signature))

    def _on_reprint(self) -> None:
        if self._desk is not None and self._desk.issued:
            self.print_asked.emit(self._desk.issued[-1].paper_id)
