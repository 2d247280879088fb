"""The card for the type of every building; rates may differ by it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QStringListModel, Qt, Signal
from PySide6.QtWidgets import QCompleter, QGridLayout, QLineEdit, QVBoxLayout, QWidget

from handover_app.ui.context import PageContext
from handover_app.ui.settings.presenter import kinds_of
from handover_app.ui.widgets.card import Card
from handover_app.ui.widgets.fields import ROOM_FOR_THE_BAR, scrolled
from handover_app.ui.widgets.text import text
from handover_app.ui.widgets.tiles import BlockedLine

if TYPE_CHECKING:
    from handover_app.services.desks import Desks


class KindField(QLineEdit):
    """The type of one building; ``saved`` is what the database has.

    Attributes:
        typed: the building, what was saved, and what was typed in its place.
    """

    typed = Signal(str, str, str)

    def __init__(self, building: str, words: str) -> None:
        super().__init__()
        self.saved = ""
        self._building = building
        self.setObjectName(f"kind:{building}")
        self.setAccessibleName(words)
        self.editingFinished.connect(self._on_finished)

    def show_kind(self, kind: str) -> None:
        """Show what is saved, unless something else is being typed."""
        if self.text().strip() == self.saved:
            self.setText(kind)
        self.saved = kind

    def _on_finished(self) -> None:
        if self.text().strip() != self.saved:
            self.typed.emit(self._building, self.saved, self.text().strip())


class BuildingsCard(Card):
    """A line a building; its type is saved when the field is left, or by Enter."""

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.show_heading(self.tr("Types of the buildings"))
        self._context = context
        self._fields: dict[str, KindField] = {}
        self._proposed = QStringListModel(self)
        self._refused = ""
        self.notice = BlockedLine()
        self._empty = text(
            self.tr("There is no building yet: import the list of units first."), "soft", wrap=True
        )
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, ROOM_FOR_THE_BAR, 0)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(16)
        self._grid.setVerticalSpacing(6)
        self._grid.setColumnStretch(1, 1)
        column.addWidget(self._empty)
        column.addLayout(self._grid)
        column.addStretch(1)
        self.body.addWidget(scrolled(inside, self.heading.text()), 1)
        self.body.addWidget(self.notice)
        self.body.addWidget(
            text(
                self.tr("A rate for a type goes before the general rate of a fee."),
                "small",
                wrap=True,
            )
        )
        context.hub.watch(self, ("fees", "units"), self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Read the types anew; what is being typed stays."""
        call = partial(_types, self._context.desks)
        self._context.runner.read(
            self, call, self._show_types, self._context.show_error, key="buildings"
        )

    def _show_types(self, found: tuple[dict[str, str], list[str]]) -> None:
        types, kinds = found
        self._proposed.setStringList(kinds)
        self._empty.setVisible(not types)
        for building, kind in types.items():
            (self._fields.get(building) or self._add(building)).show_kind(kind)
        self._show_refused()

    def _add(self, building: str) -> KindField:
        row = len(self._fields)
        name = self.tr("Building {name}").format(name=building)
        field = KindField(building, self.tr("Type of building {name}").format(name=building))
        field.setPlaceholderText(self.tr("none"))
        completer = QCompleter(self._proposed, field)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        field.setCompleter(completer)
        field.typed.connect(self._on_typed)
        self._grid.addWidget(text(name, "soft"), row, 0)
        self._grid.addWidget(field, row, 1)
        self._fields[building] = field
        return field

    def _on_typed(self, building: str, before: str, kind: str) -> None:
        act = self._context.session.act()
        call = partial(self._context.desks.fees.set_building_type, act, building, before, kind)
        done = partial(self._set, building, kind)
        self._context.runner.write(self, call, done, partial(self._failed, building))

    def _set(self, building: str, kind: str, _answer: None) -> None:
        self._fields[building].saved = kind
        words = self.tr("Building {name}: {kind}")
        self._context.band.done(words.format(name=building, kind=kind or self.tr("none")))
        self.refresh()

    def _failed(self, building: str, error: Exception) -> None:
        """What was typed stays, with what is saved beside it."""
        self._refused = building
        self.refresh()
        self._context.show_error(error)

    def _show_refused(self) -> None:
        """A type that stands in its field and not in the database is never left unsaid."""
        field = self._fields.get(self._refused)
        if field is None or field.text().strip() == field.saved:
            self.notice.show_blocked("")
            return
        words = self.tr(
            "Building {name}: saved is {saved}, typed is {typed}. Enter in the field saves it."
        )
        none = self.tr("none")
        self.notice.show_blocked(
            words.format(
                name=self._refused, saved=field.saved or none, typed=field.text().strip() or none
            )
        )


def _types(desks: Desks) -> tuple[dict[str, str], list[str]]:
    """The type of every building, and the types to propose."""
    types = desks.fees.building_types()
    return types, kinds_of(desks.fees.catalogue().items, types)
