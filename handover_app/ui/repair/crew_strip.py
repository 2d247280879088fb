"""The crews under the board: how many are here, who stands by, who is on order (I06)."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from handover_app.domain.defects import Contact, CrewLine
from handover_app.ui.tokens import GRID, Tone
from handover_app.ui.widgets.card import Card
from handover_app.ui.widgets.order_words import contact_words, crew_state
from handover_app.ui.widgets.text import Elided, text

_LEAST, _MOST = 116, 200
"""A box takes its share of the width between these."""


class CrewStrip(Card):
    """A box a crew, side by side."""

    def __init__(self) -> None:
        super().__init__()
        self.show_heading(self.tr("Crews"))
        self._crews: Sequence[CrewLine] | None = None
        self._area = QScrollArea(widgetResizable=True)
        self._area.setAccessibleName(self.tr("Crews"))
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setFixedHeight(68)
        self.body.addWidget(self._area)

    def show_crews(self, crews: Sequence[CrewLine]) -> None:
        """Show the crews that count; nothing is drawn anew where nothing has changed."""
        if crews == self._crews:
            return
        self._crews = crews
        here, planned = sum(each.present for each in crews), sum(each.planned for each in crews)
        free = sum(each.standing_by for each in crews)
        words = self.tr("{free} of {crews} stand by · {here} of {planned} people are here")
        self.show_heading(
            self.tr("Crews"),
            words.format(free=free, crews=len(crews), here=here, planned=planned),
        )
        inside = QWidget()
        row = QHBoxLayout(inside)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2 * GRID)
        for crew in crews:
            row.addWidget(_box(crew), 1)
        self._area.setWidget(inside)


def _box(crew: CrewLine) -> QFrame:
    tone = Tone.GOOD if crew.standing_by else Tone.ACCENT if crew.running else Tone.WARN
    box = QFrame()
    box.setProperty("role", "box")
    box.setProperty("tone", tone.value)
    box.setMinimumWidth(_LEAST)
    box.setMaximumWidth(_MOST)
    column = QVBoxLayout(box)
    column.setContentsMargins(10, 4, 10, 4)
    column.setSpacing(0)
    head = QHBoxLayout()
    head.addWidget(Elided(crew.name, "strong"), 1)
    head.addWidget(text(f"{crew.present}/{crew.planned}", "strong"))
    column.addLayout(head)
    state = Elided(" · ".join(part for part in (crew_state(crew), crew.standby_place) if part))
    state.setProperty("role", "small")
    column.addWidget(state)
    said = contact_words(Contact(crew.leader, crew.phone, crew.channel))
    box.setToolTip("\n".join(part for part in ("、".join(crew.trades), said) if part))
    box.setAccessibleName(f"{crew.name} {crew.present}/{crew.planned} {state.text()}")
    return box
