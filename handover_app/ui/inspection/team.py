"""Who goes to the flat with the owner, and what the meters show there."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from handover_app.domain.inspections import InspectionSummary, MeterKind, TeamRole
from handover_app.ui.inspection.team_key import TeamKeyLine
from handover_app.ui.messages import local, word
from handover_app.ui.widgets.text import Elided
from handover_app.ui.widgets.tiles import BlockedLine

_UNITS = dict.fromkeys(MeterKind, "m³") | {MeterKind.POWER: "kWh"}


class TeamPart(QWidget):
    """Fields for the team and for the meters; the last teams are offered to the next household.

    Attributes:
        assign_asked: the team's name, and the (role, name) pairs as typed.
        meters_asked: the readings as typed, by meter.
    """

    assign_asked = Signal(str, object)
    meters_asked = Signal(object)

    def __init__(self) -> None:
        super().__init__()
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
        self._team.activated.connect(self._fill_names)
        self._names: dict[TeamRole, QLineEdit] = {}
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addLayout(_labelled(self.tr("Team"), self._team), 5)
        self._team.lineEdit().setAccessibleName(self._team.accessibleName())
        for role in TeamRole:
            field = QLineEdit()
            field.setObjectName(f"member-{role.value}")
            field.textChanged.connect(self._show_notice)
            self._names[role] = field
            row.addLayout(_labelled(word(role), field), 4)
        self.assign = QPushButton(self.tr("Assign"))
        self.assign.setObjectName("assign")
        self.assign.setAccessibleName(self.tr("Assign the team"))
        self.assign.clicked.connect(self._on_assign)
        for field in (self._team.lineEdit(), *self._names.values()):
            field.returnPressed.connect(self.assign.click)
        row.addLayout(_labelled("", self.assign))
        return row

    def _meter_row(self) -> QHBoxLayout:
        self._meters: dict[MeterKind, QLineEdit] = {}
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
            row.addLayout(_labelled(name.format(meter=word(meter), unit=_UNITS[meter]), field), 1)
        row.addLayout(_labelled("", self.note))
        return row

    def clear(self) -> None:
        """Another household: the last team is offered, the meters are empty."""
        self._show_team(self._last)
        for field in self._meters.values():
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
        for widget in (*self._meters.values(), self.note):
            widget.setEnabled(inspection is not None)
        self._key.show_inspection(inspection)
        self._show_notice()

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
        for field in self._meters.values():
            field.setModified(False)

    def _learn(self, inspection: InspectionSummary) -> None:
        names = dict(inspection.members)
        if self._teams.get(inspection.team) == names:
            return
        self._teams[inspection.team] = names
        shown = self._team.currentText()
        self._team.clear()
        self._team.addItems(sorted(self._teams))
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

    def _show_notice(self) -> None:
        team = self._inspection
        if team is not None and team.conclusion is None and not team.missing_roles:
            words = self.tr("{team} is with this household since {time}.")
            since = local(team.assigned_at)
            self.notice.show_warning(words.format(team=team.team, time=since))
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
        self.assign_asked.emit(self._team.currentText(), members)

    def _on_note(self) -> None:
        self.meters_asked.emit({meter: field.text() for meter, field in self._meters.items()})


def _labelled(words: str, field: QWidget) -> QVBoxLayout:
    """A field under its name in small type; a button without one stands in the same line."""
    column = QVBoxLayout()
    column.setSpacing(2)
    label = Elided(words, "small")
    column.addWidget(label)
    column.addWidget(field)
    if words:
        label.setBuddy(field)
        field.setAccessibleName(words)
    return column
