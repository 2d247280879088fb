"""From what was typed to a defect: presets of the standard list, the contractor, the due day."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from functools import cached_property
from uuid import UUID

from handover_app.domain.defects import (
    FREE_WORDS,
    MOST,
    ContractorNotFound,
    CountWrong,
    Defect,
    DefectNotFound,
    DefectState,
    DescriptionMissing,
    Doing,
    DueInPast,
    Finding,
    StandardDefect,
    StandardDefectUnknown,
    fitting_lines,
    fitting_words,
    known_severity,
    measured_value,
)
from handover_app.domain.identity import new_id
from handover_app.domain.inspections import (
    DayKind,
    HappenedInFuture,
    Inspection,
    PaperLineTaken,
    WorkCalendar,
)
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
        DefectTextTooLong: more words than are kept.
    """
    if at is not None and at > now:
        raise HappenedInFuture
    who, note = fitting_words("who", who), fitting_lines("reason", note)
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
        StandardDefectUnknown, DescriptionMissing, DefectTextTooLong, MeasureWrong, CountWrong,
        DueInPast, ContractorNotFound, ContractorWithoutTrade, HappenedInFuture, PaperLineTaken:
        see `DefectService.log_all`.
    """
    codes = [fitting_words("code", each.code) for each in findings]
    standards = work.standards.of_codes([code for code in codes if code])
    number = work.defects.next_number(unit.id)
    lines = work.defects.paper_lines(inspection.id)
    presets = _Presets(work, unit)
    made = []
    for place, finding in enumerate(findings):
        _take_line(lines, finding.paper_line)
        doing = doing_now(work, now, inspection.team, at=finding.found_at)
        standard = standards.get(codes[place])
        if codes[place] and standard is None:
            raise StandardDefectUnknown(codes[place])
        defect = _defect(presets, inspection, finding, standard, doing, number + place)
        defect.logged(doing)
        work.defects.add(defect)
        made.append(defect)
    return made


def _take_line(taken: set[int], line: int | None) -> None:
    """Raises: PaperLineTaken; CountWrong: no form has such a line."""
    if line is None:
        return
    if line in taken:
        raise PaperLineTaken(line)
    if not 1 <= line <= MOST:
        raise CountWrong
    taken.add(line)


def contractor_for(work: UnitOfWork, unit: Unit, trade: str, named: str = "") -> str:
    """Who is responsible; ``named`` was chosen by hand. Empty: nobody is, the table has a gap.

    Raises:
        ContractorNotFound, ContractorWithoutTrade: the one chosen does not fit.
    """
    named = fitting_words("contractor", named)
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


class _Presets:
    """What the tables say of a unit's findings, each asked once for a whole form."""

    def __init__(self, work: UnitOfWork, unit: Unit) -> None:
        self._work, self.unit = work, unit
        self._contractors: dict[tuple[str, str], str] = {}

    def contractor(self, trade: str, named: str) -> str:
        """See `contractor_for`."""
        if (trade, named) not in self._contractors:
            self._contractors[trade, named] = contractor_for(self._work, self.unit, trade, named)
        return self._contractors[trade, named]

    def due(self, finding: Finding, days: int, doing: Doing) -> date:
        """The promised day. Raises: DueInPast."""
        if finding.due is not None:
            return require_future(finding.due, local_day(doing.entered_at))
        counted, calendar = self._counting
        return calendar.deadline(local_day(doing.at), days, counted)

    @cached_property
    def _counting(self) -> tuple[DayKind, WorkCalendar]:
        counted = self._work.inspection_settings.summary().days_counted
        return counted, self._work.calendar.calendar()


def _defect(
    presets: _Presets,
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
        unit_id=presets.unit.id,
        inspection_id=inspection.id,
        number=number,
        code=standard.code if standard else "",
        room=typed["room"] or like.place,
        item=typed["item"] or like.item,
        description=words,
        trade=trade,
        contractor=presets.contractor(trade, finding.contractor),
        severity=known_severity(finding.severity or like.severity),
        due=presets.due(finding, like.days, doing),
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
