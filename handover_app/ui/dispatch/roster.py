"""The roster: every team with its people and hours at the left, one of them at the right."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from PySide6.QtWidgets import QHBoxLayout

from handover_app.domain.inspections import TeamLine, TeamRole, TeamWish, in_name_order
from handover_app.ui.context import PageContext
from handover_app.ui.dispatch.roster_form import RosterForm
from handover_app.ui.dispatch.words import clock, lunch, missing
from handover_app.ui.messages.words import word
from handover_app.ui.tab import WatchingTab
from handover_app.ui.tokens import GAP, Tone
from handover_app.ui.widgets.card import Card
from handover_app.ui.widgets.fields import button
from handover_app.ui.widgets.row_table import Column, RowTable
from handover_app.ui.widgets.table_or_words import TableOrWords

_NARROW, _SPARED = 620, (5, 6)


class RosterTab(WatchingTab):
    """Names, hours and lunch cover; a missing role is warned about, never forbidden."""

    topics = ("teams",)

    def __init__(self, context: PageContext) -> None:
        super().__init__(context)
        self.form = RosterForm()
        self.form.saved.connect(self._on_saved)
        self.form.taken_off.connect(self._on_taken_off)
        self._card = Card(" ", " ").flush()
        new = button(self.tr("New team"), "newTeam", "link")
        new.clicked.connect(self._on_new)
        self._card.head.addWidget(new)
        table = RowTable(self.tr("Roster"), self._columns(), sortable=True)
        table.setObjectName("roster")
        table.selected.connect(self._on_selected)
        self.list = TableOrWords(table)
        self.list.spare(_SPARED, _NARROW)
        self._card.body.addWidget(self.list, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GAP)
        row.addWidget(self._card, 1)
        row.addWidget(self.form)

    def refresh(self) -> None:
        """Read every team; what is being typed stays."""
        self.read(self.context.desks.dispatch.teams, self._show, "teams")

    def _columns(self) -> list[Column]:
        people = [
            Column(word(role), lambda row, role=role: _names(row, role), width=88)
            for role in TeamRole
        ]
        return [
            Column(
                self.tr("Team"), _name, width=100, order=lambda row: in_name_order(row.name),
                tone=lambda row: None if row.active else Tone.NEUTRAL,
            ),
            *people,
            Column(
                self.tr("Hours"), lambda row: f"{clock(row.begins)}–{clock(row.ends)}", width=112
            ),
            Column(self.tr("Lunch"), lunch, width=216),
            Column(
                self.tr("To know"), self._to_know, width=0,
                icon=lambda row: "triangle-alert" if row.missing_roles else "",
                tone=lambda row: Tone.WARN if row.missing_roles else Tone.NEUTRAL,
            ),
        ]  # fmt: skip

    def _to_know(self, line: TeamLine) -> str:
        off = "" if line.active else self.tr("taken off the board")
        return "；".join(each for each in (off, missing(line.missing_roles)) if each)

    def _show(self, lines: Sequence[TeamLine]) -> None:
        short = sum(bool(each.missing_roles) for each in lines if each.active)
        words = self.tr("{count} with a missing role").format(count=short) if short else ""
        self._card.show_heading(self.tr("Teams {count}").format(count=len(lines)), words)
        nobody = self.tr("There is no team yet: set the first one up at the right.")
        self.form.show_teams(lines)
        self.list.show_rows(lines, nobody, lambda row: row.team_id, self.form.team_id)

    def _on_selected(self, line: TeamLine | None) -> None:
        if line is not None:
            self.form.show_team(line)

    def _on_new(self) -> None:
        self.list.table.clearSelection()
        self.form.show_team(None)
        self.form.focus_first()

    def _on_saved(self, team_id: UUID | None, wish: TeamWish, before: TeamWish | None) -> None:
        dispatch = self.context.desks.dispatch
        if team_id is None:
            self.write(dispatch.add_team, wish, done=self._saved)
        else:
            self.write(dispatch.set_team, team_id, wish, before, done=self._saved)

    def _saved(self, line: TeamLine) -> None:
        self.form.show_team(line, anew=True)
        words = self.tr("{team} saved").format(team=line.name)
        self.context.band.done(words, missing(line.missing_roles))
        self.refresh()

    def _on_taken_off(self, team_id: UUID, off: bool) -> None:
        dispatch = self.context.desks.dispatch
        self.write(dispatch.remove if off else dispatch.put_back, team_id, done=self._moved)

    def _moved(self, _answer: None) -> None:
        self.refresh()


def _names(line: TeamLine, role: TeamRole) -> str:
    return "、".join(name for each, name, _ in line.members if each is role) or "–"


def _name(line: TeamLine) -> str:
    return f"{line.name} ★" if line.senior else line.name
