"""Delivery batches (交付批次), and what is enclosed with a notice or to be brought."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from uuid import UUID

from PySide6.QtCore import QDate, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from handover_app.domain.delivery import BatchDraft, BatchSummary, NoticeSettings
from handover_app.ui.context import PageContext
from handover_app.ui.tab import WorkTab
from handover_app.ui.tokens import GAP
from handover_app.ui.widgets.buttons import PrimaryButton
from handover_app.ui.widgets.card import Card
from handover_app.ui.widgets.day_field import day_field, day_of
from handover_app.ui.widgets.fields import (
    ROOM_FOR_THE_BAR,
    Labelled,
    QuietBox,
    button,
    line,
    scrolled,
)


class BatchForm(WorkTab):
    """A small form for one batch at a time, beside the project's two lists.

    Attributes:
        left: the register is wanted again.
    """

    left = Signal()

    def __init__(self, context: PageContext) -> None:
        super().__init__(context)
        self._batches: Sequence[BatchSummary] = ()
        today = context.desks.now().astimezone().date()
        self._which = QuietBox()
        self._which.currentIndexChanged.connect(self._on_chosen)
        self._name, self._buildings = line("", ""), line("", "")
        self._first, self._last = day_field(today), day_field(today)
        self._hours, self._place = line("", ""), line("", "")
        self._alone, self._phones = line("", ""), line("", "")
        self._attachments, self._documents = QPlainTextEdit(), QPlainTextEdit()
        row = QHBoxLayout()
        row.setSpacing(GAP)
        row.addWidget(self._batch_card(), 3)
        row.addWidget(self._lists_card(), 2)
        back = button(self.tr("Back to the register"), "backToRegister")
        back.clicked.connect(self.left)
        foot = QHBoxLayout()
        foot.addWidget(back)
        foot.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        column.addLayout(row, 1)
        column.addLayout(foot)

    def refresh(self) -> None:
        """Read batches and lists anew."""
        desk = self.context.desks.delivery_batches
        self.read(desk.list, self._show_batches, "batches")
        self.read(desk.settings, self._show_settings, "settings")

    def show_buildings(self, buildings: Sequence[str]) -> None:
        """Offer the buildings' names as a hint."""
        hint = self.tr("empty: all of them, such as {names}")
        names = "、".join(buildings[:3])
        self._buildings.setPlaceholderText(hint.format(names=names) if names else "")

    def _batch_card(self) -> Card:
        card = Card(self.tr("Delivery batch"))
        grid = QGridLayout()
        grid.setSpacing(GAP)
        fields = (
            (self.tr("Batch"), self._which, "batchChoice"),
            (self.tr("Name"), self._name, "batchName"),
            (self.tr("First day"), self._first, "batchFirst"),
            (self.tr("Last day"), self._last, "batchLast"),
            (self.tr("Place of the concentrated handover"), self._place, "batchPlace"),
            (self.tr("Place for who comes alone later"), self._alone, "batchAlone"),
            (self.tr("Buildings"), self._buildings, "batchBuildings"),
            (self.tr("Hours"), self._hours, "batchHours"),
            (self.tr("Enquiry phones"), self._phones, "batchPhones"),
        )
        for place, (words, field, name) in enumerate(fields):
            grid.addWidget(Labelled(words, field, name), place // 2, place % 2)
        self._hours.setPlaceholderText("9:00—17:00")
        save = PrimaryButton(self.tr("Save the batch"))
        save.setObjectName("saveBatch")
        save.clicked.connect(self._on_save)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(save)
        inside = QWidget()
        inside.setLayout(grid)
        grid.setContentsMargins(0, 0, ROOM_FOR_THE_BAR, 0)
        grid.setRowStretch(len(fields), 1)
        card.body.addWidget(scrolled(inside, self.tr("Delivery batch")), 1)
        card.body.addLayout(foot)
        return card

    def _lists_card(self) -> Card:
        card = Card(self.tr("On every notice, one a line"))
        for words, field, name in (
            (self.tr("Enclosed with the notice"), self._attachments, "noticeAttachments"),
            (self.tr("To be brought"), self._documents, "noticeDocuments"),
        ):
            field.setTabChangesFocus(True)
            card.body.addWidget(Labelled(words, field, name), 1)
        save = button(self.tr("Save the lists"), "saveNoticeLists")
        save.clicked.connect(self._on_save_lists)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(save)
        card.body.addLayout(foot)
        return card

    def _show_batches(self, batches: Sequence[BatchSummary]) -> None:
        chosen = self._which.currentData()
        self._batches = batches
        self._which.blockSignals(True)
        self._which.clear()
        self._which.addItem(self.tr("New batch"), None)
        for each in batches:
            self._which.addItem(each.draft.name, each.batch_id)
        self._which.choose(chosen or (batches[-1].batch_id if batches else None))
        self._which.blockSignals(False)
        self._on_chosen()

    def _on_chosen(self) -> None:
        chosen = self._which.currentData()
        found = next((each.draft for each in self._batches if each.batch_id == chosen), None)
        today = self.context.desks.now().astimezone().date()
        draft = found or BatchDraft("", today, today, "")
        for field, words in (
            (self._name, draft.name),
            (self._buildings, "、".join(draft.buildings)),
            (self._hours, draft.hours),
            (self._place, draft.place),
            (self._alone, draft.sporadic_place),
            (self._phones, draft.phones),
        ):
            field.setText(words)
        for day, value in ((self._first, draft.first_day), (self._last, draft.last_day)):
            day.setDate(QDate(value.year, value.month, value.day))

    def _on_save(self) -> None:
        names = self._buildings.text().replace("，", "、").replace(",", "、").split("、")
        draft = BatchDraft(
            name=self._name.text(),
            first_day=day_of(self._first),
            last_day=day_of(self._last),
            place=self._place.text(),
            buildings=tuple(each.strip() for each in names if each.strip()),
            hours=self._hours.text(),
            sporadic_place=self._alone.text(),
            phones=self._phones.text(),
        )
        save = self.context.desks.delivery_batches.set
        batch: UUID | None = self._which.currentData()
        self.write(save, draft, batch, done=partial(self._saved, draft.name), failed=self._failed)

    def _failed(self, error: Exception) -> None:
        """What was typed stays."""
        self.context.show_error(error)

    def _saved(self, name: str, batch_id: UUID) -> None:
        self.context.band.done(self.tr("Batch {name} saved").format(name=name))
        self._which.addItem(name, batch_id)
        self._which.choose(batch_id)
        self.refresh()

    def _show_settings(self, settings: NoticeSettings) -> None:
        self._attachments.setPlainText("\n".join(settings.attachments))
        self._documents.setPlainText("\n".join(settings.documents))

    def _on_save_lists(self) -> None:
        settings = NoticeSettings(
            tuple(self._attachments.toPlainText().splitlines()),
            tuple(self._documents.toPlainText().splitlines()),
        )
        save = self.context.desks.delivery_batches.set_settings
        self.write(save, settings, done=self._lists_saved, failed=self._failed)

    def _lists_saved(self, _answer: None) -> None:
        self.context.band.done(self.tr("The lists are saved"))
        self.refresh()
