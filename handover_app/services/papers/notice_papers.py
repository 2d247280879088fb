"""Rectification notices and re-inspection sheets as data (forms 6.4 and 6.5)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any
from uuid import UUID

from handover_app.documents.wording import wording
from handover_app.domain import papers
from handover_app.domain.defects import (
    Defect,
    NoticeKind,
    PhotoKind,
    RectificationNotice,
    StandardDefect,
    StepKind,
    marks_of,
)
from handover_app.domain.inspections import Signing, SigningState
from handover_app.domain.units import Unit
from handover_app.services.clock import local, local_day
from handover_app.services.papers.words import head, owner_names, project_head, word, word_of
from handover_app.storage.unit_of_work import Reading, UnitOfWork

NO_CONTACT = "—"
_NO_TOLERANCE = "-"
_MOST_BUILDINGS = 6


@dataclass(frozen=True)
class Parent:
    """The notice that another one reminds of or replaces."""

    number: str
    due: date


def rectification_notice(
    reading: Reading,
    notice: RectificationNotice | None,
    found: Sequence[Defect],
    units: Mapping[UUID, Unit],
    now: datetime | None,
    parent: Parent | None = None,
) -> papers.RectificationNotice:
    """整改通知单 (form 6.4): defects of one or many units for one responsible contractor.

    ``found`` in the order of the paper; ``notice`` and ``now`` None: a specimen of one unit.
    """
    contractor = notice.contractor if notice else found[0].contractor
    due = notice.due if notice else max(defect.due for defect in found)
    kind = notice.kind if notice else NoticeKind.FIRST
    sheet = _head(reading, units, notice.number if notice else None, now)
    inspection = reading.inspections.latest_of(found[0].unit_id) if len(units) == 1 else None
    return papers.RectificationNotice(
        head=sheet,
        contractor=contractor,
        contact=_contact(reading, contractor),
        trades="、".join(dict.fromkeys(defect.trade for defect in found)),
        due=due,
        lines=_lines(reading, found, units, due if _is_renewed(kind) else None),
        checked_by="、".join(m.name for m in inspection.members) if inspection else "",
        issued_by=sheet.clerk,
        urgency=kind,
        parent=parent.number if parent else "",
        parent_due=parent.due if parent else None,
        third_party=notice.third_party if notice else "",
        cost_fen=notice.cost.fen if notice and notice.cost else None,
        units=len(units),
    )


def _is_renewed(kind: NoticeKind) -> bool:
    """Whether the lines' own days have passed, and the notice's new one holds for all."""
    return kind in (NoticeKind.SECOND, NoticeKind.THIRD_PARTY)


def _head(
    reading: Reading, units: Mapping[UUID, Unit], number: str | None, now: datetime | None
) -> papers.PaperHead:
    if len(units) == 1 or now is None or not isinstance(reading, UnitOfWork):
        return head(reading, next(iter(units.values())), now, number)
    buildings = list(dict.fromkeys(unit.building for unit in units.values()))
    shown = "、".join(buildings[:_MOST_BUILDINGS]) + ("…" if buildings[_MOST_BUILDINGS:] else "")
    return replace(project_head(reading, number, now), building=shown)


def _contact(reading: Reading, name: str) -> str:
    contractor = reading.contractors.named(name)
    if contractor is None:
        return NO_CONTACT
    told = " ".join(each for each in (contractor.person, contractor.phone) if each.strip())
    return told or NO_CONTACT


def _lines(
    reading: Reading,
    found: Sequence[Defect],
    units: Mapping[UUID, Unit],
    due: date | None,
) -> tuple[papers.RectificationLine, ...]:
    standards = reading.standards.of_codes([each.code for each in found])
    severities = wording().map("words.severities")
    photos = _photos(reading, found, units)
    return tuple(
        papers.RectificationLine(
            number=place,
            room=defect.room,
            item=defect.item,
            finding=defect.description,
            requirement=_requirement(standard),
            standard=_standard(standard),
            due=due or defect.due,
            unit=units[defect.unit_id].code,
            defect=defect.number,
            measured=measured_words(defect, standard),
            severity=severities.get(str(defect.severity), ""),
            round=defect.round,
            photos=photos.get(defect.id, ()),
        )
        for place, defect in enumerate(found, start=1)
        for standard in (standards.get(defect.code),)
    )


def _requirement(standard: StandardDefect | None) -> str:
    return standard.method if standard and standard.method else word("requirement")


def _standard(standard: StandardDefect | None) -> str:
    if standard is None:
        return ""
    if standard.tolerance and standard.tolerance != _NO_TOLERANCE:
        return standard.tolerance
    return standard.limits.standard if standard.limits else ""


def measured_words(defect: Defect, standard: StandardDefect | None) -> str:
    """The measured value in its unit, with the limits where there are any."""
    if defect.measured is None:
        return ""
    limits = standard.limits if standard else None
    if limits is None:
        return f"{defect.measured:f}"
    value = f"{defect.measured:f} {limits.unit}".strip()
    if limits.high is None:
        return f"{value}（允许 ≥{limits.low:f}）"
    return f"{value}（允许 {limits.low:f}～{limits.high:f}）"


def _photos(
    reading: Reading, found: Sequence[Defect], units: Mapping[UUID, Unit]
) -> dict[UUID, tuple[papers.NoticePhoto, ...]]:
    """What was found, in every round; photos after a repair stand on no notice."""
    named = {defect.id: defect for defect in found}
    rows = [row for row in reading.photos.of_defects(list(named)) if row.kind is PhotoKind.BEFORE]
    marks = reading.photos.marks([row.id for row in rows])
    shown: dict[UUID, list[papers.NoticePhoto]] = {}
    for row in rows:
        defect = named[row.defect_id]
        shown.setdefault(defect.id, []).append(
            papers.NoticePhoto(
                sha256=row.sha256,
                caption=stamp(row, units[defect.unit_id].code, defect),
                marks=marks_of(marks.get(row.id, ())),
            )
        )
    return {each: tuple(found) for each, found in shown.items()}


def confirmation(numbers: Sequence[int]) -> str:
    """What the owner signs: which defects are mended, and that nothing else is confirmed."""
    return wording()("reinspection.confirmed", numbers="、".join(str(each) for each in numbers))


def reinspection_sheet(
    work: UnitOfWork,
    unit: Unit,
    looked_at: Sequence[tuple[Defect, int]],
    number: str,
    now: datetime,
    *,
    inspector: str,
    at: datetime,
    signing: Signing | None,
) -> papers.Reinspection:
    """整改复验单 (form 6.5) of defects, each with the round in which it was looked at.

    ``signing`` is the owner's: what passed stands in the words he signs, and nothing else.
    """
    ids = {each.notice_id for each, _ in looked_at if each.notice_id}
    notices = work.notices.numbers(list(ids))
    lines = tuple(
        _looked_at(defect, in_round, notices.get(defect.notice_id))
        for defect, in_round in looked_at
    )
    passed = tuple(line.number for line in lines if line.passed)
    refused = signing is not None and signing.state is SigningState.REFUSED
    return papers.Reinspection(
        head=head(work, unit, now, number),
        owners=owner_names(unit),
        notices=tuple(dict.fromkeys(line.notice for line in lines if line.notice)),
        inspector=inspector,
        at=local(at),
        lines=lines,
        confirmed=passed if signing is not None and not refused else (),
        refusal=signing.reason if signing is not None and refused else "",
        signed=_signed_by(signing),
    )


def _looked_at(defect: Defect, in_round: int, notice: str | None) -> papers.ReinspectionLine:
    step = next(
        each
        for each in reversed(defect.steps)
        if each.round == in_round and each.kind in (StepKind.PASSED, StepKind.FAILED)
    )
    measures, repaired_at = repair_of(defect, in_round)
    return papers.ReinspectionLine(
        number=defect.number,
        room=defect.room,
        item=defect.item,
        finding=defect.description,
        notice=notice or "",
        measures=measures,
        repaired_on=local_day(repaired_at) if repaired_at else None,
        method=word_of("reinspection_methods", step.method) if step.method else "",
        passed=step.kind is StepKind.PASSED,
        reason=step.note if step.kind is StepKind.FAILED else "",
        round=in_round,
    )


def _signed_by(signing: Signing | None) -> papers.SignedBy | None:
    if signing is None or signing.state is SigningState.REFUSED:
        return None
    strokes = signing.signature.strokes if signing.signature else ()
    return papers.SignedBy(name=signing.name, at=local(signing.at), strokes=strokes)


def stamp(row: Any, code: str, defect: Defect) -> str:
    """Unit, room, item, time and who took a photo: the words of its stamp."""
    moment = local(row.taken_at or row.at)
    words = (code, defect.room, defect.item, f"{moment:%Y-%m-%d %H:%M}", row.by or "")
    return " ".join(each for each in words if each)


def repair_of(defect: Defect, in_round: int) -> tuple[str, datetime | None]:
    """What was done in a round, and when it was reported as repaired."""
    for step in reversed(defect.steps):
        if step.kind is StepKind.REPAIRED and step.round == in_round:
            return step.note, step.at
    return "", None
