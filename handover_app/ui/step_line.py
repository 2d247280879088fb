"""A line of a station's page about its step: what blocks it, or why it was put off.

It takes no place where there is nothing to say, and asks for the reason of a mark in the page.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from handover_app.domain.acts import Act
from handover_app.domain.handover import (
    Blocker,
    Effect,
    HandoverCard,
    MarkKind,
    Stage,
    StepState,
)
from handover_app.domain.people import Right
from handover_app.ui.context import PageContext
from handover_app.ui.messages import word
from handover_app.ui.widgets.text import text
from handover_app.ui.widgets.tiles import BlockedLine

Write = Callable[..., None]
"""`StationPage.write`: one click, one call for the unit in hand."""


class StepLine(QWidget):
    """The gate and the mark of one step; the key desk says its own gate beside its batch."""

    def __init__(self, context: PageContext, stage: Stage, write: Write) -> None:
        super().__init__()
        self._context, self._stage, self._write = context, stage, write
        self._code = ""
        self.line = BlockedLine(self.tr("Lift the block …"))
        self.line.lift_requested.connect(self._on_lift)
        self.ask_line = AskLine(self)
        self.ask_line.left.connect(self._fit)
        self.ask_line.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.line)
        column.addWidget(self.ask_line)
        self.clear()

    def clear(self) -> None:
        """No unit is in hand."""
        self._code = ""
        self.line.show_blocked("")
        self.ask_line.hide()
        self._fit()

    def show_card(self, card: HandoverCard) -> None:
        """Say what stands before this station's step, or what was said of it."""
        if card.code != self._code:
            self.ask_line.hide()
        self._code = card.code
        step = card.step(self._stage)
        if step.marked:
            words = self.tr("{state}: {reason}")
            self.line.show_warning(words.format(state=word(step.state), reason=step.marked))
        elif self._stage is Stage.KEYS or step.state is StepState.DONE:
            self.line.show_blocked("")
        else:
            self._show_gate(card.gates.get(self._stage, ()))
        self._fit()

    def ask(self, stage: Stage, kind: MarkKind) -> None:
        """Ask why, in the page; then note it."""
        if not self._code:
            return
        self.ask_line.open(stage, kind, self._note)
        self._fit()

    def _show_gate(self, blockers: tuple[Blocker, ...]) -> None:
        blocks, warns = _named(self, blockers, Effect.BLOCK), _named(self, blockers, Effect.WARN)
        if blocks:
            self.line.show_blocked(self.tr("Blocked: {conditions}.").format(conditions=blocks))
        elif warns:
            said = self.tr("May begin, but is still open: {conditions}.")
            self.line.show_warning(said.format(conditions=warns))
        else:
            self.line.show_blocked("")

    def _note(self, stage: Stage, kind: MarkKind, reason: str) -> None:
        self._fit()
        self._write(self._context.desks.handover.mark, stage, kind, reason)

    def _on_lift(self) -> None:
        words = self.tr("{step} of {code} in spite of a block").format(
            step=word(self._stage), code=self._code
        )
        act = self._context.session.act()
        self._context.dialogs.approve(self, act, Right.LIFT_GATE, words, self._lift)

    def _lift(self, act: Act, reason: str) -> None:
        self._write(self._context.desks.handover.lift, reason, self._stage, act=act)

    def _fit(self) -> None:
        self.setVisible(not (self.line.isHidden() and self.ask_line.isHidden()))


class AskLine(QFrame):
    """Why a step comes later or is not needed: one line, Enter notes it, Escape leaves it.

    Attributes:
        left: nothing is to be noted.
    """

    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "box")
        self._asked: tuple[Any, ...] = ()
        self._words = text("")
        self.reason = QLineEdit()
        self.reason.setObjectName("markReason")
        self.reason.setMaxLength(200)
        self.reason.returnPressed.connect(self._on_noted)
        self.note = QPushButton(self.tr("Note it"))
        self.note.setObjectName("noteMark")
        self.note.clicked.connect(self._on_noted)
        leave = QPushButton(self.tr("Leave it"))
        leave.clicked.connect(self._leave)
        for button in (self.note, leave):
            button.setAccessibleName(button.text())
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 6, 12, 6)
        row.setSpacing(10)
        row.addWidget(self._words)
        row.addWidget(self.reason, 1)
        row.addWidget(self.note)
        row.addWidget(leave)

    def open(
        self, stage: Stage, kind: MarkKind, done: Callable[[Stage, MarkKind, str], None]
    ) -> None:
        """Ask for the reason of a mark."""
        self._asked = (stage, kind, done)
        said = {
            MarkKind.LATER: self.tr("{step} comes later, because"),
            MarkKind.NOT_NEEDED: self.tr("{step} is not needed, because"),
            MarkKind.TAKEN_BACK: self.tr("{step} is taken up again, because"),
        }
        self._words.setText(said[kind].format(step=word(stage)))
        self.reason.setAccessibleName(self._words.text())
        self.reason.clear()
        self.show()
        self.reason.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        if event.key() == Qt.Key.Key_Escape:
            self._leave()
        else:
            super().keyPressEvent(event)

    def _leave(self) -> None:
        self.hide()
        self.left.emit()

    def _on_noted(self) -> None:
        reason = self.reason.text().strip()
        if not reason:
            self.reason.setPlaceholderText(self.tr("a reason is needed"))
            self.reason.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        stage, kind, done = self._asked
        self.hide()
        done(stage, kind, reason)


def _named(line: StepLine, blockers: tuple[Blocker, ...], effect: Effect) -> str:
    found = (word(each.condition) for each in blockers if each.effect is effect)
    return line.tr(", ").join(found)
