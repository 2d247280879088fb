"""One team of the roster: name, people with phones, hours, lunch and who covers it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import time
from uuid import UUID

from PySide6.QtCore import QTime, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLineEdit, QTimeEdit, QVBoxLayout, QWidget

from handover_app.domain.inspections import LONGEST_WORDS, TeamLine, TeamRole, TeamWish
from handover_app.ui.dispatch.note_line import NoteLine
from handover_app.ui.dispatch.words import missing
from handover_app.ui.messages.words import word
from handover_app.ui.tokens import GAP
from handover_app.ui.widgets.buttons import PrimaryButton
from handover_app.ui.widgets.card import Card
from handover_app.ui.widgets.fields import (
    ROOM_FOR_THE_BAR,
    Labelled,
    QuietBox,
    button,
    line,
    scrolled,
    tick,
)
from handover_app.ui.widgets.text import text

_WIDTH = 360
_LUNCH = time(11, 30), time(12, 30)
_NEW = TeamWish("", ())


class RosterForm(Card):
    """The form at the right; it shows the team under the cursor, or a new one.

    Attributes:
        saved: the team's id (None: a new one), the :class:`TeamWish`, and what it was before.
        taken_off: the team's id, and whether it leaves the board.
        team_id: the team that is shown.
    """

    saved = Signal(object, object, object)
    taken_off = Signal(object, bool)

    def __init__(self) -> None:
        super().__init__(" ", " ")
        self.setFixedWidth(_WIDTH)
        self.team_id: UUID | None = None
        self._line: TeamLine | None = None
        self._lines: Sequence[TeamLine] = ()
        self._is_off = False
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, ROOM_FOR_THE_BAR, 0)
        column.setSpacing(GAP // 2)
        self._name = line(self.tr("Name of the team"), "teamName")
        self._name.setMaxLength(LONGEST_WORDS["team"])
        self._senior = tick(self.tr("Senior team, for special owners"), "senior")
        column.addWidget(Labelled(self.tr("Name of the team"), self._name))
        column.addWidget(self._senior)
        column.addLayout(self._people())
        self._warned = NoteLine()
        column.addWidget(self._warned)
        column.addLayout(self._hours())
        column.addStretch(1)
        self.body.addWidget(scrolled(inside, self.tr("Team of the roster")), 1)
        self.body.addLayout(self._foot())
        self.show_team(None)

    def focus_first(self) -> None:
        """To the name."""
        self._name.setFocus()

    def show_teams(self, lines: Sequence[TeamLine]) -> None:
        """Fresh teams: one of them is shown, unless it is being changed."""
        self._lines = lines
        self._offer_cover(self._cover.currentData())
        shown = next((each for each in lines if each.team_id == self.team_id), None)
        if shown is not None:
            self.show_team(shown)

    def show_team(self, shown: TeamLine | None, *, anew: bool = False) -> None:
        """Show a team; what is being typed of the same one stays, unless it was just saved."""
        same = shown is not None and shown.team_id == self.team_id
        typed = same and self._line is not None and self._wish() != self._line.wish
        if typed and not anew and shown is not None:
            self._show_head(shown)
            return
        self.team_id = None if shown is None else shown.team_id
        self._line = shown
        self._fill(_NEW if shown is None else shown.wish)
        self._show_head(shown)

    def _offer_cover(self, chosen: UUID | None) -> None:
        """The other teams; one that was taken off the board only while it is chosen."""
        self._cover.clear()
        self._cover.addItem(self.tr("nobody"), None)
        for each in self._lines:
            if each.team_id != self.team_id and (each.active or each.team_id == chosen):
                self._cover.addItem(each.name, each.team_id)
        self._cover.choose(chosen)

    def _show_head(self, shown: TeamLine | None) -> None:
        self.show_heading(self.tr("New team") if shown is None else shown.name)
        off = shown is not None and not shown.active
        words = self.tr("Put back on the board") if off else self.tr("Take off the board")
        self._off.setText(words)
        self._off.setAccessibleName(words)
        self._off.setVisible(shown is not None)
        self._is_off = off

    def _people(self) -> QGridLayout:
        self._names: dict[TeamRole, QLineEdit] = {}
        self._phones: dict[TeamRole, QLineEdit] = {}
        grid = QGridLayout()
        grid.setSpacing(6)
        grid.setColumnStretch(1, 2)
        grid.setColumnStretch(2, 3)
        for row, role in enumerate(TeamRole):
            name = line(word(role), f"name-{role.value}", self.tr("Full name"))
            phone_words = self.tr("Phone of {role}").format(role=word(role))
            phone = line(phone_words, f"phone-{role.value}", self.tr("Phone"))
            name.setMaxLength(LONGEST_WORDS["member"])
            phone.setMaxLength(LONGEST_WORDS["phone"])
            name.textChanged.connect(self._warn)
            self._names[role], self._phones[role] = name, phone
            grid.addWidget(text(word(role), "small"), row, 0)
            grid.addWidget(name, row, 1)
            grid.addWidget(phone, row, 2)
        return grid

    def _hours(self) -> QGridLayout:
        self._begins, self._ends = _time("begins"), _time("ends")
        self._from, self._to = _time("lunchFrom"), _time("lunchTo")
        self._eats = tick(self.tr("Lunch break"), "lunch")
        self._eats.toggled.connect(self._show_lunch)
        self._cover = QuietBox()
        grid = QGridLayout()
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(2)
        grid.addWidget(Labelled(self.tr("Works from"), self._begins), 0, 0)
        grid.addWidget(Labelled(self.tr("until"), self._ends), 0, 1)
        grid.addWidget(self._eats, 1, 0, 1, 2)
        self._lunch_fields = (
            Labelled(self.tr("Lunch from"), self._from),
            Labelled(self.tr("Lunch until"), self._to),
            Labelled(self.tr("Covered by"), self._cover, "cover"),
        )
        grid.addWidget(self._lunch_fields[0], 2, 0)
        grid.addWidget(self._lunch_fields[1], 2, 1)
        grid.addWidget(self._lunch_fields[2], 3, 0, 1, 2)
        return grid

    def _foot(self) -> QHBoxLayout:
        self._off = button(" ", "takeOff")
        self._off.clicked.connect(self._on_off)
        self.save = PrimaryButton(self.tr("Save"))
        self.save.setObjectName("saveTeam")
        self.save.clicked.connect(self._on_save)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self._off)
        row.addStretch(1)
        row.addWidget(self.save)
        return row

    def _fill(self, wish: TeamWish) -> None:
        self._name.setText(wish.name)
        self._senior.setChecked(wish.senior)
        people = {role: (name, phone) for role, name, phone in wish.members}
        for role in TeamRole:
            name, phone = people.get(role, ("", ""))
            self._names[role].setText(name)
            self._phones[role].setText(phone)
        self._eats.setChecked(wish.lunch_from is not None)
        for field, at in (
            (self._begins, wish.begins),
            (self._ends, wish.ends),
            (self._from, wish.lunch_from or _LUNCH[0]),
            (self._to, wish.lunch_to or _LUNCH[1]),
        ):
            field.setTime(QTime(at.hour, at.minute))
        self._offer_cover(wish.cover_id)
        self._show_lunch()
        self._warn()

    def _wish(self) -> TeamWish:
        eats = self._eats.isChecked()
        people = (
            (role, self._names[role].text().strip(), self._phones[role].text().strip())
            for role in TeamRole
        )
        return TeamWish(
            self._name.text().strip(),
            tuple(each for each in people if each[1]),
            self._senior.isChecked(),
            _said(self._begins),
            _said(self._ends),
            _said(self._from) if eats else None,
            _said(self._to) if eats else None,
            self._cover.currentData() if eats else None,
        )

    def _show_lunch(self) -> None:
        for each in self._lunch_fields:
            each.setVisible(self._eats.isChecked())

    def _warn(self) -> None:
        left = [role for role, field in self._names.items() if not field.text().strip()]
        self._warned.show_alert(missing(left))

    def _on_save(self) -> None:
        before = None if self._line is None else self._line.wish
        self.saved.emit(self.team_id, self._wish(), before)

    def _on_off(self) -> None:
        if self.team_id is not None:
            self.taken_off.emit(self.team_id, not self._is_off)


def _time(name: str) -> QTimeEdit:
    made = QTimeEdit()
    made.setObjectName(name)
    made.setDisplayFormat("HH:mm")
    # The style's padding does not reach the words inside a spin box.
    made.lineEdit().setTextMargins(9, 0, 0, 0)
    return made


def _said(field: QTimeEdit) -> time:
    at = field.time()
    return time(at.hour(), at.minute())
