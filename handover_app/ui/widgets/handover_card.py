"""The handover card: the head and the steps of one unit, the same at every station."""

from __future__ import annotations

from decimal import Decimal

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from handover_app.domain.area_settlement import Areas
from handover_app.domain.handover import HandoverCard, Stage
from handover_app.ui.messages import flag_word
from handover_app.ui.tokens import Tone
from handover_app.ui.widgets.card import Card
from handover_app.ui.widgets.card_notes import NoteRow
from handover_app.ui.widgets.step_chip import StepChip
from handover_app.ui.widgets.text import Elided, Pill, text

HEIGHT = 130
NOTES_HEIGHT = 24
"""Pixels of the card, and what a row of small lines adds to it."""


class HandoverCardView(Card):
    """Head and steps of the unit in hand; empty it says what to do.

    Attributes:
        step_chosen: the stage whose chip was pressed.
        mark_asked: a stage and the :class:`MarkKind` that is to be noted of it.
    """

    step_chosen = Signal(object)
    mark_asked = Signal(object, object)

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
        self._numbers.setText(f"{first.phone_masked} · {_short(first.id_masked)}" if first else "")
        self._show_pills(card)
        self.notes.show_notes(card.notes)
        # A unit without such lines keeps its low card.
        self.setFixedHeight(HEIGHT + (NOTES_HEIGHT if card.notes else 0))
        self._put_in_order([step.stage for step in card.steps])
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
        self._steps = QHBoxLayout()
        self._steps.setSpacing(4)
        self._chips: dict[Stage, StepChip] = {}
        for stage in Stage:
            chip = StepChip(stage)
            chip.chosen.connect(self.step_chosen)
            chip.mark_asked.connect(self.mark_asked)
            self._chips[stage] = chip
        self._order: list[Stage] = []
        self._put_in_order(list(Stage))
        return self._steps

    def _put_in_order(self, stages: list[Stage]) -> None:
        """The chips as the project's path has them; the gift stands a little apart."""
        if stages == self._order:
            return
        self._order = stages
        while self._steps.takeAt(0) is not None:
            pass
        for stage in stages:
            if stage is Stage.GIFT:
                self._steps.addSpacing(14)
            self._steps.addWidget(self._chips[stage], 1)

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


def _short(masked: str) -> str:
    """A masked number with four stars at most: its end is what is compared, and stays seen."""
    while "*" * 5 in masked:
        masked = masked.replace("*" * 5, "*" * 4)
    return masked
