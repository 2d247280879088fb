"""What waits for a notice, contractor by contractor, and the run that issues all of them."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar

from handover_app.domain.defects import IssuedNotice, WaitingContractor, WaitingNotices
from handover_app.ui.tokens import Tone
from handover_app.ui.widgets.buttons import PrimaryButton
from handover_app.ui.widgets.card import Card, rule
from handover_app.ui.widgets.fields import button
from handover_app.ui.widgets.row_table import Column, RowTable
from handover_app.ui.widgets.table_or_words import TableOrWords
from handover_app.ui.widgets.tiles import BlockedLine

_WIDTH = 312
_LOOK_MS = 100
"""How often the progress of a run is looked at; the run itself knows no widget."""


class RunState:
    """What a run in another thread says of itself, and whether it shall stop."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.done = self.total = 0
        self.stop = False

    def progress(self, done: int, total: int) -> None:
        """So many of so many are issued."""
        self.done, self.total = done, total

    def cancelled(self) -> bool:
        """Whether no further notice is wanted."""
        return self.stop

    def keep(self, _notice: IssuedNotice, name: str, pdf: bytes) -> None:
        """Write a notice into the folder.

        Raises:
            OSError: it cannot be written.
        """
        (self.folder / name).write_bytes(pdf)


class RunCard(Card):
    """The waiting contractors, the button for all of them, and the progress.

    Attributes:
        one_asked: the contractor whose notice is wanted alone.
        all_asked: notices for all are wanted.
        mend_asked: the contractors without a name are to be mended.
    """

    one_asked = Signal(str)
    all_asked = Signal()
    mend_asked = Signal()

    def __init__(self) -> None:
        super().__init__("")
        self.show_heading(self.tr("Waiting for a notice"))
        self.flush()
        self.setFixedWidth(_WIDTH)
        self._state: RunState | None = None
        self._gap = BlockedLine(self.tr("Mend"))
        self._gap.lift_requested.connect(self.mend_asked)
        self._waiting = TableOrWords(self._table())
        self._waiting.table.selected.connect(self._show_buttons)
        self._one = button(self.tr("Only this one"), "issueOne")
        self._one.clicked.connect(self._on_one)
        self.primary = PrimaryButton(self.tr("Issue all"))
        self.primary.setObjectName("issueAll")
        self.primary.clicked.connect(self.all_asked)
        self._bar = QProgressBar()
        self._bar.setAccessibleName(self.tr("Progress"))
        self._cancel = button(self.tr("Stop after this one"), "stopRun")
        self._cancel.clicked.connect(self._on_cancel)
        self._look = QTimer(self, interval=_LOOK_MS)
        self._look.timeout.connect(self._on_look)
        self._assemble()
        self.show_run(None)

    def show_waiting(self, waiting: WaitingNotices) -> None:
        """Show what a run would issue, and what it would leave out."""
        nothing = self.tr("Every contractor was told of everything.")
        stood = self._waiting.table.current_row()
        first = waiting.contractors[0].contractor if waiting.contractors and not stood else None
        self._waiting.show_rows(waiting.contractors, nothing, lambda each: each.contractor, first)
        count = sum(each.defects for each in waiting.contractors)
        remark = self.tr("{count} items").format(count=count)
        self.show_heading(self.tr("Waiting for a notice"), remark if count else "")
        left = "、".join(f"{trade} {number}" for trade, number in waiting.left_out)
        words = self.tr("Nobody is responsible for: {trades}").format(trades=left)
        self._gap.show_blocked(words if left else "")
        self._show_buttons()

    def show_run(self, state: RunState | None) -> None:
        """A run began; None: it ended."""
        self._state = state
        running = state is not None
        self._bar.setVisible(running)
        self._cancel.setVisible(running)
        self._one.setVisible(not running)
        self.primary.setVisible(not running)
        if running:
            self._cancel.setEnabled(True)
            self._bar.setRange(0, 0)
            self._look.start()
        else:
            self._look.stop()
        self._show_buttons()

    def _table(self) -> RowTable:
        columns = [
            Column(
                self.tr("Contractor"), lambda each: each.contractor, width=0,
                icon=lambda each: "" if each.reachable else "triangle-alert",
                tone=lambda each: None if each.reachable else Tone.WARN,
            ),
            Column(
                self.tr("Items"), lambda each: str(each.defects), right=True, width=64,
                order=lambda each: each.defects,
            ),
            Column(self.tr("Due"), lambda each: each.due.strftime("%m-%d"), width=72),
        ]  # fmt: skip
        table = RowTable(self.tr("Waiting for a notice"), columns)
        table.setObjectName("waitingContractors")
        return table

    def _assemble(self) -> None:
        foot = QHBoxLayout()
        foot.setContentsMargins(14, 0, 14, 8)
        foot.setSpacing(8)
        foot.addWidget(self._bar, 1)
        foot.addWidget(self._cancel)
        foot.addWidget(self._one)
        foot.addStretch(0)
        foot.addWidget(self.primary)
        top = QHBoxLayout()
        top.setContentsMargins(14, 0, 14, 0)
        top.addWidget(self._gap)
        self.body.addLayout(top)
        self.body.addWidget(self._waiting, 1)
        self.body.addWidget(rule())
        self.body.addLayout(foot)

    def _show_buttons(self) -> None:
        rows = self._waiting.table.rows()
        self.primary.setEnabled(bool(rows))
        self._one.setEnabled(bool(rows) and self._waiting.table.current_row() is not None)

    def _on_one(self) -> None:
        row: WaitingContractor | None = self._waiting.table.current_row()
        if row is not None:
            self._one.setEnabled(False)
            self.one_asked.emit(row.contractor)

    def _on_cancel(self) -> None:
        if self._state is not None:
            self._state.stop = True
            self._cancel.setEnabled(False)

    def _on_look(self) -> None:
        if self._state is not None and self._state.total:
            self._bar.setRange(0, self._state.total)
            self._bar.setValue(self._state.done)
