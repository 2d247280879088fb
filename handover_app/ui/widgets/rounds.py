"""The rounds of a defect: what was done in each, when and by whom; no round covers another."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from handover_app.domain.defects import StepKind, StepLine, was_before
from handover_app.ui.icons import IconLabel
from handover_app.ui.messages.words import local, word
from handover_app.ui.tokens import Tone
from handover_app.ui.widgets.text import text

_LOOK = {
    StepKind.FAILED: ("x", Tone.BAD),
    StepKind.DISPUTED: ("triangle-alert", Tone.BAD),
    StepKind.NO_ACCESS: ("lock", Tone.WARN),
    StepKind.PASSED: ("clipboard-check", Tone.ACCENT),
    StepKind.CLOSED: ("check", Tone.GOOD),
    StepKind.CLOSED_ON_THE_SPOT: ("check", Tone.GOOD),
    StepKind.CANCELLED: ("x", Tone.NEUTRAL),
    StepKind.REPAIRED: ("wrench", Tone.ACCENT),
}
translate = QCoreApplication.translate
_TIME = "%m-%d %H:%M"
_LATE = timedelta(minutes=1)
"""What was typed later than this after it happened says both times."""
_PLAIN = ("minus", Tone.NEUTRAL)


class RoundsView(QWidget):
    """A heading a round, a line a step; a remark below the line it belongs to."""

    def __init__(self) -> None:
        super().__init__()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(2)

    def show_rounds(self, rounds: Sequence[tuple[int, Sequence[StepLine]]]) -> None:
        """Show these in the place of what was shown."""
        while self._column.count():
            gone = self._column.takeAt(0).widget()
            if gone is not None:
                gone.hide()
                gone.deleteLater()
        for number, steps in rounds:
            heading = text(self.tr("Round {number}").format(number=number), "heading")
            heading.setContentsMargins(0, 6, 0, 2)
            self._add(heading)
            for step in steps:
                self._add(self._line(step))
        self._column.addStretch(1)

    def _add(self, widget: QWidget) -> None:
        self._column.addWidget(widget)
        widget.show()

    def _line(self, step: StepLine) -> QWidget:
        made = QWidget()
        row = QHBoxLayout(made)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        icon, tone = _LOOK.get(step.kind, _PLAIN)
        row.addWidget(IconLabel(icon, tone, 14), 0, Qt.AlignmentFlag.AlignTop)
        words = text(" · ".join(_parts(step)), "small", wrap=True)
        words.setAccessibleName(words.text())
        row.addWidget(words, 1)
        return made


def _parts(step: StepLine) -> list[str]:
    method = "" if step.method is None else word(step.method)
    amount = "" if step.amount is None else step.amount.format()
    parts = [local(step.at, _TIME), word(step.kind), method, step.who or step.clerk]
    entered = ""
    if step.entered_at - step.at >= _LATE:
        entered = translate("RoundsView", "entered {time}").format(
            time=local(step.entered_at, _TIME)
        )
    note = _before(step.note) if step.kind is StepKind.CHANGED else step.note
    return [part for part in (*parts, amount, note, entered) if part]


def _before(note: str) -> str:
    """What the changed fields were before, in words."""
    names = {
        "room": translate("RoundsView", "room"),
        "item": translate("RoundsView", "item"),
        "description": translate("RoundsView", "description"),
        "trade": translate("RoundsView", "trade"),
        "contractor": translate("RoundsView", "contractor"),
        "severity": translate("RoundsView", "severity"),
        "due": translate("RoundsView", "due day"),
        "note": translate("RoundsView", "note"),
        "demand": translate("RoundsView", "what the owner asks"),
        "measured": translate("RoundsView", "measured value"),
    }
    was = translate("RoundsView", "{field} was {value}")
    return "; ".join(
        was.format(field=names[name], value=value if value not in ("", "None") else "–")
        for name, value in was_before(note)
        if name in names
    )
