"""What the parts of the property desk share: a list that scrolls, and ticks that survive news."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from handover_app.ui.context import PageContext
from handover_app.ui.widgets.card import Card
from handover_app.ui.widgets.fields import scrolled, tick
from handover_app.ui.widgets.text import Elided, text


@dataclass(frozen=True)
class Asked:
    """A service's method with what it is called with, and the words for the band afterwards."""

    call: Callable[..., Any]
    said: str
    arguments: tuple[object, ...] = ()
    named: Mapping[str, object] = field(default_factory=dict)


class DeskPart(Card):
    """One of the page's parts: it fills itself, and says what the primary button would do.

    Attributes:
        changed: what the primary button says, or whether it can be pressed, may be another.
        asked: what is to be written, an :class:`Asked`.
        print_asked: the id of a stored paper that is wanted again.
    """

    changed = Signal()
    asked = Signal(object)
    print_asked = Signal(object)

    def __init__(self, context: PageContext) -> None:
        super().__init__()
        self.context = context
        self.receiver = ""

    def primary(self) -> str:
        """The words of the primary button; empty: there is nothing to do."""
        return ""

    def act(self) -> None:
        """The primary button was pressed."""


class TickList(QWidget):
    """A box for each document, what is known of it, and what came of it at the right.

    Attributes:
        changed: a box was ticked, or the tick was taken away.
    """

    changed = Signal()

    def __init__(self, name: str, words: str) -> None:
        super().__init__()
        self._name = name
        self._rows: dict[str, tuple[QWidget, QCheckBox, Elided, QHBoxLayout]] = {}
        inside = QWidget()
        self._column = QVBoxLayout(inside)
        self._column.setContentsMargins(0, 0, 8, 0)
        self._column.setSpacing(2)
        self._note = text("", "small", wrap=True)
        self._note.hide()
        self._column.addWidget(self._note)
        self._column.addStretch(1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(scrolled(inside, words))

    def show_row(self, code: str, words: str, said: str, *, done: bool) -> None:
        """A row as it is now; a tick that is being set stays."""
        if code not in self._rows:
            self._add(code)
        _, box, label, _ = self._rows[code]
        box.setText(words)
        box.setAccessibleName(words)
        if done or not box.isEnabled():
            box.setChecked(done)
        box.setEnabled(not done)
        label.setText(said)

    def show_note(self, words: str) -> None:
        """A few words above the rows, which scroll with them."""
        self._note.setText(words)
        self._note.setVisible(bool(words))

    def put_beside(self, code: str, widget: QWidget) -> None:
        """Put a button at the end of a row, once."""
        self._rows[code][3].addWidget(widget)
        widget.show()

    def keep_only(self, codes: list[str]) -> None:
        """Take away the rows of other documents."""
        for code in [each for each in self._rows if each not in codes]:
            row = self._rows.pop(code)[0]
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()

    def ticked(self) -> list[str]:
        """The codes that are ticked now and not done yet."""
        return [
            code for code, row in self._rows.items() if row[1].isEnabled() and row[1].isChecked()
        ]

    def _add(self, code: str) -> None:
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 3, 0, 3)
        line.setSpacing(8)
        box, label = tick("", f"{self._name}-{code}"), Elided("", "small")
        box.toggled.connect(lambda _: self.changed.emit())
        line.addWidget(box)
        line.addWidget(label, 1)
        self._rows[code] = (row, box, label, line)
        self._column.insertWidget(self._column.count() - 1, row)
        row.show()


def facts_line(*parts: str) -> str:
    """The parts that say something, with a dot between them."""
    return " · ".join(each for each in parts if each)
