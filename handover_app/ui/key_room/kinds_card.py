"""The table of kinds as a draft: add, change, take away, in which order; then save it whole."""

from __future__ import annotations

from dataclasses import dataclass, replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from handover_app.domain.keys import MOST_OF_A_KIND, KeyKind, KeyKinds
from handover_app.ui.tokens import GRID, PADDING, Tone
from handover_app.ui.widgets.buttons import IconButton, PrimaryButton
from handover_app.ui.widgets.card import Card, rule
from handover_app.ui.widgets.fields import Labelled, QuietSpin, button, line, tick
from handover_app.ui.widgets.row_table import Column, RowTable
from handover_app.ui.widgets.table_or_words import TableOrWords

_LONGEST = 40


@dataclass(frozen=True)
class KindRow:
    """A kind, how many of it a unit gets, and its place; 0 of it stands in no unit's set."""

    place: int
    kind: KeyKind
    count: int


class KindsCard(Card):
    """The kinds with their counts; the fields below belong to the marked row.

    Attributes:
        saved: the whole :class:`KeyKinds`.
        given_up: what was changed is not wanted.
    """

    saved = Signal(object)
    given_up = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Kinds of keys"), " ", parent=parent)
        self.flush()
        self._rows: list[KindRow] = []
        self._draft, self._filling = False, False
        self._table = TableOrWords(self._kinds_table())
        self._table.table.selected.connect(self._fill)
        self.body.addWidget(self._table, 1)
        self.body.addWidget(rule())
        self.body.addWidget(self._editor())
        self.body.addLayout(self._foot())

    def show_kinds(self, kinds: KeyKinds) -> None:
        """Show the table that counts; one that is being changed stays."""
        if self._draft:
            return
        counts = dict(kinds.template)
        found = [(each, counts.get(each.name, 0)) for each in kinds.kinds]
        self._take([KindRow(place, *each) for place, each in enumerate(found)], draft=False)

    def settle(self) -> None:
        """The draft is saved."""
        self._draft = False

    def _kinds_table(self) -> RowTable:
        columns = [
            Column(self.tr("Kind of key"), lambda row: row.kind.name or "–", width=0),
            Column(self.tr("Opens"), lambda row: row.kind.lock or "–", width=108),
            Column(
                self.tr("Belongs to"), self._whose, width=88,
                tone=lambda row: Tone.ACCENT if row.kind.public else None,
            ),
            Column(
                self.tr("A unit gets"), lambda row: str(row.count or "–"), right=True, width=88
            ),
        ]  # fmt: skip
        table = RowTable(self.tr("Kinds of keys"), columns)
        table.setObjectName("keyKinds")
        return table

    def _whose(self, row: KindRow) -> str:
        return self.tr("the house") if row.kind.public else self.tr("units")

    def _editor(self) -> QWidget:
        self._inside = QWidget()
        self._name = line(self.tr("Kind of key"), "kindName")
        self._lock = line(self.tr("Opens"), "kindLock")
        self._count = QuietSpin(0, MOST_OF_A_KIND)
        self._public = tick(self.tr("Public: not of a unit"), "kindPublic")
        for field in (self._name, self._lock):
            field.setMaxLength(_LONGEST)
            field.textEdited.connect(self._on_edited)
        self._count.valueChanged.connect(self._on_edited)
        self._public.toggled.connect(self._on_edited)
        fields = QHBoxLayout()
        fields.setSpacing(2 * GRID)
        fields.addWidget(Labelled(self._name.accessibleName(), self._name, "kindName"), 2)
        fields.addWidget(Labelled(self._lock.accessibleName(), self._lock, "kindLock"), 1)
        fields.addWidget(Labelled(self.tr("A unit gets"), self._count, "kindCount"))
        column = QVBoxLayout(self._inside)
        column.setContentsMargins(PADDING - 1, 0, PADDING - 1, 0)
        column.setSpacing(GRID)
        column.addLayout(fields)
        column.addWidget(self._public)
        return self._inside

    def _foot(self) -> QHBoxLayout:
        add = button(self.tr("Add a kind"), "addKind")
        add.clicked.connect(self._on_add)
        self._remove = IconButton("trash-2", self.tr("Take the marked kind away"))
        self._up = IconButton("chevron-up", self.tr("Move the marked kind up"), "Alt+Up")
        self._down = IconButton("chevron-down", self.tr("Move the marked kind down"), "Alt+Down")
        for each, name, pressed in (
            (self._remove, "removeKind", self._on_remove),
            (self._up, "kindUp", lambda: self._on_move(-1)),
            (self._down, "kindDown", lambda: self._on_move(1)),
        ):
            each.setObjectName(name)
            each.clicked.connect(pressed)
        self._leave = button(self.tr("Leave it"), "leaveKinds")
        self._leave.clicked.connect(self._on_leave)
        self._save = PrimaryButton(self.tr("Save"))
        self._save.setObjectName("saveKinds")
        self._save.clicked.connect(self._on_save)
        foot = QHBoxLayout()
        foot.setContentsMargins(PADDING - 1, 0, PADDING - 1, 10)
        foot.setSpacing(2 * GRID)
        for each in (add, self._up, self._down, self._remove):
            foot.addWidget(each)
        foot.addStretch(1)
        foot.addWidget(self._leave)
        foot.addWidget(self._save)
        return foot

    def _take(self, rows: list[KindRow], *, draft: bool, wanted: int | None = None) -> None:
        """Show these rows, numbered anew, with the cursor on ``wanted``."""
        self._draft = draft
        self._rows = [replace(row, place=place) for place, row in enumerate(rows)]
        keys = sum(row.count for row in self._rows)
        self._table.show_rows(
            self._rows, self.tr("There is no kind of key."), lambda row: row.place, wanted
        )
        if self._table.table.current_row() is None and self._rows:
            self._table.table.selectRow(0)
        words = self.tr("{count} keys a unit").format(count=keys)
        self.show_heading(self.tr("Kinds of keys"), words)
        self._leave.setVisible(draft)
        self._save.setEnabled(draft)
        self._fill(self._table.table.current_row() if self._rows else None)

    def _fill(self, row: KindRow | None) -> None:
        for each in (self._inside, self._remove, self._up, self._down):
            each.setEnabled(row is not None)
        self._filling = True
        if row is None or row.kind.name != self._name.text():
            self._name.setText("" if row is None else row.kind.name)
        if row is None or row.kind.lock != self._lock.text():
            self._lock.setText("" if row is None else row.kind.lock)
        self._count.setValue(0 if row is None else row.count)
        self._public.setChecked(row is not None and row.kind.public)
        self._filling = False

    def _current(self) -> int | None:
        row = self._table.table.current_row()
        return None if row is None else row.place

    def _on_edited(self) -> None:
        place = self._current()
        if self._filling or place is None:
            return
        kind = KeyKind(self._name.text(), self._lock.text(), self._public.isChecked())
        rows = list(self._rows)
        rows[place] = KindRow(place, kind, self._count.value())
        self._take(rows, draft=True, wanted=place)

    def _on_add(self) -> None:
        rows = [*self._rows, KindRow(len(self._rows), KeyKind("", ""), 0)]
        self._take(rows, draft=True, wanted=len(rows) - 1)
        self._table.table.scrollToBottom()
        self._name.setFocus()

    def _on_remove(self) -> None:
        place = self._current()
        if place is not None:
            rows = self._rows[:place] + self._rows[place + 1 :]
            self._take(rows, draft=True, wanted=min(place, len(rows) - 1))

    def _on_move(self, step: int) -> None:
        place = self._current()
        if place is None or not 0 <= place + step < len(self._rows):
            return
        rows = list(self._rows)
        rows.insert(place + step, rows.pop(place))
        self._take(rows, draft=True, wanted=place + step)

    def _on_leave(self) -> None:
        self._draft = False
        self.given_up.emit()

    def _on_save(self) -> None:
        template = tuple((row.kind.name.strip(), row.count) for row in self._rows if row.count)
        self.saved.emit(KeyKinds(tuple(row.kind for row in self._rows), template))
