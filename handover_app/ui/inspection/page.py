"""The inspector's page: the team, the meters, the defects, and what the owner concludes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial
from pathlib import Path
from uuid import UUID

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from handover_app.domain.defects import DefectSummary, Finding
from handover_app.domain.handover import HandoverCard, Stage
from handover_app.domain.inspections import Conclusion, InspectionSummary, MeterKind, TeamRole
from handover_app.domain.receipts import PaperRef
from handover_app.ui.context import PageContext
from handover_app.ui.inspection.conclusion import ConclusionPart
from handover_app.ui.inspection.defects import attach_file
from handover_app.ui.inspection.parts import DEFECTS, ORDERS, InspectionParts
from handover_app.ui.station_page import StationPage


class InspectionPage(StationPage):
    """From the team's assignment to the inspection record; the keyboard alone will do."""

    def __init__(self, context: PageContext) -> None:
        self._sold = False
        self._fresh = True
        super().__init__(context, Stage.INSPECTION)

    def build_work(self) -> QWidget:
        """Team and defects behind tabs, the conclusion always in sight."""
        self._parts = InspectionParts(self.context)
        self._team, self._defects = self._parts.team, self._parts.defects
        self._team.assign_asked.connect(self._on_assign)
        self._team.meters_asked.connect(self._on_meters)
        self._defects.search.asked.connect(self._on_search)
        self._defects.search.added.connect(self._on_log)
        self._defects.close_asked.connect(self._on_close)
        self._defects.photo_asked.connect(self._on_photo)
        self._defects.order_asked.connect(self._parts.order)
        for part in (self._parts.orders, self._parts.paper):
            part.changed.connect(self.refresh)
        self._conclusion = ConclusionPart()
        self._conclusion.concluded.connect(self._on_conclude)
        for key, words, go in (
            ("F2", self.tr("Team and meters"), self._parts.open_team),
            ("F3", self.tr("Note a defect"), self._parts.open_defects),
            ("F4", self.tr("The owner's conclusion"), self._conclusion.focus_first),
            ("F5", self.tr("Enter a paper form"), self._parts.open_paper),
        ):
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.setWhatsThis(words)
            shortcut.activated.connect(go)
        work = QWidget()
        column = QVBoxLayout(work)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self._parts, 1)
        column.addWidget(self._conclusion)
        return work

    def clear_work(self) -> None:
        """No unit is in hand, or another one from now on."""
        self._fresh = True
        parts = self._parts
        for part in (self._team, self._defects, parts.orders, parts.paper, self._conclusion):
            part.clear()
        for counted in (DEFECTS, ORDERS):
            parts.show_count(counted, 0)

    def show_work(self, card: HandoverCard) -> None:
        """Read the unit's inspection and its defects."""
        self._sold = bool(card.owners)
        desks, unit_id = self.context.desks, card.unit_id
        self.context.runner.read(
            self,
            partial(desks.inspections.of_unit, unit_id),
            partial(self._show_inspection, unit_id),
            key="inspection",
        )
        self.context.runner.read(
            self,
            partial(desks.defects.of_unit, unit_id),
            partial(self._show_defects, unit_id),
            key="defects",
        )

    def _show_inspection(self, unit_id: UUID, inspection: InspectionSummary | None) -> None:
        if unit_id != self.unit_id:
            return
        self._team.show_inspection(inspection, sold=self._sold)
        self._defects.allow(inspection is not None)
        self._conclusion.show_inspection(inspection)
        for part in (self._parts.orders, self._parts.paper):
            part.show_unit(unit_id, inspection)
        if self._fresh:
            self._fresh = False
            if inspection is None:
                self._parts.open_team(focus=False)
            else:
                self._parts.open_defects(focus=False)

    def _show_defects(self, unit_id: UUID, rows: Sequence[DefectSummary]) -> None:
        if unit_id == self.unit_id:
            self._defects.show_defects(rows)
            self._parts.show_count(DEFECTS, len(rows))

    def _on_assign(self, team: str, members: Sequence[tuple[TeamRole, str]]) -> None:
        self.write(self.context.desks.inspections.assign, team, members, done=self._assigned)

    def _assigned(self, inspection: InspectionSummary) -> None:
        self._team.remember(inspection)
        owed = self.tr("has not returned the keys of {units}")
        self.say_done(
            self.tr("{team} assigned").format(team=inspection.team),
            owed.format(units="、".join(inspection.unreturned)) if inspection.unreturned else "",
        )
        self.refresh()
        self._parts.open_team()

    def _on_meters(self, readings: Mapping[MeterKind, str]) -> None:
        self.write(self.context.desks.inspections.read_meters, readings, done=self._metered)

    def _metered(self, _inspection: InspectionSummary) -> None:
        self._team.readings_noted()
        self.say_done(self.tr("Meter readings noted"))
        self.refresh()
        self._parts.open_defects()

    def _on_search(self, words: str) -> None:
        find = partial(self.context.desks.defects.find_standard, words)
        show = partial(self._defects.show_found, words)
        self.context.runner.read(self, find, show, key="standard")

    def _on_log(self, code: str, room: str) -> None:
        finding = Finding(code=code, room=room)
        self.write(self.context.desks.defects.log, finding, done=self._logged)

    def _logged(self, defect: DefectSummary) -> None:
        if defect.unit_id == self.unit_id:
            self._defects.mark(defect.defect_id)
        self.say_done(
            self.tr("Defect {number} noted").format(number=defect.number),
            f"{defect.room} · {defect.description}",
        )
        self.refresh()

    def _on_close(self, defect_id: UUID) -> None:
        call = partial(
            self.context.desks.defects.close_on_the_spot, self.context.session.act(), defect_id
        )
        self.context.runner.write(self, call, self._written, self._failed)

    def _on_photo(self, defect_id: UUID) -> None:
        kinds = self.tr("Pictures (*.jpg *.jpeg *.png *.webp)")
        asked = partial(self._attach, defect_id)
        self.context.dialogs.ask_file(self, self.tr("Photo of the defect"), kinds, asked)

    def _attach(self, defect_id: UUID, file: Path) -> None:
        attach, act = self.context.desks.photos.attach, self.context.session.act()
        call = partial(attach_file, attach, act, defect_id, file)
        self.context.runner.write(self, call, self._written, self._failed)

    def _on_conclude(self, conclusion: Conclusion, reason: str) -> None:
        self._conclusion.wait()
        done = partial(self._concluded, self.unit_id)
        self.write(self.context.desks.inspections.conclude, conclusion, reason, done=done)

    def _concluded(self, unit_id: UUID, ref: PaperRef) -> None:
        if unit_id == self.unit_id:
            self._conclusion.reset()
        self.say_done(self.tr("Conclusion noted"))
        self.print_paper(ref)
        self.refresh()

    def _failed(self, error: Exception) -> None:
        """Said in words; what was typed stays, and can be mended and tried again."""
        super()._failed(error)
        self.refresh()
