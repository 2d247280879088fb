"""The gate table: a row for each condition, a column for each step, and the law beside it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from handover_app.domain.handover import MONEY, Condition, Effect, Gate, Stage
from handover_app.ui.icons import IconLabel
from handover_app.ui.messages import word
from handover_app.ui.tokens import Tone
from handover_app.ui.widgets.card import Card
from handover_app.ui.widgets.fields import QuietBox
from handover_app.ui.widgets.text import Elided, text
from handover_app.ui.widgets.tiles import BlockedLine

AGAINST_THE_MODEL_CONTRACT = frozenset(
    {Condition.SERVICE_FEE_PAID, Condition.MAINTENANCE_FUND_PAID, Condition.PAPERS_ISSUED}
)
"""Domain guide 3.4: fees and papers of others may not be made a condition of the handover."""

BEFORE_THE_INSPECTION = (Stage.CHECK_IN, Stage.INSPECTION)

_LOOK: dict[Effect, tuple[str, Tone]] = {
    Effect.BLOCK: ("lock", Tone.WARN),
    Effect.WARN: ("info", Tone.INFO),
    Effect.IGNORE: ("minus", Tone.NEUTRAL),
}


class EffectBox(QuietBox):
    """Blocks, warns or ignored."""

    def __init__(self, gate: Gate) -> None:
        super().__init__()
        self.gate = gate
        self.setObjectName(f"effect:{gate.step.value}:{gate.condition.value}")
        self.setMinimumWidth(76)
        for effect in Effect:
            self.addItem(word(effect), effect)


class GatesCard(Card):
    """A choice where a step may ask for a condition, a dash where it never does.

    Attributes:
        changed: the row as it was, and the effect chosen for it.
    """

    changed = Signal(object, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.show_heading(self.tr("What must come before what"))
        self._boxes: dict[tuple[object, object], tuple[EffectBox, IconLabel]] = {}
        self.conflict = BlockedLine()
        self.conflict.setObjectName("conflict")
        self.body.addWidget(self.conflict)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(6)
        self._grid.setVerticalSpacing(4)
        self._grid.setColumnMinimumWidth(0, 148)
        self._grid.addWidget(text(self.tr("Condition not met"), "small"), 0, 0)
        for column, stage in enumerate(Stage, 1):
            self._grid.setColumnStretch(column, 1)
            self._grid.addWidget(text(word(stage), "small"), 0, column)
        for row, condition in enumerate(Condition, 1):
            self._grid.addWidget(Elided(word(condition)), row, 0)
            for column, _stage in enumerate(Stage, 1):
                dash = text("–", "small")
                dash.setAlignment(Qt.AlignmentFlag.AlignCenter)
                self._grid.addWidget(dash, row, column)
        self.body.addLayout(self._grid)
        self.body.addWidget(
            text(
                self.tr(
                    "A change counts at once, for every station. A lead may still lift a block "
                    "for one household with a reason."
                ),
                "small",
                wrap=True,
            )
        )

    def show_gates(self, gates: Sequence[Gate]) -> None:
        """Show the table."""
        for gate in gates:
            key = (gate.step, gate.condition)
            box, picture = self._boxes.get(key) or self._add(gate)
            box.gate = gate
            box.setCurrentIndex(box.findData(gate.effect))
            picture.show_icon(*_LOOK[gate.effect])
        self._show_conflict(gates)

    def _show_conflict(self, gates: Sequence[Gate]) -> None:
        """Say where the table goes against the law; allowed, but never unsaid."""
        said = [
            words.format(conditions=self._named(found))
            for words, found in (
                (
                    self.tr(
                        "A fee would block the inspection now: {conditions}. An owner may always "
                        "look at the flat first."
                    ),
                    _fees_before_the_inspection(gates),
                ),
                (
                    self.tr("This blocks now: {conditions}. Ask the legal desk."),
                    _against_the_model_contract(gates),
                ),
                (
                    self.tr(
                        "The gift now asks for something: {conditions}. It may not be a reward "
                        "for going through with the handover."
                    ),
                    _before_the_gift(gates),
                ),
            )
            if found
        ]
        law = self.tr(
            "The national model contract (GF-2014-0171, article 11) forbids the payment of taxes "
            "and the signing of property papers as a condition of inspection or handover."
        )
        both = self.tr("{law} {consequence}")
        if said:
            joined = " ".join(said)
            self.conflict.show_blocked(both.format(law=law, consequence=joined))
        else:
            only = self.tr("So such conditions only warn.")
            self.conflict.show_warning(both.format(law=law, consequence=only))

    def _named(self, conditions: Iterable[Condition]) -> str:
        return self.tr(", ").join(word(each) for each in dict.fromkeys(conditions))

    def _add(self, gate: Gate) -> tuple[EffectBox, IconLabel]:
        row = list(Condition).index(gate.condition) + 1
        column = list(Stage).index(gate.step) + 1
        box, picture = EffectBox(gate), IconLabel("info", size=16)
        name = self.tr("{step}: {condition}").format(
            step=word(gate.step), condition=word(gate.condition)
        )
        box.setAccessibleName(name)
        box.setToolTip(name)
        box.activated.connect(self._on_chosen)
        dash = self._grid.itemAtPosition(row, column)
        if dash is not None and (old := dash.widget()) is not None:
            self._grid.removeWidget(old)
            old.hide()
            old.deleteLater()
        cell = QWidget()
        inside = QHBoxLayout(cell)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(2)
        inside.addWidget(picture)
        inside.addWidget(box, 1)
        self._grid.addWidget(cell, row, column)
        self._boxes[(gate.step, gate.condition)] = (box, picture)
        return box, picture

    def _on_chosen(self, _place: int) -> None:
        box = self.sender()
        if isinstance(box, EffectBox) and box.currentData() is not box.gate.effect:
            self.changed.emit(box.gate, box.currentData())


def _blocking(gates: Iterable[Gate], *steps: Stage) -> list[Condition]:
    return [
        gate.condition
        for gate in gates
        if gate.effect is Effect.BLOCK and (not steps or gate.step in steps)
    ]


def _fees_before_the_inspection(gates: Iterable[Gate]) -> list[Condition]:
    return [each for each in _blocking(gates, *BEFORE_THE_INSPECTION) if each in MONEY]


def _against_the_model_contract(gates: Iterable[Gate]) -> list[Condition]:
    return [each for each in _blocking(gates) if each in AGAINST_THE_MODEL_CONTRACT]


def _before_the_gift(gates: Iterable[Gate]) -> list[Condition]:
    return [
        gate.condition
        for gate in gates
        if gate.step is Stage.GIFT and gate.effect is not Effect.IGNORE
    ]
