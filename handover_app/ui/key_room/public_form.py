"""Public keys are put onto the books: what they open, and how many of each kind."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from handover_app.domain.keys import MOST_OF_A_KIND, KeyKind
from handover_app.ui.tokens import GRID
from handover_app.ui.widgets.fields import Labelled, QuietSpin, button, line
from handover_app.ui.widgets.text import Elided, text

_LONGEST_NAME = 60
_COLUMNS = 2


class PublicForm(QWidget):
    """A name, and a count for each public kind.

    Attributes:
        added: the name, and kinds with their counts.
    """

    added = Signal(str, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._offered: tuple[str, ...] | None = None
        self._counts: dict[str, QuietSpin] = {}
        words = self.tr("What they open")
        self._name = line(words, "publicName", self.tr("such as the plant room of a building"))
        self._name.setMaxLength(_LONGEST_NAME)
        self._name.returnPressed.connect(self._on_add)
        self._add = button(self.tr("Add public keys"), "addPublic")
        self._add.clicked.connect(self._on_add)
        self._kinds = QWidget()
        self._grid = QGridLayout(self._kinds)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(2 * GRID)
        self._grid.setVerticalSpacing(GRID)
        self._hint = text(self.tr("Tick a kind as public first."), "soft", wrap=True)
        foot = QHBoxLayout()
        foot.addWidget(self._hint, 1)
        foot.addStretch(0)
        foot.addWidget(self._add)
        column = QVBoxLayout(self)
        column.setSpacing(2 * GRID)
        column.addWidget(Labelled(words, self._name, "publicName"))
        column.addWidget(self._kinds)
        column.addLayout(foot)

    def offer(self, kinds: Sequence[KeyKind]) -> None:
        """The public kinds that may be counted; what is being typed stays."""
        names = tuple(each.name for each in kinds if each.public)
        if names == self._offered:
            return
        kept = {name: field.value() for name, field in self._counts.items()}
        while self._grid.count():
            gone = self._grid.takeAt(0).widget()
            if gone is not None:
                gone.setParent(None)
                gone.deleteLater()
        self._offered, self._counts = names, {}
        for place, name in enumerate(names):
            field = QuietSpin(0, MOST_OF_A_KIND)
            field.setObjectName(f"publicCount{place}")
            field.setAccessibleName(name)
            field.setValue(kept.get(name, 0))
            self._counts[name] = field
            row, column = divmod(place, _COLUMNS)
            self._grid.addWidget(Elided(name), row, 2 * column)
            self._grid.addWidget(field, row, 2 * column + 1)
        for column in range(_COLUMNS):
            self._grid.setColumnStretch(2 * column, 1)
        self._hint.setVisible(not names)
        self._add.setEnabled(bool(names))

    def clear(self) -> None:
        """They are on the books."""
        self._name.clear()
        for field in self._counts.values():
            field.setValue(0)

    def _on_add(self) -> None:
        if self._counts:
            counts = ((name, field.value()) for name, field in self._counts.items())
            self.added.emit(self._name.text(), tuple(each for each in counts if each[1]))
