"""The rounds of a defect side by side: nothing of an earlier one is ever overwritten."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QWidget

from handover_app.domain.defects import StepLine
from handover_app.ui.widgets.rounds import RoundsView

_LEAST = 140
"""Pixels of a round's column; more of them are scrolled."""


class RoundColumns(QScrollArea):
    """A column a round, each with its steps; as high as the highest."""

    def __init__(self) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("Rounds of repair"))

    def show_rounds(self, rounds: Sequence[tuple[int, Sequence[StepLine]]]) -> None:
        """Show these in the place of what was shown."""
        inside = QWidget()
        row = QHBoxLayout(inside)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        for one in rounds:
            view = RoundsView()
            view.show_rounds([one])
            if len(rounds) > 1:
                view.setMinimumWidth(_LEAST)
            row.addWidget(view, 1)
        self.setWidget(inside)
        self._fit()

    def resizeEvent(self, event: object) -> None:  # noqa: N802 - Qt's name
        super().resizeEvent(event)  # type: ignore[arg-type]
        self._fit()

    def _fit(self) -> None:
        """As high as its contents are at this width, so that the pane alone scrolls."""
        inside = self.widget()
        if inside is None:
            return
        wide = max(self.viewport().width(), inside.minimumSizeHint().width())
        bar = self.horizontalScrollBar()
        more = bar.sizeHint().height() if wide > self.viewport().width() else 0
        layout = inside.layout()
        assert layout is not None
        self.setFixedHeight(max(layout.heightForWidth(wide), 0) + more)
