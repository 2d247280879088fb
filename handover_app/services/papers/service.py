"""Printing: issued papers from their stored data, the others as specimens."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from uuid import UUID

from handover_app.domain import papers
from handover_app.domain.acts import Act
from handover_app.domain.defects import Defect, DefectState
from handover_app.domain.papers import (
    Mark,
    MissingGlyphs,
    Paper,
    PaperKind,
    PaperNotFound,
    PaperPrinted,
    Pictures,
)
from handover_app.domain.people import Right
from handover_app.domain.receipts import PaperRef
from handover_app.services.clock import local_day
from handover_app.services.handover import Progress, progress_of, require_unit
from handover_app.services.papers import (
    certificate_papers,
    delivery_papers,
    desk_papers,
    inspection_papers,
    key_handover_papers,
    money_papers,
    notice_papers,
    property_papers,
    statement_papers,
    visit_papers,
)
from handover_app.storage.database import Database
from handover_app.storage.unit_of_work import Reading


@dataclass(frozen=True)
class PrintedPaper:
    """A paper as PDF: a name for the file, and whether it was issued or is a specimen."""

    name: str
    title: str
    issued: bool
    pdf: bytes


class PaperService:
    """The database commits first; a failed print is repeated from the stored data."""

    def __init__(self, database: Database, pictures: Pictures | None = None) -> None:
        self._database = database
        self._pictures = pictures

    def warm_up(self) -> None:
        """Load fonts and words ahead of the first paper, which otherwise waits for them."""
        from handover_app.documents import papers as documents

        documents.warm_up()

    def print(self, act: Act, paper_id: UUID) -> PrintedPaper:
        """The PDF of an issued paper: the first printing is the original, later ones are counted.

        Raises:
            PaperNotFound: there is no such paper.
            NotAllowed: a household form, and the clerk may not see it.
            MissingGlyphs: the font lacks a character; nothing was counted.
        """
        from handover_app.documents import papers as documents

        drawn = self._drawn_ahead(paper_id)
        with self._database.write(act) as work:
            work.require(Right.PRINT_PAPERS)
            paper, unit_id = work.papers.get(paper_id), work.papers.unit_of(paper_id)
            if paper is None:
                raise PaperNotFound
            if paper.kind is PaperKind.HOUSEHOLD_FORM:
                # It stands in full on the paper: whom nobody shows it on a screen prints it not.
                work.require(Right.ISSUE_ARTICLES)
            if unit_id is not None:
                # The unit's row lets one station print at a time: there is one original.
                require_unit(work, unit_id)
            printed = work.papers.prints(paper_id)
            mark = _mark(work, paper_id, printed)
            if drawn is None or drawn[0] != mark:
                # Printed, voided or countered meanwhile: this printing is stamped otherwise.
                drawn = mark, documents.render(paper, mark, pictures=self._pictures)
            work.papers.note_prints([paper_id], act.clerk, self._database.now())
            work.record(
                PaperPrinted(unit_id=unit_id, paper_id=paper_id, kind=paper.kind, copy=printed)
            )
            work.commit()
            return _printed(paper, drawn[1], issued=True)

    def of_unit(self, unit_id: UUID) -> tuple[PaperRef, ...]:
        """The issued papers of a unit, oldest first."""
        with self._database.read() as reading:
            return reading.papers.of_unit(unit_id)

    def all_of_unit(self, unit_id: UUID) -> tuple[PrintedPaper, ...]:
        """Every paper of a unit: issued ones as copies, the others filled in as specimens.

        No number is taken and nothing is written.

        Raises:
            UnitNotFound: there is no such unit.
            MissingGlyphs: the font lacks a character of a name.
        """
        from handover_app.documents import papers as documents

        today = local_day(self._database.now())
        with self._database.read() as reading:
            unit = require_unit(reading, unit_id)
            issued = _issued(reading, unit_id)
            kinds = {paper.kind for paper, _ in issued}
            drafts = [
                paper
                for paper in _specimens(reading, progress_of(reading, unit), today)
                if paper.kind not in kinds or paper.kind is PaperKind.RECTIFICATION_NOTICE
            ]
        copies = [
            _printed(paper, documents.render(paper, mark, pictures=self._pictures), issued=True)
            for paper, mark in issued
        ]
        return _told_apart(
            copies
            + [
                _printed(
                    paper,
                    documents.render(paper, Mark.SPECIMEN, pictures=self._pictures),
                    issued=False,
                )
                for paper in drafts
            ]
        )

    def _drawn_ahead(self, paper_id: UUID) -> tuple[Mark, bytes] | None:
        """Mark and PDF as they would be now: no desk waits for its lock while a page is drawn.

        None where nothing can be drawn; the transaction then refuses, and notes that it did.
        """
        from handover_app.documents import papers as documents

        with self._database.read() as reading:
            paper = reading.papers.get(paper_id)
            mark = _mark(reading, paper_id, reading.papers.prints(paper_id))
        try:
            if paper is None:
                return None
            return mark, documents.render(paper, mark, pictures=self._pictures)
        except MissingGlyphs:
            return None


def _mark(reading: Reading, paper_id: UUID, printed: int) -> Mark:
    """What is stamped on a printing: a voided or countered receipt is never a clean copy."""
    receipt = reading.receipts.on_paper(paper_id)
    if receipt is not None:
        void = reading.voids.of_receipt(receipt.id)
        if void is not None:
            return Mark.void(printed, void.reason)
        counter = reading.receipts.counter_of(receipt.id)
        if counter is not None:
            return Mark.reversed(printed, counter)
    return Mark.copy(printed) if printed else Mark.ORIGINAL


def _issued(reading: Reading, unit_id: UUID) -> list[tuple[Paper, Mark]]:
    """Every issued paper with its mark, oldest first: a second inspection hides no first one."""
    found = [
        (reading.papers.get(ref.paper_id), copy_mark(reading, ref.paper_id))
        for ref in reading.papers.of_unit(unit_id)
    ]
    return [(paper, mark) for paper, mark in found if paper is not None]


def _told_apart(printed: Sequence[PrintedPaper]) -> tuple[PrintedPaper, ...]:
    """Papers of one form without a number are counted in their names."""
    seen: Counter[str] = Counter()
    papers = []
    for each in printed:
        seen[each.name] += 1
        again = f"-{seen[each.name]}" if seen[each.name] > 1 else ""
        papers.append(replace(each, name=each.name + again))
    return tuple(papers)


def _specimens(reading: Reading, progress: Progress, today: date) -> list[Paper]:
    """Every form, filled in from what is known."""
    unit = progress.unit
    visit = reading.visits.latest_of(unit.id)
    forms: list[Paper] = [
        desk_papers.flow_sheet(reading, progress, visit, None),
        visit_papers.identity_check(reading, progress, visit, None),
        statement_papers.fee_statement(reading, progress, None),
        money_papers.area_sheet(reading, progress, None),
        inspection_papers.inspection_record(reading, unit, None),
        key_handover_papers.blank_key_handover(reading, unit, reading.key_sets.of_unit(unit.id)),
        property_papers.articles(reading, unit, None),
        certificate_papers.certificate(reading, progress, None),
    ]
    if unit.sold:
        lines = progress.statement.lines
        forms.append(delivery_papers.specimen(reading, unit, lines, today))
    by_contractor: dict[str, list[Defect]] = {}
    for defect in reading.defects.of_unit(unit.id):
        if defect.state is DefectState.NOTED:
            by_contractor.setdefault(defect.contractor, []).append(defect)
    forms += [
        notice_papers.rectification_notice(reading, None, found, {unit.id: unit}, None)
        for found in by_contractor.values()
    ]
    return forms


def title_of(paper: Paper) -> str:
    """The name of a paper, as its file and a table of contents have it."""
    from handover_app.documents.wording import wording

    if isinstance(paper, papers.KeyList | papers.PropertyAgreement) and paper.title:
        return paper.title
    if isinstance(paper, papers.RectificationNotice):
        return wording().map("rectification_notice.titles")[paper.urgency.name]
    return wording()(f"{paper.kind.value}.title")


def copy_mark(reading: Reading, paper_id: UUID) -> Mark:
    """The mark of a copy that is not counted; voided and countered receipts are stamped so."""
    return _mark(reading, paper_id, max(reading.papers.prints(paper_id), 1))


def _printed(paper: Paper, pdf: bytes, *, issued: bool) -> PrintedPaper:
    title = title_of(paper)
    parts = [title, paper.head.unit_code, paper.head.number or ""]
    if paper.kind is PaperKind.RECTIFICATION_NOTICE and paper.head.number is None:
        assert isinstance(paper, papers.RectificationNotice)
        parts.append(paper.contractor)
    return PrintedPaper("-".join(part for part in parts if part), title, issued, pdf)
