"""What is wanted of the defects: words, state, whose move, overdue, contract class."""

from __future__ import annotations

from uuid import UUID

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from handover_app.domain.defects import SETTLED, DefectState, Mover
from handover_app.ui.messages import word
from handover_app.ui.rectification.rows import DefectFilter
from handover_app.ui.widgets.fields import QuietBox, button, line, tick

OPEN = frozenset(DefectState) - SETTLED


class FilterBar(QWidget):
    """One row of fields; a narrow one (``few``) leaves the choices out.

    Attributes:
        changed: something else is wanted.
    """

    changed = Signal()

    def __init__(self, *, few: bool = False) -> None:
        super().__init__()
        self._unit: UUID | None = None
        hint = self.tr("Unit, room, words, contractor, trade")
        self.words = line(self.tr("Filter the defects"), "filter", hint)
        self.words.setClearButtonEnabled(True)
        self.words.textChanged.connect(self._on_words)
        self._states, self._movers = QuietBox(), QuietBox()
        self._late = tick(self.tr("Overdue"), "filterOverdue")
        self._contract = tick(self.tr("Contract class"), "filterContract")
        self._clear = button(self.tr("Show all"), "show-all")
        self._clear.clicked.connect(self.clear)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.words, 1)
        self._fill()
        for field in (self._states, self._movers, self._late, self._contract, self._clear):
            row.addWidget(field)
        for box in (self._states, self._movers):
            box.setVisible(not few)
            box.currentIndexChanged.connect(self._on_changed)
        for box in (self._late, self._contract):
            box.toggled.connect(self._on_changed)
        self._on_changed()

    def asked(self) -> DefectFilter:
        """What is wanted now."""
        return DefectFilter(
            words="" if self._unit else self.words.text().strip(),
            unit_id=self._unit,
            states=self._states.currentData() or frozenset(),
            mover=self._movers.currentData(),
            overdue=self._late.isChecked(),
            in_contract=self._contract.isChecked(),
        )

    def said(self) -> str:
        """What is wanted, in words."""
        said = [self.words.text().strip()]
        said += [box.currentText() for box in (self._states, self._movers) if box.currentIndex()]
        said += [box.text() for box in (self._late, self._contract) if box.isChecked()]
        return " · ".join(words for words in said if words)

    def ask_unit(self, code: str, unit_id: UUID) -> None:
        """This unit alone, until other words are typed."""
        self.words.blockSignals(True)
        self.words.setText(code)
        self.words.blockSignals(False)
        self._unit = unit_id
        self._on_changed()

    def clear(self) -> None:
        """Leave nothing out."""
        self.blockSignals(True)
        self.words.clear()
        for box in (self._states, self._movers):
            box.setCurrentIndex(0)
        for each in (self._late, self._contract):
            each.setChecked(False)
        self.blockSignals(False)
        self._on_changed()

    def _fill(self) -> None:
        self._states.setObjectName("filterState")
        self._states.setAccessibleName(self.tr("State"))
        self._states.addItem(self.tr("Every state"))
        self._states.addItem(self.tr("Open ones"), OPEN)
        for state in DefectState:
            self._states.addItem(word(state), frozenset({state}))
        self._movers.setObjectName("filterMover")
        self._movers.setAccessibleName(QCoreApplication.translate("Defects", "Whose move"))
        self._movers.addItem(self.tr("Whoever's move"))
        for mover in Mover:
            self._movers.addItem(word(mover), mover)
        for box in (self._states, self._movers):
            box.setMinimumContentsLength(11)

    def _on_words(self) -> None:
        self._unit = None
        self._on_changed()

    def _on_changed(self) -> None:
        self._clear.setVisible(not self.asked().empty)
        self.changed.emit()
