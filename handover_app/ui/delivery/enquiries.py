"""The enquiry log: noted while somebody is at the telephone, found again, followed up."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import ClassVar
from uuid import UUID

from PySide6.QtWidgets import QHBoxLayout, QStackedWidget

from handover_app.domain.delivery import (
    EnquiryFilter,
    EnquiryLine,
    EnquiryWindow,
    EnquiryWish,
    FollowUp,
    ListFile,
)
from handover_app.ui.context import PageContext
from handover_app.ui.delivery.enquiry_cards import AskCard, FollowCard, KindsCard
from handover_app.ui.messages import word
from handover_app.ui.messages.words import local
from handover_app.ui.tab import WatchingTab
from handover_app.ui.tokens import GAP, Tone
from handover_app.ui.widgets.card import Card
from handover_app.ui.widgets.fields import QuietBox, button, line, tick
from handover_app.ui.widgets.row_table import Column, RowTable
from handover_app.ui.widgets.table_or_words import TableOrWords


class EnquiriesTab(WatchingTab):
    """The log at the left; a new enquiry, or the one in hand, at the right."""

    topics: ClassVar[tuple[str, ...]] = ("enquiries",)

    def __init__(self, context: PageContext) -> None:
        super().__init__(context)
        today = context.desks.now().astimezone().date()
        self._ask, self._follow, self._kinds = (
            AskCard(context, today),
            FollowCard(today),
            KindsCard(),
        )
        self._side = QStackedWidget()
        for card in (self._ask, self._follow, self._kinds):
            self._side.addWidget(card)
        self._table = TableOrWords(self._log())
        self._table.spare([2, 5], 640)
        self._table.table.chosen.connect(self._on_chosen)
        self._table.table.clicked.connect(
            lambda _: self._on_chosen(self._table.table.current_row())
        )
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GAP)
        row.addWidget(self._log_card(), 5)
        row.addWidget(self._side, 3)
        self._ask.noted.connect(self._on_note)
        self._ask.kinds_asked.connect(lambda: self._side.setCurrentWidget(self._kinds))
        self._follow.followed.connect(self._on_follow)
        self._follow.left.connect(self._new)
        self._kinds.set_asked.connect(self._on_kinds)
        self._kinds.left.connect(self._new)

    def refresh(self) -> None:
        """Read the log and the kinds anew; what is being typed stays."""
        service = self.context.desks.enquiries
        self.read(service.kinds, self._show_kinds, "kinds")
        self.read(partial(service.listed, self._filter()), self._show_log, "log")

    def show_unit(self, unit_id: UUID) -> None:
        """The next enquiry is about this unit."""
        self._new()
        card = partial(self.context.desks.handover.card, unit_id)
        self.read(card, lambda found: self._ask.take_unit(found.unit_id, found.code), "unit")

    def _log_card(self) -> Card:
        self._card = Card(self.tr("Enquiries"), " ").flush()
        self._words = line(self.tr("Filter by unit, name or words"), "enquiryFilter")
        self._words.setPlaceholderText(self._words.accessibleName())
        self._words.textChanged.connect(lambda _text: self.refresh())
        self._kind, self._window = QuietBox(), QuietBox()
        self._kind.setObjectName("enquiryKindFilter")
        self._kind.setAccessibleName(self.tr("Kind"))
        self._kind.addItem(self.tr("all kinds"), "")
        self._window.setObjectName("enquiryWindowFilter")
        self._window.setAccessibleName(self.tr("Window"))
        self._window.addItem(self.tr("all windows"), None)
        for each in EnquiryWindow:
            self._window.addItem(word(each), each)
        self._open = tick(self.tr("open only"), "openOnly")
        self._open.toggled.connect(lambda _on: self.refresh())
        for box in (self._kind, self._window):
            box.currentIndexChanged.connect(lambda _place: self.refresh())
        head = QHBoxLayout()
        head.setContentsMargins(14, 0, 14, 0)
        head.setSpacing(8)
        head.addWidget(self._words, 1)
        for widget in (self._kind, self._window, self._open):
            head.addWidget(widget)
        new = button(self.tr("New enquiry"), "newEnquiry")
        new.clicked.connect(self._new)
        save = button(self.tr("Save as a workbook"), "saveEnquiries")
        save.clicked.connect(self._on_save)
        foot = QHBoxLayout()
        foot.setContentsMargins(14, 0, 14, 10)
        foot.addWidget(new)
        foot.addStretch(1)
        foot.addWidget(save)
        self._card.body.addLayout(head)
        self._card.body.addWidget(self._table, 1)
        self._card.body.addLayout(foot)
        return self._card

    def _log(self) -> RowTable:
        columns = [
            Column(self.tr("Asked"), lambda row: local(row.at, "%m-%d %H:%M"), width=112,
                   order=lambda row: row.at),
            Column(self.tr("Unit"), lambda row: row.code or "–", width=88),
            Column(self.tr("Kind"), lambda row: row.kind, width=104),
            Column(self.tr("Question"), lambda row: row.question.replace("\n", " "), width=0),
            Column(self.tr("State"), self._state, width=184, tone=_tone, icon=_icon),
            Column(self.tr("Window"), lambda row: word(row.window), width=104),
        ]  # fmt: skip
        table = RowTable(self.tr("Enquiries"), columns, sortable=True)
        table.setObjectName("enquiries")
        return table

    def _state(self, row: EnquiryLine) -> str:
        if row.closed:
            return self.tr("settled")
        if row.follow_until is None:
            return self.tr("open, nobody follows it up")
        words = self.tr("{who} until {day}")
        return words.format(who=row.follow_by, day=row.follow_until.isoformat()[5:])

    def _filter(self) -> EnquiryFilter:
        return EnquiryFilter(
            words=self._words.text(),
            kind=self._kind.currentData() or "",
            window=self._window.currentData(),
            open_only=self._open.isChecked(),
        )

    def _show_kinds(self, kinds: Sequence[str]) -> None:
        self._ask.show_kinds(kinds)
        self._kinds.show_kinds(kinds)
        if [self._kind.itemData(place) for place in range(1, self._kind.count())] == list(kinds):
            return
        chosen = self._kind.currentData()
        self._kind.blockSignals(True)
        while self._kind.count() > 1:
            self._kind.removeItem(1)
        for kind in kinds:
            self._kind.addItem(kind, kind)
        self._kind.choose(chosen)
        self._kind.blockSignals(False)

    def _show_log(self, rows: Sequence[EnquiryLine]) -> None:
        nothing = self.tr("No enquiry here. Note the first one at the right.")
        self._table.show_rows(rows, nothing, lambda row: row.enquiry_id)
        left = sum(not row.closed for row in rows)
        late = sum(row.overdue for row in rows)
        words = self.tr("{count} in all, {left} open, {late} overdue")
        self._card.show_heading(
            self.tr("Enquiries"), words.format(count=len(rows), left=left, late=late)
        )
        shown = next((row for row in rows if row.enquiry_id == self._follow.enquiry_id), None)
        if shown is not None:
            self._follow.show_line(shown)

    def _on_chosen(self, row: EnquiryLine | None) -> None:
        if row is not None:
            self._follow.show_line(row)
            self._side.setCurrentWidget(self._follow)

    def _new(self) -> None:
        self._side.setCurrentWidget(self._ask)

    def _on_note(self, wish: EnquiryWish) -> None:
        self.write(self.context.desks.enquiries.note, wish, done=self._noted)

    def _noted(self, _enquiry_id: UUID) -> None:
        self._ask.clear()
        self._done(self.tr("Enquiry noted"))

    def _on_follow(self, wish: FollowUp) -> None:
        if self._follow.enquiry_id is not None:
            call = self.context.desks.enquiries.follow_up
            self.write(call, self._follow.enquiry_id, wish, done=self._followed)

    def _followed(self, _answer: None) -> None:
        self._follow.clear()
        self._done(self.tr("Step noted"))

    def _on_kinds(self, kinds: Sequence[str]) -> None:
        done = partial(self._done, self.tr("Kinds of questions set"))
        self.write(self.context.desks.enquiries.set_kinds, tuple(kinds), done=done)

    def _done(self, words: str, _answer: object = None) -> None:
        self.context.band.done(words)
        self.refresh()

    def _on_save(self) -> None:
        self.write(self.context.desks.enquiries.workbook, self._filter(), done=self._keep_log)

    def _keep_log(self, made: ListFile) -> None:
        kinds = self.tr("Workbooks") + " (*.xlsx)"
        self.keep(self.tr("Enquiries"), made.name, kinds, made.data)


def _tone(row: EnquiryLine) -> Tone:
    if row.closed:
        return Tone.NEUTRAL
    return Tone.BAD if row.overdue else Tone.WARN


def _icon(row: EnquiryLine) -> str:
    if row.closed:
        return "check"
    return "circle-alert" if row.overdue else "circle"
