"""Sheets of paper days that are still open: entered at their station, or given back unused."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime
from functools import partial
from typing import ClassVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QWidget

from handover_app.domain.acts import Act, BackEntry
from handover_app.domain.paper_days import PaperSheet, SheetKind
from handover_app.domain.people import NotAllowed, Right
from handover_app.ui.back_entry.form import SheetForm
from handover_app.ui.back_entry.sheets import STATIONS, sheet_table
from handover_app.ui.context import PageContext
from handover_app.ui.messages import local, word
from handover_app.ui.session import BackJob
from handover_app.ui.tab import WatchingTab
from handover_app.ui.tokens import GAP
from handover_app.ui.widgets.card import Card
from handover_app.ui.widgets.fields import QuietBox, line
from handover_app.ui.widgets.table_or_words import TableOrWords


class BackEntryPage(WatchingTab):
    """The list at the left, the sheet in hand at the right."""

    topics: ClassVar[tuple[str, ...]] = ("paper_days",)

    def __init__(self, context: PageContext) -> None:
        super().__init__(context)
        self._open: tuple[PaperSheet, ...] = ()
        self.form = SheetForm(context.desks.now())
        self.form.entered.connect(self._on_enter)
        self.form.given_back.connect(self._on_marked)
        self.form.all_given_back.connect(self._on_all)
        row = QHBoxLayout(self)
        row.setContentsMargins(GAP, GAP, GAP, GAP)
        row.setSpacing(GAP)
        row.addWidget(self._list(), 1)
        row.addWidget(self.form)
        find = QShortcut(QKeySequence("F2"), self)
        find.setWhatsThis(self.tr("Number on the paper"))
        find.activated.connect(self._to_number)

    def refresh(self) -> None:
        """Read the open sheets anew."""
        self.read(self.context.desks.paper_days.open, self._show, "open sheets")

    def _list(self) -> QWidget:
        self._card = Card(self.tr("Open sheets")).flush()
        self._days = QuietBox()
        self._days.setObjectName("sheetDay")
        self._days.setAccessibleName(self.tr("Day of the sheets"))
        self._kinds = QuietBox()
        self._kinds.setObjectName("sheetKind")
        self._kinds.setAccessibleName(self.tr("Kind of the sheets"))
        self._kinds.addItem(self.tr("all kinds"), None)
        for kind in SheetKind:
            self._kinds.addItem(word(kind), kind)
        self.number = line(
            self.tr("Number on the paper"), "sheetNumber", self.tr("Number (F2), or its end")
        )
        self.number.setClearButtonEnabled(True)
        filters = QHBoxLayout()
        filters.setContentsMargins(13, 0, 13, 0)
        for widget in (self._days, self._kinds, self.number):
            filters.addWidget(widget, 1)
        self._card.body.addLayout(filters)
        self._table = TableOrWords(sheet_table())
        self._table.spare((4,), 640)
        self._table.table.selected.connect(self.form.show_sheet)
        self._table.table.chosen.connect(lambda _row: self._on_enter(self.form.moment()))
        self._card.body.addWidget(self._table, 1)
        self._days.currentIndexChanged.connect(self._filter)
        self._kinds.currentIndexChanged.connect(self._filter)
        self.number.textChanged.connect(self._filter)
        self.number.returnPressed.connect(self._on_number)
        return self._card

    def _show(self, sheets: tuple[PaperSheet, ...]) -> None:
        self._open = sheets
        shown, days = self._day(), sorted({each.day for each in sheets})
        self._days.blockSignals(True)
        self._days.clear()
        self._days.addItem(self.tr("all days"), None)
        for day in days:
            count = sum(each.day == day for each in sheets)
            words = self.tr("{day} ({count})").format(day=day.isoformat(), count=count)
            self._days.addItem(words, day)
        self._days.choose(shown if shown in days else (days[0] if len(days) == 1 else None))
        self._days.blockSignals(False)
        self._filter()

    def _day(self) -> date | None:
        day: date | None = self._days.currentData()
        return day

    def _filter(self) -> None:
        day, kind = self._day(), self._kinds.currentData()
        typed = "".join(self.number.text().split()).upper()
        rows = [
            each
            for each in self._open
            if day in (None, each.day) and kind in (None, each.kind) and typed in each.number
        ]
        nothing = self.tr("No sheet is open here: everything was entered or came back.")
        self._table.show_rows(
            rows, nothing, lambda row: row.number, rows[0].number if typed and rows else None
        )
        remark = self.tr("{count} sheets").format(count=len(rows)) if rows else ""
        self._card.show_heading(self.tr("Open sheets"), remark)
        self.form.show_sheet(self._table.table.current_row() if rows else None)
        self.form.show_day(day, sum(each.day == day for each in self._open))

    def _to_number(self) -> None:
        self.number.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.number.selectAll()

    def _on_number(self) -> None:
        """Enter in the number field: the sheet is in hand, or it is said what became of it."""
        if self._table.table.current_row() is None:
            sheet = partial(self.context.desks.paper_days.open_sheet, self.number.text())
            self.read(sheet, self.form.show_sheet, "sheet")
        else:
            self.form.time.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_enter(self, at: datetime) -> None:
        sheet = self._table.table.current_row()
        if sheet is None:
            return
        _, right = STATIONS[sheet.kind]
        session = self.context.session
        if not session.may(right):
            self.context.show_error(NotAllowed(right))
            return
        session.stop_paper()
        act = replace(session.act(), back=BackEntry(sheet.number, at))
        what = self.tr(
            "Sheet {number} · {kind} {unit} · happened {when}: as it stands on the paper"
        )
        words = what.format(
            number=sheet.number,
            kind=word(sheet.kind),
            unit=sheet.unit_code,
            when=local(at, "%m-%d %H:%M"),
        )
        given = partial(self._compared, sheet)
        self.context.dialogs.approve(self, act, Right.ENTER_PAPER, words, given)

    def _compared(self, sheet: PaperSheet, act: Act, _reason: str) -> None:
        name = partial(self.context.desks.paper_days.compared_by, act)
        self.read(name, partial(self._begin, sheet, act), "compared by")

    def _begin(self, sheet: PaperSheet, act: Act, name: str) -> None:
        """Open the station's page with the household; the strip says what is being entered."""
        self.context.session.enter_paper(BackJob(act, sheet, name))
        self.context.open_page(STATIONS[sheet.kind][0])
        if sheet.unit_id is not None:
            self.context.open_unit(sheet.unit_id)

    def _on_marked(self, reason: str) -> None:
        marked = self._table.table.selected_rows() or [self._table.table.current_row()]
        self._give_back([each.number for each in marked if each is not None], reason)

    def _on_all(self, reason: str) -> None:
        numbers = [each.number for each in self._open if each.day == self._day()]
        question = self.tr("{count} sheets came back unused? They can't be entered any more.")
        self.context.dialogs.confirm(
            self,
            question.format(count=len(numbers)),
            self.tr("Came back unused"),
            partial(self._give_back, numbers, reason),
        )

    def _give_back(self, numbers: Sequence[str], reason: str) -> None:
        if numbers:
            back = self.context.desks.paper_days.give_back
            self.write(back, tuple(numbers), reason, done=self._given_back)

    def _given_back(self, count: int) -> None:
        self.form.clear_reason()
        self.context.band.done(self.tr("{count} sheets came back").format(count=count))
        self.refresh()
