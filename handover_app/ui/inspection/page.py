"""The inspector's page: the team, the meters, the defects, and what the owner concludes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QSize
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from handover_app.domain.defects import DefectSummary
from handover_app.domain.handover import HandoverCard, Stage
from handover_app.domain.inspections import InspectionSummary, MeterKind, TeamRole
from handover_app.ui.context import PageContext
from handover_app.ui.inspection.conclusion import ConclusionPart
from handover_app.ui.inspection.part import UnitPart
from handover_app.ui.inspection.parts import DEFECTS, ORDERS, InspectionParts
from handover_app.ui.station_page import StationPage

if TYPE_CHECKING:
    from handover_app.services.desks import Desks

_ROOMY = 1400
"""Below this width in pixels the journal column folds away on this page."""
_LOW = 670
"""Below this height in pixels the conclusion is a tab."""
_LEAST = 440
"""Pixels of height in which the page still works."""


class InspectionPage(StationPage):
    """From the team's assignment to the inspection record; the keyboard alone will do."""

    def __init__(self, context: PageContext) -> None:
        self._unit: _Unit | None = None
        self._fresh = True
        self._low = True
        super().__init__(context, Stage.INSPECTION)

    def build_work(self) -> QWidget:
        """Team and defects behind tabs, the conclusion always in sight."""
        self._parts = InspectionParts(self.context)
        self._team, self._defects = self._parts.team, self._parts.defects
        self._team.assign_asked.connect(self._on_assign)
        self._team.arrive_asked.connect(self._on_arrive)
        self._team.meters_asked.connect(self._on_meters)
        self._defects.order_asked.connect(self._parts.order)
        self._conclusion = ConclusionPart(self.context)
        for part in self._units_parts():
            part.changed.connect(self.refresh)
        self._conclusion.offer(self._parts.paper.copy_button)
        for key, words, go in (
            ("F2", self.tr("Team and meters"), self._parts.open_team),
            ("F3", self.tr("Note a defect"), self._parts.open_defects),
            ("F4", self.tr("The owner's conclusion"), self._open_conclusion),
            ("F5", self.tr("Enter a paper form"), self._parts.open_paper),
        ):
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.setWhatsThis(words)
            shortcut.activated.connect(go)
        work = QWidget()
        self._column = QVBoxLayout(work)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(12)
        self._column.addWidget(self._parts, 1)
        self._parts.take_in(self._conclusion)
        return work

    def _open_conclusion(self) -> None:
        self._parts.open_conclusion()
        self._conclusion.focus_first()

    def enter_form(self) -> None:
        """The form of the unit in hand was scanned: its lines, ready to type."""
        self._fresh = False
        self._parts.open_paper()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """The defects need the place: of the journal, and in a low window of the conclusion."""
        super().resizeEvent(event)
        self.history.fold(self.width() < _ROOMY)
        low = self.height() < _LOW
        if low is not self._low:
            self._low = low
            if low:
                self._parts.take_in(self._conclusion)
            else:
                self._parts.give_back(self._conclusion)
                self._column.addWidget(self._conclusion)
                self._conclusion.show()

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """A window with the conclusion in sight may become low again: then it is a tab."""
        hint = super().minimumSizeHint()
        return QSize(hint.width(), min(hint.height(), _LEAST))

    def clear_work(self) -> None:
        """No unit is in hand, or another one from now on."""
        self._fresh = True
        for part in (self._team, *self._units_parts()):
            part.clear()
        for counted in (DEFECTS, ORDERS):
            self._parts.show_count(counted, 0)

    def _read_card(self) -> None:
        """Card, inspection and defects come together: laid out and painted once for all three."""
        if self.unit_id is not None:
            unit = partial(_read_unit, self.context.desks, self.unit_id)
            self.context.runner.read(self, unit, self._show_read, key="card")

    def _show_read(self, unit: _Unit) -> None:
        self._unit = unit
        self._show_card(unit.card)

    def show_work(self, card: HandoverCard) -> None:
        """Show the unit's inspection and defects; the parts read the rest by themselves."""
        assert self._unit is not None
        inspection = self._unit.inspection
        self._conclusion.show_card(card, self._unit.defects)
        self._team.show_inspection(inspection, sold=bool(card.owners))
        for part in self._units_parts():
            part.show_unit(card.unit_id, inspection)
        self._defects.show_defects(self._unit.defects)
        if self._fresh:
            self._fresh = False
            if inspection is None or (inspection.started_at is None and inspection.team_id):
                # A team of the board that is on its way says first that it is there.
                self._parts.open_team(focus=False)
            else:
                self._parts.open_defects(focus=False)

    def _units_parts(self) -> Sequence[UnitPart]:
        return self._defects, self._parts.orders, self._parts.paper, self._conclusion

    def _on_assign(
        self, team: str, members: Sequence[tuple[TeamRole, str]], team_id: UUID | None
    ) -> None:
        assign = self.context.desks.inspections.assign
        self.write(assign, team, members, team_id, done=self._assigned)

    def _on_arrive(self) -> None:
        self.write(self.context.desks.dispatch.arrive, done=self._arrived)

    def _arrived(self, _inspection: InspectionSummary) -> None:
        self.say_done(self.tr("The team is in the flat"))
        self.refresh()
        self._parts.open_team()

    def _assigned(self, inspection: InspectionSummary) -> None:
        self._team.remember(inspection)
        owed = self.tr("has not returned the keys of {units}")
        self.say_done(
            self.tr("{team} assigned").format(team=inspection.team),
            owed.format(units="、".join(inspection.unreturned)) if inspection.unreturned else "",
        )
        self.refresh()
        self._parts.open_team()

    def _on_meters(
        self, readings: Mapping[MeterKind, str], numbers: Mapping[MeterKind, str]
    ) -> None:
        read = self.context.desks.inspections.read_meters
        self.write(read, readings, numbers, done=self._metered)

    def _metered(self, _inspection: InspectionSummary) -> None:
        self._team.readings_noted()
        self.say_done(self.tr("Meter readings noted"))
        self.refresh()
        self._parts.open_defects()

    def _failed(self, error: Exception) -> None:
        """Said in words; what was typed stays, and can be mended and tried again."""
        super()._failed(error)
        self.refresh()


@dataclass(frozen=True)
class _Unit:
    """A unit as it was read."""

    card: HandoverCard
    inspection: InspectionSummary | None
    defects: Sequence[DefectSummary]


def _read_unit(desks: Desks, unit_id: UUID) -> _Unit:
    inspection = desks.inspections.of_unit(unit_id)
    return _Unit(desks.handover.card(unit_id), inspection, desks.defects.of_unit(unit_id))
