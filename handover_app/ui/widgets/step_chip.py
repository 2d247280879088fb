"""One step of the handover card: how far it is, and what may be said of it beside that."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QSizePolicy, QVBoxLayout, QWidget

from handover_app.domain.handover import (
    MARKABLE,
    MarkKind,
    Stage,
    StepState,
    StepSummary,
    may_be_marked,
)
from handover_app.ui.icons import IconLabel
from handover_app.ui.messages import local, step_detail, word
from handover_app.ui.tokens import Tone
from handover_app.ui.widgets.buttons import IconButton
from handover_app.ui.widgets.text import Elided, restyle

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


_ROOM: tuple[tuple[int | None, tuple[int, int, int]], ...] = (
    (100, (4, 0, 3)),
    (118, (7, 1, 5)),
    (None, (10, 2, 8)),
)
"""Below so many pixels of width: what is left at the left, at the right, and beside the icon."""


class StepChip(QFrame):
    """One step: icon, stage, and a word for how far it is. A click asks for its station.

    Attributes:
        chosen: the stage was pressed.
        mark_asked: the stage, and the :class:`MarkKind` chosen from the chip's menu.
    """

    chosen = Signal(object)
    mark_asked = Signal(object, object)

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
        self.more = IconButton("chevron-down", self.tr("Later, or not needed …"))
        self.more.setObjectName(f"mark:{stage.value}")
        self.more.setFixedSize(22, 20)
        self.more.clicked.connect(self._open_menu)
        self.more.hide()
        words, first = QVBoxLayout(), QHBoxLayout()
        words.setSpacing(0)
        first.setSpacing(0)
        first.addWidget(self._title, 1)
        first.addWidget(self.more)
        words.addStretch(1)
        words.addLayout(first)
        words.addWidget(self._state)
        words.addStretch(1)
        row = QHBoxLayout(self)
        row.addWidget(self._icon)
        row.addLayout(words, 1)
        self._row = row
        self._fit()
        self.menu = QMenu(self)
        self.menu.setTitle(self.tr("Put this step off"))
        self._kinds: tuple[MarkKind, ...] = ()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """A narrow chip gives its margins to the words."""
        left, right, between = next(
            room for below, room in _ROOM if below is None or self.width() < below
        )
        self._row.setContentsMargins(left, 2, right, 2)
        self._row.setSpacing(between)

    def show_step(self, step: StepSummary, *, here: bool) -> None:
        """Show how far the step is; ``here`` frames the step of this station."""
        icon, tone = STEP_LOOK[step.state]
        self._icon.show_icon(icon, tone)
        said = _second_line(step)
        self._state.setText(said)
        restyle(self, tone=tone.value, here="true" if here else "false")
        self.setAccessibleName(f"{word(step.stage)}: {word(step.state)}")
        self.setAccessibleDescription(said)
        self.setToolTip(step.marked or word(step.state))
        self._offer(step, here=here)

    def _offer(self, step: StepSummary, *, here: bool) -> None:
        """What may be noted of the step now; the arrow stands only at the step's own station."""
        kinds = offered_marks(step)
        self.more.setVisible(here and bool(kinds))
        if kinds != self._kinds:
            self._kinds = kinds
            self._fill_menu()
        self.more.setAccessibleName(
            self.tr("{step}: later, or not needed").format(step=word(step.stage))
        )

    def _open_menu(self) -> None:
        self.menu.popup(self.mapToGlobal(QPoint(0, self.height())))

    def _fill_menu(self) -> None:
        self.menu.clear()
        said = {
            MarkKind.LATER: self.tr("Do it later …"),
            MarkKind.NOT_NEEDED: self.tr("Not needed …"),
            MarkKind.TAKEN_BACK: self.tr("Take it up again …"),
        }
        for kind in self._kinds:
            action = self.menu.addAction(said[kind])
            action.setData(kind)
            action.triggered.connect(self._on_mark)

    def _on_mark(self) -> None:
        self.mark_asked.emit(self._stage, self.sender().data())

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:  # noqa: N802 - Qt's name
        if self._kinds:
            self._open_menu()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        if event.button() is Qt.MouseButton.LeftButton:
            self.chosen.emit(self._stage)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.chosen.emit(self._stage)
        else:
            super().keyPressEvent(event)


def offered_marks(step: StepSummary) -> tuple[MarkKind, ...]:
    """What a desk may say of a step now."""
    if step.marked:
        return (MarkKind.TAKEN_BACK,)
    if not may_be_marked(step):
        return ()
    kinds = (MarkKind.LATER, MarkKind.NOT_NEEDED)
    return tuple(kind for kind in kinds if step.stage in MARKABLE[kind])


def _second_line(step: StepSummary) -> str:
    """A detail where there is one; the time of what is done; else the word for the state."""
    detail = step_detail(step)
    if detail:
        return detail
    if step.state is StepState.DONE and step.at is not None:
        return local(step.at)
    return word(step.state)
