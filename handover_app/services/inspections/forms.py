"""Paper first: the pre-filled inspection form with the unit's QR code, and its entry."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple
from uuid import UUID

from handover_app.domain import papers
from handover_app.domain.acts import Act
from handover_app.domain.defects import (
    DefectSummary,
    FormOfUnit,
    PaperEntry,
    RoomOfForm,
)
from handover_app.domain.inspections import (
    FormsPrinted,
    HappenedInFuture,
    NoFormsToPrint,
    OwnersCopyIssued,
    parse_reading,
)
from handover_app.domain.keys import printable
from handover_app.domain.papers import MissingGlyphs
from handover_app.domain.people import NotAllowed, Right
from handover_app.domain.receipts import PaperRef
from handover_app.domain.units import BuildingNotFound, Unit
from handover_app.services.defects.logging import inspection_of
from handover_app.services.defects.noting import note_findings
from handover_app.services.handover import require_unit
from handover_app.services.inspections.concluding import Concluding, note_conclusion
from handover_app.services.keys.desk import Secret
from handover_app.services.papers import inspection_papers
from handover_app.services.papers.numbers import number_on_paper
from handover_app.services.papers.service import PrintedPaper
from handover_app.services.papers.words import project_head, word
from handover_app.services.pinyin import search_terms
from handover_app.storage.database import Database
from handover_app.storage.unit_of_work import Reading, UnitOfWork

FORM_BOOK = "验房表"
_EVERY_STATION = "*"
_MAY_PRINT = (Right.DISPATCH, Right.INSPECT, Right.PRINT_PAPERS)

Progress = Callable[[int, int], None]
"""Told how many of how many forms are drawn, in the thread that draws them."""


class EnteredForm(NamedTuple):
    """What became of an entered form: its defects, and the record if the owner concluded."""

    defects: tuple[DefectSummary, ...]
    record: PaperRef | None


class InspectionFormService:
    """The paper form 验房记录表 of a unit or a building."""

    def __init__(self, database: Database, secret: Secret) -> None:
        self._database = database
        self._secret = secret

    def print_unit(self, act: Act, unit_id: UUID) -> PrintedPaper:
        """The form of one unit with what is known of it.

        Raises:
            UnitNotFound: there is no such unit; UnitNotSold: nobody walks through it.
            MissingGlyphs: the font lacks a character of a name; nothing was noted.
        """
        with self._database.write(act, unit_id) as work:
            _require_one(work, _MAY_PRINT)
            unit = require_unit(work, unit_id)
            unit.require_sold()
            forms = self._made(work, [unit])
            work.record(FormsPrinted(unit_id=unit_id, units=1))
            work.commit()
        return _drawn(forms, unit.code)

    def print_building(
        self, act: Act, building: str, progress: Progress = lambda done, total: None
    ) -> PrintedPaper:
        """The forms of every sold unit of a building (``6`` or ``6号楼``) in one file.

        Raises:
            BuildingNotFound: no unit stands there; NoFormsToPrint: none of them is sold.
            MissingGlyphs: the font lacks a character of a name; nothing was noted.
        """
        with self._database.write(act) as work:
            _require_one(work, _MAY_PRINT)
            named = work.units.building_named(building)
            if named is None:
                raise BuildingNotFound(printable(building[:40]))
            sold = [unit for unit in work.units.in_building(named) if unit.sold]
            if not sold:
                raise NoFormsToPrint(named)
            forms = self._made(work, sold)
            work.record(FormsPrinted(units=len(forms)))
            work.commit()
        return _drawn(forms, named, progress)

    def form(self, unit_id: UUID) -> FormOfUnit:
        """Rooms and boxes of the unit's form, and the lines that were entered before.

        Raises:
            UnitNotFound: there is no such unit.
        """
        with self._database.read() as reading:
            unit = require_unit(reading, unit_id)
            rooms = reading.standards.form(inspection_papers.fit_out_of_form(unit.fit_out))
            inspection = reading.inspections.latest_of(unit_id)
            taken = reading.defects.paper_lines(inspection.id) if inspection else set()
            return FormOfUnit(
                tuple(
                    RoomOfForm(place, name, codes, " ".join(search_terms(name)))
                    for place, (name, codes) in enumerate(rooms, start=1)
                ),
                frozenset(taken),
            )

    def enter(self, act: Act, unit_id: UUID, entry: PaperEntry) -> EnteredForm:
        """Enter what stands on a form: defects, meters and conclusion, all or nothing.

        Raises:
            NoInspection: no team was assigned to the unit.
            PaperLineTaken: a line was entered before; HappenedInFuture: a time has not come.
            ReadingWrong: a meter reading is no number.
            AcceptedWithOpenDefects: accepted without reservation though defects are open.
            And as `DefectService.log_all`.
        """
        now = self._database.now()
        with self._database.write(act, unit_id) as work:
            work.require(Right.INSPECT)
            unit = require_unit(work, unit_id)
            inspection = inspection_of(work, unit)
            if entry.happened_at > now:
                raise HappenedInFuture
            inspection.begin(entry.happened_at)
            readings = [
                (each.meter, parse_reading(each.meter, each.reading), each.number.strip())
                for each in entry.meters
                if each.reading.strip()
            ]
            if readings:
                inspection.read_meters(readings, entry.happened_at)
            made = note_findings(work, unit, inspection, entry.findings, now)
            work.flush()
            record = None
            if entry.conclusion is not None:
                at = entry.concluded_at or entry.happened_at
                concluded = Concluding(entry.conclusion, entry.reason, at=at)
                record = note_conclusion(work, unit, inspection, concluded, now)
            noted = work.defects.some([each.id for each in made])
            found = sorted(noted.values(), key=lambda each: each.number)
            if work.has_events():
                paper = None if record is None else record.paper_id
                work.commit({"numbers": [each.number for each in found], "paper": paper})
            return EnteredForm(tuple(found), record)

    def owners_copy(self, act: Act, unit_id: UUID) -> PaperRef:
        """The list that the owner takes home: open defects with promised days, and the hotline.

        Raises:
            NoInspection: no team was assigned to the unit.
        """
        now = self._database.now()
        with self._database.write(act, unit_id) as work:
            _require_one(work, (Right.INSPECT, Right.PRINT_PAPERS))
            unit = require_unit(work, unit_id)
            inspection = inspection_of(work, unit)
            paper = inspection_papers.owners_copy(work, unit, now)
            ref = work.papers.store(paper, unit_id, inspection.id, now)
            work.record(
                OwnersCopyIssued(
                    unit_id=unit_id, inspection_id=inspection.id, defects=len(paper.lines)
                )
            )
            work.commit({"paper": ref.paper_id})
            return ref

    def _made(self, work: UnitOfWork, units: Sequence[Unit]) -> list[papers.InspectionForm]:
        """The forms as data; every unit has its number from now on.

        The number of the forms is taken first: one station at a time gives numbers.
        """
        from handover_app.documents.fonts import missing_glyphs

        serials = [work.take_number(FORM_BOOK, _EVERY_STATION) for _ in units]
        ids = [unit.id for unit in units]
        numbers = work.unit_tags.give(ids)
        inspections = work.inspections.latest_of_units(ids)
        secret, sheet = self._secret.of(work), project_head(work, None, self._database.now())
        rooms = {fit_out: _rooms(work, fit_out) for fit_out in {unit.fit_out for unit in units}}
        forms = [
            inspection_papers.inspection_form(
                work,
                unit,
                inspection_papers.head_of_form(
                    sheet, unit, number_on_paper(work, word("form_number", number=f"{serial:06d}"))
                ),
                inspections.get(unit.id),
                rooms[unit.fit_out],
                (secret, numbers[unit.id]),
            )
            for unit, serial in zip(units, serials, strict=True)
        ]
        missing = missing_glyphs("".join(papers.to_json(form) for form in forms))
        if missing:
            raise MissingGlyphs(missing)
        return forms


def _rooms(reading: Reading, fit_out: str) -> tuple[papers.FormRoom, ...]:
    rooms = reading.standards.form(inspection_papers.fit_out_of_form(fit_out))
    codes = [code for _, listed in rooms for code in listed]
    return inspection_papers.form_rooms(rooms, reading.standards.of_codes(codes))


def _drawn(
    forms: Sequence[papers.InspectionForm],
    what: str,
    progress: Progress = lambda done, total: None,
) -> PrintedPaper:
    """The PDF, drawn after the transaction: no desk waits for it."""
    from handover_app.documents.papers import render_many
    from handover_app.documents.wording import wording

    title = wording()("inspection_form.title")
    total = len(forms)
    pdf = render_many(forms, drawn=lambda done: progress(done, total))
    number = forms[0].head.number if total == 1 else ""
    return PrintedPaper("-".join(part for part in (title, what, number) if part), title, True, pdf)


def _require_one(work: UnitOfWork, rights: Sequence[Right]) -> None:
    if not work.clerk.rights & set(rights):
        raise NotAllowed(rights[0])
