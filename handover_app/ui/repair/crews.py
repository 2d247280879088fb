"""The roster: crews by trade, what is lacking before day 1, and the command chart."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import ClassVar
from uuid import UUID

from PySide6.QtCore import QModelIndex
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from handover_app.domain.defects import CrewLine, CrewWish, Roster, RosterGaps
from handover_app.domain.people import Right
from handover_app.domain.receipts import PaperRef
from handover_app.ui.context import PageContext
from handover_app.ui.repair.crew_form import CrewForm
from handover_app.ui.tab import WatchingTab
from handover_app.ui.tokens import GAP, Tone
from handover_app.ui.widgets.card import Card
from handover_app.ui.widgets.fields import button
from handover_app.ui.widgets.order_words import crew_state
from handover_app.ui.widgets.row_table import Column, RowTable
from handover_app.ui.widgets.table_or_words import TableOrWords
from handover_app.ui.widgets.tiles import BlockedLine

_FORM_WIDTH = 356
_ROOMY, _TIGHT = 1300, 1000
_WIDE, _USUAL = (4, 6), (3, 5)
"""Phone and place, then leader and channel: what the form shows too goes first."""


class CrewsTab(WatchingTab):
    """The list at the left, the crew that is marked at the right."""

    topics: ClassVar[tuple[str, ...]] = ("repairs",)

    def __init__(self, context: PageContext) -> None:
        super().__init__(context)
        self._chosen: UUID | None = None
        self._fresh = True
        self._form = CrewForm()
        self._form.setFixedWidth(_FORM_WIDTH)
        self._form.saved.connect(self._on_saved)
        self._form.set_aside.connect(self._on_set_aside)
        self._form.counted.connect(self._on_counted)
        self._form.trained.connect(self._on_trained)
        self._gaps = BlockedLine()
        self._gaps.setObjectName("rosterGaps")
        left = QVBoxLayout()
        left.setSpacing(GAP)
        left.addWidget(self._gaps)
        left.addWidget(self._list(), 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GAP)
        row.addLayout(left, 1)
        row.addWidget(self._form)
        shortcut = QShortcut(QKeySequence("F2"), self)
        shortcut.setWhatsThis(self.tr("A new crew"))
        shortcut.activated.connect(self._on_new)
        context.session.changed.connect(self._show_rights)
        self._show_rights()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Leave columns out where there is no room for the trades."""
        super().resizeEvent(event)
        for columns, least in ((_WIDE, _ROOMY), (_USUAL, _TIGHT)):
            for column in columns:
                self._table.table.setColumnHidden(column, self.width() < least)

    def refresh(self) -> None:
        """Read the roster."""
        self.read(self.context.desks.crews.roster, self._show_roster, "roster")

    def _list(self) -> Card:
        card = Card(self.tr("Crews")).flush()
        self._new = button(self.tr("New crew") + "  F2", "newCrew")
        self._new.clicked.connect(self._on_new)
        self._chart = button(self.tr("Print the command chart"), "commandChart")
        self._chart.clicked.connect(self._on_chart)
        card.head.addWidget(self._new)
        card.head.addWidget(self._chart)
        table = RowTable(self.tr("Crews"), self._columns())
        table.setObjectName("crews")
        table.selected.connect(self._on_selected)
        self._table = TableOrWords(table)
        card.body.addWidget(self._table, 1)
        return card

    def _columns(self) -> list[Column]:
        return [
            Column(self.tr("Crew"), lambda row: row.name, width=120),
            Column(self.tr("Trades"), lambda row: "、".join(row.trades), width=0),
            Column(
                self.tr("People here"), lambda row: f"{row.present}/{row.planned}",
                right=True, width=76,
                tone=lambda row: Tone.WARN if row.present < row.planned else None,
            ),
            Column(self.tr("Leader"), lambda row: row.leader, width=84),
            Column(self.tr("Phone"), lambda row: row.phone, width=124),
            Column(self.tr("Channel"), lambda row: row.channel, width=72),
            Column(self.tr("Standby place"), lambda row: row.standby_place, width=112),
            Column(
                self.tr("Trained on"),
                lambda row: f"{row.trainings[-1].day:%m-%d}" if row.trainings else self.tr("none"),
                tone=lambda row: None if row.trainings else Tone.WARN, width=80,
            ),
            Column(
                self.tr("State"), self._state, width=124,
                tone=lambda row: Tone.GOOD if row.standing_by else
                Tone.ACCENT if row.running else Tone.NEUTRAL,
                icon=lambda row: "wrench" if row.running else "users",
            ),
        ]  # fmt: skip

    def _state(self, crew: CrewLine) -> str:
        return crew_state(crew) if crew.active else self.tr("set aside")

    def _show_rights(self) -> None:
        keeps = self.context.session.may(Right.KEEP_ROSTER)
        self._form.allow(keeps)
        self._new.setEnabled(keeps)
        self._chart.setEnabled(self.context.session.may(Right.KEEP_ROSTER, Right.REPAIR))

    def _show_roster(self, roster: Roster) -> None:
        self._form.show_trades(roster.trades)
        words = self.gap_words(roster.gaps)
        self._gaps.show_blocked(words)
        nothing = self.tr("There is no crew yet: set the first one up at the right.")
        self._table.show_rows(roster.crews, nothing, lambda row: row.crew_id, self._chosen)
        if self._fresh and roster.crews:
            self._fresh = False
            self._table.table.selectRow(0)

    def gap_words(self, gaps: RosterGaps) -> str:
        """What has to be mended before day 1, in one line; empty: nothing."""
        texts = (
            (self.tr("no crew for {names}"), gaps.trades),
            (self.tr("no leader or phone: {names}"), gaps.without_leader),
            (self.tr("no channel: {names}"), gaps.without_channel),
            (self.tr("not trained: {names}"), gaps.without_training),
        )
        said = [words.format(names="、".join(names)) for words, names in texts if names]
        return (
            self.tr("Mend before day 1: {gaps}").format(gaps=self.tr("; ").join(said))
            if said
            else ""
        )

    def _on_selected(self, row: CrewLine | None) -> None:
        if row is not None:
            self._chosen = row.crew_id
            self._form.show_crew(row, self._today())

    def _on_new(self) -> None:
        self._chosen = None
        self._table.table.setCurrentIndex(QModelIndex())
        self._form.show_crew(None, self._today())
        self._form.name.setFocus()

    def _today(self) -> date:
        return self.context.desks.now().astimezone().date()

    def _on_saved(self, crew_id: UUID | None, wish: CrewWish) -> None:
        crews = self.context.desks.crews
        if crew_id is None:
            self.write(crews.add, wish, done=self._added)
        else:
            self.write(crews.set, crew_id, wish, done=self._said(self.tr("The crew is saved")))

    def _added(self, crew_id: UUID) -> None:
        self._chosen = crew_id
        self._said(self.tr("The crew is saved"))(None)

    def _on_set_aside(self, crew_id: UUID) -> None:
        done = self._said(self.tr("The crew is set aside"))
        self.write(self.context.desks.crews.deactivate, crew_id, done=done)

    def _on_counted(self, crew_id: UUID, present: int) -> None:
        done = self._said(self.tr("{count} are here").format(count=present))
        self.write(self.context.desks.crews.count, crew_id, present, done=done)

    def _on_trained(
        self, crew_id: UUID, topic: str, day: date, attended: int, trainer: str
    ) -> None:
        train = self.context.desks.crews.train
        self.write(train, crew_id, topic, day, attended, trainer, done=self._trained)

    def _trained(self, _answer: object) -> None:
        self._form.training_noted()
        self._said(self.tr("The training is noted"))(None)

    def _said(self, words: str) -> Callable[[object], None]:
        def say(_answer: object) -> None:
            self.context.band.done(words)
            self.refresh()

        return say

    def _on_chart(self) -> None:
        self.write(self.context.desks.crews.chart, done=self._charted)

    def _charted(self, ref: PaperRef) -> None:
        self.print_paper(ref.paper_id)
