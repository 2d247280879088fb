"""The section for the queue: passing over, limits of waiting, slip and hall display."""

from __future__ import annotations

from functools import partial
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from handover_app.domain.handover import Stage
from handover_app.domain.people import Right
from handover_app.domain.visits import QueueSettingsSummary
from handover_app.ui.context import PageContext
from handover_app.ui.messages import word
from handover_app.ui.tokens import GAP
from handover_app.ui.widgets.card import Card
from handover_app.ui.widgets.day_field import padded
from handover_app.ui.widgets.fields import QuietSpin, button, tick
from handover_app.ui.widgets.text import text

_WIDTH, _MOST_MINUTES = 380, 24 * 60
_STEPS = (Stage.INSPECTION, Stage.SETTLEMENT, Stage.PAPERS, Stage.KEYS, Stage.GIFT)


class QueueSection(QWidget):
    """One form; what is being typed outlives news from other stations."""

    def __init__(self, context: PageContext) -> None:
        super().__init__()
        self._context = context
        self._desk = context.desks.queue_settings
        self._form = QueueForm()
        self._form.submitted.connect(self._on_form)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GAP)
        row.addWidget(self._form)
        row.addWidget(self._form.limits, 0)
        row.addStretch(1)
        context.hub.watch(self, ("queue", "projects"), self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Read the settings anew."""
        self._form.allow(self._context.session.may(Right.CHANGE_SETTINGS))
        read, failed = self._context.runner.read, self._context.show_error
        read(self, self._desk.summary, self._form.show_settings, failed, key="summary")

    def _on_form(self, values: dict[str, Any]) -> None:
        call = partial(self._desk.set, self._context.session.act(), values)
        self._context.runner.write(self, call, self._saved, self._failed)

    def _saved(self, settings: QueueSettingsSummary) -> None:
        self._context.band.done(self.tr("Settings of the queue saved"))
        self._form.show_settings(settings)

    def _failed(self, error: Exception) -> None:
        """What was typed stays."""
        self._form.unlock()
        self._context.show_error(error)


class QueueForm(Card):
    """Fields by the names of `QueueSettingsSummary`; ``limits`` is the card of the minutes.

    Attributes:
        submitted: the fields that differ from what is saved.
    """

    submitted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.show_heading(self.tr("Numbers that were not there"))
        self.setFixedWidth(_WIDTH)
        self._shown = QueueSettingsSummary()
        self._allowed = True
        self._numbers: dict[str, QuietSpin] = {}
        self._minutes: dict[Stage, tuple[QuietSpin, QuietSpin]] = {}
        self.body.addLayout(self._numbers_grid())
        self._ticks = self._make_ticks()
        for each in self._ticks.values():
            each.toggled.connect(self._show_button)
            self.body.addWidget(each)
        self.body.addStretch(1)
        self._save = button(self.tr("Save"), "saveQueue")
        self._save.setAccessibleName(self.tr("Save the settings of the queue"))
        self._save.clicked.connect(self._on_save)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self._save)
        self.body.addLayout(foot)
        self.limits = self._limits_card()
        self._fill(self._shown)

    def _numbers_grid(self) -> QGridLayout:
        grid = _grid()
        for place, (words, name, most) in enumerate((
            (self.tr("Called again after so many other numbers"), "skip_calls", 200),
            (self.tr("or after so many minutes"), "skip_minutes", _MOST_MINUTES),
            (self.tr("Goes to the end when missed so many times"), "skips_most", 20),
        )):  # fmt: skip
            self._numbers[name] = self._spin(words, name, most)
            grid.addWidget(text(words, "soft", wrap=True), place, 0)
            grid.addWidget(self._numbers[name], place, 1)
        return grid

    def _make_ticks(self) -> dict[str, QCheckBox]:
        return {
            "ticket": tick(self.tr("Print a slip with the number at check-in"), "ticket"),
            "voice": tick(self.tr("The hall display speaks the calls"), "voice"),
            "masked_names": tick(
                self.tr("The hall display shows masked names (王**)"), "maskedNames"
            ),
        }

    def allow(self, may: bool) -> None:
        """Who may not change the settings sees them."""
        self._allowed = may
        pairs = [each for pair in self._minutes.values() for each in pair]
        for field in (*self._numbers.values(), *self._ticks.values(), *pairs):
            field.setEnabled(may)
        self._show_button()

    def show_settings(self, settings: QueueSettingsSummary) -> None:
        """Show what is saved, unless something else is being typed."""
        if not self._changed():
            self._fill(settings)
        self._shown = settings
        self._show_button()

    def unlock(self) -> None:
        """It was refused: what was typed stays."""
        self._show_button()

    def _limits_card(self) -> Card:
        card = Card()
        card.show_heading(self.tr("Minutes of waiting"))
        card.setFixedWidth(_WIDTH)
        grid = _grid()
        for column, words in enumerate((self.tr("amber from"), self.tr("red from")), start=1):
            grid.addWidget(text(words, "small"), 0, column)
        for row, stage in enumerate(_STEPS, start=1):
            named = word(stage)
            grid.addWidget(text(named, "soft"), row, 0)
            self._minutes[stage] = (
                self._spin(self.tr("{step}: amber from").format(step=named), f"amber:{stage.name}"),
                self._spin(self.tr("{step}: red from").format(step=named), f"red:{stage.name}"),
            )
            for column, field in enumerate(self._minutes[stage], start=1):
                grid.addWidget(field, row, column)
        column_of = QVBoxLayout()
        column_of.addLayout(grid)
        column_of.addWidget(
            text(
                self.tr("A household that waits longer is shown in this colour at its station."),
                "small",
                wrap=True,
            )
        )
        column_of.addStretch(1)
        card.body.addLayout(column_of, 1)
        return card

    def _spin(self, words: str, name: str, most: int = _MOST_MINUTES) -> QuietSpin:
        field = padded(QuietSpin(1, most))
        field.setObjectName(name)
        field.setAccessibleName(words)
        field.valueChanged.connect(self._show_button)
        return field

    def _fill(self, settings: QueueSettingsSummary) -> None:
        for name, field in self._numbers.items():
            field.setValue(getattr(settings, name))
        for name, box in self._ticks.items():
            box.setChecked(getattr(settings, name))
        for stage, pair in self._minutes.items():
            for field, minutes in zip(pair, settings.limits_of(stage), strict=True):
                field.setValue(minutes)

    def _changed(self) -> dict[str, Any]:
        typed: dict[str, Any] = {name: field.value() for name, field in self._numbers.items()}
        typed |= {name: box.isChecked() for name, box in self._ticks.items()}
        found = {
            name: value for name, value in typed.items() if value != getattr(self._shown, name)
        }
        limits = {
            stage: (amber.value(), red.value())
            for stage, (amber, red) in self._minutes.items()
            if (amber.value(), red.value()) != self._shown.limits_of(stage)
        }
        return found | ({"limits": limits} if limits else {})

    def _show_button(self) -> None:
        if hasattr(self, "_save"):
            self._save.setEnabled(self._allowed and bool(self._changed()))

    def _on_save(self) -> None:
        changed = self._changed()
        self._save.setEnabled(False)
        self.submitted.emit(changed)


def _grid() -> QGridLayout:
    """Words at the left, fields at the right."""
    grid = QGridLayout()
    grid.setHorizontalSpacing(12)
    grid.setVerticalSpacing(8)
    grid.setColumnStretch(0, 1)
    return grid
