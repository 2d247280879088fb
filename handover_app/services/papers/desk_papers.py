"""The flow sheet (交房流程单) as data: the number, the steps with their places, the codes."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from uuid import UUID

from handover_app.domain import papers
from handover_app.domain.handover import StepState
from handover_app.domain.papers import Tick
from handover_app.domain.tags import UNIT_ISSUE, UNIT_TAG, short_id, tag_code
from handover_app.domain.units import Unit
from handover_app.domain.visits import Visit, unit_kind
from handover_app.services.clock import local
from handover_app.services.handover import Progress
from handover_app.services.papers.words import head, owner_names, word, word_of
from handover_app.services.visits.arriving import appointment_words
from handover_app.storage.unit_of_work import Reading

Codes = Mapping[UUID, tuple[str, str]]
"""The code of each unit: its 29 digits for the QR, and the short id beside it."""

NO_CODES: Codes = {}


def unit_codes(secret: bytes, numbers: Mapping[UUID, int]) -> Codes:
    """The codes that open these units at every station."""
    return {
        unit_id: (tag_code(secret, UNIT_TAG, number, UNIT_ISSUE), short_id(number))
        for unit_id, number in numbers.items()
    }


def flow_sheet(
    reading: Reading,
    progress: Progress,
    visit: Visit | None,
    now: datetime | None,
    codes: Codes = NO_CODES,
) -> papers.FlowSheet:
    """交房流程单: one sheet a visit; further units stand on it with a line and a code each."""
    unit = progress.unit
    qr, typed = codes.get(unit.id, ("", ""))
    check = visit.check if visit else None
    return papers.FlowSheet(
        head=head(reading, unit, now),
        queue_number=visit.queue_number if visit else "",
        owners=owner_names(unit),
        visitor=visit.visitor if visit else "",
        visitor_role=word_of("visitors", visit.kind) if visit else "",
        arrived_at=local(visit.arrived_at) if visit else None,
        appointment=appointment_words(reading, unit.id, visit),
        steps=flow_steps(reading, progress),
        ticks=(
            Tick(label=word("identity_seen"), ticked=visit is not None),
            Tick(label=word("contract_seen"), ticked=bool(check and check.contract_seen)),
            # Where nobody acts for the owners the box is for the pen.
            Tick(label=word("authority_seen"), ticked=visit is not None and bool(visit.authority)),
        ),
        visit=nth_words(visit),
        qr=qr,
        short_id=typed,
        further=further_units(reading, visit, unit, codes),
    )


def flow_steps(reading: Reading, progress: Progress) -> tuple[papers.FlowStep, ...]:
    """The steps of the day with their places, what to bring there, and how far they are."""
    rules = reading.visit_settings.rules()
    return tuple(
        papers.FlowStep(
            name=word_of("stages", step.stage),
            place=rules.places.get(step.stage, ""),
            bring=rules.bring.get(step.stage, ""),
            state="" if step.state is StepState.NOT_STARTED else word_of("states", step.state),
            done_at=local(step.at) if step.at and step.state is StepState.DONE else None,
        )
        for step in progress.steps()
    )


def nth_words(visit: Visit | None) -> str:
    """The how manieth visit it is; nothing for the first."""
    return word("nth_visit", nth=visit.nth) if visit is not None and visit.nth > 1 else ""


def further_units(
    reading: Reading, visit: Visit | None, unit: Unit, codes: Codes = NO_CODES
) -> tuple[papers.FlowUnit, ...]:
    """The other units of a visit, in the order of their codes."""
    if visit is None or len(visit.units) < 2:
        return ()
    ids = [each.unit_id for each in visit.units if each.unit_id != unit.id]
    found = sorted(reading.units.some(ids), key=lambda each: each.code)
    return tuple(_further(each, codes) for each in found)


def _further(unit: Unit, codes: Codes) -> papers.FlowUnit:
    qr, typed = codes.get(unit.id, ("", ""))
    kind = unit_kind(unit.building, unit.room, unit.layout, unit.fit_out)
    place = word("place", building=unit.building, entrance=unit.entrance, room=unit.room)
    return papers.FlowUnit(
        code=unit.code, place=place, kind=word_of("unit_kinds", kind), qr=qr, short_id=typed
    )
