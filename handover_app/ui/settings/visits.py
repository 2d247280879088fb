"""Reception in the settings: where each step is, what to bring, what is early and late."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from handover_app.domain.handover import Stage
from handover_app.domain.people import Right
from handover_app.domain.visits import (
    LONGEST_BRING,
    LONGEST_PLACE,
    MOST_TOLERANCE,
    ArrivalTolerance,
    VisitRules,
)
from handover_app.ui.context import PageContext
from handover_app.ui.messages import word
from handover_app.ui.widgets.buttons import PrimaryButton
from handover_app.ui.widgets.card import Card
from handover_app.ui.widgets.day_field import padded
from handover_app.ui.widgets.fields import Labelled, QuietSpin, line, scrolled
from handover_app.ui.widgets.text import text


class VisitsSection(QWidget):
    """What the flow sheet says of each step, and what counts as on time."""

    def __init__(self, context: PageContext) -> None:
        super().__init__()
        self._context = context
        self._shown: VisitRules | None = None
        self._places: dict[Stage, QLineEdit] = {}
        self._bring: dict[Stage, QLineEdit] = {}
        self._early, self._late = QuietSpin(0, MOST_TOLERANCE), QuietSpin(0, MOST_TOLERANCE)
        self._save = PrimaryButton(self.tr("Save"))
        self._save.setObjectName("saveVisits")
        self._save.clicked.connect(self._on_save)
        card = Card(self.tr("Flow sheet and arrivals"))
        card.body.addLayout(self._steps())
        card.body.addLayout(self._minutes())
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self._save)
        card.body.addLayout(foot)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(card)
        column.addStretch(1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(scrolled(inside, self.tr("Flow sheet and arrivals")))
        context.hub.watch(self, ("visits", "people"), self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Read the rules anew; what is being typed stays."""
        rules = self._context.desks.visit_settings.rules
        self._context.runner.read(self, rules, self._show, self._context.show_error, key="rules")

    def _steps(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(6)
        for column, words in enumerate((self.tr("Step"), self.tr("Place"), self.tr("To bring"))):
            grid.addWidget(text(words, "small"), 0, column)
        for row, stage in enumerate(Stage, start=1):
            name = stage.name.lower()
            place = line(self.tr("Place of {step}").format(step=word(stage)), f"place-{name}")
            bring = line(self.tr("To bring to {step}").format(step=word(stage)), f"bring-{name}")
            place.setMaxLength(LONGEST_PLACE)
            bring.setMaxLength(LONGEST_BRING)
            self._places[stage], self._bring[stage] = place, bring
            for column, widget in enumerate((text(word(stage)), place, bring)):
                grid.addWidget(widget, row, column)
        grid.setColumnStretch(1, 2)
        grid.setColumnStretch(2, 3)
        return grid

    def _minutes(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(12)
        for words, field, name in (
            (self.tr("On time from, minutes before the slot"), self._early, "earlyMinutes"),
            (self.tr("On time until, minutes after the slot"), self._late, "lateMinutes"),
        ):
            row.addWidget(Labelled(words, padded(field), name))
        row.addStretch(1)
        return row

    def _show(self, rules: VisitRules) -> None:
        clerk = self._context.session.clerk
        may = clerk is not None and Right.CHANGE_SETTINGS in clerk.rights
        for field in (*self._places.values(), *self._bring.values(), self._early, self._late):
            field.setEnabled(may)
        self._save.setEnabled(may)
        if rules == self._shown:
            return
        self._shown = rules
        for stage in Stage:
            self._places[stage].setText(rules.places.get(stage, ""))
            self._bring[stage].setText(rules.bring.get(stage, ""))
        self._early.setValue(rules.tolerance.early)
        self._late.setValue(rules.tolerance.late)

    def _on_save(self) -> None:
        rules = VisitRules(
            ArrivalTolerance(self._early.value(), self._late.value()),
            _typed(self._places),
            _typed(self._bring),
        )
        act = self._context.session.act()
        call = partial(self._context.desks.visit_settings.set, act, rules)
        self._context.runner.write(self, call, self._saved, self._context.show_error)

    def _saved(self, _answer: object) -> None:
        self._context.band.done(self.tr("Saved"), self.tr("Flow sheet and arrivals"))
        self.refresh()


def _typed(fields: dict[Stage, QLineEdit]) -> dict[Stage, str]:
    return {stage: field.text().strip() for stage, field in fields.items() if field.text().strip()}
