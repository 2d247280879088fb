"""The form for what a project sets for its inspections (domain guide I05, I11)."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from handover_app.domain.inspections import DayKind, SettingsSummary
from handover_app.ui.messages import word
from handover_app.ui.widgets.card import Card
from handover_app.ui.widgets.day_field import padded
from handover_app.ui.widgets.fields import (
    ROOM_FOR_THE_BAR,
    QuietBox,
    QuietSpin,
    button,
    line,
    scrolled,
    tick,
)
from handover_app.ui.widgets.text import text

_WIDTH, _MOST_MINUTES = 326, 24 * 60


class InspectionForm(Card):
    """Fields by the names of `SettingsSummary`.

    Attributes:
        submitted: the fields that differ from what is saved.
    """

    submitted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.show_heading(self.tr("Inspection and rectification"))
        self.setFixedWidth(_WIDTH)
        self._shown = SettingsSummary()
        self._allowed = True
        self._lines: dict[str, QLineEdit] = {}
        self._minutes: dict[str, QuietSpin] = {}
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(6)
        self._grid.setColumnStretch(1, 1)
        self._add_lines()
        self._days = QuietBox()
        for kind in DayKind:
            self._days.addItem(word(kind), kind)
        self._days.currentIndexChanged.connect(self._show_button)
        self._add(self.tr("Deadlines count"), self._days, "daysCounted")
        self._add_minutes()
        self._photo = tick(self.tr("“Repaired” needs a photo taken after"), "afterPhoto")
        self._photo.toggled.connect(self._show_button)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, ROOM_FOR_THE_BAR, 0)
        column.setSpacing(8)
        column.addLayout(self._grid)
        column.addWidget(self._photo)
        column.addStretch(1)
        self.body.addWidget(scrolled(inside, self.heading.text()), 1)
        self._save = button(self.tr("Save"), "saveInspection")
        self._save.setAccessibleName(self.tr("Save the settings of the inspection"))
        self._save.clicked.connect(self._on_save)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self._save)
        self.body.addLayout(foot)
        self._fill(self._shown)

    def allow(self, may: bool) -> None:
        """Who may not change the settings sees them."""
        self._allowed = may
        for field in (*self._lines.values(), *self._minutes.values(), self._days, self._photo):
            field.setEnabled(may)
        self._show_button()

    def show_settings(self, settings: SettingsSummary) -> None:
        """Show what is saved, unless something else is being typed."""
        if not self._changed():
            self._fill(settings)
        self._shown = settings
        self._show_button()

    def saved(self) -> None:
        """What is typed holds from now on."""
        self._show_button()

    def unlock(self) -> None:
        """It was refused: what was typed stays."""
        self._show_button()

    def _add_lines(self) -> None:
        for words, name, most in (
            (self.tr("Hotline on the owner's copy"), "hotline", 60),
            (self.tr("Commander of the crews"), "commander", 60),
            (self.tr("Commander's phone"), "commander_phone", 40),
            (self.tr("Radio channel"), "channel", 40),
            (self.tr("Watched folder for photos"), "watched_folder", 500),
        ):
            field = self._lines[name] = line(words, name)
            field.setMaxLength(most)
            field.textChanged.connect(self._show_button)
            self._add(words, field, name)
        self._lines["watched_folder"].setToolTip(
            self.tr("Where a phone's cable or a share puts pictures; empty: none is watched")
        )

    def _add_minutes(self) -> None:
        for words, name in (
            (self.tr("Minutes to dispatch"), "minutes_dispatch"),
            (self.tr("Minutes to arrive"), "minutes_arrive"),
            (self.tr("Minutes to repair"), "minutes_repair"),
        ):
            field = self._minutes[name] = padded(QuietSpin(1, _MOST_MINUTES))
            field.valueChanged.connect(self._show_button)
            self._add(words, field, name)

    def _add(self, words: str, field: QWidget, name: str) -> None:
        field.setObjectName(name)
        field.setAccessibleName(words)
        place = self._grid.rowCount()
        label = text(words, "soft", wrap=True)
        label.setFixedWidth(116)
        self._grid.addWidget(label, place, 0)
        self._grid.addWidget(field, place, 1)

    def _fill(self, settings: SettingsSummary) -> None:
        for name, field in self._lines.items():
            field.setText(getattr(settings, name))
        for name, spin in self._minutes.items():
            spin.setValue(getattr(settings, name))
        self._days.choose(settings.days_counted)
        self._photo.setChecked(settings.after_photo)

    def _changed(self) -> dict[str, Any]:
        typed: dict[str, Any] = {n: field.text().strip() for n, field in self._lines.items()}
        typed |= {name: spin.value() for name, spin in self._minutes.items()}
        typed["days_counted"] = self._days.currentData()
        typed["after_photo"] = self._photo.isChecked()
        return {n: value for n, value in typed.items() if value != getattr(self._shown, n)}

    def _show_button(self) -> None:
        if hasattr(self, "_save"):
            self._save.setEnabled(self._allowed and bool(self._changed()))

    def _on_save(self) -> None:
        changed = self._changed()
        self._save.setEnabled(False)
        self.submitted.emit(changed)
