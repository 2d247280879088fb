"""The card of a hand-over: scan after scan, the receiver, and one confirmation for the batch."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from handover_app.domain.keys import Receiver
from handover_app.ui.keys.presenter import Batch
from handover_app.ui.keys.reasons import row_result
from handover_app.ui.tokens import PADDING, Tone
from handover_app.ui.widgets.buttons import PrimaryButton
from handover_app.ui.widgets.card import Card, rule
from handover_app.ui.widgets.row_table import Column, RowTable
from handover_app.ui.widgets.text import text


class BatchCard(Card):
    """What has been scanned for the hand-over, and who receives it.

    Attributes:
        confirmed: the :class:`Receiver` named.
        removal_asked: the row that goes out again.
    """

    confirmed = Signal(object)
    removal_asked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.show_heading(self.tr("This batch"))
        self.flush()
        self._owners: tuple[str, ...] = ()
        self.table = RowTable(
            self.tr("This batch"),
            [
                Column(
                    self.tr("Unit"),
                    lambda row: row.verdict.unit_code if row.verdict else "—",
                    tone=lambda row: Tone.GOOD if row.problem is None else Tone.BAD,
                    icon=lambda row: "check" if row.problem is None else "x",
                    width=108,
                ),
                Column(
                    self.tr("Key"),
                    lambda row: row.verdict.key.kind if row.verdict else "—",
                    width=88,
                ),
                Column(
                    self.tr("Result"),
                    row_result,
                    tone=lambda row: None if row.problem is None else Tone.BAD,
                    width=0,
                ),
            ],
        )
        self._hint = text(self.tr("Scan every key of the unit."), "soft", wrap=True)
        self._hint.setContentsMargins(PADDING, 0, PADDING, 0)
        self._hint.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.body.addWidget(self._hint, 1)
        self.body.addWidget(self.table, 1)
        self.body.addLayout(self._receiver_row())
        self.body.addWidget(rule())
        self.body.addLayout(self._foot())

    def show_owners(self, names: Sequence[str]) -> None:
        """Offer the owners as receivers, and an agent; what is chosen stays."""
        if tuple(names) == self._owners:
            return
        self._owners = tuple(names)
        self.receiver.blockSignals(True)
        self.receiver.clear()
        self.receiver.addItems([*names, self.tr("Agent …")])
        self.receiver.blockSignals(False)
        self.agent.clear()
        self._on_receiver()

    def show_batch(self, batch: Batch, *, whole: int, open_gate: bool) -> None:
        """Show the rows; ``whole`` is how many keys the set has."""
        count, refused = len(batch.codes()), batch.refused()
        remark = self.tr("{count} of {whole} scanned").format(count=count, whole=whole)
        if refused:
            remark += " · " + self.tr("{refused} refused").format(refused=refused)
        self.show_heading(self.tr("This batch"), remark)
        self._hint.setVisible(not batch.rows)
        self.table.setVisible(bool(batch.rows))
        self.table.show_rows(batch.rows)
        self.table.scrollToBottom()
        self.primary.show_words(self.tr("Hand over {count} keys").format(count=count))
        self.primary.setEnabled(bool(count) and open_gate)
        self.remove.setEnabled(bool(batch.rows))

    def _receiver_row(self) -> QHBoxLayout:
        self.receiver = QComboBox()
        self.receiver.setObjectName("receiver")
        self.receiver.setAccessibleName(self.tr("Receiver"))
        self.receiver.setMinimumWidth(130)
        self.agent = QLineEdit()
        self.agent.setObjectName("agentName")
        self.agent.setPlaceholderText(self.tr("Name of the agent"))
        self.agent.setAccessibleName(self.tr("Name of the agent"))
        self.receiver.currentIndexChanged.connect(self._on_receiver)
        row = QHBoxLayout()
        row.setContentsMargins(PADDING - 1, 0, PADDING - 1, 0)
        row.setSpacing(8)
        row.addWidget(text(self.tr("Receiver"), "soft"))
        row.addWidget(self.receiver, 1)
        row.addWidget(self.agent, 1)
        self.agent.hide()
        return row

    def _foot(self) -> QVBoxLayout:
        self.remove = QPushButton(self.tr("Take out"))
        self.remove.setAccessibleName(self.tr("Take the marked scan out"))
        self.remove.setObjectName("takeOut")
        self.remove.clicked.connect(self._on_remove)
        self.primary = PrimaryButton(self.tr("Hand over"))
        self.primary.setObjectName("handOver")
        self.primary.clicked.connect(self._on_confirmed)
        row = QHBoxLayout()
        row.addWidget(self.remove)
        row.addStretch(1)
        row.addWidget(self.primary)
        column = QVBoxLayout()
        column.setContentsMargins(PADDING - 1, 0, PADDING - 1, 10)
        column.addLayout(row)
        return column

    def _is_agent(self) -> bool:
        return self.receiver.currentIndex() == self.receiver.count() - 1

    def _on_receiver(self) -> None:
        self.agent.setVisible(self._is_agent() and bool(self._owners))

    def _on_remove(self) -> None:
        row = self.table.current_row()
        if row is not None:
            self.removal_asked.emit(row)

    def _on_confirmed(self) -> None:
        agent = self._is_agent()
        name = self.agent.text() if agent else self.receiver.currentText()
        # A second press must not ask twice; the answer fills the card anew.
        self.primary.setEnabled(False)
        self.confirmed.emit(Receiver(name.strip(), agent))
