"""All cabinets at one look: what hangs where, who has it, and where scanned keys shall hang."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from uuid import UUID

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from handover_app.domain.keys import (
    CabinetBoard,
    CabinetSummary,
    CabinetWish,
    HookLine,
    HooksAssigned,
    KeySetSummary,
    ScanVerdict,
)
from handover_app.domain.receipts import PaperRef
from handover_app.ui.context import PageContext
from handover_app.ui.key_room.cabinet_cards import BoardCard, CabinetForm, HookCard
from handover_app.ui.key_room.tab import KeyRoomTab
from handover_app.ui.tokens import GAP
from handover_app.ui.widgets.card import Card
from handover_app.ui.widgets.fields import ROOM_FOR_THE_BAR, scrolled
from handover_app.ui.widgets.text import text

_WIDTH = 304


class CabinetsTab(KeyRoomTab):
    """The cabinets at the left as they stand; the hook in hand and the form at the right."""

    def __init__(self, context: PageContext) -> None:
        super().__init__(context)
        self._boards: tuple[CabinetBoard, ...] = ()
        self._cards: dict[UUID, BoardCard] = {}
        self._marked = ""
        self._codes: list[str] = []
        self._scanned_set: UUID | None = None
        self._nothing = Card(self.tr("Cabinets"))
        words = self.tr("There is no cabinet yet: put one up at the right.")
        self._nothing.body.addWidget(text(words, "soft", wrap=True))
        self._hook, self._form = HookCard(), CabinetForm()
        self._hook.hang_wanted.connect(self._on_hang)
        self._form.saved.connect(self._on_saved)
        self._form.assign_wanted.connect(self._on_assign)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GAP)
        self._scroll = scrolled(self._wall(), self.tr("Cabinets"))
        row.addWidget(self._scroll, 1)
        row.addWidget(self._side())

    def refresh(self) -> None:
        """Read every hook, and the buildings."""
        self.read(self.context.desks.key_cabinets.board, self._show, "board")
        self.read(self.context.desks.units.buildings, self._form.show_buildings, "buildings")

    def take_scan(self, text: str) -> bool:
        """Keep what was scanned until a hook is chosen; another unit's keys begin anew."""
        self.ask_tag(text, self._scanned)
        return True

    def _wall(self) -> QWidget:
        wall = QWidget()
        self._column = QVBoxLayout(wall)
        self._column.setContentsMargins(0, 0, ROOM_FOR_THE_BAR, 0)
        self._column.setSpacing(GAP)
        self._column.addWidget(self._nothing)
        self._column.addStretch(1)
        return wall

    def _side(self) -> QWidget:
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, ROOM_FOR_THE_BAR, 0)
        column.setSpacing(GAP)
        column.addWidget(self._hook)
        column.addWidget(self._form)
        column.addStretch(1)
        side = scrolled(inside, self.tr("Hook and cabinet"))
        side.setFixedWidth(_WIDTH)
        return side

    def _show(self, boards: Sequence[CabinetBoard]) -> None:
        self._boards = tuple(boards)
        self._nothing.setVisible(not boards)
        for gone in set(self._cards) - {each.cabinet_id for each in boards}:
            self._cards.pop(gone).deleteLater()
        for place, board in enumerate(boards):
            if board.cabinet_id not in self._cards:
                self._cards[board.cabinet_id] = self._card(board, place)
            self._cards[board.cabinet_id].show_board(board, self._marked)
        self._form.show_cabinets(boards)
        marked = self._line(self._marked)
        if marked is not None:
            self._read_hook(marked)

    def _card(self, board: CabinetBoard, place: int) -> BoardCard:
        card = BoardCard(board)
        card.hook_chosen.connect(self._on_hook)
        card.map_wanted.connect(self._on_map)
        self._column.insertWidget(place, card)
        # Qt would show it one turn of the loop later.
        card.show()
        return card

    def _line(self, hook: str) -> HookLine | None:
        lines = (line for board in self._boards for line in board.hooks)
        return next((line for line in lines if line.hook == hook), None)

    def _on_hook(self, line: HookLine) -> None:
        self._mark(line.hook)
        self._read_hook(line)

    def _mark(self, hook: str) -> None:
        self._marked = hook
        for board in self._boards:
            self._cards[board.cabinet_id].show_board(board, hook)

    def _read_hook(self, line: HookLine) -> None:
        if line.key_set_id is None:
            self._hook.show_hook(line, None)
            return
        keys = partial(self.context.desks.keys.set_of, line.key_set_id)
        self.read(keys, partial(self._hook.show_hook, line), "hook")

    def _scanned(self, verdict: ScanVerdict) -> None:
        if verdict.key_set_id != self._scanned_set:
            self._codes, self._scanned_set = [], verdict.key_set_id
            self._hook.begin_anew()
        self._codes.append(verdict.code)
        hangs = self.tr("hangs on {hook}").format(hook=verdict.hook)
        where = hangs if verdict.hook else self.tr("has no hook yet")
        words = f"{verdict.unit_code}　{where}"
        self._hook.show_scanned(words)
        free = self._free_hook(verdict)
        self._hook.propose(free)
        own = self._line(verdict.hook)
        if own is not None:
            self._on_hook(own)
            self._bring_into_sight(own)
        self.context.band.looked_up(words)

    def _bring_into_sight(self, line: HookLine) -> None:
        """Where is it, in one look: the wall is longer than the window."""
        board = next(each for each in self._boards if line in each.hooks)
        row, rows = board.hooks.index(line) // board.columns, len(board.hooks) // board.columns
        hooks = self._cards[board.cabinet_id].map
        place = hooks.mapTo(self._scroll.widget(), QPoint(0, hooks.height() * row // rows))
        self._scroll.ensureVisible(0, place.y(), 0, 2 * hooks.height() // rows)

    def _free_hook(self, verdict: ScanVerdict) -> str:
        """The first free hook, unless the set has one."""
        if verdict.hook:
            return verdict.hook
        lines = (line for board in self._boards for line in board.hooks)
        return next((line.hook for line in lines if line.key_set_id is None), "")

    def _on_hang(self, hook: str) -> None:
        hang = self.context.desks.key_cabinets.hang
        self.write(hang, tuple(self._codes), hook, done=self._hung)

    def _hung(self, keys: KeySetSummary) -> None:
        words = self.tr("{code} hangs on {hook}").format(code=keys.unit_code, hook=keys.hook)
        self.context.band.done(words)
        self._codes, self._scanned_set, self._marked = [], None, keys.hook
        self._hook.forget()
        self.refresh()

    def _on_saved(self, cabinet_id: UUID | None, wish: CabinetWish) -> None:
        cabinets = self.context.desks.key_cabinets
        if cabinet_id is None:
            self.write(cabinets.add, wish, done=self._saved)
        else:
            self.write(cabinets.change, cabinet_id, wish, done=self._saved)

    def _saved(self, cabinet: CabinetSummary) -> None:
        hooks = self.tr("{count} hooks").format(count=cabinet.rows * cabinet.columns)
        self.context.band.done(self.tr("Cabinet {name} saved").format(name=cabinet.name), hooks)
        chosen = partial(self._form.choose, cabinet.cabinet_id)
        self.read(self.context.desks.key_cabinets.board, partial(self._show_and, chosen), "board")

    def _show_and(self, then: partial[None], boards: Sequence[CabinetBoard]) -> None:
        self._show(boards)
        then()

    def _on_assign(self, cabinet_id: UUID, name: str, building: str) -> None:
        question = self.tr(
            "Assign hooks of cabinet {name} to all keys of {building} that have none? What is at "
            "the desk hangs there from now on."
        ).format(name=name, building=building)
        assign = partial(self._assign, cabinet_id, building)
        self.context.dialogs.confirm(self, question, self.tr("Assign"), assign)

    def _assign(self, cabinet_id: UUID, building: str) -> None:
        assign = self.context.desks.key_cabinets.assign_hooks
        self.write(assign, cabinet_id, building, done=self._assigned)

    def _assigned(self, answer: HooksAssigned) -> None:
        words = self.tr("{count} sets of keys have their hooks").format(count=answer.sets)
        hooks = f"{answer.first} – {answer.last}"
        if answer.left:
            hooks += " · " + self.tr("{count} wait for another cabinet").format(count=answer.left)
        self.context.band.done(words, hooks)
        self.refresh()

    def _on_map(self, cabinet_id: UUID) -> None:
        self.write(self.context.desks.key_cabinets.hook_map, cabinet_id, done=self._drawn)

    def _drawn(self, paper: PaperRef) -> None:
        self.print_paper(paper.paper_id)
