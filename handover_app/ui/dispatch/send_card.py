"""The household in hand, the team that is suggested for it with the reasons, and F9."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from handover_app.domain.inspections import LONGEST_WORDS, TeamState, WaitingHousehold
from handover_app.ui.dispatch.note_line import NoteLine
from handover_app.ui.dispatch.presenter import Choice, Sending, minutes_since
from handover_app.ui.dispatch.words import wait_tone, warnings
from handover_app.ui.messages.words import word
from handover_app.ui.tokens import Tone
from handover_app.ui.widgets.buttons import KeyButton, PrimaryButton
from handover_app.ui.widgets.card import Card, rule
from handover_app.ui.widgets.fields import button, line
from handover_app.ui.widgets.text import Elided, set_tone, text


class SendCard(Card):
    """Who waits, who is to go, and why.

    Attributes:
        assign: the one primary button of the page.
        sent: whom it sent last, for the page to place: it is not of the household in hand.
        form: prints the form of that unit.
        special_said: why the household is to get a senior team; empty takes the mark away.
    """

    special_said = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._unit: UUID | None = None
        self._saved = ""
        self._code, self._names = text("", "code"), Elided("", "small")
        self._waits = text("", "small", wrap=True)
        self._code.setObjectName("sendUnit")
        self.body.setSpacing(6)
        for part in (self._code, self._names, self._waits):
            self.body.addWidget(part)
        self._special_row = self._special_part()
        self.body.addWidget(self._special_row)
        self._line = rule()
        self.body.addWidget(self._line)
        self._team = text("", "title")
        self._team.setObjectName("suggested")
        self._why = text("", "soft", wrap=True)
        self._why.setObjectName("reasons")
        self._warned = NoteLine()
        self.assign, self.sent = SendButton(), NoteLine()
        self.form = KeyButton(self.tr("Print its form"), "F4")
        self.form.setObjectName("printForm")
        for part in (self._team, self._why, self._warned, self.assign):
            self.body.addWidget(part)
        self.show_sent("", "key-round", Tone.INFO)

    def show_sent(self, words: str, icon: str, tone: Tone) -> None:
        """Whom the last click sent, where the key lies, and the paper form of that unit."""
        self.sent.show_note(words, icon, tone)
        self.form.setVisible(bool(words))

    def focus_special(self) -> None:
        """To the field that marks a special household."""
        self.special.setFocus()
        self.special.selectAll()

    def show_choice(self, choice: Choice, now: datetime) -> None:
        """Show the household in hand and who would go to it."""
        household, sending = choice.household, choice.sending
        for part in (self._names, self._waits, self._special_row, self._line):
            part.setVisible(household is not None)
        self._show_household(household, now)
        self._team.setText("" if sending is None else sending.team.name)
        self._team.setVisible(sending is not None)
        self._why.setText(self._reasons(choice, sending))
        self._why.setVisible(bool(self._why.text()))
        self._warned.show_alert("" if sending is None else warnings(sending.team))
        self.assign.show_sending(sending)

    def _special_part(self) -> QWidget:
        words = self.tr("Special: why a senior team should go")
        self.special = line(words, "special", self.tr("Special: why a senior team"))
        self.special.setMaxLength(LONGEST_WORDS["special"])
        mark = button(self.tr("Mark"), "markSpecial")
        self.special.returnPressed.connect(mark.click)
        mark.clicked.connect(lambda: self.special_said.emit(self.special.text()))
        made = QWidget()
        row = QHBoxLayout(made)
        row.setContentsMargins(0, 4, 0, 4)
        row.setSpacing(8)
        row.addWidget(self.special, 1)
        row.addWidget(mark)
        return made

    def _show_household(self, household: WaitingHousehold | None, now: datetime) -> None:
        if household is None:
            self._code.setText("–")
            self._unit = None
            return
        self._code.setText(household.code)
        self._names.setText(f"{household.queue_number}　{household.owner_names}".strip())
        minutes = minutes_since(household.requested_at, now)
        waits = self.tr("waits {minutes} min").format(minutes=minutes)
        if household.concluded is not None:
            waits += f" · {word(household.concluded)}"
        self._waits.setText(waits)
        set_tone(self._waits, wait_tone(household.requested_at, now))
        # What is being typed stays, unless another household is in hand or the mark has changed.
        if (household.unit_id, household.special) != (self._unit, self._saved):
            self._unit, self._saved = household.unit_id, household.special
            self.special.setText(household.special)

    def _reasons(self, choice: Choice, sending: Sending | None) -> str:
        if choice.household is None:
            return self.tr("Nobody waits for a team.")
        if sending is None and choice.free:
            return self.tr(
                "The free teams are suggested to households that wait longer. To send one here "
                "first, choose it in the list."
            )
        if sending is None:
            busy = choice.count(TeamState.ON_THE_WAY) + choice.count(TeamState.IN_FLAT)
            return self.tr("No team is free: {busy} are with households.").format(busy=busy)
        if sending.instead:
            return self.tr("chosen by hand instead of {team}").format(team=sending.instead)
        return " · ".join(word(each) for each in sending.reasons) or self.tr("chosen by hand")


class SendButton(PrimaryButton):
    """The one primary button of the page; it says whom it sends."""

    def __init__(self) -> None:
        super().__init__(" ")
        self.setObjectName("assign")

    def show_sending(self, sending: Sending | None) -> None:
        """Name the team; without one there is nothing to press."""
        if sending is None:
            self.show_words(self.tr("Assign a team"))
        else:
            self.show_words(self.tr("Assign {team}").format(team=sending.team.name))
        self.setEnabled(sending is not None)
