"""Rectification notices: issued one by one or all in a run, reminded, replaced, answered."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import partial
from pathlib import Path
from typing import ClassVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from handover_app.domain.acts import Act
from handover_app.domain.defects import (
    IssuedNotice,
    NoticeKind,
    NoticeRun,
    NoticeSummary,
    WaitingNotices,
)
from handover_app.domain.money import Money
from handover_app.services.defects.notices import NoticeService
from handover_app.services.defects.replies import ReplySheetFile
from handover_app.ui.context import PageContext
from handover_app.ui.rectification.notice_form import FollowForm
from handover_app.ui.rectification.notice_run import RunCard, RunState
from handover_app.ui.rectification.notice_table import NARROW, SPARED, notice_table
from handover_app.ui.rectification.reply_import import reply_import
from handover_app.ui.tab import WatchingTab
from handover_app.ui.tokens import GAP
from handover_app.ui.widgets.buttons import KeyButton
from handover_app.ui.widgets.card import Card, rule
from handover_app.ui.widgets.menu_button import MenuButton
from handover_app.ui.widgets.table_or_words import TableOrWords


class NoticesTab(WatchingTab):
    """Issued notices at the left with what may follow; what waits for one at the right.

    Attributes:
        elsewhere: the key of another tab, and what is wanted there.
    """

    topics: ClassVar[tuple[str, ...]] = ("defects",)
    elsewhere = Signal(str, object)

    def __init__(self, context: PageContext) -> None:
        super().__init__(context)
        self._run = RunCard()
        self._run.one_asked.connect(self._on_one)
        self._run.all_asked.connect(self._on_all)
        self._run.mend_asked.connect(lambda: self.elsewhere.emit("contractors", None))
        self._form = FollowForm(self._today())
        self._form.filled.connect(self._on_filled)
        self._form.left.connect(self._on_left)
        both = QWidget()
        row = QHBoxLayout(both)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GAP)
        row.addWidget(self._left(), 1)
        row.addWidget(self._run)
        self._import = reply_import(context)
        self._import.left.connect(self._on_back)
        self._stack = QStackedWidget()
        self._stack.addWidget(both)
        self._stack.addWidget(self._import)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._stack)

    def refresh(self) -> None:
        """Read both lists anew."""
        notices = self.context.desks.notices
        self.read(notices.list, self._show_notices, "notices")
        self.read(notices.waiting, self._show_waiting, "waiting")

    def _left(self) -> Card:
        self._card = Card(self.tr("Issued notices"), " ").flush()
        self.list = TableOrWords(notice_table(self._today))
        self.list.spare(SPARED, NARROW)
        self.list.table.selected.connect(self._show_buttons)
        self.list.table.chosen.connect(lambda each: self.elsewhere.emit("all", each.number))
        self._foot = QWidget()
        self._again = KeyButton(self.tr("Print again"), "F8")
        self._again.setObjectName("reprint")
        self._again.clicked.connect(self._on_again)
        self._follow = MenuButton(self.tr("Not kept"), "followNotice")
        self._replies = MenuButton(self.tr("Reply sheet"), "replySheet")
        follow, replies = self._follow.choices, self._replies.choices
        second, third = NoticeKind.SECOND, NoticeKind.THIRD_PARTY
        follow.addAction(self.tr("Remind"), self._on_remind).setObjectName("remindNotice")
        follow.addAction(self.tr("Second notice"), partial(self._on_follow, second)).setObjectName(
            "secondNotice"
        )
        follow.addAction(
            self.tr("Repair by others"), partial(self._on_follow, third)
        ).setObjectName("thirdNotice")
        self._out = replies.addAction(self.tr("Save an empty one"), self._on_sheet)
        self._out.setObjectName("saveReplySheet")
        replies.addAction(self.tr("Read one in"), self._on_read).setObjectName("readReplySheet")
        foot = QHBoxLayout(self._foot)
        foot.setContentsMargins(14, 0, 14, 8)
        foot.setSpacing(8)
        foot.addWidget(self._follow)
        foot.addWidget(self._replies)
        foot.addStretch(1)
        foot.addWidget(self._again)
        for part in (self.list, rule(), self._form, self._foot):
            self._card.body.addWidget(part, 1 if part is self.list else 0)
        return self._card

    def _today(self) -> date:
        return self.context.desks.now().astimezone().date()

    def _show_waiting(self, waiting: WaitingNotices) -> None:
        self._run.show_waiting(waiting)

    def _show_notices(self, notices: Sequence[NoticeSummary]) -> None:
        nothing = self.tr("No notice was issued yet.")
        stood = self.list.table.current_row()
        wanted = None if stood or not notices else notices[0].notice_id
        self.list.show_rows(notices, nothing, lambda each: each.notice_id, wanted)
        late = sum(1 for each in notices if each.to_repair and each.due < self._today())
        words = self.tr("{count} issued, {late} late").format(count=len(notices), late=late)
        self._card.remark.setText(words if notices else "")
        self._show_buttons()

    def _chosen(self) -> NoticeSummary | None:
        row: NoticeSummary | None = self.list.table.current_row()
        return row

    def _show_buttons(self) -> None:
        notice = self._chosen()
        left = notice is not None and bool(notice.to_repair) and not notice.replaced
        self._again.setEnabled(notice is not None)
        self._out.setEnabled(notice is not None)
        self._follow.setEnabled(left)
        told = self.tr("Nothing of this notice is left for its contractor to repair.")
        self._follow.setToolTip("" if left else told)

    def _on_again(self) -> None:
        notice = self._chosen()
        if notice is not None:
            self.print_paper(notice.paper_id)

    def _on_remind(self) -> None:
        notice = self._chosen()
        if notice is not None:
            remind = self.context.desks.notices.remind
            self.write(remind, notice.notice_id, done=self._issued)

    def _on_sheet(self) -> None:
        notice = self._chosen()
        if notice is not None:
            make = self.context.desks.reply_sheets.make
            self.write(make, notice.notice_id, done=self._keep_sheet)

    def _keep_sheet(self, made: ReplySheetFile) -> None:
        kinds = self.tr("Workbooks") + " (*.xlsx)"
        self.keep(self.tr("Reply sheet"), made.name, kinds, made.content)

    def _on_read(self) -> None:
        self._stack.setCurrentIndex(1)
        self._import.choose()

    def _on_back(self) -> None:
        self._stack.setCurrentIndex(0)
        self.refresh()

    def _on_follow(self, kind: NoticeKind) -> None:
        notice = self._chosen()
        if notice is not None:
            self._foot.hide()
            self._form.ask(kind, notice, self._today())

    def _on_left(self) -> None:
        self._form.hide()
        self._foot.show()
        self.list.table.setFocus()

    def _on_filled(
        self, kind: NoticeKind, notice: NoticeSummary, due: date, third: str, cost: Money | None
    ) -> None:
        notices = self.context.desks.notices
        if kind is NoticeKind.SECOND:
            self.write(
                notices.issue_second, notice.notice_id, due,
                done=self._issued, failed=self._not_followed,
            )  # fmt: skip
        else:
            self.write(
                notices.issue_third_party, notice.notice_id, third, cost or Money(0), due,
                done=self._issued, failed=self._not_followed,
            )  # fmt: skip

    def _not_followed(self, error: Exception) -> None:
        self._form.again()
        self.failed(error)

    def _on_one(self, contractor: str) -> None:
        issue = self.context.desks.notices.issue_contractor
        self.write(issue, contractor, done=self._issued)

    def _issued(self, issued: IssuedNotice) -> None:
        words = self.tr("{number} issued to {contractor}, {count} items")
        self.context.band.done(
            words.format(number=issued.number, contractor=issued.contractor, count=issued.defects)
        )
        self._on_left()
        self.print_paper(issued.paper_id)
        self.refresh()

    def _on_all(self) -> None:
        title = self.tr("Folder for the notices")
        self.context.dialogs.ask_folder(self, title, self._issue_all)

    def _issue_all(self, folder: Path) -> None:
        state = RunState(folder)
        self._run.show_run(state)
        run = partial(_run, self.context.desks.notices, state)
        self.write(run, done=self._ran, failed=self._not_run)

    def _ran(self, run: NoticeRun) -> None:
        self._run.show_run(None)
        words = self.tr("{count} notices issued, {defects} items")
        said = words.format(count=len(run.notices), defects=run.defects)
        details = []
        if run.cancelled:
            details.append(self.tr("stopped before the others"))
        if run.unreachable:
            who = "、".join(run.unreachable)
            details.append(self.tr("without person or phone: {who}").format(who=who))
        self.context.band.done(said, "；".join(details))
        self.refresh()

    def _not_run(self, error: Exception) -> None:
        self._run.show_run(None)
        if isinstance(error, OSError):
            words = self.tr(
                "The run stopped: the folder cannot be written. What was issued stands in the "
                "list; print it again from there."
            )
            self.context.band.refused(words)
            self.refresh()
        else:
            self.failed(error)


def _run(notices: NoticeService, state: RunState, act: Act) -> NoticeRun:
    """Runs in the writer's thread: knows the state and no widget."""
    return notices.issue_all(
        act, keep=state.keep, progress=state.progress, cancelled=state.cancelled
    )  # fmt: skip
