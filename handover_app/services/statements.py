"""Fee statements of all units: computed, frozen with the notice, compared, printed, listed."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from handover_app.domain.acts import Act
from handover_app.domain.fees import ContractTerms, FeeCatalogue, fee_statement
from handover_app.domain.handover import ReasonMissing
from handover_app.domain.papers import Mark, Paper, PaperNotFound, PaperPrinted
from handover_app.domain.people import Right
from handover_app.domain.refusals import DomainError
from handover_app.domain.statements import (
    IssuedStatement,
    IssueResult,
    NothingIssued,
    StatementComparison,
    StatementIssued,
    StatementRow,
    changed,
    statement_row,
)
from handover_app.domain.units import BuildingNotFound, Unit
from handover_app.services.clock import local_day
from handover_app.services.handover import require_unit
from handover_app.services.papers.statement_papers import Notice, issuer_of, statement_paper
from handover_app.services.terms import terms_of
from handover_app.services.units import building_named, locked_units
from handover_app.storage.database import Database
from handover_app.storage.statement_workbook import statement_workbook
from handover_app.storage.statements import NewStatement
from handover_app.storage.unit_of_work import Reading, UnitOfWork

Sheet = tuple[Paper, Mark]


class StatementService:
    """What is charged equals what was notified, or is notified again with a reason."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def rows(self, building: str | None = None) -> tuple[StatementRow, ...]:
        """The statement of every unit (of one building) as it is now, in the order of units.

        Raises:
            BuildingNotFound: no unit stands in this building.
        """
        with self._database.read() as reading:
            return _rows(reading, _units_of(reading, building))

    def issue(
        self, act: Act, which: Collection[UUID] | str | None = None, reason: str = ""
    ) -> IssueResult:
        """Freeze the statements that were never notified or have changed since, in one go.

        ``which``: units, a building, or None for all. A unit without an owner is left out. The
        paper of each is stored with it, and the unit's history names the version.

        Raises:
            NotAllowed: neither finance nor, for a single unit, a cashier.
            BuildingNotFound, UnitNotFound: there is nothing of that name.
            ReasonMissing: a unit was notified before, and there is no reason for another notice.
        """
        now = self._database.now()
        with self._database.write(act) as work:
            work.require(Right.ISSUE_STATEMENTS)
            if not _single(which):
                work.require(Right.SET_FEES)
            units = locked_units(work, which)
            sold = [unit for unit in units if unit.sold]
            fresh, again = outdated_statements(work, sold, reason.strip(), now)
            result = IssueResult(
                first=len(fresh) - again,
                again=again,
                unchanged=len(sold) - len(fresh),
                unsold=len(units) - len(sold),
            )
            if fresh:
                work.statements.freeze(fresh, act.clerk, now)
                for each in fresh:
                    work.record(statement_issued(each))
                work.commit({"issued": result.issued})
            return result

    def latest(self, unit_id: UUID) -> IssuedStatement | None:
        """What the unit was notified of last."""
        with self._database.read() as reading:
            return reading.statements.latest([unit_id]).get(unit_id)

    def versions(self, unit_id: UUID) -> tuple[IssuedStatement, ...]:
        """Every notice of the unit, the first one first."""
        with self._database.read() as reading:
            return reading.statements.of_unit(unit_id)

    def changes(self, unit_id: UUID) -> StatementComparison:
        """What was notified beside what is charged now.

        Raises:
            UnitNotFound: there is none with this id.
        """
        with self._database.read() as reading:
            unit = require_unit(reading, unit_id)
            basis = _basis(reading, [unit])
            now = fee_statement(basis.terms[unit.id], basis.catalogue).lines
            notified = reading.statements.latest([unit_id]).get(unit_id)
            return StatementComparison(notified, now, changed(notified, now))

    def pdf(self, building: str | None = None) -> bytes:
        """The statements of a building (of all) in one file, to be looked at; nothing is counted.

        What was notified is marked as a copy, what was not as a specimen.

        Raises:
            BuildingNotFound: no unit with an owner stands there.
            MissingGlyphs: the font lacks a character of a name.
        """
        with self._database.read() as reading:
            units = [unit for unit in _units_of(reading, building) if unit.sold]
            if not units:
                raise BuildingNotFound(building or "")
            sheets = _sheets(reading, units)
        return _drawn(sheets)

    def print_issued(self, act: Act, building: str | None = None) -> bytes:
        """The notices of a building (of all) in one file; each printing is counted.

        Raises:
            NothingIssued: no unit there was notified yet.
            BuildingNotFound: no unit stands in this building.
            MissingGlyphs: the font lacks a character of a name; nothing was counted.
        """
        drawn, pdf = self._drawn_ahead(building)
        with self._database.write(act) as work:
            work.require(Right.PRINT_PAPERS)
            units = _units_of(work, building)
            # The units' rows let one station print at a time, or there would be two originals.
            work.units.lock([unit.id for unit in units])
            issued = _notices(work, units)
            if not issued:
                raise NothingIssued(building or "")
            sheets = _stamped(work, issued)
            if sheets != drawn:
                # Another station printed or notified meanwhile.
                pdf = _drawn(sheets)
            _count(work, issued, sheets, self._database.now())
            work.commit({"printed": len(sheets)})
            return pdf

    def workbook(self, building: str | None = None) -> bytes:
        """The statements of a building (of all) as a workbook of text cells.

        Raises:
            BuildingNotFound: no unit stands in this building.
        """
        return statement_workbook(self.rows(building))

    def _drawn_ahead(self, building: str | None) -> tuple[list[Sheet], bytes]:
        """The notices as they would be printed now, and their PDF.

        Hundreds of pages take seconds, and no desk may wait for its lock meanwhile. Nothing
        where nothing can be drawn; the transaction then refuses, and notes that it did.
        """
        try:
            with self._database.read() as reading:
                sheets = _stamped(reading, _notices(reading, _units_of(reading, building)))
            return sheets, _drawn(sheets) if sheets else b""
        except DomainError:
            return [], b""


@dataclass(frozen=True)
class _Basis:
    """What statements are computed from, loaded once for many units."""

    catalogue: FeeCatalogue
    terms: Mapping[UUID, ContractTerms]


def _basis(reading: Reading, units: Sequence[Unit]) -> _Basis:
    catalogue = reading.fees.catalogue()
    return _Basis(catalogue, terms_of(reading, units, catalogue))


def _rows(reading: Reading, units: Sequence[Unit]) -> tuple[StatementRow, ...]:
    basis = _basis(reading, units)
    notified = reading.statements.latest([unit.id for unit in units])
    return tuple(
        statement_row(unit, basis.terms[unit.id], basis.catalogue, notified.get(unit.id))
        for unit in units
    )


def outdated_statements(
    work: UnitOfWork, units: Sequence[Unit], reason: str, now: datetime
) -> tuple[list[NewStatement], int]:
    """The statements to be frozen, and how many of them are notified again.

    Raises:
        ReasonMissing: one of them was notified before, and there is no reason for another notice.
    """
    basis = _basis(work, units)
    notified = work.statements.latest([unit.id for unit in units])
    issuer = issuer_of(work, units[0], now) if units else None
    fresh: list[NewStatement] = []
    again = 0
    for unit in units:
        agreed, before = basis.terms[unit.id], notified.get(unit.id)
        lines = fee_statement(agreed, basis.catalogue).lines
        if before is not None:
            if not changed(before, lines):
                continue
            if not reason:
                raise ReasonMissing
            again += 1
        version = before.version_number + 1 if before else 1
        why = reason if before else ""
        notice = Notice(version, local_day(now), why, before.lines if before else ())
        assert issuer is not None
        paper = statement_paper(issuer, unit, agreed, lines, notice)
        fresh.append(NewStatement(unit.id, version, why, lines, paper))
    return fresh, again


def statement_issued(statement: NewStatement) -> StatementIssued:
    """The fact that this statement was frozen."""
    return StatementIssued(
        unit_id=statement.unit_id,
        version_number=statement.version_number,
        total=statement.total,
        reason=statement.reason,
    )


def _sheets(reading: Reading, units: Sequence[Unit]) -> list[Sheet]:
    """The stored paper of each unit as a copy, else a specimen of what is charged now."""
    basis = _basis(reading, units)
    notified = reading.statements.latest([unit.id for unit in units])
    papers = {unit_id: issued.paper_id for unit_id, issued in notified.items()}
    stored = reading.papers.some(list(papers.values()))
    prints = reading.papers.prints_of(list(papers.values()))
    issuer = issuer_of(reading, units[0], None)
    sheets: list[Sheet] = []
    for unit in units:
        paper_id = papers.get(unit.id)
        if paper_id in stored:
            sheets.append((stored[paper_id], Mark.copy(prints.get(paper_id, 1))))
            continue
        agreed = basis.terms[unit.id]
        lines = fee_statement(agreed, basis.catalogue).lines
        sheets.append((statement_paper(issuer, unit, agreed, lines), Mark.SPECIMEN))
    return sheets


def _notices(reading: Reading, units: Sequence[Unit]) -> list[IssuedStatement]:
    """The latest notice of each unit that was notified, in the order of the units."""
    notified = reading.statements.latest([unit.id for unit in units])
    return [notified[unit.id] for unit in units if unit.id in notified]


def _stamped(reading: Reading, notices: Sequence[IssuedStatement]) -> list[Sheet]:
    """The stored paper of each notice, and what this printing of it is.

    Raises:
        PaperNotFound: a notice has no paper.
    """
    ids = [each.paper_id for each in notices]
    stored, prints = reading.papers.some(ids), reading.papers.prints_of(ids)
    if not stored.keys() >= set(ids):
        raise PaperNotFound
    return [
        (stored[each], Mark.copy(prints[each]) if each in prints else Mark.ORIGINAL) for each in ids
    ]


def _count(
    work: UnitOfWork, notices: Sequence[IssuedStatement], sheets: Sequence[Sheet], now: datetime
) -> None:
    """Count this printing of each notice."""
    work.papers.note_prints([each.paper_id for each in notices], work.act.clerk, now)
    for each, (paper, mark) in zip(notices, sheets, strict=True):
        work.record(
            PaperPrinted(
                unit_id=each.unit_id, paper_id=each.paper_id, kind=paper.kind, copy=mark.count
            )
        )


def _drawn(sheets: Sequence[Sheet]) -> bytes:
    """All sheets in one PDF."""
    from handover_app.documents import papers as documents

    return documents.render_many([each for each, _ in sheets], [mark for _, mark in sheets])


def _single(which: Collection[UUID] | str | None) -> bool:
    return which is not None and not isinstance(which, str) and len(which) <= 1


def _units_of(reading: Reading, building: str | None) -> list[Unit]:
    return reading.units.in_building(building_named(reading, building))
