"""The page for the clerks: who may sign in, with which roles, and a new one."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from handover_app.domain.people import ClerkSummary
from handover_app.ui.context import PageContext
from handover_app.ui.messages import word
from handover_app.ui.people.form import ClerkForm
from handover_app.ui.tokens import GAP, Tone
from handover_app.ui.widgets.buttons import PrimaryButton
from handover_app.ui.widgets.card import Card
from handover_app.ui.widgets.row_table import Column, RowTable
from handover_app.ui.widgets.text import text
from handover_app.ui.widgets.tiles import BlockedLine

FORM_WIDTH = 430


class PeoplePage(QWidget):
    """The list of clerks, and the form for a new one beside it."""

    def __init__(self, context: PageContext) -> None:
        super().__init__()
        self._context = context
        row = QHBoxLayout(self)
        row.setContentsMargins(GAP, GAP, GAP, GAP)
        row.setSpacing(GAP)
        row.addWidget(self._list_card(), 1)
        row.addWidget(self._form_card())
        context.hub.watch(self, ("people",), self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Read the clerks anew."""
        clerks = self._context.desks.people.clerks
        self._context.runner.read(
            self, clerks, self._show_clerks, self._context.show_error, key="clerks"
        )

    def _list_card(self) -> Card:
        self._list = Card()
        self._list.show_heading(self.tr("Clerks"))
        self._list.flush()
        self._table = RowTable(
            self.tr("Clerks"),
            [
                Column(self.tr("Name"), lambda clerk: clerk.name, width=140),
                Column(self.tr("Roles"), self._roles_of, width=0),
                Column(
                    self.tr("State"),
                    self._state_of,
                    tone=lambda clerk: Tone.GOOD if clerk.active else Tone.NEUTRAL,
                    icon=lambda clerk: "check" if clerk.active else "minus",
                    width=136,
                ),
            ],
            sortable=True,
        )
        self._table.setObjectName("clerks")
        self._empty = text(self.tr("Nobody can sign in yet."), "soft")
        self._empty.setContentsMargins(14, 8, 14, 8)
        self._list.body.addWidget(self._table, 1)
        self._list.body.addWidget(self._empty)
        return self._list

    def _form_card(self) -> QWidget:
        self._form = ClerkForm()
        self._form.setFixedWidth(FORM_WIDTH)
        self._form.changed.connect(self._on_changed)
        self._notice = BlockedLine()
        self._add = PrimaryButton(self.tr("Add the clerk"))
        self._add.setObjectName("primary")
        self._add.clicked.connect(self._on_add)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self._add)
        column: QVBoxLayout = self._form.body
        column.addWidget(self._notice)
        column.addStretch(1)
        column.addLayout(foot)
        return self._form

    def _roles_of(self, clerk: ClerkSummary) -> str:
        return self.tr(", ").join(word(role) for role in clerk.roles)

    def _state_of(self, clerk: ClerkSummary) -> str:
        return self.tr("may sign in") if clerk.active else self.tr("signs in no more")

    def _show_clerks(self, clerks: tuple[ClerkSummary, ...]) -> None:
        self._table.show_rows(clerks)
        self._table.setVisible(bool(clerks))
        self._empty.setVisible(not clerks)
        self._list.show_heading(self.tr("Clerks"), str(len(clerks)) if clerks else "")

    def _on_changed(self) -> None:
        self._notice.show_blocked("")

    def _on_add(self) -> None:
        lack = self._form.lack()
        self._notice.show_blocked(lack)
        if lack:
            return
        self._add.setEnabled(False)
        call = partial(
            self._context.desks.people.add,
            self._context.session.act(),
            self._form.name(),
            self._form.pin(),
            self._form.roles(),
        )
        self._context.runner.write(self, call, self._added, self._not_added)

    def _added(self, clerk: ClerkSummary) -> None:
        self._add.setEnabled(True)
        self._form.clear()
        self._context.band.done(self.tr("{name} may sign in now").format(name=clerk.name))
        self.refresh()

    def _not_added(self, error: Exception) -> None:
        self._add.setEnabled(True)
        self._form.clear_pins()
        self._context.show_error(error)
