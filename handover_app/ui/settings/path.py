"""The section for the path: the order of the steps, and what must come before what."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from handover_app.domain.handover import ALWAYS_THERE, Effect, Gate, PathStep, Stage
from handover_app.domain.people import Right
from handover_app.ui.context import PageContext
from handover_app.ui.messages import word
from handover_app.ui.settings.gates import GatesCard
from handover_app.ui.settings.law import LawCard
from handover_app.ui.tokens import GAP
from handover_app.ui.widgets.buttons import IconButton
from handover_app.ui.widgets.card import Card
from handover_app.ui.widgets.fields import ROOM_FOR_THE_BAR, scrolled, tick
from handover_app.ui.widgets.text import text

_FIXED = (Stage.CHECK_IN, Stage.GIFT)


class PathCard(Card):
    """The steps one below the other; two arrows move one, a box leaves it out.

    Attributes:
        changed: the whole path as it is wanted.
    """

    changed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.show_heading(self.tr("Order of the steps"))
        self._path: tuple[PathStep, ...] = ()
        self._rows = {stage: self._row(stage) for stage in Stage}
        self._grid = QGridLayout()
        self._grid.setColumnStretch(0, 1)
        self._grid.setVerticalSpacing(2)
        self.body.addLayout(self._grid)
        self.body.addWidget(
            text(
                self.tr(
                    "The check-in comes first; the gift stands outside the chain. A step that is "
                    "left out counts as not needed for every household."
                ),
                "small",
                wrap=True,
            )
        )
        self.body.addStretch(1)

    def show_path(self, path: tuple[PathStep, ...]) -> None:
        """Show the order."""
        self._path = path
        for place, step in enumerate(path):
            taken, up, down = self._rows[step.stage]
            taken.setChecked(step.taken)
            moves = step.stage not in _FIXED
            up.setEnabled(moves and place > 1)
            down.setEnabled(moves and place < len(path) - 2)
            for column, widget in enumerate((taken, up, down)):
                self._grid.addWidget(widget, place, column)

    def _row(self, stage: Stage) -> tuple[QCheckBox, IconButton, IconButton]:
        taken = tick(word(stage), f"taken:{stage.value}")
        taken.setEnabled(stage not in ALWAYS_THERE)
        taken.clicked.connect(partial(self._take, stage))
        up = IconButton("chevron-up", self.tr("{step}: earlier").format(step=word(stage)))
        down = IconButton("chevron-down", self.tr("{step}: later").format(step=word(stage)))
        for button, name, by in ((up, "up", -1), (down, "down", 1)):
            button.setObjectName(f"{name}:{stage.value}")
            button.clicked.connect(partial(self._move, stage, by))
        return taken, up, down

    def _take(self, stage: Stage) -> None:
        step = PathStep(stage, self._rows[stage][0].isChecked())
        self.changed.emit(tuple(step if each.stage is stage else each for each in self._path))

    def _move(self, stage: Stage, by: int) -> None:
        path = list(self._path)
        place = next(place for place, each in enumerate(path) if each.stage is stage)
        path.insert(place + by, path.pop(place))
        self.changed.emit(tuple(path))


class PathSection(QWidget):
    """Order and gates are set as soon as they are chosen; the law stands beside them."""

    def __init__(self, context: PageContext) -> None:
        super().__init__()
        self._context = context
        self._projects = context.desks.projects
        self._gates, self._order = GatesCard(), PathCard()
        self._gates.changed.connect(self._on_gate)
        self._order.changed.connect(self._on_path)
        inside = QWidget()
        whole = QVBoxLayout(inside)
        whole.setContentsMargins(0, 0, ROOM_FOR_THE_BAR, 0)
        whole.setSpacing(GAP)
        below = QHBoxLayout()
        below.setSpacing(GAP)
        below.addWidget(self._order, 2)
        below.addWidget(LawCard(), 3)
        whole.addWidget(self._gates)
        whole.addLayout(below)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(scrolled(inside, self.tr("Path and conditions")))
        context.hub.watch(self, ("projects", "handover"), self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Read table and order anew. Finance may look at them."""
        for card in (self._gates, self._order):
            card.setEnabled(self._context.session.may(Right.CHANGE_SETTINGS))
        read, failed = self._context.runner.read, self._context.show_error
        read(self, self._projects.gates, self._gates.show_gates, failed, key="gates")
        read(self, self._projects.path, self._order.show_path, failed, key="path")

    def _on_gate(self, gate: Gate, effect: Effect) -> None:
        call = partial(
            self._projects.set_gate,
            self._context.session.act(),
            gate.step,
            gate.condition,
            effect,
        )
        done = partial(self._gate_set, gate, effect)
        self._context.runner.write(self, call, done, self._failed)

    def _gate_set(self, gate: Gate, effect: Effect, _answer: None) -> None:
        words = self.tr("{condition}: {effect}").format(
            condition=word(gate.condition), effect=word(effect)
        )
        self._context.band.done(words, word(gate.step))
        self.refresh()

    def _on_path(self, path: tuple[PathStep, ...]) -> None:
        call = partial(self._projects.set_path, self._context.session.act(), path)
        self._context.runner.write(self, call, self._path_set, self._failed)

    def _path_set(self, _answer: None) -> None:
        self._context.band.done(self.tr("Order of the steps saved"))
        self.refresh()

    def _failed(self, error: Exception) -> None:
        """Show what holds, and say why the change did not."""
        self.refresh()
        self._context.show_error(error)
