"""The handover card: the head and the steps of one unit, the same at every station."""

from __future__ import annotations

from decimal import Decimal

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from handover_app.domain.area_settlement import Areas
from handover_app.domain.handover import HandoverCard, Stage, StepState, StepSummary
from handover_app.ui.icons import IconLabel
from handover_app.ui.messages import flag_word, local, step_detail, word
from handover_app.ui.tokens import Tone
from handover_app.ui.widgets.card import Card
from handover_app.ui.widgets.card_notes import NoteRow
from handover_app.ui.widgets.text import Elided, Pill, restyle, text

STEP_LOOK: dict[StepState, tuple[str, Tone]] = {
    StepState.NOT_STARTED: ("circle", Tone.NEUTRAL),
    StepState.WAITING: ("clock-3", Tone.INFO),
    StepState.IN_HAND: ("circle-filled", Tone.ACCENT),
    StepState.DONE: ("check", Tone.GOOD),
    StepState.BLOCKED: ("lock", Tone.WARN),
    StepState.REFUSED: ("x", Tone.BAD),
    StepState.NOT_NEEDED: ("minus", Tone.NEUTRAL),
    StepState.LATER: ("calendar", Tone.NEUTRAL),
    StepState.OVERDUE: ("circle-alert", Tone.BAD),
}
"""Icon and tone of each state, everywhere the same."""

HEIGHT = 130
NOTES_HEIGHT = 24
"""Pixels of the card, and what a row of small lines adds to it."""


class StepChip(QFrame):
    """One step: icon, stage, and a word for how far it is. A click asks for its station."""

    chosen = Signal(object)

    def __init__(self, stage: Stage, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._stage = stage
        self.setProperty("role", "step")
        self.setFixedHeight(52)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._icon = IconLabel("circle", Tone.NEUTRAL, 16)
        self._title = Elided(word(stage))
        self._state = Elided("", "small")
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addStretch(1)
        words.addWidget(self._title)
        words.addWidget(self._state)
        words.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(10, 2, 2, 2)
        row.setSpacing(8)
        row.addWidget(self._icon)
        row.addLayout(words, 1)

    def show_step(self, step: StepSummary, *, here: bool) -> None:
        """Show how far the step is; ``here`` frames the step of this station."""
        icon, tone = STEP_LOOK[step.state]
        self._icon.show_icon(icon, tone)
        said = _second_line(step)
        self._state.setText(said)
        restyle(self, tone=tone.value, here="true" if here else "false")
        self.setAccessibleName(f"{word(step.stage)}: {word(step.state)}")
        self.setAccessibleDescription(said)
        self.setToolTip(word(step.state))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        self.chosen.emit(self._stage)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.chosen.emit(self._stage)
        else:
            super().keyPressEvent(event)


def _second_line(step: StepSummary) -> str:
    """A detail where there is one; the time of what is done; else the word for the state."""
    detail = step_detail(step)
    if detail:
        return detail
    if step.state is StepState.DONE and step.at is not None:
        return local(step.at)
    return word(step.state)


class HandoverCardView(Card):
    """Head and steps of the unit in hand; empty it says what to do.

    Attributes:
        step_chosen: the stage whose chip was pressed.
    """

    step_chosen = Signal(object)

    def __init__(self, here: Stage | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._here = here
        self.setAccessibleName(self.tr("Handover card"))
        self.setFixedHeight(HEIGHT)
        self._code, self._kind = text("", "code"), Elided("", "soft")
        self._areas, self._owners = Elided("", "soft"), Elided("")
        self._numbers = Elided("", "small")
        self._pills = QHBoxLayout()
        self._pills.setSpacing(8)
        self._hint = text(self.tr("Scan a label, or type a unit or a name."), "soft")
        self._hint.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._whole = QWidget()
        inside = QVBoxLayout(self._whole)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(8)
        self.notes = NoteRow()
        inside.addLayout(self._head_row())
        inside.addWidget(self.notes)
        inside.addLayout(self._step_row())
        self.body.addWidget(self._hint, 1)
        self.body.addWidget(self._whole, 1)
        self.clear()

    def show_card(self, card: HandoverCard) -> None:
        """Show a unit."""
        self._hint.hide()
        self._whole.show()
        self._code.setText(card.code)
        layout = self.tr("Layout {layout}").format(layout=card.layout)
        self._kind.setText(
            " · ".join(each for each in (card.queue_number, layout, card.fit_out) if each)
        )
        self._areas.setText(
            self.tr("Contract {contract}  Measured {measured}").format(
                contract=_area(card.contracted), measured=_area(card.measured)
            )
        )
        self._owners.setText("、".join(owner.name for owner in card.owners))
        first = card.owners[0] if card.owners else None
        self._numbers.setText(f"{first.phone_masked} · {first.id_masked}" if first else "")
        self._show_pills(card)
        self.notes.show_notes(card.notes)
        # A unit without such lines keeps its low card.
        self.setFixedHeight(HEIGHT + (NOTES_HEIGHT if card.notes else 0))
        for step in card.steps:
            self._chips[step.stage].show_step(step, here=step.stage is self._here)
        self.setAccessibleDescription(f"{card.code} {self._owners.text()}")

    def clear(self) -> None:
        """No unit is in hand."""
        self._whole.hide()
        self.setFixedHeight(HEIGHT)
        self._hint.show()

    def code(self) -> str:
        """The code of the unit shown, empty when there is none."""
        return "" if self._whole.isHidden() else self._code.text()

    def _head_row(self) -> QHBoxLayout:
        left, right = QVBoxLayout(), QVBoxLayout()
        for column, labels in (
            (left, (self._kind, self._areas)),
            (right, (self._owners, self._numbers)),
        ):
            column.setSpacing(1)
            for label in labels:
                column.addWidget(label)
        for label in (self._owners, self._numbers):
            label.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        row = QHBoxLayout()
        row.setContentsMargins(4, 0, 4, 0)
        row.setSpacing(14)
        row.addWidget(self._code)
        row.addLayout(left, 6)
        row.addLayout(self._pills)
        row.addLayout(right, 5)
        return row

    def _step_row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(4)
        self._chips: dict[Stage, StepChip] = {}
        for stage in Stage:
            chip = StepChip(stage)
            chip.chosen.connect(self.step_chosen)
            self._chips[stage] = chip
            if stage is Stage.GIFT:
                row.addSpacing(14)
            row.addWidget(chip, 1)
        return row

    def _show_pills(self, card: HandoverCard) -> None:
        while (item := self._pills.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        if len(card.owners) > 1:
            words = self.tr("{count} owners").format(count=len(card.owners))
            self._pills.addWidget(Pill(words, Tone.ACCENT))
        for flag in card.flags:
            self._pills.addWidget(Pill(flag_word(flag), Tone.WARN, "triangle-alert"))


def _area(areas: Areas) -> str:
    """The gross area, or the inner one where the contract knows no other."""
    shown: Decimal | None = areas.gross if areas.gross is not None else areas.inner
    return "—" if shown is None else f"{shown:.2f}㎡"
