"""The section for card terminals and QR accounts: each takes the money of one payee."""

from __future__ import annotations

from functools import partial
from uuid import UUID

from PySide6.QtCore import QModelIndex
from PySide6.QtWidgets import QHBoxLayout, QWidget

from handover_app.domain.terminals import TerminalSummary
from handover_app.ui.context import PageContext
from handover_app.ui.messages import local, word
from handover_app.ui.settings.terminal_form import TerminalForm
from handover_app.ui.tokens import GAP, Tone
from handover_app.ui.widgets.card import Card
from handover_app.ui.widgets.fields import button
from handover_app.ui.widgets.row_table import Column, RowTable
from handover_app.ui.widgets.table_or_words import TableOrWords

FORM_WIDTH = 360


class TerminalsSection(QWidget):
    """The list, and the form for a new one or for the one that is marked."""

    def __init__(self, context: PageContext) -> None:
        super().__init__()
        self._context = context
        self._form = TerminalForm()
        self._form.setFixedWidth(FORM_WIDTH)
        self._form.submitted.connect(self._on_submitted)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GAP)
        row.addWidget(self._list_card(), 1)
        row.addWidget(self._form)
        context.hub.watch(self, ("shifts",), self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Read the terminals anew; what is being typed stays."""
        terminals = self._context.desks.terminals.all
        self._context.runner.read(
            self, terminals, self._show_terminals, self._context.show_error, key="terminals"
        )

    def _list_card(self) -> Card:
        card = Card()
        card.show_heading(self.tr("Terminals and QR accounts"))
        card.flush()
        add = button(self.tr("New one"), "newTerminal", "link")
        add.clicked.connect(self._on_new)
        card.head.addWidget(add)
        table = RowTable(self.tr("Terminals and QR accounts"), self._columns())
        table.setObjectName("terminals")
        table.selected.connect(self._on_selected)
        self._rows = TableOrWords(table)
        self._rows.spare((4,), 600)
        card.body.addWidget(self._rows, 1)
        return card

    def _columns(self) -> list[Column]:
        return [
            Column(self.tr("Terminal or account"), lambda each: each.name, width=0),
            Column(self.tr("For"), lambda each: word(each.method), width=110),
            Column(self.tr("Payee"), lambda each: word(each.payee), width=170),
            Column(
                self.tr("State"),
                lambda each: self.tr("in use") if each.active else self.tr("out of use"),
                tone=lambda each: Tone.GOOD if each.active else Tone.NEUTRAL,
                icon=lambda each: "check" if each.active else "minus",
                width=120,
            ),
            Column(self.tr("Last compared"), self._compared, width=140),
        ]

    def _compared(self, terminal: TerminalSummary) -> str:
        at = terminal.last_compared
        return "–" if at is None else local(at, "%m-%d %H:%M")

    def _show_terminals(self, terminals: tuple[TerminalSummary, ...]) -> None:
        empty = self.tr("Nothing takes cards or QR payments yet. Add a terminal or an account.")
        self._rows.show_rows(terminals, empty, lambda each: each.id)
        self._form.renew(terminals)

    def _on_new(self) -> None:
        """No row is marked, so that each can be marked again."""
        self._rows.table.setCurrentIndex(QModelIndex())
        self._form.begin()

    def _on_selected(self, terminal: TerminalSummary | None) -> None:
        if terminal is not None:
            self._form.show_terminal(terminal)

    def _on_submitted(self) -> None:
        act, typed, shown = self._context.session.act(), self._form.typed(), self._form.shown()
        desk = self._context.desks.terminals
        if shown is None:
            call = partial(desk.add, act, typed.name, typed.method, typed.payee)
        else:
            call = partial(desk.change, act, shown.id, typed.name, active=typed.active)
        self._context.runner.write(self, call, partial(self._saved, typed.name), self._failed)

    def _saved(self, name: str, _answer: UUID | None) -> None:
        self._context.band.done(self.tr("{name} saved").format(name=name))
        self._form.forget()
        self.refresh()

    def _failed(self, error: Exception) -> None:
        """What was typed stays."""
        self._form.unlock()
        self._context.show_error(error)
