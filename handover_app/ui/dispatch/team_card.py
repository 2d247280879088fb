"""The team in hand: who they are, where they are since when, and what can be done now."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from handover_app.domain.inspections import LONGEST_WORDS, TeamLine, TeamState
from handover_app.ui.dispatch.note_line import NoteLine
from handover_app.ui.dispatch.presenter import TeamRow
from handover_app.ui.dispatch.words import facts, people, spent, warnings
from handover_app.ui.messages.words import word
from handover_app.ui.widgets.buttons import KeyButton
from handover_app.ui.widgets.card import Card
from handover_app.ui.widgets.fields import QuietBox, button, line
from handover_app.ui.widgets.text import text

_AT_WORK = (TeamState.ON_THE_WAY, TeamState.IN_FLAT)


class TeamCard(Card):
    """Hidden until a team is chosen.

    Attributes:
        arrived: the unit where the team is now.
        break_asked: the team's id, and whether the break begins.
        called_back: the unit, the reason, and the id of the team that is sent instead, or None.
    """

    arrived = Signal(object)
    break_asked = Signal(object, bool)
    called_back = Signal(object, str, object)

    def __init__(self) -> None:
        super().__init__(" ", " ")
        self._row: TeamRow | None = None
        self._facts = text("", wrap=True)
        self._facts.setObjectName("teamFacts")
        self._people = text("", "small", wrap=True)
        self._people.setObjectName("teamPeople")
        self._warned = NoteLine()
        self.body.setSpacing(6)
        for part in (self._facts, self._warned):
            self.body.addWidget(part)
        self.body.addLayout(self._buttons())
        self._back_part = self._call_back_part()
        self.body.addWidget(self._back_part)
        self.body.addWidget(self._people)
        self.hide()

    def show_row(self, row: TeamRow | None, free: Sequence[TeamLine], now: datetime) -> None:
        """Show a team; what is being typed stays while it is the same one."""
        same = row is not None and self._row is not None and row.key == self._row.key
        self._row = row
        self.setVisible(row is not None)
        if row is None:
            self.reason.clear()
            return
        if not same:
            self.reason.clear()
        self.show_heading(row.name, f"{word(row.state)} {spent(row.since, now)}".strip())
        self._facts.setText(facts(row))
        self._people.setText(people(row))
        self._people.setVisible(bool(self._people.text()))
        self._warned.show_alert(warnings(row.line))
        at_work = row.state in _AT_WORK
        self._arrive.setVisible(row.state is TeamState.ON_THE_WAY)
        self._break.setVisible(row.line is not None and row.state is not TeamState.OFF_DUTY)
        resting = row.state is TeamState.BREAK
        self._break.show_words(self.tr("Back from the break") if resting else self.tr("Break"))
        self._back_part.setVisible(at_work)
        self._offer(free, keep=same)

    def focus_reason(self) -> None:
        """To the reason, since nobody is called back without one."""
        if self._back_part.isVisible():
            self.reason.setFocus()

    def done(self) -> None:
        """The team was called back: the next reason is another one."""
        self.reason.clear()
        self._instead.setCurrentIndex(0)

    def _buttons(self) -> QVBoxLayout:
        self._arrive = KeyButton(self.tr("Team arrived"), "F6")
        self._arrive.setObjectName("arrived")
        self._arrive.clicked.connect(self._on_arrive)
        self._break = KeyButton(self.tr("Break"), "F7")
        self._break.setObjectName("break")
        self._break.clicked.connect(self._on_break)
        column = QVBoxLayout()
        column.setSpacing(6)
        column.addWidget(self._arrive)
        column.addWidget(self._break)
        return column

    def _call_back_part(self) -> QWidget:
        hint = self.tr("Reason to call back")
        self.reason = line(hint, "callBackReason", hint)
        self.reason.setMaxLength(LONGEST_WORDS["reason"])
        self.reason.returnPressed.connect(self._on_call_back)
        self._instead = QuietBox()
        self._instead.setObjectName("instead")
        self._instead.setAccessibleName(self.tr("Send instead"))
        self._instead.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._instead.currentIndexChanged.connect(self._name_button)
        self._call_back = button(self.tr("Call back"), "callBack")
        self._call_back.clicked.connect(self._on_call_back)
        made = QWidget()
        column, row = QVBoxLayout(made), QHBoxLayout()
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        row.setSpacing(8)
        row.addWidget(self._instead, 1)
        row.addWidget(self._call_back)
        column.addWidget(self.reason)
        column.addLayout(row)
        return made

    def _offer(self, free: Sequence[TeamLine], *, keep: bool) -> None:
        """Free teams that could go instead; the choice stays while the team does."""
        chosen = self._instead.currentData() if keep else None
        self._instead.blockSignals(True)
        self._instead.clear()
        self._instead.addItem(self.tr("nobody yet"), None)
        for each in free:
            self._instead.addItem(each.name, each.team_id)
        self._instead.choose(chosen)
        self._instead.blockSignals(False)
        self._name_button()

    def _name_button(self) -> None:
        swapped = self._instead.currentData() is not None
        words = self.tr("Send instead") if swapped else self.tr("Call back")
        self._call_back.setText(words)
        self._call_back.setAccessibleName(words)

    def _on_arrive(self) -> None:
        if self._row is not None and self._row.walk is not None:
            self.arrived.emit(self._row.walk.unit_id)

    def _on_break(self) -> None:
        if self._row is not None and self._row.line is not None:
            self.break_asked.emit(self._row.key, self._row.state is not TeamState.BREAK)

    def _on_call_back(self) -> None:
        if self._row is not None and self._row.walk is not None:
            team: UUID | None = self._instead.currentData()
            self.called_back.emit(self._row.walk.unit_id, self.reason.text(), team)
