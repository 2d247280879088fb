"""The form for one card terminal or QR account."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from handover_app.domain.fees import Payee
from handover_app.domain.receipts import PaymentMethod
from handover_app.domain.terminals import TERMINAL_METHODS, TerminalSummary
from handover_app.ui.messages import word
from handover_app.ui.widgets.buttons import PrimaryButton
from handover_app.ui.widgets.card import Card
from handover_app.ui.widgets.fields import Labelled, QuietBox, line, tick
from handover_app.ui.widgets.text import text
from handover_app.ui.widgets.tiles import BlockedLine


@dataclass(frozen=True)
class TypedTerminal:
    """What stands in the form."""

    name: str = ""
    method: PaymentMethod = PaymentMethod.CARD
    payee: Payee = Payee.DEVELOPER
    active: bool = True


class TerminalForm(Card):
    """A new terminal, or one that is there; what is typed for one outlives a look at another.

    Attributes:
        submitted: it is to be saved, and has a name.
    """

    submitted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._shown: TerminalSummary | None = None
        self._drafts: dict[UUID | None, TypedTerminal] = {}
        name = self.tr("Name, as it stands on the slip")
        self._name = line(name, "terminalName", self.tr("such as POS-1"))
        self._name.textEdited.connect(self._on_edited)
        self._method, self._payee = QuietBox(), QuietBox()
        for method in TERMINAL_METHODS:
            self._method.addItem(word(method), method)
        for payee in Payee:
            self._payee.addItem(word(payee), payee)
        self._active = tick(self.tr("In use"), "terminalActive")
        self._active.clicked.connect(self._on_edited)
        self._why = text("", "small", wrap=True)
        self.notice = BlockedLine()
        self._save = PrimaryButton("")
        self._save.setObjectName("saveTerminal")
        self._save.clicked.connect(self._on_save)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self._save)
        self.body.addWidget(Labelled(name, self._name))
        self.body.addWidget(Labelled(self.tr("Takes"), self._method, "terminalMethod"))
        self.body.addWidget(Labelled(self.tr("Money of"), self._payee, "terminalPayee"))
        self.body.addWidget(self._active)
        self.body.addWidget(self._why)
        self.body.addWidget(self.notice)
        self.body.addStretch(1)
        self.body.addLayout(foot)
        for box in (self._method, self._payee):
            box.activated.connect(self._on_edited)
        self._show(None)

    def begin(self) -> None:
        """Ready for a new one."""
        self._keep()
        self._show(None)
        self._name.setFocus()

    def show_terminal(self, terminal: TerminalSummary) -> None:
        """Show one that is there; what was typed for another is kept."""
        if self._shown is None or self._shown.id != terminal.id:
            self._keep()
            self._show(terminal)

    def renew(self, terminals: Iterable[TerminalSummary]) -> None:
        """The list was read anew: follow it, unless something is being typed."""
        for each in terminals:
            if self._shown is not None and each.id == self._shown.id:
                self._keep()
                self._show(each)

    def forget(self) -> None:
        """What is typed is saved."""
        shown = self._shown
        self._drafts.pop(None if shown is None else shown.id, None)
        if shown is None:
            self._fill(TypedTerminal())
        else:
            self._fill_saved()
        self.unlock()

    def shown(self) -> TerminalSummary | None:
        """The terminal that is changed; None: a new one."""
        return self._shown

    def typed(self) -> TypedTerminal:
        """What stands in the form."""
        return TypedTerminal(
            self._name.text().strip(),
            self._method.currentData(),
            self._payee.currentData(),
            self._active.isChecked(),
        )

    def unlock(self) -> None:
        """It can be saved, or tried again."""
        self._save.setEnabled(self._shown is None or self.typed() != _saved(self._shown))

    def _show(self, terminal: TerminalSummary | None) -> None:
        self._shown = terminal
        there = terminal is not None
        self.show_heading(self.tr("Change it") if there else self.tr("New terminal or account"))
        self._save.show_words(self.tr("Save the change") if there else self.tr("Add it"))
        for field in (self._method, self._payee):
            field.setEnabled(not there)
        self._active.setVisible(there)
        self._why.setText(
            self.tr(
                "What it takes and whose money it is never changes: earlier receipts name it. "
                "Take it out of use and add another one."
            )
            if there
            else self.tr("Money of another payee is refused on it.")
        )
        self._fill(self._drafts.get(terminal.id if terminal else None, _saved(terminal)))
        self.notice.show_blocked("")
        self.unlock()

    def _fill(self, typed: TypedTerminal) -> None:
        self._name.setText(typed.name)
        self._method.choose(typed.method)
        self._payee.choose(typed.payee)
        self._active.setChecked(typed.active)

    def _fill_saved(self) -> None:
        """What was just saved counts as shown until the list comes anew."""
        typed, shown = self.typed(), self._shown
        if shown is not None:
            self._shown = TerminalSummary(
                shown.id,
                typed.name,
                shown.method,
                shown.payee,
                typed.active,
                shown.due,
                shown.last_compared,
            )

    def _keep(self) -> None:
        """Keep what is typed and not saved."""
        key, typed = self._shown.id if self._shown else None, self.typed()
        if typed == _saved(self._shown):
            self._drafts.pop(key, None)
        else:
            self._drafts[key] = typed

    def _on_edited(self) -> None:
        self.notice.show_blocked("")
        self.unlock()

    def _on_save(self) -> None:
        if not self.typed().name:
            self.notice.show_blocked(self.tr("Type a name: cashiers choose it by its name."))
            return
        self._save.setEnabled(False)
        self.submitted.emit()


def _saved(terminal: TerminalSummary | None) -> TypedTerminal:
    """The fields that show a terminal, or a new one."""
    if terminal is None:
        return TypedTerminal()
    return TypedTerminal(terminal.name, terminal.method, terminal.payee, terminal.active)
