"""Are the keys ready? Figures, the contractor's day, the units that are not, and a transfer."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import partial
from uuid import UUID

from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from handover_app.domain.keys import (
    AwaitedKey,
    KeyTransfer,
    NotReady,
    NotReadyLine,
    Readiness,
    TransferParties,
)
from handover_app.domain.receipts import PaperRef
from handover_app.ui.context import PageContext
from handover_app.ui.key_room.due_day import DueDay
from handover_app.ui.key_room.receiving import ReceiveCard
from handover_app.ui.key_room.tab import KeyRoomTab
from handover_app.ui.messages.words import word
from handover_app.ui.tokens import GAP, PADDING, Tone
from handover_app.ui.widgets.buttons import PrimaryButton
from handover_app.ui.widgets.card import Card
from handover_app.ui.widgets.fields import QuietBox, button
from handover_app.ui.widgets.row_table import Column, RowTable
from handover_app.ui.widgets.table_or_words import TableOrWords
from handover_app.ui.widgets.tiles import StatTile

_BAD = frozenset({NotReady.NO_KEYS, NotReady.FAULTY, NotReady.LOST})
"""Reasons that do not pass by going on with the work."""


class ReadinessTab(KeyRoomTab):
    """The list before day 1 (E06); a transfer from the contractor is written beside it (E03)."""

    def __init__(self, context: PageContext) -> None:
        super().__init__(context)
        self._found: Readiness | None = None
        self._ready = StatTile(self.tr("Keys ready"))
        self._awaited = StatTile(self.tr("Still with the contractor"))
        self._milestone = StatTile(self.tr("Day of the transfer"))
        self._receive = ReceiveCard()
        self._receive.units_chosen.connect(self._read_awaited)
        self._receive.given_up.connect(self._on_given_up)
        self._receive.received.connect(self._on_received)
        self._work = QStackedWidget()
        self._work.addWidget(self._list_card())
        self._work.addWidget(self._receive)
        # A transfer needs the whole height of a small screen.
        self._tiles = QWidget()
        tiles = QHBoxLayout(self._tiles)
        tiles.setContentsMargins(0, 0, 0, 0)
        tiles.setSpacing(GAP)
        for name, tile in (
            ("readyFigure", self._ready),
            ("awaitedFigure", self._awaited),
            ("milestone", self._milestone),
        ):
            tile.setObjectName(name)
            tiles.addWidget(tile, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        column.addWidget(self._tiles)
        column.addWidget(self._work, 1)

    def refresh(self) -> None:
        """Read which units are not ready; a transfer that is being filled in stays."""
        self.read(self.context.desks.key_lists.readiness, self._show, "readiness")
        self.read(self.context.desks.key_transfers.contractor, self._receive.propose, "contractor")
        if self._work.currentWidget() is self._receive:
            self._receive.ask()

    def _list_card(self) -> Card:
        self._card = Card(self.tr("Units that are not ready"), " ").flush()
        self._building = QuietBox()
        self._building.setMinimumContentsLength(9)
        self._building.setObjectName("readinessBuilding")
        self._building.setAccessibleName(self.tr("Building"))
        self._building.currentIndexChanged.connect(self._show_lines)
        self._print = button(self.tr("Print the list"), "printNotReady", "link")
        self._print.clicked.connect(self._on_print)
        self._card.head.addWidget(self._building)
        self._card.head.addWidget(self._print)
        self._table = TableOrWords(self._lines_table())
        self._due = DueDay()
        self._due.due_set.connect(self._on_due)
        self._open = PrimaryButton(self.tr("Receive keys"))
        self._open.setObjectName("openReceive")
        self._open.setEnabled(False)
        self._open.clicked.connect(self._on_open)
        foot = QHBoxLayout()
        foot.setContentsMargins(PADDING - 1, 0, PADDING - 1, 10)
        foot.addWidget(self._due)
        foot.addStretch(1)
        foot.addWidget(self._open)
        self._card.body.addWidget(self._table, 1)
        self._card.body.addLayout(foot)
        return self._card

    def _lines_table(self) -> RowTable:
        columns = [
            Column(self.tr("Unit"), lambda row: row.unit_code, width=128),
            Column(self.tr("Building"), lambda row: row.building, width=112),
            Column(
                self.tr("Keys"), lambda row: str(row.keys), right=True, width=64,
                order=lambda row: row.keys,
            ),
            Column(
                self.tr("With the contractor"), lambda row: str(row.awaited or "–"), right=True,
                width=136, order=lambda row: row.awaited,
                tone=lambda row: Tone.WARN if row.awaited else None,
            ),
            Column(
                self.tr("What is missing"), reasons_line, width=0, tone=_tone,
                icon=lambda row: "circle-alert" if _tone(row) is Tone.BAD else "circle",
            ),
        ]  # fmt: skip
        table = RowTable(self.tr("Units that are not ready"), columns, sortable=True)
        table.setObjectName("notReady")
        return table

    def _show(self, found: Readiness) -> None:
        self._found = found
        self._show_figures(found)
        self._show_buildings(found)
        self._show_lines()
        self._due.show_day(found.due, found.today)
        self._open.setEnabled(found.keys_awaited > 0)

    def _show_figures(self, found: Readiness) -> None:
        if not found.units:
            for tile in (self._ready, self._awaited):
                tile.show_figure("–", self.tr("no unit waits for its keys"))
            self._milestone.show_figure("–" if found.due is None else found.due.isoformat())
            return
        missing = len(found.lines)
        words = self.tr("{count} units are not").format(count=missing)
        self._ready.show_figure(
            f"{found.ready} / {found.units}",
            words if missing else self.tr("every unit"),
            Tone.WARN if missing else Tone.GOOD,
        )
        words = self.tr("keys of {count} units").format(count=found.units_awaited)
        none = self.tr("every key was transferred")
        self._awaited.show_figure(str(found.keys_awaited), words if found.keys_awaited else none)
        if found.due is None:
            self._milestone.show_figure("–", self.tr("no day was set"))
            return
        words, tone = self.tr("the contractor is in time"), Tone.NEUTRAL
        if found.days_late:
            words = self.tr("late by {days} days: {keys} keys of {units} units")
            words = words.format(
                days=found.days_late, keys=found.keys_awaited, units=found.units_awaited
            )
            tone = Tone.BAD
        elif not found.keys_awaited:
            words, tone = self.tr("complete"), Tone.GOOD
        self._milestone.show_figure(found.due.isoformat(), words, tone)

    def _show_buildings(self, found: Readiness) -> None:
        names = list(dict.fromkeys(line.building for line in found.lines))
        kept = self._building.currentData()
        self._building.blockSignals(True)
        self._building.clear()
        self._building.addItem(self.tr("All buildings"), "")
        for name in names:
            self._building.addItem(name, name)
        self._building.choose(kept)
        self._building.blockSignals(False)

    def _show_lines(self) -> None:
        lines = self._lines()
        nothing = self.tr("Every key is tried and labelled: the units are ready.")
        self._table.show_rows(lines, nothing, lambda row: row.unit_id)
        words = self.tr("{count} units").format(count=len(lines)) if lines else ""
        self._card.show_heading(self.tr("Units that are not ready"), words)

    def _lines(self) -> tuple[NotReadyLine, ...]:
        if self._found is None:
            return ()
        name = self._building.currentData()
        return tuple(each for each in self._found.lines if not name or each.building == name)

    def _on_open(self) -> None:
        if self._found is None:
            return
        marked = {row.unit_id for row in self._table.table.selected_rows()}
        waiting = [each for each in self._found.lines if each.awaited]
        building = self._building.currentData() or ""
        clerk = self.context.session.clerk
        self._receive.open(waiting, marked, building, clerk.name if clerk else "")
        self._show_list(False)

    def _show_list(self, shown: bool) -> None:
        """The list with its figures, or the transfer."""
        self._tiles.setVisible(shown)
        self._work.setCurrentIndex(0 if shown else 1)

    def _on_given_up(self) -> None:
        self._show_list(True)
        self._open.setFocus()

    def _read_awaited(self, units: Sequence[UUID]) -> None:
        awaited = partial(self.context.desks.key_transfers.awaited, tuple(units))
        self.read(awaited, self._show_awaited, "awaited")

    def _show_awaited(self, keys: Sequence[AwaitedKey]) -> None:
        self._receive.show_keys(keys)

    def _on_received(
        self, units: tuple[UUID, ...], parties: TransferParties, missing: frozenset[UUID]
    ) -> None:
        receive = self.context.desks.key_transfers.receive
        self.write(receive, units, parties, missing, done=self._received)

    def _received(self, made: KeyTransfer) -> None:
        words = self.tr("{count} keys received").format(count=made.key_count)
        self.context.band.done(words, made.number)
        self._receive.close_form()
        self._show_list(True)
        if made.paper_id is not None:
            self.print_paper(made.paper_id)
        self.refresh()

    def _on_due(self, day: date | None) -> None:
        self.write(self.context.desks.key_lists.set_due, day, done=self._due_was_set)

    def _due_was_set(self, _: None) -> None:
        self.context.band.done(self.tr("The day of the transfer was noted"))
        self.refresh()

    def _on_print(self) -> None:
        self.write(self.context.desks.key_lists.not_ready_list, done=self._print_list)

    def _print_list(self, ref: PaperRef) -> None:
        self.print_paper(ref.paper_id)


def reasons_line(line: NotReadyLine) -> str:
    """Each reason with how many keys it concerns."""
    return " · ".join(
        word(reason) if reason is NotReady.NO_KEYS else f"{word(reason)} {count}"
        for reason, count in line.reasons
    )


def _tone(line: NotReadyLine) -> Tone | None:
    return Tone.BAD if any(reason in _BAD for reason, _ in line.reasons) else None
