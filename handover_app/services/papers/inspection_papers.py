"""The papers of the inspection as data: the form to write on, the record, the owner's copy."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime

from handover_app.domain import papers
from handover_app.domain.defects import FORM_LINES, Defect, DefectState, StandardDefect
from handover_app.domain.inspections import Conclusion, Inspection, MeterKind, RemarkKind, TeamRole
from handover_app.domain.papers import PaperHead, Tick
from handover_app.domain.tags import UNIT_ISSUE, UNIT_TAG, short_id, tag_code
from handover_app.domain.units import Unit
from handover_app.services.clock import local
from handover_app.services.papers.acceptance_papers import signed_text, signing_lines
from handover_app.services.papers.words import head, owner_names, word, word_of
from handover_app.storage.unit_of_work import Reading

_PLAIN, _FINISHED = "毛坯", "精装"
"""The fit-outs that the form knows; any other is one of them by a part of its name."""


def inspection_record(
    reading: Reading, unit: Unit, now: datetime | None
) -> papers.InspectionRecord:
    """验房记录表 (form 6.3); without an inspection the form to write on."""
    inspection = reading.inspections.latest_of(unit.id)
    visit = reading.visits.latest_of(unit.id)
    latest = inspection.latest if inspection else None
    found = [
        each for each in reading.defects.of_unit(unit.id) if each.state is not DefectState.CANCELLED
    ]
    return papers.InspectionRecord(
        head=head(reading, unit, now),
        owners=owner_names(unit),
        visitor=visit.visitor if visit else "",
        visitor_role=word_of("visitors", visit.kind) if visit else "",
        stage=word("inspection_stage"),
        team=_members(inspection),
        started_at=local(inspection.started_at or inspection.assigned_at) if inspection else None,
        ended_at=local(latest.at) if latest else None,
        meters=_meters(inspection),
        lines=tuple(_finding(each) for each in found),
        conclusions=_conclusions(latest.conclusion if latest else None),
        reason=latest.reason if latest else "",
        notes=_remarks(inspection, RemarkKind.NOTE),
        good_points=_remarks(inspection, RemarkKind.GOOD_POINT),
        later=_entered_later(found, inspection),
        second_inspection=_next_date(reading, inspection),
        signed_text=signed_text(reading, inspection.id) if inspection else "",
        signings=signing_lines(reading, inspection.id) if inspection else (),
    )


def inspection_form(
    reading: Reading,
    unit: Unit,
    sheet: PaperHead,
    inspection: Inspection | None,
    rooms: Sequence[papers.FormRoom],
    code: tuple[bytes, int],
) -> papers.InspectionForm:
    """验房记录表 to write on; ``code`` is the project's key and the unit's number."""
    secret, number = code
    return papers.InspectionForm(
        head=sheet,
        owners=owner_names(unit),
        contract_number=unit.contract_number or "",
        layout=unit.layout,
        fit_out=unit.fit_out,
        area=unit.measured_gross or unit.contracted_gross,
        team=inspection.team if inspection else "",
        members=_members(inspection),
        rooms=tuple(rooms),
        meters=_meters(inspection, blank=True),
        lines=FORM_LINES,
        conclusions=_conclusions(None),
        short_id=short_id(number),
        qr=tag_code(secret, UNIT_TAG, number, UNIT_ISSUE),
    )


def owners_copy(reading: Reading, unit: Unit, now: datetime) -> papers.OwnersCopy:
    """业主留存: what is open with its promised day, what was mended at once, whom to ring."""
    inspection = reading.inspections.latest_of(unit.id)
    visit = reading.visits.latest_of(unit.id)
    latest = inspection.latest if inspection else None
    found = [
        each for each in reading.defects.of_unit(unit.id) if each.state is not DefectState.CANCELLED
    ]
    return papers.OwnersCopy(
        head=head(reading, unit, now),
        owners=owner_names(unit),
        visitor=visit.visitor if visit else "",
        visitor_role=word_of("visitors", visit.kind) if visit else "",
        team=inspection.team if inspection else "",
        members=_members(inspection),
        walked_at=local(inspection.started_at or inspection.assigned_at) if inspection else None,
        conclusion=word_of("conclusions", latest.conclusion) if latest else "",
        lines=tuple(_promised(each) for each in found if not each.state.settled),
        done=tuple(
            papers.PromisedLine(number=each.number, room=each.room, words=_words(each))
            for each in found
            if each.on_the_spot and each.state.settled
        ),
        hotline=reading.inspection_settings.summary().hotline,
    )


def form_rooms(
    rooms: Iterable[tuple[str, tuple[str, ...]]], standards: Mapping[str, StandardDefect]
) -> tuple[papers.FormRoom, ...]:
    """Rooms in walking order with the words of their codes; a code that is gone is left out."""
    return tuple(
        papers.FormRoom(
            name=room,
            items=tuple(
                papers.FormItem(words=found.description, code=code, in_contract=found.in_contract)
                for code in codes
                for found in (standards.get(code),)
                if found is not None
            ),
        )
        for room, codes in rooms
    )


def fit_out_of_form(fit_out: str) -> str:
    """The fit-out whose rooms the form of a unit has."""
    return _PLAIN if _PLAIN in fit_out else _FINISHED


def head_of_form(sheet: PaperHead, unit: Unit, number: str) -> PaperHead:
    """The project's head made that of a unit's form; ``number`` counts the forms."""
    place = word("place", building=unit.building, entrance=unit.entrance, room=unit.room)
    return replace(sheet, unit_code=unit.code, building=place, number=number)


def _next_date(reading: Reading, inspection: Inspection | None) -> date | None:
    """The next date that the refusal record of this walk names."""
    if inspection is None:
        return None
    records = reading.acceptance_refusals.of_unit(inspection.unit_id)
    dates = [each.next_date for each in records if each.inspection_id == inspection.id]
    return dates[-1] if dates else None


def _members(inspection: Inspection | None) -> tuple[papers.TeamMember, ...]:
    """The team in the order of its roles."""
    places = {role: place for place, role in enumerate(TeamRole)}
    there = sorted(inspection.members, key=lambda each: places[each.role]) if inspection else []
    return tuple(
        papers.TeamMember(name=member.name, role=word_of("roles", member.role)) for member in there
    )


def _meters(
    inspection: Inspection | None, *, blank: bool = False
) -> tuple[papers.MeterReading, ...]:
    """Every meter with its number and latest reading; ``blank`` leaves the readings to the pen."""
    readings = {each.meter: each for each in inspection.readings} if inspection else {}
    numbers = {each.meter: each.number for each in readings.values() if each.number}
    return tuple(
        papers.MeterReading(
            kind=word_of("meters", meter),
            serial=numbers.get(meter, ""),
            reading=None if blank or meter not in readings else readings[meter].reading,
            unit=word_of("meter_units", meter),
        )
        for meter in MeterKind
    )


def _conclusions(chosen: Conclusion | None) -> tuple[Tick, ...]:
    return tuple(
        Tick(label=word_of("conclusions", each), ticked=each is chosen) for each in Conclusion
    )


def _finding(defect: Defect) -> papers.InspectionLine:
    return papers.InspectionLine(
        number=defect.number,
        room=defect.room,
        item=defect.item,
        description=defect.description,
        measured="" if defect.measured is None else f"{defect.measured:f}",
        result=word_of("defects", defect.state),
        on_the_spot=defect.on_the_spot,
        owner_demand=defect.demand,
        promised=_promised_day(defect),
    )


def _promised(defect: Defect) -> papers.PromisedLine:
    return papers.PromisedLine(
        number=defect.number,
        room=defect.room,
        words=_words(defect),
        promised=_promised_day(defect),
        state=word_of("defects", defect.state),
    )


def _promised_day(defect: Defect) -> date | None:
    """Nothing is promised for what is settled, or cannot be mended."""
    if defect.state.settled or defect.state is DefectState.CANNOT_FIX:
        return None
    return defect.due


def _words(defect: Defect) -> str:
    if not defect.item or defect.item in defect.description:
        return defect.description
    return f"{defect.item}：{defect.description}"


def _remarks(inspection: Inspection | None, kind: RemarkKind) -> tuple[papers.RemarkLine, ...]:
    return tuple(
        papers.RemarkLine(room=each.room, text=each.text)
        for each in (inspection.remarks if inspection else ())
        if each.kind is kind
    )


def _entered_later(
    found: Sequence[Defect], inspection: Inspection | None
) -> tuple[papers.EnteredLater, ...]:
    """What was written on paper first, together where both times are the same."""
    groups: dict[tuple[datetime, datetime], list[int]] = {}
    for each in found:
        times = _to_the_minute(each.found_at), _to_the_minute(each.entered_at)
        if times[0] != times[1]:
            groups.setdefault(times, []).append(each.number)
    lines = [
        papers.EnteredLater(
            what=word("entered_defects", numbers="、".join(map(str, sorted(numbers)))),
            happened_at=happened,
            entered_at=entered,
        )
        for (happened, entered), numbers in sorted(groups.items())
    ]
    latest = inspection.latest if inspection else None
    if latest and _to_the_minute(latest.at) != _to_the_minute(latest.entered_at):
        lines.append(
            papers.EnteredLater(
                what=word("entered_conclusion"),
                happened_at=_to_the_minute(latest.at),
                entered_at=_to_the_minute(latest.entered_at),
            )
        )
    return tuple(lines)


def _to_the_minute(moment: datetime) -> datetime:
    return local(moment).replace(second=0, microsecond=0)
