"""The steps for the marked defects: the next one as the primary button, the others in a menu."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QWidget

from handover_app.domain.defects import DefectRow, Mover
from handover_app.ui.messages import word
from handover_app.ui.rectification.steps import LOOKS, PRIMARY, Step, possible
from handover_app.ui.widgets.buttons import PrimaryButton
from handover_app.ui.widgets.menu_button import MenuButton
from handover_app.ui.widgets.text import Elided


class StepBar(QWidget):
    """How many are marked, in which states, and what can be done with all of them.

    Attributes:
        asked: the :class:`Step` that is wanted.
    """

    asked = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._mover = Mover.RECTIFICATION_DESK
        self._words = Elided("", "soft")
        self._words.setObjectName("markedWords")
        self._more = MenuButton(self.tr("More steps"), "moreSteps")
        self._actions: dict[Step, QAction] = {}
        for step, look in LOOKS.items():
            action = self._more.choices.addAction(look.title())
            action.setObjectName(f"step:{step.name}")
            action.triggered.connect(partial(self._on_action, step))
            self._actions[step] = action
        self._primary = PrimaryButton("")
        self._primary.setObjectName("nextStep")
        self._primary.clicked.connect(lambda: self.asked.emit(PRIMARY[self._mover]))
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 0, 14, 8)
        row.setSpacing(8)
        row.addWidget(self._words, 1)
        row.addWidget(self._more)
        row.addWidget(self._primary)
        self.show_mover(self._mover)
        self.show_rows(())

    def show_mover(self, mover: Mover) -> None:
        """Whose list is in hand: what his next step is."""
        self._mover = mover
        self._primary.show_words(LOOKS[PRIMARY[mover]].title())

    def show_rows(self, rows: Sequence[DefectRow]) -> None:
        """Offer what all of these can take."""
        states = Counter(row.state for row in rows)
        said = "、".join(f"{word(state)} {count}" for state, count in states.items())
        words = self.tr("{count} marked: {states}").format(count=len(rows), states=said)
        self._words.setText(words if rows else self.tr("Mark one or more defects."))
        for step, action in self._actions.items():
            fits = possible(step, rows)
            action.setVisible(fits and step is not PRIMARY[self._mover])
        self._more.setEnabled(any(action.isVisible() for action in self._actions.values()))
        self._primary.setEnabled(possible(PRIMARY[self._mover], rows))

    def _on_action(self, step: Step) -> None:
        self.asked.emit(step)
