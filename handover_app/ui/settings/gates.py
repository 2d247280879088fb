"""The gate table: what must precede the keys, and what an unmet condition does."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from handover_app.domain.handover import Condition, Effect, Gate
from handover_app.ui.icons import IconLabel
from handover_app.ui.messages import word
from handover_app.ui.tokens import Tone
from handover_app.ui.widgets.card import Card, rule
from handover_app.ui.widgets.fields import ROOM_FOR_THE_BAR, QuietBox, scrolled
from handover_app.ui.widgets.text import Elided, text
from handover_app.ui.widgets.tiles import BlockedLine

AGAINST_THE_MODEL_CONTRACT = frozenset(
    {Condition.SERVICE_FEE_PAID, Condition.MAINTENANCE_FUND_PAID, Condition.PAPERS_ISSUED}
)
"""Domain guide 3.4: fees and papers of others may not be made a condition of the handover."""

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
        self.setMinimumWidth(140)
        for effect in Effect:
            self.addItem(word(effect), effect)


class GatesCard(Card):
    """One line a row of the table: step, condition, effect.

    Attributes:
        changed: the row as it was, and the effect chosen for it.
    """

    changed = Signal(object, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.show_heading(self.tr("What must come before what"))
        self._boxes: dict[tuple[object, object], tuple[EffectBox, IconLabel]] = {}
        inside = QWidget()
        whole = QVBoxLayout(inside)
        whole.setContentsMargins(0, 0, ROOM_FOR_THE_BAR, 0)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(6)
        self._grid.setColumnStretch(2, 1)
        for column, words in enumerate(
            ("", self.tr("Step"), self.tr("Condition not met"), self.tr("Then it"))
        ):
            self._grid.addWidget(text(words, "small"), 0, column)
        whole.addLayout(self._grid)
        whole.addStretch(1)
        self.body.addWidget(scrolled(inside, self.heading.text()), 1)
        self.conflict = BlockedLine()
        self.conflict.setObjectName("conflict")
        self.body.addWidget(self.conflict)
        self.body.addWidget(rule())
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
        """Say where the table goes against the model contract; allowed, but never unsaid."""
        against = [
            word(gate.condition)
            for gate in gates
            if gate.effect is Effect.BLOCK and gate.condition in AGAINST_THE_MODEL_CONTRACT
        ]
        law = self.tr(
            "The national model contract (GF-2014-0171, article 11) forbids the payment of taxes "
            "and the signing of property papers as a condition of inspection or handover."
        )
        both = self.tr("{law} {consequence}")
        if against:
            named = self.tr(", ").join(against)
            ask = self.tr("This blocks now: {conditions}. Ask the legal desk.")
            words = both.format(law=law, consequence=ask.format(conditions=named))
            self.conflict.show_blocked(words)
        else:
            only = self.tr("So such conditions only warn.")
            self.conflict.show_warning(both.format(law=law, consequence=only))

    def _add(self, gate: Gate) -> tuple[EffectBox, IconLabel]:
        row = len(self._boxes) + 1
        box, picture = EffectBox(gate), IconLabel("info", size=16)
        name = self.tr("{step}: {condition}").format(
            step=word(gate.step), condition=word(gate.condition)
        )
        box.setAccessibleName(name)
        box.activated.connect(self._on_chosen)
        self._grid.addWidget(picture, row, 0)
        self._grid.addWidget(text(word(gate.step)), row, 1)
        self._grid.addWidget(Elided(word(gate.condition)), row, 2)
        self._grid.addWidget(box, row, 3)
        self._boxes[(gate.step, gate.condition)] = (box, picture)
        return box, picture

    def _on_chosen(self, _place: int) -> None:
        box = self.sender()
        if isinstance(box, EffectBox) and box.currentData() is not box.gate.effect:
            self.changed.emit(box.gate, box.currentData())
