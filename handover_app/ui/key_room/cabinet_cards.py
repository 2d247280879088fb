"""The parts of the cabinets tab: a cabinet on the wall, a hook in hand, the form of a cabinet."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout

from handover_app.domain.keys import (
    MOST_HOOK_COLUMNS,
    MOST_HOOK_ROWS,
    CabinetBoard,
    CabinetWish,
    HookLine,
    HookState,
    KeyLine,
    KeySetSummary,
    KeyState,
)
from handover_app.ui.messages.words import local, word
from handover_app.ui.widgets.buttons import PrimaryButton
from handover_app.ui.widgets.card import Card
from handover_app.ui.widgets.fields import Labelled, QuietBox, QuietSpin, button, line
from handover_app.ui.widgets.hook_cells import AWAY, cell_of
from handover_app.ui.widgets.hook_map import HookMap
from handover_app.ui.widgets.text import text


class BoardCard(Card):
    """One cabinet with all its hooks.

    Attributes:
        hook_chosen: the :class:`HookLine` that was clicked.
        map_wanted: the cabinet's map on paper.
    """

    hook_chosen = Signal(object)
    map_wanted = Signal(object)

    def __init__(self, board: CabinetBoard) -> None:
        super().__init__(board.name)
        self.cabinet_id = board.cabinet_id
        self._board = board
        self.map = HookMap()
        self.map.chosen.connect(self._on_chosen)
        link = QPushButton(self.tr("Print hook map"))
        link.setObjectName("printHookMap")
        link.setProperty("role", "link")
        link.clicked.connect(self._on_print)
        self._print = link
        self.head.addWidget(link)
        self.body.addWidget(self.map)
        self.show_board(board, "")

    def show_board(self, board: CabinetBoard, marked: str) -> None:
        """Show how it stands now, with the hook in hand marked."""
        self._board = board
        name = self.tr("Cabinet {name}").format(name=board.name)
        self._print.setAccessibleName(f"{self._print.text()} {board.name}")
        self.map.setAccessibleName(self.tr("Hooks of cabinet {name}").format(name=board.name))
        remark = self.tr("{here} here · {away} away · {late} overdue · {free} free").format(
            here=board.count(HookState.HERE),
            away=board.count(*AWAY),
            late=board.count(HookState.OVERDUE),
            free=board.count(HookState.EMPTY),
        )
        self.show_heading(" · ".join(part for part in (name, board.building) if part), remark)
        cells = [cell_of(each, marked=each.hook == marked) for each in board.hooks]
        self.map.show_hooks(cells, board.columns)

    def _on_chosen(self, cell: object) -> None:
        hook = getattr(cell, "hook", "")
        chosen = next((each for each in self._board.hooks if each.hook == hook), None)
        if chosen is not None:
            self.hook_chosen.emit(chosen)

    def _on_print(self) -> None:
        self.map_wanted.emit(self.cabinet_id)


class HookCard(Card):
    """A hook: what hangs there and who has it; or scanned keys that wait for a hook.

    Attributes:
        hang_wanted: the hook on which the scanned keys are to hang.
    """

    hang_wanted = Signal(str)

    def __init__(self) -> None:
        super().__init__(" ")
        self._lines = text("", wrap=True)
        self._lines.setObjectName("hookKeys")
        self._lines.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._scanned = text("", "strong", wrap=True)
        self._scanned.setObjectName("scannedKeys")
        self._hook = line(self.tr("Hook"), "hangHook", self.tr("such as B-07"))
        self._hook.returnPressed.connect(self._on_hang)
        self._hang = button(self.tr("Hang"), "hang")
        self._hang.clicked.connect(self._on_hang)
        self._row = QHBoxLayout()
        self._row.setSpacing(8)
        self._row.addWidget(self._hook, 1)
        self._row.addWidget(self._hang)
        for part in (self._lines, self._scanned):
            self.body.addWidget(part)
        self.body.addLayout(self._row)
        self.show_nothing()

    def show_nothing(self) -> None:
        """No hook is in hand."""
        self.show_heading(self.tr("Hook"))
        self._lines.setText(self.tr("Click a hook, or scan keys to hang them."))
        self.show_scanned("")

    def show_hook(self, hook: HookLine, keys: KeySetSummary | None) -> None:
        """What belongs to a hook, key by key; a free one is proposed for what was scanned."""
        self.show_heading(hook.hook, keys.unit_code if keys else "")
        if keys is None:
            self._lines.setText(self.tr("Nothing belongs to this hook."))
        else:
            self._lines.setText("\n".join(_key_words(each) for each in keys.keys))
        if hook.free:
            self._hook.setText(hook.hook)

    def show_scanned(self, words: str) -> None:
        """What was scanned and waits for a hook; empty: nothing does."""
        self._scanned.setText(words)
        for part in (self._scanned, self._hook, self._hang):
            part.setVisible(bool(words))
        if words:
            self._hook.setFocus()

    def propose(self, hook: str) -> None:
        """The first free hook, where none was chosen."""
        if not self._hook.text().strip():
            self._hook.setText(hook)

    def begin_anew(self) -> None:
        """Other keys were scanned: the hook of the last ones is not theirs."""
        self._hook.clear()

    def forget(self) -> None:
        """The keys hang."""
        self._hook.clear()
        self.show_scanned("")

    def _on_hang(self) -> None:
        if self._hook.text().strip():
            self.hang_wanted.emit(self._hook.text())


def _key_words(key: KeyLine) -> str:
    parts = [key.kind, word(key.state)]
    if key.state not in (KeyState.AT_DESK, KeyState.RETAINED) and key.holder:
        parts.append(key.holder)
    if key.due is not None and key.state is KeyState.LENT:
        parts.append(local(key.due, "%m-%d %H:%M"))
    return " · ".join(parts)


class CabinetForm(Card):
    """Puts up a cabinet, changes one, and gives a building its hooks.

    Attributes:
        saved: the id of the cabinet (None: a new one) and the :class:`CabinetWish`.
        assign_wanted: the id of the cabinet, its name, and the building.
    """

    saved = Signal(object, object)
    assign_wanted = Signal(object, str, str)

    def __init__(self) -> None:
        super().__init__(" ")
        self.show_heading(self.tr("Put up or change a cabinet"))
        self._boards: dict[UUID, CabinetBoard] = {}
        self._which, self._building = QuietBox(), QuietBox()
        self._name = QLineEdit()
        self._name.setMaxLength(10)
        self._rows, self._columns = QuietSpin(1, MOST_HOOK_ROWS), QuietSpin(1, MOST_HOOK_COLUMNS)
        self._rows.setValue(5)
        self._columns.setValue(8)
        self._which.currentIndexChanged.connect(self._on_which)
        self._building.currentIndexChanged.connect(self._show_assign)
        self._save = PrimaryButton(self.tr("Save"))
        self._save.setObjectName("saveCabinet")
        self._save.clicked.connect(self._on_save)
        self._assign = button(self.tr("Assign hooks to the building"), "assignHooks")
        self._assign.clicked.connect(self._on_assign)
        for fields in (
            (
                (self.tr("Cabinet"), self._which, "cabinet"),
                (self.tr("Cabinet name"), self._name, "cabinetName"),
            ),
            (
                (self.tr("Rows"), self._rows, "cabinetRows"),
                (self.tr("Hooks in a row"), self._columns, "cabinetColumns"),
            ),
            ((self.tr("Building"), self._building, "cabinetBuilding"),),
        ):
            row = QHBoxLayout()
            row.setSpacing(8)
            for words, field, name in fields:
                row.addWidget(Labelled(words, field, name), 1)
            self.body.addLayout(row)
        column = QVBoxLayout()
        column.setSpacing(8)
        column.addWidget(self._save)
        column.addWidget(self._assign)
        self.body.addLayout(column)
        self.show_cabinets(())

    def show_cabinets(self, boards: Sequence[CabinetBoard]) -> None:
        """Offer these cabinets; the one in hand stays, and what is being typed."""
        kept = self._which.currentData()
        self._boards = {each.cabinet_id: each for each in boards}
        with QSignalBlocker(self._which):
            self._which.clear()
            self._which.addItem(self.tr("a new one"), None)
            for each in boards:
                self._which.addItem(each.name, each.cabinet_id)
            self._which.choose(kept)
        self._show_assign()

    def show_buildings(self, buildings: Sequence[str]) -> None:
        """Offer these buildings; a cabinet may belong to none."""
        kept = self._building.currentData()
        self._building.clear()
        self._building.addItem(self.tr("no building"), "")
        for each in buildings:
            self._building.addItem(each, each)
        self._building.choose(kept)

    def choose(self, cabinet_id: UUID) -> None:
        """Take a cabinet in hand."""
        self._which.choose(cabinet_id)

    def _on_which(self) -> None:
        board = self._boards.get(self._which.currentData())
        self._show_assign()
        self._name.setText("" if board is None else board.name)
        if board is not None:
            self._columns.setValue(board.columns)
            self._rows.setValue(len(board.hooks) // board.columns)
            self._building.choose(board.building)

    def _on_save(self) -> None:
        building = self._building.currentData() or ""
        wish = CabinetWish(self._name.text(), self._rows.value(), self._columns.value(), building)
        self.saved.emit(self._which.currentData(), wish)

    def _on_assign(self) -> None:
        board = self._boards.get(self._which.currentData())
        building = self._building.currentData()
        if board is not None and building:
            self.assign_wanted.emit(board.cabinet_id, board.name, building)

    def _show_assign(self) -> None:
        """A cabinet of its own and a building are needed for it."""
        chosen = self._which.currentData() is not None and bool(self._building.currentData())
        self._assign.setEnabled(chosen)
