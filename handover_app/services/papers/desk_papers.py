"""Flow sheet, inspection record, rectification notice and articles as data."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from handover_app.domain import papers
from handover_app.domain.defects import Defect, DefectState, RectificationNotice
from handover_app.domain.gifts import Article
from handover_app.domain.handover import Stage, StepState, steps
from handover_app.domain.inspections import Conclusion, MeterKind
from handover_app.domain.papers import Tick
from handover_app.domain.units import Unit
from handover_app.domain.visits import Visit
from handover_app.services.clock import local
from handover_app.services.handover import Progress
from handover_app.services.papers.words import head, owner_names, word, word_of
from handover_app.storage.unit_of_work import Reading


def flow_sheet(
    reading: Reading, progress: Progress, visit: Visit | None, now: datetime | None
) -> papers.FlowSheet:
    """交房流程单: the queue number and the steps of the day."""
    blockers = progress.blockers(Stage.KEYS)
    return papers.FlowSheet(
        head=head(reading, progress.unit, now),
        queue_number=visit.queue_number if visit else "",
        owners=owner_names(progress.unit),
        visitor=visit.visitor if visit else "",
        visitor_role=word_of("visitors", visit.kind) if visit else "",
        arrived_at=local(visit.arrived_at) if visit else None,
        steps=tuple(
            papers.FlowStep(
                name=word_of("stages", step.stage),
                state="" if step.state is StepState.NOT_STARTED else word_of("states", step.state),
                done_at=local(step.at) if step.at and step.state is StepState.DONE else None,
            )
            for step in steps(progress.lines, progress.facts, blockers)
        ),
        ticks=(
            Tick(label=word("identity_seen"), ticked=visit is not None),
            # No desk notes it yet, so the paper does not claim it: the box is for the pen.
            Tick(label=word("authority_seen")),
        ),
    )


def inspection_record(
    reading: Reading, unit: Unit, now: datetime | None
) -> papers.InspectionRecord:
    """验房记录表 (form 6.3); without an inspection the form to write on."""
    inspection = reading.inspections.latest_of(unit.id)
    visit = reading.visits.latest_of(unit.id)
    latest = inspection.latest if inspection else None
    readings = {each.meter: each.reading for each in inspection.readings} if inspection else {}
    return papers.InspectionRecord(
        head=head(reading, unit, now),
        owners=owner_names(unit),
        visitor=visit.visitor if visit else "",
        visitor_role=word_of("visitors", visit.kind) if visit else "",
        stage=word("inspection_stage"),
        team=tuple(
            papers.TeamMember(name=member.name, role=word_of("roles", member.role))
            for member in (inspection.members if inspection else ())
        ),
        started_at=local(inspection.assigned_at) if inspection else None,
        ended_at=local(latest.at) if latest else None,
        meters=tuple(
            papers.MeterReading(
                kind=word_of("meters", meter),
                reading=readings.get(meter),
                unit=word_of("meter_units", meter),
            )
            for meter in MeterKind
        ),
        lines=tuple(
            _finding(each)
            for each in reading.defects.of_unit(unit.id)
            if each.state is not DefectState.CANCELLED
        ),
        conclusions=tuple(
            Tick(
                label=word_of("conclusions", each),
                ticked=latest is not None and latest.conclusion is each,
            )
            for each in Conclusion
        ),
        reason=latest.reason if latest else "",
    )


def _finding(defect: Defect) -> papers.InspectionLine:
    return papers.InspectionLine(
        number=defect.number,
        room=defect.room,
        item=defect.item,
        description=defect.description,
        result=word_of("defects", defect.state),
        on_the_spot=defect.on_the_spot,
    )


def rectification_notice(
    reading: Reading,
    unit: Unit,
    notice: RectificationNotice | None,
    found: Sequence[Defect],
    now: datetime | None,
) -> papers.RectificationNotice:
    """整改通知单 (form 6.4): a unit's defects for one responsible contractor."""
    standards = reading.standards.of_codes([each.code for each in found])
    inspection = reading.inspections.latest_of(unit.id)
    sheet = head(reading, unit, now, notice.number if notice else None)
    return papers.RectificationNotice(
        head=sheet,
        contractor=found[0].contractor,
        trades="、".join(dict.fromkeys(defect.trade for defect in found)),
        due=max(defect.due for defect in found),
        lines=tuple(
            papers.RectificationLine(
                number=defect.number,
                room=defect.room,
                item=defect.item,
                finding=defect.description,
                requirement=word("requirement"),
                standard=standard.tolerance if standard else "",
                due=defect.due,
            )
            for defect in found
            for standard in (standards.get(defect.code),)
        ),
        checked_by="、".join(m.name for m in inspection.members) if inspection else "",
        issued_by=sheet.clerk,
    )


def articles(reading: Reading, unit: Unit, now: datetime | None) -> papers.Articles:
    """业主领用物品登记表 (form 6.11) with everything given so far."""
    gift = reading.gifts.of_unit(unit.id)
    given = reading.articles.of_unit(unit.id)
    issued = {issue.article: issue for issue in given.issues} if given else {}
    receivers = [gift.receiver] if gift else []
    receivers += [issue.receiver for issue in issued.values()]
    sheet = head(reading, unit, now)
    return papers.Articles(
        head=sheet,
        owners=owner_names(unit),
        gifts=(
            papers.ArticleLine(
                name=gift.gift if gift else reading.projects.only().gift_name,
                unit=word("gift_unit"),
                issued=gift is not None,
            ),
        ),
        documents=tuple(
            papers.ArticleLine(name=each.value, unit=word("book_unit"), issued=each in issued)
            for each in Article
        ),
        receiver="、".join(dict.fromkeys(receivers)),
        issued_by=sheet.clerk,
        issued_at=sheet.issued_at,
    )
