"""Text messages: who gets one, the platform's columns, the lists sent and what came back."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import ClassVar
from uuid import UUID

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QTabWidget, QVBoxLayout, QWidget

from handover_app.domain.acts import AlreadyDone
from handover_app.domain.delivery import (
    Audience,
    MessageForm,
    MessageLine,
    MessageListFile,
    MessageListSummary,
    MessagePreview,
    MessageState,
)
from handover_app.ui.context import PageContext
from handover_app.ui.delivery.imported import ResultsOf, results_import
from handover_app.ui.delivery.message_form import MessageFormCard
from handover_app.ui.messages import word
from handover_app.ui.tab import WatchingTab
from handover_app.ui.tokens import GAP, Tone
from handover_app.ui.widgets.buttons import PrimaryButton
from handover_app.ui.widgets.card import Card
from handover_app.ui.widgets.fields import QuietBox, button
from handover_app.ui.widgets.row_table import Column, RowTable
from handover_app.ui.widgets.table_or_words import TableOrWords
from handover_app.ui.widgets.text import Elided

translate = QCoreApplication.translate
STATE_LOOK: dict[MessageState, tuple[Tone, str]] = {
    MessageState.WAITING: (Tone.NEUTRAL, "circle"),
    MessageState.DELIVERED: (Tone.GOOD, "check"),
    MessageState.FAILED: (Tone.BAD, "x"),
}


class MessagesTab(WatchingTab):
    """What would go out and what went out at the left, the text at the right."""

    topics: ClassVar[tuple[str, ...]] = ("messages", "appointments", "visits", "delivery", "units")

    def __init__(self, context: PageContext) -> None:
        super().__init__(context)
        self._results = ResultsOf(context.desks.text_messages)
        self._import = results_import(context, self._results)
        self._import.left.connect(self._on_left)
        self._form = MessageFormCard()
        self._form.set_asked.connect(self._on_form)
        self._said = Elided("", "soft")
        self._going = TableOrWords(_message_table(self.tr("Messages to be sent"), "goingOut"))
        self._sent = TableOrWords(self._list_table())
        self._sent.spare([6], 620)
        self._inside = TableOrWords(_message_table(self.tr("Messages of the list"), "inList"))
        self._sent.table.selected.connect(self._on_selected)
        page = QWidget()
        row = QHBoxLayout(page)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GAP)
        row.addWidget(self._tabs(), 5)
        row.addWidget(self._form, 3)
        self._stack = QStackedWidget()
        self._stack.addWidget(page)
        self._stack.addWidget(self._import)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._stack)

    def refresh(self) -> None:
        """Read the choice, the lists and the text anew; what is being typed stays."""
        service = self.context.desks.text_messages
        chosen: Audience = self._audience.currentData()
        self.read(partial(service.preview, chosen), self._show_preview, "preview")
        self.read(service.lists, self._show_lists, "lists")
        self.read(service.form, self._form.show_form, "form")

    def _tabs(self) -> Card:
        card = Card().flush()
        tabs = QTabWidget()
        tabs.setDocumentMode(True)
        tabs.tabBar().setDrawBase(False)
        tabs.setAccessibleName(self.tr("Messages"))
        tabs.tabBar().setAccessibleName(self.tr("Messages"))
        tabs.addTab(self._going_out(), self.tr("To be sent"))
        tabs.addTab(self._went_out(), self.tr("Lists already made"))
        card.body.addWidget(tabs, 1)
        return card

    def _going_out(self) -> QWidget:
        inside = QWidget()
        self._audience = QuietBox()
        self._audience.setObjectName("audience")
        self._audience.setAccessibleName(self.tr("Who gets the message"))
        self._audience.setMinimumContentsLength(14)
        for each in (Audience.TOMORROW, Audience.NO_SHOWS, Audience.NOT_BOOKED, Audience.INVITED):
            self._audience.addItem(word(each), each)
        self._audience.currentIndexChanged.connect(lambda _place: self.refresh())
        self._make = PrimaryButton(self.tr("Make the list"), "F9")
        self._make.setObjectName("makeMessages")
        self._make.clicked.connect(self._on_make)
        head, column = QHBoxLayout(), QVBoxLayout(inside)
        head.setContentsMargins(14, 8, 14, 0)
        head.setSpacing(8)
        head.addWidget(self._audience)
        head.addWidget(self._said, 1)
        head.addWidget(self._make)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(head)
        column.addWidget(self._going, 1)
        return inside

    def _went_out(self) -> QWidget:
        inside = QWidget()
        self._again = button(self.tr("Save the workbook again"), "messagesAgain")
        self._again.clicked.connect(self._on_again)
        self._bring = button(self.tr("Import the platform's result"), "importMessages")
        self._bring.clicked.connect(self._on_import)
        foot, column = QHBoxLayout(), QVBoxLayout(inside)
        foot.setContentsMargins(14, 0, 14, 10)
        foot.addWidget(self._again)
        foot.addStretch(1)
        foot.addWidget(self._bring)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._sent, 2)
        column.addWidget(self._inside, 3)
        column.addLayout(foot)
        return inside

    def _list_table(self) -> RowTable:
        columns = [
            Column(self.tr("List"), lambda row: row.number, width=126),
            Column(self.tr("To whom"), lambda row: word(row.audience), width=0),
            Column(self.tr("Messages"), lambda row: str(row.count), right=True, width=88),
            Column(
                self.tr("Arrived there"), lambda row: str(row.delivered), right=True, width=104,
                tone=lambda row: Tone.GOOD if row.delivered else None,
            ),
            Column(
                self.tr("Not there"), lambda row: str(row.failed), right=True, width=88,
                tone=lambda row: Tone.BAD if row.failed else None,
            ),
            Column(self.tr("Awaited"), lambda row: str(row.waiting), right=True, width=76),
            Column(self.tr("Clerk"), lambda row: row.clerk, width=90),
        ]  # fmt: skip
        table = RowTable(self.tr("Lists already made"), columns)
        table.setObjectName("messageLists")
        return table

    def _show_preview(self, found: MessagePreview) -> None:
        nothing = self.tr("Nobody here gets a message.")
        self._going.show_rows(found.lines, nothing, lambda row: (row.unit_id, row.phone_masked))
        words = self.tr("{units} units, {count} messages").format(
            units=found.units, count=len(found.lines)
        )
        if found.without_phone:
            words += " · " + self.tr("without a number: {codes}").format(
                codes="、".join(found.without_phone)
            )
        self._said.setText(words)
        self._make.setEnabled(bool(found.lines))

    def _show_lists(self, lists: Sequence[MessageListSummary]) -> None:
        nothing = self.tr("No list was made yet.")
        self._sent.show_rows(lists, nothing, lambda row: row.list_id)
        table = self._sent.table
        if lists and table.current_row() is None:
            table.setCurrentIndex(table.model().index(0, 0))
        self._on_selected(table.current_row() if lists else None)

    def _on_selected(self, row: MessageListSummary | None) -> None:
        self._again.setEnabled(row is not None)
        self._bring.setEnabled(row is not None)
        if row is None:
            self._show_inside(())
        else:
            call = partial(self.context.desks.text_messages.messages, row.list_id)
            self.read(call, self._show_inside, "inside")

    def _show_inside(self, rows: Sequence[MessageLine]) -> None:
        self._inside.show_rows(rows, "", lambda row: row.message_id)

    def _on_form(self, form: MessageForm) -> None:
        done = partial(self._done, self.tr("Text and columns set"))
        self.write(self.context.desks.text_messages.set_form, form, done=done)

    def _on_make(self) -> None:
        call = self.context.desks.text_messages.make
        chosen = self._audience.currentData()
        self.write(call, chosen, done=self._keep_list, failed=self._not_made)

    def _not_made(self, error: Exception) -> None:
        """After a lost answer the list is there: its workbook comes from the stored rows."""
        if isinstance(error, AlreadyDone) and "list" in error.result:
            self._take_out(UUID(str(error.result["list"])))
        else:
            self.failed(error)

    def _on_again(self) -> None:
        row: MessageListSummary | None = self._sent.table.current_row()
        if row is not None:
            self._take_out(row.list_id)

    def _take_out(self, list_id: UUID) -> None:
        self.write(self.context.desks.text_messages.workbook, list_id, done=self._keep_list)

    def _keep_list(self, made: MessageListFile) -> None:
        words = self.tr("List {number}: {count} messages").format(
            number=made.summary.number, count=made.summary.count
        )
        self._done(words)
        kinds = self.tr("Workbooks") + " (*.xlsx)"
        self.keep(self.tr("List of messages"), made.name, kinds, made.data)

    def _done(self, words: str, _answer: object = None) -> None:
        self.context.band.done(words)
        self.refresh()

    def _on_import(self) -> None:
        row: MessageListSummary | None = self._sent.table.current_row()
        if row is not None:
            self._results.list_id = row.list_id
            self._stack.setCurrentIndex(1)
            self._import.choose()

    def _on_left(self) -> None:
        self._stack.setCurrentIndex(0)
        self.refresh()


def _message_table(name: str, object_name: str) -> RowTable:
    columns = [
        Column(translate("MessagesTab", "Unit"), lambda row: row.code, width=96),
        Column(translate("MessagesTab", "Owner"), lambda row: row.owner, width=90),
        Column(translate("MessagesTab", "Phone"), lambda row: row.phone_masked, width=116),
        Column(
            translate("MessagesTab", "State"),
            lambda row: row.status or word(row.state),
            tone=lambda row: STATE_LOOK[row.state][0],
            icon=lambda row: STATE_LOOK[row.state][1],
            width=130,
        ),
        Column(translate("MessagesTab", "Text"), lambda row: row.words, width=0),
    ]
    table = RowTable(name, columns)
    table.setObjectName(object_name)
    return table
