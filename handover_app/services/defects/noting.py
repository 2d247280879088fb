"""From what was typed to a defect: presets of the standard list, the contractor, the due day."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from uuid import UUID

from handover_app.domain.defects import (
    FREE_WORDS,
    ContractorNotFound,
    Defect,
    DefectNotFound,
    DefectState,
    DescriptionMissing,
    Doing,
    DueInPast,
    Finding,
    StandardDefect,
    StandardDefectUnknown,
    fitting_words,
    measured_value,
)
from handover_app.domain.identity import new_id
from handover_app.domain.inspections import HappenedInFuture, Inspection, PaperLineTaken
from handover_app.domain.units import Unit
from handover_app.services.clock import local_day
from handover_app.storage.unit_of_work import UnitOfWork

_TYPED = ("room", "item", "description", "trade", "note", "demand")


def doing_now(
    work: UnitOfWork, now: datetime, who: str = "", note: str = "", at: datetime | None = None
) -> Doing:
    """Who does this and when; ``at`` None: now.

    Raises:
        HappenedInFuture: it would happen later than it is entered.
    """
    if at is not None and at > now:
        raise HappenedInFuture
    return Doing(work.act.clerk, at or now, now, who, note)


def note_findings(
    work: UnitOfWork,
    unit: Unit,
    inspection: Inspection,
    findings: Sequence[Finding],
    now: datetime,
) -> list[Defect]:
    """Make these findings defects of the unit, numbered in their order.

    Raises:
        StandardDefectUnknown, DescriptionMissing, DefectTextTooLong, MeasureWrong, DueInPast,
        ContractorNotFound, ContractorWithoutTrade, HappenedInFuture, PaperLineTaken: see
        `DefectService.log_all`.
    """
    standards = work.standards.of_codes([each.code for each in findings if each.code])
    number = work.defects.next_number(unit.id)
    lines = work.defects.paper_lines(inspection.id)
    made = []
    for place, finding in enumerate(findings):
        if finding.paper_line is not None:
            if finding.paper_line in lines:
                raise PaperLineTaken(finding.paper_line)
            lines.add(finding.paper_line)
        doing = doing_now(work, now, inspection.team, at=finding.found_at)
        standard = standards.get(finding.code)
        if finding.code and standard is None:
            raise StandardDefectUnknown(finding.code)
        defect = _defect(work, unit, inspection, finding, standard, doing, number + place)
        defect.logged(doing)
        work.defects.add(defect)
        made.append(defect)
    return made


def contractor_for(work: UnitOfWork, unit: Unit, trade: str, named: str = "") -> str:
    """Who is responsible; ``named`` was chosen by hand. Empty: nobody is, the table has a gap.

    Raises:
        ContractorNotFound, ContractorWithoutTrade: the one chosen does not fit.
    """
    if not named:
        return work.contractors.responsible(trade, unit.building)
    contractor = work.contractors.named(named)
    if contractor is None:
        raise ContractorNotFound(named)
    contractor.require_trade(trade)
    return contractor.name


def require_future(due: date, today: date) -> date:
    """The same day. Raises: DueInPast."""
    if due < today:
        raise DueInPast(due)
    return due


def require_defect(work: UnitOfWork, defect_id: UUID) -> Defect:
    """The defect, locked. Raises: DefectNotFound."""
    defect = work.defects.get(defect_id)
    if defect is None:
        raise DefectNotFound
    return defect


def _defect(
    work: UnitOfWork,
    unit: Unit,
    inspection: Inspection,
    finding: Finding,
    standard: StandardDefect | None,
    doing: Doing,
    number: int,
) -> Defect:
    typed = {name: fitting_words(name, getattr(finding, name)) for name in _TYPED}
    like = standard or FREE_WORDS
    words = typed["description"] or like.description
    if not words:
        raise DescriptionMissing
    trade = typed["trade"] or like.trade
    return Defect(
        id=new_id(),
        unit_id=unit.id,
        inspection_id=inspection.id,
        number=number,
        code=finding.code,
        room=typed["room"] or like.place,
        item=typed["item"] or like.item,
        description=words,
        trade=trade,
        contractor=contractor_for(work, unit, trade, finding.contractor),
        severity=finding.severity or like.severity,
        due=_due(work, finding, like.days, doing),
        in_contract=like.in_contract,
        state=DefectState.NOTED,
        found_at=doing.at,
        entered_at=doing.entered_at,
        days=like.days,
        note=typed["note"],
        demand=typed["demand"],
        measured=measured_value(finding.measured),
        paper_line=finding.paper_line,
    )


def _due(work: UnitOfWork, finding: Finding, days: int, doing: Doing) -> date:
    if finding.due is not None:
        return require_future(finding.due, local_day(doing.entered_at))
    counted = work.inspection_settings.summary().days_counted
    return work.calendar.calendar().deadline(local_day(doing.at), days, counted)
