"""Who goes to the flat with the owner, and what the meters show there."""

from __future__ import annotations

from collections.abc import Iterable
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent, QStandardItemModel
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from handover_app.domain.inspections import (
    LONGEST_WORDS,
    DispatchBoard,
    InspectionSummary,
    MeterKind,
    TeamRole,
    TeamState,
)
from handover_app.ui.context import PageContext
from handover_app.ui.inspection.team_key import TeamKeyLine
from handover_app.ui.messages import local, word
from handover_app.ui.photos.meters import MeterPhotos
from handover_app.ui.widgets.text import Elided
from handover_app.ui.widgets.tiles import BlockedLine

_LONGEST_NUMBER = 40
_UNITS = dict.fromkeys(MeterKind, "m³") | {MeterKind.POWER: "kWh"}


class TeamPart(QWidget):
    """Fields for the team and for the meters.

    Teams of the dispatch board are offered, free ones first, with the people of the roster; a
    team that stands on no board can be typed, and is offered to the next household.

    Attributes:
        assign_asked: the team's name, the (role, name) pairs as typed, and its id on the board.
        arrive_asked: the team is in the flat.
        meters_asked: the readings and the meters' numbers as typed, by meter.
    """

    assign_asked = Signal(str, object, object)
    arrive_asked = Signal()
    meters_asked = Signal(object, object)

    def __init__(self, context: PageContext, photos: MeterPhotos | None = None) -> None:
        """``photos`` gives a button beside each meter."""
        super().__init__()
        self._context, self._photos = context, photos
        self._board: dict[str, UUID] = {}
        self._teams: dict[str, dict[TeamRole, str]] = {}
        self._last = ""
        self._inspection: InspectionSummary | None = None
        self._sold = False
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 12, 14, 0)
        column.setSpacing(8)
        column.addLayout(self._team_row())
        self.notice, self._key = BlockedLine(), TeamKeyLine()
        # Side by side: the smallest window has no line to spare.
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self.notice, 1)
        row.addWidget(self._key, 1)
        column.addLayout(row)
        column.addLayout(self._meter_row())
        column.addStretch(1)

    def _team_row(self) -> QHBoxLayout:
        self._team = QComboBox()
        self._team.setEditable(True)
        self._team.lineEdit().setObjectName("team")
        self._team.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self._team.lineEdit().setMaxLength(LONGEST_WORDS["team"])
        self._team.activated.connect(self._fill_names)
        self._names: dict[TeamRole, QLineEdit] = {}
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addLayout(_labelled(self.tr("Team"), self._team), 5)
        self._team.lineEdit().setAccessibleName(self._team.accessibleName())
        for role in TeamRole:
            field = QLineEdit()
            field.setObjectName(f"member-{role.value}")
            field.setMaxLength(LONGEST_WORDS["member"])
            field.textChanged.connect(self._show_notice)
            self._names[role] = field
            row.addLayout(_labelled(word(role), field), 4)
        self.assign = QPushButton(self.tr("Assign"))
        self.assign.setObjectName("assign")
        self.assign.setAccessibleName(self.tr("Assign the team"))
        self.assign.clicked.connect(self._on_assign)
        for field in (self._team.lineEdit(), *self._names.values()):
            field.returnPressed.connect(self.assign.click)
        self.arrive = QPushButton(self.tr("Arrived in the flat"))
        self.arrive.setObjectName("arrive")
        self.arrive.setAccessibleName(self.arrive.text())
        self.arrive.clicked.connect(self.arrive_asked)
        self.arrive.hide()
        buttons = _labelled("", self.assign)
        buttons.addWidget(self.arrive)
        row.addLayout(buttons)
        return row

    def _meter_row(self) -> QHBoxLayout:
        self._meters: dict[MeterKind, QLineEdit] = {}
        self._numbers: dict[MeterKind, QLineEdit] = {}
        row = QHBoxLayout()
        row.setSpacing(8)
        self.note = QPushButton(self.tr("Note the readings"))
        self.note.setObjectName("note-readings")
        self.note.setAccessibleName(self.note.text())
        self.note.clicked.connect(self._on_note)
        for meter in MeterKind:
            field = QLineEdit()
            field.setObjectName(f"meter-{meter.value}")
            field.returnPressed.connect(self.note.click)
            self._meters[meter] = field
            name = self.tr("{meter} meter ({unit})")
            words = name.format(meter=word(meter), unit=_UNITS[meter])
            button = None if self._photos is None else self._photos.button(meter)
            column = _labelled(words, field, button)
            column.addWidget(self._number_field(meter))
            row.addLayout(column, 1)
        buttons = _labelled("", self.note)
        buttons.addStretch(1)
        row.addLayout(buttons)
        return row

    def _number_field(self, meter: MeterKind) -> QLineEdit:
        """The number that stands on the meter, below its reading."""
        field = QLineEdit()
        field.setObjectName(f"meter-number-{meter.value}")
        field.setMaxLength(_LONGEST_NUMBER)
        field.setPlaceholderText(self.tr("Meter number"))
        words = self.tr("Number of the {meter} meter").format(meter=word(meter))
        field.setAccessibleName(words)
        field.returnPressed.connect(self.note.click)
        self._numbers[meter] = field
        return field

    def clear(self) -> None:
        """Another household: the last team is offered, the meters are empty."""
        self._show_team(self._last)
        for field in (*self._meters.values(), *self._numbers.values()):
            field.clear()
        self.show_inspection(None, sold=False)
        self.notice.show_blocked("")

    def show_inspection(self, inspection: InspectionSummary | None, *, sold: bool) -> None:
        """Show who is there, and lock what may not be changed now."""
        self._inspection, self._sold = inspection, sold
        running = inspection is not None and inspection.conclusion is None
        if inspection is not None:
            self._learn(inspection)
            self._show_readings(inspection)
            if running:
                self._show_team(inspection.team)
        for widget in (self._team, *self._names.values(), self.assign):
            widget.setEnabled(sold and not running)
        on_the_way = running and inspection is not None and inspection.started_at is None
        self.assign.setVisible(not on_the_way)
        self.arrive.setVisible(on_the_way)
        for widget in (*self._meters.values(), *self._numbers.values(), self.note):
            widget.setEnabled(inspection is not None)
        if sold and not running:
            board = self._context.desks.dispatch.board
            self._context.runner.read(self, board, self._show_board, key="teams")
        if inspection is None or self.isVisible():
            self._show_photos()
        self._key.show_inspection(inspection)
        self._show_notice()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """The photos of the meters are counted for whoever looks."""
        super().showEvent(event)
        self._show_photos()

    def _show_photos(self) -> None:
        if self._photos is not None:
            there = self._inspection
            self._photos.show_unit(None if there is None else there.unit_id)

    def remember(self, inspection: InspectionSummary) -> None:
        """Offer this team first to the next household."""
        self._learn(inspection)
        self._last = inspection.team

    def focus_first(self) -> None:
        """To the field that is to be filled now."""
        first = self._team if self._team.isEnabled() else next(iter(self._meters.values()))
        first.setFocus()

    def readings_noted(self) -> None:
        """What was typed is saved: from now on the fields follow the saved readings."""
        for field in (*self._meters.values(), *self._numbers.values()):
            field.setModified(False)

    def _show_board(self, board: DispatchBoard) -> None:
        """Offer the teams of the board: the free ones, then the others with where they are."""
        lines = sorted(board.teams, key=lambda line: line.state is not TeamState.FREE)
        for line in lines:
            people: dict[TeamRole, str] = {}
            for role, name, _ in line.members:
                people.setdefault(role, name)
            self._teams[line.name] = people
        self._board = {line.name: line.team_id for line in lines}
        by_hand = sorted(set(self._teams) - set(self._board))
        busy = {line.name: word(line.state) for line in lines if line.state is not TeamState.FREE}
        shown = self._team.currentText()
        self._team.clear()
        for name in (*self._board, *by_hand):
            self._team.addItem(f"{name} · {busy[name]}" if name in busy else name)
            model = self._team.model()
            if name in busy and isinstance(model, QStandardItemModel):
                model.item(model.rowCount() - 1).setEnabled(False)
        self._team.setEditText(shown)

    def _learn(self, inspection: InspectionSummary) -> None:
        names = dict(inspection.members)
        if self._teams.get(inspection.team) == names:
            return
        self._teams[inspection.team] = names
        shown = self._team.currentText()
        if self._team.findText(inspection.team) < 0 and inspection.team not in self._board:
            self._team.addItem(inspection.team)
        self._team.setEditText(shown)

    def _show_team(self, team: str) -> None:
        self._team.setEditText(team)
        self._fill_names()

    def _fill_names(self) -> None:
        names = self._teams.get(self._team.currentText(), {})
        for role, field in self._names.items():
            field.setText(names.get(role, ""))

    def _show_readings(self, inspection: InspectionSummary) -> None:
        readings = dict(inspection.readings)
        for meter, field in self._meters.items():
            # A refresh, which any station may cause, must not take away what is being typed.
            if not field.isModified():
                field.setText(f"{readings[meter]:f}" if meter in readings else "")
        numbers = dict(inspection.meter_numbers)
        for meter, field in self._numbers.items():
            if not field.isModified():
                field.setText(numbers.get(meter, ""))

    def _show_notice(self) -> None:
        team = self._inspection
        if team is not None and team.conclusion is None and not team.missing_roles:
            words = self.tr("{team} is with this household since {time}.")
            since = team.started_at
            if since is None:
                words, since = self.tr("{team} is on the way since {time}."), team.assigned_at
            self.notice.show_warning(words.format(team=team.team, time=local(since)))
        elif team is not None and team.conclusion is None:
            self.notice.show_warning(self._missing_words(team.missing_roles))
        elif team is None and self._sold:
            words = self.tr("No team is assigned yet. Meters, defects and conclusion wait for it.")
            left = [role for role, field in self._names.items() if not field.text().strip()]
            if left and len(left) < len(self._names):
                words = f"{words} {self._missing_words(left)}"
            self.notice.show_blocked(words)
        elif team is None:
            self.notice.show_blocked(self.tr("This unit is not sold; nobody inspects it."))
        else:
            self.notice.show_blocked("")

    def _missing_words(self, roles: Iterable[TeamRole]) -> str:
        named = "、".join(word(role) for role in roles)
        return self.tr("Nobody in the team for: {roles}").format(roles=named)

    def _on_assign(self) -> None:
        members = [(role, field.text()) for role, field in self._names.items()]
        team = self._team.currentText()
        self.assign_asked.emit(team, members, self._board.get(team.strip()))

    def _on_note(self) -> None:
        readings = {meter: field.text() for meter, field in self._meters.items()}
        numbers = {meter: field.text() for meter, field in self._numbers.items()}
        self.meters_asked.emit(readings, numbers)


def _labelled(words: str, field: QWidget, beside: QWidget | None = None) -> QVBoxLayout:
    """A field under its name in small type; a button without one stands in the same line.

    ``beside`` is a low button at the right of the name, where it takes no width of the field.
    """
    column = QVBoxLayout()
    column.setSpacing(2)
    label = Elided(words, "small")
    head = QHBoxLayout()
    head.addWidget(label, 1)
    if beside is not None:
        head.addWidget(beside)
    column.addLayout(head)
    column.addWidget(field)
    if words:
        label.setBuddy(field)
        field.setAccessibleName(words)
    return column
