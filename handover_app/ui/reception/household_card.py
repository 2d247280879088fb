"""The household beyond this visit: earlier visits, and how it is received (L19)."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from handover_app.domain.visits import EarlierVisit, HouseholdMark, ReceptionView
from handover_app.ui.messages import local, word
from handover_app.ui.widgets.card import Card
from handover_app.ui.widgets.fields import tick
from handover_app.ui.widgets.text import Elided, text

_SHOWN_VISITS = 3


class HouseholdCard(Card):
    """Marks are noted at once; they are quiet, and stand on no paper for owners.

    Attributes:
        marks_given: the marks that stand from now on.
    """

    marks_given = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.show_heading(self.tr("Household"))
        self._marks = {
            mark: tick(word(mark), f"mark-{mark.name.lower()}") for mark in HouseholdMark
        }
        self._visits = [Elided("", "small") for _ in range(_SHOWN_VISITS)]
        self.body.addWidget(text(self.tr("Receive with special care"), "soft"))
        row = QHBoxLayout()
        row.setSpacing(14)
        for box in self._marks.values():
            # `clicked` and not `toggled`: filling the boxes in is no click.
            box.clicked.connect(self._on_mark)
            row.addWidget(box)
        row.addStretch(1)
        self.body.addLayout(row)
        for label in self._visits:
            self.body.addWidget(label)
        self.clear()

    def show_view(self, view: ReceptionView) -> None:
        """Show what is known."""
        for mark, box in self._marks.items():
            box.setChecked(mark in view.marks)
            box.setEnabled(True)
        earlier = [each for each in view.visits if each.closed_at is not None]
        self._show_visits(earlier[-_SHOWN_VISITS:])

    def clear(self) -> None:
        """Another household."""
        self._show_visits(())
        for box in self._marks.values():
            box.setChecked(False)
            box.setEnabled(False)

    def _show_visits(self, visits: Sequence[EarlierVisit]) -> None:
        for place, label in enumerate(self._visits):
            if place >= len(visits):
                label.hide()
                continue
            each = visits[place]
            label.setText(
                self.tr("Visit {nth}: {time}, {visitor} ({number})").format(
                    nth=each.nth,
                    time=local(each.arrived_at, "%m-%d %H:%M"),
                    visitor=each.visitor,
                    number=each.queue_number,
                )
            )
            label.show()

    def _on_mark(self) -> None:
        standing = frozenset(mark for mark, box in self._marks.items() if box.isChecked())
        self.marks_given.emit(standing)
